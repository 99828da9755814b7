"""Receiving files: names made harmless, limits that say what to do, folders as they were."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.types import Message

from cordially.errors import BadInputError
from cordially.web.uploads import Upload, receive, safe_name


def part(name: str, content: bytes, filename: str | None = None) -> bytes:
    told = f'; filename="{filename}"' if filename is not None else ""
    return (
        b"--X\r\n"
        + f'Content-Disposition: form-data; name="{name}"{told}\r\n\r\n'.encode()
        + content
        + b"\r\n"
    )


def received(folder: Path, *parts: bytes, at_once: int = 7, **limits: int) -> Upload:
    body = b"".join(parts) + b"--X--\r\n"
    pieces = [body[start : start + at_once] for start in range(0, len(body), at_once)]

    async def receiving() -> Message:
        content = pieces.pop(0)
        return {"type": "http.request", "body": content, "more_body": bool(pieces)}

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/",
        "headers": [(b"content-type", b"multipart/form-data; boundary=X")],
    }
    return asyncio.run(receive(Request(scope, receiving), folder / "new", **limits))


def test_files_arrive_whole_with_the_day_they_were_changed(tmp_path: Path) -> None:
    upload = received(
        tmp_path,
        part("csrf", b"secret"),
        part("modified", b"1700000000000"),
        part("files", b"a\r\nb" * 50, "one.ics"),
        part("files", b"", "two.ics"),
        part("own", b"ana@example.org"),
    )
    assert [path.name for path in upload.paths] == ["one.ics", "two.ics"]
    assert upload.files[0].read_bytes() == b"a\r\nb" * 50
    assert upload.files[0].stat().st_mtime == 1_700_000_000
    assert upload.fields["own"] == "ana@example.org"
    if os.name == "posix":
        assert upload.folder.stat().st_mode & 0o077 == 0


def test_a_folder_stays_one_and_a_mailbox_is_completed(tmp_path: Path) -> None:
    upload = received(tmp_path, part("f", b"x", "Mail/cur/1.host"), part("f", b"y", "Mail/cur/2.host"))
    assert [path.name for path in upload.paths] == ["Mail"]
    assert (upload.folder / "Mail" / "new").is_dir()


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    upload = received(tmp_path, part("f", b"x", "a.ics"), part("f", b"y", "a.ics"))
    assert [path.read_bytes() for path in upload.files] == [b"x", b"y"]


def test_what_is_too_large_is_refused_and_not_written_on(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="larger than"):
        received(tmp_path, part("f", b"x" * 5_000, "a.mbox"), largest=1_000)
    assert sum(path.stat().st_size for path in tmp_path.rglob("*.mbox")) <= 1_000


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="more than 2 files"):
        received(tmp_path, *(part("f", b"x", f"{n}.eml") for n in range(3)), most=2)


def test_what_is_no_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="cannot be read"):
        received(tmp_path, b"nonsense that is no form at all\r\n")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Users\\ana\\a.ics", "C_/Users/ana/a.ics"),
        ("...", "file"),
        ("a\x00b\n.vcf", "a_b_.vcf"),
        ("履歴書.json", "履歴書.json"),
    ],
)
def test_a_name_stays_below_the_folder(given: str, kept: str) -> None:
    assert safe_name(given).as_posix() == kept


def test_an_endless_name_keeps_its_ending() -> None:
    name = safe_name("é" * 400 + ".vcf").name
    assert len(name.encode()) <= 180
    assert name.endswith(".vcf")
