"""The one family of errors: what went wrong, and what to do next.

An error knows neither exit codes nor HTTP statuses; each door decides how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable


class CordiallyError(Exception):
    """Something the user can mend. ``message`` says what is wrong, ``hint`` what to do about it.

    ``code`` is a stable, hyphenated word for programs; ``field`` names the offending field, if one is to blame.
    Neither text ever contains other people's data beyond the word that was misread.
    """

    code = "error"

    def __init__(
        self, message: str, *, hint: str = "", field: str | None = None, code: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.field = field
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class BadInputError(CordiallyError):
    """What was given cannot be understood: an unknown word, a broken line, a file of the wrong kind."""

    code = "bad-input"


class UnknownWordError(BadInputError):
    """A word that is not in the vocabulary; the hint names the nearest one that is."""

    code = "unknown-word"


class ImpossibleSituationError(BadInputError):
    """Facts that cannot hold together, such as business cards exchanged with somebody never met."""

    code = "impossible-situation"


class NotFoundError(CordiallyError):
    """Nothing answers to the name, id or path that was given."""

    code = "not-found"


class StoreError(CordiallyError):
    """The data store cannot be used: locked, damaged, unreachable, or written by a newer version."""

    code = "store"


def nearest(word: str, known: Iterable[str], *, closeness: float = 0.55) -> str | None:
    """Return the known word closest to ``word``, or None when nothing is close (1 is the same word)."""
    from difflib import get_close_matches  # noqa: PLC0415  # imported only when something is wrong

    folded = {k.casefold().replace("-", "_"): k for k in known}
    hits = get_close_matches(
        word.casefold().replace("-", "_").replace(" ", "_"), folded, n=1, cutoff=closeness
    )
    return folded[hits[0]] if hits else None


def unknown_word(
    word: object, known: Iterable[str], *, what: str, field: str | None = None
) -> UnknownWordError:
    """Build the error for a word outside a vocabulary: names the nearest word and lists the choices."""
    choices = list(known)
    near = nearest(str(word), choices)
    hint = f"Did you mean '{near}'? " if near else ""
    return UnknownWordError(
        f"'{word}' is not a {what}.", hint=f"{hint}Choose from: {', '.join(choices)}.", field=field
    )
