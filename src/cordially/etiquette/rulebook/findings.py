"""Findings about rulebook files: which file, where in it, what is wrong, and the nearest valid word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cordially.errors import BadInputError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


class Finding(NamedTuple):
    """One fault in a rulebook file. ``line`` counts from 1; ``where`` names the table, ``field`` the key in it."""

    file: str
    line: int
    where: str
    field: str
    message: str

    def __str__(self) -> str:
        at = f"{self.where}, '{self.field}'" if self.field else self.where
        return f"{self.file}:{self.line}: {at}: {self.message}"


class RulebookError(BadInputError):
    """One or more rulebook files are faulty; ``findings`` lists every fault, the message the first of them."""

    code = "bad-rulebook"

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        more = f" (and {len(self.findings) - 1} more)" if len(self.findings) > 1 else ""
        super().__init__(
            f"{self.findings[0]}{more}", hint="Mend the rulebook file, or leave its directory out."
        )


def suggestion(word: object, known: Iterable[str]) -> str:
    """Return the sentence that offers the nearest valid word, or lists a short choice; empty when neither helps."""
    choices = tuple(known)
    near = nearest(str(word), choices)
    if near:
        return f" Did you mean '{near}'?"
    return f" Choose from: {', '.join(choices)}." if len(choices) <= 12 else ""


class Locator:
    """Finds the line of a table or key in TOML text, which the parser does not report."""

    _header = re.compile(r"^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}\s*(#.*)?$")

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._tables: dict[tuple[str, int], int] = {}
        seen: dict[str, int] = {}
        for number, line in enumerate(self._lines, start=1):
            if match := self._header.match(line):
                name = match[1].replace('"', "")
                count = seen.get(name, 0)
                self._tables[name, count] = number
                seen[name] = count + 1

    def line(self, table: str, index: int = 0, field: str = "") -> int:
        """Return the line of a field of the ``index``-th table of that name, of the table, or 1."""
        start = self._tables.get((table, index))
        if start is None:
            return 1
        if field:
            key = re.compile(rf"^\s*\"?{re.escape(field)}\"?\s*[.=]")
            for number in range(start, len(self._lines)):
                if self._header.match(self._lines[number]):
                    break
                if key.match(self._lines[number]):
                    return number + 1
        return start
