"""Deleting all that Cordially keeps about the user: what there is, and then its end."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.errors import BadInputError, StoreError
from cordially.journal.address import file_of, url_of
from cordially.services import places

if TYPE_CHECKING:
    from cordially.journal import Journal

WORD: Final = "forget everything"
"""What is to be typed, so that it does not happen by a slip."""

_ALWAYS: Final = (
    ("cache", "what was computed from it"),
    ("uploads", "files on their way in"),
    ("demo", "the demo beside it"),
    ("calendar.json", "what your calendar was told"),
    ("caldav.json", "what your calendar server was told"),
    ("caldav.lock", ""),
    ("feed-token", "the address of your calendar feed"),
)
_SETTINGS: Final = (("settings.toml", "your settings"), ("rulebook", "your own rules"))


class Kept(NamedTuple):
    """How much there is in the store."""

    people: int
    processes: int
    log: int
    imports: int
    drafts: int
    copies: int


def kept(journal: Journal) -> Kept:
    """Return what would be gone."""
    return Kept(
        people=journal.count_people(),
        processes=len(journal.processes()),
        log=len(journal.log()),
        imports=sum(1 for batch in journal.batches() if batch.taken_back_at is None),
        drafts=len(journal.drafts()),
        copies=len(_copies()),
    )


def also(*, settings_too: bool) -> list[str]:
    """Return what else would be gone, in words, as far as it is there."""
    names = (*_ALWAYS, *(_SETTINGS if settings_too else ()))
    return [words for name, words in names if words and Path(places.home(), name).exists()]


def forget_everything(typed: str, *, settings_too: bool = False) -> None:
    """Delete the store and what is kept beside it; the journal must be closed. Nothing brings it back but a backup.

    Raises BadInputError where ``WORD`` was not typed, StoreError for a store on a server and for what cannot be deleted.
    """
    if " ".join(typed.casefold().split()) != WORD:
        raise BadInputError(
            "Nothing was deleted.", hint=f"To go on, type the two words: {WORD}", field="typed"
        )
    file = _store()
    beside = [Path(places.home(), name) for name, _ in (*_ALWAYS, *(_SETTINGS if settings_too else ()))]
    store = [file.with_name(f"{file.name}{ending}") for ending in ("-wal", "-shm", "-journal", "")]
    try:
        for path in (*store, *_copies(), *beside):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"Not everything could be deleted: {error.strerror}.",
            hint=f"Delete the rest by hand in {places.home()}.",
        ) from None


def _store() -> Path:
    file = file_of(url_of(places.store_address()))
    if file is None:
        raise StoreError(
            "The store is on a database server; it is not deleted from here.",
            hint="Drop the database named by CORDIALLY_STORE there.",
        )
    return file


def _copies() -> list[Path]:
    """Return the copies that were made before the store was brought up to date."""
    file = file_of(url_of(places.store_address()))
    return sorted(file.parent.glob(f"{file.name}.before-*")) if file else []
