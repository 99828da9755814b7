"""Read a contact file: every whole card becomes a contact, every broken one a problem."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from cordially.importers.brief import FileReading
from cordially.importers.contents import UNREADABLE
from cordially.importers.keys import Ordinals
from cordially.importers.vcards.cards import STRAY, Card, cards_of
from cordially.importers.vcards.contacts import contact_of
from cordially.importers.vcards.content_lines import content_lines, in_ascii_compatible, property_at
from cordially.importers.vcards.fields import Fields
from cordially.proposals import ContactSeen, FileRead, Origin, Problem

if TYPE_CHECKING:
    from cordially.importers.brief import Brief
    from cordially.importers.contents import Entry

_MOST_CARDS = 200_000
_FIRST_LINES = re.compile(
    rb"(?:^|[\r\n])[ \t]*(?:(BEGIN\s{0,9}:\s{0,9}VCARD)|BEGIN:|From[ :]|(?:To|Subject|Date|Received|MIME-Version): )",
    re.IGNORECASE,
)
_NOT_PEOPLE = frozenset({"location", "device", "application", "thing"})
_AGAIN = "Export the contacts again, or mend the card in a text editor."


def looks_like_vcards(head: bytes) -> bool:
    """Whether the beginning of a file is that of cards, though the first card may be damaged."""
    text = in_ascii_compatible(head)
    found = _FIRST_LINES.search(text)
    if found is None or found[1] is None:
        return False
    first_lines = (line for line in text[: found.end()].splitlines() if line.strip())
    return any(property_at(line) for line in islice(first_lines, 2))


def read_vcards(entry: Entry, file: str, brief: Brief) -> FileReading:
    """Read a file of cards. The user's own card, groups, rooms and empty cards are no contacts: a note counts them.

    What a group is called is told of its members in the same file, as a category.
    """
    address_book = _AddressBook(file, brief)
    try:
        with entry.open() as stream:
            for count, card in enumerate(cards_of(content_lines(stream)), start=1):
                if count > _MOST_CARDS:
                    address_book.cut_short()
                    break
                address_book.take(card)
    except UNREADABLE:
        address_book.damaged()
    return address_book.reading(entry)


class _AddressBook:
    """What was read so far."""

    def __init__(self, file: str, brief: Brief) -> None:
        self._file = file
        self._own = brief.own
        self._contacts: list[ContactSeen] = []
        self._problems: list[Problem] = []
        self._by_uid: dict[str, list[int]] = {}
        self._groups: list[tuple[str, list[str]]] = []
        self._ordinals = Ordinals()
        self._rows = 0
        self._empty = self._own_cards = self._others = 0
        self._was_mended = False

    def take(self, card: Card) -> None:
        """Take in one card, or what should have been one."""
        if card.trouble:
            hint = "A BEGIN:VCARD may be missing above them." if card.trouble == STRAY else _AGAIN
            self._lost(card, card.trouble, hint)
            return
        fields = Fields(card)
        if fields.is_empty:
            self._empty += 1
        elif fields.kind == "group":
            self._groups.append((fields.formatted_name(), fields.members))
        elif fields.kind in _NOT_PEOPLE:
            self._others += 1
        else:
            self._take_contact(card, fields)
        self._was_mended = self._was_mended or fields.was_mended

    def _take_contact(self, card: Card, fields: Fields) -> None:
        seen = contact_of(fields, Origin(file=self._file, line=card.line))
        if seen is None:
            self._lost(card, "The card names neither anybody nor a way to reach them.", "Give it a name.")
        elif any(email.casefold() in self._own for email in seen.emails):
            self._own_cards += 1
        else:
            self._rows += 1
            if fields.uid:
                self._by_uid.setdefault(fields.uid, []).append(len(self._contacts))
            self._contacts.append(replace(seen, key=self._ordinals.key(seen.key)))
            self._report_cut(card)

    def _report_cut(self, card: Card) -> None:
        """Report what is too much of a card that was taken all the same."""
        for line in card.lines:
            if line.too_long:
                reason = "The value is longer than 256 KB and was left out; the rest of the card was taken."
                self._problems.append(
                    Problem(file=self._file, line=line.number, reason=reason, cell=line.name or "a line")
                )
        if card.cut:
            reason = "The card has more than 2,000 lines or 4 MB; the rest of it was left out."
            self._problems.append(Problem(file=self._file, line=card.line, reason=reason, cell="the rest"))

    def _lost(self, card: Card, reason: str, hint: str) -> None:
        self._rows += 1
        self._problems.append(
            Problem(file=self._file, line=card.line, reason=reason, hint=hint, raw=card.as_written())
        )

    def cut_short(self) -> None:
        """Report that there is more than anybody knows people."""
        reason = "There are more than 200,000 cards; those after them were not read."
        self._problems.append(
            Problem(file=self._file, line=None, reason=reason, hint="Give them in several files.")
        )

    def damaged(self) -> None:
        """Report that the file could not be read to its end."""
        reason = f"The file is damaged; {len(self._contacts)} contacts could be read."
        self._problems.append(Problem(file=self._file, line=None, reason=reason, hint="Export it anew."))

    def reading(self, entry: Entry) -> FileReading:
        """Return all of it."""
        joined = self._tell_groups()
        notes = (
            _counted(self._empty, "empty card", "empty cards", "left out"),
            _counted(self._own_cards, "card of your own", "cards of your own", "left out"),
            _counted(self._others, "card of a place or a thing", "cards of places or things", "left out"),
            _counted(joined, "group", "groups", "told as a category of its members"),
            _counted(
                len(self._groups) - joined, "group", "groups", "left out, whose members are not in the file"
            ),
            "Not all of it is UTF-8; the rest was read as Windows text." if self._was_mended else "",
        )
        note = " ".join(each for each in notes if each)
        read = FileRead(file=self._file, kind="contacts", rows=self._rows, note=note, as_of=entry.as_of)
        return FileReading(read=read, proposals=[*self._contacts], problems=self._problems)

    def _tell_groups(self) -> int:
        """Add the name of each group to its members, and return how many have any here."""
        joined = 0
        told: dict[int, dict[tuple[str, str], None]] = {}
        for name, members in self._groups:
            places = [place for uid in dict.fromkeys(members) for place in self._by_uid.get(uid, ())]
            for place in places if name else ():
                told.setdefault(place, {})["CATEGORIES", name] = None
            joined += bool(places)
        for place, categories in told.items():
            contact = self._contacts[place]
            self._contacts[place] = replace(contact, extra=(*contact.extra, *categories))
        return joined


def _counted(count: int, one: str, many: str, done: str) -> str:
    return f"{count} {one if count == 1 else many} {done}." if count else ""
