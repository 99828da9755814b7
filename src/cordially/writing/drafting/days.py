"""How a day is called in a sentence."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SHORT_DAYS: Final = {day[:3].casefold(): day for day in _WEEKDAYS} | {
    "tues": "Tuesday",
    "thurs": "Thursday",
    "weds": "Wednesday",
}
_WITHOUT_ON: Final = re.compile(
    r"(?:on|at|in|last|this|yesterday|today|earlier|over|during|just|a few|two|three|the other|the day|at the)\b",
    re.IGNORECASE,
)

_WITHOUT_BY: Final = re.compile(
    r"(?:in|within|before|around|about|after|during|at|on|early|soon|shortly|later)\b", re.IGNORECASE
)
_PART_OF_A_SPAN: Final = re.compile(r"(?:end|middle|beginning|start) of\b", re.IGNORECASE)


def day_of(text: str | None) -> date | None:
    """Return the day of an ISO text, None for anything else."""
    match = _ISO.match(text or "")
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def met_when(told: str, now: str | None) -> str:
    """Return the day of a meeting as it follows a verb: ``yesterday``, ``on Monday``, ``on 12 May``.

    >>> met_when("2026-05-11", "2026-05-12"), met_when("2026-05-04", None), met_when("Monday", None)
    ('yesterday', 'on 4 May', 'on Monday')
    """
    day = day_of(told)
    if day is None:
        words = _named(told)
        return words[0].lower() + words[1:] if _WITHOUT_ON.match(words) else f"on {words}"
    today = day_of(now)
    apart = (today - day).days if today else None
    if apart in (0, 1):
        return "today" if apart == 0 else "yesterday"
    if apart is not None and 1 < apart < 7:
        return f"on {_WEEKDAYS[day.weekday()]}"
    return f"on {_date(day, today)}"


def promised_by(told: str, now: str | None) -> str:
    """Return the day by which news was promised, with its preposition.

    >>> promised_by("2026-05-15", None), promised_by("Friday", None), promised_by("within two weeks", None)
    ('by 15 May', 'by Friday', 'within two weeks')
    """
    day = day_of(told)
    if day is None:
        words = _named(told)
        if _WITHOUT_BY.match(words):
            return words[0].lower() + words[1:]
        return f"by the {words}" if _PART_OF_A_SPAN.match(words) else f"by {words}"
    today = day_of(now)
    if today and 0 <= (today - day).days < 6:
        return f"by {_WEEKDAYS[day.weekday()]}"
    return f"by {_date(day, today)}"


def _date(day: date, today: date | None) -> str:
    year = f" {day.year}" if today and day.year != today.year and abs((today - day).days) > 90 else ""
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def _named(words: str) -> str:
    """Give names of days their capitals and their whole form."""
    first, *rest = words.split() or [""]
    whole = _SHORT_DAYS.get(first.casefold().strip("."))
    if whole is None and first.casefold().capitalize() in _WEEKDAYS:
        whole = first.casefold().capitalize()
    return " ".join([whole or first, *rest])
