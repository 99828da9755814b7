"""A draft: its sentences with their facts and sources, or the questions to answer first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from cordially.writing.drafting.greeting import Channel, Tone
from cordially.writing.messages import Kind

Why: TypeAlias = Literal["length", "enough", "not_for_this", "never_words", "unusable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSentence:
    """A sentence of a draft, or a few that belong together: what it does, the facts it shows, who asks for it."""

    text: str
    part: str
    facts: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A fact to tell: the question, an example of a good answer, whether there is no draft without it, and why it is asked."""

    fact: str
    question: str
    example: str
    needed: bool
    why: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A fact that was told and is not in the draft. ``why`` is a word for programs, ``reason`` a sentence for people."""

    fact: str
    why: Why
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """Why no such message is drafted in this situation, and which move to make instead."""

    reason: str
    instead: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message ready to be read and sent, or what is missing for it.

    ``text`` is None while a needed fact is missing or the message is declined; there is never one with holes. ``paragraphs``
    are empty then. ``missing`` are the questions, needed ones first. ``limits`` are sentences on length. ``characters`` counts
    as networks count (UTF-16 units).
    """

    kind: Kind
    aim: str
    channel: Channel
    tone: Tone
    subject: str | None = None
    greeting: str | None = None
    paragraphs: tuple[tuple[DraftSentence, ...], ...] = ()
    sign_off: str | None = None
    own_name: str | None = None
    text: str | None = None
    missing: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    limits: tuple[str, ...] = ()
    declined: Declined | None = None

    @property
    def sentences(self) -> tuple[DraftSentence, ...]:
        """Return the sentences of all paragraphs."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)

    @property
    def characters(self) -> int:
        """Return the length of the text, 0 without one."""
        return characters_of(self.text or "")

    def as_json(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "kind": self.kind,
            "aim": self.aim,
            "channel": self.channel,
            "tone": self.tone,
            "subject": self.subject,
            "text": self.text,
            "characters": self.characters,
            "words": len((self.text or "").split()),
            "greeting": self.greeting,
            "paragraphs": [
                [
                    {"text": each.text, "part": each.part, "facts": list(each.facts), "sources": list(each.sources)}
                    for each in paragraph
                ]
                for paragraph in self.paragraphs
            ],
            "sign_off": self.sign_off,
            "own_name": self.own_name,
            "missing": [
                {"fact": each.fact, "question": each.question, "example": each.example, "needed": each.needed,
                 "why": each.why, "sources": list(each.sources)}
                for each in self.missing
            ],
            "left_out": [{"fact": each.fact, "why": each.why, "reason": each.reason} for each in self.left_out],
            "limits": list(self.limits),
            "declined": None if self.declined is None else {
                "reason": self.declined.reason, "instead": self.declined.instead, "sources": list(self.declined.sources),
            },
        }  # fmt: skip


def characters_of(text: str) -> int:
    """Return the length of a text in UTF-16 units, by which networks limit notes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def laid_out(
    greeting: str | None,
    paragraphs: tuple[tuple[DraftSentence, ...], ...],
    closing: tuple[str, ...],
    channel: Channel,
) -> str:
    """Return the text of a message: a note on two lines, anything else in paragraphs."""
    body = [" ".join(sentence.text for sentence in paragraph) for paragraph in paragraphs]
    if channel == "note":
        return "\n".join(part for part in (greeting, " ".join(body)) if part)
    ends = ["\n".join(closing)] if closing else []
    return "\n\n".join(part for part in (greeting, *body, *ends) if part)
