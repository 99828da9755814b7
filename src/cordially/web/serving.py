"""Runs the app with uvicorn: on loopback, on a free port, until Ctrl-C."""

from __future__ import annotations

import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo

import uvicorn
from starlette.types import ASGIApp

from cordially.errors import BadInputError
from cordially.services import places
from cordially.web.app import create_app
from cordially.web.house import House
from cordially.web.rendering import static_address
from cordially.web.request_safety import protect


def serve(
    *,
    now: Callable[[], datetime],
    zone: tzinfo,
    host: str = "127.0.0.1",
    port: int = 8230,
    browser: bool = True,
    only_demo: bool = False,
) -> int:
    """Serve until Ctrl-C and return the exit status. Raises BadInputError when no port can be had."""
    places.make_home()
    listening = listening_socket(host, port)
    port = listening.getsockname()[1]
    shown = "127.0.0.1" if host in ("127.0.0.1", "localhost", "0.0.0.0", "::") else host  # noqa: S104
    address = f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"
    house = House(now=now, zone=zone, only_demo=only_demo)
    app = protected(house, port=port)
    print(f"Cordially is at {address}  (Ctrl-C stops it)", flush=True)  # noqa: T201
    if browser and sys.stdout.isatty():
        threading.Timer(0.6, webbrowser.open, (address,)).start()
    server = uvicorn.Server(
        uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, date_header=False, lifespan="on"
        )
    )
    server.run(sockets=[listening])
    return 0


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
        stylesheets=(static_address("css/cordially.css"),),
    )


def listening_socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to a port, or to the next free one (0: any). Raises BadInputError when there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in (port, *range(port + 1, port + 20), 0) if port else (0,):
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
