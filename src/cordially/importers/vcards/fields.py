"""The properties of one card, taken away as they are understood; what nobody takes is kept by its name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cordially.importers.addresses import folded, profile_of
from cordially.importers.vcards.names import Naming, naming
from cordially.importers.vcards.properties import Property, in_lines, in_one_line, label_of, property_of

if TYPE_CHECKING:
    from cordially.importers.vcards.cards import Card
    from cordially.proposals import Extra

_ABOUT_THE_FILE = frozenset(
    [
        "VERSION",
        "PRODID",
        "REV",
        "PROFILE",
        "KIND",
        "UID",
        "X-ADDRESSBOOKSERVER-KIND",
        "X-ABLABEL",
        "X-ABADR",
        "X-ABSHOWAS",
        "X-ABUID",
        "X-IMAGEHASH",
        "X-IMAGETYPE",
        "X-MS-OL-DESIGN",
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
        "X-MOZILLA-HTML",
        "X-EVOLUTION-FILE-AS",
    ]
)
"""What speaks of the file, or of how a program shows the card."""

_NOT_SPOKEN_INTO = ("fax", "pager", "modem", "bbs", "telex")
_SERVICE = ("service-type", "x-service-type")
_ADDRESS = re.compile(r"[^\s<>,;\"()]+@[^\s<>,;\"()@]+")
_BARE_PROFILE = re.compile(r"(?:x-apple:)?@?([^\s/:@?#.,;]{3,100})")
_NUMBER = re.compile(r"[\d\s()+./#*-]+")


class Fields:
    """What a card says, field by field. ``extra`` is what is left, to be asked for last.

    ``was_mended`` tells that some of it had to be guessed to be Windows text.
    """

    def __init__(self, card: Card) -> None:
        self._unread: list[tuple[str, str]] = []
        self._rest: list[Property] = []
        for line in card.lines:
            if line.too_long:
                continue
            found = property_of(line)
            if found is None:
                text = line.content.decode("utf-8", "replace")
                self._unread.append(("unreadable line", in_one_line(text)))
            elif found.raw:
                self._rest.append(found)
        self.was_mended = any(each.was_mended for each in self._rest)
        self._unread += [("AGENT", text) for agent in card.agents if (text := in_lines(agent.as_written()))]
        self._labels = {each.group: label_of(each) for each in self._rest if each.name == "X-ABLABEL"}
        self._says = {
            each.name: each.words.casefold() for each in reversed(self._rest) if each.name in _ABOUT_THE_FILE
        }
        self._members = [_bare(each.words) for each in self._take("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")]
        self._rest = [each for each in self._rest if each.name not in _ABOUT_THE_FILE]

    @property
    def is_empty(self) -> bool:
        """Whether nothing in the card is filled."""
        return not any(each.is_filled for each in self._rest) and not self._unread

    @property
    def kind(self) -> str:
        """What the card is about, if it says so: ``individual``, ``group``, ``org``, ``location`` and so on."""
        return self._says.get("KIND") or self._says.get("X-ADDRESSBOOKSERVER-KIND", "")

    @property
    def shows_company(self) -> bool:
        """Whether the card is one of an organisation by what it says itself."""
        return self.kind == "org" or self._says.get("X-ABSHOWAS") == "company"

    @property
    def uid(self) -> str:
        """The lasting name of the card, empty if it has none."""
        return _bare(self._says.get("UID", ""))

    @property
    def members(self) -> list[str]:
        """The lasting names of the cards in this group."""
        return self._members

    def formatted_name(self) -> str:
        """Take the name as it is to be shown; an address or a number in its place is what it is."""
        names = self._take("FN")
        self._rest += names[1:]
        name = names[0].words if names else ""
        for form, meant in ((_ADDRESS, "EMAIL"), (_NUMBER, "TEL")):
            if form.fullmatch(name):
                self._rest.append(replace(names[0], name=meant))
                return ""
        return name

    def naming(self, formatted: str) -> Naming:
        """Take the parts of the name; somebody without any name goes by the nickname."""
        structured = self._take("N")
        self._rest += structured[1:]
        parts = structured[0].lists() if structured else []
        if not formatted and not any(parts) and (nicknames := self._take("NICKNAME")):
            formatted = nicknames[0].words
            self._rest += nicknames[1:]
        return naming(formatted, parts)

    def emails(self) -> list[str]:
        """Take the addresses, the preferred one first; what is no address stays."""
        found: dict[str, str] = {}
        for each in self._take("EMAIL"):
            addresses = _ADDRESS.findall(each.words.removeprefix("mailto:"))
            found |= {address.casefold(): address for address in addresses if address.casefold() not in found}
            if not addresses:
                self._rest.append(each)
        return list(found.values())

    def phones(self) -> list[str]:
        """Take the numbers that somebody may answer, the preferred one first; those of machines stay."""
        found: dict[str, None] = {}
        for each in self._take("TEL"):
            number = _without_scheme(each.words)
            if any(machine in each.types for machine in _NOT_SPOKEN_INTO):
                machine = next(machine for machine in _NOT_SPOKEN_INTO if machine in each.types)
                self._unread.append((f"TEL ({machine})", number))
            elif number:
                found[number] = None
        return list(found)

    def profiles(self) -> list[str]:
        """Take the addresses of the network's profiles, wherever they stand."""
        found: dict[str, None] = {}
        for each in list(self._rest):
            profile = self._profile_in(each)
            if profile:
                found[profile] = None
                self._rest.remove(each)
        return list(found)

    def employers(self) -> list[tuple[str | None, str | None]]:
        """Take organisations and titles, paired by their group, else in their order; units of organisations stay."""
        titles = self._take("TITLE") or self._take("ROLE")
        pairs: list[tuple[str | None, str | None]] = []
        for each in self._take("ORG"):
            company, *units = (in_one_line(part) for part in each.parts())
            if any(units):
                self._unread.append(("ORG unit", "; ".join(unit for unit in units if unit)))
            title = next((one for one in titles if one.group and one.group == each.group), None)
            title = title or next((one for one in titles if not (one.group and each.group)), None)
            if title:
                titles.remove(title)
            pairs.append((company or None, (title.words or None) if title else None))
        pairs += [(None, each.words or None) for each in titles]
        return [pair for pair in pairs if any(pair)]

    def places(self) -> list[str]:
        """Take the addresses of houses, each on one line; a label is one where nothing else is."""
        places = [_place(each) for each in self._take("ADR")]
        if not any(places):
            places = [_on_one_line(each.text) for each in self._take("LABEL")]
        return list(dict.fromkeys(place for place in places if place))

    def note(self) -> str:
        """Take the notes."""
        return in_lines("\n\n".join(each.text.strip() for each in self._take("NOTE")))

    def extra(self) -> Extra:
        """Return what nobody took, by name; of pictures only that there was one."""
        told = dict.fromkeys(each for each in self._unread if each[1])
        for each in self._rest:
            label = self._label(each)
            value = "left out" if each.is_picture else in_lines(each.text)
            if value.strip("; "):
                told[f"{each.name} ({label})" if label else each.name, value] = None
        return tuple(told)

    def _take(self, *names: str) -> list[Property]:
        """Take the filled properties of some names away, the preferred ones first."""
        found = [each for each in self._rest if each.name in names and not each.is_picture]
        if found:
            self._rest = [each for each in self._rest if each.name not in names or each.is_picture]
        return sorted((each for each in found if each.is_filled), key=lambda each: each.preference)

    def _label(self, each: Property) -> str:
        if each.group in self._labels and each.group:
            return self._labels[each.group]
        service = next((each.settings[name] for name in _SERVICE if name in each.settings), "")
        if not service and each.name == "X-SOCIALPROFILE":
            service = ", ".join(sorted(each.types - {"pref"}))
        return in_one_line(service)

    def _profile_in(self, each: Property) -> str | None:
        if each.is_picture:
            return None
        value = each.words
        profile = profile_of(value)
        if profile or "linkedin" not in f"{each.name} {self._label(each)}".casefold():
            return profile
        # A program that knows the service may write what comes after the address only.
        found = _BARE_PROFILE.fullmatch(value)
        return (folded(found[1]) or None) if found else None


def _bare(uid: str) -> str:
    return uid.casefold().removeprefix("urn:uuid:")


def _without_scheme(number: str) -> str:
    """Return a number without what makes it an address: ``tel:+1-201-555-0123;ext=5`` is ``+1-201-555-0123 ext. 5``."""
    if number[:4].casefold() != "tel:":
        return number
    bare, *parameters = unquote(number[4:]).split(";")
    extensions = [each[4:] for each in parameters if each[:4].casefold() == "ext="]
    return in_one_line(" ext. ".join([bare, *extensions]))


def _place(each: Property) -> str:
    told = ", ".join(place for part in each.parts() if (place := _on_one_line(part)))
    return told or _on_one_line(each.settings.get("label", ""))


def _on_one_line(text: str) -> str:
    """Return the lines of an address divided by commas."""
    lines = in_lines(re.sub(r"\\n|\^n", "\n", text)).splitlines()
    return ", ".join(line.strip().rstrip(",") for line in lines if line.strip())
