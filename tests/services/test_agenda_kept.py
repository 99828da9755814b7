"""The agenda is kept while nothing changes, and never longer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cordially.agenda.habits import Habits
from cordially.etiquette.advice import Adviser
from cordially.journal import Journal
from cordially.services import rulebooks
from cordially.services.agenda import Day, day, made_anew

NOW = datetime(2026, 3, 18, 11, 0, 5, tzinfo=UTC)
HABITS = Habits(zone=UTC, country="GB")


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return rulebooks.built_in()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def journal(file: Path) -> Iterator[Journal]:
    with Journal.open(file, now=NOW) as opened:
        dana = opened.add_person("Dana Reyes")
        process = opened.add_process("Northwind", "Data Engineer")
        opened.involve(dana.id, process.id, "hiring_manager", now=NOW - timedelta(days=9))
        opened.record("applied", at=NOW - timedelta(days=8), now=NOW, process=process.id)
        opened.record("interviewed", at=NOW - timedelta(days=1), now=NOW, person=dana.id, process=process.id)
        yield opened


def kinds(of: Day) -> set[str]:
    return {each.step.kind for each in of.every}


def test_pages_in_the_same_minute_are_given_the_same_day(journal: Journal, adviser: Adviser) -> None:
    first = day(journal, adviser, now=NOW, habits=HABITS)
    assert day(journal, adviser, now=NOW + timedelta(seconds=30), habits=HABITS) is first
    assert first == made_anew(journal, adviser, now=NOW, habits=HABITS)


def test_what_was_written_a_moment_ago_counts_at_once(journal: Journal, file: Path, adviser: Adviser) -> None:
    before = day(journal, adviser, now=NOW, habits=HABITS)
    assert {"thank_by_email", "thank_by_letter"} & kinds(before)
    later = NOW + timedelta(seconds=20)
    with Journal.open(file, now=later) as elsewhere:
        elsewhere.record("thanked", at=later, now=later, person="p1", process="pr1", data={"by": "email"})
    after = day(journal, adviser, now=later, habits=HABITS)
    assert not {"thank_by_email", "thank_by_letter"} & kinds(after)


def test_another_minute_other_habits_and_other_rules_make_another_day(
    journal: Journal, adviser: Adviser
) -> None:
    first = day(journal, adviser, now=NOW, habits=HABITS)
    assert day(journal, adviser, now=NOW + timedelta(minutes=1), habits=HABITS) is not first
    far = replace(HABITS, zone=ZoneInfo("Asia/Tokyo"))
    there = day(journal, adviser, now=NOW, habits=far)
    assert there == made_anew(journal, adviser, now=NOW, habits=far)
    bold = replace(HABITS, temperament="bold")
    other = day(journal, adviser, now=NOW, habits=bold)
    assert other == made_anew(journal, adviser, now=NOW, habits=bold)
