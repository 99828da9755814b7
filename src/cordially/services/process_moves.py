"""Moving a process on: the entry in the log that leads to a stage, or why there is none that would."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.errors import BadInputError, unknown_word
from cordially.people import Event, Happening, History, Process, When, in_order
from cordially.people.moments import day_of, is_ahead, latest_moment
from cordially.people.stage import stage_reached
from cordially.services.event_words import says
from cordially.services.process_board import CLOSED, OPEN, STAGES, alone, card_of, place_name

if TYPE_CHECKING:
    from cordially.journal import Journal

KIND_OF: Final = {stage: stage for stage in STAGES} | {"interviewing": "interviewed"}
"""The kind of entry that leads to a stage."""

_CALLED_OFF: Final = ("interview_scheduled", "applied")
"""The one way back there is without a mistake: the interview is called off."""
_ANOTHER_ROUND: Final = ("interviewing", "interview_scheduled")
"""Another interview is arranged with people already met: that leaves the stage as it is."""
_OVER: Final = ("rejected", "withdrawn")
_BEARING: Final = frozenset({*KIND_OF.values(), "interview_cancelled", "reopened"})
"""The kinds of entries that tell where a process stands."""


class Moved(NamedTuple):
    """What was written (numbers of entries) and how to say so."""

    entries: tuple[int, ...]
    said: str


class RefusedMoveError(BadInputError):
    """A move that makes no sense. ``entry`` is what to take back if it was written by mistake, None without such."""

    code = "move-refused"

    def __init__(self, message: str, *, hint: str = "", entry: Event | None = None) -> None:
        super().__init__(message, hint=hint, field="to")
        self.entry = entry


def move(
    journal: Journal,
    process: Process,
    to: str,
    *,
    now: datetime,
    zone: tzinfo,
    at: When = None,
    interview: When = None,
) -> Moved:
    """Write what leads a process to a stage. ``at`` is when it happened, now unless said; ``interview`` is when it is to be.

    Raises UnknownWordError for what is no stage, RefusedMoveError where no entry leads there.
    """
    if to not in STAGES:
        raise unknown_word(to, STAGES, what="stage", field="to")
    history = alone(journal.history(now=now, zone=zone), process.id)
    card = card_of(history, process)
    if at is None and to == "interviewing" and card.unreported is not None:
        at = card.unreported
    _refuse_nonsense(history, process, to)
    data: dict[str, Any] = {"at": _written(interview)} if interview is not None else {}
    for kinds in _ways(card.reached, to):
        happenings = [
            Happening(
                kind=kind,
                at=arranged_at(at or now, interview) if kind == "interview_scheduled" else at or now,
                process=process.id,
                data=data if kind == "interview_scheduled" else {},
            )
            for kind in kinds
        ]
        leads_to = stage_reached(_with(history, happenings), process.id)
        if leads_to is not None and (leads_to == to or (leads_to, to) == _ANOTHER_ROUND):
            written = journal.record_all(happenings, now=now)
            return Moved(tuple(event.id for event in written), _said(process, card.reached, to, leads_to))
    raise _late(history, process, to)


def arranged_at(at: datetime | date, interview: When) -> datetime | date:
    """Return when an interview was arranged: before it took place, also where it is written down after.

    In another order what is said of how it went would come before it in the line of time.
    """
    if interview is None:
        return at
    return min(at, interview, key=lambda when: latest_moment(when, datetime.max.replace(tzinfo=UTC), UTC))


def _called(stage: str, process: Process) -> str:
    return place_name(stage, process.pursuit).capitalize()


def _ways(reached: str | None, to: str) -> Sequence[tuple[str, ...]]:
    kind = KIND_OF[to]
    if (reached, to) == _CALLED_OFF:
        return (("interview_cancelled",),)
    if reached in _OVER and to == "interview_scheduled":
        return (("reopened", kind),)
    if reached in _OVER and to in OPEN:
        return ("reopened",), (kind,), ("reopened", kind)
    return ((kind,),)


def _with(history: History, happenings: Sequence[Happening]) -> History:
    first = max((event.id for event in history.events), default=0) + 1
    new = [
        Event(id=n, kind=h.kind, at=h.at, recorded_at=history.now, process=h.process, data=h.data)
        for n, h in enumerate(happenings, first)
    ]
    return History(
        events=tuple(in_order([*history.events, *new], history.zone)), now=history.now, zone=history.zone
    )


def _refuse_nonsense(history: History, process: Process, to: str) -> None:
    card = card_of(history, process)
    reached, name = card.reached, _called(to, process)
    if reached == to:
        hint = "Only a word of theirs changes that: write “Heard from them” on its page when it comes."
        raise RefusedMoveError(f"It is under “{name}” already.", hint=hint if card.silent else "")
    if reached in (None, "exploring") and to == "rejected":
        stepped_out = _called("withdrawn", process)
        raise RefusedMoveError(
            "Nothing was sent yet, so there is nothing they could say no to.",
            hint=f"If it interests you no longer, move it to “{stepped_out}”.",
        )
    if reached in _OVER and to in _OVER:
        before = "They have said no already." if reached == "rejected" else "You have stepped out already."
        raise RefusedMoveError(before, hint=_mend(history, process), entry=last_entry(history, process))
    if reached is not None and _is_back(reached, to):
        raise RefusedMoveError(
            f"It has come as far as “{_called(reached, process)}”; nothing that happens later leads back from there.",
            hint=_mend(history, process),
            entry=last_entry(history, process),
        )


def _is_back(reached: str, to: str) -> bool:
    if reached in _OVER or to in CLOSED:
        return False
    if (reached, to) in (_ANOTHER_ROUND, _CALLED_OFF):
        return False
    return STAGES.index(to) < STAGES.index(reached)


def _mend(history: History, process: Process) -> str:
    entry = last_entry(history, process)
    return f"If “{says(entry, process.pursuit)}” was written by mistake, take it back." if entry else ""


def last_entry(history: History, process: Process) -> Event | None:
    """Return the entry of the log to which a process owes where it stands: the last that bears on its stage."""
    reached = stage_reached(history, process.id)
    bearing = [event for event in history.in_process(process.id) if event.kind in _BEARING]
    for event in reversed(bearing):
        others = tuple(other for other in history.events if other.id != event.id)
        without = History(events=others, now=history.now, zone=history.zone)
        if stage_reached(without, process.id) != reached:
            return event
    return bearing[-1] if bearing else None


def _late(history: History, process: Process, to: str) -> RefusedMoveError:
    entry = last_entry(history, process)
    what = f"“{says(entry, process.pursuit)}”" if entry else "What is written"
    return RefusedMoveError(
        f"{what} happened later than that, so it would not be under “{_called(to, process)}”.",
        hint="Choose a later day, or take the other entry back on its page.",
        entry=entry,
    )


def _said(process: Process, reached: str | None, to: str, leads_to: str) -> str:
    if (leads_to, to) == _ANOTHER_ROUND:
        stays = _called("interviewing", process)
        return f"Written down for {process.called}. It is under “{stays}”, as you have met them already."
    if (reached, to) == _CALLED_OFF:
        return f"The interview is called off. {process.called} is under “{_called(to, process)}” again."
    return f"{process.called} is under “{_called(to, process)}” now."


def _written(when: When) -> str:
    assert when is not None
    return when.astimezone(UTC).isoformat() if isinstance(when, datetime) else when.isoformat()


def is_to_come(at: When, now: datetime) -> bool:
    """Tell whether something could not be written down yet, as it has not happened anywhere on earth."""
    return is_ahead(at, now)


def take_back(journal: Journal, entries: Sequence[int], *, now: datetime) -> None:
    """Take entries of the log back, the last first. Raises NotFoundError, or BadInputError for one taken back already."""
    for entry in sorted(entries, reverse=True):
        journal.retract(entry, now=now)


def put_back(journal: Journal, entries: Sequence[int], *, now: datetime) -> None:
    """Put entries back that were taken back. Raises as ``take_back`` does."""
    for entry in sorted(entries):
        journal.restore(entry, now=now)


def read_entries(text: str) -> tuple[int, ...]:
    """Return the numbers of entries in ``12,13``. Raises BadInputError."""
    parts = text.split(",")
    if not text or len(parts) > 50 or not all(p.isascii() and p.isdigit() and len(p) < 12 for p in parts):
        raise BadInputError(
            "It is not clear which entries are meant.",
            hint="Go back to the process and choose again.",
            field="entries",
        )
    return tuple(dict.fromkeys(int(part) for part in parts))


def read_when(text: str, zone: tzinfo, *, now: datetime, field: str = "at") -> When:
    """Return the moment or day of a form's field (``2026-03-18``, ``2026-03-18T14:30`` in ``zone``); None when empty.

    Today is now, so that what is written today keeps its order. Raises BadInputError.
    """
    text = text.strip()
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInputError(
            "That is no day or time.", hint="Write it like 2026-01-31 or 2026-01-31T10:00.", field=field
        ) from None
    if len(text) > len("2026-01-31"):
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    return now if field == "at" and moment.date() == day_of(now, zone) else moment.date()
