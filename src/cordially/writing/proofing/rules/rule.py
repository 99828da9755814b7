"""The shape of a rule of our own: a pattern that right English does not match, what it is, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cordially.writing.proofing.alerts import Alert, Category

_BETWEEN: Final = re.compile(r"[^\w'’-]+")


@dataclass(frozen=True)
class Rule:
    r"""One rule. The group ``x`` of the pattern is the fault, the whole match where there is none.

    ``instead`` may refer to groups as ``\\g<name>``; None when only the writer can know. ``unless`` looks at the whole
    match. A text that lacks all of ``needs``, as ``read_for_needs`` gives it, cannot match. Not ``sure`` means that right English can match, rarely.
    """

    name: str
    category: Category
    pattern: str
    instead: str | None = None
    message: str | None = None
    sure: bool = True
    unless: str | None = None
    cased: bool = False
    form: Callable[[str], str | None] | None = None
    needs: tuple[str, ...] = ()

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, 0 if self.cased else re.IGNORECASE)

    def alerts_on(self, text: str, small: str | None = None) -> Iterator[Alert]:
        """Yield an alert for each match in a paragraph; ``small`` is what ``read_for_needs`` makes of it, if at hand."""
        if self.needs and not any(word in (small or read_for_needs(text)) for word in self.needs):
            return
        for found in self._compiled.finditer(text):
            if self.unless and re.search(self.unless, found[0], re.IGNORECASE):
                continue
            group: str | int = "x" if "x" in self._compiled.groupindex else 0
            if found.start(group) < 0:
                continue
            suggestion = self._suggestion(found, found[group])
            if suggestion and self.category == "capital":
                suggestion = suggestion[0].upper() + suggestion[1:]
            yield Alert(
                engine="own",
                rule=self.name,
                start=found.start(group),
                end=found.end(group),
                category=self.category,
                suggestions=() if suggestion is None else (_cased_like(found[group], suggestion),),
                message=self.message,
                sure=self.sure,
            )

    def _suggestion(self, found: re.Match[str], fault: str) -> str | None:
        if self.form is not None:
            return self.form(fault)
        return None if self.instead is None else found.expand(self.instead)


def read_for_needs(text: str) -> str:
    """Return a text in small letters with a blank around each word, so that ``needs`` can ask for whole words."""
    return f" {_BETWEEN.sub(' ', text.lower())} "


def literals(pattern: str) -> tuple[str, ...]:
    """Return the words that a plain alternative consists of, for ``needs``; nothing where it is more than that."""
    return (
        tuple(f" {word} " for word in pattern.lower().split("|"))
        if re.fullmatch(r"[A-Za-z |-]+", pattern)
        else ()
    )


def _cased_like(written: str, suggestion: str) -> str:
    """Return the suggestion with a capital where what it replaces has one."""
    if written[:1].isupper() and suggestion[:1].islower() and written != "I":
        return suggestion[0].upper() + suggestion[1:]
    return suggestion
