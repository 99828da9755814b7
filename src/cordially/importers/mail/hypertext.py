"""The words of a mail written in HTML, without what it quotes."""

from __future__ import annotations

import html
import re
from typing import Final

_TAG: Final = re.compile(r"(<[a-zA-Z/!?][^<>]*>)")
_NAME: Final = re.compile(r"</?([a-zA-Z0-9]+)")
_UNSEEN: Final = frozenset({"style", "script", "head", "title", "blockquote", "template", "svg"})
"""Elements whose content is no part of what is said; a block quotation is what somebody else said before."""

_DEEPEST: Final = 100
_BREAKS_NAMED: Final = """
    p div br tr li ul ol table h1 h2 h3 h4 h5 h6 hr section article header footer
"""
_BREAKS: Final = frozenset(_BREAKS_NAMED.split())
_BLANKS: Final = re.compile(r"[ \t\r\f\v\u00a0\u200b\u200c\ufeff\u00ad\u034f]+")
_LINES: Final = re.compile(r" ?\n ?(?:\n ?)+")


def words_of(markup: str) -> str:
    """Return the text of some HTML, however broken, with a line for each block. Time grows with its length only."""
    out: list[str] = []
    unseen: list[str] = []
    for piece in _TAG.split(_without_comments(markup)):
        if piece[:1] != "<" or not (named := _NAME.match(piece)):
            if not unseen:
                out.append(piece.replace("\n", " "))
            continue
        name = named[1].lower()
        if name in _UNSEEN:
            if piece[1] != "/":
                if len(unseen) < _DEEPEST and piece[-2] != "/":
                    unseen.append(name)
            elif name in unseen:
                # What was opened inside and never closed ends with it.
                del unseen[len(unseen) - 1 - unseen[::-1].index(name) :]
        elif not unseen and name in _BREAKS:
            out.append("\n\n" if name == "p" else "\n")
        elif name in ("body", "html"):
            unseen.clear()
        elif not unseen and name in ("td", "th"):
            out.append(" ")
    text = _BLANKS.sub(" ", html.unescape("".join(out)))
    return _LINES.sub("\n\n", text).strip()


def _without_comments(markup: str) -> str:
    out: list[str] = []
    end = 0
    while (start := markup.find("<!--", end)) >= 0:
        out.append(markup[end:start])
        end = markup.find("-->", start)
        if end < 0:
            return "".join(out)
        end += 3
    out.append(markup[end:])
    return "".join(out)
