"""What shape an answer has, so that a sentence can be built around it without touching its words.

There is no grammar of English here, only its closed classes of words. Where they do not decide, the shape is ``unsure``,
and the answer goes behind a colon, where every shape reads well.
"""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias, get_args

Shape: TypeAlias = Literal[
    "mine",
    "sentence",
    "question",
    "how",
    "that",
    "because",
    "to",
    "with",
    "doing",
    "did",
    "thing",
    "amount",
    "unsure",
]
SHAPES: Final[tuple[Shape, ...]] = get_args(Shape)
"""``mine``: a sentence that begins with I. ``sentence``: any other. ``question``: a direct one. ``how``: a clause that
begins with how, what, why … ``that``: one that begins with that. ``because``: a reason. ``to``: to do something. ``with``: it
begins with a preposition. ``doing``: a verb in -ing. ``did``: a verb whose subject is left out. ``thing``: a noun with what
belongs to it, ``amount``: one with a number first. ``unsure``: none of these for certain."""

WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_ASKING = frozenset(["how", "what", "why", "where", "when", "who", "whom", "whose", "which", "whether"])
_FIRST_PERSON = frozenset(["i", "i'm", "i've", "i'd", "i'll"])
_SUBJECTS = _FIRST_PERSON | frozenset(
    [
        "we",
        "we're",
        "we've",
        "we'd",
        "we'll",
        "you",
        "you're",
        "you've",
        "you'd",
        "you'll",
        "he",
        "she",
        "they",
        "it",
        "he's",
        "she's",
        "they're",
        "they've",
        "it's",
        "there",
        "there's",
    ]
)
_FINITE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "am",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "should",
        "must",
        "may",
        "might",
        "shall",
        "do",
        "does",
        "did",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "hasn't",
        "haven't",
        "hadn't",
        "won't",
        "wouldn't",
        "can't",
        "cannot",
        "couldn't",
        "shouldn't",
        "don't",
        "doesn't",
        "didn't",
    ]
)
_INVERTED = _FINITE - {"have", "had"}
_MINE_OR_YOURS = frozenset(["my", "your", "our", "their", "his", "her", "its"])
_NUMBERS = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "fifteen",
        "twenty",
        "thirty",
        "many",
        "several",
    ]
)
_DETERMINERS = (
    _MINE_OR_YOURS
    | frozenset(
        ["the", "a", "an", "this", "these", "those", "some", "all", "both", "each", "every", "another", "one"]
    )
    | _NUMBERS
)
_PREPOSITIONS = frozenset(
    [
        "about",
        "of",
        "with",
        "for",
        "from",
        "in",
        "at",
        "on",
        "during",
        "over",
        "by",
        "after",
        "before",
        "through",
        "under",
        "between",
        "into",
        "without",
        "as",
    ]
)
_PAST = frozenset(
    [
        "ran",
        "led",
        "built",
        "made",
        "taught",
        "wrote",
        "kept",
        "took",
        "held",
        "brought",
        "began",
        "did",
        "had",
        "sold",
        "bought",
        "grew",
        "met",
        "found",
        "set",
        "cut",
        "won",
        "spent",
        "moved",
        "said",
        "told",
        "asked",
        "showed",
        "gave",
        "went",
        "came",
        "saw",
        "got",
        "sent",
        "left",
        "put",
        "spoke",
        "knew",
        "thought",
        "felt",
        "became",
        "read",
        "heard",
    ]
)
_PRESENT = frozenset(
    [
        "work",
        "run",
        "lead",
        "manage",
        "teach",
        "design",
        "build",
        "write",
        "study",
        "live",
        "sing",
        "play",
        "love",
        "like",
        "want",
        "need",
        "know",
        "speak",
        "use",
        "plan",
        "coach",
        "train",
        "develop",
        "make",
        "keep",
        "help",
        "have",
        "sell",
        "support",
        "love",
        "grew",
        "come",
        "went",
        "lived",
        "sang",
        "played",
    ]
)
_THIRD = frozenset(
    [
        "says",
        "tells",
        "runs",
        "ships",
        "moves",
        "works",
        "wants",
        "needs",
        "makes",
        "takes",
        "keeps",
        "goes",
        "comes",
        "gives",
        "shows",
        "means",
        "matters",
        "starts",
        "ends",
        "grows",
        "brings",
        "helps",
        "uses",
        "builds",
        "leads",
        "leaves",
        "stays",
        "depends",
        "happens",
        "costs",
        "lasts",
        "gets",
        "knows",
        "thinks",
        "feels",
        "looks",
        "opens",
        "closes",
        "seems",
        "becomes",
        "pays",
        "plans",
        "hires",
        "trains",
        "teaches",
    ]
)
_NOT_VERBS = frozenset(
    [
        "experienced",
        "qualified",
        "certified",
        "skilled",
        "seasoned",
        "registered",
        "licensed",
        "trained",
        "chartered",
        "dedicated",
        "advanced",
        "united",
        "hundred",
        "bed",
        "shed",
        "seed",
        "need",
        "speed",
        "feed",
        "red",
    ]
)
_NOT_DOING = frozenset(
    [
        "thing",
        "things",
        "nothing",
        "something",
        "everything",
        "anything",
        "morning",
        "evening",
        "spring",
        "king",
        "string",
        "ring",
        "wing",
        "building",
        "engineering",
        "nursing",
        "marketing",
        "accounting",
        "during",
        "ceiling",
        "wedding",
        "meeting",
        "housing",
    ]
)
_FURTHER_SENTENCE = re.compile(r"[.!?…]['\"”»’)]*\s+['\"“„«‘(]*[A-ZÀ-Þ]")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Dr|Prof|Mr|Mrs|Ms|Mx|St|Inc|Ltd|Co|Corp|No|vs|approx)\.\s+[A-Z]")
_MAIN_CLAUSE = re.compile(
    r",\s+(?:i|you|we|they|he|she|it|there|that|this|the|your|my|our)(?:['’]\w+)?\s", re.IGNORECASE
)
_ARTICLE_AFTER_TO = _DETERMINERS - {"one"}
_AFTER_A_VERB = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "your",
        "with",
        "in",
        "at",
        "for",
        "as",
        "on",
        "to",
        "and",
        "two",
        "three",
        "night",
        "well",
        "from",
        "under",
        "both",
        "every",
    ]
)


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
    words = words_of(text)
    if not words:
        return "unsure"
    if text.rstrip(" '\"”»’)").endswith("?"):
        return "question"
    first, second = words[0], words[1] if len(words) > 1 else ""
    if _has_further_sentence(text):
        return "mine" if first in _FIRST_PERSON else "sentence"
    if first in _SUBJECTS and len(words) > 2:
        return "mine" if first in _FIRST_PERSON else "sentence"
    if first in ("thanks", "thank"):
        return "mine"
    if first in _ASKING:
        return _asking_shape(text, words)
    if first in ("this", "that") and second in _FINITE:
        return "sentence"
    if first == "that":
        return "that" if _has_subject(words[1:]) else "thing"
    if first in ("because", "since"):
        return "sentence" if _MAIN_CLAUSE.search(text) else "because"
    if first == "to" and second and second not in _ARTICLE_AFTER_TO:
        return "to"
    if first == "over" and second and (second in _NUMBERS or second[0].isdigit()):
        return _noun_or_verb(text, words)
    if first in _PREPOSITIONS or first == "to":
        return "sentence" if _MAIN_CLAUSE.search(text) else _prepositional_shape(words)
    return _noun_or_verb(text, words)


def _has_further_sentence(text: str) -> bool:
    return bool(_FURTHER_SENTENCE.search(_ABBREVIATION.sub(" x x", text)))


def _asking_shape(text: str, words: list[str]) -> Shape:
    if _MAIN_CLAUSE.search(text) and words[0] in ("when", "where"):
        return "sentence"
    if len(words) > 2 and words[1] in _INVERTED and words[2] in _SUBJECTS | _DETERMINERS:
        return "question"
    if words[0] == "what" and any(word in ("is", "was", "are") for word in words[2:-1]):
        return "unsure"
    return "how"


def _prepositional_shape(words: list[str]) -> Shape:
    """Tell ``in your talk you said …`` from ``in the ward you run``: a pronoun after a noun of its own may be either."""
    if words[0] in ("in", "at", "during", "after", "before", "on") and _has_subject(words[1:]):
        return "unsure"
    return "with"


def _has_subject(words: list[str]) -> bool:
    return any(word in _SUBJECTS or word in _FINITE or word in _THIRD for word in words)


def _noun_or_verb(text: str, words: list[str]) -> Shape:
    first = words[0]
    starts_with_noun = first in _DETERMINERS or first[0].isdigit()
    if not starts_with_noun and len(words) > 1:
        if first in _PAST or (first.endswith("ed") and len(first) > 4 and first not in _NOT_VERBS):
            return "did"
        if first in _PRESENT:
            return "did" if words[1] in _AFTER_A_VERB else "unsure"
    is_doing = first.endswith("ing") and len(first) > 5 and first not in _NOT_DOING
    for place, word in enumerate(words[1:], start=1):
        if word in _ASKING or word in ("that", "than"):
            return _after_a_relative(text, words, is_doing=is_doing)
        if word in _SUBJECTS:
            return _after_a_relative(text, words, is_doing=is_doing)
        if word in _FINITE:
            return "sentence"
        if word in _THIRD and place > int(first in _DETERMINERS):
            return "unsure"
        if (
            word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS)
        ) and not is_doing:
            return "unsure"
    if not is_doing and text.rstrip().endswith((".", "!")) and len(words) > 6 and starts_with_noun:
        return "unsure"
    if is_doing:
        return "doing"
    return _counted(words) if any(word.isascii() for word in words) else "unsure"


def _after_a_relative(text: str, words: list[str], *, is_doing: bool) -> Shape:
    """A clause that belongs to the noun holds one finite verb; a second one is the sentence's own."""
    finite = sum(word in _FINITE for word in words)
    if finite > 1 or _MAIN_CLAUSE.search(text):
        return "unsure"
    return "doing" if is_doing else _counted(words)


def _counted(words: list[str]) -> Shape:
    first = (
        words[1] if words[0] in ("over", "nearly", "almost", "about", "some") and len(words) > 1 else words[0]
    )
    return "amount" if first in _NUMBERS or first[0].isdigit() else "thing"
