"""Damage, from the subtle to the gross: to cells, to lines, to bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

from tests.fuzz.inputs import MARK

_OnText: TypeAlias = Callable[[str, int, int, str, Random], str]

NASTY: Sequence[str] = (
    "", " ", '"', '""', '"""', "'", "\\", '\\"', ",", ",,,,", ";", "\t", ":", "=", "\0", "\ufeff", "\u2028", "\u2029",
    "\x85", "\x0b", "\x0c", "\x1c", "\x1e", "\x1b[31m", "\u202e", "\u200b", "\u00a0", "=1+1", "<script>", "NaN", "NA",
    "N/A", "null", "None", "true", "-1", "1e999", "9" * 400, "9" * 5000, "x" * 10_000, "é" * 3_000, "é" * 700,
    "0000-00-00", "31 Feb 2026", "99 Jan 2026", "01 Jan 0001", "01 Jan 99999", "١٢ Jan ٢٠٢٦", "1² Jan 2026", "²",
    "2026-13-45 99:99:99 UTC", "2026-02-29 10:00:00 UTC", "0000-01-01 00:00:00 UTC", "9999-12-31 23:59:59 UTC",
    "2026-03-01T10:00:00+99:99", "2026-03-01 10:00:00.000000001 UTC", "6/31/26, 13:61 PM", "0/0/00, 0:00 AM",
    "3/10/24, 2:30 AM", "11/3/24, 1:30 AM", "12/31/9999, 11:59 PM", "1/1/0001, 12:00 AM", "6/9/26, 11:30\u202fPM",
    "Wed Feb 31 09:12:11 UTC 2024", "Thu Jan 01 00:00:00 UTC 0001", "Mar 0000", "Mar 99999", "Mar \uff12\uff10\uff11\uff19", "\uff12\uff10\uff11\uff19",
    "https://www.linkedin.com/in/", "https://www.linkedin.com/in/%", "https://www.linkedin.com/in/%00",
    "https://www.linkedin.com/in/a%0Ab", "https://www.linkedin.com/in/%ED%A0%80", "https://www.linkedin.com/in/%FF%FE",
    "https://www.linkedin.com/pub/a/1/2/3", "https://www.linkedin.com/pub/a/1", "https://linkedin.com.evil.example/in/a",
    "https://[::1", "http://www.linkedin.com/in/ a ?q#f", "//////", "linkedin.com/mwlite/in", "https://" + "a/" * 500,
    "LinkedIn Member", "OUTGOING", "Yes", "No", "Connected On", "First Name", "urn:li:member:1", "spinmail", "%FIRSTNAME%",
    "👩‍👩‍👧‍👦", "e\u0301" * 50, "A" + "\u0300" * 400, "\u0130", "ß", "ﬁ", "ﷺ", "\U0001d518", "\U0010ffff", "\ufffe", "\uffff",
    "John, Jane, PhD, MBA", "a@b", "@", "a@b@c", '"a b"@c.example', "+49 30 1234", "[PORTFOLIO:https://x.example,", "[[",
    "a:b | c:d | e", "{", '{"a":', "</p>", "&amp;&#0;&#1114112;", "%s%n{0}", "../../x", "CON", "a\\nb", "no:", "question:",
)  # fmt: skip
BREAKS: Sequence[str] = (
    "\n",
    "\r",
    "\r\n",
    "\n\n\n",
    "\n\r",
    '"\n',
    '\n"',
    '""\n""',
    ' "\n',
    "\u2028\n",
    "\n,,,,,,\n",
)
_BYTES: Sequence[bytes] = (
    b"\0", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc3", b"\xf4\x90\x80\x80", b"\x80",
    b"\x1a", b"\r", b"\n", b'"', b"PK\x03\x04", b"\x81", b"\x8d", b"\0" * 64, b"\x1f\x8b\x08",
)  # fmt: skip


def nasty(chance: Random) -> str:
    """A value that nobody expects, on one line."""
    value = chance.choice(NASTY)
    return value if chance.random() < 0.8 else f"{value}{MARK}{chance.choice(NASTY)}"


def damaged_row(row: Sequence[str], others: Sequence[Sequence[str]], chance: Random) -> list[str]:
    """A row with cells dropped, doubled, swapped, emptied, replaced, or too many."""
    cells = list(row)
    for _ in range(_few(chance)):
        at = chance.randrange(len(cells)) if cells else 0
        what = chance.randrange(9)
        if what == 0 or not cells:
            cells.insert(at, nasty(chance))
        elif what == 1:
            del cells[at]
        elif what == 2:
            cells[at] = ""
        elif what == 3:
            cells[at], cells[0] = cells[0], cells[at]
        elif what == 4:
            cells.insert(at, cells[at])
        elif what == 5:
            other = chance.choice(others)
            cells[at] = chance.choice(other) if other else ""
        elif what == 6:
            cells[at] += nasty(chance)
        elif what == 7:
            cells[at] = cells[at][: chance.randrange(len(cells[at]) + 1)] + chance.choice(BREAKS)
        else:
            cells[at] = nasty(chance)
    return cells


def replaced_cells(row: Sequence[str], chance: Random) -> list[str]:
    """A row of the same width with some cells replaced by what is nasty but stays inside its cell."""
    cells = list(row)
    for _ in range(_few(chance)):
        cells[chance.randrange(len(cells))] = nasty(chance)
    return cells


def damaged_text(text: str, material: str, chance: Random) -> str:
    """A text with characters and lines put in, taken out, doubled, moved, or taken from ``material``."""
    for _ in range(_few(chance)):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.choice((1, 1, 2, 5, 20, 80, 400)))
        damage: _OnText = chance.choice(_ON_TEXT)
        text = damage(text, at, to, material, chance)
    return text


def _put(text: str, at: int, _to: int, _material: str, chance: Random) -> str:
    odd = (*'""",;\t\\:\0\ufeff', nasty(chance))
    return f"{text[:at]}{chance.choice(odd)}{text[at:]}"


def _broken(text: str, at: int, _to: int, _material: str, chance: Random) -> str:
    return text[:at] + chance.choice(BREAKS) + text[at:]


def _cut(text: str, at: int, to: int, _material: str, _chance: Random) -> str:
    return text[:at] + text[to:]


def _doubled(text: str, at: int, to: int, _material: str, _chance: Random) -> str:
    return text[:to] + text[at:]


def _ended(text: str, at: int, _to: int, _material: str, _chance: Random) -> str:
    return text[:at]


def _spliced(text: str, at: int, to: int, material: str, chance: Random) -> str:
    start = chance.randrange(len(material) + 1)
    return text[:at] + material[start : start + chance.choice((3, 30, 300))] + text[to:]


def _lines_moved(text: str, _at: int, _to: int, _material: str, chance: Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _line_dropped(text: str, _at: int, _to: int, _material: str, chance: Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def _line_repeated(text: str, _at: int, _to: int, _material: str, chance: Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    return "\n".join([*lines[:at], *[lines[at]] * chance.choice((2, 3, 40)), *lines[at + 1 :]])


def _value_replaced(text: str, _at: int, _to: int, _material: str, chance: Random) -> str:
    """Replace what follows the name of a property or header: ``NAME:value``."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    name, colon, _ = lines[at].partition(":")
    lines[at] = name + (colon or ":") + nasty(chance)
    return "\n".join(lines)


_ON_TEXT: Sequence[_OnText] = (
    _put,
    _put,
    _broken,
    _cut,
    _doubled,
    _ended,
    _spliced,
    _lines_moved,
    _line_dropped,
    _line_repeated,
    _value_replaced,
)


def damaged_bytes(content: bytes, chance: Random) -> bytes:
    """Bytes with bits flipped, bytes put in, taken out, or cut short."""
    for _ in range(_few(chance)):
        at = chance.randrange(len(content) + 1)
        what = chance.randrange(5)
        if what == 0 and at < len(content):
            content = content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
        elif what == 1:
            content = content[:at] + chance.choice(_BYTES) + content[at:]
        elif what == 2:
            content = content[:at] + content[at + chance.choice((1, 1, 2, 3, 50)) :]
        elif what == 3:
            content = content[:at] + chance.randbytes(chance.choice((1, 4, 32))) + content[at:]
        elif chance.random() < 0.3:
            content = content[:at]
    return content


def _few(chance: Random) -> int:
    return chance.choice((1, 1, 1, 2, 2, 3, 5))
