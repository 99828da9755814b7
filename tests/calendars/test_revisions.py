"""What counts as a change, and what does not."""

from datetime import timedelta

from tests.calendars.portions import NOW, STORE, todo

from cordially.calendars.revisions import STALE, Publication, Revision, revise

HOUR = timedelta(hours=1)


def _again(
    entry: object, before: dict[str, Publication], hours: float
) -> tuple[Revision, dict[str, Publication]]:
    published = revise([entry], before, store=STORE, now=NOW + hours * HOUR)  # type: ignore[list-item]
    return published.revisions[0], published.remembered


def test_what_can_be_done_now_does_not_change_as_the_clock_goes_on() -> None:
    remembered: dict[str, Publication] = {}
    for hours in (0, 0.5, 3):
        moment = NOW + hours * HOUR  # a plan that says: from now on, best now
        revision, remembered = _again(todo(start=moment, best=moment), remembered, hours)
        assert (revision.sequence, revision.modified) == (0, NOW)
        assert revision.entry.alarm is None


def test_a_best_time_that_moves_ahead_is_a_change() -> None:
    _, remembered = _again(todo(best=NOW + HOUR), {}, 0)
    revision, _ = _again(todo(best=NOW + 20 * HOUR), remembered, 2)
    assert (revision.sequence, revision.entry.alarm) == (1, NOW + 20 * HOUR)


def test_an_alarm_stays_for_a_day_after_it_rang() -> None:
    _, remembered = _again(todo(best=NOW + HOUR), {}, 0)
    rang, remembered = _again(todo(best=NOW + HOUR), remembered, 2)
    assert (rang.sequence, rang.entry.alarm) == (0, NOW + HOUR)
    stale, remembered = _again(todo(best=NOW + HOUR), remembered, 2 + STALE / HOUR)
    assert (stale.sequence, stale.entry.alarm) == (1, None)
    assert _again(todo(best=NOW + HOUR), remembered, 90)[0].sequence == 1


def test_nobody_is_called_by_what_passed_before_they_subscribed() -> None:
    revision, _ = _again(todo(best=NOW - HOUR), {}, 0)
    assert revision.entry.alarm is None
