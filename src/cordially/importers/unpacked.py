"""The content of one file: its fingerprint, and itself, unpacked once where it is small enough to be kept in between."""

from __future__ import annotations

import io
from hashlib import blake2b
from typing import IO, TYPE_CHECKING

from cordially.importers.contents import UNREADABLE

if TYPE_CHECKING:
    from cordially.importers.contents import Entry


class Unpacked:
    """A file that is looked through to tell whether it was imported before, and read if it was not."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._content: bytes | None = None

    @property
    def kept(self) -> int:
        """How many bytes are kept for ``open``."""
        return len(self._content or b"")

    def digest(self, salt: bytes, *, keep: int = 0) -> str | None:
        """Return the fingerprint of the whole file, None for one that is damaged.

        The content of a file of at most ``keep`` bytes is kept until it is opened.
        """
        told = blake2b(salt, digest_size=16)
        blocks: list[bytes] = []
        try:
            with self._entry.open() as stream:
                while block := stream.read(1 << 20):
                    told.update(block)
                    if self._entry.size <= keep:
                        blocks.append(block)
        except UNREADABLE:
            return None
        self._content = b"".join(blocks) if blocks else None
        return told.hexdigest()

    def open(self) -> IO[bytes]:
        """Open the file from its start. Raises one of ``UNREADABLE``."""
        content, self._content = self._content, None
        return io.BytesIO(content) if content is not None else self._entry.open()

    def forget(self) -> None:
        """Let go of what is kept."""
        self._content = None
