"""A whole profile gone through: spelling and grammar of each field, then the checks of our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cordially.writing.profile.checklist import GRAMMAR_SOURCES, Entry, Review
from cordially.writing.profile.checks import CHECKS
from cordially.writing.profile.sheet import Sheet
from cordially.writing.proofing import Proofed, read

ASKED: Final = (
    "Is there a photo, recent and of you alone? An archive does not tell.",
    "Does the address of your profile carry your name rather than a number?",
    "Can people who are not your connections see the parts you want them to see?",
)
"""What only a look at the page can answer: unknown, so it is asked."""


def review(
    sheet: Sheet,
    *,
    month: str,
    known: frozenset[str] = frozenset(),
    language: str = "en",
    grammar: bool | None = None,
) -> Review:
    """Return the checklist of a profile. ``month`` is the present one, as ``2026-03``; the rest is as in ``proof``."""
    own = known | frozenset(_own_words(sheet))
    told = [
        (where, text, read(text, known=own, language=language, grammar=grammar))
        for where, text in sheet.texts()
    ]
    entries = [*_slips(told), *(each for check in CHECKS for each in check(sheet, month))]
    unread = dict.fromkeys(sentence for _, _, proofed in told for sentence in proofed.unread)
    return Review(entries=tuple(entries), asked=ASKED, unread=tuple(unread))


def _slips(told: list[tuple[str, str, Proofed]]) -> Iterator[Entry]:
    for where, text, proofed in told:
        for finding in proofed.findings:
            yield Entry(where=where, text=text, finding=replace(finding, sources=GRAMMAR_SOURCES))


def _own_words(sheet: Sheet) -> Iterator[str]:
    yield from (name for name in (sheet.given, sheet.family, sheet.location) if name)
    yield from sheet.skills
    for job in sheet.jobs:
        yield from (name for name in (job.company,) if name)
    for school in sheet.schooling:
        yield from (name for name in (school.school,) if name)
