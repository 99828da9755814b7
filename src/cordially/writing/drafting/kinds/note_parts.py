"""The parts that connection notes share."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Part, Phrasing, says
from cordially.writing.drafting.kinds.conversation import learned

_GRANTED: Final = {"consent": ("granted",)}
_PENDING: Final = {"stage": ("applied", "interview_scheduled", "interviewing", "silent")}

ONE_FACT: Final = "A note without anything of your own could go to anyone."


def connect(*more: Phrasing, worth: int = 9) -> Part:
    """Return the request itself, to somebody new."""
    return Part(
        name="connect",
        phrasings=(
            *more,
            *says("I would be glad to connect.", "May I connect with you here?", tones=("plain",)),
            *says("I would be very glad to connect.", "I would be glad to connect.", tones=("warm",)),
            *says(
                "I would be grateful to connect with you here.",
                "I would be glad to connect.",
                tones=("formal",),
            ),
        ),
        sources=("H04", "L13"),
        needed=True,
        worth=worth,
    )


def stay_in_touch(*more: Phrasing) -> Part:
    """Return the request itself, to somebody the writer has dealt with."""
    return Part(
        name="connect",
        phrasings=(
            *more,
            *says("I would be glad to stay in touch here.", "I would like to stay in touch."),
            *says("Whatever the outcome, I would be glad to stay in touch.", when=_PENDING),
            *says(
                "As we said, here is my request to connect.",
                "Thank you for agreeing to connect.",
                when=_GRANTED,
            ),
        ),
        sources=("L13", "T06"),
        needed=True,
        worth=9,
    )


def opening(
    name: str, *phrasings: Phrasing, sources: tuple[str, ...], needed: bool = True, worth: int = 9
) -> Part:
    """Return the first sentence."""
    return Part(name=name, phrasings=phrasings, sources=sources, needed=needed, worth=worth)


def learned_in_short(*, needed: bool = True, worth: int = 8) -> Part:
    """Return the part that names one thing from the conversation."""
    return learned(needed=needed, in_short=True, worth=worth)
