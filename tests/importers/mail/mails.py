"""Small mails, built in code: fictitious people, one quirk each."""

from __future__ import annotations

import io
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from cordially.importers.brief import Brief, FileReading
from cordially.importers.contents import Entry
from cordially.importers.mail import read_mail, read_mbox
from cordially.proposals import MeetingSeen, MessageSeen

OWN = "robin@vale.example"
ROBIN = f"Robin Vale <{OWN}>"
DANA = "Dana Reyes <dana.reyes@northwind.example>"
WHEN = "Mon, 04 May 2026 09:00:00 +0200"
SEPARATOR = b"From 17@xxx Mon May 04 07:00:00 +0000 2026\n"


def brief(*, own: str | None = OWN, keep_bodies: bool = False, zone: tzinfo | None = None) -> Brief:
    """The user is Robin in Berlin unless told otherwise."""
    return Brief(
        now=datetime(2026, 6, 1, tzinfo=UTC),
        zone=zone or ZoneInfo("Europe/Berlin"),
        own=frozenset({own} if own else ()),
        keep_bodies=keep_bodies,
    )


def mail(text: str | None = "Hello Robin.", **fields: str | None) -> bytes:
    """A plain mail from Dana to Robin; a field that is None is left out, ``list_id`` is ``List-Id``."""
    given: dict[str, str | None] = {
        "From": DANA,
        "To": ROBIN,
        "Date": WHEN,
        "Subject": "Hello",
        "Message-ID": "<one@northwind.example>",
    }
    names = {name.casefold(): name for name in given}
    for name, value in fields.items():
        plain = name.replace("_", "-")
        given[names.get(plain.casefold(), plain.title())] = value
    header = "".join(f"{name}: {value}\n" for name, value in given.items() if value is not None)
    return f"{header}\n{text}\n".encode()


def sent(text: str | None = "Hello Dana.", **fields: str | None) -> bytes:
    """A plain mail from Robin to Dana."""
    ours: dict[str, str | None] = {"From": ROBIN, "To": DANA}
    return mail(text, **(ours | {"Message_ID": "<two@vale.example>"} | fields))


def mbox(*mails: bytes) -> bytes:
    """A mailbox in one file, as Google writes it."""
    return b"".join(SEPARATOR + each + b"\n" for each in mails)


THREE = [mail(Message_ID=f"<{n}@n.example>", Subject=f"Mail {n}") for n in range(3)]
"""Three mails, for mailboxes."""


def entry(content: bytes, name: str) -> Entry:
    """A file with this content."""
    return Entry(name=name, size=len(content), as_of=None, open=lambda: io.BytesIO(content))


def accounted(reading: FileReading) -> FileReading:
    """The same reading, once every row is known to be a proposal or a problem with a line."""
    lined = [problem for problem in reading.problems if problem.line is not None]
    assert reading.read.rows == len(reading.proposals) + len(lined)
    files = {each.origin.file for each in reading.proposals} | {each.file for each in reading.problems}
    assert files <= {reading.read.file}
    return reading


def read(raw: bytes, told: Brief | None = None, name: str = "mail.eml") -> FileReading:
    """Read one mail."""
    return accounted(read_mail(entry(raw, name), name, told or brief()))


def read_box(raw: bytes, told: Brief | None = None, name: str = "Inbox.mbox") -> FileReading:
    """Read a mailbox."""
    return accounted(read_mbox(entry(raw, name), name, told or brief()))


def messages(reading: FileReading) -> list[MessageSeen]:
    """The messages proposed."""
    return [each for each in reading.proposals if isinstance(each, MessageSeen)]


def meetings(reading: FileReading) -> list[MeetingSeen]:
    """The meetings proposed."""
    return [each for each in reading.proposals if isinstance(each, MeetingSeen)]


def message(raw: bytes, told: Brief | None = None, name: str = "mail.eml") -> MessageSeen:
    """The one message of a mail."""
    [one] = messages(read(raw, told, name))
    return one


def parts(*pieces: str, kind: str = "alternative") -> dict[str, str | None]:
    """Fields and text of a mail in several parts; each piece has a header of its own."""
    body = "".join(f"--edge\n{piece}\n" for piece in pieces) + "--edge--\n"
    return {"text": body, "Content_Type": f'multipart/{kind}; boundary="edge"'}
