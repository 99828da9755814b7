"""What people and the user did for one another: recommendations, endorsements, follows, notes, reviews."""

from __future__ import annotations

from cordially.importers.linkedin.items import Cell, ItemFile, Who, times, words
from cordially.importers.moments import network_minute, noted_moment, utc_moment


def _recommendations(which: str, kind: str, *stems: str) -> ItemFile:
    """Declare recommendations. Given and received ones have the same columns: only the name of the file tells."""
    columns = ("first name, last name, job title, text, creation date",)
    return ItemFile(
        file=which,
        kind=kind,
        stems=stems,
        columns=() if stems else columns,
        vague=columns if stems else (),
        at=Cell(("creation date",), network_minute),
        person=Who(given="first name", family="last name", company="company", position="job title"),
        details={"text": words("text"), "status": words("status")},
        key=("at", "person_name"),
    )


def _endorsements(which: str, kind: str, whose: str, stem: str) -> ItemFile:
    return ItemFile(
        file=which,
        kind=kind,
        stems=(stem,),
        columns=(f"endorsement date, skill name, {whose} first name, {whose} last name",),
        name=words("skill name"),
        at=Cell(("endorsement date",), utc_moment),
        person=Who(given=f"{whose} first name", family=f"{whose} last name", profile=f"{whose} public url"),
        details={"status": Cell(("endorsement status",), str.upper), "shown": words("display status")},
        # Files before 2023 have no addresses, and old and new files tell of the same endorsements.
        key=("at", "name", "person_name"),
    )


FILES = (
    _recommendations("recommendations_received", "recommendation_received", "recommendationsreceived"),
    _recommendations("recommendations_given", "recommendation_given", "recommendationsgiven"),
    _recommendations("recommendations", "recommendation"),
    _endorsements("endorsements_received", "endorsement_received", "endorser", "endorsementreceivedinfo"),
    _endorsements("endorsements_given", "endorsement_given", "endorsee", "endorsementgiveninfo"),
    ItemFile(
        file="member_follows",
        kind="member_follow",
        stems=("memberfollows",),
        columns=("date, status, fullname",),
        windows=True,
        at=Cell(("date",), utc_moment),
        person=Who(full="fullname"),
        details={"status": words("status")},
        key=("person", "at"),
    ),
    ItemFile(
        file="notes",
        kind="note",
        stems=("notes",),
        columns=("connection profile url, note",),
        at=Cell(("created on",), noted_moment),
        person=Who(
            given="connection first name", family="connection last name", profile="connection profile url"
        ),
        details={"text": words("note"), "edited": times(noted_moment, "edited on")},
        key=("person", "at"),
    ),
    ItemFile(
        file="reviews",
        kind="review",
        stems=("reviews",),
        columns=("reviewee, review type, rating",),
        name=words("reviewee"),
        at=Cell(("creation date",), network_minute),
        details={
            "type": words("review type"),
            "section": words("review section"),
            "rating": words("rating"),
            "text": words("review text"),
            "tags": words("review tags"),
            "reviewer": words("reviewer"),
        },
        key=("name", "at"),
    ),
)
