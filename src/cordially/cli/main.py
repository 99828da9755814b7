"""Finds the command, runs it, and turns errors into a sentence on standard error and an exit status.

Exit status: 0 done · 1 some input was bad · 2 usage · 3 nothing found · 4 the data store cannot be used.
Only the command that is asked for is imported: a cold ``--help`` must cost little more than the interpreter.
"""

from __future__ import annotations

import argparse
import errno
import gc
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, Final, NoReturn

from cordially import __version__
from cordially.cli.usage import UsageError
from cordially.errors import BadInputError, CordiallyError, NotFoundError, StoreError, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: Final = {
    "demo": "Look around a fictional job search",
    "serve": "Open Cordially in your browser",
    "import": "Read your LinkedIn export, calendar, contacts, mail and résumé",
    "imports": "What was imported, file by file, and what became of each row",
    "questions": "What your files suggest and only you can decide",
    "today": "What to do now, this week and later, and what waits",
    "ask": "What to do about somebody, question by question",
    "advise": "What to do about somebody, from facts you state",
    "check": "Check a message before you send it",
    "draft": "Keep and check what you write, or draft it from your facts",
    "proof": "Find slips of spelling and grammar in a text, or in your own profile",
    "people": "The people you know of, and what is known of them",
    "who": "Whom you know at a company, and who could introduce you",
    "ties": "What you share with somebody, and what is good to mention",
    "search": "Find people, companies and messages by their words",
    "processes": "Your hiring processes and business meetings",
    "log": "Say what happened; correct it or take it back",
    "export": "Write what is known as a table for a spreadsheet",
    "rulebook": "Who says what: list, show, coverage, audit, test, diff, export",
    "completion": "Print the completion script for your shell",
}
"""Every command with its line in the help, in the order of a first visit."""

_EXIT: Final = ((StoreError, 4), (NotFoundError, 3), (BadInputError, 1), (CordiallyError, 1))
_STATUSES: Final = "exit status: 0 done, 1 some input was bad, 2 usage, 3 nothing found, 4 store unusable"


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as wide as everything else; argparse asks for it with every argument, so the width is found once."""

    def __init__(self, prog: str) -> None:
        columns = os.environ.get("COLUMNS", "")
        super().__init__(prog, width=int(columns) - 2 if columns.isdecimal() else 86)


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors suggest the nearest option or word."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", _Help)
        super().__init__(allow_abbrev=False, **options)

    @property
    def mixes_words_and_options(self) -> bool:
        """Whether words may stand between options: where there are words at all, and no commands below this one."""
        words = [action for action in self._actions if not action.option_strings]
        return bool(words) and self._subparsers is None

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with a suggestion instead of printing the whole usage."""
        raise UsageError(_readable(message), hint=self._suggest(message))

    def _suggest(self, message: str) -> str:
        if message.startswith("unrecognized arguments: "):
            word = message.removeprefix("unrecognized arguments: ").split()[0].split("=")[0]
            options = [option for action in self._actions for option in action.option_strings]
            near = nearest(word, options) if word.startswith("-") else None
            if near:
                return f"Did you mean '{near}'?"
        if "invalid choice: " in message:
            word = message.split("invalid choice: ", 1)[1].split(" (choose from", 1)[0].strip("'")
            choices = message.split("(choose from ", 1)[1].rstrip(")").replace("'", "").split(", ")
            near = nearest(word, choices)
            if near:
                return f"Did you mean '{near}'?"
        return f"See '{self.prog} --help'."


def _readable(message: str) -> str:
    sentence = message[0].upper() + message[1:]
    return sentence if sentence.endswith(".") else f"{sentence}."


def run() -> None:
    """Run the command line and leave the process with its status."""
    if sys.stdout is None:  # closed by whoever started us
        sys.exit(1)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    gc.set_threshold(
        300_000
    )  # a short run makes many values and hardly any cycles; what is loaded makes 75,000
    status = main(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
    except OSError as error:
        status = _cannot_write(error)
    gc.freeze()  # leaving looks for cycles among all that is loaded, which takes longer than most commands
    sys.exit(status)


def _silence() -> None:
    """Send what is still buffered nowhere, so that leaving does not fail over it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_FULL: Final = (errno.ENOSPC, errno.EIO, errno.EFBIG)
"""What a full or broken place to write to answers; any other error is not about the answer."""


def _cannot_write(error: OSError) -> int:
    _silence()
    print(f"cordially: the answer cannot be written: {error.strerror}.", file=sys.stderr)
    return 1


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    try:
        for word in arguments:
            if not word.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in word):
                raise BadInputError("An argument is not UTF-8.", hint="Set the terminal to UTF-8.")
        return _dispatch(list(arguments))
    except BrokenPipeError:
        _silence()
        return 0
    except OSError as error:
        if error.errno in _FULL:
            return _cannot_write(error)
        print(f"cordially: the system refused to go on: {error.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    except CordiallyError as error:
        _complain(error, as_json="--json" in arguments)
        return 2 if isinstance(error, UsageError) else next(s for kind, s in _EXIT if isinstance(error, kind))


def _dispatch(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        if arguments[:1] == ["help"] and len(arguments) > 1:
            return _dispatch([arguments[1], "--help"])
        print(overview())
        return 0
    if arguments[0] in ("-V", "--version"):
        print(f"cordially {__version__}")
        return 0
    name, rest = arguments[0], arguments[1:]
    if name not in COMMANDS:
        near = nearest(name, COMMANDS)
        hint = f"Did you mean '{near}'?" if near else "See 'cordially --help'."
        raise UsageError(f"There is no command '{name}'.", hint=hint)
    command = import_module(f"cordially.cli.commands.{name}_")
    prepare = getattr(command, "prepare", None)
    parser = parser_of(name)
    parse = parser.parse_intermixed_args if parser.mixes_words_and_options else parser.parse_args
    try:
        return int(command.run(parse(prepare(rest) if prepare else rest)))
    except SystemExit as leaving:  # argparse leaves after printing help
        return int(leaving.code or 0)


def parser_of(name: str) -> Parser:
    """Return the parser of one command, which imports that command only."""
    command = import_module(f"cordially.cli.commands.{name}_")
    parser = Parser(prog=f"cordially {name}", description=command.__doc__)
    command.configure(parser)
    return parser


def whole_parser() -> Parser:
    """Return one parser with every command, for completion; imports them all."""
    whole = Parser(prog="cordially")
    commands = whole.add_subparsers()
    for name, about in COMMANDS.items():
        command = import_module(f"cordially.cli.commands.{name}_")
        command.configure(commands.add_parser(name, help=about, description=command.__doc__))
    return whole


def overview() -> str:
    """Return the help of the whole program."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {about}" for name, about in COMMANDS.items()]
    return "\n".join(
        [
            "usage: cordially COMMAND [OPTIONS]",
            "",
            "The people side of a job search: whom to contact, when, how, and who says so.",
            "",
            *lines,
            "",
            "'cordially COMMAND --help' says more. Nobody is written to for you; nothing leaves this machine by itself.",
            _STATUSES,
        ]
    )


def _complain(error: CordiallyError, *, as_json: bool) -> None:
    if as_json:
        import json

        body: dict[str, Any] = {"code": error.code, "message": str(error), "field": error.field}
        if findings := [str(finding) for finding in getattr(error, "findings", ())]:
            body["findings"] = findings
        print(json.dumps({"error": body}, ensure_ascii=False), file=sys.stderr)
        return
    from cordially.cli.terminal import clean, paragraph

    print(paragraph(clean(f"cordially: {error.message}"), 0, 2), file=sys.stderr)
    for finding in getattr(error, "findings", ())[1:]:
        print(paragraph(clean(str(finding)), 2, 4), file=sys.stderr)
    if error.hint:
        print(paragraph(clean(error.hint), 2), file=sys.stderr)


if __name__ == "__main__":
    run()
