"""The job seeker's calendar as its program writes it out, and the invitations in it as they came by mail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cordially.demo.content_lines import content_lines, escaped
from cordially.demo.members import table
from cordially.demo.workdays import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.demo.workdays import Workdays

_HEAD = (
    "BEGIN:VCALENDAR",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
)
_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Dublin
X-LIC-LOCATION:Europe/Dublin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:GMT+1
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE"""
_ENTERED = timedelta(days=2)
"""How long before it takes place an entry was made."""


def calendar(days: Workdays) -> bytes:
    """Return the whole calendar as a file."""
    told = table("calendar")
    titles = ("X-WR-CALNAME:Leonor", f"X-WR-TIMEZONE:{HOME.key}")
    entries = [line for one in told["entry"] for line in _entry(one, told["people"], days, written=days.now)]
    return content_lines((*_HEAD, "METHOD:PUBLISH", *titles, *_ZONE.splitlines(), *entries, "END:VCALENDAR"))


def invitation(uid: str, days: Workdays, *, sent: datetime, at: str | None = None) -> str:
    """Return the invitation to an entry as it was ``sent``; with ``at`` as it was before it was moved."""
    told = table("calendar")
    entry = next(one for one in told["entry"] if one["uid"] == uid)
    if at:
        entry = {**entry, "from": at, "sequence": 0}
    lines = _entry(entry, told["people"], days, written=sent, answered=False)
    return content_lines((*_HEAD, "METHOD:REQUEST", *lines, "END:VCALENDAR")).decode()


def _entry(
    told: dict[str, Any],
    people: dict[str, list[str]],
    days: Workdays,
    *,
    written: datetime,
    answered: bool = True,
) -> Iterator[str]:
    guests = [people[key] for key in told.get("guests", ())]
    state = "CANCELLED" if told.get("cancelled") else "CONFIRMED"
    made = days.moment(told.get("from") or told["birthday"]) - _ENTERED
    yield "BEGIN:VEVENT"
    yield from _when(told, days)
    yield f"DTSTAMP:{_utc(written)}"
    if guests:
        yield f"ORGANIZER;CN={guests[0][0]}:mailto:{guests[0][1]}"
        for guest in guests:
            yield _attendee(*guest, answer="ACCEPTED")
        yield _attendee(*people["me"], answer="ACCEPTED" if answered else "NEEDS-ACTION")
    yield f"UID:{told['uid']}-demo@calendar.example"
    yield f"CREATED:{_utc(min(made, written))}"
    yield f"DESCRIPTION:{escaped(told.get('text', ''))}"
    yield f"LAST-MODIFIED:{_utc(min(made, written))}"
    yield f"LOCATION:{escaped(told.get('place', ''))}"
    yield f"SEQUENCE:{told.get('sequence', 0)}"
    yield f"STATUS:{state}"
    yield f"SUMMARY:{escaped(told['title'])}"
    yield f"TRANSP:{'TRANSPARENT' if 'birthday' in told else 'OPAQUE'}"
    if told.get("video"):
        yield "X-GOOGLE-CONFERENCE:https://meet.google.com/made-up-here"
    yield "END:VEVENT"


def _when(told: dict[str, Any], days: Workdays) -> Iterator[str]:
    if "birthday" in told:
        day = days.moment(told["birthday"]).astimezone(HOME).date()
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
        yield "RRULE:FREQ=YEARLY"
        return
    starts = days.moment(told["from"])
    ends = starts + timedelta(minutes=told["minutes"])
    if "weekly" not in told:
        yield f"DTSTART:{_utc(starts)}"
        yield f"DTEND:{_utc(ends)}"
        return
    yield f"DTSTART;TZID={HOME.key}:{_local(starts)}"
    yield f"DTEND;TZID={HOME.key}:{_local(ends)}"
    yield f"RRULE:FREQ=WEEKLY;UNTIL={_utc(days.moment(told['weekly']))}"
    yield f"EXDATE;TZID={HOME.key}:{_local(days.moment(told['left_out']))}"


def _attendee(name: str, address: str, *, answer: str) -> str:
    about = f"CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={answer};CN={name};X-NUM-GUESTS=0"
    return f"ATTENDEE;{about}:mailto:{address}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _local(moment: datetime) -> str:
    return f"{moment.astimezone(HOME):%Y%m%dT%H%M%S}"
