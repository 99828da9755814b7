"""A draft as an address that opens a mail program, as a mail file, as the parts of a letter. Nothing is sent from here."""

from __future__ import annotations

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from cordially.errors import BadInputError
from cordially.people import as_shown
from cordially.writing.drafting.drafts import Draft

LONGEST_ADDRESS: Final = 2000
"""Characters of a mailto address that every system opens."""

_UNRESERVED: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_ADDRESS: Final = _UNRESERVED | frozenset(b"@!$'*+:")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParts:
    """What a printed letter is set from: the greeting, the paragraphs, the words of leave, the name."""

    greeting: str
    paragraphs: tuple[str, ...]
    sign_off: str | None
    own_name: str | None


def plain_text(draft: Draft) -> str:
    """Return the text of a draft. Raises BadInputError where it has none yet."""
    if draft.text is None:
        raise BadInputError("There is no draft yet.", hint="Answer the questions it asks first.")
    return draft.text


def mailto_address(draft: Draft, to: str) -> str | None:
    """Return the address that opens a new mail with this draft (RFC 6068), None where it would be too long to be opened.

    Raises BadInputError where there is no text, or ``to`` is no mail address.
    """
    body = plain_text(draft).replace("\n", "\r\n")
    fields = [("subject", draft.subject)] if draft.subject else []
    fields.append(("body", body))
    query = "&".join(f"{name}={_encoded(value, _UNRESERVED)}" for name, value in fields)
    address = f"mailto:{_encoded(_checked(to), _IN_ADDRESS)}?{query}"
    return address if len(address) <= LONGEST_ADDRESS else None


def as_eml(
    draft: Draft, to: str, sender: str, *, date: str | None = None, message_id: str | None = None
) -> bytes:
    """Return the draft as a mail file which mail programs open for editing (``X-Unsent``).

    ``date`` and ``message_id`` are header values; left out they are for the mail program to set. Raises BadInputError as
    ``mailto_address`` does.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(addr_spec=_checked(sender), display_name=as_shown(draft.own_name or ""))
    message["To"] = Address(addr_spec=_checked(to))
    if draft.subject:
        message["Subject"] = as_shown(draft.subject)
    message["X-Unsent"] = "1"
    if date is not None:
        message["Date"] = date
    if message_id is not None:
        message["Message-ID"] = message_id
    message.set_content(plain_text(draft) + "\n", charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def letter_parts(draft: Draft) -> LetterParts:
    """Return what a letter is set from. Raises BadInputError where there is no text."""
    plain_text(draft)
    return LetterParts(
        greeting=draft.greeting or "",
        paragraphs=tuple(" ".join(sentence.text for sentence in paragraph) for paragraph in draft.paragraphs),
        sign_off=draft.sign_off,
        own_name=draft.own_name,
    )


def _encoded(text: str, kept: frozenset[int]) -> str:
    octets = text.encode("utf-8", "replace")
    return "".join(chr(octet) if octet in kept else f"%{octet:02X}" for octet in octets)


def _checked(address: str) -> str:
    """Return a mail address that may stand in a header."""
    local, at, domain = address.strip().rpartition("@")
    if (
        not at
        or not local
        or not domain
        or any(c.isspace() or not c.isprintable() or c in ',;<>()"' for c in address.strip())
    ):
        raise BadInputError(
            "This is no mail address.", hint="For example dana@northwind.example.", field="to"
        )
    try:
        Address(addr_spec=address.strip())
    except (ValueError, IndexError):
        raise BadInputError(
            "This is no mail address.", hint="For example dana@northwind.example.", field="to"
        ) from None
    return address.strip()
