"""Names typed in capitals or without any, written as names are."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from cordially.network.known_names import known_names

_PIECES: Final = re.compile(r"([-'’])")
_SMALL_AFTER_NAME: Final = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "la",
        "del",
        "da",
        "di",
        "du",
        "dos",
        "das",
        "le",
        "ter",
        "ten",
        "zu",
        "af",
        "bin",
        "ibn",
        "bint",
        "al",
        "el",
        "y",
        "e",
    ]
)


def repaired(words: list[str]) -> list[str]:
    """Return the words of a name with their capitals mended; a name written in mixed case keeps its own."""
    letters = [word for word in words if any(c.isalpha() for c in word)]
    is_all_capitals = all(word.isupper() for word in letters) and any(len(word) > 2 for word in letters)
    is_all_small = all(word.islower() for word in letters)
    if is_all_capitals or is_all_small:
        return [_mended(word, first=i == 0) for i, word in enumerate(words)]
    return [_mended(word, first=i == 0) if word.isupper() and len(word.strip(".")) > 2 and "." not in word[:-1]
            else word for i, word in enumerate(words)]  # fmt: skip


def _mended(word: str, *, first: bool) -> str:
    small = word.casefold()
    if not first and (small in _SMALL_AFTER_NAME or (small in known_names().particles and len(small) > 2)):
        return small
    return "".join(
        piece if piece in "-'’" else _capital(piece, whole=place == 0 and first, before=word)
        for place, piece in enumerate(_PIECES.split(word))
    )


def _capital(piece: str, *, whole: bool, before: str) -> str:
    small = piece.lower()
    if not whole and small in ("al", "el") and "-" in before:
        return small
    if small.startswith("mc") and len(small) > 3:
        return "Mc" + small[2].upper() + small[3:]
    return unicodedata.normalize("NFC", small[:1].upper() + small[1:])
