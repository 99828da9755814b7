"""Education.csv: the schools in the user's own profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest_of
from cordially.importers.linkedin.people import text
from cordially.importers.moments import month
from cordially.importers.tables import Table, extra_of
from cordially.proposals import Origin, OwnEducationSeen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.linkedin.owner import Owner

SHAPE = Shape(
    kind="education",
    stems=frozenset({"education"}),
    columns=(frozenset({"school name", "start date", "end date"}),),
    anchors=("start date",),
    is_anchor=lambda cell: month(cell) is not None,
)


def propose(table: Table, _owner: Owner, ordinals: Ordinals) -> Iterator[OwnEducationSeen]:
    """Propose every school; dates are often just years, or missing."""
    school, degree, start, end = (
        table.at(n) for n in ("school name", "degree name", "start date", "end date")
    )
    notes, activities = table.at("notes"), table.at("activities")
    others = table.others()
    for line, row in table.rows():
        started, finished = month(row[start]), month(row[end])
        for told, read, column in ((row[start], started, "start date"), (row[end], finished, "end date")):
            if told.strip() and not read:
                table.cell_problem(
                    line, column, "The month or year cannot be read. The rest of the row was taken."
                )
        natural = digest_of(row[school], row[degree], started)
        yield OwnEducationSeen(
            key=ordinals.key(f"education:{natural}"),
            origin=Origin(file=table.file, line=line),
            school=text(row[school]),
            degree=text(row[degree]),
            started=started,
            finished=finished,
            notes=text(row[notes]),
            activities=text(row[activities]),
            extra=extra_of(row, others),
        )
