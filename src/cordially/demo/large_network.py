"""How a very large network came about, and how it goes on: who accepted when, who left, who has another job."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cordially.demo.members import Invitation, Member

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from cordially.demo.large_crowd import Crowd
    from cordially.demo.large_words import Words

HIDDEN = Member(given="LinkedIn", family="Member", slug="")
"""Who closed or hid the account: of a connection the date is left, of a letter its text."""

_HIDDEN_SHARE = 0.004
_ACCEPTED_SHARE = 0.62
_WINDOW = timedelta(days=179)
_BEFORE_WINDOW = timedelta(days=182)
_OLDEST = timedelta(days=12 * 365)
_MONTH = timedelta(days=30.4375)

# What becomes of a connection in a month.
_GOES, _HIDES, _CHANGES_JOB, _CHANGES_ADDRESS, _CHANGES_NAME = 0.004, 0.0005, 0.02, 0.002, 0.0005
_NEW_A_MONTH = 0.015
_PENDING_ACCEPTED = 0.1


class Network:
    """The people of an archive asked for at ``now``: connections, hidden ones, and who was invited in vain."""

    def __init__(self, chance: Random, crowd: Crowd, words: Words, now: datetime) -> None:
        self.people: list[Member] = []
        self.now = now
        self._chance = chance
        self._crowd = crowd
        self._words = words

    def begin(self, connections: int, invitations: int) -> None:
        """Fill it: so many connections, hidden ones among them, and so many invitations of the last half year."""
        hidden = round(connections * _HIDDEN_SHARE)
        recent = min(round(invitations * _ACCEPTED_SHARE), (connections - hidden) // 2)
        for _ in range(recent):
            self.people.append(self._accepted(self._chance.random() ** 1.3 * _WINDOW))
        for _ in range(connections - hidden - recent):
            self.people.append(replace(self._crowd.somebody(), connected=self._long_ago()))
        for _ in range(hidden):
            self.people.append(replace(HIDDEN, connected=self._long_ago()))
        self.people.extend(self._in_vain(invitations - recent))

    def stranger(self) -> int:
        """Add somebody who is no connection, such as a recruiter, and return their place."""
        self.people.append(self._crowd.somebody())
        return len(self.people) - 1

    def go_on(self, months: int) -> None:
        """Let months pass: ``now`` moves, some people leave, hide, change; new ones come."""
        began, self.now = self.now, self.now + months * _MONTH
        stood = sum(member.connected is not None for member in self.people)
        asked = sum(member.invitation is not None for member in self.people)
        self.people[:] = [self._changed(member, began, months) for member in self.people]
        for _ in range(round(stood * _NEW_A_MONTH * months)):
            self.people.append(self._accepted(self._chance.random() * (self.now - began)))
        self.people.extend(self._in_vain(round(asked * (1 - _ACCEPTED_SHARE) * min(months, 6) / 6)))

    def _accepted(self, ago: timedelta) -> Member:
        """Return a connection that began so long ago: half are made within a day, a few take months."""
        at = _whole_second(self.now - ago)
        lag = min(timedelta(days=self._chance.lognormvariate(0, 1.9)), timedelta(days=170))
        sent = at - max(lag, timedelta(minutes=2 + self._chance.random() * 200))
        member = self._crowd.somebody()
        return replace(member, connected=at, invitation=self._invitation(member, sent, accepted=at))

    def _in_vain(self, count: int) -> Iterator[Member]:
        for _ in range(count):
            member = self._crowd.somebody()
            sent = self.now - self._chance.random() * _WINDOW
            yield replace(member, invitation=self._invitation(member, sent, accepted=None))

    def _invitation(self, member: Member, sent: datetime, *, accepted: datetime | None) -> Invitation:
        outgoing = self._chance.random() < 0.7
        noted = self._chance.random() < (0.2 if outgoing else 0.12)
        note = self._words.note(member.given if outgoing else "Leonor") if noted else ""
        return Invitation(outgoing=outgoing, sent=_whole_second(sent), accepted=accepted, note=note)

    def _long_ago(self) -> datetime:
        """Return a moment before the invitations that are still exported; networks grow, so most are not so old."""
        span = _OLDEST - _BEFORE_WINDOW
        return _whole_second(self.now - _BEFORE_WINDOW - self._chance.random() ** 1.6 * span)

    def _changed(self, member: Member, began: datetime, months: int) -> Member:
        luck = self._chance.random() / months
        if member.connected is None or not member.slug:
            return self._heard_at_last(member, began)
        if luck < _GOES:
            return replace(member, connected=None, invitation=None)
        if luck < _GOES + _HIDES:
            return replace(HIDDEN, connected=member.connected)
        if luck < _GOES + _HIDES + _CHANGES_JOB:
            return self._crowd.at_work(member)
        if luck < _GOES + _HIDES + _CHANGES_JOB + _CHANGES_ADDRESS:
            return self._crowd.readdressed(member)
        if luck < _GOES + _HIDES + _CHANGES_JOB + _CHANGES_ADDRESS + _CHANGES_NAME:
            return self._crowd.renamed(member)
        return member

    def _heard_at_last(self, member: Member, began: datetime) -> Member:
        asked = member.invitation
        if asked is None or asked.accepted is not None or self._chance.random() > _PENDING_ACCEPTED:
            return member
        at = _whole_second(began + self._chance.random() * min(self.now - began, timedelta(days=20)))
        return replace(member, connected=at, invitation=replace(asked, accepted=at))


def _whole_second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
