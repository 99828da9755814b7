"""Properties of a card: a content line taken apart into group, name, parameters and decoded value."""

from __future__ import annotations

import binascii
import codecs
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cordially.importers.lines import mended
from cordially.importers.vcards.content_lines import PICTURES
from cordially.people import as_shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cordially.importers.vcards.content_lines import ContentLine

_HEADER = re.compile(rb'(?:[^":]++|"[^"]*+")*+:')
_PARAMETER = re.compile(r'(?:[^";]++|"[^"]*+"|")++')
_NAME = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(r'\\([\\,;:nN"])')
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_", re.DOTALL)
_CHARSET = re.compile(r"[A-Za-z0-9][\w.:-]{1,30}", re.ASCII)
_CHARSETS = {
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    **{
        name: name
        for name in [
            "iso8859-2",
            "iso8859-3",
            "iso8859-4",
            "iso8859-5",
            "iso8859-6",
            "iso8859-7",
            "iso8859-8",
            "iso8859-9",
            "iso8859-10",
            "iso8859-11",
            "iso8859-13",
            "iso8859-14",
            "iso8859-15",
            "iso8859-16",
            "cp1250",
            "cp1251",
            "cp1252",
            "cp1253",
            "cp1254",
            "cp1255",
            "cp1256",
            "cp1257",
            "cp1258",
            "cp437",
            "cp850",
            "cp852",
            "cp866",
            "cp874",
            "tis-620",
            "koi8-r",
            "koi8-u",
            "mac-roman",
            "cp932",
            "euc_jp",
            "iso2022_jp",
            "gb18030",
            "big5",
            "cp950",
            "big5hkscs",
            "cp949",
            "utf-16",
            "utf-16-le",
            "utf-16-be",
        ]
    },
}
"""Encodings by Python's names, each with the wider one that is meant by it: a parameter may name codecs that are slow."""

_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})


@dataclass(eq=False)
class Property:
    """One property as written. ``types`` and the names of ``settings`` are in lower case, ``name`` in upper case."""

    group: str
    name: str
    types: frozenset[str]
    settings: Mapping[str, str]
    raw: bytes

    @cached_property
    def text(self) -> str:
        """The whole value, as one text."""
        return "".join(self._decoded([self._undecoded()]))

    @property
    def is_filled(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.raw.strip(b"; ") or self.settings.get("label"))

    @cached_property
    def words(self) -> str:
        """The whole value on one line, fit to be shown."""
        return in_one_line(self.text)

    def parts(self) -> list[str]:
        """Return the parts of a value that has several, such as an organisation or a place."""
        return self._decoded(_split(self._undecoded(), ";"))

    def lists(self) -> list[str]:
        """Return the parts of a name, where a part may be a list whose members commas divide."""
        parts = [_split(part, ",") for part in _split(self._undecoded(), ";")]
        return [in_one_line(" ".join(self._decoded(part))) for part in parts]

    @property
    def preference(self) -> int:
        """How much it is preferred among its like: 1 most, 101 not at all."""
        told = self.settings.get("pref", "")
        if told.isascii() and told.isdecimal() and len(told) < 4:
            return int(told)
        return 1 if "pref" in self.types or told else 101

    @cached_property
    def is_picture(self) -> bool:
        """Whether the value is bytes in letters that are no text: a picture, a sound or a key."""
        if self.name in PICTURES or self.raw[:5].lower() == b"data:":
            return True
        if not self._is_base_64():
            return False
        try:
            return (
                not binascii.a2b_base64(self.raw).decode().replace("\n", "").replace("\r", "").isprintable()
            )
        except ValueError:
            return True

    @property
    def was_mended(self) -> bool:
        """Whether the value has bytes that are no UTF-8, and nothing says what they are."""
        if self.raw.isascii() or "charset" in self.settings:
            return False
        try:
            self.raw.decode()
        except UnicodeDecodeError:
            return True
        return False

    def _undecoded(self) -> str:
        """Return the value as text in which it can be split; of quoted-printable only that is decoded last."""
        if self._is_quoted():
            return self.raw.decode("latin-1")
        if self._is_base_64():
            return "" if self.is_picture else binascii.a2b_base64(self.raw).decode()
        return _in_charset(self.raw, self.settings.get("charset", ""))

    def _decoded(self, parts: list[str]) -> list[str]:
        plain = [_ESCAPED.sub(_unescaped, part) if "\\" in part else part for part in parts]
        if not self._is_quoted():
            return plain
        charset = self.settings.get("charset", "")
        return [_in_charset(binascii.a2b_qp(part.encode("latin-1")), charset) for part in plain]

    def _is_base_64(self) -> bool:
        return self.settings.get("encoding", "") in ("b", "base64")

    def _is_quoted(self) -> bool:
        return self.settings.get("encoding", "") == "quoted-printable"


def property_of(line: ContentLine) -> Property | None:
    """Take a content line apart; None if it is no property."""
    content = line.content
    found = _HEADER.match(content)
    end = found.end() - 1 if found else content.find(b":")
    if end < 0:
        return None
    header, value = content[:end], content[end + 1 :]
    first, *parameters = _PARAMETER.findall(_in_charset(header, "")) or [""]
    group, _, name = first.strip().rpartition(".")
    if not _NAME.fullmatch(name):
        return None
    types: set[str] = set()
    settings: dict[str, str] = {}
    for parameter in parameters:
        key, equals, setting = parameter.strip().partition("=")
        setting = setting.strip().strip('"')
        if not equals and key.upper() in _ENCODINGS:
            settings["encoding"] = key.lower()
        elif not equals or key.strip().lower() == "type":
            types.update(each.strip().lower() for each in (setting if equals else key).split(","))
        else:
            lowered = key.strip().lower()
            settings[lowered] = setting.lower() if lowered in ("encoding", "pref") else setting
    return Property(group.casefold(), name.upper(), frozenset(types - {""}), settings, value.strip())


def label_of(prop: Property) -> str:
    """Return what a label says; labels of Apple's own are marked and always in English."""
    return _APPLE_LABEL.sub(r"\1", prop.words)


def in_one_line(text: str) -> str:
    """Return a text on one line without what would act on the page it is shown on."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(as_shown(text).split())


def in_lines(text: str) -> str:
    """Return a text of several lines without what would act on the page it is shown on."""
    return "\n".join([as_shown(line) for line in text.splitlines()]).strip()


def _unescaped(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1]


def _split(text: str, separator: str) -> list[str]:
    """Split at every separator that no backslash stands before; the parts stay escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts, start = [], 0
    for found in re.finditer(rf"\\.|{separator}", text, re.DOTALL):
        if found[0] == separator:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


def _in_charset(raw: bytes, charset: str) -> str:
    """Decode a value; without a charset that is known it is UTF-8, and where it cannot be, Windows text."""
    if charset and _CHARSET.fullmatch(charset):
        try:
            codec = codecs.lookup(charset).name
        except LookupError:
            codec = ""
        if codec in _CHARSETS:
            return raw.decode(_CHARSETS[codec], "replace").replace("\0", "\ufffd")
    return mended(raw.decode("utf-8", "surrogateescape"))
