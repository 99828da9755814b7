"""What the writer says of themselves: what qualifies them, why they write, what is new."""

from __future__ import annotations

from cordially.writing.drafting.forms import Part, as_told, says

_UNFIT_FOR_A_SENTENCE = ("how", "that", "because", "to", "with", "doing", "thing", "unsure", "question")


def fit(*, sources: tuple[str, ...], needed: bool = False, worth: int = 5, paragraph: int = 0, in_short: bool = False,
        recalled: bool = True) -> Part:  # fmt: skip
    """Return the part that names the writer's qualifications; ``recalled`` where the reader has heard of them before."""
    leads = (
        ("My background, in short: {fit}.",)
        if in_short or not recalled
        else ("To recall my background in a line: {fit}.", "My background, in short: {fit}.")
    )
    return Part(
        name="fit",
        about="fit",
        phrasings=(
            *as_told("fit"),
            *(() if in_short or not recalled else says("For my part, {fit}.", takes=("mine",))),
            *says("I {fit}.", takes=("did",)),
            *(says("For my part, I {fit}.", takes=("did",)) if recalled and not in_short else ()),
            *says("I would bring {fit}." if recalled else "I have {fit}.", takes=("amount",)),
            *says(*leads, takes=_UNFIT_FOR_A_SENTENCE),
        ),
        sources=sources,
        needed=needed,
        worth=worth,
        paragraph=paragraph,
    )


def drawn_by(*, sources: tuple[str, ...], needed: bool = False, worth: int = 6, paragraph: int = 0,
             short: bool = True, unless_told: tuple[str, ...] = ()) -> Part:  # fmt: skip
    """Return the part that says what draws the writer to a job or a company."""
    return Part(
        name="reason",
        about="reason",
        phrasings=(
            *as_told("reason"),
            *says(
                "What draws me is {reason}.",
                "What interests me most is {reason}.",
                takes=("how", "thing", "doing"),
            ),
            *says("I would like {reason}.", takes=("to",)),
            *says("It draws me {reason}.", takes=("because",)),
            *says("What draws me is {reason}.", takes=("that",)),
            *says("I {reason}.", takes=("did",)),
            *says("What draws me to it: {reason}.", takes=("with", "unsure", "question")),
        ),
        sources=sources,
        needed=needed,
        worth=worth,
        paragraph=paragraph,
        short=short,
        unless_told=unless_told,
    )


def why_them(*, sources: tuple[str, ...], needed: bool = False, worth: int = 6, paragraph: int = 0) -> Part:
    """Return the part that says why the writer turns to this reader."""
    return Part(
        name="reason",
        about="reason",
        phrasings=(
            *as_told("reason"),
            *says("I am writing {reason}.", takes=("to", "because")),
            *says(
                "I am writing to you because of {reason}.",
                "What brings me to you is {reason}.",
                takes=("thing", "doing"),
            ),
            *says("What I would like to understand is {reason}.", takes=("how",)),
            *says("I {reason}.", takes=("did",)),
            *says("Why I am writing to you: {reason}.", takes=("that", "with", "unsure", "question")),
        ),
        sources=sources,
        needed=needed,
        worth=worth,
        paragraph=paragraph,
    )


def news(*, sources: tuple[str, ...], needed: bool = False, worth: int = 6, paragraph: int = 0) -> Part:
    """Return the part that tells something new."""
    return Part(
        name="news",
        about="news",
        phrasings=(
            *as_told("news"),
            *says("Since then, {news}.", takes=("mine",)),
            *says("I {news}.", takes=("did",)),
            *says("Since then, I {news}.", takes=("did",)),
            *says("One piece of news from my side: {news}.", "There is one thing new on my side: {news}.",
                  takes=("how", "that", "because", "to", "with", "doing", "thing", "unsure", "question")),
        ),
        sources=sources,
        needed=needed,
        worth=worth,
        paragraph=paragraph,
    )  # fmt: skip


def other_offer(*, paragraph: int = 0) -> Part:
    """Return the part that tells of another offer, plainly and without a demand."""
    return Part(
        name="other_offer",
        about="other_offer",
        phrasings=(
            *says("So that you know where I stand: {other_offer}.", takes=("mine", "sentence", "question")),
            *says("{other_offer:alone} I wanted you to know.", takes=("mine", "sentence")),
            *says("I {other_offer}. I wanted you to know.", takes=("did",)),
            *says("So that you know where I stand, I have {other_offer}.", takes=("thing", "amount")),
            *says("So that you know where I stand: {other_offer}.",
                  takes=("how", "that", "because", "to", "with", "doing", "unsure")),
        ),
        sources=("G-offer-date",),
        worth=7,
        paragraph=paragraph,
    )  # fmt: skip
