"""Thanks by e-mail or by letter: for an interview, a business meeting, help, advice; and when stepping out."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, Phrasing, as_told, says
from cordially.writing.drafting.kinds import hooks, own_side
from cordially.writing.drafting.kinds.conversation import COLD, NEEDS_TALK, learned, thanks_for_interview

_SUBJECT_OF_INTERVIEW: Final = (
    *says("Thank you: {role_title} interview", "Thank you for the conversation about {the_role}"),
    *says("Thank you for your time{when}", "Thank you for the conversation{when}"),
)
_NAMED: Final = Need(
    any_of=("own_name",), why="Your name stands under it, as they know you.", sources=("G-names",)
)


def _closing(*phrasings: Phrasing, sources: tuple[str, ...], worth: int = 4, short: bool = False) -> Part:
    return Part(name="closing", phrasings=phrasings, sources=sources, worth=worth, paragraph=2, short=short)


_INTERVIEW_PARTS: Final = (
    thanks_for_interview(),
    learned(needed=True),
    hooks.common_ground_found(),
    own_side.drawn_by(sources=("I07", "L15"), worth=5, paragraph=1),
    own_side.fit(sources=("I07", "L15", "G-fit"), worth=6, paragraph=1),
    own_side.other_offer(paragraph=1),
    _closing(
        *says(
            "If anything else would be useful to you, I am glad to send it.",
            "Please let me know if there is anything else you need from me.",
            "If a question is still open on your side, I am glad to answer it.",
            tones=("plain", "warm"),
        ),
        *says(
            "Should you need anything further from me, I would be glad to provide it.",
            "If any question has remained open, I would be glad to answer it.",
            tones=("formal",),
        ),
        sources=("L17",),
    ),
)

_BUSINESS_PARTS: Final = (
    Part(
        name="thanks",
        phrasings=(
            *says("Thank you for meeting with me{when}{where}.", "Thank you for your time{when}{where}."),
            *says(
                "It was good to meet you{when}{where}. Thank you for your time.",
                tones=("plain", "warm"),
                unless=COLD,
            ),
            *says("I am grateful for the time you took{when}{where}.", tones=("formal",)),
        ),
        sources=("L03", "L18", "G-thanks"),
        needed=True,
    ),
    learned(needed=True),
    hooks.common_ground_found(),
    own_side.fit(sources=("L18",), worth=5, paragraph=1),
    own_side.news(sources=("L03",), worth=5, paragraph=1),
    _closing(
        *says("If a question has come up since, I am glad to answer it."),
        *says("Please let me know if there is anything else you need from me."),
        sources=("L17", "L18"),
    ),
)

_HELP_PARTS: Final = (
    Part(
        name="thanks",
        about="helped_with",
        phrasings=(
            *says("Thank you for {helped_with}.", "I would like to thank you for {helped_with}.", takes=("doing", "thing")),
            *says("Thank you so much for {helped_with}.", takes=("doing", "thing"), tones=("warm",)),
            *says("{helped_with:alone} Thank you for that.", "{helped_with:alone} I am grateful for it.", takes=("sentence",)),
            *says("{helped_with:alone}", "{helped_with:alone} Thank you.", takes=("mine",)),
            *says("You {helped_with}. Thank you for that.", "You {helped_with}, and I am grateful for it.", takes=("did",)),
            *says("I want to thank you for one thing in particular: {helped_with}.",
                  takes=("how", "that", "because", "to", "with", "unsure", "question")),
        ),
        sources=("G-help", "G-thanks"),
        needed=True,
    ),
    own_side.news(sources=("G-help",), worth=7),
    learned(needed=False, worth=6),
    _closing(
        *says(
            "If there is something I can do for you in return, please tell me.",
            "If I can ever return the favour, I would be glad to.",
        ),
        sources=("H13", "G-help"),
        short=True,
    ),
)  # fmt: skip

_ADVICE_PARTS: Final = (
    Part(
        name="thanks",
        phrasings=(
            *says(
                "Thank you for talking with me{when}{where}.",
                "Thank you for the time you gave me{when}{where}.",
            ),
            *says("Thank you so much for the time you gave me{when}{where}.", tones=("warm",)),
        ),
        sources=("M01", "G-thanks"),
        needed=True,
    ),
    learned(needed=True),
    own_side.news(sources=("G-help",), worth=6, paragraph=1),
    _closing(
        *says(
            "If I can be of use to you in turn, please tell me.",
            "If there is something I can do for you in return, I would be glad to.",
        ),
        sources=("H13", "G-help"),
    ),
)

_STEPPING_OUT_PARTS: Final = (
    Part(
        name="thanks",
        phrasings=(
            *says(
                "Thank you for the time you have given me.", "Thank you for your time and your consideration."
            ),
            *says("Thank you for considering me for {the_role}.", unless={"met": ("yes",)}),
            *says("Thank you for the time you have given me over {the_role}.", when={"met": ("yes",)}),
        ),
        sources=("G-gracious", "G-thanks"),
        needed=True,
    ),
    learned(needed=False, worth=6),
    Part(
        name="stepping_out",
        phrasings=(
            *says("I have decided to withdraw my application for {the_role}."),
            *says("After some thought I am stepping out of the running for {the_role}."),
            *says("I have decided to withdraw my application.", "I have decided to step out of the process."),
        ),
        sources=("G-gracious",),
        needed=True,
        paragraph=1,
    ),
    Part(
        name="reason",
        about="reason",
        phrasings=(
            *as_told("reason"),
            *says(
                "I have decided so because {reason}.",
                takes=("mine", "sentence"),
                not_with="because reason decided",
            ),
            *says("The reason is {reason}.", takes=("thing", "doing", "that")),
            *says("I have decided so {reason}.", takes=("because", "to")),
            *says("I {reason}.", takes=("did",)),
            *says("The reason, in short: {reason}.", takes=("how", "with", "unsure", "question")),
        ),
        sources=("G-gracious",),
        worth=5,
        paragraph=1,
    ),
    _closing(
        *says(
            "I hope you find the right person, and I would be glad if our paths crossed again.",
            "I wish you every success with it, and I would be glad to stay in touch.",
        ),
        sources=("G-gracious", "I12"),
        short=True,
    ),
)

_SUBJECTS: Final[dict[str, tuple[Phrasing, ...]]] = {
    "interview": _SUBJECT_OF_INTERVIEW,
    "business_meeting": says("Thank you for your time{when}", "Thank you for meeting with me{when}"),
    "help": says("Thank you for your help"),
    "advice": says("Thank you for your time{when}", "Thank you for the conversation{when}"),
    "stepping_out": (*says("My application: {role_title}"), *says("My application{at_company}")),
}
_PARTS: Final[dict[str, tuple[Part, ...]]] = {
    "interview": _INTERVIEW_PARTS,
    "business_meeting": _BUSINESS_PARTS,
    "help": _HELP_PARTS,
    "advice": _ADVICE_PARTS,
    "stepping_out": _STEPPING_OUT_PARTS,
}
_NEEDS: Final[dict[str, tuple[Need, ...]]] = {
    "interview": (NEEDS_TALK, _NAMED),
    "business_meeting": (NEEDS_TALK, _NAMED),
    "help": (
        Need(
            any_of=("helped_with",), why="Thanks mean most when they name what was done.", sources=("G-help",)
        ),
        _NAMED,
    ),
    "advice": (NEEDS_TALK, _NAMED),
    "stepping_out": (
        Need(
            any_of=("role_title", "company"),
            why="They run several processes; say which one you leave.",
            sources=("G-gracious",),
        ),
        _NAMED,
    ),
}

EMAILS: Final = tuple(
    Form(kind="thank_you_email", aim=aim, parts=parts, needs=_NEEDS[aim], subjects=_SUBJECTS[aim])
    for aim, parts in _PARTS.items()
)
LETTERS: Final = tuple(
    Form(kind="thank_you_letter", aim=aim, parts=parts, needs=_NEEDS[aim], most_words=(110, 220))
    for aim, parts in _PARTS.items()
)
FORMS: Final = (*EMAILS, *LETTERS)
