"""What people put around their names: pronouns, pictures, slogans, employers, the way a message came."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from cordially.people import as_shown

LONGEST: Final = 200
"""Characters of a name that are looked at; what is longer is no name."""

_SIMPLE: Final = re.compile(r"[A-Za-z]+(?:[ '-][A-Za-z]+)*")
_CUT: Final = re.compile(r"\s+[|•·–—~:/\\]+\s*|\s+-+\s+|\s[|•]|\s+(?:via|at|from|bei|chez|@)\s+|[|•\[{<]")
_ADDRESS: Final = re.compile(r"\S@\S")
_TWO_PEOPLE: Final = frozenset({"and", "und", "&"})
_PRONOUNS: Final = re.compile(
    r"[(\[]?\b(?:she|he|they|her|him|them|ze|xe|any|sie|er|elle|il|ella|ela|ele|el)"
    r"(?:\s*/\s*\w{1,8})+[)\]]?",
    re.IGNORECASE,
)
_QUOTES: Final = str.maketrans("‘’ʼ`´“”„«»‐‑", "'''''" + '"""""' + "--")
_KEPT: Final = frozenset("-'.,()\" &")


def without_ornaments(name: str) -> str | None:
    """Return a name without ornaments, None for what is not the name of one person."""
    if (
        len(name) <= LONGEST
        and _SIMPLE.fullmatch(name)
        and not _CUT.search(name)
        and not names_two_people(name)
        and "inked" not in name.casefold()
    ):
        return name
    text = as_shown(unicodedata.normalize("NFKC", name[:LONGEST])).translate(_QUOTES)
    if _ADDRESS.search(text) or "linkedin" in text.casefold():
        return None
    text = _PRONOUNS.sub(" ", text)
    head = _CUT.split(text, maxsplit=1)[0]
    text = head if any(letter.isalpha() for letter in head) else text
    kept = "".join(c if c in _KEPT or unicodedata.category(c)[0] in "LMN" else " " for c in text)
    clean = " ".join(kept.strip(" '\"").split())
    return clean if any(c.isalpha() for c in clean) and not names_two_people(clean) else None


def names_two_people(name: str) -> bool:
    """Whether a name is that of two people (``Jane & Tunde Okafor``)."""
    return any(word.casefold() in _TWO_PEOPLE for word in name[:LONGEST].split()[1:-1])
