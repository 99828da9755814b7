"""Advice for programs: one JSON object in, one out, and a clear error for a line that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cordially.errors import BadInputError
from cordially.etiquette.situation import parse, parse_temperament
from cordially.services import json_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cordially.etiquette.advice import Adviser, Counsel


def answer_lines(
    adviser: Adviser,
    lines: Iterable[str],
    *,
    temperament: str = "cautious",
    moves: Sequence[str] | None = None,
) -> Iterator[json_lines.Answer]:
    """Answer JSON lines in order; a bad line gives an error with its id (null if unreadable) and the rest go on.

    Blank lines are skipped. ``temperament`` and ``moves`` hold for lines that name none.
    """

    def reply(asked: Mapping[str, Any]) -> dict[str, Any]:
        return counsel_json(_counsel(adviser, {"moves": moves, "temperament": temperament, **_said(asked)}))

    return json_lines.answer_lines(lines, reply, example='{"id": "a1", "situation": {…}}')


def _said(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a line says; a temperament within the situation stands beside it unless one is there already."""
    said = {field: value for field, value in asked.items() if value is not None}
    situation = said.get("situation")
    if isinstance(situation, dict) and (word := situation.get("temperament")) is not None:
        said.setdefault("temperament", parse_temperament(word))
    return said


def counsel_json(counsel: Counsel) -> dict[str, Any]:
    """Return counsel in the machine format of the contract."""
    return {"advice": [advice.as_json() for advice in counsel.advice], "best": list(counsel.best)}


def _counsel(adviser: Adviser, asked: Mapping[str, Any]) -> Counsel:
    stated = asked.get("situation")
    if not isinstance(stated, dict):
        raise BadInputError(
            "A question needs a situation.", hint="Use {} if nothing is known.", field="situation"
        )
    moves = asked.get("moves")
    if moves is not None and (
        not isinstance(moves, list) or not all(isinstance(move, str) for move in moves)
    ):
        raise BadInputError(
            "'moves' must be a list of moves.", hint="Leave it out for all moves.", field="moves"
        )
    return adviser.advise(parse(stated), parse_temperament(asked["temperament"]), moves)
