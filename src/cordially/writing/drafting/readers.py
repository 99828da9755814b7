"""Who the message is to, and which part of a name may be used to greet them.

A gender is never guessed, and neither is the order of a name: where it is uncertain, the whole name is used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cordially.errors import BadInputError
from cordially.network.known_names import known_names, lines_of
from cordially.network.ornaments import without_ornaments
from cordially.writing.drafting.capitals import repaired
from cordially.writing.drafting.name_order import RIGHT_TO_LEFT, plain_spelling, split_name

_TITLES: Final = {
    "dr": "Dr.", "doctor": "Dr.", "prof": "Prof.", "professor": "Prof.", "rev": "Rev.", "reverend": "Rev.", "sir": "Sir",
    "dame": "Dame", "mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "mx": "Mx.", "miss": "Miss", "herr": "Herr", "frau": "Frau",
    "hon": "Hon.", "fr": "Fr.",
}  # fmt: skip
_DROPPED_TITLES: Final = known_names().titles - frozenset(_TITLES)
_CREDENTIALS: Final = frozenset([
    "phd", "md", "mba", "msc", "bsc", "ma", "ba", "msw", "lcsw", "cpa", "cfa", "pmp", "sphr", "phr",
    "shrm", "shrm-cp", "shrm-scp", "cissp", "pe", "rn", "bsn", "msn", "dnp", "do", "jd", "llm", "llb",
    "esq", "dds", "dvm", "edd", "psyd", "mph", "mpa", "mpp", "meng", "beng", "csm", "pspo", "gphr", "cipd",
    "frcs", "frcp", "mrcp", "obe", "mbe", "cbe", "acca", "aca", "cima", "fca", "ceng", "facp", "dphil",
    "dsc", "drph", "pgce", "pgdip", "msci",
])  # fmt: skip
_OFFICES: Final = frozenset(
    [
        "team",
        "hiring",
        "manager",
        "recruiter",
        "recruitment",
        "recruiting",
        "department",
        "hr",
        "all",
        "everyone",
        "interviewer",
        "panel",
        "committee",
        "office",
        "board",
        "reception",
        "madam",
        "sirs",
        "whom",
    ]
)
_GENERATIONS: Final = frozenset(["jr", "sr", "jnr", "snr", "ii", "iii", "iv"])
_NICKNAME: Final = re.compile(r"[\"(]\s*([^\W\d_][^\"()]*?)\s*[\")]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The person written to. ``name`` as written; ``given``, ``family``, ``title`` where they are known apart.

    ``family_first`` says which order ``name`` is in, None when nobody told.
    """

    name: str | None = None
    given: str | None = None
    family: str | None = None
    title: str | None = None
    family_first: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForms:
    """The forms of a name that may be used: ``full`` always, the others where they are certain, else None."""

    full: str
    given: str | None = None
    family: str | None = None
    title: str | None = None
    nickname: str | None = None
    right_to_left: bool = False

    @property
    def short(self) -> str:
        """Return what to call them on familiar terms: the nickname, the given name, or the whole name."""
        return self.nickname or self.given or self.full


def parse_reader(stated: object) -> Reader:
    """Read the reader from a name or from its parts; null means unknown. Raises BadInputError."""
    if stated is None:
        return Reader()
    if isinstance(stated, str):
        return Reader(name=stated)
    if isinstance(stated, Mapping):
        return _reader_of_parts(stated)
    raise BadInputError("'to' is no name.", hint="Give a text, or the parts of the name.", field="to")


def _reader_of_parts(stated: Mapping[str, Any]) -> Reader:
    parts: dict[str, str | None] = {}
    for part in ("name", "given", "family", "title"):
        value = stated.get(part)
        if value is not None and not isinstance(value, str):
            raise BadInputError(
                f"'{part}' of the reader is no text.", hint="Give a text.", field=f"to.{part}"
            )
        parts[part] = value
    order = stated.get("family_first")
    if order is not None and not isinstance(order, bool):
        raise BadInputError("'family_first' is neither true nor false.", field="to.family_first")
    return Reader(**parts, family_first=order)


def name_forms(reader: Reader) -> NameForms | None:
    """Return the usable forms of the reader's name, None for what is no name of one person."""
    given, family = _clean(reader.given), _clean(reader.family)
    told = _clean(reader.name) or " ".join(part for part in (given, family) if part)
    if not told:
        return None
    nickname = None
    if (match := _NICKNAME.search(told)) and match.start() > 0:
        if told[match.start()] == '"' or lines_of(plain_spelling(match.group(1))):
            nickname = match.group(1)
        told = " ".join((told[: match.start()] + " " + told[match.end() :]).split()) or told
    told = told.replace('"', "").replace("(", "").replace(")", "").strip()
    title, words, turned = _without_title_and_credentials(told)
    title = _known_title(reader.title) or title
    words = [word for word in words if any(c.isalpha() for c in word)]
    if not any(_may_name(word) for word in words):
        return None
    shouted = repaired(words)
    right_to_left = bool(RIGHT_TO_LEFT.search(" ".join(words)))
    if given or family:
        full = " ".join(shouted)
        return NameForms(full=full, given=_mended(given), family=_mended(family), title=title, nickname=nickname,
                         right_to_left=right_to_left)  # fmt: skip
    split = split_name(words, shouted, turned=turned, family_first=reader.family_first)
    return NameForms(full=split[2], given=split[0], family=split[1], title=title,
                     nickname=" ".join(repaired(nickname.split())) if nickname else None,
                     right_to_left=right_to_left)  # fmt: skip


def _may_name(word: str) -> bool:
    """Tell whether a word can be a person's name: no title, no particle, no office."""
    plain = plain_spelling(word.strip(".,"))
    names = known_names()
    return plain not in _OFFICES and plain not in names.particles and plain not in _TITLES


def _clean(name: str | None) -> str | None:
    return without_ornaments(name) if name else None


def _mended(part: str | None) -> str | None:
    return " ".join(repaired(part.split())) if part else None


def _known_title(stated: str | None) -> str | None:
    return _TITLES.get(stated.strip(" .").casefold()) if stated else None


def _without_title_and_credentials(text: str) -> tuple[str | None, list[str], bool]:
    """Return the title, the words of the name, and whether the family stood before a comma."""
    head, *tails = [words for side in text.split(",") if (words := side.split())] or [[]]
    titles: list[str] = []
    while len(head) > 1 and (bare := head[0].strip(".").casefold()) in _TITLES.keys() | _DROPPED_TITLES:
        if bare not in _TITLES and not head[0].endswith(".") and bare not in {"dipling", "shri", "smt"}:
            break
        titles.append(bare)
        head = head[1:]
    title = next(
        (_TITLES[each] for each in ("prof", "professor", *titles) if each in titles and each in _TITLES), None
    )
    while len(head) > 1 and _is_credential(head[-1], head):
        head = head[:-1]
    tail = tails[0] if tails else []
    if tail and not all(_is_credential(word, head) for word in tail) and _is_reversed(head, tail):
        tail = [word for word in tail if not _is_credential(word, head)]
        return title, [*tail, *head], True
    return title, head, False


def _is_credential(word: str, head: list[str]) -> bool:
    bare = word.strip(".").replace(".", "").casefold()
    if bare in _GENERATIONS:
        return len(head) > 1
    if bare not in _CREDENTIALS:
        return (
            len(head) > 2
            and len(bare) > 2
            and word.replace(".", "").replace("-", "").isupper()
            and not all(w.isupper() for w in head)
        )
    return (
        len(head) > 2
        or (len(head) == 2 and not word.islower() and bare not in {"ma", "do", "pe"})
        or "." in word
    )


def _is_reversed(head: list[str], tail: list[str]) -> bool:
    """Tell ``Reyes, Dana`` and ``de la Cruz, María`` from ``Dana Reyes, Recruiter``."""
    return (
        len(head) == 1
        or plain_spelling(head[0]) in known_names().particles
        or bool(lines_of(plain_spelling(tail[0])) and not lines_of(plain_spelling(head[0])))
    )
