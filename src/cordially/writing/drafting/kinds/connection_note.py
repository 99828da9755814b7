"""The note with a connection request in a process: short, to this person, and never the network's stock sentence."""

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

_GRANTED: Final = {"consent": ("granted",)}
_NO_COLLEAGUES: Final = {"role": ("agency_recruiter", "referrer", "business_contact")}

_NAMES_THE_JOB: Final = Need(
    any_of=("role_title", "company"),
    why="They handle several openings; the note says which one it is about.",
    sources=("I02", "L15"),
)
BEFORE_APPLYING: Final = Form(
    kind="connection_note",
    aim="before_applying",
    parts=(
        hooks.helper(),
        hooks.their_work(),
        hooks.common_ground(),
        opening(
            "plan",
            *says("I plan to apply for {the_role}.", "I am about to apply for {the_role}."),
            *says("I am preparing an application for {the_role}."),
            sources=("I01", "M02"),
        ),
        own_side.drawn_by(sources=("I02", "M01", "H04"), worth=8, is_first=True),
        own_side.fit(sources=("M02",), worth=4, in_short=True, recalled=False),
        connect(),
    ),
    needs=(_NAMES_THE_JOB, hooks.needs_hook("reason", "their_work", "common_ground", "helper")),
    most_hooks=(1, 1),
    is_signed=False,
)

AFTER_APPLYING: Final = Form(
    kind="connection_note",
    aim="after_applying",
    parts=(
        hooks.helper(),
        hooks.their_work(),
        hooks.common_ground(),
        opening(
            "applied",
            *says("I have applied for {the_role}.", "My application for {the_role} is in."),
            sources=("I02", "M03", "M09"),
        ),
        own_side.drawn_by(sources=("I02", "H04"), worth=8, is_first=True),
        own_side.fit(sources=("M09", "L15"), worth=5, in_short=True, recalled=False),
        connect(),
    ),
    needs=(_NAMES_THE_JOB, hooks.needs_hook("reason", "their_work", "common_ground", "helper", "fit")),
    most_hooks=(1, 1),
    is_signed=False,
)

BEFORE_MEETING: Final = Form(
    kind="connection_note",
    aim="before_meeting",
    parts=(
        opening(
            "looking_forward",
            *says(
                "I look forward to our conversation about {the_role}.",
                "I look forward to talking with you about {the_role}.",
            ),
            sources=("L08",),
        ),
        own_side.drawn_by(sources=("I02",), worth=7, is_first=True),
        hooks.their_work_further("I hope that we can also talk about {their_work}."),
        hooks.common_ground(worth=5),
        Part(
            name="connect",
            phrasings=(
                *says(
                    "Would you like to connect here now, or rather after we have spoken?",
                    "May I connect with you here already, or would you rather wait until we have spoken?",
                    unless=_GRANTED,
                ),
                *says("As we said, here is my request to connect.", when=_GRANTED),
            ),
            sources=("L08",),
            needed=True,
        ),
    ),
    needs=(_NAMES_THE_JOB,),
    most_hooks=(1, 1),
    is_signed=False,
)

AFTER_MEETING: Final = Form(
    kind="connection_note",
    aim="after_meeting",
    parts=(
        opening(
            "thanks",
            *says(
                "Thank you for talking with me{when}{where} about {the_role}.",
                "Thank you for the conversation{when}{where} about {the_role}.",
            ),
            *says("Thank you for your time{when}{where}.", "Thank you for the conversation{when}{where}."),
            *says("I enjoyed our conversation{when}{where}. Thank you.", tones=("warm",), unless=COLD),
            sources=("L13", "L15", "T06"),
        ),
        learned_in_short(),
        own_side.fit(sources=("L15",), worth=4, in_short=True),
        stay_in_touch(),
    ),
    needs=(Need(any_of=("learned",), why=ONE_FACT, sources=("L13", "G-specific")),),
    most_hooks=(1, 1),
    is_signed=False,
)

OFFERED: Final = Form(
    kind="connection_note",
    aim="offered",
    parts=(
        opening(
            "thanks",
            *says(
                "I was glad to receive the offer for {the_role}. Thank you for your part in it.",
                "Thank you for your part in the offer for {the_role}. I was glad to receive it.",
            ),
            *says("I was glad to receive the offer. Thank you for your part in it."),
            sources=("I08", "L13"),
        ),
        learned_in_short(needed=False),
        connect(),
    ),
    needs=(Need(any_of=("learned", "role_title", "company"), why=ONE_FACT, sources=("I10", "G-specific")),),
    most_hooks=(1, 1),
    is_signed=False,
)

HIRED: Final = Form(
    kind="connection_note",
    aim="hired",
    parts=(
        opening(
            "looking_forward",
            *says(
                "I will be taking on {the_role}, and I look forward to working with you.",
                "I have accepted {the_role} and look forward to working with you.",
                unless=_NO_COLLEAGUES,
            ),
            *says("I have accepted {the_role}. Thank you for your part in it.", when=_NO_COLLEAGUES),
            sources=("I08", "M05", "I12"),
        ),
        learned_in_short(needed=False),
        hooks.common_ground(worth=4),
        connect(),
    ),
    needs=(
        Need(
            any_of=("role_title", "company"),
            why="New colleagues place you by the job you take on.",
            sources=("I08", "I10"),
        ),
    ),
    most_hooks=(1, 1),
    is_signed=False,
)

TURNED_DOWN: Final = Form(
    kind="connection_note",
    aim="turned_down",
    parts=(
        opening(
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
        learned_in_short(needed=False),
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
        stay_in_touch(),
    ),
    needs=(
        Need(any_of=("learned", "role_title", "company"), why=ONE_FACT, sources=("I09", "I10", "G-specific")),
    ),
    most_hooks=(1, 1),
    is_signed=False,
)

WITHDRAWN: Final = Form(
    kind="connection_note",
    aim="withdrawn",
    parts=(
        opening(
            "thanks",
            *says(
                "Although I stepped out of the running for {the_role}, I was glad to meet you.",
                when={"met": ("yes",)},
                unless=COLD,
            ),
            *says(
                "I have stepped out of the running for {the_role}. Thank you for your time.",
                "Thank you for your time over {the_role}, which I have stepped back from.",
            ),
            *says("Although I stepped out, I am grateful for your time."),
            sources=("T06", "I12"),
        ),
        learned_in_short(needed=False),
        stay_in_touch(),
    ),
    needs=(Need(any_of=("learned", "role_title", "company"), why=ONE_FACT, sources=("T06", "G-specific")),),
    most_hooks=(1, 1),
    is_signed=False,
)

FORMS: Final = (
    BEFORE_APPLYING, AFTER_APPLYING, BEFORE_MEETING, AFTER_MEETING, OFFERED, HIRED, TURNED_DOWN, WITHDRAWN,
)  # fmt: skip
