"""The classes of English words by which the shape of an answer is told."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the words of a class in lower case. Raises KeyError for a class that does not exist."""
    return frozenset(_table()[name].split())


@cache
def _table() -> dict[str, str]:
    text = files("cordially.writing.drafting").joinpath("data/word_classes.toml").read_text("utf-8")
    return tomllib.loads(text)
