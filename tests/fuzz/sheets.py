"""Damaged tables: sound rows first, or around the damage, so that it can be told which rows must survive."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.fuzz.damage import damaged_bytes, damaged_row, damaged_text, nasty, replaced_cells
from tests.fuzz.inputs import Input

_ROWS = 8
_NOTES = 'Notes:\n"When exporting, you may notice that some ""addresses"" are missing."\n\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSeed:
    """One file of an export in one era: its header, and sound rows, no two of one key.

    ``open_ended``: a line that does not begin as a row does continues the row before it.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    quoted: bool = False
    encoding: str = "utf-8"
    delimiter: str = ","
    open_ended: bool = False

    @property
    def between(self) -> tuple[tuple[str, ...], ...]:
        """A row to put between what must survive and the damage, where that may be meant as part of the row before."""
        return self.rows[-1:] if self.open_ended else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a table is written; every one of these has been seen, or is what spreadsheets do."""

    encoding: str = "utf-8"
    delimiter: str = ","
    end: str = "\n"
    quoted: bool = False
    before: str = ""

    def text(self, rows: Sequence[Sequence[str]]) -> str:
        out = io.StringIO()
        writer = csv.writer(
            out,
            delimiter=self.delimiter,
            lineterminator=self.end,
            quoting=csv.QUOTE_ALL if self.quoted else csv.QUOTE_MINIMAL,
        )
        for row in rows:
            writer.writerow(row)
        return out.getvalue()

    def begun(self, text: str) -> bytes:
        """The bytes of the beginning of a file."""
        return (self.before.replace("\n", self.end) + text).encode(self.encoding, "replace")

    def continued(self, text: str) -> bytes:
        """The bytes of what follows: without the mark at the start."""
        plain = {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(self.encoding, self.encoding)
        return text.encode(plain, "replace")


def seed_of(
    name: str, header: str, row: str, *, quoted: bool = False, encoding: str = "utf-8", delimiter: str = ","
) -> SheetSeed:
    """A seed from a header as written and one row for all, cells apart by ``|``; ``{n}`` numbers the rows."""
    cells = row.split("|")
    rows = tuple(tuple(cell.replace("{n}", str(n)) for cell in cells) for n in range(1, _ROWS + 1))
    return SheetSeed(
        name=name,
        header=tuple(header.split(",")),
        rows=rows,
        quoted=quoted,
        encoding=encoding,
        delimiter=delimiter,
        open_ended=name == "Comments.csv",
    )


def damaged_sheet(seeds: Sequence[SheetSeed], chance: Random) -> Input:
    """One of the seeds, damaged in one of many ways."""
    seed = chance.choice(seeds)
    style = _style(seed, chance)
    luck = chance.random()
    if luck < 0.1:
        return _with_damaged_header(seed, style, chance)
    if luck < 0.3:
        return _with_damage_inside(seed, style, chance)
    return _with_damage_at_the_end(seed, style, seeds, chance)


def _with_damage_at_the_end(
    seed: SheetSeed, style: Style, seeds: Sequence[SheetSeed], chance: Random
) -> Input:
    good = chance.randrange(4)
    intact = style.begun(style.text([seed.header, *seed.rows[:good]]))
    bad = seed.rows[good : good + chance.randint(1, 4)]
    if chance.random() < 0.6:
        bad = tuple(tuple(damaged_row(row, seed.rows, chance)) for row in bad)
    text = style.text(bad)
    if chance.random() < 0.6:
        other = chance.choice(seeds)
        text = damaged_text(text, style.text([other.header, *other.rows[4:6]]), chance)
    rest = style.continued(style.text(seed.between) + text)
    if chance.random() < 0.3:
        rest = damaged_bytes(rest, chance)
    return Input(name=_name(seed, chance), content=intact + rest, intact=intact)


def _with_damage_inside(seed: SheetSeed, style: Style, chance: Random) -> Input:
    """Rows whose cells are nasty but well written, between rows that are sound."""
    good = [seed.header, *seed.rows[:2]], seed.rows[2:4]
    bad = [replaced_cells(row, chance) for row in seed.rows[4 : 4 + chance.randint(1, 2)]]
    content = style.begun(style.text([*good[0], *seed.between, *bad, *good[1]]))
    intact = style.begun(style.text([*good[0], *good[1]]))
    return Input(name=_name(seed, chance), content=content, intact=intact, same_lines=False)


def _with_damaged_header(seed: SheetSeed, style: Style, chance: Random) -> Input:
    header = damaged_row(seed.header, [seed.header], chance)
    text = style.text([header, *seed.rows[:3]])
    if chance.random() < 0.3:
        text = damaged_text(text, nasty(chance), chance)
    content = style.begun(text)
    if chance.random() < 0.2:
        content = damaged_bytes(content, chance)
    return Input(name=_name(seed, chance), content=content)


def _style(seed: SheetSeed, chance: Random) -> Style:
    before = _NOTES if seed.name == "Connections.csv" and chance.random() < 0.5 else ""
    if chance.random() < 0.6:
        return Style(encoding=seed.encoding, delimiter=seed.delimiter, quoted=seed.quoted, before=before)
    return Style(
        encoding=chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252")),
        delimiter=chance.choice(",,\t;"),
        end=chance.choice(("\n", "\r\n", "\r")),
        quoted=chance.random() < 0.5,
        before=before,
    )


def _name(seed: SheetSeed, chance: Random) -> str:
    if chance.random() < 0.9:
        return seed.name
    bare = seed.name.removesuffix(".csv")
    return chance.choice((f"{bare}.txt", f"{bare} (1).csv", f"{bare}_1.csv", "x.csv", f"{bare.upper()}.CSV"))
