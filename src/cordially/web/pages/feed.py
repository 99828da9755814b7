"""The calendar feed: for programs, which have no session and no cookie but the word in the address."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from cordially.calendars.entries import SHOWN
from cordially.services import calendar_feed
from cordially.services.settings import habits, settings
from cordially.web.app import route
from cordially.web.visit import Visit


def feed(visit: Visit) -> Response:
    """Answer with the user's own calendar, also while they look around the demo; ``as`` and ``discreet`` say how."""
    asked = visit.request.query_params
    token = visit.request.path_params["token"]
    wanted = asked.get("as", "todos")
    shown = next((each for each in SHOWN if each == wanted), None)
    if shown is None and calendar_feed.is_token(token):
        choices = ", ".join(SHOWN)
        return Response(
            f"'as' must be one of: {choices}.\n", status_code=400, media_type="text/plain; charset=utf-8"
        )
    given = calendar_feed.answer(
        visit.house.journal(demo=False),
        visit.adviser,
        now=visit.now,
        habits=habits(settings(), visit.house.zone),
        token=token,
        shown=shown or "todos",
        discreet=asked.get("discreet") in ("1", "yes", "true"),
        if_none_match=visit.request.headers.get("if-none-match"),
    )
    return Response(given.body, status_code=given.status, headers=given.headers)


ROUTES: Final = (route("/feed/{token}.ics", feed),)
