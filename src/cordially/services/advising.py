"""Advice for programs: one JSON object in, one out, and a clear error for a line that cannot be read."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, NamedTuple

from cordially.errors import BadInputError, CordiallyError
from cordially.etiquette.situation import parse, parse_temperament

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cordially.etiquette.advice import Adviser, Counsel


class Answer(NamedTuple):
    """One output line and whether its input was good."""

    line: str
    good: bool


def answer_lines(
    adviser: Adviser,
    lines: Iterable[str],
    *,
    temperament: str = "cautious",
    moves: Sequence[str] | None = None,
) -> Iterator[Answer]:
    """Answer JSON lines in order; a bad line gives an error with its id (null if unreadable) and the rest go on.

    Blank lines are skipped. ``temperament`` and ``moves`` hold for lines that name none.
    """
    for line in lines:
        if line.strip():
            yield answer_line(adviser, line, temperament=temperament, moves=moves)


def answer_line(
    adviser: Adviser, line: str, *, temperament: str = "cautious", moves: Sequence[str] | None = None
) -> Answer:
    """Answer one JSON line in the format of the contract."""
    identity: object = None
    try:
        asked = read_object(line)
        identity = asked.get("id")
        counsel = _counsel(adviser, {"moves": moves, "temperament": temperament, **_said(asked)})
    except CordiallyError as error:
        return Answer(dumped(error_json(identity, error)), good=False)
    return Answer(dumped({"id": identity, **counsel_json(counsel)}), good=True)


def _said(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a line says; a temperament within the situation stands beside it unless one is there already."""
    said = {field: value for field, value in asked.items() if value is not None}
    situation = said.get("situation")
    if isinstance(situation, dict) and (word := situation.get("temperament")) is not None:
        said.setdefault("temperament", parse_temperament(word))
    return said


def dumped(answer: Mapping[str, Any]) -> str:
    """Return one line of JSON in UTF-8; an id that UTF-8 cannot hold (half a pair of surrogates) is escaped."""
    text = json.dumps(answer, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(answer)
    return text


def _refused(constant: str) -> None:
    raise ValueError(constant)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def counsel_json(counsel: Counsel) -> dict[str, Any]:
    """Return counsel in the machine format of the contract."""
    return {"advice": [advice.as_json() for advice in counsel.advice], "best": list(counsel.best)}


def error_json(identity: object, error: CordiallyError) -> dict[str, Any]:
    """Return an error in the machine format of the contract."""
    return {"id": identity, "error": {"code": error.code, "message": str(error), "field": error.field}}


def read_object(line: str) -> Mapping[str, Any]:
    """Return the JSON object of one line. Raises BadInputError (``bad-json``) for anything else."""
    try:
        asked = json.loads(line, parse_constant=_refused, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        detail = error.msg if isinstance(error, json.JSONDecodeError) else "it cannot be read"
        raise BadInputError(
            f"This line is not valid JSON: {detail}.", hint="Write one JSON object per line.", code="bad-json"
        ) from None
    if not isinstance(asked, dict):
        raise BadInputError("A line must be a JSON object.", hint='Such as {"id": "a1", "situation": {…}}.')
    return asked


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
