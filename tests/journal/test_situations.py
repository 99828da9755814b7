from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cordially.etiquette.situation import FACTS
from cordially.journal import situation_of
from cordially.people import KINDS, Event, Person, Process

DANA = Person(id="p1", name="Dana Reyes")
ACME = Process(id="pr1", title="Analyst")
START = datetime(2026, 1, 1, tzinfo=UTC)
NOW = START + timedelta(days=60)
MOMENTS = st.one_of(
    st.none(),
    st.integers(0, 70).map(lambda n: date(2026, 1, 1) + timedelta(days=n)),
    st.integers(0, 70 * 24).map(lambda n: START + timedelta(hours=n)),
)
FREE: dict[str, st.SearchStrategy[Any]] = {
    "at": st.sampled_from(["2026-02-01", "2026-03-20T10:00Z"]),
    "by": st.sampled_from(["2026-02-01", "2026-03-20"]),
    "until": st.sampled_from([None, "decision", "2026-02-01", "2026-03-20"]),
    "text": st.just("x"),
}


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    kinds = draw(
        st.lists(st.sampled_from([k for k in KINDS if k not in ("retracted", "restored")]), max_size=12)
    )
    events = []
    for number, kind in enumerate(kinds, 1):
        data = {
            c.name: draw(st.sampled_from(c.words) if c.words else FREE[c.name]) for c in KINDS[kind].carries
        }
        person = draw(st.sampled_from(["p1", "p2"])) if KINDS[kind].about != "process" else None
        process = draw(st.sampled_from(["pr1", "pr2", None])) if KINDS[kind].about != "process" else "pr1"
        events.append(
            Event(
                id=number,
                kind=kind,
                at=draw(MOMENTS),
                recorded_at=START,
                person=person,
                process=process,
                data=data,
            )
        )
    return events


@given(logs(), st.data())
def test_the_situation_of_a_corrected_log_is_that_of_the_log_without_what_was_taken_back(
    events: list[Event], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from([e.id for e in events]))) if events else set()
    corrections = [
        Event(id=100 + n, kind="retracted", at=NOW, recorded_at=NOW, person="p1", data={"event": n})
        for n in gone
    ]
    kept = [event for event in events if event.id not in gone]
    for process in (ACME, None):
        corrected = situation_of([*events, *corrections], person=DANA, process=process, now=NOW)
        assert corrected == situation_of(kept, person=DANA, process=process, now=NOW)


@given(logs())
def test_every_fact_derived_is_a_word_of_the_contract(events: list[Event]) -> None:
    situation = situation_of(events, person=DANA, process=ACME, now=NOW)
    assert all(value in FACTS[fact] for fact, value in situation.known().items())


@given(logs())
def test_the_order_of_writing_in_which_the_log_is_handed_over_does_not_matter(events: list[Event]) -> None:
    assert situation_of(events[::-1], person=DANA, process=ACME, now=NOW) == situation_of(
        events, person=DANA, process=ACME, now=NOW
    )


def test_an_empty_log_says_nothing() -> None:
    assert situation_of([], person=DANA, process=ACME, now=NOW).known() == {}
    assert situation_of([], person=DANA, process=None, now=NOW).known() == {"stage": "none"}
