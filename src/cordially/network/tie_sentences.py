"""What two people share, in one plain sentence."""

from __future__ import annotations

import calendar
from typing import Final, NamedTuple

from cordially.network.background import BackgroundKind, Overlap


class Times(NamedTuple):
    """What is known of when: ``known`` is False where one of the two tells no date at all."""

    overlap: Overlap | None
    known: bool


_SENTENCES: Final[dict[BackgroundKind, str]] = {
    "work": "You have both worked at {what}",
    "school": "You both studied at {what}",
    "group": "You have both belonged to {what}",
    "place": "You both name {what} as a place of yours",
    "certification": "You both hold {what}",
    "skill": "You both list {what} among your skills",
    "interest": "You both name {what} among your interests",
    "language": "You both name {what} among your languages",
    "volunteering": "You have both volunteered for {what}",
}
_SENTENCES_NOW: Final[dict[BackgroundKind, str]] = {
    "work": "You both work at {what}",
    "school": "You both study at {what}",
    "group": "You both belong to {what}",
    "place": "You both live in {what}",
    "volunteering": "You both volunteer for {what}",
}
_IF_SO: Final[dict[BackgroundKind, str]] = {
    "work": "you have both worked there",
    "school": "you both studied there",
    "group": "you both belong to it",
    "place": "it is a place of yours and of theirs",
    "volunteering": "you have both volunteered there",
}
_DID: Final[dict[BackgroundKind, str]] = {
    "work": "worked",
    "school": "studied",
    "volunteering": "volunteered",
}
_AT: Final[dict[BackgroundKind, str]] = {"work": "at", "school": "at", "volunteering": "for"}


def shared(kind: BackgroundKind, what: str, times: Times, *, now: bool = False, still: str = "") -> str:
    """Return the sentence for what is surely shared. ``now``: both still do; ``still``: who alone is still there."""
    if now and kind in _SENTENCES_NOW:
        since = times.overlap.started if times.overlap and times.overlap.lasting else None
        return _ended(_SENTENCES_NOW[kind].format(what=what) + (f" (since {_month(since)})" if since else ""))
    said = _ended(_SENTENCES[kind].format(what=what) + _when(times))
    return f"{said} {still}" if still else said


def crossed(mine: BackgroundKind, theirs: BackgroundKind, what: str, times: Times) -> str:
    """Return the sentence for a place that one knows from work and the other from school, say."""
    return _ended(f"You {_DID[mine]} {_AT[mine]} {what}, where they {_DID[theirs]}{_when(times)}")


def asked(kind: BackgroundKind, what: str, other: str, times: Times) -> str:
    """Return the question for two names that may mean one thing."""
    return _ended(f"{_same(what, other)} If so, {_IF_SO.get(kind, 'you share it')}{_when(times)}")


def asked_crossed(mine: BackgroundKind, theirs: BackgroundKind, what: str, other: str, times: Times) -> str:
    """Return the question for two names that may mean one place, known to each in another way."""
    return _ended(f"{_same(what, other)} If so, you {_DID[mine]} where they {_DID[theirs]}{_when(times)}")


def _same(what: str, other: str) -> str:
    if what.casefold() == other.casefold():
        return f"Do you both mean the same {what}?"
    return f"Is {what} the same as {other}?"


def _when(times: Times) -> str:
    if not times.known:
        return ""
    if times.overlap is None:
        return ", at different times"
    if not times.overlap.certain:
        return ", perhaps at the same time"
    return f", at the same time{_span(times.overlap)}"


def _span(overlap: Overlap) -> str:
    first, last = overlap.started, overlap.finished
    if first and overlap.lasting:
        return f" (since {_month(first)})"
    if not first or not last:
        return ""
    if first == last:
        return f" ({_month(first)})"
    return f" ({first}-{last})" if len(first + last) == 8 else f" ({_month(first)} to {_month(last)})"


def _month(prefix: str) -> str:
    year, _, month = prefix.partition("-")
    return f"{calendar.month_name[int(month)]} {year}" if month else year


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."
