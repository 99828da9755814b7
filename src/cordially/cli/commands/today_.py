"""What to do now, this week and later, from all your processes at once; what waits, and for what.

cordially today                          --all shows what comes later too, --why the reasons in full
cordially today done 1                   writes down what you did; 'undo' takes it back
cordially today done 3 --with "Dana Reyes" --with Ravi     who held the interview
cordially today snooze 2 --until 3d      until tomorrow, unless you say otherwise
cordially today skip 4 --reason "thanked her in person"
cordially today review                   the week behind you and the week ahead
cordially today digest --output FILE     the page as a file; --send: by e-mail, through your own server
cordially today notify                   the page in a line, as a notification of your desktop
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from cordially.cli import clock
from cordially.cli.agenda_moment import At
from cordially.cli.printing import print_json
from cordially.cli.usage import UsageError, completed
from cordially.errors import nearest
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.services import agenda, judgement_cache, last_shown, rulebooks
from cordially.services.day_words import moment_in_words
from cordially.services.journals import open_journal
from cordially.services.settings import habits, settings

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.agenda.steps import How
    from cordially.cli.main import Parser
    from cordially.journal import Journal
    from cordially.services.agenda import Marked

_SETTINGS: Final = """  account = "premium"       # left out: a free account, with five notes a month
  temperament = "cautious"  # or "balanced", "bold": how to resolve disagreement
  zone = "Europe/Vienna"    # where your days begin and end
  country = "AT"            # whose public holidays are yours
  day_begins = "09:00"
  day_ends = "18:00"
  [mail]                    # your own server, for 'digest --send'
  host = "smtp.example.org"
  user = "ana"
  from = "ana@example.org\""""

_ACTIONS: Final = ("show", "done", "snooze", "skip", "undo", "review", "digest", "notify")


def prepare(arguments: list[str]) -> list[str]:
    """Read ``today`` without an action as ``today show``, and a number alone as the reasons of that step. Raises UsageError."""
    if arguments[:1] in (["-h"], ["--help"]):
        _print_help()
        raise SystemExit(0)
    if any(a in ("-h", "--help") for a in arguments) or (arguments and arguments[0] in _ACTIONS):
        return arguments
    first = arguments[0] if arguments else ""
    if first.isascii() and first.isdecimal():
        return ["show", "--why", *arguments]
    if first and not first.startswith("-"):
        near = nearest(first, _ACTIONS)
        raise UsageError(
            f"'today' knows no '{first}'.",
            hint=f"Did you mean '{near}'?" if near else "See 'cordially today --help'.",
        )
    return ["show", *arguments]


def _print_help() -> None:
    """Print the help, and where the settings are: that differs from machine to machine, so no manual can say it."""
    from cordially.cli.main import parser_of
    from cordially.services.settings import path

    print(parser_of("today").format_help())
    print(f"Your settings, if you like: {path()}\nsuch as:\n{_SETTINGS}")


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    showing = actions.add_parser("show", help="the page (this is what 'today' alone does)")
    showing.add_argument("--all", action="store_true", help="what comes later and what you put off, too")
    showing.add_argument(
        "--why",
        nargs="?",
        const="",
        metavar="N",
        help="who says so, and who disagrees, in full; with N of this step alone",
    )
    showing.add_argument(
        "--date", metavar="DAY", help="as it will be on a day, such as tomorrow, friday or 2026-03-20"
    )
    doing = actions.add_parser("done", help="you did it: write it down")
    doing.add_argument(
        "--with",
        dest="others",
        action="append",
        metavar="NAME",
        help="for an interview: who was there (repeatable; 'nobody' if none of them)",
    )
    snoozing = actions.add_parser("snooze", help="not now")
    snoozing.add_argument(
        "--until", default="tomorrow", metavar="WHEN", help="tomorrow, 3d, 2w, friday, or a day (tomorrow)"
    )
    skipping = actions.add_parser("skip", help="not at all: it is not asked again")
    skipping.add_argument("--reason", metavar="WORDS", help="why, for yourself")
    undoing = actions.add_parser("undo", help="take back what you said of a step")
    for one in (doing, snoozing, skipping):
        one.add_argument("step", nargs="?", metavar="N", help="its number on the page, or its key")
    undoing.add_argument("step", nargs="?", metavar="N", help="its key; left out: the last")
    actions.add_parser("review", help="the week behind you and the week ahead")
    digesting = actions.add_parser("digest", help="the page for your mailbox, or as a file")
    way = digesting.add_mutually_exclusive_group()
    way.add_argument("--send", action="store_true", help="by e-mail to yourself, see [mail] in settings.toml")
    completed(way.add_argument("--output", metavar="FILE", help="as a mail in a file"))
    actions.add_parser("notify", help="the page in a line, as a notification of your desktop")
    for one in actions.choices.values():
        one.add_argument("--temperament", choices=TEMPERAMENTS, help="how to resolve disagreement")
        one.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Do what was asked; returns the exit status."""
    chosen = settings()
    mine = habits(chosen, clock.zone())
    if arguments.temperament:
        from dataclasses import replace

        mine = replace(mine, temperament=arguments.temperament)
    now = clock.now()
    at = At(now, mine, rulebooks.adviser())
    judged = judgement_cache.recall()
    with open_journal(now) as journal:
        status = _ACTION[arguments.action](journal, at, arguments)
    rulebooks.remember(at.adviser)
    judgement_cache.keep(judged)
    return status


def _show(journal: Journal, at: At, arguments: Namespace) -> int:
    today = at.now.astimezone(at.habits.zone).date()
    day = clock.day_of(arguments.date, at.now, at.habits.zone) if arguments.date else today
    is_today = day == today
    now = at.now if is_today else datetime.combine(day, at.habits.day_begins, tzinfo=at.habits.zone)
    shown = agenda.day(journal, at.adviser, now=now, habits=at.habits)
    local = now.astimezone(at.habits.zone)
    keys = [each.step.key for each in shown.every]
    if arguments.json:
        numbers = last_shown.numbers(keys) if is_today else {}
        print_json({"date": day.isoformat(), **agenda.as_json(shown, numbers)})
        return 0
    from cordially.cli.agenda import page_text
    from cordially.cli.agenda_step import step_text

    if arguments.why:
        key = last_shown.key_of(arguments.why, keys)
        number = last_shown.numbers(keys).get(key) if is_today else None
        print(step_text(at.adviser.book, agenda.step_of(shown, key, journal.marks()), number, local))
        return 0
    why = arguments.why is not None
    print(
        page_text(
            at.adviser.book,
            shown,
            local,
            everything=arguments.all,
            why=why,
            today=None if is_today else today,
        )
    )
    if is_today:
        last_shown.remember(keys)
    return 0


def _done(journal: Journal, at: At, arguments: Namespace) -> int:
    key = _key(journal, at, arguments)
    named = [name for name in arguments.others or () if name.casefold() != "nobody"]
    others = [journal.person(name).id for name in named]
    if others and not key.startswith("report_interview:"):
        raise UsageError(
            f"'--with' goes with the report of an interview; this step is: {agenda.title_of(journal, key)}.",
            hint="Leave it out.",
        )
    marked = _mark(journal, at, key, "done", others=others)
    return _told(marked, arguments, "Done")


def _snooze(journal: Journal, at: At, arguments: Namespace) -> int:
    until = clock.until_of(arguments.until, at.now, at.habits.zone, at.habits.day_begins)
    marked = _mark(journal, at, _key(journal, at, arguments), "snoozed", until=until)
    return _told(marked, arguments, f"Put off until {moment_in_words(until, at.now, at.habits.zone)}")


def _skip(journal: Journal, at: At, arguments: Namespace) -> int:
    marked = _mark(journal, at, _key(journal, at, arguments), "skipped", reason=arguments.reason)
    return _told(marked, arguments, "Skipped")


def _undo(journal: Journal, at: At, arguments: Namespace) -> int:
    key = _key(journal, at, arguments) if arguments.step else agenda.last_marked(journal)
    return _told(agenda.take_back(journal, key, now=at.now), arguments, "Taken back")


def _mark(
    journal: Journal,
    at: At,
    key: str,
    how: How,
    *,
    until: datetime | None = None,
    reason: str | None = None,
    others: list[str] | None = None,
) -> Marked:
    return agenda.mark(
        journal,
        key,
        how,
        now=at.now,
        habits=at.habits,
        adviser=at.adviser,
        until=until,
        reason=reason,
        others=others or (),
    )


def _key(journal: Journal, at: At, arguments: Namespace) -> str:
    word: str | None = arguments.step
    if not word:
        raise UsageError(
            "Which step?",
            hint="Give its number on the page that 'cordially today' shows, such as: "
            f"cordially today {arguments.action} 1",
        )
    if last_shown.is_known(word):
        return last_shown.key_of(word, ())
    present = agenda.day(journal, at.adviser, now=at.now, habits=at.habits)
    marked = [mark.step for mark in journal.marks()]
    return last_shown.key_of(word, [*(each.step.key for each in present.every), *marked])


def _told(marked: Marked, arguments: Namespace, what: str) -> int:
    if arguments.json:
        print_json({"key": marked.mark.step, "how": marked.mark.how, "entries": list(marked.events)})
        return 0
    from cordially.cli.terminal import clean, paragraph

    entries = f" (entry {', '.join(map(str, marked.events))} of the log)" if marked.events else ""
    print(paragraph(clean(f"{what}: {marked.title}{entries}.")))
    if marked.remark:
        print(paragraph(clean(marked.remark)))
    if marked.to_say:
        print(paragraph(clean(marked.to_say)))
    if what != "Taken back":
        print("Not right? cordially today undo")
    return 0


def _review(journal: Journal, at: At, arguments: Namespace) -> int:
    from cordially.cli import agenda_elsewhere

    return agenda_elsewhere.review(journal, at, arguments)


def _digest(journal: Journal, at: At, arguments: Namespace) -> int:
    from cordially.cli import agenda_elsewhere

    return agenda_elsewhere.digest(journal, at, arguments)


def _notify(journal: Journal, at: At, arguments: Namespace) -> int:
    from cordially.cli import agenda_elsewhere

    return agenda_elsewhere.notify(journal, at, arguments)


_ACTION: Final = {
    "show": _show,
    "done": _done,
    "snooze": _snooze,
    "skip": _skip,
    "undo": _undo,
    "review": _review,
    "digest": _digest,
    "notify": _notify,
}
