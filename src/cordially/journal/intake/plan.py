"""What an import would do, decided from a reading and what the store knows; nothing is written here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from cordially.journal import schema
from cordially.journal.intake import items
from cordially.journal.intake.applications import Applications
from cordially.journal.intake.comparison import compare
from cordially.journal.intake.contacts import Contacts
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.likely import ask_who_is_whom
from cordially.journal.intake.meetings import Meetings, newest
from cordially.journal.intake.messages import Messages
from cordially.journal.intake.network import Network
from cordially.journal.intake.payloads import KIND_OF, fingerprint
from cordially.journal.intake.rows import Rows
from cordially.journal.taken import RAW, FileTaken, Plan
from cordially.proposals import FileRead, ItemSeen, Proposal, Reading


@dataclass(slots=True)
class Draft:
    """A plan with the rows that carry it out."""

    plan: Plan
    rows: Rows


def draft(known: Known, rows: Rows, reading: Reading) -> Draft:
    """Decide what taking in ``reading`` does. ``rows`` is filled."""
    counts: dict[str, tuple[int, int, int]] = {}
    by_file = (Counter[str](), Counter[str](), Counter[str]())
    days = {file.file: file.as_of for file in reading.files}
    identity = Identity(known, rows, owner=reading.owner)
    network = Network(known, rows, identity, days)
    problems = list(reading.problems)
    for kind, proposals in _by_kind(reading).items():
        found = compare(kind, proposals, known, days)
        if kind == "meeting":
            found = newest(found, known)
        counts[kind] = found.counts()
        for total, part in zip(by_file, found.by_file(), strict=True):
            total.update(part)
        if kind == "connection":
            problems += network.connections(found, reading.files, reading.problems)
        elif kind == "invitation":
            network.invitations(found)
        elif kind == "contact":
            Contacts(known, rows, identity).take_in(found)
        elif kind == "application":
            Applications(known, rows).take_in(found)
        elif kind == "meeting":
            Meetings(known, rows, identity).take_in(found)
        elif kind == "message":
            Messages(known, rows, identity).take_in(found)
        else:
            items.take_in(kind, found, rows, identity)
    ask_who_is_whom(known, rows, identity)
    rows.look_up_renewed(known)
    kept_raw = _keep_raw(known, rows, reading)
    plan = Plan(
        added=sum(added for added, _, _ in counts.values()),
        updated=sum(updated for _, updated, _ in counts.values()),
        unchanged=sum(unchanged for _, _, unchanged in counts.values())
        + sum(file.same or 0 for file in reading.files),
        by_kind=counts,
        new_people=len(rows.new["people"]),
        new_processes=len(rows.new["processes"]),
        new_questions=sum(1 for question in rows.new["questions"] if question[3] == "open"),
        unplaced=network.unplaced,
        files=tuple(_accounted(reading, by_file)),
        problems=tuple(problems),
        kept_raw=kept_raw,
    )
    return Draft(plan, rows)


def _accounted(reading: Reading, by_file: tuple[Counter[str], ...]) -> Iterator[FileTaken]:
    """Yield each file with what became of its rows, those kept raw too; for each the sum is the rows read."""
    added, updated, unchanged = by_file
    lost = Counter(problem.file for problem in reading.problems if problem.line and not problem.cell)
    for file in reading.files:
        name = file.file
        if file.same is not None:
            yield FileTaken(file, 0, 0, file.same, file.rows - file.same, 0)
            continue
        yield FileTaken(file, added[name], updated[name], unchanged[name], lost[name], 0)
    for raw in reading.raw:
        lines = raw.content.count(b"\n") + (not raw.content.endswith(b"\n") and bool(raw.content))
        yield FileTaken(FileRead(file=raw.file, kind=RAW, rows=lines, note=raw.reason), 0, 0, 0, 0, lines)


def _by_kind(reading: Reading) -> dict[str, list[Proposal]]:
    """Return the proposals by kind: connections first, as they identify people for all others."""
    found: dict[type[Proposal], list[Proposal]] = defaultdict(list)
    items: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in reading.proposals:
        found[type(proposal)].append(proposal)
    for item in found.get(ItemSeen, ()):
        items[cast("ItemSeen", item).kind].append(item)
    return {kind: found[of] for of, kind in KIND_OF.items() if of in found} | items


def _keep_raw(known: Known, rows: Rows, reading: Reading) -> tuple[str, ...]:
    for raw in reading.raw:
        digest = fingerprint(raw.content.hex())
        if (raw.file, digest) not in known.raw_files:
            known.raw_files.add((raw.file, digest))
            number = rows.take_id(schema.raw_files)
            rows.new["raw_files"].append((number, raw.file, raw.content, digest, raw.reason, rows.batch))
    for problem in reading.problems:
        told = (problem.file, problem.line, problem.raw)
        if problem.raw and problem.file in rows.files and told not in known.raw_rows:
            known.raw_rows.add(told)
            number = rows.take_id(schema.raw_rows)
            file = rows.files[problem.file]
            row = (number, file, problem.line, problem.raw, problem.reason, rows.batch)
            rows.new["raw_rows"].append(row)
    return tuple(raw.file for raw in reading.raw)
