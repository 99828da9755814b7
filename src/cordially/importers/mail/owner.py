"""Whose mailbox it is: no mail says so outright, yet every direction depends on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from cordially.importers.mail.addresses import mailboxes, same_address
from cordially.importers.mail.folders import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cordially.importers.mail.fields import Header

_DELIVERED: Final = ("delivered-to", "x-original-to", "envelope-to", "x-delivered-to", "x-rcpt-to")
_WRITERS_ENOUGH: Final = 4
_SHARE_ENOUGH: Final = 0.9
_SHARE_OF_OTHERS: Final = 0.5
_SHARE_OF_ALIAS: Final = 0.1
_ON_LISTS: Final = ("list-id", "list-post")


def find_own_addresses(
    headers: Iterable[Header], *, known: frozenset[str] = frozenset(), sent: bool = False
) -> frozenset[str]:
    """Return the user's addresses, case-folded, in every spelling seen, and those ``known`` already.

    What was sent (``sent``: all of it) tells them, and where mails were delivered to. Only where neither does, and no
    known address occurs, it is whoever has to do with nearly every mail, if several others wrote and nobody has to do
    with half of them: a folder of mails with one friend does not make the friend the user.
    """
    spellings: dict[str, set[str]] = {}
    senders: Counter[str] = Counter()
    delivered: Counter[str] = Counter()
    involved: Counter[str] = Counter()
    everybody: set[str] = set()

    def named(header: Header, *names: str) -> set[str]:
        found = _addresses(header, *names)
        for address in found:
            spellings.setdefault(same_address(address), set()).add(address)
        return {same_address(address) for address in found}

    mails = incoming = 0
    for header in headers:
        mails += 1
        writers, reached = named(header, "from"), named(header, *_DELIVERED)
        everybody |= writers
        if sent or "sent" in labelled(header).uses:
            senders.update(writers)
        elif reached and not any(name in header for name in _ON_LISTS):
            incoming += 1
            delivered.update(reached)
        involved.update(writers | reached | named(header, "to", "cc"))
    own = {address for address, times in senders.items() if times >= _SHARE_OF_ALIAS * senders.total()}
    own |= {address for address, times in delivered.items() if times >= _SHARE_OF_ALIAS * incoming}
    own |= involved.keys() & {same_address(address) for address in known}
    if not own and len(everybody) >= _WRITERS_ENOUGH:
        (first, most), (_, next_most) = involved.most_common(2)
        if (
            len(everybody - {first}) >= _WRITERS_ENOUGH
            and most >= _SHARE_ENOUGH * mails
            and next_most < _SHARE_OF_OTHERS * mails
        ):
            own = {first}
    return known | {spelling for address in own for spelling in spellings[address]}


def _addresses(header: Header, *names: str) -> set[str]:
    fields = (field for name in names for field in header.every(name))
    return {box.address.casefold() for field in fields for box in mailboxes(field[:4096]) if box.address}
