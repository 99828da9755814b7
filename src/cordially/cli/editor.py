"""Lets the user edit a text in their own editor ($VISUAL, $EDITOR)."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from cordially.errors import BadInputError


def edited(text: str) -> str:
    """Return the text as the user leaves it. Raises BadInputError where there is no editor, or it fails."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        raise BadInputError(
            "There is no editor to open.",
            hint="Set EDITOR, or keep your own text with 'cordially draft PERSON --mine FILE'.",
        )
    with tempfile.TemporaryDirectory(prefix="cordially-") as folder:
        file = Path(folder) / "draft.txt"
        file.write_text(text + "\n", encoding="utf-8")
        try:
            done = subprocess.run([*shlex.split(command), str(file)], check=False)  # noqa: S603  # the user's own editor
        except OSError as error:
            raise BadInputError(
                f"The editor '{command}' cannot be started: {error.strerror}.", hint="Set EDITOR."
            ) from None
        if done.returncode:
            raise BadInputError("The editor ended with an error.", hint="Nothing was changed.")
        content = file.read_bytes()
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n").strip("\n")
        except UnicodeDecodeError:
            return content.decode("cp1252", "replace").replace("\r\n", "\n").strip("\n")
