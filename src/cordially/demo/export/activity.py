"""What the job seeker does on the network: posts, comments, reactions, events, courses, searches.

Each file has the dialect of the real one, and some have odd ones.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cordially.demo.export.sheet import bare_utc, in_words, sheet, slashed_utc
from cordially.demo.lots import draw
from cordially.demo.members import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cordially.demo.workdays import Workdays

SHARES = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility"
COMMENTS = "Date,Link,Message"
REACTIONS = "Date,Type,Link"
EVENTS = "Event Name,Event Time,Status,External Url"
LEARNING = (
    "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),"
    "Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),"
)
SEARCHES = "Time,Search Query"
MEMBER_ID = "900000417"
"""The number that stands behind the names of some files."""

_BEFORE = timedelta(hours=20)
"""How much older than the reaction the post is."""


def activity(days: Workdays) -> dict[str, bytes]:
    """Return these files by their paths."""
    told = table("activity")
    reacted = [(days.moment(at), which) for at, which in told["reactions"]]
    commented = [(days.moment(at), text) for at, text in told["comments"]]
    return {
        f"Shares_{MEMBER_ID}.csv": _shares(told["shares"], days),
        f"Comments_{MEMBER_ID}.csv": sheet(
            COMMENTS, ((bare_utc(at), _post(at - _BEFORE), text) for at, text in commented), escaped=True
        ),
        f"Reactions_{MEMBER_ID}.csv": sheet(
            REACTIONS, ((bare_utc(at), which, _post(at - _BEFORE)) for at, which in reacted)
        ),
        "Events.csv": _events(told["events"], days),
        "Learning.csv": _learning(told["learning"], days),
        "SearchQueries.csv": _searches(told["searches"], days),
    }


def _post(at: datetime, kind: str = "activity") -> str:
    """Return the address of a post: its number tells the millisecond at which it was written."""
    number = (int(at.timestamp() * 1000) << 22) + draw(at.isoformat(), 2**22)
    return f"https://www.linkedin.com/feed/update/urn%3Ali%3A{kind}%3A{number}"


def _shares(told: Iterable[Sequence[str]], days: Workdays) -> bytes:
    def rows() -> Iterable[tuple[str, ...]]:
        for when, text, address in told:
            at = days.moment(when)
            broken = text.replace("\n", '"\n"')  # each line break stands between quotation marks in this file
            yield (bare_utc(at), _post(at, "share"), broken, address, "", "MEMBER_NETWORK")

    return sheet(SHARES, rows())


def _events(told: Iterable[tuple[str, str, int, str, str]], days: Workdays) -> bytes:
    def rows() -> Iterable[tuple[str, ...]]:
        for name, when, hours, status, address in told:
            begins = days.moment(when)
            span = f"{in_words(begins)} - {in_words(begins + timedelta(hours=hours))}"
            yield (name, span, status, address)

    return sheet(EVENTS, rows())


def _learning(told: Iterable[Sequence[str]], days: Workdays) -> bytes:
    def moment(when: str) -> str:
        return f"{bare_utc(days.moment(when))[:-3]} UTC" if when else "N/A"

    return sheet(
        LEARNING,
        (
            (title, about, "Course", moment(watched), moment(completed), saved, "N/A", "")
            for title, about, watched, completed, saved in told
        ),
    )


def _searches(told: Iterable[Sequence[str]], days: Workdays) -> bytes:
    """Write the searches; their commas are not quoted, so that a row may seem to have more than two fields."""
    lines = (f"{slashed_utc(days.moment(at))},{query}" for at, query in told)
    return "\n".join((SEARCHES, *lines, "")).encode()
