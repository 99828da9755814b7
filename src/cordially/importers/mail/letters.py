"""One mail in, proposals out: who wrote to whom, when, what for, and which appointment it makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Final

from cordially.correspondence.history import without_history, without_signature
from cordially.correspondence.recognising import says
from cordially.importers.keys import digest, digest_of
from cordially.importers.mail.addresses import Mailbox, mailboxes, same_address
from cordially.importers.mail.appointments import appointment
from cordially.importers.mail.bulk import is_advert
from cordially.importers.mail.dates import sent_at
from cordially.importers.mail.fields import split, unified
from cordially.importers.mail.folders import NOWHERE, SPAM, Folder, labelled
from cordially.importers.mail.parts import Body, body_of
from cordially.importers.mail.senders import is_relay, person_of
from cordially.importers.mail.threads import Threads, identity_of
from cordially.proposals import MessageSeen, Origin, PersonSeen, Problem

if TYPE_CHECKING:
    from datetime import datetime

    from cordially.importers.brief import Brief
    from cordially.importers.mail.fields import Header
    from cordially.proposals import Direction, MeetingSeen

NO_DATE: Final = "The mail has no date that can be read."
NO_MAIL: Final = "This is no mail: it has no header."
AGAIN: Final = "Save the mail again from your mail program."
_RECEIVERS: Final = ("to", "cc", "bcc")
_TELLS_SENDER: Final = ("x-original-from", "x-original-sender", "reply-to")
_FOLDER_DATA: Final = "FOLDER INTERNAL DATA"
_EXPUNGED: Final = 0x0008


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a mail was found: its line, its folder, what the mailbox says of it."""

    line: int
    folder: Folder = NOWHERE
    draft: bool = False
    arrived: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A mail that was thrown away, or that mail programs write for themselves."""

    deleted: bool


class Letters:
    """Reads the mails of one file."""

    def __init__(self, file: str, brief: Brief) -> None:
        self._file = file
        self._brief = brief
        self._own = frozenset(same_address(address) for address in brief.own)
        self._threads = Threads()

    def read(self, raw: bytes, place: Place) -> list[MessageSeen | MeetingSeen] | Problem | LeftOut:
        """Return a message and its appointments, or why there is none."""
        header, body = split(unified(raw))
        if not header:
            return self._problem(place, NO_MAIL)
        labels = labelled(header)
        folder = labels if labels.uses else place.folder
        if "trash" in folder.uses or _is_expunged(header):
            return LeftOut(deleted=True)
        if _FOLDER_DATA in header.first("subject") and "x-imap" in header:
            return LeftOut(deleted=False)
        written = sent_at(header, self._brief.zone, place.arrived)
        if written is None:
            return self._problem(place, NO_DATE)
        message, content = self._message(header, body, written, place, folder)
        return [message, *self._meetings(message, content, written, _domain(header))]

    def _problem(self, place: Place, reason: str) -> Problem:
        return Problem(file=self._file, line=place.line, reason=reason, hint=AGAIN)

    def _message(
        self, header: Header, body: bytes, written: datetime, place: Place, folder: Folder
    ) -> tuple[MessageSeen, Body]:
        senders = [box for name in ("from", "sender") for box in mailboxes(header.first(name))]
        receivers = [box for name in _RECEIVERS for field in header.every(name) for box in mailboxes(field)]
        subject = header.shown("subject")
        draft = place.draft or "drafts" in folder.uses or _is_draft(header, folder)
        sender = senders[0] if senders else None
        marked_sent = "sent" in folder.uses and "x-gmail-labels" in header
        direction = self._direction(sender, sent=draft or marked_sent)
        person = self._sender(header, sender)
        advert = direction != "outgoing" and is_advert(header, body, sender, person)
        key = f"email:{_identity(header, sender, subject)}"
        others = (
            self._people(receivers) if direction == "outgoing" else self._people(receivers, person, sender)
        )
        wanted = not (advert or draft or folder.name == SPAM) or self._brief.keep_bodies
        content = body_of(header, body) if wanted else Body()
        text = content.text or ""
        kept = without_signature(without_history(text)) if self._brief.keep_bodies else None
        parties = frozenset(same_address(box.address) for box in (*senders[:1], *receivers) if box.address)
        message = MessageSeen(
            key=key,
            origin=Origin(file=self._file, line=place.line),
            conversation=self._threads.of(header, key, subject, parties),
            direction=direction,
            others=others,
            sent_at=written.astimezone(UTC),
            subject=subject,
            content=kept or None,
            folder=folder.name,
            draft=draft,
            advert=advert,
            medium="email",
            says=says(subject, text) if direction == "outgoing" and not draft else None,
        )
        return message, content

    def _direction(self, sender: Mailbox | None, *, sent: bool) -> Direction:
        if sent or (sender and sender.address and same_address(sender.address) in self._own):
            return "outgoing"
        return "incoming" if self._own and sender else "unknown"

    def _sender(self, header: Header, sender: Mailbox | None) -> PersonSeen | None:
        if sender is None:
            return None
        return person_of(sender, [box for name in _TELLS_SENDER for box in mailboxes(header.first(name))])

    def _people(
        self, receivers: list[Mailbox], first: PersonSeen | None = None, sender: Mailbox | None = None
    ) -> tuple[PersonSeen, ...]:
        """Return the sender, if it is given, and then the receivers, without the user and each once.

        Where the sender is nobody and others got the mail too, a person of whom nothing is known stands first: none of
        the others wrote it.
        """
        known = {same_address(sender.address)} if sender and sender.address else set()
        people = [first] if first else []
        for box in receivers:
            same = same_address(box.address) if box.address else box.name
            if same in known or same in self._own:
                continue
            known.add(same)
            if person := person_of(box):
                people.append(person)
        if people and sender and first is None:
            people.insert(0, PersonSeen())
        return tuple(people)

    def _meetings(
        self, message: MessageSeen, content: Body, written: datetime, domain: str | None
    ) -> list[MeetingSeen]:
        if message.draft or message.advert or message.folder == SPAM:
            return []
        if content.invitations:
            return self._invited(content.invitations, message.origin.line)
        if message.direction == "outgoing" or not content.text:
            return []
        found = appointment(message, content.text, written, self._brief.zone, domain)
        return [found] if found else []

    def _invited(self, invitations: list[bytes], line: int) -> list[MeetingSeen]:
        """Return the meetings of the calendar parts; programs send the same one as text and as a file."""
        from cordially.importers.icalendar_files import read_invitation  # noqa: PLC0415

        meetings: dict[str, MeetingSeen] = {}
        for content in invitations:
            for meeting in read_invitation(content, self._file, line, self._brief):
                meetings.setdefault(meeting.key, meeting)
        return list(meetings.values())


def _domain(header: Header) -> str | None:
    """Return the domain that a mail comes from, None if it comes through a recruiting tool."""
    addresses = [box.address for box in mailboxes(header.first("from")) if box.address]
    return addresses[0].rpartition("@")[2].casefold() if addresses and not is_relay(addresses[0]) else None


def _identity(header: Header, sender: Mailbox | None, subject: str | None) -> str:
    identity = identity_of(header)
    if identity:
        return digest(identity)
    return digest_of(header.first("date"), sender.address if sender else None, subject)


def _is_expunged(header: Header) -> bool:
    """Whether a mail program marked the mail as thrown away, and has not yet taken it out of the file."""
    try:
        expunged = bool(int(header.first("x-mozilla-status")[:8] or "0", 16) & _EXPUNGED)
    except ValueError:
        expunged = False
    return expunged or "D" in header.first("x-status")


def _is_draft(header: Header, folder: Folder) -> bool:
    if "sent" in folder.uses:
        return False
    return (
        "x-mozilla-draft-info" in header
        or header.first("x-unsent") == "1"
        or "T" in header.first("x-status")
        or header.first("x-uniform-type-identifier") == "com.apple.mail-draft"
    )
