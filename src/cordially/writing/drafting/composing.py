"""Which phrasings make a message: all facts told, no words said twice, within the room there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, TypeAlias

from cordially.writing.drafting.filling import Filled, Told, fillings
from cordially.writing.drafting.forms import SLOT, Form, Part, holds
from cordially.writing.drafting.greeting import Tone
from cordially.writing.drafting.occasion import Occasion
from cordially.writing.drafting.shapes import words_of
from cordially.writing.drafting.voice import Habits

Room: TypeAlias = Callable[[Sequence[Filled]], int]
"""How much is left of the room with these sentences; below zero is too much."""

_ECHOES: Final = 5
"""Letters from which a word said twice in neighbouring sentences is noticed."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The sentences chosen, and the parts that had to go: for want of room, or for words the writer never uses."""

    sentences: tuple[Filled, ...]
    crowded_out: tuple[Part, ...] = ()
    avoided: tuple[Part, ...] = ()
    over: int = 0


def compose(
    form: Form, told: Told, occasion: Occasion, tone: Tone, habits: Habits, room: Room
) -> Composition:
    """Choose the phrasings. ``over`` is by how much even the shortest is too long, 0 where it fits."""
    choices, avoided = _choices(form, told, occasion, tone, habits)
    kept = list(choices)
    crowded: list[Part] = []
    while True:
        shortest = [min(choices[part], key=lambda each: len(each.text)) for part in kept]
        if room(shortest) >= 0:
            return Composition(
                tuple(_chosen(kept, choices, room, occasion.key)), tuple(crowded), tuple(avoided)
            )
        optional = [
            part for part in kept if not part.needed and not _is_last_for_a_need(part, kept, form, told)
        ]
        if not optional:
            return Composition(tuple(shortest), tuple(crowded), tuple(avoided), -room(shortest))
        least = min(reversed(optional), key=lambda part: part.worth)
        kept.remove(least)
        crowded.append(least)


def _is_last_for_a_need(part: Part, kept: list[Part], form: Form, told: Told) -> bool:
    """Say whether without this part nothing would be left of what the form cannot do without."""
    others = {fact for each in kept if each is not part for fact in each.facts if fact in told.answers}
    own = {fact for fact in part.facts if fact in told.answers}
    return any(own & set(need.any_of) and not others & set(need.any_of) for need in form.needs)


def _choices(
    form: Form, told: Told, occasion: Occasion, tone: Tone, habits: Habits
) -> tuple[dict[Part, list[Filled]], list[Part]]:
    choices: dict[Part, list[Filled]] = {}
    avoided: list[Part] = []
    for part in form.parts:
        if occasion.length == "short" and not part.short and not part.needed:
            continue
        if not holds(part.when, occasion.situation) or any(
            getattr(occasion.situation, fact) in values for fact, values in part.unless.items()
        ):
            continue
        ways = fillings(part, told, occasion, tone)
        own = habits.phrases.get(part.name)
        allowed = [each for each in ways if not says_any(each.phrasing.text, habits.never)]
        if own and ways and not part.facts:
            allowed = [Filled(part, ways[0].phrasing, own.strip(), ())]
        if ways and not allowed:
            avoided.append(part)
        if allowed:
            choices[part] = allowed
    hooks = sorted((part for part in choices if part.is_hook), key=lambda part: -part.worth)
    for part in hooks[form.most_hooks[occasion.length == "full"] :]:
        del choices[part]
    return choices, avoided


def says_any(text: str, never: Sequence[str]) -> bool:
    """Say whether a text has one of the words or phrases, as whole words in any case."""
    plain = f" {' '.join(words_of(text))} "
    return any(f" {' '.join(words_of(word))} " in plain for word in never if words_of(word))


def _chosen(kept: list[Part], choices: dict[Part, list[Filled]], room: Room, key: str) -> list[Filled]:
    """Choose from first to last what shows most facts, echoes least and, among equals, what the key says."""
    chosen = [min(choices[part], key=lambda each: len(each.text)) for part in kept]
    for place, part in enumerate(kept):
        earlier = chosen[:place]
        shown = {fact for each in earlier for fact in each.facts}
        for candidate in sorted(choices[part], key=lambda each: _rank(each, earlier, shown, key)):
            trial = [*earlier, candidate, *chosen[place + 1 :]]
            if room(trial) >= 0:
                chosen = trial
                break
    return chosen


def _rank(candidate: Filled, earlier: list[Filled], shown: set[str], key: str) -> tuple[int, int, int, bytes]:
    new = sum(fact not in shown for fact in candidate.facts)
    repeated = sum(fact in shown for fact in candidate.facts)
    return repeated, -new, _echoes(candidate, earlier), _draw(key, candidate)


def _echoes(candidate: Filled, earlier: list[Filled]) -> int:
    """Count what a reader would notice: the same opening as the sentence before, and longer words said again."""
    opens = words_of(candidate.text)
    words = words_of(SLOT.sub("", candidate.phrasing.text))
    bare = not words  # a sentence of the user's alone is a little abrupt
    if not earlier:
        return int(bare)
    before = [words_of(each.text) for each in earlier]
    opening = 2 * (opens[:1] == before[-1][:1]) + 2 * any(opens[:3] == each[:3] for each in before)
    near = {word for each in before[-3:] for word in each if len(word) >= _ECHOES}
    return opening + bare + sum(word in near for word in words if len(word) >= _ECHOES)


def _draw(key: str, candidate: Filled) -> bytes:
    return blake2b(f"{key}\0{candidate.phrasing.text}".encode(), digest_size=8).digest()
