"""The plain loop: the policy written a second time, as slowly and readably as possible, to check the fast one by.

It works on positions and facts as they stand in the rulebook, follows the steps in the order in which they are published
("How we decide"), and shares no code with ``bits`` or ``resolve``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cordially.etiquette.rulebook.model import Box, Position, Rulebook
from cordially.etiquette.situation import FACTS

Facts = Mapping[str, str]

FOR = ("urge", "favour", "accept")
AGAINST = ("wait", "avoid")
WEIGHT = {"first_hand": 3, "reported": 2, "opinion": 1}
DECIDED = ("offered", "hired", "rejected")
RUNNING = ("exploring", "applied", "interview_scheduled", "interviewing", "silent")


def verdict(book: Rulebook, move: str, facts: Facts, temperament: str) -> str:
    """Return the verdict's word for a complete situation."""
    applies = book.moves[move].applies
    if applies and not any(inside(facts, box) for box, _ in applies):
        return "not_applicable"
    holding = [p for p in book.positions.values() if p.move == move and holds(p, facts)]
    gates = [p for p in holding if p.gate]
    speaking = [p for p in holding if not p.gate]
    standing = [p for p in speaking if not any(replaces(other, p) for other in speaking)]
    on_record = [p for p in standing if p.settles]
    heard = without_needless_house([p for p in standing if not p.settles])
    if on_record:
        found = settled(on_record)
        others = [p for p in standing if not p.settles and p.until != "contact_allowed"]
        if found == "wait" and something_else_in_the_way(without_needless_house(others), facts, temperament):
            found = "avoid"
    else:
        found = voted(heard, temperament)
    return gated(found, gates, facts, temperament)


def holds(position: Position, facts: Facts) -> bool:
    return inside(facts, position.when) and not any(inside(facts, box) for box in position.unless)


def inside(facts: Facts, box: Box) -> bool:
    return all(facts[fact] in values for fact, values in box.items())


def replaces(narrow: Position, wide: Position) -> bool:
    """Say whether a voice's narrower position replaces a general one of the opposite direction."""
    if narrow.voice != wide.voice or narrow.voice == "house":
        return False
    opposed = (narrow.stance in FOR and wide.stance in AGAINST) or (
        narrow.stance in AGAINST and wide.stance in FOR
    )
    return (
        opposed
        and within(narrow.when, wide.when)
        and not within(wide.when, narrow.when)
        and all(
            disjoint(exception, narrow.when) or any(within(exception, own) for own in narrow.unless)
            for exception in wide.unless
        )
    )


def within(inner: Box, outer: Box) -> bool:
    return all(set(inner.get(fact, FACTS[fact])).issubset(values) for fact, values in outer.items())


def disjoint(one: Box, other: Box) -> bool:
    return any(set(one[fact]).isdisjoint(other[fact]) for fact in one if fact in other)


def without_needless_house(standing: Sequence[Position]) -> list[Position]:
    """House positions vote only where no voice speaks for or against; house cautions are always heard."""
    voices = [p for p in standing if p.voice != "house" or p.stance == "care"]
    if any(p.stance in FOR or p.stance in AGAINST for p in voices):
        return voices
    return list(standing)


def settled(on_record: Sequence[Position]) -> str:
    stances = {p.stance for p in on_record}
    if "avoid" in stances:
        return "avoid"
    if "wait" in stances:
        return "wait"
    return "do_with_care" if "care" in stances else "do"


def something_else_in_the_way(heard: Sequence[Position], facts: Facts, temperament: str) -> bool:
    """Say whether opening the door would not be enough."""
    found = voted(heard, temperament)
    if found == "wait":
        waits_only_for_time = {p.until for p in heard if p.stance == "wait"} == {"date"}
        return facts["stage"] not in RUNNING or waits_only_for_time
    return found == "avoid"


def voted(heard: Sequence[Position], temperament: str) -> str:
    favour = weight([p for p in heard if p.stance in FOR])
    against = weight([p for p in heard if p.stance in AGAINST])
    caution = weight([p for p in heard if p.stance == "care"])
    harmful = [p for p in heard if p.harm and p.stance in AGAINST]
    if any(p.evidence == "first_hand" for p in harmful):
        return refused(heard, temperament)
    if temperament == "cautious":
        asked_to_hold_back = harmful or any(p.stance == "wait" for p in heard)
        goes = not asked_to_hold_back and (favour > against or against == 0)
    elif temperament == "balanced":
        goes = favour > against or against == 0
    else:
        goes = favour > 0 or against == 0
    if not goes:
        return refused(heard, temperament)
    if favour == 0:
        return "do_with_care" if caution else "not_applicable"
    objections = caution + against
    house_caution = temperament != "bold" and any(p.voice == "house" and p.stance == "care" for p in heard)
    if objections and (3 * objections >= favour or house_caution):
        return "do_with_care"
    return "do"


def weight(side: Sequence[Position]) -> int:
    """Add up the voices, each once, at its strongest evidence."""
    return sum(max(WEIGHT[p.evidence] for p in side if p.voice == voice) for voice in {p.voice for p in side})


def refused(heard: Sequence[Position], temperament: str) -> str:
    if temperament == "cautious" and any(p.stance == "avoid" and p.harm for p in heard):
        return "avoid"
    return "wait" if any(p.stance == "wait" for p in heard) else "avoid"


def gated(found: str, gates: Sequence[Position], facts: Facts, temperament: str) -> str:
    """Hold back what the note or the profile spoils."""
    closed = {p.until for p in gates}
    permitted = facts["consent"] == "granted"
    if temperament == "bold" or (temperament == "balanced" and permitted):
        closed -= {"profile_proofed"}
    if not closed or found in ("not_applicable", "avoid"):
        return found
    if found == "wait":
        hopeless = "personal_note" in closed or facts["stage"] not in RUNNING
        return "avoid" if hopeless else "wait"
    if facts["stage"] in DECIDED and "profile_proofed" in closed:
        closed -= {"profile_proofed"}
        if not closed:
            return "do_with_care"
    return "avoid" if len(closed) > 1 else "wait"
