"""Write what is known as a table for a spreadsheet. No cell can act as a formula there.

cordially export people people.csv
cordially export people -                   to standard output
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.cli.usage import completed
from cordially.errors import BadInputError
from cordially.services import exporting
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("what", choices=("people",), help="what to write")
    completed(parser.add_argument("path", metavar="FILE", help="a new file, or - for standard output"))


def run(arguments: Namespace) -> int:
    """Write the table; returns the exit status."""
    with open_journal(clock.now()) as journal:
        told = exporting.people_table(journal)
    if arguments.path == "-":
        sys.stdout.write(told)
        return 0
    target = Path(arguments.path)
    try:
        made = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with open(made, "w", encoding="utf-8-sig", newline="") as file:  # noqa: PTH123  # the mark lets spreadsheets read accents
            file.write(told)
    except FileExistsError:
        raise BadInputError(
            "There is a file of that name already.", hint="Choose another name.", field="path"
        ) from None
    except OSError as error:
        raise BadInputError(f"The file cannot be written: {error.strerror}.", hint="", field="path") from None
    print(f"{told.count(chr(10)) - 1} people written to {target.name}; it holds other people's data.")
    return 0
