"""Compose: what you are writing, the facts in it, and what to look at before you send it. Nothing is sent from here."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from cordially.errors import BadInputError
from cordially.services import composing, delivery, draft_versions, drafting, live_check, message_words
from cordially.services.checking import sources
from cordially.services.proofing import with_safe_fixes
from cordially.web.app import form_route, route
from cordially.web.message_sheet import Sheet, sheet_of
from cordially.web.messages import Written
from cordially.web.rendering import page, part
from cordially.web.visit import Visit
from cordially.web.wording import moment
from cordially.writing.proofing import proof

FOUND: Final = 12
"""People shown for a search."""
_LONGEST_WORD: Final = 60
_TELLS_NO_STRANGER: Final = ("keep", "sent")
_ANSWER_FIRST: Final = "There is no draft yet. Answer what is asked first, then draft it."


def desk(visit: Visit) -> Response:
    """Show the drafts and how to begin one; with a person or a kind in the address, what to write."""
    asked = visit.request.query_params
    if asked.get("person") or asked.get("kind"):
        return _begin(visit)
    drafts = visit.journal.drafts()
    names = {one.id: one.called for one in visit.journal.people({d.person for d in drafts if d.person})}
    query = asked.get("q", "").strip()
    return page(
        visit,
        "compose.html",
        section="compose",
        unsent=[one for one in drafts if one.sent_at is None],
        sent=[one for one in drafts if one.sent_at is not None],
        names=names,
        query=query,
        people=visit.journal.find_people(query, limit=FOUND) if query else [],
        say=message_words,
    )


def people(visit: Visit) -> Response:
    """Show whom a search finds, for the page that is shown already."""
    query = visit.request.query_params.get("q", "").strip()
    found = visit.journal.find_people(query, limit=FOUND) if query else []
    return part(visit, "parts/compose_people.html", query=query, people=found)


def _begin(visit: Visit) -> Response:
    asked = visit.request.query_params
    written = Written.asked(visit)
    if written.person is None:
        return _shown(visit, sheet_of(visit, written))
    if not asked.get("kind"):
        return page(
            visit,
            "compose_kind.html",
            section="compose",
            person=written.person,
            process=written.process,
            processes=visit.journal.processes_of(written.person.id),
            choices=composing.choices(
                visit.journal,
                visit.adviser,
                written.person,
                written.process,
                now=visit.now,
                zone=visit.zone,
                temperament=visit.temperament,
            ),
            book=visit.adviser.book,
            say=message_words,
        )
    if not asked.get("new"):
        kept = composing.unfinished(
            visit.journal, written.person, written.process, written.kind, written.wish.aim
        )
        if kept:
            return visit.go(f"/compose/{kept.id}")
    return _shown(visit, sheet_of(visit, written))


def one(visit: Visit) -> Response:
    """Show a draft that was kept."""
    kept = visit.journal.draft(visit.request.path_params["draft"])
    return _shown(visit, sheet_of(visit, Written.kept_as(visit, kept)))


def _shown(visit: Visit, sheet: Sheet, *, status: int = 200) -> Response:
    return page(
        visit,
        "compose_message.html",
        section="compose",
        status=status,
        sheet=sheet,
        book=visit.adviser.book,
        say=message_words,
        sources=sources,
        key_of=live_check.key_of,
    )


def write(visit: Visit, form: FormData) -> Response:
    """Take a message as it was written, and do what the button says."""
    written = Written.posted(visit, form)
    do, _, what = str(form.get("do", "check")).partition(":")
    if do == "wave":
        written = written.waving(what)
    if do == "restore" and written.kept:
        written.keep(visit)
        return _restored(visit, written.kept.id, what)
    if do == "look-again":
        written = replace(written, waved=())
    if do == "mend":
        found = proof(written.text, known=written.words(visit))
        written = written.saying(with_safe_fixes(written.text, found), written.subject)
    if written.person is None and written.kept is None and do not in _TELLS_NO_STRANGER:
        sheet = sheet_of(visit, written, anew=do == "draft")
        if do == "draft" and sheet.needed and not sheet.text:
            visit.say(_ANSWER_FIRST)
        return _shown(visit, sheet)
    if do == "draft":
        return _drafted_anew(visit, written)
    kept = written.keep(visit)
    if _wants_json(visit):
        return JSONResponse(_kept_json(visit, written))
    if do == "sent":
        if kept is None or not written.text.strip():
            raise BadInputError("The message is empty.", hint="Go back and write it, or put the draft away.")
        drafting.sent(visit.journal, kept.id, now=visit.now)
        said = "Marked as sent, and the log says so." if kept.person else "Marked as sent."
        visit.say(said, undo=f"/compose/{kept.id}/unsent")
    return visit.go(f"/compose/{kept.id}" if kept else written.address)


def _drafted_anew(visit: Visit, written: Written) -> Response:
    kept = written.keep(visit)
    sheet = sheet_of(visit, written, anew=True)
    drafted = sheet.composition.draft
    if drafted and drafted.text is not None:
        made = written.saying(drafted.text, drafted.subject).keep(visit, drafted=drafted)
        assert made is not None
        was = kept.version if kept and made.version != kept.version else None
        visit.say(
            "Drafted from the facts."
            if was is None
            else "Drafted anew; what was there is kept as a version.",
            undo=f"/compose/{made.id}/restore?version={was}" if was else None,
        )
        return visit.go(f"/compose/{made.id}")
    if sheet.needed:
        visit.say(_ANSWER_FIRST)  # said at the top: no jump past it
        return visit.go(f"/compose/{kept.id}" if kept else written.address)
    return visit.go(f"/compose/{kept.id}#facts" if kept else f"{written.address}#facts")


def check(visit: Visit, form: FormData) -> Response:
    """Answer with what there is to look at in a message while it is written."""
    written = Written.posted(visit, form, remember=False)
    thorough = form.get("thorough") == "1"
    unfinished = "" if thorough else str(form.get("unfinished", ""))[:_LONGEST_WORD]
    found = written.look(visit, typing=not thorough, unfinished=unfinished, thorough=thorough)
    shown = part(
        visit,
        "parts/findings.html",
        findings=found.findings,
        verdict=found.verdict,
        text=written.text,
        key_of=live_check.key_of,
        book=visit.adviser.book,
        say=message_words,
        sources=sources,
    )
    return JSONResponse(
        {
            **live_check.as_json(found, written.text),
            "html": bytes(shown.body).decode(),
        }
    )


def unsent(visit: Visit, _: FormData) -> Response:
    """Take back that a draft was sent."""
    kept = drafting.unsent(visit.journal, visit.request.path_params["draft"], now=visit.now)
    visit.say("Marked as not sent; the entry in the log is taken back.")
    return visit.go(f"/compose/{kept.id}")


def discard(visit: Visit, _: FormData) -> Response:
    """Put a draft away."""
    kept = visit.journal.discard_draft(visit.request.path_params["draft"], at=visit.now)
    visit.say("The draft is put away.", undo=f"/compose/{kept.id}/put-back")
    return visit.go("/compose")


def put_back(visit: Visit, _: FormData) -> Response:
    """Put a draft back on the desk."""
    kept = visit.journal.discard_draft(visit.request.path_params["draft"], at=None)
    visit.say("The draft is back.")
    return visit.go(f"/compose/{kept.id}")


def restore(visit: Visit, _: FormData) -> Response:
    """Make an earlier version of a draft the present one."""
    return _restored(visit, visit.request.path_params["draft"], visit.request.query_params.get("version", ""))


def _restored(visit: Visit, draft: str, number: str) -> Response:
    kept = visit.journal.draft(draft)
    if kept.sent_at:
        raise BadInputError("This was sent; what was sent stays as it is.", hint="Begin a new one.")
    earlier = draft_versions.version(visit.journal, draft, number)
    visit.journal.revise_draft(draft, text=earlier.text, subject=kept.subject, now=visit.now)
    visit.say("That version is back.", undo=f"/compose/{draft}/restore?version={kept.version}")
    return visit.go(f"/compose/{draft}")


def mail_file(visit: Visit) -> Response:
    """Give a draft as a mail file that mail programs open for editing."""
    kept = visit.journal.draft(visit.request.path_params["draft"])
    content = delivery.mail_file(kept, delivery.envelope_of(visit.journal, kept))
    return _file(content, "message/rfc822", f"{kept.id}.eml")


def letter(visit: Visit) -> Response:
    """Give a draft as a letter to print."""
    kept = visit.journal.draft(visit.request.path_params["draft"])
    paper = visit.request.query_params.get("paper", "a4")
    content = delivery.letter_file(
        kept,
        delivery.envelope_of(visit.journal, kept),
        day=visit.now.astimezone(visit.zone).date(),
        paper="letter" if paper == "letter" else "a4",
    )
    return _file(content, "application/pdf", f"{kept.id}.pdf")


def _file(content: bytes, kind: str, name: str) -> Response:
    return Response(
        content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _wants_json(visit: Visit) -> bool:
    request: Request = visit.request
    return "application/json" in request.headers.get("accept", "")


def _kept_json(visit: Visit, written: Written) -> dict[str, str | int | None]:
    kept = written.kept
    if kept is None:
        return {"draft": None}
    said = moment(visit.now, now=visit.now, zone=visit.zone).removeprefix("today, ")
    return {"draft": kept.id, "version": kept.version, "kept": said, "mailto": written.mailto(visit)}


ROUTES: Final = (
    route("/compose", desk),
    route("/compose/people", people),
    form_route("/compose/write", write),
    form_route("/compose/check", check),
    route("/compose/{draft}", one),
    form_route("/compose/{draft}/unsent", unsent),
    form_route("/compose/{draft}/discard", discard),
    form_route("/compose/{draft}/put-back", put_back),
    form_route("/compose/{draft}/restore", restore),
    route("/compose/{draft}/message.eml", mail_file),
    route("/compose/{draft}/letter.pdf", letter),
)
