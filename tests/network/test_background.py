"""Months of two lives: whether, when, and how surely they ran side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.network.background import (
    Background,
    Overlap,
    is_dated,
    joined,
    last_day_of,
    may_last,
    overlap,
)


def job(
    started: str | None = None,
    finished: str | None = None,
    *,
    current: bool | None = None,
    role: str | None = None,
) -> Background:
    return Background(
        kind="work", name="Fernwood", role=role, started=started, finished=finished, current=current
    )


def test_spans_that_are_known_overlap_for_certain() -> None:
    assert overlap(job("2011", "2014"), job("2012-03", "2018")) == Overlap(
        certain=True, started="2012-03", finished="2014"
    )


def test_spans_that_are_apart_have_nothing_in_common() -> None:
    assert overlap(job("2011", "2014"), job("2015", "2018")) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (job("2019", "2019"), job("2019", "2019")),
        (job("2015", "2019"), job("2019", "2022")),
        (job("2015-01", "2019-03"), job("2019-03", "2022-01")),
        (job("2011", "2014"), job("2010")),
        (job("2011", "2014"), job(finished="2019")),
        (job("2011", "2014"), job()),
        (job("2011", "2014"), job(current=True)),
    ],
)
def test_where_they_may_have_missed_each_other_it_is_only_possible(
    one: Background, other: Background
) -> None:
    found = overlap(one, other)
    assert found is not None
    assert not found.certain
    assert found.months(date(2026, 6, 1)) == 0


def test_who_began_while_the_other_was_there_met_them_however_long_they_stayed() -> None:
    assert overlap(job("2014", "2019"), job("2016")) == Overlap(certain=True, started="2016", finished=None)


def test_who_left_while_the_other_was_there_met_them_whenever_they_came() -> None:
    assert overlap(job("2014", "2019"), job(finished="2016")) == Overlap(
        certain=True, started=None, finished="2016"
    )


def test_one_year_within_many_is_certain() -> None:
    found = overlap(job("2019", "2019"), job("2015", "2022"))
    assert found == Overlap(certain=True, started="2019", finished="2019")


def test_two_who_are_there_now_are_there_together() -> None:
    assert overlap(job("2019", current=True), job("2021-05", current=True)) == Overlap(
        certain=True, started="2021-05", lasting=True
    )
    assert overlap(job(current=True), job(current=True)) == Overlap(certain=True, lasting=True)


def test_a_finish_is_believed_over_being_current() -> None:
    assert overlap(job("2010", "2014", current=True), job("2016", current=True)) is None


def test_classes_of_1980_and_2014_did_not_meet() -> None:
    old, young = (Background(kind="school", name="Hillside", finished=year) for year in ("1980", "2014"))
    assert overlap(old, young) is None


def test_classes_of_neighbouring_years_may_have_met() -> None:
    one, other = (Background(kind="school", name="Hillside", finished=year) for year in ("2013", "2014"))
    assert overlap(one, other) == Overlap(certain=False, started=None, finished="2013")


def test_of_a_year_and_a_month_in_it_the_vaguer_is_told() -> None:
    found = overlap(job("2019", "2022"), job("2019-05", "2023"))
    assert found is not None
    assert found.started == "2019"


def test_a_span_that_ends_before_it_begins_is_unknown() -> None:
    found = overlap(job("2020", "2012"), job("2001", "2003"))
    assert found is not None
    assert not found.certain


@pytest.mark.parametrize("text", ["", "soon", "2019-13", "0000", "19", "２０１９", "2019-3", "Mar 2019"])
def test_what_is_no_date_is_unknown(text: str) -> None:
    assert overlap(job(text, text), job("2001", "2003")) == overlap(job(), job("2001", "2003"))
    assert not is_dated(job(text))
    assert may_last(job("2019", text))
    assert last_day_of(text) is None


def test_a_day_is_read_as_its_month() -> None:
    assert overlap(job("2011-04-30", "2014-02-01"), job("2010-01", "2020-01")) == Overlap(
        certain=True, started="2011-04", finished="2014-02"
    )


def test_months_are_counted_at_the_least() -> None:
    assert Overlap(certain=True, started="2011", finished="2014").months(date(2026, 6, 1)) == 25
    assert Overlap(certain=True, started="2011-01", finished="2011-03").months(date(2026, 6, 1)) == 2
    assert Overlap(certain=True, started="2025-06", lasting=True).months(date(2026, 6, 1)) == 12
    assert Overlap(certain=True, started=None, finished="2011").months(date(2026, 6, 1)) == 0


def test_a_promotion_is_no_departure() -> None:
    clerk = job("2010", "2012", role="Clerk")
    buyer = job("2012-01", "2015", role="Buyer")
    assert joined([buyer, clerk]) == [job("2010", "2015", role="Buyer")]


def test_who_came_back_was_there_twice() -> None:
    first, second = job("2010-01", "2012-01"), job("2014-01", "2015-01")
    assert joined([second, first]) == [first, second]


def test_a_side_job_within_a_job_does_not_shorten_it() -> None:
    assert joined([job("2010", current=True), job("2012", "2013")]) == [job("2010", current=True)]


def test_jobs_without_dates_are_kept_apart() -> None:
    assert len(joined([job("2010"), job("2012", "2013"), job()])) == 3


def test_a_prefix_ends_with_its_last_day() -> None:
    assert last_day_of("2024-02") == date(2024, 2, 29)
    assert last_day_of("2024") == date(2024, 12, 31)
    assert last_day_of("9999") is None


prefixes = st.one_of(
    st.none(),
    st.integers(1990, 2026).map(str),
    st.tuples(st.integers(1990, 2026), st.integers(1, 12)).map(lambda ym: f"{ym[0]}-{ym[1]:02d}"),
)
jobs = st.builds(job, prefixes, prefixes, current=st.sampled_from([None, True, False]))


@given(jobs, jobs)
def test_it_does_not_matter_who_is_asked_first(one: Background, other: Background) -> None:
    assert overlap(one, other) == overlap(other, one)


def is_in_order(fact: Background) -> bool:
    return not (fact.started and fact.finished) or fact.started <= f"{fact.finished}~"


@given(jobs.filter(is_in_order), jobs.filter(is_in_order))
def test_what_is_certain_without_a_date_stays_so_with_it(one: Background, other: Background) -> None:
    vaguer = [replace(one, started=None)]
    if not one.current:  # else it is said to last
        vaguer.append(replace(one, finished=None))
    for vague in vaguer:
        found = overlap(vague, other)
        if found is not None and found.certain:
            told = overlap(one, other)
            assert told is not None
            assert told.certain


@given(st.text(), st.text())
def test_any_text_may_stand_for_a_date(started: str, finished: str) -> None:
    overlap(job(started, finished), job(finished, started))
    joined([job(started, finished), job(finished, started)])


@given(st.lists(jobs, max_size=6))
def test_what_is_joined_stays_joined(facts: list[Background]) -> None:
    once = joined(facts)
    assert len(once) <= len(facts)
    assert joined(once) == once
