"""What in a text is no prose: addresses, paths, code, handles. Engines see blanks of the same length in its place."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

LONGEST_WORD: Final = 45
"""A longer run of letters is no word; asking for suggestions for one takes engines seconds."""

_NO_PROSE: Final = re.compile(
    r"""
      `[^`\n]+`                                          # code
    | \b[a-z][a-z0-9+.-]*://\S+                          # an address with its scheme
    | \S+@[\w-]+(?:\.[\w-]+)+                            # an e-mail address
    | \b(?:[\w-]+\.)+(?:com|org|net|io|dev|edu|gov|example|test|app|me|info|co|ai|uk|de|fr|eu|ly|xyz|tech|be|nl|se|no|ch
        |at|it|es|pl|pt|ca|au|nz|in|jp|za|ng|ke|br|mx)\b(?:/\S*)?   # an address without it
    | (?<!\w)[~.]{0,2}/(?:[\w.+-]+/)+[\w.+-]*            # a path
    | \b\w:\\\S+
    | (?<!\w)[@\#][\w.-]+                                # a handle, a tag
    | \b\w+\(\)                                          # a function
    | \b[\w-]+\.(?:py|js|ts|md|txt|csv|xlsx?|docx?|pptx?|pdf|json|ya?ml|toml|html?|css|sql|sh|zip|png|jpe?g)\b
    | \b\w+_\w+\b                                        # a name in code
    | &(?:\w+|\#\d+);
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TRAILING: Final = ".,;:!?)]}'\"»”’"
_TOO_LONG: Final = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


class Masked(NamedTuple):
    """A text of the same length with blanks for what is no prose, and the places of those."""

    text: str
    places: tuple[tuple[int, int], ...]

    def hides(self, start: int, end: int) -> bool:
        """Say whether anything between these places was masked."""
        return any(start < last and first < end for first, last in self.places)


def masked(text: str) -> Masked:
    """Return the text with everything masked that is no prose."""
    places: list[tuple[int, int]] = []

    def blank(found: re.Match[str]) -> str:
        kept = len(found[0].rstrip(_TRAILING)) or len(found[0])
        places.append((found.start(), found.start() + kept))
        # A word that fits almost any place in a sentence: without one, a sentence would look broken.
        return "x" * kept + found[0][kept:]

    prose = _TOO_LONG.sub(blank, _NO_PROSE.sub(blank, text))
    cleaned = (
        "".join(" " if c < " " and c not in "\n\t" else c for c in prose)
        if "\x00" <= min(prose, default=" ") < " "
        else prose
    )
    return Masked(cleaned, tuple(places))
