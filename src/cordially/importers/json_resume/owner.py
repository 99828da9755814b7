"""The section of a résumé that says who the user is."""

from __future__ import annotations

import re

from cordially.importers.addresses import folded, profile_of
from cordially.importers.json_resume.entries import Entry, text_of
from cordially.importers.keys import digest_of
from cordially.proposals import ItemSeen, Origin, OwnerSeen

_BARE_PROFILE = re.compile(r"@?([^\s/:@?#]{3,100})")
_MOST_PROFILES = 100


def owner_of(basics: Entry, origin: Origin) -> OwnerSeen:
    """Return the user. Which part of a name is the family's is not told, so the whole of it stays in ``extra``.

    The key is not that of the export's profile: neither takes back what the other says.
    """
    profile, others = _profiles(basics)
    for name in ("linkedin", "url", "website"):
        profile = profile or profile_of(text_of(basics.peek(name)) or "")
    return OwnerSeen(
        key="owner:resume",
        origin=origin,
        given=basics.text("firstName"),
        family=basics.text("lastName"),
        profile=profile,
        headline=basics.text("label", "headline"),
        summary=basics.text("summary"),
        industry=None,
        location=basics.text("location") or basics.place("location"),
        extra=(*basics.extra(), *others),
    )


def own_addresses(basics: Entry, origin: Origin) -> list[ItemSeen]:
    """Return the user's own e-mail addresses, also where there are several, named or not."""
    value = basics.peek("email")
    told = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else [value]
    addresses = dict.fromkeys(
        text.removeprefix("mailto:") for each in told if (text := text_of(each)) and "@" in text
    )
    if addresses:
        basics.value("email")
    return [
        ItemSeen(kind="own_email", key=f"own_email:{digest_of(address)}", origin=origin, name=address)
        for address in addresses
    ]


def _profiles(basics: Entry) -> tuple[str | None, list[tuple[str, str]]]:
    """Return the profile in the network, and all others as (network, address or name)."""
    value = basics.peek("profiles")
    if isinstance(value, dict):
        value = [{"network": network, "url": address} for network, address in value.items()]
    if not isinstance(value, list):
        return None, []
    basics.value("profiles")
    profile: str | None = None
    others: list[tuple[str, str]] = []
    for each in value[:_MOST_PROFILES]:
        fields = Entry(each if isinstance(each, dict) else {"url": each})
        network, address, name = fields.text("network"), fields.text("url"), fields.text("username")
        own = profile_of(address or "") or profile_of(name or "")
        if not own and network and network.casefold() == "linkedin":
            bare = _BARE_PROFILE.fullmatch(name or address or "")
            own = folded(bare[1]) if bare else None
        if own and profile is None:
            profile = own
        elif address or name:
            others.append((network or "profile", address or name or ""))
    return profile, others
