"""messages.csv: everything said in conversations, newest first, drafts and adverts among it.

Every era has other columns; they are found by name. The assistants' conversations have the same shape and are told
apart by their file names (see ``recognise``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cordially.importers.addresses import profiles_of
from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest
from cordially.importers.linkedin.people import HIDDEN_NAME, folded_name, name_of_one, named
from cordially.importers.moments import pacific_minute, utc_second
from cordially.importers.tables import Table, extra_of
from cordially.proposals import Direction, MessageSeen, Origin, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from cordially.importers.linkedin.owner import Owner


def sent(cell: str) -> datetime | None:
    """Read a date: in UTC since 2021, before that the Pacific form (its zone is assumed to be that of Sent At)."""
    return utc_second(cell) or pacific_minute(cell)


SHAPE = Shape(
    kind="messages",
    stems=frozenset({"messages"}),
    columns=(frozenset({"from", "to", "date", "content", "folder"}),),
    anchors=("date",),
    is_anchor=lambda cell: sent(cell) is not None,
)
_ADVERT = "sponsored conversation"
_WORDS_IN_KEY = 8


def propose(table: Table, owner: Owner, ordinals: Ordinals) -> Iterator[MessageSeen]:
    """Propose every message with its other parties; adverts and drafts are marked, not dropped."""
    conversation, title = table.at("conversation id"), table.at("conversation title")
    writer, writer_url, to, to_urls = (
        table.at(n) for n in ("from", "sender profile url", "to", "recipient profile urls")
    )
    date, subject, content, folder = (table.at(n) for n in ("date", "subject", "content", "folder"))
    flags, stated = (table.at("is message draft"), table.at("is conversation draft")), table.at("direction")
    others = (*((title, "CONVERSATION TITLE"),) * table.has("conversation title"), *table.others())
    between = _Exchanges(table, owner)
    unsent_lack_conversation = table.has("conversation id")
    for line, row in table.rows():
        when = row[date].strip()
        sent_at = sent(when)
        if sent_at is None:
            table.problem(line, "The date of the message cannot be read.")
            continue
        thread, body = row[conversation].strip() or None, row[content].strip()
        draft = (unsent_lack_conversation and not thread) or "Yes" in (row[flags[0]], row[flags[1]])
        way = "OUTGOING" if draft else row[stated]
        exchange = between.of(row[writer], row[writer_url], row[to], row[to_urls], way)
        if exchange.reason:
            table.problem(line, exchange.reason)
            continue
        yield MessageSeen(
            key=ordinals.key(_key(thread, when, body, row[writer], row[to])),
            origin=Origin(file=table.file, line=line),
            conversation=thread,
            direction=exchange.direction,
            others=exchange.others,
            sent_at=sent_at,
            subject=row[subject].strip() or None,
            content=body or None,
            folder=row[folder].strip() or None,
            draft=draft,
            advert=not draft and (exchange.sponsored or _is_advert(body, row[title])),
            extra=extra_of(row, others),
        )


def _key(thread: str | None, when: str, body: str, writer: str, to: str) -> str:
    """Name a message by conversation, second and first words.

    Words, as line breaks were flattened to spaces before 2026; only the first, as messages can be edited. The names
    stand in only where there is no conversation: people change theirs.
    """
    words = " ".join(body.split(None, _WORDS_IN_KEY)[:_WORDS_IN_KEY])
    return f"message:{digest(f'{thread or (writer, to)} {when[:19]} {words}')}"


def _is_advert(body: str, title: str) -> bool:
    return (
        "spinmail" in body or "%FIRSTNAME%" in body or (title != "" and title.strip().casefold() == _ADVERT)
    )


class _Exchange(NamedTuple):
    """What sender and receivers of a row mean; ``reason`` says why they mean nothing, if so."""

    direction: Direction
    others: tuple[PersonSeen, ...]
    sponsored: bool
    reason: str = ""


class _Exchanges:
    """Who speaks to whom. The same few people return in thousands of rows, so every answer is kept."""

    def __init__(self, table: Table, owner: Owner) -> None:
        self._owner = owner
        self._has_addresses = table.has("sender profile url")
        self._known: dict[tuple[str, str, str, str, str], _Exchange] = {}

    def of(self, name: str, address: str, to: str, addresses: str, way: str) -> _Exchange:
        """Return the meaning of sender, sender's address, receivers, their addresses, and stated direction."""
        cells = (name, address, to, addresses, way)
        known = self._known.get(cells)
        if known is None:
            known = self._known[cells] = self._read(*cells)
        return known

    def _read(self, name: str, address: str, to: str, addresses: str, way: str) -> _Exchange:
        sender = named(name, address)
        if "\n" in name or "\r" in name:
            reason = "The sender has a line break in it; a quotation mark before it may never be closed."
        elif address.strip() and not sender.profile and "linkedin.com/" not in address:
            reason = "The sender's address is not one of the network."
        else:
            direction = self._direction(sender, name, way)
            unlinked = self._has_addresses and not address.strip() and name.strip() not in ("", HIDDEN_NAME)
            people = self._others(direction, sender, to, addresses)
            return _Exchange(direction, people, sponsored=unlinked and direction != "outgoing")
        return _Exchange("unknown", (), sponsored=False, reason=reason)

    def _direction(self, sender: PersonSeen, name: str, way: str) -> Direction:
        stated = way.strip().upper()
        if stated in ("OUTGOING", "INCOMING"):
            return "outgoing" if stated == "OUTGOING" else "incoming"
        if sender.profile and self._owner.profiles:
            return "outgoing" if sender.profile in self._owner.profiles else "incoming"
        if folded_name(name) in self._owner.names:
            return "outgoing"
        # Only others are hidden or lack an address; of the rest nothing is certain while the owner's is unknown.
        foreign = name.strip() == HIDDEN_NAME or (
            self._has_addresses and bool(name.strip()) and not sender.profile
        )
        return "incoming" if foreign else "unknown"

    def _others(
        self, direction: Direction, sender: PersonSeen, to: str, addresses: str
    ) -> tuple[PersonSeen, ...]:
        own = self._owner.profiles
        receivers = [profile for profile in profiles_of(addresses) if profile not in own]
        if direction == "outgoing" and len(receivers) <= 1:
            return self._receiver(receivers[0] if receivers else None, to)
        people = tuple(PersonSeen(profile=profile) for profile in receivers if profile != sender.profile)
        if direction == "incoming" or (direction == "unknown" and (sender.profile or sender.name)):
            return (sender, *people)
        return people

    def _receiver(self, profile: str | None, to: str) -> tuple[PersonSeen, ...]:
        """Return the one receiver; of several without addresses, nobody, as their names cannot be told apart."""
        name = name_of_one(to)
        if name and folded_name(name) in self._owner.names:
            name = None
        hidden = to.strip() == HIDDEN_NAME
        return (PersonSeen(profile=profile, name=name),) if profile or name or hidden else ()
