"""Your own profile, as the last archive told it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from cordially.journal import schema


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPosition:
    """A job of yours. Months are ISO prefixes (``2019-03`` or ``2019``); no ``finished`` means it is current."""

    company: str | None
    title: str | None
    description: str | None
    location: str | None
    started: str | None
    finished: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEducation:
    """A school of yours; months as in ``OwnPosition``."""

    school: str | None
    degree: str | None
    started: str | None
    finished: str | None
    notes: str | None
    activities: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnProfile:
    """You, as you show yourself. Everything is None or empty until an archive with your profile was imported."""

    given: str | None = None
    family: str | None = None
    profile: str | None = None
    headline: str | None = None
    summary: str | None = None
    industry: str | None = None
    location: str | None = None
    positions: tuple[OwnPosition, ...] = ()
    education: tuple[OwnEducation, ...] = ()


def own_profile(connection: Connection) -> OwnProfile:
    """Return your profile; jobs and schools in the order they were first read."""
    records = schema.records
    query = select(records.c.kind, records.c.payload).where(
        records.c.kind.in_(("owner", "position", "education"))
    )
    kept: dict[str, list[dict[str, Any]]] = {"owner": [], "position": [], "education": []}
    for kind, payload in connection.execute(query.order_by(records.c.id)):
        told = json.loads(payload)
        told.pop("extra", None)
        kept[kind].append(told)
    return OwnProfile(
        **(kept["owner"][-1] if kept["owner"] else {}),
        positions=tuple(OwnPosition(**told) for told in kept["position"]),
        education=tuple(OwnEducation(**told) for told in kept["education"]),
    )
