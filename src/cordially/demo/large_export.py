"""An export as large as they come, to measure and to try hard: as many rows as wanted, all of them made up."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from random import Random
from typing import TYPE_CHECKING, NotRequired, TypedDict, Unpack

from cordially.demo.export.leftovers import leftovers
from cordially.demo.export.network import CONNECTIONS, PREAMBLE
from cordially.demo.export.network import invitations as invitations_sheet
from cordially.demo.export.own import own_files
from cordially.demo.export.sheet import sheet, utc_date
from cordially.demo.large_crowd import Crowd
from cordially.demo.large_mailbox import Mailbox
from cordially.demo.large_network import Network
from cordially.demo.large_words import Words
from cordially.demo.workdays import Workdays

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cordially.demo.members import Member

_WRITTEN_A_MONTH = 0.02


class Wanted(TypedDict):
    """What is asked for: how many rows, as of which day, and how many months ``later``; see ``build_large``."""

    seed: int
    connections: int
    messages: int
    invitations: int
    day: date
    later: NotRequired[int]


def build_large(**wanted: Unpack[Wanted]) -> bytes:
    """Return a ZIP as the network wrote it on ``day``, with so many rows in its three great files.

    With ``later``, it is the same owner's archive that many months after ``day``: some people are gone or hidden, some
    have another job, name or address, new ones came, and invitations older than half a year are no longer told. The same
    arguments give the same files. At most half of the connections are recent enough to have their invitation told.
    """
    files, now = files_of_large(**wanted)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, date_time=now.timetuple()[:6])
            entry.create_system = 0  # as in the real ones, and the same on every platform
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def write_large(path: Path, **wanted: Unpack[Wanted]) -> None:
    """Write what ``build_large`` returns to a file."""
    path.write_bytes(build_large(**wanted))


def files_of_large(
    *, seed: int, connections: int, messages: int, invitations: int, day: date, later: int = 0
) -> tuple[dict[str, bytes], datetime]:
    """Return the files of ``build_large`` by their paths, and the moment (UTC) at which they were written."""
    chance = Random(seed)  # noqa: S311  # variety, not secrets
    crowd = Crowd(chance)
    words = Words(chance, crowd)
    network = Network(chance, crowd, words, datetime(day.year, day.month, day.day, 2, 30, tzinfo=UTC))
    network.begin(connections, invitations)
    mailbox = Mailbox(chance, words, network)
    mailbox.fill(messages)
    if later:
        asked = network.now
        network.go_on(later)
        mailbox.go_on(round(messages * _WRITTEN_A_MONTH * later), since=asked)
    days = Workdays(now=network.now)
    files = {
        "Connections.csv": _connections(network.people),
        "Invitations.csv": invitations_sheet(network.people, days),
        "messages.csv": mailbox.sheet(),
        **own_files(days),
        **leftovers(),
    }
    return dict(sorted(files.items())), network.now


def _connections(people: Iterable[Member]) -> bytes:
    known = sorted(((m.connected, m) for m in people if m.connected), key=lambda pair: pair[0], reverse=True)
    rows = (
        (m.given, m.family, m.url, m.email, m.company, m.position, utc_date(on))
        if m.slug
        else ("", "", "", "", "", "", utc_date(on))
        for on, m in known
    )
    return sheet(CONNECTIONS, rows, before=PREAMBLE, last_newline=False)
