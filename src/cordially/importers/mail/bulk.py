"""What was sent to many, or by a machine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cordially.correspondence.recognising import folded
from cordially.importers.mail.appointments import INTERVIEW
from cordially.importers.mail.senders import is_relay, is_role

if TYPE_CHECKING:
    from cordially.importers.mail.addresses import Mailbox
    from cordially.importers.mail.fields import Header
    from cordially.proposals import PersonSeen

_LISTS: Final = ("list-id", "list-post", "x-mailing-list")
_MANY: Final = frozenset({"bulk", "list", "junk"})
_CALENDAR: Final = re.compile(rb"text/calendar", re.IGNORECASE)
_LOOKED_AT: Final = 256 * 1024


def is_advert(header: Header, body: bytes, sender: Mailbox | None, person: PersonSeen | None) -> bool:
    """Whether a mail was sent to many or by a machine, and so says nothing about who knows whom.

    Invitations by calendar are not, nor what somebody writes about an interview through a recruiting tool, nor an
    answer of somebody whose program adds a way to unsubscribe.
    """
    automatic = header.first("auto-submitted").partition(";")[0].strip().casefold() not in ("", "no")
    machine = sender is not None and sender.address is not None and is_role(sender.address)
    listed = any(name in header for name in _LISTS) or header.first("precedence").strip().casefold() in _MANY
    many = listed or "list-unsubscribe" in header or "feedback-id" in header
    if not (many or automatic or (machine and "x-auto-response-suppress" in header)):
        return False
    if not listed and _CALENDAR.search(body, 0, _LOOKED_AT):
        return False
    if person is None or person.name is None or automatic or sender is None:
        return True
    through_tool = sender.address is not None and is_relay(sender.address)
    if through_tool and INTERVIEW.search(folded(header.shown("subject") or "")):
        return False
    return listed or "in-reply-to" not in header or machine
