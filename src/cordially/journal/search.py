"""Searching messages by their words: one door, a body for each database."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from sqlalchemy import ColumnElement, Connection, Integer, and_, func, literal_column, or_, select, text

from cordially.journal import schema
from cordially.journal.messages import Message, message_of
from cordially.journal.words import EXPRESSION, TABLE
from cordially.people import folded

_messages = schema.messages
_TEXTS: Final = (_messages.c.content, _messages.c.subject)
_WORD: Final = re.compile(r"\w+")
_CASED: Final = re.compile("[A-Za-z]")
"""The only letters whose case SQLite leaves aside."""

_SHORTEST_BEGINNING: Final = 3
"""A shorter last word is searched as it is: nearly every message has a word beginning with ``th``."""

_UNSPACED: Final = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")


def messages_with_words(connection: Connection, query: str, *, limit: int) -> list[Message]:
    """Return the newest messages that have every word of ``query``; the last may be the beginning of one.

    Case and accents do not matter. Drafts are among them, adverts and spam are not. In writing without spaces any part of a text is found.
    """
    words = _WORD.findall(query)
    if not words:
        return []
    if any(_is_unspaced(letter) for word in words for letter in word):
        # the rarest words first: what has none of them need not be searched for the others
        words.sort(key=lambda word: not any(map(_is_unspaced, word)))
        contains = _contains_bytes if connection.dialect.name == "sqlite" else _contains
        fits: ColumnElement[bool] = and_(*map(contains, words))
    elif connection.dialect.name == "sqlite":
        found = (
            select(literal_column("rowid", Integer))
            .select_from(text(TABLE))
            .where(text(f"{TABLE} MATCH :words"))
        )
        fits = _messages.c.id.in_(found.params(words=_as_fts(words)))
    else:
        plain = _WORD.findall(folded(" ".join(words)))
        fits = text(f"{EXPRESSION} @@ to_tsquery('simple', :words)").bindparams(words=_as_tsquery(plain))  # type: ignore[assignment]
    # The ids alone first: sorting thousands of whole messages to show ten takes five times as long.
    newest = (
        select(_messages.c.id)
        .where(fits, _messages.c.advert.is_(False), func.coalesce(_messages.c.folder, "") != "SPAM")
        .order_by(_messages.c.sent_at.desc(), _messages.c.id.desc())
        .limit(limit)
    )
    ids = list(connection.execute(newest).scalars())
    rows = connection.execute(select(_messages).where(_messages.c.id.in_(ids))).mappings()
    told = {row["id"]: message_of(row) for row in rows}
    return [told[number] for number in ids]


def _as_fts(words: list[str]) -> str:
    *whole, last = words
    beginning = f'"{last}"*' if len(last) >= _SHORTEST_BEGINNING else f'"{last}"'
    return " ".join([*(f'"{word}"' for word in whole), beginning])


def _as_tsquery(words: list[str]) -> str:
    *whole, last = words
    beginning = f"'{last}':*" if len(last) >= _SHORTEST_BEGINNING else f"'{last}'"
    return " & ".join([*(f"'{word}'" for word in whole), beginning])


def _contains(word: str) -> ColumnElement[bool]:
    return or_(*(column.icontains(word, autoescape=True) for column in _TEXTS))


def _contains_bytes(word: str) -> ColumnElement[bool]:
    """Search as SQLite does it fastest: without regard to case in words that have none there."""
    if _CASED.search(word):
        return or_(
            *(column.contains(word, autoescape=True) for column in _TEXTS)
        )  # any case of A to Z, here as there
    return or_(*(func.instr(column, word) > 0 for column in _TEXTS))


def _is_unspaced(letter: str) -> bool:
    return not letter.isascii() and unicodedata.name(letter, "").startswith(_UNSPACED)
