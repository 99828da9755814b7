"""The network as an archive of some months ago told it: fewer people, some of them in other jobs, one since gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cordially.demo.members import Member, table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from cordially.demo.members import Invitation
    from cordially.demo.workdays import Workdays


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The members as of ``at``: nothing that came about later is told of them."""

    at: datetime
    members: tuple[Member, ...]


def earlier(members: tuple[Member, ...], days: Workdays) -> Earlier:
    """Return the members as the older archive knows them."""
    told = table("earlier")
    at = days.moment(told["at"])
    jobs = {slug: {"company": company, "position": position} for slug, company, position in told["jobs"]}
    since = {slug: days.moment(connected) for slug, connected in told["gone"]}
    assert jobs.keys() | since.keys() <= {member.slug for member in members}, (
        "the earlier archive names strangers"
    )

    def those_days() -> Iterator[Member]:
        for member in members:
            connected = since.get(member.slug, member.connected)
            before = replace(
                member,
                **jobs.get(member.slug, {}),
                invitation=_so_far(member.invitation, at),
                connected=connected if connected and connected <= at else None,
                letters=tuple(letter for letter in member.letters if letter.at <= at),
            )
            if before.invitation or before.connected or before.letters:
                yield before

    return Earlier(at=at, members=tuple(those_days()))


def _so_far(invitation: Invitation | None, at: datetime) -> Invitation | None:
    if invitation is None or invitation.sent > at:
        return None
    is_answered = invitation.accepted is not None and invitation.accepted <= at
    return invitation if is_answered else replace(invitation, accepted=None)
