"""Days and moments in words, as everything that is shown says them: Friday 20 March, with its year where that is unsaid."""

from __future__ import annotations

from datetime import date, datetime, tzinfo


def day_in_words(day: date, today: date) -> str:
    """Return a day as ``Friday 20 March``, with its year where that is not the present one.

    >>> day_in_words(date(2027, 4, 22), date(2026, 3, 18))
    'Thursday 22 April 2027'
    """
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day:%A} {day.day} {day:%B}{year}"


def moment_in_words(when: datetime | date, now: datetime, zone: tzinfo) -> str:
    """Return a moment by the clock of ``zone`` (``Friday 20 March, 10:00``), a day without an hour."""
    today = now.astimezone(zone).date()
    if isinstance(when, datetime):
        local = when.astimezone(zone)
        return f"{day_in_words(local.date(), today)}, {local:%H:%M}"
    return day_in_words(when, today)
