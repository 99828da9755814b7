"""The small grammar of quick-add: what a line of text may say, before anybody is looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

Sort: TypeAlias = Literal["person", "process", "new_person", "new_process", "note"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a line says: a kind of event with somebody (``person``) or in a process, named by ``name`` and ``place``.

    ``place`` is what follows an “at”, where that may be a company; ``ahead`` is whether the day named lies ahead.
    ``text`` is that of a note.
    """

    sort: Sort
    name: str
    kind: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    place: str | None = None
    text: str | None = None
    ahead: bool = False


_FILLING: Final = re.compile(
    r"^(?:log|done|noted?)\s*:\s*|^(?:i(?:'ve|’ve)?|we)\s+(?:have\s+|just\s+|finally\s+)*|^just\s+",
    re.IGNORECASE,
)
_WHO: Final = r"(?P<name>.+?)"
_ENDING: Final = r"[.!]*$"

_PATTERNS: Final[tuple[tuple[Sort, str, dict[str, str], str], ...]] = (
    (
        "person",
        "met",
        {"how": "phone"},
        rf"(?:called|phoned|rang|(?:had )?(?:a )?(?:phone )?call with) {_WHO}",
    ),
    ("person", "met", {"how": "video"}, rf"(?:had )?(?:a )?video call with {_WHO}"),
    (
        "person",
        "met",
        {},
        rf"(?:met|saw|spoke|talked|chatted|(?:had )?(?:a )?(?:coffee|lunch|chat|talk|meeting))(?: up)?(?: with| to)? {_WHO}",
    ),
    (
        "person",
        "thanked",
        {"by": "letter"},
        rf"thanked {_WHO} by letter|(?:sent|wrote) a thank[- ]you letter to (?P<name2>.+?)",
    ),
    ("person", "thanked", {"by": "connecting"}, rf"thanked {_WHO} for connecting"),
    ("person", "thanked", {"by": "help"}, rf"thanked {_WHO} for (?:the |their |her |his )?(?:help|helping)"),
    ("person", "thanked", {"by": "email"}, rf"thanked {_WHO}(?: by e-?mail)?"),
    ("person", "wrote", {"how": "email"}, rf"(?:e-?mailed|mailed|wrote an e-?mail to) {_WHO}"),
    ("person", "wrote", {"how": "message"}, rf"(?:messaged|wrote a message to) {_WHO}"),
    ("person", "wrote", {}, rf"(?:wrote|written)(?: to)? {_WHO}"),
    ("person", "heard_from", {}, rf"heard (?:back )?from {_WHO}"),
    (
        "person",
        "heard_from",
        {},
        rf"{_WHO} (?:answered|replied|wrote(?: back)?|called(?: back)?|got back to me)(?: me)?",
    ),
    (
        "person",
        "followed_up",
        {},
        rf"(?:followed up with|chased|asked) {_WHO} (?:for|about) news|(?:followed up with|chased) (?P<name2>.+?)",
    ),
    (
        "person",
        "invited",
        {},
        rf"(?:invited|asked) {_WHO} to connect|(?:sent (?:a )?(?:connection )?request to) (?P<name2>.+?)",
    ),
    (
        "person",
        "connected",
        {},
        rf"(?:am )?connected (?:with|to) {_WHO}|(?P<name2>.+?) accepted(?: my (?:request|invitation))?",
    ),
    ("person", "consent_granted", {}, rf"{_WHO} (?:said yes|agreed)(?: to connect(?:ing)?)?"),
    ("person", "consent_refused", {}, rf"{_WHO} said no(?: to connect(?:ing)?)?"),
    ("person", "cards_exchanged", {}, rf"exchanged cards with {_WHO}"),
    ("process", "applied", {}, rf"applied(?: (?:at|to|for|with))? {_WHO}"),
    ("process", "exploring", {}, rf"(?:am )?(?:interested in|exploring) {_WHO}"),
    (
        "process",
        "interviewed",
        {},
        rf"(?:interviewed|(?:had )?(?:an |the )?interview) (?:at|with|for) {_WHO}",
    ),
    (
        "process",
        "offered",
        {},
        rf"(?:got |have )?(?:an )?offer (?:from|at) {_WHO}|(?P<name2>.+?) made (?:me )?an offer",
    ),
    (
        "process",
        "rejected",
        {},
        rf"(?:got )?(?:rejected|turned down|rejection|a no) (?:by|from|at) {_WHO}|(?P<name2>.+?) (?:said no|turned me down|rejected me)",
    ),
    (
        "process",
        "withdrawn",
        {},
        rf"(?:withdrew|withdrawn|stepped out|stepped down)(?: my application)? (?:from|at|of) {_WHO}",
    ),
    (
        "process",
        "hired",
        {},
        rf"(?:got )?(?:hired (?:by|at)|(?:accepted|took) the (?:offer|job) (?:from|of|at|with)) {_WHO}",
    ),
    ("process", "heard_from", {}, rf"heard (?:back )?from {_WHO}"),
)
_COMPILED: Final = tuple(
    (sort, kind, data, re.compile(f"(?:{pattern}){_ENDING}", re.IGNORECASE))
    for sort, kind, data, pattern in _PATTERNS
)
_AHEAD: Final = (
    (
        "interview_scheduled",
        re.compile(
            rf"(?:an |the )?interview(?: is| was)?(?: booked| arranged| scheduled)? (?:at|with|for) {_WHO}$",
            re.IGNORECASE,
        ),
    ),
    (
        "promised_date",
        re.compile(
            rf"{_WHO} promised (?:news|an answer|to decide)$|news from (?P<name2>.+?)$", re.IGNORECASE
        ),
    ),
)
_NEW_PERSON: Final = re.compile(rf"(?:add|new)(?: a)?(?: (?:person|contact))? {_WHO}$", re.IGNORECASE)
_NEW_PROCESS: Final = re.compile(
    r"(?:add|new)(?: a)? (?:process|application|job|opening)(?: as)? (?P<name>.+?)$", re.IGNORECASE
)
_NOTE: Final = re.compile(
    r"note (?:about|on|for) (?P<name>[^:]{1,80}?)\s*:\s*(?P<text>\S.*)$", re.IGNORECASE | re.DOTALL
)
_PLACE: Final = re.compile(r"^(?P<name>.+)(?:\s+(?:at|from)\s+|\s*[@,]\s*)(?P<place>.+)$", re.IGNORECASE)


def is_note(text: str) -> bool:
    """Tell whether a line is a note: its words are kept as they are, days and all."""
    return _NOTE.match(" ".join(text.split())) is not None


def phrases(text: str) -> list[Phrase]:
    """Return what a line without its day may say, the likeliest first; empty where it says nothing that happened."""
    line = " ".join(text.split())
    noted = _NOTE.match(line)
    if noted:
        return [Phrase("note", noted["name"], "note", text=noted["text"].strip())]
    line = _FILLING.sub("", _FILLING.sub("", line))
    found: list[Phrase] = []
    for sort, kind, data, pattern in _COMPILED:
        if any(one.sort == sort for one in found):
            continue  # the first way of reading it is the narrowest
        if match := pattern.match(line):
            found.append(_with_place(sort, _name(match), kind, data))
    if match := _NEW_PROCESS.match(line):
        found.append(_with_place("new_process", match["name"], None, {}))
    elif match := _NEW_PERSON.match(line):
        found.append(_with_place("new_person", match["name"], None, {}))
    return found


def phrases_ahead(text: str) -> list[Phrase]:
    """Return what a line says of a day to come: an interview that is arranged, news that were promised."""
    line = _FILLING.sub("", " ".join(text.split()))
    return [
        Phrase("process", _name(match), kind, ahead=True)
        for kind, pattern in _AHEAD
        if (match := pattern.match(line))
    ]


def _name(match: re.Match[str]) -> str:
    return next(
        value for group, value in match.groupdict().items() if group.startswith("name") and value
    ).strip()


def _with_place(sort: Sort, name: str, kind: str | None, data: Mapping[str, Any]) -> Phrase:
    parted = _PLACE.match(name)
    if parted is None:
        return Phrase(sort, name, kind, data)
    return Phrase(sort, parted["name"].strip(), kind, data, place=parted["place"].strip())
