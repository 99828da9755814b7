"""What one line of text may mean: a few offers of something to write down, with whom and where it was looked up."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final

from cordially.people import folded
from cordially.people.kinds import KINDS
from cordially.services import sayings
from cordially.services.quick_words import Phrase, is_note, phrases, phrases_ahead
from cordially.services.spoken_days import day_at_end

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import Person, Process

LONGEST: Final = 300
"""Longer lines are no quick notes."""

_EACH: Final = 3
"""How many people or processes are offered for one reading."""

_MOST: Final = 6

_LONG_GONE: Final = timedelta(days=60)
"""An interview on a day without a year is the next one, where the last one is so long ago."""

_SMALL: Final = ("of", "and", "for", "the", "de", "la", "von", "van", "bin", "dos", "da", "do", "y")
"""Words that stay small within a name or a title."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be written down: ``says`` in half a sentence, ``day`` when it was (None: now).

    ``about`` tells namesakes apart. ``fields`` are what ``quick_add.do`` needs, as texts.
    """

    says: str
    about: str | None = None
    day: date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        """Whether somebody or something is added with it."""
        return "new_person" in self.fields or "new_process" in self.fields


def offers(journal: Journal, text: str, *, now: datetime, zone: tzinfo) -> list[Offer]:
    """Return what a line may mean, the likeliest first; empty where it is a search and nothing that happened."""
    line = text.strip()
    if not line or len(line) > LONGEST:
        return []
    today = now.astimezone(zone).date()
    if is_note(line):
        return [offer for phrase in phrases(line) for offer in _offers(journal, phrase, None)][:_MOST]
    spoken = day_at_end(line, today=today)
    found: list[Offer] = []
    later = day_at_end(line, today=today, ahead=True)
    if later.day is not None and later.day >= today:
        for phrase in phrases_ahead(later.rest):
            when = _when_ahead(phrase, later.day, later.clock, zone)
            found += _in_processes(journal, phrase, None, when)
    meant_ahead = found and spoken.day and (spoken.clock or today - spoken.day > _LONG_GONE)
    if not meant_ahead and (spoken.day is None or spoken.day <= today):
        for phrase in phrases(spoken.rest):
            found += _offers(journal, phrase, spoken.day)
    known = [one for one in found if not one.is_new]
    return (known or found)[:_MOST]


def _offers(journal: Journal, phrase: Phrase, day: date | None) -> Iterator[Offer]:
    if phrase.sort == "process":
        yield from _in_processes(journal, phrase, day, {})
    elif phrase.sort == "new_person":
        yield _new_person(phrase, day)
    elif phrase.sort == "new_process":
        yield _new_process(phrase.name, phrase.place, None, day)
    elif phrase.sort == "note":
        yield from _notes(journal, phrase, day)
    else:
        yield from _with_people(journal, phrase, day)


def _with_people(journal: Journal, phrase: Phrase, day: date | None) -> Iterator[Offer]:
    kind = phrase.kind or ""
    people = _people(journal, phrase)
    for person in people:
        process = _process_of(journal, person, phrase.place)
        yield Offer(
            says=sayings.sentence(kind, phrase.data, who=person.called),
            about=_apart(person, process),
            day=day,
            fields=_fields(kind, day, phrase.data, person=person.id, process=process.id if process else None),
        )
    if not people and kind in (
        "met",
        "wrote",
        "heard_from",
        "thanked",
        "cards_exchanged",
        "invited",
        "connected",
    ):
        yield _new_person(phrase, day)


def _notes(journal: Journal, phrase: Phrase, day: date | None) -> Iterator[Offer]:
    data = {"text": phrase.text or ""}
    for person in journal.find_people(phrase.name, limit=_EACH):
        fields = _fields("note", day, data, person=person.id)
        yield Offer(sayings.sentence("note", data, who=person.called), _apart(person, None), day, fields)
    for process in _processes(journal, phrase.name)[:_EACH]:
        fields = _fields("note", day, data, process=process.id)
        yield Offer(sayings.sentence("note", data, where=process.called), None, day, fields)


def _in_processes(
    journal: Journal, phrase: Phrase, day: date | None, told: Mapping[str, str]
) -> Iterator[Offer]:
    kind, data = phrase.kind or "", {**phrase.data, **told}
    name = " ".join(part for part in (phrase.name, phrase.place) if part)
    found = _processes(journal, name)
    for process in found[:_EACH]:
        yield Offer(
            says=sayings.sentence(kind, data, where=process.called),
            day=day or _day_told(told),
            fields=_fields(kind, day, data, process=process.id),
        )
    if not found and kind in ("applied", "exploring", "interviewed", "interview_scheduled", "offered"):
        title, company = (phrase.name, phrase.place) if phrase.place else (None, phrase.name)
        new = _new_process(title, company, kind, day)
        yield Offer(new.says, new.about, day or _day_told(told), {**new.fields, "data": json.dumps(data)})


def _new_person(phrase: Phrase, day: date | None) -> Offer:
    name = _capitals(phrase.name)
    fields = _fields(phrase.kind or "", day, phrase.data) | {"new_person": name}
    if phrase.place:
        fields["company"] = _capitals(phrase.place)
    says = f"add {name}"
    if phrase.kind:
        says += f", and note that {sayings.sentence(phrase.kind, phrase.data, who=name)}"
    return Offer(says, _capitals(phrase.place) if phrase.place else "a new person", day, fields)


def _new_process(title: str | None, company: str | None, kind: str | None, day: date | None) -> Offer:
    if company is None and title is not None:
        title, company = None, title  # one name alone is that of the company
    called = ", ".join(_capitals(part) for part in (title, company) if part)
    fields = _fields(kind or "", day, {}) | {"new_process": _capitals(company or "")}
    if title:
        fields["title"] = _capitals(title)
    says = f"add the process {called}"
    if kind:
        words = KINDS[kind].says
        says += f", and note: {words[0].lower()}{words[1:]}"
    return Offer(says, "a new process", day, fields)


def _people(journal: Journal, phrase: Phrase) -> list[Person]:
    if phrase.place:
        both = journal.find_people(f"{phrase.name} {phrase.place}", limit=_EACH)
        if both:
            return both
    found = journal.find_people(phrase.name, limit=_EACH + 5)
    words = folded(phrase.name).split()
    named = [p for p in found if all(word in folded(p.called) for word in words)]
    return named[:_EACH]  # whoever merely works at a place of that name is not meant


def _processes(journal: Journal, text: str) -> list[Process]:
    words = [word for word in folded(text).split() if word not in ("the", "a", "an", "at", "as")]
    if not words:
        return []
    fitting = [p for p in journal.processes() if all(word in folded(p.called) for word in words)]
    return fitting[::-1]  # the latest first


def _process_of(journal: Journal, person: Person, place: str | None) -> Process | None:
    if not place:
        return None
    here = {process.id for process in _processes(journal, place)}
    return next((process for process in journal.processes_of(person.id) if process.id in here), None)


def _apart(person: Person, process: Process | None) -> str | None:
    if process is not None:
        return process.called
    return ", ".join(part for part in (person.position, person.company) if part) or None


def _fields(
    kind: str,
    day: date | None,
    data: Mapping[str, Any],
    *,
    person: str | None = None,
    process: str | None = None,
) -> dict[str, str]:
    told = {"kind": kind, "day": day.isoformat() if day else "", "person": person, "process": process}
    fields = {name: value for name, value in told.items() if value}
    return fields | ({"data": json.dumps(dict(data), ensure_ascii=False)} if data else {})


def _when_ahead(phrase: Phrase, day: date, clock: str | None, zone: tzinfo) -> dict[str, str]:
    if phrase.kind == "promised_date":
        return {"by": day.isoformat()}
    if clock is None:
        return {"at": day.isoformat()}
    return {"at": datetime.combine(day, time.fromisoformat(clock), tzinfo=zone).isoformat()}


def _day_told(told: Mapping[str, str]) -> date | None:
    text = told.get("at") or told.get("by")
    return date.fromisoformat(text[:10]) if text else None


def _capitals(text: str) -> str:
    """Return a name typed in small letters as names are written; one with capitals stays as it is."""
    if text != text.casefold():
        return text
    words = text.split()
    return " ".join(w if n and w in _SMALL else w[:1].upper() + w[1:] for n, w in enumerate(words))
