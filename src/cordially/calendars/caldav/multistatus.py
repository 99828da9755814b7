"""The answers of a WebDAV server, read."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Final, NamedTuple

from cordially.calendars.trouble import CalendarServerError

_DAV: Final = "{DAV:}"
_CAL: Final = "{urn:ietf:params:xml:ns:caldav}"


class Answer(NamedTuple):
    """What the server says of one address: its tag, its calendar text, and the addresses its properties name."""

    href: str
    etag: str | None
    text: str | None
    principal: str | None
    calendar_home: str | None
    is_calendar: bool


def answers(body: bytes) -> list[Answer]:
    """Return what a multi-status answer says. Raises CalendarServerError where it is none."""
    if b"<!DOCTYPE" in body[:1024] or b"<!ENTITY" in body:
        raise not_caldav()
    try:
        root = ET.fromstring(body)  # noqa: S314  # one that declares entities was refused above
    except ET.ParseError:
        raise not_caldav() from None
    if root.tag != f"{_DAV}multistatus":
        raise not_caldav()
    return [_answer(response) for response in root.iter(f"{_DAV}response")]


def _answer(response: ET.Element) -> Answer:
    found: dict[str, ET.Element] = {}
    for propstat in response.iter(f"{_DAV}propstat"):
        status = propstat.findtext(f"{_DAV}status", "")
        if " 200" in status:
            found.update({prop.tag: prop for prop in propstat.findall(f"{_DAV}prop/*")})
    kind = found.get(f"{_DAV}resourcetype")
    return Answer(
        href=response.findtext(f"{_DAV}href", "").strip(),
        etag=_text(found.get(f"{_DAV}getetag")),
        text=_text(found.get(f"{_CAL}calendar-data")),
        principal=_href(found.get(f"{_DAV}current-user-principal")),
        calendar_home=_href(found.get(f"{_CAL}calendar-home-set")),
        is_calendar=kind is not None and kind.find(f"{_CAL}calendar") is not None,
    )


def _text(element: ET.Element | None) -> str | None:
    return element.text if element is not None and element.text else None


def _href(element: ET.Element | None) -> str | None:
    return element.findtext(f"{_DAV}href") if element is not None else None


def not_caldav() -> CalendarServerError:
    """Return the error for a server that answers in another language."""
    return CalendarServerError(
        "That address does not answer as a CalDAV server.",
        hint="Look in your calendar's settings for its CalDAV address, and put it into settings.toml under [caldav] url.",
        code="not-caldav",
    )
