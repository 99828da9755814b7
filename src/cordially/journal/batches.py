"""The log of imports: doing one, and undoing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Table, delete, insert, or_, select, union, update

from cordially.collecting import no_collecting
from cordially.errors import BadInputError, NotFoundError
from cordially.journal import marks, schema
from cordially.journal.bulk import Change, insert_rows, update_rows
from cordially.journal.ids import id_of, next_id, number_of
from cordially.journal.taken import FileTaken
from cordially.people.kinds import CORRECTIONS

if TYPE_CHECKING:
    from cordially.journal.intake.plan import Draft
    from cordially.proposals import KnownFile, Problem, Reading

_imports = schema.imports
_CHANGING: Final = {t.name: t for t in (schema.people, schema.records, schema.messages, schema.questions)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import as the log keeps it. ``at`` and ``taken_back_at`` are in UTC; the latter is None while it stands."""

    id: str
    at: datetime
    taken_back_at: datetime | None
    added: int
    updated: int
    unchanged: int
    files: tuple[FileTaken, ...]
    problems: tuple[Problem, ...]
    kept_raw: tuple[str, ...]


def plan(connection: Connection, reading: Reading, *, now: datetime) -> Draft:
    """Decide what taking in ``reading`` would do."""
    from cordially.journal.intake.known import Known  # noqa: PLC0415  # only imports need it, and it takes a while
    from cordially.journal.intake.plan import draft  # noqa: PLC0415
    from cordially.journal.intake.rows import Rows  # noqa: PLC0415

    first = next_id(connection, schema.import_files)
    names = [*(file.file for file in reading.files), *(raw.file for raw in reading.raw)]
    files = {name: first + place for place, name in enumerate(names)}
    rows = Rows.after(connection, batch=next_id(connection, _imports), now=now, files=files)
    with no_collecting():
        return draft(Known(connection), rows, reading)


def take_in(connection: Connection, reading: Reading, *, now: datetime) -> Batch:
    """Take in ``reading`` and return the batch by which it can be taken back."""
    drafted = plan(connection, reading, now=now)
    decided, number = drafted.plan, drafted.rows.batch
    connection.execute(
        insert(_imports).values(
            id=number,
            at=now,
            added=decided.added,
            updated=decided.updated,
            unchanged=decided.unchanged,
            problems=[_without_raw(problem) for problem in decided.problems],
            kept_raw=list(decided.kept_raw),
        )
    )
    first = next_id(connection, schema.import_files)
    insert_rows(
        connection,
        schema.import_files,
        _FILE_COLUMNS,
        [_file_row(first + place, number, file) for place, file in enumerate(decided.files)],
    )
    with no_collecting():
        drafted.rows.write(connection)
    return one(connection, number)


def known_files(connection: Connection) -> dict[str, KnownFile]:
    """Return the files of imports that stand, by digest, with how many of their rows were taken in."""
    from cordially.proposals import KnownFile  # noqa: PLC0415  # only imports need them, and they take a while

    table = schema.import_files
    query = select(table.c.digest, table.c.batch_id, table.c.row_count, table.c.problem_rows).join_from(
        table, _imports, table.c.batch_id == _imports.c.id
    )
    rows = connection.execute(query.where(_imports.c.taken_back_at.is_(None), table.c.digest.is_not(None)))
    return {
        digest: KnownFile(batch=id_of("batch", batch), rows=count, taken=count - lost)
        for digest, batch, count, lost in rows
    }


def _without_raw(problem: Problem) -> dict[str, Any]:
    """Return a problem as the log of imports keeps it: what the row said is kept once, and elsewhere."""
    told = asdict(problem)
    del told["raw"]
    return told


_FILE_COLUMNS: Final = (
    "id",
    "batch_id",
    "file",
    "kind",
    "row_count",
    "note",
    "as_of",
    "digest",
    "added",
    "updated",
    "unchanged",
    "problem_rows",
    "raw_rows",
)


def _file_row(number: int, batch: int, file: FileTaken) -> tuple[Any, ...]:
    read = file.read
    took_in = file.added + file.updated  # what was known already goes when the import that brought it goes
    digest = read.digest if took_in or not file.unchanged else None
    return (number, batch, read.file, read.kind, read.rows, read.note, read.as_of, digest, *file[1:])


def one(connection: Connection, number: int) -> Batch:
    """Return one batch. Raises NotFoundError."""
    found = [batch for batch in all_of_them(connection) if batch.id == id_of("batch", number)]
    if not found:
        raise NotFoundError(
            f"There is no import '{id_of('batch', number)}'.", hint="List them with 'imports'."
        )
    return found[0]


def all_of_them(connection: Connection) -> list[Batch]:
    """Return all batches, the taken-back ones too, oldest first."""
    from cordially.proposals import FileRead, Problem  # noqa: PLC0415  # only imports need them

    table = schema.import_files
    files: dict[int, list[FileTaken]] = {}
    for row in connection.execute(select(table).order_by(table.c.id)).mappings():
        read = FileRead(
            file=row["file"],
            kind=row["kind"],
            rows=row["row_count"],
            note=row["note"],
            as_of=row["as_of"],
            digest=row["digest"],
        )
        counts = (row[name] for name in ("added", "updated", "unchanged", "problem_rows", "raw_rows"))
        files.setdefault(row["batch_id"], []).append(FileTaken(read, *counts))
    return [
        Batch(
            id=id_of("batch", row["id"]),
            at=row["at"],
            taken_back_at=row["taken_back_at"],
            added=row["added"],
            updated=row["updated"],
            unchanged=row["unchanged"],
            files=tuple(files.get(row["id"], ())),
            problems=tuple(Problem(**problem) for problem in row["problems"]),
            kept_raw=tuple(row["kept_raw"]),
        )
        for row in connection.execute(select(_imports).order_by(_imports.c.id)).mappings()
    ]


def take_back(connection: Connection, batch: str, *, now: datetime) -> Batch:
    """Undo an import: everything it added goes, everything it changed comes back; what the user did since stays.

    Somebody it brought whom the user has written about since stays too, as the user's own entry. Raises
    NotFoundError for an unknown batch, BadInputError for one taken back already (``taken-back``) or one that a
    later import builds on (``later-imports``; those go first).
    """
    number = number_of("batch", batch)
    found = one(connection, number)
    if found.taken_back_at is not None:
        raise BadInputError(f"The import {batch} has been taken back already.", hint="", code="taken-back")
    later = _later(connection, number)
    if later:
        raise BadInputError(
            f"Later imports build on {batch}.",
            hint=f"Take back first: {', '.join(reversed(later))}.",
            code="later-imports",
        )
    _bring_back(connection, number)
    _keep_what_is_used(connection, number)
    _remove(connection, number)
    connection.execute(update(_imports).where(_imports.c.id == number).values(taken_back_at=now))
    return one(connection, number)


def _later(connection: Connection, number: int) -> list[str]:
    query = select(_imports.c.id).where(_imports.c.id > number, _imports.c.taken_back_at.is_(None))
    later = connection.execute(query.order_by(_imports.c.id)).scalars()
    return [id_of("batch", each) for each in later if _wrote(connection, each)]


def _wrote(connection: Connection, number: int) -> bool:
    """Tell whether an import wrote anything: on one that did nothing nothing can build."""
    return any(
        connection.execute(select(table.c.batch_id).where(table.c.batch_id == number).limit(1)).first()
        for table in _REMOVED
    )


def _bring_back(connection: Connection, number: int) -> None:
    """Restore the columns that the import changed and that nobody changed since."""
    from cordially.journal.intake.known import Known  # noqa: PLC0415  # as above

    changes = schema.changes
    restored: list[Change] = []
    for table in _CHANGING.values():
        query = select(changes).where(changes.c.batch_id == number, changes.c.table_name == table.name)
        noted = connection.execute(query).mappings().all()
        rows = Known(connection).rows(table, _columns(table), [change["row_id"] for change in noted])
        for change in noted:
            row, before, after = rows.get(change["row_id"], {}), change["before"], change["after"]
            still = {name: before[name] for name in before if row and row[name] == after[name]}
            if still:
                restored.append(Change(table, change["row_id"], {}, still))
    update_rows(connection, restored)


def _columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.name not in ("id", "batch_id", "sent_at")]


def _keep_what_is_used(connection: Connection, number: int) -> None:
    """Make the user's own what the import brought and the user has written about since."""
    events, keys, people, processes = schema.events, schema.person_keys, schema.people, schema.processes
    others = or_(events.c.batch_id.is_(None), events.c.batch_id != number)
    backgrounds = schema.backgrounds
    yours = backgrounds.c.batch_id.is_(None)
    written_about = union(
        select(events.c.person_id).where(others, events.c.person_id.is_not(None)),
        select(backgrounds.c.person_id).where(yours),
        select(keys.c.person_id).where(keys.c.batch_id.is_(None)),
        select(schema.whereabouts.c.person_id),
    ).scalar_subquery()
    in_use = select(events.c.process_id).where(others, events.c.process_id.is_not(None))
    stay = select(people.c.id).where(people.c.batch_id == number, people.c.id.in_(written_about))
    for table, used in (
        (keys, keys.c.person_id.in_(stay)),
        (people, people.c.id.in_(written_about)),
        (processes, processes.c.id.in_(in_use)),
    ):
        connection.execute(update(table).where(table.c.batch_id == number, used).values(batch_id=None))
    companies = schema.companies
    kept = select(processes.c.company_id).where(
        or_(processes.c.batch_id.is_(None), processes.c.batch_id != number),
        processes.c.company_id.is_not(None),
    )
    connection.execute(
        update(companies)
        .where(companies.c.batch_id == number, companies.c.id.in_(kept))
        .values(batch_id=None)
    )


def _remove(connection: Connection, number: int) -> None:
    _part_who_goes(connection, number)
    messages, between, events = schema.messages, schema.message_people, schema.events
    its_messages = select(messages.c.id).where(messages.c.batch_id == number)
    connection.execute(delete(between).where(between.c.message_id.in_(its_messages)))
    its_events = set(connection.execute(select(events.c.id).where(events.c.batch_id == number)).scalars())
    corrections = connection.execute(select(events.c.id, events.c.data).where(events.c.kind.in_(CORRECTIONS)))
    about_them = [line for line, data in corrections if data["event"] in its_events]
    _delete_numbers(connection, events, about_them)
    marks.forget_brought(connection, number)
    for table in _REMOVED:
        connection.execute(delete(table).where(table.c.batch_id == number))


def _part_who_goes(connection: Connection, number: int) -> None:
    """Undo joinings of people of whom one goes with the import."""
    same, people, questions = schema.same_people, schema.people, schema.questions
    going = select(people.c.id).where(people.c.batch_id == number)
    connection.execute(delete(same).where(or_(same.c.person_id.in_(going), same.c.kept_id.in_(going))))
    about = or_(questions.c.person_id.in_(going), questions.c.other_id.in_(going))
    its_own = select(questions.c.id).where(or_(questions.c.batch_id == number, about))
    connection.execute(update(same).where(same.c.question_id.in_(its_own)).values(question_id=None))
    connection.execute(delete(questions).where(about))


def _delete_numbers(connection: Connection, table: Table, numbers: Sequence[int]) -> None:
    for start in range(0, len(numbers), 500):
        connection.execute(delete(table).where(table.c.id.in_(numbers[start : start + 500])))


_REMOVED: Final[tuple[Any, ...]] = (
    schema.changes,
    schema.raw_rows,
    schema.record_people,
    schema.same_people,
    schema.questions,
    schema.backgrounds,
    schema.records,
    schema.raw_files,
    schema.messages,
    schema.events,
    schema.person_keys,
    schema.people,
    schema.processes,
    schema.companies,
)
"""What an import adds to, in the order in which it can be removed."""
