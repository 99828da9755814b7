"""Who is missing from a later archive is marked, never deleted; what proves nothing marks nobody."""

from __future__ import annotations

from datetime import date

import pytest
from tests.journal.readings import archive, connection
from tests.journal.stores import LATER, NOW, dump

from cordially.journal import Journal
from cordially.proposals import Problem

MARCH, JUNE, SEPTEMBER = date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)
DANA, OMAR, ANH = connection("Dana Reyes"), connection("Omar Haddad"), connection("Anh Nguyễn")


def links(journal: Journal) -> dict[str | None, str | None]:
    return {p.name: journal.situation(p, None, now=NOW.replace(year=2027)).link for p in journal.people()}


def kinds(journal: Journal, person: str) -> list[tuple[str, object]]:
    return [(event.kind, event.at) for event in journal.events_of(person=person)]


def test_a_connection_missing_from_a_later_archive_is_marked_and_kept(journal: Journal) -> None:
    journal.apply(archive(MARCH, DANA, OMAR), now=NOW)
    journal.apply(archive(JUNE, OMAR), now=LATER)
    assert kinds(journal, "p1")[-1] == ("connection_gone", JUNE)
    assert links(journal) == {"Dana Reyes": "declined", "Omar Haddad": "connected"}


def test_it_is_marked_once(journal: Journal) -> None:
    journal.apply(archive(MARCH, DANA, OMAR), now=NOW)
    journal.apply(archive(JUNE, OMAR), now=LATER)
    before = dump(journal)
    journal.apply(archive(JUNE, OMAR), now=LATER)
    journal.apply(archive(SEPTEMBER, OMAR), now=LATER)
    assert dump(journal) == before


def test_two_archives_given_at_once_tell_the_same(journal: Journal) -> None:
    both = archive(MARCH, DANA, OMAR)
    later = archive(JUNE, OMAR)
    both.files += later.files
    both.proposals += later.proposals
    journal.apply(both, now=NOW)
    assert links(journal) == {"Dana Reyes": "declined", "Omar Haddad": "connected"}


def test_who_comes_back_is_connected_again(journal: Journal) -> None:
    for day, there in ((MARCH, (DANA, OMAR)), (JUNE, (OMAR,)), (SEPTEMBER, (DANA, OMAR))):
        journal.apply(archive(day, *there), now=LATER)
    assert kinds(journal, "p1")[-1] == ("connected", SEPTEMBER)
    assert links(journal)["Dana Reyes"] == "connected"


def test_an_older_archive_marks_nobody(journal: Journal) -> None:
    journal.apply(archive(JUNE, DANA, OMAR), now=NOW)
    journal.apply(archive(MARCH, OMAR, ANH), now=LATER)
    assert set(links(journal).values()) == {"connected"}


@pytest.mark.parametrize(
    "later",
    [
        archive(JUNE, OMAR, note="Saved again by another program."),
        archive(JUNE, OMAR, problems=(Problem(file="", line=5, reason="Torn."),)),
        archive(JUNE, OMAR, problems=(Problem(file="", line=None, reason="Damaged."),)),
    ],
    ids=["saved again", "a row was lost", "cut short"],
)
def test_a_file_that_proves_nothing_marks_nobody(journal: Journal, later: object) -> None:
    journal.apply(archive(MARCH, DANA, OMAR), now=NOW)
    journal.apply(later, now=LATER)  # type: ignore[arg-type]
    assert set(links(journal).values()) == {"connected"}


def test_many_gone_at_once_are_a_file_cut_short(journal: Journal) -> None:
    everybody = [connection(f"Person {n}") for n in range(30)]
    journal.apply(archive(MARCH, *everybody), now=NOW)
    batch = journal.apply(archive(JUNE, *everybody[:20]), now=LATER)
    assert set(links(journal).values()) == {"connected"}
    assert [problem.reason[:29] for problem in batch.problems] == ["10 people who were connection"]


def test_taking_the_later_archive_back_takes_the_mark_back(journal: Journal) -> None:
    journal.apply(archive(MARCH, DANA, OMAR), now=NOW)
    before = dump(journal)
    journal.apply(archive(JUNE, OMAR), now=LATER)
    journal.take_back("b2", now=LATER)
    assert dump(journal) == before


def test_somebody_under_a_new_address_is_not_gone(journal: Journal) -> None:
    journal.apply(archive(MARCH, DANA, OMAR), now=NOW)
    journal.apply(archive(JUNE, connection("Dana Reyes", profile="dana-r"), OMAR), now=LATER)
    assert set(links(journal).values()) == {"connected"}
    assert len(journal.people()) == 2


def test_two_records_of_one_person_are_one_presence(journal: Journal) -> None:
    journal.apply(archive(MARCH, DANA, OMAR), now=NOW)
    journal.apply(archive(JUNE, connection("Dana Reyes-Okafor"), OMAR, DANA), now=LATER)
    journal.join_people("p1", "p3", now=LATER)
    journal.apply(archive(SEPTEMBER, connection("Dana Reyes-Okafor"), OMAR), now=LATER)
    assert links(journal)["Dana Reyes"] == "connected"


def test_what_an_older_archive_says_does_not_replace_the_newer(journal: Journal) -> None:
    journal.apply(archive(JUNE, connection("Dana Reyes", company="Alder", position="Lead")), now=NOW)
    batch = journal.apply(
        archive(MARCH, connection("Dana Reyes", company="Birch", position="Analyst")), now=LATER
    )
    assert (batch.added, batch.updated, batch.unchanged) == (0, 0, 1)
    assert journal.person("p1").company == "Alder"
    assert [(b.name, b.role) for b in journal.backgrounds_of(["p1"])["p1"]] == [("Birch", "Analyst")]


def test_a_change_of_company_leaves_the_former_one_in_the_background(journal: Journal) -> None:
    journal.apply(archive(MARCH, connection("Dana Reyes", company="Birch", position="Analyst")), now=NOW)
    journal.apply(archive(JUNE, connection("Dana Reyes", company="Alder", position="Lead")), now=LATER)
    (background,) = journal.backgrounds_of(["p1"])["p1"]
    assert (background.kind, background.name, background.role) == ("work", "Birch", "Analyst")
    assert (background.finished, background.current) == ("2026-06", False)
    assert [(who, b.name) for who, b in journal.formerly_at("Birch Ltd")] == [("p1", "Birch")]
