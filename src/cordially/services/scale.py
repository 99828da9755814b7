"""The voices on one move, each once, from the most against to the most in favour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.etiquette.rulebook.model import HOUSE, STANCES
from cordially.services.rulebook_words import EVIDENCE_WORDS, STANCE_WORDS, begun, side, stance_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cordially.etiquette.advice import Advice
    from cordially.etiquette.rulebook.model import Position, Rulebook

STOPS: Final = ("avoid", "wait", "care", "accept", "favour", "urge")
SIDES: Final = ("against", "care", "for")
assert sorted(STOPS) == sorted(STANCES)

_ARTICLES: Final = frozenset({"a", "an", "another", "the", "of", "unnamed"})


class Reason(NamedTuple):
    """One position of a voice. ``aside``: the same voice says something narrower here. ``counts``: it is in the tally."""

    position: str
    text: str
    stance: str
    evidence: str
    harm: bool
    aside: bool
    counts: bool


class Voiced(NamedTuple):
    """A voice with what it says of this move here, in its place on the scale.

    ``aside``: all it says is set aside. ``two_minds``: it speaks on both sides. The house has a place on every side it takes,
    for it is nobody's view. ``publication`` is the source's title where the voice publishes itself.
    """

    anchor: str
    voice: str
    name: str
    initials: str
    trade: str
    publication: str
    source: str
    year: int | None
    house: bool
    stop: str
    side: str
    two_minds: bool
    aside: bool
    counts: bool
    reasons: tuple[Reason, ...]

    @property
    def spoken(self) -> str:
        """The place on the scale in words, for those who hear it."""
        place = "of two minds" if self.two_minds else STANCE_WORDS[self.stop]
        return f"{self.name}: {place}{', set aside' if self.aside else ''}"


def scale(book: Rulebook, advice: Advice) -> tuple[Voiced, ...]:
    """Return the voices on a move in reading order of the scale, each once; the house once a side."""
    ids = (*advice.favour, *(each for each in advice.against if each not in advice.favour))
    spoken: dict[tuple[str, str], list[Position]] = {}
    for name in ids:
        position = book.positions[name]
        which = side(position.stance) if position.voice == HOUSE else ""
        spoken.setdefault((position.voice, which), []).append(position)
    counted = _counted(book, advice, ids)
    found = [_voiced(book, positions, advice, counted) for positions in spoken.values()]
    return tuple(sorted(found, key=lambda each: (STOPS.index(each.stop), each.house, each.aside)))


def _counted(book: Rulebook, advice: Advice, ids: Sequence[str]) -> frozenset[str]:
    """Return which positions are in the tally: not those set aside, nor the house's votes where a voice speaks.

    A fact on record counts alone; what holds a move back until it is put right counts where it decides.
    """
    every = [book.positions[name] for name in ids if name not in advice.set_aside]
    gates = [p for p in every if p.gate]
    standing = [p for p in every if not p.gate]
    settling = [p for p in standing if p.settles]
    voices_speak = any(p.voice != HOUSE and p.stance != "care" for p in standing)
    heard = settling or [p for p in standing if p.voice != HOUSE or p.stance == "care" or not voices_speak]
    if advice.decided_by == "the note or the profile":
        heard = [*heard, *gates]
    return frozenset(p.id for p in heard)


def _voiced(book: Rulebook, positions: Sequence[Position], advice: Advice, counted: frozenset[str]) -> Voiced:
    first = positions[0]
    voice, source = book.voices[first.voice], book.sources[first.source]
    house = first.voice == HOUSE
    standing = [p for p in positions if p.id not in advice.set_aside]
    sides = {side(p.stance) for p in standing}
    two_minds = {"for", "against"} <= sides
    leading = min(standing or positions, key=lambda p: (p.id not in counted, _reach(p)))
    stop = "care" if two_minds else leading.stance
    return Voiced(
        anchor=f"voice-{first.voice}-{side(first.stance)}" if house else f"voice-{first.voice}",
        voice=first.voice,
        name="House rule" if house else begun(voice.name),
        initials=_initials(voice.name),
        trade="common sense, nobody’s view" if house else voice.role,
        publication=source.title if source.publication == voice.name else source.publication,
        source=source.id,
        year=source.year,
        house=house,
        stop=stop,
        side=side(stop),
        two_minds=two_minds,
        aside=not standing,
        counts=any(p.id in counted for p in positions),
        reasons=tuple(
            Reason(
                p.id,
                p.because,
                stance_words(p),
                EVIDENCE_WORDS[p.evidence],
                p.harm,
                p.id in advice.set_aside,
                p.id in counted,
            )
            for p in sorted(positions, key=lambda p: p.id in advice.set_aside)
        ),
    )


def _reach(position: Position) -> int:
    """Return how near to the middle a stance stands: a voice is shown where it speaks plainest."""
    return -abs(2 * STOPS.index(position.stance) - 4)


def _initials(name: str) -> str:
    words = [word for word in name.replace(",", " ").split() if word.casefold() not in _ARTICLES] or [name]
    letters = [word[0] for word in (words if len(words) == 1 else (words[0], words[-1]))]
    return "".join(letters).upper()
