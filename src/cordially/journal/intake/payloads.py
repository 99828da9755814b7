"""What of a proposal is kept as its record, and how two readings of it are compared.

Where it was read (file and line) is not part of it: the same row stands elsewhere in every archive.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Final

from cordially.proposals import (
    ApplicationSeen,
    ConnectionSeen,
    ContactSeen,
    InvitationSeen,
    ItemSeen,
    MeetingSeen,
    MessageSeen,
    OwnEducationSeen,
    OwnerSeen,
    OwnPositionSeen,
    PersonSeen,
    Proposal,
)

KIND_OF: Final[dict[type[Proposal], str]] = {
    ConnectionSeen: "connection",
    InvitationSeen: "invitation",
    ContactSeen: "contact",
    ApplicationSeen: "application",
    MeetingSeen: "meeting",
    MessageSeen: "message",
    OwnerSeen: "owner",
    OwnPositionSeen: "position",
    OwnEducationSeen: "education",
}
"""The kinds of records, in the order they are taken in: who is connected identifies the others, and whom you meet is
worth knowing when they write. An item has a kind of its own, and comes last.
"""

_ABOUT_SOMEBODY: Final = ("profile", "name", "given", "family", "email", "company", "position")
_OWN: Final[dict[type[Proposal], tuple[str, ...]]] = {
    OwnerSeen: ("given", "family", "profile", "headline", "summary", "industry", "location"),
    OwnPositionSeen: ("company", "title", "description", "location", "started", "finished"),
    OwnEducationSeen: ("school", "degree", "started", "finished", "notes", "activities"),
}
_written: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_quoted: Final[Callable[[str], str]] = json.encoder.encode_basestring


def fingerprint(text: str) -> str:
    """Return a short digest of ``text``: equal for equal texts, and that is all."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def payload_of(seen: Proposal) -> str:
    """Return what is kept of a proposal (other than a message) as JSON."""
    if isinstance(seen, ConnectionSeen):
        if not seen.extra:
            return _connection(seen)
        kept = somebody(seen.person)
        kept["connected_on"] = seen.connected_on.isoformat() if seen.connected_on else None
    elif isinstance(seen, InvitationSeen):
        kept = {"profile": seen.person.profile, "name": seen.person.name, "direction": seen.direction}
        kept["sent_at"] = seen.sent_at.isoformat()
        kept["note"] = seen.note
    elif isinstance(seen, ApplicationSeen):
        kept = {name: getattr(seen, name) for name in ("company", "title", "job", "resume")}
        kept["applied_at"] = seen.applied_at.isoformat() if seen.applied_at else None
        kept["answers"] = seen.answers
    elif isinstance(seen, ItemSeen):
        kept = _item(seen)
    elif isinstance(seen, ContactSeen):
        kept = somebody(seen.person)
        lists = ("emails", "phones", "profiles", "employers", "places", "note")
        kept |= {name: getattr(seen, name) for name in lists if getattr(seen, name)}
    elif isinstance(seen, MeetingSeen):
        kept = _meeting(seen)
    else:
        kept = {name: getattr(seen, name) for name in _OWN[type(seen)]}
    if seen.extra:
        kept["extra"] = seen.extra
    return _written(kept)


def _connection(seen: ConnectionSeen) -> str:
    """Return what the general way would write; of connections there are tens of thousands, and this takes a third."""
    person = seen.person
    told = (person.profile, person.name, person.given, person.family, person.email, person.company)
    profile, name, given, family, email, company = [
        _quoted(text) if text is not None else "null" for text in told
    ]
    position = _quoted(person.position) if person.position is not None else "null"
    day = f'"{seen.connected_on.isoformat()}"' if seen.connected_on else "null"
    return (
        f'{{"profile":{profile},"name":{name},"given":{given},"family":{family},"email":{email},'
        f'"company":{company},"position":{position},"connected_on":{day}}}'
    )


def _item(seen: ItemSeen) -> dict[str, Any]:
    kept: dict[str, Any] = {"name": seen.name}
    if seen.at is not None:
        kept["at"] = seen.at.isoformat()
    if seen.person is not None:
        kept["person"] = {name: value for name, value in somebody(seen.person).items() if value}
    if seen.details:
        kept["details"] = dict(seen.details)
    return kept


def _meeting(seen: MeetingSeen) -> dict[str, Any]:
    kept: dict[str, Any] = {"title": seen.title, "kind": seen.kind, "why": seen.why}
    kept |= {"starts": seen.starts.isoformat(), "ends": seen.ends.isoformat() if seen.ends else None}
    kept |= {name: getattr(seen, name) for name in ("company", "place", "call") if getattr(seen, name)}
    kept |= {name: True for name in ("cancelled", "recurring") if getattr(seen, name)}
    if seen.version:
        kept["version"] = seen.version
    kept["people"] = [
        {"name": a.person.name, "email": a.person.email, "organiser": a.organiser, "answer": a.answer}
        for a in seen.people
    ]
    return kept


def somebody(person: PersonSeen) -> dict[str, Any]:
    """Return what one row says about somebody, by the names of the columns of ``people``."""
    return {
        "profile": person.profile,
        "name": person.name,
        "given": person.given,
        "family": person.family,
        "email": person.email,
        "company": person.company,
        "position": person.position,
    }


def message_fingerprint(seen: MessageSeen) -> str:
    """Return the digest of a message: everything in it but where it was read."""
    if len(seen.others) == 1:  # nearly always
        other = seen.others[0]
        others = f"{other.profile or ''}\x1d{other.name or ''}"
    else:
        others = "\x1e".join([f"{other.profile or ''}\x1d{other.name or ''}" for other in seen.others])
    if seen.medium == "email":
        others += "\x1e".join([other.email or "" for other in seen.others])
    extra = "\x1e".join([f"{name}\x1d{cell}" for name, cell in seen.extra]) if seen.extra else ""
    return fingerprint(
        f"{seen.conversation or ''}\x1f{seen.direction}\x1f{others}\x1f{seen.sent_at.isoformat()}\x1f{seen.subject or ''}"
        f"\x1f{seen.content or ''}\x1f{seen.folder or ''}\x1f{'1' if seen.draft else '0'}{'1' if seen.advert else '0'}{seen.says or ''}\x1f{extra}"
    )
