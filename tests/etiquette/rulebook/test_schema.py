"""The published JSON Schema and the checker accept and refuse the same files."""

from __future__ import annotations

import copy
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from tests.etiquette.rulebook.broken import BROKEN, SOUND_POSITION, Broken
from tests.etiquette.shipped import shipped_files

from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.checking import check_file
from cordially.etiquette.rulebook.model import CLAIMS, STANCES
from cordially.etiquette.rulebook.reading import RulebookFile
from cordially.etiquette.rulebook.shape import TABLES, json_schema
from cordially.etiquette.situation import FACTS

SCHEMA = json_schema()
VALIDATOR = Draft4Validator(SCHEMA)
SHIPPED = [tomllib.loads(file.text) for file in shipped_files()]


def accepted_by_the_checker(tables: dict[str, Any]) -> bool:
    return not check_file("f.toml", "", tables)


def accepted_by_the_schema(tables: dict[str, Any]) -> bool:
    return bool(VALIDATOR.is_valid(tables))


def test_the_schema_is_a_valid_draft_4_schema() -> None:
    Draft4Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("broken", BROKEN, ids=[broken.about.replace(" ", "-") for broken in BROKEN])
def test_a_broken_file_is_refused_by_both(broken: Broken) -> None:
    tables = tomllib.loads(broken.text)
    assert not accepted_by_the_checker(tables)
    assert not accepted_by_the_schema(tables)


@pytest.mark.parametrize("file", shipped_files(), ids=lambda file: file.name)
def test_a_shipped_file_is_accepted_by_both(file: RulebookFile) -> None:
    tables = tomllib.loads(file.text)
    assert accepted_by_the_checker(tables)
    assert [error.message for error in VALIDATOR.iter_errors(tables)] == []


def test_an_empty_file_is_accepted_by_both() -> None:
    assert accepted_by_the_checker({})
    assert accepted_by_the_schema({})


WORDS = st.sampled_from(
    [
        *MOVES[:6],
        *STANCES,
        *CLAIMS[:4],
        *FACTS,
        *FACTS["stage"],
        *FACTS["met"],
        "opinion",
        "decision",
        "lang",
        "Lang",
        "",
        " ",
    ]
)
SCALARS = st.one_of(
    WORDS, st.integers(-2, 2200), st.booleans(), st.floats(allow_nan=False), st.text(max_size=3)
)
BOXES = st.dictionaries(
    st.sampled_from([*FACTS, "mood"]), st.one_of(WORDS, st.lists(WORDS, max_size=2)), max_size=2
)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=3), BOXES, st.lists(BOXES, max_size=2))
NAMES = st.sampled_from([*TABLES, *(field for shape in TABLES.values() for field in shape), "mood"])


def places(tables: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path to everything in a file that could be changed."""
    found = [at] if at else []
    if isinstance(tables, dict):
        return found + [place for key, value in tables.items() for place in places(value, (*at, key))]
    if isinstance(tables, list):
        return found + [place for index, value in enumerate(tables) for place in places(value, (*at, index))]
    return found


def inside(tables: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        tables = tables[step]
    return tables


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a shipped file with one to three things in it taken out, exchanged, doubled or added."""
    tables: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(SHIPPED)))
    for _ in range(draw(st.integers(1, 3))):
        found = places(tables)
        if not found:
            break
        path = draw(st.sampled_from(found))
        holder, key = inside(tables, path[:-1]), path[-1]
        match draw(st.sampled_from(["take out", "exchange", "double", "add"])):
            case "take out":
                del holder[key]
            case "double" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[key]))
            case "add" if isinstance(holder, dict):
                holder[draw(NAMES)] = draw(VALUES)
            case _:
                holder[key] = draw(VALUES)
    return tables


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(mutated())
def test_both_agree_on_whatever_becomes_of_a_shipped_file(tables: dict[str, Any]) -> None:
    assert accepted_by_the_checker(tables) == accepted_by_the_schema(tables)


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(field=st.sampled_from(sorted(TABLES["position"])), value=VALUES, stance=st.sampled_from(STANCES))
def test_both_agree_on_every_field_of_a_position(field: str, value: object, stance: str) -> None:
    [position] = tomllib.loads(SOUND_POSITION)["position"]
    tables = {"position": [{**position, "stance": stance, field: value}]}
    assert accepted_by_the_checker(tables) == accepted_by_the_schema(tables)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(
    table=st.sampled_from(sorted(TABLES)),
    content=st.one_of(VALUES, st.lists(st.dictionaries(NAMES, VALUES, max_size=3))),
)
def test_both_agree_on_any_content_of_a_table(table: str, content: object) -> None:
    tables = {table: content}
    assert accepted_by_the_checker(tables) == accepted_by_the_schema(tables)
