"""What a yes to a question means: the lines it writes into the log, those it takes back, the people it joins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from cordially.errors import BadInputError
from cordially.journal import log, sameness, schema
from cordially.journal.ids import id_of, number_of
from cordially.journal.sameness import Kept
from cordially.people import Event, Happening, standing
from cordially.people.kinds import PARTS
from cordially.people.moments import is_ahead, parsed

if TYPE_CHECKING:
    from cordially.journal.questions import Question


def carried_out(
    connection: Connection,
    question: Question,
    others: Sequence[Question],
    *,
    process: str | None,
    now: datetime,
) -> dict[str, Any]:
    """Do what a yes means and return what it brought about. ``others`` are all questions about interviews.

    Raises BadInputError (``process``) for an interview of which nobody knows to what it belongs.
    """
    if question.kind == "same_person":
        return _join(connection, question, now)
    if question.kind == "interview":
        if question.payload.get("cancelled"):
            return _call_off(connection, question, others, now)
        return _interview(connection, question, others, process, now)
    if question.kind == "takes_part":
        where = _where(question, process)
        return {"events": _write(connection, _parts(connection, question, where), now), "process": where}
    if question.kind == "met":
        at, how = question.at, question.payload.get("how")
        data = {"how": how} if how else {}
        told = [Happening(kind="met", at=at, person=person, data=data) for person in question.people]
        return {"events": _write(connection, told, now)}
    return {}


def retract(connection: Connection, event: int, now: datetime) -> bool:
    """Take an event back unless it was taken back or forgotten meanwhile; tell whether it was."""
    if event not in {e.id for e in standing(log.numbered(connection, [event], with_corrections=True))}:
        return False
    log.correct(connection, event, kind="retracted", now=now)
    return True


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
    connection: Connection, question: Question, others: Sequence[Question], process: str | None, now: datetime
) -> dict[str, Any]:
    """Write an interview down in place of what was written for the same meeting before."""
    where = _where(question, process)
    at = question.at
    earlier = _events_of_earlier(connection, question, others, "interview_scheduled")
    earlier += _moved_by_hand(connection, question, others, where)
    retracted = [event.id for event in earlier if retract(connection, event.id, now)]
    if is_ahead(at, now) or (isinstance(at, datetime) and at > now):
        data = {"at": question.payload["at"]}
        told = [Happening(kind="interview_scheduled", at=now, process=where, data=data)]
    else:
        data = {"how": how} if (how := question.payload.get("how")) else {}
        told = [
            Happening(kind="interviewed", at=at, person=person, process=where, data=data)
            for person in question.people or (None,)
        ]
    told += _parts(connection, question, where)
    return {"events": _write(connection, told, now), "retracted": retracted, "process": where}


def _call_off(
    connection: Connection, question: Question, others: Sequence[Question], now: datetime
) -> dict[str, Any]:
    """Write down that an interview was called off; that it took place, where that was written, is taken back."""
    held = _events_of_earlier(connection, question, others, "interviewed")
    retracted = [event.id for event in held if retract(connection, event.id, now)]
    arranged = _events_of_earlier(connection, question, others, "interview_scheduled")
    where = question.payload.get("process")
    if where:
        arranged += _by_hand_at(connection, others, where, question.at)
    told = [
        Happening(kind="interview_cancelled", at=now, process=event.process, data=dict(event.data))
        for event in arranged
    ]
    return {"events": _write(connection, told, now), "retracted": retracted}


def _where(question: Question, process: str | None) -> str:
    where: str | None = process or question.payload.get("process")
    if where is None:
        raise BadInputError(
            "It is not known which process the interview belongs to.",
            hint="Say so with --process NAME, or --new-process to begin one.",
            field="process",
            code="process",
        )
    return where


def _parts(connection: Connection, question: Question, process: str) -> list[Happening]:
    """Return that the people of a question have a part in a process, as far as the log does not say so."""
    kept = Kept(connection)
    told = standing(log.about(connection, processes=[process], kinds=PARTS))
    there = {event.person for event in told}
    return [
        Happening(kind="takes_part", at=None, person=person, process=process)
        for person in question.people
        if id_of("person", kept.of(number_of("person", person))) not in there
    ]


def _events_of_earlier(
    connection: Connection, question: Question, others: Iterable[Question], kind: str
) -> list[Event]:
    """Return what stands of the lines of one kind that were written for the same meeting before."""
    numbers = {
        event
        for other in others
        if other.state == "yes" and other.payload["meeting"] == question.payload["meeting"]
        for event in other.outcome.get("events", ())
    }
    told = standing(log.numbered(connection, numbers, with_corrections=True))
    return [event for event in told if event.kind == kind]


def _moved_by_hand(
    connection: Connection, question: Question, others: Iterable[Question], process: str
) -> list[Event]:
    """Return the appointment that the user wrote down and that has moved."""
    before = question.payload.get("moved_from")
    return _by_hand_at(connection, others, process, parsed(before)) if before else []


def _by_hand_at(connection: Connection, others: Iterable[Question], process: str, at: Any) -> list[Event]:
    answered = {event for other in others for event in other.outcome.get("events", ())}
    told = standing(log.about(connection, processes=[process], kinds=["interview_scheduled"]))
    return [e for e in told if e.id not in answered and e.data.get("at") and parsed(e.data["at"]) == at]


def _write(connection: Connection, told: Sequence[Happening], now: datetime) -> list[int]:
    return [event.id for event in log.append(connection, told, now=now, source="you")]
