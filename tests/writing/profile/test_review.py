"""The checklist of a profile: every check finds its fault, and a good profile has none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cordially.writing.profile import Entry, Job, Piece, Schooling, Sheet, review

NOW = "2026-03"
GOOD = Sheet(
    given="Amara",
    family="Njoku",
    headline="I plan hospital beds so that nurses need not",
    summary=(
        "I plan beds and shifts for two hospitals. For nine years I have turned waiting lists into plans that hold, first as a "
        "nurse and now with numbers. I look for a team that wants both."
    ),
    location="Leeds, United Kingdom",
    jobs=(
        Job(
            company="Brackwater Hospitals",
            title="Bed Planner",
            description="Manage the beds of two hospitals.\nOpened a discharge lounge in 2024, which cut delays by 18%.",
            started="2021-04",
        ),
        Job(
            company="Halden Clinic",
            title="Nurse",
            description="Cared for patients on the night ward and trained six new colleagues.",
            started="2016-01",
            finished="2021-03",
        ),
    ),
    schooling=(Schooling(school="Carrigmore College", started="2012", finished="2015"),),
    skills=("Bed planning", "SQL", "Listening"),
)


def found(sheet: Sheet, **settings: Any) -> list[Entry]:
    return list(review(sheet, month=NOW, grammar=False, **settings).entries)


def names(sheet: Sheet) -> list[tuple[str, str, str]]:
    return [(entry.where, entry.finding.name, entry.finding.severity) for entry in found(sheet)]


def with_job(number: int, **changed: Any) -> Sheet:
    jobs = list(GOOD.jobs)
    jobs[number] = replace(jobs[number], **changed)
    return replace(GOOD, jobs=tuple(jobs))


def test_a_good_profile_has_nothing_to_mend() -> None:
    told = review(GOOD, month=NOW, grammar=False)
    assert told.entries == ()
    assert told.is_clean


def test_what_no_archive_tells_is_asked() -> None:
    assert any("photo" in question for question in review(GOOD, month=NOW, grammar=False).asked)


@pytest.mark.parametrize(
    ("sheet", "entry"),
    [
        (replace(GOOD, headline=None), ("headline", "no-headline", "warning")),
        (
            replace(GOOD, headline="Bed planner at Brackwater hospitals"),
            ("headline", "default-headline", "hint"),
        ),
        (replace(GOOD, summary=None), ("summary", "no-summary", "warning")),
        (replace(GOOD, summary="I plan beds."), ("summary", "short-summary", "hint")),
        (replace(GOOD, skills=()), ("skills", "no-skills", "warning")),
        (replace(GOOD, skills=("SQL",)), ("skills", "few-skills", "hint")),
        (replace(GOOD, location=None), ("location", "no-location", "warning")),
        (replace(GOOD, jobs=()), ("positions", "no-positions", "hint")),
        (with_job(0, description=None), ("position 1: description", "no-description", "warning")),
        (with_job(1, finished="2015-03"), ("position 2: dates", "end-before-start", "warning")),
        (with_job(0, started="2027-01"), ("position 1: dates", "start-to-come", "warning")),
        (with_job(1, finished="2027"), ("position 2: dates", "end-to-come", "hint")),
        (with_job(1, started=None), ("position 2: dates", "no-date", "hint")),
        (with_job(1, finished="2018-01"), ("positions", "gap", "hint")),
        (with_job(1, finished=None), ("positions", "several-present", "hint")),
        (with_job(1, company="Brackwater Hospitals Ltd."), ("positions", "two-spellings", "warning")),
        (with_job(1, company="Brackwater Hospitels"), ("positions", "two-spellings", "hint")),
        (
            with_job(1, description="PLANNED NIGHT SHIFTS DURING WINTER"),
            ("position 2: description", "all-capitals", "warning"),
        ),
        (
            with_job(1, description="Manage the night ward."),
            ("position 2: description", "tense-of-role", "warning"),
        ),
        (
            with_job(1, description="• I train colleagues."),
            ("position 2: description", "tense-of-role", "warning"),
        ),
        (
            with_job(0, description="Managed the beds of two hospitals."),
            ("position 1: description", "tense-of-role", "warning"),
        ),
        (
            replace(GOOD, summary=f"{GOOD.summary} Amara is happy to travel."),
            ("summary", "two-persons", "warning"),
        ),
        (replace(GOOD, headline="I plan beds with greate care"), ("headline", "misspelling", "warning")),
        (
            replace(GOOD, pieces=(Piece(where="project: Tide", text="We recieved a prize."),)),
            ("project: Tide", "misspelling", "warning"),
        ),
    ],
)
def test_each_check_finds_its_fault(sheet: Sheet, entry: tuple[str, str, str]) -> None:
    assert entry in names(sheet)


@pytest.mark.parametrize(
    "description",
    [
        "Opened three branches.",
        "Lead developer for two products.",
        "Support for forty colleagues.",
        "Launched the night desk in 2023; managed it since.",
        "Planning, training and a little plumbing.",
    ],
)
def test_what_is_done_and_titles_are_no_fault_of_tense_in_a_present_role(description: str) -> None:
    assert "tense-of-role" not in {name for _, name, _ in names(with_job(0, description=description))}


@pytest.mark.parametrize(
    "description",
    [
        "Design of two bridges.",
        "Support engineer for rail.",
        "Head of planning.",
        "Train driver on the coast line.",
    ],
)
def test_nouns_at_the_beginning_are_no_present_tense_in_a_past_role(description: str) -> None:
    assert "tense-of-role" not in {name for _, name, _ in names(with_job(1, description=description))}


def test_a_mixed_present_role_is_only_a_hint() -> None:
    told = names(with_job(0, description="Manage the beds.\nSupervised four clerks."))
    assert ("position 1: description", "tense-of-role", "hint") in told


def test_older_roles_need_no_description() -> None:
    assert names(with_job(1, description=None)) == []


def test_studies_fill_a_gap() -> None:
    sheet = replace(
        with_job(1, finished="2018-01"), schooling=(Schooling(school="X", started="2018", finished="2021"),)
    )
    assert ("positions", "gap", "hint") not in names(sheet)


def test_the_stretch_of_a_wrong_tense_is_the_verb() -> None:
    [entry] = found(with_job(1, description="Cared for six.\n- Manage the ward."))
    assert entry.text
    assert entry.finding.span
    assert entry.text[slice(*entry.finding.span)] == "Manage"


def test_own_employers_and_schools_are_no_misspellings() -> None:
    sheet = with_job(1, company="Harbur", description="Cared for patients at harbur.")
    assert names(sheet) == []


def test_hints_leave_it_clean_and_warnings_do_not() -> None:
    assert review(replace(GOOD, skills=("SQL",)), month=NOW, grammar=False).is_clean
    assert not review(replace(GOOD, skills=()), month=NOW, grammar=False).is_clean


def test_every_entry_says_where_it_comes_from() -> None:
    entries = found(
        Sheet(
            headline="x",
            jobs=(Job(title="Nurse", description="Manage a ward.", started="2010", finished="2012"),),
        )
    )
    assert entries
    assert {source for entry in entries for source in entry.finding.sources} == {"H03", "H07"}
    assert all(entry.as_json()["where"] for entry in entries)
