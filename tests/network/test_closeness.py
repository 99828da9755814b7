"""How close somebody is: what counts, what hardly counts, and what never lowers it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.network.portraits import NOW, dealings, together

from cordially.network.background import Overlap
from cordially.network.closeness import THRESHOLDS, Dealings, closeness


def strength(passed: Dealings) -> float:
    return closeness(passed, now=NOW).strength


def test_nothing_is_distant() -> None:
    found = closeness(Dealings(), now=NOW)
    assert (found.strength, found.word, found.reasons, found.dormant) == (0, "distant", (), False)


def test_a_team_mate_without_a_letter_is_warmer_than_a_stranger_who_accepted() -> None:
    mate = dealings(worked_together=together("2019", "2023"), same_team=True)
    assert strength(mate) > strength(dealings(connected_on="2026-06-01", invited_with_note=True))


def test_many_letters_of_one_day_count_less_than_few_over_a_year() -> None:
    burst = dealings(30, 30, "2026-05-01", "2026-05-01")
    assert strength(burst) < strength(dealings(8, 8, "2025-05-01", "2026-05-01"))


def test_letters_without_an_answer_count_for_nothing() -> None:
    assert strength(dealings(9, 0, "2024-01-01", "2026-06-01")) == 0


def test_letters_without_an_answer_are_no_sign_of_life() -> None:
    written = dealings(9, 0, "2026-01-01", "2026-06-01", recommended_me=True)
    assert strength(written) == strength(dealings(recommended_me=True))


def test_one_team_counts_more_than_one_company_and_that_more_than_two_departments() -> None:
    known, unknown, apart = (
        strength(dealings(worked_together=together("2019", "2023"), same_team=team))
        for team in (True, None, False)
    )
    assert known > unknown > apart > 0


def test_who_may_have_been_missed_hardly_counts() -> None:
    perhaps = dealings(worked_together=together("2010", "2023", certain=False), same_team=True)
    assert strength(perhaps) < 0.1
    assert closeness(perhaps, now=NOW).reasons == ("You may have worked in one team.",)


def test_three_silent_years_weaken_and_are_said() -> None:
    fresh = dealings(20, 20, "2018-01-01", "2026-01-01", recommended_me=True)
    silent = replace(fresh, last_at=NOW - timedelta(days=3 * 365))
    assert strength(silent) < strength(fresh)
    assert not closeness(fresh, now=NOW).dormant
    assert closeness(silent, now=NOW).dormant
    assert closeness(silent, now=NOW).reasons[-1].endswith("reconnect first.")


def test_an_old_friend_is_still_warmer_than_a_new_stranger() -> None:
    assert strength(dealings(40, 40, "2008-01-01", "2014-01-01")) > strength(dealings(1, 1, connected=True))


def test_reasons_come_with_the_weightiest_first() -> None:
    passed = dealings(
        2, 2, "2026-05-01", "2026-05-02", connected_on="2026-05-01", recommended_me=True, endorsed_me=1
    )
    assert closeness(passed, now=NOW).reasons == (
        "They recommended you.",
        "You are connected since May 2026.",
        "You have written twice, they twice, last in May 2026.",
        "They endorsed you.",
    )


def test_a_refusal_is_said() -> None:
    assert "They said no to a request or to contact." in closeness(dealings(refused=True), now=NOW).reasons


def test_who_waits_for_your_answer_is_named_so() -> None:
    (reason,) = closeness(dealings(0, 3, "2026-05-01", "2026-05-02"), now=NOW).reasons
    assert reason == "They have written 3 times, last in May 2026; you have not answered here."


def test_a_day_ahead_counts_as_today() -> None:
    assert strength(dealings(5, 5, "2026-01-01", "2031-01-01")) == strength(
        dealings(5, 5, "2026-01-01", "2026-06-15")
    )


def test_the_zone_of_now_does_not_matter() -> None:
    passed = dealings(5, 5, "2024-01-01", "2026-01-01", met="2024-01-01")
    elsewhere = NOW.astimezone(timezone(timedelta(hours=13)))
    assert closeness(passed, now=elsewhere) == closeness(passed, now=NOW)


def test_the_thresholds_fall() -> None:
    values = [least for _, least, _ in THRESHOLDS]
    assert values == sorted(values, reverse=True)


moments = st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
days = st.dates(date(2000, 1, 1), date(2030, 1, 1))
overlaps = st.builds(
    Overlap,
    certain=st.booleans(),
    started=st.sampled_from([None, "2001", "2015-04", "rubbish"]),
    finished=st.sampled_from([None, "2014", "2019-12", "9999"]),
    lasting=st.booleans(),
)
counts = st.integers(-2, 400)
all_dealings = st.builds(
    Dealings,
    written=counts,
    heard=counts,
    conversations=counts,
    first_at=st.none() | moments | days,
    last_at=st.none() | moments | days,
    replied=counts,
    invited_with_note=st.booleans(),
    connected=st.booleans(),
    connected_on=st.none() | days,
    recommended_them=st.booleans(),
    recommended_me=st.booleans(),
    endorsed_me=counts,
    endorsed_them=counts,
    met=st.none() | moments | days,
    thanked=st.none() | moments | days,
    worked_together=st.none() | overlaps,
    same_team=st.sampled_from([None, True, False]),
    studied_together=st.none() | overlaps,
    both_in_groups=counts,
    refused=st.booleans(),
)
ORDER = ("distant", "connected", "acquainted", "warm", "close")


def is_no_weaker(later: Dealings, earlier: Dealings) -> bool:
    after, before = closeness(later, now=NOW), closeness(earlier, now=NOW)
    return after.strength >= before.strength - 1e-12 and ORDER.index(after.word) >= ORDER.index(before.word)


@given(all_dealings)
def test_strength_is_a_share(passed: Dealings) -> None:
    assert 0 <= strength(passed) < 1


@given(all_dealings, st.integers(1, 50))
def test_more_exchange_both_ways_never_lowers_it(passed: Dealings, more: int) -> None:
    richer = replace(
        passed, written=passed.written + more, heard=passed.heard + more, replied=passed.replied + more
    )
    assert is_no_weaker(richer, passed)


@given(all_dealings, st.integers(1, 3000), st.sampled_from(["last_at", "met", "thanked", "connected_on"]))
def test_a_later_day_never_lowers_it(passed: Dealings, by: int, what: str) -> None:
    when = getattr(passed, what)
    if when is not None:
        assert is_no_weaker(replace(passed, **{what: when + timedelta(days=by)}), passed)


@pytest.mark.parametrize(
    "more",
    [
        {"recommended_me": True},
        {"recommended_them": True},
        {"connected": True},
        {"invited_with_note": True},
        {"met": NOW},
        {"thanked": NOW},
        {"endorsed_me": 400},
        {"endorsed_them": 400},
        {"both_in_groups": 400},
        {"heard": 500},
    ],
    ids=lambda more: next(iter(more)),
)
@given(all_dealings)
def test_nothing_good_lowers_it(more: dict[str, object], passed: Dealings) -> None:
    assert is_no_weaker(replace(passed, **more), passed)  # type: ignore[arg-type]
