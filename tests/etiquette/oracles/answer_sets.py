"""The policy written a third time, as a logic program: clingo searches all situations at once for one that breaks a law.

The program is generated from the rulebook. A *world* is a situation with a temperament; laws that compare two situations
(with and without permission) speak of two worlds. No answer set means that the law holds everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import clingo

from cordially.etiquette.rulebook.model import Box, Position, Rulebook
from cordially.etiquette.situation import FACTS, IMPOSSIBLE

WEIGHT = {"first_hand": 3, "reported": 2, "opinion": 1}

POLICY = """
{ value(W,F,V) : domain(F,V) } = 1 :- world(W), fact(F).
in(W,B) :- world(W), box(B), allowed(W,B,F) : restricts(B,F).
allowed(W,B,F) :- value(W,F,V), allows(B,F,V).
:- world(W), impossible(B), in(W,B).

applies(W) :- in(W,B), applicable(B).
excepted(W,P) :- in(W,B), unless(P,B).
active(W,P) :- in(W,B), when(P,B), not excepted(W,P).
gate(W,U) :- active(W,P), gating(P), until(P,U).
speaks(W,P) :- active(W,P), not gating(P).
replaced(W,P) :- speaks(W,Q), speaks(W,P), replaces(Q,P).
standing(W,P) :- speaks(W,P), not replaced(W,P).
on_record(W) :- standing(W,P), settles(P).
directed(for). directed(wait). directed(avoid).
hall((W,all)) :- world(W).
hall((W,onward)) :- world(W).
present((W,H),P) :- hall((W,H)), standing(W,P), not settles(P), not away(H,P).
away(onward,P) :- until(P,contact_allowed).
minded((W,H),T) :- hall((W,H)), temperament(W,T).
voice_directed(W) :- present(W,P), not house(P), side(P,S), directed(S).
heard(W,P) :- present(W,P), not house(P).
heard(W,P) :- present(W,P), house(P), side(P,care).
heard(W,P) :- present(W,P), house(P), not voice_directed(W).

pan(for,for). pan(wait,against). pan(avoid,against). pan(care,caution).
laid(W,T,V,N) :- heard(W,P), side(P,S), pan(S,T), voice(P,V), weight(P,N).
lighter(W,T,V,N) :- laid(W,T,V,N), laid(W,T,V,M), M > N.
tally(W,T,S) :- hall(W), pan(_,T), S = #sum { N,V : laid(W,T,V,N), not lighter(W,T,V,N) }.
asks_to_wait(W) :- heard(W,P), side(P,wait).
harm(W) :- heard(W,P), harmful(P).
proven(W) :- heard(W,P), proven(P).
harm_avoided(W) :- heard(W,P), harmful(P), side(P,avoid).
house_care(W) :- heard(W,P), house(P), side(P,care).

stopped(W) :- proven(W).
stopped(W) :- minded(W,cautious), asks_to_wait(W).
stopped(W) :- minded(W,cautious), harm(W).
stopped(W) :- not minded(W,bold), tally(W,for,F), tally(W,against,A), A > 0, F <= A.
stopped(W) :- minded(W,bold), tally(W,for,0), tally(W,against,A), A > 0.
vote(W,avoid) :- stopped(W), minded(W,cautious), harm_avoided(W).
vote(W,wait) :- stopped(W), asks_to_wait(W), not vote(W,avoid).
vote(W,avoid) :- stopped(W), not asks_to_wait(W).
vote(W,do_with_care) :- hall(W), not stopped(W), tally(W,for,0), tally(W,caution,C), C > 0.
vote(W,not_applicable) :- hall(W), not stopped(W), tally(W,for,0), tally(W,caution,0).
goes(W) :- hall(W), not stopped(W), tally(W,for,F), F > 0.
careful(W) :- goes(W), tally(W,for,F), tally(W,against,A), tally(W,caution,C), A+C > 0, 3*(A+C) >= F.
careful(W) :- goes(W), house_care(W), not minded(W,bold).
vote(W,do_with_care) :- goes(W), careful(W).
vote(W,do) :- goes(W), not careful(W).

record(W,S) :- standing(W,P), settles(P), side(P,S).
settled(W,avoid) :- record(W,avoid).
settled(W,wait) :- record(W,wait), not record(W,avoid).
settled(W,do_with_care) :- record(W,care), not record(W,wait), not record(W,avoid).
settled(W,do) :- record(W,for), not record(W,care), not record(W,wait), not record(W,avoid).
running(W) :- value(W,stage,(exploring;applied;interview_scheduled;interviewing;silent)).
decided(W) :- value(W,stage,(offered;hired;rejected)).
more_than_time(W) :- heard((W,onward),P), side(P,wait), until(P,U), U != date.
besides(W) :- vote((W,onward),wait), not running(W).
besides(W) :- vote((W,onward),wait), not more_than_time(W).
besides(W) :- vote((W,onward),avoid).
came_to(W,avoid) :- settled(W,wait), besides(W).
came_to(W,wait) :- settled(W,wait), not besides(W).
came_to(W,D) :- settled(W,D), D != wait.
came_to(W,D) :- vote((W,all),D), not on_record(W).

waived(W,profile_proofed) :- temperament(W,bold).
waived(W,profile_proofed) :- temperament(W,balanced), value(W,consent,granted).
closed(W,U) :- gate(W,U), not waived(W,U).
shut(W) :- closed(W,_).
forgiven(W,profile_proofed) :- closed(W,profile_proofed), decided(W).
barred(W,U) :- closed(W,U), not forgiven(W,U).
bars(W,N) :- world(W), N = #count { U : barred(W,U) }.
going(do). going(do_with_care).
verdict(W,not_applicable) :- world(W), not applies(W).
verdict(W,D) :- applies(W), came_to(W,D), not shut(W).
verdict(W,D) :- applies(W), came_to(W,D), shut(W), not going(D), D != wait.
verdict(W,avoid) :- applies(W), came_to(W,wait), closed(W,personal_note).
verdict(W,avoid) :- applies(W), came_to(W,wait), shut(W), not running(W).
verdict(W,wait) :- applies(W), came_to(W,wait), shut(W), not closed(W,personal_note), running(W).
verdict(W,do_with_care) :- applies(W), came_to(W,D), going(D), shut(W), bars(W,0).
verdict(W,wait) :- applies(W), came_to(W,D), going(D), bars(W,1).
verdict(W,avoid) :- applies(W), came_to(W,D), going(D), bars(W,N), N > 1.

caution(avoid,1). caution(wait,2). caution(do_with_care,3). caution(do,4).
code(W,C) :- verdict(W,D), caution(D,C).
less(W,X) :- code(W,C), code(X,D), C < D.
#show value/3. #show verdict/2.
"""


def counterexample(book: Rulebook, move: str, law: str) -> dict[str, Any] | None:
    """Return a situation per world that fits the ``law`` (facts, constraints and worlds), or None if there is none."""
    control = clingo.Control(["--warn=none", "--models=1"])
    control.add("base", [], POLICY + "\n".join(_rules(book, move)) + law)
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        for model in models:
            found: dict[str, Any] = {}
            for atom in model.symbols(shown=True):
                world, *rest = [str(argument) for argument in atom.arguments]
                own = found.setdefault(world, {})
                own[rest[0] if atom.name == "value" else "verdict"] = rest[-1]
            return found
    return None


def _rules(book: Rulebook, move: str) -> Iterable[str]:
    boxes: list[Box] = []

    def box(given: Box) -> int:
        boxes.append(given)
        return len(boxes) - 1

    for fact, values in FACTS.items():
        yield f"fact({fact})."
        yield from (f"domain({fact},{value})." for value in values)
    for rule in IMPOSSIBLE:
        yield f"impossible({box(rule.facts)})."
    for given, _ in book.moves[move].applies or (({}, ""),):
        yield f"applicable({box(given)})."
    positions = [position for position in book.positions.values() if position.move == move]
    for number, position in enumerate(positions):
        yield f"when({number},{box(position.when)})."
        yield from (f"unless({number},{box(exception)})." for exception in position.unless)
        yield from _traits(number, position)
        yield from (
            f"replaces({number},{other})."
            for other, wide in enumerate(positions)
            if _replaces(position, wide)
        )
    for number, given in enumerate(boxes):
        yield f"box({number})."
        for fact, allowed in given.items():
            yield f"restricts({number},{fact})."
            yield from (f"allows({number},{fact},{value})." for value in allowed)


def _traits(number: int, position: Position) -> Iterable[str]:
    side = position.stance if position.stance in ("care", "wait", "avoid") else "for"
    yield f'side({number},{side}). voice({number},"{position.voice}"). weight({number},{WEIGHT[position.evidence]}).'
    if position.until:
        yield f"until({number},{position.until})."
    flags = {
        "gating": position.gate,
        "settles": position.settles,
        "house": position.voice == "house",
        "harmful": position.harm and side in ("wait", "avoid"),
        "proven": position.harm and side in ("wait", "avoid") and position.evidence == "first_hand",
    }
    yield from (f"{flag}({number})." for flag, holds in flags.items() if holds)


def _replaces(narrow: Position, wide: Position) -> bool:
    """Say whether one box lies strictly inside another of the same voice and the opposite direction."""
    if narrow.voice != wide.voice or narrow.voice == "house" or narrow.gate or wide.gate:
        return False
    if not _opposed(narrow.stance, wide.stance) or _box_in(wide.when, narrow.when):
        return False
    return _box_in(narrow.when, wide.when) and all(
        not _meet(narrow.when, hole) or any(_box_in(hole, own) for own in narrow.unless)
        for hole in wide.unless
    )


def _opposed(one: str, other: str) -> bool:
    cautious: Sequence[str] = ("wait", "avoid")
    return "care" not in (one, other) and (one in cautious) != (other in cautious)


def _box_in(inner: Box, outer: Box) -> bool:
    return all(set(inner.get(fact, FACTS[fact])) <= set(outer[fact]) for fact in outer)


def _meet(one: Box, other: Box) -> bool:
    return all(set(one[fact]) & set(other[fact]) for fact in set(one) & set(other))
