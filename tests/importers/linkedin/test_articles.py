"""Articles: HTML files whose names or links say what they are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.exports import read_files, seen, unaccounted

from cordially.proposals import ItemSeen, Reading

PAGE = (
    "<html><head><title>On &amp; off seams</title><style>p > a {color: red}</style></head><body>"
    '<h1><a href="https://www.linkedin.com/pulse/on-off-s%C3%A9ams-robin-vale">On &amp; off seams</a></h1>'
    "<p>First, <b>hold</b> still.</p><script>if (a < b) alert()</script><p>Then&nbsp;weld.</p></body></html>"
)


def reading_of(name: str, page: str | bytes) -> Reading:
    return read_files({"Skills.csv": "Name\n", name: page})


def article(name: str, page: str | bytes = PAGE) -> ItemSeen:
    [one] = seen(reading_of(name, page), ItemSeen)
    return one


def test_an_article_has_its_title_address_and_text() -> None:
    one = article("Articles/Articles/on-off-seams-7a.html")
    assert (one.kind, one.name, one.at) == ("article", "On & off seams", None)
    assert dict(one.details) == {
        "slug": "on-off-séams-robin-vale",
        "text": "On & off seams\nFirst, hold still.\nThen weld.",
    }


@pytest.mark.parametrize("name", ["2017-12-09 04:54:08.html", "2017-12-09 04_54_08.html"])
def test_in_2018_the_name_was_the_time(name: str) -> None:
    one = article(f"Articles/{name}")
    assert one.at == datetime(2017, 12, 9, 4, 54, 8, tzinfo=UTC)
    assert "state" not in dict(one.details)


def test_a_draft_has_its_time_and_title_in_its_name() -> None:
    one = article("Articles/Articles/2024-11-26 23_56_48.0-Über: Nähte.html", "<body><p>So far</p></body>")
    assert (one.name, one.at) == ("Über: Nähte", datetime(2024, 11, 26, 23, 56, 48, tzinfo=UTC))
    assert dict(one.details) == {"state": "draft", "text": "So far"}


def test_an_article_outside_of_its_folder_is_known_by_its_address() -> None:
    assert article("on-off-seams-7a.html").name == "On & off seams"


def test_another_page_is_kept_as_it_is() -> None:
    reading = reading_of("holiday.html", "<title>Beach</title>")
    assert reading.proposals == []
    assert [raw.file for raw in reading.raw] == ["holiday.html"]


def test_the_same_article_in_a_later_archive_has_the_same_key() -> None:
    assert article("Articles/a.html").key == article("Articles/b.html", PAGE.replace("still", "on")).key


def test_an_article_larger_than_any_is_a_problem() -> None:
    reading = reading_of("Articles/a.html", "<p>" + "x" * (4 * 1024 * 1024))
    assert reading.proposals == []
    assert ["4 MB" in problem.reason for problem in reading.problems] == [True]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["<", ">", "<title>", "</title", "<p", "<script", "</script", "&#", "x", '"', "\x80"])
    )
)
def test_whatever_stands_in_a_page_it_is_an_article(pieces: list[str]) -> None:
    reading = reading_of("Articles/a.html", "".join(pieces).encode("latin-1"))
    assert len(reading.proposals) == 1
    assert unaccounted(reading) == {}


@pytest.mark.parametrize("piece", ["<", "<p", "<title>", "<script", "&", "</script", "<h1>"])
def test_a_page_made_to_be_slow_is_not(piece: str) -> None:
    assert article("Articles/a.html", piece * (3 * 1024 * 1024 // len(piece))).kind == "article"
