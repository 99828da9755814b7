"""Days as people type them: yesterday, last friday, 3 March, 2026-03-03, tomorrow at 14:00."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MONTH: Final = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in _MONTHS)
_WEEKDAY: Final = "|".join(_DAYS)
_NUMBER: Final = r"\d{1,3}|" + "|".join(_NUMBERS)
_TIME: Final = re.compile(r"[ ,]+at (?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>am|pm)?$")
_BEFORE: Final = r"(?:^|[ ,]+)(?:(?:on|by) )?(?:the )?"


class SpokenDay(NamedTuple):
    """A day found at the end of a text. ``rest`` is the text before it; ``clock`` is ``14:00`` where a time was told."""

    rest: str
    day: date | None
    clock: str | None = None


class _Seen(NamedTuple):
    """The day from which a text is read, and whether it speaks of days to come."""

    today: date
    ahead: bool


def day_at_end(text: str, *, today: date, ahead: bool = False) -> SpokenDay:
    """Return the day that a text ends with, None where it ends with none.

    A weekday or a day without a year is the last one before ``today``, or with ``ahead`` the next one after it.

    >>> day_at_end("met dana on friday", today=date(2026, 3, 18))
    SpokenDay(rest='met dana', day=datetime.date(2026, 3, 13), clock=None)
    """
    whole = text.rstrip(" .,!")
    clock = None
    if timed := _TIME.search(whole.casefold()):
        clock = _clock(timed)
        whole = whole[: timed.start()]
    low = whole.casefold()
    for pattern, meant in _SHAPES:
        found = pattern.search(low)
        if found is None:
            continue
        day = meant(found, _Seen(today, ahead))
        if day is not None:
            return SpokenDay(whole[: found.start()].rstrip(" ,"), day, clock)
    return SpokenDay(text.rstrip(), None)


def _clock(timed: re.Match[str]) -> str:
    hour = int(timed["hour"])
    if timed["half"]:
        hour = hour % 12 + (12 if timed["half"] == "pm" else 0)
    return f"{hour:02}:{timed['minute'] or '00'}"


def _named(found: re.Match[str], seen: _Seen) -> date:
    days = {"yesterday": -1, "tomorrow": 1}.get(found["word"], 0)
    return seen.today + timedelta(days=days)


def _counted(found: re.Match[str], seen: _Seen) -> date:
    count = int(found["count"]) if found["count"].isdigit() else _NUMBERS[found["count"]]
    days = count * (7 if found["unit"].startswith("week") else 1)
    return seen.today + timedelta(days=days if found["into"] else -days)


def _weekday(found: re.Match[str], seen: _Seen) -> date:
    today, ahead = seen
    wanted = _DAYS.index(found["name"])
    if ahead and found["which"] != "last":
        return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1)


def _iso(found: re.Match[str], _: _Seen) -> date | None:
    try:
        return date.fromisoformat(found["iso"])
    except ValueError:
        return None


def _of_month(found: re.Match[str], seen: _Seen) -> date | None:
    today, ahead = seen
    month = next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(found["month"][:3]))
    years = (
        [int(found["year"])]
        if found["year"]
        else [today.year + (step if ahead else -step) for step in range(5)]
    )
    for year in years:
        try:
            day = date(year, month, int(found["day"]))
        except ValueError:
            continue
        if found["year"] or (day >= today if ahead else day <= today):
            return day
    return None


_SHAPES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Seen], date | None]], ...]] = (
    (re.compile(_BEFORE + r"(?P<word>today|just now|this morning|yesterday|tomorrow)$"), _named),
    (
        re.compile(rf"(?:^|[ ,]+)(?P<into>in )?(?P<count>{_NUMBER}) (?P<unit>days?|weeks?)(?(into)| ago)$"),
        _counted,
    ),
    (
        re.compile(rf"(?:^|[ ,]+)(?:(?:on|by) )?(?:(?P<which>last|next|this) )?(?P<name>{_WEEKDAY})$"),
        _weekday,
    ),
    (re.compile(_BEFORE + r"(?P<iso>\d{4}-\d\d-\d\d)$"), _iso),
    (
        re.compile(
            _BEFORE
            + rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\.?(?:,? (?P<year>\d{{4}}))?$"
        ),
        _of_month,
    ),
    (
        re.compile(
            _BEFORE + rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?$"
        ),
        _of_month,
    ),
)
