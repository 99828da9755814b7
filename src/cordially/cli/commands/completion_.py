"""Print the completion script for your shell.

cordially completion bash > ~/.local/share/bash-completion/completions/cordially
cordially completion zsh > ~/.zfunc/_cordially
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="which shell")


def run(arguments: Namespace) -> int:
    """Print the script; returns the exit status."""
    import shtab

    from cordially.cli.main import whole_parser

    print(shtab.complete(whole_parser(), shell=arguments.shell))
    return 0
