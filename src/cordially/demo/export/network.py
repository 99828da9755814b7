"""Connections.csv and Invitations.csv."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cordially.demo.export.owner import owner
from cordially.demo.export.sheet import flat, pacific, sheet, utc_date
from cordially.demo.lots import draw

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cordially.demo.members import Invitation, Member
    from cordially.demo.workdays import Workdays

CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will '
    "only see email addresses for connections who have allowed their connections to see or download their email address "
    "using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here "
    'https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
WINDOW = timedelta(days=180)
"""Invitations are exported for this long after their last change."""

_HIDDEN = 9  # members who closed or hid their accounts: only the date is left


def connections(members: Iterable[Member], days: Workdays) -> bytes:
    """Write the connections, newest first, under the notes that precede the header."""
    known = [
        (m.connected, (m.given, m.family, m.url, m.email, m.company, m.position, utc_date(m.connected)))
        for m in members
        if m.connected
    ]
    hidden = [days.ago(290 + 140 * n + draw(f"hidden {n}", 90), "11:00") for n in range(_HIDDEN)]
    gone = [(at, ("", "", "", "", "", "", utc_date(at))) for at in hidden]
    newest_first = sorted([*known, *gone], key=lambda row: (row[0], row[1]), reverse=True)
    return sheet(CONNECTIONS, (row for _, row in newest_first), before=PREAMBLE, last_newline=False)


def invitations(members: Iterable[Member], days: Workdays) -> bytes:
    """Write the invitations changed within ``WINDOW``: those sent, then those received, each newest first."""
    recent = [(m, i) for m in members if (i := m.invitation) and days.now - _last_change(i) <= WINDOW]
    in_order = sorted(recent, key=lambda pair: (pair[1].outgoing, pair[1].sent), reverse=True)
    return sheet(INVITATIONS, (_row(member, invitation) for member, invitation in in_order))


def _last_change(invitation: Invitation) -> datetime:
    return invitation.accepted or invitation.sent


def _row(member: Member, invitation: Invitation) -> tuple[str, ...]:
    me, them = (owner().name, owner().url), (member.name, member.url)
    inviter, invitee = (me, them) if invitation.outgoing else (them, me)
    direction = "OUTGOING" if invitation.outgoing else "INCOMING"
    return (
        inviter[0],
        invitee[0],
        pacific(invitation.sent),
        flat(invitation.note),
        direction,
        inviter[1],
        invitee[1],
    )
