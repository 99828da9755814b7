"""Find slips of spelling, grammar and typing in what you wrote. Names and jargon are left alone; nothing leaves this machine.

cordially proof letter.txt
cordially proof - < note.txt                 from standard input
cordially proof --fix note.txt               print the text with the safe fixes put in
cordially proof --profile                    proofread your own imported profile, field by field
cordially proof --profile --accept           say that your profile is proofread, whatever is left
cordially proof --stdin < texts.jsonl        JSON Lines: {"id", "text"}

Exit status: 1 when something is to be mended (a warning or an error), 0 when there is nothing but hints.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cordially.cli import clock, standard_input
from cordially.cli.printing import print_json
from cordially.cli.usage import UsageError, completed
from cordially.errors import BadInputError, NotFoundError
from cordially.services import proofing

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from cordially.cli.main import Parser
    from cordially.writing.proofing import Proofed


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    completed(
        parser.add_argument("files", nargs="*", metavar="FILE", help="texts to read, or - for standard input")
    )
    parser.add_argument("--stdin", action="store_true", help="read JSON Lines, write JSON Lines")
    parser.add_argument("--profile", action="store_true", help="your own profile, as it was imported")
    parser.add_argument("--accept", action="store_true", help="with --profile: it is good as it is")
    parser.add_argument("--fix", action="store_true", help="print the text with the safe fixes put in")
    parser.add_argument(
        "--know",
        action="append",
        default=[],
        metavar="WORD",
        help="a word or name to leave alone (repeatable)",
    )
    parser.add_argument(
        "--known-from-journal", action="store_true", help="with --stdin: leave names of your journal alone"
    )
    parser.add_argument("--language", default="en", metavar="LL", help="the language, two letters (en)")
    grammar = parser.add_mutually_exclusive_group()
    grammar.add_argument("--grammar", action="store_true", default=None, help="insist on the larger engine")
    grammar.add_argument(
        "--no-grammar", action="store_false", dest="grammar", help="do without it, which starts sooner"
    )
    parser.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Read and tell; returns the exit status."""
    chosen = [bool(arguments.files), arguments.stdin, arguments.profile]
    if sum(chosen) != 1:
        raise UsageError(
            "Say what to proofread: a file, '-', '--stdin' or '--profile'.", hint="cordially proof letter.txt"
        )
    if arguments.accept and not arguments.profile:
        raise UsageError("'--accept' goes with '--profile'.", hint="cordially proof --profile --accept")
    if arguments.fix and len(arguments.files) != 1:
        raise UsageError("'--fix' goes with one file, or with '-'.", hint="cordially proof --fix letter.txt")
    if arguments.profile:
        from cordially.cli.own_profile import proof_profile

        return proof_profile(arguments)
    known = _known(arguments)
    if arguments.stdin:
        return _lines(arguments, known)
    texts = list(_texts(arguments, known))
    if arguments.fix:
        [one] = texts
        sys.stdout.write(proofing.with_safe_fixes(one.text, one.proofed.findings))
    elif arguments.json:
        print_json({"files": [{"file": one.name, **proofing.proofed_json(one.proofed)} for one in texts]})
    else:
        print(_report(texts))
    bad = any(finding.severity != "hint" for one in texts for finding in one.proofed.findings)
    return 1 if bad else 0


class _Text(NamedTuple):
    name: str
    text: str
    proofed: Proofed


def _known(arguments: Namespace) -> frozenset[str]:
    """Return the words to leave alone. A program that sends lines says itself whether the journal is worth opening."""
    known = frozenset(arguments.know)
    if arguments.known_from_journal or (arguments.files and proofing.has_journal()):
        from cordially.services.journals import open_journal

        with open_journal(clock.now()) as journal:
            known |= proofing.words_of(journal)
    return known


def _lines(arguments: Namespace, known: frozenset[str]) -> int:
    lines = standard_input.lines("cordially proof --stdin < texts.jsonl")
    good = True
    for answer in proofing.proof_lines(
        lines, known=known, language=arguments.language, grammar=arguments.grammar
    ):
        print(answer.line, flush=True)  # a program may wait for each answer
        good = good and answer.good
    return 0 if good else 1


def _texts(arguments: Namespace, known: frozenset[str]) -> Iterator[_Text]:
    from cordially.writing.proofing import read

    for name in arguments.files:
        text = _content(name)
        yield _Text(
            "standard input" if name == "-" else name,
            text,
            read(text, known=known, language=arguments.language, grammar=arguments.grammar),
        )


def _content(name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if name == "-" and sys.stdin else Path(name).read_bytes()
        return standard_input.decoded(raw, name, line_ends_kept=True)
    except FileNotFoundError:
        raise NotFoundError(f"There is no file '{name}'.", hint="Check the name.", field="files") from None
    except OSError as error:
        raise BadInputError(f"'{name}' cannot be read: {error.strerror}.", hint="", field="files") from None


def _report(texts: list[_Text]) -> str:
    from cordially.cli.findings import findings_text
    from cordially.cli.terminal import clean, paragraph, width

    parts: list[str] = []
    for name, text, proofed in texts:
        parts += [paragraph(f"{clean(name)}: {sentence}") for sentence in proofed.unread]
        if proofed.findings:
            parts.append(findings_text(text, proofed.findings, width=width(), where=name))
    findings = [finding for one in texts for finding in one.proofed.findings]
    safe = sum(finding.safe for finding in findings)
    nothing = (
        "Nothing found in what was read" if any(one.proofed.unread for one in texts) else "Nothing found"
    )
    count = f"{len(findings)} to look at" if findings else nothing
    more = f", {safe} of them safe to fix (--fix)" if safe else ""
    parts.append(f"{count}{more}.")
    return "\n\n".join(parts)
