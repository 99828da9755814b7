"""Questions: what the files suggest and only the visitor can decide."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.services import question_cards
from cordially.services import questions as asked
from cordially.web.app import form_route, route
from cordially.web.rendering import page
from cordially.web.visit import Visit

_AT_ONCE: Final = 20
_LAST_ANSWERED: Final = 30
_NEW: Final = "+"
_KINDS: Final = tuple(kind for kind, *_ in question_cards.GROUPS)


def questions(visit: Visit) -> Response:
    """Show the open questions in groups, or those answered (``shown=answered``); one kind only with ``kind``."""
    wanted = visit.request.query_params
    kind = wanted.get("kind") if wanted.get("kind") in _KINDS else None
    answered = wanted.get("shown") == "answered"
    every = question_cards.listed(visit.journal, answered=answered)
    found = [question for question in every if kind in (None, question.kind)]
    most = _LAST_ANSWERED if answered else _AT_ONCE

    cards = [
        question_cards.card(visit.journal, question, now=visit.now, zone=visit.zone)
        for question in found[:most]
    ]
    counts = {name: sum(1 for question in every if question.kind == name) for name in _KINDS}
    return page(
        visit,
        "questions.html",
        section="import",
        cards=cards,
        groups=question_cards.GROUPS,
        counts=counts,
        kind=kind,
        answered=answered,
        left=len(found) - len(cards),
        all_open=sum(counts.values()),
        processes=visit.journal.processes() if any(card.asks_process for card in cards) else [],
        new=_NEW,
    )


def answer(visit: Visit, form: FormData) -> Response:
    """Take a yes or a no, and go on with the next question."""
    question = visit.request.path_params["question"]
    if form.get("answer") == "yes":
        process = str(form.get("process") or "")
        done = asked.agree(
            visit.journal,
            question,
            now=visit.now,
            process=process if process not in ("", _NEW) else None,
            new_process=process == _NEW,
        )
    else:
        done = visit.journal.answer(question, yes=False, now=visit.now)
    visit.say(asked.outcome_sentence(visit.journal, done), undo=f"/questions/{done.id}/undo")
    return _on(visit, form)


def undo(visit: Visit, form: FormData) -> Response:
    """Open a question again; what its answer brought about is taken back."""
    done = visit.journal.take_answer_back(visit.request.path_params["question"], now=visit.now)
    visit.say("The question is open again, and what the answer brought about is taken back.")
    return visit.go(f"/questions#{done.id}") if not form.get("kind") else _on(visit, form)


def _on(visit: Visit, form: FormData) -> Response:
    kind = form.get("kind")
    return visit.go(f"/questions?{urlencode({'kind': kind})}" if kind in _KINDS else "/questions")


ROUTES: Final = (
    route("/questions", questions),
    form_route("/questions/{question}/answer", answer),
    form_route("/questions/{question}/undo", undo),
)
