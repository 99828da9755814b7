"""Profile: what an import told of your own, what to mend in it, and the word that it is proofread."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.services import message_words, profile_page
from cordially.services.profile_proofing import said_proofread, sheet_of
from cordially.web import wording
from cordially.web.app import form_route, route
from cordially.web.rendering import page, part
from cordially.web.visit import Visit


def profile(visit: Visit) -> Response:
    """Show the profile. Reading it through takes a moment, so that comes after, or with ``read`` in the address."""
    own = visit.journal.own_profile()
    if sheet_of(own).is_empty:
        return page(visit, "profile.html", section="profile", own=None)
    said = said_proofread(visit.journal)
    return page(
        visit,
        "profile.html",
        section="profile",
        own=own,
        skills=[one.name for one in own.items if one.kind == "skill"],
        languages=[one.name for one in own.items if one.kind == "language"],
        event=said[-1] if said else None,
        bearing=profile_page.bearing(visit.adviser),
        book=visit.adviser.book,
        found=_found(visit) if "read" in visit.request.query_params else None,
        say=message_words,
        month=wording.month,
    )


def findings(visit: Visit) -> Response:
    """Answer with what there is to look at, for the page that is shown already."""
    if sheet_of(visit.journal.own_profile()).is_empty:
        return visit.go("/profile")
    return part(visit, "parts/profile_review.html", found=_found(visit), say=message_words)


def accept(visit: Visit, _: FormData) -> Response:
    """Take the word that the profile is proofread."""
    profile_page.accept(visit.journal, now=visit.now)
    visit.say("Written down: your profile is proofread.", undo="/profile/retract")
    return visit.go("/profile")


def retract(visit: Visit, _: FormData) -> Response:
    """Take that back."""
    profile_page.retract(visit.journal, now=visit.now)
    visit.say("Taken back: your profile counts as not yet proofread.", undo="/profile/accept")
    return visit.go("/profile")


def _found(visit: Visit) -> profile_page.Reviewed:
    return profile_page.reviewed(
        visit.journal, visit.journal.own_profile(), today=visit.now.astimezone(visit.zone).date()
    )


ROUTES: Final = (
    route("/profile", profile),
    route("/profile/findings", findings),
    form_route("/profile/accept", accept),
    form_route("/profile/retract", retract),
)
