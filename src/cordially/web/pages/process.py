"""One process: its line of time, its people, what to do about each, and the quick log."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.errors import BadInputError, NotFoundError
from cordially.people.kinds import ROLES
from cordially.services import (
    acquaintance,
    process_board,
    process_book,
    process_log,
    process_moves,
    process_page,
)
from cordially.services.settings import habits
from cordially.web.app import form_route, route
from cordially.web.pages.processes import entries_address, the_process
from cordially.web.rendering import page, part
from cordially.web.visit import Visit

LATEST: Final = 12
"""How many lines of the past are shown unless all are asked for."""
NOTES: Final = 4
"""How many notes are shown unless all are asked for."""
KNOWN_SHOWN: Final = 5
"""How many of those at the company are shown, the ones who could introduce you best."""


def process(visit: Visit) -> Response:
    """Show one process."""
    return _shown(visit)


def _shown(visit: Visit, error: BadInputError | None = None) -> Response:
    asked = the_process(visit)
    shown = process_page.of(
        visit.journal,
        visit.adviser,
        asked,
        now=visit.now,
        habits=habits(visit.settings, visit.zone),
    )
    whole = visit.request.query_params.get("all") == "1"
    hidden = 0 if whole else max(0, len(shown.lines) - LATEST)
    return page(
        visit,
        "processes/process.html",
        status=400 if error else 200,
        section="processes",
        process=asked,
        card=shown.card,
        shown=shown,
        lines=shown.lines[hidden:],
        hidden=hidden,
        notes=shown.notes if whole else shown.notes[:NOTES],
        clicks=process_log.offered_clicks(shown.card),
        advert=process_book.advert_link(asked.advert),
        place_name=process_board.place_name,
        roles=ROLES,
        error=error,
    )


def known(visit: Visit) -> Response:
    """Show whom the visitor knows at the company beside who takes part: a part of the page, fetched when it is there."""
    asked = the_process(visit)
    if asked.company is None:
        raise NotFoundError("Its company is not known yet.", hint="Name it under Change.")
    found = acquaintance.who(visit.journal, asked.company.name, now=visit.now, zone=visit.zone)
    members = {person.id for person, _ in visit.journal.people_in(asked.id)}
    others = [one for one in found.introductions if one.person.id not in members]
    return part(
        visit,
        "processes/known.html",
        process=asked,
        known=found,
        others=others[:KNOWN_SHOWN],
        hidden=max(0, len(others) - KNOWN_SHOWN),
    )


def write(visit: Visit, form: FormData) -> Response:
    """Write one thing that happened into the log."""
    asked = the_process(visit)
    kind = str(form.get("kind", ""))
    if form.get("named") and not form.get("person"):
        nobody = BadInputError("Nobody is ticked.", hint="Tick who was there.", field="person")
        return _shown(visit, nobody)
    try:
        written = process_log.write(
            visit.journal,
            asked,
            kind,
            now=visit.now,
            zone=visit.zone,
            at=str(form.get("at", "")),
            people=[str(person) for person in form.getlist("person") if person],
            dated=str(form.get("dated", "")),
            text=str(form.get("text", "")),
        )
    except BadInputError as error:
        return _shown(visit, error)
    here = f"/processes/{asked.id}"
    visit.say(written.said, undo=entries_address(asked.id, "take-back", written.entries, here))
    return visit.go(here)


def find(visit: Visit) -> Response:
    """Show who could be meant by what is typed, to give them a part."""
    asked = the_process(visit)
    text = visit.request.query_params.get("q", "").strip()[:200]
    role = visit.request.query_params.get("role", "")
    members = {person.id for person, _ in visit.journal.people_in(asked.id)}
    found = visit.journal.find_people(text, limit=8) if len(text) > 1 else []
    values: dict[str, Any] = {
        "process": asked,
        "text": text,
        "role": role if role in ROLES else "",
        "found": [(person, person.id in members) for person in found],
        "roles": ROLES,
    }
    if visit.wants_part:
        return part(visit, "processes/found.html", **values)
    return page(visit, "processes/find.html", section="processes", **values)


def take_part(visit: Visit, form: FormData) -> Response:
    """Give somebody known, or somebody new, a part in the process."""
    asked, role = the_process(visit), str(form.get("role", ""))
    here = f"/processes/{asked.id}"
    person, name = str(form.get("person", "")), str(form.get("q", ""))
    if person:
        entries = process_log.give_part(visit.journal, asked, person, role, now=visit.now)
        who = visit.journal.people([person])[0]
        undo = entries_address(asked.id, "take-back", entries, here)
    else:
        company = asked.company.name if asked.company and form.get("there") else None
        who, entries = process_log.introduce(visit.journal, asked, name, role, company=company, now=visit.now)
        undo = f"{here}/people/{who.id}/unintroduce?{urlencode({'entries': ','.join(map(str, entries))})}"
    visit.say(f"{who.called} takes part in it.", undo=undo)
    return visit.go(f"{here}#people")


def change_part(visit: Visit, form: FormData) -> Response:
    """Say what somebody's role is."""
    asked, person = the_process(visit), str(visit.request.path_params["person"])
    role = str(form.get("role", ""))
    if not role:
        return _shown(
            visit,
            BadInputError(
                "A role that was told cannot become unknown.",
                hint="Choose the right one, or take it back in the line of time.",
                field="role",
            ),
        )
    entries = process_log.give_part(visit.journal, asked, person, role, now=visit.now)
    here = f"/processes/{asked.id}"
    visit.say("Their role is changed.", undo=entries_address(asked.id, "take-back", entries, here))
    return visit.go(f"{here}#people")


def leave(visit: Visit, _: FormData) -> Response:
    """Take somebody's part in the process away; they stay in the network."""
    asked, person = the_process(visit), str(visit.request.path_params["person"])
    entries = tuple(event.id for event in process_log.parts_of(visit.journal, asked, person) if event.id)
    process_moves.take_back(visit.journal, entries, now=visit.now)
    here = f"/processes/{asked.id}"
    visit.say("They take no part in it any more.", undo=entries_address(asked.id, "put-back", entries, here))
    return visit.go(f"{here}#people")


def unintroduce(visit: Visit, _: FormData) -> Response:
    """Take back that somebody new was written down, as long as nothing else is known of them."""
    asked, person = the_process(visit), str(visit.request.path_params["person"])
    entries = process_moves.read_entries(visit.request.query_params.get("entries", ""))
    if not visit.journal.people([person]):
        raise NotFoundError("That person is gone already.", hint="Go back to the process.")
    if process_log.is_as_introduced(visit.journal, person, entries):
        visit.journal.forget_person(person)
        visit.say("They are gone again.")
    else:
        process_moves.take_back(visit.journal, entries, now=visit.now)
        visit.say("They take no part in it any more; what else you know of them stays.")
    return visit.go(f"/processes/{asked.id}#people")


ROUTES: Final = (
    route("/processes/{process}", process),
    route("/processes/{process}/known", known),
    form_route("/processes/{process}/log", write),
    route("/processes/{process}/people", find),
    form_route("/processes/{process}/people", take_part),
    form_route("/processes/{process}/people/{person}/role", change_part),
    form_route("/processes/{process}/people/{person}/leave", leave),
    form_route("/processes/{process}/people/{person}/unintroduce", unintroduce),
)
