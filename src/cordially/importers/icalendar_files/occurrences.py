"""When entries take place: versions of the same one settled, recurring ones followed as far as is of use."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from cordially.importers.icalendar_files.rules import Steps, rule_of
from cordially.importers.icalendar_files.times import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.icalendar_files.appointments import Appointment
    from cordially.importers.icalendar_files.rules import Rule

MOST_TIMES = 60
"""How many occurrences of one recurring entry are read."""

_YEARS_BACK = 3
_AHEAD = timedelta(days=180)
_MOST_IN_ALL = 100_000
_MOST_LOOKED_AT = 1_500
"""A daily entry has fewer times in the years that are looked at."""

_STEPS = 1_500_000
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Once that an entry takes place, as that time is described.

    ``mark`` names it among those of a recurring entry, which may be called off as a whole.
    """

    entry: Appointment
    start: When
    mark: str | None = None
    cancelled: bool = False


class Diary:
    """The entries of a file, in time. What was left out of them is counted while ``occurrences`` runs."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._last = now + _AHEAD
        self._first = _years_before(now, _YEARS_BACK)
        self._steps = Steps(_STEPS)
        self._in_all = 0
        self._current: dict[tuple[str, str], Appointment] = {}
        self.left_out: Counter[str] = Counter()

    def add(self, entry: Appointment) -> None:
        """Take an entry in; of two versions the later one stays, and one that calls it off before one that does not."""
        known = self._current.get(entry.identity)
        if known is None:
            self._current[entry.identity] = entry
            return
        self.left_out["older"] += 1
        if entry.version >= known.version:
            self._current[entry.identity] = entry

    def entries(self) -> list[Appointment]:
        """Return the last version of each entry."""
        return list(self._current.values())

    def occurrences(self) -> Iterator[Occurrence]:
        """Yield when each entry takes place, in the order of the file."""
        changed: dict[str, list[Appointment]] = {}
        for entry in self._current.values():
            if entry.occurrence:
                changed.setdefault(entry.uid, []).append(entry)
        for entry in self._current.values():
            if entry.recurs:
                yield from self._followed(entry, changed.pop(entry.uid, []))
            elif entry.occurrence is None:
                yield Occurrence(entry, entry.start, None, entry.cancelled)
        for entries in changed.values():
            for entry in entries:
                yield Occurrence(entry, entry.start, str(entry.occurrence), entry.cancelled)

    def _followed(self, entry: Appointment, changed: list[Appointment]) -> Iterator[Occurrence]:
        times = {str(start): start for start in self._times(entry)}
        by_mark = {str(each.occurrence): each for each in changed}
        by_day = {
            each.occurrence.day: each
            for each in changed
            if each.occurrence and _is_only_a_day(each.occurrence) and str(each.occurrence) not in times
        }
        onwards = sorted((each for each in changed if each.onwards), key=lambda each: str(each.occurrence))
        done: set[int] = set()
        for mark, start in times.items():
            own = by_mark.get(mark) or by_day.get(start.day)
            since = [each for each in onwards if str(each.occurrence) < mark]
            if own is not None:
                done.add(id(own))
                now, at = own, own.start
            elif since:
                now, at = _moved(since[-1], start)
            else:
                now, at = entry, start
            yield Occurrence(now, at, mark, entry.cancelled or now.cancelled)
        for each in changed:
            if id(each) not in done:
                yield Occurrence(each, each.start, str(each.occurrence), entry.cancelled or each.cancelled)

    def _times(self, entry: Appointment) -> Iterator[When]:
        """Yield the times of a recurring entry that are nearest to now, the earliest first."""
        room = max(1, min(MOST_TIMES, _MOST_IN_ALL - self._in_all))
        times = list(self._near(entry))
        if not times:
            self.left_out["past" if self._steps.left > 0 else "unfollowed"] += 1
        elif len(times) > room or self._goes_on(entry):
            self.left_out["cut"] += 1
        self._in_all += min(len(times), room)
        nearest = sorted(times, key=lambda when: abs(when.moment - self._now))[:room]
        yield from sorted(nearest, key=lambda when: when.moment)

    def _near(self, entry: Appointment) -> Iterator[When]:
        rules = [rule for text in entry.rules if (rule := _rule(text, entry))]
        if len(rules) < len(entry.rules):
            self.left_out["unfollowed"] += 1
        first, last = (self._first - _A_DAY).date(), (self._last + _A_DAY).date()
        days = {entry.start.day}
        for rule in rules:
            end = min(last, _last_day(rule) or last)
            days.update(islice(rule.days(first, end, self._steps), _MOST_LOOKED_AT + len(entry.dropped)))
        times = {str(when): when for day in days if self._is_within(when := entry.start.on(day), rules)}
        times |= {str(when): when for when in entry.added}
        for mark in sorted(times):
            when = times[mark]
            moment = when.moment
            is_dropped = mark in entry.dropped or f"{when.day:%Y%m%d}" in entry.dropped
            if not is_dropped and self._first <= moment <= self._last:
                yield when

    def _is_within(self, when: When, rules: list[Rule]) -> bool:
        """Whether a time is not after the end of every rule; the first time always counts."""
        return not rules or any(_is_before_end(when, rule) for rule in rules) or when.day == rules[0].start

    def _goes_on(self, entry: Appointment) -> bool:
        """Whether a recurring entry began before what is read of it, or goes on after it."""
        if entry.start.moment < self._first:
            return True
        after = (self._last + _A_DAY).date()
        rules = (rule for text in entry.rules if (rule := _rule(text, entry)))
        return any(_ends_after(rule, after, self._steps) for rule in rules)


def _ends_after(rule: Rule, day: date, steps: Steps) -> bool:
    if rule.until:
        return rule.until[:8] > f"{day:%Y%m%d}"
    return rule.count is None or any(True for _ in rule.days(day, day + 366 * _A_DAY, steps))


def _last_day(rule: Rule) -> date | None:
    """Return the last day that a rule can name, with room for the zone in which it says so; None if it does not."""
    digits = (rule.until or "").replace("-", "")[:8]
    try:
        return datetime.strptime(digits, "%Y%m%d").date() + _A_DAY if digits else None  # noqa: DTZ007
    except (ValueError, OverflowError):
        return None


def _rule(text: str, entry: Appointment) -> Rule | None:
    """Return a rule if it can be followed and keeps to the time of day at which the entry starts."""
    rule = rule_of(text, entry.start.day)
    clock = entry.start.clock
    if rule is None or (rule.clock and clock is None):
        return None
    parts = {"BYHOUR": "hour", "BYMINUTE": "minute", "BYSECOND": "second"}
    if any(getattr(clock, parts[name]) != value for name, value in rule.clock):
        return None
    return rule


def _is_before_end(when: When, rule: Rule) -> bool:
    """Whether a time is not after UNTIL, which is a day, a local time, or a time in UTC."""
    until = (rule.until or "").replace("-", "").replace(":", "")
    if not until:
        return True
    if len(until) == 8 or when.clock is None:
        return f"{when.day:%Y%m%d}" <= until[:8]
    if until.endswith("Z"):
        return f"{when.moment:%Y%m%dT%H%M%SZ}" <= until
    return f"{when.local:%Y%m%dT%H%M%S}" <= until


def _is_only_a_day(when: When) -> bool:
    """Whether an occurrence is named by its day; some programs write the midnight of it."""
    return when.clock is None or (when.clock.hour, when.clock.minute) == (0, 0)


def _moved(change: Appointment, start: When) -> tuple[Appointment, When]:
    """Return how an occurrence is after a change to all that follow: described anew, and as much earlier or later."""
    assert change.occurrence is not None
    days = change.start.day - change.occurrence.day
    return change, change.start.on(start.day + days)


def _years_before(moment: datetime, years: int) -> datetime:
    try:
        return moment.replace(year=moment.year - years)
    except ValueError:  # the 29th of February
        return moment.replace(year=moment.year - years, day=28)
