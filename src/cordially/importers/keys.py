"""Natural keys: the same fact read again, from the same or a later archive, gets the same key."""

from __future__ import annotations

from hashlib import blake2b


def digest(text: str) -> str:
    """Return a short fingerprint of a text, so that a key carries nobody's words."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def digest_of(*parts: str | None) -> str:
    """Return the fingerprint of several texts, regardless of case and of white space around them."""
    return digest("\x1f".join([(part or "").strip().casefold() for part in parts]))


class Ordinals:
    """Tell exact repetitions within one file (or the parts of one split file) apart by counting them.

    Two archives that hold the same file are counted apart, so their keys agree.
    """

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def key(self, natural: str) -> str:
        """Return ``natural`` for its first occurrence, then ``natural#2``, ``natural#3`` and so on."""
        count = self._seen.get(natural, 0) + 1
        self._seen[natural] = count
        return natural if count == 1 else f"{natural}#{count}"
