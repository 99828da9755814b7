"""A kept draft on its way out: an address for a mail program, a mail file, a letter to print. Nothing is sent from here."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cordially.errors import BadInputError
from cordially.services import letter
from cordially.writing.drafting.delivery import (
    LONGEST_ADDRESS,
    as_eml,
    is_mail_address,
    letter_parts,
    mailto_address,
)

if TYPE_CHECKING:
    from cordially.journal import Journal, KeptDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Who a draft goes to and who writes it, as far as the journal knows; addresses only those a mail can bear."""

    reader: str | None = None
    company: str | None = None
    to: str | None = None
    own_name: str | None = None
    sender: str | None = None


def envelope_of(journal: Journal, kept: KeptDraft) -> Envelope:
    """Return what the journal knows for sending a draft. With several own addresses, which one to write from is not known."""
    person = journal.person(kept.person) if kept.person else None
    own = journal.own_profile()
    named = " ".join(part for part in (own.given, own.family) if part)
    told = journal.told(person=kept.person, process=kept.process)
    addresses = journal.own_addresses()
    return Envelope(
        reader=person.name if person else None,
        company=person.company if person else None,
        to=_usable(person.email) if person else None,
        own_name=told.get("own_name") or named or None,
        sender=_usable(next(iter(addresses))) if len(addresses) == 1 else None,
    )


def mail_file(kept: KeptDraft, envelope: Envelope) -> bytes:
    """Return a draft as a mail file not yet sent, in UTF-8."""
    return as_eml(
        kept.text,
        kept.subject,
        to=envelope.to,
        to_name=envelope.reader,
        sender=envelope.sender,
        sender_name=envelope.own_name,
    )


def mail_address(kept: KeptDraft, envelope: Envelope) -> str:
    """Return the address that opens a mail program with a draft. Raises BadInputError where it would be too long."""
    address = mailto_address(kept.text, kept.subject, envelope.to)
    if address is None:
        raise BadInputError(
            f"As an address the draft is longer than mail programs open ({LONGEST_ADDRESS:,} characters).",
            hint="Write it as a file with --eml FILE.",
            code="too-long",
            field="mailto",
        )
    return address


def letter_file(kept: KeptDraft, envelope: Envelope, *, day: date, paper: letter.Paper) -> bytes:
    """Return a draft as a letter dated ``day``, in PDF. Raises BadInputError as ``letter.printed`` does."""
    from cordially.writing.proofing.languages import language_of  # noqa: PLC0415  # only letters need its words

    return letter.printed(
        letter.Letter(
            parts=letter_parts(kept.text, envelope.own_name),
            day=day,
            reader=envelope.reader,
            company=envelope.company,
            subject=kept.subject,
            own_name=envelope.own_name,
            language=language_of(kept.text) or None,
        ),
        paper,
    )


def must_be_new(name: str, *, field: str) -> None:
    """Raise BadInputError (``file-exists``), naming ``field``, where there is something of that name."""
    target = Path(name).absolute()
    if os.path.lexists(target):
        raise _exists(target, field)


def write_file(name: str, content: bytes, *, force: bool, field: str) -> Path:
    """Write a file that only its owner may read; return where it is.

    A file of that name is kept, or with ``force`` replaced as a whole. Raises BadInputError (``file-exists`` where there is
    one) naming ``field``.
    """
    target = Path(name).absolute()
    try:
        if force:
            descriptor, part = tempfile.mkstemp(dir=target.parent)
            _fill(descriptor, Path(part), content)
            _put(Path(part), target)
        else:
            _fill(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), target, content)
    except FileExistsError:
        raise _exists(target, field) from None
    except OSError as error:
        raise BadInputError(
            f"'{target.name}' cannot be written: {error.strerror}.", hint="Choose another place.", field=field
        ) from None
    return target


def _exists(target: Path, field: str) -> BadInputError:
    return BadInputError(
        f"There is a file '{target.name}' already.",
        hint="Choose another name, or add --force.",
        code="file-exists",
        field=field,
    )


def _fill(descriptor: int, path: Path, content: bytes) -> None:
    """Write a new file, or leave none."""
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise


def _put(part: Path, target: Path) -> None:
    try:
        part.replace(target)
    except OSError:
        part.unlink()
        raise


def _usable(address: str | None) -> str | None:
    return address if address and is_mail_address(address) else None
