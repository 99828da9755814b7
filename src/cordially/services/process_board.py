"""The board and the table of processes: where each stands, what comes next, and what to show of many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, tzinfo
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.people import Event, History, Process, folded
from cordially.people.moments import When, day_of, latest_moment, parsed
from cordially.people.stage import awaits_report, interview_ahead, stage_of, stage_reached, words_of
from cordially.services.plain_words import BUSINESS_STAGE_NAMES, STAGE_NAMES

if TYPE_CHECKING:
    from cordially.journal import Journal

OPEN: Final = ("exploring", "applied", "interview_scheduled", "interviewing", "offered")
CLOSED: Final = ("hired", "rejected", "withdrawn")
STAGES: Final = (*OPEN, *CLOSED)
"""The places of the board. Silence is no place: it is a mark on a card, as nobody can put a card there."""

SORTS: Final = ("process", "stage", "people", "next", "last")
"""By what the table can be sorted."""

FILTERS: Final = ("open", *STAGES, "silent", "closed")
"""What of the processes the table can show."""

SHOWN_AT_ONCE: Final = 12
"""Cards in one place of the board; the rest is in the table."""

ROWS: Final = 50
"""Rows on one page of the table."""


class Card(NamedTuple):
    """One process at a glance.

    ``reached`` is how far it has come whatever silence followed, None while nothing is logged; ``silent`` says that no
    answer came past their date, or for two weeks. ``interview`` is the one arranged and still to come, ``unreported``
    the time of one of which nobody has said how it went. ``promised`` is the day by which they promised news that is
    still to come or has not been kept. ``last`` is when something last happened.
    """

    process: Process
    reached: str | None
    silent: bool
    people: int
    interview: datetime | date | None
    unreported: datetime | date | None
    promised: date | None
    last: When

    @property
    def place(self) -> str:
        """Where the card lies: what is not begun lies with what is explored."""
        return self.reached or "exploring"

    @property
    def next(self) -> datetime | date | None:
        """What comes next at a known time: the interview, else the news promised."""
        return self.interview or self.promised


class Wanted(NamedTuple):
    """What of the processes is wanted, as the address says it. ``sort`` is one of SORTS, with ``-`` for the other way."""

    text: str = ""
    pursuit: str = ""
    stage: str = ""
    sort: str = ""
    page: int = 1

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Wanted:
        """Read the parameters of an address; what is unknown is as if it had not been said."""
        pursuit, stage, sort = (asked.get(name, "") for name in ("pursuit", "stage", "sort"))
        page = asked.get("page", "")
        return cls(
            text=asked.get("q", "").strip()[:200],
            pursuit=pursuit if pursuit in ("job", "business") else "",
            stage=stage if stage in FILTERS else "",
            sort=sort if sort.removeprefix("-") in SORTS else "",
            page=int(page) if page.isascii() and page.isdigit() and 0 < len(page) < 6 else 1,
        )

    def fits(self, card: Card) -> bool:
        """Tell whether a process is among what is wanted."""
        process = card.process
        words = folded(f"{process.title or ''} {process.company.name if process.company else ''}")
        return (
            (not self.pursuit or process.pursuit == self.pursuit)
            and _is_at(card, self.stage)
            and all(word in words for word in folded(self.text).split())
        )


class Place(NamedTuple):
    """One place of the board with the cards that lie there, the silent ones apart; ``hidden`` is how many more there are."""

    stage: str
    cards: tuple[Card, ...]
    silent: tuple[Card, ...]
    hidden: int

    @property
    def total(self) -> int:
        """How many processes are here."""
        return len(self.cards) + len(self.silent) + self.hidden


class Table(NamedTuple):
    """One page of the table: ``found`` of ``all`` processes fit."""

    rows: tuple[Card, ...]
    found: int
    all: int
    page: int
    pages: int


def _is_at(card: Card, stage: str) -> bool:
    if not stage:
        return True
    if stage == "silent":
        return card.silent
    return card.place in {"open": OPEN, "closed": CLOSED}.get(stage, (stage,))


def cards(journal: Journal, *, now: datetime, zone: tzinfo) -> list[Card]:
    """Return every process as a card, in the order they came."""
    processes = journal.processes()
    histories = apart(journal.history(now=now, zone=zone))
    nothing = History(events=(), now=now, zone=zone)
    return [card_of(histories.get(process.id, nothing), process) for process in processes]


def alone(history: History, process: str) -> History:
    """Return the history of one process by itself (see ``apart``)."""
    return apart(history).get(process, History(events=(), now=history.now, zone=history.zone))


def apart(history: History) -> dict[str, History]:
    """Return the history of each process by itself: its own events, and what happened with its people in no process."""
    own: dict[str, list[int]] = defaultdict(list)
    loose: dict[str, list[int]] = defaultdict(list)
    for number, event in enumerate(history.events):
        if event.process is not None:
            own[event.process].append(number)
        elif event.person is not None:
            loose[event.person].append(number)
    found: dict[str, History] = {}
    for process, numbers in own.items():
        its = _only(history, numbers)
        about = {number for person in its.members(process) for number in loose.get(person, ())}
        found[process] = _only(history, {*numbers, *about}) if about else its
    return found


def _only(history: History, numbers: Iterable[int]) -> History:
    events = tuple(history.events[number] for number in sorted(numbers))
    return History(events=events, now=history.now, zone=history.zone)


def card_of(history: History, process: Process) -> Card:
    """Return one process at a glance, as its own history tells (see ``apart``)."""
    events = history.in_process(process.id)
    happened = [event.at for event in events if event.at is not None]
    return Card(
        process=process,
        reached=stage_reached(history, process.id),
        silent=stage_of(history, process.id) == "silent",
        people=len(history.members(process.id)),
        interview=interview_ahead(history, process.id),
        unreported=awaits_report(history, process.id),
        promised=_promised(history, process.id, events),
        last=happened[-1] if happened else None,
    )


def _promised(history: History, process: str, events: list[Event]) -> date | None:
    """Return the day by which they promised news, while it is to come or as long as they have not kept to it."""
    promises = [event for event in events if event.kind == "promised_date"]
    if not promises or stage_reached(history, process) in CLOSED:
        return None
    by = day_of(parsed(promises[-1].data["by"]), history.zone)
    unkept = words_of(history, process)[-1:] == promises[-1:]
    return by if unkept or by >= day_of(history.now, history.zone) else None


def board(found: Iterable[Card], wanted: Wanted, *, now: datetime, zone: tzinfo) -> dict[str, Place]:
    """Return the places of the board by stage, what needs the user first on top, the silent below."""
    lying: dict[str, list[Card]] = {stage: [] for stage in STAGES}
    for card in found:
        if wanted._replace(stage="").fits(card):
            lying[card.place].append(card)
    for stage, here in lying.items():
        here.sort(key=lambda card: _latest(card, now, zone), reverse=True)
        if stage in OPEN:
            here.sort(key=lambda card: _urgency(card, zone))
    return {stage: _place(stage, here) for stage, here in lying.items()}


def _place(stage: str, here: list[Card]) -> Place:
    """Lay the cards out, as many as are shown at once; what is silent and asks for nothing lies apart."""
    quiet = [card for card in here if card.silent and card.unreported is None]
    lively = [card for card in here if card not in quiet][:SHOWN_AT_ONCE]
    quiet = quiet[:SHOWN_AT_ONCE]
    return Place(stage, tuple(lively), tuple(quiet), len(here) - len(lively) - len(quiet))


def _urgency(card: Card, zone: tzinfo) -> tuple[bool, bool, bool, str]:
    coming = card.next
    return (
        card.unreported is None,
        card.silent,
        coming is None,
        day_of(coming, zone).isoformat() if coming else "",
    )


def _latest(card: Card, now: datetime, zone: tzinfo) -> datetime:
    return latest_moment(card.last, now, zone)


def table(found: list[Card], wanted: Wanted, *, now: datetime, zone: tzinfo) -> Table:
    """Return one page of what is wanted, sorted; what has no value for the column comes last either way."""
    fitting = [card for card in found if wanted.fits(card)]
    column, backwards = wanted.sort.removeprefix("-") or "stage", wanted.sort.startswith("-")
    fitting.sort(key=lambda card: _latest(card, now, zone), reverse=True)
    fitting.sort(key=lambda card: _value(card, column, zone), reverse=backwards)
    if column in ("next", "last"):
        fitting.sort(key=lambda card: getattr(card, column) is None)
    pages = max(1, ceil(len(fitting) / ROWS))
    page = min(wanted.page, pages)
    return Table(tuple(fitting[(page - 1) * ROWS : page * ROWS]), len(fitting), len(found), page, pages)


def _value(card: Card, column: str, zone: tzinfo) -> tuple[int, str]:
    if column == "process":
        return 0, folded(card.process.called)
    if column == "people":
        return card.people, ""
    if column == "stage":
        return STAGES.index(card.place), ""
    when = card.next if column == "next" else card.last
    if when is None:
        return 0, ""
    moment = when if isinstance(when, datetime) else datetime.combine(when, time.max, tzinfo=zone)
    return 0, moment.astimezone(UTC).isoformat()


def short_day(when: datetime | date, *, now: datetime, zone: tzinfo) -> str:
    """Return a day, with its time where that is known, in as few letters as a card has room for.

    >>> short_day(date(2026, 3, 4), now=datetime(2026, 3, 2, tzinfo=UTC), zone=UTC)
    'Wed 4 Mar'
    """
    day, today = day_of(when, zone), day_of(now, zone)
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    words = near or f"{day:%a} {day.day} {day:%b}{f' {day.year}' if day.year != today.year else ''}"
    return f"{words}, {when.astimezone(zone):%H:%M}" if isinstance(when, datetime) else words


def place_name(stage: str, pursuit: str = "job") -> str:
    """Return the name of a place of the board."""
    return (BUSINESS_STAGE_NAMES if pursuit == "business" else STAGE_NAMES)[stage]
