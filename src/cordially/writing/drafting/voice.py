"""How the writer likes to write, remembered from message to message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias, get_args

from cordially.errors import BadInputError, unknown_word

Salutation: TypeAlias = Literal["hi", "hello", "dear"]
SALUTATIONS: Final[tuple[Salutation, ...]] = get_args(Salutation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What the writer prefers. ``greeting`` and ``sign_off`` are None where they leave it to us.

    ``phrases`` are own sentences by the name of the part they stand for (``closing``); ``never`` are words they do not use.
    """

    greeting: Salutation | None = None
    sign_off: str | None = None
    phrases: Mapping[str, str] = field(default_factory=dict)
    never: tuple[str, ...] = ()


def parse_habits(stated: Mapping[str, Any]) -> Habits:
    """Read habits from plain values. Raises BadInputError naming the field."""
    greeting = stated.get("greeting")
    if greeting is not None and greeting not in SALUTATIONS:
        raise unknown_word(greeting, SALUTATIONS, what="greeting", field="habits.greeting")
    sign_off = stated.get("sign_off")
    phrases, never = stated.get("phrases") or {}, stated.get("never") or []
    if sign_off is not None and not isinstance(sign_off, str):
        raise BadInputError("'sign_off' is no text.", field="habits.sign_off")
    if not isinstance(phrases, Mapping) or not all(isinstance(text, str) for text in phrases.values()):
        raise BadInputError("'phrases' are no texts by part.", field="habits.phrases")
    if not isinstance(never, list | tuple) or not all(isinstance(word, str) for word in never):
        raise BadInputError("'never' is no list of words.", field="habits.never")
    return Habits(greeting=greeting, sign_off=sign_off, phrases=dict(phrases), never=tuple(never))
