"""List what a ZIP holds, without trusting it: names, sizes, links and encryption are looked at before any content."""

from __future__ import annotations

import io
import stat
import struct
import tempfile
import zipfile
from datetime import date
from typing import IO, TYPE_CHECKING

from cordially.errors import BadInputError
from cordially.importers.contents import AGAIN, UNREADABLE, Contents, Entry, is_litter, is_single, printable

if TYPE_CHECKING:
    from contextlib import ExitStack

HIGHEST_RATIO = 100
LARGEST_DIRECTORY = 32 * 1024 * 1024
RATIO_COUNTS_ABOVE = 10 * 1024 * 1024


def is_zip(start: bytes) -> bool:
    """Whether a file starts as a ZIP does, by its first four bytes."""
    return start in (b"PK\x03\x04", b"PK\x05\x06")


def list_inner_zip(name: str, stream: IO[bytes], contents: Contents, stack: ExitStack) -> None:
    """List a ZIP found inside a folder or another ZIP; one that is broken is a problem among others."""
    try:
        list_zip(name, stream, contents, stack, prefix=f"{name}/")
    except BadInputError as error:
        if contents.is_too_much():
            raise
        contents.refuse(name, error.message, error.hint)


def list_zip(name: str, stream: IO[bytes], contents: Contents, stack: ExitStack, *, prefix: str = "") -> None:
    """List a ZIP, its names behind ``prefix``; it stays open as long as ``stack``.

    Raises ``BadInputError`` when it is none, is broken, or holds more than an export can.
    """
    if not is_zip(stream.read(4)):
        raise BadInputError(
            f"'{printable(name)}' is not a ZIP archive.", hint=f"Is it the right file? {AGAIN}"
        )
    if _directory_size(stream) > LARGEST_DIRECTORY:
        raise BadInputError(
            f"'{printable(name)}' lists more files than any export or mailbox has.",
            hint=f"Is it the right file? {AGAIN}",
        )
    stream.seek(0)
    try:
        archive = stack.enter_context(zipfile.ZipFile(stream))
    except UNREADABLE as error:
        raise BadInputError(
            f"The archive '{printable(name)}' is damaged or cut short.", hint=AGAIN
        ) from error
    members = [member for member in archive.infolist() if not member.filename.endswith("/")]
    if any(member.filename == "xl/workbook.xml" for member in members):
        raise BadInputError(
            f"'{printable(name)}' is a spreadsheet, not a file of the export.",
            hint="Give the file as it was in the export, or save the sheet as CSV.",
        )
    rest = [m for m in members if not _is_bomb(m.file_size, m.compress_size)]
    if _is_bomb(sum(m.file_size for m in rest), sum(m.compress_size for m in rest)):
        raise BadInputError(
            f"'{printable(name)}' would grow more than a hundredfold when unpacked; it was not opened.",
            hint=f"Is it the right file? {AGAIN}",
        )
    contents.count(sum(1 for m in members if not is_single(m.filename)))
    for member in members:
        _list_member(archive, member, contents, stack, prefix)


def _list_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, contents: Contents, stack: ExitStack, prefix: str
) -> None:
    name = member.filename.replace("\\", "/")
    if is_litter(name):
        return
    refusal = _why_not(member, name)
    if refusal:
        contents.refuse(prefix + name, refusal)
    elif name.casefold().endswith(".zip") and not prefix:
        _list_zip_in_zip(archive, member, name, contents, stack)
    else:
        entry = Entry(
            name=prefix + name,
            size=member.file_size,
            as_of=_day(member),
            open=lambda: archive.open(member),
            archived=True,
        )
        contents.admit(entry)


def _why_not(member: zipfile.ZipInfo, name: str) -> str:
    if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/"):
        return "Its name points outside the archive; it was not opened."
    if not name:
        return "The file has no name; it was not opened."
    if stat.S_ISLNK(member.external_attr >> 16):
        return "This is a link, not a file; it was not followed."
    if member.flag_bits & 0x1:
        return "The file is encrypted; LinkedIn encrypts none."
    if _is_bomb(member.file_size, member.compress_size):
        return "The file would grow more than a hundredfold when unpacked; it was not opened."
    return ""


def _is_bomb(size: int, compressed: int) -> bool:
    return size > RATIO_COUNTS_ABOVE and size > HIGHEST_RATIO * max(compressed, 1)


_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")


def _directory_size(stream: IO[bytes]) -> int:
    """Return how many bytes the list of files takes, read from the end of a ZIP without reading the list; 0 if unclear.

    The library makes an object of every entry before anybody can say that they are too many.
    """
    length = stream.seek(0, io.SEEK_END)
    start = max(0, length - _END.size - 0xFFFF)
    stream.seek(start)
    tail = stream.read()
    found = tail.rfind(b"PK\x05\x06")
    if found < 0 or len(tail) < found + _END.size:
        return 0
    size: int = _END.unpack_from(tail, found)[5]
    if size != 0xFFFFFFFF and found < _LOCATOR.size:
        return size
    located = found - _LOCATOR.size
    if located < 0 or tail[located : located + 4] != b"PK\x06\x07":
        return size
    stream.seek(min(length, _LOCATOR.unpack_from(tail, located)[2]))
    end_64 = stream.read(_END_64.size)
    if len(end_64) < _END_64.size or not end_64.startswith(b"PK\x06\x06"):
        return size
    return int(_END_64.unpack(end_64)[8])


def _list_zip_in_zip(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, contents: Contents, stack: ExitStack
) -> None:
    """Open an archive that came wrapped twice, through a temporary file, as it must be seekable."""
    if not contents.takes(name, member.file_size):
        return
    inner = stack.enter_context(tempfile.SpooledTemporaryFile(max_size=16 * 1024 * 1024))  # noqa: SIM115  # closed by the stack
    try:
        with archive.open(member) as stream:
            while block := stream.read(1 << 20):
                inner.write(block)
    except UNREADABLE:
        contents.refuse(name, "The archive inside the archive is damaged.", AGAIN)
        return
    inner.seek(0)
    list_inner_zip(name, inner, contents, stack)


def _day(member: zipfile.ZipInfo) -> date | None:
    try:
        return date(*member.date_time[:3])
    except ValueError:
        return None
