"""The days that a recurrence rule names, found without ever looking further than asked.

Calendars recur by days, weeks, months and years; rules by the hour or the second are not followed, nor those by the
number of the week or of the day in the year. The library that icalendar itself uses searches for the next match up to the
year 9999 and cannot be stopped meanwhile (seconds for the 30th of February, for ever where a rule counts seconds), so
rules of strangers are followed here, one bounded step after the other; tests compare the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Frequency: TypeAlias = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]

_FREQUENCIES: dict[str, Frequency] = {
    "DAILY": "DAILY",
    "WEEKLY": "WEEKLY",
    "MONTHLY": "MONTHLY",
    "YEARLY": "YEARLY",
}
_WEEKDAYS = {name: number for number, name in enumerate(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])}
_WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_FOLLOWED_WRITTEN = """
FREQ INTERVAL COUNT UNTIL BYMONTH BYMONTHDAY BYDAY BYSETPOS WKST
"""
_FOLLOWED = frozenset(_FOLLOWED_WRITTEN.split())
_OF_THE_CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")
_DAYS_AT_ONCE = 32
_MOST_NUMBERS = 400
_LARGEST_COUNT = 1_000_000


class Steps:
    """How many days may still be looked at, for all the rules of a file together."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule that can be followed, from its first day.

    ``until`` is as written; ``weekdays`` are (which one, 0 for every; Monday is 0); ``clock`` holds parts of the time
    of day that it prescribes.
    """

    start: date
    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: str | None = None
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    weekdays: frozenset[tuple[int, int]] = frozenset()
    positions: frozenset[int] = frozenset()
    week_start: int = 0
    clock: tuple[tuple[str, int], ...] = ()

    def days(self, first: date, last: date, steps: Steps) -> Iterator[date]:
        """Yield the days that recur from ``first`` to ``last``, while there are ``steps``.

        Without a count what lies before ``first`` is skipped, not walked through.
        """
        begun = 0 if self.count else max(0, self._periods_before(first) - 1)
        left = self.count
        for number in count(begun):
            low, high = self._period(number)
            if low > last or steps.left <= 0:
                return
            days = self._looked_at(low, high)
            steps.left -= len(days)
            for day in self._matching(days):
                if day < self.start:
                    continue
                if day > last or left == 0:
                    return
                if left is not None:
                    left -= 1
                if day >= first:
                    yield day

    def _periods_before(self, first: date) -> int:
        days = (first - self.start).days
        length = {"DAILY": _DAYS_AT_ONCE, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[self.frequency]
        return days // (length * self.interval)

    def _period(self, number: int) -> tuple[date, date]:
        """Return the first and last day of a period; beyond the calendar's end, days that are always too late."""
        start, ahead = self.start, number * self.interval
        try:
            if self.frequency == "DAILY":
                low = start + timedelta(days=ahead * _DAYS_AT_ONCE)
                return low, low + timedelta(days=self.interval * (_DAYS_AT_ONCE - 1))
            if self.frequency == "WEEKLY":
                since = (start.weekday() - self.week_start) % 7
                low = start + timedelta(days=7 * ahead - since)
                return low, low + timedelta(days=6)
            if self.frequency == "MONTHLY":
                year, month = divmod(start.year * 12 + start.month - 1 + ahead, 12)
                low = date(year, month + 1, 1)
                return low, date(year, month + 1, _days_in_month(low))
            year = start.year + ahead
            return date(year, 1, 1), date(year, 12, 31)
        except (OverflowError, ValueError):
            return date.max, date.max

    def _looked_at(self, low: date, high: date) -> list[date]:
        """Return the days of a period, of a year only those of the months that matter."""
        if self.frequency == "YEARLY" and self.months and low < date.max:
            firsts = [date(low.year, month, 1) for month in sorted(self.months)]
            return [first.replace(day=day) for first in firsts for day in range(1, _days_in_month(first) + 1)]
        step = self.interval if self.frequency == "DAILY" else 1
        return [low + timedelta(days=ahead) for ahead in range(0, (high - low).days + 1, step)]

    def _matching(self, looked_at: list[date]) -> list[date]:
        days = [day for day in looked_at if self._names(day)]
        if not self.positions:
            return days
        chosen = {days[p - 1 if p > 0 else p] for p in self.positions if abs(p) <= len(days)}
        return sorted(chosen)

    def _names(self, day: date) -> bool:
        if self.months and day.month not in self.months:
            return False
        if (
            self.month_days
            and day.day not in self.month_days
            and day.day - _days_in_month(day) - 1 not in self.month_days
        ):
            return False
        return not self.weekdays or any(self._is_weekday(day, *each) for each in self.weekdays)

    def _is_weekday(self, day: date, which: int, weekday: int) -> bool:
        if day.weekday() != weekday:
            return False
        if which == 0 or self.frequency in ("DAILY", "WEEKLY"):
            return True
        if self.frequency == "MONTHLY" or self.months:
            before, after = day.day - 1, _days_in_month(day) - day.day
        else:
            before = (day - date(day.year, 1, 1)).days
            after = (date(day.year, 12, 31) - day).days
        return before // 7 + 1 == which or -(after // 7 + 1) == which


def rule_of(text: str, start: date) -> Rule | None:
    """Read the recurrence rule of what first is on ``start``; None if it is none or cannot be followed."""
    pairs = [part.partition("=") for part in text.strip().strip(";").upper().split(";")]
    parts = {name.strip(): value.strip() for name, _, value in pairs}
    frequency = _FREQUENCIES.get(parts.get("FREQ", ""))
    known = {name for name in parts if not name.startswith("X-")}
    if frequency is None or known - _FOLLOWED - frozenset(_OF_THE_CLOCK):
        return None
    if frequency == "DAILY" and "BYSETPOS" in known:
        return None
    try:
        counted = int(parts["COUNT"]) if "COUNT" in parts else None
        rule = Rule(
            start=start,
            frequency=frequency,
            interval=min(max(1, int(parts.get("INTERVAL", "1"))), _LARGEST_COUNT),
            count=None if counted is None or counted < 1 else min(counted, _LARGEST_COUNT),
            until=parts.get("UNTIL") or None,
            months=_numbers(parts, "BYMONTH", 1, 12),
            month_days=_numbers(parts, "BYMONTHDAY", -31, 31),
            weekdays=frozenset(_weekdays(parts.get("BYDAY", ""))),
            positions=_numbers(parts, "BYSETPOS", -366, 366),
            week_start=_WEEKDAYS.get(parts.get("WKST", "MO"), 0),
            clock=tuple((name, int(parts[name])) for name in _OF_THE_CLOCK if name in parts),
        )
    except ValueError:
        return None
    return _completed(rule)


def _completed(rule: Rule) -> Rule:
    """Return the rule with what it leaves to the first day: the weekday, the day of the month, the month."""
    if rule.month_days or rule.weekdays or rule.frequency == "DAILY":
        return rule
    if rule.frequency == "WEEKLY":
        return replace(rule, weekdays=frozenset({(0, rule.start.weekday())}))
    months = rule.months
    if rule.frequency == "YEARLY" and not months:
        months = frozenset({rule.start.month})
    return replace(rule, months=months, month_days=frozenset({rule.start.day}))


def _numbers(parts: dict[str, str], name: str, low: int, high: int) -> frozenset[int]:
    """Read a list of numbers. Raises ``ValueError`` for one out of bounds."""
    if not parts.get(name):
        return frozenset()
    numbers = frozenset(int(each) for each in parts[name].split(",")[:_MOST_NUMBERS])
    if 0 in numbers or min(numbers) < low or max(numbers) > high:
        raise ValueError(name)
    return numbers


def _weekdays(text: str) -> Iterator[tuple[int, int]]:
    """Read a list of weekdays. Raises ``ValueError`` for what is none."""
    for each in text.split(",")[:_MOST_NUMBERS] if text else ():
        found = _WEEKDAY.fullmatch(each.strip())
        if found is None:
            raise ValueError(each)
        yield int(found[1] or 0), _WEEKDAYS[found[2]]


def _days_in_month(day: date) -> int:
    if day.month == 2:
        return 29 if day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0) else 28
    return 30 if day.month in (4, 6, 9, 11) else 31
