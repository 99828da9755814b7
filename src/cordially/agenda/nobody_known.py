"""Where nobody is known yet: find out who hires there, follow the company, and let your own people know.

Claims: I02 (write to whoever hires), H11 (follow the company), H12 (share the job, so that others can help).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.agenda.cases import Case
from cordially.agenda.desk import Desk
from cordially.agenda.making import chore
from cordially.agenda.own_time import own_window
from cordially.agenda.steps import Step
from cordially.etiquette.situation import Situation

_WORTH: Final = 68.0
_BEFORE_TALKS: Final = ("exploring", "applied")


def nobody_known(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield how to become known at a company where you know nobody; once applied, follow it and tell your network."""
    began = next((event for event in reversed(case.course.events) if event.kind == case.stage), None)
    if case.parts or case.stage not in _BEFORE_TALKS or case.process.company is None or began is None:
        return
    window = own_window(desk.habits, earliest=desk.ledger.moment(began))
    occasion = str(case.course.number)
    step = desk.own(
        chore("find_contact", _WORTH),
        case.id,
        None,
        occasion,
        window=window,
        because="You know nobody there yet. A few lines to whoever hires make a name out of an application.",
    )
    if step:
        yield step
    if case.stage != "applied":
        return
    situation = Situation(stage="applied", search=_search(desk, case))
    for move, reason in (
        ("follow_company", "Their news comes to you, and you learn who is there."),
        ("share_job", "Somebody you know may know somebody there."),
    ):
        opinion = desk.opinion_in(case, move, situation)
        if opinion.welcome and not (move == "share_job" and situation.search == "confidential"):
            step = desk.own(opinion, case.id, None, occasion, window=window, because=reason)
            if step:
                yield step


def _search(desk: Desk, case: Case) -> str | None:
    """Return whether you search openly or not, as last said of everything or of this process."""
    said = [
        event
        for event in desk.known.history.of_kind("search")
        if event.person is None and event.process in (None, case.id)
    ]
    return said[-1].data.get("search") if said else None
