from hypothesis import given
from hypothesis import strategies as st
from tests.people.told import ACME, BIRCH, DANA, OMAR, at, history, line, log

from cordially.people import History, in_order, standing

NOW = "2026-03-10T12:00+00:00"


def kinds(of: History) -> list[str]:
    return [event.kind for event in of.events]


def test_what_was_taken_back_is_gone_and_so_is_the_taking_back() -> None:
    told = log(
        ("applied", "2026-03-01"), ("rejected", "2026-03-05"), ("retracted", "2026-03-06", {"event": 2})
    )
    assert [event.kind for event in standing(told)] == ["applied"]


def test_the_last_word_about_an_event_counts() -> None:
    told = log(
        ("applied", "2026-03-01"),
        ("retracted", "2026-03-06", {"event": 1}),
        ("restored", "2026-03-06", {"event": 1}),
    )
    assert [event.kind for event in standing(told)] == ["applied"]
    again = [*told, line(4, "retracted", "2026-03-07", event=1)]
    assert standing(again) == []


def test_events_come_in_the_order_they_happened_not_in_which_they_were_written() -> None:
    assert kinds(history(NOW, ("interviewed", "2026-03-05"), ("applied", "2026-03-01"))) == [
        "applied",
        "interviewed",
    ]


def test_events_of_the_same_moment_come_in_the_order_of_writing_and_unknown_times_before_all() -> None:
    told = log(
        ("offered", "2026-03-05"),
        ("applied", "2026-03-01T10:00Z"),
        ("exploring", "2026-03-01T10:00Z"),
        ("connected", None),
        ("met", None),
    )
    assert [event.id for event in in_order(told[::-1])] == [4, 5, 2, 3, 1]


def test_an_unknown_time_comes_first_and_the_future_not_at_all() -> None:
    told = history(
        NOW, ("offered", "2026-03-11"), ("rapport", "2026-03-02", {"rapport": "warm"}), ("connected", None)
    )
    assert kinds(told) == ["connected", "rapport"]


def test_on_one_day_what_is_known_to_the_minute_comes_before_what_is_known_by_the_day() -> None:
    assert kinds(history(NOW, ("rejected", "2026-03-05"), ("interviewed", "2026-03-05T10:00Z"))) == [
        "interviewed",
        "rejected",
    ]


def test_the_members_of_a_process_are_those_with_a_part_in_it() -> None:
    told = history(
        NOW,
        ("role", None, {"person": DANA, "process": ACME, "role": "recruiter"}),
        ("takes_part", None, {"person": OMAR, "process": ACME}),
        ("met", "2026-03-01", {"person": "p9"}),
    )
    assert told.members(ACME) == {DANA, OMAR}


@given(st.lists(st.sampled_from(["applied", "interviewed", "rejected", "reopened"]), max_size=6), st.data())
def test_taking_back_any_events_equals_never_having_written_them(
    kinds: list[str], data: st.DataObject
) -> None:
    told = log(*((kind, f"2026-03-0{n}") for n, kind in enumerate(kinds, 1)))
    gone = data.draw(st.sets(st.sampled_from(range(1, len(told) + 1)))) if told else set()
    corrections = [line(100 + n, "retracted", "2026-03-09", event=n) for n in sorted(gone)]
    kept = [event for event in told if event.id not in gone]
    assert History.of([*told, *corrections], now=at(NOW)) == History.of(kept, now=at(NOW))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["heard_from", "takes_part", "role", "met"]),
            st.sampled_from([None, "2026-03-01", "2026-03-02T09:00Z", "2026-03-09"]),
            st.sampled_from([DANA, OMAR]),
            st.sampled_from([None, ACME, BIRCH]),
        ),
        max_size=12,
    )
)
def test_what_is_told_of_a_person_a_process_or_a_kind_is_the_whole_of_it_in_order(
    told: list[tuple[str, str | None, str, str | None]],
) -> None:
    lines = [
        line(n, kind, moment, person=person, process=process, **({"role": "peer"} if kind == "role" else {}))
        for n, (kind, moment, person, process) in enumerate(told, 1)
    ]
    of = History.of(lines, now=at(NOW))
    for who in (DANA, OMAR):
        assert of.with_person(who) == [e for e in of.events if e.person == who]
        assert of.with_person(who, "met") == [e for e in of.events if e.person == who and e.kind == "met"]
    for where in (ACME, BIRCH):
        assert of.in_process(where) == [e for e in of.events if e.process == where]
        parts = [e for e in of.events if e.process == where and e.kind in ("role", "takes_part")]
        assert of.in_process(where, "role", "takes_part") == parts
        assert of.members(where) == {e.person for e in parts}
    assert of.of_kind("met") == [e for e in of.events if e.kind == "met"]
    assert of.in_process(None) == []


def test_a_history_that_was_asked_equals_one_that_was_not() -> None:
    asked, other = history(NOW, ("applied", "2026-03-01")), history(NOW, ("applied", "2026-03-01"))
    assert asked.in_process(ACME)
    assert asked == other
    assert repr(asked) == repr(other)
