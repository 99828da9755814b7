"""Tense in roles with dates: what goes on is told in the present, what is over in the past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.findings import Span
from cordially.writing.profile.checklist import GRAMMAR_SOURCES, Entry, entry
from cordially.writing.profile.sheet import Job, Sheet

_VERBS: Final = (
    "manage advise oversee maintain coordinate develop create improve reduce deliver implement negotiate organise organize supervise "
    "analyse analyze prepare collaborate handle ensure provide write teach mentor coach recruit hire onboard automate migrate "
    "optimise optimize streamline resolve facilitate evaluate assess conduct drive oversee build grow run own serve translate "
    "interpret administer operate install repair calibrate diagnose prescribe edit publish curate moderate represent liaise "
    "prioritise prioritize execute launch establish introduce investigate configure deploy instruct educate assist supply produce"
)
_ALSO_NOUNS: Final = "lead support design plan research train test review monitor process report schedule audit document market sell help work answer"
_IRREGULAR: Final = "led oversaw wrote taught built grew ran drove sold was were had"
_GOES_ON: Final = frozenset(
    [
        "managed",
        "led",
        "oversaw",
        "supervised",
        "maintained",
        "supported",
        "ran",
        "coordinated",
        "handled",
        "reported",
        "taught",
        "trained",
        "worked",
        "mentored",
        "coached",
        "monitored",
        "owned",
        "administered",
        "operated",
        "advised",
        "assisted",
        "served",
        "was",
        "had",
    ]
)
"""Past forms that tell of what goes on; 'launched' or 'cut' tell of something done, which may well be over."""
_OBJECT: Final = r"(?=\s+(?:a|an|the|our|all|my|new|both|two|three|four|five|six|seven|eight|nine|ten|\d|daily|weekly|monthly|annual|large|small|on|with|and \w+ (?:the|a)|every|each)\b)"
_PRESENT: Final = re.compile(
    rf"(?:I\s+(?:also\s+)?)?(?P<verb>(?:{'|'.join(_VERBS.split())})|(?:{'|'.join(_ALSO_NOUNS.split())}){_OBJECT}|(?<=I\s)(?:am|have|{'|'.join(_ALSO_NOUNS.split())}))\b",
    re.IGNORECASE,
)
_AM: Final = re.compile(r"I\s+(?P<verb>am|manage|lead|work|report|teach|train|run)\b")
_PAST: Final = re.compile(
    r"(?:I\s+(?:also\s+)?)?(?P<verb>[a-z]+ed|" + "|".join(_IRREGULAR.split()) + r")\b", re.IGNORECASE
)
_STARTS: Final = re.compile(r"(?:\A|\n|(?<=[.!?])\s)\s*(?:[-–—•*·▪]\s*)?(?=\S)")
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|%")
_WHY: Final = "Somebody who reads it as a résumé notices; the tense also tells what is over."


def entries(sheet: Sheet, month: str) -> Iterator[Entry]:
    """Yield lines of a role that is over told in the present, and of the present role told as if it were over."""
    for number, job in enumerate(sheet.jobs, 1):
        if not job.description:
            continue
        where = f"position {number}: description"
        if job.finished and job.finished <= month:
            yield from _over(where, job, job.description)
        elif job.finished is None and job.started:
            yield from _going_on(where, job, job.description)


def _over(where: str, job: Job, text: str) -> Iterator[Entry]:
    for start in _beginnings(text):
        found = _PRESENT.match(text, start) or _AM.match(text, start)
        if found:
            yield _told(where, job, text, found.span("verb"), f"{job.called} is over, and '{found['verb']}' tells it as going on.",
                        fix="Tell it in the past.", sure=True)  # fmt: skip


def _going_on(where: str, job: Job, text: str) -> Iterator[Entry]:
    starts = _beginnings(text)
    present = any(_PRESENT.match(text, start) or _AM.match(text, start) for start in starts)
    for start in starts:
        found = _PAST.match(text, start)
        line = text[start:].split("\n", 1)[0].split(". ", 1)[0]
        if found and found["verb"].casefold() in _GOES_ON and not _DATED.search(line):
            yield _told(where, job, text, found.span("verb"), f"{job.called} goes on, and '{found['verb']}' tells it as over.",
                        fix="Tell what you still do in the present.", sure=not present)  # fmt: skip


def _beginnings(text: str) -> list[int]:
    return [found.end() for found in _STARTS.finditer(text)]


def _told(where: str, job: Job, text: str, span: Span, message: str, *, fix: str, sure: bool) -> Entry:  # noqa: ARG001
    return entry(
        where,
        code="PR20",
        name="tense-of-role",
        severity="warning" if sure else "hint",
        message=message,
        why=_WHY,
        fix=fix,
        text=text,
        span=span,
        sources=GRAMMAR_SOURCES,
    )
