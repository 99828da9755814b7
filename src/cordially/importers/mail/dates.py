"""When a mail was sent, as its header says."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_tz
from typing import TYPE_CHECKING, Final

from cordially.importers.mail.calendar_words import zone_named

if TYPE_CHECKING:
    from cordially.importers.mail.fields import Header

_FIRST_YEAR, _LAST_YEAR = 1980, 2099
_LONGEST: Final = 100
_ZERO: Final = re.compile(r"[+-]0000\b|\b(?:GMT|UTC?|Z)\b", re.IGNORECASE)
_NAMED_ZONE: Final = re.compile(r"\b([A-Za-z]{2,5})\)?\s*$")


def sent_at(header: Header, zone: tzinfo, arrived: str = "") -> datetime | None:
    """Return when a mail was sent, in the offset it names; when it arrived if it does not say that readably.

    ``zone`` is meant where a date has none; ``arrived`` is the date beside the mail in its mailbox.
    """
    hops = [*header.every("received")[:1], *header.every("x-received")[:1]]
    dates = (
        header.first("date"),
        *(hop.rpartition(";")[2] for hop in hops),
        header.first("delivery-date"),
        arrived,
    )
    return next((moment for text in dates if (moment := moment_of(text, zone))), None)


def moment_of(text: str, zone: tzinfo) -> datetime | None:
    """Read one date of a mail; None for anything else."""
    text = text.strip()
    if not 6 <= len(text) <= _LONGEST:
        return None
    parts = parsedate_tz(text)
    if parts is None or not _FIRST_YEAR <= parts[0] <= _LAST_YEAR:
        return None
    offset = parts[9]
    try:
        if offset or _ZERO.search(text):
            where: tzinfo = timezone(timedelta(seconds=offset or 0))
        else:
            # A zone that is not known, and none at all, both come as an offset of nothing.
            named = _NAMED_ZONE.search(text)
            where = (named and zone_named(named[1].casefold(), datetime(*parts[:3], tzinfo=UTC))) or zone
        return datetime(*parts[:5], second=min(parts[5], 59), tzinfo=where)
    except (ValueError, OverflowError):
        return None
