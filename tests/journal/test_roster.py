"""People a page at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cordially.journal import Journal
from cordially.journal.roster import RosterOrder

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)


def _filled(path: Path) -> Journal:
    journal = Journal.open(path / "s.sqlite", now=NOW)
    for name, company in (
        ("Zoë", "Aster"),
        ("ana", None),
        ("Émile", "northwind"),
        ("Bo", "Aster"),
        ("Cy", None),
    ):
        journal.add_person(name, company=company)
    for name, at in (
        ("Bo", date(2024, 5, 1)),
        ("Cy", datetime(2025, 1, 1, tzinfo=UTC)),
        ("Bo", date(2025, 6, 1)),
    ):
        journal.record("connected", at=at, now=NOW, person=journal.person(name).id)
    return journal


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("name", ["ana", "Bo", "Cy", "Émile", "Zoë"]),
        ("company", ["Bo", "Zoë", "Émile", "ana", "Cy"]),
        ("newest", ["Bo", "Cy", "ana", "Émile", "Zoë"]),
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3, 10])
def test_pages_follow_each_other_without_gap_or_repeat(
    tmp_path: Path, order: RosterOrder, names: list[str], size: int
) -> None:
    with _filled(tmp_path) as journal:
        pages = [
            [p.called for p in journal.people_page(order=order, offset=start, limit=size)]
            for start in range(0, 12, size)
        ]
    assert [name for page in pages for name in page] == names
    assert all(len(page) <= size for page in pages)


@pytest.mark.parametrize("order", ["name", "company", "newest"])
def test_who_is_shown_as_somebody_else_is_shown_once(tmp_path: Path, order: RosterOrder) -> None:
    with _filled(tmp_path) as journal:
        bo, cy = journal.person("Bo"), journal.person("Cy")
        journal.join_people(cy.id, bo.id, now=NOW)
        shown = [p.called for p in journal.people_page(order=order, limit=10)]
    assert sorted(shown) == ["Cy", "Zoë", "ana", "Émile"]
