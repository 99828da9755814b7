"""Introducing oneself to somebody new, and asking somebody one knows for an introduction."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, says
from cordially.writing.drafting.kinds import hooks, own_side

_NAMED: Final = Need(any_of=("own_name",), why="They do not know you yet.", sources=("G-names",))

YOURSELF: Final = Form(
    kind="introduction",
    aim="yourself",
    parts=(
        Part(
            name="plan",
            phrasings=(
                *says("I have applied for {the_role}.", when={"stage": ("applied",)}),
                *says("I plan to apply for {the_role}.", when={"stage": ("exploring", "none")}),
                *says("I am interested in {the_role}.", unless={"stage": ("applied", "rejected", "withdrawn", "hired")}),
            ),
            sources=("M02", "I02"),
            worth=7,
        ),
        hooks.helper(worth=8),
        hooks.common_ground(worth=7),
        hooks.their_work(worth=7),
        own_side.fit(sources=("M01", "M02"), needed=True, paragraph=1, recalled=False),
        own_side.why_them(sources=("M01", "H04"), worth=8, paragraph=1, unless_told=("their_work",)),
        own_side.purpose(sources=("M01", "H04"), worth=8, paragraph=1, when_told=("their_work",)),
        Part(
            name="question",
            about="question",
            phrasings=(
                *says("May I ask you one thing? {question:alone}", "One question, if you have a minute. {question:alone}",
                      takes=("question", "mine", "sentence")),
                *says("If you have a minute, I would like to ask {question}.", takes=("how",)),
                *says("If you have a minute, I would like to ask about {question}.", takes=("thing", "doing")),
                *says("One question, if you have a minute: {question}.", takes=("that", "because", "to", "with", "did", "unsure")),
            ),
            sources=("M01", "G-vague-ask"),
            worth=6,
            paragraph=2,
        ),
        Part(
            name="closing",
            phrasings=(
                *says("If there is a better place to ask, please point me there.", "A line is plenty."),
                *says("Should this be better addressed to somebody else, I would be grateful for the name.", tones=("formal",)),
            ),
            sources=("G-easy-out",),
            worth=4,
            paragraph=2,
            short=False,
        ),
    ),
    needs=(
        Need(any_of=("fit",), why="Who you are, in a line or two, is what an introduction is.", sources=("M01", "M02")),
        hooks.needs_hook("reason", "their_work", "common_ground", "helper"),
        _NAMED,
    ),
    subjects=(*says("Introducing myself: {own_name}"), *says("A short introduction: {own_name}")),
    most_words=(90, 150),
)  # fmt: skip

ASKING_REFERRER: Final = Form(
    kind="introduction",
    aim="asking_referrer",
    parts=(
        own_side.news(sources=("G-referrer",), worth=4, is_since=False),
        Part(
            name="ask",
            phrasings=(
                *says(
                    "I have a favour to ask: would you be willing to introduce me to {wanted_person}{at_company}?",
                    "May I ask you a favour? I would like to be introduced to {wanted_person}{at_company}.",
                    tones=("plain", "warm"),
                ),
                *says(
                    "I would be grateful if you were willing to introduce me to {wanted_person}{at_company}.",
                    "Would you be willing to introduce me to {wanted_person}{at_company}?",
                    tones=("formal",),
                ),
            ),
            sources=("L07", "G-referrer"),
            needed=True,
        ),
        own_side.purpose(sources=("G-referrer", "G-reason"), worth=8),
        Part(
            name="fit",
            about="fit",
            phrasings=says(
                "A line about me that you could pass on: {fit:alone}", "You could say this of me: {fit:alone}"
            ),
            sources=("G-referrer", "M02"),
            worth=5,
            paragraph=1,
        ),
        Part(
            name="easy_out",
            phrasings=says(
                "If you would rather not, that is quite all right.",
                "If it does not feel right to you, I fully understand.",
            ),
            sources=("G-easy-out", "G-referrer"),
            needed=True,
            paragraph=2,
        ),
    ),
    needs=(
        Need(
            any_of=("wanted_person",),
            why="They can only help when they know whom you mean.",
            sources=("G-referrer",),
        ),
        Need(
            any_of=("reason",),
            why="They will be asked why; give them the answer.",
            sources=("G-referrer", "G-reason"),
        ),
        _NAMED,
    ),
    subjects=says("An introduction to {wanted_person}?", "Would you introduce me to {wanted_person}?"),
    most_words=(90, 150),
)

FORMS: Final = (YOURSELF, ASKING_REFERRER)
