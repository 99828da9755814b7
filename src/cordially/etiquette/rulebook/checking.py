"""Checks rulebook tables against their shape, field by field, with line numbers and nearest words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.findings import Finding, Locator, suggestion
from cordially.etiquette.rulebook.shape import ID_PATTERN, LISTS, NAMED, TABLES, UNSEEN_PATTERN, Field
from cordially.etiquette.situation import FACTS
from cordially.etiquette.verdicts import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ID = re.compile(ID_PATTERN)
_UNSEEN = re.compile(UNSEEN_PATTERN)


def check_file(name: str, text: str, tables: Mapping[str, Any]) -> list[Finding]:
    """Return everything wrong with one parsed rulebook file; an empty list means it has the right shape."""
    return list(_Checker(name, Locator(text)).file(tables))


class _Checker:
    def __init__(self, file: str, locator: Locator) -> None:
        self.name = file
        self.locator = locator

    def finding(self, table: str, index: int, field: str, message: str, where: str = "") -> Finding:
        line = self.locator.line(table, index, field)
        return Finding(self.name, line, where or table, field, message)

    def file(self, tables: Mapping[str, Any]) -> Iterator[Finding]:
        for table, content in tables.items():
            if table not in TABLES:
                yield self.finding(table, 0, "", f"There is no table '{table}'.{suggestion(table, TABLES)}")
            elif table in LISTS:
                yield from self.repeated(table, content)
            elif not isinstance(content, dict):
                yield self.finding(table, 0, "", f"'{table}' must be a table.")
            elif table in NAMED:
                yield from self.named(table, content)
            elif table == "label":
                yield from self.labels(content)
            else:
                yield from self.table(table, 0, content, table, table)

    def repeated(self, table: str, content: object) -> Iterator[Finding]:
        if not isinstance(content, list) or not all(isinstance(item, dict) for item in content):
            yield self.finding(table, 0, "", f"Write each one as a table of its own: [[{table}]].")
            return
        for index, item in enumerate(content):
            label = item.get("id") or item.get("name") or item.get("claim") or item.get("move")
            where = f"{table} '{label}'" if isinstance(label, str) else f"{table} {index + 1}"
            yield from self.table(table, index, item, table, where)

    def named(self, table: str, content: Mapping[str, Any]) -> Iterator[Finding]:
        for name, item in content.items():
            header = f"{table}.{name}"
            if not _ID.fullmatch(name):
                yield self.finding(header, 0, "", "A name is made of small letters, digits and hyphens.")
            if not isinstance(item, dict):
                yield self.finding(header, 0, "", f"'{header}' must be a table.")
            else:
                yield from self.table(table, 0, item, header, header)

    def labels(self, content: Mapping[str, Any]) -> Iterator[Finding]:
        for move, text in content.items():
            if move not in MOVES:
                yield self.finding("label", 0, move, f"'{move}' is not a move.{suggestion(move, MOVES)}")
            else:
                for message in _faults(Field("text"), text):
                    yield self.finding("label", 0, move, message)

    def table(
        self, table: str, index: int, item: Mapping[str, Any], header: str, where: str
    ) -> Iterator[Finding]:
        shape = TABLES[table]
        for field, value in item.items():
            if field not in shape:
                message = f"There is no field '{field}' here.{suggestion(field, shape)}"
                yield self.finding(header, index, field, message, where)
                continue
            for message in _faults(shape[field], value):
                yield self.finding(header, index, field, message, where)
        for field, spec in shape.items():
            if spec.required and field not in item:
                yield self.finding(header, index, field, "This field is missing.", where)
        if table == "position":
            yield from self.position(index, item, where)

    def position(self, index: int, item: Mapping[str, Any], where: str) -> Iterator[Finding]:
        waits = item.get("stance") == "wait"
        if waits and "until" not in item:
            yield self.finding("position", index, "until", "A 'wait' says until when: add 'until'.", where)
        if not waits and item.get("stance") is not None and "until" in item:
            yield self.finding("position", index, "until", "Only a 'wait' has an 'until'.", where)
        if not waits and item.get("gate") is True:
            yield self.finding("position", index, "gate", "A gate has the stance 'wait'.", where)


def _faults(field: Field, value: object) -> Iterator[str]:
    match field.type:
        case "text":
            if not isinstance(value, str) or not value.strip():
                yield "This must be a text that is not empty."
            elif _UNSEEN.search(value):
                yield "This holds control characters, which could disguise what is shown: take them out."
        case "id":
            yield from _id_faults(value)
        case "ids":
            yield from _list_faults(value, _id_faults)
        case "flag":
            if not isinstance(value, bool):
                yield "This must be true or false."
        case "year":
            yield from _number_faults(value, 1900, 2100)
        case "worth":
            yield from _number_faults(value, 0, 100)
        case "word":
            yield from _word_faults(value, field.words)
        case "words":
            yield from _words_faults(value, field.words)
        case "box":
            yield from _box_faults(value)
        case "boxes":
            yield from _list_faults(value, _box_faults)
        case "situation":
            yield from _situation_faults(value)
        case _:
            yield from _expectation_faults(value)


def _id_faults(value: object) -> Iterator[str]:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        yield f"'{value}' is not an id: use small letters, digits and hyphens."


def _number_faults(value: object, low: int, high: int) -> Iterator[str]:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        yield f"This must be a whole number from {low} to {high}."


def _list_faults(value: object, each: Any) -> Iterator[str]:
    if not isinstance(value, list):
        yield "This must be a list."
        return
    for item in value:
        yield from each(item)


def _word_faults(value: object, words: tuple[str, ...]) -> Iterator[str]:
    if value not in words or not isinstance(value, str):
        yield f"'{value}' is not known here.{suggestion(value, words)}"


def _words_faults(value: object, words: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(value, list) or not value:
        yield "This must be a list with at least one word."
        return
    for item in value:
        yield from _word_faults(item, words)
    if all(isinstance(item, str) for item in value) and len(set(value)) < len(value):
        yield "A word is named twice."


def _box_faults(value: object) -> Iterator[str]:
    yield from _facts_faults(value, _words_faults)


def _situation_faults(value: object) -> Iterator[str]:
    yield from _facts_faults(value, _word_faults)


def _facts_faults(value: object, each: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        yield 'This must be a table of facts, such as { stage = ["applied"] }.'
        return
    for fact, content in value.items():
        if fact not in FACTS:
            yield f"'{fact}' is not a fact of a situation.{suggestion(fact, FACTS)}"
        else:
            for fault in each(content, FACTS[fact]):
                yield f"{fact}: {fault}"


def _expectation_faults(value: object) -> Iterator[str]:
    if not isinstance(value, dict) or not value:
        yield 'This must be a table of moves, such as { connect = "wait" }.'
        return
    for move, verdicts in value.items():
        if move not in MOVES:
            yield f"'{move}' is not a move.{suggestion(move, MOVES)}"
        elif isinstance(verdicts, list):
            yield from _words_faults(verdicts, VERDICTS)
        else:
            yield from _word_faults(verdicts, VERDICTS)
