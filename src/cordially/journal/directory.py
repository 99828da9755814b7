"""Who and what the journal is about: people and processes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from cordially.journal import forgetting, log, people, processes
from cordially.journal.forgetting import Forgotten
from cordially.journal.gathering import Gathered
from cordially.journal.ids import number_of
from cordially.journal.store import Store
from cordially.people import History, Person, Process, Pursuit
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

    def people_at(self, company: str) -> list[Person]:
        """Return whom you know at a company, under any spelling of its name, by name."""
        with self._reading() as connection:
            return people.at_company(connection, company)

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
