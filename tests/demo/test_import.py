"""The importer reads the demo without a complaint, and keeps what nobody understands."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from tests.importers.exports import read_bytes

from cordially.demo import build
from cordially.proposals import MessageSeen, OwnerSeen

DEMO = build(datetime(2026, 3, 18, 16, 30, tzinfo=UTC))
READING = read_bytes(DEMO.file_name, DEMO.zip())


def test_nothing_is_a_problem() -> None:
    assert READING.problems == []


def test_every_row_becomes_a_proposal() -> None:
    seen = Counter(type(proposal).__name__ for proposal in READING.proposals)
    assert seen["ApplicationSeen"] == 14
    assert seen["OwnPositionSeen"] == 4
    assert seen["OwnEducationSeen"] == 2
    assert seen["ConnectionSeen"] > 220
    assert len({proposal.key for proposal in READING.proposals}) == len(READING.proposals)


def test_the_owner_is_found() -> None:
    [owner] = [p for p in READING.proposals if isinstance(p, OwnerSeen)]
    assert (owner.given, owner.family, owner.profile) == ("Leonor", "Vilarinho", "leonor-vilarinho-demo")


def test_adverts_and_the_draft_are_told_from_letters() -> None:
    letters = [p for p in READING.proposals if isinstance(p, MessageSeen)]
    assert sum(letter.draft for letter in letters) == 1
    assert sum(letter.advert for letter in letters) >= 5
    assert {letter.direction for letter in letters if not letter.draft} == {"outgoing", "incoming"}


def test_two_files_are_understood_by_nobody() -> None:
    raw = {file.file: file.content for file in READING.raw}
    for path in ("Career Weather.csv", "Pilot_Features.json"):
        assert raw[path] == DEMO.archive[path]
