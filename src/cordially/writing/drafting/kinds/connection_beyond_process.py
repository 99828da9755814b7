"""The note with a connection request where no process runs: after a meeting or an event, to old friends, to strangers."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, says
from cordially.writing.drafting.kinds import hooks, own_side
from cordially.writing.drafting.kinds.conversation import COLD
from cordially.writing.drafting.kinds.note_parts import (
    ONE_FACT,
    connect,
    learned_in_short,
    opening,
    stay_in_touch,
)

_OPEN: Final = {"consent": ("open_door",)}
_HOOKS: Final = ("helper", "their_work", "common_ground")

BUSINESS_MEETING: Final = Form(
    kind="connection_note",
    aim="business_meeting",
    parts=(
        opening(
            "thanks",
            *says("Thank you for meeting with me{when}{where}.", "Thank you for your time{when}{where}."),
            *says("It was good to meet you{when}{where}.", unless=COLD),
            sources=("L13", "L18"),
        ),
        learned_in_short(),
        stay_in_touch(),
    ),
    needs=(Need(any_of=("learned",), why=ONE_FACT, sources=("L18", "L13", "G-specific")),),
    most_hooks=(1, 1),
    is_signed=False,
)

AFTER_EVENT: Final = Form(
    kind="connection_note",
    aim="after_event",
    parts=(
        opening(
            "met",
            *says("It was good to meet you{when} at {event}.", unless=COLD),
            *says("We met{when} at {event}."),
            *says("Thank you for the conversation{when} at {event}."),
            sources=("L11", "L13", "G-found"),
        ),
        learned_in_short(needed=False, worth=8),
        hooks.their_work_further("I would like to hear more about {their_work}."),
        own_side.purpose(sources=("H04",), worth=7),
        hooks.common_ground(worth=5),
        stay_in_touch(),
    ),
    needs=(
        Need(
            any_of=("event",),
            why="They met many people there; the place helps them to recall you.",
            sources=("G-found",),
        ),
        Need(
            any_of=("learned", "their_work", "reason", "common_ground"),
            why=ONE_FACT,
            sources=("H04", "G-specific"),
        ),
    ),
    most_hooks=(1, 1),
    is_signed=False,
)

RECONNECTING: Final = Form(
    kind="connection_note",
    aim="reconnecting",
    parts=(
        Part(
            name="common_ground",
            about="common_ground",
            phrasings=(
                *says("{common_ground:alone}", takes=("mine", "sentence", "question")),
                *says("We {common_ground}.", "You may remember that we {common_ground}.", takes=("did",)),
                *says("We know each other from {common_ground}.", "You may remember me from {common_ground}.",
                      takes=("thing", "doing")),
                *says("Where we know each other from: {common_ground}.", takes=("how", "that", "because", "to", "with", "unsure")),
            ),
            sources=("G-reconnect", "H04"),
            needed=True,
        ),
        own_side.news(sources=("G-bump",), worth=6),
        hooks.their_work_further("I thought of you because of {their_work}."),
        own_side.purpose(sources=("H04",), worth=5),
        Part(
            name="connect",
            phrasings=says("I would be glad to be in touch again.", "It would be good to be in touch again."),
            sources=("H04", "L13"),
            needed=True,
        ),
    ),
    needs=(
        Need(any_of=("common_ground",), why="After a while people need a word to recall you by.", sources=("G-reconnect",)),
    ),
    most_hooks=(1, 1),
    is_signed=False,
)  # fmt: skip

INTEREST: Final = Form(
    kind="connection_note",
    aim="interest",
    parts=(
        hooks.helper(),
        hooks.their_work(worth=8),
        hooks.common_ground(worth=7),
        own_side.why_them(sources=("H04", "L13", "M01"), worth=7, unless_told=_HOOKS),
        own_side.purpose(sources=("H04", "L13", "M01"), worth=7, when_told=_HOOKS),
        own_side.fit(sources=("M01", "L18"), worth=4, in_short=True, recalled=False),
        connect(*says("As you welcome contact, may I connect with you here?", when=_OPEN)),
    ),
    needs=(hooks.needs_hook("their_work", "reason", "common_ground", "helper"),),
    is_signed=False,
)

FORMS: Final = (BUSINESS_MEETING, AFTER_EVENT, RECONNECTING, INTEREST)
