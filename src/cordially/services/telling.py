"""What the user tells about somebody with one click: facts of the situation, and what just happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.errors import BadInputError, unknown_word
from cordially.etiquette.situation import FACTS
from cordially.people import Happening
from cordially.people.link import LINK_KINDS

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import Event, Person, Process


class Deed(NamedTuple):
    """Something that happens with people: what its button says, and the line of the log it stands for."""

    label: str
    kind: str
    data: Mapping[str, Any] = MappingProxyType({})


DEEDS: Final[Mapping[str, Deed]] = MappingProxyType(
    {
        "met": Deed("Met or spoke", "met"),
        "heard": Deed("Heard back", "heard_from"),
        "wrote": Deed("Wrote", "wrote"),
        "thanked": Deed("Thanked", "thanked", {"by": "email"}),
        "asked": Deed("Asked for news", "followed_up"),
        "yes": Deed("They said yes", "consent_granted"),
        "no": Deed("They said no", "consent_refused"),
        "invited": Deed("Asked to connect", "invited", {"note": "personal"}),
        "connected": Deed("They accepted", "connected"),
        "cards": Deed("Exchanged cards", "cards_exchanged"),
        "letter": Deed("Thanked by letter", "thanked", {"by": "letter"}),
    }
)
"""What can be noted with one click, the usual first."""

FIRST_DEEDS: Final = ("met", "heard", "wrote", "thanked", "asked", "yes")
"""Those shown at once."""

TOLD_FACTS: Final = (
    "role",
    "met",
    "rapport",
    "culture",
    "ties",
    "purpose",
    "link",
    "consent",
    "search",
)
"""The facts of a situation that can be told about a person. Stage and time follow from what happened."""

_LONG_SINCE: Final = ("met", "cards_exchanged", "connected")
"""What is told as a fact came about at some time before: dated now it would call for thanks today. The rest is dated,
as the last word counts. A connection is dated where something else about requests is, which it would not follow otherwise."""

_OF_PROCESS: Final = ("rapport", "culture", "purpose")
_LINES: Final[Mapping[tuple[str, str], str]] = {
    ("met", "yes"): "met",
    ("met", "no"): "not_met",
    ("link", "none"): "not_linked",
    ("link", "they_invited"): "they_invited",
    ("link", "you_invited"): "invited",
    ("link", "declined"): "declined",
    ("link", "connected"): "connected",
    ("consent", "none"): "not_asked",
    ("consent", "card_only"): "cards_exchanged",
    ("consent", "open_door"): "open_door",
    ("consent", "closed_door"): "asked_no_contact",
    ("consent", "granted"): "consent_granted",
    ("consent", "refused"): "consent_refused",
}


def values_of(fact: str) -> tuple[str, ...]:
    """Return the values of a fact that can be told; what only time brings about (a request ignored) is not among them."""
    if fact in ("link", "consent", "met"):
        return tuple(value for value in FACTS[fact] if (fact, value) in _LINES)
    return FACTS[fact]


def tell(
    journal: Journal, person: Person, process: Process | None, fact: str, value: str, *, now: datetime
) -> list[Event]:
    """Write into the log that a fact holds about somebody, in a process where it is about that.

    Raises UnknownWordError for what is no fact or value, and BadInputError for what contradicts what stands.
    """
    if fact not in TOLD_FACTS:
        raise unknown_word(fact, TOLD_FACTS, what="fact to tell", field="fact")
    if value not in values_of(fact):
        raise unknown_word(value, values_of(fact), what=f"value of '{fact}'", field=fact)
    line = _line_of(fact, value, person.id, process.id if process else None)
    dated = line.kind not in _LONG_SINCE or (
        line.kind == "connected"
        and any(e.at and e.kind in LINK_KINDS for e in journal.events_of(person=person.id))
    )
    return journal.record_all([replace(line, at=now if dated else None)], now=now)


def _line_of(fact: str, value: str, person: str, process: str | None) -> Happening:
    kind = _LINES.get((fact, value))
    if kind is not None:
        closed = {"until": "decision"} if kind == "asked_no_contact" and process else {}
        where = process if kind == "asked_no_contact" else None
        return Happening(kind=kind, at=None, person=person, process=where, data=closed)
    if fact == "search":  # it is about you, whomever you write to
        return Happening(kind="search", at=None, data={"search": value})
    if fact == "role":
        return Happening(kind="role", at=None, person=person, process=process, data={"role": value})
    where = process if fact in _OF_PROCESS else None
    return Happening(kind=fact, at=None, person=person, process=where, data={fact: value})


def note_deed(
    journal: Journal,
    person: Person,
    process: Process | None,
    deed: str,
    *,
    at: datetime | date,
    now: datetime,
) -> list[Event]:
    """Write down that something happened. Raises UnknownWordError, and BadInputError as the log does."""
    found = DEEDS.get(deed)
    if found is None:
        raise unknown_word(deed, DEEDS, what="deed", field="deed")
    where = (
        process.id
        if process and found.kind in ("met", "heard_from", "wrote", "thanked", "followed_up")
        else None
    )
    line = Happening(kind=found.kind, at=at, person=person.id, process=where, data=dict(found.data))
    return journal.record_all([line], now=now)


def take_back(journal: Journal, entries: Sequence[int], *, now: datetime) -> list[Event]:
    """Take lines of the log back, the last first. Raises NotFoundError, or BadInputError for one that is taken back already."""
    if not entries:
        raise BadInputError(
            "Nothing was named to take back.", hint="Choose a line of the log.", field="entry"
        )
    return [journal.retract(entry, now=now) for entry in sorted(entries, reverse=True)]
