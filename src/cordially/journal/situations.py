"""From what happened to the situation advice is given for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

from cordially.etiquette.situation import Situation
from cordially.people import Event, History, Person, Process
from cordially.people.consent import consent_of
from cordially.people.contact import elapsed_of, met_of
from cordially.people.link import link_of
from cordially.people.stage import stage_of
from cordially.people.traits import role_of, trait_of


def situation_of(
    events: Iterable[Event], *, person: Person, process: Process | None, now: datetime, zone: tzinfo = UTC
) -> Situation:
    """Derive the situation with ``person`` in ``process`` (None: in no process) at the moment ``now``.

    ``events`` is the raw log, corrections included; it may tell of others too, and should tell of everybody with a
    part in the process and of every process the person has had to do with. ``zone`` is where the user's days begin
    and end. What the log does not tell stays unknown: ordinary values are not filled in here. ``note`` is always
    unknown, as it is about what is yet to be sent.
    """
    history = History.of(events, now=now, zone=zone)
    stage = stage_of(history, process.id) if process else "none"
    return situation_in(history, person=person, process=process, stage=stage)


def situation_in(
    history: History, *, person: Person, process: Process | None, stage: str | None
) -> Situation:
    """Derive the situation with ``person`` in ``process`` from a history that tells all it depends on (see ``situation_of``).

    ``stage`` is where the process stands, ``none`` in no process: it is the same for everybody in it.
    """
    who, where = person.id, process.id if process else None
    return Situation(
        role=role_of(history, who, where),
        stage=stage,
        met=met_of(history, who),
        rapport=trait_of(history, "rapport", person=who, process=where),
        culture=trait_of(history, "culture", person=who, process=where),
        ties=trait_of(history, "ties", person=who, process=where),
        purpose=trait_of(history, "purpose", person=who, process=where) or _stated_purpose(process),
        search=trait_of(history, "search", person=who, process=where),
        elapsed=elapsed_of(history, who),
        link=link_of(history, who),
        consent=consent_of(history, who, where),
        profile="proofed" if history.of_kind("profile_proofed") else None,
    )


def _stated_purpose(process: Process | None) -> str | None:
    return "business" if process is not None and process.pursuit == "business" else None
