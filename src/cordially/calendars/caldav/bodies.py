"""What is asked of a CalDAV server, word for word."""

from __future__ import annotations

from typing import Final, Literal

_NAMES: Final = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'

WHOSE: Final = (
    f"<D:propfind {_NAMES}><D:prop><D:current-user-principal/><C:calendar-home-set/></D:prop></D:propfind>"
).encode()
WHAT_IS_IT: Final = f"<D:propfind {_NAMES}><D:prop><D:resourcetype/></D:prop></D:propfind>".encode()
MAKE: Final = (
    f"<C:mkcalendar {_NAMES}><D:set><D:prop><D:displayname>Cordially</D:displayname>"
    '<C:supported-calendar-component-set><C:comp name="VTODO"/><C:comp name="VEVENT"/>'
    "</C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>"
).encode()


def entries(component: Literal["VTODO", "VEVENT"]) -> bytes:
    """Return the question for every entry of one kind, with its tag and text."""
    return (
        f"<C:calendar-query {_NAMES}><D:prop><D:getetag/><C:calendar-data/></D:prop>"
        f'<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="{component}"/></C:comp-filter></C:filter>'
        "</C:calendar-query>"
    ).encode()
