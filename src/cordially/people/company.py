"""Companies, and when two names mean the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cordially.people.person import folded

# fmt: off
LEGAL_FORMS: Final = frozenset((
    "ab", "ag", "as", "asa", "bv", "co", "company", "corp", "corporation", "doo", "ebf", "ek", "eood",
    "gmbh", "inc", "incorporated", "kft", "kg", "kgaa", "kk", "lda", "limited", "llc", "llp", "lp",
    "ltd", "ltda", "mbh", "nv", "ohg", "ood", "oy", "oyj", "pbc", "plc", "pte", "pty", "pvt", "sa",
    "sas", "sarl", "se", "sl", "spa", "spzoo", "srl", "sro", "ug", "zrt",
))
# fmt: on
"""Endings that say how a company is incorporated, not which one it is."""

_INITIALS: Final = re.compile(r"\b(\w)\.(?=\w\b|\W|$)")
_APOSTROPHES: Final = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company a process is about. ``id`` is short and stable (``co4``)."""

    id: str
    name: str


@lru_cache(maxsize=65536)
def company_key(name: str) -> str:
    """Return what two spellings of one company have in common: no case, accents, punctuation or legal form.

    Whole names are compared, never parts of them, and a name that is nothing but a legal form stays as it is.

    >>> company_key("ACME, Inc.") == company_key("Acme") != company_key("Pacmetal")
    True
    >>> company_key("S.A.S.")
    'sas'
    """
    plain = _APOSTROPHES.sub("", _INITIALS.sub(r"\1", folded(name))).replace("&", " and ")
    words = _BETWEEN_WORDS.sub(" ", plain).split()
    kept = len(words)
    while kept > 1 and words[kept - 1] in LEGAL_FORMS:
        kept -= 1
    if kept < len(words) and words[kept - 1] == "and" and kept > 1:  # "Hart & Co."
        kept -= 1
    return " ".join(words[:kept]) or folded(name)
