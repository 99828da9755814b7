"""Drafts that were read aloud stay as they were; a change of wording is read again and its file written anew by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.writing.drafting.aloud_cases import CASES, Case

from cordially.writing.drafting import draft, parse_habits, parse_occasion

FOLDER = Path(__file__).parent / "aloud"


def shown(case: Case) -> str:
    made = draft(parse_occasion(case.occasion), case.facts, parse_habits(case.habits))
    assert made.text is not None, made.missing or made.declined
    return (f"Subject: {made.subject}\n\n" if made.subject else "") + made.text + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_draft_is_the_one_that_was_read(case: Case) -> None:
    assert shown(case) == (FOLDER / f"{case.name}.txt").read_text("utf-8")


def test_every_file_belongs_to_a_case() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {case.name for case in CASES}
    assert len(CASES) >= 40
