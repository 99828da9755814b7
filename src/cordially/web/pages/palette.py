"""Find or add: a few letters lead anywhere, one line notes what happened. Without a script it is a page."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote, urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.errors import BadInputError, NotFoundError
from cordially.people.person import as_shown
from cordially.services import finding, quick_add, quick_offers
from cordially.services.finding import Place
from cordially.web.app import form_route, route
from cordially.web.pages.network import company_address
from cordially.web.rendering import NAVIGATION, page, part
from cordially.web.visit import Visit

_ALSO: Final = {
    "today": "home agenda steps",
    "processes": "board table jobs",
    "network": "people connections companies",
    "compose": "write message letter draft",
    "ask": "advice connect",
    "profile": "proofread",
    "rulebook": "sources voices rules",
    "import": "linkedin export calendar",
    "settings": "options calendar theme",
}
PLACES: Final = (
    *(Place(name, address, label, _ALSO.get(name, "")) for name, address, label in NAVIGATION),
    Place("plus", "/processes/new", "Add a process", "new job application"),
    Place("plus", "/people/new", "Add a person", "new contact"),
    Place("calendar", "/today/review", "The week", "review"),
    Place("help", "/questions", "Questions", "only you can decide same"),
)
"""Where the palette leads by name."""

EXAMPLES: Final = ("met dana yesterday", "applied at Quillmere", "add person Ravi Menon at Northwind")
AT_ONCE: Final = 5
"""How many of each the palette shows."""

ON_A_PAGE: Final = 20


def find(visit: Visit) -> Response:
    """Show what fits: the palette's part, or the whole page of it."""
    text = " ".join(as_shown(visit.request.query_params.get("q", "")).split())[: quick_offers.LONGEST]
    each = AT_ONCE if visit.wants_part else ON_A_PAGE
    found = finding.find(visit.journal, text, PLACES, now=visit.now, zone=visit.zone, each=each)
    shown: dict[str, Any] = {
        "q": text,
        "found": found,
        "examples": EXAMPLES,
        "company_address": company_address,
    }
    if visit.wants_part:
        return part(visit, "parts/palette_found.html", encoded=urlencode, **shown)
    return page(visit, "find.html", **shown)


def do(visit: Visit, form: FormData) -> Response:
    """Do what an offer says."""
    fields = {name: str(value) for name, value in form.items() if name != "csrf"}
    done = quick_add.do(visit.journal, fields, now=visit.now)
    undo = {
        "entries": ",".join(str(entry) for entry in done.entries),
        "person": done.new_person,
        "process": done.new_process,
    }
    known = {name: value for name, value in undo.items() if value}
    visit.say(done.says, undo=f"/find/take-back?{urlencode(known)}")
    if done.person:
        return visit.go(f"/people/{quote(done.person)}#line")
    return visit.go(f"/processes/{quote(done.process)}" if done.process else "/today")


def take_back(visit: Visit, _: FormData) -> Response:
    """Take back what was just done, with who or what was added for it."""
    asked = visit.request.query_params
    entries = [
        int(part) for part in asked.get("entries", "").split(",") if part.isascii() and part.isdecimal()
    ]
    try:
        stays = quick_add.take_back(
            visit.journal,
            entries,
            now=visit.now,
            new_person=asked.get("person"),
            new_process=asked.get("process"),
        )
    except (BadInputError, NotFoundError):  # in another tab, or by a second click
        visit.say("That was taken back already.")
        return visit.go("/today")
    if stays:
        visit.say("The entry is taken back. What was added stays, as more is known of it by now.")
        return visit.go(visit.back("/today"))
    visit.say("Taken back.")
    gone = "person" in asked or "process" in asked
    return visit.go("/network" if gone else visit.back("/today"))


ROUTES: Final = (
    route("/find", find),
    form_route("/find/do", do),
    form_route("/find/take-back", take_back),
)
