"""The job seeker's mail about the search: one file of many mails, as a mail service writes it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, formataddr
from typing import TYPE_CHECKING, Any

from cordially.demo.calendar_file import invitation
from cordially.demo.lots import draw
from cordially.demo.members import table
from cordially.demo.workdays import HOME

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from cordially.demo.workdays import Workdays

_MOMENT = re.compile(r"\{(\+?\d+ \d\d:\d\d)\}")
_UNQUOTED = re.compile(rb"^(?=>*From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Post:
    """A mail that was told of already, for the replies to it."""

    subject: str
    text: str
    sender: str
    at: datetime
    thread: tuple[str, ...]


def mail(days: Workdays) -> bytes:
    """Return all mails, oldest first, as a file."""
    people: Mapping[str, Sequence[str]] = table("calendar")["people"]
    told = sorted(table("mail")["mail"], key=lambda one: days.moment(one["at"]))
    posts: dict[str, _Post] = {}
    return b"".join(_mail(one, people, days, posts) for one in told)


def _mail(
    told: dict[str, Any], people: Mapping[str, Sequence[str]], days: Workdays, posts: dict[str, _Post]
) -> bytes:
    at = days.moment(told["at"])
    name, address = people[told["from"]] if isinstance(told["from"], str) else told["from"]
    number = f"<{told['id']}-demo@{address.rpartition('@')[2]}>"
    before = posts.get(told.get("answers", ""))
    subject = told.get("subject") or f"Re: {before.subject if before else ''}"
    text = _MOMENT.sub(lambda found: _in_words(days.moment(found[1])), told["text"].strip())
    thread = (*before.thread, number) if before else (number,)
    posts[told["id"]] = _Post(subject, text, formataddr((name, address)), at, thread)

    post = EmailMessage(policy=default)
    post["X-GM-THRID"] = str(10**18 + draw(thread[0], 10**17))
    post["X-Gmail-Labels"] = "Sent" if told["from"] == "me" else "Inbox,Opened"
    post["Date"] = format_datetime(at.astimezone(HOME))
    post["Message-ID"] = number
    if before:
        post["In-Reply-To"], post["References"] = before.thread[-1], " ".join(before.thread)
    for header, value in told.get("headers", {}).items():
        post[header] = value
    post["Subject"] = subject
    post["From"] = formataddr((name, address))
    for header in ("To", "Cc"):
        if boxes := [_box(people[key]) for key in told.get(header.casefold(), ())]:
            post[header] = ", ".join(boxes)
    post.set_content(f"{text}\n\n{_quoted(before)}" if before else f"{text}\n", cte="quoted-printable")
    if invites := told.get("invites"):
        entry = invitation(invites["uid"], days, sent=at, at=invites.get("at"))
        post.add_alternative(entry, subtype="calendar", params={"method": "REQUEST"}, cte="base64")
        post.set_boundary(f"part-{draw(told['id'], 10**12):012}")
    envelope = f"From {draw(number, 10**18):018}@xxx {at:%a %b %d %H:%M:%S +0000 %Y}\n".encode()
    return envelope + _UNQUOTED.sub(b">", post.as_bytes()) + b"\n"


def _box(person: Sequence[str]) -> str:
    name, address = person
    return formataddr((name, address))


def _quoted(before: _Post) -> str:
    when = f"{before.at.astimezone(HOME):%a, %d %b %Y at %H:%M}"
    return f"On {when}, {before.sender} wrote:\n\n" + "".join(
        f"> {line}".rstrip() + "\n" for line in before.text.splitlines()
    )


def _in_words(moment: datetime) -> str:
    """Write a moment as people do: ``Tuesday, 12 May 2026 at 14:00``, at home."""
    local = moment.astimezone(HOME)
    return f"{local:%A}, {local.day} {local:%B %Y} at {local:%H:%M}"
