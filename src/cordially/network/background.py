"""What somebody's working life consists of, and when two people's months ran side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

BackgroundKind: TypeAlias = Literal[
    "work", "school", "group", "place", "certification", "skill", "interest", "language", "volunteering"
]

_LONGEST_YEARS: Final = {"school": 15}
"""Nobody studies longer: with one date known, classes of 1980 and of 2014 did not meet."""

_LONGEST_LIFE: Final = 60
"""No job lasts longer, in years."""

_BEFORE_ALL: Final = -1_000_000
_AFTER_ALL: Final = 1_000_000
_PREFIX: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-\d\d)?)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """One fact of somebody's background: a job, a school, a pastime.

    ``role`` is what they are or were there: position, degree, level. ``started`` and ``finished`` are ISO prefixes
    (``2019`` or ``2019-03``), None while unknown; what is no date counts as unknown. ``current`` is whether it lasts, None
    while unknown. ``source`` says in words where it is known from, ``professed`` whether they tell it themselves in a
    professional profile (None: unknown).
    """

    kind: BackgroundKind
    name: str
    role: str | None = None
    started: str | None = None
    finished: str | None = None
    current: bool | None = None
    source: str = ""
    professed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """The time that two people had in common, as far as it is known.

    ``certain`` is False where they may have missed each other. ``started`` and ``finished`` are ISO prefixes, None where
    unknown; ``lasting`` is whether it goes on.
    """

    certain: bool
    started: str | None = None
    finished: str | None = None
    lasting: bool = False

    def months(self, today: date) -> int:
        """Return how many months they shared at the least: 0 where it is uncertain or an end is unknown."""
        began, ended = _months(self.started), _months(self.finished)
        if not self.certain or began is None:
            return 0
        if ended is not None:
            return max(0, ended[0] - began[1])
        return max(0, _month(today.year, today.month) - began[1]) if self.lasting else 0


class _Span(NamedTuple):
    """The months, counted from year 0, in which something can have begun and ended."""

    first_start: int
    last_start: int
    first_end: int
    last_end: int


def overlap(one: Background, other: Background) -> Overlap | None:
    """Return the time that two facts have in common, or None when they surely have none.

    It is certain where no reading of the dates undoes it: who began while the other was there met them, however long
    they stayed. It is possible where ends are unknown, where only years are known (2019 beside 2019), and where one
    ends in the month in which the other begins.
    """
    a, b = _span(one), _span(other)
    if a.first_start > b.last_end or b.first_start > a.last_end:
        return None
    return Overlap(
        certain=a.last_start < b.first_end and b.last_start < a.first_end,
        started=_the_later(_readable(one.started), _readable(other.started)),
        finished=_the_earlier(one, other),
        lasting=_lasts(one) and _lasts(other),
    )


def joined(facts: Iterable[Background]) -> list[Background]:
    """Return facts about one organisation with those that follow each other joined into one, the earliest first.

    A promotion is written as a new job, but whoever was promoted did not leave.
    """
    kept: list[Background] = []
    for fact in sorted(facts, key=lambda f: (_span(f).first_start, _span(f).last_end)):
        if kept and _continues(kept[-1], fact):
            longer = max(kept[-1], fact, key=lambda f: _span(f).last_end)
            kept[-1] = replace(kept[-1], role=longer.role, finished=longer.finished, current=longer.current)
        else:
            kept.append(fact)
    return kept


def is_dated(fact: Background) -> bool:
    """Tell whether anything is known of when a fact was so."""
    return bool(fact.current or _months(fact.started) or _months(fact.finished))


def may_last(fact: Background) -> bool:
    """Tell whether a fact is so at present, or may be as far as is known."""
    return fact.current is True or (fact.current is None and _months(fact.finished) is None)


def last_day_of(prefix: str | None) -> date | None:
    """Return the last day that an ISO prefix can mean, None for what is no date."""
    months = _months(prefix)
    if months is None or months[1] >= _month(date.max.year, 12):
        return None
    return date((months[1] + 1) // 12, (months[1] + 1) % 12 + 1, 1) - timedelta(days=1)


def _continues(earlier: Background, later: Background) -> bool:
    if _months(earlier.started) is None or _months(later.started) is None:
        return False
    if not _lasts(earlier) and _months(earlier.finished) is None:
        return False
    return _span(later).first_start <= _span(earlier).last_end + 1


def _lasts(fact: Background) -> bool:
    return fact.current is True and _months(fact.finished) is None


def _span(fact: Background) -> _Span:
    start, end = _months(fact.started), _months(fact.finished)
    if start and end and start[0] > end[1]:
        start = end = None  # one of the two is a slip, and nobody knows which
    longest = 12 * _LONGEST_YEARS.get(fact.kind, _LONGEST_LIFE)
    if end is None and fact.current is True:
        end = (_AFTER_ALL, _AFTER_ALL)
        start = start or (_BEFORE_ALL, _AFTER_ALL - 1)
    elif end is None:
        end = (start[0], start[1] + longest) if start else (_BEFORE_ALL, _AFTER_ALL)
    if start is None:
        start = (end[0] - longest, end[1])
    return _Span(start[0], min(start[1], end[1]), max(end[0], start[0]), end[1])


def _months(text: str | None) -> tuple[int, int] | None:
    """Return the first and the last month that a prefix can mean, None for what is no date."""
    found = _PREFIX.fullmatch(text.strip()) if text else None
    if found is None:
        return None
    year, month = int(found[1]), found[2]
    if not year:
        return None
    if month is None:
        return _month(year, 1), _month(year, 12)
    if not 1 <= int(month) <= 12:
        return None
    return _month(year, int(month)), _month(year, int(month))


def _month(year: int, month: int) -> int:
    return 12 * year + month - 1


def _readable(text: str | None) -> str | None:
    return text.strip()[:7] if text and _months(text) else None


def _the_later(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return None
    return _vaguer(one, other) or max(one, other)


def _the_earlier(one: Background, other: Background) -> str | None:
    ends = [_readable(fact.finished) for fact in (one, other) if not _lasts(fact)]
    known = [end for end in ends if end]
    if not known or len(known) < len(ends):
        return None
    return _vaguer(known[0], known[-1]) or min(known)


def _vaguer(one: str, other: str) -> str | None:
    """Return the year where the other text is a month of it: which of the two comes first is unknown."""
    short, long = sorted((one, other), key=len)
    return short if long.startswith(short) else None
