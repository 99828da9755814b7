"""People as the files of the export name them."""

from __future__ import annotations

import re

from cordially.importers.addresses import profile_of
from cordially.proposals import PersonSeen

HIDDEN_NAME = "LinkedIn Member"
"""What the network writes for somebody who left, hides, or advertises; never with a profile."""

_CREDENTIAL = re.compile(r"(?=.*[A-Z].*[A-Z]|.*\.)[A-Z][\w.\-/&®™]{0,11}")


def text(cell: str) -> str | None:
    """Return a cell without the white space around it, None when that leaves nothing."""
    return cell.strip() or None


def named(name: str, address: str) -> PersonSeen:
    """Return the person of a name (kept as given, credentials too) and a profile address."""
    shown = text(name)
    return PersonSeen(profile=profile_of(address), name=None if shown == HIDDEN_NAME else shown)


def folded_name(name: str) -> str:
    """Return a name in the form in which two spellings of it are equal."""
    return " ".join(name.split()).casefold()


def name_of_one(names: str) -> str | None:
    """Return the text if it names one person, None if it may name several.

    Names are joined by commas and hold commas themselves (``Ann Lee, PhD``), so only credentials may follow one.
    """
    first, *rest = names.split(",")
    for part in rest:
        words = part.split()
        if not words or not all(_CREDENTIAL.fullmatch(word) for word in words):
            return None
    return text(names) if first.strip() and first.strip() != HIDDEN_NAME else None
