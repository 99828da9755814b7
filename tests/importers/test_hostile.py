"""Files made to do harm: they cost neither memory nor time, and what is good beside them is read."""

from __future__ import annotations

import io
import os
import socket
import stat
import struct
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.importers.bombs import MEGABYTE, deflated_zeros, sparse, stored, within, zip_by_hand
from tests.importers.exports import CONNECTIONS, MESSAGES_2023, connection, message, sheet, unpacked, zip_of

from cordially.errors import BadInputError, NotFoundError
from cordially.importers import Brief, read, read_bytes
from cordially.proposals import ConnectionSeen, MessageSeen, Reading

BRIEF = Brief(now=datetime(2026, 6, 27, tzinfo=UTC))
JUST_BELOW_SUSPICION = 9_900_000
"""So many bytes may shrink a thousandfold in a ZIP, as short files do."""
GOOD = {"Connections.csv": sheet(CONNECTIONS, connection("Ada", "Finch", "ada-finch"))}
SOUND = stored("Connections.csv", GOOD["Connections.csv"])


def upload(content: bytes) -> Reading:
    return read_bytes("export.zip", content, BRIEF)


def names(reading: Reading) -> list[str | None]:
    return [one.person.name for one in reading.proposals if isinstance(one, ConnectionSeen)]


def test_what_wants_too_much_is_found_out() -> None:
    assert within(lambda: len(bytes(80 * MEGABYTE)), megabytes=200, seconds=5) == str(80 * MEGABYTE)
    assert "MemoryError" in within(lambda: len(bytes(300 * MEGABYTE)), megabytes=200, seconds=5)
    assert "killed" in within(lambda: sum(range(10**11)), megabytes=200, seconds=0)


# archives


def test_a_bomb_of_hundreds_of_megabytes_costs_nothing_and_what_is_beside_it_is_read() -> None:
    bomb = deflated_zeros(300)
    content = zip_by_hand([("messages.csv", bomb, 300 * MEGABYTE), SOUND])
    assert within(lambda: names(upload(content)), megabytes=100, seconds=2) == "['Ada Finch']"


def test_many_small_bombs_are_refused_together() -> None:
    bombs = {f"Connections_{n}.csv": b"\0" * JUST_BELOW_SUSPICION for n in range(60)}
    content = zip_of(bombs)
    told = within(lambda: upload(content), megabytes=100, seconds=2)
    assert told.startswith("refused: ")
    assert "hundredfold" in told or "500 MB together" in told


def test_bombs_that_share_their_bytes_are_refused_or_read_once() -> None:
    """All entries of the directory point at the same data, so that the archive has a fraction of its real size."""
    kernel = deflated_zeros(9)
    content = zip_by_hand([("Connections.csv", kernel, 9 * MEGABYTE)], repeat=50)
    told = within(lambda: names(upload(content)), megabytes=150, seconds=10)
    assert told.startswith(("refused: ", "["))


def test_archives_in_archives_are_opened_once_and_no_deeper() -> None:
    layer = zip_of({"Connections.csv": b"\0" * JUST_BELOW_SUSPICION})
    for depth in range(4):
        layer = zip_of({f"{depth}-{n}.zip": layer for n in range(10)})
    content = zip_of([("more.zip", layer), ("Connections.csv", GOOD["Connections.csv"])])
    assert within(lambda: names(upload(content)), megabytes=200, seconds=5) == "['Ada Finch']"


def test_small_bombs_in_many_archives_count_together() -> None:
    inner = zip_of({"Connections.csv": b"\0" * JUST_BELOW_SUSPICION})
    content = zip_of({f"{n}.zip": inner for n in range(60)})
    told = within(lambda: upload(content), megabytes=150, seconds=10)
    assert told.startswith("refused: ")
    assert "hundredfold" in told or "500 MB together" in told


def test_an_archive_that_holds_itself_is_read_once() -> None:
    """A quine cannot be built in a line, but one whose entry claims to be the archive is as deep as it gets."""
    content = zip_of(GOOD)
    for _ in range(30):
        content = zip_of([("export.zip", content), *GOOD.items()])
    assert within(lambda: len(names(upload(content))), megabytes=100, seconds=2) == "2"


def test_a_hundred_thousand_files_are_refused() -> None:
    content = zip_by_hand([("a", b"", 0)], repeat=100_000)
    told = within(lambda: upload(content), megabytes=150, seconds=3)
    assert told.startswith("refused: There are more than 2,000 files in it")


def test_a_million_files_are_refused_before_they_are_listed() -> None:
    content = zip_by_hand([("a", b"", 0)], repeat=1_000_000)
    told = within(lambda: upload(content), megabytes=200, seconds=3)
    assert told.startswith("refused: 'export.zip' lists more files than any export")


@pytest.mark.parametrize("size", [0, 10, 2**31, 2**32 - 2])
def test_a_forged_size_harms_nothing_beside_it(size: int) -> None:
    data = zlib.compress(b"x" * 500_000)[2:-4]
    content = zip_by_hand([("messages.csv", data, size), SOUND])
    assert within(lambda: names(upload(content)), megabytes=100, seconds=2) == "['Ada Finch']"


def test_a_directory_that_points_behind_the_end_is_refused_or_skipped() -> None:
    content = zip_by_hand([SOUND])
    for forged in (1, len(content), 2**31, 2**32 - 1):
        end = content[:-6] + struct.pack("<I", forged) + content[-2:]
        told = within(lambda end=end: names(upload(end)), megabytes=100, seconds=2)  # type: ignore[misc]
        assert told.startswith("refused: ")


def test_names_that_point_elsewhere_write_nothing_anywhere(tmp_path: Path) -> None:
    content = GOOD["Connections.csv"]
    bad = [
        "../up.csv",
        "/tmp/up.csv",
        "..\\up.csv",
        "\\\\host\\up.csv",
        "c:up.csv",
        "a/../../up.csv",
        "./../up.csv",
    ]
    inside = unpacked(tmp_path / "in", {})
    (inside / "export.zip").write_bytes(zip_of([*((name, content) for name in bad), ("ok.csv", content)]))
    before = sorted(tmp_path.rglob("*"))
    reading = read([inside / "export.zip"], BRIEF)
    assert [file.file for file in reading.files] == ["ok.csv"]
    assert len(reading.problems) == len(bad)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_name_cannot_speak_to_the_terminal() -> None:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        archive.writestr("\x1b]0;hacked\x07\u202e/Connections.csv", GOOD["Connections.csv"])
        archive.writestr("\x1b[2J/../x.csv", "a")
    reading = upload(buffer.getvalue())
    told = [file.file for file in reading.files] + [problem.file for problem in reading.problems]
    assert len(told) == 2
    assert all(name.isprintable() for name in told)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO])
def test_what_is_no_file_in_a_zip_is_harmless(kind: int) -> None:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        odd = zipfile.ZipInfo("messages.csv")
        odd.create_system = 3
        odd.external_attr = (kind | 0o666) << 16
        archive.writestr(odd, "/dev/zero")
        archive.writestr("Connections.csv", GOOD["Connections.csv"])
    assert within(lambda: names(upload(buffer.getvalue())), megabytes=50, seconds=1) == "['Ada Finch']"


# folders


def test_pipes_sockets_and_links_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    folder = unpacked(tmp_path / "export", GOOD)
    os.mkfifo(folder / "messages.csv")
    (folder / "Invitations.csv").symlink_to("/dev/zero")
    (folder / "loop").symlink_to(folder)
    (folder / "Profile.csv").symlink_to(folder / "Profile.csv")
    unpacked(tmp_path / "private", {"messages.csv": sheet(MESSAGES_2023, message("secret"))})
    (folder / "elsewhere").symlink_to(tmp_path / "private")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "Positions.csv"))

        def told() -> str:
            reading = read([folder], BRIEF)
            return f"{names(reading)} {len(reading.proposals)} {sorted(p.file for p in reading.problems)}"

        expected = ["Invitations.csv", "Positions.csv", "Profile.csv", "messages.csv"]
        assert within(told, megabytes=50, seconds=1) == f"['Ada Finch'] 1 {expected}"


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/null", "a pipe"])
def test_a_device_is_no_file_to_import(tmp_path: Path, device: str) -> None:
    path = Path(device)
    if device == "a pipe":
        path = tmp_path / "pipe"
        os.mkfifo(path)

    def refused() -> str:
        with pytest.raises((NotFoundError, BadInputError)):
            read([path], BRIEF)
        return "refused"

    assert within(refused, megabytes=50, seconds=1) == "refused"


def test_folders_a_thousand_deep_are_walked(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep /= "d"
    deep.mkdir(parents=True)
    unpacked(deep, GOOD)
    assert names(read([tmp_path], BRIEF)) == ["Ada Finch"]


# sizes


def test_a_file_of_many_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = sparse(tmp_path / "Connections.csv", GOOD["Connections.csv"], 50 * 1024)
    told = within(lambda: read([path], BRIEF), megabytes=50, seconds=1)
    assert told.startswith("refused: ")
    assert "200 MB" in told


def test_one_line_as_long_as_a_file_may_be_leaves_the_rows_before_it(tmp_path: Path) -> None:
    path = sparse(tmp_path / "Connections.csv", GOOD["Connections.csv"], 190)
    assert within(lambda: names(read([path], BRIEF)), megabytes=700, seconds=10) == "['Ada Finch']"


def test_a_cell_of_many_megabytes_leaves_the_rows_around_it() -> None:
    rows = [
        connection("Ada", "Finch", "ada-finch"),
        connection("x" * 9_000_000, "", "x"),
        connection("Bo", "Wu", "bo"),
    ]
    content = sheet(CONNECTIONS, *rows).encode()

    def told() -> str:
        read_names = names(read_bytes("Connections.csv", content, BRIEF))
        return f"{read_names[0]} {read_names[-1]}"

    assert within(told, megabytes=150, seconds=2) == "Ada Finch Bo Wu"


@pytest.mark.parametrize(
    "filling",
    ["a", ",", '"', '",', "\0", "\ufeff", "\\", '""', "é"],
    ids=lambda text: text.encode("unicode_escape").decode(),
)
def test_ten_megabytes_of_one_character_are_read_in_no_time(filling: str) -> None:
    content = (GOOD["Connections.csv"] + filling * (10_000_000 // len(filling))).encode()
    told = within(lambda: names(read_bytes("Connections.csv", content, BRIEF)), megabytes=300, seconds=3)
    assert told == "['Ada Finch']"


@pytest.mark.parametrize(
    "line", ["x\n", '"\n', "x\r"], ids=["short rows", "quotation marks", "old line ends"]
)
def test_millions_of_bad_rows_do_not_fill_the_memory(line: str) -> None:
    content = zip_of({"Connections.csv": GOOD["Connections.csv"] + line * (JUST_BELOW_SUSPICION // 2)})
    told = within(lambda: names(upload(content)), megabytes=200, seconds=10)
    assert told == "['Ada Finch']"


def test_a_quotation_mark_before_millions_of_lines_does_not_fill_the_memory() -> None:
    content = (GOOD["Connections.csv"] + '"' + "a\n" * 5_000_000).encode()
    told = within(lambda: names(read_bytes("Connections.csv", content, BRIEF)), megabytes=200, seconds=10)
    assert told == "['Ada Finch']"


def test_a_message_to_very_many_is_read() -> None:
    everybody = ",".join(f"https://www.linkedin.com/in/somebody-{n}" for n in range(100_000))
    content = sheet(MESSAGES_2023, message("Hello", urls=everybody), message("Bye")).encode()

    def told() -> str:
        return str([one.content for one in read_bytes("messages.csv", content, BRIEF).proposals])  # type: ignore[union-attr]

    assert within(told, megabytes=300, seconds=5) == "['Hello', 'Bye']"


def test_a_header_of_a_hundred_thousand_columns_is_read() -> None:
    wide = CONNECTIONS + ",x" * 30_000
    content = f"{wide}\n,,,,,,07 Jun 2026{',' * 30_000}\n".encode()
    told = within(
        lambda: len(read_bytes("Connections.csv", content, BRIEF).proposals), megabytes=100, seconds=2
    )
    assert told == "1"


# contents


def test_what_others_wrote_stays_as_they_wrote_it_and_acts_on_nothing() -> None:
    odd = '<img src=x onerror="alert(1)">\x1b]0;title\x07 \u202eevil\u202c =1+1 {{7*7}} \'; DROP TABLE people;--'
    files = {
        "Connections.csv": sheet(
            CONNECTIONS, connection(odd, "Finch", "ada-finch", company=odd, position=odd)
        ),
        "messages.csv": sheet(MESSAGES_2023, message(odd, name=odd, subject=odd)),
    }
    reading = upload(zip_of(files))
    [person] = [one.person for one in reading.proposals if isinstance(one, ConnectionSeen)]
    [letter] = [one for one in reading.proposals if isinstance(one, MessageSeen)]
    assert (person.given, person.company, person.position) == (odd, odd, odd)
    assert (letter.content, letter.subject) == (odd, odd)
    assert reading.problems == []


def test_no_problem_quotes_the_row_it_is_about() -> None:
    secret = "\x1b[31mQzx"
    rows = [(secret,) * 3, (secret,) * 7, (secret,) * 99, ("Ada", "Finch", secret, secret, "", "", secret)]
    reading = read_bytes("Connections.csv", sheet(CONNECTIONS, *rows).encode(), BRIEF)
    assert len(reading.problems) == 4
    assert "Qzx" not in " ".join(f"{p.file} {p.reason} {p.hint} {p.cell} {p!r}" for p in reading.problems)
