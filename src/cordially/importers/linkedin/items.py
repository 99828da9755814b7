"""Files whose rows need no treatment of their own: what each column means is declared, and read by one function.

A declaration names columns in their normalised form. Several columns for one thing are those of different years; the
first that says something counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from cordially.importers.addresses import profile_of
from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest_of
from cordially.importers.linkedin.people import HIDDEN_NAME, folded_name, text
from cordially.importers.moments import looks_resaved, month
from cordially.importers.tables import Table, extra_of
from cordially.proposals import ItemSeen, Origin, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.headers import Mend
    from cordially.importers.linkedin.owner import Owner

Propose: TypeAlias = Callable[[Table, "Owner", Ordinals], "Iterator[ItemSeen]"]
Meaning_co = TypeVar("Meaning_co", covariant=True)

_UNREADABLE = "The cell cannot be read. The rest of the row was taken."
_NOTHING_READ = "No cell of the row can be read."
_LINE_BREAK = "The name has a line break in it; a quotation mark before it may never be closed."


@dataclass(frozen=True, slots=True)
class Cell(Generic[Meaning_co]):
    """What a cell means: ``read`` gets its stripped text, and gives None for one that makes no sense.

    That is a problem unless the cell is ``soft``.
    """

    columns: tuple[str, ...]
    read: Callable[[str], Meaning_co | None]
    soft: bool = False


def words(*columns: str) -> Cell[str]:
    """Declare a text that is taken as it stands."""
    return Cell(columns, text)


def months(*columns: str) -> Cell[str]:
    """Declare a month such as ``Mar 2019``, or a mere year."""
    return Cell(columns, month)


def times(read: Callable[[str], datetime | date | None], *columns: str) -> Cell[str]:
    """Declare a further time or day, which becomes an ISO text."""

    def iso(cell: str) -> str | None:
        found = read(cell)
        return found.isoformat() if found else None

    return Cell(columns, iso)


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The columns that name somebody: in two parts or in ``full``."""

    given: str = ""
    family: str = ""
    full: str = ""
    profile: str = ""
    company: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFile:
    """A file of items.

    ``file`` is what it is called when told to the user, ``kind`` what its rows become, ``stems`` are its names in an
    export, and each text of ``columns`` and ``vague`` is a set of columns by which it is known (see ``Shape``).
    ``key`` lists what tells its items apart: ``name``, ``at``, ``person`` (by profile), ``person_name`` or details; of those
    joined by ``|`` the first that is known. ``nothing`` are words for no value, ``called`` names items without a name of
    their own, ``long_names`` tells that a name may have line breaks. The other fields are those of ``Shape``.
    """

    file: str
    kind: str
    stems: tuple[str, ...]
    columns: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    key: tuple[str, ...]
    name: Cell[str] = Cell((), text)
    at: Cell[datetime | date] = Cell((), lambda _: None)
    person: Who = Who()
    details: Mapping[str, Cell[str]] = field(default_factory=dict)
    nothing: frozenset[str] = frozenset()
    called: str | None = None
    long_names: bool = False
    telling: str = ""
    flat: bool = False
    windows: bool = False
    escapes: bool = False
    mend: Mend | None = None

    def shape(self) -> Shape:
        """Return how the file is recognised. Its rows are told by their times, where it has any."""
        return Shape(
            kind=self.file,
            columns=_sets(self.columns),
            anchors=self.at.columns,
            is_anchor=lambda cell: self.at.read(cell) is not None,
            stems=frozenset(self.stems),
            vague=_sets(self.vague),
            telling=self.telling,
            flat=self.flat,
            windows=self.windows,
            escapes=self.escapes,
            mend=self.mend,
        )

    def propose(self) -> Propose:
        """Return what reads the rows."""
        return partial(_items, self)


def _sets(lists: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(name.strip() for name in names.split(",")) for names in lists)


def _items(told: ItemFile, table: Table, _owner: Owner, ordinals: Ordinals) -> Iterator[ItemSeen]:
    """Propose every row; a cell that makes no sense is reported and left out of it."""
    name, at = _Column(table, told.name, told.nothing), _Column(table, told.at, told.nothing)
    details = [(title, _Column(table, cell, told.nothing)) for title, cell in told.details.items()]
    somebody = _Somebody(table, told.person)
    others = table.others()
    for line, row in table.rows():
        unread: list[str] = []
        called, when, person = name.read(row, unread), at.read(row, unread), somebody.read(row, unread)
        found = tuple([(title, value) for title, cell in details if (value := cell.read(row, unread))])
        extra = tuple([cell for cell in extra_of(row, others) if cell[1].strip() not in told.nothing])
        shown = called or (person.name if person else None) or ""
        if ("\n" in shown or "\r" in shown) and not told.long_names:
            table.problem(line, _LINE_BREAK)
            continue
        if unread and not (called or when or person or found or extra):
            table.problem(line, _NOTHING_READ)
            continue
        for column in unread:
            table.cell_problem(line, column, _UNREADABLE)
        if at.resaved:
            table.saw_resaved_form()
        parts = {"name": called, "at": when.isoformat() if when else None, **_parts(person), **dict(found)}
        yield ItemSeen(
            kind=told.kind,
            key=ordinals.key(f"{told.kind}:{_natural(told.key, parts)}"),
            origin=Origin(file=table.file, line=line),
            name=called or told.called,
            at=when,
            person=person,
            details=found,
            extra=extra,
        )


class _Column(Generic[Meaning_co]):
    """Where a cell that was declared stands in one file."""

    def __init__(self, table: Table, cell: Cell[Meaning_co], nothing: frozenset[str]) -> None:
        self._places = [(table.at(column), column) for column in cell.columns if table.has(column)]
        self._cell = cell
        self._nothing = nothing
        self.resaved = False

    def read(self, row: list[str], unread: list[str]) -> Meaning_co | None:
        """Return what the cell of a row means; add its column to those unread if it means nothing."""
        for place, column in self._places:
            content = row[place].strip().replace("\r\n", "\n")
            if content and content not in self._nothing:
                meaning = self._cell.read(content)
                if meaning is not None:
                    self.resaved = self.resaved or looks_resaved(content)
                    return meaning
                if not self._cell.soft:
                    unread.append(column)
        return None


class _Somebody:
    """Where the rows of one file name a person."""

    def __init__(self, table: Table, who: Who) -> None:
        self._address = who.profile
        columns = (who.given, who.family, who.full, who.profile, who.company, who.position)
        self._places = tuple(table.at(column) for column in columns)

    def read(self, row: list[str], unread: list[str]) -> PersonSeen | None:
        """Return the person of a row, None if it names none; add the column of an address that is no profile's."""
        given, family, full, address, company, position = [text(row[place]) for place in self._places]
        name = full or " ".join(part for part in (given, family) if part)
        if not (name or address):
            return None
        profile = profile_of(address) if address else None
        if address and not profile:
            unread.append(self._address)
        hidden = name == HIDDEN_NAME
        return PersonSeen(
            profile=profile,
            name=None if hidden else name or None,
            given=None if hidden else given,
            family=None if hidden else family,
            company=company,
            position=position,
        )


def _parts(person: PersonSeen | None) -> dict[str, str | None]:
    if person is None:
        return {}
    name = folded_name(person.name or "")
    return {"person": person.profile or name, "person_name": name}


def _natural(key: tuple[str, ...], parts: Mapping[str, str | None]) -> str:
    return digest_of(*(next((parts[one] for one in each.split("|") if parts.get(one)), None) for each in key))
