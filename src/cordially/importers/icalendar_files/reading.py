"""Read a calendar file, or the invitation inside an e-mail: each entry becomes meetings or a problem with its line."""

from __future__ import annotations

import io
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from cordially.importers.brief import FileReading
from cordially.importers.contents import UNREADABLE
from cordially.importers.icalendar_files.appointments import read_appointment
from cordially.importers.icalendar_files.components import Components
from cordially.importers.icalendar_files.content_lines import ContentLines
from cordially.importers.icalendar_files.domains import domain_of
from cordially.importers.icalendar_files.meetings import Meetings, owner_of
from cordially.importers.icalendar_files.occurrences import MOST_TIMES, Diary
from cordially.importers.icalendar_files.rules import Steps
from cordially.importers.icalendar_files.times import Clock
from cordially.proposals import FileRead, MeetingSeen, Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

    from cordially.importers.brief import Brief
    from cordially.importers.contents import Entry
    from cordially.importers.icalendar_files.appointments import Appointment
    from cordially.importers.icalendar_files.components import Calendar, Component

KIND = "calendar"
_ANSWERS = frozenset({"REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"})
"""Methods of messages about an entry that is told elsewhere."""

_MOST_ENTRIES = 200_000
_MOST_GUESTS_IN_ALL = 500_000
_STEPS_OF_ZONES = 500_000
_AGAIN = "Export the calendar again; if you can, give the file as the calendar program wrote it."
_MANY = {
    "VTODO": "task",
    "VJOURNAL": "journal entry",
    "VFREEBUSY": "list of free times",
    "VAVAILABILITY": "list of free times",
}


def read_calendar(entry: Entry, file: str, brief: Brief) -> FileReading:
    """Read a calendar file. Nothing in it raises: what cannot be read becomes a ``Problem``.

    Recurring entries are followed from three years before ``brief.now`` to half a year after it, at most 60 times each.
    """
    book = _Book(entry.open, file, brief)
    reading = FileReading(FileRead(file=file, kind=KIND, rows=0), [], book.problems)
    reading.proposals += book.meetings()
    rows = len(reading.proposals) + sum(
        1 for each in book.problems if each.line is not None and each.cell is None
    )
    reading.read = FileRead(file=file, kind=KIND, rows=rows, note=book.note(), as_of=entry.as_of)
    return reading


def read_invitation(content: bytes, file: str, line: int, brief: Brief) -> list[MeetingSeen]:
    """Read the calendar part of an e-mail that stands at a line of a file; what cannot be read is left out.

    Answers of guests and proposals for another time are no meetings.
    """
    return _Book(lambda: io.BytesIO(content), file, brief).meetings(line)


class _Book:
    """A calendar file read once: its entries, its problems, and what there is to say about it."""

    def __init__(self, opened: Callable[[], IO[bytes]], file: str, brief: Brief) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._brief = brief
        self._lines = ContentLines(opened)
        self._components = Components(self._lines)
        self._diary = Diary(brief.now)
        self._told: Counter[str] = Counter()
        self._guests_left = _MOST_GUESTS_IN_ALL
        self._read()

    def meetings(self, line: int | None = None) -> list[MeetingSeen]:
        """Return everything that takes place, in the order of the file, then in time."""
        own = owner_of(self._diary.entries(), self._owners())
        meetings = Meetings(self._file, own)
        found = [meetings.meeting(each, line) for each in self._diary.occurrences()]
        return sorted(found, key=lambda each: (each.origin.line, each.key))

    def _read(self) -> None:
        components: list[Component] = []
        try:
            entries = iter(self._components)
            for component in islice(entries, _MOST_ENTRIES):
                self._guests_left -= component.keep_guests(self._guests_left)
                components.append(component)
            if next(entries, None) is not None:
                self._problem(
                    None, f"There are more than {_MOST_ENTRIES:,} entries in it; the others were left out."
                )
        except UNREADABLE:
            self._problem(None, "The file is damaged; what comes after the damage is lost.", _AGAIN)
        clocks: dict[int, Clock] = {}
        steps = Steps(_STEPS_OF_ZONES)
        for component in components:
            known = id(component.calendar)
            if known not in clocks:
                clocks[known] = Clock(component.calendar, self._brief.zone, steps)
            self._take(component, clocks[known])

    def _take(self, component: Component, clock: Clock) -> None:
        method = component.calendar.text("METHOD").upper()
        if not component.whole:
            self._refuse(component, "The entry is cut short: its beginning or its end is missing.")
        elif method in _ANSWERS:
            self._told["answers"] += 1
        elif (entry := read_appointment(component, clock, method)) is None:
            self._refuse(component, "When the entry starts is missing or cannot be read.")
        else:
            self._check(entry, component)
            self._diary.add(entry)

    def _check(self, entry: Appointment, component: Component) -> None:
        """Report what of a sound entry was left out."""
        if not entry.start.sure:
            self._problem(
                entry.line,
                "The file does not say what the entry's time zone is; your own was taken.",
                "Compare the time with your calendar.",
                cell="DTSTART",
            )
        if entry.ended_badly:
            self._problem(
                entry.line, "The end of the entry cannot be read or is before its start.", cell="DTEND"
            )
        if component.first("RECURRENCE-ID") is not None and entry.occurrence is None:
            self._problem(
                entry.line, "Which occurrence the entry changes cannot be read.", cell="RECURRENCE-ID"
            )

    def _refuse(self, component: Component, reason: str) -> None:
        self.problems.append(
            Problem(file=self._file, line=component.line, reason=reason, hint=_AGAIN, raw=component.raw())
        )

    def _problem(self, line: int | None, reason: str, hint: str = "", cell: str | None = None) -> None:
        self.problems.append(Problem(file=self._file, line=line, reason=reason, hint=hint, cell=cell))

    def _owners(self) -> frozenset[str]:
        """Return the user's addresses: those told, and those that calendars give as their owner's.

        Who told addresses may also have given a calendar of somebody else, so beside them only one like them counts.
        """
        told = self._brief.own
        found = {address for calendar in self._components.calendars for address in _owners_of(calendar)}
        if told:
            like = {address.partition("@")[0] for address in told}
            found = {address for address in found if address.partition("@")[0] in like}
        return told | found

    def note(self) -> str:
        """Return what is worth knowing about how the file was read, once ``meetings`` were."""
        left = self._diary.left_out
        kinds = [_counted(count, _MANY[name]) for name, count in sorted(self._components.left_out.items())]
        notes = [f"{_listed(kinds)} left out."] if kinds else []
        if self._told["answers"]:
            notes.append(f"{_counted(self._told['answers'], 'answer')} to invitations left out.")
        if left["older"]:
            notes.append(f"{_counted(left['older'], 'older version')} of entries left out.")
        if left["cut"]:
            notes.append(
                f"{_counted(left['cut'], 'recurring entry')} read in part: at most {MOST_TIMES} times each, from three "
                "years ago to half a year ahead."
            )
        if left["past"]:
            notes.append(f"{_counted(left['past'], 'recurring entry')} without a date in that time left out.")
        if left["unfollowed"]:
            notes.append(
                f"{_counted(left['unfollowed'], 'recurring entry')} with a rule that is not followed."
            )
        if self._lines.was_mended:
            notes.append("Not all of it is UTF-8; the rest was read as Windows text.")
        return " ".join(notes)


def _owners_of(calendar: Calendar) -> list[str]:
    """Return addresses that a calendar is called by, as Google and Outlook do; an invitation is its sender's."""
    if calendar.text("METHOD").upper() not in ("", "PUBLISH"):
        return []
    texts = (calendar.text("X-WR-CALNAME"), calendar.text("X-OWNER"))
    bare = (text.casefold().removeprefix("mailto:").strip() for text in texts)
    return [text for text in bare if domain_of(text) and " " not in text]


def _counted(count: int, name: str) -> str:
    if count == 1:
        return f"1 {name}"
    if name.startswith("list"):
        return f"{count} {name.replace('list', 'lists', 1)}"
    return f"{count} {name[:-1]}ies" if name.endswith("y") else f"{count} {name}s"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
