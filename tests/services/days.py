"""Days with steps made by hand, for what only shows them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from cordially.agenda.allowance import Allowance
from cordially.agenda.steps import Step, Window
from cordially.services.agenda import Day, Planned

SOME_DAY = datetime(2026, 3, 18, tzinfo=UTC)


def planned(
    title: str,
    *,
    why: str = "",
    when: str = "",
    key: str = "thank_by_email:pr1:p1:2026-03-17",
    ends: bool = True,
) -> Planned:
    """A step with a title, which can be too late or never is; whom it is about does not matter."""
    day = Window(SOME_DAY, SOME_DAY, SOME_DAY if ends else None)
    step = Step(key=key, kind=key.partition(":")[0], state="now", because=why, window=day)
    return Planned(step, None, None, title, when, why)


def day(**groups: Any) -> Day:
    """A day with some groups of steps; the others are empty."""
    empty: dict[str, Any] = dict.fromkeys(("now", "this_week", "later", "waiting", "snoozed", "panels"), ())
    allowance = Allowance(None, 0, (), datetime(2026, 4, 1, tzinfo=UTC))
    return Day(**{**empty, "allowance": allowance, **groups})
