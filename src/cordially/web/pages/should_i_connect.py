"""Should I connect? The answer to a question that stands in the address; no data is needed and no store opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.responses import Response

from cordially.services import answering, asked
from cordially.services.rulebook_words import MOVE_GROUPS, MOVE_QUESTIONS, SIDE_WORDS, STANCE_WORDS
from cordially.services.scale import SIDES, STOPS
from cordially.web.app import route
from cordially.web.rendering import page
from cordially.web.visit import Visit

if TYPE_CHECKING:
    pass

EXAMPLES: Final = (
    ("My interviewer, before they have decided", "role=interviewer&stage=interviewing&met=yes"),
    ("The recruiter, after they turned me down", "role=recruiter&stage=rejected&met=yes"),
    ("The hiring manager of a job I just applied for", "role=hiring_manager&stage=applied&met=no"),
    ("A client I hope to win, before our meeting", "role=business_contact&stage=interview_scheduled&met=no"),
)
"""Questions to look at before asking one's own: what it is about, and its address."""


def question(visit: Visit) -> Response:
    """Show the question and, once it is begun, its answer."""
    pairs = visit.request.query_params.multi_items()
    put = asked.read(pairs, temperament=visit.temperament)
    if better := asked.tidied(pairs, put):
        return visit.go(better)
    adviser = visit.adviser
    stuck = asked.impossible(put)
    answered = answering.answer(adviser, put) if put.begun and not stuck else None
    return page(
        visit,
        "should_i_connect.html",
        section="ask",
        asked=put,
        title=MOVE_QUESTIONS[put.move],
        answer=answered,
        fields=answered.fields if answered else answering.fields(put),
        stuck=stuck,
        faulty=visit.house.rules_faulty,
        labels=answering.labels(adviser),
        groups=MOVE_GROUPS,
        examples=EXAMPLES,
        stops=STOPS,
        sides=SIDES,
        side_words=SIDE_WORDS,
        stance_words=STANCE_WORDS,
    )


ROUTES: Final = (route("/should-i-connect", question),)
