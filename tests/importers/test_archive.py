"""What the user gives is opened safely, or refused in words."""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.importers.exports import unpacked, zipped

from cordially.errors import BadInputError, NotFoundError
from cordially.importers import contents as limits
from cordially.importers.archive import opened, opened_bytes
from cordially.importers.contents import UNREADABLE, printable

if TYPE_CHECKING:
    from pathlib import Path


def test_a_zip_gives_its_files_with_their_days(tmp_path: Path) -> None:
    with opened(zipped(tmp_path / "x.zip", {"Jobs/a.csv": "one", "b.csv": "two"})) as contents:
        assert [entry.name for entry in contents.entries] == ["Jobs/a.csv", "b.csv"]
        assert contents.entries[0].as_of == date(2026, 6, 27)
        with contents.entries[0].open() as stream:
            assert stream.read() == b"one"


def test_a_folder_gives_its_files_whatever_it_is_called(tmp_path: Path) -> None:
    with opened(unpacked(tmp_path / "x.zip", {"Jobs/a.csv": "one", "b.csv": "two"})) as contents:
        assert {entry.name for entry in contents.entries} == {"Jobs/a.csv", "b.csv"}
        assert not contents.problems


def test_a_single_file_is_itself(tmp_path: Path) -> None:
    unpacked(tmp_path, {"b.csv": "two"})
    with opened(tmp_path / "b.csv") as contents:
        assert [(entry.name, entry.size) for entry in contents.entries] == [("b.csv", 3)]


def test_a_zip_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    with opened(zipped(tmp_path / "download", {"b.csv": "two"})) as contents:
        assert [entry.name for entry in contents.entries] == ["b.csv"]


def test_a_zip_wrapped_twice_is_unwrapped_once_more(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"b.csv": "two"}).read_bytes()
    with opened(zipped(tmp_path / "x.zip.zip", {"x.zip": inner})) as contents:
        assert [entry.name for entry in contents.entries] == ["x.zip/b.csv"]
        with contents.entries[0].open() as stream:
            assert stream.read() == b"two"


def test_a_folder_may_hold_the_archives_themselves(tmp_path: Path) -> None:
    zipped(tmp_path / "Basic.zip", {"b.csv": "two"})
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    with opened(tmp_path) as contents:
        assert [entry.name for entry in contents.entries] == ["Basic.zip/b.csv"]
        assert [problem.file for problem in contents.problems] == ["broken.zip"]


def test_what_systems_leave_behind_is_no_file(tmp_path: Path) -> None:
    litter = {"__MACOSX/._b.csv": "x", ".DS_Store": "x", "Thumbs.db": "x", "._b.csv": "x"}
    with opened(zipped(tmp_path / "x.zip", {**litter, "b.csv": "two"})) as contents:
        assert [entry.name for entry in contents.entries] == ["b.csv"]
        assert not contents.problems


def test_nothing_at_the_path_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"absent\.zip"), opened(tmp_path / "absent.zip"):
        pass


@pytest.mark.parametrize("content", [b"", b"<html>Please sign in</html>", b"PK", b"PK\x03\x04" + bytes(40)])
def test_a_zip_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(BadInputError, match=r"x\.zip") as caught, opened(tmp_path / "x.zip"):
        pass
    assert caught.value.hint


def test_a_zip_cut_short_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"b.csv": os.urandom(5000)})
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(BadInputError, match="cut short"), opened(path):
        pass


def test_a_zip_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="nothing in"), opened(zipped(tmp_path / "x.zip", {})):
        pass


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="nothing in"), opened(tmp_path):
        pass


@pytest.mark.parametrize("name", ["../b.csv", "a/../../b.csv", "/etc/b.csv", "C:/b.csv", "..\\b.csv"])
def test_a_name_that_points_outside_is_not_opened(tmp_path: Path, name: str) -> None:
    with opened(zipped(tmp_path / "x.zip", {name: "bad", "good.csv": "two"})) as contents:
        assert [entry.name for entry in contents.entries] == ["good.csv"]
        assert ["outside" in problem.reason for problem in contents.problems] == [True]


def test_a_link_in_a_zip_is_not_followed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as target:
        link = zipfile.ZipInfo("b.csv")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        target.writestr(link, "/etc/hostname")
        target.writestr("good.csv", "two")
    with opened(tmp_path / "x.zip") as contents:
        assert [entry.name for entry in contents.entries] == ["good.csv"]
        assert ["link" in problem.reason for problem in contents.problems] == [True]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    folder = unpacked(tmp_path / "x", {"good.csv": "two"})
    (tmp_path / "secret.csv").write_text("secret")
    (folder / "b.csv").symlink_to(tmp_path / "secret.csv")
    with opened(folder) as contents:
        assert [entry.name for entry in contents.entries] == ["good.csv"]
        assert [problem.file for problem in contents.problems] == ["b.csv"]


def test_an_encrypted_file_is_not_opened(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"b.csv": "two"})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(data)
    with pytest.raises(BadInputError, match="encrypted"), opened(path):
        pass


def test_a_bomb_is_not_opened(tmp_path: Path) -> None:
    with opened(zipped(tmp_path / "x.zip", {"bomb.csv": "x" * 20_000_000, "good.csv": "two"})) as contents:
        assert [entry.name for entry in contents.entries] == ["good.csv"]
        assert ["hundredfold" in problem.reason for problem in contents.problems] == [True]


def test_a_file_beyond_the_largest_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_FILE", 100)
    with opened(zipped(tmp_path / "x.zip", {"large.csv": "x" * 101, "good.csv": "two"})) as contents:
        assert [entry.name for entry in contents.entries] == ["good.csv"]
        assert [problem.file for problem in contents.problems] == ["large.csv"]


def test_files_too_large_together_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_WHOLE", 150)
    with pytest.raises(BadInputError, match="together"):  # noqa: SIM117
        with opened(zipped(tmp_path / "x.zip", {"a.csv": bytes(100), "b.csv": bytes(100)})):
            pass


def test_the_limit_for_the_whole_holds_across_wrappings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LARGEST_WHOLE", 150)
    zipped(tmp_path / "a.zip", {"a.csv": bytes(100)})
    zipped(tmp_path / "b.zip", {"b.csv": bytes(100)})
    with pytest.raises(BadInputError, match="together"), opened(tmp_path):
        pass


def test_thousands_of_files_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"{number}.csv": "" for number in range(2001)})
    with pytest.raises(BadInputError, match="2,000"), opened(path):
        pass


def test_sizes_forged_in_the_headers_do_not_let_more_through(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"b.csv": b"a" * 5000})
    data = path.read_bytes()
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(mark) + offset
        data = data[:at] + struct.pack("<I", 10) + data[at + 4 :]
    path.write_bytes(data)
    with opened(path) as contents, contents.entries[0].open() as stream, pytest.raises(UNREADABLE):
        stream.read()


def test_a_spreadsheet_is_named_as_such(tmp_path: Path) -> None:
    path = zipped(tmp_path / "Connections.csv", {"xl/workbook.xml": "<x/>", "[Content_Types].xml": "<x/>"})
    with pytest.raises(BadInputError, match="spreadsheet"), opened(path):
        pass


def test_an_upload_is_read_without_touching_the_disk() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        target.writestr("b.csv", "two")
    with opened_bytes("upload.zip", buffer.getvalue()) as contents:
        assert [entry.name for entry in contents.entries] == ["b.csv"]
    with opened_bytes("b.csv", b"two") as contents, contents.entries[0].open() as stream:
        assert stream.read() == b"two"


def test_names_are_made_fit_for_a_message() -> None:
    assert printable("a\x1b[31mb.csv") == "a?[31mb.csv"
    assert len(printable("x" * 5000)) < 200
