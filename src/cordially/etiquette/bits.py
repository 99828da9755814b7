"""A rulebook as integer bitsets: the semantics of the product, for one situation at a time, standard library only.

Every condition (a position's ``when``, an exception in ``unless``, a move's applicability, a mark) is one bit. For each
value of each fact there is an integer with the bits of all conditions that allow it; a situation's bits are the AND of
thirteen of them. A move's verdict depends on nothing but its own slice of those bits and the temperament.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from cordially.etiquette.moves import MOVES
from cordially.etiquette.resolve import MARKS, MoveProgram, Outcome, weigh
from cordially.etiquette.rulebook.model import AGAINST, FOR, HOUSE, Box, Position, Rulebook
from cordially.etiquette.situation import FACTS, TEMPERAMENTS

WEIGHTS: Final = {"first_hand": 3, "reported": 2, "opinion": 1}
"""What a voice weighs by its evidence: first hand above reported above opinion."""

_FACT_NAMES: Final = tuple(FACTS)
_VALUE_INDEX: Final = tuple({value: i for i, value in enumerate(values)} for values in FACTS.values())


class CompiledRulebook(NamedTuple):
    """``masks[fact][value]`` holds the conditions that allow the value; ``slices`` where each move's bits lie."""

    masks: tuple[tuple[int, ...], ...]
    programs: tuple[MoveProgram, ...]
    slices: tuple[tuple[int, int], ...]


def compile_rulebook(book: Rulebook) -> CompiledRulebook:
    """Compile a rulebook into bitsets."""
    by_move: dict[str, list[Position]] = {move: [] for move in MOVES}
    for position in book.positions.values():
        by_move[position.move].append(position)
    boxes: list[Box] = []
    programs: list[MoveProgram] = []
    slices: list[tuple[int, int]] = []
    for move in MOVES:
        start = len(boxes)
        program, own = _program(move, by_move[move], [box for box, _ in book.moves[move].applies])
        programs.append(program)
        boxes.extend(own)
        slices.append((start, (1 << len(own)) - 1))
    return CompiledRulebook(_masks(boxes), tuple(programs), tuple(slices))


def _masks(boxes: Sequence[Box]) -> tuple[tuple[int, ...], ...]:
    everything = (1 << len(boxes)) - 1
    masks: list[tuple[int, ...]] = []
    for fact, values in FACTS.items():
        restricted = 0
        allowed = dict.fromkeys(values, 0)
        for index, box in enumerate(boxes):
            if fact in box:
                bit = 1 << index
                restricted |= bit
                for value in box[fact]:
                    allowed[value] |= bit
        masks.append(tuple((everything & ~restricted) | allowed[value] for value in values))
    return tuple(masks)


def _program(
    move: str, positions: Sequence[Position], applies: Sequence[Box]
) -> tuple[MoveProgram, list[Box]]:
    boxes: list[Box] = [position.when for position in positions]
    unless: list[tuple[int, int]] = []
    for index, position in enumerate(positions):
        exceptions = 0
        for box in position.unless:
            exceptions |= 1 << len(boxes)
            boxes.append(box)
        if exceptions:
            unless.append((1 << index, exceptions))
    applicable = 0
    for box in applies:
        applicable |= 1 << len(boxes)
        boxes.append(box)
    marks: dict[str, int] = {}
    for name, mark in MARKS.items():
        marks[name] = 1 << len(boxes)
        boxes.append(mark)

    def bits_where(flags: Iterable[bool]) -> int:
        return sum(1 << index for index, flag in enumerate(flags) if flag)

    numbers = {voice: number for number, voice in enumerate(dict.fromkeys(p.voice for p in positions))}
    program = MoveProgram(
        move=move,
        ids=tuple(p.id for p in positions),
        positions=(1 << len(positions)) - 1,
        favour=bits_where(p.stance in FOR for p in positions),
        waits=bits_where(p.stance == "wait" for p in positions),
        avoids=bits_where(p.stance == "avoid" for p in positions),
        cares=bits_where(p.stance == "care" for p in positions),
        settles=bits_where(p.settles for p in positions),
        doors=bits_where(p.until == "contact_allowed" for p in positions),
        gates=bits_where(p.gate for p in positions),
        house=bits_where(p.voice == HOUSE for p in positions),
        harms=bits_where(p.harm and p.stance in AGAINST for p in positions),
        proven_harm=bits_where(
            p.harm and p.evidence == "first_hand" and p.stance in AGAINST for p in positions
        ),
        applies=applicable,
        marks=marks,
        unless=tuple(unless),
        replaces=tuple(_replacements(positions)),
        voices=tuple(numbers[p.voice] for p in positions),
        weights=tuple(WEIGHTS[p.evidence] for p in positions),
        untils=tuple(p.until for p in positions),
    )
    return program, boxes


def _replacements(positions: Sequence[Position]) -> Iterable[tuple[int, int]]:
    for index, narrow in enumerate(positions):
        general = 0
        for other, wide in enumerate(positions):
            if narrow.voice == wide.voice and _oppose(narrow, wide) and _narrower(narrow, wide):
                general |= 1 << other
        if general:
            yield 1 << index, general


def _oppose(one: Position, other: Position) -> bool:
    if HOUSE == one.voice or one.gate or other.gate:
        return False
    return (one.stance in FOR and other.stance in AGAINST) or (one.stance in AGAINST and other.stance in FOR)


def _narrower(narrow: Position, wide: Position) -> bool:
    """Say whether ``narrow`` holds in strictly fewer situations, all of them situations in which ``wide`` holds."""
    if not _inside(narrow.when, wide.when) or _inside(wide.when, narrow.when):
        return False
    return all(
        _apart(box, narrow.when) or any(_inside(box, exception) for exception in narrow.unless)
        for box in wide.unless
    )


def _inside(inner: Box, outer: Box) -> bool:
    return all(set(inner.get(fact, FACTS[fact])) <= set(values) for fact, values in outer.items())


def _apart(one: Box, other: Box) -> bool:
    return any(fact in other and not set(values) & set(other[fact]) for fact, values in one.items())


class Bits:
    """A compiled rulebook ready to answer for single situations. Memoises per move what it has weighed."""

    def __init__(self, compiled: CompiledRulebook) -> None:
        self.masks = compiled.masks
        self.programs = compiled.programs
        self.slices = compiled.slices
        self.by_value: dict[str, dict[str, int]] = {
            fact: dict(zip(values, compiled.masks[index], strict=True))
            for index, (fact, values) in enumerate(FACTS.items())
        }
        self.unknowns_memo: dict[tuple[Any, ...], Any] = {}
        self._relevant: dict[int, dict[str, dict[str, int]]] = {}
        self._everything = (1 << sum(mask.bit_length() for _, mask in compiled.slices)) - 1
        self._memo: dict[str, tuple[dict[int, int], ...]] = {
            temperament: tuple({} for _ in MOVES) for temperament in TEMPERAMENTS
        }
        self._plan = {
            temperament: [
                (move, memo, *compiled.slices[move], compiled.programs[move].applies)
                for move, memo in enumerate(memos)
            ]
            for temperament, memos in self._memo.items()
        }

    def holding(self, facts: Mapping[str, str]) -> int:
        """Return the bits of the conditions that the given facts leave standing (all facts given: that hold)."""
        bits = self._everything
        for fact, value in facts.items():
            bits &= self.by_value[fact][value]
        return bits

    def of_move(self, bits: int, move: int) -> int:
        """Return the slice of a situation's bits that concerns one move (an index into ``MOVES``)."""
        start, mask = self.slices[move]
        return (bits >> start) & mask

    def relevant(self, move: int) -> dict[str, dict[str, int]]:
        """Return the facts that a move's conditions mention, each with its values' masks on the move's own bits."""
        found = self._relevant.get(move)
        if found is None:
            start, mask = self.slices[move]
            found = {}
            for fact, values in self.by_value.items():
                own = {value: (bits >> start) & mask for value, bits in values.items()}
                if len(set(own.values())) > 1:
                    found[fact] = own
            self._relevant[move] = found
        return found

    def verdict(self, own: int, move: int, temperament: str) -> int:
        """Return the verdict's code for a move's own slice of bits."""
        memo = self._memo[temperament][move]
        code = memo.get(own)
        if code is None:
            code = memo[own] = weigh(self.programs[move], own, temperament, tallied=False).verdict
        return code

    def outcome(self, own: int, move: int, temperament: str) -> Outcome:
        """Weigh a move in full: verdict, sides and tally."""
        return weigh(self.programs[move], own, temperament)

    def verdicts(self, values: Sequence[int], temperament: str) -> bytes:
        """Return the verdict codes of all moves for a complete situation given as value indices in the order of FACTS."""
        bits = self._everything
        for mask, value in zip(self.masks, values, strict=True):
            bits &= mask[value]
        row = bytearray(len(MOVES))
        for move, memo, start, mask_, applies in self._plan[temperament]:
            own = bits >> start & mask_
            if own & applies or not applies:
                code = memo.get(own)
                if code is None:
                    code = memo[own] = weigh(self.programs[move], own, temperament, tallied=False).verdict
                row[move] = code
        return bytes(row)

    def ids(self, move: int, bits: int) -> list[str]:
        """Return the ids of a move's positions whose bits are set, in reading order."""
        ids = self.programs[move].ids
        return [ids[index] for index in range(len(ids)) if bits >> index & 1]


def value_indices(facts: Mapping[str, str]) -> tuple[int, ...]:
    """Return a complete situation as value indices in the order of FACTS. Raises KeyError when a fact is missing."""
    return tuple(_VALUE_INDEX[i][facts[fact]] for i, fact in enumerate(_FACT_NAMES))
