"""The words of the log, as data: every kind of event, whom it is about, what it carries, and how it reads.

The words for role, rapport and so on are those of a situation; a test keeps the two lists the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from cordially.people.moments import FIRST_DAY, parsed

About: TypeAlias = Literal["person", "process", "both", "either", "anything"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carries:
    """One piece of data of an event: a word out of ``words``, or a text that ``reads`` accepts."""

    name: str
    words: tuple[str, ...] = ()
    reads: Callable[[Any], bool] | None = None
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of event.

    ``about`` says who must be named: ``both`` needs a person and a process, ``either`` one of them, ``anything`` none.
    """

    name: str
    about: About
    says: str
    carries: tuple[Carries, ...] = ()


def _is_when(value: Any) -> bool:
    try:
        return parsed(value).year >= FIRST_DAY.year
    except (TypeError, ValueError, OverflowError):
        return False


def _is_day(value: Any) -> bool:
    return _is_when(value) and type(parsed(value)) is date


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_event(value: Any) -> bool:
    return isinstance(value, int) and value > 0


def _lasts(value: Any) -> bool:
    return value in (None, "decision") or _is_day(value)


ROLES: Final = (
    "recruiter",
    "agency_recruiter",
    "hiring_manager",
    "interviewer",
    "executive",
    "peer",
    "referrer",
    "business_contact",
    "other",
)
WAYS_TO_SPEAK: Final = ("in_person", "phone", "video")
WAYS_TO_WRITE: Final = ("email", "message", "letter")

_how_spoken = Carries(name="how", words=WAYS_TO_SPEAK, needed=False)
_how_reached = Carries(name="how", words=WAYS_TO_SPEAK + WAYS_TO_WRITE, needed=False)
_which_event = Carries(name="event", reads=_is_event)

_ALL: Final = (
    # where a process stands
    Kind(name="exploring", about="process", says="You took an interest"),
    Kind(name="applied", about="process", says="You applied"),
    Kind(
        name="interview_scheduled",
        about="process",
        says="An interview was arranged",
        carries=(Carries(name="at", reads=_is_when, needed=False),),
    ),
    Kind(
        name="interview_cancelled",
        about="process",
        says="An interview was called off",
        carries=(Carries(name="at", reads=_is_when, needed=False),),
    ),
    Kind(name="interviewed", about="process", says="You were interviewed", carries=(_how_spoken,)),
    Kind(name="offered", about="process", says="They made an offer"),
    Kind(name="hired", about="process", says="You were hired"),
    Kind(name="rejected", about="process", says="They said no"),
    Kind(name="withdrawn", about="process", says="You stepped out"),
    Kind(name="reopened", about="process", says="It was taken up again"),
    Kind(
        name="promised_date",
        about="process",
        says="They promised news by a date",
        carries=(Carries(name="by", reads=_is_day),),
    ),
    # words between you
    Kind(name="heard_from", about="either", says="You heard from them", carries=(_how_reached,)),
    Kind(name="wrote", about="either", says="You wrote", carries=(_how_reached,)),
    Kind(name="met", about="person", says="You met", carries=(_how_spoken,)),
    Kind(name="not_met", about="person", says="You have not met yet"),
    # who they are to you
    Kind(
        name="role",
        about="person",
        says="Their part in it",
        carries=(Carries(name="role", words=ROLES),),
    ),
    Kind(name="takes_part", about="both", says="They have a part in it"),
    Kind(
        name="rapport",
        about="person",
        says="How you got on",
        carries=(Carries(name="rapport", words=("warm", "neutral", "cold")),),
    ),
    Kind(
        name="ties",
        about="person",
        says="What ties you",
        carries=(Carries(name="ties", words=("close", "some", "none")),),
    ),
    Kind(
        name="culture",
        about="either",
        says="How formal they are",
        carries=(Carries(name="culture", words=("formal", "mixed", "informal")),),
    ),
    Kind(
        name="purpose",
        about="either",
        says="What you are after",
        carries=(Carries(name="purpose", words=("opening", "learn", "reconnect", "business", "network")),),
    ),
    Kind(
        name="search",
        about="anything",
        says="Who may know that you are looking",
        carries=(Carries(name="search", words=("open", "confidential")),),
    ),
    # whether contact is welcome
    Kind(name="cards_exchanged", about="person", says="You exchanged cards"),
    Kind(name="open_door", about="person", says="They invite contact"),
    Kind(
        name="asked_no_contact",
        about="either",
        says="No direct contact, please",
        carries=(Carries(name="until", reads=_lasts, needed=False),),
    ),
    Kind(name="consent_granted", about="person", says="They said yes to connecting"),
    Kind(name="consent_refused", about="person", says="They said no to connecting"),
    Kind(name="not_asked", about="person", says="Connecting has not come up"),
    # connection requests
    Kind(
        name="invited",
        about="person",
        says="You asked to connect",
        carries=(Carries(name="note", words=("personal", "blank"), needed=False),),
    ),
    Kind(name="they_invited", about="person", says="They asked to connect"),
    Kind(name="connected", about="person", says="You are connected"),
    Kind(name="declined", about="person", says="They declined"),
    Kind(name="you_declined", about="person", says="You declined"),
    Kind(name="invitation_withdrawn", about="person", says="You took your request back"),
    Kind(name="disconnected", about="person", says="The connection was removed"),
    Kind(name="connection_gone", about="person", says="Missing from your connections in a later archive"),
    Kind(name="not_linked", about="person", says="No request either way"),
    # what you did
    Kind(
        name="thanked",
        about="person",
        says="You thanked them",
        carries=(Carries(name="by", words=("email", "letter", "help", "connecting")),),
    ),
    Kind(name="followed_up", about="either", says="You asked for news"),
    Kind(name="asked_feedback", about="either", says="You asked for feedback"),
    Kind(name="viewed_profile", about="person", says="You looked at their profile"),
    Kind(name="profile_proofed", about="anything", says="Your profile was proofread"),
    Kind(name="note", about="anything", says="A note", carries=(Carries(name="text", reads=_is_text),)),
    # corrections
    Kind(name="retracted", about="anything", says="Taken back", carries=(_which_event,)),
    Kind(name="restored", about="anything", says="Put back", carries=(_which_event,)),
)

KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.name: kind for kind in _ALL})
"""Every kind of event by its name, in reading order."""

CORRECTIONS: Final = frozenset({"retracted", "restored"})
"""Kinds that speak about other events rather than about the world."""

PARTS: Final = frozenset({"role", "takes_part"})
"""Kinds that give a person a part in a process."""
