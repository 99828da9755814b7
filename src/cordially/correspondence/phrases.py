"""What a table of phrases is made of, language by language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """How one language thanks and asks: regular expressions for text without capitals and accents.

    ``thanks`` is any word of thanks; without it nothing else but ``asks`` is looked for. ``met`` thanks for a meeting in
    so many words, ``time`` for somebody's time or an opportunity, which may be said in advance too. That the meeting
    has been is told by ``past`` (how it was) or ``lately`` (yesterday), less surely by ``when`` (today); ``ahead`` are
    signs that it is still to come. A sentence with ``not_that`` thanks for something else, such as the invitation;
    one that is ``hoped`` thanks in advance or asks.
    ``help`` and ``connected`` thank for these; ``asks`` asks for news, if it is of a job (``about``).
    """

    thanks: str
    met: str
    time: str
    past: str
    lately: str
    when: str
    ahead: str
    not_that: str
    hoped: str
    declined: str
    help: str
    connected: str
    asks: str
    about: str
    again: str
