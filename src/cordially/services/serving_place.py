"""Where ``cordially serve`` listens while it runs, so that other commands can name the address of the calendar feed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from cordially.calendars.kept_files import read_json, write_json
from cordially.errors import StoreError
from cordially.services import places


def path() -> Path:
    """Return where it is noted."""
    return Path(places.home(), "serving.json")


def note(port: int) -> None:
    """Note that this process serves on a port. Raises StoreError."""
    write_json(path(), {"port": port, "process": os.getpid()})


def strike() -> None:
    """Remove the note, if it is that of this process."""
    with suppress(OSError, StoreError):
        if read_json(path()).get("process") == os.getpid():
            path().unlink(missing_ok=True)


def port() -> int | None:
    """Return the port, or None where nothing serves: a note that a killed server left does not count."""
    try:
        told = read_json(path())
    except StoreError:
        return None
    number, process = told.get("port"), told.get("process")
    if not isinstance(number, int) or not isinstance(process, int) or process <= 0:
        return None
    return number if is_there(process) else None


def is_there(process: int) -> bool:
    """Tell whether a process of that number runs; where asking could end it, it counts as running."""
    if os.name != "posix":
        return True  # there, asking after a process could end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
