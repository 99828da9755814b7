"""What the tables are measured against: a plain loop over the positions, and a general rule engine (JSONLogic).

Both match every condition of all moves, position by position, exceptions, applicability and marks included. The plain loop
hands the hits to the policy, afresh for each situation or, to its advantage, remembered; the engine is not asked for more
than the hits.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from datalogic_py import DataHandle, Engine

from cordially.etiquette.bits import Bits
from cordially.etiquette.moves import MOVES
from cordially.etiquette.resolve import MARKS, weigh
from cordially.etiquette.rulebook.model import Box, Rulebook

Facts: TypeAlias = Mapping[str, str]
Match: TypeAlias = Callable[[], object]


def conditions(book: Rulebook) -> list[list[Box]]:
    """Return the boxes of each move's conditions in the order of its bits."""
    found: list[list[Box]] = []
    for move in MOVES:
        positions = [position for position in book.positions.values() if position.move == move]
        boxes = [position.when for position in positions]
        boxes += [box for position in positions for box in position.unless]
        boxes += [box for box, _ in book.moves[move].applies]
        found.append(boxes + list(MARKS.values()))
    return found


class PlainLoop:
    """Asks, for each situation and each condition of each move, whether all its facts have an allowed value."""

    def __init__(self, book: Rulebook, bits: Bits) -> None:
        self.bits = bits
        self.moves = [
            [[(fact, frozenset(values)) for fact, values in box.items()] for box in boxes]
            for boxes in conditions(book)
        ]

    def verdicts(self, crowd: Sequence[Facts], temperament: str, *, remembered: bool = False) -> list[bytes]:
        """Return the verdict codes of all moves for each situation; ``remembered``: weigh the same hits only once."""
        decide = self.bits.verdict if remembered else self._weighed
        found: list[bytes] = []
        for facts in crowd:
            row = bytearray()
            for move, boxes in enumerate(self.moves):
                own = 0
                for place, box in enumerate(boxes):
                    for fact, values in box:
                        if facts[fact] not in values:
                            break
                    else:
                        own |= 1 << place
                row.append(decide(own, move, temperament))
            found.append(bytes(row))
        return found

    def _weighed(self, own: int, move: int, temperament: str) -> int:
        return weigh(self.bits.programs[move], own, temperament, tallied=False).verdict


class JsonLogic:
    """All conditions of all moves as one JSONLogic expression, compiled once; situations are parsed beforehand."""

    def __init__(self, book: Rulebook) -> None:
        self.sizes = [len(boxes) for boxes in conditions(book)]
        boxes = [box for move in conditions(book) for box in move]
        engine = Engine()
        self.session = engine.session()
        self.rules = [engine.compile(_expression(box)) for box in boxes]
        self.all = engine.compile([_expression(box) for box in boxes])

    def calls(self, crowd: Sequence[Facts]) -> dict[str, Match]:
        """Return the ways to match a crowd that the engine offers for work of this kind, by the name of the call."""
        parsed = [DataHandle(json.dumps(facts)) for facts in crowd]
        session, all_, rules = self.session, self.all, self.rules
        return {
            "evaluate_batch": lambda: session.evaluate_batch(all_, parsed),
            "evaluate_data": lambda: [session.evaluate_data(all_, one) for one in parsed],
            "evaluate_data_str": lambda: [session.evaluate_data_str(all_, one) for one in parsed],
            "evaluate_many": lambda: [session.evaluate_many(rules, one) for one in parsed],
            "evaluate": lambda: [session.evaluate(all_, one) for one in crowd],
        }

    def own_bits(self, facts: Facts) -> list[int]:
        """Return each move's own bits of a situation, to check the matching by."""
        hits = self.session.evaluate_data(self.all, DataHandle(json.dumps(dict(facts))))
        found: list[int] = []
        for size in self.sizes:
            found.append(sum(1 << place for place, hit in enumerate(hits[:size]) if hit))
            hits = hits[size:]
        return found


def _expression(box: Box) -> Any:
    tests = [{"in": [{"var": fact}, list(values)]} for fact, values in box.items()]
    return {"and": tests} if tests else {"==": [1, 1]}
