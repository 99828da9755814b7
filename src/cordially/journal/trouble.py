"""What can be wrong with a store, said so that somebody can mend it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DatabaseError, OperationalError

from cordially.errors import StoreError

_SIGNS: Final = (
    (
        ("database is locked", "could not obtain lock", "lock timeout"),
        "store-locked",
        "The data store is in use by another program.",
        "Wait until the other command has finished, or close the program that has the file open.",
    ),
    (
        ("not a database", "file is encrypted"),
        "store-foreign",
        "The file is not a data store of Cordially.",
        "Choose another place with CORDIALLY_HOME or CORDIALLY_STORE; the file has not been changed.",
    ),
    (
        ("malformed", "database corrupt"),
        "store-damaged",
        "The data store is damaged.",
        "Bring back the last backup with 'cordially restore'; keep the damaged file until that has worked.",
    ),
    (
        ("readonly", "read-only", "unable to open database file", "permission denied"),
        "store-read-only",
        "The data store cannot be written here.",
        "Make the folder writable, or choose another with CORDIALLY_HOME.",
    ),
    (
        ("database or disk is full", "no space left", "disk full"),
        "store-full",
        "There is no room left for the data store.",
        "Free some space and try again; nothing was half written.",
    ),
    (
        ("disk i/o error",),  # also what SQLite says where a quota or a limit of the system is reached
        "store-io",
        "The data store could not be read or written.",
        "Is there room on the disk, and in your quota? Nothing was half written. If so, copy the file: a disk may fail.",
    ),
)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what a database driver says about an unusable store into a StoreError; let everything else through."""
    try:
        yield
    except DatabaseError as error:
        told = _recognised(str(error.orig).casefold())
        if told is None and isinstance(error, OperationalError):
            told = StoreError(
                "The data store cannot be reached.",
                hint="Check the address in CORDIALLY_STORE and that the database is running.",
                code="store-unreachable",
            )
        if told is None:
            raise
        raise told from None  # the driver's words may quote what was being stored


def _recognised(said: str) -> StoreError | None:
    for signs, code, message, hint in _SIGNS:
        if any(sign in said for sign in signs):
            return StoreError(message, hint=hint, code=code)
    return None
