"""The calendar as a file, and as a feed that calendar programs fetch while ``cordially serve`` runs.

The address of the feed holds a random word, which is the only key to it: kept in the data directory, readable by the user
only, compared in constant time, and replaced on request.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.calendars.entries import Shown
from cordially.calendars.kept_files import write_bytes
from cordially.calendars.writing import calendar_text
from cordially.errors import NotFoundError, StoreError
from cordially.services import places
from cordially.services.calendar_entries import shown as entries_shown

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
_LENGTH: Final = 32


class Feed(NamedTuple):
    """What a web server answers: status, headers and body."""

    status: int
    headers: dict[str, str]
    body: bytes


def export_text(
    journal: Journal,
    adviser: Adviser,
    *,
    now: datetime,
    habits: Habits,
    shown: Shown = "todos",
    discreet: bool = False,
) -> bytes:
    """Return the calendar as a file in UTF-8 (RFC 5545). The same entries give the same bytes. Raises StoreError."""
    found = entries_shown(journal, adviser, now=now, habits=habits)
    return calendar_text(found.revisions, store=found.store, shown=shown, discreet=discreet)


def feed_text(
    journal: Journal,
    adviser: Adviser,
    *,
    now: datetime,
    habits: Habits,
    token: str,
    shown: Shown = "todos",
    discreet: bool = False,
) -> bytes:
    """Return the calendar for who knows the token. Raises NotFoundError for who does not."""
    if not is_token(token):
        raise NotFoundError(
            "There is no such calendar.", hint="'cordially calendar feed' prints the address of yours."
        )
    return export_text(journal, adviser, now=now, habits=habits, shown=shown, discreet=discreet)


def answer(
    journal: Journal,
    adviser: Adviser,
    *,
    now: datetime,
    habits: Habits,
    token: str,
    shown: Shown = "todos",
    discreet: bool = False,
    if_none_match: str | None = None,
) -> Feed:
    """Return what to answer a program that asks for the feed: 200, 304 where it has it already, 404 for a wrong token."""
    try:
        body = feed_text(
            journal, adviser, now=now, habits=habits, token=token, shown=shown, discreet=discreet
        )
    except NotFoundError as error:
        return Feed(404, {"content-type": "text/plain; charset=utf-8"}, f"{error}\n".encode())
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer"}
    if _has(if_none_match, tag):
        return Feed(304, headers, b"")
    name = {"content-disposition": 'inline; filename="cordially.ics"'}
    return Feed(200, {**headers, **name, "content-type": MEDIA_TYPE}, body)


def _has(told: str | None, tag: str) -> bool:
    known = [one.strip().removeprefix("W/") for one in (told or "").split(",")]
    return tag in known or "*" in known


def token_path() -> Path:
    """Return where the token is kept."""
    return Path(places.home(), "feed-token")


def token() -> str:
    """Return the token of the feed, made on first use. Raises StoreError."""
    known = _kept_token()
    if known is not None:
        return known
    places.make_home()
    try:
        descriptor = os.open(token_path(), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:  # somebody else was quicker, or it is empty
        return _kept_token() or renew()
    except OSError as error:
        raise StoreError(f"'{token_path()}' cannot be written: {error.strerror}.") from None
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(made := secrets.token_urlsafe(_LENGTH))
    return made


def renew() -> str:
    """Replace the token by a new one and return it; the old address answers nobody any more. Raises StoreError."""
    places.make_home()
    made = secrets.token_urlsafe(_LENGTH)
    write_bytes(token_path(), made.encode("ascii"))
    return made


def is_token(told: str) -> bool:
    """Tell in constant time whether this is the token; no feed answers before its address was asked for."""
    known = _kept_token()
    same = secrets.compare_digest((known or "").encode(), told.encode("utf-8", "replace"))
    return same and known is not None


def address(word: str, *, port: int, host: str = "127.0.0.1") -> str:
    """Return the address of the feed on a server of ours."""
    return f"http://{host}:{port}/feed/{word}.ics"


def _kept_token() -> str | None:
    try:
        told = token_path().read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise StoreError(
            f"'{token_path()}' cannot be read.", hint="Make a new one: cordially calendar feed --renew"
        ) from None
    return told or None
