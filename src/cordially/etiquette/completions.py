"""What the unknown facts could change: completions of a partial situation, for one move at a time.

A completion gives every unknown fact a possible value. Most values make no difference to a move: they leave the same
conditions standing. So completions are sets of bits, merged as they are built, with the weight of how common they are.
Role, stage, meeting and consent decide which other values are possible and are enumerated; the rest are merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from cordially.etiquette.bits import Bits
from cordially.etiquette.ordinary import COMMON, ordinary
from cordially.etiquette.situation import DEFINING, FACTS, IMPOSSIBLE, IN_HAND, Situation

UNSAID_CONSENT: Final = ("none", "card_only", "open_door", "granted")
"""Consents that might go unmentioned; a refusal or a closed door would have been said."""

_CIRCUMSTANCES: Final = ("rapport", "culture", "ties", "purpose", "search", "elapsed")


class Frame(NamedTuple):
    """One choice of role, stage, meeting and consent, its weight, and the values left to the other unknown facts."""

    facts: Mapping[str, str]
    weight: float
    free: Mapping[str, tuple[str, ...]]
    ordinary: Mapping[str, str]


class Unknowns(NamedTuple):
    """What follows from not knowing, for one move: see the contract, section 3."""

    settled: bool
    ask: tuple[str, ...]
    conditions: tuple[str, ...]


def frames(situation: Situation) -> list[Frame]:
    """Return the frames of a partial situation; consent is enumerated only when unknown, and link counts as none."""
    stated = situation.known()
    stated.setdefault("link", "none")
    defining = [[stated[f]] if f in stated else list(FACTS[f]) for f in DEFINING]
    consents = [stated["consent"]] if "consent" in stated else list(UNSAID_CONSENT)
    found: list[Frame] = []
    for role, stage, met in product(*defining):
        for consent in consents:
            facts = {"role": role, "stage": stage, "met": met, "link": stated["link"], "consent": consent}
            free = {
                fact: tuple(v for v in FACTS[fact] if _possible({**facts, **stated, "consent": consent, fact: v}))
                for fact in _CIRCUMSTANCES
                if fact not in stated
            }
            known = {**stated, **facts}
            if not _possible(known) or not all(free.values()):
                continue
            weight = 1.0
            for fact in (*DEFINING, "consent"):
                if fact not in stated:
                    weight *= COMMON[fact][facts[fact]]
            usual = {f: ordinary(f, role, stage).value for f in (*free, *IN_HAND) if f not in stated}
            found.append(Frame(known, weight, free, usual))
    return found


def _possible(facts: Mapping[str, str]) -> bool:
    for rule in IMPOSSIBLE:
        if all(facts.get(fact) in values for fact, values in rule.facts.items()):
            return False
    return True


def ordinary_frames(found: Sequence[Frame], situation: Situation) -> list[Frame]:
    """Return the frames in which an unstated consent has its ordinary value."""
    if situation.consent is not None:
        return list(found)
    return [frame for frame in found if frame.facts["consent"] == "none"]


class Explorer:
    """Explores completions of one partial situation for any move."""

    def __init__(self, bits: Bits, situation: Situation, temperament: str) -> None:
        self.bits = bits
        self.situation = situation
        self.temperament = temperament
        self.frames = frames(situation)
        self.unstated = set(situation.unknown())
        self._bits = [bits.holding(frame.facts) for frame in self.frames]

    def unknowns(self, move: int) -> Unknowns:
        """Say what could change the verdict on a move."""
        seen = self._verdicts(move, in_hand=False)
        conditions = tuple(fact for fact in IN_HAND if fact in self.unstated and self._hand_matters(move, fact))
        if len(seen) <= 1:
            return Unknowns(settled=True, ask=(), conditions=conditions)
        gains: dict[str, float] = {}
        for fact in (*DEFINING, *_CIRCUMSTANCES, "consent"):
            if fact in self.unstated:
                gain = self._gain(move, fact)
                if gain is not None:
                    gains[fact] = gain
        order = sorted(gains, key=lambda f: (f not in DEFINING, -gains[f], list(FACTS).index(f)))
        return Unknowns(settled=not gains, ask=tuple(order), conditions=conditions)

    def _spread(self, move: int, index: int, *, skip: str = "", vary: Iterable[str] = ()) -> dict[int, float]:
        """Return the distinct bit sets of a frame's completions for a move, with their weights."""
        frame = self.frames[index]
        start = self.bits.of_move(self._bits[index], move)
        sets: dict[int, float] = {start: frame.weight}
        for fact, values in self._axes(frame, vary):
            if fact == skip:
                continue
            sets = self._split(move, sets, fact, values)
        return sets

    def _axes(self, frame: Frame, vary: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield from frame.free.items()
        for fact in IN_HAND:
            if fact not in self.unstated:
                continue
            yield fact, FACTS[fact] if fact in vary else (frame.ordinary[fact],)

    def _split(
        self, move: int, sets: dict[int, float], fact: str, values: tuple[str, ...]
    ) -> dict[int, float]:
        masks = self._classes(move, fact, values)
        if len(masks) == 1:
            mask = next(iter(masks))
            weight = masks[mask]
            merged: dict[int, float] = {}
            for own, before in sets.items():
                key = own & mask
                merged[key] = merged.get(key, 0.0) + before * weight
            return merged
        result: dict[int, float] = {}
        for mask, weight in masks.items():
            for own, before in sets.items():
                key = own & mask
                result[key] = result.get(key, 0.0) + before * weight
        return result

    def _classes(self, move: int, fact: str, values: tuple[str, ...]) -> dict[int, float]:
        masks: dict[int, float] = {}
        for value in values:
            mask = self.bits.of_move(self.bits.by_value[fact][value], move)
            masks[mask] = masks.get(mask, 0.0) + COMMON[fact][value]
        return masks

    def _verdicts(self, move: int, *, in_hand: bool) -> set[int]:
        vary = IN_HAND if in_hand else ()
        return {
            self.bits.verdict(own, move, self.temperament)
            for index in range(len(self.frames))
            for own in self._spread(move, index, vary=vary)
        }

    def _hand_matters(self, move: int, fact: str) -> bool:
        """Say whether a fact in the user's hands changes the verdict in some completion."""
        masks = list(self._classes(move, fact, FACTS[fact]))
        if len(masks) == 1:
            return False
        verdict = self.bits.verdict
        for index in range(len(self.frames)):
            for own in self._spread(move, index, skip=fact):
                if len({verdict(own & mask, move, self.temperament) for mask in masks}) > 1:
                    return True
        return False

    def _gain(self, move: int, fact: str) -> float | None:
        """Return the expected drop in disagreement when a fact is known; None when it cannot change the verdict."""
        if fact in DEFINING or fact == "consent":
            groups, matters = self._by_frame(move, fact)
        else:
            groups, matters = self._by_value(move, fact)
        if not matters:
            return None
        overall: dict[int, float] = {}
        for group in groups:
            for code, weight in group.items():
                overall[code] = overall.get(code, 0.0) + weight
        total = sum(overall.values())
        after = sum(_impurity(group) * sum(group.values()) for group in groups) / total
        return _impurity(overall) - after

    def _by_value(self, move: int, fact: str) -> tuple[list[dict[int, float]], bool]:
        groups: dict[int, dict[int, float]] = {}
        matters = False
        verdict = self.bits.verdict
        for index, frame in enumerate(self.frames):
            masks = self._classes(move, fact, frame.free[fact])
            for own, before in self._spread(move, index, skip=fact).items():
                codes = {mask: verdict(own & mask, move, self.temperament) for mask in masks}
                matters = matters or len(set(codes.values())) > 1
                for mask, code in codes.items():
                    group = groups.setdefault(mask, {})
                    group[code] = group.get(code, 0.0) + before * masks[mask]
        return list(groups.values()), matters

    def _by_frame(self, move: int, fact: str) -> tuple[list[dict[int, float]], bool]:
        """Group whole frames by the value of a defining fact or of consent."""
        groups: dict[str, dict[int, float]] = {}
        for index, frame in enumerate(self.frames):
            group = groups.setdefault(frame.facts[fact], {})
            for own, weight in self._spread(move, index).items():
                code = self.bits.verdict(own, move, self.temperament)
                group[code] = group.get(code, 0.0) + weight
        return list(groups.values()), self._frames_differ(move, fact)

    def _frames_differ(self, move: int, fact: str) -> bool:
        """Say whether two completions that differ in this fact alone have different verdicts."""
        families: dict[tuple[str, ...], list[int]] = {}
        for index, frame in enumerate(self.frames):
            rest = tuple(value for key, value in frame.facts.items() if key != fact)
            families.setdefault(rest, []).append(index)
        return any(
            self._family_differs(move, indices) for indices in families.values() if len(indices) > 1
        )

    def _family_differs(self, move: int, indices: list[int]) -> bool:
        starts = [self.bits.of_move(self._bits[index], move) for index in indices]
        if len(set(starts)) == 1:
            return False
        first = self.frames[indices[0]]
        shared = {
            key: tuple(v for v in values if all(v in self.frames[i].free[key] for i in indices))
            for key, values in first.free.items()
        }
        rest: dict[tuple[int, ...], float] = {tuple(starts): 1.0}
        for key, values in shared.items():
            rest = self._split_all(move, rest, key, values)
        for hand in IN_HAND:
            if hand in self.unstated:
                rest = self._split_all(move, rest, hand, (first.ordinary[hand],))
        verdict = self.bits.verdict
        return any(len({verdict(own, move, self.temperament) for own in owns}) > 1 for owns in rest)

    def _split_all(
        self, move: int, sets: dict[tuple[int, ...], float], fact: str, values: tuple[str, ...]
    ) -> dict[tuple[int, ...], float]:
        masks = self._classes(move, fact, values)
        return {tuple(own & mask for own in owns): 1.0 for mask in masks for owns in sets}


def _impurity(weights: Mapping[int, float]) -> float:
    """Return how likely two draws disagree (Gini), the measure of disagreement used to rank questions."""
    total = sum(weights.values())
    return 1.0 - sum((weight / total) ** 2 for weight in weights.values()) if total else 0.0


