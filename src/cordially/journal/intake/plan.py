"""What an import would do, decided from a reading and what the store knows; nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from cordially.journal import schema
from cordially.journal.intake.applications import Applications
from cordially.journal.intake.comparison import Compared, compare
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.messages import Messages
from cordially.journal.intake.network import Network
from cordially.journal.intake.payloads import KIND_OF, fingerprint
from cordially.journal.intake.rows import Rows
from cordially.proposals import FileRead, Problem, Proposal, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would add and change. Counts are of rows of the files; a row given twice counts as unchanged.

    ``by_kind`` has the same counts (added, updated, unchanged) for each kind of record; ``new_people`` and
    ``new_processes`` say how many would appear; ``unplaced`` counts rows kept without a person, as their name fits
    several.
    """

    added: int
    updated: int
    unchanged: int
    by_kind: dict[str, tuple[int, int, int]]
    new_people: int
    new_processes: int
    unplaced: int
    files: tuple[FileRead, ...]
    problems: tuple[Problem, ...]
    kept_raw: tuple[str, ...]


@dataclass(slots=True)
class Draft:
    """A plan with the rows that carry it out."""

    plan: Plan
    rows: Rows


def draft(known: Known, rows: Rows, reading: Reading, *, batch: int, now: datetime) -> Draft:
    """Decide what taking in ``reading`` does. ``rows`` is filled; ``batch`` marks them."""
    by_kind = _by_kind(reading)
    counts: dict[str, tuple[int, int, int]] = {}
    identity = Identity(known, rows, batch, owner=reading.owner)
    network = Network(known, rows, identity, batch=batch, now=now)
    messages = Messages(known, rows, identity, batch=batch)
    applications = Applications(known, rows, batch=batch, now=now)
    for kind, proposals in by_kind.items():
        found = compare(kind, proposals, known)
        counts[kind] = found.counts()
        if kind == "connection":
            network.connections(found)
        elif kind == "invitation":
            network.invitations(found)
        elif kind == "message":
            messages.take_in(found)
        elif kind == "application":
            applications.take_in(found)
        else:
            _keep_own(kind, found, rows, batch)
    rows.look_up_renewed(known)
    kept_raw = _keep_raw(known, rows, reading, batch)
    plan = Plan(
        added=sum(added for added, _, _ in counts.values()),
        updated=sum(updated for _, updated, _ in counts.values()),
        unchanged=sum(unchanged for _, _, unchanged in counts.values()),
        by_kind=counts,
        new_people=len(rows.new["people"]),
        new_processes=len(rows.new["processes"]),
        unplaced=network.unplaced,
        files=tuple(reading.files),
        problems=tuple(reading.problems),
        kept_raw=kept_raw,
    )
    return Draft(plan, rows)


def _by_kind(reading: Reading) -> dict[str, list[Proposal]]:
    """Return the proposals by kind: connections first, as they identify people for all others."""
    found: dict[type[Proposal], list[Proposal]] = defaultdict(list)
    for proposal in reading.proposals:
        found[type(proposal)].append(proposal)
    return {kind: found[of] for of, kind in KIND_OF.items() if of in found}


def _keep_own(kind: str, found: Compared, rows: Rows, batch: int) -> None:
    for proposal, payload, digest in found.new:
        number = rows.take_id(schema.records)
        rows.new["records"].append((number, kind, proposal.key, digest, payload, None, None, batch))
    for _, payload, digest, record in found.changed:
        rows.renew(record.id, payload, digest)


def _keep_raw(known: Known, rows: Rows, reading: Reading, batch: int) -> tuple[str, ...]:
    for raw in reading.raw:
        digest = fingerprint(raw.content.hex())
        if (raw.file, digest) not in known.raw_files:
            known.raw_files.add((raw.file, digest))
            number = rows.take_id(schema.raw_files)
            rows.new["raw_files"].append((number, raw.file, raw.content, digest, raw.reason, batch))
    return tuple(raw.file for raw in reading.raw)
