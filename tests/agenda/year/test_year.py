"""A simulated year for 200 job seekers: every plan they see is held against the rules."""

from __future__ import annotations

import pytest
from tests.agenda.year.breaking import BREAKS, broken
from tests.agenda.year.running import SEEKERS, years
from tests.agenda.year.tally import Tally

from cordially.agenda.planning import plan

SOME_MISSED = {"thanked": ("thanks", 0.05), "asked for news": ("news", 0.1)}
"""What may rarely be missed: how much of what was due."""


@pytest.fixture(scope="module")
def lived() -> Tally:
    return years(plan, range(SEEKERS))


@pytest.mark.parametrize("rule", sorted(BREAKS.keys() - SOME_MISSED.keys()))
def test_a_year_of_plans_keeps_the_rule(lived: Tally, rule: str) -> None:
    faults = lived.faults.get(rule, [])
    assert not faults, f"{lived.seen[f'fault {rule}']} faults, such as\n" + "\n".join(map(str, faults[:10]))


def test_no_rule_is_broken_that_has_no_test(lived: Tally) -> None:
    assert lived.faults.keys() <= BREAKS.keys()


@pytest.mark.parametrize("rule", sorted(SOME_MISSED))
def test_a_year_of_plans_forgets_almost_nothing(lived: Tally, rule: str) -> None:
    what, most = SOME_MISSED[rule]
    due, missed = lived.seen[f"{what} due"], lived.seen[f"{what} missed"]
    assert due > 20
    assert missed <= most * due, f"{missed} of {due} missed, such as\n" + "\n".join(
        map(str, lived.faults[rule][:10])
    )


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("processes", 600),
        ("did thank_by_email", 300),
        ("did follow_up", 200),
        ("did connect", 200),
        ("did let_go", 50),
        ("did report_interview", 100),
        ("did answer_them", 50),
        ("did find_contact", 1),
        ("did ask_for_feedback", 30),
        ("did keep_in_touch", 30),
        ("did thank_for_connecting", 50),
        ("did withdraw_invitation", 20),
        ("did accept_invitation", 5),
        ("months with five", 20),
        ("refusals", 20),
        ("declined", 20),
        ("closed doors", 40),
        ("reopened", 10),
        ("planned again", 200),
    ],
)
def test_the_years_hold_enough_to_judge(lived: Tally, what: str, least: int) -> None:
    assert lived.seen[what] >= least


@pytest.mark.parametrize("rule", sorted(BREAKS))
def test_a_planner_that_breaks_the_rule_is_caught(rule: str) -> None:
    found = years(broken(plan, BREAKS[rule]()), range(SEEKERS), until=rule, again=0.2)
    assert found.faults.get(rule), "nobody noticed"


def test_the_same_seed_gives_the_same_years() -> None:
    once, twice = (years(plan, range(3), again=0.0) for _ in range(2))
    assert once.seen == twice.seen
    assert once.faults == twice.faults
