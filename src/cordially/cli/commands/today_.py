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

import argparse
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.cli.usage import UsageError, completed
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.services import agenda, last_shown, rulebooks
from cordially.services.journals import open_journal
from cordially.services.settings import habits, settings

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.agenda.habits import Habits
    from cordially.agenda.steps import How
    from cordially.cli.main import Parser
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal
    from cordially.services.agenda import Marked

_ACTIONS: Final = ("show", "done", "snooze", "skip", "undo", "review", "digest", "notify")


class _At(NamedTuple):
    """When and for whom an agenda is made."""

    now: datetime
    habits: Habits
    adviser: Adviser


def prepare(arguments: list[str]) -> list[str]:
    """Read ``today`` without an action as ``today show``."""
    if not any(a in ("-h", "--help") for a in arguments) and (not arguments or arguments[0] not in _ACTIONS):
        return ["show", *arguments]
    return arguments


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    showing = actions.add_parser("show", help="the page (this is what 'today' alone does)")
    showing.add_argument("--all", action="store_true", help="what comes later and what you put off, too")
    showing.add_argument("--why", action="store_true", help="who says so, and who disagrees, in full")
    showing.add_argument(
        "--date", type=_day, metavar="DAY", help="as it will be on a day, such as 2026-03-20"
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
        "--until", default="tomorrow", metavar="WHEN", help="tomorrow, 3d, 2w, or a day (tomorrow)"
    )
    skipping = actions.add_parser("skip", help="not at all: it is not asked again")
    skipping.add_argument("--reason", metavar="WORDS", help="why, for yourself")
    undoing = actions.add_parser("undo", help="take back what you said of a step")
    for one in (doing, snoozing, skipping):
        one.add_argument("step", metavar="N", help="its number on the page, or its key")
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
    at = _At(now, mine, rulebooks.adviser())
    with open_journal(now) as journal:
        status = _ACTION[arguments.action](journal, at, arguments)
    rulebooks.remember(at.adviser)
    return status


def _show(journal: Journal, at: _At, arguments: Namespace) -> int:
    now = _moment_on(arguments.date, at)
    shown = agenda.day(journal, at.adviser, now=now, habits=at.habits)
    last_shown.remember([each.step.key for each in shown.every])
    local = now.astimezone(at.habits.zone)
    if arguments.json:
        print_json({"date": local.date().isoformat(), **agenda.as_json(shown)})
        return 0
    from cordially.cli.agenda import page_text

    print(page_text(at.adviser.book, shown, local, everything=arguments.all, why=arguments.why))
    return 0


def _moment_on(day: date | None, at: _At) -> datetime:
    """Return the beginning of a working day, or the present moment for today."""
    if day is None or day == at.now.astimezone(at.habits.zone).date():
        return at.now
    return datetime.combine(day, at.habits.day_begins, tzinfo=at.habits.zone)


def _done(journal: Journal, at: _At, arguments: Namespace) -> int:
    key = _key(journal, at, arguments.step)
    named = [name for name in arguments.others or () if name.casefold() != "nobody"]
    others = [journal.person(name).id for name in named]
    if others and not key.startswith("report_interview:"):
        raise UsageError("'--with' goes with the report of an interview.", hint="Leave it out.")
    marked = _mark(journal, at, key, "done", others=others)
    return _told(marked, arguments, "Done")


def _snooze(journal: Journal, at: _At, arguments: Namespace) -> int:
    until = _until(arguments.until, at)
    marked = _mark(journal, at, _key(journal, at, arguments.step), "snoozed", until=until)
    local = until.astimezone(at.habits.zone)
    return _told(marked, arguments, f"Put off until {local:%A} {local.day} {local:%B, %H:%M}")


def _skip(journal: Journal, at: _At, arguments: Namespace) -> int:
    marked = _mark(journal, at, _key(journal, at, arguments.step), "skipped", reason=arguments.reason)
    return _told(marked, arguments, "Skipped")


def _undo(journal: Journal, at: _At, arguments: Namespace) -> int:
    key = _key(journal, at, arguments.step) if arguments.step else agenda.last_marked(journal)
    return _told(agenda.take_back(journal, key, now=at.now), arguments, "Taken back")


def _mark(
    journal: Journal,
    at: _At,
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


def _key(journal: Journal, at: _At, word: str) -> str:
    if word.isascii() and word.isdecimal() and (remembered := last_shown.key_of(word, ())):
        return remembered
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
    if marked.to_say:
        print(paragraph(clean(marked.to_say)))
    if what != "Taken back":
        print("Not right? cordially today undo")
    return 0


def _review(journal: Journal, at: _At, arguments: Namespace) -> int:
    from cordially.services import weekly_review

    found = weekly_review.review(journal, at.adviser, now=at.now, habits=at.habits)
    if arguments.json:
        print_json(weekly_review.as_json(found))
        return 0
    from cordially.cli.agenda import review_text

    print(review_text(found, at.now.astimezone(at.habits.zone)))
    return 0


def _digest(journal: Journal, at: _At, arguments: Namespace) -> int:
    from cordially.services import digest

    shown = agenda.day(journal, at.adviser, now=at.now, habits=at.habits)
    made = digest.digest(shown, at.now.astimezone(at.habits.zone))
    done = {"subject": made.subject, "sent": False, "file": None, "text": made.text}
    if arguments.send:
        to = digest.send(made, settings().mail, now=at.now)
        done |= {"sent": True}
        said = f"Sent to {to}."
    elif arguments.output:
        file = digest.write(made, arguments.output, settings().mail, now=at.now)
        done |= {"file": str(file)}
        said = f"Written to {file}."
    else:
        said = made.text
    if arguments.json:
        print_json(done)
    else:
        from cordially.cli.terminal import clean

        print("\n".join(clean(line) for line in said.rstrip("\n").split("\n")))
    return 0


def _notify(journal: Journal, at: _At, arguments: Namespace) -> int:
    from cordially.services import notifications

    shown = agenda.day(journal, at.adviser, now=at.now, habits=at.habits)
    line = notifications.of(shown, at.now.astimezone(at.habits.zone))
    through = notifications.show(line) if line else None
    if arguments.json:
        print_json({"shown": through is not None, "through": through, "text": line.text if line else None})
    elif line is None:
        print("Nothing to do now, so nothing was shown.")
    else:
        print(f"Shown: {line.text}")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write 2026-03-20") from None


def _until(text: str, at: _At) -> datetime:
    """Read until when to put something off: the morning of a day, or a moment."""
    word = text.strip().casefold()
    today = at.now.astimezone(at.habits.zone).date()
    number, unit = word[:-1], word[-1:]
    days = {"d": 1, "w": 7}.get(unit)
    if word == "tomorrow":
        day = today + timedelta(days=1)
    elif days and number.isascii() and number.isdecimal() and 0 < int(number) * days <= 3660:
        day = today + timedelta(days=int(number) * days)
    else:
        told = clock.moment_of(text, at.now)
        if isinstance(told, datetime):
            return told
        day = told
    begins: time = at.habits.day_begins
    return datetime.combine(day, begins, tzinfo=at.habits.zone)


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
