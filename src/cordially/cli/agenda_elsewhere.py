"""The agenda elsewhere than on its page: the review of a week, the letter, the notification. None renumbers the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.cli.printing import print_json
from cordially.services import agenda, last_shown
from cordially.services.settings import settings

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.agenda_moment import At
    from cordially.journal import Journal


def review(journal: Journal, at: At, arguments: Namespace) -> int:
    """Print the week behind and the week ahead; returns the exit status."""
    from cordially.services import weekly_review

    found = weekly_review.review(journal, at.adviser, now=at.now, habits=at.habits)
    if arguments.json:
        keys = [each.step.key for each in found.day.every]
        print_json(weekly_review.as_json(found, last_shown.numbers(keys)))
        return 0
    from cordially.cli.review import review_text

    print(review_text(found, at.now.astimezone(at.habits.zone)))
    return 0


def digest(journal: Journal, at: At, arguments: Namespace) -> int:
    """Print the page as a letter, write it to a file, or send it; returns the exit status."""
    from cordially.cli.terminal import width
    from cordially.services import digest as letters

    shown = agenda.day(journal, at.adviser, now=at.now, habits=at.habits)
    columns = letters.COLUMNS if arguments.send or arguments.output else min(width(), letters.COLUMNS)
    made = letters.digest(shown, at.now.astimezone(at.habits.zone), columns=columns)
    done = {"subject": made.subject, "sent": False, "file": None, "text": made.text}
    if arguments.send:
        to = letters.send(made, settings().mail, now=at.now)
        done |= {"sent": True}
        said = f"Sent to {to}."
    elif arguments.output:
        file = letters.write(made, arguments.output, settings().mail, now=at.now)
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


def notify(journal: Journal, at: At, arguments: Namespace) -> int:
    """Show the page as a notification of the desktop; returns the exit status."""
    from cordially.services import notifications

    shown = agenda.day(journal, at.adviser, now=at.now, habits=at.habits)
    line = notifications.of(shown, at.now.astimezone(at.habits.zone))
    through = notifications.show(line) if line else None
    if arguments.json:
        print_json({"shown": through is not None, "through": through, "text": line.text if line else None})
    elif line is None:
        print("Nothing presses now, so nothing was shown.")
    else:
        print(f"Shown: {line.text}")
    return 0
