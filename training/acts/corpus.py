"""The labelled sentences: read from the files in ``data``; of each sentence its file is the author.

A file holds messages (a line ``# kind | good or bad | …``, then a sentence a line, then a blank line) and after a line
``## sentences`` single sentences, mostly in contrastive pairs on neighbouring lines. A line is labels, a tab, the sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cordially.writing.acts import ACTS, CODES, FAULTS, Act

DATA = Path(__file__).with_name("data")
PAIRS = Path(__file__).parents[2] / "tests" / "writing" / "acts" / "minimal_pairs.tsv"
"""Pairs that the shipped model must never have seen."""

OUTPUTS = (*ACTS, "fault")
"""The model's outputs: the acts, and whether there is any fault."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One labelled sentence. ``place`` is its line; neighbours in contrast have places that differ by one."""

    text: str
    acts: frozenset[Act]
    author: str
    place: int
    contrasts: bool

    @property
    def faulty(self) -> bool:
        """Whether any of its acts is a fault."""
        return bool(self.acts & FAULTS)

    @property
    def targets(self) -> list[float]:
        """The wanted outputs."""
        return [*(float(act in self.acts) for act in ACTS), float(self.faulty)]


def read_all(folder: Path = DATA) -> list[Sentence]:
    """Read every file, without the sentences of the held-out pairs and without repetitions of a sentence."""
    held_out = {_key(each.text) for each in read_pairs()} if PAIRS.is_file() else set[str]()
    return list(_unseen((each for path in sorted(folder.glob("*.tsv")) for each in read(path)), held_out))


def read(path: Path) -> Iterator[Sentence]:
    """Read one file. Raises ValueError naming the line that is no labelled sentence."""
    contrasts = False
    for place, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("#"):
            contrasts = contrasts or line.startswith("##")
            continue
        codes, tab, text = line.partition("\t")
        if not line.strip() or codes in {"GR", "SO"}:
            continue
        if not tab or not text.strip() or any(code not in CODES for code in codes.split()):
            raise ValueError(f"{path.name}, line {place + 1}: {line!r}")
        acts = frozenset(CODES[code] for code in codes.split())
        yield Sentence(text.strip(), acts, path.stem, place, contrasts)


def read_pairs() -> list[Sentence]:
    """Read the held-out pairs: faulty, then faultless, pair after pair."""
    return list(read(PAIRS))


def _unseen(sentences: Iterable[Sentence], seen: Collection[str]) -> Iterator[Sentence]:
    passed = set(seen)
    for each in sentences:
        key = _key(each.text)
        if key not in passed:
            passed.add(key)
            yield each


def _key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
