"""The note that goes with a connection request: short, to this person, and never the network's stock sentence."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, Phrasing, says
from cordially.writing.drafting.kinds import hooks, own_side
from cordially.writing.drafting.kinds.conversation import COLD, learned

_GRANTED: Final = {"consent": ("granted",)}
_OPEN: Final = {"consent": ("open_door",)}
_PENDING: Final = {"stage": ("applied", "interview_scheduled", "interviewing", "silent")}

_NAMES_THE_JOB: Final = Need(
    any_of=("role_title", "company"),
    why="They handle several openings; the note says which one it is about.",
    sources=("I02", "L15"),
)
_ONE_FACT: Final = "A note without anything of your own could go to anyone."


def _connect(*more: Phrasing, worth: int = 9) -> Part:
    return Part(
        name="connect",
        phrasings=(
            *more,
            *says("I would be glad to connect.", "May I connect with you here?", tones=("plain",)),
            *says("I would be so glad to connect.", "I would be glad to connect.", tones=("warm",)),
            *says(
                "I would be grateful to connect with you here.",
                "I would be glad to connect.",
                tones=("formal",),
            ),
        ),
        sources=("H04", "L13"),
        needed=True,
        worth=worth,
    )


def _stay_in_touch(*more: Phrasing) -> Part:
    return Part(
        name="connect",
        phrasings=(
            *more,
            *says("I would be glad to stay in touch here.", "I would like to stay in touch."),
            *says("Whatever the outcome, I would be glad to stay in touch.", when=_PENDING),
            *says(
                "As we said, here is my request to connect.",
                "Thank you for agreeing to connect.",
                when=_GRANTED,
            ),
        ),
        sources=("L13", "T06"),
        needed=True,
        worth=9,
    )


def _opening(
    name: str, *phrasings: Phrasing, sources: tuple[str, ...], needed: bool = True, worth: int = 9
) -> Part:
    return Part(name=name, phrasings=phrasings, sources=sources, needed=needed, worth=worth)


def _learned(*, needed: bool = True, worth: int = 8) -> Part:
    return learned(needed=needed, in_short=True, worth=worth)


BEFORE_APPLYING: Final = Form(
    kind="connection_note",
    aim="before_applying",
    parts=(
        _opening(
            "plan",
            *says("I plan to apply for {the_role}.", "I am about to apply for {the_role}."),
            *says("I am preparing an application for {the_role}."),
            sources=("I01", "M02"),
        ),
        hooks.helper(),
        hooks.their_work(),
        hooks.common_ground(),
        own_side.drawn_by(sources=("I02", "M01", "H04"), worth=8),
        own_side.fit(sources=("M02",), worth=4, in_short=True, recalled=False),
        _connect(),
    ),
    needs=(_NAMES_THE_JOB, hooks.needs_hook("reason", "their_work", "common_ground", "helper")),
    is_signed=False,
)

AFTER_APPLYING: Final = Form(
    kind="connection_note",
    aim="after_applying",
    parts=(
        _opening(
            "applied",
            *says("I have applied for {the_role}.", "My application for {the_role} is in."),
            sources=("I02", "M03", "M09"),
        ),
        hooks.helper(),
        own_side.drawn_by(sources=("I02", "H04"), worth=8),
        hooks.their_work(),
        hooks.common_ground(),
        own_side.fit(sources=("M09", "L15"), worth=5, in_short=True, recalled=False),
        _connect(),
    ),
    needs=(_NAMES_THE_JOB, hooks.needs_hook("reason", "their_work", "common_ground", "helper", "fit")),
    is_signed=False,
)

BEFORE_MEETING: Final = Form(
    kind="connection_note",
    aim="before_meeting",
    parts=(
        _opening(
            "looking_forward",
            *says(
                "I look forward to our conversation about {the_role}.",
                "I look forward to talking with you about {the_role}.",
            ),
            sources=("L08",),
        ),
        hooks.their_work(),
        hooks.common_ground(),
        own_side.drawn_by(sources=("I02",), worth=5),
        Part(
            name="connect",
            phrasings=(
                *says(
                    "Would you like to connect here now, or rather after we have spoken?",
                    "Shall we connect here now, or only once we have spoken?",
                    unless=_GRANTED,
                ),
                *says("As we said, here is my request to connect.", when=_GRANTED),
            ),
            sources=("L08",),
            needed=True,
        ),
    ),
    needs=(_NAMES_THE_JOB,),
    is_signed=False,
)

AFTER_MEETING: Final = Form(
    kind="connection_note",
    aim="after_meeting",
    parts=(
        _opening(
            "thanks",
            *says(
                "Thank you for talking with me{when}{where} about {the_role}.",
                "Thank you for the conversation{when}{where} about {the_role}.",
            ),
            *says("Thank you for your time{when}{where}.", "Thank you for the conversation{when}{where}."),
            *says("I enjoyed our conversation{when}{where}. Thank you.", tones=("warm",), unless=COLD),
            sources=("L13", "L15", "T06"),
        ),
        _learned(),
        own_side.fit(sources=("L15",), worth=4, in_short=True),
        _stay_in_touch(),
    ),
    needs=(Need(any_of=("learned",), why=_ONE_FACT, sources=("L13", "G-specific")),),
    is_signed=False,
)

OFFERED: Final = Form(
    kind="connection_note",
    aim="offered",
    parts=(
        _opening(
            "thanks",
            *says("I was glad to receive the offer for {the_role}. Thank you for your time along the way."),
            *says("Thank you for your time along the way to the offer for {the_role}."),
            *says("I was glad to receive the offer. Thank you for your time along the way."),
            sources=("I08", "L13"),
        ),
        _learned(needed=False),
        _stay_in_touch(),
    ),
    needs=(Need(any_of=("learned", "role_title", "company"), why=_ONE_FACT, sources=("I10", "G-specific")),),
    is_signed=False,
)

HIRED: Final = Form(
    kind="connection_note",
    aim="hired",
    parts=(
        _opening(
            "looking_forward",
            *says(
                "I will be taking on {the_role}, and I look forward to working with you.",
                "I have accepted {the_role} and look forward to working with you.",
                "I look forward to working with you in {the_role}.",
            ),
            sources=("I08", "M05", "I12"),
        ),
        _learned(needed=False),
        hooks.common_ground(worth=4),
        _connect(),
    ),
    needs=(
        Need(
            any_of=("role_title", "company"),
            why="New colleagues place you by the job you take on.",
            sources=("I08", "I10"),
        ),
    ),
    is_signed=False,
)

TURNED_DOWN: Final = Form(
    kind="connection_note",
    aim="turned_down",
    parts=(
        _opening(
            "thanks",
            *says(
                "Although it did not work out with {the_role}, I enjoyed meeting you.",
                "I enjoyed getting to know you over {the_role}, even if it did not work out.",
                when={"met": ("yes",)},
                unless=COLD,
            ),
            *says(
                "I enjoyed meeting you, even if it did not work out this time.",
                when={"met": ("yes",)},
                unless=COLD,
            ),
            *says("Thank you for considering me for {the_role}.", "Thank you for your time over {the_role}."),
            *says("Thank you for your time, even if it did not work out."),
            sources=("I09", "T07", "T06"),
        ),
        _learned(needed=False),
        Part(
            name="later_roles",
            phrasings=says(
                "I would like to be considered again when another role fits.",
                "If another role fits one day, I would like to be considered.",
                "Please think of me if another role fits.",
            ),
            sources=("I09", "I10", "M05"),
            worth=7,
        ),
        _stay_in_touch(),
    ),
    needs=(
        Need(
            any_of=("learned", "role_title", "company"), why=_ONE_FACT, sources=("I09", "I10", "G-specific")
        ),
    ),
    is_signed=False,
)

WITHDRAWN: Final = Form(
    kind="connection_note",
    aim="withdrawn",
    parts=(
        _opening(
            "thanks",
            *says(
                "Although I stepped out of the running for {the_role}, I was glad to meet you.",
                when={"met": ("yes",)},
                unless=COLD,
            ),
            *says("Thank you for your time over {the_role}, even though I stepped out."),
            *says("Thank you for your time, even though I stepped out."),
            sources=("T06", "I12"),
        ),
        _learned(needed=False),
        _stay_in_touch(),
    ),
    needs=(Need(any_of=("learned", "role_title", "company"), why=_ONE_FACT, sources=("T06", "G-specific")),),
    is_signed=False,
)

BUSINESS_MEETING: Final = Form(
    kind="connection_note",
    aim="business_meeting",
    parts=(
        _opening(
            "thanks",
            *says("Thank you for meeting with me{when}{where}.", "Thank you for your time{when}{where}."),
            *says("It was good to meet you{when}{where}.", unless=COLD),
            sources=("L13", "L18"),
        ),
        _learned(),
        _stay_in_touch(),
    ),
    needs=(Need(any_of=("learned",), why=_ONE_FACT, sources=("L18", "L13", "G-specific")),),
    is_signed=False,
)

AFTER_EVENT: Final = Form(
    kind="connection_note",
    aim="after_event",
    parts=(
        _opening(
            "met",
            *says("It was good to meet you{when} at {event}.", unless=COLD),
            *says("We met{when} at {event}."),
            *says("Thank you for the conversation{when} at {event}."),
            sources=("L11", "L13", "G-found"),
        ),
        _learned(needed=False, worth=8),
        hooks.their_work(),
        own_side.why_them(sources=("H04",), worth=7),
        hooks.common_ground(worth=6),
        _stay_in_touch(),
    ),
    needs=(
        Need(
            any_of=("event",),
            why="They met many people there; the place helps them to recall you.",
            sources=("G-found",),
        ),
        Need(
            any_of=("learned", "their_work", "reason", "common_ground"),
            why=_ONE_FACT,
            sources=("H04", "G-specific"),
        ),
    ),
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
        own_side.news(sources=("G-new",), worth=6),
        hooks.their_work(worth=6),
        own_side.why_them(sources=("H04",), worth=5),
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
    is_signed=False,
)  # fmt: skip

INTEREST: Final = Form(
    kind="connection_note",
    aim="interest",
    parts=(
        hooks.helper(),
        hooks.their_work(worth=8),
        hooks.common_ground(worth=7),
        own_side.why_them(sources=("H04", "L13", "M01"), worth=7),
        own_side.fit(sources=("M01", "L18"), worth=4, in_short=True, recalled=False),
        _connect(*says("As you welcome contact, may I connect with you here?", when=_OPEN)),
    ),
    needs=(hooks.needs_hook("their_work", "reason", "common_ground", "helper"),),
    is_signed=False,
)

FORMS: Final = (
    BEFORE_APPLYING, AFTER_APPLYING, BEFORE_MEETING, AFTER_MEETING, OFFERED, HIRED, TURNED_DOWN, WITHDRAWN,
    BUSINESS_MEETING, AFTER_EVENT, RECONNECTING, INTEREST,
)  # fmt: skip
