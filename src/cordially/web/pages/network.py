"""The network: everybody you know, found as you type; what was written; whom you know at a company."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args
from urllib.parse import quote, urlencode

from starlette.responses import Response

from cordially.journal.roster import RosterOrder
from cordially.people import company_key
from cordially.services import acquaintance, questions, searching
from cordially.services.sayings import month, told_month
from cordially.web.app import route
from cordially.web.rendering import page, part
from cordially.web.visit import Visit

if TYPE_CHECKING:
    from cordially.journal import Message
    from cordially.journal.employers import Employer
    from cordially.people import Person, Process, When

TABS: Final = (("people", "People"), ("companies", "Companies"), ("messages", "Messages"))
ORDERS: Final[tuple[tuple[RosterOrder, str], ...]] = (
    ("name", "By name"),
    ("company", "By company"),
    ("newest", "Newest connections"),
)
PAGE: Final = 40
"""How many are shown at once."""

_LONGEST_NAME: Final = 20_000
"""Letters of a name of a company that are looked for; files bring any number, and each has its page."""

MOST: Final = 200
"""How many of a search are shown at the most: whoever wants more adds a word."""

STRANGERS: Final = ("last_resort", "never_answered")
"""Ways to an introduction that are hardly one."""


class _View(NamedTuple):
    """What the address asks for. ``show`` is how many, ``skip`` how many before them."""

    q: str
    tab: str
    order: RosterOrder
    show: int
    skip: int

    def address(self, **other: object) -> str:
        """Return the address of this view with some of it changed; what is usual is left out."""
        wanted = {**self._asdict(), **other}
        usual = {"q": "", "tab": "people", "order": "name", "show": PAGE, "skip": 0}
        said = {name: value for name, value in wanted.items() if value != usual[name]}
        return f"/network?{urlencode(said)}" if said else "/network"


def _view(visit: Visit) -> _View:
    asked = visit.request.query_params
    tab, order = asked.get("tab", ""), asked.get("order", "")
    return _View(
        q=" ".join(asked.get("q", "").split())[:120],
        tab=tab if tab in dict(TABS) else "people",
        order=next((one for one in get_args(RosterOrder) if one == order), "name"),
        show=min(MOST, max(PAGE, _number(asked.get("show", "")))),
        skip=_number(asked.get("skip", "")),
    )


def network(visit: Visit) -> Response:
    """Show people, companies or messages, searched or all."""
    view = _view(visit)
    everybody = visit.journal.count_people()
    if view.tab == "people" and not view.q and view.skip >= max(1, everybody):
        view = view._replace(skip=0)  # some of them are forgotten since, or nobody counted so far
    return page(visit, "network/network.html", section="network", **_found(visit, view, everybody))


def found(visit: Visit) -> Response:
    """Answer what was typed so far with what fits, and tell the browser the address of it."""
    view = _view(visit)
    answer = part(visit, "network/found.html", **_found(visit, view, visit.journal.count_people()))
    answer.headers["HX-Replace-Url"] = view.address()
    return answer


def _found(visit: Visit, view: _View, everybody: int) -> dict[str, Any]:
    journal = visit.journal
    people: list[Person] = []
    companies: list[tuple[str, int]] = []
    messages: list[Message] = []
    if view.tab == "people":
        if view.q:
            people = journal.find_people(view.q, limit=view.show + 1)
        else:
            people = journal.people_page(order=view.order, offset=view.skip, limit=PAGE + 1)
    elif view.tab == "companies":
        companies = (
            journal.find_companies(view.q, limit=view.show + 1)
            if view.q
            else _companies(journal.employers(), view)
        )
    elif view.q:
        messages = journal.search_messages(view.q, limit=view.show + 1)
    limit = view.show if view.q else PAGE
    rows = people or companies or messages
    writers = {message.person for message in messages if message.person}
    since: dict[str, When] = {}
    if people:
        since = journal.connected_since([p.id for p in people[:limit]], now=visit.now, zone=visit.zone)
    return {
        "view": view,
        "tabs": TABS,
        "orders": ORDERS,
        "limit": limit,
        "people": people[:limit],
        "companies": companies[:limit],
        "messages": [(m, searching.excerpt(m, view.q)) for m in messages[:limit]],
        "writers": {person.id: person for person in journal.people(sorted(writers))},
        "more": len(rows) > limit,
        "most": MOST,
        "since": since,
        "everybody": everybody,
        "company_address": company_address,
        "month": month,
    }


def _companies(every: list[Employer], view: _View) -> list[tuple[str, int]]:
    return [(one.name, one.people) for one in every[view.skip : view.skip + PAGE + 1]]


def company(visit: Visit) -> Response:
    """Show whom you know at a company, now and before, and who could introduce you."""
    name = " ".join(visit.request.path_params["name"].split())[:_LONGEST_NAME]
    if not name:
        return visit.go("/network?tab=companies")
    known = acquaintance.who(visit.journal, name, now=visit.now, zone=visit.zone)
    known_well = [one for one in known.introductions if one.way not in STRANGERS]
    return page(
        visit,
        "network/company.html",
        section="network",
        company=known,
        introductions=known_well,
        strangers=[one for one in known.introductions if one.way in STRANGERS],
        processes=_processes_with(visit, name),
        since=visit.journal.connected_since(
            [p.id for p in known.now_there[:MOST]], now=visit.now, zone=visit.zone
        ),
        most=MOST,
        questions=[
            (one.id, questions.sentence(visit.journal, one, now=visit.now, zone=visit.zone), one)
            for one in known.perhaps
        ],
        company_address=company_address,
        month=month,
        told_month=told_month,
    )


def _processes_with(visit: Visit, name: str) -> list[Process]:
    key = company_key(name)
    return [one for one in visit.journal.processes() if one.company and company_key(one.company.name) == key]


def company_address(name: str) -> str:
    """Return the address of a company's page."""
    return f"/network/companies/{quote(name, safe='')}"


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0


ROUTES: Final = (
    route("/network", network),
    route("/network/found", found),
    route("/network/companies/{name:path}", company),
)
