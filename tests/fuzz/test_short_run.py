"""Some thousand damaged files for every reader; and proof that a faulty reader would be found out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from tests.fuzz.inputs import Input, Reader
from tests.fuzz.oracles import fault_of
from tests.fuzz.readers import readers
from tests.fuzz.records import CALENDARS, CARDS, RecordSeed, cut_short
from tests.fuzz.running import Found, batch, input_of, keep, run, smaller
from tests.fuzz.seeds import SHEETS
from tests.fuzz.sheets import SheetSeed, Style

from cordially.errors import BadInputError
from cordially.proposals import FileRead, Problem, Reading

INPUTS = 400
RECORDS = {"calendars": CALENDARS, "cards": CARDS}
KNOWN = readers()
CONNECTIONS = KNOWN["connections"]


@pytest.mark.parametrize("name", KNOWN)
def test_no_damage_breaks_a_law(name: str) -> None:
    _, faults = batch(name, seed=2026, start=0, count=INPUTS)
    assert [f"{fault.sign}: {fault.told} {given.content!r}" for fault, given in faults] == []


@pytest.mark.parametrize("seed", [seed for seeds in SHEETS.values() for seed in seeds], ids=lambda s: s.name)
def test_a_table_says_the_same_however_it_is_written(seed: SheetSeed) -> None:
    said = [keys(seed, Style(encoding=seed.encoding, delimiter=seed.delimiter, quoted=seed.quoted))]
    delimiters = ",\t;" if len(seed.header) > 1 else ","  # where there is but one column, nothing tells
    for encoding, delimiter in product(("utf-8", "utf-8-sig", "utf-16"), delimiters):
        end = {"\t": "\r\n", ";": "\r"}.get(delimiter, "\n")
        said.append(
            keys(seed, Style(encoding=encoding, delimiter=delimiter, end=end, quoted=delimiter == ","))
        )
    assert all(each == said[0] for each in said)


@pytest.mark.parametrize(
    ("name", "seed"),
    [(name, seed) for name, seeds in RECORDS.items() for seed in seeds],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_cut_short_keeps_the_records_before_the_cut(name: str, seed: RecordSeed) -> None:
    cuts = (cut_short(seed, at) for at in range(len(seed.record) + len(seed.after)))
    assert {
        fault.sign: given.content[-40:] for given in cuts if (fault := fault_of(KNOWN[name], given))
    } == {}


def test_an_input_depends_on_its_numbers_alone() -> None:
    assert input_of(CONNECTIONS, 1, 7) == input_of(CONNECTIONS, 1, 7)
    assert len({input_of(CONNECTIONS, seed, 7).content for seed in range(20)}) > 15


def test_the_sound_rows_of_most_inputs_are_read_at_all() -> None:
    given = [input_of(CONNECTIONS, 1, number) for number in range(200)]
    sound = [one for one in given if one.intact and CONNECTIONS.read(one.name, one.intact).proposals]
    assert len(sound) > 80


def test_a_run_tries_as_many_inputs_as_told_and_names_its_pace() -> None:
    *_, found = run(2_500, seed=3, names=["connections", "archives"], cores=2)
    assert found.tried == 2_500
    assert found.pace > 0


FAULTY: dict[str, tuple[Callable[[Reading], object], str]] = {
    "raises": (lambda reading: 1 // len(reading.files[1:]), "ZeroDivisionError at ?"),
    "loses a row": (lambda reading: reading.proposals.pop(), "rows do not add up"),
    "tells contents": (
        lambda reading: reading.problems.append(Problem(file="x", line=None, reason="'Qzx' is no name")),
        "a problem tells contents",
    ),
    "passes on control characters": (
        lambda reading: reading.problems.append(Problem(file="x", line=None, reason="\x1b[2J")),
        "a problem has control characters",
    ),
    "invents a line": (
        lambda reading: reading.problems.append(Problem(file="x", line=999, reason="bad", cell="y")),
        "a problem's line is not in the file",
    ),
    "keeps a null": (
        lambda reading: reading.proposals.append(replace(reading.proposals.pop(), key="\0")),
        "ConnectionSeen.key: a null, which no store takes",
    ),
    "keeps half a character": (
        lambda reading: reading.proposals.append(replace(reading.proposals.pop(), key="\ud800")),
        "ConnectionSeen.key: half a character, which no store takes",
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_reader_is_found_out(name: str) -> None:
    spoil, sign = FAULTY[name]

    def read(file: str, content: bytes) -> Reading:
        reading = CONNECTIONS.read(file, content)
        spoil(reading)
        return reading

    fault = fault_of(reader_of(read), sound_input())
    assert fault is not None
    assert fault.sign == sign


def test_a_reader_that_lets_damage_reach_sound_rows_is_found_out() -> None:
    def read(file: str, content: bytes) -> Reading:
        reading = CONNECTIONS.read(file, content)
        if b"damage" in content:
            reading.files = [FileRead(file="Connections.csv", kind="connections", rows=0)]
            reading.proposals.clear()
        return reading

    sound = sound_input()
    hurt = replace(sound, content=sound.content + b"damage,,,,,,\n")
    assert fault_of(reader_of(read), sound) is None
    fault = fault_of(reader_of(read), hurt)
    assert fault is not None
    assert fault.sign == "a sound row is lost"


def test_a_reader_that_never_ends_is_found_out() -> None:
    def read(_file: str, _content: bytes) -> Reading:
        while True:
            pass

    fault = fault_of(reader_of(read), sound_input(), seconds=0.05)
    assert fault is not None
    assert fault.sign == "too slow"


def test_a_refusal_in_words_is_no_fault_unless_it_tells_contents() -> None:
    def refusing(words: str) -> Reader:
        def read(_file: str, _content: bytes) -> Reading:
            raise BadInputError(words, hint="Give another.")

        return reader_of(read)

    given = Input(name="x.csv", content=b"Qzx")
    assert fault_of(refusing("It is no export."), given) is None
    fault = fault_of(refusing("'qzx' is no column."), given)
    assert fault is not None
    assert fault.sign == "a refusal tells contents"


def test_an_input_that_breaks_a_law_is_made_small_and_kept(tmp_path: Path) -> None:
    def read(_file: str, content: bytes) -> Reading:
        if b"!" in content:
            raise ValueError("odd")
        return Reading()

    reader = reader_of(read)
    given = Input(name="x.csv", content=b"a" * 500 + b"!" + b"b" * 500)
    fault = fault_of(reader, given)
    assert fault is not None
    small = smaller(reader, given, fault)
    assert small.content == b"!"
    keep(Found(faults={("faulty", fault.sign): (fault, small)}), tmp_path / "kept")
    assert {file.name: file.read_bytes()[:1] for file in (tmp_path / "kept").iterdir()} == {
        "01-faulty-x.csv": b"!",
        "01-faulty.txt": b"f",
    }


def reader_of(read: Callable[[str, bytes], Reading]) -> Reader:
    return Reader(name="faulty", make=CONNECTIONS.make, read=read)


def sound_input() -> Input:
    seed = SHEETS["connections"][0]
    content = Style().begun(Style().text([seed.header, *seed.rows[:2]]))
    return Input(name=seed.name, content=content, intact=content)


def keys(seed: SheetSeed, style: Style) -> list[str] | str:
    try:
        reading = CONNECTIONS.read(seed.name, style.begun(style.text([seed.header, *seed.rows])))
    except BadInputError as error:
        return error.message
    return [proposal.key for proposal in reading.proposals]
