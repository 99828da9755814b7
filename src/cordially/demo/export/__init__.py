"""The members' story written as an export: file names, headers and quirks as the network writes them since 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.demo.export.leftovers import leftovers
from cordially.demo.export.mailbox import messages
from cordially.demo.export.network import connections, invitations
from cordially.demo.export.own import own_files

if TYPE_CHECKING:
    from cordially.demo.members import Member
    from cordially.demo.workdays import Workdays

__all__ = ["files"]


def files(members: tuple[Member, ...], days: Workdays) -> dict[str, bytes]:
    """Return the files of the export by their paths inside the ZIP, in alphabetical order."""
    written = {
        "Connections.csv": connections(members, days),
        "Invitations.csv": invitations(members, days),
        "messages.csv": messages(members, days),
        **own_files(days),
        **leftovers(),
    }
    return dict(sorted(written.items()))
