"""Small calendars, built in code, and how the tests read them. The user is Robin Vale."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cordially.importers.brief import Brief, FileReading
from cordially.importers.contents import Entry
from cordially.importers.icalendar_files import read_calendar, read_invitation
from cordially.proposals import MeetingSeen

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
ROBIN = "robin.vale@mail.example"
BRIEF = Brief(now=NOW, zone=ZoneInfo("Europe/London"), own=frozenset({ROBIN}))
DANA = "ATTENDEE;CN=Dana Reyes;PARTSTAT=ACCEPTED:mailto:dana.reyes@northwind.example"
SELF = f"ATTENDEE;CN=Robin Vale;PARTSTAT=ACCEPTED:mailto:{ROBIN}"
FROM_DANA = "ORGANIZER;CN=Dana Reyes:mailto:dana.reyes@northwind.example"


def event(*lines: str, uid: str = "one@calendar.example", start: str = "DTSTART:20260512T120000Z") -> str:
    """A VEVENT with these lines beside what each needs."""
    return "\r\n".join(("BEGIN:VEVENT", f"UID:{uid}", start, *lines, "END:VEVENT")) + "\r\n"


def calendar(*parts: str, head: str = "") -> str:
    """A VCALENDAR of these components."""
    begin = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tests//EN\r\n{head and head + chr(13) + chr(10)}"
    return begin + "".join(parts) + "END:VCALENDAR\r\n"


def read(content: str | bytes, brief: Brief = BRIEF) -> FileReading:
    """Read a calendar file; its rows must add up."""
    raw = content.encode() if isinstance(content, str) else content
    entry = Entry(name="calendar.ics", size=len(raw), as_of=None, open=lambda: io.BytesIO(raw))
    reading = read_calendar(entry, "calendar.ics", brief)
    lost = [problem for problem in reading.problems if problem.line is not None and problem.cell is None]
    assert reading.read.rows == len(reading.proposals) + len(lost)
    return reading


def meetings(content: str | bytes, brief: Brief = BRIEF) -> list[MeetingSeen]:
    """The meetings of a calendar that has no problems."""
    reading = read(content, brief)
    assert reading.problems == []
    return [each for each in reading.proposals if isinstance(each, MeetingSeen)]


def only(content: str | bytes, brief: Brief = BRIEF) -> MeetingSeen:
    """The one meeting of a calendar that has no problems."""
    [one] = meetings(content, brief)
    return one


def invitation(content: str, brief: Brief = BRIEF) -> list[MeetingSeen]:
    """What the calendar part of a mail at line 7 of a file says."""
    return read_invitation(content.encode(), "inbox.mbox", 7, brief)


def names(meeting: MeetingSeen) -> list[str | None]:
    """The names of the people of a meeting."""
    return [attendee.person.name for attendee in meeting.people]


def utc(*parts: int) -> datetime:
    """A moment in UTC."""
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]
