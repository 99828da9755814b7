"""Situation in, advice out: the verdict on each move with who says so, what is assumed, and what would change it."""

from collections.abc import Collection, Iterable, Mapping, MutableMapping, Sequence
from typing import Any, Final, NamedTuple

from cordially.errors import unknown_word
from cordially.etiquette.bits import Bits
from cordially.etiquette.completions import Explorer, Unknowns, frames, possible
from cordially.etiquette.moves import ALTERNATIVES, MOVES
from cordially.etiquette.rulebook.model import HOUSE, Rulebook
from cordially.etiquette.situation import DEFINING, FACTS, IN_HAND, Situation, check_possible
from cordially.etiquette.verdicts import (
    AVOID,
    COMES_ABOUT,
    DO,
    DO_WITH_CARE,
    NOT_APPLICABLE,
    UNTIL,
    VERDICTS,
    WAIT,
)

MOST_BEST: Final = 3
MOST_CHANGES: Final = 5
MOST_INSTEAD: Final = 3
WORTH_DOING: Final = 50
"""A move worth less than this is named among the best only when nothing else is to be done."""
WORTH_NAMING: Final = 40
"""A move worth less than this is not offered in place of another."""

_MOVE_INDEX: Final = {move: index for index, move in enumerate(MOVES)}
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


class Change(NamedTuple):
    """A single fact that may come about or be learned, and the verdict it would bring."""

    fact: str
    value: str
    verdict: str


class Advice(NamedTuple):
    """The verdict on one move in one situation, with both sides.

    ``favour`` and ``against`` are position ids in reading order; ``set_aside`` are those whose own voice says something
    narrower here. ``tally`` is the weight in favour, against, and of mere caution; ``confidence`` runs from 0 (evenly
    split) to 1 (nobody disagrees). ``ask`` is ordered by how much an answer would settle.
    """

    move: str
    verdict: str
    until: str | None
    settled: bool
    ask: tuple[str, ...]
    assumed: Mapping[str, str]
    conditions: tuple[str, ...]
    favour: tuple[str, ...]
    against: tuple[str, ...]
    set_aside: tuple[str, ...]
    instead: tuple[str, ...]
    changes: tuple[Change, ...]
    tally: tuple[int, int, int]
    confidence: float
    decided_by: str
    because: str

    def as_json(self) -> dict[str, Any]:
        """Return the advice in the machine format of the contract."""
        return {
            "move": self.move,
            "verdict": self.verdict,
            "until": self.until,
            "settled": self.settled,
            "ask": list(self.ask),
            "assumed": dict(self.assumed),
            "conditions": list(self.conditions),
            "for": list(self.favour),
            "against": list(self.against),
            "set_aside": list(self.set_aside),
            "instead": list(self.instead),
            "changes": [{"if": {c.fact: c.value}, "verdict": c.verdict} for c in self.changes],
            "tally": dict(zip(("for", "against", "care"), self.tally, strict=True)),
            "confidence": round(self.confidence, 2),
            "because": self.because,
        }


class Said(NamedTuple):
    """Both sides on one move under the conditions that hold, the tally, what decided, and the answer in a sentence."""

    favour: tuple[str, ...]
    against: tuple[str, ...]
    set_aside: tuple[str, ...]
    tally: tuple[int, int, int]
    decided_by: str
    because: str


class Counsel(NamedTuple):
    """Advice on the moves asked about, and the best of all moves, at most three, most valuable first."""

    situation: Situation
    temperament: str
    advice: tuple[Advice, ...]
    best: tuple[str, ...]

    def about(self, move: str) -> Advice:
        """Return the advice on one of the moves asked about. Raises KeyError when it was not asked."""
        for advice in self.advice:
            if advice.move == move:
                return advice
        raise KeyError(move)


class Adviser:
    """A rulebook ready to advise. Pure: the same question has the same answer."""

    def __init__(
        self, book: Rulebook, bits: Bits, remembered: MutableMapping[Any, Any] | None = None
    ) -> None:
        self.book = book
        self.bits = bits
        self.remembered = {} if remembered is None else remembered
        """What unknown facts could change, by question, as plain values: found out once, kept by whoever keeps it."""
        self._said: dict[tuple[int, int, str, str | None], Said] = {}

    def advise(
        self,
        situation: Situation,
        temperament: str = "cautious",
        moves: Iterable[str] | None = None,
        *,
        without: Collection[str] = (),
    ) -> Counsel:
        """Advise on some moves (all, if none are named). Moves done already (``without``) are not among the best.

        Raises UnknownWordError for a word that is not a move, ImpossibleSituationError for facts that cannot hold
        together.
        """
        check_possible(situation)
        wanted = list(MOVES) if moves is None else [_known_move(move) for move in moves]
        reading = _Reading(self, situation, temperament)
        best = self._best(reading, without)
        return Counsel(
            situation=situation,
            temperament=temperament,
            advice=tuple(reading.advice(_MOVE_INDEX[move], best) for move in wanted),
            best=best,
        )

    def expected_worth(self, situation: Situation, move: str, temperament: str = "cautious") -> float:
        """Return what a move is worth over the ordinary completions of a situation, 0 to 100."""
        return _Reading(self, situation, temperament).worth(_MOVE_INDEX[_known_move(move)])

    def next_question(
        self, situation: Situation, move: str, temperament: str = "cautious"
    ) -> tuple[str, ...]:
        """Return the facts worth asking for about a move, the one that settles most first."""
        return self.unknowns(Explorer(self.bits, situation, temperament), _MOVE_INDEX[_known_move(move)]).ask

    def _best(self, reading: "_Reading", without: Collection[str]) -> tuple[str, ...]:
        if without or all(getattr(reading.situation, fact) for fact in DEFINING):
            return reading.best(without)
        key = ("best", reading.temperament, reading.situation)
        found = self.remembered.get(key)
        if found is None:
            found = self.remembered[key] = reading.best()
        return tuple(found)

    def unknowns(self, explorer: Explorer, move: int) -> Unknowns:
        """Return what the unknown facts could change about a move, remembering it where a defining fact is unknown."""
        if explorer.unstated.isdisjoint(DEFINING):
            return explorer.unknowns(move)
        key = (move, explorer.temperament, explorer.situation)
        found = self.remembered.get(key)
        if found is None:
            found = self.remembered[key] = tuple(explorer.unknowns(move))
        return Unknowns._make(found)

    def said(self, move: int, own: int, temperament: str, until: str | None) -> Said:
        """Return who says what about a move (an index into ``MOVES``) under its own conditions, and the reason."""
        key = (move, own, temperament, until)
        found = self._said.get(key)
        if found is None:
            outcome = self.bits.outcome(own, move, temperament)
            favour, against = self.bits.ids(move, outcome.favour), self.bits.ids(move, outcome.against)
            aside = set(self.bits.ids(move, outcome.set_aside))
            reason = because(
                self.book,
                MOVES[move],
                outcome.verdict,
                until,
                outcome.decided_by,
                [position for position in favour if position not in aside],
                [position for position in against if position not in aside],
            )
            found = self._said[key] = Said(
                tuple(favour),
                tuple(against),
                tuple(self.bits.ids(move, outcome.set_aside)),
                outcome.tally,
                outcome.decided_by,
                reason,
            )
        return found

    def worth(self, move: str, facts: Mapping[str, str]) -> int:
        """Return what a move is worth in a complete situation, 0 to 100, as the rulebook declares it."""
        for box, worth, _ in self.book.moves[move].values:
            if all(facts[fact] in values for fact, values in box.items()):
                return worth
        return 0


def _known_move(move: str) -> str:
    if move not in _MOVE_INDEX:
        raise unknown_word(move, MOVES, what="move", field="moves")
    return move


class _Reading:
    """One question being answered: the ordinary completions of a situation and what they say."""

    def __init__(self, adviser: Adviser, situation: Situation, temperament: str) -> None:
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
        if until == "decision" and facts["stage"] in _DECIDED:
            return False
        after = [
            self.changed(move, facts, change)
            for change in COMES_ABOUT[until]
            if any(facts[fact] != value for fact, value in change.items())
        ]
        applicable = [code for code in after if code != NOT_APPLICABLE]
        return bool(applicable) and min(applicable) > WAIT

    def changed(self, move: int, facts: Mapping[str, str], change: Mapping[str, str]) -> int:
        own = self.bits.of_move(self.bits.holding({**facts, **change}), move)
        return self.bits.verdict(own, move, self.temperament)

    def changes(self, move: int, code: int, index: int) -> tuple[Change, ...]:
        """Return, for each fact, the nearest value that betters the verdict most, or failing that worsens it."""
        better: list[Change] = []
        worse: list[Change] = []
        relevant = self.bits.relevant(move)
        for fact, values in self.neighbourhood(index):
            if fact not in relevant:
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
                may = [
                    (value, rest & masks[value])
                    for value in values
                    if value != facts[fact] and self.may_be(fact, value) and possible({**facts, fact: value})
                ]
                found.append((fact, may))
            self.neighbours[index] = found
        return found

    def may_be(self, fact: str, value: str) -> bool:
        """Leave out what cannot come about: known circumstances stay as they are, stages do not run backwards."""
        stated = getattr(self.situation, fact)
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
            if self.code(_MOVE_INDEX[other])[0] >= DO_WITH_CARE
            and self.worth(_MOVE_INDEX[other]) >= WORTH_NAMING
        ]
        fitting.sort(key=lambda other: (-self.worth(_MOVE_INDEX[other]), _MOVE_INDEX[other]))
        rest = [other for other in best if other != MOVES[move]]
        return _one_of_each(fitting or rest)[:MOST_INSTEAD]


_CONDITION: Final = {"note": "personal_note", "profile": "profile_proofed"}
_DECIDED: Final = ("offered", "hired", "rejected", "withdrawn")
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


def because(
    book: Rulebook,
    move: str,
    code: int,
    until: str | None,
    decided_by: str,
    favour: Sequence[str],
    against: Sequence[str],
) -> str:
    """Return the verdict in one plain sentence, naming the leading voice and how many stand on either side."""
    if code == NOT_APPLICABLE:
        rules = book.moves[move].applies
        return rules[0][1] if rules else "It makes no sense here."
    winning, losing = (favour, against) if code >= DO_WITH_CARE and favour else (against, favour)
    opening = {
        DO: "Yes",
        DO_WITH_CARE: "Yes, with care",
        WAIT: f"Not yet; wait until {_UNTIL_WORDS[until]}" if until else "Not yet",
        AVOID: "No",
    }[code]
    lead = _leading(book, winning, decided_by, until)
    if lead is None:
        return f"{opening}."
    leader = book.positions[lead].voice
    others = len({book.positions[p].voice for p in winning} - {leader, HOUSE})
    said = f"{opening}: {_reason(book, lead)} ({_who(book, lead)}{f' and {others} more' if others else ''}"
    if code == DO_WITH_CARE and favour:
        caution = _leading(book, losing, "", None)
        return f"{said}); but {_reason(book, caution)} ({_who(book, caution)})." if caution else f"{said})."
    dissent = len({book.positions[p].voice for p in losing} - {leader, HOUSE})
    return (
        f"{said}; {dissent} {'sees' if dissent == 1 else 'see'} it differently)." if dissent else f"{said})."
    )


def _reason(book: Rulebook, position: str) -> str:
    """Return a position's reason as it stands within a sentence."""
    reason = book.positions[position].because.rstrip(".")
    return reason if reason.split(" ", 1)[0] in ("I", "LinkedIn", "HR") else reason[0].lower() + reason[1:]


def _who(book: Rulebook, position: str) -> str:
    voice = book.voices[book.positions[position].voice]
    return "a house rule" if voice.id == HOUSE else voice.name


_UNTIL_WORDS: Final = {
    "decision": "there is a decision",
    "consent": "they have said yes",
    "met": "you have met",
    "contact_allowed": "direct contact is allowed",
    "personal_note": "you have written a personal note",
    "profile_proofed": "your profile is proofed",
    "date": "some time has passed",
}


def _leading(book: Rulebook, ids: Sequence[str], decided_by: str, until: str | None) -> str | None:
    """Return the position to quote: a fact on record or a gate first, then harm, then the strongest evidence."""
    strength = {"first_hand": 0, "reported": 1, "opinion": 2}

    def rank(position_id: str) -> tuple[bool, bool, bool, bool, int]:
        position = book.positions[position_id]
        return (
            position.settles != (decided_by == "a fact on record"),
            position.gate != (decided_by == "the note or the profile"),
            position.voice == HOUSE,
            until is not None and position.until != until,
            strength[position.evidence] - position.harm,
        )

    return min(ids, key=rank, default=None)


__all__ = ["Advice", "Adviser", "Change", "Counsel", "because"]
