"""What the writer says of themselves: what qualifies them, why they write, what is new."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Part, Phrasing, as_told, says
from cordially.writing.drafting.shapes import Shape

_BEHIND_A_COLON: Final[tuple[Shape, ...]] = (
    "how", "that", "because", "to", "with", "doing", "thing", "unsure", "question",
)  # fmt: skip
_OF_ANOTHER_TIME: Final = "since then now yesterday today last i'm am recently monday tuesday wednesday thursday friday saturday sunday week month"
"""Words of news that has its own time."""


def fit(
    *, sources: tuple[str, ...], needed: bool = False, worth: int = 5, paragraph: int = 0, in_short: bool = False,
    recalled: bool = True,
) -> Part:  # fmt: skip
    """Return the part that names the writer's qualifications; ``recalled`` where the reader has heard of them before."""
    phrasings: tuple[Phrasing, ...] = (
        *as_told("fit"),
        *says("I {fit}.", takes=("did",)),
        *says(
            "My background, in short: {fit}.",
            takes=("how", "that", "because", "to", "with", "doing", "thing", "question"),
        ),
        *says("A line on my background: {fit}.", takes=("unsure", "thing", "with")),
    )
    if recalled:
        phrasings += says("I would bring {fit}.", takes=("amount",))
    else:
        phrasings += says("I have {fit}.", takes=("amount",))
    if recalled and not in_short:
        phrasings += says("For my part, {fit}.", takes=("mine",), not_with="part side")
        phrasings += says("For my part, I {fit}.", takes=("did",))
        phrasings += says("To recall my background in a line: {fit}.", takes=("thing", "doing", "with"))
    return Part(
        name="fit",
        about="fit",
        phrasings=phrasings,
        sources=sources,
        needed=needed,
        worth=worth,
        paragraph=paragraph,
    )


def drawn_by(
    *,
    sources: tuple[str, ...],
    worth: int = 6,
    paragraph: int = 0,
    is_still: bool = False,
    is_first: bool = False,
) -> Part:
    """Return the part that says what draws the writer to a job.

    ``is_still`` where they have said so before. ``is_first`` where the sentence before has just named the job.
    """
    job = "It" if is_first else "The role"
    still = "still interests" if is_still else "interests"
    return Part(
        name="reason",
        about="reason",
        phrasings=(
            *says(f"{job} {still} me because {{reason}}.", takes=("mine", "sentence"), not_with="because interests interested"),
            *as_told("reason"),
            *says("What draws me is {reason}.", "What interests me most is {reason}.", takes=("how", "thing", "doing", "that")),
            *says("I would like {reason}.", takes=("to",)),
            *says(f"{job} {still} me {{reason}}.", takes=("because",)),
            *says("I {reason}.", takes=("did",)),
            *says("What draws me to it: {reason}.", takes=("with", "unsure", "question")),
        ),
        sources=sources,
        worth=worth,
        paragraph=paragraph,
    )  # fmt: skip


def why_them(
    *, sources: tuple[str, ...], worth: int = 6, paragraph: int = 0, unless_told: tuple[str, ...] = ()
) -> Part:
    """Return the part that says why the writer turns to this reader."""
    return Part(
        name="reason",
        about="reason",
        phrasings=(
            *says("I am writing because {reason}.", takes=("mine", "sentence"), not_with="because writing write reason"),
            *as_told("reason"),
            *says("I am writing {reason}.", takes=("to", "because")),
            *says("I am writing to you because of {reason}.", "What brings me to you is {reason}.", takes=("thing", "doing")),
            *says("What I would like to understand is {reason}.", takes=("how",)),
            *says("I {reason}.", takes=("did",)),
            *says("Why I am writing to you: {reason}.", takes=("that", "with", "unsure", "question")),
        ),
        sources=sources,
        worth=worth,
        paragraph=paragraph,
        unless_told=unless_told,
    )  # fmt: skip


def purpose(
    *, sources: tuple[str, ...], worth: int = 6, paragraph: int = 0, when_told: tuple[str, ...] = ()
) -> Part:
    """Return the part that says what the writer is after, where another sentence has said why they write."""
    return Part(
        name="reason",
        about="reason",
        phrasings=(
            *as_told("reason"),
            *says("I would like {reason}.", takes=("to",)),
            *says("I am asking {reason}.", takes=("because",)),
            *says("What interests me is {reason}.", takes=("thing", "doing")),
            *says("I would like to understand {reason}.", takes=("how",)),
            *says("I {reason}.", takes=("did",)),
            *says("My reason, in short: {reason}.", takes=("that", "with", "unsure", "question")),
        ),
        sources=sources,
        worth=worth,
        paragraph=paragraph,
        when_told=when_told,
    )


def news(*, sources: tuple[str, ...], worth: int = 6, paragraph: int = 0, is_since: bool = True) -> Part:
    """Return the part that tells something new; ``is_since`` where the sentence before tells of an earlier time."""
    since = says("Since then, {news}.", takes=("mine",), not_with=_OF_ANOTHER_TIME) + says(
        "Since then, I {news}.", takes=("did",), not_with=_OF_ANOTHER_TIME
    )
    return Part(
        name="news",
        about="news",
        phrasings=(
            *as_told("news"),
            *(since if is_since else ()),
            *says("I {news}.", takes=("did",)),
            *says(
                "One piece of news from my side: {news}.",
                "There is one thing new on my side: {news}.",
                takes=_BEHIND_A_COLON,
            ),
        ),
        sources=sources,
        worth=worth,
        paragraph=paragraph,
    )


def other_offer(*, paragraph: int = 0) -> Part:
    """Return the part that tells of another offer, plainly and without a demand."""
    return Part(
        name="other_offer",
        about="other_offer",
        phrasings=(
            *says("So that you know where I stand: {other_offer}.", takes=("mine", "sentence", "question")),
            *says("{other_offer:alone} I wanted you to know.", takes=("mine", "sentence"), not_with="know"),
            *says("I {other_offer}. I wanted you to know.", takes=("did",)),
            *says("So that you know where I stand, I have {other_offer}.", takes=("thing", "amount")),
            *says(
                "So that you know where I stand: {other_offer}.",
                takes=("how", "that", "because", "to", "with", "doing", "unsure"),
            ),
        ),
        sources=("G-offer-date",),
        worth=7,
        paragraph=paragraph,
    )
