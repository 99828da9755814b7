"""Files as a browser sends them, written to disk piece by piece: none is ever in memory as a whole."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from cordially.errors import BadInputError, StoreError

LARGEST: Final = 2 * 1024**3
"""Bytes of all files of one upload."""
MOST_FILES: Final = 5_000
_LARGEST_FIELD: Final = 10_000
_PATIENCE: Final = 2 * LARGEST
"""So many bytes are read at most, so that the browser hears why its upload was refused."""
_ODD: Final = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
_LONGEST_NAME: Final = 180
_DEEPEST: Final = 12


@dataclass
class Upload:
    """What came: where it lies, the top of each file or folder, the fields beside them, and the bytes in all."""

    folder: Path
    files: list[Path] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    size: int = 0

    @property
    def paths(self) -> list[Path]:
        """What to read: files, and the folders that others lie in, in the order they came."""
        tops = (self.folder / file.relative_to(self.folder).parts[0] for file in self.files)
        return list(dict.fromkeys(tops))


async def receive(
    request: Request, folder: Path, *, largest: int = LARGEST, most: int = MOST_FILES
) -> Upload:
    """Write the files of a form into a new folder, readable by its owner only.

    A field ``modified`` (milliseconds since 1970) says when the file after it was last changed. Raises BadInputError for what
    is too large, too much or no upload, StoreError where it cannot be written.
    """
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    boundary = options.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        raise BadInputError("No file came with this.", hint="Choose one or more files first.", field="files")
    reading = _Reading(Upload(folder), boundary, largest=largest, most=most)
    try:
        await run_in_threadpool(folder.mkdir, mode=0o700, parents=True)
        read = 0
        async for content in request.stream():
            read += len(content)
            if content and not reading.refused:
                await run_in_threadpool(reading.feed, content)
            elif read > _PATIENCE:
                break
    except OSError as error:
        raise StoreError(
            f"The files cannot be kept while they are read: {error.strerror}.",
            hint="Make room on the disk, or import them with 'cordially import FILE' in a terminal.",
        ) from None
    finally:
        reading.close()
    if reading.refused:
        raise reading.refused
    if not reading.upload.files:
        raise BadInputError("No file was chosen.", hint="Choose one or more files first.", field="files")
    _complete_mailboxes(reading.upload)
    return reading.upload


class _Reading:
    """Sorts what comes into files and fields."""

    def __init__(self, upload: Upload, boundary: bytes, *, largest: int, most: int) -> None:
        self.upload = upload
        self.refused: BadInputError | None = None
        self._largest, self._most = largest, most
        self._file: IO[bytes] | None = None
        self._name: str | None = None
        self._value = bytearray()
        self._disposition, self._header, self._content = b"", bytearray(), bytearray()
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": self._on_header,
                "on_header_value": self._on_content,
                "on_header_end": self._end_header,
                "on_headers_finished": self._open,
                "on_part_data": self._on_data,
                "on_part_end": self._end,
            },
        )

    def feed(self, content: bytes) -> None:
        try:
            self._parser.write(content)
        except FormParserError:
            self.refused = self.refused or BadInputError(
                "The upload cannot be read.", hint="Try again, or in another browser.", field="files"
            )

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _begin(self) -> None:
        self._name, self._value, self._disposition = None, bytearray(), b""

    def _on_header(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _on_content(self, data: bytes, start: int, end: int) -> None:
        self._content += data[start:end]

    def _end_header(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = bytes(self._content)
        self._header, self._content = bytearray(), bytearray()

    def _open(self) -> None:
        _, options = parse_options_header(self._disposition)
        self._name = options.get(b"name", b"").decode("utf-8", "replace")
        given = options.get(b"filename")
        if given is None:
            return
        if not given:
            self._name = None  # an empty field for files
            return
        if len(self.upload.files) >= self._most:
            self._refuse(
                f"These are more than {self._most:,} files.",
                "Pack them into a ZIP, or import the folder with 'cordially import FOLDER' in a terminal.",
            )
            return
        target = _free(self.upload.folder, safe_name(given.decode("utf-8", "replace")))
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = target.open("xb")
        self.upload.files.append(target)

    def _on_data(self, data: bytes, start: int, end: int) -> None:
        if self.refused:
            return
        if self._file is not None:
            self.upload.size += end - start
            if self.upload.size > self._largest:
                self._refuse(
                    f"These files are larger than {self._largest / 1024**3:.2g} GB together.",
                    "A mailbox may be of any size in a terminal: 'cordially import Inbox.mbox'.",
                )
                return
            self._file.write(data[start:end])
        elif self._name is not None:
            self._value += data[start:end]
            if len(self._value) > _LARGEST_FIELD:
                self._refuse("A field of the form is too long.", "Shorten it.")

    def _end(self) -> None:
        if self._file is not None:
            self.close()
            modified = self.upload.fields.pop("modified", "")
            if re.fullmatch(r"\d{1,14}", modified, re.ASCII):
                os.utime(self.upload.files[-1], (int(modified) / 1000,) * 2)
        elif self._name:
            self.upload.fields[self._name] = self._value.decode("utf-8", "replace").strip()

    def _refuse(self, message: str, hint: str) -> None:
        self.close()
        self.refused = BadInputError(message, hint=hint, field="files")


def safe_name(given: str) -> Path:
    r"""Return the path that a browser names, relative and harmless: no step upwards, no odd or endless names.

    >>> safe_name("../../etc/pass\x00wd").as_posix()
    'etc/pass_wd'
    """
    parts = [_harmless(part) for part in given.replace("\\", "/").split("/") if part.strip(". ")]
    return Path(*(parts[-_DEEPEST:] or ["file"]))


def _harmless(part: str) -> str:
    name = _ODD.sub("_", unicodedata.normalize("NFC", part)).strip().rstrip(".")
    name = name.encode("utf-8", "replace").decode("utf-8")
    while len(name.encode()) > _LONGEST_NAME:
        stem, dot, ending = name.rpartition(".")
        name = f"{stem[:-1]}{dot}{ending}" if len(stem) > 1 and len(ending) < 12 else name[:-1]
    return name


def _free(folder: Path, wanted: Path) -> Path:
    target = folder / wanted
    number = 2
    while target.exists():
        target = folder / wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        number += 1
    return target


def _complete_mailboxes(upload: Upload) -> None:
    """Add the empty part of a mailbox (Maildir) that browsers leave out, so that it is known as one."""
    for current in {file.parent for file in upload.files if file.parent.name == "cur"}:
        current.with_name("new").mkdir(exist_ok=True)
