"""Articles/*.html: what the user published, or began to write. The text holds no date; the name of a draft does."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cordially.importers.brief import FileReading
from cordially.importers.contents import UNREADABLE
from cordially.importers.keys import digest_of
from cordially.importers.lines import encoding_of, mended
from cordially.importers.moments import utc_moment
from cordially.proposals import FileRead, ItemSeen, Origin, Problem

if TYPE_CHECKING:
    from cordially.importers.brief import Brief
    from cordially.importers.contents import Entry

_LARGEST = 4 * 1024 * 1024
_PULSE = "linkedin.com/pulse/"
_DATED = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d)[_:](\d\d)[_:](\d\d)(?:\.\d+)?(?:-(.*))?", re.ASCII | re.DOTALL)
_SLUG = re.compile(r"linkedin\.com/pulse/([^\"'/?#<>\s]{1,300})")
_UNSEEN = re.compile(r"<(script|style|title)\b", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|ol|tr|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_BLANKS = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Article:
    """What a file is recognised as that ``propose_article`` reads."""


def is_article(name: str, head: bytes) -> bool:
    """Whether a file of this name that begins like this is an article, in its folder or beside the other files."""
    folder, _, base = name.casefold().rpartition("/")
    if not base.endswith((".html", ".htm")):
        return False
    return "articles" in folder.split("/") or _PULSE.encode() in head


def propose_article(entry: Entry, file: str, brief: Brief) -> FileReading:
    """Return the one item that an article is; a file that is damaged or larger than 4 MB is a problem instead.

    ``at`` is when it was begun, in UTC as far as is known, for those whose file name says so (which means: drafts since
    2024, all before). The details are ``slug``, the last part of its address, and ``text``, without pictures and marks.
    """
    del brief
    told = FileReading(FileRead(file=file, kind="articles", rows=1, as_of=entry.as_of))
    try:
        with entry.open() as stream:
            content = stream.read(_LARGEST + 1)
    except UNREADABLE:
        reason, hint = "The file is damaged.", "Download the archive anew."
        told.problems.append(Problem(file=file, line=1, reason=reason, hint=hint))
        return told
    if len(content) > _LARGEST:
        told.problems.append(
            Problem(file=file, line=1, reason="The file is larger than 4 MB, which no article is.")
        )
        return told
    told.proposals.append(_article(entry.name, file, content))
    return told


def _article(name: str, file: str, content: bytes) -> ItemSeen:
    encoding = encoding_of(content[:2])
    errors = "replace" if encoding == "utf-16" else "surrogateescape"
    page = mended(content.decode(encoding, errors))
    stem = name.rpartition("/")[2].rpartition(".")[0]
    dated = _DATED.fullmatch(stem)
    at = utc_moment(f"{dated[1]} {dated[2]}:{dated[3]}:{dated[4]}") if dated else None
    slug = _SLUG.search(page)
    title = _inside(page, "title") or _inside(page, "h1") or (dated[5] if dated and dated[5] else None)
    seen = {
        "slug": mended(unquote(slug[1])) if slug else None,
        "state": "draft" if dated and dated[5] else None,
        "text": _plain(_without_head(page)),
    }
    return ItemSeen(
        kind="article",
        key=f"article:{digest_of(seen['slug'] or title, None if slug or not at else at.isoformat())}",
        origin=Origin(file=file, line=1),
        name=title,
        at=at,
        details=tuple((name, value) for name, value in seen.items() if value),
    )


def _inside(page: str, tag: str) -> str | None:
    """Return the text of the first element of a kind, on one line."""
    opening = re.search(rf"<{tag}\b[^<>]*>", page, re.IGNORECASE)
    closing = opening and re.compile(rf"</{tag}", re.IGNORECASE).search(page, opening.end())
    if not opening or not closing:
        return None
    return " ".join(_plain(page[opening.end() : closing.start()]).split()) or None


def _without_head(page: str) -> str:
    """Return a page without title, scripts and styles."""
    kept, start = [], 0
    while opening := _UNSEEN.search(page, start):
        kept.append(page[start : opening.start()])
        closing = re.compile(f"</{opening[1]}[^<>]*>", re.IGNORECASE).search(page, opening.end())
        start = closing.end() if closing else len(page)
    return "".join([*kept, page[start:]])


def _plain(page: str) -> str:
    """Return the text of a page, one paragraph a line."""
    lines = _TAG.sub("", _BREAK.sub("\n", page)).split("\n")
    shown = (_BLANKS.sub(" ", html.unescape(line)).strip() for line in lines)
    return "\n".join(line for line in shown if line)
