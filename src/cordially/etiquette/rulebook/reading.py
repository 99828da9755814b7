"""Rulebook files into one rulebook: parse, check the shape, put layers together, check that names resolve.

The texts come in as values; reading files from disk is done by whoever calls.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.checking import check_file
from cordially.etiquette.rulebook.findings import Finding, Locator, RulebookError, suggestion
from cordially.etiquette.rulebook.model import (
    Box,
    Case,
    Entry,
    Invariant,
    MoveRule,
    Position,
    Rulebook,
    Source,
    Voice,
)
from cordially.etiquette.situation import TEMPERAMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping


class RulebookFile(NamedTuple):
    """One file: its name (for messages) and its text."""

    name: str
    text: str


def read_rulebook(files: Iterable[RulebookFile]) -> Rulebook:
    """Build a rulebook from files, in order; later files may override or switch off what earlier ones say.

    Raises RulebookError with every finding, each at file, line and field.
    """
    findings: list[Finding] = []
    parsed: list[_Parsed] = []
    for file in files:
        try:
            tables = tomllib.loads(file.text)
        except tomllib.TOMLDecodeError as error:
            findings.append(_syntax(file, error))
            continue
        except RecursionError:
            findings.append(Finding(file.name, 1, "", "", "This is nested too deeply to be read."))
            continue
        faults = check_file(file.name, file.text, tables)
        findings.extend(faults)
        if not faults:
            parsed.append(_Parsed(file.name, file.text, tables))
    if findings:
        raise RulebookError(findings)
    return _Assembly(parsed).rulebook()


def _syntax(file: RulebookFile, error: tomllib.TOMLDecodeError) -> Finding:
    message = str(error)
    line = 1
    if "line " in message:
        digits = message.split("line ", 1)[1].split(",")[0].split(")")[0]
        line = int(digits) if digits.isdigit() else 1
    elif "end of document" in message:
        line = file.text.rstrip("\n").count("\n") + 1
    return Finding(file.name, line, "file", "", f"This is not valid TOML: {message}")


class _Parsed(NamedTuple):
    name: str
    text: str
    tables: Mapping[str, Any]


class _Assembly:
    """Puts parsed files together and collects what does not fit."""

    def __init__(self, files: list[_Parsed]) -> None:
        self.files = files
        self.findings: list[Finding] = []
        self.sources: dict[str, Source] = {}
        self.voices: dict[str, Voice] = {}
        self.positions: dict[str, Position] = {}
        self.entries: list[Entry] = []
        self.cases: list[Case] = []
        self.invariants: list[Invariant] = []
        self.labels: dict[str, str] = {}
        self.applies: dict[str, list[tuple[Box, str]]] = {}
        self.values: dict[str, list[tuple[Box, int, str]]] = {}

    def rulebook(self) -> Rulebook:
        steps: tuple[Callable[[_Parsed], None], ...] = (
            self.take_source,
            self.take_positions,
            self.take_moves,
            self.take_overrides,
            self.take_rest,
        )
        for step in steps:
            for file in self.files:
                step(file)
        for file in self.files:
            self.check_citations(file)
        known = frozenset(self.positions)
        for file in self.files:
            self.switch_off(file, known)
        if self.findings:
            raise RulebookError(self.findings)
        moves = {
            move: MoveRule(
                move,
                self.labels.get(move, move.replace("_", " ")),
                tuple(self.applies.get(move, ())),
                tuple(self.values.get(move, ())),
            )
            for move in MOVES
        }
        return Rulebook(
            self.sources,
            self.voices,
            self.positions,
            tuple(self.entries),
            tuple(self.cases),
            tuple(self.invariants),
            moves,
        )

    def complain(
        self, file: _Parsed, table: str, index: int, field: str, message: str, where: str = ""
    ) -> None:
        line = Locator(file.text).line(table, index, field)
        self.findings.append(Finding(file.name, line, where or table, field, message))

    def take_source(self, file: _Parsed) -> None:
        table = file.tables.get("source")
        if table is None:
            if "voice" in file.tables or "position" in file.tables:
                self.complain(file, "source", 0, "", "A file with voices or positions names its [source].")
            return
        if table["id"] in self.sources:
            self.complain(file, "source", 0, "id", f"There is already a source '{table['id']}'.")
            return
        self.sources[table["id"]] = Source(**table)
        for name, voice in file.tables.get("voice", {}).items():
            if name in self.voices:
                self.complain(file, f"voice.{name}", 0, "", f"There is already a voice '{name}'.")
                continue
            publication = voice.get("publication", table["publication"])
            self.voices[name] = Voice(name, voice["name"], voice["role"], table["id"], publication)

    def take_positions(self, file: _Parsed) -> None:
        if "source" not in file.tables:
            return  # complained of already
        for index, table in enumerate(file.tables.get("position", ())):
            where = f"position '{table['id']}'"
            if table["id"] in self.positions:
                self.complain(file, "position", index, "id", "There is already a position of this id.", where)
                continue
            if table["voice"] not in self.voices:
                message = f"There is no voice '{table['voice']}'.{suggestion(table['voice'], self.voices)}"
                self.complain(file, "position", index, "voice", message, where)
                continue
            self.positions[table["id"]] = Position(
                id=table["id"],
                voice=table["voice"],
                move=table["move"],
                stance=table["stance"],
                when=_box(table.get("when", {})),
                unless=tuple(_box(box) for box in table.get("unless", ())),
                until=table.get("until"),
                evidence=table["evidence"],
                harm=table.get("harm", False),
                because=table["because"],
                instead=tuple(table.get("instead", ())),
                claims=tuple(table.get("claims", ())),
                settles=table.get("settles", False),
                gate=table.get("gate", False),
                source=file.tables["source"]["id"],
            )

    def take_moves(self, file: _Parsed) -> None:
        self.labels.update(file.tables.get("label", {}))
        for table in file.tables.get("applies", ()):
            self.applies.setdefault(table["move"], []).append(
                (_box(table.get("when", {})), table["otherwise"])
            )
        own: dict[str, list[tuple[Box, int, str]]] = {}
        for table in file.tables.get("value", ()):
            worth = (_box(table.get("when", {})), table["worth"], table["because"])
            own.setdefault(table["move"], []).append(worth)
        for move, values in own.items():  # the first that fits counts, so a later file goes in front
            self.values[move] = values + self.values.get(move, [])

    def take_overrides(self, file: _Parsed) -> None:
        for name, table in file.tables.get("override", {}).items():
            old = self.positions.get(name)
            if old is None:
                message = f"There is no position '{name}' to override.{suggestion(name, self.positions)}"
                self.complain(file, f"override.{name}", 0, "", message)
                continue
            changed: dict[str, Any] = dict(table)
            if "when" in changed:
                changed["when"] = _box(changed["when"])
            if "unless" in changed:
                changed["unless"] = tuple(_box(box) for box in changed["unless"])
            if "instead" in changed:
                changed["instead"] = tuple(changed["instead"])
            new = old._replace(**changed)
            if new.stance != "wait" and "until" not in table:
                new = new._replace(until=None, gate=False)
            if (new.stance == "wait") != (new.until is not None):
                message = "A 'wait', and only a wait, has an 'until'."
                self.complain(file, f"override.{name}", 0, "until", message)
                continue
            self.positions[name] = new

    def take_rest(self, file: _Parsed) -> None:
        source = file.tables.get("source", {}).get("id", file.name)
        self.entries += [Entry(**table, source=source) for table in file.tables.get("entry", ())]
        self.cases += [_case(table, source) for table in file.tables.get("case", ())]
        self.invariants += [_invariant(table, source) for table in file.tables.get("invariant", ())]
        for index, table in enumerate(file.tables.get("entry", ())):
            if table["voice"] not in self.voices:
                message = f"There is no voice '{table['voice']}'.{suggestion(table['voice'], self.voices)}"
                self.complain(file, "entry", index, "voice", message, f"entry '{table['claim']}'")

    def switch_off(self, file: _Parsed, known: Collection[str]) -> None:
        """Leave out what a file switches off; ``known`` are all positions, also those left out already."""
        table = file.tables.get("switch_off", {})
        for name in table.get("sources", ()):
            if name not in self.sources:
                message = f"There is no source '{name}'.{suggestion(name, self.sources)}"
                self.complain(file, "switch_off", 0, "sources", message)
        for name in table.get("positions", ()):
            if name not in known:
                message = f"There is no position '{name}'.{suggestion(name, known)}"
                self.complain(file, "switch_off", 0, "positions", message)
        off = set(table.get("positions", ()))
        off_sources = set(table.get("sources", ()))
        off |= {p.id for p in self.positions.values() if p.source in off_sources}
        self.positions = {name: p for name, p in self.positions.items() if name not in off}
        self.cases = [
            c
            for c in self.cases
            if not off.intersection((*c.cites, *c.against)) and c.source not in off_sources
        ]
        self.entries = [entry for entry in self.entries if entry.source not in off_sources]
        self.invariants = [law for law in self.invariants if law.source not in off_sources]

    def check_citations(self, file: _Parsed) -> None:
        for index, table in enumerate(file.tables.get("case", ())):
            for field in ("cites", "against"):
                for name in table.get(field, ()):
                    if name not in self.positions:
                        message = f"There is no position '{name}'.{suggestion(name, self.positions)}"
                        self.complain(file, "case", index, field, message, f"case '{table['name']}'")


def _box(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {fact: tuple(values) for fact, values in table.items()}


def _case(table: Mapping[str, Any], source: str) -> Case:
    return Case(
        name=table["name"],
        given=dict(table["given"]),
        temperament=table.get("temperament", "cautious"),
        expect={m: (v,) if isinstance(v, str) else tuple(v) for m, v in table["expect"].items()},
        until=table.get("until"),
        cites=tuple(table.get("cites", ())),
        against=tuple(table.get("against", ())),
        best=tuple(table.get("best", ())),
        source=source,
    )


def _invariant(table: Mapping[str, Any], source: str) -> Invariant:
    return Invariant(
        name=table["name"],
        move=table["move"],
        when=_box(table.get("when", {})),
        unless=tuple(_box(box) for box in table.get("unless", ())),
        temperaments=tuple(table.get("temperaments", TEMPERAMENTS)),
        never=tuple(table["never"]),
        source=source,
    )
