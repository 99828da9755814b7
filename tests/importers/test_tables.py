"""CSV dialects, and rows that are broken: mended, or reported with their line, never lost."""

from __future__ import annotations

import csv
import io

import pytest
from tests.importers.exports import (
    CONNECTIONS,
    MESSAGES_2023,
    MESSAGES_2025,
    NOTES,
    connection,
    link,
    message,
    read_file,
    seen,
    sheet,
)

from cordially.proposals import ConnectionSeen, MessageSeen

ADA = connection("Ada", "Finch", "ada-finch")
BEN = connection("Ben", "Okoye", "ben-okoye")
CLEO = connection("Cleo", "Marsh", "cleo-marsh")
PLAIN = sheet(CONNECTIONS, ADA, BEN, CLEO)


def names(content: str | bytes) -> list[str | None]:
    return [one.person.name for one in seen(read_file("Connections.csv", content), ConnectionSeen)]


ALL = ["Ada Finch", "Ben Okoye", "Cleo Marsh"]


@pytest.mark.parametrize("before", ["", NOTES, "Notes:\n\n\n\n\n", "Notes:\n" + NOTES + "\n"])
def test_the_header_is_found_under_any_number_of_lines(before: str) -> None:
    assert names(before + PLAIN) == ALL


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    reading = read_file("Connections.csv", NOTES + PLAIN)
    assert [one.origin.line for one in seen(reading, ConnectionSeen)] == [5, 6, 7]


def test_a_utf_16_file_with_tabs_is_read() -> None:
    tabbed = io.StringIO()
    csv.writer(tabbed, delimiter="\t", quoting=csv.QUOTE_ALL).writerows(
        [CONNECTIONS.split(","), ADA, BEN, CLEO]
    )
    assert names(tabbed.getvalue().encode("utf-16")) == ALL


def test_a_byte_order_mark_is_no_part_of_a_name_and_a_sign_of_saving_again() -> None:
    reading = read_file("Connections.csv", b"\xef\xbb\xbf" + PLAIN.encode())
    assert [one.person.name for one in seen(reading, ConnectionSeen)] == ALL
    assert "byte order mark" in reading.files[0].note


def test_windows_line_ends_are_read_and_a_sign_of_saving_again() -> None:
    reading = read_file("Connections.csv", PLAIN.replace("\n", "\r\n"))
    assert [one.person.name for one in seen(reading, ConnectionSeen)] == ALL
    assert "Windows line ends" in reading.files[0].note


def test_macintosh_line_ends_are_read() -> None:
    assert names(PLAIN.replace("\n", "\r")) == ALL


def test_semicolons_are_read() -> None:
    assert names(PLAIN.replace(",", ";")) == ALL


def test_an_untouched_file_carries_no_warning() -> None:
    assert read_file("Connections.csv", NOTES + PLAIN).files[0].note == ""


def test_what_a_saving_program_writes_for_nothing_is_nothing() -> None:
    row = connection("Ada", "Finch", "ada-finch", email="NA", company="NA")
    [one] = seen(read_file("Connections.csv", sheet(CONNECTIONS, row, end="\r\n")), ConnectionSeen)
    assert (one.person.email, one.person.company) == (None, None)


def test_na_in_an_untouched_file_is_a_name() -> None:
    row = connection("Ada", "Finch", "ada-finch", company="NA")
    [one] = seen(read_file("Connections.csv", sheet(CONNECTIONS, row)), ConnectionSeen)
    assert one.person.company == "NA"


def test_quoted_headers_are_headers() -> None:
    assert names(sheet(CONNECTIONS, ADA, BEN, CLEO, quote_all=True)) == ALL


def test_the_last_line_may_lack_its_end() -> None:
    assert names(PLAIN.rstrip("\n")) == ALL


def test_empty_lines_are_no_rows() -> None:
    reading = read_file("Connections.csv", PLAIN.replace("\n", "\n\n"))
    assert reading.files[0].rows == 3
    assert [one.origin.line for one in seen(reading, ConnectionSeen)] == [3, 5, 7]


def test_rows_of_empty_cells_are_counted_aside() -> None:
    reading = read_file("Connections.csv", PLAIN + ",,,,,,\n,,,,,,\n")
    assert reading.files[0].rows == 3
    assert "2 empty rows" in reading.files[0].note


def test_a_short_row_and_a_long_row_are_reported_and_the_rest_is_read() -> None:
    lines = PLAIN.splitlines()
    reading = read_file(
        "Connections.csv", "\n".join([lines[0], "Dan,Reed", lines[1], lines[2] + ",more,cells"])
    )
    assert [(problem.line, problem.reason) for problem in reading.problems] == [
        (2, "The row has 2 cells; the header names 7."),
        (4, "The row has 9 cells; the header names 7."),
    ]
    assert len(seen(reading, ConnectionSeen)) == 1


def test_empty_cells_too_many_do_no_harm() -> None:
    lines = PLAIN.splitlines()
    assert names("\n".join([lines[0], lines[1] + ",,", lines[2]])) == ["Ada Finch", "Ben Okoye"]


def test_a_quotation_mark_never_closed_costs_one_row_not_the_rest_of_the_file() -> None:
    broken = sheet(CONNECTIONS, ADA, ADA, BEN, CLEO).replace("Ada,Finch", 'Ada,"Finch', 1)
    reading = read_file("Connections.csv", broken)
    assert [one.person.name for one in seen(reading, ConnectionSeen)] == ALL
    assert [one.origin.line for one in seen(reading, ConnectionSeen)] == [3, 4, 5]
    assert [(problem.line, "never closed" in problem.reason) for problem in reading.problems] == [(2, True)]


def test_two_rows_merged_into_one_of_the_right_width_are_told_apart() -> None:
    first = f'Ada,Finch,{link("ada-finch")},,"Fernwood,Engineer,07 Jun 2026\n'
    second = f'Ben,Okoye,{link("ben-okoye")},,Alder" plc,Welder,06 Jun 2026\n'
    assert len(next(csv.reader(io.StringIO(first + second)))) == len(CONNECTIONS.split(","))
    reading = read_file("Connections.csv", f"{CONNECTIONS}\n{first}{second}")
    assert [one.person.name for one in seen(reading, ConnectionSeen)] == ["Ben Okoye"]
    assert [problem.line for problem in reading.problems] == [2]


def test_a_quotation_mark_never_closed_in_a_message_gives_the_next_messages_back() -> None:
    rows = sheet(
        MESSAGES_2025,
        (*message("One"), ""),
        (*message("Two\nlines"), ""),
        (*message("End"), ""),
        quote_all=True,
    )
    reading = read_file("messages.csv", rows.replace('"One"', '"One', 1))
    assert [one.content for one in seen(reading, MessageSeen)] == ["Two\nlines", "End"]
    assert [problem.line for problem in reading.problems] == [2]


def test_a_message_may_hold_commas_lines_and_quotation_marks() -> None:
    text = (
        'Dear, all, of, you, there, who, read, this,\n\n"quoted", and, so, on, and, on, and, on\n2026, again'
    )
    reading = read_file("messages.csv", sheet(MESSAGES_2023, message(text), message("End"), quote_all=True))
    assert [one.content for one in seen(reading, MessageSeen)] == [text, "End"]
    assert [one.origin.line for one in seen(reading, MessageSeen)] == [2, 6]


def test_a_hostile_file_of_open_quotation_marks_ends_in_time() -> None:
    line = 'a"b,x,y,z,w,v,07 Jun 2026,"c\n'
    reading = read_file("Connections.csv", CONNECTIONS + "\n" + line * 3000)
    assert not reading.proposals


def test_a_cell_of_a_megabyte_is_read_and_the_limit_of_the_csv_module_stays() -> None:
    before = csv.field_size_limit()
    reading = read_file("messages.csv", sheet(MESSAGES_2023, message("x" * 1_000_000)))
    assert [len(one.content or "") for one in seen(reading, MessageSeen)] == [1_000_000]
    assert csv.field_size_limit() == before


def test_a_cell_beyond_the_limit_is_reported_and_the_rest_is_read() -> None:
    content = sheet(MESSAGES_2023, message("x" * (17 * 1024 * 1024)), message("End"))
    reading = read_file("messages.csv", content)
    assert [one.content for one in seen(reading, MessageSeen)] == ["End"]
    assert [problem.line for problem in reading.problems] == [2]


def test_a_file_saved_as_windows_text_keeps_its_letters() -> None:
    content = sheet(CONNECTIONS, connection("Zoë", "Müller", "zoe-m"), ADA).encode("cp1252")
    reading = read_file("Connections.csv", content)
    assert [one.person.name for one in seen(reading, ConnectionSeen)] == ["Zoë Müller", "Ada Finch"]
    assert "UTF-8" in reading.files[0].note


def test_a_null_never_reaches_a_proposal() -> None:
    assert names(PLAIN.replace("Finch", "Fi\0nch")) == ["Ada Fi\ufffdnch", "Ben Okoye", "Cleo Marsh"]
