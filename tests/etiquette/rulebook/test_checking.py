"""Faulty rulebook files: every fault is named with its table, its field, its line and the nearest word."""

from __future__ import annotations

import tomllib

import pytest
from tests.etiquette.rulebook.broken import BROKEN, SOUND_POSITION, Broken
from tests.etiquette.shipped import shipped_files

from cordially.etiquette.rulebook.checking import check_file
from cordially.etiquette.rulebook.findings import Finding
from cordially.etiquette.rulebook.reading import RulebookFile


def faults(text: str) -> list[Finding]:
    return check_file("house-rules.toml", text, tomllib.loads(text))


def marked_line(text: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if line.endswith("# HERE"))


def test_the_corpus_is_large_and_its_faults_differ() -> None:
    assert len(BROKEN) >= 60
    assert len({broken.about for broken in BROKEN}) == len(BROKEN)
    assert len({broken.text for broken in BROKEN}) == len(BROKEN)


@pytest.mark.parametrize("broken", BROKEN, ids=[broken.about.replace(" ", "-") for broken in BROKEN])
def test_a_fault_is_named_with_table_field_line_and_nearest_word(broken: Broken) -> None:
    found = faults(broken.text)
    assert len(found) == 1, [str(finding) for finding in found]
    [fault] = found
    assert (fault.file, fault.where, fault.field) == ("house-rules.toml", broken.where, broken.field)
    assert fault.line == marked_line(broken.text)
    for words in broken.says:
        assert words in fault.message


@pytest.mark.parametrize("file", shipped_files(), ids=lambda file: file.name)
def test_the_shipped_files_have_no_fault(file: RulebookFile) -> None:
    assert [str(finding) for finding in faults(file.text)] == []


def test_an_empty_file_has_no_fault() -> None:
    assert faults("") == []


def test_a_sound_position_has_no_fault() -> None:
    assert faults(SOUND_POSITION) == []


def test_the_ends_of_a_range_belong_to_it() -> None:
    for worth in (0, 100):
        assert faults(f'[[value]]\nmove = "connect"\nworth = {worth}\nbecause = "So."') == []
    for year in (1900, 2100):
        text = '[source]\nid = "a"\ntitle = "T"\npublication = "P"\nkind = "book"\n'
        assert faults(f"{text}year = {year}") == []
        assert [fault.field for fault in faults(f"{text}year = {year + (1 if year > 2000 else -1)}")] == [
            "year"
        ]


def test_every_fault_of_a_file_is_found_not_only_the_first() -> None:
    text = (
        SOUND_POSITION.replace("favour", "favor").replace('"connect"', '"conect"') + "harm = 1\nstrange = 2"
    )
    assert [fault.field for fault in faults(text)] == ["move", "stance", "harm", "strange"]


def test_every_faulty_word_of_a_list_is_found() -> None:
    found = faults(SOUND_POSITION + 'instead = ["publishh", "publish", "look_up_compani"]')
    assert ["publish" in found[0].message, "look_up_company" in found[1].message] == [True, True]


def test_a_finding_reads_as_file_line_place_and_message() -> None:
    [fault] = faults(SOUND_POSITION + 'harm = "yes"')
    assert str(fault) == (
        "house-rules.toml:9: position 'adler-wait-a-day', 'harm': This must be true or false."
    )


def test_a_faulty_file_never_breaks_the_checker() -> None:
    for table in ("source", "voice", "position", "entry", "case", "invariant", "applies", "value", "label"):
        for content in (
            "1",
            '"text"',
            "[1]",
            "[[]]",
            "true",
            "1979-05-27",
            "[{}]",
            "{}",
            "{ a = 1 }",
            "[{ id = [] }]",
        ):
            text = f"{table} = {content}"
            for fault in faults(text):
                assert fault.message


def test_an_id_that_ends_in_a_line_break_is_no_id() -> None:
    [fault] = faults(SOUND_POSITION.replace('"adler-wait-a-day"', r'"adler-wait-a-day\n"'))
    assert fault.field == "id"
