"""Connections.csv in every era, and its hidden rows."""

from __future__ import annotations

from datetime import date

import pytest
from tests.importers.exports import (
    CONNECTIONS,
    CONNECTIONS_2018,
    NOTES,
    connection,
    link,
    read_file,
    seen,
    sheet,
)

from cordially.proposals import ConnectionSeen, PersonSeen


def connections(content: str) -> list[ConnectionSeen]:
    return seen(read_file("Connections.csv", content), ConnectionSeen)


ADA = PersonSeen(
    profile="ada-finch",
    name="Ada Finch",
    given="Ada",
    family="Finch",
    company="Fernwood Ltd",
    position="Engineer",
)


def test_today() -> None:
    [one] = connections(NOTES + sheet(CONNECTIONS, connection("Ada", "Finch", "ada-finch")))
    assert (one.key, one.person, one.connected_on) == ("connection:ada-finch", ADA, date(2026, 6, 7))


@pytest.mark.parametrize(
    ("before", "on"),
    [("", "6/7/18, 3:28 PM"), ("", "07 Jun 2018"), (NOTES, "07 Jun 2018")],
    ids=["2018", "2020", "2021"],
)
def test_before_mid_2023_there_are_no_addresses(before: str, on: str) -> None:
    [one] = connections(
        before + sheet(CONNECTIONS_2018, ("Ada", "Finch", "", "Fernwood Ltd", "Engineer", on))
    )
    assert one.person.profile is None
    assert one.person.name == "Ada Finch"
    assert one.connected_on == date(2018, 6, 7)


def test_without_addresses_name_and_day_are_the_key() -> None:
    rows = [("Ada", "Finch", "", "", "", on) for on in ("07 Jun 2018", "07 Jun 2018", "08 Jun 2018")]
    keys = [one.key for one in connections(sheet(CONNECTIONS_2018, *rows))]
    assert len(set(keys)) == 3
    assert keys[1] == keys[0] + "#2"
    assert not any("finch" in key.casefold() for key in keys)


def test_hidden_rows_are_kept_and_told_apart_by_day_and_number() -> None:
    hidden = ("", "", "", "", "", "", "07 Jun 2026")
    found = connections(sheet(CONNECTIONS, hidden, hidden, (*hidden[:6], "06 Jun 2026")))
    assert [one.person for one in found] == [PersonSeen()] * 3
    assert [one.key for one in found] == [
        "connection:hidden:2026-06-07",
        "connection:hidden:2026-06-07#2",
        "connection:hidden:2026-06-06",
    ]


def test_a_percent_encoded_address_is_the_decoded_profile() -> None:
    [one] = connections(sheet(CONNECTIONS, connection("Zoë", "M", "zo%C3%AB-m")))
    assert one.person.profile == "zoë-m"


def test_credentials_stay_in_the_name() -> None:
    [one] = connections(sheet(CONNECTIONS, connection("Ada", "Finch, PhD 🎓", "ada-finch")))
    assert (one.person.name, one.person.family) == ("Ada Finch, PhD 🎓", "Finch, PhD 🎓")


def test_spaces_around_are_dropped_and_blank_cells_are_none() -> None:
    [one] = connections(
        sheet(CONNECTIONS, connection("Ada ", "Finch", "ada-finch", company=" Fernwood, Ltd ", position=" "))
    )
    assert (one.person.given, one.person.company, one.person.position) == ("Ada", "Fernwood, Ltd", None)


def test_a_column_nobody_knows_is_kept_beside() -> None:
    [one] = connections(sheet(CONNECTIONS + ",Shoe Size", (*connection("Ada", "Finch", "ada-finch"), "38")))
    assert one.extra == (("Shoe Size", "38"),)


def test_a_day_saved_again_is_read_with_a_warning() -> None:
    reading = read_file(
        "Connections.csv", sheet(CONNECTIONS, connection("Ada", "Finch", "ada-finch", on="18-Jun-24"))
    )
    assert [one.connected_on for one in seen(reading, ConnectionSeen)] == [date(2024, 6, 18)]
    assert "changed dates" in reading.files[0].note


def test_a_file_saved_again_may_lack_columns() -> None:
    [one] = connections(
        sheet("First Name,Last Name,URL,Company", ("Ada", "Finch", link("ada-finch"), "Fernwood Ltd"))
    )
    assert (one.person.profile, one.connected_on) == ("ada-finch", None)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (connection("Ada", "Finch\nBen", "ada-finch"), "line break"),
        (
            ("Ada", "Finch", "https://www.linkedin.com/company/x", "", "", "", "07 Jun 2026"),
            "not that of a profile",
        ),
        (("", "", "", "", "Fernwood Ltd", "", "some day"), "day of connecting"),
        (("", "", "", "", "Fernwood Ltd", "", ""), "neither a person nor a day"),
    ],
)
def test_a_row_that_cannot_be_is_reported_without_naming_anybody(row: tuple[str, ...], reason: str) -> None:
    reading = read_file("Connections.csv", sheet(CONNECTIONS, row, connection("Cleo", "Marsh", "cleo-marsh")))
    [problem] = reading.problems
    assert problem.line == 2
    assert reason in problem.reason
    assert "Ada" not in problem.reason + problem.hint
    assert [one.person.name for one in seen(reading, ConnectionSeen)] == ["Cleo Marsh"]


def test_a_day_that_cannot_be_read_does_not_lose_the_person() -> None:
    row = connection("Ada", "Finch", "ada-finch", on="some day")
    reading = read_file("Connections.csv", NOTES + sheet(CONNECTIONS, row))
    [one] = seen(reading, ConnectionSeen)
    assert (one.person, one.connected_on) == (ADA, None)
    [problem] = reading.problems
    assert (problem.line, problem.cell) == (5, "Connected On")
    assert "day of connecting" in problem.reason
    assert not reading.nothing_good


def test_a_day_that_is_read_later_belongs_to_the_same_connection() -> None:
    [bad, good] = [
        connections(sheet(CONNECTIONS, connection("Ada", "Finch", "ada-finch", on=on)))[0]
        for on in ("some day", "07 Jun 2026")
    ]
    assert bad.key == good.key
