"""What may be written down about a person, by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from cordially.errors import BadInputError
from cordially.journal.ids import read_number
from cordially.people import as_shown

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_ADDRESS: Final = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*linkedin\.com/(?:mwlite/)?in/([^/?#]+)[^\s]*", re.IGNORECASE
)
_MARKS: Final = frozenset({"Mn", "Mc", "So"})
"""Kinds of characters, beside letters and digits, that the last part of a profile address may have."""


def checked(given: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return the fields as they are kept: fit to be shown, the profile without the address around it.

    Raises BadInputError, with the field, for a name that is blank or like an id, for what is no e-mail address and
    for what is no profile. None stays None.
    """
    kept = {field: None if value is None else as_shown(value) for field, value in given.items()}
    if kept.get("name") is not None:
        _check_name(kept["name"] or "")
    if kept.get("email") is not None and not _EMAIL.fullmatch(kept["email"] or ""):
        raise BadInputError(
            "That is not an e-mail address.", hint="Write one like dana@example.org.", field="email"
        )
    if kept.get("profile") is not None:
        kept["profile"] = _profile(kept["profile"] or "")
    return {field: value or None for field, value in kept.items()}


def _check_name(name: str) -> None:
    if not name:
        raise BadInputError("The name is blank.", hint="Write the name of the person.", field="name")
    if read_number("person", name.casefold()) is not None:
        raise BadInputError(
            "A name like an id would be taken for one.", hint="Write the name of the person.", field="name"
        )


def _profile(text: str) -> str:
    address = _ADDRESS.fullmatch(text)
    profile = unicodedata.normalize("NFC", unquote(address[1] if address else text).casefold())
    if not profile or not all(
        c.isalnum() or c in "-_." or unicodedata.category(c) in _MARKS for c in profile
    ):
        raise BadInputError(
            "That is not a profile.",
            hint="Write its address like linkedin.com/in/dana-reyes, or the last part of it.",
            field="profile",
        )
    return profile
