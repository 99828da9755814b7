"""A phrasing with the facts in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cordially.writing.drafting.answers import NAMES, Answer, raised
from cordially.writing.drafting.days import met_when, promised_by
from cordially.writing.drafting.forms import COMPOSED, FRAGMENTS, MAY_BE_EMPTY, SLOT, Part, Phrasing
from cordially.writing.drafting.greeting import Tone, isolated
from cordially.writing.drafting.name_order import RIGHT_TO_LEFT
from cordially.writing.drafting.occasion import Occasion
from cordially.writing.drafting.shapes import words_of

_PREPOSITION: Final = re.compile(
    r"(?:at|in|on|over|during|through|after|before|while|online|near)\b", re.IGNORECASE
)
_BY_WIRE: Final = re.compile(
    r"zoom|(?:microsoft )?teams|google meet|skype|webex|(?:the )?phone|a (?:video )?call", re.IGNORECASE
)
_STARTS_WITH_THE: Final = re.compile(r"^(?:the|an?|your|our|my)\s", re.IGNORECASE)
_BARE_NOUN: Final = re.compile(
    r"(?:recent |latest |last |first )?(?:article|talk|post|podcast|paper|book|newsletter|project|product|course|interview|video|lecture|"
    r"presentation|work|research|report|app|column|essay|keynote|workshop|advert|blog)\b",
    re.IGNORECASE,
)
"""What is theirs, told without saying whose."""
_INDIRECT: Final = frozenset(
    {
        "question",
        "reason",
        "learned",
        "news",
        "common_ground",
        "helped_with",
        "fit",
        "their_work",
        "other_offer",
    }
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A phrasing with its facts: the text, and the facts it shows."""

    part: Part
    phrasing: Phrasing
    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The usable answers, with what is needed to put them into sentences."""

    answers: Mapping[str, Answer]
    now: str | None = None

    def has(self, slot: str) -> bool:
        """Say whether a slot can be filled."""
        return slot in MAY_BE_EMPTY or any(fact in self.answers for fact in COMPOSED.get(slot, (slot,)))

    def words(self, slot: str, *, alone: bool) -> tuple[str, tuple[str, ...]]:
        """Return the words for a slot and the facts they show; empty ones for what may be empty."""
        if slot in COMPOSED:
            return self._composed(slot)
        answer = self.answers[slot]
        if slot == "promised":
            return promised_by(answer.words, self.now), (slot,)
        text = answer.alone if alone else answer.inside
        if slot == "their_work" and answer.shape == "thing" and not alone and _BARE_NOUN.match(text):
            text = f"your {text}"
        is_turned = slot in NAMES and RIGHT_TO_LEFT.search(text)
        return (isolated(text) if is_turned else text), (slot,)

    def _composed(self, slot: str) -> tuple[str, tuple[str, ...]]:
        shown = tuple(fact for fact in COMPOSED[slot] if fact in self.answers)
        if slot == "the_role":
            return self._role(), shown
        if not shown:
            return "", ()
        words = self.answers[shown[0]].words
        if slot == "at_company":
            return f" at {words}", shown
        if slot == "when":
            return f" {met_when(words, self.now)}", shown
        if _BY_WIRE.fullmatch(words):
            return f" on {'the ' if words.casefold() == 'phone' else ''}{words}", shown
        return (f" {words[0].lower()}{words[1:]}" if _PREPOSITION.match(words) else f" at {words}"), shown

    def _role(self) -> str:
        title, company = self.answers.get("role_title"), self.answers.get("company")
        at = f" at {company.words}" if company else ""
        if title is None:
            return f"the role{at}"
        return f"the {_without_article(title.words)} role{at}"


def _without_article(title: str) -> str:
    return _STARTS_WITH_THE.sub("", title, count=1)


def fillings(part: Part, told: Told, occasion: Occasion, tone: Tone) -> list[Filled]:
    """Return every way to say a part with the facts there are, in the order they are written in the form."""
    if part.about and part.about not in told.answers:
        return []
    if any(fact in told.answers for fact in part.unless_told):
        return []
    if part.when_told and not any(fact in told.answers for fact in part.when_told):
        return []
    shape = told.answers[part.about].shape if part.about else None
    if shape == "amount" and not any("amount" in phrasing.takes for phrasing in part.phrasings):
        shape = "thing"
    found = []
    for phrasing in part.phrasings:
        if phrasing.takes and shape not in phrasing.takes:
            continue
        if not all(told.has(slot) for slot in phrasing.slots) or not phrasing.fits(occasion.situation, tone):
            continue
        if _misfits(phrasing, told, part.about):
            continue
        found.append(filled(part, phrasing, told))
    return found


def _misfits(phrasing: Phrasing, told: Told, about: str | None) -> bool:
    """Say whether a fact would not stand in a sentence: one beside the part's own must be a noun."""
    if phrasing.not_with and about and set(phrasing.not_with) & set(words_of(told.answers[about].words)):
        return True
    for match in SLOT.finditer(phrasing.text):
        slot, alone = match[1], bool(match[2])
        if (
            slot in _INDIRECT
            and slot != about
            and not alone
            and told.answers[slot].shape not in ("thing", "amount", "doing")
        ):
            return True
        if (
            not phrasing.takes
            and slot == about
            and slot in _INDIRECT
            and not alone
            and told.answers[slot].shape not in FRAGMENTS
        ):
            return True
    return False


def filled(part: Part, phrasing: Phrasing, told: Told) -> Filled:
    """Put the facts into a phrasing."""
    text, facts, end = "", dict[str, None](), 0
    for match in SLOT.finditer(phrasing.text):
        words, shown = told.words(match[1], alone=bool(match[2]))
        text += phrasing.text[end : match.start()] + words
        facts.update(dict.fromkeys(shown))
        end = match.end()
    text += phrasing.text[end:]
    return Filled(part, phrasing, _tidy(text), tuple(facts))


def _tidy(text: str) -> str:
    """Mend where an answer's own last mark meets the phrasing's."""
    text = re.sub(r"([.!?])([”’\"']?)\.(?=\s|$)", r"\1\2", text)
    return raised(" ".join(text.split()))


def shown_in(filling: Iterable[Filled]) -> set[str]:
    """Return the facts that some of them show."""
    return {fact for each in filling for fact in each.facts}
