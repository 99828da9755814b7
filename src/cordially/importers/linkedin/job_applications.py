"""Job Applications.csv and its numbered parts: jobs applied for through the network. No column tells the outcome."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest_of
from cordially.importers.linkedin.people import text
from cordially.importers.moments import is_raw_minute, pacific_minute
from cordially.importers.tables import Table, extra_of
from cordially.proposals import ApplicationSeen, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from cordially.importers.linkedin.owner import Owner

SHAPE = Shape(
    kind="job_applications",
    stems=frozenset({"jobapplications"}),
    columns=(frozenset({"application date", "company name", "job title"}),),
    anchors=("application date",),
    is_anchor=lambda cell: pacific_minute(cell) is not None,
)
_JOB = re.compile(r"/jobs/view/(?:[^/?#]*-)?(\d+)", re.ASCII)
_BETWEEN_ANSWERS = " | "


def propose(table: Table, _owner: Owner, ordinals: Ordinals) -> Iterator[ApplicationSeen]:
    """Propose every application; the date may be missing, but not unreadable."""
    applied, company, title = table.at("application date"), table.at("company name"), table.at("job title")
    address, resume, answers = table.at("job url"), table.at("resume name"), table.at("question and answers")
    others = table.others()
    for line, row in table.rows():
        when = row[applied].strip()
        applied_at = pacific_minute(when)
        if not (row[company].strip() or row[title].strip() or row[address].strip()):
            table.problem(line, "The row names neither a company nor a job.")
            continue
        if when and applied_at is None:
            reason = "The date of the application cannot be read. The rest of the row was taken."
            table.cell_problem(line, "application date", reason)
        elif when and not is_raw_minute(when):
            table.saw_resaved_form()
        job = job_number(row[address]) or text(row[address])
        yield ApplicationSeen(
            key=ordinals.key(_key(job, row[company], row[title], applied_at)),
            origin=Origin(file=table.file, line=line),
            company=text(row[company]),
            title=text(row[title]),
            job=job,
            applied_at=applied_at,
            resume=text(row[resume]),
            answers=_answers(row[answers]),
            extra=extra_of(row, others),
        )


def job_number(address: str) -> str | None:
    """Return the number of a job in its address, None if there is none."""
    found = _JOB.search(address)
    return found[1] if found else None


def _key(job: str | None, company: str, title: str, applied_at: datetime | None) -> str:
    what = job if job and job.isdecimal() and len(job) < 30 else digest_of(job, company, title)
    return f"application:{what}:{applied_at.isoformat(timespec='minutes') if applied_at else ''}"


def _answers(cell: str) -> tuple[tuple[str, str], ...]:
    """Split ``question:answer | question:answer``; a piece without a colon still belongs to the answer before it."""
    pairs: list[tuple[str, str]] = []
    for piece in cell.split(_BETWEEN_ANSWERS):
        cut = piece.find("?:") + 1 or piece.find(":")
        if cut > 0:
            pairs.append((piece[:cut].strip(), piece[cut + 1 :].strip()))
        elif pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]}{_BETWEEN_ANSWERS}{piece.strip()}")
        elif piece.strip():
            pairs.append(("", piece.strip()))
    return tuple(pairs)
