"""What a reader is given, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from cordially.proposals import Reading

MARK = "Qzx"
"""Stands in names, addresses and contents of every seed; no text that a user is shown may have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A damaged file. What is read from ``intact`` alone must be read from ``content`` too, as damage is elsewhere.

    With ``same_lines``, ``intact`` is the beginning of the file, so that the lines must be the same as well.
    """

    name: str
    content: bytes
    intact: bytes = b""
    same_lines: bool = True


Make: TypeAlias = Callable[[Random], Input]
Read: TypeAlias = Callable[[str, bytes], Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Something that reads files: how its inputs are made and how it is called."""

    name: str
    make: Make
    read: Read
