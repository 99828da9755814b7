"""Runs the app with uvicorn: on loopback, on a free port, until Ctrl-C."""

from __future__ import annotations

import gc
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, tzinfo
from importlib import import_module

import uvicorn
from starlette.types import ASGIApp

from cordially.errors import BadInputError, CordiallyError, StoreError
from cordially.services import places, serving_place
from cordially.web.app import create_app
from cordially.web.house import House
from cordially.web.rendering import static_address
from cordially.web.request_safety import protect, require_password

_PATIENCE = 5
"""Seconds that answers under way are given when it stops."""


def serve(
    *,
    now: Callable[[], datetime],
    zone: tzinfo,
    host: str = "127.0.0.1",
    port: int = 8230,
    names: Iterable[str] = (),
    browser: bool = True,
    with_password: bool = False,
    only_demo: bool = False,
) -> int:
    """Serve until Ctrl-C and return the exit status.

    ``names`` are those by which others open it; who can reach it from elsewhere needs the password that was set, and
    ``with_password`` asks for it here as well. Raises BadInputError when no port can be had or a password is missing.
    """
    named = [*names]
    if require_password(host) and host not in ("0.0.0.0", "::"):  # noqa: S104  # these are not names
        named.append(host)
    places.make_home()
    listening = listening_socket(host, port)
    with listening:
        found = listening.getsockname()[1]
        if port and found != port:
            print(f"Port {port} is taken, so it is {found}.", flush=True)  # noqa: T201
        house = House(now=now, zone=zone, only_demo=only_demo)
        needed = with_password or require_password(host, named)
        app = protected(house, port=found, hosts=named, password_needed=needed)
        settle(house)
        server = _Server(app, address=_address(host, found), port=found, browser=browser)
        with suppress(KeyboardInterrupt):  # uvicorn raises it again once everything is closed
            server.run(sockets=[listening])
    return 0 if server.started else 1


def settle(house: House) -> None:
    """Load what every page needs and take it out of the rounds of the garbage collector.

    It stays as long as the app runs, and one full round through all of it takes longer than most pages.
    """
    import_module("cordially.journal")  # with all that reads the store
    with suppress(CordiallyError):  # faulty rules of the user's own are told on the pages
        _ = house.adviser
    gc.collect()
    gc.freeze()


def _address(host: str, port: int) -> str:
    shown = "127.0.0.1" if host in ("127.0.0.1", "localhost", "0.0.0.0", "::") else host  # noqa: S104
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"


class _Server(uvicorn.Server):
    """Says where it is once it answers, and that it has stopped once everything is closed."""

    def __init__(self, app: ASGIApp, *, address: str, port: int, browser: bool) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                server_header=False,
                date_header=False,
                lifespan="on",
                timeout_graceful_shutdown=_PATIENCE,
            )
        )
        self._address, self._port, self._browser = address, port, browser

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.started:
            return
        with suppress(StoreError):  # without the note only 'calendar feed' knows less
            serving_place.note(self._port)
        print(f"Cordially is at {self._address}  (Ctrl-C stops it)", flush=True)  # noqa: T201
        if self._browser and sys.stdout.isatty():
            threading.Thread(target=webbrowser.open, args=(self._address,), daemon=True).start()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        serving_place.strike()
        await super().shutdown(sockets)
        # The terminal has just shown ^C on the line.
        print("\nCordially has stopped." if sys.stdout.isatty() else "Cordially has stopped.", flush=True)  # noqa: T201


def protected(
    house: House, *, port: int, hosts: Iterable[str] = (), password_needed: bool = False
) -> ASGIApp:
    """Return the whole app as it is served on a port; ``hosts`` are names besides the loopback ones."""
    return protect(
        create_app(house),
        hosts=hosts,
        port=port,
        home=house.home,
        password_needed=password_needed,
        clock=house.now,
        stylesheets=(static_address("css/cordially.css"), static_address("css/sign_in.css")),
    )


def listening_socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to a port, or to the next free one (0: any). Raises BadInputError when there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in (port, *range(port + 1, min(port + 20, 65536)), 0) if port else (0,):
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, candidate))
        except OSError:
            listening.close()
            continue
        return listening
    raise BadInputError(
        f"Nothing can listen on '{host}'.", hint="Name another --host or --port.", field="port"
    )
