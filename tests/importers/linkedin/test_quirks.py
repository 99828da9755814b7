"""Every era, dialect and oddity of real exports, as a small file with what it must be read as beside it."""

from __future__ import annotations

import json

import pytest
from tests.importers.quirks.plain import HERE, expected, quirks, read_quirk


@pytest.mark.parametrize("name", quirks())
def test_an_oddity_is_read_as_it_should_be(name: str) -> None:
    assert read_quirk(name) == json.loads(expected(name).read_text(encoding="utf-8"))


def test_nothing_is_expected_of_an_example_that_is_gone() -> None:
    assert {path.name for path in HERE.glob("*.json")} == {expected(name).name for name in quirks()}
