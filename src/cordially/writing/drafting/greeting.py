"""The first line and the last: how to greet somebody and how to take leave."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from cordially.writing.drafting.readers import NameForms
from cordially.writing.drafting.voice import Habits

Tone: TypeAlias = Literal["plain", "warm", "formal"]
Channel: TypeAlias = Literal["note", "message", "email", "letter"]

_SIGN_OFFS: Final[dict[Tone, tuple[str, ...]]] = {
    "plain": ("Best regards,", "Kind regards,", "All the best,"),
    "warm": ("Warm regards,", "With best wishes,", "With thanks,"),
    "formal": ("Sincerely,", "Yours sincerely,", "Kind regards,"),
}
_ISOLATE, _POP = "\u2068", "\u2069"


def greeting(name: NameForms, *, tone: Tone, channel: Channel, habits: Habits) -> str:
    """Return the greeting with its comma.

    Formal, and wherever a title is known, the family goes with the title; without a title the whole name, as no gender is
    guessed. Otherwise the given name where it is certain, else the whole name.
    """
    word = (habits.greeting or _usual_word(name, tone=tone, channel=channel)).capitalize()
    if word == "Hi" and name.title:
        word = "Hello"
    called = _called(name, tone=tone)
    return f"{word} {isolated(called) if name.right_to_left else called},"


def _usual_word(name: NameForms, *, tone: Tone, channel: Channel) -> str:
    if tone == "formal" or channel == "letter":
        return "dear"
    return "hello" if name.title or channel == "email" else "hi"


def _called(name: NameForms, *, tone: Tone) -> str:
    if name.title:
        titled_by_given = name.title in ("Sir", "Dame") and name.given
        return f"{name.title} {name.given if titled_by_given else name.family or name.full}"
    return name.full if tone == "formal" else name.short


def isolated(name: str) -> str:
    """Return a name whose direction does not touch the text around it."""
    return f"{_ISOLATE}{name}{_POP}"


def sign_offs(tone: Tone) -> tuple[str, ...]:
    """Return the usual sign-offs of a tone."""
    return _SIGN_OFFS[tone]
