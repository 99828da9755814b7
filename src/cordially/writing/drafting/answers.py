"""An answer made ready for a sentence: nothing of it changes but its first capital, its last stop and a repeated lead-in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal, TypeAlias

from cordially.people import as_shown
from cordially.writing.drafting.shapes import WORD, Shape, shape_of, words_of
from cordially.writing.drafting.word_classes import word_class

Fault: TypeAlias = Literal["placeholder", "vague", "third_person", "too_long", "no_day", "no_subject", "link"]

LONGEST: Final = 700
"""Characters of an answer; what is longer is a text of its own."""

NAMES: Final = frozenset({"role_title", "company", "helper", "wanted_person", "own_name", "event", "met_at"})
"""Facts that name something, and stand in the middle of sentences."""

DAYS: Final = frozenset({"met_on", "promised"})
_LONGEST_DAY: Final = 6
"""Words for a day; more are a sentence about it."""
_TOLD_TO_THEM: Final = frozenset({"learned", "their_work", "helped_with"})
"""Facts about the reader, who is addressed and not spoken of."""

_NEEDS_WORDS: Final = frozenset({"learned", "reason", "fit", "news"})
"""Facts of which one word says nothing."""
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")

_BULLET: Final = re.compile(r"^\s*(?:[-*•·–—]|\d{1,2}[.)])\s+")
_QUOTED: Final = (
    ("“", "”"), ("„", "“"), ("„", "”"), ("”", "”"), ("«", "»"), ("»", "«"), ("‹", "›"), ("‚", "‘"), ("‘", "’"), ('"', '"'),
    ("'", "'"), ("「", "」"), ("『", "』"), ("`", "`"),
)  # fmt: skip
_STOPS: Final = " \t.,;:!…。"
_KEEPS_STOP: Final = re.compile(
    r"(?:\b(?:inc|ltd|co|corp|bros|st|jr|sr|etc|[ap]\.m|ph\.d|u\.[ks])|\.[a-z])\.$", re.IGNORECASE
)
_PLACEHOLDER: Final = re.compile(
    r"\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{2,}|\b(?:TODO|TBD|TBC|(?-i:XX+)|lorem ipsum)\b|[\[\]{}]", re.IGNORECASE
)
_NO_ANSWER: Final = frozenset(
    ("n/a", "na", "none", "nothing", "no", "yes", "ok", "idk", "unknown", "not sure", "i don't know", "don't know",
     "same", "same as above", "see above", "later")
)  # fmt: skip
_VAGUE: Final = frozenset(
    ("a lot", "lots", "many things", "everything", "the job", "the role", "the position", "your company", "the company",
     "the team", "your team", "stuff", "things", "work", "the interview", "the conversation", "interesting things",
     "interesting stuff", "various things", "different things", "the opportunity", "the mission", "your mission", "the culture", "your culture", "the people", "something", "a lot of things")
)  # fmt: skip
_ABOUT_THEM: Final = re.compile(r"(?:she|he|her|his)\b(?!['’]s name)", re.IGNORECASE)

_LEAD_INS: Final = {
    "learned": r"(?:(?:really )?(?:liked|enjoyed|loved|appreciated) )?(?:hearing|learning|finding out)(?: about)? "
    r"|about |keep thinking (?:about|of) |(?:kept|been) thinking (?:about|of) ",
    "reason": r"(?:(?:i am|i['’]m|i) (?:writing|write)(?: to you)? )?(?:because|since) (?=(?:i|we|you|your|my|the)\b)"
    r"|what (?:draws|interests|attracts|excites) me (?:most |to it )?is (?:that )?|the reason is (?:that )?",
    "news": r"since then,? ",
    "common_ground": r"both (?=\w+ (?:at|in|from|for|with|to|on|the|a)\b)|what we (?:share|have in common) is ",
    "their_work": r"(?:(?:read|saw|watched|heard|attended) )(?=(?:your|the)\b)",
    "helped_with": r"(?:thanks?|thank you|thankful|grateful) (?:so much |very much )?for ",
    "question": r"(?:my question is|the question is)[:,]? |(?:i (?:would like|want|wanted) to ask|i['’]d like to ask)[:,]? (?=how|what|why|where|when|who|which|whether|if)",
    "met_at": r"(?:we )?met (?=at|in|on|during|over|after|before|through|while)",
    "met_on": r"on (?=\w+day\b|\d)",
    "promised": r"by (?!then)",
    "role_title": r"(?:the |a |an )(?=.+ (?:role|position|job|post|opening|vacancy)$)",
    "event": r"(?:at|in|during) ",
    "company": r"(?:at|with|for) (?=[A-Z0-9])",
    "helper": r"(?:through|via) ",
    "other_offer": r"(?:but |also )",
}
"""Words of a question's own sentence that an answer may begin with."""
_TRAILS: Final = {"role_title": re.compile(r"\s+(?:role|position|job|post|opening|vacancy)$", re.IGNORECASE)}


@dataclass(frozen=True, slots=True)
class Answer:
    """One fact as told (``told``), its words without lead-in and last stop (``words``), and their shape.

    ``fault`` says why it cannot be used as it is, None when it can.
    """

    fact: str
    told: str
    words: str
    shape: Shape
    fault: Fault | None = None

    @property
    def inside(self) -> str:
        """Return the words as they stand in the middle of a sentence."""
        return self.words if self.fact in NAMES else lowered(self.words)

    @property
    def alone(self) -> str:
        """Return the words as a sentence of their own, or more."""
        return stopped(raised(self.words), mark="?" if self.shape == "question" else ".")


def read_answer(fact: str, told: str, *, reader: tuple[str, ...] = ()) -> Answer | None:
    """Return an answer ready for use, None when nothing was said. ``reader`` are words of the reader's name."""
    words = " ".join(_BULLET.sub("", line) for line in as_shown_lines(told)).strip()
    words = " ".join(words.replace("\u00a0", " ").split())
    words = _unquoted(words)
    bare = words.strip(_STOPS + "?-–—").casefold().replace("’", "'")
    if not bare or bare in _NO_ANSWER or not any(c.isalnum() for c in bare):
        return None
    if _PLACEHOLDER.search(words):
        return Answer(fact, told, words, "unsure", "placeholder")
    asked = words.rstrip(" '\"”»").endswith("?")
    words = _without_lead_in(fact, words)
    shape: Shape = "thing" if fact in NAMES else shape_of(words)
    if asked and fact not in NAMES:
        bare_shape = shape_of(words.rstrip(" ?'\"”»"))
        if fact == "question" and bare_shape == "how":
            shape = "question"
        elif fact != "question" and bare_shape == "how":
            words, shape = words.rstrip(" ?"), "how"
    words = _without_stop(words, keep=shape in ("mine", "sentence", "question") and fact not in NAMES)
    if shape == "thing" and fact not in NAMES and not _is_english(words):
        shape = "unsure"
    if fact == "common_ground" and shape == "thing" and _may_be_a_verb(words):
        shape = "unsure"
    fault = _fault_of(fact, words, bare, reader)
    if fact == "learned" and shape == "did" and fault is None and _lacks_subject(words):
        fault = "no_subject"
    return Answer(fact, told, words, shape, fault)


def _may_be_a_verb(words: str) -> bool:
    """Say whether what completes “We both …” may begin with a verb that is not known (``knit at the same shop``)."""
    first, second, *_ = [*words.split(), "", ""]
    return first.islower() and second in word_class("prepositions") and first not in word_class("determiners")


def _is_english(words: str) -> bool:
    """Say whether a longer answer has an English word in it; of a few words nothing is told."""
    found = words_of(words)
    return len(found) < 4 or not common_words().isdisjoint(found)


def _lacks_subject(words: str) -> bool:
    """Say whether it stays open who did it: the writer, the reader or others."""
    first, *rest = words_of(words)
    return len(rest) > 1 and first not in word_class("past_or_not")


def as_shown_lines(told: str) -> list[str]:
    """Return the lines of an answer without what would act on the page it is shown on."""
    return [as_shown(line) for line in re.split(r"[\r\n\u2028\u2029]+", told)]


def _fault_of(fact: str, words: str, bare: str, reader: tuple[str, ...]) -> Fault | None:
    if len(words) > LONGEST:
        return "too_long"
    if fact in DAYS:
        return "no_day" if len(words.split()) > _LONGEST_DAY else None
    if fact in NAMES or fact == "sign_off":
        return None
    if _LINK.fullmatch(words):
        return "link"
    if bare in _VAGUE or (fact in _NEEDS_WORDS and len(bare.split()) == 1):
        return "vague"
    first = WORD.match(words)
    if fact not in _TOLD_TO_THEM:
        return None
    if _ABOUT_THEM.match(words) or (
        first and first.group().casefold().removesuffix("'s").removesuffix("’s") in reader
    ):
        return "third_person"
    return None


def _unquoted(words: str) -> str:
    """Take away quotation marks around the whole answer, of whatever language."""
    for left, right in _QUOTED:
        inner = words[len(left) : -len(right)]
        if len(words) > 2 and words.startswith(left) and words.rstrip(".").endswith(right):
            inner = words.rstrip(".")[len(left) : -len(right)]
            if left not in inner and right not in inner:
                return inner.strip()
    return words


def _without_lead_in(fact: str, words: str) -> str:
    pattern = _LEAD_INS.get(fact)
    if pattern and (match := re.match(pattern, words, re.IGNORECASE)) and match.end() < len(words):
        words = words[match.end() :]
    trail = _TRAILS.get(fact)
    return trail.sub("", words.rstrip(_STOPS)) or words if trail else words


def _without_stop(words: str, *, keep: bool) -> str:
    if keep:
        return re.sub(r"\s*(?:\.{2,}|…)$", "", words)
    if _KEEPS_STOP.search(words):
        return words
    return words.rstrip(_STOPS + "?") or words


def stopped(text: str, mark: str = ".") -> str:
    """Return a text that ends with a mark, whatever it ended with."""
    bare = text.rstrip()
    return bare if re.search(r"[.!?][\"'”’»)]*$", bare) else bare.rstrip(",;:") + mark


def raised(text: str) -> str:
    """Return a text with a capital first, but for words such as iPhone."""
    first = WORD.match(text)
    if first and first.group()[0].islower() and first.group()[1:] == first.group()[1:].lower():
        return text[0].upper() + text[1:]
    return text


_SUFFIXES: Final = ("tion", "tions", "ment", "ments", "ness", "ship", "ically", "ingly", "ance", "ability")


def lowered(text: str) -> str:
    """Return a text with its first word in lower case where that word is certainly no name."""
    match = WORD.match(text)
    if match is None:
        return text
    word = match.group()
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if word[0].islower() or word.startswith(("I'", "I’")) or word == "I" or word[1:] != word[1:].lower():
        return text
    rest = WORD.findall(text[match.end() :])
    is_common = (
        plain in common_words() or (len(plain) > 6 and plain.endswith(_SUFFIXES)) or word.lower() in rest
    )
    if is_common or (plain.endswith("ing") and plain.removesuffix("ing") + "e" in common_words()):
        return text[0].lower() + text[1:]
    return text


@cache
def common_words() -> frozenset[str]:
    """Return words that are names of nobody and nothing, so that they may lose a capital."""
    table = files("cordially.writing.drafting").joinpath("data/common_words.txt")
    lines = table.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
