"""A message as the checks see it: its layers, what each sentence does, and what is known beside it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from cordially.etiquette.situation import Situation
from cordially.writing.acts import FAULTS, Act, Judged, is_available, judged
from cordially.writing.anatomy import Anatomy, Sentence, anatomy
from cordially.writing.cues import CUES
from cordially.writing.messages import Facts, Kind, Message
from cordially.writing.proofing.languages import language_of

_NEEDED: Final = ("thanks", "specific", "reason", "small_ask")
_SURE: Final = 0.85
"""Chosen on judgements of authors the judging network had not seen, and on the first strangers' messages: beyond it, bad messages
are missed faster than good ones are spared.
"""

_DECIDED: Final = ("offered", "hired", "rejected", "withdrawn")


class Reading:
    """One message, read once for all checks."""

    def __init__(self, message: Message, *, understanding: bool = True) -> None:
        """Take in a message; ``understanding`` is whether the model may be asked where words leave it open."""
        self.message = message
        self.anatomy: Anatomy = anatomy(message.text)
        self._understanding = understanding

    @property
    def kind(self) -> Kind:
        """The kind of message."""
        return self.message.kind

    @property
    def facts(self) -> Facts:
        """What is known beside the text."""
        return self.message.facts

    @property
    def situation(self) -> Situation:
        """What is known of reader and writer."""
        return self.message.facts.situation

    @cached_property
    def is_english(self) -> bool:
        """Whether the body is in English, as far as its little words tell; what is too short to tell counts as English."""
        start, end = self.anatomy.body
        return language_of(self.message.text[start:end]) in (None, "en")

    @property
    def reader(self) -> str | None:
        """What the reader is called: the name given, else the one greeted."""
        named = self.anatomy.named
        return self.message.to or (self.message.text[slice(*named)] if named else None)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body."""
        return self.anatomy.sentences

    @property
    def decided(self) -> bool:
        """Whether the decision is known to have fallen."""
        return self.situation.stage in _DECIDED

    def says(self, sentence: Sentence, act: Act) -> bool:
        """Whether the model is sure that a sentence does this; False without the model.

        Of a fault it must be sure twice: that there is one, and which. What could go to anyone is no fault by itself, and
        counts only where a message holds nothing else.
        """
        if self._judged is None:
            return False
        found = self._judged[sentence.start]
        if act in FAULTS and act != "generic":
            return found[act] * found.fault >= _SURE
        return found.says(act)

    def leans(self, sentence: Sentence, act: Act) -> bool:
        """Whether the model rather thinks so; False without the model."""
        found = self._judged
        return found is not None and found[sentence.start].leans(act)

    def does(self, sentence: Sentence, act: Act) -> bool:
        """Whether a sentence does something harmless, by its words or by the model.

        A leaning is enough for what its absence would be held against the writer.
        """
        cue = CUES.get(act)
        if cue is not None and cue(sentence, self.reader):
            return True
        return self.leans(sentence, act) if act in _NEEDED else self.says(sentence, act)

    def any_does(self, *acts: Act) -> bool:
        """Whether any sentence does one of these harmless things."""
        return any(self.does(sentence, act) for sentence in self.sentences for act in acts)

    def asked_for(self, *words: str) -> bool:
        """Whether the reader asked the writer for something told by one of the words (beginnings of words count)."""
        wanted = re.compile(r"\b(?:" + "|".join(words) + ")")
        return any(wanted.search(each.lower()) for each in self.facts.they_asked)

    @cached_property
    def _judged(self) -> dict[int, Judged] | None:
        if not self._understanding or not self.sentences or not is_available():
            return None
        found = judged([each.text for each in self.sentences])
        return {sentence.start: each for sentence, each in zip(self.sentences, found, strict=True)}
