"""One employer, one spelling."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cordially.people.company import company_key
from cordially.writing.profile.checklist import Entry, entry
from cordially.writing.profile.sheet import Sheet
from cordially.writing.proofing.words import edits_between


def entries(sheet: Sheet, month: str) -> Iterator[Entry]:  # noqa: ARG001  # as every check
    """Yield employers spelt in two ways, and two names that are one letter apart."""
    names = list(
        dict.fromkeys(job.company.strip() for job in sheet.jobs if job.company and job.company.strip())
    )
    for one, other in combinations(names, 2):
        keys = company_key(one), company_key(other)
        same = keys[0] == keys[1]
        if same or (
            min(map(len, keys)) > 5
            and edits_between(*keys, 1) == 1
            and keys[0][-1:].isdigit() is keys[1][-1:].isdigit() is False
        ):
            yield entry("positions", code="PR40", name="two-spellings", severity="warning" if same else "hint",
                        message=f"'{one}' and '{other}'{' are one employer' if same else ' may be one employer'}, spelt in two ways.",
                        why="Two spellings look like two employers, or like haste.", fix="Choose one spelling.")  # fmt: skip
