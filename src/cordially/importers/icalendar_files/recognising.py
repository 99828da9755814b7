"""What an entry looks like: a job interview of the user's, another meeting, or something else. Pure.

The signs are the words of the title, whoever invites, who else comes, and, where the title leaves it open, the words of
the text. Nothing is decided by it: the signs go along, in words fit to be shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from cordially.importers.icalendar_files import vocabulary
from cordially.importers.icalendar_files.given_names import is_given_name

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind: TypeAlias = Literal["interview", "meeting", "other"]

_LONGEST_TITLE = 300
_LONGEST_TEXT = 4_000
_WORDS_OF_OPEN_TITLE = 8
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "’": "'"}
)
_SAYS_INTERVIEW = re.compile(r"interv|entrevist|gesprach|gesprek|colloqui|rozmow|mulakat|面|собесед|면접")
"""What is said so clearly that words about private things beside it do not matter."""

_HANDWRITTEN = re.compile(r"^[^\w]*(?:call|ring|phone|meet|see|visit)\b:? +(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What is known of an entry. ``text`` is its description, ``tracker`` the applicant tracking program behind it.

    ``company`` is whether somebody beside the user is there at all, ``outside`` whether somebody who is not of the
    user's own domain; ``hosted`` whether the invitation comes from that domain. ``call`` is the host of a
    conferencing link, ``named`` whether the title has the user's own name; ``location`` is as written.
    """

    title: str | None
    text: str | None = None
    tracker: str | None = None
    company: bool = False
    outside: bool = False
    hosted: bool = False
    call: str | None = None
    named: bool = False
    location: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What an entry looks like, and why."""

    kind: Kind
    why: tuple[str, ...] = ()


def recognised(signs: Signs) -> Look:
    """Say what an entry looks like."""
    title = _shortened(signs.title or "", _LONGEST_TITLE)
    others_title = _found(vocabulary.OF_OTHERS, title)
    if others_title is None and not signs.named:
        others_title = _found(vocabulary.OF_CANDIDATES, title)
    ready = _found(vocabulary.PREPARATION, title) or _found(vocabulary.AROUND, title)
    practice = _found(vocabulary.PRACTICE, title)
    if practice:
        return Look("meeting", (_says(practice),))
    if ready:
        return _ordinary(signs, title, (f"{_says(ready)}, which is no interview",))
    if others_title:
        reason = f"{_says(others_title)}, which is no job interview of yours"
        return _ordinary(signs, title, (reason,))
    why = () if _found(vocabulary.APPRAISAL, title) else _interview(signs, title)
    if why:
        return Look("interview", (*why, *_means(signs)))
    return _ordinary(signs, title, ())


def is_called_off(title: str | None) -> bool:
    """Whether the title begins as mail programs begin that of an entry that was called off."""
    return _found(vocabulary.CANCELLED_TITLE, _shortened(title or "", _LONGEST_TITLE)) is not None


def says_interview(text: str) -> bool:
    """Whether a plain text has words for a job interview in it."""
    return _found(vocabulary.INTERVIEW, text) is not None


def _interview(signs: Signs, title: str) -> tuple[str, ...]:
    """Return why it looks like a job interview, nothing if it does not."""
    if signs.hosted and not signs.outside:
        return ()
    if _found(vocabulary.EMPLOYERS_SIDE, _shortened(signs.text or "", _LONGEST_TEXT)):
        return ()
    private = _found(vocabulary.PRIVATE, title)
    said = _found(vocabulary.INTERVIEW, title)
    if said is None and signs.outside and not private:
        said = _found(vocabulary.INTERVIEW_IF_OUTSIDE, title)
    if said and (not private or _SAYS_INTERVIEW.search(said)):
        return (_says(said),)
    if private or signs.hosted:
        return ()
    if signs.tracker:
        return (f"the invitation comes from {signs.tracker}",)
    if _is_open(title):
        text = _shortened(signs.text or "", _LONGEST_TEXT)
        said = _found(vocabulary.SAID_IN_TEXT, text)
        against = (vocabulary.EMPLOYERS_SIDE, vocabulary.OF_OTHERS, vocabulary.OF_CANDIDATES)
        if said and not any(_found(words, text) for words in against):
            return (f"the text says '{said}'",)
    return ()


def _is_open(title: str) -> bool:
    words = re.findall(r"\w+", title)
    return len(words) <= _WORDS_OF_OPEN_TITLE and not _found(vocabulary.SOCIAL, title)


def _ordinary(signs: Signs, title: str, why: tuple[str, ...]) -> Look:
    """Tell a meeting from what is none."""
    said = _found(vocabulary.NAMES_OTHERS, title)
    private = _found(vocabulary.PRIVATE, title)
    with_somebody = _with_somebody(signs.title or "", title, private=private is not None)
    if private and not said and not with_somebody and not why:
        return Look("other", (_says(private),))
    reasons = list(why)
    if signs.outside:
        reasons.append("somebody from outside is invited")
    elif why and signs.company:
        reasons.append("somebody else is invited")
    if said and not why:
        reasons.append(_says(said))
    elif with_somebody:
        reasons.append("the title says with whom")
    if signs.call or len(reasons) > len(why):
        return Look("meeting", (*reasons, *_means(signs)))
    return Look("other", tuple(reasons))


def _means(signs: Signs) -> tuple[str, ...]:
    """Say by which means people talk, if the entry does."""
    if signs.call:
        return (f"there is a link to {signs.call}",)
    said = (_shortened(text or "", _LONGEST_TITLE) for text in (signs.title, signs.location))
    return ("it is by telephone",) if any(_found(vocabulary.BY_TELEPHONE, text) for text in said) else ()


def _with_somebody(written: str, title: str, *, private: bool) -> bool:
    """Whether a title says what people do together and with whom, or at least that it is with a person."""
    together = _found(vocabulary.WITH_SOMEBODY, title) is not None
    for joint in _compiled(vocabulary.WITH).finditer(title):
        beside = tuple(_words_beside(title, joint))
        if together and any(_is_somebody(word, written) for word in beside):
            return True
        if joint[0].strip("/").isalpha() and not private and any(is_given_name(word) for word in beside[:1]):
            return True
    called = _HANDWRITTEN.match(title)
    return called is not None and is_given_name(re.findall(r"\w+", title[called.end() :])[0])


def _words_beside(title: str, joint: re.Match[str]) -> Iterable[str]:
    """Return the words next to a joint, the one after it first."""
    before = re.findall(r"[\w'-]+", title[: joint.start()])
    return (*re.findall(r"[\w'-]+", title[joint.end() :])[:2], *before[:1], *before[-1:])


def _is_somebody(word: str, written: str) -> bool:
    """Whether a word is a name: a known one, or one that the title writes with a capital or without the choice."""
    if is_given_name(word):
        return True
    if not word.isascii() and not any(c.isupper() or c.islower() for c in word):
        return True
    found = re.search(rf"\b{re.escape(word)}\b", _folded_case_kept(written), re.IGNORECASE)
    capital = found is not None and found[0][:1].isupper() and found[0][1:2].islower()
    return capital and not _found(vocabulary.WITH_SOMEBODY, word) and not _found(vocabulary.PRIVATE, word)


def _says(word: str) -> str:
    return f"the title says '{word}'"


def plain(text: str) -> str:
    """Return a text as the vocabulary is written: lower case, single blanks, no accents on alphabetic letters.

    >>> plain("  İş Görüşmesi –  面接")
    'is gorusmesi – 面接'
    """
    return _folded_case_kept(text).casefold().replace("\N{COMBINING DOT ABOVE}", "").translate(_LETTERS)


def _folded_case_kept(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return " ".join(composed.split())
    letters = "".join(
        _bare(c) if "\x7f" < c < "\u0600" or "\u1e00" <= c < "\u2000" or c > "\uff00" else c for c in composed
    )
    return " ".join(letters.split())


def _bare(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def _shortened(text: str, length: int) -> str:
    return plain(text[:length])


@lru_cache(maxsize=64)
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _found(patterns: tuple[str, ...], text: str) -> str | None:
    """Return what is found of some patterns, None if nothing is."""
    found = _compiled(patterns).search(text) if text else None
    return found[0].strip(" -–|:@/()") or found[0] if found else None
