"""The plan: everything there is to do, from all processes at once, in the order of what to do first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from cordially.agenda.allowance import Allowance
from cordially.agenda.habits import Habits, Whereabouts
from cordially.agenda.panels import Panel
from cordially.agenda.steps import Mark, Step
from cordially.etiquette.advice import Adviser
from cordially.etiquette.situation import Situation
from cordially.people import History, Person, Process


class Known(NamedTuple):
    """All that a plan is made from.

    ``history`` tells of every open or recently decided process and of everybody in them, messages told included; its
    ``now`` is that of the plan. ``situations`` holds one for each (person, process) with a part, and (person, None)
    for people outside any process who matter. ``profile_proofed`` is None while nobody said.
    """

    history: History
    processes: tuple[Process, ...]
    people: Mapping[str, Person]
    situations: Mapping[tuple[str, str | None], Situation]
    whereabouts: Mapping[str, Whereabouts] = MappingProxyType({})
    marks: tuple[Mark, ...] = ()
    profile_proofed: bool | None = None


class Plan(NamedTuple):
    """What to do: ``steps`` in the order of what to do first, ``panels`` latest first, and the month's allowance."""

    steps: tuple[Step, ...]
    panels: tuple[Panel, ...]
    allowance: Allowance


def plan(known: Known, adviser: Adviser, *, now: datetime, habits: Habits) -> Plan:
    """Return everything there is to do. Pure: the same log and the same clock give the same plan.

    ``now`` is an aware moment; all windows are in UTC. The order of what ``known`` holds does not matter.
    """
    raise NotImplementedError
