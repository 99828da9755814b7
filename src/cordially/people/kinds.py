"""The kinds of events, and whether something can be written into the log as one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cordially.errors import BadInputError, unknown_word
from cordially.people.events import Happening
from cordially.people.vocabulary import CORRECTIONS, KINDS, ROLES, WAYS_TO_SPEAK, WAYS_TO_WRITE, Carries, Kind

__all__ = ["CORRECTIONS", "KINDS", "ROLES", "WAYS_TO_SPEAK", "WAYS_TO_WRITE", "Carries", "Kind", "check"]


def check(happening: Happening) -> None:
    """Raise UnknownWordError or BadInputError (with the field) when ``happening`` is not one of ``KINDS``."""
    kind = KINDS.get(happening.kind)
    if kind is None:
        raise unknown_word(happening.kind, KINDS, what="kind of event", field="kind")
    _check_about(kind, happening)
    _check_moment(happening)
    known = {carried.name: carried for carried in kind.carries}
    for name in happening.data:
        if name not in known:
            raise unknown_word(name, known, what=f"detail of '{kind.name}'", field=name)
    for carried in kind.carries:
        _check_carried(kind, carried, happening.data)


def _check_about(kind: Kind, happening: Happening) -> None:
    if kind.about == "person" and happening.person is None:
        raise BadInputError(f"'{kind.name}' needs a person.", hint="Say whom it is about.", field="person")
    if kind.about == "process" and happening.process is None:
        raise BadInputError(
            f"'{kind.name}' needs a process.", hint="Say which process it is about.", field="process"
        )
    if kind.about == "either" and happening.person is None and happening.process is None:
        raise BadInputError(
            f"'{kind.name}' needs a person or a process.", hint="Say what it is about.", field="person"
        )


def _check_moment(happening: Happening) -> None:
    if getattr(happening.at, "tzinfo", True) is None:
        raise BadInputError(
            "A moment needs a time zone.", hint="Give a day, or a time with its zone.", field="at"
        )


def _check_carried(kind: Kind, carried: Carries, data: Mapping[str, Any]) -> None:
    value = data.get(carried.name)
    if value is None:
        if carried.needed:
            raise BadInputError(
                f"'{kind.name}' needs '{carried.name}'.", hint=_expected(carried), field=carried.name
            )
        return
    if carried.words and value not in carried.words:
        raise unknown_word(value, carried.words, what=carried.name, field=carried.name)
    if carried.reads is not None and not carried.reads(value):
        raise BadInputError(f"'{carried.name}' cannot be read.", hint=_expected(carried), field=carried.name)


def _expected(carried: Carries) -> str:
    if carried.words:
        return f"Choose from: {', '.join(carried.words)}."
    return _EXPECTED[carried.name]


_EXPECTED: Final = {
    "at": "Give a day like 2026-01-31, or a time with its zone like 2026-01-31T10:00+01:00.",
    "by": "Give a day like 2026-01-31.",
    "until": "Give a day like 2026-01-31, or 'decision', or leave it out.",
    "text": "Write something.",
    "event": "Give the number of the event.",
}
