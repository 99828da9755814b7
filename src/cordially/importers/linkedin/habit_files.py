"""What the user does on the network: posts, comments, reactions, follows, events, courses, searches."""

from __future__ import annotations

import re
from datetime import date, datetime
from urllib.parse import unquote

from cordially.importers.linkedin.dialects import bare_commas, bare_line_breaks
from cordially.importers.linkedin.items import Cell, ItemFile, times, words
from cordially.importers.moments import minute_in_words, pacific_minute, span_in_words, utc_moment

_NOT_AVAILABLE = frozenset({"N/A"})
_SITE = "linkedin.com/"
_POST = re.compile(
    r"urn:li:grouppost:\d{1,20}-(\d{1,20})|urn:li:[a-z]{1,20}:(\d{1,20})|\b(?:activity|share|ugcpost)[-:](\d{1,20})",
    re.ASCII | re.IGNORECASE,
)
_QUOTED_BREAK = '"\n"'
_UPLOAD = re.compile(r"You \w{1,12} (?:an? )?(.{1,60}?) on [A-Z]")
_WHEN: Cell[datetime | date] = Cell(("date",), utc_moment)


def post_number(address: str) -> str | None:
    """Return the number of the post in its address: ``…/feed/update/urn%3Ali%3Ashare%3A71``."""
    found = _POST.search(unquote(address))
    return found[found.lastindex or 0] if found else None


def unquoted_breaks(cell: str) -> str:
    r"""Return a text of Shares.csv as it was written: there each line break stands between quotation marks."""
    return cell.replace(_QUOTED_BREAK, "\n")


def _uploaded(cell: str) -> str:
    """Return ``feed photo`` out of ``You uploaded a feed photo on April 12, 2026 at 8:03 AM (GMT)``."""
    found = _UPLOAD.match(cell)
    return found[1] if found else cell


def _begins(cell: str) -> str | None:
    span = span_in_words(cell)
    return span[0].isoformat(timespec="minutes") if span else None


def _ends(cell: str) -> str | None:
    span = span_in_words(cell)
    return span[1].isoformat(timespec="minutes") if span else None


def _first_day(cell: str) -> date | None:
    span = span_in_words(cell)
    return span[0].date() if span else None


def _link(*columns: str) -> dict[str, Cell[str]]:
    return {"link": words(*columns), "post": Cell(columns, post_number, soft=True)}


FILES = (
    ItemFile(
        file="shares",
        kind="share",
        stems=("shares",),
        columns=("date, sharelink, sharecommentary", "date, share link, share commentary"),
        windows=True,
        name=words("share title"),
        at=_WHEN,
        details={
            "text": Cell(("sharecommentary", "share commentary"), unquoted_breaks),
            "description": words("share description"),
            **_link("sharelink", "share link"),
            "shared_url": words("sharedurl", "shared url"),
            "media_url": words("mediaurl", "media url"),
            "type": words("type"),
            "visibility": words("visibility"),
        },
        key=("link|at",),
    ),
    ItemFile(
        file="comments",
        kind="comment",
        stems=("comments",),
        vague=("date, link, message",),
        telling=_SITE,
        windows=True,
        escapes=True,
        mend=bare_line_breaks,
        at=_WHEN,
        details={"text": words("message"), **_link("link")},
        key=("at", "link"),
    ),
    ItemFile(
        file="reactions",
        kind="reaction",
        stems=("reactions",),
        vague=("date, type, link",),
        telling=_SITE,
        windows=True,
        name=words("type"),
        at=_WHEN,
        details=_link("link"),
        key=("at", "link"),
    ),
    ItemFile(
        file="votes",
        kind="vote",
        stems=("votes",),
        columns=("date, link, optiontext",),
        windows=True,
        escapes=True,
        name=words("optiontext"),
        at=_WHEN,
        details=_link("link"),
        key=("at", "link", "name"),
    ),
    ItemFile(
        file="instant_reposts",
        kind="repost",
        stems=("instantreposts",),
        vague=("date, link",),
        windows=True,
        at=_WHEN,
        details=_link("link"),
        key=("at", "link"),
    ),
    ItemFile(
        file="likes",
        kind="reaction",
        stems=("likes",),
        vague=("date, link", "date"),
        windows=True,
        called="LIKE",
        name=words("type"),
        at=_WHEN,
        details=_link("link"),
        key=("at", "link"),
    ),
    ItemFile(
        file="saved_items",
        kind="saved_item",
        stems=("saveditems",),
        columns=("saveditem, createdtime",),
        windows=True,
        at=Cell(("createdtime",), utc_moment),
        details=_link("saveditem"),
        key=("link",),
    ),
    ItemFile(
        file="hashtag_follows",
        kind="hashtag_follow",
        stems=("hashtagfollows",),
        columns=("hashtag, createdtime",),
        windows=True,
        name=words("hashtag"),
        at=Cell(("createdtime",), utc_moment),
        details={"changed": times(utc_moment, "lastmodifiedtime"), "state": words("state")},
        key=("name",),
    ),
    ItemFile(
        file="uploads",
        kind="upload",
        stems=("richmedia",),
        columns=("date/time, media description, media link",),
        vague=("type, link",),
        name=Cell(("date/time", "type"), _uploaded),
        at=Cell(("date/time",), minute_in_words),
        details={"description": words("media description"), "link": words("media link", "link")},
        # The addresses of the media are signed anew for each export.
        key=("name", "at", "description"),
    ),
    ItemFile(
        file="videos",
        kind="upload",
        stems=("videos",),
        vague=("description, link",),
        called="video",
        details={"description": words("description"), "link": words("link")},
        key=("description", "link"),
    ),
    ItemFile(
        file="events",
        kind="event",
        stems=("events",),
        columns=("event name, event time, status",),
        name=words("event name"),
        at=Cell(("event time",), _first_day),
        details={
            "starts": Cell(("event time",), _begins, soft=True),
            "ends": Cell(("event time",), _ends, soft=True),
            "status": words("status"),
            "url": words("external url"),
        },
        key=("name", "starts"),
    ),
    ItemFile(
        file="learning",
        kind="learning",
        stems=("learning",),
        columns=("content title, content type",),
        nothing=_NOT_AVAILABLE,
        name=words("content title"),
        at=Cell(("content last watched date (if viewed)",), utc_moment),
        details={
            "type": words("content type"),
            "description": words("content description"),
            "completed": times(utc_moment, "content completed at (if completed)"),
            "saved": words("content saved"),
            "notes": words("notes taken on videos (if taken)"),
        },
        key=("name", "type"),
    ),
    ItemFile(
        file="searches",
        kind="search",
        stems=("searchqueries",),
        columns=("time, search query",),
        mend=bare_commas,
        name=words("search query"),
        at=Cell(("time",), utc_moment),
        key=("at", "name"),
    ),
    ItemFile(
        file="calendars",
        kind="calendar_sync",
        stems=("calendar",),
        columns=("owner, source, lastsyncedat",),
        name=words("source"),
        at=Cell(("lastsyncedat",), pacific_minute),
        details={"owner": words("owner")},
        key=("name", "owner"),
    ),
)
