"""Rules made of a table: a word, the one that is meant, and the words before and after that settle it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from cordially.writing.proofing.rules.rule import Rule

Pair: TypeAlias = tuple[str, str, str, str]
"""As written (an ``?`` may follow its last letter), as meant, a pattern that ends where it begins, one that begins where it ends."""

END: Final = r"(?:\s*(?:[.,;:!?]|$))"
"""The end of a clause, as a pattern of what stands after."""


def rules_of(name: str, pairs: Iterable[Pair]) -> tuple[Rule, ...]:
    """Return a rule for each pair, called by ``name`` and the word as written."""
    return tuple(
        Rule(
            f"{name}-{re.sub(r'[^a-z]', '', wrong)}-{number}",
            "wrong-word",
            rf"{before}(?<!-)(?P<x>{wrong})\b(?={after})",
            right,
            needs=tuple({f" {wrong.replace('?', '')} ".lower(), f" {re.sub(r'.[?]', '', wrong)} ".lower()}),
        )
        for number, (wrong, right, before, after) in enumerate(pairs)
    )
