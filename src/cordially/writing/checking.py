"""Checks a message: which rules hold, which of them the user chose or waved through, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cordially.errors import unknown_word
from cordially.writing.findings import SEVERITIES, Finding, Verdict, verdict_on
from cordially.writing.messages import Message
from cordially.writing.proofing.categories import CATEGORIES
from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule, rules

_IGNORED: Final = re.compile(
    r"^[ \t]*#[ \t]*cordially:[ \t]*ignore(?:\[(?P<names>[^\]\n]*)\])?[ \t]*$\n?",
    re.MULTILINE | re.IGNORECASE,
)
_PROOFING: Final = "proofing"
UNUSED: Final = "unused-ignore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which rules apply: codes, names, or beginnings of codes. Empty ``select`` means all; ``ignore`` goes before ``select``.

    Raises UnknownWordError for what fits no rule.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    _chosen: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find the rules meant."""
        chosen = _codes(self.select) if self.select else frozenset(_universe()) | {_PROOFING}
        chosen -= _codes(self.ignore) - {_PROOFING}
        if not any(each.code in chosen for each in CATEGORIES.values()):
            chosen -= {_PROOFING}
        object.__setattr__(self, "_chosen", chosen)

    def applies(self, code: str) -> bool:
        """Tell whether a rule applies; ``proofing`` stands for spelling and grammar."""
        return code in self._chosen


@dataclass(frozen=True, slots=True)
class Checked:
    """A message that was checked: its findings in the order of the text, those about what is absent last."""

    verdict: Verdict
    findings: tuple[Finding, ...]


def check(
    message: Message,
    selection: Selection | None = None,
    *,
    understanding: bool = True,
    proofing: Iterable[Finding] = (),
) -> Checked:
    """Check a message.

    A line ``# cordially: ignore[code, name]`` in the text waves rules through; it is no part of the message. ``proofing`` are
    findings of spelling and grammar to be shown beside, with spans in the text without such lines. ``understanding`` is whether
    the model may be asked.
    """
    selection = selection or Selection()
    text, waved = _without_ignores(message.text)
    reading = Reading(replace(message, text=text), understanding=understanding)
    found = [
        finding
        for rule in rules().values()
        if message.kind in rule.kinds
        and selection.applies(rule.code)
        and (reading.is_english or not rule.reads_english)
        for finding in _findings(rule, reading)
    ]
    if selection.applies(_PROOFING):
        found += [each for each in proofing if selection.applies(each.code)]
    kept, unused = _waved_through(_without_echoes(found), waved)
    kept += [_unused(word) for word in unused]
    if not reading.is_english:
        kept.append(_NOT_ENGLISH)
    placed = tuple(_placed(each, message.text, text) for each in kept)
    ordered = sorted(
        placed, key=lambda each: (each.span is None, each.span or (0, 0), SEVERITIES.index(each.severity))
    )
    return Checked(verdict_on(ordered), tuple(ordered))


def text_to_send(text: str) -> str:
    """Return a text without the lines that wave rules through."""
    return _without_ignores(text)[0]


def _findings(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for hit in rule.finds(reading):
        yield _finding(rule, hit)


def _finding(rule: Rule, hit: Hit) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=hit.severity or rule.severity,
        span=hit.span,
        message=hit.message or rule.message,
        why=rule.why,
        fix=hit.fix or rule.fix,
        sources=rule.sources,
        safe=hit.safe,
    )


_NOT_ENGLISH: Final = Finding(
    code="CH02",
    name="not-in-english",
    severity="hint",
    span=None,
    message="Only names, gaps, lengths and dates were checked.",
    why="What a message says is understood in English only, so far.",
    fix=None,
    sources=(),
)

_ECHOES: Final = {
    "ST01": None,
    "ST05": ("CO02", "CO03", "CO04", "CO05", "CO06", "CO07", "AS05"),
    "CO01": ("CO02", "CO03", "CO04", "CO07"),
    "CO04": ("CO03",),
    "CO02": ("CO03",),
    "NA02": ("NA03",),
    "NA04": ("NA03",),
    "TO07": ("CO05",),
    "TO09": ("CO05", "TO08", "TO07"),
    "TO10": ("CO03",),
    "TO03": ("TO02",),
}
"""One fault is said once: what the finding on the left has said, those on the right need not repeat. None: nothing else."""


def _without_echoes(found: Sequence[Finding]) -> list[Finding]:
    codes = {each.code for each in found}
    if "ST01" in codes:
        return [
            each for each in found if each.code == "ST01" or each.code.startswith("NA") or each.code == "ST02"
        ]
    silent = {echo for code in codes for echo in _ECHOES.get(code) or ()}
    return [each for each in found if each.code not in silent]


def _without_ignores(text: str) -> tuple[str, list[str]]:
    waved = [
        name.strip()
        for each in _IGNORED.finditer(text)
        for name in ((each["names"] or "*").split(","))
        if name.strip()
    ]
    return (_IGNORED.sub("", text), waved) if waved else (text, [])


def _waved_through(found: Sequence[Finding], waved: Sequence[str]) -> tuple[list[Finding], list[str]]:
    used = {word for word in waved for each in found if _means(word, each)}
    kept = [each for each in found if not any(_means(word, each) for word in used)]
    return kept, [word for word in waved if word not in used]


def _means(word: str, finding: Finding) -> bool:
    folded = word.casefold()
    return folded in ("*", finding.name.casefold(), finding.code.casefold())


def _unused(word: str) -> Finding:
    return Finding(
        code="CH01",
        name=UNUSED,
        severity="hint",
        span=None,
        message=f"Nothing is waved through by 'ignore[{word}]'.",
        why="An ignore that no longer does anything hides the next fault.",
        fix="Take the line out.",
        sources=(),
    )


def _placed(finding: Finding, original: str, text: str) -> Finding:
    """Return a finding with its span in the text as given, ignoring lines included."""
    if finding.span is None or original == text:
        return finding
    start, end = finding.span
    shift_start = shift_end = removed = 0
    for each in _IGNORED.finditer(original):
        at = each.start() - removed
        length = each.end() - each.start()
        removed += length
        shift_start += length if at <= start else 0
        shift_end += length if at < end else 0
    return replace(finding, span=(start + shift_start, end + shift_end))


def _universe() -> dict[str, str]:
    """Return every code with its name: those of the rules, and those of proofing."""
    names = {code: rule.name for code, rule in rules().items()}
    return names | {each.code: name for name, each in CATEGORIES.items()}


def _codes(words: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        folded = word.casefold()
        meant = {
            code for code, name in _universe().items() if name == folded or code.casefold().startswith(folded)
        }
        if folded in (_PROOFING, "all"):
            meant = {each.code for each in CATEGORIES.values()} if folded == _PROOFING else {*_universe()}
        if not meant:
            raise unknown_word(word, [*_universe(), *_universe().values(), _PROOFING], what="check")
        found |= meant
    proofing = {each.code for each in CATEGORIES.values()}
    return frozenset(found | ({_PROOFING} if found & proofing else set()))
