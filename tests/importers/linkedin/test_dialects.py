"""Files that are not quite CSV say the same as if they were."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.importers.exports import read_file, seen

from cordially.proposals import ItemSeen

LINK = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7"
HEADER = "Date,Link,Message\n"

TEXTS = st.lists(
    st.text(alphabet=st.sampled_from('ab ,"\\\n7é'), max_size=12).map(str.strip), min_size=1, max_size=6
)
PLAIN_TEXTS = st.lists(
    st.text(alphabet=st.sampled_from("ab \\\n7é-:"), max_size=12).map(str.strip), min_size=1, max_size=6
)


def start(number: int) -> str:
    return f"2026-03-03 04:05:{number:02d},{LINK}{number},"


def doubled(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\n') else text


def escaped(text: str) -> str:
    marked = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{marked}"' if any(mark in text for mark in ',"\n\\') else text


def texts_of(content: str) -> list[str]:
    reading = read_file("Comments.csv", content)
    assert reading.problems == []
    return [dict(item.details).get("text", "") for item in seen(reading, ItemSeen)]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example(["C:\\", "a"])
@example(['\\"', "a,"])
@example(["ends, in\\", "ends, in\\"])
def test_comments_escaped_by_doubling_are_read_as_written(texts: list[str]) -> None:
    rows = [f"{start(number)}{doubled(text)}\n" for number, text in enumerate(texts)]
    assert texts_of(HEADER + "".join(rows)) == texts


@settings(max_examples=300, deadline=None)
@given(TEXTS.filter(lambda texts: any('"' in text for text in texts)))
@example(['a "b" c', "plain"])
@example(['"whole"', 'C:\\, "x"\n'.strip()])
def test_comments_escaped_by_backslashes_are_read_as_written(texts: list[str]) -> None:
    rows = [f"{start(number)}{escaped(text)}\n" for number, text in enumerate(texts)]
    assert texts_of(HEADER + "".join(rows)) == texts


@settings(max_examples=200, deadline=None)
@given(PLAIN_TEXTS, st.sampled_from(["\n", "\r\n"]))
def test_comments_with_bare_line_breaks_are_read_as_written(texts: list[str], end: str) -> None:
    rows = [f"{start(number)}{text}{end}" for number, text in enumerate(texts)]
    assert texts_of(HEADER + "".join(rows)) == texts


def test_a_comment_over_several_lines_is_one_row_and_starts_at_its_first() -> None:
    content = f"{HEADER}{start(1)}one\ntwo\n\nfour\n{start(2)}next\n"
    reading = read_file("Comments.csv", content)
    assert [item.origin.line for item in seen(reading, ItemSeen)] == [2, 6]
    assert reading.files[0].rows == 2


def test_a_row_without_an_address_does_not_go_on_with_the_one_before() -> None:
    reading = read_file("Comments.csv", f"{HEADER}{start(1)}one\n2026-03-03 04:05:07,lost\n{start(2)}two\n")
    assert [dict(item.details)["text"] for item in seen(reading, ItemSeen)] == ["one", "two"]
    assert [(problem.line, problem.raw) for problem in reading.problems] == [
        (3, "2026-03-03 04:05:07,lost\n")
    ]


def test_lines_read_ahead_are_not_lost_when_a_quotation_mark_is_never_closed() -> None:
    broken = f'{start(1)}"never closed\n'
    rest = "".join(f"{start(number)}one\nmore\n" for number in range(2, 9))
    reading = read_file("Comments.csv", HEADER + broken + rest)
    assert [dict(item.details)["text"] for item in seen(reading, ItemSeen)] == ["one\nmore"] * 7
    assert [item.origin.line for item in seen(reading, ItemSeen)] == list(range(3, 16, 2))
    assert [(problem.line, problem.raw) for problem in reading.problems] == [(2, broken)]


def test_lines_read_ahead_are_not_lost_when_a_quotation_mark_is_closed_in_a_later_row() -> None:
    first, later = f'{start(1)}"opened\n', f'{start(3)}closed" here\n'
    reading = read_file("Comments.csv", HEADER + first + f"{start(2)}two\n" + later + f"{start(4)}four\n")
    told = [(item.origin.line, dict(item.details)["text"]) for item in seen(reading, ItemSeen)]
    assert told == [(3, "two"), (4, 'closed" here'), (5, "four")]
    assert [(problem.line, problem.raw) for problem in reading.problems] == [(2, first)]


def test_marks_may_be_escaped_in_a_cell_that_is_not_quoted() -> None:
    assert texts_of(f'{HEADER}{start(1)}so \\"called\\" seams\n') == ['so "called" seams']


def test_a_share_keeps_its_own_quotation_marks_at_the_end_of_lines() -> None:
    header = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
    row = f'2026-03-03 04:05:06,{LINK},"said ""yes""""\n""""no"", then","","",MEMBER_NETWORK\n'
    [share] = seen(read_file("Shares.csv", header + row), ItemSeen)
    assert dict(share.details)["text"] == 'said "yes"\n"no", then'


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("welder, leeds, nights", "welder, leeds, nights"),
        ('"welder, leeds"', "welder, leeds"),
        ("welder,,", "welder"),
        ("welder, ,nights", "welder, ,nights"),
        ('"two\nlines, quoted\nwhole"', None),
    ],
)
def test_a_search_may_have_commas_without_quotation_marks(line: str, query: str | None) -> None:
    reading = read_file("SearchQueries.csv", f"Time,Search Query\n2025/02/03 04:05:06 UTC,{line}\n")
    assert [item.name for item in seen(reading, ItemSeen)] == ([query] if query else [])
    assert len(reading.problems) == (query is None)
