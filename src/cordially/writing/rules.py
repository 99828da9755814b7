"""How a check is declared: one rule a module, found by walking ``checks``.

The docstring of a rule's module is its public page: a title, ``What it finds``, ``Why``, then examples that are flagged and
examples that are fine, which a test runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, NamedTuple

from cordially.writing import checks
from cordially.writing.acts import Act
from cordially.writing.anatomy import Sentence
from cordially.writing.findings import Severity, Span
from cordially.writing.messages import KINDS, Kind
from cordially.writing.reading import Reading

ALL: Final = frozenset(KINDS)
PERSONAL: Final = ALL - {"other"}
"""Kinds with a purpose of their own; ``other`` gets the universal checks only."""


class Hit(NamedTuple):
    """Where a rule holds. What is None is taken from the rule; ``safe`` means that ``fix`` may take the span's place."""

    span: Span | None = None
    message: str | None = None
    fix: str | None = None
    severity: Severity | None = None
    safe: bool = False


Finder = Callable[[Reading], Iterator[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check. ``code`` and ``name`` are forever; ``sources`` are ids of claims or of guidance.

    ``message``, ``why`` and ``fix`` are what the user reads where a hit says nothing else.
    """

    code: str
    name: str
    severity: Severity
    message: str
    why: str
    sources: tuple[str, ...]
    finds: Finder
    fix: str | None = None
    kinds: frozenset[Kind] = field(default=ALL)

    @property
    def reads_english(self) -> bool:
        """Whether the rule goes by English words; such a rule is silent on a message in another language."""
        return self.code.startswith(("CO", "AS", "TO")) and self.name != "shouting"


def saying(act: Act, sure: str, unless: str = r"(?!)", *, once: bool = True) -> Finder:
    """Return a finder of sentences that do ``act``: by words that leave no doubt, else by what the model understands.

    ``unless`` are words that take the doubt to the other side: a denial, a report, a joke at one's own expense.
    """
    pattern, guard = re.compile(sure), re.compile(unless)

    def finds(reading: Reading) -> Iterator[Hit]:
        for hit in sentences_saying(reading, act, pattern, guard):
            yield Hit(hit.span)
            if once:
                return

    return finds


def sentences_saying(
    reading: Reading, act: Act, sure: re.Pattern[str], unless: re.Pattern[str]
) -> Iterator[Sentence]:
    """Yield the sentences that do ``act``, as ``saying`` finds them."""
    for sentence in reading.sentences:
        if unless.search(sentence.plain):
            continue
        if sure.search(sentence.plain) or reading.says(sentence, act):
            yield sentence


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Return every rule by its code, in the order of codes."""
    found = (import_module(f"{checks.__name__}.{each.name}").RULE for each in iter_modules(checks.__path__))
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}


def page_of(code: str) -> str:
    """Return the public page of a rule: the docstring of its module."""
    for each in iter_modules(checks.__path__):
        module = import_module(f"{checks.__name__}.{each.name}")
        if code == module.RULE.code:
            return module.__doc__ or ""
    raise KeyError(code)
