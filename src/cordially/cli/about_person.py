"""Advice about somebody in the journal, for ``advise --person``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.cli.facts import stated
from cordially.cli.sentences import counsel_text
from cordially.cli.terminal import bullet, clean, heading, paragraph
from cordially.services import advising, rulebooks
from cordially.services.journals import open_journal
from cordially.services.people_advice import PersonCounsel, about_person
from cordially.services.plain_words import FACT_QUESTIONS, value_words
from cordially.services.reader_facts import process_with

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.journal import Journal
    from cordially.people import Person, Process


def advise_person(arguments: Namespace) -> int:
    """Answer about a person of the journal; returns the exit status."""
    now, zone = clock.now(), clock.zone()
    adviser = rulebooks.adviser(arguments.rulebook)
    moves = arguments.move or (None if arguments.all or arguments.json else ["connect"])
    with open_journal(now) as journal:
        person = journal.person(arguments.person)
        process = _process(journal, person, arguments.process)
        found = about_person(
            journal,
            adviser,
            person,
            process,
            now=now,
            zone=zone,
            stated=stated(arguments),
            temperament=arguments.temperament or "cautious",
            moves=moves,
        )
    if arguments.json:
        import json

        body = {
            "person": person.id,
            "process": process.id if process else None,
            "situation": found.situation.known(),
            "done": list(found.done),
            **advising.counsel_json(found.counsel),
        }
        print(json.dumps(body, ensure_ascii=False))
        return 0
    print(person_heading(found))
    print()
    print(counsel_text(adviser.book, found.counsel, hint="Say so with 'cordially log'."))
    return 0


def _process(journal: Journal, person: Person, named: str | None) -> Process | None:
    """Return the process named, or the person's latest that is still open, or their latest."""
    if named:
        return journal.process(named)
    return process_with(journal, person, now=clock.now(), zone=clock.zone())


def person_heading(found: PersonCounsel) -> str:
    """Return who it is about and what the journal knows of the situation."""
    where = f", {clean(found.process.called)}" if found.process else ""
    lines = [heading(f"{clean(found.person.called)}{where}")]
    known = found.situation.known()
    lines += [
        bullet(f"{FACT_QUESTIONS[fact]} {value_words(fact, value, known.get('role')).capitalize()}.")
        for fact, value in known.items()
    ]
    if found.promised:
        lines.append(bullet(f"They promised news by {found.promised.isoformat()}; asking waits until then."))
    if found.done:
        lines.append(
            paragraph(f"Done already: {', '.join(move.replace('_', ' ') for move in found.done)}.", 2, 4)
        )
    return "\n".join(lines)
