"""Request within the hour.

What it finds: a connection note sent within an hour of the meeting, by the dates or by what is known of the situation. Silent where they invited it, agreed to
it, or decided already.

Why: a candidate was ruled out for an invitation within the hour after a first interview; it felt informal or pushy (L05).

Flagged (connection_note; elapsed=hour; stage=interviewing; met=yes):
> Hi Dana, thank you for showing me how the night shift hands over. I would like to stay in touch.

Fine (connection_note; elapsed=hour; stage=interviewing; met=yes; consent=granted):
> Hi Dana, thank you for showing me how the night shift hands over. As you suggested, here is my invitation.
"""

from __future__ import annotations

from collections.abc import Iterator

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule
from cordially.writing.situated import hours_since_met


def _finds(reading: Reading) -> Iterator[Hit]:
    situation = reading.situation
    if situation.consent in ("granted", "open_door") or situation.link == "they_invited" or reading.decided:
        return
    if (
        situation.stage == "none"
        or situation.role == "business_contact"
        or reading.asked_for("connect", "linkedin", "invit", "add ")
    ):
        return
    hours = hours_since_met(reading)
    if situation.elapsed == "hour" or (hours is not None and 0 <= hours <= 1):
        yield Hit()


RULE = Rule(
    code="TI01",
    name="request-within-the-hour",
    severity="warning",
    message="This request would arrive within an hour of the meeting.",
    why="It has cost a candidate the job: it felt pushy.",
    fix="Send the thank-you e-mail first; keep the request for the decision, or for when they agree to it.",
    sources=("L05", "I05"),
    kinds=frozenset({"connection_note"}),
    finds=_finds,
)
