"""Rulebooks from files: the one that comes with Cordially, the user's own on top, and a compiled copy for speed.

What was compiled is kept (see ``rulebook_cache``); losing it costs only time. Nothing here needs numpy.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from cordially.errors import BadInputError, NotFoundError
from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits, CompiledRulebook
from cordially.etiquette.rulebook.model import Rulebook
from cordially.services import places, rulebook_cache
from cordially.services.rulebook_cache import Remembered, content_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATA: Final = os.path.join(rulebook_cache.ROOM, "rulebook", "data")
_READING_ORDER: Final = ("moves.toml", "founding", "further", "house.toml")


def adviser(directories: Sequence[str] = (), *, cached: bool = True) -> Adviser:
    """Return the adviser for the shipped rulebook with the user's own directories on top.

    Without ``directories`` the user's rulebook directory is used if there is one. Its book tells who says
    what and why; conditions, cases and invariants are for ``rulebook`` to tell. Raises RulebookError with every finding, and
    NotFoundError for a directory that does not exist.
    """
    texts = _texts(directories)
    key = rulebook_cache.fingerprint(texts)
    if cached and (known := rulebook_cache.load(key)) is not None:
        return known
    book, compiled = _build(texts)
    if not cached:
        return Adviser(book, Bits(compiled))
    rulebook_cache.keep(key, book, compiled)
    return Adviser(book, Bits(compiled), Remembered(key))


def remember(adviser: Adviser) -> None:
    """Keep what was found out about open questions for the next command."""
    if isinstance(adviser.remembered, Remembered):
        adviser.remembered.keep()


def rulebook(directories: Sequence[str] = ()) -> Rulebook:
    """Return the shipped rulebook with directories on top, always read from the files."""
    return _build(_texts(directories))[0]


def fingerprint(directories: Sequence[str] = ()) -> str:
    """Return a fingerprint of all that ``rulebook`` would read: another one means that something changed."""
    return rulebook_cache.fingerprint(_texts(directories))


def shipped() -> Rulebook:
    """Return the shipped rulebook alone."""
    return _build(_shipped())[0]


def built_in() -> Adviser:
    """Return the adviser for the shipped rulebook alone."""
    return Adviser(*_with_bits(_build(_shipped())))


def _with_bits(built: tuple[Rulebook, CompiledRulebook]) -> tuple[Rulebook, Bits]:
    return built[0], Bits(built[1])


def _build(texts: Sequence[tuple[str, bytes]]) -> tuple[Rulebook, CompiledRulebook]:
    from cordially.etiquette.bits import compile_rulebook  # noqa: PLC0415
    from cordially.etiquette.rulebook.reading import RulebookFile, read_rulebook  # noqa: PLC0415  # reads TOML

    book = read_rulebook(RulebookFile(name, text.decode("utf-8", "replace")) for name, text in texts)
    return book, compile_rulebook(book)


def _texts(directories: Sequence[str]) -> list[tuple[str, bytes]]:
    texts = _shipped()
    own = list(directories)
    if not own and os.path.isdir(places.rulebook_directory()):
        own = [places.rulebook_directory()]
    for directory in own:
        if not os.path.isdir(directory):
            raise NotFoundError(
                f"There is no rulebook directory '{directory}'.", hint="Name a directory with .toml files."
            )
        texts += _read(directory, os.path.basename(os.path.normpath(directory)))
    return texts


def _shipped() -> list[tuple[str, bytes]]:
    texts: list[tuple[str, bytes]] = []
    for name in _READING_ORDER:
        path = os.path.join(_DATA, name)
        texts += _read(path, name) if os.path.isdir(path) else [(name, content_of(path))]
    return texts


def _read(directory: str, label: str) -> list[tuple[str, bytes]]:
    names = sorted(name for name in os.listdir(directory) if name.endswith(".toml"))
    texts: list[tuple[str, bytes]] = []
    for name in names:
        try:
            texts.append((f"{label}/{name}", content_of(os.path.join(directory, name))))
        except OSError as error:
            raise BadInputError(
                f"'{label}/{name}' cannot be read: {error.strerror}.", hint="Mend or move it."
            ) from None
    return texts
