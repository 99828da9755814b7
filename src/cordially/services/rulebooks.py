"""Rulebooks from files: the one that comes with Cordially, the user's own on top, and a compiled copy for speed.

The compiled copy is kept by the hash of everything it was made from, so it can never be stale; losing it costs only
time. Nothing here needs numpy.
"""

from __future__ import annotations

import marshal
import os
import zlib
from typing import TYPE_CHECKING, Any, Final

from cordially import __version__, etiquette
from cordially.errors import NotFoundError
from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits, CompiledRulebook
from cordially.etiquette.resolve import MoveProgram
from cordially.etiquette.rulebook.model import (
    MoveRule,
    Position,
    Rulebook,
    Source,
    Voice,
)
from cordially.services import places

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOM: Final = os.path.dirname(etiquette.__file__)
_DATA: Final = os.path.join(_ROOM, "rulebook", "data")
_MOST_REMEMBERED: Final = 20_000
_COMPILER: Final = (
    "advice.py",
    "bits.py",
    "completions.py",
    "counsel.py",
    "ordinary.py",
    "question.py",
    "resolve.py",
    "situation.py",
    os.path.join("rulebook", "model.py"),
)
_READING_ORDER: Final = ("moves.toml", "founding", "further", "house.toml")


def adviser(directories: Sequence[str] = (), *, cached: bool = True) -> Adviser:
    """Return the adviser for the shipped rulebook with the user's own directories on top.

    Without ``directories`` the user's rulebook directory is used if there is one. Its book tells who says
    what and why; conditions, cases and invariants are for ``rulebook`` to tell. Raises RulebookError with every finding, and
    NotFoundError for a directory that does not exist.
    """
    texts = _texts(directories)
    key = _key(texts)
    if cached and (known := _cached(key)) is not None:
        return known
    book, compiled = _build(texts)
    if not cached:
        return Adviser(book, Bits(compiled))
    _keep(key, book, compiled)
    return Adviser(book, Bits(compiled), Remembered(key))


def remember(adviser: Adviser) -> None:
    """Keep what was found out about open questions for the next command."""
    if isinstance(adviser.remembered, Remembered):
        adviser.remembered.keep()


class Remembered(dict[Any, Any]):
    """Answers about open questions, kept from one command to the next: with nothing stated there is much to look at.

    Read when the first such question comes; like the compiled rulebook, losing it costs only time.
    """

    def __init__(self, key: str) -> None:
        super().__init__()
        self._path = os.path.join(places.cache_directory(), f"rulebook-{key}-questions.bin")
        self._read = False
        self._before = 0

    def get(self, key: Any, default: Any = None) -> Any:
        """Return what is remembered of a question."""
        if not self._read:
            self._read = True
            try:
                self.update(marshal.loads(_text(self._path)))  # noqa: S302  # our own, in the user's directory
            except (OSError, ValueError, EOFError, TypeError):
                self.clear()
            self._before = len(self)
        return super().get(_plain_key(key), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(_plain_key(key), value)

    def keep(self) -> None:
        """Write down what was found out since it was read."""
        if self._before < len(self) <= _MOST_REMEMBERED:
            _write(self._path, dict(self))


def _plain_key(key: Any) -> Any:
    """Return a question as marshal can write it: a situation is a named tuple, which it refuses."""
    return (*key[:-1], tuple(key[-1]))


def rulebook(directories: Sequence[str] = ()) -> Rulebook:
    """Return the shipped rulebook with directories on top, always read from the files."""
    return _build(_texts(directories))[0]


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
        texts += _read(path, name) if os.path.isdir(path) else [(name, _text(path))]
    return texts


def _read(directory: str, label: str) -> list[tuple[str, bytes]]:
    names = sorted(name for name in os.listdir(directory) if name.endswith(".toml"))
    return [(f"{label}/{name}", _text(os.path.join(directory, name))) for name in names]


def _text(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        text = b""
        while part := os.read(descriptor, 1 << 20):
            text += part
        return text
    finally:
        os.close(descriptor)


def _key(texts: Sequence[tuple[str, bytes]]) -> str:
    """Return a fingerprint of the content and of the code that compiles it.

    It guards against change, not malice, so two checksums will do.
    """
    crc, adler = zlib.crc32(__version__.encode()), 1
    code = [(name, _text(os.path.join(_ROOM, name))) for name in _COMPILER]
    for name, text in (*code, *texts):
        head = f"\0{name}\0{len(text)}\0".encode()
        crc = zlib.crc32(text, zlib.crc32(head, crc))
        adler = zlib.adler32(text, zlib.adler32(head, adler))
    return f"{crc:08x}{adler:08x}"


def _cached(key: str) -> Adviser | None:
    try:
        plain = marshal.loads(_text(os.path.join(places.cache_directory(), f"rulebook-{key}.bin")))  # noqa: S302  # our own
        return _from_plain(plain, key)
    except (OSError, ValueError, EOFError, TypeError, KeyError):
        return None


def _keep(key: str, book: Rulebook, compiled: CompiledRulebook) -> None:
    directory = places.cache_directory()
    try:
        os.makedirs(directory, exist_ok=True)
        for name in os.listdir(directory):
            if name.startswith("rulebook-"):
                os.unlink(os.path.join(directory, name))
    except OSError:
        return
    # what a position needs hold is in the bits; leaving it out here halves what every command reads
    positions = {name: p._replace(when={}, unless=()) for name, p in book.positions.items()}
    spoken = book._replace(positions=positions, entries=(), cases=(), invariants=())
    plain = _to_plain((spoken, compiled))
    _write(os.path.join(directory, f"rulebook-{key}.bin"), plain)


def _write(path: str, plain: Any) -> None:
    """Write a cache file whole or not at all; one that cannot be written costs only time."""
    part = f"{path}.{os.getpid()}"
    try:
        with open(part, "wb") as file:
            marshal.dump(plain, file)
        os.replace(part, path)
    except OSError:
        return


def _to_plain(value: Any) -> Any:
    """Turn named tuples into plain ones, which marshal can write."""
    if isinstance(value, tuple):
        return tuple(_to_plain(item) for item in value)
    if isinstance(value, dict):
        return {key: _to_plain(item) for key, item in value.items()}
    return value


def _from_plain(plain: Any, key: str) -> Adviser:
    sources, voices, positions, _, _, _, moves = plain[0]
    masks, programs, slices = plain[1]
    book = Rulebook(
        {key: Source._make(value) for key, value in sources.items()},
        {key: Voice._make(value) for key, value in voices.items()},
        {key: Position._make(value) for key, value in positions.items()},
        (),
        (),
        (),
        {key: MoveRule._make(value) for key, value in moves.items()},
    )
    compiled = CompiledRulebook(masks, tuple(MoveProgram._make(p) for p in programs), slices)
    return Adviser(book, Bits(compiled), Remembered(key))
