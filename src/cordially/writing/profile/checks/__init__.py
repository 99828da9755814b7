"""The checks of a profile, one file each: ``entries(sheet, month)`` yields what it finds; ``month`` is the present one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from cordially.writing.profile.checklist import Entry
from cordially.writing.profile.checks import (
    capitals,
    completeness,
    dates,
    employers,
    headline,
    persons,
    tenses,
)
from cordially.writing.profile.sheet import Sheet

Check: TypeAlias = Callable[[Sheet, str], Iterator[Entry]]

CHECKS: Final[tuple[Check, ...]] = (
    completeness.entries,
    headline.entries,
    tenses.entries,
    dates.entries,
    employers.entries,
    capitals.entries,
    persons.entries,
)
"""Every check, in the order in which it is told."""
