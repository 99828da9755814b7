"""The values a rulebook is made of."""

from collections.abc import Mapping
from typing import Final, NamedTuple, TypeAlias

Box: TypeAlias = Mapping[str, tuple[str, ...]]
"""A set of situations: every fact named has one of the values listed; a fact left out may have any."""

STANCES: Final = ("urge", "favour", "accept", "care", "wait", "avoid")
FOR: Final = ("urge", "favour", "accept")
AGAINST: Final = ("wait", "avoid")
EVIDENCE: Final = ("first_hand", "reported", "opinion")
SOURCE_KINDS: Final = ("article", "guide", "help_page", "study", "book", "house")
ENTRY_KINDS: Final = ("check", "template", "step", "reading")
CLAIMS: Final = tuple(
    f"{letter}{number:02d}"
    for letter, count in (("L", 18), ("I", 12), ("T", 7), ("H", 13), ("M", 9))
    for number in range(1, count + 1)
)
"""The 59 claims of the five founding articles."""

HOUSE: Final = "house"
"""The voice of common sense without a source: votes only where nobody else speaks, shown as nobody's view."""


class Source(NamedTuple):
    """A publication. ``address`` and ``year`` are None when unknown. ``founding``: one of the five first articles."""

    id: str
    title: str
    publication: str
    kind: str
    year: int | None = None
    address: str | None = None
    founding: bool = False


class Voice(NamedTuple):
    """Somebody who holds positions: a name, a trade, and where they said it."""

    id: str
    name: str
    role: str
    source: str
    publication: str


class Position(NamedTuple):
    """One voice for or against one move in some situations.

    ``when`` is the box it holds in, less the boxes in ``unless``. ``settles``: a fact on record that decides by itself
    (a permission, a refusal). ``gate``: something in the user's hands that must be put right first.
    """

    id: str
    voice: str
    move: str
    stance: str
    when: Box
    unless: tuple[Box, ...]
    until: str | None
    evidence: str
    harm: bool
    because: str
    instead: tuple[str, ...]
    claims: tuple[str, ...]
    settles: bool
    gate: bool
    source: str


class Entry(NamedTuple):
    """A claim that is no position: a check, a part of a message, a planned step, or a way of reading an event."""

    claim: str
    kind: str
    room: str
    about: str
    voice: str
    source: str


class Case(NamedTuple):
    """An example beside the positions: a partial situation and what must come out in all of it, or one of several."""

    name: str
    given: Mapping[str, str]
    temperament: str
    expect: Mapping[str, tuple[str, ...]]
    until: str | None
    cites: tuple[str, ...]
    against: tuple[str, ...]
    best: tuple[str, ...]
    source: str


class Invariant(NamedTuple):
    """Something that must hold in every situation of a box: a move never, or always, has certain verdicts."""

    name: str
    move: str
    when: Box
    unless: tuple[Box, ...]
    temperaments: tuple[str, ...]
    never: tuple[str, ...]
    source: str


class MoveRule(NamedTuple):
    """What makes a move applicable, and how much it is worth at which moment (0 to 100), each with its reason."""

    move: str
    label: str
    applies: tuple[tuple[Box, str], ...]
    values: tuple[tuple[Box, int, str], ...]


class Rulebook(NamedTuple):
    """Sources, voices, positions and what belongs to them, in reading order. Ids are unique."""

    sources: Mapping[str, Source]
    voices: Mapping[str, Voice]
    positions: Mapping[str, Position]
    entries: tuple[Entry, ...]
    cases: tuple[Case, ...]
    invariants: tuple[Invariant, ...]
    moves: Mapping[str, MoveRule]
