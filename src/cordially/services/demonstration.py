"""The demo: a fictional job search taken in through the real importers, in a data directory of its own."""

from __future__ import annotations

import os
import shutil
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from cordially.demo import build
from cordially.demo.workdays import HOME
from cordially.errors import BadInputError, StoreError
from cordially.journal import Journal
from cordially.people import Happening, company_key
from cordially.services import importing, places

if TYPE_CHECKING:
    from cordially.demo import Demo
    from cordially.people import Event

_MARK = "THIS-IS-THE-DEMO"


class Demonstration(NamedTuple):
    """Where the demo lives, the last export and its rows, and the name of the person whose advice is worth a look."""

    home: str
    export: str
    rows: int
    interviewer: str


def prepare(now: datetime) -> Demonstration:
    """Build the demo afresh beside the user's own data. Raises StoreError where that cannot be written."""
    home = os.path.join(places.make_home(), "demo")
    _clear(home)
    demo = build(now)
    earlier = _write(home, demo.earlier_name, demo.earlier_zip(), demo.earlier_at)
    export = _write(home, demo.file_name, demo.zip(), now)
    # By the addresses in the address book the people in mail and calendar are known; what was moved since a mail
    # invited to it, the calendar tells.
    beside = [
        _write(home, name, content, now)
        for name, content in (
            ("contacts.vcf", demo.contacts),
            ("mail.mbox", demo.mail),
            ("calendar.ics", demo.calendar),
        )
    ]
    with Journal.open(f"sqlite:///{os.path.join(home, 'cordially.sqlite')}", now=now) as journal:
        _take_in(journal, earlier, demo.earlier_at)
        done = _take_in(journal, export, now)
        _note(journal, demo)
        for path in beside:
            _take_in(journal, path, now)
        _decline_what_is_told(journal, now)
    waiting = next(line.person for line in reversed(demo.log) if line.kind == "interviewed" and line.person)
    rows = done["added"] + done["updated"] + done["unchanged"]
    return Demonstration(home, export, rows, waiting)


def _write(home: str, name: str, content: bytes, at: datetime) -> str:
    """Write a file as if it had been written at that moment, and return where it is."""
    path = os.path.join(home, name)
    try:
        with open(path, "wb") as file:
            file.write(content)
        os.utime(path, (at.timestamp(), at.timestamp()))
    except OSError as error:
        raise _unwritable(error) from None
    return path


def _take_in(journal: Journal, path: str, now: datetime) -> dict[str, Any]:
    return importing.take_in(journal, importing.read(journal, [path], now=now, zone=HOME), now)


def _note(journal: Journal, demo: Demo) -> None:
    """Write down what the job seeker noted: people, processes, what happened, what was learnt."""
    people = {person.name: person.id for person in journal.people() if person.name}
    for one in demo.newcomers:
        added = journal.add_person(one.name, company=one.company, position=one.position, email=one.email)
        people[one.name] = added.id
    imported = {(company_key(p.company.name), p.title): p.id for p in journal.processes() if p.company}
    processes = {
        p.slug: imported.get((company_key(p.company), p.title))
        or journal.add_process(
            p.company, p.title, pursuit="business" if p.pursuit == "business" else "job"
        ).id
        for p in demo.pursued
    }
    journal.record_all(
        [
            Happening(
                kind=line.kind,
                at=line.at,
                person=people[line.person] if line.person else None,
                process=processes[line.process] if line.process else None,
                data=line.data,
            )
            for line in demo.log
        ],
        now=demo.now,
    )
    for fact in demo.facts:
        journal.add_background(
            people[fact.who],
            fact.kind,
            fact.name,
            role=fact.role,
            started=fact.started,
            finished=fact.finished,
        )


def _decline_what_is_told(journal: Journal, now: datetime) -> None:
    """Say no to writing down interviews that the job seeker wrote down herself: they would be told twice."""
    told = {
        (event.process, _day(event)) for event in journal.log(kinds=("interviewed", "interview_scheduled"))
    }
    for question in journal.questions():
        at = question.at
        if question.kind == "interview" and isinstance(at, datetime):
            where = (question.payload.get("process"), at.astimezone(HOME).date())
            if where in told:
                journal.answer(question.id, yes=False, now=now)


def _day(event: Event) -> date | None:
    when = datetime.fromisoformat(event.data["at"]) if event.kind == "interview_scheduled" else event.at
    return when.astimezone(HOME).date() if isinstance(when, datetime) else when


def _clear(home: str) -> None:
    mark = os.path.join(home, _MARK)
    try:
        if os.path.isdir(home) and os.listdir(home):
            if not os.path.exists(mark):
                raise BadInputError(
                    f"'{home}' holds something that is not the demo.",
                    hint="Move it away, or set CORDIALLY_HOME.",
                )
            shutil.rmtree(home)
        os.makedirs(home, mode=0o700, exist_ok=True)
        with open(mark, "w", encoding="utf-8") as file:
            file.write(
                "Everybody and everything in this directory is invented; it is made anew by 'cordially demo'.\n"
            )
    except OSError as error:
        raise _unwritable(error) from None


def _unwritable(error: OSError) -> StoreError:
    return StoreError(f"The demo cannot be written: {error.strerror}.", hint="Set CORDIALLY_HOME.")
