"""Processes: the board, the table, moving a card, and beginning a process."""

from __future__ import annotations

from functools import partial
from typing import Any, Final
from urllib.parse import parse_qs, quote, urlencode

from starlette.datastructures import FormData
from starlette.responses import JSONResponse, Response

from cordially.errors import BadInputError, NotFoundError
from cordially.people import Process
from cordially.people.moments import day_of
from cordially.services import process_board, process_book, process_moves
from cordially.services.process_board import Wanted
from cordially.web.app import form_route, route
from cordially.web.rendering import page, part
from cordially.web.visit import Visit


def processes(visit: Visit) -> Response:
    """Show the board or the table, as the address says."""
    return _shown(visit, visit.request.url.query)


def _shown(visit: Visit, query: str, notice: BadInputError | None = None) -> Response:
    asked = {name: values[-1] for name, values in parse_qs(query).items()}
    view = "table" if asked.get("view") == "table" else "board"
    wanted = Wanted.of(asked)
    found = process_board.cards(visit.journal, now=visit.now, zone=visit.zone)
    values: dict[str, Any] = {
        "view": view,
        "wanted": wanted,
        "total": len(found),
        "back": quote(f"/processes?{query}" if query else "/processes", safe=""),
        "address": _addresses(view, wanted),
        "place_name": process_board.place_name,
        "notice": notice,
        "one_day": lambda when: process_board.short_day(
            day_of(when, visit.zone), now=visit.now, zone=visit.zone
        ),
        "short": partial(process_board.short_day, now=visit.now, zone=visit.zone),
        "stages": process_board,
    }
    if view == "table":
        values["table"] = process_board.table(found, wanted, now=visit.now, zone=visit.zone)
    else:
        values["places"] = process_board.board(found, wanted, now=visit.now, zone=visit.zone)
    if visit.wants_part and notice is None:
        return part(visit, f"processes/{view}.html", **values)
    status = 409 if notice else 200
    return page(visit, "processes/index.html", status=status, section="processes", **values)


class _addresses:  # noqa: N801  # reads as a function in templates
    """Addresses of this page with something changed; what is empty is left out."""

    def __init__(self, view: str, wanted: Wanted) -> None:
        self._now = {
            "view": "table" if view == "table" else "",
            "q": wanted.text,
            "pursuit": wanted.pursuit,
            "stage": wanted.stage,
            "sort": wanted.sort,
            "page": "",
        }

    def __call__(self, **changed: object) -> str:
        query = {name: str(value) for name, value in (self._now | changed).items() if value}
        if query.get("view") != "table":
            for name in ("stage", "sort", "page", "view"):
                query.pop(name, None)
        return f"/processes?{urlencode(query)}" if query else "/processes"

    def sorted(self, column: str, wanted: Wanted) -> str:
        """Return the address of the table sorted by a column, the other way round if it is sorted by it."""
        return self(sort=f"-{column}" if wanted.sort == column else column)


def the_process(visit: Visit) -> Process:
    """Return the process of the address. Raises NotFoundError for what is no id."""
    asked = visit.request.path_params["process"]
    found = next((one for one in visit.journal.processes() if one.id == asked), None)
    if found is None:
        raise NotFoundError("There is no such process.", hint="It may have been deleted. See Processes.")
    return found


def back_address(visit: Visit, otherwise: str) -> str:
    """Return where the visitor came from, if that is one of the pages about processes or people."""
    asked = visit.request.query_params.get("back", "")
    own = asked.split("?")[0].split("#")[0]
    safe = asked.isprintable() and "\\" not in asked and "//" not in own
    known = own in ("/processes", "/today") or own.startswith(("/processes/", "/people/"))
    return asked if safe and known else otherwise


def wants_json(visit: Visit) -> bool:
    """Whether a script asks, which shows the answer itself."""
    return "application/json" in visit.request.headers.get("accept", "")


def entries_address(process: str, what: str, entries: tuple[int, ...], back: str) -> str:
    """Return the address to post to that takes entries back (``take-back``) or puts them back (``put-back``)."""
    query = urlencode({"entries": ",".join(map(str, entries)), "back": back})
    return f"/processes/{process}/{what}?{query}"


def move(visit: Visit, form: FormData) -> Response:
    """Move a process to a stage by writing what leads there; say why where nothing does."""
    process, to = the_process(visit), str(form.get("to", ""))
    back = back_address(visit, "/processes")
    fixed = str(form.get("fixed", ""))
    typed = str(form.get("interview", ""))
    if to == "interview_scheduled" and not fixed:
        asking = f"/processes/{process.id}/arrange?{urlencode({'back': back})}"
        return JSONResponse({"ask": asking}) if wants_json(visit) else visit.go(asking)
    try:
        interview = process_moves.read_when(typed, visit.zone, now=visit.now, field="interview")
        moved = process_moves.move(
            visit.journal,
            process,
            to,
            now=visit.now,
            zone=visit.zone,
            at=process_moves.read_when(str(form.get("at", "")), visit.zone, now=visit.now),
            interview=interview if fixed == "yes" else None,
        )
    except process_moves.RefusedMoveError as refused:
        return _refused(visit, process, refused, back)
    undo = entries_address(process.id, "take-back", moved.entries, back)
    if wants_json(visit):
        return JSONResponse({"said": moved.said, "undo": undo})
    visit.say(moved.said, undo=undo)
    return visit.go(back)


def _refused(visit: Visit, process: Process, refused: process_moves.RefusedMoveError, back: str) -> Response:
    if wants_json(visit):
        entry = refused.entry.id if refused.entry else 0
        mend = entries_address(process.id, "take-back", (entry,), back) if entry else None
        return JSONResponse({"refused": str(refused), "mend": mend})
    return _shown(visit, back.partition("?")[2], refused)


def arrange(visit: Visit) -> Response:
    """Ask for the time of an interview."""
    process = the_process(visit)
    return page(
        visit,
        "processes/arrange.html",
        section="processes",
        process=process,
        back=back_address(visit, "/processes"),
    )


def take_back(visit: Visit, _: FormData) -> Response:
    """Take entries of the log back."""
    return _correct(visit, "take-back")


def put_back(visit: Visit, _: FormData) -> Response:
    """Put entries back that were taken back."""
    return _correct(visit, "put-back")


def _correct(visit: Visit, what: str) -> Response:
    process = the_process(visit)
    entries = process_moves.read_entries(visit.request.query_params.get("entries", ""))
    back = back_address(visit, f"/processes/{process.id}")
    try:
        if what == "take-back":
            process_moves.take_back(visit.journal, entries, now=visit.now)
            said, other = "Taken back. It counts no longer.", "put-back"
        else:
            process_moves.put_back(visit.journal, entries, now=visit.now)
            said, other = "Put back. It counts again.", "take-back"
    except BadInputError as error:
        if error.field != "event" or wants_json(visit):
            raise
        # done in another tab, or by a second click
        visit.say("That was taken back already." if what == "take-back" else "That is back already.")
        return visit.go(back)
    undo = entries_address(process.id, other, entries, back)
    if wants_json(visit):
        return JSONResponse({"said": said, "undo": undo})
    visit.say(said, undo=undo)
    return visit.go(back)


def new(visit: Visit) -> Response:
    """Show the form that begins a process."""
    asked = visit.request.query_params
    fields = process_book.Fields(company=asked.get("company", ""), title=asked.get("title", ""))
    return _form(visit, fields, stage=asked.get("stage", "exploring"))


def _form(
    visit: Visit,
    fields: process_book.Fields,
    *,
    stage: str = "",
    at: str = "",
    interview: str = "",
    process: Process | None = None,
    error: BadInputError | None = None,
) -> Response:
    return page(
        visit,
        "processes/form.html",
        status=400 if error else 200,
        section="processes",
        fields=fields,
        stage=stage,
        stages=process_board.STAGES,
        at=at,
        interview=interview,
        process=process,
        error=error,
        place_name=process_board.place_name,
    )


def fields_of(form: FormData) -> process_book.Fields:
    """Return what a process is about, as typed into the form."""
    return process_book.Fields(*(str(form.get(name, "")) for name in process_book.Fields._fields))


def begin(visit: Visit, form: FormData) -> Response:
    """Begin a process."""
    fields, stage = fields_of(form), str(form.get("stage", ""))
    at, interview = (str(form.get(name, "")) for name in ("at", "interview"))
    try:
        process, entries = process_book.begin(
            visit.journal,
            fields,
            stage,
            now=visit.now,
            zone=visit.zone,
            at=process_moves.read_when(at, visit.zone, now=visit.now),
            interview=process_moves.read_when(interview, visit.zone, now=visit.now, field="interview")
            if stage == "interview_scheduled"
            else None,
        )
    except BadInputError as error:
        return _form(visit, fields, stage=stage, at=at, interview=interview, error=error)
    begun = ",".join(map(str, entries))
    visit.say(f"{process.called} is begun.", undo=f"/processes/{process.id}/unbegin?entries={begun}")
    return visit.go(f"/processes/{process.id}")


def unbegin(visit: Visit, _: FormData) -> Response:
    """Take back that a process was begun, unless more was written about it since."""
    process = the_process(visit)
    entries = process_moves.read_entries(visit.request.query_params.get("entries", ""))
    if not process_book.is_as_begun(visit.journal, process, entries):
        return visit.go(f"/processes/{process.id}/delete")
    visit.journal.forget_process(process.id)
    visit.say(f"{process.called} is gone again.")
    return visit.go("/processes")


def edit(visit: Visit) -> Response:
    """Show the form that changes what a process is about."""
    process = the_process(visit)
    return _form(visit, process_book.Fields.of(process).typed(), process=process)


def amend(visit: Visit, form: FormData) -> Response:
    """Change what a process is about."""
    process, fields = the_process(visit), fields_of(form)
    try:
        process_book.amend(visit.journal, process, fields)
    except BadInputError as error:
        return _form(visit, fields, process=process, error=error)
    before = process_book.Fields.of(process)
    visit.request.session["amended"] = {"process": process.id, "fields": list(before)}
    visit.say("Changed.", undo=f"/processes/{process.id}/unamend")
    return visit.go(f"/processes/{process.id}")


def unamend(visit: Visit, _: FormData) -> Response:
    """Put back what a process was about before it was changed last."""
    process = the_process(visit)
    kept = visit.request.session.pop("amended", None)
    if not kept or kept["process"] != process.id:
        raise BadInputError("There is nothing left to undo here.", hint="Change it by hand.", field="process")
    before = process_book.Fields(*kept["fields"])
    visit.journal.edit_process(
        process.id,
        company=before.company or None,
        title=before.title or None,
        pursuit="business" if before.pursuit == "business" else "job",
        advert=before.advert or None,
    )
    visit.say("As it was before.")
    return visit.go(f"/processes/{process.id}")


def delete(visit: Visit) -> Response:
    """Ask before a process is deleted, saying what goes and what stays."""
    process = the_process(visit)
    removed = process_book.would_remove(visit.journal, process)
    return page(visit, "processes/delete.html", section="processes", process=process, removed=removed)


def forget(visit: Visit, _: FormData) -> Response:
    """Delete a process and its part of the log."""
    process = the_process(visit)
    visit.journal.forget_process(process.id)
    visit.say(f"{process.called} is deleted.")
    return visit.go("/processes")


def companies(visit: Visit) -> Response:
    """Suggest a few known companies for what is typed so far."""
    text = visit.request.query_params.get("company", "").strip()[:100]
    found = visit.journal.find_companies(text, limit=8) if len(text) > 1 else []
    return part(visit, "processes/companies.html", companies=found)


ROUTES: Final = (
    route("/processes", processes),
    route("/processes/new", new),
    form_route("/processes/new", begin),
    route("/processes/companies", companies),
    form_route("/processes/{process}/move", move),
    route("/processes/{process}/arrange", arrange),
    form_route("/processes/{process}/take-back", take_back),
    form_route("/processes/{process}/put-back", put_back),
    form_route("/processes/{process}/unbegin", unbegin),
    route("/processes/{process}/edit", edit),
    form_route("/processes/{process}/edit", amend),
    form_route("/processes/{process}/unamend", unamend),
    route("/processes/{process}/delete", delete),
    form_route("/processes/{process}/delete", forget),
)
