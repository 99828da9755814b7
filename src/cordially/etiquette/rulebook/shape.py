"""The shape of a rulebook file: which tables there are, which fields they hold, and what each field may contain.

One description serves the checker and the published JSON Schema, so that the two agree by construction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.model import CLAIMS, ENTRY_KINDS, EVIDENCE, SOURCE_KINDS, STANCES
from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.verdicts import UNTIL, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Mapping

ID_PATTERN: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
UNSEEN_PATTERN: Final = r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
"""Characters that drive a terminal or turn the order of others; a rulebook may be somebody else's."""


class Field(NamedTuple):
    """One field. ``type``: text, id, flag, year, worth, word, words, box, boxes, or expectation."""

    type: str
    required: bool = False
    words: tuple[str, ...] = ()
    about: str = ""


TABLES: Final[Mapping[str, Mapping[str, Field]]] = {
    "source": {
        "id": Field("id", required=True, about="Unique; the same as the file's name without its ending."),
        "title": Field("text", required=True),
        "publication": Field("text", required=True),
        "kind": Field("word", required=True, words=SOURCE_KINDS),
        "year": Field("year"),
        "address": Field("text"),
        "founding": Field("flag"),
    },
    "voice": {
        "name": Field("text", required=True),
        "role": Field("text", required=True, about="Their trade, in their own words where possible."),
        "publication": Field("text", about="Only when it differs from the source's."),
    },
    "position": {
        "id": Field("id", required=True, about="For ever; reads as what the voice says."),
        "voice": Field("id", required=True),
        "move": Field("word", required=True, words=MOVES),
        "stance": Field("word", required=True, words=STANCES),
        "when": Field("box"),
        "unless": Field("boxes"),
        "until": Field("word", words=UNTIL, about="Required with stance wait."),
        "evidence": Field("word", required=True, words=EVIDENCE),
        "harm": Field("flag"),
        "because": Field("text", required=True, about="One sentence, in our words."),
        "instead": Field("words", words=MOVES),
        "claims": Field("words", words=CLAIMS),
        "settles": Field("flag", about="A fact on record that decides by itself."),
        "gate": Field("flag", about="Something in the user's hands to put right first; needs stance wait."),
    },
    "entry": {
        "claim": Field("word", required=True, words=CLAIMS),
        "kind": Field("word", required=True, words=ENTRY_KINDS),
        "room": Field("text", required=True, about="The part of the product that carries it."),
        "about": Field("text", required=True),
        "voice": Field("id", required=True),
    },
    "case": {
        "name": Field("text", required=True),
        "given": Field("situation", required=True),
        "temperament": Field("word", words=TEMPERAMENTS),
        "expect": Field("expectation", required=True),
        "until": Field("word", words=UNTIL),
        "cites": Field("ids", about="Positions that must stand on the side in favour."),
        "against": Field("ids", about="Positions that must stand on the side of caution."),
        "best": Field("words", words=MOVES, about="Moves that must be among the best."),
    },
    "invariant": {
        "name": Field("text", required=True),
        "move": Field("word", required=True, words=MOVES),
        "when": Field("box"),
        "unless": Field("boxes"),
        "temperaments": Field("words", words=TEMPERAMENTS),
        "never": Field("words", required=True, words=VERDICTS),
    },
    "applies": {
        "move": Field("word", required=True, words=MOVES),
        "when": Field("box"),
        "otherwise": Field("text", required=True, about="What is said when the move makes no sense."),
    },
    "value": {
        "move": Field("word", required=True, words=MOVES),
        "when": Field("box"),
        "worth": Field("worth", required=True, about="0 to 100: how much it is worth doing now."),
        "because": Field("text", required=True),
    },
    "label": {},
    "override": {
        "stance": Field("word", words=STANCES),
        "when": Field("box"),
        "unless": Field("boxes"),
        "until": Field("word", words=UNTIL),
        "evidence": Field("word", words=EVIDENCE),
        "harm": Field("flag"),
        "because": Field("text"),
        "instead": Field("words", words=MOVES),
    },
    "switch_off": {
        "sources": Field("ids"),
        "positions": Field("ids"),
    },
}
"""Every table of a rulebook file with its fields."""

LISTS: Final = ("position", "entry", "case", "invariant", "applies", "value")
"""Tables that may be repeated (``[[position]]``)."""

NAMED: Final = ("voice", "override")
"""Tables with a name of their own (``[voice.lang]``)."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (Draft 4, which TOML editors support) of a rulebook file."""
    tables: dict[str, Any] = {}
    for table, shape in TABLES.items():
        if table == "label":
            one: dict[str, Any] = {
                "type": "object",
                "properties": {move: _content_schema(Field("text")) for move in MOVES},
                "additionalProperties": False,
            }
        else:
            one = _table_schema(shape)
        if table in LISTS:
            tables[table] = {"type": "array", "items": one}
        elif table in NAMED:
            tables[table] = {
                "type": "object",
                "patternProperties": {ID_PATTERN: one},
                "additionalProperties": False,
            }
        else:
            tables[table] = one
    position = tables["position"]["items"]
    position["oneOf"] = [
        {"properties": {"stance": {"enum": ["wait"]}}, "required": ["until"]},
        {
            "properties": {"stance": {"enum": [s for s in STANCES if s != "wait"]}},
            "not": {
                "anyOf": [
                    {"required": ["until"]},
                    {"properties": {"gate": {"enum": [True]}}, "required": ["gate"]},
                ]
            },
        },
    ]
    return {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "title": "A Cordially rulebook file",
        "type": "object",
        "properties": tables,
        "additionalProperties": False,
    }


def _table_schema(shape: Mapping[str, Field]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {name: _field_schema(field) for name, field in shape.items()},
        "additionalProperties": False,
    }
    if required := [name for name, field in shape.items() if field.required]:
        schema["required"] = required
    return schema


def _field_schema(field: Field) -> dict[str, Any]:
    schema = _content_schema(field)
    return {**schema, "description": field.about} if field.about else schema


def _content_schema(field: Field) -> dict[str, Any]:
    text = {"type": "string", "pattern": r"\S", "not": {"pattern": UNSEEN_PATTERN}}
    match field.type:
        case "text":
            return text
        case "id":
            return {"type": "string", "pattern": ID_PATTERN}
        case "ids":
            return {"type": "array", "items": {"type": "string", "pattern": ID_PATTERN}}
        case "flag":
            return {"type": "boolean"}
        case "year":
            return {"type": "integer", "minimum": 1900, "maximum": 2100}
        case "worth":
            return {"type": "integer", "minimum": 0, "maximum": 100}
        case "word":
            return {"enum": list(field.words)}
        case "words":
            return _list_of(field.words)
        case "box":
            return _facts_schema(single=False)
        case "boxes":
            return {"type": "array", "items": _facts_schema(single=False)}
        case "situation":
            return _facts_schema(single=True)
        case _:
            one_or_more = {"anyOf": [{"enum": list(VERDICTS)}, _list_of(VERDICTS)]}
            return {
                "type": "object",
                "properties": dict.fromkeys(MOVES, one_or_more),
                "additionalProperties": False,
                "minProperties": 1,
            }


def _facts_schema(*, single: bool) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            fact: {"enum": list(values)} if single else _list_of(values) for fact, values in FACTS.items()
        },
        "additionalProperties": False,
    }


def _list_of(words: tuple[str, ...]) -> dict[str, Any]:
    return {"type": "array", "items": {"enum": list(words)}, "minItems": 1, "uniqueItems": True}
