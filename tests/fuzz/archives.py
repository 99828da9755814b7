"""Damaged ZIPs: their directories, their headers, their data."""

from __future__ import annotations

import io
import struct
import zipfile
from functools import cache
from random import Random

from tests.fuzz.damage import damaged_bytes, nasty
from tests.fuzz.inputs import Input
from tests.importers.exports import CONNECTIONS, connection, sheet, small_export, zip_of

_NAME = "export.zip"


def damaged_archive(chance: Random) -> Input:
    """A ZIP with bits flipped anywhere, or a field of its directory forged, or odd names, or only one file damaged."""
    luck = chance.random()
    if luck < 0.3:
        return _with_one_file_damaged(chance)
    if luck < 0.6:
        return Input(name=_NAME, content=_forged(_whole(), chance))
    if luck < 0.75:
        return Input(name=_NAME, content=_oddly_named(chance))
    return Input(name=_NAME, content=damaged_bytes(_whole(), chance))


@cache
def _whole() -> bytes:
    return zip_of(small_export())


@cache
def _sound() -> bytes:
    return zip_of({"Connections.csv": _connections()})


def _connections() -> str:
    return sheet(CONNECTIONS, *(connection("Zoë", f"Qzx {n}", f"zoe-qzx-{n}") for n in range(3)))


def _with_one_file_damaged(chance: Random) -> Input:
    """The data of one file of two is damaged: what stands in the other must be read."""
    content = _pair()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sound, victim = archive.infolist()
    start = victim.header_offset + 30 + len(victim.filename)
    stop = start + victim.compress_size
    data = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        data[chance.randrange(start, stop)] = chance.randrange(256)
    assert sound.filename == "Connections.csv"
    return Input(name=_NAME, content=bytes(data), intact=_sound())


@cache
def _pair() -> bytes:
    # Not a second table of connections, whose rows would be counted along with the first.
    return zip_of({"Connections.csv": _connections(), "Skills.csv": "Name\n" + "Welding, Qzx\n" * 30})


def _forged(content: bytes, chance: Random) -> bytes:
    """Change a field of two bytes or four in a header or in the directory."""
    for _ in range(chance.randint(1, 3)):
        mark = chance.choice((b"PK\x03\x04", b"PK\x01\x02", b"PK\x01\x02", b"PK\x05\x06"))
        places = [at for at in range(len(content) - 46) if content.startswith(mark, at)]
        if not places:
            continue
        at = chance.choice(places) + chance.randrange(4, 46)
        forged = chance.choice((0, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 20, 99, len(content)))
        field = struct.pack("<I", forged & 0xFFFFFFFF)[: chance.choice((1, 2, 4))]
        content = content[:at] + field + content[at + len(field) :]
    return content


def _oddly_named(chance: Random) -> bytes:
    files = list(small_export().items())
    out = io.BytesIO()
    with zipfile.ZipFile(
        out, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA))
    ) as archive:
        for name, content in files:
            shown = name
            if chance.random() < 0.4:
                at = chance.randrange(len(name) + 1)
                shown = (name[:at] + nasty(chance) + name[at:])[:60_000]
            info = zipfile.ZipInfo("x", date_time=(1980 + chance.randrange(128), 1, 1, 0, 0, 0))
            info.filename = shown.encode("utf-8", "replace").decode("utf-8")[:20_000]
            info.compress_type = archive.compression
            info.external_attr = chance.choice(
                (0, 0, 0o120777 << 16, 0o020666 << 16, 0o040755 << 16, 0x10, 0xFFFFFFFF)
            )
            archive.writestr(info, content)
    return out.getvalue()
