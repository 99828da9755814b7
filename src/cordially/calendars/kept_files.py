"""Small files in the data directory, readable by the user only and replaced as a whole; one program at a time."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from cordially.errors import StoreError


def read_json(path: Path) -> dict[str, Any]:
    """Return what is kept in a file; nothing where there is none. Raises StoreError where it cannot be read."""
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise StoreError(f"'{path}' cannot be read: {error.strerror}.") from None
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise StoreError(
            f"'{path}' is damaged.",
            hint="Move it away; calendars are then written anew, and an entry may show twice until you delete the old calendar.",
        )
    return found


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Replace a file as a whole: whoever is killed in between leaves the old one. Raises StoreError."""
    write_bytes(path, json.dumps(value, ensure_ascii=False, indent=1).encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Replace a file as a whole, with mode 0600. Raises StoreError."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(part).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(part).unlink()
            raise
    except OSError as error:
        raise StoreError(f"'{path}' cannot be written: {error.strerror}.", hint="Is the disk full?") from None


@contextmanager
def alone(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Keep other programs of the same user out while the block runs. Raises StoreError when it is taken and not to wait.

    The system lets go of it when a program is killed.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(f"'{path}' cannot be written: {error.strerror}.", hint="Is the disk full?") from None
    try:
        _lock(descriptor, wait=wait)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, *, wait: bool) -> None:
    try:
        import fcntl  # noqa: PLC0415  # not on every system
    except ImportError:  # then the last writer wins, and the next run mends it
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        raise StoreError(
            "Your calendar is being brought up to date already.", hint="Wait a moment and try again."
        ) from None
