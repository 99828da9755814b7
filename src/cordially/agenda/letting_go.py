"""The offer to close a process that fell silent, or in which nothing happens.

Custom: silence for long is an answer too; who would rather keep a process open is asked again later.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from cordially.agenda.cases import Case
from cordially.agenda.desk import Desk
from cordially.agenda.making import chore, key_of
from cordially.agenda.own_time import own_window
from cordially.agenda.steps import Step

LOST_INTEREST: Final = timedelta(days=60)
"""What interested you, and of which you wrote nothing for two months, may be set aside."""

_LET_GO_WORTH: Final = 52.0


def closing_offer(
    desk: Desk, case: Case, since: datetime, earliest: datetime, because: str
) -> Iterator[Step]:
    """Yield the offer to close a process; who would rather keep it open is asked again two months later."""
    occasion = desk.day(since).isoformat()
    while (mark := desk.marks.get(key_of("let_go", case.id, None, occasion))) and mark.how == "skipped":
        earliest, again = mark.at + LOST_INTEREST, desk.day(mark.at).isoformat()
        if again == occasion:
            break
        occasion = again
    step = desk.own(
        chore("let_go", _LET_GO_WORTH),
        case.id,
        None,
        occasion,
        window=own_window(desk.habits, earliest=earliest),
        because=because,
    )
    if step and step.state == "now":
        yield step


def set_aside(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield the offer to set aside what interested you and led nowhere."""
    since = max((desk.ledger.moment(event) for event in case.course.events), default=None)
    if since is not None:
        reason = "Nothing has happened here for two months. Set it aside, or take the next step."
        yield from closing_offer(desk, case, since, since + LOST_INTEREST, reason)
