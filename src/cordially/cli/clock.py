"""The clock on the wall, read once per command. CORDIALLY_NOW (an ISO moment with a zone) stops it, for a demonstration."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, tzinfo

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
        return moment.astimezone(UTC)
    return datetime.now(UTC)  # noqa: TID251  # the door reads the clock


def zone() -> tzinfo:
    """Return the zone of this machine, in which the user's days begin and end."""
    found = now().astimezone().tzinfo
    return found if found is not None else UTC


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
    try:
        if len(word) == 10:
            return date.fromisoformat(word)
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadInputError(
            f"'{text}' is not a date or time.",
            hint="Write 2026-03-18, 2026-03-18T14:30, today, yesterday or now.",
            field="at",
        ) from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone())
    return moment.astimezone(UTC)
