"""Who could introduce the user at a company, whom to ask first, and how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.network.closeness import Closeness, Dealings, closeness
from cordially.people import Person, folded

Way: TypeAlias = Literal[
    "ask_now",
    "ask_former",
    "reconnect_first",
    "ask_for_a_talk",
    "ask_directly",
    "last_resort",
    "never_answered",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Insider:
    """Somebody who is or was at the company.

    ``now_there`` is None where only a visit in the past or an undated entry tells of it. ``role`` is their part in the
    user's process there, or for the user in general, as in ``cordially.people.kinds.ROLES``.
    """

    person: Person
    dealings: Dealings
    now_there: bool | None = True
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Somebody to turn to: ``way`` is in what manner, ``says`` who they are to the user, ``how`` what to ask."""

    person: Person
    closeness: Closeness
    way: Way
    says: str
    how: str


class _Manner(NamedTuple):
    """A place in the order, the manner, and what to ask."""

    turn: int
    way: Way
    how: str


_HOW: Final[dict[Way, str]] = {
    "ask_now": "Ask whether they would introduce you, name the opening, and make it easy to say no.",
    "ask_former": "Ask whom they still know there, and whether they would name you to them.",
    "reconnect_first": "Write first to hear how they are. Ask for the introduction in a later letter, once they have answered.",
    "ask_for_a_talk": "Ask for a quarter of an hour about the place. They do not know you well enough for a favour yet.",
    "ask_directly": "Hiring is their work, so write to them about the opening itself instead of asking to be introduced.",
    "last_resort": "Ask one small question about the place. They cannot vouch for somebody they do not know.",
    "never_answered": "They have not answered so far. Turn to somebody else first.",
}
_INTERVIEWS_YOU: Final = (
    "They interview you, so ask no favour of them. Ask in the interview what you want to know."
)
_HIRING: Final = ("recruiter", "hiring_manager")
_KNOWN_WELL: Final = ("close", "warm")

_THERE: Final[dict[bool | None, str]] = {
    True: "works at {company}",
    False: "has worked at {company}",
    None: "is or was at {company} (ask whether they still are)",
}
_YOU_ARE: Final = {
    "close": "you are close",
    "warm": "you know each other well",
    "acquainted": "you are acquainted",
    "connected": "you are connected, but hardly know each other",
    "distant": "you do not know each other yet",
}


def could_introduce(people: Iterable[Insider], *, company: str, now: datetime) -> list[Introduction]:
    """Return who could introduce the user at a company, whom to ask first at the top.

    Warm people who are there come first, then warm ones who were; then those with whom to reconnect, acquaintances, those
    whose work it is to hire, and at last strangers who are there. Who refused, and strangers who left, are not named. ``now``
    is an aware moment.
    """
    found: list[tuple[tuple[int, float, str, str], Introduction]] = []
    for insider in people:
        near = closeness(insider.dealings, now=now)
        manner = None if insider.dealings.refused else _manner(insider, near)
        if manner is None:
            continue
        where = _THERE[insider.now_there].format(company=company)
        silence = ", but you have not been in touch for three years" if near.dormant else ""
        said = Introduction(
            person=insider.person,
            closeness=near,
            way=manner.way,
            says=f"{insider.person.called} {where}, and {_YOU_ARE[near.word]}{silence}.",
            how=manner.how,
        )
        rank = (manner.turn, -near.strength, folded(insider.person.called), insider.person.id)
        found.append((rank, said))
    return [introduction for _, introduction in sorted(found, key=lambda pair: pair[0])]


def _manner(insider: Insider, near: Closeness) -> _Manner | None:
    there, known_well = insider.now_there, near.word in _KNOWN_WELL
    if there and insider.role == "interviewer":
        return _Manner(6, "ask_directly", _INTERVIEWS_YOU)
    if known_well and near.dormant:
        return _turn(2 if there else 4, "reconnect_first")
    if known_well:
        if there and insider.role in _HIRING:
            return _turn(0, "ask_directly")
        return _turn(0, "ask_now") if there else _turn(1, "ask_former")
    if insider.dealings.never_answered:
        return _turn(8, "never_answered") if there else None
    if near.word == "acquainted":
        if there and insider.role in _HIRING:
            return _turn(3, "ask_directly")
        if near.dormant:
            return _turn(5, "reconnect_first")
        return _turn(3, "ask_for_a_talk") if there else _turn(5, "ask_former")
    if there and insider.role in _HIRING:
        return _turn(6, "ask_directly")
    return _turn(7, "last_resort") if there else None


def _turn(turn: int, way: Way) -> _Manner:
    return _Manner(turn, way, _HOW[way])
