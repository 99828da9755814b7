"""JSON Lines for programs: one object in, one line out, and a clear error for a line that cannot be read."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cordially.errors import BadInputError, CordiallyError


class Answer(NamedTuple):
    """One output line and whether its input was good."""

    line: str
    good: bool


Reply = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""What answers an object; its errors become the answer of the line."""


def answer_lines(lines: Iterable[str], reply: Reply, *, example: str) -> Iterator[Answer]:
    """Answer JSON lines in order; a bad line gives an error with its id (null if unreadable) and the rest go on.

    Blank lines are skipped. ``example`` is a good line, for the hint.
    """
    for line in lines:
        if line.strip():
            yield answer_line(line, reply, example=example)


def answer_line(line: str, reply: Reply, *, example: str) -> Answer:
    """Answer one JSON line in the format of the contract."""
    identity: object = None
    try:
        asked = _object(line, example)
        identity = asked.get("id")
        answer = reply(asked)
    except CordiallyError as error:
        return Answer(dumped(error_json(identity, error)), good=False)
    return Answer(dumped({"id": identity, **answer}), good=True)


def error_json(identity: object, error: CordiallyError) -> dict[str, Any]:
    """Return an error in the machine format of the contract."""
    return {"id": identity, "error": {"code": error.code, "message": str(error), "field": error.field}}


def dumped(answer: Mapping[str, Any]) -> str:
    """Return one line of JSON in UTF-8; what UTF-8 cannot hold (half a pair of surrogates) is escaped."""
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


def _object(line: str, example: str) -> Mapping[str, Any]:
    try:
        asked = json.loads(line, parse_constant=_refused, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        detail = error.msg if isinstance(error, json.JSONDecodeError) else "it cannot be read"
        raise BadInputError(
            f"This line is not valid JSON: {detail}.", hint="Write one JSON object per line.", code="bad-json"
        ) from None
    if not isinstance(asked, dict):
        raise BadInputError("A line must be a JSON object.", hint=f"Such as {example}.")
    return asked
