"""The export's way of writing tables and dates: RFC 4180, UTF-8 without a mark, LF; dates always in English."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PACIFIC = ZoneInfo("America/Los_Angeles")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def sheet(
    header: str,
    rows: Iterable[Sequence[str]],
    *,
    before: str = "",
    quoted: bool = False,
    escaped: bool = False,
    last_newline: bool = True,
) -> bytes:
    """Return a CSV file. ``quoted`` puts every field in quotes; some files lack the newline at the very end.

    ``escaped`` puts a backslash before a quotation mark instead of doubling it.
    """
    text = io.StringIO()
    writer = csv.writer(
        text,
        lineterminator="\n",
        quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL,
        doublequote=not escaped,
        escapechar="\\" if escaped else None,
    )
    writer.writerow(header.split(","))
    writer.writerows(rows)
    content = before + text.getvalue()
    return (content if last_newline else content.rstrip("\n")).encode()


def pacific(moment: datetime) -> str:
    """Write a moment as ``M/D/YY, h:mm AM`` in US Pacific time, as for invitations."""
    local = moment.astimezone(PACIFIC)
    half = "AM" if local.hour < 12 else "PM"
    return (
        f"{local.month}/{local.day}/{local.year % 100:02}, {local.hour % 12 or 12}:{local.minute:02} {half}"
    )


def utc_date(moment: datetime) -> str:
    """Write the UTC calendar date as ``DD Mon YYYY``, as for connections."""
    day = moment.astimezone(UTC)
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"


def utc_seconds(moment: datetime) -> str:
    """Write a moment as ``YYYY-MM-DD HH:MM:SS UTC``, as for messages."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def slashed_utc(moment: datetime) -> str:
    """Write a moment as ``YYYY/MM/DD HH:MM:SS UTC``, as for endorsements and searches."""
    return f"{moment.astimezone(UTC):%Y/%m/%d %H:%M:%S} UTC"


def bare_utc(moment: datetime) -> str:
    """Write a moment as ``YYYY-MM-DD HH:MM:SS``, in UTC without saying so, as for posts and reactions."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def padded(moment: datetime) -> str:
    """Write a moment as ``MM/DD/YY, hh:mm AM`` with leading zeros, as for recommendations."""
    local = moment.astimezone(PACIFIC)
    half = "AM" if local.hour < 12 else "PM"
    return f"{local.month:02}/{local.day:02}/{local.year % 100:02}, {local.hour % 12 or 12:02}:{local.minute:02} {half}"


def in_words(moment: datetime) -> str:
    """Write a moment as ``Sep 12, 2024 07:00 PM``, as for events."""
    day = moment.astimezone(UTC)
    half = "AM" if day.hour < 12 else "PM"
    return (
        f"{_MONTHS[day.month - 1]} {day.day:02}, {day.year} {day.hour % 12 or 12:02}:{day.minute:02} {half}"
    )


def long_utc(moment: datetime) -> str:
    """Write a moment as ``Wed Mar 20 09:12:11 UTC 2024``, as for followed companies."""
    day = moment.astimezone(UTC)
    weekday, month = _WEEKDAYS[day.weekday()], _MONTHS[day.month - 1]
    return f"{weekday} {month} {day.day:02} {day:%H:%M:%S} UTC {day.year}"


def month(year: int, number: int) -> str:
    """Write a month as ``Mar 2019``, as for positions."""
    return f"{_MONTHS[number - 1]} {year}"


def flat(text: str) -> str:
    """Put a text on one line; the export loses the line breaks of notes and descriptions."""
    return "  ".join(line.strip() for line in text.splitlines() if line.strip())
