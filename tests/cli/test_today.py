"""``today``: the page, what is said of its steps, the review of a week, the digest and the notification."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from .conftest import Cordially

MORNING = "2026-03-18T11:00:00+00:00"


@pytest.fixture
def morning(northwind: Cordially, monkeypatch: pytest.MonkeyPatch) -> Cordially:
    """The morning after an interview with Dana Reyes."""
    northwind("log", "profile_proofed", "--at", "2026-03-01")
    monkeypatch.setenv("CORDIALLY_NOW", MORNING)
    return northwind


def numbered(morning: Cordially, kind: str) -> str:
    told = morning("today", "--json").json
    [number] = [
        step["number"]
        for group in ("now", "this_week", "waiting", "later", "snoozed")
        for step in told[group]
        if step["kind"] == kind
    ]
    return str(number)


def kinds(told: dict[str, list[dict[str, str]]], group: str = "now") -> set[str]:
    return {step["kind"] for step in told[group]}


def test_the_page_names_each_step_with_its_time_its_reason_and_what_to_type(morning: Cordially) -> None:
    told = morning("today")
    assert told.status == 0
    assert "Today, Wednesday 18 March 2026" in told.out
    assert "Thank Dana Reyes by e-mail (Data Engineer, Northwind)\n     Today until 18:00." in told.out
    assert "Find the words: cordially draft p1" in told.out
    assert "Waits until there is a decision." in told.out
    assert "see it differently" in told.out
    assert "Time zone not known, yours was taken: Dana Reyes" in told.out
    assert max(map(len, told.out.splitlines())) <= 80


def test_in_full_it_names_every_voice_and_the_key(morning: Cordially) -> None:
    told = morning("today", "--why").out
    assert "Against, or careful\n" in told
    assert "Key: thank_by_email:pr1:p1:2026-03-17" in told


def test_done_is_written_into_the_log_and_not_asked_again_until_taken_back(morning: Cordially) -> None:
    told = morning("today", "done", numbered(morning, "thank_by_email"))
    assert "Done: Thank Dana Reyes by e-mail (entry " in told.out
    assert "You thanked them: Dana Reyes" in morning("log").out
    assert "thank_by_email" not in kinds(morning("today", "--json").json)
    assert "Taken back: Thank Dana Reyes by e-mail" in morning("today", "undo").out
    assert "thank_by_email" in kinds(morning("today", "--json").json)
    assert "You thanked them" not in morning("log", "--person", "Dana").out


def test_a_number_means_the_step_that_bore_it_on_the_page_seen_last(morning: Cordially) -> None:
    morning("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-20T10:00+00:00")
    shown = morning("today", "--json").json["now"]
    morning("today")
    first, second = shown[0], shown[1]
    morning("today", "skip", "1")
    told = morning("today", "skip", "2", "--json").json
    assert told == {"key": second["key"], "how": "skipped", "entries": []}
    again = morning("today", "skip", "1")
    assert again.status == 3
    assert first["key"] in again.err


def test_nothing_but_the_page_itself_numbers_the_steps(morning: Cordially) -> None:
    morning("people", "add", "Mei Tanaka")
    morning("processes", "involve", "Northwind", "Mei", "--role", "interviewer")
    morning("log", "interviewed", "--process", "Northwind", "--person", "Mei", "--at", "2026-03-17T15:00")
    assert "  2. Thank Mei Tanaka by e-mail" in morning("today").out
    morning("log", "thanked", "--person", "Dana", "by=email")
    told = morning("today", "--json").json
    assert [step["number"] for step in told["now"] if step["person"] == "p2"] == [2]
    for words in (("review", "--json"), ("review",), ("digest",), ("--date", "2026-03-25"), ("--why", "2")):
        morning("today", *words)
    assert "Done: Thank Mei Tanaka by e-mail" in morning("today", "done", "2").out


def test_who_was_advised_to_wait_is_told_so_and_how_to_take_it_back(morning: Cordially) -> None:
    told = morning("today", "done", "connect").out
    assert "Done: Send Dana Reyes a connection request with a note (entry " in told
    assert "You were advised to wait; it is written down all the same." in told
    assert "Not right? cordially today undo" in told


def test_what_has_not_come_yet_cannot_be_done(cordially: Cordially, monkeypatch: pytest.MonkeyPatch) -> None:
    cordially("processes", "add", "Northwind")
    cordially("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-24T10:00+00:00")
    page = cordially("today", "--date", "2026-03-25").out
    assert page.startswith("As it will be on Wednesday 25 March 2026\n")
    assert "   - Say how the interview went" in page
    assert " 1. " not in page
    told = cordially("today", "done", "report_interview")
    assert told.status == 1
    assert "That is yet to come: the interview is on Tuesday 24 March, 10:00." in told.err
    assert "You were interviewed" not in cordially("log").out
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-24T10:30:00+00:00")
    assert cordially("today", "done", "report_interview").status == 0


def test_a_page_of_a_day_behind_says_so(morning: Cordially) -> None:
    assert morning("today", "--date", "yesterday").out.startswith("As it was on Tuesday 17 March 2026\n")
    assert morning("today", "--date", "today").out.startswith("Today, Wednesday 18 March 2026\n")
    assert morning("today", "--date", "tomorrow", "--json").json["date"] == "2026-03-19"
    assert morning("today", "--date", "someday").status == 1


def test_a_step_is_named_by_its_key_or_the_beginning_of_it_too(morning: Cordially) -> None:
    assert morning("today", "skip", "thank_by_email:pr1:p1:2026-03-17", "--json").status == 0
    morning("today", "undo", "thank_by_email")
    assert morning("today", "done", "thank_by_email", "--json").json["entries"]
    assert morning("today", "done", "thank_by_pigeon").status == 3
    assert morning("today", "done", "99").status == 3


def test_what_is_put_off_comes_back_in_its_time(morning: Cordially, monkeypatch: pytest.MonkeyPatch) -> None:
    told = morning("today", "snooze", numbered(morning, "thank_by_email"))
    assert "Put off until Thursday 19 March, 09:00" in told.out
    assert "1 put off: cordially today --all" in morning("today").out
    assert "Put off until Thursday 19 March." in morning("today", "--all").out
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-19T09:00:00+00:00")
    assert "thank_by_email" in kinds(morning("today", "--json").json)


@pytest.mark.parametrize(
    ("until", "says"),
    [
        ("3d", "Saturday 21 March, 09:00"),
        ("2w", "Wednesday 1 April, 09:00"),
        ("2026-03-20", "Friday 20 March, 09:00"),
        ("2026-03-20T15:30", "Friday 20 March, 15:30"),
        ("friday", "Friday 20 March, 09:00"),
        ("friday 15:30", "Friday 20 March, 15:30"),
        ("400d", "Thursday 22 April 2027, 09:00"),
    ],
)
def test_until_when_is_said_in_days_weeks_or_by_the_calendar(
    morning: Cordially, until: str, says: str
) -> None:
    assert says in morning("today", "snooze", "thank_by_email", "--until", until).out


def test_who_puts_a_step_off_until_after_its_time_is_told(morning: Cordially) -> None:
    morning("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-26T10:00+00:00")
    late = morning("today", "snooze", "view_profile", "--until", "2w").out
    assert "Its time ends before that, Thursday 26 March, 10:00: it will not come back." in late
    morning("today", "undo")
    assert "Its time ends" not in morning("today", "snooze", "view_profile", "--until", "3d").out
    back = morning("today", "snooze", "thank_by_email").out
    assert "Its best time ends before that, Wednesday 18 March, 18:00: it comes back" in back
    assert "it will not come back" in morning("today", "snooze", "thank_by_email", "--until", "9w").out


@pytest.mark.parametrize("until", ["yesterday", "2026-03-01", "0d", "soon", "99999w"])
def test_what_is_no_time_to_come_is_refused(morning: Cordially, until: str) -> None:
    told = morning("today", "snooze", "thank_by_email", "--until", until)
    assert told.status == 1
    assert "thank_by_email" in kinds(morning("today", "--json").json)


def test_asking_for_news_waits_for_the_promised_day(
    morning: Cordially, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning("log", "thanked", "--person", "Dana", "--process", "Northwind", "by=email")
    morning("log", "promised_date", "--process", "Northwind", "by=2026-04-10")
    monkeypatch.setenv("CORDIALLY_NOW", "2026-04-09T09:00:00+00:00")
    assert "follow_up" not in kinds(morning("today", "--json").json)
    monkeypatch.setenv("CORDIALLY_NOW", "2026-04-14T09:00:00+00:00")
    assert "follow_up" in kinds(morning("today", "--json").json)
    told = morning("today", "--date", "2026-04-09", "--json").json
    assert told["date"] == "2026-04-09"
    assert "follow_up" not in kinds(told)


def test_the_report_of_an_interview_names_who_was_there(
    cordially: Cordially, monkeypatch: pytest.MonkeyPatch
) -> None:
    cordially("processes", "add", "Northwind")
    cordially("people", "add", "Dana Reyes")
    cordially("processes", "involve", "Northwind", "Dana", "--role", "recruiter")
    cordially("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-20T10:00+00:00")
    assert "Interviews ahead\n  Friday 20 March, 10:00: Northwind (Dana Reyes)" in cordially("today").out
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-20T14:00:00+00:00")
    told = cordially("today")
    assert "Interviews ahead" not in told.out
    assert "Say how the interview went" in told.out
    assert cordially("today", "done", "report_interview", "--with", "Ravi").status == 3
    done = cordially("today", "done", "report_interview", "--with", "Dana", "--json").json
    assert len(done["entries"]) == 1
    assert "You were interviewed: Dana Reyes, Northwind" in cordially("log").out
    assert "Say how the interview went" not in cordially("today").out


def test_only_an_interview_has_others_there(morning: Cordially) -> None:
    assert morning("today", "done", "thank_by_email:pr1:p1:2026-03-17", "--with", "Dana").status == 2


def test_the_settings_are_the_habits(morning: Cordially, home: Path) -> None:
    (home / "settings.toml").write_text('zone = "Asia/Tokyo"\nday_begins = "10:30"\n', encoding="utf-8")
    assert "Thursday 19 March, 10:30" in morning("today", "snooze", "thank_by_email").out
    (home / "settings.toml").write_text('zone = "Asia/Tokio"\n', encoding="utf-8")
    told = morning("today")
    assert told.status == 1
    assert "Did you mean 'Asia/Tokyo'?" in told.err


def test_where_somebody_lives_is_told_and_shown(morning: Cordially) -> None:
    assert morning("people", "edit", "Dana", "--country", "japan").status == 0
    assert morning("people", "show", "Dana", "--json").json["zone"] == "Asia/Tokyo"  # it has only one
    assert "lives: Asia/Tokyo, JP" in morning("people", "show", "Dana").out
    told = morning("people", "edit", "Dana", "--zone", "Asia/Tokio")
    assert told.status == 1
    assert "Did you mean 'Asia/Tokyo'?" in told.err
    morning("people", "edit", "Dana", "--zone", "", "--country", "")
    assert "lives" not in morning("people", "show", "Dana").out
    morning("people", "add", "Ravi Menon", "--zone", "asia/kolkata")
    assert morning("people", "show", "Ravi", "--json").json["zone"] == "Asia/Kolkata"


def test_the_review_of_a_week_tells_what_was_done_heard_and_is_open(morning: Cordially) -> None:
    morning("log", "heard_from", "--person", "Dana", "--process", "Northwind", "how=email")
    told = morning("today", "review").out
    assert "What you did\n  Tuesday 17 March: You were interviewed: Dana Reyes" in told
    assert "You applied" not in told  # more than a week ago
    assert told.startswith("The week from Thursday 12 March to Wednesday 18 March 2026\n")
    assert "What you heard\n  Wednesday 18 March: You heard from them: Dana Reyes" in told
    assert "Data Engineer, Northwind: interviewing; last word Wednesday 18 March" in told
    assert "The week ahead\n" in told
    assert "What waits\n" in told
    assert morning("today", "review", "--json").json["open"][0]["stage"] == "interviewing"


def test_the_digest_is_printed_written_or_refused_without_a_server(
    morning: Cordially, tmp_path: Path
) -> None:
    assert "- Thank Dana Reyes by e-mail (Data Engineer, Northwind)" in morning("today", "digest").out
    file = tmp_path / "today.eml"
    assert f"Written to {file}." in morning("today", "digest", "--output", str(file)).out
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    told = morning("today", "digest", "--send")
    assert told.status == 1
    assert "settings.toml" in told.err
    assert morning("today", "digest", "--send", "--output", str(file)).status == 2


def test_the_notification_goes_through_what_the_machine_has(
    morning: Cordially, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert morning("today", "notify").status == 3
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/told"\n', encoding="utf-8")
    program.chmod(0o755)
    assert "Thank Dana Reyes by e-mail" in morning("today", "notify").out
    assert "Thank Dana Reyes by e-mail" in (tmp_path / "told").read_text(encoding="utf-8")


def test_hostile_names_cannot_drive_the_terminal(morning: Cordially) -> None:
    morning("people", "add", "Eve\x1b[2J\x07 Nakamura")
    morning("processes", "involve", "Northwind", "p2", "--role", "interviewer")
    morning("log", "interviewed", "--person", "p2", "--process", "Northwind", "--at", "yesterday")
    for words in ((), ("--why",), ("--all",), ("review",), ("digest",)):
        told = morning("today", *words).out
        assert "Nakamura" in told
        assert "\x1b" not in told
        assert "\x07" not in told


def test_what_can_be_too_late_comes_first_by_its_day_and_few_at_once(cordially: Cordially) -> None:
    for number, at in enumerate(("2026-03-27", "2026-03-20", "2026-03-25", "2026-03-24"), start=1):
        cordially("processes", "add", f"Firm {number}")
        cordially("log", "interview_scheduled", "--process", f"Firm {number}", f"at={at}T10:00")
        cordially("people", "add", f"Member {number}")
        cordially("processes", "involve", f"Firm {number}", f"Member {number}", "--role", "interviewer")
    now = cordially("today", "--json").json["now"]
    due = [step["latest"][:10] for step in now if step["latest"]]
    assert len(due) > 5
    assert due == sorted(due)
    page = cordially("today").out
    pressing = page.partition("\nNow\n")[2].partition("\n\n")[0]
    assert f"     and {len(due) - 5} more: cordially today --all" in pressing
    assert "  5. " in pressing
    assert "  6. " not in pressing
    assert "  6. " in cordially("today", "--all").out


def test_what_is_never_too_late_stands_apart(cordially: Cordially) -> None:
    cordially("processes", "add", "Northwind")
    cordially("log", "exploring", "--process", "Northwind")
    told = cordially("today").out
    [before, after] = told.split("\nWhen you have time\n")
    assert "Nothing presses now.\n" in before
    assert "Follow Northwind" in after
    assert "Any time" not in told


def test_what_waits_for_the_same_reason_is_told_once(morning: Cordially) -> None:
    for number, name in enumerate(("Mei Tanaka", "Oleg Bondar"), start=2):
        morning("people", "add", name)
        morning("processes", "involve", "Northwind", f"p{number}", "--role", "interviewer")
        morning("log", "interviewed", "--process", "Northwind", "--person", name, "--at", "2026-03-17T15:00")
    waiting = morning("today").out.partition("\nWaiting\n")[2].partition("\n\n")[0]
    assert waiting.count("connection request") == 3
    assert waiting.count("over-confident or desperate") == 1


def test_nothing_to_do_is_said_first_and_teaches_no_numbers(cordially: Cordially) -> None:
    cordially("processes", "add", "Northwind")
    cordially("log", "withdrawn", "--process", "Northwind")
    for step in cordially("today", "--json").json["now"]:
        cordially("today", "skip", step["key"])
    told = cordially("today").out
    assert told.startswith("Today, Wednesday 18 March 2026\n\nNothing to do now.\n")
    assert "today done N" not in told


def test_the_reasons_of_one_step_can_be_asked_for(morning: Cordially) -> None:
    assert "  1. Thank Dana Reyes" in morning("today").out
    for words in (("--why", "1"), ("1",)):
        told = morning("today", *words).out
        assert told.startswith("  1. Thank Dana Reyes by e-mail")
        assert "Key: thank_by_email:pr1:p1:2026-03-17" in told
        assert "connection request" not in told
    assert morning("today", "--why", "thank_by_email").out == told
    assert morning("today", "--why", "99").status == 3


def test_a_slip_is_answered_with_what_was_meant(morning: Cordially) -> None:
    told = morning("today", "dnoe", "1")
    assert told.status == 2
    assert "Did you mean 'done'?" in told.err
    told = morning("today", "done")
    assert told.status == 2
    assert "Which step?" in told.err
    assert "today done 1" in told.err
    told = morning("today", "snooze", "thank_by_email", "--until", "soonish")
    assert "Write tomorrow, 3d, 2w, friday" in told.err
    told = morning("today", "done", "thank_by_email", "--with", "Dana")
    assert "this step is: Thank" in told.err


def test_the_review_counts_what_was_marked_and_tells_each_thing_once(morning: Cordially) -> None:
    morning("log", "heard_from", "--person", "Dana", "how=email")
    for _ in range(2):
        morning("log", "heard_from", "--person", "Dana", "--process", "Northwind", "how=email")
    morning("processes", "add", "Tarnvale")
    morning("log", "applied", "--process", "Tarnvale", "--at", "2025-09-29")
    morning("processes", "add", "Quillmere")
    morning("log", "applied", "--process", "Quillmere", "--at", "2026-01-29")
    morning("today", "done", "thank_by_email")
    morning("today", "skip", "let_go:pr2")
    told = morning("today", "review").out
    assert told.count("You heard from them: Dana Reyes") == 1
    assert "  Steps done: 1. Skipped: 1.\n" in told
    assert "interviewing; last word Wednesday 18 March\n  Silent, 2: Quillmere; Tarnvale\n" in told
    morning("log", "rejected", "--process", "Quillmere")
    assert "last word Monday 29 September 2025\n" in morning("today", "review").out
    assert [each["title"] for each in morning("today", "review", "--json").json["open"]] == [
        "Data Engineer, Northwind",
        "Tarnvale",
    ]


def test_the_help_says_where_the_settings_are_and_what_to_write(cordially: Cordially, home: Path) -> None:
    told = cordially("today", "--help")
    assert told.status == 0
    assert str(home / "settings.toml") in told.out.replace("\n", "")
    example = told.out.partition("such as:\n")[2]
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text(example, encoding="utf-8")
    assert cordially("today").status == 0
    (home / "settings.toml").write_text(example.replace("premium", "gold"), encoding="utf-8")
    assert cordially("today").status == 1


@pytest.mark.parametrize("columns", ["60", "80"])
def test_every_page_fits_the_terminal(
    morning: Cordially, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    morning("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-20T10:00")
    for words in ((), ("--all",), ("--why",), ("--why", "1"), ("review",), ("digest",), ("--date", "friday")):
        told = morning("today", *words)
        assert told.status == 0
        assert max(map(len, told.out.splitlines())) <= int(columns)
