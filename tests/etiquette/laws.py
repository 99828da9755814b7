"""What must hold in every possible situation, as checks over the tables: each law returns the cells that break it.

A cell is broken only where a possible situation lies in it. Laws speak of one temperament unless they compare them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.table import MoveTable
from cordially.etiquette.verdicts import AVOID, DO, DO_WITH_CARE, NOT_APPLICABLE, UNTIL, WAIT

Tables = Mapping[str, MoveTable]
Mask = NDArray[np.bool_]

DECIDED = ("offered", "hired", "rejected")
OUTSIDE = ("none", "hired", "rejected", "withdrawn")
LESS_CALLED_FOR = ("decline_invitation",)
"""Moves of which having met rightly speaks against: declining somebody you know is the harder thing."""


class Broken(NamedTuple):
    """A move whose law is broken, where, and in how many situations."""

    move: str
    cells: Mask
    situations: int


def broken(table: MoveTable, cells: Mask) -> Iterator[Broken]:
    cells = np.broadcast_to(cells, table.kinds.shape) & (table.situations > 0)
    if cells.any():
        yield Broken(table.move, cells, int(table.situations[cells].sum()))


def where(table: MoveTable, fact: str, values: Iterable[str]) -> Mask:
    """Return the rows in which a fact may have one of the values, to be combined with cells."""
    shape = [1] * table.kinds.ndim
    for place, axis in enumerate(table.rows):
        if axis.fact == fact:
            allowed = {axis.number(value) for value in values}
            shape[place] = -1
            return np.array([number in allowed for number in range(len(axis.classes))]).reshape(shape)
    return np.ones(shape, np.bool_)


def but(values: Sequence[str], *without: str) -> list[str]:
    return [value for value in values if value not in without]


def worse(table: MoveTable, temperament: str, fact: str, better: str, base: str) -> Mask:
    """Return the cells with the value ``better`` in which a move that applies both ways fares worse than with ``base``."""
    verdict = table.raw(temperament)
    found = np.zeros(verdict.shape, np.bool_)
    for place, axis in enumerate(table.rows):
        if axis.fact == fact:
            here, there = (np.take(verdict, axis.number(value), place) for value in (better, base))
            possible = np.take(table.situations, axis.number(base), place) > 0
            fares = (here < there) & (here != NOT_APPLICABLE) & possible
            np.moveaxis(found, place, 0)[axis.number(better)] = fares
    return found


def something_to_do(tables: Tables, temperament: str) -> Iterator[Broken]:
    """Whatever the situation, some move is right: looking at few facts, one by one, until nothing is left open."""
    facts = list(FACTS)
    open_: Mask = np.ones((), np.bool_)
    spanned: list[str] = []
    for table in sorted(tables.values(), key=lambda table: table.kinds.size):
        verdict = np.take(table.raw(temperament), table.columns.ravel(), axis=-1)
        axes = (*table.rows, *table.others)
        stuck = (verdict < DO_WITH_CARE).reshape([len(axis.classes) for axis in axes])
        stuck = stuck[np.ix_(*(axis.numbers for axis in axes))]
        names = [axis.fact for axis in axes]
        order = [fact for fact in facts if fact in names]
        stuck = stuck.transpose([names.index(fact) for fact in order])
        wide = [fact for fact in facts if fact in names or fact in spanned]
        open_ = _along(open_, spanned, wide) & _along(stuck, order, wide)
        spanned = wide
        for place in reversed(range(len(spanned))):
            if (open_ == open_.take([0], place)).all():
                open_ = open_[(slice(None),) * place + (0,)].reshape(
                    [*open_.shape[:place], *open_.shape[place + 1 :]]
                )
                del spanned[place]
        if not open_.any():
            return
    yield Broken("every move", open_, int(open_.sum()))


def _along(cells: Mask, facts: Sequence[str], wide: Sequence[str]) -> Mask:
    return cells.reshape([len(FACTS[fact]) if fact in facts else 1 for fact in wide])


def permission_never_hurts(tables: Tables, temperament: str) -> Iterator[Broken]:
    table = tables["connect"]
    for better, base in (
        ("granted", "none"),
        ("granted", "open_door"),
        ("open_door", "none"),
        ("none", "refused"),
    ):
        yield from broken(table, worse(table, temperament, "consent", better, base))


def a_no_is_a_no(tables: Tables, temperament: str) -> Iterator[Broken]:
    table = tables["connect"]
    said = where(table, "consent", ["refused"]) | where(table, "link", ["declined", "connected"])
    yield from broken(table, (table.raw(temperament) >= DO_WITH_CARE) & said)


def boldness_never_holds_back(tables: Tables, temperament: str) -> Iterator[Broken]:
    """Compare a temperament with the next bolder one, for every move."""
    bolder = TEMPERAMENTS[min(TEMPERAMENTS.index(temperament) + 1, len(TEMPERAMENTS) - 1)]
    for table in tables.values():
        here, there = table.raw(temperament), table.raw(bolder)
        yield from broken(table, (here > there) & (there != NOT_APPLICABLE))


def applicability_knows_no_temperament(tables: Tables, temperament: str) -> Iterator[Broken]:
    for table in tables.values():
        bold = table.raw("bold") == NOT_APPLICABLE
        yield from broken(table, (table.raw(temperament) == NOT_APPLICABLE) != bold)


def judges_are_not_approached_early(tables: Tables, temperament: str) -> Iterator[Broken]:
    """Unmet and without permission, the cautious never plainly connect with who decides or interviews."""
    if temperament != "cautious":
        return
    table = tables["connect"]
    place = [axis.fact for axis in table.others].index("role")
    role = table.others[place]
    judging = [
        np.take(table.columns, role.number(value), place) for value in ("hiring_manager", "interviewer")
    ]
    columns = np.isin(np.arange(table.kinds.shape[-1]), np.concatenate([part.ravel() for part in judging]))
    early = where(table, "met", ["no"]) & where(table, "consent", but(FACTS["consent"], "granted"))
    yield from broken(table, (table.raw(temperament) == DO) & early & columns)


def after_the_decision_nothing_stands_in_the_way(tables: Tables, temperament: str) -> Iterator[Broken]:
    table = tables["connect"]
    after = (
        where(table, "stage", DECIDED)
        & where(table, "note", ["personal"])
        & where(table, "consent", but(FACTS["consent"], "refused"))
        & where(table, "link", but(FACTS["link"], "declined"))
    )
    yield from broken(table, np.isin(table.raw(temperament), (WAIT, AVOID)) & after)


def care_taken_never_hurts(tables: Tables, temperament: str) -> Iterator[Broken]:
    """A personal note and a proofed profile never make a verdict worse."""
    for table in tables.values():
        yield from broken(table, worse(table, temperament, "note", "personal", "blank"))
        yield from broken(table, worse(table, temperament, "profile", "proofed", "unproofed"))


def having_met_never_hurts_outside_a_process(tables: Tables, temperament: str) -> Iterator[Broken]:
    for table in tables.values():
        if table.move not in LESS_CALLED_FOR:
            hurt = worse(table, temperament, "met", "yes", "no") & where(table, "stage", OUTSIDE)
            yield from broken(table, hurt)


def a_wait_waits_for_what_betters_it(tables: Tables, temperament: str) -> Iterator[Broken]:
    """The event named has not come about, and however it does, a move that then applies is right."""
    for table in tables.values():
        untils = table.untils(temperament)
        true = np.zeros(untils.shape, np.bool_)
        for number, until in enumerate(UNTIL):
            true |= (untils == number + 1) & table.comes_true(until, temperament)
        yield from broken(table, (table.raw(temperament) == WAIT) & ~true)


def every_verdict_is_somebodys(tables: Tables, temperament: str) -> Iterator[Broken]:
    """Where a move applies, something is said of it, and some position says it."""
    for table in tables.values():
        cited = table.kind_cited[TEMPERAMENTS.index(temperament)][table.kinds] != 0
        yield from broken(table, ~cited)


LAWS: tuple[Callable[[Tables, str], Iterator[Broken]], ...] = (
    something_to_do,
    permission_never_hurts,
    a_no_is_a_no,
    boldness_never_holds_back,
    applicability_knows_no_temperament,
    judges_are_not_approached_early,
    after_the_decision_nothing_stands_in_the_way,
    care_taken_never_hurts,
    having_met_never_hurts_outside_a_process,
    a_wait_waits_for_what_betters_it,
    every_verdict_is_somebodys,
)
"""Every law over the tables."""
