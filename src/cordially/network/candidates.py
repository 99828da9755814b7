"""Which pairs of descriptions are worth judging, so that many against many does not mean each against each.

Two people come together when they share a key: a profile, mailbox or telephone number, two words of their names (in any
spelling or short form), an initial and a word, a word and a company, or an address that spells the name of the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, permutations
from typing import Final, NamedTuple, TypeAlias

from cordially.network.identity import Traits, phone_key
from cordially.network.known_names import lines_of
from cordially.network.letters import loose_sound
from cordially.network.mailboxes import is_shared_address, letters_before_at, mailbox_of, ways_to_spell
from cordially.network.name_parts import NameParts, Word, parts_of
from cordially.network.organisations import is_named, key_of
from cordially.people import folded

MOST_IN_A_BLOCK: Final = 5_000
"""Pairs of one key above which a company or a place must agree too: a name that many bear identifies nobody."""

MOST_FOR_ONE: Final = 200
"""People paired with one newcomer on account of one key, if even that leaves too many."""

_Key: TypeAlias = tuple[str, ...]

_ENDING: Final = re.compile(r"(?:[oe]v)?(?:aia|a|i)?$")


class _Bearer(NamedTuple):
    """Somebody with a key.

    ``both``: this bearer pairs with its like. ``seeking``: it has an initial or an address where others have a name.
    """

    number: int
    seeking: bool
    both: bool


def candidates(
    people: Iterable[tuple[int, Traits]], others: Iterable[tuple[int, Traits]]
) -> list[tuple[int, int]]:
    """Return the pairs (one of ``people``, one of ``others``) to be judged, in order and each once.

    No pair is left out that ``judge`` would call likely or certain, unless thousands share all it would go by.
    """
    newcomers, known = dict(others), dict(people)
    waiting: dict[_Key, list[_Bearer]] = defaultdict(list)
    for number, traits in newcomers.items():
        for key, bearer in _keys(number, traits):
            waiting[key].append(bearer)
    met: dict[_Key, list[_Bearer]] = defaultdict(list)
    for number, traits in known.items():
        for key, bearer in _keys(number, traits):
            if key in waiting:
                met[key].append(bearer)
    pairs: set[tuple[int, int]] = set()
    for key, ours in met.items():
        theirs = waiting[key]
        if len(ours) * len(theirs) <= MOST_IN_A_BLOCK:
            pairs.update(_paired(ours, theirs))
        else:
            pairs.update(_paired_by_surroundings(ours, theirs, known, newcomers))
    return sorted(pairs)


def _paired(ours: list[_Bearer], theirs: list[_Bearer]) -> Iterator[tuple[int, int]]:
    for one in ours:
        for other in theirs:
            if (one.both and other.both) or one.seeking != other.seeking:
                yield one.number, other.number


def _paired_by_surroundings(
    ours: list[_Bearer], theirs: list[_Bearer], known: dict[int, Traits], newcomers: dict[int, Traits]
) -> Iterator[tuple[int, int]]:
    around: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in ours:
        for place in _surroundings(known[bearer.number]):
            around[place].append(bearer)
    for bearer in theirs:
        for place in sorted(_surroundings(newcomers[bearer.number])):
            yield from _paired(around.get(place, [])[:MOST_FOR_ONE], [bearer])


def _surroundings(traits: Traits) -> set[str]:
    return {
        *(f"company {company}" for company in _companies(traits)),
        *(f"place {folded(place)}" for place in traits.places),
        *(f"profile {profile}" for profile in traits.profiles),
        *(f"mailbox {mailbox}" for mailbox in _mailboxes(traits)),
    }


def _keys(number: int, traits: Traits) -> Iterator[tuple[_Key, _Bearer]]:
    """Yield each key of a description."""
    alike = _Bearer(number, seeking=False, both=True)
    found = _Bearer(number, seeking=False, both=False)
    seeking = _Bearer(number, seeking=True, both=False)
    initial = _Bearer(number, seeking=True, both=True)
    for profile in traits.profiles:
        yield ("profile", profile), alike
    mailboxes = _mailboxes(traits)
    for mailbox in mailboxes:
        yield ("mailbox", mailbox), alike
    for letters in set(map(letters_before_at, mailboxes)):
        yield ("spelled", letters), seeking
    for key in set(map(phone_key, traits.phones)):
        if key:
            yield ("phone", key), alike
    parts = parts_of(traits.name) if traits.name else None
    if parts is None or traits.name is None:
        return
    for name_key in _name_keys(parts):
        yield name_key, alike
    for initial_key, is_initial in _initial_keys(parts):
        yield initial_key, initial if is_initial else found
    for way, fullness in ways_to_spell(traits.name).items():
        if fullness > 0.4:
            yield ("spelled", way), found
    if companies := _companies(traits):
        for word in _words_for_colleagues(parts):
            for company in companies:
                yield ("colleague", word, company), alike


def _words_for_colleagues(parts: NameParts) -> set[str]:
    """Return the words by which colleagues are told: also both of a name of two as one, which may be a given name."""
    found = [word.spellings[0] for word in parts.words if not word.is_initial]
    return {_code(word) for word in (*found, *(("".join(found),) if len(found) == 2 else ()))}


def _name_keys(parts: NameParts) -> Iterator[_Key]:
    """Yield the keys that two names have in common when they share two words."""
    full = [word.spellings[0] for word in _words(parts) if not word.is_initial]
    codes = sorted(map(_code, full))
    for one, other in set(combinations(codes, 2)):
        yield "name", one, other
    for word, other in permutations(full, 2):
        for line in lines_of(word):
            yield "short", str(line), _code(other)
    if parts.native:
        yield "native", "".join(sorted("".join(parts.native)))
        for one, other in combinations(sorted(set(parts.native)), 2):
            yield "natives", one, other


def _initial_keys(parts: NameParts) -> Iterator[tuple[_Key, bool]]:
    """Yield a letter and a word for each that may be an initial and a name, and whether the letter is all there is."""
    words = _words(parts)
    full = {(word.spellings[0][0], _code(word.spellings[0])) for word in words if not word.is_initial}
    for letter in {word.spellings[0] for word in words if word.is_initial}:
        for _, code in full:
            yield ("initial", letter, code), True
    for one, other in permutations(full, 2):
        yield ("initial", one[0], other[1]), False


def _words(parts: NameParts) -> list[Word]:
    return _joined_too(parts.words) + list(parts.asides)


def _joined_too(words: tuple[Word, ...]) -> list[Word]:
    """Return the words that count, and neighbours put together as another may write them."""
    found = [word for word in words if not word.small]
    if len(words) < 3:
        return found
    for length in (2, 3, 4):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if not (run[-1].small or run[-1].is_initial):
                found.append(Word(("".join(word.spellings[0] for word in run),)))
    return found


@lru_cache(maxsize=65536)
def _code(word: str) -> str:
    """Return what a word has in common with its other spellings, and with its form for a woman."""
    code = loose_sound(word)
    return _ENDING.sub("", code, count=1) if len(code) > 5 else code


def _companies(traits: Traits) -> set[str]:
    return {
        key_of(employment.company, "company")
        for employment in traits.employers
        if is_named(employment.company, "company")
    }


def _mailboxes(traits: Traits) -> set[str]:
    return {
        mailbox for email in traits.emails if not is_shared_address(email) and (mailbox := mailbox_of(email))
    }
