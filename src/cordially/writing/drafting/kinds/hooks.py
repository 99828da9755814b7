"""What brings the writer to this reader: something shared, something of theirs, somebody who pointed the way."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Need, Part, as_told, says
from cordially.writing.drafting.shapes import Shape

_LESS_CERTAIN: Final[tuple[Shape, ...]] = (
    "how",
    "that",
    "because",
    "to",
    "with",
    "doing",
    "unsure",
    "question",
)


def common_ground(*, worth: int = 6, paragraph: int = 0) -> Part:
    """Return the part that names what both share, to somebody new."""
    return Part(
        name="common_ground",
        about="common_ground",
        phrasings=(
            *as_told("common_ground"),
            *says("We both {common_ground}.", "You and I both {common_ground}.", takes=("did",)),
            *says(
                "We have {common_ground} in common.",
                "You and I have {common_ground} in common.",
                takes=("thing",),
            ),
            *says("We have something in common: {common_ground}.", takes=_LESS_CERTAIN),
        ),
        sources=("M04", "G-found"),
        worth=worth,
        paragraph=paragraph,
        is_hook=True,
    )


def common_ground_found(*, worth: int = 3, paragraph: int = 0) -> Part:
    """Return the part that names what both share, once they have spoken."""
    return Part(
        name="common_ground",
        about="common_ground",
        phrasings=(
            *as_told("common_ground"),
            *says(
                "I was glad to find that we both {common_ground}.",
                "We both {common_ground}, which was good to find.",
                takes=("did",),
            ),
            *says(
                "I was glad to find that we have {common_ground} in common.",
                "We have {common_ground} in common, which was good to find.",
                takes=("thing",),
            ),
            *says("I was glad to find something we have in common: {common_ground}.", takes=_LESS_CERTAIN),
        ),
        sources=("M04", "G-found"),
        worth=worth,
        paragraph=paragraph,
        is_hook=True,
    )


def their_work(*, worth: int = 7, paragraph: int = 0) -> Part:
    """Return the part that names something of the reader's as the reason to write."""
    return Part(
        name="their_work",
        about="their_work",
        phrasings=(
            *as_told("their_work"),
            *says("I am writing because of {their_work}.", "What brings me to you is {their_work}.", takes=("thing", "how")),
            *says("I {their_work}.", takes=("did",)),
            *says("What brings me to you: {their_work}.", takes=("that", "because", "to", "with", "doing", "unsure", "question")),
        ),
        sources=("H04", "G-specific"),
        worth=worth,
        paragraph=paragraph,
        is_hook=True,
    )  # fmt: skip


def their_work_further(*texts: str, worth: int = 6, paragraph: int = 0) -> Part:
    """Return the part that names something of the reader's to somebody who knows the writer; ``texts`` take a noun."""
    return Part(
        name="their_work",
        about="their_work",
        phrasings=(
            *as_told("their_work"),
            *says(*texts, takes=("thing", "how", "doing")),
            *says("I {their_work}.", takes=("did",)),
            *says("Something of yours I had in mind: {their_work}.",
                  takes=("that", "because", "to", "with", "unsure", "question")),
        ),
        sources=("H04", "G-specific"),
        worth=worth,
        paragraph=paragraph,
        is_hook=True,
    )  # fmt: skip


def helper(*, worth: int = 7, paragraph: int = 0) -> Part:
    """Return the part that names who pointed the writer to the reader."""
    return Part(
        name="helper",
        phrasings=says("{helper} pointed me to you.", "I have your name from {helper}."),
        sources=("H04", "G-found"),
        worth=worth,
        paragraph=paragraph,
        is_hook=True,
    )


def needs_hook(first: str, *others: str) -> Need:
    """Return the need for something that is this reader's alone."""
    return Need(
        any_of=(first, *others),
        why="A request says why it goes to this person; without that it could go to anyone.",
        sources=("H04", "L13", "G-specific"),
    )
