"""What a message is made of: parts in order, each with several hand-written phrasings and the sources that ask for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cordially.etiquette.situation import Situation
from cordially.writing.drafting.greeting import Tone
from cordially.writing.drafting.shapes import Shape
from cordially.writing.messages import Kind

FRAGMENTS: Final[tuple[Shape, ...]] = (
    "how",
    "that",
    "because",
    "to",
    "with",
    "doing",
    "did",
    "thing",
    "amount",
    "unsure",
)
SENTENCES: Final[tuple[Shape, ...]] = ("mine", "sentence", "question")
SLOT: Final = re.compile(r"\{(\w+)(:alone)?\}")
"""A fact in a phrasing: ``{learned}`` in the middle of it, ``{learned:alone}`` as a sentence of its own."""

COMPOSED: Final[Mapping[str, tuple[str, ...]]] = {
    "the_role": ("role_title", "company"),
    "at_company": ("company",),
    "when": ("met_on",),
    "where": ("met_at",),
}
"""Slots put together from several facts: ``the_role`` needs one of its facts, the others may stay empty."""
MAY_BE_EMPTY: Final = frozenset({"at_company", "when", "where"})

Circumstances = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to say a part. ``takes`` are the shapes it fits of the answer the part is about, empty for any.

    ``when`` must hold of the situation, ``unless`` must not; a fact that is unknown holds neither. It does not go with an
    answer that has one of the words ``not_with``, which would say the same again.
    """

    text: str
    takes: tuple[Shape, ...] = ()
    tones: tuple[Tone, ...] = ()
    when: Circumstances = field(default_factory=dict)
    unless: Circumstances = field(default_factory=dict)
    not_with: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the names of the slots, in order."""
        return tuple(match[1] for match in SLOT.finditer(self.text))

    def fits(self, situation: Situation, tone: Tone) -> bool:
        """Say whether the situation and the tone allow it."""
        if self.tones and tone not in self.tones:
            return False
        return holds(self.when, situation) and not any(
            getattr(situation, fact) in values for fact, values in self.unless.items()
        )


def holds(when: Circumstances, situation: Situation) -> bool:
    """Say whether every circumstance is known to hold."""
    return all(getattr(situation, fact) in values for fact, values in when.items())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """One thing a message says. ``about`` is the fact whose shape chooses the phrasing.

    Parts without ``needed`` are left out where a fact is missing or the room is short, those of least ``worth`` first.
    ``short`` says whether a short message has it. ``unless_told`` leaves it out where one of these facts is told, ``when_told`` where none
    is. Of the hooks, which say what
    connects the two, a message has only the worthiest one or two.
    """

    name: str
    phrasings: tuple[Phrasing, ...]
    sources: tuple[str, ...]
    about: str | None = None
    needed: bool = False
    worth: int = 5
    paragraph: int = 0
    short: bool = True
    when: Circumstances = field(default_factory=dict)
    unless: Circumstances = field(default_factory=dict)
    unless_told: tuple[str, ...] = ()
    when_told: tuple[str, ...] = ()
    is_hook: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """Return the facts that some phrasing shows."""
        found: dict[str, None] = {}
        for phrasing in self.phrasings:
            for slot in phrasing.slots:
                found.update(dict.fromkeys(COMPOSED.get(slot, (slot,))))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Facts of which at least one must be told; the first is the one to ask for. ``sources`` say who wants it."""

    any_of: tuple[str, ...]
    why: str
    sources: tuple[str, ...]
    when: Circumstances = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form:
    """How one kind of message is made for one aim. ``most_words`` and ``most_hooks`` are those of a short and of a full one."""

    kind: Kind
    aim: str
    parts: tuple[Part, ...]
    needs: tuple[Need, ...]
    subjects: tuple[Phrasing, ...] = ()
    most_words: tuple[int, int] = (80, 170)
    most_hooks: tuple[int, int] = (1, 2)
    is_signed: bool = True
    asks: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Questions worded for this form, with an example of a good answer, by fact."""

    @property
    def facts(self) -> tuple[str, ...]:
        """Return every fact the form can show, those it needs first."""
        found: dict[str, None] = {}
        for need in self.needs:
            found.update(dict.fromkeys(need.any_of))
        for part in self.parts:
            found.update(dict.fromkeys(part.facts))
        return tuple(found)


def says(
    *texts: str,
    takes: tuple[Shape, ...] = (),
    tones: tuple[Tone, ...] = (),
    when: Circumstances | None = None,
    unless: Circumstances | None = None,
    not_with: str = "",
    sources: tuple[str, ...] = (),
) -> tuple[Phrasing, ...]:
    """Return phrasings that share what they fit. ``not_with`` are words with blanks between them."""
    return tuple(
        Phrasing(text, takes, tones, when or {}, unless or {}, tuple(not_with.split()), sources)
        for text in texts
    )


def as_told(fact: str) -> tuple[Phrasing, ...]:
    """Return the phrasing that lets a whole sentence of the user's stand for itself."""
    return (Phrasing(f"{{{fact}:alone}}", SENTENCES),)
