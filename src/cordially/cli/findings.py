"""What a check found, shown under the text it is about: the line, the stretch underlined, what is wrong, what to do."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from cordially.cli.terminal import clean, columns_of, style, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cordially.writing.findings import Finding, Verdict

_TAB: Final = 4
_MARGIN: Final = 4
_STYLES: Final = {"error": "no", "warning": "care", "hint": "dim"}
_UNDERLINED_AT_MOST: Final = 3
"""Lines of one finding that are shown; a stretch over more of them ends in an ellipsis."""

_VERDICTS: Final[dict[Verdict, tuple[str, str]]] = {
    "ready": ("Ready to send.", "yes"),
    "revise": ("Revise it first.", "care"),
    "do_not_send": ("Do not send it like this.", "no"),
}


def verdict_text(verdict: Verdict) -> str:
    """Return what the findings amount to, as a sentence."""
    return style(*_VERDICTS[verdict])


def finding_text(text: str, finding: Finding, *, width: int, where: str) -> str:
    """Return one finding as lines of at most ``width`` columns, the stretch of ``text`` it is about underlined.

    ``where`` names the text (a file, a field) and may be empty; line and column of the stretch, from 1, follow it.
    """
    place = where
    if finding.span is not None:
        row, column = _place(text, finding.span[0])
        place = f"{where}:{row}:{column}" if where else f"{row}:{column}"
    head = " ".join(part for part in (clean(place), finding.severity, finding.code, finding.name) if part)
    lines = [f"{style(head, _STYLES[finding.severity])}"]
    if finding.span is not None:
        lines += _excerpt(text, finding.span, width)
    lines += _wrapped(finding.message, width)
    if finding.why:
        lines += [style(line, "dim") for line in _wrapped(finding.why, width)]
    if finding.fix is not None:
        lines += _wrapped(_advice(finding), width)
    return "\n".join(lines)


def findings_text(text: str, findings: Iterable[Finding], *, width: int, where: str) -> str:
    """Return several findings on one text, a blank line between them."""
    return "\n\n".join(finding_text(text, each, width=width, where=where) for each in findings)


def _advice(finding: Finding) -> str:
    fix = finding.fix or ""
    if finding.span is None:
        return f"-> {fix}"
    return f"-> {fix}" if fix.strip() == fix and fix else f"-> '{fix}'" if fix else "-> leave it out"


def _wrapped(text: str, width: int) -> list[str]:
    return [" " * _MARGIN + line for line in wrap(clean(text), width - _MARGIN)]


def _place(text: str, at: int) -> tuple[int, int]:
    before = text[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


def _excerpt(text: str, span: tuple[int, int], width: int) -> list[str]:
    start, end = span
    shown: list[str] = []
    first = text.rfind("\n", 0, start) + 1
    for number, line in enumerate(text[first:].split("\n")):
        if first > start and first >= end:
            break
        if number == _UNDERLINED_AT_MOST:
            shown.append(" " * _MARGIN + "…")
            break
        shown += _underlined(line, max(start - first, 0), min(end - first, len(line)), width - _MARGIN)
        first += len(line) + 1
    return shown


def _underlined(line: str, start: int, end: int, room: int) -> list[str]:
    """Return a line, or as much of it around the stretch as there is room for, and the marks below."""
    before, stretch, after = _even(line[:start]), _even(line[start:end]), _even(line[end:])
    wanted = min(columns_of(stretch) or 1, room)
    left = _last_columns(before, max((room - wanted) * 2 // 3, room - wanted - columns_of(after)))
    stretch = _first_columns(stretch, room - columns_of(left))
    right = _first_columns(after, room - columns_of(left) - columns_of(stretch))
    marks = " " * columns_of(left) + "^" * max(columns_of(stretch), 1)
    margin = " " * _MARGIN
    return [f"{margin}{left}{stretch}{right}".rstrip(), f"{margin}{style(marks, 'care')}"]


def _even(text: str) -> str:
    """Return text whose columns can be counted: tabs as spaces, nothing that moves the cursor."""
    return clean(text.replace("\t", " " * _TAB))


def _first_columns(text: str, room: int) -> str:
    if columns_of(text) <= room:
        return text
    kept, used = "", 0
    for letter in text:
        used += columns_of(letter)
        if used > room - 1:
            break
        kept += letter
    return kept + "…" if room > 0 else ""


def _last_columns(text: str, room: int) -> str:
    if columns_of(text) <= room:
        return text
    kept, used = "", 0
    for letter in reversed(text):
        used += columns_of(letter)
        if used > room - 1:
            break
        kept = letter + kept
    while kept and unicodedata.combining(kept[0]):
        kept = kept[1:]
    return "…" + kept if room > 0 else ""
