"""Brings the agenda and the user's own calendar server together: what is ticked off there is done here, and back."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.calendars import ledger
from cordially.calendars.caldav.server import Server
from cordially.calendars.entries import identity
from cordially.calendars.exchange import Exchange, Exchanged, Local
from cordially.calendars.kept_files import alone
from cordially.calendars.memory import Memory
from cordially.calendars.reconciling import Heard, Word
from cordially.errors import BadInputError, NotFoundError
from cordially.services import agenda, places
from cordially.services.calendar_entries import ledger_path, shown

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal
    from cordially.services.settings import Caldav

PASSWORD: Final = "CORDIALLY_CALDAV_PASSWORD"  # noqa: S105  # the name of a variable


class Synced(NamedTuple):
    """What came of it: how many entries were written and removed there, and what the user had said there.

    All but ``refused`` are titles; ``refused`` tells why something could not be written down, ``to_say`` what only the user
    can still tell of what they ticked off. ``asked`` are steps that were deleted there and come back tomorrow; ``moved`` tells how many interviews were
    given another time there.
    """

    collection: str
    written: int
    removed: int
    done: tuple[str, ...]
    snoozed: tuple[str, ...]
    skipped: tuple[str, ...]
    reopened: tuple[str, ...]
    asked: tuple[str, ...]
    to_say: tuple[str, ...]
    refused: tuple[str, ...]
    moved: int
    clashes: int


def memory_path() -> Path:
    """Return where it is kept what was written to the server."""
    return Path(places.home(), "caldav.json")


def sync(
    journal: Journal,
    adviser: Adviser,
    *,
    now: datetime,
    habits: Habits,
    caldav: Caldav | None,
    discreet: bool = False,
) -> Synced:
    """Listen to the user's calendar server, then bring it up to date. Doing it twice changes nothing.

    Raises BadInputError where nothing is set, CalendarServerError where the server refuses, StoreError.
    """
    if caldav is None or not caldav.user:
        raise BadInputError(
            "Your calendar server is not set.",
            hint='Write in settings.toml: [caldav], then url = "https://calendar.example/you/" and user = "you".',
            field="caldav.url",
        )
    places.make_home()
    with (
        alone(memory_path().with_suffix(".lock"), wait=False),
        Server(caldav.url, caldav.user, password(caldav)) as server,
    ):
        memory = Memory.of(memory_path())
        with ledger.opened(ledger_path()) as kept:
            store = kept.store
        told: dict[str, str] = {}
        to_say: list[str] = []
        refused: list[str] = []

        def look() -> Local:
            found = shown(journal, adviser, now=now, habits=habits)
            told.update(
                {one.entry.key: one.entry.title for one in found.revisions if one.entry.status == "open"}
            )
            words = {key: Word(mark.how, mark.at) for key, mark in found.words.items()}
            return Local(found.revisions, found.asleep, words)

        def tell(key: str, heard: Heard) -> None:
            try:
                if left := _tell(journal, adviser, key, heard, now=now, habits=habits):
                    to_say.append(left)
            except BadInputError as error:  # the log refuses: the user has to look, and the rest goes on
                refused.append(f"{told.get(key, key)}: {error}")

        name = f"cordially-{identity(store, 'collection')[:8]}"
        collection, new = server.collection(name)
        result = Exchange(
            server=server,
            memory=memory,
            store=store,
            discreet=discreet,
            look=look,
            tell=tell,
            now=now,
            zone=habits.zone,
            begins=habits.day_begins,
        ).run(collection, new=new)
    return _synced(collection, result, told)._replace(to_say=tuple(to_say), refused=tuple(refused))


def _tell(
    journal: Journal, adviser: Adviser, key: str, heard: Heard, *, now: datetime, habits: Habits
) -> str | None:
    """Write down what the user said there; return what is left for them to tell."""
    try:
        if heard.said == "reopened":
            agenda.take_back(journal, key, now=now)
            return None
        marked = agenda.mark(
            journal,
            key,
            heard.said,
            now=now,
            habits=habits,
            adviser=adviser,
            until=heard.until,
            reason=heard.reason,
        )
    except NotFoundError:
        return None  # it was said here as well, or no longer applies: there is nothing to do twice
    return marked.to_say


def _synced(collection: str, result: Exchanged, titles: dict[str, str]) -> Synced:
    def those(said: str) -> tuple[str, ...]:
        return tuple(titles.get(key, key) for key, heard in result.told if heard.said == said)

    return Synced(
        collection=collection,
        written=result.written,
        removed=result.removed,
        done=those("done"),
        snoozed=tuple(
            titles.get(k, k) for k, h in result.told if h.said == "snoozed" and k not in result.deleted
        ),
        skipped=those("skipped"),
        reopened=those("reopened"),
        asked=tuple(titles.get(key, key) for key in result.deleted),
        to_say=(),
        refused=(),
        moved=len(result.moved),
        clashes=result.clashes,
    )


def password(caldav: Caldav) -> str:
    """Return the password: from CORDIALLY_CALDAV_PASSWORD, or the first line of the file that settings name.

    Raises BadInputError where there is none. It is never written anywhere.
    """
    told = os.environ.get(PASSWORD)
    if told:
        return told
    if caldav.password_file:
        file = Path(caldav.password_file).expanduser()
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            raise BadInputError(
                f"'{file}' cannot be read.",
                hint="Check [caldav] password_file.",
                field="caldav.password_file",
            ) from None
        if lines and lines[0]:
            return lines[0]
    raise BadInputError(
        "The password of your calendar server is not known.",
        hint=f"Set {PASSWORD}, or name a file with it: [caldav] password_file.",
        field="caldav.password_file",
    )
