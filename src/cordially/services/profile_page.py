"""The user's own profile on a page: what is known of it, what is to be mended and where, and what that changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.errors import BadInputError
from cordially.etiquette.coverage import coverage
from cordially.etiquette.situation import Situation
from cordially.people import folded
from cordially.services.profile_proofing import said_proofread, sheet_of
from cordially.services.proofing import own_words_of
from cordially.writing.profile import Entry, Review, Sheet, review

if TYPE_CHECKING:
    from cordially.etiquette.advice import Advice, Adviser
    from cordially.journal import Journal, OwnProfile
    from cordially.people import Event
    from cordially.writing.findings import Severity

CLAIMS: Final = ("H03", "H07")
"""What is claimed about proofreading a profile before connecting."""
_EXAMPLE: Final = Situation(role="recruiter", stage="applied", met="no", note="personal")
_NUMBERED: Final = re.compile(r"(position|school) (\d+)(?:: (\w+))?")
_SPELLING: Final = ("SP", "GR", "TY")
_WORDS: Final = re.compile(r"[^\W\d_]+")

_CHECKLIST: Final = (
    ("Spelling and grammar", _SPELLING),
    ("Complete", ("PR0",)),
    ("A headline of your own", ("PR1",)),
    ("Roles with dates that fit", ("PR3",)),
    ("The right tense for each role", ("PR2",)),
    ("Each company in one spelling", ("PR4",)),
    ("Capitals only where they belong", ("PR5",)),
    ("One voice throughout", ("PR6",)),
)


class Piece(NamedTuple):
    """A stretch of a text; ``severity`` is None where nothing is found."""

    text: str
    severity: Severity | None


class Place(NamedTuple):
    """A place in the profile with everything found there; ``pieces`` are its text in context, empty where there is none."""

    where: str
    pieces: tuple[Piece, ...]
    entries: tuple[Entry, ...]


class Row(NamedTuple):
    """One line of the checklist: how much is to be mended, and how much is a matter of taste."""

    title: str
    to_mend: int
    of_taste: int


class Reviewed(NamedTuple):
    """A profile gone through."""

    review: Review
    checklist: tuple[Row, ...]
    places: tuple[Place, ...]

    @property
    def to_mend(self) -> int:
        """How much is to be mended."""
        return sum(row.to_mend for row in self.checklist)


class Bearing(NamedTuple):
    """What proofreading changes: the advice on a request to a recruiter before and after, and the positions behind it."""

    before: Advice
    after: Advice
    positions: tuple[str, ...]


def reviewed(journal: Journal, own: OwnProfile, *, today: date) -> Reviewed:
    """Go through the profile; nothing is written down.

    Names of people in the journal are no misspellings; only words that look like one are looked up there.
    """
    sheet = sheet_of(own)
    known = own_words_of(journal)
    told = review(sheet, month=f"{today:%Y-%m}", known=known)
    names = _names_among(journal, told)
    if names:
        told = review(sheet, month=f"{today:%Y-%m}", known=known | names)
    return Reviewed(told, tuple(_checklist(told)), tuple(_places(sheet, told)))


def bearing(adviser: Adviser) -> Bearing:
    """Return what a proofread profile changes about connecting with a recruiter."""
    before, after = (
        adviser.advise(_EXAMPLE.but(profile=state), moves=["connect"]).about("connect")
        for state in ("unproofed", "proofed")
    )
    carried = coverage(adviser.book).carried
    positions = [each.name for claim in CLAIMS for each in carried[claim] if each.kind == "position"]
    return Bearing(before, after, tuple(dict.fromkeys(positions)))


def accept(journal: Journal, *, now: datetime) -> Event:
    """Write into the log that the profile is proofread. Raises BadInputError where it is there already or none was imported."""
    if sheet_of(journal.own_profile()).is_empty:
        raise BadInputError("Your profile is not known yet.", hint="Import your LinkedIn export first.")
    if said_proofread(journal):
        raise BadInputError("Your profile counts as proofread already.", hint="Nothing was changed.")
    return journal.record("profile_proofed", at=now, now=now)


def retract(journal: Journal, *, now: datetime) -> None:
    """Take back that the profile is proofread. Raises BadInputError where nothing says so."""
    said = said_proofread(journal)
    if not said:
        raise BadInputError("Nothing says that your profile is proofread.", hint="Nothing was changed.")
    for event in said:
        journal.retract(event.id, now=now)


def _names_among(journal: Journal, told: Review) -> frozenset[str]:
    """Return the words found misspelt that are part of the name of somebody in the journal, or of their company."""
    found: set[str] = set()
    for entry in told.entries:
        if entry.finding.code != "SP01" or not entry.text or not entry.finding.span:
            continue
        for word in _WORDS.findall(entry.text[slice(*entry.finding.span)]):
            wanted = folded(word)
            for person in journal.find_people(word, limit=5):
                names = folded(" ".join(filter(None, (person.name, person.company))))
                if wanted in _WORDS.findall(names):
                    found.add(word)
    return frozenset(found)


def _checklist(told: Review) -> Iterator[Row]:
    for title, codes in _CHECKLIST:
        here = [each.finding for each in told.entries if each.finding.code.startswith(codes)]
        taste = sum(each.severity == "hint" for each in here)
        yield Row(title, len(here) - taste, taste)


def _places(sheet: Sheet, told: Review) -> Iterator[Place]:
    by_place: dict[tuple[str, str | None], list[Entry]] = {}
    for entry in told.entries:
        by_place.setdefault((entry.where, entry.text), []).append(entry)
    for (where, text), entries in by_place.items():
        yield Place(_in_words(sheet, where), tuple(_pieces(text, entries)) if text else (), tuple(entries))


def _pieces(text: str, entries: Iterable[Entry]) -> Iterator[Piece]:
    done = 0
    for entry in sorted(entries, key=lambda each: each.finding.span or (0, 0)):
        if entry.finding.span is None:
            continue
        start, end = max(done, entry.finding.span[0]), entry.finding.span[1]
        if end <= start:
            continue
        if start > done:
            yield Piece(text[done:start], None)
        yield Piece(text[start:end], entry.finding.severity)
        done = end
    if done < len(text):
        yield Piece(text[done:], None)


def _in_words(sheet: Sheet, where: str) -> str:
    """Return a place as its owner calls it: ``Data Analyst at Northwind: description``."""
    found = _NUMBERED.fullmatch(where)
    if not found:
        return where[:1].upper() + where[1:]
    kind, number, part = found.groups()
    named = sheet.jobs if kind == "position" else sheet.schooling
    one = named[int(number) - 1] if int(number) <= len(named) else None
    called = getattr(one, "called", None) or getattr(one, "school", None) or where
    return f"{called}: {part}" if part else called
