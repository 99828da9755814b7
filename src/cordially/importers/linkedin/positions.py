"""Positions.csv: the jobs in the user's own profile, unchanged in form since 2018."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest_of
from cordially.importers.linkedin.people import text
from cordially.importers.moments import month
from cordially.importers.tables import Table, extra_of
from cordially.proposals import Origin, OwnPositionSeen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.linkedin.owner import Owner

SHAPE = Shape(
    kind="positions",
    stems=frozenset({"positions"}),
    columns=(frozenset({"company name", "title", "started on", "finished on"}),),
    anchors=("started on",),
    is_anchor=lambda cell: month(cell) is not None,
)


def propose(table: Table, _owner: Owner, ordinals: Ordinals) -> Iterator[OwnPositionSeen]:
    """Propose every job; one without a finish is the present one."""
    company, title, description = table.at("company name"), table.at("title"), table.at("description")
    location, start, finish = table.at("location"), table.at("started on"), table.at("finished on")
    others = table.others()
    for line, row in table.rows():
        started, finished = month(row[start]), month(row[finish])
        for told, read, column in (
            (row[start], started, "started on"),
            (row[finish], finished, "finished on"),
        ):
            if told.strip() and not read:
                table.cell_problem(line, column, "The month cannot be read. The rest of the row was taken.")
        natural = digest_of(row[company], row[title], started)
        yield OwnPositionSeen(
            key=ordinals.key(f"position:{natural}"),
            origin=Origin(file=table.file, line=line),
            company=text(row[company]),
            title=text(row[title]),
            description=text(row[description]),
            location=text(row[location]),
            started=started,
            finished=finished,
            extra=extra_of(row, others),
        )
