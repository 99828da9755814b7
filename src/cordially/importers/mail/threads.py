"""Which mails belong to one conversation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cordially.correspondence.recognising import folded, is_reply, without_prefixes
from cordially.importers.keys import digest, digest_of

if TYPE_CHECKING:
    from cordially.importers.mail.fields import Header

_IDENTITY: Final = re.compile(r"<([^<>\s]{3,998})>")


def identity_of(header: Header) -> str | None:
    """Return the Message-ID of a mail, None if it has none that is of use."""
    written = header.first("message-id")
    found = _IDENTITY.search(written)
    return found[1] if found else (written.strip("<> ") or None)


class Threads:
    """The conversations of one mailbox, found mail by mail: by what a mail answers, else by subject and parties."""

    __slots__ = ("_by_subject", "_roots")

    def __init__(self) -> None:
        self._roots: dict[str, str] = {}
        self._by_subject: dict[str, str] = {}

    def of(self, header: Header, key: str, subject: str | None, parties: frozenset[str]) -> str:
        """Return the conversation of a mail known by ``key`` between ``parties``."""
        numbered = header.first("x-gm-thrid")
        if numbered:
            return f"mail:{digest(f'thread {numbered}')}"
        identity = identity_of(header) or key
        same = digest_of(folded(without_prefixes(subject or "")), *sorted(parties))
        earlier = _IDENTITY.findall(header.first("references")) or _IDENTITY.findall(
            header.first("in-reply-to")
        )
        if earlier:
            root = self._roots.get(digest(earlier[0]), digest(earlier[0]))
        elif subject and is_reply(subject):
            root = self._by_subject.get(same, same)
        else:
            root = digest(identity)
        self._roots.setdefault(digest(identity), root)
        self._by_subject.setdefault(same, root)
        return f"mail:{root}"
