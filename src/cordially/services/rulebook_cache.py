"""What can be computed again, kept between commands: the compiled rulebook, and answers about open questions.

Kept under a fingerprint of everything they were made from, in the user's own directory, readable by the user only. They hold
no other people's data. Anything wrong with them costs time and nothing else.
"""

from __future__ import annotations

import marshal
import os
import zlib
from typing import TYPE_CHECKING, Any, Final

from cordially import __version__, etiquette
from cordially.errors import StoreError
from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits, CompiledRulebook
from cordially.etiquette.completions import Unknowns
from cordially.etiquette.resolve import MoveProgram
from cordially.etiquette.rulebook.model import MoveRule, Position, Rulebook, Source, Voice
from cordially.services import places

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOM: Final = os.path.dirname(etiquette.__file__)
MOST_REMEMBERED: Final = 20_000
COMPILER: Final = (
    "advice.py",
    "bits.py",
    "completions.py",
    "counsel.py",
    "moves.py",
    "ordinary.py",
    "question.py",
    "reasons.py",
    "resolve.py",
    "situation.py",
    "verdicts.py",
    os.path.join("rulebook", "model.py"),
    os.path.join("rulebook", "reading.py"),
)
"""The code whose results are kept; a test follows the imports and compares."""


def fingerprint(texts: Sequence[tuple[str, bytes]]) -> str:
    """Return a fingerprint of rulebook texts and of the code that compiles them.

    It guards against change, not malice, so two checksums will do.
    """
    crc, adler = zlib.crc32(__version__.encode()), 1
    code = [(name, content_of(os.path.join(ROOM, name))) for name in COMPILER]
    for name, text in (*code, *texts):
        head = f"\0{name}\0{len(text)}\0".encode()
        crc = zlib.crc32(text, zlib.crc32(head, crc))
        adler = zlib.adler32(text, zlib.adler32(head, adler))
    return f"{crc:08x}{adler:08x}"


def content_of(path: str) -> bytes:
    """Return what is in a file, at the price of three system calls. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        text = b""
        while part := os.read(descriptor, 1 << 20):
            text += part
        return text
    finally:
        os.close(descriptor)


def load(key: str) -> Adviser | None:
    """Return the adviser kept under a fingerprint; None when there is none, or none that can be read."""
    try:
        return _from_plain(marshal.loads(content_of(_path(key))), key)  # noqa: S302  # our own file
    except Exception:  # noqa: BLE001  # whatever a damaged file leads to, the answer is to compile again
        return None


def keep(key: str, book: Rulebook, compiled: CompiledRulebook) -> None:
    """Keep a compiled rulebook, in place of any kept before."""
    directory = places.cache_directory()
    try:
        places.make_home()
        os.makedirs(directory, mode=0o700, exist_ok=True)
        for name in os.listdir(directory):
            if name.startswith("rulebook-"):
                os.unlink(os.path.join(directory, name))
    except (OSError, StoreError):
        return
    # what a position needs to hold is in the bits; leaving it out here halves what every command reads
    positions = {name: p._replace(when={}, unless=()) for name, p in book.positions.items()}
    spoken = book._replace(positions=positions, entries=(), cases=(), invariants=())
    _write(_path(key), _to_plain((spoken, compiled)))


class Remembered(dict[Any, Any]):
    """Answers about open questions, kept from one command to the next: with nothing stated there is much to look at.

    Read when the first such question comes.
    """

    def __init__(self, key: str) -> None:
        super().__init__()
        self._path = _path(f"{key}-questions")
        self._read = False
        self._before = 0

    def get(self, key: Any, default: Any = None) -> Any:
        """Return what is remembered of a question."""
        if not self._read:
            self._read = True
            self._before = self._load()
        return super().get(_plain_key(key), default)

    def _load(self) -> int:
        try:
            found = marshal.loads(content_of(self._path))  # noqa: S302  # our own file
            if all(
                len(key) == 3 and (key[0] == "best" or Unknowns._make(value)) for key, value in found.items()
            ):
                self.update(found)
        except Exception:  # noqa: BLE001  # as in load
            self.clear()
        return len(self)

    def __setitem__(self, key: Any, value: Any) -> None:
        if len(self) < MOST_REMEMBERED:
            super().__setitem__(_plain_key(key), value)

    def keep(self) -> None:
        """Write down what was found out since it was read."""
        if len(self) > self._before:
            _write(self._path, dict(self))


def _plain_key(key: Any) -> Any:
    """Return a question as marshal can write it: a situation is a named tuple, which it refuses."""
    return (*key[:-1], tuple(key[-1]))


def _path(key: str) -> str:
    return os.path.join(places.cache_directory(), f"rulebook-{key}.bin")


def _write(path: str, plain: Any) -> None:
    """Write a file whole or not at all, for the user's eyes only."""
    part = f"{path}.{os.getpid()}"
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as file:
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
