"""The rulebook: how we decide, who says what and where, and the user's own rules."""

from __future__ import annotations

from typing import Any, Final

from starlette.datastructures import FormData
from starlette.responses import Response

from cordially.errors import NotFoundError
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.services import answering, asked, rulebook_shelf
from cordially.services import rulebook_words as wording
from cordially.web.app import form_route, route
from cordially.web.rendering import page
from cordially.web.visit import Visit

TABS: Final = (
    ("decide", "/rulebook", "How we decide"),
    ("sources", "/rulebook/sources", "Sources"),
    ("voices", "/rulebook/voices", "Voices"),
    ("moves", "/rulebook/moves", "Moves"),
    ("search", "/rulebook/search", "Search"),
    ("own", "/rulebook/own", "Your own rules"),
)
GROUPS: Final = (
    ("own", "Your own"),
    ("founding", "The five founding articles"),
    ("further", "Further sources"),
    ("house", "House rules"),
)
KINDS: Final = {
    "article": "article",
    "guide": "guide",
    "help_page": "help page",
    "study": "study",
    "book": "book",
    "house": "house rules",
}
CONTESTED: Final = (
    "The interviewer, before the decision",
    (("role", "interviewer"), ("stage", "interviewing"), ("met", "yes")),
)
"""The situation on which the three temperaments are shown at work."""
SHOWN_AT_MOST: Final = 60


def how_we_decide(visit: Visit) -> Response:
    """Tell how a verdict comes about, with the temperaments at work on one question."""
    shelf = rulebook_shelf.shelf()
    adviser = rulebook_shelf.shipped_adviser()
    asking = [asked.Asked("connect", temperament, CONTESTED[1]) for temperament in TEMPERAMENTS]
    return _page(
        visit,
        shelf,
        "decide.html",
        "decide",
        counted=rulebook_shelf.count(shelf.book.positions.values()),
        voices=sum(1 for name in shelf.book.voices if name != "house"),
        situations=rulebook_shelf.situations(),
        example=CONTESTED[0],
        readings=[(each, answering.answer(adviser, each).advice) for each in asking],
    )


def sources(visit: Visit) -> Response:
    """List the publications: the five first ones, the further ones, the house, and the user's own."""
    shelf = rulebook_shelf.shelf()
    spoken: dict[str, list[Any]] = {}
    for position in shelf.book.positions.values():
        spoken.setdefault(position.source, []).append(position)
    counted = {name: rulebook_shelf.count(spoken.get(name, ())) for name in shelf.book.sources}
    grouped = [
        (title, [source for source in shelf.book.sources.values() if shelf.group(source.id) == group])
        for group, title in GROUPS
    ]
    return _page(visit, shelf, "sources.html", "sources", grouped=grouped, counted=counted, kinds=KINDS)


def source(visit: Visit) -> Response:
    """Show one publication with the voices in it and what they say."""
    shelf = rulebook_shelf.shelf()
    shown = shelf.source(visit.request.path_params["source"])
    positions = [p for p in shelf.book.positions.values() if p.source == shown.id]
    voices = [voice for voice in shelf.book.voices.values() if voice.source == shown.id]
    return _page(
        visit,
        shelf,
        "source.html",
        "sources",
        source=shown,
        kind=KINDS.get(shown.kind, shown.kind),
        group=shelf.group(shown.id),
        speaking=[(voice, [p for p in positions if p.voice == voice.id]) for voice in voices],
        entries=[entry for entry in shelf.book.entries if entry.source == shown.id],
    )


def voices(visit: Visit) -> Response:
    """List who speaks, in alphabetical order."""
    shelf = rulebook_shelf.shelf()
    spoken: dict[str, list[Any]] = {}
    for position in shelf.book.positions.values():
        spoken.setdefault(position.voice, []).append(position)
    listed = sorted(
        (voice for voice in shelf.book.voices.values() if voice.id != "house"),
        key=lambda voice: voice.name.casefold(),
    )
    counted = {voice.id: rulebook_shelf.count(spoken.get(voice.id, ())) for voice in listed}
    return _page(visit, shelf, "voices.html", "voices", voices=listed, counted=counted)


def voice(visit: Visit) -> Response:
    """Show one voice and what it says of which move."""
    shelf = rulebook_shelf.shelf()
    shown = rulebook_shelf.voice(shelf.book, visit.request.path_params["voice"])
    positions = [p for p in shelf.book.positions.values() if p.voice == shown.id]
    return _page(visit, shelf, "voice.html", "voices", voice=shown, positions=positions)


def moves(visit: Visit) -> Response:
    """List the moves with how many positions there are on either side."""
    shelf = rulebook_shelf.shelf()
    spoken: dict[str, list[Any]] = {}
    for position in shelf.book.positions.values():
        spoken.setdefault(position.move, []).append(position)
    counted = {move: rulebook_shelf.count(spoken.get(move, ())) for move in MOVES}
    return _page(visit, shelf, "moves.html", "moves", groups=wording.MOVE_GROUPS, counted=counted)


def move(visit: Visit) -> Response:
    """Show what is said of one move, against, careful and in favour, and when it makes sense at all."""
    shelf = rulebook_shelf.shelf()
    name = visit.request.path_params["move"]
    if name not in MOVES:
        raise NotFoundError(
            "The rulebook has no move of that name.", hint="The rulebook lists all there are."
        )
    about = [p for p in shelf.book.positions.values() if p.move == name]
    by_side = [(side, [p for p in about if wording.side(p.stance) == side]) for side in wording.SIDE_WORDS]
    return _page(
        visit,
        shelf,
        "move.html",
        "moves",
        move=shelf.book.moves[name],
        by_side=by_side,
        question=wording.MOVE_QUESTIONS[name],
        address=asked.Asked(name, visit.temperament, ()).address,
        shipped=rulebook_shelf.count(about),
    )


def search(visit: Visit) -> Response:
    """Find positions by words, move and side; the search stands in the address."""
    shelf = rulebook_shelf.shelf()
    query = visit.request.query_params
    words, about, side = query.get("q", "")[:200].strip(), query.get("move", ""), query.get("side", "")
    about = about if about in MOVES else ""
    side = side if side in wording.SIDE_WORDS else ""
    begun = bool(words or about or side)
    found = rulebook_shelf.search(shelf.book, words, move=about, on=side) if begun else []
    return _page(
        visit,
        shelf,
        "search.html",
        "search",
        query=words,
        about=about,
        side=side,
        begun=begun,
        found=found[:SHOWN_AT_MOST],
        total=len(found),
        groups=wording.MOVE_GROUPS,
    )


def own(visit: Visit) -> Response:
    """Show where the user's own rules are, how one is written, what is loaded, and what is wrong with them."""
    shelf = rulebook_shelf.shelf()
    return _page(visit, shelf, "own.html", "own", example=rulebook_shelf.EXAMPLE)


def read_again(visit: Visit, _: FormData) -> Response:
    """Take the rulebook from the files again, so that advice follows them."""
    visit.house.forget_rules()
    shelf = rulebook_shelf.shelf()
    if shelf.findings:
        visit.say("The files were read; something in them is still to be mended.")
    else:
        count = len(shelf.files)
        visit.say(
            f"The rulebook was read again, with {count} {'file' if count == 1 else 'files'} of your own."
        )
    return visit.go("/rulebook/own")


def _page(visit: Visit, shelf: rulebook_shelf.Shelf, template: str, tab: str, **values: Any) -> Response:
    return page(
        visit,
        f"rulebook/{template}",
        section="rulebook",
        tabs=TABS,
        tab=tab,
        shelf=shelf,
        book=shelf.book,
        wording=wording,
        **values,
    )


ROUTES: Final = (
    route("/rulebook", how_we_decide),
    route("/rulebook/sources", sources),
    route("/rulebook/sources/{source}", source),
    route("/rulebook/voices", voices),
    route("/rulebook/voices/{voice}", voice),
    route("/rulebook/moves", moves),
    route("/rulebook/moves/{move}", move),
    route("/rulebook/search", search),
    route("/rulebook/own", own),
    form_route("/rulebook/own/read", read_again),
)
