"""Today: every step of every process, in order, each with its reason; done, later or skipped with one click."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final, get_args
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.agenda.steps import How
from cordially.errors import BadInputError, NotFoundError, unknown_word
from cordially.services import agenda
from cordially.services.drafting import KIND_OF_MOVE
from cordially.services.weekly_review import by_day, review
from cordially.web.app import form_route, route
from cordially.web.rendering import page
from cordially.web.visit import Visit
from cordially.web.wording import day as day_in_words

HOWS: Final[tuple[How, ...]] = get_args(How)
LATER: Final = (("tomorrow", "Tomorrow", 1), ("days", "In three days", 3), ("week", "In a week", 7))
"""How long a step can be put off with one click: the word sent, what it says, days."""

AT_ONCE: Final = 12
"""How many steps of a group are shown at once: nobody does more in a week; the others are one click away."""


STILL_TO_SAY: Final = {
    "ask_to_connect": "What did they say? Note it on their page.",
    "log_decision": "What was decided? Note it on the page of the process.",
    "find_contact": "Who is it? Add them on the page of the process.",
    "report_interview": "Who was there? Say so on the page of the process, and each can be thanked.",
}
"""What only the visitor knows once a step is done, and where to say it."""


def today(visit: Visit) -> Response:
    """Show the steps that are due, those of this week, and what waits for what."""
    day = agenda.day(visit.journal, visit.adviser, now=visit.now, habits=visit.habits)
    silent = [one for one in day.now if one.step.kind == "let_go"]
    whenever = [one for one in day.whenever if one.step.kind != "let_go"]
    return page(
        visit,
        "today.html",
        section="today",
        day=day,
        pressing=day.pressing,
        whenever=whenever,
        silent=silent,
        book=visit.adviser.book,
        later=LATER,
        kinds=KIND_OF_MOVE,
        most=None if visit.request.query_params.get("all") else AT_ONCE,
    )


def week(visit: Visit) -> Response:
    """Show the week behind and the week ahead."""
    told = review(visit.journal, visit.adviser, now=visit.now, habits=visit.habits)
    coming = [one for one in (*told.day.now, *told.day.this_week) if one.step.kind != "let_go"]
    return page(
        visit,
        "week.html",
        section="today",
        review=told,
        by_day=by_day,
        under_way=[one for one in told.open if one.stage != "silent"],
        silent=[one for one in told.open if one.stage == "silent"],
        coming=[one for one in coming if one.pressing or one in told.day.this_week],
        whenever=[one for one in coming if not one.pressing and one not in told.day.this_week],
    )


def mark(visit: Visit, form: FormData) -> Response:
    """Take what was said of a step: done, skipped, or not before a moment."""
    key, how = str(form.get("key", "")), str(form.get("how", ""))
    if how not in HOWS:
        raise unknown_word(how, HOWS, what="word about a step", field="how")
    until = _until(visit, str(form.get("until", ""))) if how == "snoozed" else None
    try:
        told = agenda.mark(
            visit.journal,
            key,
            how,
            now=visit.now,
            habits=visit.habits,
            adviser=visit.adviser,
            until=until,
            reason=str(form.get("reason", "")).strip() or None,
        )
    except NotFoundError:  # the page was open while it was done elsewhere, or while something happened
        visit.say("That step was not there any more. This is how things stand now.")
        return visit.go(visit.back("/today"))
    visit.say(_said(told, how, until, visit), undo=f"/today/take-back?key={quote(key)}")
    return visit.go(visit.back("/today"))


def take_back(visit: Visit, _: FormData) -> Response:
    """Undo the last mark of a step, with what it wrote into the log."""
    try:
        agenda.take_back(visit.journal, visit.request.query_params.get("key", ""), now=visit.now)
        visit.say("Taken back.")
    except NotFoundError:
        visit.say("That was taken back already.")
    return visit.go(visit.back("/today"))


def _said(told: agenda.Marked, how: How, until: datetime | None, visit: Visit) -> str:
    if how == "snoozed":
        said = f"Put off until {day_in_words(until, now=visit.now, zone=visit.zone)}: {told.title}."
    else:
        said = f"{'Done' if how == 'done' else 'Skipped'}: {told.title}."
    left = STILL_TO_SAY.get(told.mark.step.partition(":")[0]) if told.to_say else None
    return " ".join(filter(None, (said, left, told.remark)))


def _until(visit: Visit, word: str) -> datetime:
    """Return the morning a step comes back: one of ``LATER``, or an ISO day."""
    days = {name: days for name, _, days in LATER}
    local = visit.now.astimezone(visit.zone)
    try:
        which = (
            local.date() + timedelta(days=days[word]) if word in days else datetime.fromisoformat(word).date()
        )
    except ValueError:
        raise BadInputError(
            "That is not a day.", hint="Choose a day from the calendar.", field="until"
        ) from None
    return datetime.combine(which, time(7), visit.zone)


ROUTES: Final = (
    route("/today", today),
    route("/today/review", week),
    form_route("/today/mark", mark),
    form_route("/today/take-back", take_back),
)
