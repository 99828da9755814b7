"""Check a message before you send it: what a good recruiter would have you mend, and who says so.

cordially check note.txt
pbpaste | cordially check - --to "Dana Reyes" --kind thank_you_email
cordially check --person "Dana Reyes" note.txt
cordially check --stdin < messages.jsonl
cordially check --explain generic-invitation

A line "# cordially: ignore[stock-opening]" in the text waves a check through and is no part of the message.
Exit status with a text: 0 ready, 1 revise or do not send.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cordially.cli import standard_input
from cordially.cli.facts import add_facts, stated
from cordially.cli.printing import print_json
from cordially.cli.usage import UsageError
from cordially.errors import BadInputError, NotFoundError
from cordially.etiquette.situation import FACTS
from cordially.services import checking
from cordially.services.settings import settings
from cordially.writing.checking import Selection
from cordially.writing.messages import ACCOUNTS, KINDS, Message, parse_message

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.writing.checking import Checked
    from cordially.writing.rules import Rule

_EXAMPLE = "cordially check --stdin < messages.jsonl"


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="a text file; '-' is standard input")
    parser.add_argument("--stdin", action="store_true", help="read JSON Lines, write JSON Lines")
    parser.add_argument(
        "--kind", choices=KINDS, metavar="KIND", help=f"{', '.join(KINDS)} (else the likeliest)"
    )
    parser.add_argument("--to", metavar="NAME", help="the reader's name")
    parser.add_argument("--person", metavar="NAME", help="the reader, somebody in your journal (name or id)")
    parser.add_argument("--subject", help="the subject of an e-mail; '' is an empty one")
    parser.add_argument("--account", choices=ACCOUNTS, help="your account: how long a note may be")
    parser.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="RULE",
        help="only these: codes, names, beginnings of codes",
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="RULE", help="not these (repeatable)"
    )
    parser.add_argument("--explain", metavar="RULE", help="what a check finds, why, and who says so")
    parser.add_argument("--list", action="store_true", help="all checks")
    parser.add_argument("--json", action="store_true", help="machine format")
    add_facts(parser)


def run(arguments: Namespace) -> int:
    """Check; returns the exit status."""
    if arguments.explain:
        if slip := checking.of_proofing(arguments.explain):
            print(slip)
            print("'cordially proof' looks more closely than 'cordially check' does.")
            return 0
        return _explain(checking.rule_called(arguments.explain))
    if arguments.list:
        return _list(as_json=arguments.json)
    chosen = settings()
    selection = Selection(
        select=tuple(_split(arguments.select)) or chosen.select,
        ignore=(*chosen.ignore, *_split(arguments.ignore)),
    )
    account = arguments.account or chosen.account
    if arguments.stdin:
        return _lines(arguments, selection, account)
    if not arguments.files:
        raise UsageError("Nothing to check.", hint="Name a file, or '-' for standard input.")
    if "-" in arguments.files and len(arguments.files) > 1:
        raise UsageError("'-' stands alone.", hint="Check files and standard input one after the other.")
    reader = _reader(arguments)
    checked = [
        (name, _checked(arguments, selection, account, reader, _text(name))) for name in arguments.files
    ]
    return _show(arguments, checked)


def _split(words: list[str]) -> list[str]:
    return [part.strip() for word in words for part in word.split(",") if part.strip()]


def _lines(arguments: Namespace, selection: Selection, account: str | None) -> int:
    given = [
        f"--{name}"
        for name in ("kind", "to", "person", "subject", *FACTS)
        if getattr(arguments, name) is not None
    ]
    if given or arguments.files:
        raise UsageError(
            f"'{(given or arguments.files)[0]}' does not go with '--stdin'.", hint="State it in each line."
        )
    good = True
    for answer in checking.answer_lines(standard_input.lines(_EXAMPLE), selection, account):
        print(answer.line, flush=True)  # a program may wait for each answer
        good = good and answer.good
    return 0 if good else 1


def _text(name: str) -> str:
    if name == "-":
        return standard_input.text("pbpaste | cordially check -")
    try:
        return standard_input.decoded(Path(name).read_bytes(), name)
    except FileNotFoundError:
        raise NotFoundError(
            f"There is no file '{name}'.", hint="Name a text file, or '-' for standard input."
        ) from None
    except OSError as error:
        raise BadInputError(f"'{name}' cannot be read: {error.strerror}.", hint="Name a text file.") from None


def _reader(arguments: Namespace) -> dict[str, Any]:
    """Return what is known of the reader: stated, or told by the journal."""
    told: dict[str, Any] = {"situation": stated(arguments).known()}
    if not arguments.person:
        return {"to": arguments.to, "facts": told}
    from cordially.cli import clock
    from cordially.services.journals import open_journal
    from cordially.services.reader_facts import reader_facts

    now, zone = clock.now(), clock.zone()
    with open_journal(now) as journal:
        known = reader_facts(journal, journal.person(arguments.person), now=now, zone=zone)
    known["facts"]["situation"] = {**known["facts"]["situation"], **told["situation"]}
    return {**known, "to": arguments.to or known["to"]}


def _checked(
    arguments: Namespace, selection: Selection, account: str | None, reader: dict[str, Any], text: str
) -> tuple[Message, Checked]:
    message = parse_message(
        {
            "kind": arguments.kind or checking.likely_kind(text),
            "text": text.rstrip("\n"),
            "account": account,
            "subject": arguments.subject,
            **reader,
        }
    )
    return message, checking.check(message, selection)


def _show(arguments: Namespace, checked: list[tuple[str, tuple[Message, Checked]]]) -> int:
    ready = all(found.verdict == "ready" for _, (_, found) in checked)
    if arguments.json:
        for name, (message, found) in checked:
            print_json({"file": name, "kind": message.kind, **checking.as_json(found)})
        return 0 if ready else 1
    print("\n\n".join(_report(arguments, name, message, found) for name, (message, found) in checked))
    return 0 if ready else 1


def _report(arguments: Namespace, name: str, message: Message, found: Checked) -> str:
    from cordially.cli.findings import finding_text, verdict_text
    from cordially.cli.terminal import clean, paragraph, style, width

    kind = message.kind.replace("_", " ")
    guessed = "" if arguments.kind else " (say --kind if it is another)"
    where = "" if name == "-" else f"{clean(name)}: "
    lines = [paragraph(f"{where}{len(message.text)} characters, checked as {kind}{guessed}."), ""]
    for each in found.findings:
        lines += [finding_text(message.text, each, width=width(), where=""), ""]
    lines.append(verdict_text(found.verdict))
    rules_found = [
        each for each in found.findings if each.sources and not each.code.startswith(("SP", "GR", "TY"))
    ]
    if rules_found:
        lines.append(style(paragraph(f"Who says so: cordially check --explain {rules_found[0].name}"), "dim"))
    return "\n".join(lines)


def _explain(rule: Rule) -> int:
    from cordially.cli.terminal import bullet, heading, paragraph
    from cordially.services import rulebooks

    adviser = rulebooks.adviser([])
    print(heading(f"{rule.name} ({rule.code}, {rule.severity})"))
    for block in checking.page(rule).split("\n\n"):
        print()
        print(
            block
            if "\n>" in block or block.startswith((">", "Flagged", "Fine"))
            else paragraph(" ".join(block.split()))
        )
    print()
    print(heading("Who says so"))
    for source in checking.sources(rule.sources, adviser.book):
        print(bullet(f"{source.id}  {source.says}"))
    return 0


def _list(*, as_json: bool) -> int:
    from cordially.cli.terminal import table
    from cordially.writing.rules import rules

    if as_json:
        for rule in rules().values():
            print_json(
                {
                    "code": rule.code,
                    "name": rule.name,
                    "severity": rule.severity,
                    "message": rule.message,
                    "why": rule.why,
                    "kinds": sorted(rule.kinds),
                    "sources": rule.sources,
                }
            )
        return 0
    print(
        table(
            ("Code", "Name", "Severity", "Says"),
            [(r.code, r.name, r.severity, r.message) for r in rules().values()],
        )
    )
    return 0
