"""What shape an answer has, so that a sentence can be built around it without touching its words.

There is no grammar of English here, only its classes of words. Where they do not decide, the shape is ``unsure``, and the
answer goes behind a colon, where every shape reads well.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, TypeAlias, get_args

from cordially.writing.drafting.word_classes import word_class

Shape: TypeAlias = Literal[
    "mine", "sentence", "question", "how", "that", "because", "to", "with", "doing", "did", "thing", "amount", "unsure"
]  # fmt: skip
SHAPES: Final[tuple[Shape, ...]] = get_args(Shape)
"""``mine``: a sentence that begins with I. ``sentence``: any other. ``question``: a direct one. ``how``: a clause that
begins with how, what, why … ``that``: one that begins with that. ``because``: a reason. ``to``: to do something. ``with``: it
begins with a preposition. ``doing``: a verb in -ing. ``did``: a verb whose subject is left out. ``thing``: a noun with what
belongs to it, ``amount``: one with a number first. ``unsure``: none of these for certain."""

WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_FURTHER_SENTENCE = re.compile(r"[.!?…]['\"”»’)]*\s+['\"“„«‘(]*[A-ZÀ-Þ]")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Dr|Prof|Mr|Mrs|Ms|Mx|St|Inc|Ltd|Co|Corp|No|vs|approx)\.\s+[A-Z]")
_MAIN_CLAUSE = re.compile(
    r",\s+(?:i|you|we|they|he|she|it|there|that|this|the|your|my|our)(?:['’]\w+)?\s", re.IGNORECASE
)
_NAMES_LIKE_VERBS = re.compile(r"(?<=\s)(?:May|Will|Mark|Grant|Rob)\b")
_SPANS = frozenset(["years", "months", "weeks", "decades", "seasons", "winters", "summers", "yrs"])
_ABOUT_A_NUMBER = frozenset(["over", "nearly", "almost", "about", "some"])


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, apostrophes made straight."""
    return [word.casefold().replace("’", "'") for word in WORD.findall(text)]


def shape_of(text: str) -> Shape:
    """Return the shape of an answer.

    >>> shape_of("how you moved nights to two teams"), shape_of("You said that nights are the bottleneck.")
    ('how', 'sentence')
    >>> shape_of("your talk on burn units"), shape_of("ran night shifts for six years")
    ('thing', 'did')
    """
    words = words_of(_NAMES_LIKE_VERBS.sub("Ann", text))
    if not words:
        return "unsure"
    first, second = words[0], words[1] if len(words) > 1 else ""
    if text.rstrip(" '\"”»’)").endswith("?"):
        return "question"
    is_mine = first in word_class("first_person")
    if _FURTHER_SENTENCE.search(_ABBREVIATION.sub(" x x", text)):
        return "mine" if is_mine else "sentence"
    if first in word_class("subjects") and len(words) > 2:
        return "mine" if is_mine else "sentence"
    if first in ("thanks", "thank"):
        return "mine"
    if first in word_class("asking"):
        return _asking_shape(text, words)
    if first in ("this", "that") and second in word_class("finite"):
        return "sentence"
    if first == "that":
        opens_clause = second in word_class("determiners") or second.endswith("s")
        return "that" if opens_clause or _has_verb_or_subject(words[1:]) else "thing"
    if first in ("because", "since"):
        return "sentence" if _MAIN_CLAUSE.search(text) else "because"
    if first == "to" and second and second not in word_class("determiners"):
        return "to"
    if first in _ABOUT_A_NUMBER and _is_number(second):
        return _noun_or_verb(text, words)
    if first in word_class("prepositions") or first == "to":
        return _prepositional_shape(text, words)
    return _noun_or_verb(text, words)


def _asking_shape(text: str, words: list[str]) -> Shape:
    if _MAIN_CLAUSE.search(text) and words[0] in ("when", "where"):
        return "sentence"
    subjects = word_class("subjects") | word_class("determiners")
    if len(words) > 2 and words[1] in word_class("finite") - {"have", "had"} and words[2] in subjects:
        return "question"
    if words[0] == "what" and any(word in ("is", "was", "are") for word in words[2:-1]):
        return "unsure"
    return "how"


def _prepositional_shape(text: str, words: list[str]) -> Shape:
    """Tell ``in your talk you said …`` from ``in the ward``: with a verb in it, it may be a sentence."""
    if _MAIN_CLAUSE.search(text):
        return "sentence"
    is_place_or_time = words[0] in ("in", "at", "during", "after", "before", "on")
    return "unsure" if is_place_or_time and _has_verb_or_subject(words[1:]) else "with"


def _has_verb_or_subject(words: list[str]) -> bool:
    known = word_class("subjects") | word_class("finite") | word_class("third")
    return any(word in known for word in words)


def _is_past(word: str) -> bool:
    return word in word_class("past") or (
        word.endswith("ed") and len(word) > 4 and word not in word_class("not_past")
    )


def _is_number(word: str) -> bool:
    return word in word_class("numbers") or word[:1].isdigit()


def _noun_or_verb(text: str, words: list[str]) -> Shape:
    first = words[0]
    has_determiner = first in word_class("determiners") or _is_number(first)
    if not has_determiner and len(words) > 1:
        if _is_past(first):
            return "did"
        if first in word_class("present"):
            return "did" if words[1] in word_class("after_a_verb") else "unsure"
    counts_time = _noun(words) == "amount" and not _SPANS.isdisjoint(words[1:3])
    if counts_time and word_class("finite").isdisjoint(words):
        return "amount"
    is_doing = first.endswith("ing") and len(first) > 5 and first not in word_class("not_doing")
    for place, word in enumerate(words[1:], start=1):
        if word in word_class("asking") or word in word_class("subjects") or word in ("that", "than"):
            return _shape_with_clause(text, words, is_doing=is_doing)
        is_second_noun = place > 1 and word in word_class("determiners") - word_class("numbers")
        if is_second_noun and words[place - 1] not in _before_a_determiner():
            return _shape_with_clause(text, words, is_doing=is_doing)
        if word in word_class("finite"):
            return "sentence"
        if has_determiner and place > 1 and _is_surely_a_verb(words, place):
            return "sentence"
        if place > 1 and words[place - 1].endswith("s") and word in word_class("present"):
            return "unsure"
        if word in word_class("third") and place > int(has_determiner):
            return "unsure"
        if _is_past(word) and not is_doing:
            return "unsure"
    if not is_doing and text.rstrip().endswith((".", "!")) and len(words) > 6 and has_determiner:
        return "unsure"
    return "doing" if is_doing else _noun(words)


@cache
def _before_a_determiner() -> frozenset[str]:
    """Return the words that a noun may follow; after any other one, a further noun begins a clause (the way your team …)."""
    return (
        word_class("prepositions")
        | word_class("certain_past")
        | {"and", "or", "but", "not", "all", "both", "up", "out", "near"}
    )


def _is_surely_a_verb(words: list[str], place: int) -> bool:
    """Tell ``your team draws its own rota`` from ``your sales figures``: hardly ever does a plural stand before its or the."""
    if words[place] in word_class("certain_past") | word_class("certain_third"):
        return True
    if not words[place].endswith("s") or words[place].endswith(("ss", "'s")) or place + 1 >= len(words):
        return False
    return words[place + 1] in ("its", "their", "the", "a", "an", "my", "your", "our", "me", "us", "them")


def _shape_with_clause(text: str, words: list[str], *, is_doing: bool) -> Shape:
    """Return the shape of a noun with a clause: that holds one finite verb, a second one is the sentence's own."""
    finite = sum(word in word_class("finite") for word in words)
    if finite > 1 or _MAIN_CLAUSE.search(text):
        return "unsure"
    return "doing" if is_doing else _noun(words)


def _noun(words: list[str]) -> Shape:
    if not any(word.isascii() for word in words):
        return "unsure"
    counted = words[1] if words[0] in _ABOUT_A_NUMBER and len(words) > 1 else words[0]
    return "amount" if _is_number(counted) else "thing"
