"""The shipped rulebook, read once for all tests of this room."""

from __future__ import annotations

import pytest
from tests.etiquette.shipped import shipped_files

from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits, compile_rulebook
from cordially.etiquette.rulebook.model import Rulebook
from cordially.etiquette.rulebook.reading import read_rulebook


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return read_rulebook(shipped_files())


@pytest.fixture(scope="session")
def bits(book: Rulebook) -> Bits:
    return Bits(compile_rulebook(book))


@pytest.fixture(scope="session")
def adviser(book: Rulebook, bits: Bits) -> Adviser:
    return Adviser(book, bits)
