"""One process: what happened and what is planned in one line of time, who takes part, and what to do about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.people import Event, History, Person, Process
from cordially.people.kinds import PARTS
from cordially.people.moments import When, day_of
from cordially.people.traits import role_of
from cordially.services import agenda, event_words
from cordially.services.drafting import KIND_OF_MOVE
from cordially.services.people_advice import (
    PersonCounsel,
    counsel_on,
    done_moves,
    old_connections,
    promised_news,
)
from cordially.services.process_board import Card, alone, card_of

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.etiquette.advice import Adviser
    from cordially.etiquette.situation import Situation
    from cordially.journal import Journal
    from cordially.services.agenda import Day, Planned

_WITH_PEOPLE: Final = frozenset(
    {
        "heard_from",
        "wrote",
        "met",
        "thanked",
        "followed_up",
        "asked_feedback",
        "cards_exchanged",
        "open_door",
        "asked_no_contact",
        "consent_granted",
        "consent_refused",
        "invited",
        "they_invited",
        "connected",
        "declined",
        "you_declined",
        "invitation_withdrawn",
        "viewed_profile",
    }
)
"""What happened with somebody of a process, in no process, that belongs into its line of time."""

_THANKS: Final = ("email", "letter")


class Line(NamedTuple):
    """One line of what happened: the same thing on the same day is said once, whomever it was with.

    ``entries`` are the numbers of its entries, to take back; empty for what messages tell. ``dated`` is the date it
    speaks of, with the word before it.
    """

    entries: tuple[int, ...]
    kind: str
    says: str
    at: When
    people: tuple[Person, ...]
    text: str | None
    dated: tuple[str, datetime | date] | None


class Member(NamedTuple):
    """Somebody with a part in a process.

    ``parts`` are the entries that gave it to them. ``label`` names the best move, ``message`` the kind and
    the aim of the message that makes it, None where nothing is written.
    """

    person: Person
    role: str | None
    parts: tuple[int, ...]
    counsel: PersonCounsel
    label: str | None
    message: tuple[str, str | None] | None


class Interview(NamedTuple):
    """The people who held an interview on a day: who was thanked, who is left to thank while thanks are in time."""

    at: datetime | date
    thanked: tuple[Person, ...]
    to_thank: tuple[Person, ...]
    others: tuple[Person, ...]


class Ahead(NamedTuple):
    """One line of what is to come. ``at`` is None for what waits, or for a step whose time ``words`` tell."""

    says: str
    at: datetime | date | None
    words: str
    waits: bool
    why: str


class ProcessPage(NamedTuple):
    """One process at a moment. ``lines`` are in the order of happening, ``interviews`` the latest first, ``ahead`` the next first."""

    card: Card
    lines: tuple[Line, ...]
    notes: tuple[Line, ...]
    members: tuple[Member, ...]
    interviews: tuple[Interview, ...]
    ahead: tuple[Ahead, ...]
    unnamed: When = None
    """When the last interview took place, if nobody is named as having been there."""

    @property
    def process(self) -> Process:
        """The process."""
        return self.card.process


class _Setting(NamedTuple):
    """What all parts of the page are made from: the history of everything, and the people and steps of the process."""

    history: History
    process: Process
    members: tuple[Person, ...]
    situations: tuple[Situation, ...]
    day: Day

    @property
    def zone(self) -> tzinfo:
        return self.history.zone


def of(journal: Journal, adviser: Adviser, process: Process, *, now: datetime, habits: Habits) -> ProcessPage:
    """Gather what a page about one process shows."""
    setting = _setting(journal, adviser, process, now, habits)
    history = setting.history
    people = {person.id: person for person in setting.members}
    strangers = {e.person for e in history.in_process(process.id) if e.person and e.person not in people}
    people |= {person.id: person for person in journal.people(strangers)} if strangers else {}
    belonging = _belonging(setting)
    card = card_of(alone(history, process.id), process)
    steps = [each for each in setting.day.every if each.step.process == process.id]
    return ProcessPage(
        card=card,
        lines=tuple(_lines([e for e in belonging if e.kind != "note"], people, process, history.zone)),
        notes=tuple(
            _lines([e for e in reversed(belonging) if e.kind == "note"], people, process, history.zone)
        ),
        members=tuple(_members(journal, adviser, setting, habits.temperament)),
        interviews=tuple(_interviews(setting, people)),
        ahead=tuple(_ahead(card, steps, setting.zone)),
        unnamed=_unnamed(setting),
    )


def _unnamed(setting: _Setting) -> When:
    held = [e for e in setting.history.in_process(setting.process.id, "interviewed") if e.at is not None]
    if not held or held[-1].at is None:
        return None
    last = day_of(held[-1].at, setting.zone)
    there = [e for e in held if e.at is not None and day_of(e.at, setting.zone) == last]
    return None if any(event.person for event in there) else there[-1].at


def _ahead(card: Card, steps: Iterable[Planned], zone: tzinfo) -> list[Ahead]:
    """Return what is to come: what can be done now, then by time, then what waits for something."""
    found: list[tuple[tuple[int, datetime], Ahead]] = []
    nowhere = datetime.max.replace(tzinfo=UTC)
    what = "Meeting" if card.process.pursuit == "business" else "Interview"
    for says, at, waits in ((what, card.interview, False), ("They promised news", card.promised, True)):
        if at is not None:
            moment = at if isinstance(at, datetime) else datetime.combine(at, time.max, tzinfo=zone)
            found.append(((1, moment), Ahead(says, at, "", waits, "")))
    for each in steps:
        window, state = each.step.window, each.step.state
        rank = {"now": 0, "ahead": 1, "waiting": 2}[state]
        line = Ahead(each.title, None, each.when, state == "waiting", each.why)
        found.append(((rank, window.earliest if window and state == "ahead" else nowhere), line))
    found.sort(key=lambda one: one[0])
    return [line for _, line in found]


def _setting(journal: Journal, adviser: Adviser, process: Process, now: datetime, habits: Habits) -> _Setting:
    day = agenda.day(journal, adviser, now=now, habits=habits)
    scene = day.scene
    history = scene.history if scene else journal.history(now=now, zone=habits.zone)
    ids = sorted(history.members(process.id), key=lambda person: (len(person), person))
    if scene and scene.process(process.id) and all((who, process.id) in scene.situations for who in ids):
        members = tuple(scene.people[who] for who in ids)
        situations = tuple(scene.situations[who, process.id] for who in ids)
    else:  # long decided: the agenda has nothing to do with it any more
        members = tuple(journal.people(ids))
        pairs = [(person, process) for person in members]
        situations = tuple(journal.situations(pairs, now=now, zone=habits.zone)) if pairs else ()
    return _Setting(history, process, members, situations, day)


def _belonging(setting: _Setting) -> list[Event]:
    """Return what belongs into the line of time: its own events, and since it began what happened with its people."""
    history, zone = setting.history, setting.zone
    own = history.in_process(setting.process.id)
    members = {person.id for person in setting.members}
    began = min((day_of(e.at, zone) for e in own if e.at is not None), default=None)
    return [
        e
        for e in history.events
        if (e.process == setting.process.id and e.kind not in PARTS)
        or (
            e.process is None
            and e.person in members
            and e.kind in _WITH_PEOPLE
            and e.at is not None
            and began is not None
            and day_of(e.at, zone) >= began
        )
    ]


def _lines(
    events: Iterable[Event], people: Mapping[str, Person], process: Process, zone: tzinfo
) -> list[Line]:
    lines: list[Line] = []
    for event in events:
        line = Line(
            entries=(event.id,) if event.id else (),
            kind=event.kind,
            says=event_words.says(event, process.pursuit),
            at=event.at,
            people=(people[event.person],) if event.person and event.person in people else (),
            text=str(event.data["text"]) if event.kind == "note" else None,
            dated=event_words.date_in(event),
        )
        if lines and event.kind != "note" and _is_same(lines[-1], line, zone):
            before = lines[-1]
            with_whom = (*before.people, *(person for person in line.people if person not in before.people))
            lines[-1] = before._replace(entries=(*before.entries, *line.entries), people=with_whom)
        else:
            lines.append(line)
    return lines


def _is_same(one: Line, other: Line, zone: tzinfo) -> bool:
    if one.at is None or other.at is None or bool(one.entries) != bool(other.entries):
        return False
    same_day = day_of(one.at, zone) == day_of(other.at, zone)
    return same_day and (one.kind, one.says, one.dated) == (other.kind, other.says, other.dated)


def _members(journal: Journal, adviser: Adviser, setting: _Setting, temperament: str) -> list[Member]:
    history, process = setting.history, setting.process
    events = history.in_process(process.id)
    promised = promised_news(events, history.now, setting.zone)
    ids = [person.id for person in setting.members]
    old = old_connections(journal, ids, now=history.now, zone=setting.zone) if ids else set()
    found: list[tuple[float, Member]] = []
    for person, situation in zip(setting.members, setting.situations, strict=True):
        done = done_moves(history.with_person(person.id), process.id)
        counsel = counsel_on(
            adviser,
            person,
            process,
            situation,
            done=(*done, "thank_for_connecting") if person.id in old else done,
            promised=promised,
            temperament=temperament,
            moves=["connect"],
        )
        best = next(iter(counsel.counsel.best), None)
        member = Member(
            person=person,
            role=role_of(history, person.id, process.id),
            parts=tuple(e.id for e in events if e.person == person.id and e.kind in PARTS and e.id),
            counsel=counsel,
            label=adviser.book.moves[best].label if best else None,
            message=KIND_OF_MOVE.get(best) if best else None,
        )
        found.append((adviser.expected_worth(situation, best, temperament) if best else 0.0, member))
    found.sort(key=lambda one: -one[0])
    return [member for _, member in found]


def _interviews(setting: _Setting, people: Mapping[str, Person]) -> list[Interview]:
    """Return each interview with the people who held it; thanks count for the last one before them."""
    zone = setting.zone
    held: dict[date, dict[str, Event]] = {}
    for event in setting.history.in_process(setting.process.id, "interviewed"):
        if event.person in people and event.at is not None:
            held.setdefault(day_of(event.at, zone), {}).setdefault(event.person or "", event)
    panels = [panel for panel in setting.day.panels if panel.process == setting.process.id]
    in_time = {(day_of(panel.at, zone), who) for panel in panels for who in panel.to_thank}
    found: list[Interview] = []
    for day, by in held.items():
        thanked = [
            who
            for who in by
            if _was_thanked(
                setting.history.with_person(who, "thanked"),
                day,
                min((other for other in held if other > day and who in held[other]), default=date.max),
                zone,
            )
        ]
        left = [who for who in by if who not in thanked and (day, who) in in_time]
        found.append(
            Interview(
                at=next(iter(by.values())).at or day,
                thanked=tuple(people[who] for who in thanked),
                to_thank=tuple(people[who] for who in left),
                others=tuple(people[who] for who in by if who not in thanked and who not in left),
            )
        )
    return sorted(found, key=lambda interview: day_of(interview.at, zone), reverse=True)


def _was_thanked(thanks: Iterable[Event], day: date, until: date, zone: tzinfo) -> bool:
    return any(
        event.data.get("by") in _THANKS and event.at is not None and day <= day_of(event.at, zone) < until
        for event in thanks
    )
