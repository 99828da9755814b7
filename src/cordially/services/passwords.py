"""Passwords of the user's own servers: from the environment or a file of its own, never from the settings."""

from __future__ import annotations

import os
from pathlib import Path

from cordially.errors import BadInputError


def password(variable: str, file: str | None, *, what: str, entry: str) -> str:
    """Return a password: that in the environment variable, else the first line of the file.

    ``what`` names whose it is and ``entry`` the setting that names the file, for the error: BadInputError (``password-missing``,
    ``password-open`` for a file of yours that others may read).
    """
    told = os.environ.get(variable)
    if told:
        return told
    if not file:
        raise BadInputError(
            f"The password of {what} is not known.",
            hint=f"Set {variable}, or name a file that holds it: {entry} in settings.toml.",
            code="password-missing",
            field=entry,
        )
    path = Path(file).expanduser()
    try:
        state = path.stat()
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise BadInputError(
            f"The file with the password of {what} cannot be read: {why}.",
            hint=f"See {entry} in settings.toml.",
            code="password-missing",
            field=entry,
        ) from None
    if os.name == "posix" and state.st_mode & 0o077 and state.st_uid == os.getuid():
        raise BadInputError(
            f"Others on this machine may read the file with the password of {what}.",
            hint=f'Close it: chmod 600 "{path}"',
            code="password-open",
            field=entry,
        )
    return text.partition("\n")[0].rstrip("\r")
