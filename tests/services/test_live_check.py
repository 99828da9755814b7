"""Checks while somebody types: what the journal knows counts, what was waved through does not come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cordially.journal import Journal
from cordially.services import draft_versions, live_check

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
TEXT = "Hi Amara,\n\nThank you for the talk about burn units. I was definately glad of it.\n\nBest,\nRobin"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A store with one person in it."""
    made = Journal.open(f"sqlite:///{tmp_path / 'store.sqlite'}", now=NOW, home=tmp_path)
    made.add_person("Amara Okonkwo")
    yield made
    made.close()


def codes(journal: Journal, text: str = TEXT, *, now: datetime = NOW, **more: object) -> set[str]:
    """Return the codes found in a message to the one person there is."""
    (person,) = journal.people()
    told = {"kind": "thank_you_email", "subject": "Thank you", "person": person.id, "zone": UTC, **more}
    return {each.code for each in live_check.look(journal, text=text, now=now, **told).findings}  # type: ignore[arg-type]


def test_the_name_of_the_reader_is_known(journal: Journal) -> None:
    assert "NA01" not in codes(journal)
    assert "NA01" in codes(journal, TEXT.replace("Amara", "Tomas"))


def test_a_slip_waved_through_is_that_word_only(journal: Journal) -> None:
    assert "SP01" in codes(journal)
    assert "SP01" not in codes(journal, waved=("SP01:definately",))
    assert "SP01" in codes(journal, TEXT.replace("talk", "tallk"), waved=("SP01:definately",))


def test_the_verdict_follows_what_is_left(journal: Journal) -> None:
    (person,) = journal.people()
    found = live_check.look(
        journal, text=TEXT, kind="other", person=person.id, now=NOW, zone=UTC, waved=("SP01:definately",)
    )
    assert found.verdict == "ready"


def test_the_word_that_is_being_typed_is_not_judged(journal: Journal) -> None:
    assert "SP01" in codes(journal, typing=True)
    assert "SP01" not in codes(journal, typing=True, unfinished="definately")


def test_what_happened_since_is_known_once_the_typing_pauses(journal: Journal) -> None:
    (person,) = journal.people()
    before = codes(journal, typing=True)
    journal.record("met", at=NOW - timedelta(days=20), now=NOW, person=person.id, data={"how": "video"})
    assert codes(journal, typing=True) == before
    assert codes(journal) - before
    assert codes(journal, typing=True, now=NOW + timedelta(minutes=1)) - before


def test_a_thorough_look_finds_what_a_glance_does_not(journal: Journal) -> None:
    text = "Hi Amara,\n\nI have a idea about the work, and would like to hear what you think.\n\nBest,\nRobin"
    assert "GR04" not in codes(journal, text, typing=True)
    assert "GR04" in codes(journal, text, thorough=True)


def test_versions_kept_while_writing_on_are_shown_as_one(journal: Journal) -> None:
    kept = journal.keep_draft(kind="other", text="One", now=NOW)
    for minutes, text in ((1, "One two"), (2, "One two three"), (60, "Another day")):
        journal.revise_draft(kept.id, text=text, now=NOW + timedelta(minutes=minutes))
    assert [one.text for one in draft_versions.sittings(journal, kept.id)] == [
        "Another day",
        "One two three",
        "One",
    ]


def test_what_is_kept_beside_a_text_changes_without_a_new_version(journal: Journal) -> None:
    kept = journal.keep_draft(kind="other", text="One", details={"aim": "call"}, now=NOW)
    changed = journal.describe_draft(kept.id, {"waved": ["ST01"]})
    assert (changed.version, changed.details) == (1, {"waved": ["ST01"]})
