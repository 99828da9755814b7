"""Only requests for our own names come in.

A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding) and then read what a local server answers,
as the browser takes both for the same site. The name it used is in the Host header, so the header decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from ipaddress import AddressValueError, IPv6Address, ip_address
from typing import Final, NamedTuple

from starlette.types import ASGIApp, Receive, Scope, Send

from cordially.errors import BadInputError
from cordially.web.request_safety.refusals import refuse

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")

_PORT: Final = r"(?::(?P<port>[1-9][0-9]{0,4}))?"
_AUTHORITY: Final = re.compile(
    r"(?:\[(?P<six>[0-9A-Fa-f:.]{2,45})\]|(?P<name>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?))"
    + _PORT,
    re.ASCII,
)
_ADDRESS: Final = re.compile(r"(?:(?P<scheme>https?)://)?(?P<authority>.+?)/?", re.ASCII | re.IGNORECASE)
_STANDARD_PORTS: Final = {"http": 80, "https": 443}


class Authority(NamedTuple):
    """A host (lower case; IPv6 in its shortest form, without brackets) and the port, if one was written."""

    host: str
    port: int | None


class TrustedHost(NamedTuple):
    """A name under which we may be asked, at which ports; ``scheme`` where a proxy in front speaks TLS for us."""

    host: str
    ports: frozenset[int]
    scheme: str | None = None


def authority(text: str) -> Authority | None:
    """Read ``host``, ``host:port`` or ``[ipv6]:port``; None for anything else.

    Strict on purpose: no user names, no trailing dot, no zone of an IPv6 address, no empty port. Browsers send none of these
    for our names.
    """
    match = _AUTHORITY.fullmatch(text)
    if match is None:
        return None
    port = int(match["port"]) if match["port"] else None
    if port is not None and port > 65535:
        return None
    if match["name"]:
        return None if ".." in match["name"] else Authority(match["name"].lower(), port)
    try:
        return Authority(str(IPv6Address(match["six"])), port)
    except AddressValueError:
        return None


def standard_port(scheme: str) -> int:
    """Return the port that an address of this scheme leaves out."""
    return _STANDARD_PORTS.get(scheme, 80)


def is_loopback(host: str) -> bool:
    """Say whether a name or address reaches this machine only."""
    if host.casefold() == "localhost":
        return True
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_loopback


def trusted_hosts(named: Iterable[str], *, port: int) -> tuple[TrustedHost, ...]:
    """Return the loopback names at the served port, and what the user named.

    The user writes ``name`` (at the served port, or at a standard one where a proxy stands in front), ``name:port``, or
    ``https://name`` where a proxy speaks TLS. Raises BadInputError for anything else.
    """
    trusted = [TrustedHost(host, frozenset({port})) for host in LOOPBACK]
    for text in named:
        match = _ADDRESS.fullmatch(text.strip())
        # an IPv6 address may be given as it is given for binding, without brackets
        written = match["authority"] if match else ""
        read = authority(written) or authority(f"[{written}]")
        if match is None or read is None:
            raise BadInputError(
                "A host name cannot be read.",
                hint="Write it as in the browser: 'jobs.example', 'jobs.example:8000' or 'https://jobs.example'.",
                field="host",
            )
        scheme = match["scheme"].lower() if match["scheme"] else None
        if read.port is not None:
            ports = {read.port}
        elif scheme is not None:
            ports = {standard_port(scheme)}
        else:
            ports = {port, *_STANDARD_PORTS.values()}
        trusted.append(TrustedHost(read.host, frozenset(ports), scheme))
    return tuple(trusted)


def header_values(scope: Scope, name: bytes) -> list[str]:
    """Return every value of a header (name in lower case), in the order they came."""
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def asked_authority(scope: Scope) -> Authority | None:
    """Return what the one Host header says; None where it is missing, doubled or unreadable."""
    values = header_values(scope, b"host")
    return authority(values[0]) if len(values) == 1 else None


class TrustedHosts:
    """Lets in requests for our own names only: 400 where the Host header cannot be read, 421 where it names another."""

    def __init__(self, app: ASGIApp, hosts: Sequence[TrustedHost]) -> None:
        self.app = app
        self.hosts = tuple(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on requests for one of our names."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        asked = asked_authority(scope)
        if asked is None:
            await refuse(
                scope,
                receive,
                send,
                status=400,
                title="This request cannot be read",
                text="It does not say clearly which address it is for. Open Cordially at the address that it printed when it started.",
            )
            return
        known = next((host for host in self.hosts if _matches(host, asked, scope)), None)
        if known is None:
            await refuse(
                scope,
                receive,
                send,
                status=421,
                title="Cordially is not at this address",
                text="Open it at the address that it printed when it started. To use another name, give it that name when you start it; 'cordially serve --help' shows how.",
            )
            return
        if known.scheme is not None:
            # the browser speaks TLS to the proxy in front: cookies and origins must follow what the browser sees
            scope = {**scope, "scheme": known.scheme}
        await self.app(scope, receive, send)


def _matches(known: TrustedHost, asked: Authority, scope: Scope) -> bool:
    asked_scheme: str = scope["scheme"]
    scheme = known.scheme or {"ws": "http", "wss": "https"}.get(asked_scheme, asked_scheme)
    port = asked.port if asked.port is not None else standard_port(scheme)
    return asked.host == known.host and port in known.ports
