"""What the files suggest and only the user can decide: asking once, remembering the answer, taking it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, RowMapping, insert, select, update

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import forgetting, log, processes, sameness, schema
from cordially.journal.ids import id_of, id_or_none, next_id, number_of
from cordially.journal.sameness import Kept
from cordially.people import Happening, standing
from cordially.people.moments import is_ahead, parsed

State: TypeAlias = Literal["open", "yes", "no", "void"]
QuestionKind: TypeAlias = Literal["same_person", "interview", "met", "same_company", "same_school"]

_questions = schema.questions
_ORDER: Final = ("interview", "same_person", "met", "same_company", "same_school")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to the user. ``payload`` says what it is about, ``outcome`` what a yes brought about.

    ``people`` are the ids of those it is about. For ``same_person`` these two are asked about; ``interview`` and
    ``met`` have the meeting's ``title``, ``at`` (ISO) and ``why``; ``same_company`` and ``same_school`` have ``names``.
    """

    id: str
    kind: QuestionKind
    state: State
    people: tuple[str, ...]
    payload: Mapping[str, Any]
    outcome: Mapping[str, Any] = field(default_factory=dict)
    asked_at: datetime
    answered_at: datetime | None = None
    batch: str | None = None

    @property
    def at(self) -> datetime | date | None:
        """When the meeting is, or was, that it is about."""
        told = self.payload.get("at")
        return parsed(told) if told else None


def _question_of(row: RowMapping) -> Question:
    return Question(
        id=id_of("question", row["id"]),
        kind=row["kind"],
        state=row["state"],
        people=tuple(row["payload"].get("people", ())),
        payload=row["payload"],
        outcome=row["outcome"],
        asked_at=row["asked_at"],
        answered_at=row["answered_at"],
        batch=id_or_none("batch", row["batch_id"]),
    )


def of_state(connection: Connection, states: Sequence[State]) -> list[Question]:
    """Return the questions in some states: interviews first, those coming up before those gone by."""
    found = [q for q in _where(connection, _questions.c.state.in_(states)) if not _is_settled(connection, q)]
    return sorted(found, key=lambda question: _ORDER.index(question.kind))


def _is_settled(connection: Connection, question: Question) -> bool:
    """Tell whether the two people of an open question have become one by another way."""
    if question.kind != "same_person" or question.state != "open":
        return False
    kept = Kept(connection)
    return len({kept.of(number_of("person", person)) for person in question.people}) == 1


def one(connection: Connection, text: str) -> Question:
    """Return the question with this id. Raises NotFoundError."""
    found = _where(connection, _questions.c.id == number_of("question", text))
    if not found:
        raise NotFoundError(f"There is no question '{text}'.", hint="List them with 'cordially questions'.")
    return found[0]


def _where(connection: Connection, *conditions: ColumnElement[bool]) -> list[Question]:
    rows = connection.execute(select(_questions).where(*conditions).order_by(_questions.c.id)).mappings()
    return [_question_of(row) for row in rows]


def agreed_names(connection: Connection, kind: QuestionKind) -> list[list[str]]:
    """Return the names that the user said mean the same."""
    agreed = _where(connection, _questions.c.kind == kind, _questions.c.state == "yes")
    return [list(question.payload["names"]) for question in agreed]


def ask(
    connection: Connection, kind: QuestionKind, key: str, payload: Mapping[str, Any], *, now: datetime
) -> Question:
    """Ask something, or return what was asked of the same before, answered or not."""
    before = _where(connection, _questions.c.kind == kind, _questions.c.key == key)
    if before:
        return before[0]
    number = next_id(connection, _questions)
    row = {"id": number, "kind": kind, "key": key, "state": "open", "payload": dict(payload)}
    connection.execute(insert(_questions).values(**row, outcome={}, asked_at=now))
    return _where(connection, _questions.c.id == number)[0]


def answer(
    connection: Connection,
    text: str,
    *,
    yes: bool,
    now: datetime,
    process: str | None = None,
    new_process: bool = False,
) -> Question:
    """Take the user's answer to a question and do what a yes means.

    ``process`` says which one an interview belongs to; ``new_process`` begins one with the company it names.

    Raises NotFoundError, BadInputError (``answered``) for one that is not open, (``process``) for an interview of
    which nobody knows to what it belongs.
    """
    question = one(connection, text)
    if question.state != "open":
        raise BadInputError(
            f"{question.id} has been answered: {question.state}.",
            hint=f"Take the answer back first: cordially questions undo {question.id}.",
            code="answered",
        )
    begun = _begun(connection, question) if yes and new_process and process is None else None
    outcome = _carry_out(connection, question, process or begun, now) if yes else {}
    if begun:
        outcome["begun"] = begun
    return _set(connection, question, "yes" if yes else "no", outcome, now)


def take_back(connection: Connection, text: str, *, now: datetime) -> Question:
    """Open a question again and undo what its answer brought about. Raises NotFoundError or BadInputError."""
    question = one(connection, text)
    if question.state not in ("yes", "no"):
        raise BadInputError(f"{question.id} has no answer to take back.", hint="", code="unanswered")
    for event in question.outcome.get("events", ()):
        _retract(connection, event, now)
    for event in question.outcome.get("retracted", ()):
        if _belongs_back(connection, question, event):
            log.correct(connection, event, kind="restored", now=now)
    if question.outcome.get("begun"):
        _leave(connection, question.outcome["begun"])
    if question.kind == "same_person" and question.state == "yes":
        connection.execute(
            schema.same_people.delete().where(
                schema.same_people.c.question_id == number_of("question", question.id)
            )
        )
    return _set(connection, question, "open", {}, None)


def _belongs_back(connection: Connection, question: Question, event: int) -> bool:
    """Tell whether an entry that an answer took back stands again without it.

    It does if it came from an answer that is still yes, or from the user, and no other answer speaks of the meeting.
    """
    if standing(log.numbered(connection, [event], with_corrections=True)) or not log.numbered(
        connection, [event]
    ):
        return False
    others = [
        other
        for other in _where(connection, _questions.c.kind == "interview")
        if other.id != question.id and other.payload["meeting"] == question.payload.get("meeting")
    ]
    wrote = [other for other in others if event in other.outcome.get("events", ())]
    if wrote and wrote[0].state != "yes":
        return False
    return not any(event in other.outcome.get("retracted", ()) and other.state == "yes" for other in others)


def _begun(connection: Connection, question: Question) -> str:
    company = question.payload.get("company")
    if not company:
        raise BadInputError(
            "It is not known which company the interview is with.",
            hint="Begin the process first: cordially processes add COMPANY.",
            field="process",
        )
    return processes.add(connection, company=company, title=None, pursuit="job", advert=None).id


def _leave(connection: Connection, process: str) -> None:
    """Remove a process that an answer began, unless something stands about it."""
    if not standing(log.about(connection, processes=[process])):
        forgetting.forget_process(connection, process)


def _set(
    connection: Connection, question: Question, state: State, outcome: dict[str, Any], at: datetime | None
) -> Question:
    number = number_of("question", question.id)
    connection.execute(
        update(_questions)
        .where(_questions.c.id == number)
        .values(state=state, outcome=outcome, answered_at=at)
    )
    return one(connection, question.id)


def _carry_out(
    connection: Connection, question: Question, process: str | None, now: datetime
) -> dict[str, Any]:
    if question.kind == "same_person":
        return _join(connection, question, now)
    if question.kind == "interview":
        return _interview(connection, question, process, now)
    if question.kind == "met":
        at, how = question.at, question.payload.get("how")
        data = {"how": how} if how else {}
        told = [Happening(kind="met", at=at, person=person, data=data) for person in question.people]
        return {"events": _write(connection, told, now)}
    return {}


def _join(connection: Connection, question: Question, now: datetime) -> dict[str, Any]:
    """Keep the record with a profile, else the older one."""
    numbers = sorted(number_of("person", person) for person in question.people)
    people = schema.people
    with_profile = connection.execute(
        select(people.c.id).where(people.c.id.in_(numbers), people.c.profile.is_not(None))
    ).scalars()
    kept = min(with_profile, default=numbers[0])
    other = next(number for number in numbers if number != kept)
    if len({Kept(connection).of(number) for number in numbers}) == 1:
        return {"joined": id_of("person", other), "kept": id_of("person", kept)}  # by another way, meanwhile
    sameness.join(
        connection,
        other,
        kept,
        now=now,
        reasons=question.payload.get("why", ()),
        question=number_of("question", question.id),
    )
    return {"joined": id_of("person", other), "kept": id_of("person", kept)}


def _interview(
    connection: Connection, question: Question, process: str | None, now: datetime
) -> dict[str, Any]:
    if question.payload.get("cancelled"):
        earlier = _events_of_earlier(connection, question, ("interview_scheduled", "interviewed"))
        return {"retracted": [event for event in earlier if _retract(connection, event, now)]}
    where = process or question.payload.get("process")
    if where is None:
        raise BadInputError(
            "It is not known which process the interview belongs to.",
            hint="Say so with --process NAME, or --new-process to begin one.",
            field="process",
            code="process",
        )
    at = question.at
    earlier = _events_of_earlier(connection, question, ("interview_scheduled",))
    retracted = [event for event in earlier if _retract(connection, event, now)]
    if is_ahead(at, now) or (isinstance(at, datetime) and at > now):
        data = {"at": question.payload["at"]}
        told = [Happening(kind="interview_scheduled", at=now, process=where, data=data)]
    else:
        data = {"how": how} if (how := question.payload.get("how")) else {}
        told = [
            Happening(kind="interviewed", at=at, person=person, process=where, data=data)
            for person in question.people or (None,)
        ]
    told += [
        Happening(kind="takes_part", at=None, person=person, process=where) for person in question.people
    ]
    return {"events": _write(connection, told, now), "retracted": retracted, "process": where}


def _events_of_earlier(connection: Connection, question: Question, kinds: Sequence[str]) -> list[int]:
    """Return the events of some kinds that were written for the same meeting before."""
    meeting = question.payload["meeting"]
    confirmed = _where(connection, _questions.c.kind == "interview", _questions.c.state == "yes")
    numbers = {
        e
        for other in confirmed
        if other.payload["meeting"] == meeting
        for e in other.outcome.get("events", ())
    }
    return [e.id for e in log.numbered(connection, numbers) if e.kind in kinds]


def _write(connection: Connection, told: Sequence[Happening], now: datetime) -> list[int]:
    return [event.id for event in log.append(connection, told, now=now, source="you")]


def _retract(connection: Connection, event: int, now: datetime) -> bool:
    """Take an event back unless it was taken back or forgotten meanwhile; tell whether it was."""
    if event not in {e.id for e in standing(log.numbered(connection, [event], with_corrections=True))}:
        return False
    log.correct(connection, event, kind="retracted", now=now)
    return True
