"""The agenda of a journal: what is to do, what a done step writes, and how it is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from cordially.agenda.habits import Habits
from cordially.errors import BadInputError, NotFoundError
from cordially.etiquette.advice import Adviser
from cordially.journal import Journal
from cordially.people import Person, Process
from cordially.services import rulebooks
from cordially.services.agenda import Day, as_json, day, last_marked, mark, take_back, title_of

NOW = datetime(2026, 3, 18, 11, tzinfo=UTC)  # a Wednesday
YESTERDAY = NOW - timedelta(days=1)
HABITS = Habits(zone=UTC, country="GB")


class Search:
    """A journal with Dana Reyes, who interviewed at Northwind yesterday."""

    def __init__(self, journal: Journal, adviser: Adviser) -> None:
        self.journal, self.adviser = journal, adviser
        self.dana: Person = journal.add_person("Dana Reyes")
        self.northwind: Process = journal.add_process("Northwind", "Data Engineer")
        journal.involve(self.dana.id, self.northwind.id, "hiring_manager", now=YESTERDAY)
        journal.record("profile_proofed", at=YESTERDAY, now=YESTERDAY)
        journal.record("applied", at=date(2026, 3, 2), now=YESTERDAY, process=self.northwind.id)

    def interviewed(self) -> None:
        self.journal.record(
            "interviewed", at=YESTERDAY, now=NOW, person=self.dana.id, process=self.northwind.id
        )

    def arranged(self, at: datetime) -> None:
        self.journal.record(
            "interview_scheduled",
            at=YESTERDAY,
            now=YESTERDAY,
            process=self.northwind.id,
            data={"at": at.isoformat()},
        )

    def day(self, now: datetime = NOW) -> Day:
        return day(self.journal, self.adviser, now=now, habits=HABITS)

    def key(self, kind: str, now: datetime = NOW) -> str:
        [found] = [each.step.key for each in self.day(now).every if each.step.kind == kind]
        return found

    def kinds(self, now: datetime = NOW) -> set[str]:
        return {each.step.kind for each in self.day(now).every}

    def mark(self, key: str, how: str, *, now: datetime = NOW, **more: object) -> object:
        return mark(
            self.journal,
            key,
            how,  # type: ignore[arg-type]
            now=now,
            habits=HABITS,
            adviser=self.adviser,
            **more,  # type: ignore[arg-type]
        )

    def log(self) -> list[str]:
        return [event.kind for event in self.journal.events_of(process=self.northwind.id)]


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return rulebooks.adviser()


@pytest.fixture
def search(adviser: Adviser) -> Iterator[Search]:
    with Journal.in_memory(now=NOW) as journal:
        yield Search(journal, adviser)


def test_a_thank_you_after_an_interview_is_for_now_with_its_reason(search: Search) -> None:
    search.interviewed()
    [thanks] = [each for each in search.day().now if each.step.kind == "thank_by_email"]
    assert thanks.title == "Thank Dana Reyes by e-mail"
    assert thanks.process == search.northwind
    assert thanks.why
    assert thanks.agree
    assert thanks.granted  # her zone is not known


def test_done_writes_what_the_step_stands_for_and_is_not_asked_again(search: Search) -> None:
    search.interviewed()
    key = search.key("thank_by_email")
    done = search.mark(key, "done")
    told = search.journal.events_of(person=search.dana.id)[-1]
    assert (told.kind, told.data, told.process, told.at) == (
        "thanked",
        {"by": "email"},
        search.northwind.id,
        NOW,
    )
    assert done.events == (told.id,)  # type: ignore[attr-defined]
    assert "thank_by_email" not in search.kinds()
    with pytest.raises(NotFoundError) as again:
        search.mark(key, "done")
    assert "undo" in again.value.hint


def test_taking_back_brings_the_step_again_and_the_line_is_gone(search: Search) -> None:
    search.interviewed()
    key = search.key("thank_by_email")
    search.mark(key, "done")
    assert last_marked(search.journal) == key
    taken = take_back(search.journal, key, now=NOW + timedelta(minutes=1))
    assert (taken.title, len(taken.events)) == ("Thank Dana Reyes by e-mail", 1)
    assert search.key("thank_by_email") == key
    assert "thanked" not in search.log()
    with pytest.raises(NotFoundError):
        take_back(search.journal, key, now=NOW)
    with pytest.raises(NotFoundError):
        last_marked(search.journal)


def test_a_skipped_step_is_not_asked_again_and_nothing_is_written(search: Search) -> None:
    search.interviewed()
    before = search.log()
    search.mark(search.key("thank_by_email"), "skipped", reason="thanked her in person")
    assert "thank_by_email" not in search.kinds()
    assert search.log() == before
    [kept] = search.journal.marks()
    assert kept.reason == "thanked her in person"


def test_a_snoozed_step_is_shown_as_put_off_until_its_moment(search: Search) -> None:
    search.interviewed()
    key = search.key("thank_by_email")
    until = NOW + timedelta(hours=4)
    search.mark(key, "snoozed", until=until)
    shown = search.day()
    assert [(each.step.key, each.until) for each in shown.snoozed] == [(key, until)]
    assert key not in {each.step.key for each in shown.now}
    assert key in {each.step.key for each in search.day(until).now}
    search.mark(key, "done")  # what is put off can still be done
    assert not search.day().snoozed


@pytest.mark.parametrize("until", [None, NOW, NOW - timedelta(days=1)])
def test_a_step_is_put_off_until_a_time_to_come(search: Search, until: datetime | None) -> None:
    search.interviewed()
    with pytest.raises(BadInputError) as refused:
        search.mark(search.key("thank_by_email"), "snoozed", until=until)
    assert refused.value.field == "until"


def test_a_step_that_no_longer_applies_is_not_marked(search: Search) -> None:
    search.interviewed()
    key = search.key("thank_by_email")
    search.journal.record("thanked", at=NOW, now=NOW, person=search.dana.id, data={"by": "email"})
    for unknown in (key, "thank_by_email:pr9:p9:2026-01-01"):
        with pytest.raises(NotFoundError) as refused:
            search.mark(unknown, "done")
        assert refused.value.hint
    assert search.journal.marks() == []


def test_the_report_of_an_interview_says_when_it_was_and_who_was_there(search: Search) -> None:
    ended = NOW - timedelta(hours=3)
    search.arranged(ended)
    done = search.mark(search.key("report_interview"), "done", others=[search.dana.id])
    [told] = [e for e in search.journal.events_of(process=search.northwind.id) if e.kind == "interviewed"]
    assert (told.person, told.at) == (search.dana.id, ended)
    assert done.to_say is None  # type: ignore[attr-defined]
    assert "report_interview" not in search.kinds()
    assert "thank_by_email" in search.kinds(NOW + timedelta(hours=1))


def test_a_report_without_names_asks_who_was_there(search: Search) -> None:
    search.arranged(NOW - timedelta(hours=3))
    done = search.mark(search.key("report_interview"), "done")
    assert f"--process {search.northwind.id} --person NAME --at 2026-03-18" in done.to_say  # type: ignore[attr-defined]
    [told] = [e for e in search.journal.events_of(process=search.northwind.id) if e.kind == "interviewed"]
    assert told.person is None


@pytest.mark.parametrize("how", ["done", "snoozed"])
def test_what_only_waits_for_their_news_is_neither_done_nor_put_off(search: Search, how: str) -> None:
    now = NOW
    search.journal.record("asked_no_contact", at=YESTERDAY, now=NOW, process=search.northwind.id)
    key = search.key("await_news", now)
    with pytest.raises(BadInputError, match="nothing to do"):
        search.mark(key, how, now=now, until=now + timedelta(days=3))
    search.mark(key, "skipped", now=now)
    assert "await_news" not in search.kinds(now)


def test_an_interview_ahead_is_named_until_it_is_over(search: Search) -> None:
    at = NOW + timedelta(days=2)
    search.arranged(at)
    [ahead] = search.day().interviews
    assert (ahead.at, ahead.process, ahead.people) == (at, search.northwind, (search.dana,))
    assert search.day(at + timedelta(hours=1)).interviews == ()


def test_an_interview_of_a_process_that_is_decided_is_not_ahead(search: Search) -> None:
    search.arranged(NOW + timedelta(days=2))
    search.journal.record("rejected", at=NOW, now=NOW, process=search.northwind.id)
    assert search.day().interviews == ()


def test_this_week_ends_with_the_sixth_day_from_today(search: Search) -> None:
    search.interviewed()
    for shown in (search.day(), search.day(NOW + timedelta(days=4))):
        week = datetime.combine(shown_day(shown) + timedelta(days=7), time.min, tzinfo=UTC)
        for each in (*shown.this_week, *shown.later):
            assert each.step.window is not None
            assert (each.step.window.earliest < week) == (each in shown.this_week)


def shown_day(shown: Day) -> date:
    assert shown.scene is not None
    return shown.scene.history.now.date()


def test_a_hundred_invitations_do_not_fill_the_page(search: Search) -> None:
    journal = search.journal
    for number in range(100):
        somebody = journal.add_person(f"Somebody Number{number:03}")
        journal.record("they_invited", at=NOW - timedelta(days=number % 20), now=NOW, person=somebody.id)
    outside = [each for each in search.day().every if each.process is None and each.person]
    near = [each for each in (*search.day().now, *search.day().this_week) if each in outside]
    assert 0 < len(near) <= 5
    assert len(outside) <= 12


def test_a_pending_request_long_gone_by_is_offered_for_taking_back(search: Search) -> None:
    somebody = search.journal.add_person("Aiko Mori")
    search.journal.record("invited", at=NOW - timedelta(days=45), now=NOW, person=somebody.id)
    key = search.key("withdraw_invitation")
    search.mark(key, "done")
    assert search.journal.events_of(person=somebody.id)[-1].kind == "invitation_withdrawn"
    assert "withdraw_invitation" not in search.kinds()


def test_a_request_that_was_answered_is_left_alone(search: Search) -> None:
    journal = search.journal
    for name, answer in (
        ("Aiko Mori", "connected"),
        ("Bo Lund", "declined"),
        ("Ce Xu", "invitation_withdrawn"),
    ):
        somebody = journal.add_person(name)
        journal.record("invited", at=NOW - timedelta(days=45), now=NOW, person=somebody.id)
        journal.record(answer, at=NOW - timedelta(days=20), now=NOW, person=somebody.id)
    assert "withdraw_invitation" not in search.kinds()


def test_where_they_live_decides_when(search: Search) -> None:
    search.interviewed()
    search.journal.set_whereabouts(search.dana.id, zone="Asia/Tokyo", country="JP")
    shown = search.day(NOW + timedelta(hours=5))  # night in Tokyo
    [thanks] = [each for each in shown.every if each.step.kind == "thank_by_email"]
    assert thanks.step.window is not None
    there = thanks.step.window.earliest.astimezone(ZoneInfo("Asia/Tokyo"))
    assert 8 <= there.hour < 19
    assert thanks not in shown.now
    assert not any("time zone" in each for each in thanks.granted)


def test_a_title_is_known_by_the_key_alone(search: Search) -> None:
    key = f"follow_up:{search.northwind.id}:{search.dana.id}:9"
    assert title_of(search.journal, key) == "Ask Dana Reyes for news"
    assert title_of(search.journal, "follow_up:pr9:p9:9") == "Ask them for news"


def test_programs_get_plain_values_with_the_numbers_of_the_page(search: Search) -> None:
    import json

    search.interviewed()
    search.arranged(NOW + timedelta(days=2))
    told = json.loads(json.dumps(as_json(search.day())))
    groups = [told[name] for name in ("now", "this_week", "waiting", "later", "snoozed")]
    steps = [step for group in groups for step in group]
    assert [step["number"] for step in steps] == list(range(1, len(steps) + 1))
    [thanks] = [step for step in steps if step["kind"] == "thank_by_email"]
    assert (thanks["name"], thanks["process_title"]) == ("Dana Reyes", "Data Engineer, Northwind")
    assert thanks["key"] == search.key("thank_by_email")
    assert datetime.fromisoformat(thanks["earliest"]).tzinfo is not None
    assert told["interviews"][0]["at"] == (NOW + timedelta(days=2)).isoformat()
    assert told["panels"][0]["to_thank"] == [search.dana.id]
    assert told["processes"] == [
        {
            "process": search.northwind.id,
            "title": "Data Engineer, Northwind",
            "stage": "interviewing",
            "promised": None,
            "unreported": None,
        }
    ]


def test_a_day_gone_by_is_shown_as_it_was(search: Search) -> None:
    search.interviewed()
    key = search.key("thank_by_email")
    search.mark(key, "done", now=NOW + timedelta(hours=2))
    assert key in {each.step.key for each in search.day(NOW).now}


def test_an_empty_journal_has_an_empty_day(adviser: Adviser) -> None:
    with Journal.in_memory(now=NOW) as journal:
        shown = day(journal, adviser, now=NOW, habits=HABITS)
    assert shown.every == ()
    assert shown.interviews == ()
