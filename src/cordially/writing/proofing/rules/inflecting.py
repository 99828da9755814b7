"""Forms of English verbs and nouns, so that a rule can say what to write: 'hearing' for 'hear', 'includes' for 'include'."""

from __future__ import annotations

import re
from typing import Final

_PASTS: Final = {
    "am": "was", "are": "were", "is": "was", "have": "had", "speak": "spoke", "lead": "led", "meet": "met", "write": "wrote", "build": "built",
    "send": "sent", "teach": "taught", "begin": "began", "become": "became", "win": "won", "run": "ran", "give": "gave",
    "take": "took", "make": "made", "go": "went", "leave": "left",
}  # fmt: skip
_PARTICIPLES: Final = {
    "went": "gone", "saw": "seen", "wrote": "written", "spoke": "spoken", "chose": "chosen", "began": "begun", "took": "taken",
    "gave": "given", "knew": "known", "grew": "grown", "drove": "driven", "broke": "broken", "became": "become", "did": "done",
    "forgot": "forgotten", "ran": "run", "came": "come", "lead": "led", "send": "sent", "write": "written", "take": "taken",
    "choose": "chosen", "make": "made", "teach": "taught", "give": "given", "know": "known", "build": "built",
}  # fmt: skip
_PLAIN: Final = {
    "went": "go", "saw": "see", "took": "take", "gave": "give", "wrote": "write", "spoke": "speak", "knew": "know", "began": "begin",
    "chose": "choose", "did": "do", "was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "been": "be", "being": "be",
    "made": "make", "sent": "send", "met": "meet", "told": "tell", "brought": "bring", "kept": "keep", "has": "have", "had": "have",
    "does": "do", "goes": "go", "led": "lead", "built": "build", "heard": "hear", "got": "get", "came": "come", "found": "find",
    "thought": "think", "understood": "understand",
}  # fmt: skip
_SINGULAR: Final = {
    "are": "is",
    "were": "was",
    "have": "has",
    "do not": "does not",
    "don't": "doesn't",
    "do": "does",
    "go": "goes",
}
_DOUBLED: Final = frozenset(
    [
        "run",
        "get",
        "let",
        "put",
        "set",
        "cut",
        "stop",
        "plan",
        "begin",
        "spend",
        "chat",
        "begin",
        "ship",
        "sit",
        "win",
    ]
) - {"spend"}
_SEEN: Final = re.compile(r"(\w+)((?: .*)?)\Z")


def gerund(phrase: str) -> str:
    """Return the -ing form of a plain verb, what follows it kept: 'talk to' gives 'talking to'."""
    verb, rest = _parts(phrase)
    if verb == "be":
        form = "being"
    elif verb.endswith("ie"):
        form = f"{verb[:-2]}ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        form = f"{verb[:-1]}ing"
    else:
        form = f"{verb}{verb[-1] if verb in _DOUBLED else ''}ing"
    return form + rest


def plain(phrase: str) -> str | None:
    """Return the plain form of an inflected verb, None where two are possible."""
    verb, rest = _parts(phrase)
    if verb in _PLAIN:
        return _PLAIN[verb] + rest
    for ending, cut in (("ing", 3), ("ed", 2), ("s", 1)):
        if verb.endswith(ending):
            stem = verb[:-cut]
            return _restored(stem) + rest if ending != "s" else stem + rest
    return None


def _restored(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return f"{stem}e" if stem in _LOST_AN_E else stem


_LOST_AN_E: Final = frozenset(
    [
        "shar",
        "explor",
        "improv",
        "manag",
        "mak",
        "tak",
        "provid",
        "appreciat",
        "lov",
        "lik",
        "us",
        "continu",
        "discov",
        "arrang",
        "introduc",
        "complet",
        "receiv",
        "consider",
    ]
) - {"discov", "consider"}


def singular_verb(verb: str) -> str:
    """Return the form of a plain verb that goes with one: 'include' gives 'includes'."""
    if verb in _SINGULAR:
        return _SINGULAR[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"


def plural_verb(verb: str) -> str | None:
    """Return the form of a verb that goes with several."""
    if verb == "is":
        return None
    return "have been" if verb == "has been" else plain(verb)


def plural(noun: str) -> str:
    """Return the plural of a regular noun."""
    return singular_verb(noun)


def past(verb: str) -> str:
    """Return the past tense of a plain verb."""
    return _PASTS.get(verb) or _regular_past(verb)


def participle(form: str) -> str:
    """Return the participle for a plain verb or a past tense."""
    return _PARTICIPLES.get(form) or _regular_past(form)


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if verb in _DOUBLED else ''}ed"


def with_article(noun: str) -> str:
    """Return a noun with its indefinite article."""
    return f"{'an' if noun[0].casefold() in 'aeio' or noun.startswith('hono') else 'a'} {noun}"


def _parts(phrase: str) -> tuple[str, str]:
    found = _SEEN.match(phrase.casefold())
    return (found[1], found[2]) if found else (phrase, "")
