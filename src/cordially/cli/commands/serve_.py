"""Open Cordially in your browser: a server on this machine only, until Ctrl-C.

cordially serve                          on this machine; nobody else can reach it
cordially serve --password               set a password first, which is asked for from then on
cordially serve --host 0.0.0.0 --name jobs.example      for others too: asks for the password that was set

The password can also be in CORDIALLY_PASSWORD. Whoever opens it from elsewhere needs an encrypted way there (a VPN,
or a proxy that speaks TLS: --name https://jobs.example).
"""

from __future__ import annotations

import os
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.errors import BadInputError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from cordially.cli.main import Parser

_VARIABLE = "CORDIALLY_PASSWORD"


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_place(parser)
    parser.add_argument(
        "--name",
        action="append",
        default=[],
        metavar="NAME",
        help="a name by which it is opened from elsewhere: jobs.example, or https://jobs.example",
    )
    parser.add_argument("--password", action="store_true", help="set a password, and ask for it here too")


def add_place(parser: ArgumentParser) -> None:
    """Declare where to listen."""
    parser.add_argument(
        "--port", type=_port, default=8230, help="the port (8230; the next free one if it is taken)"
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on; others than loopback need a password"
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) <= 65535):
        raise ArgumentTypeError(f"'{text}' is not a number from 0 to 65535")
    return int(text)


def run(arguments: Namespace) -> int:
    """Serve until Ctrl-C. Returns the exit status."""
    from cordially.web.serving import serve

    given = set_password(ask=arguments.password)
    return serve(
        now=clock.now,
        zone=clock.zone(),
        host=arguments.host,
        port=arguments.port,
        names=arguments.name,
        browser=not arguments.no_browser,
        with_password=given,
    )


def set_password(*, ask: bool) -> bool:
    """Set the password that the environment names or that is typed; tell whether one was given.

    Raises BadInputError for one that is too short, and where nobody is there to type it.
    """
    from cordially.cli.printing import somebody_there
    from cordially.services import places
    from cordially.web.request_safety import check_password
    from cordially.web.request_safety import set_password as keep

    told = os.environ.get(_VARIABLE)
    if not told and not ask:
        return False
    home = Path(places.make_home())
    if not told:
        if not somebody_there():
            raise BadInputError(
                "Nobody is there to type a password.", hint=f"Set {_VARIABLE} instead.", field="password"
            )
        from getpass import getpass

        told = getpass("Password: ")
        if told != getpass("Once more: "):
            raise BadInputError("The two are not the same.", hint="Try again.", field="password")
    if not check_password(home, told):  # setting the same again would sign everybody out
        keep(home, told)
    return True
