"""Members of the fictional network: who they are, how the link came about, and what was written."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from datetime import datetime

    from cordially.demo.workdays import Workdays

_SPOKEN = re.compile(r"^(?P<who>[<>]) (?P<when>\d+ \d\d:\d\d) ", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A connection request. ``accepted`` is None while, or for ever, unanswered; ``note`` is empty for a bare one."""

    outgoing: bool
    sent: datetime
    accepted: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message between the job seeker and a member. ``mine``: the job seeker wrote it."""

    mine: bool
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody in the export. ``family`` is empty for people with one name.

    ``connected`` is the moment of acceptance, None for those who are not connections; ``role`` is set for the cast.
    """

    given: str
    family: str
    slug: str
    company: str = ""
    position: str = ""
    role: str = ""
    email: str = ""
    subject: str = ""
    invitation: Invitation | None = None
    connected: datetime | None = None
    letters: tuple[Letter, ...] = ()

    @property
    def name(self) -> str:
        """The name as shown: what stands in the field for the first name comes first, whatever it is."""
        return f"{self.given} {self.family}".strip()

    @property
    def url(self) -> str:
        """The profile's address as the export writes it: percent-encoded, no trailing slash."""
        return profile_url(self.slug)


def profile_url(slug: str) -> str:
    """Return the address of a profile as the export writes it."""
    return f"https://www.linkedin.com/in/{quote(slug)}"


def table(name: str) -> dict[str, Any]:
    """Read one of the demo's tables from the package."""
    return tomllib.loads(files("cordially.demo").joinpath("data", f"{name}.toml").read_text("utf-8"))


def told_in(name: str, days: Workdays) -> tuple[Member, ...]:
    """Return the members told of in one table, their moments counted from now."""
    return tuple(_member(row, days) for row in table(name)["member"])


def _member(row: dict[str, Any], days: Workdays) -> Member:
    invitation = _invitation(row["invited"], days) if "invited" in row else None
    met = days.moment(row["connected"]) if "connected" in row else None
    words = {k: v for k, v in row.items() if k not in {"invited", "connected", "script"}}
    return Member(
        **words,
        invitation=invitation,
        connected=invitation.accepted if invitation else met,
        letters=(*_note(invitation), *read_script(row.get("script", ""), days)),
    )


def _invitation(row: dict[str, str], days: Workdays) -> Invitation:
    accepted = row.get("accepted")
    return Invitation(
        outgoing=row["by"] == "me",
        sent=days.moment(row["sent"]),
        accepted=days.moment(accepted) if accepted else None,
        note=row.get("note", ""),
    )


def _note(invitation: Invitation | None) -> tuple[Letter, ...]:
    """Open the conversation with the note of an accepted invitation, dated when it was accepted."""
    if invitation is None or invitation.accepted is None or not invitation.note:
        return ()
    return (Letter(mine=invitation.outgoing, at=invitation.accepted, text=invitation.note),)


def read_script(script: str, days: Workdays) -> tuple[Letter, ...]:
    """Read a conversation written as ``> 12 09:40 words`` (mine, twelve working days ago) and ``< …`` (theirs)."""
    starts = list(_SPOKEN.finditer(script))
    ends = [m.start() for m in starts[1:]]
    return tuple(
        Letter(mine=m["who"] == ">", at=days.moment(m["when"]), text=script[m.end() : end].strip())
        for m, end in zip_longest(starts, ends)
    )
