"""What cannot be written down because something that stands says otherwise.

Without this such a line would be taken and then have no effect, which nobody would notice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from cordially.errors import BadInputError
from cordially.people.contact import is_meeting
from cordially.people.events import Event
from cordially.people.history import in_order
from cordially.people.link import told_of_link
from cordially.people.moments import latest_moment
from cordially.people.vocabulary import KINDS


class _Contradiction(NamedTuple):
    """What an entry must not follow.

    ``find`` returns what stands against it, ``unless`` says when to take that back, ``otherwise`` what else could be meant.
    """

    find: Callable[[Sequence[Event]], list[Event]]
    code: str
    unless: str
    otherwise: str = ""


def _refusals(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if event.kind == "consent_refused"]


def _answers(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if event.kind in ("consent_refused", "consent_granted")]


def _meetings(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if is_meeting(event)]


def _connections(events: Sequence[Event]) -> list[Event]:
    return [event for event in told_of_link(events) if event.kind == "connected"]


_NOT_CONNECTED: Final = _Contradiction(
    _connections, "connected-stands", "if that was wrong", " (If it was removed since, write 'disconnected'.)"
)
_AGAINST: Final = {
    "consent_granted": _Contradiction(_refusals, "refused-stands", "if they changed their mind"),
    "not_asked": _Contradiction(_answers, "answer-stands", "if that was wrong"),
    "not_met": _Contradiction(_meetings, "met-stands", "if that was wrong"),
    "declined": _NOT_CONNECTED,
    "invitation_withdrawn": _NOT_CONNECTED,
}

KINDS_CHECKED: Final = frozenset(_AGAINST)
"""Kinds of which something that stands can say otherwise."""


def check_against(told: Sequence[Event], new: Event) -> None:
    """Raise BadInputError, naming the entry to take back first, when what stands contradicts ``new``.

    ``told`` is what stands about the person of ``new``. Something that happened before what stands does not contradict
    it (a yes before the no); at an unknown time it does.
    """
    contradiction = _AGAINST.get(new.kind)
    if contradiction is None:
        return
    theirs = in_order(event for event in told if event.person == new.person)
    standing = [event for event in contradiction.find(theirs) if not _is_before(new, event)]
    if standing:
        last = standing[-1]
        raise BadInputError(
            f"{KINDS[last.kind].says} (entry {last.id}), and that stands.",
            hint=f"Retract entry {last.id} first {contradiction.unless}: cordially log --retract {last.id}"
            + contradiction.otherwise,
            field="kind",
            code=contradiction.code,
        )


def _is_before(new: Event, standing: Event) -> bool:
    if new.at is None or standing.at is None:
        return False
    return _by(new) < _by(standing)


def _by(event: Event) -> datetime:
    """Return by when it had happened: a day may end later, but nothing is written down before it happens."""
    return min(latest_moment(event.at, event.recorded_at, UTC), event.recorded_at)
