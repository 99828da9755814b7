"""One entry of a résumé: its texts, dates and addresses, however they were written."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from cordially.importers.moments import day_or_month

if TYPE_CHECKING:
    from cordially.proposals import Extra

_LONGEST_EXTRA = 64 * 1024
_LONGEST_DAY = 40
_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})", re.ASCII)
_HALF = re.compile("[\ud800-\udfff]")
_STILL = frozenset(
    [
        "present",
        "current",
        "currently",
        "now",
        "today",
        "ongoing",
        "to date",
        "heute",
        "aktuell",
        "jetzt",
        "présent",
        "présente",
        "aujourd'hui",
        "actuel",
        "en cours",
        "presente",
        "actual",
        "actualidad",
        "actualmente",
        "hoy",
        "atual",
        "atualmente",
        "attuale",
        "oggi",
        "in corso",
        "heden",
        "nu",
        "obecnie",
        "nadal",
        "nuvarande",
        "idag",
        "halen",
        "devam ediyor",
        "günümüz",
        "по настоящее время",
        "настоящее время",
        "現在",
        "至今",
        "现在",
        "現職",
        "현재",
    ]
)
"""What people write for a job that has not ended."""


class Entry:
    """The fields of one object. A field counts as used once it was read; what nobody read is ``extra``."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields
        self._used: set[str] = set()
        self.unreadable: list[str] = []
        """Names of the fields that should be dates and are none."""

    @property
    def is_empty(self) -> bool:
        """Whether no field is filled."""
        return not any(_is_filled(value) for value in self._fields.values())

    def as_written(self) -> str:
        """Return the whole entry as text."""
        return written(self._fields)

    def text(self, *names: str) -> str | None:
        """Return the first filled field of these as a text, None if there is none."""
        for name in names:
            told = text_of(self._fields.get(name))
            if told:
                self._used.add(name)
                return told
        return None

    def lines(self, *names: str) -> str | None:
        """Return all filled fields of these as one text, each beginning a line."""
        told = [text for name in names if (text := self.text(name))]
        return "\n".join(told) or None

    def words(self, *names: str) -> tuple[str, ...]:
        """Return the texts in a list, or the one text that stands for it."""
        for name in names:
            value = self._fields.get(name)
            told = value if isinstance(value, list) else [value]
            texts = [text_of(each) for each in told]
            if any(texts):
                if all(texts):
                    self._used.add(name)
                return tuple(text for text in texts if text)
        return ()

    def value(self, name: str) -> Any:
        """Return a field as it is."""
        self._used.add(name)
        return self._fields.get(name)

    def peek(self, name: str) -> Any:
        """Return a field as it is; it does not count as used."""
        return self._fields.get(name)

    def place(self, name: str) -> str | None:
        """Return the place that an object of city, region and country names; whatever else it holds stays."""
        value = self._fields.get(name)
        if not isinstance(value, dict):
            return None
        within = Entry(value)
        parts = (within.text("city"), within.text("region", "state"), within.text("country", "countryCode"))
        if not within.extra():
            self._used.add(name)
        return ", ".join(part for part in parts if part) or None

    def month(self, *names: str, ends: bool = False) -> str | None:
        """Return a date as its month or year. A day, if there is one, stays in ``extra``."""
        day = self.day(*names, ends=ends)
        if day and len(day) > len("2019-03"):
            self._used.difference_update(names)
        return day[: len("2019-03")] if day else None

    def day(self, *names: str, ends: bool = False) -> str | None:
        """Return a date as much of an ISO date as it tells; None if it is missing, or an end that is not yet."""
        for name in names:
            told = self.text(name)
            if told:
                if ends and told.casefold().strip(". ()") in _STILL:
                    return None
                day = iso_day(told)
                if day is None:
                    self.unreadable.append(name)
                    self._used.discard(name)
                return day
        return None

    def extra(self) -> Extra:
        """Return the filled fields that nobody read, as (name, value)."""
        return tuple(
            (text_of(name) or "a field without a name", written(value))
            for name, value in self._fields.items()
            if name not in self._used and _is_filled(value)
        )


def text_of(value: Any) -> str | None:
    """Return a text without blanks around it; the texts of a list line by line; None for what is neither."""
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        value = "\n".join(each.strip() for each in value if each.strip())
    if not isinstance(value, str):
        return None
    return _HALF.sub("\ufffd", value).replace("\0", "\ufffd").strip() or None


def iso_day(text: str) -> str | None:
    """Read ``2019``, ``2019-3``, ``2019-03-07`` (with or without a time), ``03/2019`` or ``Mar 2019``."""
    if len(text) > _LONGEST_DAY:
        return None
    found, turned = _ISO.fullmatch(text), _MONTH_FIRST.fullmatch(text)
    if not (found or turned):
        return day_or_month(text)
    parts = found.groups() if found else (turned[2], turned[1], None) if turned else ()
    year, month, day = (int(part) if part else None for part in parts)
    if year is None or not 1900 <= year <= 2099:
        return None
    try:
        whole = date(year, 1 if month is None else month, 1 if day is None else day).isoformat()
    except ValueError:
        return None
    return whole if day else whole[:7] if month else whole[:4]


def _is_filled(value: Any) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, dict | list):
        children = list(value.values() if isinstance(value, dict) else value)
        return any(each is not None and each not in ("", [], {}) for each in children)
    return value is not None and value is not False


def written(value: Any) -> str:
    """Return a value as text; what is too long for one, or a picture in letters, is left out."""
    told = text_of(value)
    if told is None:
        try:
            told = text_of(json.dumps(value, ensure_ascii=False)) or ""
        except RecursionError:
            return "left out"
    return "left out" if told.startswith("data:") or len(told) > _LONGEST_EXTRA else told
