"""Reading single entries of the settings: what each must look like, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any, Final

from cordially.errors import BadInputError, unknown_word

_ADDRESS: Final = re.compile(r"[^\s@<>,;:\"()\\]+@[^\s@<>,;:\"()\\]+")
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
_HERE: Final = re.compile(r"http://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(/.*)?", re.ASCII)


def table(stated: Mapping[str, Any], name: str, known: Sequence[str]) -> Mapping[str, Any]:
    """Return a table of the file, empty where it is left out. Raises BadInputError for anything else or an unknown entry."""
    found = stated.get(name, {})
    if not isinstance(found, dict):
        raise BadInputError(
            f"'{name}' is no table.", hint=f"Write [{name}] and its entries below.", field=name
        )
    for entry in found:
        if entry == "password":
            raise BadInputError(
                "A password does not belong in the settings.",
                hint=f"Put it into CORDIALLY_{name.upper()}_PASSWORD, or into a file named by password_file.",
                field=f"{name}.password",
            )
        if entry not in known:
            raise unknown_word(entry, known, what=f"setting of {name}", field=f"{name}.{entry}")
    return found


def text(stated: Mapping[str, Any], name: str, *, needed: str = "") -> str | None:
    """Return an entry that is one line of text, or None; ``needed`` says what belongs there if it may not be missing."""
    value = stated.get(_entry(name))
    if value is None and not needed:
        return None
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise BadInputError(
            f"'{name}' is {'missing' if value is None else 'no text'}.",
            hint=f"Write {needed or 'it in quotation marks, on one line'}.",
            field=name,
        )
    return value.strip()


def one_of(stated: Mapping[str, Any], name: str, choices: Sequence[Any], *, what: str) -> Any:
    """Return an entry that is one of some words, or None."""
    value = stated.get(_entry(name))
    if value is not None and value not in choices:
        raise unknown_word(value, choices, what=what, field=name)
    return value


def words(stated: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return an entry that is a list of words; empty where it is left out."""
    value = stated.get(_entry(name), [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise BadInputError(
            f"'{name}' is no list of words.", hint='For example ["TO", "stock-opening"].', field=name
        )
    return tuple(value)


def clock_time(stated: Mapping[str, Any], name: str) -> time | None:
    """Return an entry that is a time of day, or None."""
    value = stated.get(_entry(name))
    if value is None:
        return None
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise BadInputError(f"'{name}' is no time of day.", hint='Such as "09:00".', field=name)
    return time(int(found[1]), int(found[2]))


def number(stated: Mapping[str, Any], name: str) -> int | None:
    """Return an entry that is the number of a port, or None."""
    value = stated.get(_entry(name))
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 65536:
        raise BadInputError(
            f"'{name}' is no port.", hint="A number from 1 to 65535, such as 587.", field=name
        )
    return value


def address(stated: Mapping[str, Any], name: str, *, needed: bool = False) -> str | None:
    """Return an entry that is an e-mail address, or None."""
    value = text(stated, name, needed="your e-mail address" if needed else "")
    if value is not None and not _ADDRESS.fullmatch(value):
        raise BadInputError(f"'{name}' is no e-mail address.", hint="Such as ana@example.org.", field=name)
    return value


def web_address(stated: Mapping[str, Any], name: str) -> str:
    """Return an entry that is the address of a server: https, or http on this machine."""
    value = text(stated, name, needed="the address, such as https://cal.example.org/ana/") or ""
    if not (value.startswith("https://") and len(value) > 8) and not _HERE.fullmatch(value):
        raise BadInputError(
            f"'{name}' is no safe address.",
            hint="It begins with https:// (http:// is for a server on this machine).",
            field=name,
        )
    return value


def _entry(name: str) -> str:
    return name.rpartition(".")[2]
