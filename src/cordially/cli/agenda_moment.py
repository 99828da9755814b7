"""When and for whom an agenda is made by a command."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.etiquette.advice import Adviser


class At(NamedTuple):
    """A moment in UTC, the habits of the user, and who advises."""

    now: datetime
    habits: Habits
    adviser: Adviser
