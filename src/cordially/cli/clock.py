"""The clock on the wall, read once per command. CORDIALLY_NOW (an ISO moment with a zone) stops it, for a demonstration."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cordially.errors import BadInputError


def now() -> datetime:
    """Return the present moment in UTC."""
    stopped = os.environ.get("CORDIALLY_NOW")
    if stopped:
        try:
            moment = datetime.fromisoformat(stopped)
        except ValueError:
            raise BadInputError(
                "CORDIALLY_NOW is not an ISO moment.", hint="Such as 2026-03-18T16:30+00:00."
            ) from None
        if moment.tzinfo is None:
            raise BadInputError("CORDIALLY_NOW has no zone.", hint="Such as 2026-03-18T16:30+00:00.")
        return moment.astimezone(UTC)
    return datetime.now(UTC)  # noqa: TID251  # the door reads the clock


def zone() -> tzinfo:
    """Return the zone of this machine, with its clock changes: the user's days begin and end in it."""
    named = os.environ.get("TZ") or os.path.realpath("/etc/localtime").partition("zoneinfo/")[2]
    try:
        return ZoneInfo(named.lstrip(":"))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return now().astimezone().tzinfo or UTC  # without a name, today's offset must do


def moment_of(text: str, present: datetime) -> datetime | date:
    """Read when something happened: now, today, yesterday, an ISO day, or an ISO moment (in this machine's zone).

    Raises BadInputError for anything else.
    """
    word = text.strip().casefold()
    local = present.astimezone(zone())
    if word in ("now", ""):
        return present
    if word == "today":
        return local.date()
    if word == "yesterday":
        return local.date() - timedelta(days=1)
    with suppress(ValueError):
        return date.fromisoformat(text.strip().upper())
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone())).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadInputError(
            f"'{text}' is not a date or time.",
            hint="Write 2026-03-18, 2026-03-18T14:30, today, yesterday or now.",
            field="at",
        ) from None
