"""The rulebook for reading: whole, with the user's own files on top and their faults told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cordially.errors import NotFoundError
from cordially.services import rulebook_shelf


@pytest.fixture(autouse=True)
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CORDIALLY_HOME", str(tmp_path))
    return tmp_path / "rulebook"


def write(rules: Path, text: str, name: str = "mine.toml") -> None:
    rules.mkdir(exist_ok=True)
    (rules / name).write_text(text, "utf-8")


def test_the_example_is_valid_and_does_what_it_says(rules: Path) -> None:
    write(rules, rulebook_shelf.EXAMPLE)
    shelf = rulebook_shelf.shelf()
    assert not shelf.findings
    assert "my-coach-write-before-you-apply" in shelf.book.positions
    assert shelf.book.positions["sigerhall-wait-for-the-end"].stance == "care"
    assert not [p for p in shelf.book.positions.values() if p.source == "terkel"]
    assert shelf.own_sources == {"my-coach"}
    (file,) = shelf.files
    assert (file.positions, file.overrides, file.switched_off) == (
        1,
        ("sigerhall-wait-for-the-end",),
        ("terkel",),
    )


def test_conditions_are_there_to_be_told() -> None:
    assert any(position.when for position in rulebook_shelf.shelf().book.positions.values())


def test_it_is_read_once_and_anew_when_a_file_changes(rules: Path) -> None:
    before = rulebook_shelf.shelf()
    assert rulebook_shelf.shelf() is before
    write(rules, rulebook_shelf.EXAMPLE)
    assert rulebook_shelf.shelf().own_sources
    (rules / "mine.toml").unlink()
    assert not rulebook_shelf.shelf().own_sources


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (rulebook_shelf.EXAMPLE.replace('"urge"', '"urgent"'), 15, "urge"),
        (rulebook_shelf.EXAMPLE.replace("= {", "= {{"), 16, "TOML"),
        ('[override.nobody-says-this]\nstance = "care"\n', 1, "nobody-says-this"),
    ],
)
def test_faults_are_told_with_their_line_and_the_shipped_rulebook_stands(
    rules: Path, text: str, line: int, told: str
) -> None:
    write(rules, text)
    shelf = rulebook_shelf.shelf()
    (finding,) = shelf.findings
    assert (finding.file, finding.line) == ("rulebook/mine.toml", line)
    assert told in finding.message
    assert "sigerhall-wait-for-the-end" in shelf.book.positions
    assert not shelf.own_sources


def test_a_file_that_is_no_text_is_listed_and_told(rules: Path) -> None:
    rules.mkdir()
    (rules / "noise.toml").write_bytes(bytes(range(256)))
    shelf = rulebook_shelf.shelf()
    assert [file.title for file in shelf.files] == [None]
    assert shelf.findings


def test_search_finds_words_in_what_is_said_by_whom_and_when() -> None:
    book = rulebook_shelf.shelf().book
    assert {p.voice for p in rulebook_shelf.search(book, "sigerhall STALK")} == {"sigerhall"}
    assert rulebook_shelf.search(book, "confidential", move="share_job")
    against = rulebook_shelf.search(book, "", move="connect", on="against")
    assert against
    assert all(p.stance in ("wait", "avoid") for p in against)
    assert not rulebook_shelf.search(book, "no-such-word-anywhere")


def test_a_name_that_is_not_there_is_told_with_the_nearest() -> None:
    shelf = rulebook_shelf.shelf()
    with pytest.raises(NotFoundError) as caught:
        shelf.source("sigerhal")
    assert "sigerhall" in caught.value.hint


def test_the_situations_are_counted_without_the_impossible_ones() -> None:
    assert rulebook_shelf.situations() == 31_104_000
