"""Import: files come in, are read and shown, and are taken in once the visitor says so; every import can be taken back."""

from __future__ import annotations

import re
import shutil
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cordially.errors import BadInputError, CordiallyError
from cordially.services import import_report, importing
from cordially.web.app import form_route, route
from cordially.web.rendering import page, part
from cordially.web.uploads import LARGEST, Upload, receive
from cordially.web.visit import Visit

_SECTION: Final = "import"


def imports(visit: Visit) -> Response:
    """Show where files go in, how to get them, and what was imported."""
    return _imports(visit)


def _imports(visit: Visit, *, error: CordiallyError | None = None) -> Response:
    return page(
        visit,
        "import/imports.html",
        status=400 if error else 200,
        section=_SECTION,
        batches=list(reversed(visit.journal.batches())),
        under_way=[(each, each.step) for each in visit.house.intakes.open(visit.journal)],
        own=sorted(visit.journal.own_addresses()),
        questions=len(visit.journal.questions()),
        largest=LARGEST,
        error=error,
        contents=import_report.contents,
    )


async def upload(request: Request) -> Response:
    """Receive files and begin to read them. Scripts are told where to go on, forms are sent there."""
    visit = Visit(request)
    by_script = request.headers.get("accept", "").startswith("application/json")
    folder = await run_in_threadpool(visit.house.intakes.new_folder, visit.now)
    try:
        received = await receive(request, folder)
        address = await run_in_threadpool(_begin, visit, received)
    except CordiallyError as error:
        await run_in_threadpool(shutil.rmtree, folder, ignore_errors=True)
        if by_script:
            return JSONResponse({"message": error.message, "hint": error.hint}, status_code=400)
        return await run_in_threadpool(_imports, visit, error=error)
    except BaseException:  # the browser left: what it sent is not kept
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return JSONResponse({"address": address}) if by_script else visit.go(address)


def _begin(visit: Visit, received: Upload) -> str:
    own = tuple(address for address in re.split(r"[\s,;]+", received.fields.get("own", "")) if address)
    if strange := next((address for address in own if "@" not in address), None):
        raise BadInputError(
            f"'{strange}' is not an e-mail address.",
            hint="Write your addresses with a comma between them.",
            field="own",
        )
    intake = visit.house.intakes.begin(
        visit.journal,
        received,
        now=visit.now,
        zone=visit.zone,
        own=own,
        keep_bodies=received.fields.get("keep_bodies") == "yes",
    )
    return f"/import/files/{intake.id}"


def intake(visit: Visit) -> Response:
    """Show how far the reading is, then what would be added; once it is taken in, go to what became of it."""
    found = visit.house.intakes.of(visit.request.path_params["id"], visit.journal)
    step = found.step  # it may go on while the page is made
    if step == "done":
        return visit.go(f"/import/{found.batch}")
    shown = _report(found.would) if step == "ready" and found.would else {}
    return page(visit, "import/intake.html", section=_SECTION, intake=found, step=step, **shown)


def progress(visit: Visit) -> Response:
    """Answer the page that asks how far it is; when there is something else to see, it is told to load anew."""
    found = visit.house.intakes.of(visit.request.path_params["id"], visit.journal)
    step = found.step
    answer = part(visit, "import/progress.html", intake=found)
    if step in ("ready", "done", "failed"):
        answer.headers["HX-Refresh"] = "true"
    return answer


def confirm(visit: Visit, _: FormData) -> Response:
    """Take it in."""
    found = visit.house.intakes.of(visit.request.path_params["id"], visit.journal)
    visit.house.intakes.confirm(found, now=visit.now)
    return visit.go(f"/import/files/{found.id}")


def discard(visit: Visit, _: FormData) -> Response:
    """Leave it."""
    found = visit.house.intakes.of(visit.request.path_params["id"], visit.journal)
    visit.house.intakes.discard(found)
    visit.say("Nothing was imported, and the files are removed from here.")
    return visit.go("/import")


def batch(visit: Visit) -> Response:
    """Show what became of an import, file by file."""
    one = visit.journal.batch(visit.request.path_params["batch"])
    done = importing.as_json(one)
    open_questions = sum(1 for question in visit.journal.questions() if question.batch == one.id)
    return page(
        visit,
        "import/batch.html",
        section=_SECTION,
        batch=one,
        questions=open_questions,
        contents=import_report.contents(one),
        **_report(done),
    )


def _report(done: dict[str, Any]) -> dict[str, Any]:
    return {
        "done": done,
        "lines": import_report.lines(done),
        "summary": import_report.summary(done),
    }


def ask_undo(visit: Visit) -> Response:
    """Say what taking an import back removes."""
    one = visit.journal.batch(visit.request.path_params["batch"])
    if one.taken_back_at is not None:
        return visit.go(f"/import/{one.id}")
    what = import_report.taking_back(visit.journal, one, importing.as_json(one))
    return page(
        visit,
        "import/undo.html",
        section=_SECTION,
        batch=one,
        what=what,
        later=[visit.journal.batch(name) for name in what.first],
        contents=import_report.contents,
    )


def undo(visit: Visit, _: FormData) -> Response:
    """Take an import back."""
    taken = visit.journal.take_back(visit.request.path_params["batch"], now=visit.now)
    visit.say(f"Import {taken.id} is taken back; what you wrote yourself stays.")
    return visit.go("/import")


ROUTES: Final = (
    route("/import", imports),
    Route("/import/upload", upload, methods=["POST"]),
    route("/import/files/{id}", intake),
    route("/import/files/{id}/progress", progress),
    form_route("/import/files/{id}/confirm", confirm),
    form_route("/import/files/{id}/discard", discard),
    route("/import/{batch}", batch),
    route("/import/{batch}/undo", ask_undo),
    form_route("/import/{batch}/undo", undo),
)
