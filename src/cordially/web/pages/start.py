"""The front door: two ways in, and the question that needs no data. Later visits go straight to Today."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.web.app import form_route, route
from cordially.web.rendering import page
from cordially.web.visit import Visit


def front_door(visit: Visit) -> Response:
    """Show the two doors until there is something to show on Today."""
    if visit.journal.batches() or visit.journal.processes() or visit.journal.log(limit=1):
        return visit.go("/today")
    return page(visit, "start.html", section="")


def welcome(visit: Visit) -> Response:
    """Show the two doors, whatever there is."""
    return page(visit, "start.html", section="")


def enter_demo(visit: Visit, _: FormData) -> Response:
    """Look around the demo, beside the user's own data."""
    visit.request.session["demo"] = True
    visit.house.journal(demo=True)
    return visit.go("/today")


def leave_demo(visit: Visit, _: FormData) -> Response:
    """Go back to the user's own data."""
    visit.request.session.pop("demo", None)
    return visit.go("/")


ROUTES: Final = (
    route("/", front_door),
    route("/welcome", welcome),
    form_route("/demo/enter", enter_demo),
    form_route("/demo/leave", leave_demo),
)
