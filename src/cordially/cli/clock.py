"""The clock on the wall, read once per command. CORDIALLY_NOW (an ISO moment with a zone) stops it, for a demonstration."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cordially.errors import BadInputError

_FARTHEST: Final = 3660
"""Days: nothing is put off, or looked at, further ahead than some ten years."""

_HOUR: Final = re.compile(r"[ ,]+(?:at )?(\d{1,2}:\d\d)$")


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


def users_zone() -> tzinfo:
    """Return the zone in which the user's days begin and end: the one set, else that of this machine."""
    from cordially.services.settings import settings  # most commands have them at hand

    named = settings().zone
    return ZoneInfo(named) if named else zone()


def moment_of(
    text: str, present: datetime, *, here: tzinfo | None = None, ahead: bool = False
) -> datetime | date:
    """Read a day or a moment: now, today, friday, 3 March, friday 10:00, an ISO day or moment.

    Hours are those of ``here`` (this machine's zone), of the zone named at the end (``2026-03-20T10:00 Asia/Tokyo``), or of
    the offset told. With ``ahead`` a weekday is the next one, otherwise the last. Raises BadInputError for anything else.
    """
    told, where = _apart(text.strip(), here or zone())
    word = told.casefold()
    if word in ("now", ""):
        return present
    with suppress(ValueError):
        return date.fromisoformat(told.upper())
    with suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(told)
        return (moment if moment.tzinfo else moment.replace(tzinfo=where)).astimezone(UTC)
    from cordially.services.spoken_days import day_at_end  # its patterns take a while to make

    spoken = day_at_end(_HOUR.sub(r" at \1", told), today=present.astimezone(where).date(), ahead=ahead)
    if spoken.day is not None and not spoken.rest:
        if spoken.clock is None:
            return spoken.day
        return datetime.combine(spoken.day, time.fromisoformat(spoken.clock), tzinfo=where).astimezone(UTC)
    raise BadInputError(
        f"'{text}' is not a date or time.",
        hint="Write a day such as tomorrow, friday or 2026-03-20, or a time: 'friday 10:00', 2026-03-20T10:00."
        if ahead
        else "Write 2026-03-18, 2026-03-18T14:30, 'friday 10:00', today, yesterday or now.",
        field="at",
    )


def _apart(text: str, here: tzinfo) -> tuple[str, tzinfo]:
    """Return a text without the zone it ends with, and that zone. Raises BadInputError for a zone that there is not."""
    before, _, last = text.rpartition(" ")
    if not before or ("/" not in last and last != "UTC"):
        return text, here
    from cordially.services.whereabouts import zone_named  # it loads the names of all countries

    return before.strip(), ZoneInfo(zone_named(last))


def day_of(text: str, present: datetime, here: tzinfo) -> date:
    """Read a day to look at, such as tomorrow, friday, 3d or an ISO day. Raises BadInputError."""
    told = _counted(text, present.astimezone(here).date()) or moment_of(text, present, here=here, ahead=True)
    return told.astimezone(here).date() if isinstance(told, datetime) else told


def until_of(text: str, present: datetime, here: tzinfo, begins: time) -> datetime:
    """Read until when to put something off: the beginning of a day (tomorrow, 3d, 2w, friday), or a moment.

    Raises BadInputError.
    """
    day = _counted(text, present.astimezone(here).date())
    try:
        told = day or moment_of(text, present, here=here, ahead=True)
    except BadInputError as error:
        raise BadInputError(
            error.message,
            hint="Write tomorrow, 3d, 2w, friday, 2026-03-20 or 2026-03-20T14:30.",
            field="until",
        ) from None
    return told if isinstance(told, datetime) else datetime.combine(told, begins, tzinfo=here)


def _counted(text: str, today: date) -> date | None:
    """Return the day that ``3d`` or ``2w`` means, None for anything else or out of reach."""
    word = text.strip().casefold()
    number, days = word[:-1], {"d": 1, "w": 7}.get(word[-1:])
    if days and number.isascii() and number.isdecimal() and 0 < int(number) * days <= _FARTHEST:
        return today + timedelta(days=int(number) * days)
    return None
