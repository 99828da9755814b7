"""Keeping processes and finding them again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, insert, select, update

from cordially.errors import BadInputError, NotFoundError, unknown_word
from cordially.journal import schema
from cordially.journal.ids import id_of, next_id, read_number
from cordially.people import Company, Process, as_shown, company_key, folded
from cordially.people.process import PURSUITS, Pursuit

_processes = schema.processes
_companies = schema.companies
_COLUMNS: Final = (
    _processes.c.id,
    _processes.c.title,
    _processes.c.pursuit,
    _processes.c.advert,
    _companies.c.id,
    _companies.c.name,
)


def _process_of(row: Sequence[Any]) -> Process:
    number, title, pursuit, advert, company, name = row
    return Process(
        id=id_of("process", number),
        company=Company(id=id_of("company", company), name=name) if company is not None else None,
        title=title,
        pursuit=pursuit,
        advert=advert,
    )


def add(
    connection: Connection, *, company: str | None, title: str | None, pursuit: Pursuit, advert: str | None
) -> Process:
    """Write a new process. Its company is the one kept already when the names mean the same."""
    company, title = _named(company, title, pursuit)
    number = next_id(connection, _processes)
    connection.execute(
        insert(_processes).values(
            id=number,
            company_id=_company_number(connection, company) if company else None,
            title=title,
            pursuit=pursuit,
            advert=advert,
        )
    )
    return one(connection, number)


def edit(
    connection: Connection,
    process: int,
    *,
    company: str | None,
    title: str | None,
    pursuit: Pursuit,
    advert: str | None,
) -> Process:
    """Change what a process is about; where it stands is untouched. Raises NotFoundError, or as ``add`` does.

    Another spelling of a company's name is a correction of it, wherever it stands.
    """
    one(connection, process)
    company, title = _named(company, title, pursuit)
    if company:
        same = _companies.c.company_key == company_key(company)
        connection.execute(update(_companies).where(same).values(name=company))
    connection.execute(
        update(_processes)
        .where(_processes.c.id == process)
        .values(
            company_id=_company_number(connection, company) if company else None,
            title=title,
            pursuit=pursuit,
            advert=advert,
        )
    )
    return one(connection, process)


def _named(company: str | None, title: str | None, pursuit: Pursuit) -> tuple[str | None, str | None]:
    company, title = (as_shown(text) or None if text else None for text in (company, title))
    if not (company or title):
        raise BadInputError(
            "A process needs a company or a title.", hint="Say at least one.", field="company"
        )
    if pursuit not in PURSUITS:
        raise unknown_word(pursuit, PURSUITS, what="pursuit", field="pursuit")
    return company, title


def _company_number(connection: Connection, name: str) -> int:
    key = company_key(name)
    known = connection.execute(select(_companies.c.id).where(_companies.c.company_key == key)).scalar()
    if known is not None:
        return int(known)
    number = next_id(connection, _companies)
    connection.execute(insert(_companies).values(id=number, name=name, company_key=key))
    return number


def one(connection: Connection, number: int) -> Process:
    """Return the process with this number. Raises NotFoundError."""
    found = _where(connection, _processes.c.id == number)
    if not found:
        raise NotFoundError(
            f"There is no process '{id_of('process', number)}'.", hint="List them with 'processes'."
        )
    return found[0]


def all_of_them(connection: Connection) -> list[Process]:
    """Return all processes in the order they came."""
    return _where(connection)


def the_one(connection: Connection, text: str) -> Process:
    """Return the one process meant by an id, a company, a title, or the beginning of either.

    Raises NotFoundError when none fits, BadInputError (``ambiguous``) naming the choices when several do.
    """
    number = read_number("process", text.strip())
    if number is not None:
        return one(connection, number)
    every = _where(connection)
    wanted, wanted_key = folded(text), company_key(text)
    exact = [p for p in every if wanted_key and wanted_key == _key(p)] or [
        p for p in every if wanted == _title(p)
    ]
    fitting = exact or [
        p for p in every if wanted and (_title(p).startswith(wanted) or _key(p).startswith(wanted_key))
    ]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise NotFoundError(
            f"No process answers to '{text}'.", hint="List them with 'processes'.", field="process"
        )
    shown = "; ".join(f"{process.called} ({process.id})" for process in fitting[:8])
    raise BadInputError(
        f"'{text}' fits several processes.", hint=f"Say which: {shown}.", field="process", code="ambiguous"
    )


def _key(process: Process) -> str:
    return company_key(process.company.name) if process.company else ""


def _title(process: Process) -> str:
    return folded(process.title or "")


def _where(connection: Connection, *conditions: ColumnElement[bool]) -> list[Process]:
    joined = _processes.outerjoin(_companies, _processes.c.company_id == _companies.c.id)
    query = select(*_COLUMNS).select_from(joined).where(*conditions).order_by(_processes.c.id)
    return [_process_of(row) for row in connection.execute(query)]
