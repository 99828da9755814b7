"""Open what the user gave (a ZIP, an unpacked folder or a single file) as named streams, safely.

Nothing is ever unpacked to disk. What cannot be opened safely becomes a ``Problem``; only when nothing at all can be
opened is ``BadInputError`` raised.
"""

from __future__ import annotations

import io
import os
import stat
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from cordially.errors import BadInputError, NotFoundError
from cordially.importers.contents import AGAIN, UNREADABLE, Contents, Entry, is_litter, is_single, printable
from cordially.importers.zips import is_zip, list_inner_zip, list_zip

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def opened(path: Path) -> Iterator[Contents]:
    """Open a ZIP, a folder (whatever its name) or a single file; the streams close at the end.

    Raises ``NotFoundError`` when there is nothing at ``path``, ``BadInputError`` when nothing in it can be read.
    """
    contents = Contents()
    with ExitStack() as stack:
        try:
            _look_into(path, contents, stack)
        except UNREADABLE as error:
            raise BadInputError(
                f"'{path.name}' cannot be read.", hint="May you read it? Is it complete?"
            ) from error
        yield _unless_empty(contents, path.name)


@contextmanager
def opened_bytes(name: str, content: bytes) -> Iterator[Contents]:
    """Open an uploaded file, ZIP or not, of which only name and content are known. Raises like ``opened``."""
    contents = Contents()
    with ExitStack() as stack:
        if name.casefold().endswith(".zip") or is_zip(content[:4]):
            list_zip(name, io.BytesIO(content), contents, stack)
        else:
            contents.admit(Entry(name=name, size=len(content), as_of=None, open=lambda: io.BytesIO(content)))
        yield _unless_empty(contents, name)


def _unless_empty(contents: Contents, name: str) -> Contents:
    if contents.entries:
        return contents
    if contents.problems:
        first = contents.problems[0]
        raise BadInputError(
            f"Nothing in '{printable(name)}' can be read. {first.reason}", hint=first.hint or AGAIN
        )
    raise BadInputError(f"There is nothing in '{printable(name)}'.", hint=AGAIN)


def _look_into(path: Path, contents: Contents, stack: ExitStack) -> None:
    if path.is_dir():
        if _is_mailbox(path):
            contents.entries.append(_mailbox(path, path.name))
            below = (each for each in sorted(path.iterdir()) if each.is_dir() and not each.is_symlink())
            contents.entries += [
                _mailbox(each, f"{path.name}/{each.name}") for each in below if _is_mailbox(each)
            ]
        else:
            _list_folder(path, contents, stack)
        return
    if not path.is_file():
        raise NotFoundError(
            f"There is no file or folder '{path.name}' at that place.", hint="Check the path."
        )
    with path.open("rb") as stream:
        start = stream.read(5)
    if start == b"From ":
        contents.entries.append(_file_entry(path, path.name))  # a mailbox may be of any size: it is streamed
    elif is_zip(start[:4]) or path.suffix.casefold() == ".zip":
        list_zip(path.name, stack.enter_context(path.open("rb")), contents, stack)
    else:
        contents.admit(_file_entry(path, path.name))


def _starts_as_mailbox(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(5) == b"From "


def _file_entry(path: Path, name: str) -> Entry:
    known = path.stat()
    day = datetime.fromtimestamp(known.st_mtime, UTC).date()
    return Entry(name=name, size=known.st_size, as_of=day, open=lambda: path.open("rb"))


_MAILBOX = frozenset({"cur", "new"})


def _is_mailbox(folder: Path) -> bool:
    """Whether a folder is a Maildir, which keeps each mail in a file without an ending."""
    return all((folder / name).is_dir() and not (folder / name).is_symlink() for name in _MAILBOX)


def _mailbox(folder: Path, name: str) -> Entry:
    day = datetime.fromtimestamp(folder.stat().st_mtime, UTC).date()
    return Entry(name=name, size=0, as_of=day, open=lambda: _no_stream(name), folder=folder)


def _no_stream(name: str) -> IO[bytes]:
    raise IsADirectoryError(name)


def _list_folder(root: Path, contents: Contents, stack: ExitStack) -> None:
    def unreadable(error: OSError) -> None:
        contents.refuse(Path(error.filename or "").name, "The folder cannot be opened.", "May you read it?")

    for folder, below, names in os.walk(root, followlinks=False, onerror=unreadable):
        below.sort()
        here = Path(folder)
        if here != root and _is_mailbox(here):
            contents.entries.append(_mailbox(here, here.relative_to(root).as_posix()))
            below[:] = [name for name in below if name not in {*_MAILBOX, "tmp"}]
            continue
        contents.count(sum(1 for name in names if not is_single(name)))
        for name in sorted(names):
            path = here / name
            shown = path.relative_to(root).as_posix()
            if not is_litter(shown):
                _list_file(path, shown, contents, stack)


def _list_file(path: Path, shown: str, contents: Contents, stack: ExitStack) -> None:
    try:
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            contents.refuse(shown, "This is a link or a device, not a file; it was not followed.")
        elif path.suffix.casefold() == ".zip":
            list_inner_zip(shown, stack.enter_context(path.open("rb")), contents, stack)
        elif _starts_as_mailbox(path):
            contents.entries.append(_file_entry(path, shown))
        else:
            contents.admit(_file_entry(path, shown))
    except OSError:
        contents.refuse(shown, "The file cannot be opened.", "May you read it?")
