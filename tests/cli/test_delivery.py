"""``draft --show`` with ``--eml``, ``--mailto`` and ``--pdf``."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pypdf import PdfReader

from .conftest import Cordially

TEXT = "Dear Dana,\n\nThank you for the talk about berths.\n\nKind regards,\nZoë Vale"


@pytest.fixture
def desk(cordially: Cordially, tmp_path: Path) -> Cordially:
    """One draft to Dana Reyes on the desk."""
    note = tmp_path / "note.txt"
    note.write_text(TEXT, encoding="utf-8")
    cordially("people", "add", "Dana Reyes", "--company", "Northwind", "--email", "dana@northwind.example")
    cordially("draft", "Dana Reyes", "thank_you_email", "--mine", str(note))
    return cordially


def mail_in(path: Path) -> tuple[str | None, str | None, str]:
    message = message_from_bytes(path.read_bytes(), policy=default)
    sender, to = message["From"], message["To"]
    return (sender and str(sender), to and str(to), message.get_content().replace("\r\n", "\n").strip())


def test_a_mail_file_is_written_and_said_where(desk: Cordially, tmp_path: Path) -> None:
    target = tmp_path / "dana.eml"
    told = desk("draft", "--show", "d1", "--eml", str(target))
    assert told.status == 0
    assert str(target) in told.out.replace("\n", "")
    assert "Nothing was sent." in told.out
    assert mail_in(target) == (None, "Dana Reyes <dana@northwind.example>", TEXT)
    assert desk("draft", "--show", "d1", "--json").json["sent_at"] is None


def test_the_own_address_is_put_where_only_one_is_known(desk: Cordially, tmp_path: Path) -> None:
    resume = tmp_path / "resume.json"
    basics = {"firstName": "Zoë", "lastName": "Vale", "email": "zoe@vale.example"}
    resume.write_text(json.dumps({"basics": basics, "work": []}), encoding="utf-8")
    assert desk("import", str(resume)).status == 0
    desk("draft", "--show", "d1", "--eml", str(tmp_path / "one.eml"))
    assert mail_in(tmp_path / "one.eml")[0] == "Zoë Vale <zoe@vale.example>"
    basics["email"] = "other@vale.example"
    resume.write_text(json.dumps({"basics": basics, "work": []}), encoding="utf-8")
    assert desk("import", str(resume)).status == 0
    desk("draft", "--show", "d1", "--eml", str(tmp_path / "two.eml"))
    assert mail_in(tmp_path / "two.eml")[0] is None


def test_the_address_is_alone_on_standard_output(desk: Cordially) -> None:
    told = desk("draft", "--show", "d1", "--mailto")
    [line] = told.out.splitlines()
    parts = urlsplit(line)
    assert parts.path == "dana@northwind.example"
    assert parse_qs(parts.query)["body"][0].replace("\r\n", "\n") == TEXT
    assert "Nothing was sent." in told.err


def test_an_address_that_is_not_known_is_left_to_fill_in(desk: Cordially, tmp_path: Path) -> None:
    desk("people", "add", "Tom Berg")
    desk("draft", "Tom Berg", "follow_up", "--mine", str(tmp_path / "note.txt"))
    told = desk("draft", "--show", "d2", "--mailto")
    assert told.out.startswith("mailto:?")
    assert "fill it in" in told.err


def test_a_letter_is_dated_by_the_clock(desk: Cordially, tmp_path: Path) -> None:
    told = desk("draft", "--show", "d1", "--pdf", str(tmp_path / "dana.pdf"), "--paper", "letter")
    assert told.status == 0
    page = PdfReader(tmp_path / "dana.pdf").pages[0]
    assert page.mediabox.height == 792
    assert page.extract_text().split("\n")[:3] == ["18 March 2026", "Dana Reyes", "Northwind"]


def test_programs_are_told_what_was_written(desk: Cordially, tmp_path: Path) -> None:
    eml, pdf = tmp_path / "dana.eml", tmp_path / "dana.pdf"
    told = desk("draft", "--show", "d1", "--eml", str(eml), "--pdf", str(pdf), "--mailto", "--json").json
    assert told["mailto"].startswith("mailto:dana@northwind.example?")
    del told["mailto"]
    assert told == {
        "draft": "d1", "eml": str(eml), "pdf": str(pdf), "to": "dana@northwind.example", "from": None,
    }  # fmt: skip
    assert eml.exists()
    assert pdf.exists()


def test_a_file_that_is_there_is_kept_and_no_other_is_written(desk: Cordially, tmp_path: Path) -> None:
    eml, pdf = tmp_path / "dana.eml", tmp_path / "dana.pdf"
    pdf.write_bytes(b"mine")
    told = desk("draft", "--show", "d1", "--eml", str(eml), "--pdf", str(pdf))
    assert told.status == 1
    assert "--force" in told.err
    assert pdf.read_bytes() == b"mine"
    assert not eml.exists()
    assert desk("draft", "--show", "d1", "--eml", str(eml), "--pdf", str(pdf), "--force").status == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_letters_that_cannot_be_printed_leave_no_file(desk: Cordially, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Dear Dana,\n\n謝謝.", encoding="utf-8")
    desk("draft", "Dana Reyes", "follow_up", "--mine", str(tmp_path / "note.txt"))
    told = desk("draft", "--show", "d2", "--pdf", str(tmp_path / "dana.pdf"), "--json")
    assert told.status == 1
    assert json.loads(told.err)["error"]["code"] == "letters-missing"
    assert not (tmp_path / "dana.pdf").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--eml", "a.eml"),
        ("--list", "--mailto"),
        ("Dana Reyes", "--pdf", "a.pdf"),
        ("--sent", "d1", "--mailto"),
    ],
)
def test_it_goes_out_only_with_show(desk: Cordially, arguments: tuple[str, ...]) -> None:
    told = desk("draft", *arguments)
    assert told.status == 2
    assert "--show" in told.err


def test_two_ways_cannot_share_a_file(desk: Cordially, tmp_path: Path) -> None:
    target = tmp_path / "dana"
    told = desk("draft", "--show", "d1", "--eml", str(target), "--pdf", str(target), "--force")
    assert told.status == 2
    assert not target.exists()
