"""One question being answered: the ordinary completions of a situation, and what they and their neighbours say."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from cordially.etiquette.completions import Explorer, frames, possible
from cordially.etiquette.counsel import Advice, Change
from cordially.etiquette.moves import ALTERNATIVES, MOVES
from cordially.etiquette.ordinary import ordinary
from cordially.etiquette.situation import DEFINING, EVENTS, FACTS, IN_HAND, Situation
from cordially.etiquette.verdicts import (
    AVOID,
    COMES_ABOUT,
    DO_WITH_CARE,
    NOT_APPLICABLE,
    OVER,
    UNTIL,
    VERDICTS,
    WAIT,
)

if TYPE_CHECKING:
    from cordially.etiquette.advice import Adviser

MOST_BEST: Final = 3
MOST_CHANGES: Final = 5
MOST_INSTEAD: Final = 3
WORTH_DOING: Final = 50
"""A move worth less than this is named among the best only when nothing else is to be done."""
WORTH_NAMING: Final = 40
"""A move worth less than this is not offered in place of another."""

MOVE_INDEX: Final = {move: index for index, move in enumerate(MOVES)}
_CAN_COME_ABOUT: Final[dict[str, tuple[str, ...]]] = {
    "consent": ("granted", "open_door", "card_only", "closed_door", "refused"),
    "stage": (
        "applied",
        "interview_scheduled",
        "interviewing",
        "offered",
        "hired",
        "rejected",
        "withdrawn",
        "silent",
    ),
    "met": ("yes",),
    "note": ("personal", "blank"),
    "profile": ("proofed", "unproofed"),
    "elapsed": ("day", "week", "fortnight", "longer"),
    "rapport": ("warm", "neutral", "cold"),
    "culture": ("informal", "mixed", "formal"),
    "ties": ("close", "some", "none"),
    "search": ("open", "confidential"),
    "purpose": ("opening", "learn", "reconnect", "business", "network"),
}
"""For each fact the values it may come to have, or turn out to have, likeliest first."""


class Question:
    """One question being answered: the ordinary completions of a situation and what they say."""

    def __init__(self, adviser: "Adviser", situation: Situation, temperament: str) -> None:
        self.adviser = adviser
        self.bits = adviser.bits
        self.temperament = temperament
        self.situation = situation
        self.explorer = Explorer(adviser.bits, situation, temperament)
        stated = situation.known()
        self.frames = frames(situation, ordinary_only=True)
        self.complete = [{**frame.facts, **frame.ordinary, **stated} for frame in self.frames]
        self.rows = [self.bits.holding(facts) for facts in self.complete]
        self.codes: dict[int, tuple[int, int]] = {}
        self.neighbours: dict[int, list[tuple[str, list[tuple[str, int]]]]] = {}

    def code(self, move: int) -> tuple[int, int]:
        """Return the verdict's code, and the index of the likeliest ordinary completion that gives it."""
        found = self.codes.get(move)
        if found is None:
            codes = [
                self.bits.verdict(self.bits.of_move(row, move), move, self.temperament) for row in self.rows
            ]
            applicable = [code for code in codes if code != NOT_APPLICABLE]
            code = min(applicable, default=NOT_APPLICABLE)
            giving = [index for index, other in enumerate(codes) if other == code]
            found = code, max(giving, key=lambda index: self.frames[index].weight)
            self.codes[move] = found
        return found

    def best(self, without: Collection[str] = ()) -> tuple[str, ...]:
        """Return the most valuable moves to make now, one of each group of alternatives."""
        sound = [move for move in range(len(MOVES)) if self.code(move)[0] >= DO_WITH_CARE]
        ranked = sorted(
            [move for move in sound if MOVES[move] not in without] or sound,
            key=lambda move: (-self.worth(move), move),
        )
        worthy = [move for move in ranked if self.worth(move) >= WORTH_DOING] or ranked[:1]
        return _one_of_each(MOVES[move] for move in worthy)[:MOST_BEST]

    def worth(self, move: int) -> float:
        """Return the expected worth of a move over the ordinary completions, nothing where it does not apply."""
        name = MOVES[move]
        total = mean = 0.0
        for frame, facts, row in zip(self.frames, self.complete, self.rows, strict=True):
            total += frame.weight
            if self.bits.verdict(self.bits.of_move(row, move), move, self.temperament) != NOT_APPLICABLE:
                mean += frame.weight * self.adviser.worth(name, facts)
        return mean / total

    def advice(self, move: int, best: Sequence[str]) -> Advice:
        """Return the advice on a move (an index into ``MOVES``), given the best moves of all."""
        code, index = self.code(move)
        facts = self.complete[index]
        own = self.bits.of_move(self.rows[index], move)
        unknowns = self.adviser.unknowns(self.explorer, move)
        until = self.until(move, facts, own) if code == WAIT else None
        said = self.adviser.said(move, own, self.temperament, until)
        return Advice(
            move=MOVES[move],
            verdict=VERDICTS[code],
            until=until,
            settled=unknowns.settled,
            ask=unknowns.ask,
            supposing={fact: facts[fact] for fact in unknowns.ask if fact in DEFINING},
            assumed={fact: facts[fact] for fact in unknowns.ask if fact not in DEFINING},
            conditions=tuple(_CONDITION[fact] for fact in unknowns.conditions),
            favour=said.favour,
            against=said.against,
            set_aside=said.set_aside,
            instead=self.instead(move, said.against, best) if code in (WAIT, AVOID) else (),
            changes=self.changes(move, code, index) if code != NOT_APPLICABLE else (),
            tally=said.tally,
            confidence=_confidence(said.tally),
            decided_by=said.decided_by,
            because=said.because,
        )

    def until(self, move: int, facts: Mapping[str, str], own: int) -> str | None:
        """Return what the wait is for: the most decisive event that, once come about, betters the verdict."""
        stated = self.bits.outcome(own, move, self.temperament).untils
        named = [until for until in UNTIL if until in stated]
        others = [until for until in UNTIL if until not in stated]
        for until in (*named, *others):
            if self.comes_true(move, facts, until):
                return until
        return named[0] if named else None

    def comes_true(self, move: int, facts: Mapping[str, str], until: str) -> bool:
        """Say whether the event is still to come, and the verdict betters however it comes about."""
        if until == "decision" and facts["stage"] in OVER:
            return False
        after = [
            self.changed(move, facts, change)
            for change in COMES_ABOUT[until]
            if any(facts[fact] != value for fact, value in change.items())
        ]
        applicable = [code for code in after if code != NOT_APPLICABLE]
        return bool(applicable) and min(applicable) > WAIT

    def changed(self, move: int, facts: Mapping[str, str], change: Mapping[str, str]) -> int:
        """Return the verdict's code once some facts have changed."""
        own = self.bits.of_move(self.bits.holding(self.then(facts, change)), move)
        return self.bits.verdict(own, move, self.temperament)

    def then(self, facts: Mapping[str, str], change: Mapping[str, str]) -> dict[str, str]:
        """Return the facts once some have changed; what is merely ordinary follows a new stage."""
        changed = {**facts, **change}
        if "stage" in change:
            for fact in self.situation.unknown():
                if fact not in change and fact not in DEFINING and fact not in EVENTS:
                    changed[fact] = ordinary(fact, changed["role"], changed["stage"]).value
        return changed

    def changes(self, move: int, code: int, index: int) -> tuple[Change, ...]:
        """Return, for each fact, the nearest value that betters the verdict most, or failing that worsens it."""
        better: list[Change] = []
        worse: list[Change] = []
        relevant = self.bits.relevant(move)
        for fact, values in self.neighbourhood(index):
            if fact not in relevant and fact != "stage":  # a new stage may bring other ordinary values
                continue
            found = [
                (new, value)
                for value, bits in values
                if (new := self.bits.verdict(self.bits.of_move(bits, move), move, self.temperament))
                not in (code, NOT_APPLICABLE)
            ]
            if not found:
                continue
            top = max(found, key=lambda item: item[0])
            if top[0] > code:
                better.append(Change(fact=fact, value=top[1], verdict=VERDICTS[top[0]]))
            elif fact not in IN_HAND:
                low = min(found, key=lambda item: item[0])
                worse.append(Change(fact=fact, value=low[1], verdict=VERDICTS[low[0]]))
        better.sort(key=lambda change: -VERDICTS.index(change.verdict))
        return tuple((better + worse)[:MOST_CHANGES])

    def neighbourhood(self, index: int) -> list[tuple[str, list[tuple[str, int]]]]:
        """Return, per fact, the values it may come to have in an ordinary completion, with the bits they leave."""
        found = self.neighbours.get(index)
        if found is None:
            facts = self.complete[index]
            found = []
            for fact, values in _CAN_COME_ABOUT.items():
                rest = self.bits.holding({key: value for key, value in facts.items() if key != fact})
                masks = self.bits.by_value[fact]
                new = [value for value in values if value != facts[fact] and self.may_be(fact, value)]
                if fact == "stage":  # brings other ordinary values with it
                    then = [(value, self.then(facts, {fact: value})) for value in new]
                    may = [(value, self.bits.holding(after)) for value, after in then if possible(after)]
                else:
                    may = [(value, rest & masks[value]) for value in new if possible({**facts, fact: value})]
                found.append((fact, may))
            self.neighbours[index] = found
        return found

    def may_be(self, fact: str, value: str) -> bool:
        """Leave out what cannot come about: known circumstances stay as they are, stages do not run backwards."""
        stated = getattr(self.situation, fact)
        if fact in ("consent", "link") and stated in ("refused", "declined"):
            return False
        if fact == "stage" and stated is not None:
            return value in _NEXT_STAGES[stated]
        if fact == "elapsed" and stated is not None:
            return FACTS["elapsed"].index(value) > FACTS["elapsed"].index(stated)
        if fact in ("rapport", "culture", "ties", "search", "purpose", "role"):
            return stated is None
        return True

    def instead(self, move: int, against: Sequence[str], best: Sequence[str]) -> tuple[str, ...]:
        """Return what to do meanwhile or in its place: what the cautious voices name, as far as it is right here."""
        counts: dict[str, int] = {}
        for position in against:
            for other in self.adviser.book.positions[position].instead:
                counts[other] = counts.get(other, 0) + 1
        fitting = [
            other
            for other in counts
            if self.code(MOVE_INDEX[other])[0] >= DO_WITH_CARE
            and self.worth(MOVE_INDEX[other]) >= WORTH_NAMING
        ]
        fitting.sort(key=lambda other: (-self.worth(MOVE_INDEX[other]), MOVE_INDEX[other]))
        rest = [other for other in best if other != MOVES[move]]
        return _one_of_each(fitting or rest)[:MOST_INSTEAD]


_CONDITION: Final = {"note": "personal_note", "profile": "profile_proofed"}
_NEXT_STAGES: Final[dict[str, tuple[str, ...]]] = {
    "none": ("exploring", "applied"),
    "exploring": ("applied", "interview_scheduled", "interviewing"),
    "applied": ("interview_scheduled", "interviewing", "offered", "rejected", "silent"),
    "interview_scheduled": ("interviewing", "offered", "rejected", "silent"),
    "interviewing": ("offered", "hired", "rejected", "silent"),
    "silent": ("offered", "interviewing", "rejected"),
    "offered": ("hired", "withdrawn"),
    "hired": (),
    "rejected": (),
    "withdrawn": (),
}
"""Where a process may go from each stage."""


def _one_of_each(moves: Iterable[str]) -> tuple[str, ...]:
    chosen: list[str] = []
    for move in moves:
        group = next((group for group in ALTERNATIVES if move in group), (move,))
        if not any(other in chosen for other in group):
            chosen.append(move)
    return tuple(chosen)


def _confidence(tally: tuple[int, int, int]) -> float:
    favour, against, caution = tally
    total = favour + against + caution
    return abs(favour - against - caution) / total if total else 1.0
