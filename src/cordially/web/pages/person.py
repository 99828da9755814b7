"""One person: what to do about them now, what you share, and one line of time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.errors import BadInputError, NotFoundError
from cordially.people import History
from cordially.people.moments import parsed
from cordially.people.traits import role_of
from cordially.services import (
    acquaintance,
    agenda,
    line_of_time,
    person_desk,
    person_page,
    questions,
    rulebooks,
    telling,
)
from cordially.services.drafting import KIND_OF_MOVE
from cordially.services.people_advice import PersonCounsel
from cordially.services.sayings import month, sentence, since_until
from cordially.web.app import form_route, route
from cordially.web.pages.person_changes import CHANGES, know, settle, the_person
from cordially.web.rendering import page
from cordially.web.visit import Visit
from cordially.web.wording import day as day_in_words

if TYPE_CHECKING:
    from cordially.journal import Question, Scene
    from cordially.people import Event, Person, Process

SHOWN_FIRST: Final = 14
"""How many moments of the past the line of time shows at once."""

OUTSIDE: Final = "none"
"""The word in an address for advice outside any process."""


class _Fact(NamedTuple):
    """A fact that can be told: its name, value (None: unknown), the values to choose from, whether the answer needs it."""

    name: str
    value: str | None
    choices: tuple[str, ...]
    asked: bool


def show(visit: Visit) -> Response:
    """Show a person."""
    return _page(visit, the_person(visit))


def _page(visit: Visit, person: Person, *, trouble: BadInputError | None = None) -> Response:
    if person.id != visit.request.path_params["person"]:
        return visit.go(f"/people/{person.id}")
    journal, now, zone = visit.journal, visit.now, visit.zone
    known = person_page.of(journal, person)
    day = None
    if person_desk.may_have_steps(known, now=now):
        day = agenda.day(journal, visit.adviser, now=now, habits=visit.habits)
    scene = day.scene if day else None
    process = _process(visit, known, scene)
    situation = person_desk.situation_of(journal, known, process, scene, now=now, zone=zone)
    advised = person_desk.counsel(
        journal, visit.adviser, known, process, situation, now=now, zone=zone, temperament=visit.temperament
    )
    rulebooks.remember(visit.adviser)
    every = visit.request.query_params.get("all") == "1"
    line = line_of_time.of(
        known.events,
        journal.messages_with(person.id, limit=line_of_time.MOST_MESSAGES),
        [one for one in day.every if one.step.person == person.id] if day else [],
        known.processes,
        zone=zone,
        last=None if every else SHOWN_FIRST,
    )
    shared = acquaintance.ties(journal, person, now=now, zone=zone, situation=situation)
    alike = [one for one in questions.listed(journal) if set(one.people) & set(known.records)]
    asked = {one.id: one for one in (*shared.perhaps, *alike) if one.kind != "interview"}
    return page(
        visit,
        "people/person.html",
        status=400 if trouble else 200,
        section="network",
        person=person,
        known=known,
        process=process,
        roles=_roles(known),
        since=journal.connected_since([person.id], now=now, zone=zone),
        advised=advised,
        connect=advised.counsel.about("connect"),
        best=[advised.counsel.about(move) for move in advised.counsel.best],
        facts=_facts(advised),
        book=visit.adviser.book,
        kinds=KIND_OF_MOVE,
        deeds=telling.DEEDS,
        first_deeds=telling.FIRST_DEEDS,
        line=line,
        first_words=line_of_time.first_words,
        parsed=parsed,
        every=every,
        shared=shared.found,
        questions=[
            (one.id, questions.sentence(journal, one, now=now, zone=zone), one, _others(visit, known, one))
            for one in asked.values()
        ],
        labels=journal.labels(known.records[1:]),
        month=month,
        since_until=since_until,
        trouble=trouble,
        address=_address(person, process),
        outside=OUTSIDE,
        facts_open=visit.request.query_params.get("facts") == "open",
    )


def tell(visit: Visit, form: FormData) -> Response:
    """Write down a fact of the situation."""
    person = the_person(visit)
    process = _process_named(visit, str(form.get("process", "")))
    fact, value = str(form.get("fact", "")), str(form.get("value", ""))
    try:
        written = telling.tell(visit.journal, person, process, fact, value, now=visit.now)
    except BadInputError as error:
        return _page(visit, person, trouble=error)
    visit.say("Noted. The answer takes it in.", undo=_take_back(person, written))
    opened = "&facts=open" if form.get("facts") == "open" else ""
    return visit.go(f"{_address(person, process)}{opened}#{'facts' if opened else 'advice'}")


def log(visit: Visit, form: FormData) -> Response:
    """Write down that something happened with somebody."""
    person = the_person(visit)
    process = _process_named(visit, str(form.get("process", "")))
    try:
        at = _day(str(form.get("day", "")), visit)
        written = telling.note_deed(
            visit.journal, person, process, str(form.get("deed", "")), at=at, now=visit.now
        )
    except BadInputError as error:
        return _page(visit, person, trouble=error)
    said = sentence(written[0].kind, written[0].data, who=person.called)
    when = day_in_words(at, now=visit.now, zone=visit.zone)
    visit.say(f"Noted: {said}, {when}.", undo=_take_back(person, written))
    return visit.go(f"{_address(person, process)}#line")


def note(visit: Visit, form: FormData) -> Response:
    """Write a note of the user's own into the log."""
    person = the_person(visit)
    process = _process_named(visit, str(form.get("process", "")))
    text = str(form.get("text", "")).strip()
    if not text:
        empty = BadInputError("The note is empty.", hint="Write something first.", field="text")
        return _page(visit, person, trouble=empty)
    try:
        event = visit.journal.record(
            "note",
            at=visit.now,
            now=visit.now,
            person=person.id,
            data={"text": text},
        )
    except BadInputError as error:
        return _page(visit, person, trouble=error)
    visit.say("Noted.", undo=_take_back(person, [event]))
    return visit.go(f"{_address(person, process)}#line")


def lives(visit: Visit, form: FormData) -> Response:
    """Remember where somebody lives; what cannot be read is said on their page."""
    try:
        return settle(visit, form)
    except BadInputError as error:
        return _page(visit, the_person(visit), trouble=error)


def learn(visit: Visit, form: FormData) -> Response:
    """Write down something of their life; what is missing is said on their page."""
    try:
        return know(visit, form)
    except BadInputError as error:
        return _page(visit, the_person(visit), trouble=error)


def take_back(visit: Visit, _: FormData) -> Response:
    """Take lines of the log back, by their numbers in the address."""
    person = the_person(visit)
    named = visit.request.query_params.get("entries", "")
    try:
        taken = telling.take_back(visit.journal, _numbers(named), now=visit.now)
    except BadInputError as error:
        if error.field != "event":
            raise
        visit.say("That was taken back already.")  # in another tab, or by a second click
        return visit.go(visit.back(f"/people/{person.id}"))
    entries = quote(",".join(str(event.data["event"]) for event in taken))
    visit.say("Taken back.", undo=f"/people/{person.id}/put-back?entries={entries}")
    return visit.go(visit.back(f"/people/{person.id}"))


def put_back(visit: Visit, _: FormData) -> Response:
    """Put lines of the log back that were taken back."""
    person = the_person(visit)
    try:
        for entry in _numbers(visit.request.query_params.get("entries", "")):
            visit.journal.restore(entry, now=visit.now)
    except BadInputError as error:
        if error.field != "event":
            raise  # otherwise it is back already, which is what was asked for
    visit.say("It is back.")
    return visit.go(visit.back(f"/people/{person.id}"))


def _process(visit: Visit, known: person_page.PersonPage, scene: Scene | None) -> Process | None:
    named = visit.request.query_params.get("process", "")
    if named:
        return next((process for process in known.processes if process.id == named), None)
    return person_desk.process_of(visit.journal, known, scene, now=visit.now, zone=visit.zone)


def _process_named(visit: Visit, named: str) -> Process | None:
    found = [process for process in visit.journal.processes() if process.id == named]
    if named and named != OUTSIDE and not found:
        raise NotFoundError("There is no such process.", hint="It may have been removed.", field="process")
    return found[0] if found else None


def _roles(known: person_page.PersonPage) -> dict[str, str | None]:
    history = History(events=tuple(known.events), now=datetime.max.replace(tzinfo=UTC))
    return {process.id: role_of(history, known.person.id, process.id) for process in known.processes}


def _others(visit: Visit, known: person_page.PersonPage, question: Question) -> dict[str, str]:
    """Return whom else a question is about that asks whether two are one."""
    if question.kind != "same_person":
        return {}
    return visit.journal.labels([who for who in question.people if who not in known.records])


def _facts(advised: PersonCounsel) -> list[_Fact]:
    ask = advised.counsel.about("connect").ask
    known = advised.situation.known()
    facts = [
        _Fact(fact, known.get(fact), telling.values_of(fact), fact in ask and fact not in known)
        for fact in telling.TOLD_FACTS
    ]
    order = {fact: place for place, fact in enumerate(ask)}
    return sorted(facts, key=lambda each: (not each.asked, order.get(each.name, 99)))


def _address(person: Person, process: Process | None) -> str:
    return f"/people/{person.id}?{urlencode({'process': process.id if process else OUTSIDE})}"


def _take_back(person: Person, written: list[Event]) -> str:
    return f"/people/{person.id}/take-back?entries={','.join(str(event.id) for event in written)}"


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",") if part.isascii() and part.isdecimal() and len(part) < 12]


def _day(text: str, visit: Visit) -> datetime | date:
    """Return the day in a form's field; today, or nothing, is now."""
    if not text:
        return visit.now
    try:
        told = date.fromisoformat(text)
    except ValueError:
        raise BadInputError(
            "That is not a day.", hint="Choose a day from the calendar.", field="day"
        ) from None
    return visit.now if told == visit.now.astimezone(visit.zone).date() else told


ROUTES: Final = (
    *CHANGES,
    route("/people/{person}", show),
    form_route("/people/{person}/tell", tell),
    form_route("/people/{person}/lives", lives),
    form_route("/people/{person}/know", learn),
    form_route("/people/{person}/log", log),
    form_route("/people/{person}/note", note),
    form_route("/people/{person}/take-back", take_back),
    form_route("/people/{person}/put-back", put_back),
)
