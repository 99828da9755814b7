"""What came from where."""

from __future__ import annotations

from datetime import date

from tests.journal.readings import archive, connection, contact, item, meeting, reading, somebody
from tests.journal.stores import LATER, NOW

from cordially.journal import Journal
from cordially.proposals import PersonSeen

MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 1)


def sources(journal: Journal) -> dict[str, str | None]:
    return {
        field: told.file if told else None for field, told in journal.sources_of(journal.person("p1")).items()
    }


def test_every_value_names_the_file_it_was_read_in(journal: Journal) -> None:
    journal.apply(archive(MARCH, connection("Dana Reyes", company="Birch")), now=NOW)
    journal.apply(reading(contact("Dana Reyes", "dana@x.example", profiles=("dana-reyes",))), now=LATER)
    told = sources(journal)
    assert told["company"] == "Connections-2026-03-01.csv"
    assert told["email"] == "made-up.csv"


def test_a_changed_value_names_the_file_that_changed_it(journal: Journal) -> None:
    journal.apply(archive(MARCH, connection("Dana Reyes", company="Birch", position="Lead")), now=NOW)
    journal.apply(archive(JUNE, connection("Dana Reyes", company="Alder", position="Lead")), now=LATER)
    assert sources(journal)["company"] == "Connections-2026-06-01.csv"


def test_what_you_wrote_has_no_file(journal: Journal) -> None:
    journal.apply(archive(MARCH, connection("Dana Reyes", company="Birch")), now=NOW)
    journal.edit_person("p1", company="Cedar")
    told = sources(journal)
    assert (told["company"], told["name"]) == (None, "Connections-2026-03-01.csv")


def test_taking_the_later_file_back_names_the_earlier_again(journal: Journal) -> None:
    journal.apply(archive(MARCH, connection("Dana Reyes", company="Birch")), now=NOW)
    journal.apply(archive(JUNE, connection("Dana Reyes", company="Alder")), now=LATER)
    journal.take_back("b2", now=LATER)
    assert sources(journal)["company"] == "Connections-2026-03-01.csv"


def test_every_row_about_somebody_is_listed_with_its_place(journal: Journal) -> None:
    dana = PersonSeen(name="Dana Reyes", email="dana@x.example")
    journal.apply(
        reading(
            connection("Dana Reyes", email="dana@x.example"),
            item("recommendation_received", "Analyst", somebody("Dana Reyes")),
            meeting("m", NOW, PersonSeen(name="Omar Haddad", email="omar@x.example"), dana),
        ),
        now=NOW,
    )
    told = journal.records_of("p1")
    assert [(t.kind, t.line, t.batch) for t in told] == [
        ("connection", 1, "b1"),
        ("meeting", 1, "b1"),
        ("recommendation_received", 1, "b1"),
    ]
