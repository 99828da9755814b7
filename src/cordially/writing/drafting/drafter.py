"""Facts in, draft out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from cordially.writing.drafting.answers import Answer, read_answer, stopped
from cordially.writing.drafting.asking import mending, optional_questions, question_for, shortening
from cordially.writing.drafting.composing import Composition, compose
from cordially.writing.drafting.drafts import (
    Declined,
    Draft,
    DraftSentence,
    LeftOut,
    Question,
    characters_of,
    laid_out,
)
from cordially.writing.drafting.facts import DraftFacts, parse_draft_facts
from cordially.writing.drafting.filling import Filled, Told
from cordially.writing.drafting.finishing import closing_lines, subject_line
from cordially.writing.drafting.forms import holds
from cordially.writing.drafting.greeting import greeting
from cordially.writing.drafting.kinds import form_for
from cordially.writing.drafting.occasion import Occasion
from cordially.writing.drafting.panels import MOST_ALIKE, is_told_to_others, likeness
from cordially.writing.drafting.readers import NameForms, name_forms
from cordially.writing.drafting.shapes import words_of
from cordially.writing.drafting.unfit import declined
from cordially.writing.drafting.voice import Habits

FREE, PREMIUM = 200, 300
"""Characters of a note on a free account and on a paid one."""

_SIGNING: Final = ("own_name", "sign_off")
_TRIES: Final = 12


def draft(occasion: Occasion, facts: DraftFacts | Mapping[str, Any], habits: Habits | None = None) -> Draft:
    """Draft a message from the user's own facts; the same input gives the same draft.

    Where a needed fact is missing, or too long for a note, the draft has no text but the questions to answer first. Where
    the message would do harm in this situation it is declined. Raises UnknownWordError and BadInputError for facts given
    as a mapping that is not understood.
    """
    told = facts if isinstance(facts, DraftFacts) else parse_draft_facts(facts)
    return _Drafter(occasion, told, habits or Habits()).draft()


class _Drafter:
    """One message in the making."""

    def __init__(self, occasion: Occasion, facts: DraftFacts, habits: Habits) -> None:
        self._occasion, self._habits = occasion, habits
        self._form = form_for(occasion.kind, occasion.settled_aim)
        self._tone, self._channel = occasion.settled_tone, occasion.settled_channel
        self._name = name_forms(occasion.to)
        self._them = self._name.short if self._name else "them"
        self._answers, self._faulty = self._read(facts)
        self._told = Told(self._answers, occasion.dates.now)

    def draft(self) -> Draft:
        """Return the draft, the questions for it, or why there is none."""
        if (reason := declined(self._occasion)) is not None:
            return self._without_text((), declined_for=reason)
        questions = self._needed_questions()
        if questions or self._name is None:
            return self._without_text((*questions, *self._wishes()))
        return self._written(self._name)

    def _read(self, facts: DraftFacts) -> tuple[dict[str, Answer], dict[str, Answer]]:
        words = self._name.full if self._name else ""
        reader = tuple(words_of(f"{words} {self._name.short if self._name else ''}"))
        told = facts.told()
        dates = self._occasion.dates
        told.setdefault("met_on", dates.met or "")
        told.setdefault("promised", dates.promised or "")
        sound: dict[str, Answer] = {}
        faulty: dict[str, Answer] = {}
        for fact, text in told.items():
            answer = read_answer(fact, text, reader=reader)
            if answer is not None:
                (faulty if answer.fault else sound)[fact] = answer
        learned = sound.get("learned")
        if learned and self._occasion.others and is_told_to_others(learned, self._occasion.others):
            faulty["learned"] = sound.pop("learned")
        return sound, faulty

    def _needed_questions(self) -> list[Question]:
        questions = []
        if self._name is None:
            questions.append(question_for(self._form, "to", self._them, needed=True))
        for need in self._form.needs:
            if not holds(need.when, self._occasion.situation) or any(
                fact in self._answers for fact in need.any_of
            ):
                continue
            if need.any_of == ("own_name",) and not self._is_signed:
                continue
            broken = next((fact for fact in need.any_of if fact in self._faulty), None)
            if broken:
                questions.append(self._mending(broken, needed=True))
            else:
                questions.append(
                    question_for(
                        self._form,
                        need.any_of[0],
                        self._them,
                        needed=True,
                        why=need.why,
                        sources=need.sources,
                    )
                )
        return questions

    @property
    def _is_signed(self) -> bool:
        return self._form.is_signed and self._channel != "note"

    def _mending(self, fact: str, *, needed: bool) -> Question:
        answer = self._faulty[fact]
        if answer.fault is None:
            return question_for(
                self._form, fact, self._them, needed=needed,
                why="Your message to somebody else of the panel says the same; they may compare.", sources=("G-panel",),
            )  # fmt: skip
        return mending(self._form, fact, answer.fault, self._them, needed=needed)

    def _wishes(self) -> list[Question]:
        """Return the questions for what could still be told, beside the needed ones."""
        asked = {question.fact for question in self._needed_questions()}
        broken = [fact for fact in self._faulty if fact not in asked and fact in self._form.facts]
        missing = [
            fact
            for fact in self._form.facts
            if fact not in self._answers and fact not in asked and fact not in self._faulty
        ]
        return [
            *(self._mending(fact, needed=False) for fact in broken),
            *optional_questions(self._form, missing, self._them),
        ]

    def _written(self, name: NameForms) -> Draft:
        opening = greeting(name, tone=self._tone, channel=self._channel, habits=self._habits)
        leave, signed = self._signature()
        closing = tuple(line for line in (leave, signed) if line)
        limit = self._limit()
        made = self._composed(opening, closing, limit, self._occasion.key)
        if made.over:
            return self._too_long(opening, made)
        text = self._text(opening, made, closing)
        if self._occasion.others:
            made, text = self._least_alike(opening, closing, limit, made, text)
            if likeness(text, self._occasion.others) > MOST_ALIKE:
                question = question_for(
                    self._form, "learned", self._them, needed=True, sources=("G-panel",),
                    why="The message is almost the one for somebody else of the panel; tell what was different.",
                )  # fmt: skip
                return self._without_text((question,))
        return Draft(
            **self._head(),
            subject=self._subject,
            greeting=opening,
            paragraphs=_paragraphs(made.sentences),
            sign_off=leave or None,
            own_name=signed or None,
            text=text,
            missing=tuple(self._wishes()),
            left_out=self._left_out(made),
            limits=self._limits(opening, closing, made, text),
        )

    def _head(self) -> dict[str, Any]:
        return {"kind": self._form.kind, "aim": self._form.aim, "channel": self._channel, "tone": self._tone}

    def _without_text(self, missing: Sequence[Question], *, declined_for: Declined | None = None,
                      limits: tuple[str, ...] = ()) -> Draft:  # fmt: skip
        return Draft(**self._head(), missing=tuple(missing), declined=declined_for, limits=limits)

    def _limit(self) -> int:
        return PREMIUM if self._occasion.account == "premium" else FREE

    def _composed(self, opening: str, closing: tuple[str, ...], limit: int, key: str) -> Composition:
        most_words = self._form.most_words[self._occasion.length == "full"]

        def room(sentences: Sequence[Filled]) -> int:
            if self._channel == "note":
                return limit - characters_of(laid_out(opening, _paragraphs(sentences), closing, "note"))
            return most_words - sum(len(each.text.split()) for each in sentences)

        return compose(
            self._form, self._told, replace(self._occasion, key=key), self._tone, self._habits, room
        )

    def _text(self, opening: str, made: Composition, closing: tuple[str, ...]) -> str:
        return laid_out(opening, _paragraphs(made.sentences), closing, self._channel)

    def _least_alike(
        self, opening: str, closing: tuple[str, ...], limit: int, made: Composition, text: str
    ) -> tuple[Composition, str]:
        """Draw again, with keys that follow from the first, until the wording is another one."""
        best = (likeness(text, self._occasion.others), made, text)
        for number in range(1, _TRIES):
            other = self._composed(opening, closing, limit, f"{self._occasion.key}/{number}")
            words = self._text(opening, other, closing)
            best = min(best, (likeness(words, self._occasion.others), other, words), key=lambda each: each[0])
        return best[1], best[2]

    def _signature(self) -> tuple[str, str]:
        if not self._is_signed:
            return "", ""
        return closing_lines(self._told, self._occasion, self._channel, self._tone, self._habits)

    @property
    def _subject(self) -> str | None:
        if self._channel != "email":
            return None
        return subject_line(self._form, self._told, self._occasion, self._tone, self._habits)

    def _left_out(self, made: Composition) -> tuple[LeftOut, ...]:
        shown = {fact for each in made.sentences for fact in each.facts}
        subject = self._subject or ""
        found = []
        for fact, answer in self._answers.items():
            if fact in shown or fact in _SIGNING or answer.words in subject:
                continue
            if any(fact in part.facts for part in made.avoided):
                found.append(
                    LeftOut(
                        fact=fact, why="never_words", reason="Every sentence for it has words you never use."
                    )
                )
            elif any(fact in part.facts for part in made.crowded_out):
                found.append(LeftOut(fact=fact, why="length", reason="There was no room left for it."))
            elif fact in self._form.facts:
                found.append(LeftOut(fact=fact, why="enough", reason="The message says enough without it."))
            else:
                found.append(
                    LeftOut(fact=fact, why="not_for_this", reason="This message has no place for it.")
                )
        found += [
            LeftOut(
                fact=fact, why="unusable", reason=self._mending(fact, needed=False).question.split("? ")[0]
            )
            for fact in self._faulty
        ]
        return tuple(found)

    def _limits(
        self, opening: str, closing: tuple[str, ...], made: Composition, text: str
    ) -> tuple[str, ...]:
        if self._channel != "note":
            return ()
        limits = [f"{characters_of(text)} of {self._limit()} characters."]
        if self._occasion.account == "premium" or not made.crowded_out:
            return tuple(limits)
        larger = self._composed(opening, closing, PREMIUM, self._occasion.key)
        more = [part for part in made.crowded_out if part not in larger.crowded_out]
        names = ", ".join(dict.fromkeys(part.name.replace("_", " ") for part in more))
        if names:
            limits.append(f"A premium account's {PREMIUM} characters would also hold: {names}.")
        return tuple(limits)

    def _too_long(self, opening: str, made: Composition) -> Draft:
        """Ask for a shorter answer where the user's own words alone fill the room."""
        shown = [fact for each in made.sentences for fact in each.facts]
        if not shown:
            return self._without_text((question_for(self._form, "to", self._them, needed=True),))
        longest = max(shown, key=lambda fact: characters_of(self._answers[fact].words))
        length = characters_of(self._answers[longest].words)
        room = max(length - made.over, 0) if self._channel == "note" else None
        question = shortening(self._form, longest, self._them, length=length, room=room)
        is_free = self._channel == "note" and self._occasion.account != "premium"
        fits_larger = is_free and not self._composed(opening, (), PREMIUM, self._occasion.key).over
        limits = (f"A premium account's {PREMIUM} characters would hold it as it is.",) if fits_larger else ()
        return self._without_text((question,), limits=limits)


def _paragraphs(sentences: Sequence[Filled]) -> tuple[tuple[DraftSentence, ...], ...]:
    places = dict.fromkeys(each.part.paragraph for each in sentences)
    return tuple(
        tuple(
            DraftSentence(
                text=stopped(each.text),
                part=each.part.name,
                facts=each.facts,
                sources=each.phrasing.sources or each.part.sources,
            )
            for each in sentences
            if each.part.paragraph == place
        )
        for place in places
    )
