"""Where the user's data lives: one directory, named by CORDIALLY_HOME or the platform's own for user data."""

from __future__ import annotations

import os
import sys

from cordially.errors import StoreError


def home() -> str:
    """Return the data directory; it need not exist yet."""
    chosen = os.environ.get("CORDIALLY_HOME")
    if chosen:
        return os.path.abspath(os.path.expanduser(chosen))
    if sys.platform == "win32":
        parent = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        parent = os.path.expanduser("~/Library/Application Support")
    else:
        parent = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(parent, "cordially")


def store_address() -> str:
    """Return the database address: CORDIALLY_STORE, or a SQLite file in the data directory."""
    chosen = os.environ.get("CORDIALLY_STORE")
    return chosen or f"sqlite:///{os.path.join(home(), 'cordially.sqlite')}"


def cache_directory() -> str:
    """Return where what can be computed again is kept."""
    return os.path.join(home(), "cache")


def rulebook_directory() -> str:
    """Return where the user's own rulebook files are looked for."""
    return os.path.join(home(), "rulebook")


def make_home() -> str:
    """Make the data directory, readable by its owner only. Raises StoreError where that is impossible.

    One that is there already keeps its mode: it may be somebody's home, and is not ours to close.
    """
    directory = home()
    try:
        os.makedirs(directory, mode=0o700, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The data directory '{directory}' cannot be made: {error.strerror}.",
            hint="Set CORDIALLY_HOME to a directory you can write to.",
        ) from None
    return directory
