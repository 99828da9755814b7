"""What is common to all commands: the error for a command line that makes no sense, and completion of file names."""

import argparse
from typing import Final

from cordially.errors import CordiallyError

_FILES: Final = {"bash": "_shtab_compgen_files", "zsh": "_files", "tcsh": "f"}
"""How each shell completes file names, in the words of shtab, which is imported only to print the scripts."""


class UsageError(CordiallyError):
    """A command, an option or a combination of them that does not exist; exit status 2."""

    code = "usage"


def positive(text: str) -> int:
    """Read a number from 1 to a million, for argparse."""
    number = int(text) if text.isascii() and text.isdecimal() else 0
    if not 1 <= number <= 1_000_000:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 to 1,000,000")
    return number


def completed(argument: argparse.Action) -> argparse.Action:
    """Let the shell complete file names for this argument."""
    argument.complete = _FILES  # type: ignore[attr-defined]  # read by shtab
    return argument
