"""Who the user is, as the export tells it: no file says so outright, yet every direction depends on it."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from cordially.importers.addresses import profile_of, profiles_of
from cordially.importers.linkedin.people import folded_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cordially.importers.tables import Table

_ROWS_ENOUGH = 2_000
_SHARE_ENOUGH = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The user. ``profile`` is the present address, ``profiles`` holds earlier ones too, ``names`` are folded."""

    profile: str | None = None
    profiles: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def find_owner(tables: Iterable[Table]) -> Owner:
    """Find the user: by the invitations, else by the name in the profile, else by who is in every conversation."""
    of_kind: dict[str, list[Table]] = {}
    for table in tables:
        of_kind.setdefault(table.kind, []).append(table)
    names = {name for table in of_kind.get("profile", ()) for name in _own_names(table)}
    profiles: list[str] = []
    for table in of_kind.get("invitations", ()):
        own_names, own_profiles = _by_invitations(table)
        names |= own_names
        profiles += own_profiles
    if not profiles:
        for table in of_kind.get("messages", ()):
            profiles += _by_messages(table, names)
    return Owner(
        profile=profiles[-1] if profiles else None,
        profiles=frozenset(profiles),
        names=frozenset(names - {""}),
    )


def _first_rows(table: Table) -> Iterator[list[str]]:
    with closing(table.rows()) as rows:
        for _, row in islice(rows, _ROWS_ENOUGH):
            yield row


def _own_names(table: Table) -> set[str]:
    given, family = table.at("first name"), table.at("last name")
    return {folded_name(f"{row[given]} {row[family]}") for row in _first_rows(table)}


def _by_invitations(table: Table) -> tuple[set[str], list[str]]:
    """Return the user's name and profile: the sender of what went out, the receiver of what came in."""
    direction, sender, receiver = table.at("direction"), table.at("from"), table.at("to")
    inviter, invitee = table.at("inviterprofileurl"), table.at("inviteeprofileurl")
    names: Counter[str] = Counter()
    profiles: Counter[str] = Counter()
    for row in _first_rows(table):
        way = row[direction].strip()
        if way in ("OUTGOING", "INCOMING"):
            names[folded_name(row[sender if way == "OUTGOING" else receiver])] += 1
            profiles[profile_of(row[inviter if way == "OUTGOING" else invitee]) or ""] += 1
    del profiles[""]
    return {name for name, _ in names.most_common(1)}, [profile for profile, _ in profiles.most_common(1)]


def _by_messages(table: Table, names: set[str]) -> list[str]:
    """Return the profile that writes under the user's own name, else the one that nearly every message involves."""
    sender_name, sender, receivers = (
        table.at("from"),
        table.at("sender profile url"),
        table.at("recipient profile urls"),
    )
    by_name: Counter[str] = Counter()
    involved: Counter[str] = Counter()
    rows = 0
    for row in _first_rows(table):
        writer = profile_of(row[sender])
        if writer and folded_name(row[sender_name]) in names:
            by_name[writer] += 1
        everyone = {*profiles_of(row[receivers]), *((writer,) if writer else ())}
        if len(everyone) > 1:
            rows += 1
            involved.update(everyone)
    if by_name:
        return [profile for profile, _ in by_name.most_common(1)]
    ranking = involved.most_common(2)
    clear = len(ranking) == 2 and ranking[0][1] >= _SHARE_ENOUGH * rows > ranking[1][1]
    return [ranking[0][0]] if clear else []
