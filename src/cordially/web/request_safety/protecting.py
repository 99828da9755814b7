"""All of it around the app, in the order in which a request meets it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from starlette.types import ASGIApp

from cordially.errors import BadInputError
from cordially.web.request_safety.arrivals import Arrivals
from cordially.web.request_safety.csrf import Csrf
from cordially.web.request_safety.doors import Door, SignedIn
from cordially.web.request_safety.headers import SafeHeaders
from cordially.web.request_safety.hosts import TrustedHosts, trusted_hosts
from cordially.web.request_safety.origins import SameOrigin
from cordially.web.request_safety.passwords import has_password
from cordially.web.request_safety.private_files import session_secret
from cordially.web.request_safety.sessions import Clock, Sessions


def protect(
    app: ASGIApp,
    *,
    hosts: Iterable[str],
    port: int,
    home: Path,
    password_needed: bool,
    clock: Clock,
    stylesheets: Sequence[str] = (),
) -> ASGIApp:
    """Return the app with everything around it that makes requests safe.

    ``hosts``: the names the user gave beside the loopback ones (see ``trusted_hosts``); ``port``: where we serve; ``home``: the data
    directory; ``clock``: reads the present moment, aware; ``stylesheets``: addresses for the sign-in page.
    Raises BadInputError when a name cannot be read, or a password is needed and none is set; StoreError when the data directory
    cannot be used.
    """
    if password_needed and not has_password(home):
        raise BadInputError(
            "Others could reach Cordially at this address, and no password is set.",
            hint="Set one first ('cordially serve --help' shows how), or stay at 127.0.0.1.",
            field="password",
        )
    # innermost first: a form is only read once we know that its sender may come in
    app = Csrf(app)
    if password_needed:
        app = SignedIn(app, Door(home, clock=clock, stylesheets=stylesheets))
    app = Sessions(app, secret=session_secret(home), port=port, clock=clock)
    app = Arrivals(app, port=port)
    app = SameOrigin(app)
    app = TrustedHosts(app, trusted_hosts(hosts, port=port))
    return SafeHeaders(app)
