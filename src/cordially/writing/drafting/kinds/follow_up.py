"""Asking for news once it is time, with the date they gave or something new; or keeping in touch and asking nothing."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, says
from cordially.writing.drafting.kinds import hooks, own_side
from cordially.writing.drafting.kinds.conversation import learned

_MET: Final = {"met": ("yes",)}
_NAMED: Final = Need(
    any_of=("own_name",), why="Your name stands under it, as they know you.", sources=("G-names",)
)
_WHICH: Final = Need(
    any_of=("role_title", "company"),
    why="They run several processes; say which one you ask about.",
    sources=("L03",),
)

_NEWS_PLEASE: Final = Part(
    name="ask",
    phrasings=(
        *says(
            "Is there anything you can already tell me?",
            "Could you tell me where things stand?",
            "Can you say how things stand?",
            tones=("plain", "warm"),
        ),
        *says("I would be grateful for a word on where things stand.", tones=("formal",)),
    ),
    sources=("L03", "G-once"),
    needed=True,
    paragraph=1,
)

_NO_HURRY: Final = Part(
    name="easy_out",
    phrasings=says(
        "If it needs more time, that is quite all right.",
        "If it is taking longer, a line to say so would be plenty.",
        "I understand if it is not settled yet.",
    ),
    sources=("G-pressure",),
    worth=5,
    paragraph=1,
)

PROMISED_DATE: Final = Form(
    kind="follow_up",
    aim="promised_date",
    parts=(
        Part(
            name="recall",
            phrasings=(
                *says(
                    "When we spoke{when}, you expected to have news about {the_role} {promised}.",
                    "You said{when} that there might be news about {the_role} {promised}.",
                    when=_MET,
                ),
                *says(
                    "You expected to have news about {the_role} {promised}.",
                    "You mentioned that I might hear about {the_role} {promised}.",
                ),
            ),
            sources=("L03", "G-bump"),
            needed=True,
        ),
        learned(needed=False, worth=5),
        own_side.news(sources=("G-bump",), worth=6),
        own_side.other_offer(),
        _NEWS_PLEASE,
        _NO_HURRY,
    ),
    needs=(
        _WHICH,
        Need(any_of=("promised",), why="The date they gave is your reason to write; without one, wait or bring something new.",
             sources=("G-bump", "G-once")),
        _NAMED,
    ),
    subjects=says("News about {the_role}?", "{role_title}: is there any news?"),
    most_words=(70, 120),
)  # fmt: skip

SILENCE: Final = Form(
    kind="follow_up",
    aim="silence",
    parts=(
        Part(
            name="recall",
            phrasings=(
                *says("We spoke{when} about {the_role}.", "Thank you again for the conversation{when} about {the_role}.", when=_MET),
                *says("I am writing about {the_role}, which still interests me.", "I am writing about my application for {the_role}."),
            ),
            sources=("L03", "G-bump"),
            needed=True,
        ),
        learned(needed=False, worth=7),
        own_side.news(sources=("G-bump",), worth=8),
        own_side.drawn_by(sources=("G-bump",), worth=5, is_still=True),
        own_side.other_offer(),
        _NEWS_PLEASE,
        _NO_HURRY,
    ),
    needs=(
        _WHICH,
        Need(any_of=("news", "learned", "reason", "other_offer"), why="A reminder that brings nothing new is easily passed over.",
             sources=("G-bump",)),
        _NAMED,
    ),
    subjects=says("News about {the_role}?", "{role_title}: is there any news?"),
    most_words=(70, 120),
)  # fmt: skip

AFTER_APPLYING: Final = Form(
    kind="follow_up",
    aim="after_applying",
    parts=(
        hooks.helper(),
        Part(
            name="recall",
            phrasings=says("I have applied for {the_role}."),
            sources=("M03", "M09", "I02"),
            needed=True,
        ),
        own_side.drawn_by(sources=("I02", "M09"), worth=7, is_first=True),
        own_side.fit(sources=("M02", "L15"), worth=7, recalled=False),
        own_side.news(sources=("G-bump",), worth=6, is_since=False),
        Part(
            name="ask",
            phrasings=(
                *says(
                    "Could you tell me whether applications are still being read?",
                    "Is there a time by which you expect to have read the applications?",
                ),
                *says("I would be grateful to hear when applications are likely to be read.", tones=("formal",)),
            ),
            sources=("L03", "G-once"),
            needed=True,
            paragraph=1,
        ),
        Part(
            name="easy_out",
            phrasings=says("A line is plenty.", "If you are not the right person to ask, please excuse the trouble."),
            sources=("G-pressure",),
            worth=4,
            paragraph=1,
        ),
    ),
    needs=(
        _WHICH,
        Need(any_of=("fit", "reason", "news", "helper"), why="Say in a line why you are worth a look; the question alone brings nothing.",
             sources=("M09", "G-bump")),
        _NAMED,
    ),
    subjects=says("My application for {the_role}", "Application: {role_title}"),
    most_words=(80, 130),
)  # fmt: skip

KEEP_IN_TOUCH: Final = Form(
    kind="follow_up",
    aim="keep_in_touch",
    parts=(
        hooks.their_work_further(
            "I thought of you because of {their_work}.", "I have had {their_work} in mind.", worth=8
        ),
        own_side.news(sources=("G-bump", "L06"), worth=8, is_since=False),
        learned(needed=False, worth=7),
        Part(
            name="closing",
            phrasings=says(
                "There is no need to answer; I only wanted to tell you.",
                "No answer needed; I only wanted to let you know.",
            ),
            sources=("M08", "G-pressure"),
            needed=True,
            paragraph=1,
        ),
    ),
    needs=(
        Need(any_of=("news", "their_work", "learned"), why="A word without anything in it is a burden; tell one thing.",
             sources=("G-bump", "G-specific")),
        _NAMED,
    ),
    subjects=says("A short hello", "Some news from me"),
    most_words=(70, 110),
)  # fmt: skip

FORMS: Final = (PROMISED_DATE, SILENCE, AFTER_APPLYING, KEEP_IN_TOUCH)
