"""Every file of items, in all its forms: recognised, read alike, and never losing a row whatever happens to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.exports import read_file, unaccounted
from tests.importers.linkedin.eras import ERAS, Era

from cordially.errors import BadInputError
from cordially.importers.headers import normalised
from cordially.importers.linkedin.catalogue import file_name
from cordially.importers.linkedin.readers import ITEM_FILES, PROPOSE, SHAPES
from cordially.proposals import ContactSeen, ItemSeen


def named(era: Era) -> str:
    return f"{era.path}: {era.header[:40]}"


@pytest.mark.parametrize("era", ERAS, ids=named)
def test_every_form_of_every_file_is_recognised_and_read_without_a_problem(era: Era) -> None:
    reading = read_file(era.path, era.content)
    assert [(file.kind, file.rows, file.note) for file in reading.files] == [(era.kind, len(era.rows), "")]
    assert len(reading.proposals) == len(era.rows)
    assert reading.problems == []


def test_there_is_an_example_of_every_file() -> None:
    own = {"connections", "invitations", "messages", "job_applications", "profile", "positions", "education"}
    assert {era.kind for era in ERAS} | own == set(PROPOSE) - {"recommendations"}


@pytest.mark.parametrize("kind", sorted({era.kind for era in ERAS if era.kind != "contacts"}))
def test_every_form_of_a_file_gives_the_same_items(kind: str) -> None:
    forms = [read_file(era.path, era.content).proposals for era in ERAS if era.kind == kind]
    first, *later = [[item for item in form if isinstance(item, ItemSeen)] for form in forms]
    for form in later:
        if kind == "saved_job_alerts":  # Old and new files share nothing but what was searched for.
            assert [item.name for item in form] == [item.name for item in first] == ["lead welder"]
        elif kind != "uploads":  # Neither do these: the old ones have no times.
            assert [item.key for item in form] == [item.key for item in first]
            assert [(item.kind, item.name, item.at) for item in form] == [
                (item.kind, item.name, item.at) for item in first
            ]
            for one, other in zip(first, form, strict=True):
                shared = dict(one.details).keys() & dict(other.details).keys()
                assert {t: v.casefold() for t, v in one.details if t in shared} == {
                    t: v.casefold() for t, v in other.details if t in shared
                }
                assert dict(one.details).keys() ^ dict(other.details).keys() <= {
                    "shown",
                    "open_candidate_visibility",
                    "job_seeking_urgency_level",
                }


def test_every_form_of_an_address_book_gives_the_same_contact() -> None:
    forms = [read_file(era.path, era.content).proposals for era in ERAS if era.kind == "contacts"]
    seen = {(c.key, c.person, c.emails, c.phones, c.places) for [c] in forms if isinstance(c, ContactSeen)}
    assert len(seen) == 1
    assert len(forms) == 3


def is_certain(era: Era) -> bool:
    names = frozenset(normalised(title) for title in era.header.split(","))
    return any(wanted <= names for shape in SHAPES if shape.kind == era.kind for wanted in shape.columns)


CERTAIN = [era for era in ERAS if is_certain(era)]


@pytest.mark.parametrize("era", CERTAIN, ids=named)
def test_a_file_with_columns_of_its_own_is_known_under_any_name(era: Era) -> None:
    assert [file.kind for file in read_file("renamed by me.csv", era.content).files] == [era.kind]


@pytest.mark.parametrize("kind", ["comments", "reactions"])
def test_a_renamed_file_with_columns_of_many_is_known_by_the_addresses_in_it(kind: str) -> None:
    era = next(era for era in ERAS if era.kind == kind)
    assert [file.kind for file in read_file("mine.csv", era.content).files] == [kind]
    with pytest.raises(BadInputError):
        read_file("mine.csv", era.content.replace(b"linkedin.com", b"elsewhere.example"))


@pytest.mark.parametrize(
    "header",
    [
        "Name",
        "Name,Number",
        "Question,Answer",
        "Date,Link",
        "Type,Link",
        "Title",
        "Date,Type,Link",
        "Title,Description,Url,Start Date,End Date",
    ],
)
def test_a_file_of_anybodys_is_not_taken_for_one_of_the_export(header: str) -> None:
    with pytest.raises(BadInputError):
        read_file("mine.csv", f"{header}\n" + ",".join("x" for _ in header.split(",")) + "\n")


def test_recommendations_in_a_file_that_does_not_say_whose_are_neither_given_nor_received() -> None:
    era = next(era for era in ERAS if era.kind == "recommendations_given")
    reading = read_file("Recommendations.csv", era.content)
    assert {item.kind for item in reading.proposals if isinstance(item, ItemSeen)} == {"recommendation"}


def test_no_two_files_share_a_name() -> None:
    stems = [stem for shape in SHAPES for stem in shape.stems]
    assert len(stems) == len(set(stems))
    assert {file_name(era.path).stem for era in ERAS} <= set(stems)


def test_every_item_file_can_tell_its_items_apart() -> None:
    single = {"profile_summary", "job_preferences", "registration"}
    assert {file.file for file in ITEM_FILES if not file.key} == single


EDITS = st.lists(
    st.tuples(
        st.integers(0, 3000),
        st.integers(0, 60),
        st.one_of(
            st.binary(max_size=12),
            st.sampled_from(
                [b'"', b"\n", b",", b"\r", b'""', b'\\"', b"\t", b"\0", b',"', b'",', b"\r\n\r\n"]
            ),
        ),
    ),
    min_size=1,
    max_size=6,
)


def edited(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, new in edits:
        start = at % (len(content) + 1)
        content = content[:start] + new + content[start + length :]
    return content


@settings(max_examples=400, deadline=None)
@given(era=st.sampled_from(ERAS), edits=EDITS)
def test_damage_costs_no_row_that_stands_before_it_and_every_row_is_accounted_for(
    era: Era, edits: list[tuple[int, int, bytes]]
) -> None:
    header, *rows = era.lines
    untouched, last, damaged = rows * 3, rows[0], rows * 3
    good = read_file(era.path, b"".join([header, *untouched]))
    reading = read_file(era.path, b"".join([header, *untouched, last, edited(b"".join(damaged), edits)]))
    assert unaccounted(reading) == {}
    assert reading.proposals[: len(untouched)] == good.proposals


@settings(max_examples=200, deadline=None)
@given(era=st.sampled_from(ERAS), edits=EDITS)
def test_whatever_happens_to_a_file_nothing_breaks(era: Era, edits: list[tuple[int, int, bytes]]) -> None:
    try:
        reading = read_file(era.path, edited(era.content * 2, edits))
    except BadInputError:
        return  # the one error there may be
    assert unaccounted(reading) == {}


@settings(max_examples=300, deadline=None)
@given(era=st.sampled_from(ERAS), data=st.data())
def test_whatever_stands_in_the_cells_every_row_is_accounted_for(era: Era, data: st.DataObject) -> None:
    cell = st.one_of(
        st.sampled_from([cell for row in era.rows for cell in row]),
        st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=8),
    )
    width = len(era.header.split(","))
    rows = data.draw(st.lists(st.tuples(*[cell] * width), max_size=4))
    reading = read_file(era.path, Era(era.kind, era.path, era.header, tuple(rows), era.tabs).content)
    for item in reading.proposals:
        if isinstance(item, ItemSeen):
            assert all(value.strip() for _, value in item.details)
            assert item.name is None or item.name.strip()
