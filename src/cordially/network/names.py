"""Whether two names may be those of one person.

Names are compared word by word, whatever their order. Nothing here looks up who bears a name: that two people are
called the same does not make them one (see ``identity``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, permutations
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.network.known_names import is_spelled_alike, lines_of, may_be_one_given_name
from cordially.network.letters import sound
from cordially.network.name_parts import NameParts, Word, parts_of

Kind: TypeAlias = Literal["same", "compatible", "different", "unknown"]
Apart: TypeAlias = Literal["given", "family", "generation", "both"]


class NameLikeness(NamedTuple):
    """How alike two names are.

    ``same``: the same words, however written. ``compatible``: nothing in one contradicts the other (a short form, an
    initial, a further name). ``different``: something does; ``apart`` says where. ``unknown``: one of them is no name,
    or they are in scripts that cannot be compared. ``score`` is 0 to 1, ``reason`` is in words fit to be shown.
    """

    kind: Kind
    score: float
    reason: str
    apart: Apart | None = None


UNKNOWN: Final = NameLikeness("unknown", 0.0, "there are no two names to compare")
_OTHER_SCRIPT: Final = NameLikeness("unknown", 0.0, "the names are in different scripts")

_How: TypeAlias = Literal["exact", "short", "alike", "stem", "slip", "initial"]
_WORTH: Final[dict[_How, tuple[float, str]]] = {
    "exact": (1.0, "the same name"),
    "short": (0.85, "one uses a short form or another spelling of the given name"),
    "alike": (0.75, "the names are spelled differently"),
    "stem": (0.8, "the family name has another ending"),
    "slip": (0.45, "the names differ by one letter"),
    "initial": (0.6, "an initial stands for a name"),
}
"""What it is worth that two words belong together for this reason."""

_FURTHER_NAME, _FURTHER_INITIAL, _FURTHER_AT_AN_END = 0.9, 0.95, 0.65
_ASIDE, _PARTICLES_DIFFER, _OTHER_ORDER, _ONE_WORD = 0.85, 0.85, 0.8, 0.3


def likeness(a: str, b: str) -> NameLikeness:
    """Compare two names of people. The order of the two does not matter.

    >>> likeness("Reyes, Dana", "Dana Reyes, PhD").kind, likeness("J. Smith", "Jane Smith").kind
    ('same', 'compatible')
    """
    return _likeness(a, b) if a <= b else _likeness(b, a)


@lru_cache(maxsize=65536)
def _likeness(a: str, b: str) -> NameLikeness:
    one, other = parts_of(a), parts_of(b)
    if one is None or other is None:
        return UNKNOWN
    found: list[NameLikeness] = []
    if one.native and other.native and one.script == other.script:
        found.append(_native_likeness(one.native, other.native))
    if one.words and other.words:
        found.append(_Comparison(one, other).result())
    if not found:
        return _OTHER_SCRIPT
    return next((like for like in found if like.kind == "different"), max(found, key=lambda like: like.score))


def _native_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> NameLikeness:
    whole, spelled = "".join(one), "".join(other)
    if whole == spelled or _permuted(one, spelled) or _permuted(other, whole):
        return NameLikeness("same", 1.0, "the same name")
    fewer, more = sorted((one, other), key=len)
    if len(fewer) < len(more) and set(fewer) <= set(more):
        return NameLikeness("compatible", 0.3 if len(fewer) == 1 else 0.7, "one of them has a further name")
    if min(len(whole), len(spelled)) < max(len(whole), len(spelled)) and 1 in (len(whole), len(spelled)):
        return NameLikeness("compatible", 0.2, "one of them has a further name")
    return NameLikeness("different", 0.0, "the names differ", "both")


def _permuted(words: tuple[str, ...], joined: str) -> bool:
    return 1 < len(words) <= 3 and any("".join(order) == joined for order in permutations(words))


class _Comparison:
    """Two names, their words brought together: the surest pairs first, each word in one pair at most."""

    def __init__(self, one: NameParts, other: NameParts) -> None:
        self._parts = one, other
        self._one = _joined(one.words, other.words)
        self._other = _joined(other.words, tuple(self._one))
        self._pairs: list[tuple[int, int, _How]] = []
        self._left = set(range(len(self._one)))
        self._right = set(range(len(self._other)))
        for how in ("exact", "short", "alike", "stem", "initial"):
            self._pair(how)
        self._asides = 0
        self._stand_in(self._left, self._one, other.asides)
        self._stand_in(self._right, self._other, one.asides)
        self._pair_slip()

    def result(self) -> NameLikeness:
        """Return what the pairs, and the words without one, say."""
        left = [self._one[i] for i in self._left if not self._one[i].small]
        right = [self._other[j] for j in self._right if not self._other[j].small]
        if (left and right) or not any(not self._one[i].small for i, _, _ in self._pairs):
            return self._different()
        generations = {part.generation for part in self._parts}
        if len(generations - {None}) > 1 and generations != {"jr", "ii"}:
            return NameLikeness("different", 0.0, "they are father and son, or the like", "generation")
        return self._compatible(left or right, same_generation=len(generations) == 1)

    def _compatible(self, further: list[Word], *, same_generation: bool) -> NameLikeness:
        weakest = min((how for _, _, how in self._pairs), key=lambda how: _WORTH[how][0])
        score, reason = 1.0, _WORTH[weakest][1]
        for _, _, how in self._pairs:
            score *= _WORTH[how][0]
        if further:
            reason = "one of them has a further name"
            score *= self._worth_of_further()
        elif not same_generation:
            score, reason = score * _OTHER_ORDER, "only one of them says junior, senior or the like"
        elif self._asides:
            score, reason = score * _ASIDE, "a name in brackets or a former name agrees"
        small = [self._one[i] for i in self._left] + [self._other[j] for j in self._right]
        if any(word.small for word in small):
            score *= _PARTICLES_DIFFER
            reason = reason if score < _PARTICLES_DIFFER else "a particle of the name differs"
        if not self._in_order():
            score *= _OTHER_ORDER if score == 1.0 else _OTHER_ORDER**2
            reason = "the same names in another order" if score == _OTHER_ORDER else reason
        if score == 1.0:
            return NameLikeness("same", 1.0 if len(self._pairs) > 1 else 0.5, reason)
        full = sum(how != "initial" and not self._one[i].small for i, _, how in self._pairs)
        if full == 0 or (further and sum(not self._one[i].small for i, _, _ in self._pairs) < 2):
            score = min(score, _ONE_WORD)
        return NameLikeness("compatible", round(score, 3), reason)

    def _worth_of_further(self) -> float:
        worth = 1.0
        for rest, words in ((self._left, self._one), (self._right, self._other)):
            for i in rest:
                if words[i].is_initial:
                    worth *= _FURTHER_INITIAL
                elif not words[i].small:
                    worth *= _FURTHER_NAME if 0 < i < len(words) - 1 else _FURTHER_AT_AN_END
        return worth

    def _in_order(self) -> bool:
        ordered = sorted((i, j) for i, j, _ in self._pairs if not self._one[i].small)
        return all(before[1] < after[1] for before, after in pairwise(ordered))

    def _different(self) -> NameLikeness:
        full = [(i, j) for i, j, how in self._pairs if how != "initial"]
        ends = (len(self._one) - 1, len(self._other) - 1)
        if ends in full:
            return NameLikeness("different", 0.0, "the given names differ", "given")
        if (0, 0) in full:
            return NameLikeness("different", 0.0, "the family names differ", "family")
        return NameLikeness("different", 0.0, "the names differ", "both")

    def _pair(self, how: _How) -> None:
        for i in sorted(self._left):
            fitting = [j for j in sorted(self._right) if self._fit(i, j, how)]
            if fitting:
                j = min(fitting, key=lambda j: abs(i - j))
                self._take(i, j, how)

    def _take(self, i: int, j: int, how: _How) -> None:
        self._pairs.append((i, j, how))
        self._left.discard(i)
        self._right.discard(j)

    def _fit(self, i: int, j: int, how: _How) -> bool:
        one, other = self._one[i], self._other[j]
        if how == "exact":
            return _equal(one, other)
        if one.small or other.small:
            return False
        if how == "initial":
            return self._stands_for(i, j)
        a, b = one.spellings[0], other.spellings[0]
        if how == "short":
            return may_be_one_given_name(a, b)
        if how == "alike":
            return is_spelled_alike(a, b)
        return i == len(self._one) - 1 and j == len(self._other) - 1 and _is_stem(a, b)

    def _stands_for(self, i: int, j: int) -> bool:
        """Whether an initial stands for a word; one in the middle is not the first name of the other."""
        one, other = self._one[i], self._other[j]
        if one.is_initial == other.is_initial or one.spellings[0][0] != other.spellings[0][0]:
            return False
        length = len(self._one) if one.is_initial else len(self._other)
        return length <= 2 or (i == 0) == (j == 0)

    def _stand_in(self, rest: set[int], words: list[Word], asides: tuple[Word, ...]) -> None:
        for i in sorted(rest):
            word = words[i]
            if word.small or word.is_initial:
                continue
            if any(
                _equal(word, aside) or may_be_one_given_name(word.spellings[0], aside.spellings[0])
                for aside in asides
            ):
                rest.discard(i)
                self._asides += 1

    def _pair_slip(self) -> None:
        left = [i for i in self._left if not self._one[i].small]
        right = [j for j in self._right if not self._other[j].small]
        sure = [
            i
            for i, _, how in self._pairs
            if how == "exact" and not self._one[i].small and not self._one[i].is_initial
        ]
        if len(left) == len(right) == 1 and sure:
            i, j = left[0], right[0]
            last = i == len(self._one) - 1 and j == len(self._other) - 1
            if _is_slip(self._one[i].spellings[0], self._other[j].spellings[0], family=last):
                self._take(i, j, "slip")


def _joined(words: tuple[Word, ...], others: tuple[Word, ...]) -> list[Word]:
    """Put neighbours together that the other name writes as one word (``Min-jun`` and ``Minjun``)."""
    wholes = {spelling: word for word in others for spelling in word.spellings if len(spelling) > 3}
    result: list[Word] = []
    i = 0
    while i < len(words):
        for length in (4, 3, 2):
            run = words[i : i + length]
            if (
                len(run) == length
                and len(whole := "".join(word.spellings[0] for word in run)) > 3
                and whole in wholes
            ):
                result.append(wholes[whole])
                i += length
                break
        else:
            result.append(words[i])
            i += 1
    return result


def _equal(one: Word, other: Word) -> bool:
    if not set(one.spellings).isdisjoint(other.spellings):
        return True
    return (one.foreign or other.foreign) and sound(one.spellings[0]) == sound(other.spellings[0])


_FEMININE: Final = (
    (re.compile(r"(?<=[oe]v)a$|(?<=in)a$"), ""),
    (re.compile(r"(?<=[sc]k)(?:aya|aia|a|iy|yy|ij|y|i)$"), ""),
)


def _is_stem(one: str, other: str) -> bool:
    """Whether two families are the forms for a man and a woman (``Petrov``, ``Petrova``; ``Novák``, ``Nováková``)."""
    if min(len(one), len(other)) < 4:
        return False
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if longer.endswith("ova") and longer.removesuffix("ova") == shorter:
        return True
    for pattern, by in _FEMININE:
        one, other = pattern.sub(by, one), pattern.sub(by, other)
    return one == other


def _is_slip(one: str, other: str, *, family: bool) -> bool:
    """Whether one letter may be a slip: any but the last of a long family name, or two changed places in any name."""
    if one[0] != other[0] or one[-1] != other[-1] or min(len(one), len(other)) < 4:
        return False
    if lines_of(one) and lines_of(other):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    return sorted(one) == sorted(other) or (family and min(len(one), len(other)) >= 6)
