"""Your own profile, as the last archive told it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

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
class OwnItem:
    """Anything else in your profile: a skill, a language, a certificate. ``details`` are named as when it was read."""

    kind: str
    name: str
    details: Mapping[str, str]


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
    items: tuple[OwnItem, ...] = ()


OWN_ITEMS: Final = (
    "skill",
    "certification",
    "language",
    "project",
    "honor",
    "course",
    "publication",
    "organization",
    "volunteering",
    "cause",
    "interest",
    "group",
    "patent",
    "test_score",
    "profile_summary",
)
"""Kinds of records that are parts of your profile."""


def own_addresses(connection: Connection) -> frozenset[str]:
    """Return your own e-mail addresses, case-folded, as far as files told them."""
    records = schema.records
    query = select(records.c.payload).where(records.c.kind.in_(("own_email", "email_address")))
    told = (json.loads(payload)["name"] for payload in connection.execute(query).scalars())
    return frozenset(address.casefold() for address in told if address)


def own_profile(connection: Connection) -> OwnProfile:
    """Return your profile; jobs and schools in the order they were first read."""
    records = schema.records
    query = select(records.c.kind, records.c.payload).where(
        records.c.kind.in_(("owner", "position", "education", *OWN_ITEMS))
    )
    kept: dict[str, list[dict[str, Any]]] = {"owner": [], "position": [], "education": []}
    items: list[OwnItem] = []
    for kind, payload in connection.execute(query.order_by(records.c.id)):
        told = json.loads(payload)
        told.pop("extra", None)
        if kind in kept:
            kept[kind].append(told)
        elif told["name"]:
            items.append(OwnItem(kind=kind, name=told["name"], details=told.get("details", {})))
    owner: dict[str, Any] = {}
    for told in kept["owner"]:  # several files may tell of you: the last word on each field counts
        owner.update({field: value for field, value in told.items() if value is not None})
    return OwnProfile(
        **owner,
        positions=tuple(OwnPosition(**told) for told in kept["position"]),
        education=tuple(OwnEducation(**told) for told in kept["education"]),
        items=tuple(items),
    )
