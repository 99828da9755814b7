"""Open Cordially in your browser: a server on this machine only, until Ctrl-C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.cli import clock

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--port", type=int, default=8230, help="the port (8230; the next free one if it is taken)"
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on; others than loopback need a password"
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")


def run(arguments: Namespace) -> int:
    """Serve until Ctrl-C. Returns the exit status."""
    from cordially.web.serving import serve

    return serve(
        now=clock.now,
        zone=clock.zone(),
        host=arguments.host,
        port=arguments.port,
        browser=not arguments.no_browser,
    )
