"""The desk of one person sees what the whole agenda sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from cordially.agenda.habits import Habits
from cordially.etiquette.advice import Adviser
from cordially.journal import Journal
from cordially.services import agenda, demonstration, line_of_time, person_desk, person_page, rulebooks
from cordially.services.journals import open_journal
from cordially.services.people_advice import about_person

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return rulebooks.adviser()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    home = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CORDIALLY_HOME", str(home))
        patch.delenv("CORDIALLY_STORE", raising=False)
        patch.setenv("CORDIALLY_HOME", demonstration.prepare(NOW).home)
        with open_journal(NOW) as journal:
            yield journal


def test_whoever_has_a_step_is_looked_for_in_the_agenda(demo: Journal, adviser: Adviser) -> None:
    for later in (timedelta(0), timedelta(days=9), timedelta(days=100)):
        now = NOW + later
        day = agenda.day(demo, adviser, now=now, habits=Habits(zone=UTC))
        with_steps = {one.person.id: one.person for one in day.every if one.person}
        assert with_steps
        for person in with_steps.values():
            assert person_desk.may_have_steps(person_page.of(demo, person), now=now), person.called


def test_most_people_are_not_looked_for(demo: Journal) -> None:
    people = demo.people()
    looked_for = [p for p in people if person_desk.may_have_steps(person_page.of(demo, p), now=NOW)]
    assert len(looked_for) < len(people) / 2


def test_advice_from_the_scene_is_the_advice_of_the_command_line(demo: Journal, adviser: Adviser) -> None:
    scene = demo.scene(now=NOW, zone=UTC)
    for process in demo.processes():
        for person, _ in demo.people_in(process.id):
            known = person_page.of(demo, person)
            situation = person_desk.situation_of(demo, known, process, scene, now=NOW, zone=UTC)
            found = person_desk.counsel(
                demo, adviser, known, process, situation, now=NOW, zone=UTC, temperament="cautious"
            )
            assert found == about_person(demo, adviser, person, process, now=NOW, zone=UTC)


def test_the_line_of_time_is_in_order_and_counts_what_it_leaves_out(demo: Journal) -> None:
    person = demo.find_people("Aoife Ní Dhuinnín", limit=1)[0]
    events, messages = demo.events_of(person=person.id), demo.messages_with(person.id)
    whole = line_of_time.of(events, messages, [], [], zone=UTC)
    moments = [one.at for one in whole.past if isinstance(one.at, datetime)]
    assert moments == sorted(moments)
    assert len({one.message.id for one in whole.past if one.message}) == len(messages)
    short = line_of_time.of(events, messages, [], [], zone=UTC, last=3)
    assert short.past == whole.past[-3:]
    assert short.earlier == len(whole.past) - 3


def test_long_messages_begin_with_whole_words(demo: Journal) -> None:
    for message in demo.search_messages("the", limit=200):
        begins, more = line_of_time.first_words(message)
        assert len(begins) <= line_of_time.FIRST_WORDS + 1
        if begins.endswith("…"):
            assert more
