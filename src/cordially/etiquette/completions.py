"""What the unknown facts could change: completions of a partial situation, for one move at a time.

A completion gives every unknown fact a possible value. Most values make no difference to a move: they leave the same
conditions standing. So completions are sets of bits, merged as they are built, with the weight of how common they are.
Role, stage, meeting and consent decide which other values are possible and are enumerated as frames; the rest merge.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product
from typing import Final, NamedTuple

from cordially.etiquette.bits import Bits
from cordially.etiquette.ordinary import COMMON, ordinary
from cordially.etiquette.situation import DEFINING, FACTS, IMPOSSIBLE, IN_HAND, Situation

UNSAID_CONSENT: Final = ("none", "card_only", "open_door", "granted")
"""Consents that might go unmentioned; a refusal or a closed door would have been said."""

CIRCUMSTANCES: Final = ("rapport", "culture", "ties", "purpose", "search", "elapsed")
FEW: Final = 16
MOST_REMEMBERED: Final = 20_000
"""So many answers are kept, of questions with few frames: the frames of open questions are hundreds, and fill memory."""

_ORDER: Final = {fact: index for index, fact in enumerate(FACTS)}


class Frame(NamedTuple):
    """One choice of role, stage, meeting and consent, its weight, and what is left to the other unknown facts.

    ``free`` holds their possible values, ``ordinary`` their ordinary ones (also of the note and the profile).
    """

    facts: Mapping[str, str]
    weight: float
    free: Mapping[str, tuple[str, ...]]
    ordinary: Mapping[str, str]


class Unknowns(NamedTuple):
    """What follows from not knowing, for one move (contract, section 3)."""

    settled: bool
    ask: tuple[str, ...]
    conditions: tuple[str, ...]


def frames(situation: Situation, *, ordinary_only: bool = False) -> tuple[Frame, ...]:
    """Return the frames of a partial situation; link counts as none when unknown.

    An unknown consent takes all the values that may go unsaid, or only ``none`` if ``ordinary_only``.
    """
    stated = situation.known()
    if ordinary_only:
        stated.setdefault("consent", "none")
    constrained = tuple(
        (fact, stated[fact]) for fact in (*DEFINING, "link", "consent", "rapport") if fact in stated
    )
    unstated = tuple(fact for fact in (*CIRCUMSTANCES, *IN_HAND) if fact not in stated)
    few = all(fact in stated for fact in DEFINING)
    return (_few_frames if few else _many_frames)(constrained, unstated)


def _frames(constrained: tuple[tuple[str, str], ...], unstated: tuple[str, ...]) -> tuple[Frame, ...]:
    stated = dict(constrained)
    link = stated.get("link", "none")
    defining = [[stated[fact]] if fact in stated else list(FACTS[fact]) for fact in DEFINING]
    consents = (stated["consent"],) if "consent" in stated else UNSAID_CONSENT
    circumstances = tuple(fact for fact in unstated if fact not in IN_HAND)
    free: dict[tuple[str, str], Mapping[str, tuple[str, ...]] | None] = {}
    found: list[Frame] = []
    for role, stage, met, consent in product(*defining, consents):
        if (met, consent) not in free:  # role and stage make nothing impossible
            known = {**stated, "met": met, "link": link, "consent": consent}
            free[met, consent] = _free(known, circumstances) if possible(known) else None
        values = free[met, consent]
        if values is None:
            continue
        facts = {"role": role, "stage": stage, "met": met, "link": link, "consent": consent}
        weight = 1.0
        for fact in (*DEFINING, "consent"):
            if fact not in stated:
                weight *= COMMON[fact][facts[fact]]
        usual = {fact: ordinary(fact, role, stage).value for fact in unstated}
        found.append(Frame(facts, weight, values, usual))
    return tuple(found)


_few_frames: Final = lru_cache(maxsize=4096)(_frames)
_many_frames: Final = lru_cache(maxsize=64)(_frames)


def _free(known: Mapping[str, str], unstated: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the values left to each unstated circumstance."""
    return {
        fact: tuple(value for value in FACTS[fact] if possible({**known, fact: value})) for fact in unstated
    }


def possible(facts: Mapping[str, str]) -> bool:
    """Say whether these facts can hold together; facts left out are no obstacle."""
    return not any(
        all(facts.get(fact) in values for fact, values in rule.facts.items()) for rule in IMPOSSIBLE
    )


class Explorer:
    """Explores the completions of one partial situation for any move."""

    def __init__(self, bits: Bits, situation: Situation, temperament: str) -> None:
        self.bits = bits
        self.temperament = temperament
        self.situation = situation
        self.unstated = frozenset(situation.unknown())

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """All frames; built only when a question about the unknown is asked that was not asked before."""
        return frames(self.situation)

    @cached_property
    def standing(self) -> list[int]:
        """The bits that each frame and the stated facts leave standing."""
        stated = self.bits.holding(self.situation.known())
        return [stated & self.bits.holding(frame.facts) for frame in self.frames]

    def unknowns(self, move: int) -> Unknowns:
        """Say what could change the verdict on a move. Remembered by what the move sees of the situation."""
        starts = tuple(self.bits.of_move(standing, move) for standing in self.standing)
        relevant = self.bits.relevant(move)
        key = (move, self.temperament, starts, self.unstated.intersection(relevant))
        memo = self.bits.unknowns_memo
        found = memo.get(key)
        if found is None:
            found = _MoveExplorer(self, move, starts).unknowns()
            if len(starts) <= FEW:
                if len(memo) >= MOST_REMEMBERED:
                    memo.clear()
                memo[key] = found
        return found


class _MoveExplorer:
    """The completions of one situation as one move sees them."""

    def __init__(self, explorer: Explorer, move: int, starts: Sequence[int]) -> None:
        self.frames = explorer.frames
        self.starts = starts
        self.bits = explorer.bits
        self.move = move
        self.temperament = explorer.temperament
        self.relevant = explorer.bits.relevant(move)
        self.asked = [fact for fact in FACTS if fact in self.relevant and fact in explorer.unstated]
        self.free = [fact for fact in self.asked if fact in CIRCUMSTANCES]
        self.hand = [fact for fact in self.asked if fact in IN_HAND]

    def verdict(self, own: int) -> int:
        return self.bits.verdict(own, self.move, self.temperament)

    def unknowns(self) -> Unknowns:
        conditions = tuple(fact for fact in self.hand if self.hand_matters(fact))
        spreads = [self.spread(index) for index in range(len(self.frames))]
        verdicts = [{self.verdict(own) for own in spread} for spread in spreads]
        if len(set().union(*verdicts)) <= 1:
            return Unknowns(settled=True, ask=(), conditions=conditions)
        mixed = [index for index, found in enumerate(verdicts) if len(found) > 1]
        matter = [fact for fact in self.asked if self.matters(fact, mixed)]
        gains = {fact: self.gain(fact, spreads) if len(matter) > 1 else 0.0 for fact in matter}
        order = sorted(gains, key=lambda fact: (fact not in DEFINING, -round(gains[fact], 12), _ORDER[fact]))
        return Unknowns(settled=not gains, ask=tuple(order), conditions=conditions)

    def matters(self, fact: str, mixed: Sequence[int]) -> bool:
        """Say whether two completions that differ in this fact alone disagree.

        A circumstance varies within a frame, so only frames of several verdicts (``mixed``) need looking at.
        """
        if fact in IN_HAND or fact == "link":
            return False
        if fact not in CIRCUMSTANCES:
            return any(self.family_differs(indices) for indices in self.families(fact))
        for index in mixed:
            masks = self.classes(fact, self.frames[index].free[fact], self.starts[index])
            if len(masks) > 1 and any(
                len({self.verdict(own & mask) for mask in masks}) > 1 for own in self.spread(index, skip=fact)
            ):
                return True
        return False

    def families(self, fact: str) -> list[list[int]]:
        """Return the frames that differ in one fact alone, together."""
        found: dict[tuple[str, ...], list[int]] = {}
        for index, frame in enumerate(self.frames):
            rest = tuple(value for key, value in frame.facts.items() if key != fact)
            found.setdefault(rest, []).append(index)
        return list(found.values())

    def gain(self, fact: str, spreads: Sequence[dict[int, float]]) -> float:
        """Return the expected drop in disagreement when a fact is known."""
        groups = self.by_value(fact) if fact in CIRCUMSTANCES else self.by_frame(fact, spreads)
        overall: dict[int, float] = {}
        for group in groups:
            for code, weight in group.items():
                overall[code] = overall.get(code, 0.0) + weight
        total = sum(overall.values())
        return _impurity(overall) - sum(_impurity(group) * sum(group.values()) for group in groups) / total

    def spread(self, index: int, skip: str = "") -> dict[int, float]:
        """Return the distinct bit sets of a frame's completions with their weights, one fact left open if skipped."""
        frame = self.frames[index]
        sets: dict[int, float] = {self.starts[index]: frame.weight}
        for fact in self.hand:
            if fact != skip:
                mask = self.relevant[fact][frame.ordinary[fact]]
                sets = {own & mask: weight for own, weight in sets.items()}
        for fact in self.free:
            if fact != skip:
                sets = _split(sets, self.classes(fact, frame.free[fact], self.starts[index]))
        return sets

    def classes(self, fact: str, values: Sequence[str], within: int) -> dict[int, float]:
        """Return what a fact's values leave of ``within``, each with the weight of the values that leave it so."""
        masks: dict[int, float] = {}
        own, common = self.relevant[fact], COMMON[fact]
        for value in values:
            mask = own[value] & within
            masks[mask] = masks.get(mask, 0.0) + common[value]
        return masks

    def hand_matters(self, fact: str) -> bool:
        """Say whether a fact in the user's hands changes the verdict in some completion."""
        for index, start in enumerate(self.starts):
            masks = {mask & start for mask in self.relevant[fact].values()}
            if len(masks) > 1 and any(
                len({self.verdict(own & mask) for mask in masks}) > 1 for own in self.spread(index, skip=fact)
            ):
                return True
        return False

    def by_value(self, fact: str) -> list[dict[int, float]]:
        """Weigh the verdicts of all completions by the value of a circumstance."""
        groups: dict[int, dict[int, float]] = {}
        for index, frame in enumerate(self.frames):
            masks = self.classes(fact, frame.free[fact], -1)  # the same groups in every frame
            for own, before in self.spread(index, skip=fact).items():
                for mask, weight in masks.items():
                    group = groups.setdefault(mask, {})
                    code = self.verdict(own & mask)
                    group[code] = group.get(code, 0.0) + before * weight
        return list(groups.values())

    def by_frame(self, fact: str, spreads: Sequence[dict[int, float]]) -> list[dict[int, float]]:
        """Weigh the verdicts of all completions by the value of a defining fact or of consent."""
        groups: dict[str, dict[int, float]] = {}
        for frame, spread in zip(self.frames, spreads, strict=True):
            group = groups.setdefault(frame.facts[fact], {})
            for own, weight in spread.items():
                code = self.verdict(own)
                group[code] = group.get(code, 0.0) + weight
        return list(groups.values())

    def family_differs(self, indices: Sequence[int]) -> bool:
        """Say whether frames that differ in one fact alone disagree in some completion they share."""
        starts = tuple(self.starts[index] for index in indices)
        if len(set(starts)) == 1:
            return False
        members = [self.frames[index] for index in indices]
        together = {starts}
        for fact in self.hand:
            masks = [self.relevant[fact][frame.ordinary[fact]] for frame in members]
            together = {tuple(own & mask for own, mask in zip(owns, masks, strict=True)) for owns in together}
        for fact in self.free:
            shared = [v for v in FACTS[fact] if all(v in frame.free[fact] for frame in members)]
            distinct = {self.relevant[fact][value] for value in shared}
            together = {tuple(own & mask for own in owns) for owns in together for mask in distinct}
        return any(len({self.verdict(own) for own in owns}) > 1 for owns in together)


def _split(sets: Mapping[int, float], masks: Mapping[int, float]) -> dict[int, float]:
    result: dict[int, float] = {}
    for mask, weight in masks.items():
        for own, before in sets.items():
            key = own & mask
            result[key] = result.get(key, 0.0) + before * weight
    return result


def _impurity(weights: Mapping[int, float]) -> float:
    """Return how likely two draws disagree (Gini), the measure of disagreement used to rank questions."""
    total = sum(weights.values())
    return 1.0 - sum((weight / total) ** 2 for weight in weights.values()) if total else 0.0
