"""What was said in a conversation, and thanks for the time it took."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Need, Part, Phrasing, as_told, says

COLD: Final = {"rapport": ("cold",)}

LEARNED_IN_FULL: Final[tuple[Phrasing, ...]] = (
    *as_told("learned"),
    *says("{learned:alone} I have thought about it since.", "{learned:alone} That has stayed with me.", takes=("sentence",)),
    *says(
        "I keep thinking about {learned}.",
        "I came away thinking about {learned}.",
        takes=("how", "thing", "doing"),
    ),
    *says("What has stayed with me is {learned}.", takes=("how",)),
    *says("It was good to hear {learned}.", "I was glad to learn {learned}.", takes=("how",)),
    *says("It was good to hear about {learned}.", "I was glad to learn about {learned}.", takes=("thing", "doing")),
    *says(
        "You mentioned {learned}, and I have thought about it since.",
        "It stayed with me when you said {learned}.",
        takes=("that",),
    ),
    *says(
        "One thing has stayed with me: {learned}.",
        "There is one thing I keep coming back to: {learned}.",
        "What I took away above all: {learned}.",
        takes=("because", "to", "with", "did", "unsure", "question"),
    ),
)  # fmt: skip
"""Ways to say what the writer took from a conversation, for messages with room."""

LEARNED_IN_SHORT: Final[tuple[Phrasing, ...]] = (
    *as_told("learned"),
    *says("I keep thinking about {learned}.", takes=("how", "thing", "doing")),
    *says("It was good to hear {learned}.", takes=("how",)),
    *says(
        "It was good to hear about {learned}.", "I liked hearing about {learned}.", takes=("thing", "doing")
    ),
    *says("I liked hearing {learned}.", takes=("how",)),
    *says("You mentioned {learned}; that stayed with me.", "I took away {learned}.", takes=("that",)),
    *says(
        "One thing stayed with me: {learned}.",
        "I took this away: {learned}.",
        takes=("because", "to", "with", "did", "unsure", "question"),
    ),
)
"""The same for notes, where every character counts."""

NEEDS_TALK: Final = Need(
    any_of=("learned",),
    why="One thing from your own conversation is what makes it more than a form letter.",
    sources=("I07", "G-talk"),
)


def learned(*, needed: bool, in_short: bool = False, paragraph: int = 0, worth: int = 8) -> Part:
    """Return the part that names one thing from the conversation."""
    return Part(
        name="learned",
        about="learned",
        phrasings=LEARNED_IN_SHORT if in_short else LEARNED_IN_FULL,
        sources=("I07", "G-talk"),
        needed=needed,
        worth=worth,
        paragraph=paragraph,
    )


def thanks_for_interview() -> Part:
    """Return the opening thanks for an interview."""
    return Part(
        name="thanks",
        phrasings=(
            *says(
                "Thank you for talking with me{when}{where} about {the_role}.",
                "Thank you for the conversation{when}{where} about {the_role}.",
                "Thank you for taking the time{when}{where} to talk with me about {the_role}.",
                "Thank you for meeting with me{when}{where} to talk about {the_role}.",
                "Thank you for meeting with me{when}{where}.",
                "Thank you for your time{when}{where}.",
                "Thank you for the conversation{when}{where}.",
                tones=("plain",),
            ),
            *says(
                "Thank you so much for talking with me{when}{where} about {the_role}.",
                "I enjoyed our conversation{when}{where} about {the_role}. Thank you for making the time.",
                "I enjoyed our conversation{when}{where}. Thank you for making the time.",
                "It was a pleasure to talk with you{when}{where} about {the_role}. Thank you for your time.",
                "It was a pleasure to talk with you{when}{where}. Thank you for your time.",
                tones=("warm",),
                unless=COLD,
            ),
            *says(
                "Thank you for your time{when}{where}, and for talking with me about {the_role}.",
                "Thank you for your time{when}{where}.",
                tones=("warm",),
                when=COLD,
            ),
            *says(
                "Thank you for the time you gave me{when}{where} to discuss {the_role}.",
                "I am grateful for the time you took{when}{where} to speak with me about {the_role}.",
                "Thank you for the time you gave me{when}{where}.",
                "I am grateful for the time you took{when}{where} to speak with me.",
                tones=("formal",),
            ),
        ),
        sources=("I07", "L13", "G-thanks"),
        needed=True,
    )
