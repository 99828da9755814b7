"""The journal: one door to the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from cordially.etiquette.situation import Situation
from cordially.journal import batches, log, messages, processes, questions, search
from cordially.journal.batches import Batch
from cordially.journal.desk import Desk
from cordially.journal.gathering import Gathered, told_by_messages
from cordially.journal.ids import number_of
from cordially.journal.messages import Contact, Message
from cordially.journal.own_profile import OwnProfile, own_addresses, own_profile
from cordially.journal.questions import Question, QuestionKind, State
from cordially.journal.situations import situation_of
from cordially.journal.taken import Plan
from cordially.people import Event, Happening, History, Person, Process, When, in_order, standing
from cordially.people.link import LINK_KINDS, connected_since, link_of

if TYPE_CHECKING:
    from cordially.network.closeness import Dealings
    from cordially.proposals import KnownFile, Reading


class Journal(Desk):
    """People, processes, the log of what happened, and what was imported.

    Every method is one transaction: it happens wholly or not at all. Ids are those of the values it returns
    (``p12``, ``pr3``, ``b2``). All moments are aware; they come back in UTC. Any method raises StoreError when the
    store cannot be used.
    """

    # the log

    def involve(self, person: str, process: str, role: str | None, *, now: datetime) -> Event:
        """Give a person a part in a process, with their role if it is known; retract the event to undo it.

        Without a role the one they may have already stays.
        """
        if role is None:
            return self.record("takes_part", at=None, now=now, person=person, process=process)
        return self.record("role", at=None, now=now, person=person, process=process, data={"role": role})

    def record(
        self,
        kind: str,
        *,
        at: When,
        now: datetime,
        person: str | None = None,
        process: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> Event:
        """Write one event into the log.

        Raises BadInputError, with the field, for one that makes no sense or is yet to come (``at``), and for one that
        contradicts what stands, which it names: ``refused-stands`` (a yes after their no), ``answer-stands``,
        ``met-stands``, ``connected-stands``.
        """
        happening = Happening(kind=kind, at=at, person=person, process=process, data=data or {})
        return self.record_all([happening], now=now)[0]

    def record_all(self, happenings: Sequence[Happening], *, now: datetime) -> list[Event]:
        """Write several events into the log, or none of them if one is refused (see ``record``)."""
        with self._writing() as connection:
            return log.append(connection, happenings, now=now, source="you")

    def retract(self, event: int, *, now: datetime) -> Event:
        """Take an event back by writing so; everything derived from then on is as if it had never been written."""
        with self._writing() as connection:
            return log.correct(connection, event, kind="retracted", now=now)

    def restore(self, event: int, *, now: datetime) -> Event:
        """Put a retracted event back."""
        with self._writing() as connection:
            return log.correct(connection, event, kind="restored", now=now)

    def undo(self, *, now: datetime) -> Event | None:
        """Retract the last event you wrote that still stands, and return it; None when there is none."""
        with self._writing() as connection:
            last = log.last_of_yours(connection)
            if last is not None:
                log.correct(connection, last.id, kind="retracted", now=now)
            return last

    def events_of(
        self, *, person: str | None = None, process: str | None = None, zone: tzinfo = UTC
    ) -> list[Event]:
        """Return what stands in the log about a person, a process, or both together, in the order it happened.

        That order is ``people.in_order``: unknown times first; ``zone`` is where days end. About a person, what your
        own messages to them were for is among it (``source`` is ``messages``, ``id`` 0).
        """
        with self._reading() as connection:
            found = log.about(
                connection,
                people=[person] if person else [],
                processes=[process] if process and not person else [],
            )
            told = told_by_messages(connection, [person]) if person and not process else []
        wanted = (e for e in standing(found) if not (person and process) or e.process == process)
        return in_order([*wanted, *told], zone)

    def connected_since(self, people: Iterable[str], *, now: datetime, zone: tzinfo = UTC) -> dict[str, When]:
        """Return since when you are connected with each of these people; those you are not connected with are left out.

        The value is a moment in UTC, a day, or None where nothing tells since when.
        """
        asked = list(people)
        with self._reading() as connection:
            found = log.about(connection, people=asked, kinds=LINK_KINDS)
        told: dict[str, list[Event]] = {person: [] for person in asked}
        for event in found:
            told[event.person or ""].append(event)
        since: dict[str, When] = {}
        for person in asked:
            history = History.of(told[person], now=now, zone=zone)
            if link_of(history, person) == "connected":
                since[person] = connected_since(history, person)
        return since

    def log(
        self, *, kinds: Iterable[str] = (), since: datetime | None = None, limit: int | None = None
    ) -> list[Event]:
        """Return the raw log, corrections included, in the order of writing: all, certain kinds, or the last lines.

        ``people.in_order`` puts lines into the order in which they happened.
        """
        with self._reading() as connection:
            return log.lines(connection, kinds=kinds, since=since, limit=limit)

    # situations

    def situation(
        self, person: Person, process: Process | None, *, now: datetime, zone: tzinfo = UTC
    ) -> Situation:
        """Derive the situation with a person in a process, or in none."""
        return self.situations([(person, process)], now=now, zone=zone)[0]

    def situations(
        self, pairs: Sequence[tuple[Person, Process | None]], *, now: datetime, zone: tzinfo = UTC
    ) -> list[Situation]:
        """Derive many situations at once, in the order given."""
        with self._reading() as connection:
            gathered = Gathered(
                connection,
                people={person.id for person, _ in pairs},
                processes={process.id for _, process in pairs if process is not None},
            )
        return [
            situation_of(
                gathered.about(person.id, process.id if process else None),
                person=person,
                process=process,
                now=now,
                zone=zone,
            )
            for person, process in pairs
        ]

    def history(self, *, now: datetime, zone: tzinfo = UTC) -> History:
        """Return what happened in all your processes and with everybody who has a part in one, messages included.

        It is small however many people were imported; ``people.stage.stage_of`` and its like read from it.
        """
        with self._reading() as connection:
            every = [process.id for process in processes.all_of_them(connection)]
            gathered = Gathered(connection, people=(), processes=every)
        return History.of(gathered.everything(), now=now, zone=zone)

    # questions

    def questions(self, *states: State) -> list[Question]:
        """Return the questions in some states (open, unless told otherwise), interviews first."""
        with self._reading() as connection:
            return questions.of_state(connection, states or ("open",))

    def question(self, text: str) -> Question:
        """Return the question with this id. Raises NotFoundError."""
        with self._reading() as connection:
            return questions.one(connection, text)

    def ask(self, kind: QuestionKind, key: str, payload: Mapping[str, Any], *, now: datetime) -> Question:
        """Ask the user something, or return what was asked of the same before, answered or not.

        Raises StoreError at once while somebody else writes: pages that are only read ask, and can do so another time.
        """
        with self._reading() as connection:
            before = questions.asked(connection, kind, key)
        if before is not None:
            return before
        with self._writing(at_once=True) as connection:
            return questions.ask(connection, kind, key, payload, now=now)

    def answer(
        self,
        question: str,
        *,
        yes: bool,
        now: datetime,
        process: str | None = None,
        new_process: bool = False,
    ) -> Question:
        """Take an answer and do what a yes means.

        ``process`` is the id of the one that an interview belongs to; ``new_process`` begins one with its company.

        Raises NotFoundError; BadInputError for a question that is not open (``answered``), for an interview of which
        nobody knows to what it belongs (``process``), and for what contradicts the log.
        """
        with self._writing() as connection:
            return questions.answer(
                connection, question, yes=yes, now=now, process=process, new_process=new_process
            )

    def take_answer_back(self, question: str, *, now: datetime) -> Question:
        """Open a question again and undo what its answer brought about. Raises NotFoundError or BadInputError."""
        with self._writing() as connection:
            return questions.take_back(connection, question, now=now)

    # messages

    def dealings_with(
        self, people: Iterable[str], *, now: datetime, zone: tzinfo = UTC
    ) -> dict[str, Dealings]:
        """Return what passed between you and each of these people; work and studies in common are not in it."""
        from cordially.journal import dealings  # noqa: PLC0415  # few commands ask for it

        with self._reading() as connection:
            return dealings.dealings_with(connection, people, now=now, zone=zone)

    def shared_conversations(self, person: str) -> list[set[str]]:
        """Return the third people (ids) of each conversation in which both you and this person wrote."""
        from cordially.journal import dealings  # noqa: PLC0415  # few commands ask for it

        with self._reading() as connection:
            return dealings.shared_conversations(connection, person)

    def endorsed_for(self, person: str) -> list[str]:
        """Return the skills you endorsed somebody for, which they therefore list themselves."""
        from cordially.journal import dealings  # noqa: PLC0415  # few commands ask for it

        with self._reading() as connection:
            return dealings.endorsed_for(connection, person)

    def search_messages(self, text: str, *, limit: int = 50) -> list[Message]:
        """Return the newest messages that have every word of ``text``; the last may be the beginning of one."""
        with self._reading() as connection:
            return search.messages_with_words(connection, text, limit=limit)

    def messages_with(self, person: str, *, limit: int = 100) -> list[Message]:
        """Return the last messages to or from a person, newest first."""
        with self._reading() as connection:
            return messages.between(connection, person, limit=limit)

    def last_contacts(self, people: Iterable[str]) -> dict[str, Contact]:
        """Return when each of these people last wrote to you and you to them; those without messages are left out."""
        with self._reading() as connection:
            return messages.last_contacts(connection, people)

    # imports

    def preview(self, reading: Reading, *, now: datetime) -> Plan:
        """Return what taking in ``reading`` would do; nothing is written."""
        with self._reading() as connection:
            return batches.plan(connection, reading, now=now).plan

    def apply(self, reading: Reading, *, now: datetime) -> Batch:
        """Take in ``reading``. Once more changes nothing; a row that a later archive lacks is not removed."""
        with self._writing() as connection:
            return batches.take_in(connection, reading, now=now)

    def batches(self) -> list[Batch]:
        """Return all imports, those taken back too, oldest first."""
        with self._reading() as connection:
            return batches.all_of_them(connection)

    def known_files(self) -> dict[str, KnownFile]:
        """Return the files of imports that stand, by digest: they need not be read again."""
        with self._reading() as connection:
            return batches.known_files(connection)

    def batch(self, batch: str) -> Batch:
        """Return one import. Raises NotFoundError."""
        with self._reading() as connection:
            return batches.one(connection, number_of("batch", batch))

    def take_back(self, batch: str, *, now: datetime) -> Batch:
        """Undo an import (the last that stands); what you wrote since stays, and so does whom you wrote about.

        Raises NotFoundError, or BadInputError (``taken-back``, ``later-imports``).
        """
        with self._writing() as connection:
            return batches.take_back(connection, batch, now=now)

    def own_addresses(self) -> frozenset[str]:
        """Return your own e-mail addresses, case-folded, as far as files told them."""
        with self._reading() as connection:
            return own_addresses(connection)

    def own_profile(self) -> OwnProfile:
        """Return your own profile as the last archive told it."""
        with self._reading() as connection:
            return own_profile(connection)
