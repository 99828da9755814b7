"""Who and what the journal is about: people and processes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

from sqlalchemy import Connection

from cordially.agenda.habits import Whereabouts
from cordially.journal import (
    backgrounds,
    employers,
    forgetting,
    log,
    people,
    processes,
    provenance,
    questions,
    roster,
    sameness,
    whereabouts,
)
from cordially.journal.employers import Employer
from cordially.journal.forgetting import Forgotten
from cordially.journal.gathering import Gathered
from cordially.journal.ids import id_of, number_of
from cordially.journal.provenance import Told
from cordially.journal.roster import RosterOrder
from cordially.journal.sameness import Kept
from cordially.journal.store import Store
from cordially.network.background import Background
from cordially.people import History, Person, Process, Pursuit, folded
from cordially.people.traits import role_of


class Directory(Store):
    """People and processes, kept, found and forgotten. Ids are those of the values returned: ``p12``, ``pr3``."""

    # people

    def add_person(
        self,
        name: str | None = None,
        *,
        given: str | None = None,
        family: str | None = None,
        profile: str | None = None,
        email: str | None = None,
        company: str | None = None,
        position: str | None = None,
    ) -> Person:
        """Write down a new person. ``profile`` may be the address of it or its last part.

        Raises BadInputError, with the field, for a blank name or one like an id, for what is no e-mail address or no
        profile, and when the profile or the address is somebody's already.
        """
        with self._writing() as connection:
            return people.add(
                connection,
                name=name,
                given=given,
                family=family,
                profile=profile,
                email=email,
                company=company,
                position=position,
            )

    def edit_person(self, person: str, **changed: str | None) -> Person:
        """Change name, given, family, profile, email, company or position; imports leave what you changed alone.

        Raises BadInputError as ``add_person`` does.
        """
        with self._writing() as connection:
            return people.edit(connection, person, changed)

    def person(self, text: str) -> Person:
        """Return whom an id, e-mail address, name, beginning of a name or profile means; the former go before the latter.

        Raises NotFoundError, or BadInputError (``ambiguous``) naming the choices with what they do and where.
        """
        with self._reading() as connection:
            return people.the_one(connection, text)

    def find_people(self, text: str, *, limit: int = 20) -> list[Person]:
        """Return people who fit every word of ``text`` by name, company or position, best first."""
        with self._reading() as connection:
            return people.find(connection, text, limit=limit)

    def people(self, ids: Iterable[str] | None = None) -> list[Person]:
        """Return everybody, or those with the given ids in that order."""
        with self._reading() as connection:
            return people.everyone(connection) if ids is None else people.several(connection, ids)

    def people_page(self, *, order: RosterOrder = "name", offset: int = 0, limit: int = 50) -> list[Person]:
        """Return a page of everybody, in an order of ``journal.roster``."""
        with self._reading() as connection:
            return roster.page(connection, order=order, offset=offset, limit=limit)

    def labels(self, ids: Iterable[str]) -> dict[str, str]:
        """Return what each of these records itself is called, also where it is shown as somebody else."""
        with self._reading() as connection:
            return people.labels(connection, ids)

    def count_people(self) -> int:
        """Return how many people there are."""
        with self._reading() as connection:
            return people.count(connection)

    def people_at(self, company: str) -> list[Person]:
        """Return whom you know at a company, under any spelling or name of it that is known, by name."""
        with self._reading() as connection:
            return people.at_company(connection, self._keys_of(connection, company))

    def formerly_at(self, company: str) -> list[tuple[str, Background]]:
        """Return who worked at a company before (ids), with what is known of it; who is there again is among them."""
        with self._reading() as connection:
            return backgrounds.formerly_at(connection, self._keys_of(connection, company))

    def employers(self) -> list[Employer]:
        """Return every name of a company that somebody works at, those with most people first."""
        with self._reading() as connection:
            return employers.every(connection)

    def find_companies(self, text: str, *, limit: int = 20) -> list[tuple[str, int]]:
        """Return names of companies, as written, that have every word of ``text``, with how many work there; most first."""
        with self._reading() as connection:
            return employers.with_words(connection, folded(text).split(), limit=limit)

    @staticmethod
    def _keys_of(connection: Connection, company: str) -> set[str]:
        from cordially.network.organisations import keys_of  # noqa: PLC0415  # it reads a table of names

        found = set(keys_of(company, "company"))
        for names in questions.agreed_names(connection, "same_company"):
            keys = {key for name in names for key in keys_of(name, "company")}
            if keys & found:
                found |= keys
        return found

    # what is known of people's lives

    def add_background(
        self,
        person: str,
        kind: str,
        name: str,
        *,
        role: str | None = None,
        started: str | None = None,
        finished: str | None = None,
    ) -> None:
        """Write down something about somebody's life: a school, earlier work, a group, an interest.

        ``kind`` is one of ``network.background.KINDS``; months are ``2019-03`` or ``2019``. Raises NotFoundError,
        UnknownWordError or BadInputError.
        """
        with self._writing() as connection:
            whose = people.one(connection, number_of("person", person)).id
            backgrounds.add(connection, whose, kind, name, role=role, started=started, finished=finished)

    def remove_background(self, person: str, kind: str, name: str) -> int:
        """Remove what is known of a kind under a name; return how many entries that were. Raises NotFoundError."""
        with self._writing() as connection:
            return backgrounds.remove(connection, person, kind, name)

    def backgrounds_of(self, people_asked: Iterable[str]) -> dict[str, list[Background]]:
        """Return what is known of each of these people's lives, their present work left out."""
        with self._reading() as connection:
            return backgrounds.of_people(connection, people_asked)

    def whereabouts(self, people_asked: Iterable[str]) -> dict[str, Whereabouts]:
        """Return where each of these people lives; those of whom nothing was told are left out."""
        with self._reading() as connection:
            return whereabouts.of_people(connection, people_asked)

    def set_whereabouts(self, person: str, *, zone: str | None = None, country: str | None = None) -> None:
        """Remember somebody's IANA zone and country (``DE``, ``DE-BY``); empty forgets, None leaves. Raises NotFoundError."""
        with self._writing() as connection:
            whose = people.one(connection, number_of("person", person)).id
            whereabouts.tell(connection, whose, zone=zone, country=country)

    # who is whom

    def join_people(self, person: str, other: str, *, now: datetime) -> Person:
        """Show everything about ``other`` under ``person`` from now on, and return the latter.

        Raises NotFoundError, or BadInputError when they are one already.
        """
        with self._writing() as connection:
            kept, joined = (people.one(connection, number_of("person", who)) for who in (person, other))
            numbers = [number_of("person", who.id) for who in (joined, kept)]
            sameness.join(connection, *numbers, now=now, reasons=["you said so"])
            return people.one(connection, numbers[1])

    def part_people(self, other: str) -> Person:
        """Show somebody apart again and return them. Raises NotFoundError for somebody shown under nobody else."""
        with self._writing() as connection:
            number = number_of("person", other)
            sameness.part(connection, number)
            return people.one(connection, number)

    def records_joined(self, person: str) -> list[str]:
        """Return the ids of all records that are shown as this person, its own first."""
        with self._reading() as connection:
            return [id_of("person", n) for n in Kept(connection).group(number_of("person", person))]

    def sources_of(self, person: Person) -> dict[str, Told | None]:
        """Return for each value known of a person what told it last; None for what you wrote."""
        with self._reading() as connection:
            return provenance.sources_of(connection, person)

    def records_of(self, person: str) -> list[Told]:
        """Return every row of a file about a person, in the order of reading; messages are not among them."""
        with self._reading() as connection:
            return provenance.records_of(connection, person)

    # processes

    def add_process(
        self,
        company: str | None = None,
        title: str | None = None,
        *,
        pursuit: Pursuit = "job",
        advert: str | None = None,
    ) -> Process:
        """Write down a new process; where it stands is told by what is recorded about it."""
        with self._writing() as connection:
            return processes.add(connection, company=company, title=title, pursuit=pursuit, advert=advert)

    def edit_process(
        self,
        process: str,
        *,
        company: str | None,
        title: str | None,
        pursuit: Pursuit = "job",
        advert: str | None = None,
    ) -> Process:
        """Change what a process is about (all of it: None means unknown); its log stays as it is.

        Raises NotFoundError, or BadInputError as ``add_process`` does.
        """
        with self._writing() as connection:
            number = number_of("process", process)
            return processes.edit(
                connection, number, company=company, title=title, pursuit=pursuit, advert=advert
            )

    def process(self, text: str) -> Process:
        """Return which process an id, company, title or beginning of either means.

        Raises NotFoundError, or BadInputError (``ambiguous``) naming the choices.
        """
        with self._reading() as connection:
            return processes.the_one(connection, text)

    def processes(self) -> list[Process]:
        """Return all processes in the order they came."""
        with self._reading() as connection:
            return processes.all_of_them(connection)

    def people_in(self, process: str) -> list[tuple[Person, str | None]]:
        """Return who has a part in a process, with their role in it, or else in general, where it is known."""
        with self._reading() as connection:
            here = History.of(log.about(connection, processes=[process]), now=_ANY)
            members = sorted(here.members(process), key=lambda person: number_of("person", person))
            told = History.of(log.about(connection, people=members, kinds=["role"]), now=_ANY)
            found = people.several(connection, members)
        return [(person, role_of(told, person.id, process)) for person in found]

    def roles(self, *, now: datetime, zone: tzinfo = UTC) -> dict[str, str]:
        """Return the role of everybody (ids) with a part in a process, as far as one was said; the last one counts."""
        with self._reading() as connection:
            every = [process.id for process in processes.all_of_them(connection)]
            told = {event.id: event for event in log.about(connection, processes=every)}
            members = sorted({event.person for event in told.values() if event.person is not None})
            in_general = log.about(connection, people=members, kinds=["role"])
        history = History.of({**told, **{e.id: e for e in in_general}}.values(), now=now, zone=zone)
        found: dict[str, str] = {}
        for event in history.events:
            if event.kind == "role" and event.person:
                role = role_of(history, event.person, event.process)
                if role:
                    found[event.person] = role
        return found

    def processes_of(self, person: str) -> list[Process]:
        """Return the processes a person has a part in, the one with the latest line in the log first."""
        with self._reading() as connection:
            gathered = Gathered(connection, people=[person], processes=())
            ids = reversed(gathered.processes_of(person))
            return [processes.one(connection, number_of("process", process)) for process in ids]

    # forgetting

    def forget_person(self, person: str) -> Forgotten:
        """Delete a person and everything that tells of them. Raises NotFoundError."""
        with self._writing() as connection:
            people.one(connection, number_of("person", person))
            forgotten = forgetting.forget_person(connection, person)
        self._compact()
        return forgotten

    def forget_process(self, process: str) -> Forgotten:
        """Delete a process and its part of the log; people stay. Raises NotFoundError."""
        with self._writing() as connection:
            processes.one(connection, number_of("process", process))
            forgotten = forgetting.forget_process(connection, process)
        self._compact()
        return forgotten


_ANY = datetime.max.replace(tzinfo=UTC)
