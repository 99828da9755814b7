"""All that a plan is made from, as services gather it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from cordially.agenda.habits import Whereabouts
from cordially.agenda.steps import Mark
from cordially.etiquette.situation import Situation
from cordially.people import History, Person, Process


class Known(NamedTuple):
    """All that a plan is made from.

    ``history`` tells of every open or recently decided process and of everybody in them, messages told included; its
    ``now`` is that of the plan. ``situations`` holds one for each (person, process) with a part, and (person, None)
    for people outside any process who matter. ``marks`` are in the order in which they were made. ``profile_proofed``
    is None while nobody said.
    """

    history: History
    processes: tuple[Process, ...]
    people: Mapping[str, Person]
    situations: Mapping[tuple[str, str | None], Situation]
    whereabouts: Mapping[str, Whereabouts] = MappingProxyType({})
    marks: tuple[Mark, ...] = ()
    profile_proofed: bool | None = None
