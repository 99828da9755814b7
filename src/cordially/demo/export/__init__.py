"""The members' story written as an export: file names, headers and quirks as the network writes them since 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.demo.export.activity import activity
from cordially.demo.export.esteem import esteem
from cordially.demo.export.leftovers import leftovers
from cordially.demo.export.mailbox import messages
from cordially.demo.export.network import connections, invitations
from cordially.demo.export.own import own_files
from cordially.demo.workdays import Workdays

if TYPE_CHECKING:
    from cordially.demo.earlier import Earlier
    from cordially.demo.members import Member

__all__ = ["earlier_files", "files"]

_TOLD_EARLIER = ("Profile.csv", "Positions.csv", "Education.csv", "Skills.csv", "Languages.csv")


def files(members: tuple[Member, ...], days: Workdays) -> dict[str, bytes]:
    """Return the files of the export by their paths inside the ZIP, in alphabetical order."""
    written = {
        "Connections.csv": connections(members, days),
        "Invitations.csv": invitations(members, days),
        "messages.csv": messages(members, days),
        **own_files(days),
        **esteem(members, days),
        **activity(days),
        **leftovers(),
    }
    return dict(sorted(written.items()))


def earlier_files(then: Earlier, days: Workdays) -> dict[str, bytes]:
    """Return the files of the smaller archive, the one that comes within minutes, as it was then."""
    own = own_files(days)
    written = {
        "Connections.csv": connections(then.members, days),
        "Invitations.csv": invitations(then.members, Workdays(now=then.at)),
        "messages.csv": messages(then.members, days, until=then.at),
        **{path: own[path] for path in _TOLD_EARLIER},
    }
    return dict(sorted(written.items()))
