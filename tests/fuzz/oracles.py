"""What must hold whatever a reader is given."""

from __future__ import annotations

import math
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

from tests.fuzz.inputs import MARK, Input, Reader
from tests.importers.exports import unaccounted

import cordially
from cordially.errors import BadInputError, NotFoundError
from cordially.proposals import Reading

SECONDS = 2.0
"""CPU time that one input may take."""
_PROGRAM = Path(cordially.__file__).parent
_LONGEST_KEY = 2_600
"""Bytes that every store takes into an index."""
_MAY_BE_EMPTY = frozenset({"ApplicationSeen.answers"})
"""Questions may go unanswered."""
_CONTROLS = frozenset(chr(code) for code in range(32)) | {"\x7f"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What broke a law: ``sign`` is the same for the same fault."""

    reader: str
    sign: str
    told: str


class TooSlowError(BaseException):
    """The time is up. No ``Exception``, so that no reader takes it for damage."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise ``TooSlowError`` when the block takes more CPU time than that."""

    def up(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def fault_of(reader: Reader, given: Input, *, seconds: float = SECONDS) -> Fault | None:
    """Let a reader read, and return which law was broken, if any."""
    try:
        with limited(seconds):
            reading = _read(reader, given.name, given.content)
            sound = _sound(reader, given.name, given.intact) if given.intact else frozenset()
    except TooSlowError as error:
        return Fault(reader=reader.name, sign="too slow", told=f"more than {seconds} s, at {_place(error)}")
    except Exception as error:  # noqa: BLE001  # finding these is what this is for
        return Fault(
            reader=reader.name,
            sign=f"{type(error).__name__} at {_place(error)}",
            told=f"{type(error).__name__}: {error}",
        )
    for sign, told in _broken(given, reading, sound):
        return Fault(reader=reader.name, sign=sign, told=told)
    return None


def _read(reader: Reader, name: str, content: bytes) -> Reading | str:
    """What was read, or the refusal in words."""
    try:
        return reader.read(name, content)
    except (BadInputError, NotFoundError) as error:
        return f"{error.message} {error.hint}"


def _broken(
    given: Input, reading: Reading | str, sound: frozenset[tuple[str, int]]
) -> Iterator[tuple[str, str]]:
    if lost := _lost(given, reading, sound):
        yield "a sound row is lost", f"not read any more: {sorted(lost)[:5]}"
    if isinstance(reading, str):
        if MARK.casefold() in reading.casefold():
            yield "a refusal tells contents", reading
        return
    if missing := unaccounted(reading):
        yield "rows do not add up", str(missing)
    for file in reading.files:
        if file.rows < 0:
            yield "fewer rows than none", str(file.rows)
        if MARK.casefold() in file.note.casefold():
            yield "a note tells contents", file.note
    lines = _most_lines(given)
    for problem in reading.problems:
        told = f"{problem.reason} {problem.hint}"
        if MARK.casefold() in told.casefold():
            yield "a problem tells contents", told
        if _CONTROLS & set(told):
            yield "a problem has control characters", repr(told)
        if problem.line is not None and not 1 <= problem.line <= lines:
            yield "a problem's line is not in the file", f"{problem.line} of {lines}: {problem.reason}"
    for proposal in reading.proposals:
        kind = type(proposal).__name__
        if not 1 <= proposal.origin.line <= lines:
            yield f"{kind}: its line is not in the file", f"{proposal.origin.line} of {lines}"
        if not 0 < len(proposal.key.encode("utf-8", "replace")) <= _LONGEST_KEY:
            yield f"{kind}: the key is none, or too long for an index", proposal.key[:200]
        for path, value in _values(proposal, kind):
            if (unfit := _unfit(value)) and not (value == "" and path in _MAY_BE_EMPTY):
                yield f"{path}: {unfit}", repr(value)[:200]


def _lost(given: Input, reading: Reading | str, sound: frozenset[tuple[str, int]]) -> set[tuple[str, int]]:
    read = set() if isinstance(reading, str) else {(p.key, p.origin.line) for p in reading.proposals}
    if given.same_lines:
        return set(sound - read)
    keys = {key for key, _ in read}
    return {(key, line) for key, line in sound if key not in keys}


@lru_cache(maxsize=20_000)
def _sound(reader: Reader, name: str, intact: bytes) -> frozenset[tuple[str, int]]:
    reading = _read(reader, name, intact)
    if isinstance(reading, str):
        return frozenset()
    return frozenset((proposal.key, proposal.origin.line) for proposal in reading.proposals)


def _values(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every plain value inside a proposal, with the name of its field."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _values(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, tuple):
        for each in value:
            yield from _values(each, path)
    else:
        yield path, value


def _unfit(value: Any) -> str:
    """Why a value cannot be kept, if so."""
    if isinstance(value, str):
        if not value:
            return "an empty text instead of None"
        if "\0" in value:
            return "a null, which no store takes"
        try:
            value.encode()
        except UnicodeEncodeError:
            return "half a character, which no store takes"
    elif isinstance(value, datetime) and (value.utcoffset() is None or value.utcoffset()):
        return "a moment that is not in UTC"
    return ""


def _most_lines(given: Input) -> float:
    """No file has more lines than this, whatever its encoding; what is packed may have any number."""
    if given.name.endswith(".zip"):
        return math.inf
    return given.content.count(b"\n") + given.content.count(b"\r") + 1


def _place(error: BaseException) -> str:
    """Where in the program (not in a library) an error came from."""
    found = "?"
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        file = Path(code.co_filename)
        if _PROGRAM in file.parents:
            found = f"{file.relative_to(_PROGRAM)}:{code.co_name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
