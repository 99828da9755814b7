"""Steps in words a friend would use."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from tests.agenda.searches import BERLIN, moment

from cordially.agenda.steps import HOUSEKEEPING, State, Step, Window
from cordially.agenda.wording import granted, say, waits, when
from cordially.etiquette.moves import MOVES
from cordially.etiquette.verdicts import UNTIL
from cordially.people import Company, Person, Process

DANA = Person(id="p1", name="Dana Reyes")
ACME = Process(id="pr1", company=Company(id="c1", name="Acme"), title="Data engineer")
NOW = moment("2026-03-02 10:00")


def step(kind: str = "thank_by_email", state: State = "now", **more: object) -> Step:
    return Step(key=f"{kind}:pr1:p1:0", kind=kind, state=state, because="Because.", **more)  # type: ignore[arg-type]


def window(earliest: str, latest: str | None = None) -> Window:
    begins = moment(earliest)
    return Window(begins, begins, moment(latest) if latest else None)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("thank_by_email", "Thank Dana Reyes by e-mail"),
        ("follow_up", "Ask Dana Reyes for news"),
        ("look_up_company", "Read up on Acme"),
        ("report_interview", "Say how the interview went (Data engineer, Acme)"),
        ("proof_profile", "Proofread your profile"),
    ],
)
def test_titles_name_whom_and_what(kind: str, title: str) -> None:
    assert say(step(kind), DANA, ACME) == title


@pytest.mark.parametrize("kind", [*MOVES, *HOUSEKEEPING])
def test_every_kind_of_step_has_a_title_with_and_without_names(kind: str) -> None:
    for title in (say(step(kind), DANA, ACME), say(step(kind))):
        assert title
        assert title[0].isupper()
        assert "{" not in title
        assert "_" not in title


@pytest.mark.parametrize(
    ("window_", "state", "words"),
    [
        (window("2026-03-02 09:00", "2026-03-02 18:00"), "now", "today until 18:00"),
        (window("2026-03-02 09:00", "2026-03-03 18:00"), "now", "until tomorrow, 18:00"),
        (window("2026-03-02 09:00", "2026-03-06 18:00"), "now", "until Friday 6 March, 18:00"),
        (window("2026-03-02 09:00"), "now", "any time"),
        (window("2026-03-02 15:00"), "ahead", "today from 15:00"),
        (window("2026-03-03 09:00"), "ahead", "from tomorrow, 09:00"),
        (window("2026-03-10 09:00"), "ahead", "from Tuesday 10 March, 09:00"),
        (window("2027-03-10 09:00"), "ahead", "from Wednesday 10 March 2027, 09:00"),
    ],
)
def test_times_are_said_by_the_users_clock(window_: Window, state: State, words: str) -> None:
    assert when(step(state=state, window=window_), NOW, BERLIN) == words


def test_the_time_of_day_there_is_said_where_it_differs() -> None:
    ahead = step(state="ahead", window=window("2026-03-02 18:00"))
    assert when(ahead, NOW, BERLIN, ZoneInfo("America/Los_Angeles")) == "today from 18:00 (their morning)"
    assert when(ahead, NOW, BERLIN, ZoneInfo("Europe/Paris")) == "today from 18:00"


def test_the_ask_at_the_goodbye_has_the_moment_of_the_goodbye() -> None:
    begins, goodbye, ends = (moment(f"2026-03-04 {time}") for time in ("14:00", "14:50", "15:00"))
    assert (
        when(step("ask_to_connect", "ahead", window=Window(begins, goodbye, ends)), NOW, BERLIN)
        == "Wednesday 4 March, 14:50"
    )


@pytest.mark.parametrize("until", UNTIL)
def test_what_waits_says_what_for(until: str) -> None:
    waiting = step(state="waiting", waits_for=until)
    assert waits(waiting).startswith("waits until")
    assert when(waiting, NOW, BERLIN) == waits(waiting)


def test_what_was_taken_for_granted_is_said() -> None:
    assert list(granted(step(assumed={"zone": "Europe/Berlin", "country": "DE"}))) == [
        "Their time zone is not known; yours was taken."
    ]
    assert list(granted(step(assumed={"country": "unknown"}))) == [
        "Their country is not known, so neither are their public holidays."
    ]
    assert len(list(granted(step(assumed={"send": "scheduled", "account": "free", "met": "no"})))) == 3


@pytest.mark.parametrize("kind", ["follow_up", "report_interview", "log_decision"])
def test_a_question_that_is_due_is_for_this_week_and_not_for_any_time(kind: str) -> None:
    assert when(step(kind, window=window("2026-03-02 09:00")), NOW, BERLIN) == "this week"


def test_closing_a_process_is_called_closing() -> None:
    assert say(step("let_go"), None, ACME) == "Close Data engineer, Acme, or say what happened"


def test_a_last_hour_is_told_by_both_clocks() -> None:
    until = window("2026-03-02 09:00", "2026-03-02 22:00")
    there = ZoneInfo("America/Argentina/Buenos_Aires")
    assert when(step(window=until), NOW, BERLIN, there) == "today until 22:00 (18:00 there)"
