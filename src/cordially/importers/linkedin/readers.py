"""Every file of the export that is read: how it is recognised, and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from cordially.importers.keys import Ordinals
from cordially.importers.linkedin import (
    connections,
    contacts,
    education,
    habit_files,
    invitations,
    job_applications,
    job_files,
    messages,
    own_profile_files,
    people_files,
    positions,
    profile,
)
from cordially.importers.linkedin.owner import Owner
from cordially.importers.tables import Table
from cordially.proposals import Proposal

Propose: TypeAlias = Callable[[Table, Owner, Ordinals], Iterator[Proposal]]

ITEM_FILES = (
    *people_files.FILES,
    *job_files.FILES,
    *habit_files.FILES,
    *own_profile_files.FILES,
)
_MODULES = (
    connections,
    invitations,
    messages,
    job_applications,
    profile,
    positions,
    education,
    contacts,
)

SHAPES = (*(module.SHAPE for module in _MODULES), *(file.shape() for file in ITEM_FILES))
"""How files are known. The first that fits counts, so what asks for more columns stands before what asks for fewer."""

PROPOSE: Mapping[str, Propose] = {
    **{module.SHAPE.kind: module.propose for module in _MODULES},
    **{file.file: file.propose() for file in ITEM_FILES},
}
"""What reads a file of each kind."""
