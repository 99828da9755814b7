"""Sentences as the pieces of words a BERT encoder knows, by the rules of the uncased models.

A text is cleaned, spaced around Chinese characters, stripped of accents and lower-cased; it is split at blanks and
punctuation; each word is spelled with the longest known pieces from the left. A word that cannot be spelled, or of more
than 100 characters, is one unknown piece. Names of special pieces in a text are plain text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

LONGEST_WORD: Final = 100

_CHINESE: Final = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)
_DROPPED: Final = frozenset({"Cc", "Cf", "Co", "Cs"})


class WordPieces:
    """A vocabulary and how it spells. A piece inside a word begins with ``##``.

    Raises KeyError when the vocabulary lacks one of ``[UNK]``, ``[CLS]`` and ``[SEP]``.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._number["[UNK]"]
        self._start = self._number["[CLS]"]
        self._end = self._number["[SEP]"]
        self._longest = max(map(len, vocabulary))
        self._spelled: dict[str, tuple[int, ...]] = {}

    def holds(self, word: str) -> bool:
        """Return whether a word, in small letters, is a piece of its own: a word that English texts often have."""
        return word in self._number

    def numbers(self, text: str, *, at_most: int) -> list[int]:
        """Return the numbers of the pieces of a text between a start and an end mark, cut at ``at_most`` in all."""
        numbers = [self._start]
        for word in words(text):
            numbers += self._spell(word)
            if len(numbers) >= at_most:
                break
        return [*numbers[: at_most - 1], self._end]

    def _spell(self, word: str) -> tuple[int, ...]:
        spelled = self._spelled.get(word)
        if spelled is None:
            if len(self._spelled) >= 20_000:
                self._spelled.clear()
            spelled = self._spelled[word] = self._spell_anew(word)
        return spelled

    def _spell_anew(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        pieces: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(min(len(word), start + self._longest), start, -1):
                number = self._number.get(mark + word[start:end])
                if number is not None:
                    pieces.append(number)
                    start = end
                    break
            else:
                return (self._unknown,)
        return tuple(pieces)


def words(text: str) -> Iterator[str]:
    """Yield the cleaned words and the single punctuation marks of a text."""
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFD", "".join(map(_cleaned, text)))
        # One character at a time: lower-casing whole words would treat a final sigma differently.
        text = "".join(each.lower() for each in text if unicodedata.category(each) != "Mn")
    word = ""
    for each in text:
        kind = _kind(each)
        if kind == "letter":
            word += each
            continue
        if kind == "dropped":
            continue
        if word:
            yield word
            word = ""
        if kind == "mark":
            yield each
    if word:
        yield word


@lru_cache(maxsize=4096)
def _cleaned(character: str) -> str:
    code = ord(character)
    if any(first <= code <= last for first, last in _CHINESE):
        return f" {character} "
    kind = _kind(character)
    return " " if kind == "blank" else "" if kind == "dropped" else character


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\t\n\r" or category[0] == "Z":
        return "blank"
    if character == "�" or category in _DROPPED:
        return "dropped"
    if category[0] == "P" or (character.isascii() and category[0] == "S"):
        return "mark"
    return "letter"
