"""Tell the cards of a contact file apart, the whole ones from the broken ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cordially.importers.lines import as_it_stands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cordially.importers.vcards.content_lines import ContentLine

_MOST_LINES = 2_000
_MOST_BYTES = 4 * 1024 * 1024
_DEEPEST = 3
_BEGIN = re.compile(rb"\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_END = re.compile(rb"\s*(?:[\w-]+\.)?END\s*:\s*VCARD[\s\0\x1a]*", re.IGNORECASE)
_AGENT = re.compile(rb"\s*(?:[\w-]+\.)?AGENT[^:]{0,200}:\s*(BEGIN\s*:\s*VCARD)?\s*", re.IGNORECASE)

UNCLOSED = "The card has no end."
STRAY = "These lines belong to no card."


@dataclass(slots=True)
class Card:
    """One card from the physical line of its beginning on. ``trouble`` says why it cannot be read, if it cannot.

    ``agents`` are the cards inside it. ``cut`` tells that it has more lines than are kept.
    """

    line: int
    lines: list[ContentLine] = field(default_factory=list)
    agents: list[Card] = field(default_factory=list)
    trouble: str = ""
    cut: bool = False
    awaits_agent: bool = False
    _size: int = 0

    def add(self, line: ContentLine) -> None:
        """Take in a line, unless there are too many."""
        content = line.content
        self._size += len(content)
        if len(self.lines) >= _MOST_LINES or self._size > _MOST_BYTES:
            self.cut = True
        else:
            self.lines.append(line)
        self.awaits_agent = line.name == "AGENT" and _AGENT.fullmatch(content) is not None

    def as_written(self) -> str:
        """Return the card as text, cards inside it too, at most 64 KiB of it."""
        lines = [line.content for card in (self, *self.agents) for line in card.lines]
        return as_it_stands([line.decode("utf-8", "surrogateescape") + "\n" for line in lines]).strip()


def cards_of(lines: Iterable[ContentLine]) -> Iterator[Card]:
    """Yield every card in the order they end in, also those in trouble, and runs of lines outside of any card.

    Raises one of ``UNREADABLE`` where the file is damaged; what is open then is lost.
    """
    opened: list[Card] = []
    stray: Card | None = None
    for line in lines:
        if line.name == "BEGIN" and _BEGIN.fullmatch(line.content):
            if stray:
                yield stray
                stray = None
            if opened and not (opened[-1].awaits_agent and len(opened) < _DEEPEST):
                yield from _unclosed(opened)
                opened = []
            if opened:
                opened[-1].awaits_agent = False
            opened.append(Card(line.number))
        elif opened and line.name == "END" and _END.fullmatch(line.content):
            card = opened.pop()
            if opened:
                opened[-1].agents.append(card)
            else:
                yield card
        elif opened:
            opened[-1].add(line)
            if opened[-1].awaits_agent and _begins_agent(line) and len(opened) < _DEEPEST:
                opened.append(Card(line.number))
        elif stray:
            stray.add(line)
        elif line.name:
            stray = Card(line.number, trouble=STRAY)
            stray.add(line)
    if stray:
        yield stray
    yield from _unclosed(opened)


def _begins_agent(line: ContentLine) -> bool:
    found = _AGENT.fullmatch(line.content)
    return found is not None and found[1] is not None


def _unclosed(opened: list[Card]) -> Iterator[Card]:
    """Yield cards that have no end, and those inside them that have one: these may be no agents after all."""
    for card in opened:
        card.trouble = UNCLOSED
        yield card
        yield from card.agents
