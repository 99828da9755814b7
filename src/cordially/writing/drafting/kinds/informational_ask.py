"""Asking for a short conversation: first what connects you, then a small ask that is easy to decline."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, says
from cordially.writing.drafting.kinds import hooks, own_side

TOPIC: Final = Part(
    name="topic",
    about="question",
    phrasings=(
        *says("What I would ask first: {question:alone}", takes=("question", "mine", "sentence")),
        *says("I would like to ask {question}.", "I would like to understand {question}.", takes=("how",)),
        *says("I would like to ask about {question}.", "I would like to hear about {question}.", takes=("thing", "doing")),
        *says("What I would like to ask: {question}.", takes=("that", "because", "to", "with", "did", "unsure")),
    ),
    sources=("G-vague-ask", "M01"),
    worth=8,
    paragraph=1,
)  # fmt: skip

USUAL_TOPIC: Final = Part(
    name="usual_topic",
    phrasings=says(
        "I would like to hear what you like about the work, and where somebody could be of most use{at_company}.",
        "It would help me to hear what you like about the work, and where somebody could be of most use{at_company}.",
        "I would like to ask what you like about your work, and where new people can be of most use{at_company}.",
    ),
    sources=("M07", "G-vague-ask"),
    worth=7,
    paragraph=1,
    unless_told=("question",),
)

ASK: Final = Part(
    name="ask",
    phrasings=(
        *says(
            "Could we talk for fifteen minutes, whenever it suits you?",
            "Would you have fifteen minutes for a call, at a time that suits you?",
            "May I ask you for fifteen minutes on the phone, whenever it suits you?",
            tones=("plain", "warm"),
        ),
        *says(
            "Would you be willing to speak with me for fifteen minutes, at a time that suits you?",
            "I would be grateful for fifteen minutes on the phone, at a time that suits you.",
            tones=("formal",),
        ),
    ),
    sources=("M07", "M01", "G-short-call"),
    needed=True,
    paragraph=1,
)

CALL: Final = Form(
    kind="informational_ask",
    aim="call",
    parts=(
        hooks.helper(worth=8),
        hooks.common_ground(worth=8),
        hooks.their_work(worth=7),
        own_side.why_them(sources=("M01", "G-reason", "G-advice"), worth=8, unless_told=("their_work",)),
        own_side.purpose(sources=("M01", "G-reason", "G-advice"), worth=8, when_told=("their_work",)),
        own_side.fit(sources=("M01", "M02"), worth=5, recalled=False),
        TOPIC,
        USUAL_TOPIC,
        ASK,
        Part(
            name="easy_out",
            phrasings=says(
                "If this is not a good time, that is no trouble at all.",
                "If it does not suit you, I quite understand.",
                "I know that you may be busy, and a no is perfectly fine.",
            ),
            sources=("G-easy-out",),
            worth=6,
            paragraph=2,
        ),
    ),
    needs=(
        hooks.needs_hook("reason", "common_ground", "their_work", "helper"),
        Need(any_of=("own_name",), why="They do not know you yet.", sources=("G-names",)),
    ),
    subjects=(
        *says("Fifteen minutes about your work{at_company}?", unless={"role": ("referrer",)}),
        *says("A short question about your work"),
    ),
    most_words=(90, 140),
)

FORMS: Final = (CALL,)
