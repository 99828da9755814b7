"""The user's own profile, proofread: the checklist, and the line in the log that says it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.errors import NotFoundError
from cordially.people import standing
from cordially.services.proofing import words_of
from cordially.writing.profile import Job, Piece, Review, Schooling, Sheet, review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from cordially.journal import Journal, OwnProfile
    from cordially.people import Event

_PROSE: Final = ("project", "volunteering", "honor", "publication", "profile_summary", "patent")


class ProofedProfile(NamedTuple):
    """The checklist, and the event that says the profile is proofread; None while it is not."""

    review: Review
    event: Event | None
    recorded: bool


def proof_profile(
    journal: Journal,
    *,
    now: datetime,
    today: date,
    accept: bool = False,
    known: frozenset[str] = frozenset(),
    language: str = "en",
    grammar: bool | None = None,
) -> ProofedProfile:
    """Go through the imported profile; when nothing is to be mended, or it is accepted as it is, write so into the log.

    Raises NotFoundError while no archive with a profile was imported.
    """
    sheet = sheet_of(journal.own_profile())
    if sheet.is_empty:
        raise NotFoundError(
            "Your profile is not known yet.", hint="Import your LinkedIn export: cordially import EXPORT.zip"
        )
    told = review(
        sheet, month=f"{today:%Y-%m}", known=known | words_of(journal), language=language, grammar=grammar
    )
    said = said_proofread(journal)
    if said or not ((told.is_clean and not told.unread) or accept):
        return ProofedProfile(told, said[-1] if said else None, recorded=False)
    return ProofedProfile(told, journal.record("profile_proofed", at=now, now=now), recorded=True)


def said_proofread(journal: Journal) -> list[Event]:
    """Return the lines of the log that stand and say that the profile is proofread, the last one last."""
    return [
        event
        for event in standing(journal.log(kinds=("profile_proofed",)))
        if event.kind == "profile_proofed"
    ]


def sheet_of(own: OwnProfile) -> Sheet:
    """Return the parts of one's own profile that are looked at."""
    return Sheet(
        given=own.given,
        family=own.family,
        headline=own.headline,
        summary=own.summary,
        location=own.location,
        jobs=tuple(
            Job(
                company=job.company,
                title=job.title,
                description=job.description,
                started=job.started,
                finished=job.finished,
            )
            for job in own.positions
        ),
        schooling=tuple(
            Schooling(
                school=school.school,
                degree=school.degree,
                started=school.started,
                finished=school.finished,
                notes=school.notes,
                activities=school.activities,
            )
            for school in own.education
        ),
        skills=tuple(item.name for item in own.items if item.kind == "skill"),
        pieces=tuple(_pieces(own)),
    )


def _pieces(own: OwnProfile) -> Iterator[Piece]:
    for item in own.items:
        text = item.details.get("description")
        if item.kind in _PROSE and text:
            yield Piece(where=f"{item.kind.replace('_', ' ')}: {item.name}", text=text)


def as_json(told: ProofedProfile) -> dict[str, Any]:
    """Return the checklist as plain values for programs."""
    return {
        **told.review.as_json(),
        "proofed": told.event is not None,
        "event": told.event.id if told.event else None,
        "recorded": told.recorded,
    }
