"""One line of time about somebody: what happened, what was written, and what is planned, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.people import When, folded
from cordially.people.moments import latest_moment
from cordially.services import sayings

if TYPE_CHECKING:
    from cordially.journal import Message
    from cordially.people import Event, Process
    from cordially.services.agenda import Planned

FIRST_WORDS: Final = 140
"""How many characters of a message are shown before it is opened."""

MOST_MESSAGES: Final = 400
"""How many messages a line of time holds at the most."""

_SPOKEN_FOR: Final = {"thanked": "a thank-you", "followed_up": "asks for news"}
"""What a message of the user's own was for, by the line of the log that it stands for."""


class Moment(NamedTuple):
    """Something on the line of time. One of ``event`` and ``message`` is there.

    ``says`` is what happened in a few words, or what a message is about; ``note`` is a text of the user's own.
    ``yours`` tells whether the user wrote the line, who can then take it back. ``about`` is a day that it names.
    """

    at: When
    says: str
    event: Event | None = None
    message: Message | None = None
    process: Process | None = None
    note: str | None = None
    yours: bool = False
    about: str | None = None
    aside: str | None = None


class LineOfTime(NamedTuple):
    """What happened, the oldest first, and the steps: those that have a time and those that wait for something.

    ``earlier`` counts what happened before the first moment shown.
    """

    past: list[Moment]
    earlier: int
    planned: list[Planned]
    waiting: list[Planned]


def of(
    events: Iterable[Event],
    messages: Sequence[Message],
    planned: Iterable[Planned],
    processes: Iterable[Process],
    *,
    zone: tzinfo,
    last: int | None = None,
) -> LineOfTime:
    """Return the line of time of one person; ``last`` limits it to so many moments of the past."""
    where = {process.id: process for process in processes}
    written = {message.sent_at for message in messages if message.direction == "outgoing"}
    meant: dict[datetime, str] = {}
    moments: list[tuple[datetime, int, Moment]] = []
    for place, event in enumerate(events):
        if event.source == "messages" and isinstance(event.at, datetime) and event.at in written:
            meant[event.at] = _SPOKEN_FOR.get(event.kind, "")
            continue  # the message itself is on the line
        key = latest_moment(event.at, event.recorded_at, zone)
        moments.append((key, place, _of_event(event, where.get(event.process or ""))))
    moments += [
        (message.sent_at, 0, _of_message(message, meant))
        for message in messages
        if not (message.draft or message.advert)
    ]
    ordered = [moment for _, _, moment in sorted(moments, key=lambda each: each[:2])]
    shown = ordered if last is None else ordered[-last:]
    steps = list(planned)
    return LineOfTime(
        past=shown,
        earlier=len(ordered) - len(shown),
        planned=[step for step in steps if step.step.state != "waiting"],
        waiting=[step for step in steps if step.step.state == "waiting"],
    )


def _of_event(event: Event, process: Process | None) -> Moment:
    text = event.data.get("text")
    named = event.data.get("at") or event.data.get("by")
    return Moment(
        at=event.at,
        says=sayings.line(event),
        event=event,
        process=process,
        note=str(text) if event.kind == "note" and text else None,
        yours=event.source == "you" and event.id > 0,
        about=str(named) if event.kind in ("interview_scheduled", "promised_date") and named else None,
    )


def _of_message(message: Message, meant: Mapping[datetime, str]) -> Moment:
    says = {"incoming": "They wrote", "outgoing": "You wrote"}.get(message.direction, "A message between you")
    aside = meant.get(message.sent_at) if message.direction == "outgoing" else None
    return Moment(at=message.sent_at, says=says, message=message, aside=aside or None)


def first_words(message: Message) -> tuple[str, bool]:
    """Return how a message begins, in one line, and whether there is more of it.

    The title of a conversation is left out: it stands above every message of it.
    """
    content = " ".join((message.content or "").split())
    subject = " ".join((message.subject or "").split())
    if subject and (message.medium == "email" or not content) and folded(subject) not in folded(content):
        content = f"{subject}: {content}" if content else subject
    if len(content) <= FIRST_WORDS:
        return content, "\n" in (message.content or "").strip()
    cut = content[:FIRST_WORDS].rsplit(" ", 1)[0]
    return f"{cut if len(cut) > FIRST_WORDS // 2 else content[:FIRST_WORDS]}…", True
