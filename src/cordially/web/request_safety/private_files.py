"""Small secrets in the data directory, for the eyes of its owner only."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path
from typing import Final

from cordially.errors import StoreError

SECRET_FILE: Final = "web-secret"  # noqa: S105  # a name of a file
_LENGTH: Final = 32


def session_secret(home: Path) -> bytes:
    """Return the key that signs sessions, made on first use (32 random bytes, mode 0600).

    One that is damaged, or that others on this machine could have read, is replaced: everybody signs in again.
    Raises StoreError where it can be neither read nor written.
    """
    file = home / SECRET_FILE
    kept = read_private(file)
    if kept is not None and len(kept) == _LENGTH:
        return kept
    write_private(file, secrets.token_bytes(_LENGTH))
    # read again: another server may have made one in the same moment
    return read_private(file) or b""


def read_private(file: Path) -> bytes | None:
    """Return the content of a file, or None where there is none or others may read or write it. Raises StoreError."""
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unusable(file, error) from None
    with open(descriptor, "rb") as opened:  # noqa: PTH123  # opened by descriptor, so that what was checked is what is read
        if os.name == "posix" and stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o077:
            return None
        return opened.read(65536)


def write_private(file: Path, content: bytes) -> None:
    """Write a file whole or not at all, mode 0600, in place of any before. Raises StoreError."""
    part = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with open(descriptor, "wb") as opened:  # noqa: PTH123  # made with its mode, never wider for a moment
                opened.write(content)
                opened.flush()
                os.fsync(descriptor)
            part.replace(file)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _unusable(file, error) from None


def _unusable(file: Path, error: OSError) -> StoreError:
    return StoreError(
        f"'{file.name}' in the data directory cannot be used: {error.strerror}.",
        hint="See to it that the directory is yours and can be written to, or set CORDIALLY_HOME to another.",
    )
