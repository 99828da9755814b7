"""The kinds of events, and whether something can be written into the log as one of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from cordially.errors import BadInputError, unknown_word
from cordially.people.events import Happening
from cordially.people.moments import FIRST_DAY, is_ahead
from cordially.people.vocabulary import (
    CORRECTIONS,
    KINDS,
    PARTS,
    ROLES,
    WAYS_TO_SPEAK,
    WAYS_TO_WRITE,
    Carries,
    Kind,
)

__all__ = [
    "CORRECTIONS",
    "KINDS",
    "PARTS",
    "ROLES",
    "WAYS_TO_SPEAK",
    "WAYS_TO_WRITE",
    "Carries",
    "Kind",
    "check",
    "check_has_happened",
]

_MEANT_CORRECTIONS: Final = CORRECTIONS | {"retract", "restore", "undo"}


def check(happening: Happening) -> None:
    """Raise UnknownWordError or BadInputError (with the field) when ``happening`` is not one of ``KINDS``.

    Corrections are refused too: they are written by their own methods, from the number of what they correct.
    """
    if happening.kind in _MEANT_CORRECTIONS:
        raise BadInputError(
            "What is in the log is taken back and put back by its number.",
            hint="Use 'cordially log --retract 12', '--restore 12', or '--undo' for the last entry.",
            field="kind",
        )
    kind = KINDS.get(happening.kind)
    if kind is None:
        choices = [name for name in KINDS if name not in CORRECTIONS]
        raise unknown_word(happening.kind, choices, what="kind of event", field="kind")
    _check_about(kind, happening)
    _check_moment(happening)
    known = {carried.name: carried for carried in kind.carries}
    for name in happening.data:
        if name not in known:
            raise unknown_word(name, known, what=f"detail of '{kind.name}'", field=name)
    for carried in kind.carries:
        _check_carried(kind, carried, happening.data)


def _check_about(kind: Kind, happening: Happening) -> None:
    if kind.about in ("person", "both") and happening.person is None:
        raise BadInputError(f"'{kind.name}' needs a person.", hint="Say whom it is about.", field="person")
    if kind.about in ("process", "both") and happening.process is None:
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
    if happening.at is not None and happening.at.year < FIRST_DAY.year:
        raise BadInputError(
            f"Nothing before {FIRST_DAY.year} is written down.", hint="Check the year.", field="at"
        )


def check_has_happened(happening: Happening, now: datetime) -> None:
    """Raise BadInputError (field ``at``) for something that is yet to come; what was agreed on belongs in its details."""
    if is_ahead(happening.at, now):
        raise BadInputError(
            "That is yet to come; the log tells what has happened.",
            hint=_YET_TO_COME.get(happening.kind, "Write it down when it has happened."),
            field="at",
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


_YET_TO_COME: Final = {
    "interviewed": "Write down that it was arranged: 'interview_scheduled' with at=….",
    "interview_scheduled": "Give the time of the interview as a detail: at=….",
    "interview_cancelled": "Give the time of the interview as a detail: at=….",
    "promised_date": "Give the day as a detail: by=….",
}
_EXPECTED: Final = {
    "at": "Give a day like 2026-01-31, or a time with its zone like 2026-01-31T10:00+01:00.",
    "by": "Give a day like 2026-01-31.",
    "until": "Give a day like 2026-01-31, or 'decision', or leave it out.",
    "text": "Write something.",
    "event": "Give the number of the event.",
}
