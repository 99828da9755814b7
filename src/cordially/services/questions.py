"""What the files suggest and only the user can decide, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from cordially.errors import NotFoundError
from cordially.people.moments import is_ahead

if TYPE_CHECKING:
    from cordially.journal import Journal, Question
    from cordially.people import Process


def listed(journal: Journal, *, answered_too: bool = False) -> list[Question]:
    """Return the open questions, or all but those that have become pointless."""
    return journal.questions(*(("open", "yes", "no") if answered_too else ("open",)))


def agree(
    journal: Journal, question: str, *, now: datetime, process: str | None = None, new_process: bool = False
) -> Question:
    """Answer yes. ``process`` names the one an interview belongs to; ``new_process`` begins one with its company.

    Raises what ``Journal.answer`` and ``Journal.process`` do.
    """
    named = journal.process(process).id if process else None
    return journal.answer(question, yes=True, now=now, process=named, new_process=new_process)


def sentence(
    journal: Journal,
    question: Question,
    *,
    now: datetime,
    zone: tzinfo,
    when: Callable[[datetime | date | None], str] | None = None,
) -> str:
    """Return the question as it is put to the user; times are in ``zone``, or said by ``when``."""
    told = question.payload
    people = _names(journal, question.people)
    if question.kind == "same_person":
        one, other = question.people
        return f"Is {people[0]}, {one}, the same person as {people[1]}, {other}?"
    if question.kind in ("same_company", "same_school"):
        what = "company" if question.kind == "same_company" else "school"
        return f"Is '{told['names'][0]}' the same {what} as '{told['names'][1]}'?"
    said = when(question.at) if when else f"on {_when(question, zone)}"
    title, whom = told.get("title"), _listed(people)
    named = f" '{title}'" if title else ""
    if question.kind == "met":
        return f"Did you meet {whom} {said}{named and f' ({named.strip()})'}?"
    whose = f" with {whom}" if whom else ""
    where = _process_name(journal, told)
    if told.get("cancelled"):
        return f"The interview{named} {said}{whose} was cancelled. Take it out of the log?"
    verb = "Is there to be" if is_ahead(question.at, now) else "Was there"
    return f"{verb} an interview{named} {said}{whose}{where}?"


def outcome_sentence(journal: Journal, question: Question) -> str:
    """Return what an answer brought about."""
    if question.state == "no":
        return "Noted; this is not asked again."
    told = question.outcome
    if question.kind == "same_person":
        kept, joined = _names(journal, (told["kept"],))[0], told["joined"]
        return f"{joined} is now shown as {kept} ({told['kept']})."
    if question.kind in ("same_company", "same_school"):
        return "The two names mean the same from now on."
    written = len(told.get("events", ()))
    if not written:
        return "Taken out of the log." if told.get("retracted") else "There was nothing about it in the log."
    return f"{written} {'entry' if written == 1 else 'entries'} written into the log."


def as_json(journal: Journal, question: Question) -> dict[str, Any]:
    """Return a question as plain values for programs."""
    return {
        "id": question.id,
        "kind": question.kind,
        "state": question.state,
        "people": [
            {"person": person, "name": name}
            for person, name in zip(question.people, _names(journal, question.people), strict=True)
        ],
        **{name: value for name, value in question.payload.items() if name != "people"},
        "outcome": dict(question.outcome),
        "asked_at": question.asked_at.isoformat(),
        "answered_at": question.answered_at.isoformat() if question.answered_at else None,
        "batch": question.batch,
    }


def _names(journal: Journal, people: tuple[str, ...]) -> list[str]:
    shown = journal.labels(people)
    return [shown.get(person, person) for person in people]


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _when(question: Question, zone: tzinfo) -> str:
    at = question.at
    if isinstance(at, datetime):
        return at.astimezone(zone).strftime("%Y-%m-%d %H:%M")
    return at.isoformat() if at else "an unknown day"


def _process_name(journal: Journal, told: Any) -> str:
    process = _process(journal, told)
    if process is not None:
        sure = "" if told.get("process_sure") else ", it seems"
        return f", for {process.called}{sure}"
    return f" (at {told['company']}; no process of yours fits)" if told.get("company") else ""


def _process(journal: Journal, told: Any) -> Process | None:
    try:
        return journal.process(told["process"]) if told.get("process") else None
    except NotFoundError:
        return None  # forgotten since
