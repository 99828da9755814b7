"""Asking a store of 30,000 people and 50,000 messages: warm, as a page would, and from a cold start.

Every figure of a page is the 95th percentile of the CPU time of one question, over several groups of questions.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from benchmarks.busy_store import NOW, PROCESSES, fill
from benchmarks.children import spent
from benchmarks.timing import Line, Spread, spread
from cordially.agenda.habits import Habits
from cordially.journal import Journal
from cordially.services import acquaintance, agenda, person_page, rulebooks, searching

GROUPS: Final = 5
ASKED: Final = 100
"""Questions of a kind in each group."""
COLD_ROUNDS: Final = 9
WORDS: Final = ("interview", "salary band", "Kaffee", "merci pour", "採用", "slowly changing")
COLD: Final = (("today",), ("who", "Quillmere"), ("search", "beatrix"), ("log",))


class Question(NamedTuple):
    """A kind of question, its target in milliseconds, and how one is asked."""

    name: str
    target: str
    ask: Callable[[], object]


def measure() -> Iterator[Line]:
    """Measure the questions of pages, and commands that open the store."""
    with TemporaryDirectory() as directory:
        home = Path(directory)
        fill(home)
        with Journal.open(home / "cordially.sqlite", now=NOW) as journal:
            for question in _questions(journal):
                taken = [_slow(question.ask) for _ in range(GROUPS)]
                yield Line(
                    f"{question.name}, 95th percentile", spread(taken, scale=1e3), "ms", question.target
                )
        for words in COLD:
            yield Line(f"cold start of '{' '.join(words)}'", _cold(words, home), "s", "<= 0.5")


def _questions(journal: Journal) -> Iterator[Question]:
    chance = Random(9)
    people = journal.people()
    names = [person.name or "" for person in people if person.name]
    employers = [person.company or "" for person in people if person.company]
    [(largest, _)] = Counter(employers).most_common(1)

    def typed(texts: Sequence[str]) -> str:
        """Return the beginning of a text, as it stands after some key."""
        text = chance.choice(texts)
        return text[: chance.randint(1, len(text))]

    yield Question(
        "search as you type, names", "<= 50", lambda: searching.search(journal, typed(names), limit=10)
    )
    yield Question(
        "search as you type, words of messages",
        "<= 50",
        lambda: searching.search(journal, typed(WORDS), limit=10),
    )
    adviser, mine = rulebooks.adviser(), Habits(zone=ZoneInfo("Europe/Berlin"), country="DE")
    yield Question(
        f"today, with {PROCESSES} open processes",
        "<= 50",
        lambda: agenda.made_anew(journal, adviser, now=NOW, habits=mine),
    )
    yield Question("whom do I know at a company", "", lambda: _who(journal, chance.choice(employers)))
    yield Question("whom do I know at the largest company", "", lambda: _who(journal, largest))
    yield Question("a person's page", "<= 50", lambda: person_page.of(journal, chance.choice(people)))
    yield Question(
        "what do we share",
        "<= 50",
        lambda: acquaintance.ties(journal, chance.choice(people), now=NOW, zone=UTC),
    )


def _who(journal: Journal, company: str) -> object:
    return acquaintance.who(journal, company, now=NOW, zone=UTC)


def _slow(ask: Callable[[], object]) -> float:
    """Return the time that 95 of 100 questions do not exceed."""
    taken = []
    for _ in range(ASKED):
        began = time.process_time_ns()
        ask()
        taken.append((time.process_time_ns() - began) / 1e9)
    return quantiles(taken, n=20, method="inclusive")[-1]


def _cold(words: Sequence[str], home: Path) -> Spread:
    command = [str(Path(sys.executable).with_name("cordially")), *words]
    installed = {  # compiled modules are kept, as after an installation; nothing means no to the first of these
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "CORDIALLY_HOME": str(home),
        "CORDIALLY_NOW": NOW.isoformat(),
    }
    spent(command, more=installed)  # the first run compiles the modules
    return spread([spent(command, more=installed).seconds for _ in range(COLD_ROUNDS)])
