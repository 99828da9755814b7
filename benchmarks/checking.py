"""How fast a message is checked: whole, at every keystroke as on a page, and from a cold start; Harper on the same texts beside it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from typing import Final

from benchmarks.children import spent
from benchmarks.timing import Line, cpu, spread
from cordially.services import checking
from cordially.writing.anatomy import anatomy
from cordially.writing.checking import Selection
from cordially.writing.messages import Message

MESSAGE: Final = """Dear Dana,

Thank you for taking the time on Tuesday to show me how the night shift at Wexcombe hands over. I had not expected the whiteboard to matter so much, and the story of the double booking in March explained it better than any chart.

I have planned timetables for six years, first for buses in Gdynia and then for the ferries, where we moved from two-week to four-week rosters in one season. That change taught me what the crews need to hear, and when, and I would like to help you with yours.

You asked for the name of the tool we used, and I would be glad to show you the three reports that we looked at every morning. I also remember your question about holiday cover, and my answer could have been shorter: we swapped people by skill, not by seniority.

Kind regards,
Tomasz Lis"""
"""A thank-you of 150 words."""

NOTE: Final = (
    "Hi Dana, your talk on planning berths in Gdynia stayed with me. I plan berths in Riga. May I connect?"
)
ROUNDS: Final = 9
STEP: Final = 5
"""Keystrokes between two checks that are timed."""


def measure() -> Iterator[Line]:
    """Measure the check in process and from a cold start."""
    chosen = Selection()
    _check(MESSAGE, chosen)
    yield Line(
        "check of a 150-word message, new every time",
        spread([_fresh(n, chosen) for n in range(ROUNDS)], scale=1e3),
        "ms",
    )
    yield Line(
        "Harper alone on the same message", spread([_harper(n) for n in range(ROUNDS)], scale=1e3), "ms"
    )
    slow = [quantiles(_typed(chosen, start), n=20)[18] for start in range(ROUNDS)]
    yield Line(
        "live check of a 150-word message while typing, 95th percentile",
        spread(slow, scale=1e3),
        "ms",
        "<= 20",
    )
    yield Line("cold start of 'check' on a connection note", spread(_cold()), "s", "<= 0.5")


def _check(text: str, chosen: Selection, *, typing: bool = False) -> None:
    checking.check(Message(kind="thank_you_email", text=text, to="Dana Reyes"), chosen, typing=typing)


def _fresh(number: int, chosen: Selection) -> float:
    """Return the seconds for a message whose every sentence is new."""
    sentences = [each.text for each in anatomy(MESSAGE).sentences]
    text = MESSAGE
    for sentence in sentences:
        text = text.replace(sentence, f"{sentence[:-1]} on day {number + 1}.")
    return cpu(lambda: _check(text, chosen))


def _harper(number: int) -> float:
    import harper  # noqa: PLC0415  # loaded after what is measured cold

    linter = harper.Linter()
    linter.lint(MESSAGE, language="plaintext")
    return cpu(lambda: linter.lint(MESSAGE.replace(" me ", f" me {number} "), language="plaintext"))


def _typed(chosen: Selection, start: int) -> list[float]:
    """Return the seconds of a check after each of many keystrokes in the last paragraphs."""
    taken = []
    for end in range(len(MESSAGE) // 2 + start, len(MESSAGE) - 30, STEP):
        text = MESSAGE[:end]
        taken.append(cpu(lambda text=text: _check(text, chosen, typing=True)))  # type: ignore[misc]
    return taken


def _cold() -> list[float]:
    command = str(Path(sys.executable).with_name("cordially"))
    with tempfile.TemporaryDirectory() as directory:
        note = Path(directory) / "note.txt"
        note.write_text(NOTE, encoding="utf-8")
        more = {
            "CORDIALLY_HOME": directory,
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(Path(directory) / "compiled"),
        }
        words = [command, "check", str(note), "--to", "Dana Reyes", "--kind", "connection_note"]
        spent(words, more=more)  # compiles the modules
        return [spent(words, more=more).seconds for _ in range(ROUNDS)]
