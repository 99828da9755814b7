"""What the files suggest and only the user can decide: asking once, remembering the answer, taking it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, RowMapping, insert, select, update

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import forgetting, log, outcomes, processes, schema
from cordially.journal.ids import id_of, id_or_none, next_id, number_of
from cordially.journal.sameness import Kept
from cordially.people import standing
from cordially.people.moments import parsed

State: TypeAlias = Literal["open", "yes", "no", "void"]
QuestionKind: TypeAlias = Literal[
    "same_person", "interview", "takes_part", "met", "same_company", "same_school"
]

_questions = schema.questions
_ORDER: Final = ("interview", "takes_part", "same_person", "met", "same_company", "same_school")
_ABOUT_MEETINGS: Final = ("interview", "takes_part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to the user. ``payload`` says what it is about, ``outcome`` what a yes brought about.

    ``people`` are the ids of those it is about. For ``same_person`` these two are asked about; ``interview`` and
    ``met`` have the meeting's ``title``, ``at`` (ISO) and ``why``; ``same_company`` and ``same_school`` have ``names``.
    An ``interview`` that was agreed to for another time has that time in ``moved_from``; one that was called off has
    ``cancelled``. ``takes_part`` is about people who came to a meeting that was agreed to.
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
    found = _where(connection, _questions.c.state.in_(states))
    last = _last_about_meetings(connection) if any(q.kind in _ABOUT_MEETINGS for q in found) else {}
    asked = [question for question in found if not _is_settled(connection, question, last)]
    return sorted(asked, key=lambda question: _ORDER.index(question.kind))


def _last_about_meetings(connection: Connection) -> dict[str, int]:
    """Return the last question about when each meeting is that is open or was answered with yes."""
    found = _where(connection, _questions.c.kind == "interview", _questions.c.state.in_(("open", "yes")))
    return {question.payload["meeting"]: number_of("question", question.id) for question in found}


def _is_settled(connection: Connection, question: Question, last: Mapping[str, int]) -> bool:
    """Tell whether an open question is no longer one.

    The two people have become one by another way, or the meeting has been asked about as it is now.
    """
    if question.state != "open":
        return False
    if question.kind in _ABOUT_MEETINGS:
        return number_of("question", question.id) < last.get(question.payload["meeting"], 0)
    if question.kind != "same_person":
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


def asked(connection: Connection, kind: QuestionKind, key: str) -> Question | None:
    """Return what was asked of something, answered or not, or None."""
    before = _where(connection, _questions.c.kind == kind, _questions.c.key == key)
    return before[0] if before else None


def ask(
    connection: Connection, kind: QuestionKind, key: str, payload: Mapping[str, Any], *, now: datetime
) -> Question:
    """Ask something, or return what was asked of the same before, answered or not."""
    before = asked(connection, kind, key)
    if before is not None:
        return before
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
        if not _is_handed_on(connection, question, event):
            outcomes.retract(connection, event, now)
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


def _is_handed_on(connection: Connection, question: Question, event: int) -> bool:
    """Let another answer that gives the same person the same part stand for a line; tell whether there is one."""
    told = log.numbered(connection, [event])
    if not told or told[0].kind != "takes_part":
        return False
    kept = Kept(connection)
    for other in _where(connection, _questions.c.kind.in_(_ABOUT_MEETINGS), _questions.c.state == "yes"):
        people = {id_of("person", kept.of(number_of("person", person))) for person in other.people}
        if (
            other.id == question.id
            or other.outcome.get("process") != told[0].process
            or told[0].person not in people
        ):
            continue
        outcome = {**other.outcome, "events": [*other.outcome.get("events", ()), event]}
        number = number_of("question", other.id)
        connection.execute(update(_questions).where(_questions.c.id == number).values(outcome=outcome))
        return True
    return False


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
    others = _where(connection, _questions.c.kind.in_(_ABOUT_MEETINGS))
    return outcomes.carried_out(connection, question, others, process=process, now=now)
