"""Profile.csv: the user's own profile, one row. It has no address; that comes from the invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.importers.headers import Shape
from cordially.importers.linkedin.people import text
from cordially.importers.tables import Table, extra_of
from cordially.proposals import Origin, OwnerSeen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.keys import Ordinals
    from cordially.importers.linkedin.owner import Owner

SHAPE = Shape(
    kind="profile",
    stems=frozenset({"profile"}),
    columns=(frozenset({"first name", "last name", "headline", "summary"}),),
    anchors=(),
    is_anchor=bool,
)


def propose(table: Table, owner: Owner, ordinals: Ordinals) -> Iterator[OwnerSeen]:
    """Propose the user; in 2018 the place of living was a country instead of a region."""
    given, family, headline = table.at("first name"), table.at("last name"), table.at("headline")
    summary, industry = table.at("summary"), table.at("industry")
    location, country = table.at("geo location"), table.at("country")
    others = table.others()
    for line, row in table.rows():
        yield OwnerSeen(
            key=ordinals.key("owner"),
            origin=Origin(file=table.file, line=line),
            given=text(row[given]),
            family=text(row[family]),
            profile=owner.profile,
            headline=text(row[headline]),
            summary=text(row[summary]),
            industry=text(row[industry]),
            location=text(row[location]) or text(row[country]),
            extra=extra_of(row, others),
        )
