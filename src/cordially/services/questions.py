"""What the files suggest and only the user can decide, in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final

from cordially.agenda.wording import DAYS, MONTHS
from cordially.errors import NotFoundError
from cordially.people.moments import day_of, is_ahead, parsed

if TYPE_CHECKING:
    from cordially.journal import Journal, Question
    from cordially.people import Process

_ANOTHER_ROUND: Final = timedelta(hours=12)
"""Interviews nearer to each other than this are of one round: a panel, or one after the other on a day."""


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


def sentence(journal: Journal, question: Question, *, now: datetime, zone: tzinfo) -> str:
    """Return the question as it is put to the user; times are in ``zone``."""
    told = question.payload
    people = _names(journal, question.people)
    if question.kind == "same_person":
        one, other = question.people
        return f"Is {people[0]}, {one}, the same person as {people[1]}, {other}?"
    if question.kind in ("same_company", "same_school"):
        what = "company" if question.kind == "same_company" else "school"
        return f"Is '{told['names'][0]}' the same {what} as '{told['names'][1]}'?"
    when, title, whom = _when(question.at, now, zone), told.get("title"), _listed(people)
    named = f" '{title}'" if title else ""
    if question.kind == "met":
        return f"Did you meet {whom} on {when}{named and f' ({named.strip()})'}?"
    whose = f" with {whom}" if whom else ""
    where = _process_name(journal, told)
    if told.get("cancelled"):
        return f"The interview of {when}{whose}{_settled_process(journal, told) or named} was called off. Write it down?"
    if question.kind == "takes_part":
        has, they = ("has", "they have a part") if len(people) == 1 else ("have", "they have parts")
        process = _process(journal, told)
        what = process.called if process else "the process"
        return f"{whom} {has} been added to the interview of {when}. Do {they} in {what}?"
    if told.get("moved_from"):
        return _moved(question, whose + (_settled_process(journal, told) or named), now, zone)
    verb = "Is there to be" if is_ahead(question.at, now) else "Was there"
    earlier = earlier_interview(journal, question)
    if earlier is None:
        return f"{verb} an interview{named} on {when}{whose}{where}?"
    return (
        f"{verb} a further interview{named} on {when}{whose}{where}, after the one on "
        f"{_when(earlier, now, zone)}?"
    )


def moved_processes(journal: Journal) -> frozenset[str]:
    """Return the processes of which an interview has moved and the user has not yet said whether to write that down."""
    return frozenset(
        question.payload["process"]
        for question in journal.questions("open")
        if question.kind == "interview" and question.payload.get("moved_from") and question.payload["process"]
    )


def earlier_interview(journal: Journal, question: Question) -> datetime | date | None:
    """Return when the interview before the one in question was, or is to be, in a process that is surely the same.

    None for one that has moved or was called off, and where the log has none that is at least half a day earlier.
    """
    told, at = question.payload, question.at
    if question.kind != "interview" or at is None or told.get("cancelled") or told.get("moved_from"):
        return None
    process = _process(journal, told) if told.get("process_sure") else None
    if process is None:
        return None
    arranged: list[datetime | date] = []
    held: list[datetime | date] = []
    for event in sorted(journal.events_of(process=process.id), key=lambda event: event.id):
        when = parsed(event.data["at"]) if event.data.get("at") else None
        if event.kind == "interview_cancelled":
            arranged = [each for each in arranged if each != when] if when else arranged[:-1]
        elif event.kind == "interview_scheduled" and when is not None:
            arranged.append(when)
        elif event.kind == "interviewed" and event.at is not None:
            held.append(event.at)
    before = [each for each in (*arranged, *held) if _moment(at) - _moment(each) >= _ANOTHER_ROUND]
    return max(before, key=_moment, default=None)


def _moved(question: Question, which: str, now: datetime, zone: tzinfo) -> str:
    """Ask about an interview that is to be, or was, at another time than was agreed to."""
    before, at = parsed(question.payload["moved_from"]), question.at
    old, new = _when(before, now, zone), _when(at, now, zone)
    if at is not None and day_of(before, zone) == day_of(at, zone) and isinstance(at, datetime):
        new = f"{at.astimezone(zone):%H:%M} that day"
    if is_ahead(at, now):
        return f"The interview of {old}{which} has moved to {new}. Write it down?"
    return f"The interview of {old}{which} was moved to {new}. Did it take place then?"


def outcome_sentence(journal: Journal, question: Question) -> str:
    """Return what an answer brought about."""
    if question.state == "no":
        return "Noted; this is not asked again."
    told = question.outcome
    if question.kind == "same_person":
        return f"Both are now shown as {_names(journal, (told['kept'],))[0]}."
    if question.kind in ("same_company", "same_school"):
        return "The two names mean the same from now on."
    written = len(told.get("events", ()))
    if not written and question.kind == "takes_part":
        return "The log has it already."
    if not written:
        return "Taken out of the log." if told.get("retracted") else "There was nothing about it in the log."
    gone = len(told.get("retracted", ()))
    instead = f", {gone} taken out" if gone else ""
    return f"{written} {'entry' if written == 1 else 'entries'} written into the log{instead}."


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
        **({"after": earlier.isoformat()} if (earlier := earlier_interview(journal, question)) else {}),
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


def _when(at: datetime | date | None, now: datetime, zone: tzinfo) -> str:
    """Return a time as one says it, in ``zone``; the year only where it is another than this one."""
    if at is None:
        return "an unknown day"
    day = day_of(at, zone)
    year = "" if day.year == day_of(now, zone).year else f" {day.year}"
    clock = f", {at.astimezone(zone):%H:%M}" if isinstance(at, datetime) else ""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}{clock}"


def _moment(when: datetime | date) -> datetime:
    return when if isinstance(when, datetime) else datetime(when.year, when.month, when.day, 12, tzinfo=UTC)


def _process_name(journal: Journal, told: Any) -> str:
    process = _process(journal, told)
    if process is not None:
        sure = "" if told.get("process_sure") else ", it seems"
        return f", for {process.called}{sure}"
    return f" (at {told['company']}; no process of yours fits)" if told.get("company") else ""


def _settled_process(journal: Journal, told: Any) -> str:
    process = _process(journal, told)
    return f" for {process.called}" if process is not None else ""


def _process(journal: Journal, told: Any) -> Process | None:
    try:
        return journal.process(told["process"]) if told.get("process") else None
    except NotFoundError:
        return None  # forgotten since
