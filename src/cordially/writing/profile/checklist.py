"""What is to be mended before anybody looks at the profile: a list of places, faults and questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from cordially.writing.findings import Finding, Severity, Span

SOURCES: Final = ("H03",)
"""Proof the profile before connecting: no typos, mostly complete."""
GRAMMAR_SOURCES: Final = ("H03", "H07")
"""A hiring manager reads it as a résumé: grammar and typos matter, unending detail does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to look at: ``where`` is the field, ``text`` what stands there (None for what is not there)."""

    where: str
    text: str | None
    finding: Finding

    def as_json(self) -> dict[str, Any]:
        """Return plain values: those of the finding, and where."""
        return {"where": self.where, **self.finding.as_json()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All of it. ``asked`` is what no archive tells and only a look at the page can answer."""

    entries: tuple[Entry, ...]
    asked: tuple[str, ...]
    unread: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Say whether nothing is left to mend; hints do not count."""
        return all(entry.finding.severity == "hint" for entry in self.entries)

    def as_json(self) -> dict[str, Any]:
        """Return plain values for programs."""
        return {
            "clean": self.is_clean,
            "entries": [entry.as_json() for entry in self.entries],
            "asked": list(self.asked),
            "unread": list(self.unread),
        }


def entry(
    where: str,
    *,
    code: str,
    name: str,
    severity: Severity,
    message: str,
    why: str,
    fix: str | None = None,
    text: str | None = None,
    span: Span | None = None,
    sources: tuple[str, ...] = SOURCES,
) -> Entry:
    """Return an entry of a check of our own."""
    return Entry(
        where=where,
        text=text,
        finding=Finding(
            code=code,
            name=name,
            severity=severity,
            span=span,
            message=message,
            why=why,
            fix=fix,
            sources=sources,
        ),
    )
