"""The whole rulebook for reading: every position with its conditions, and what the user's own files bring or get wrong."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from cordially.errors import NotFoundError, nearest
from cordially.etiquette.rulebook.findings import Finding, RulebookError
from cordially.etiquette.rulebook.model import HOUSE
from cordially.etiquette.situation import FACTS, IMPOSSIBLE
from cordially.services import places, rulebooks
from cordially.services.rulebook_words import side, when_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cordially.etiquette.advice import Adviser
    from cordially.etiquette.rulebook.model import Position, Rulebook, Source, Voice

_Kept = TypeVar("_Kept")

EXAMPLE: Final = """\
[source]
id = "my-coach"
title = "House rules"
publication = "My coach"
kind = "house"

[voice.my-coach]
name = "My coach"
role = "career coach"

[[position]]
id = "my-coach-write-before-you-apply"
voice = "my-coach"
move = "introduce_yourself"
stance = "urge"
when = { role = ["hiring_manager"], stage = ["exploring"], met = ["no"] }
evidence = "first_hand"
because = "Managers remember whoever wrote two good lines before the rush."

# Change what somebody says, where it does not hold for you:
[override.sigerhall-wait-for-the-end]
stance = "care"

# Or leave a source out:
[switch_off]
sources = ["terkel"]
"""
"""A rulebook file to begin with."""


class OwnFile(NamedTuple):
    """A file of the user's own rules and what it brings. ``title`` is None where it names no source or cannot be read."""

    name: str
    title: str | None
    positions: int
    overrides: tuple[str, ...]
    switched_off: tuple[str, ...]


class Shelf(NamedTuple):
    """The rulebook as it stands. With ``findings`` the user's own files are faulty, and the book is the shipped one."""

    book: Rulebook
    own_sources: frozenset[str]
    files: tuple[OwnFile, ...]
    findings: tuple[Finding, ...]
    directory: str

    def source(self, name: str) -> Source:
        """Return a source. Raises NotFoundError, with the nearest there is."""
        return _named(self.book.sources, name, "source")

    def group(self, source: str) -> str:
        """Say where a source belongs: ``own``, ``house``, ``founding`` or ``further``."""
        if source in self.own_sources:
            return "own"
        if source == HOUSE:
            return "house"
        return "founding" if self.book.sources[source].founding else "further"


class Count(NamedTuple):
    """How many positions and voices there are, and how many of the positions are on each side."""

    positions: int
    voices: int
    favour: int
    care: int
    against: int


def shelf() -> Shelf:
    """Return the shipped rulebook with the user's own on top, read anew when a file has changed."""
    return _shelf(places.rulebook_directory(), rulebooks.fingerprint())


def shipped_adviser() -> Adviser:
    """Return the adviser for the shipped rulebook alone, for as long as the user's own files are faulty."""
    return _shipped_adviser()


def voice(book: Rulebook, name: str) -> Voice:
    """Return a voice. Raises NotFoundError, with the nearest there is."""
    return _named(book.voices, name, "voice")


def count(positions: Iterable[Position]) -> Count:
    """Count positions, their voices and their sides."""
    found = list(positions)
    sides = [side(position.stance) for position in found]
    return Count(
        len(found),
        len({position.voice for position in found}),
        sides.count("for"),
        sides.count("care"),
        sides.count("against"),
    )


def situations() -> int:
    """Return how many situations there are: every combination of values but the impossible ones, which do not overlap."""
    return _combinations({}) - sum(_combinations(rule.facts) for rule in IMPOSSIBLE)


def _combinations(box: Mapping[str, tuple[str, ...]]) -> int:
    return prod(len(box.get(fact, values)) for fact, values in FACTS.items())


def search(book: Rulebook, words: str, *, move: str = "", on: str = "") -> list[Position]:
    """Return the positions that hold all the words, in what is said, by whom, where, and when; of a move and a side."""
    wanted = words.casefold().split()
    return [
        position
        for position in book.positions.values()
        if move in ("", position.move)
        and on in ("", side(position.stance))
        and (not wanted or all(word in _text(book, position) for word in wanted))
    ]


def _text(book: Rulebook, position: Position) -> str:
    who, source = book.voices[position.voice], book.sources[position.source]
    label = book.moves[position.move].label
    return " ".join(
        (position.because, when_words(position), who.name, who.role, source.title, source.publication, label)
    ).casefold()


def _named(known: Mapping[str, _Kept], name: str, what: str) -> _Kept:
    if name in known:
        return known[name]
    near = nearest(name[:80], known)
    hint = f"Did you mean “{near}”?" if near else "The rulebook lists all there are."
    raise NotFoundError(f"The rulebook has no {what} of that name.", hint=hint)


@lru_cache(maxsize=4)
def _shelf(directory: str, _: str) -> Shelf:
    shipped = rulebooks.shipped()
    findings: tuple[Finding, ...] = ()
    try:
        book = rulebooks.rulebook()
    except RulebookError as error:
        book, findings = shipped, error.findings
    own = frozenset(book.sources) - frozenset(shipped.sources)
    return Shelf(book, own, tuple(_own_files(directory)), findings, directory)


@lru_cache(maxsize=1)
def _shipped_adviser() -> Adviser:
    return rulebooks.built_in()


def _own_files(directory: str) -> Iterable[OwnFile]:
    for path in sorted(Path(directory).glob("*.toml")):
        name = path.name
        try:
            tables = tomllib.loads(path.read_text("utf-8"))
            off = tables.get("switch_off", {})
            yield OwnFile(
                name,
                tables.get("source", {}).get("title"),
                len(tables.get("position", ())),
                tuple(tables.get("override", {})),
                (*off.get("sources", ()), *off.get("positions", ())),
            )
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            yield OwnFile(name, None, 0, (), ())  # what is wrong with it is told by the findings
