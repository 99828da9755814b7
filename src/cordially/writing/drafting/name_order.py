"""Which words of a name are the given name and which the family; None where either order is usual."""

from __future__ import annotations

import re
from typing import Final

from cordially.network.known_names import known_names, lines_of
from cordially.network.letters import script_of, spellings
from cordially.network.name_parts import parts_of

RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters written from right to left."""

_VIETNAMESE: Final = frozenset([
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
    "duong", "ly",
])  # fmt: skip
_DOUBLE_GIVEN: Final = frozenset([
    "maria", "jose", "juan", "jean", "ana", "anna", "anne", "marie", "luis", "carlos", "hans", "karl",
    "mary", "joao", "pedro", "gian", "ann",
])  # fmt: skip
_SERVANTS: Final = frozenset(["abd", "abdul", "abdel", "abdal", "abdur", "abu", "abou"])
_PINYIN: Final = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?a(?:ng|n|o|i)?|u?a(?:ng|n|i)?|e(?:ng|n|i|r)?|i(?:ng|n|u|e)?|i?o(?:ng|u)?|"
    "u(?:n|o|i|e|an)?)){1,2}"
)
_ARABIC_SERVANT: Final = "عبد"


def plain_spelling(word: str) -> str:
    """Return a word of a name in small Latin letters without accents."""
    return re.sub("[^a-z]", "", spellings(word)[0])


def split_name(
    words: list[str], shown: list[str], *, turned: bool, family_first: bool | None
) -> tuple[str | None, str | None, str]:
    """Return the given name and the family, each None where the order leaves doubt, and the whole name."""
    full = " ".join(shown)
    scripts = {script_of(letter) for letter in full if letter.isalpha()}
    if len(shown) == 1:
        return (shown[0] if family_first is not True else None), None, full
    if "plain" not in scripts:
        return _native_given(shown), None, full
    if turned:
        count = next((i for i, word in enumerate(shown) if i and _is_particle(word)), len(shown) - 1)
        return " ".join(shown[:count]), " ".join(shown[count:]), full
    first = _family_place(words) if family_first is None else (0 if family_first else len(words) - 1)
    if first is None:
        return None, None, full
    if first == 0:
        if words[0].isupper() and plain_spelling(words[0]) not in known_names().family_first:
            full = " ".join(
                [*shown[1:], shown[0]]
            )  # capitals mark the family for readers used to either order
        if plain_spelling(words[0]) in _VIETNAMESE and len(words) > 2:
            return shown[-1], None, full
        return " ".join(shown[1:]), shown[0], full
    return _western(shown, full)


def _family_place(words: list[str]) -> int | None:
    """Return where the family stands, None when either order is usual for such a name."""
    capitals = [word.isupper() and len(word) > 2 for word in words]
    if any(capitals) and not all(word.isupper() for word in words) and (capitals[0] or capitals[-1]):
        return 0 if capitals[0] else len(words) - 1
    known, plain = known_names(), [plain_spelling(word) for word in words]
    parts = parts_of(" ".join(words))
    if parts and parts.ordered and not all(word.isupper() for word in words):
        spelled = parts.words[-1].spellings
        if plain[0] in spelled and plain[-1] not in spelled:
            return 0
        return len(words) - 1
    if plain[0] in known.family_first - known.family_first_or_not and not lines_of(plain[0]):
        return None
    if plain[0] in known.family_first | known.family_first_or_not and (
        plain[-1] in known.family_first or _PINYIN.fullmatch(plain[-1])
    ):
        return None
    return len(words) - 1


def _is_particle(word: str) -> bool:
    return plain_spelling(word) in known_names().particles or word.casefold().startswith(("al-", "el-"))


def _native_given(shown: list[str]) -> str | None:
    """Arabic, Hebrew and the like are written with the given name first; of other scripts nothing is assumed."""
    if not RIGHT_TO_LEFT.search(shown[0]):
        return None
    if shown[0] in (_ARABIC_SERVANT, "أبو", "ابو") and len(shown) > 2:
        return " ".join(shown[:2])
    return shown[0]


def _western(shown: list[str], full: str) -> tuple[str | None, str | None, str]:
    plain = [plain_spelling(word) for word in shown]
    start = 1 if len(plain[0]) == 1 and len(shown) > 2 and len(plain[1]) > 1 else 0
    if len(plain[start]) == 1:
        return None, (shown[-1] if len(shown) == 2 else None), full
    end = start + 1
    if plain[start] in _SERVANTS and len(shown) > end + 1:
        end += 2 if plain[end] in ("al", "el", "ar", "ur") and len(shown) > end + 2 else 1
    elif plain[start] in _DOUBLE_GIVEN and len(shown) > end + 1 and lines_of(plain[end]) and start == 0:
        end += 1
    given, rest = " ".join(shown[start:end]), shown[end:]
    middles = [i for i, word in enumerate(rest[:-1]) if not _is_particle(word)]
    if rest and _is_particle(rest[0]):
        return given, " ".join(rest), full
    for i in reversed(middles):
        if len(plain_spelling(rest[i])) == 1 or lines_of(plain_spelling(rest[i])):
            return given, " ".join(rest[i + 1 :]), full
    family = " ".join(rest) if not middles else None
    return given, family, full
