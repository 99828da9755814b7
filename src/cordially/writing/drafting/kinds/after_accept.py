"""The message after a request was accepted: thanks, a reminder of who writes, and nothing that has to be answered."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, Phrasing, says
from cordially.writing.drafting.kinds import hooks, own_side
from cordially.writing.drafting.kinds.conversation import learned

_NO_COLLEAGUES: Final = {"role": ("agency_recruiter", "referrer", "business_contact")}
_IN_A_PROCESS: Final = {"stage": ("applied", "interview_scheduled", "interviewing", "offered", "silent")}


def _thanks(*phrasings: Phrasing) -> Part:
    return Part(name="thanks", phrasings=phrasings, sources=("L16", "L17", "G-accept-thanks"), needed=True)


_PLAIN_THANKS: Final = (
    *says("Thank you for accepting my request.", "Thank you for connecting."),
    *says("Thank you so much for connecting.", tones=("warm",)),
)
_ANYTHING_ELSE: Final = Part(
    name="closing",
    phrasings=(
        *says(
            "Please let me know if there is anything else you need from me.",
            "If there is anything else you need from me, just let me know.",
            when=_IN_A_PROCESS,
            tones=("plain", "warm"),
        ),
        *says(
            "Should you need anything further from me, please let me know.",
            when=_IN_A_PROCESS,
            tones=("formal",),
        ),
    ),
    sources=("L17",),
    worth=5,
)
_IN_RETURN: Final = Part(
    name="closing",
    phrasings=says(
        "If I can be of use to you one day, please tell me.",
        "If there is something I can do for you, please tell me.",
    ),
    sources=("H13",),
    worth=3,
    short=False,
)
_SOMETHING: Final = "A thank-you that recalls who you are or what you spoke about is more than a form letter."

MET: Final = Form(
    kind="after_accept",
    aim="met",
    parts=(
        _thanks(
            *says(
                "Thank you for accepting my request, and for talking with me{when}{where}.",
                "Thank you for connecting, and again for the conversation{when}{where}.",
                "Thank you for connecting, and for meeting with me{when}{where}.",
            )
        ),
        learned(needed=False, worth=8),
        own_side.fit(sources=("L16",), worth=7),
        _ANYTHING_ELSE,
    ),
    needs=(Need(any_of=("fit", "learned"), why=_SOMETHING, sources=("L16", "L17")),),
    most_words=(60, 110),
)

NOT_MET: Final = Form(
    kind="after_accept",
    aim="not_met",
    parts=(
        _thanks(*_PLAIN_THANKS),
        hooks.their_work_further(
            "I wrote to you because of {their_work}.",
            "It was because of {their_work} that I wrote to you.",
            worth=8,
        ),
        hooks.common_ground(worth=7),
        own_side.fit(sources=("L16",), worth=7, recalled=False),
        own_side.purpose(sources=("H04",), worth=6),
        _ANYTHING_ELSE,
    ),
    needs=(
        Need(
            any_of=("fit", "their_work", "common_ground", "reason"),
            why=_SOMETHING,
            sources=("L16", "G-specific"),
        ),
    ),
    most_words=(60, 110),
)

HIRED: Final = Form(
    kind="after_accept",
    aim="hired",
    parts=(
        _thanks(*_PLAIN_THANKS),
        Part(
            name="looking_forward",
            phrasings=(
                *says(
                    "I look forward to working with you{at_company}.",
                    "I look forward to starting{at_company}, and to working with you.",
                    unless=_NO_COLLEAGUES,
                ),
                *says(
                    "I look forward to starting{at_company}. Thank you for your part in it.",
                    when=_NO_COLLEAGUES,
                ),
            ),
            sources=("I08", "M05"),
            needed=True,
        ),
        learned(needed=False, worth=7),
        own_side.fit(sources=("L16",), worth=5, recalled=False),
    ),
    needs=(),
    most_words=(60, 110),
)

TURNED_DOWN: Final = Form(
    kind="after_accept",
    aim="turned_down",
    parts=(
        _thanks(*_PLAIN_THANKS),
        learned(needed=False, worth=7),
        own_side.fit(sources=("L16",), worth=7, recalled=False),
        Part(
            name="later_roles",
            phrasings=says(
                "If a role comes up that might fit, I would be glad to hear of it.",
                "Should another opening fit one day, I would be glad to hear of it.",
            ),
            sources=("I09", "M05", "L06"),
            needed=True,
        ),
    ),
    needs=(Need(any_of=("fit", "learned"), why=_SOMETHING, sources=("L16",)),),
    most_words=(60, 110),
)

BUSINESS: Final = Form(
    kind="after_accept",
    aim="business",
    parts=(
        _thanks(
            *says("Thank you for connecting, and for the conversation{when}{where}.", when={"met": ("yes",)}),
            *says(*(phrasing.text for phrasing in _PLAIN_THANKS[:2]), unless={"met": ("yes",)}),
        ),
        learned(needed=False, worth=8),
        hooks.their_work_further("I would like to hear more about {their_work}.", worth=7),
        hooks.common_ground(worth=6),
        own_side.fit(sources=("L16", "L18"), worth=6, recalled=False),
        _IN_RETURN,
    ),
    needs=(
        Need(
            any_of=("learned", "fit", "their_work", "common_ground"),
            why=_SOMETHING,
            sources=("L16", "L18", "G-specific"),
        ),
    ),
    most_words=(60, 110),
)

FORMS: Final = (MET, NOT_MET, HIRED, TURNED_DOWN, BUSINESS)
