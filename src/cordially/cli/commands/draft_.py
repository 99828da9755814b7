"""Write to somebody: your own words checked, or a draft from facts that you tell. Nothing is invented, nothing is sent.

cordially draft "Dana Reyes" --mine note.txt         keep what you wrote, and check it
cordially draft "Dana Reyes"                         a draft of what is best to write now
cordially draft "Dana Reyes" thank_you_email --tell learned="how the night shift hands over"
cordially draft --list
cordially draft --edit d3                            in your editor; every version is kept
cordially draft --show d3 --eml note.eml             to your mail program; --mailto; --pdf FILE for a letter to print
cordially draft --sent d3                            you sent it: the log says so
cordially draft --stdin < occasions.jsonl
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cordially.cli import clock, standard_input
from cordially.cli.printing import print_json, somebody_there
from cordially.cli.usage import UsageError, completed
from cordially.errors import BadInputError, NotFoundError, nearest
from cordially.services import drafting, rulebooks
from cordially.services.journals import open_journal
from cordially.services.reader_facts import process_with
from cordially.services.settings import settings
from cordially.writing.drafting import AIMS, FACT_NAMES
from cordially.writing.messages import ACCOUNTS, KINDS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from cordially.cli.main import Parser
    from cordially.journal import Journal, KeptDraft
    from cordially.people import Person
    from cordially.writing.checking import Checked
    from cordially.writing.drafting import Question

_ON_A_DRAFT = ("show", "edit", "versions", "sent", "unsent", "discard", "restore")


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "person", nargs="?", metavar="PERSON", help="the reader (name, profile, e-mail or id)"
    )
    parser.add_argument(
        "kind",
        nargs="?",
        metavar="KIND",
        help=f"{', '.join(k for k in KINDS if k != 'other')}; left out: what is best now",
    )
    parser.add_argument("--mine", metavar="FILE", help="keep and check what you wrote ('-': standard input)")
    parser.add_argument(
        "--tell",
        action="append",
        default=[],
        metavar="FACT=TEXT",
        help="tell a fact, once for all (repeatable; empty takes it back)",
    )
    parser.add_argument("--aim", help="what it is for, where a kind serves several")
    parser.add_argument("--tone", choices=("plain", "warm", "formal"), help="else by how things stand")
    parser.add_argument("--length", choices=("short", "full"))
    parser.add_argument("--channel", choices=("note", "message", "email", "letter"))
    parser.add_argument("--account", choices=ACCOUNTS, help="your account: how long a note may be")
    parser.add_argument("--facts", action="store_true", help="the facts a message can use")
    parser.add_argument("--list", action="store_true", help="the drafts on your desk")
    for name, says in zip(
        _ON_A_DRAFT,
        (
            "show a draft",
            "edit it in your editor",
            "all its versions",
            "you sent it",
            "you did not send it after all",
            "put it away",
            "put it back",
        ),
        strict=True,
    ):
        parser.add_argument(f"--{name}", metavar="DRAFT", help=says)
    completed(
        parser.add_argument(
            "--eml", metavar="FILE", help="with --show: write it as an e-mail to open in your mail program"
        )
    )
    parser.add_argument(
        "--mailto", action="store_true", help="with --show: print an address that opens your mail program"
    )
    completed(parser.add_argument("--pdf", metavar="FILE", help="with --show: write it as a letter to print"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="with --pdf (default: a4)")
    parser.add_argument("--force", action="store_true", help="with --eml and --pdf: replace a file")
    parser.add_argument("--stdin", action="store_true", help="read JSON Lines, write JSON Lines")
    parser.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Write; returns the exit status."""
    if arguments.stdin:
        return _lines()
    if arguments.facts:
        return _facts()
    on_draft = [(name, getattr(arguments, name)) for name in _ON_A_DRAFT if getattr(arguments, name)]
    if len(on_draft) > 1 or (on_draft and arguments.person):
        raise UsageError("One thing at a time.", hint="cordially draft --show d3")
    if _goes_out(arguments) and not arguments.show:
        raise UsageError("It goes out with --show.", hint="cordially draft --show d3 --eml note.eml")
    if arguments.kind and arguments.kind not in AIMS:
        near = nearest(arguments.kind, AIMS)
        raise UsageError(
            f"'{arguments.kind}' is no kind of message.",
            hint=f"Did you mean '{near}'?" if near else f"One of: {', '.join(AIMS)}.",
        )
    now = clock.now()
    with open_journal(now) as journal:
        if on_draft:
            return _with_draft(journal, arguments, *on_draft[0])
        if arguments.list or not arguments.person:
            return _list(journal, arguments)
        person = journal.person(arguments.person)
        if arguments.mine:
            return _mine(journal, arguments, person)
        return _draft(journal, arguments, person)


def _goes_out(arguments: Namespace) -> bool:
    return arguments.mailto or arguments.eml is not None or arguments.pdf is not None


def _told(stated: Sequence[str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for each in stated:
        name, found, value = each.partition("=")
        if not found:
            raise UsageError(f"'{each}' tells nothing.", hint='Write it as NAME="text"; see --facts.')
        told[name.strip()] = value.strip()
    return told


def _lines() -> int:
    good = True
    for answer in drafting.answer_lines(standard_input.lines("cordially draft --stdin < occasions.jsonl")):
        print(answer.line, flush=True)
        good = good and answer.good
    return 0 if good else 1


def _mine(journal: Journal, arguments: Namespace, person: Person) -> int:
    if arguments.mine == "-":
        text = standard_input.text("pbpaste | cordially draft PERSON --mine -")
    else:
        try:
            text = standard_input.decoded(Path(arguments.mine).read_bytes(), arguments.mine)
        except OSError as error:
            raise NotFoundError(
                f"'{arguments.mine}' cannot be read: {error.strerror}.", hint="Name a text file."
            ) from None
    from cordially.services.checking import likely_kind

    kind = arguments.kind or likely_kind(text)
    kept, checked = drafting.keep_own(journal, person, kind, text.strip(), now=clock.now(), zone=clock.zone())
    if arguments.json:
        print_json(_kept_json(kept, checked))
    else:
        print(_kept_text(kept, checked, person.called))
    return 0 if checked.verdict == "ready" else 1


def _draft(journal: Journal, arguments: Namespace, person: Person) -> int:
    adviser = rulebooks.adviser([])
    now, zone = clock.now(), clock.zone()
    process = process_with(journal, person, now=now, zone=zone)
    kind, aim = arguments.kind, arguments.aim
    if not kind:
        kind, best_aim = drafting.best_kind(
            journal, adviser, person, process, now=now, zone=zone, temperament="cautious"
        )
        aim = aim or best_aim
    drafting.remember(journal, _told(arguments.tell), person, process, kind, now=now)
    wish = drafting.Wish(
        kind=kind,
        aim=aim,
        tone=arguments.tone,
        length=arguments.length,
        channel=arguments.channel,
        account=arguments.account or settings().account,
    )
    made = drafting.make(journal, adviser, person, wish, now=now, zone=zone)
    while made.draft.text is None and made.draft.declined is None and somebody_there() and not arguments.json:
        answers = _asked([each for each in made.draft.missing if each.needed])
        if not answers:
            break
        drafting.remember(journal, answers, person, process, kind, now=now)
        made = drafting.make(journal, adviser, person, wish, now=now, zone=zone)
    if arguments.json:
        print_json(
            {
                "draft": made.kept.id if made.kept else None,
                "person": person.id,
                **made.draft.as_json(),
                "check": _checked_json(made.checked),
                "advice": made.advice.as_json() if made.advice else None,
            }
        )
    else:
        from cordially.cli.drafts import made_text

        print(made_text(made, person.called))
    return 0 if made.kept else 1


def _asked(questions: Sequence[Question]) -> dict[str, str]:
    """Ask at the keyboard; an empty answer ends it."""
    from cordially.cli.terminal import paragraph, style

    answers: dict[str, str] = {}
    for each in questions:
        print(paragraph(each.question))
        print(style(paragraph(f"Such as: {each.example}", 2), "dim"))
        try:
            answer = input("> ").strip()
        except EOFError:
            print()
            return answers
        if not answer:
            return answers
        if each.fact in FACT_NAMES:
            answers[each.fact] = answer
    return answers


def _with_draft(journal: Journal, arguments: Namespace, action: str, draft: str) -> int:
    now, zone = clock.now(), clock.zone()
    if action == "edit":
        return _edit(journal, arguments, draft)
    if action == "versions":
        from cordially.cli.drafts import versions_text

        found = journal.draft_versions(draft)
        if arguments.json:
            print_json(
                [{"version": number, "text": text, "at": at.isoformat()} for number, text, at in found]
            )
        else:
            print(versions_text(found, zone))
        return 0
    if action == "show":
        kept = journal.draft(draft)
        if _goes_out(arguments):
            from cordially.cli.delivery import deliver

            return deliver(
                journal,
                kept,
                eml=arguments.eml,
                mailto=arguments.mailto,
                pdf=arguments.pdf,
                paper=arguments.paper,
                force=arguments.force,
                as_json=arguments.json,
            )
    elif action == "sent":
        kept = drafting.sent(journal, draft, now=now)
    elif action == "unsent":
        kept = drafting.unsent(journal, draft, now=now)
    else:
        kept = journal.discard_draft(draft, at=now if action == "discard" else None)
    checked = drafting.check_kept(
        journal, kept, account=arguments.account or settings().account, now=now, zone=zone
    )
    if arguments.json:
        print_json(_kept_json(kept, checked))
    elif action == "show":
        reader = journal.person(kept.person).called if kept.person else ""
        print(_kept_text(kept, checked, reader))
    else:
        said = {
            "sent": "is marked as sent, and the log says so.",
            "unsent": "is marked as not sent, and the entry in the log is taken back.",
            "discard": f"is put away. Back with: cordially draft --restore {kept.id}",
            "restore": "is back on your desk.",
        }
        print(f"Draft {kept.id} {said[action]}")
    return 0


def _edit(journal: Journal, arguments: Namespace, draft: str) -> int:
    from cordially.cli.editor import edited

    kept = journal.draft(draft)
    if kept.sent_at:
        raise BadInputError(
            "This draft was sent; what was sent stays as it is.",
            hint=f"Take that back with 'cordially draft --unsent {draft}', or begin a new draft.",
            field="draft",
        )
    text = edited(kept.text)
    if not text.strip():
        raise BadInputError(
            "The editor left nothing.",
            hint=f"The draft is as before; put it away with 'cordially draft --discard {draft}'.",
            field="draft",
        )
    now, zone = clock.now(), clock.zone()
    revised = journal.revise_draft(draft, text=text, subject=kept.subject, now=now)
    checked = drafting.check_kept(
        journal, revised, account=arguments.account or settings().account, now=now, zone=zone
    )
    reader = journal.person(kept.person).called if kept.person else ""
    print(_kept_text(revised, checked, reader))
    return 0 if checked.verdict == "ready" else 1


def _list(journal: Journal, arguments: Namespace) -> int:
    person = journal.person(arguments.person) if arguments.person else None
    found = journal.drafts(person=person.id if person else None)
    if arguments.json:
        print_json([_kept_json(each, None) for each in found])
        return 0
    from cordially.cli.drafts import list_text

    names = {each.id: each.called for each in journal.people({d.person for d in found if d.person})}
    print(list_text(found, names))
    return 0


def _facts() -> int:
    from cordially.cli.terminal import bullet, paragraph, style
    from cordially.writing.drafting.asking import WORDINGS

    print(paragraph('Tell them with --tell NAME="text", in your own words.'))
    for name in FACT_NAMES:
        asked = WORDINGS[name]
        print(bullet(f"{name}: {asked.question.format(them='them')}"))
        print(style(paragraph(f"such as: {asked.example}", 4), "dim"))
    return 0


def _kept_text(kept: KeptDraft, checked: Checked, reader: str) -> str:
    from cordially.cli.drafts import kept_text

    return kept_text(kept, checked, reader)


def _kept_json(kept: KeptDraft, checked: Checked | None) -> dict[str, object]:
    return {
        "draft": kept.id,
        "kind": kept.kind,
        "person": kept.person,
        "process": kept.process,
        "version": kept.version,
        "hand": kept.hand,
        "subject": kept.subject,
        "text": kept.text,
        "sent_at": kept.sent_at.isoformat() if kept.sent_at else None,
        "check": _checked_json(checked),
    }


def _checked_json(checked: Checked | None) -> dict[str, object] | None:
    from cordially.services.checking import as_json

    return as_json(checked) if checked else None
