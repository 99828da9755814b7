"""Drawing lots that fall the same way every time: variety without chance."""

from __future__ import annotations

from hashlib import blake2s
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_T = TypeVar("_T")


def draw(key: str, sides: int) -> int:
    """Return a number from 0 to ``sides`` - 1 that depends on ``key`` alone."""
    return int.from_bytes(blake2s(key.encode(), digest_size=8).digest()) % sides


def pick(key: str, among: Sequence[_T]) -> _T:
    """Return one of ``among``, chosen by ``key`` alone."""
    return among[draw(key, len(among))]


def clock(key: str, opens: int = 8, closes: int = 19) -> str:
    """Return a time of day ``HH:MM`` between two full hours, chosen by ``key`` alone."""
    minutes = opens * 60 + draw(key, (closes - opens) * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"
