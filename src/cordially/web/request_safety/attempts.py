"""How long somebody who guesses passwords must wait. Kept in memory; time is an argument."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from cordially.web.request_safety.hosts import is_loopback

FREE: Final = 3
"""Wrong passwords of one client without any wait: slips of the finger."""
FREE_FOR_ALL: Final = 20
"""Wrong passwords of all clients together without any wait."""
LONGEST_WAIT: Final = timedelta(minutes=15)
LONGEST_WAIT_FOR_ALL: Final = timedelta(seconds=30)
"""Short: whoever guesses must not be able to keep the owner out."""
FORGOTTEN_AFTER: Final = timedelta(hours=1)
MOST_CLIENTS: Final = 1000


@dataclass
class _Tries:
    count: int
    last: datetime


@dataclass
class Attempts:
    """Wrong passwords so far, per client and in all. A try counts as wrong from its beginning, so that many at once gain nothing."""

    _by_client: OrderedDict[str, _Tries] = field(default_factory=OrderedDict)
    _all: _Tries | None = None

    def wait(self, client: str, now: datetime) -> timedelta:
        """Return how long a client must still wait before it may try (zero: not at all). ``now`` is aware."""
        own = _left(self._by_client.get(_group(client)), now, FREE, LONGEST_WAIT)
        if is_loopback(client):
            # at the machine itself one waits for one's own mistakes only
            return own
        return max(own, _left(self._all, now, FREE_FOR_ALL, LONGEST_WAIT_FOR_ALL))

    def begin(self, client: str, now: datetime) -> None:
        """Count a try as wrong, until ``succeeded`` says otherwise."""
        group = _group(client)
        self._by_client[group] = _one_more(self._by_client.get(group), now)
        self._by_client.move_to_end(group)
        while len(self._by_client) > MOST_CLIENTS:
            self._by_client.popitem(last=False)
        self._all = _one_more(self._all, now)

    def succeeded(self, client: str) -> None:
        """Forget a client's wrong tries: it knows the password. Those of all the others stay."""
        self._by_client.pop(_group(client), None)
        if self._all is not None:
            self._all.count = max(0, self._all.count - 1)


def _group(client: str) -> str:
    """Return the client, or the /64 network of an IPv6 address: one household has as many addresses as it likes."""
    try:
        address = ip_address(client)
    except ValueError:
        return client
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or ip_network((int(address), 64), strict=False))
    return str(address)


def _fresh(tries: _Tries | None, now: datetime) -> _Tries | None:
    return tries if tries is not None and now - tries.last < FORGOTTEN_AFTER else None


def _one_more(tries: _Tries | None, now: datetime) -> _Tries:
    kept = _fresh(tries, now)
    return _Tries((kept.count if kept else 0) + 1, now)


def _left(tries: _Tries | None, now: datetime, free: int, longest: timedelta) -> timedelta:
    kept = _fresh(tries, now)
    if kept is None or kept.count < free:
        return timedelta(0)
    # doubling stops where it passes the longest wait anyway
    delay = min(timedelta(seconds=2 ** min(kept.count - free, 20)), longest)
    # a clock that was set back must not make anybody wait longer
    return max(timedelta(0), min(kept.last + delay - now, delay))
