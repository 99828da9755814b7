"""A file in, proposals out. Importers recognise, read and propose; they never write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.importers.linkedin import read_all, read_bytes
from cordially.proposals import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["Reading", "read", "read_bytes"]


def read(paths: Iterable[Path]) -> Reading:
    """Read ZIPs, folders and files, whichever kinds of them are known (so far: the LinkedIn export).

    Raises ``NotFoundError`` when nothing is at a path and ``BadInputError`` when nothing at all can be read.
    """
    return read_all(paths)
