"""What a check finds in a message, and what follows for the message."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, get_args

Severity: TypeAlias = Literal["error", "warning", "hint"]
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
"""In order of weight: broken or harmful, a fault to mend first, a matter of taste."""

Verdict: TypeAlias = Literal["ready", "revise", "do_not_send"]

Span: TypeAlias = tuple[int, int]
"""Start and end in code points of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at. ``span`` is None for something that is absent.

    ``message`` says what is wrong here, ``why`` why it matters; ``fix`` is what to do or, where ``safe`` is true, the text to
    put in the place of the span. ``sources`` are ids of claims or of guidance.
    """

    code: str
    name: str
    severity: Severity
    span: Span | None
    message: str
    why: str
    fix: str | None
    sources: tuple[str, ...]
    safe: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return plain values in the contract's format."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "span": list(self.span) if self.span else None,
            "message": self.message,
            "why": self.why,
            "fix": self.fix,
            "sources": list(self.sources),
            "safe": self.safe,
        }


def verdict_on(findings: Iterable[Finding]) -> Verdict:
    """Return what the findings amount to: an error forbids sending, a warning asks to revise, hints do neither."""
    severities = {each.severity for each in findings}
    if "error" in severities:
        return "do_not_send"
    return "revise" if "warning" in severities else "ready"
