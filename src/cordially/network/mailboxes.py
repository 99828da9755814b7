"""E-mail addresses: which mailbox they lead to, whether it is one person's, and whose name they spell."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Final, NamedTuple

from cordially.network.known_names import known_names
from cordially.network.name_parts import Word, parts_of
from cordially.people import folded

_ADDRESS: Final = re.compile(r"(?:mailto:)?<?([^\s@<>,;\"]{1,64})@([^\s@<>,;\"]{1,253}?)\.?>?", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"[._\-+=]+")
_TOGETHER: Final = re.compile(r"[a-z]+[._-](?:and|und|et|og|och|en)[._-][a-z]+")
_TOGETHER_UNSPACED: Final = re.compile(r"([a-z]{3,}?)(?:and|und|et)([a-z]{3,})")
_TOKEN: Final = re.compile(r"(?=(?:.*\d){6})[0-9a-f\-]{20,}|(?=(?:.*\d){4})\w{28,}")
_NOBODY: Final = re.compile(
    r"no[._-]?repl|do[._-]?not[._-]?reply|mailer[._-]?daemon|bounce|^reply[+\-]|unsubscribe|notification|famil(?:y|ie|le|ia|j)"
)


class _Mail(NamedTuple):
    everybody: frozenset[str]
    everybody_begins: tuple[str, ...]
    relays: frozenset[str]
    roles: frozenset[str]
    shared_endings: frozenset[str]


@cache
def known_mail() -> _Mail:
    """Return the table of providers and of mailboxes that several people read."""
    table = tomllib.loads(files("cordially.network").joinpath("data", "mail.toml").read_text("utf-8"))
    everybody = table["everybody"].split()
    return _Mail(
        everybody=frozenset(domain for domain in everybody if not domain.endswith(".")),
        everybody_begins=tuple(domain for domain in everybody if domain.endswith(".")),
        relays=frozenset(table["relays"].split()),
        roles=frozenset(table["roles"].split()),
        shared_endings=frozenset(table["shared_endings"].split()),
    )


@lru_cache(maxsize=65536)
def mailbox_of(email: str) -> str | None:
    """Return the mailbox an address leads to, in the form in which two ways to write it are equal; None for no address.

    What follows a plus is left out, and the dots that Google ignores.

    >>> mailbox_of("Jane.Okafor+jobs@googlemail.com")
    'janeokafor@gmail.com'
    """
    found = _ADDRESS.fullmatch(email.strip())
    if found is None:
        return None
    local, domain = found.group(1).casefold(), found.group(2).casefold()
    local = local.split("+")[0] or local
    if domain in ("gmail.com", "googlemail.com"):
        local, domain = local.replace(".", "") or local, "gmail.com"
    return f"{local}@{domain}"


def domain_of(email: str) -> str | None:
    """Return the domain of an address, None for what is no address."""
    mailbox = mailbox_of(email)
    return mailbox.rpartition("@")[2] if mailbox else None


def is_for_everybody(domain: str) -> bool:
    """Whether anybody can have a mailbox at a domain, so that it names no employer."""
    known, domain = known_mail(), domain.casefold().strip(". ")
    return domain in known.everybody or domain.startswith(known.everybody_begins)


@lru_cache(maxsize=65536)
def is_shared_address(email: str) -> bool:
    """Whether several people, or nobody, read what is sent to an address: ``info@``, ``family@``, ``no-reply@``, relays.

    What is no address is shared too: it identifies nobody.
    """
    mailbox = mailbox_of(email)
    if mailbox is None:
        return True
    local, _, domain = mailbox.rpartition("@")
    local = folded(local)
    known = known_mail()
    if (
        domain in known.relays
        or _NOBODY.search(local)
        or _NOBODY.search(email.casefold().partition("@")[0])
        or _TOKEN.fullmatch(local)
    ):
        return True
    words = [word.rstrip("0123456789") for word in _BETWEEN.split(local)]
    if any(words) and all(word in known.roles or not word for word in words):
        return True
    if local.startswith("the") and local.endswith("s") and local[3:-1] in known_names().common_families:
        return True
    together = _TOGETHER_UNSPACED.fullmatch(local)
    given = known_names().given
    return _TOGETHER.fullmatch(local) is not None or (
        together is not None and together.group(1) in given and together.group(2) in given
    )


def spells(email: str, name: str) -> float:
    """Return how fully the part of an address before the @ spells a name, 0 to 1.

    1: a given and the family name, in any order (``jane.okafor``); 0.7: one of them as an initial (``jokafor``);
    0.4: one of them alone; 0: another name, or none.
    """
    mailbox, parts = mailbox_of(email), parts_of(name)
    if mailbox is None or parts is None or not parts.words or is_shared_address(email):
        return 0.0
    return ways_to_spell(name).get(letters_before_at(mailbox), 0.0)


def letters_before_at(mailbox: str) -> str:
    """Return the letters of the part before the @, which may spell a name (``janeokafor`` of ``jane.okafor2@…``)."""
    return re.sub("[^a-z]", "", folded(mailbox.rpartition("@")[0]))


@lru_cache(maxsize=65536)
def ways_to_spell(name: str) -> dict[str, float]:
    """Return the usual local parts of addresses for a name, only their letters, each with how fully it spells it."""
    parts = parts_of(name)
    ways: dict[str, float] = {}
    if parts is None:
        return ways
    words = parts.words
    core = [i for i, word in enumerate(words) if not word.small]
    if len(core) < 2:
        return {spelling: 0.4 for i in core for spelling in words[i].spellings if len(spelling) > 2}
    for first, last in _ends(core):
        families = _families(words, last)
        for given, family in product(words[first].spellings, families):
            full = 0.7 if len(given) == 1 or len(family) == 1 else 1.0
            _note(ways, given + family, full)
            _note(ways, family + given, full)
            _note(ways, given[0] + family, 0.7)
            _note(ways, family + given[0], 0.7)
            _note(ways, given + family[0], 0.7)
            _note(ways, given, 0.4)
            _note(ways, family, 0.4)
    if len(core) > 2:
        whole = [words[i].spellings[0] for i in core]
        _note(ways, "".join(whole), 1.0)
        _note(ways, "".join(word[0] for word in whole[:-1]) + whole[-1], 0.7)
    return ways


def _ends(core: list[int]) -> list[tuple[int, int]]:
    """Return the places of given and family name: a name of more than two words may have two families."""
    return [(core[0], core[-1])] + ([(core[0], core[-2])] if len(core) > 2 else [])


def _families(words: tuple[Word, ...], last: int) -> list[str]:
    """Return the family name without its particles and with them (``berg``, ``vandenberg``)."""
    families = list(words[last].spellings)
    start = last
    while start > 1 and words[start - 1].small:
        start -= 1
    if start < last:
        families += ["".join(word.spellings[0] for word in words[start : last + 1])]
    return families


def _note(ways: dict[str, float], spelling: str, worth: float) -> None:
    if len(spelling) > 2:
        ways[spelling] = max(worth, ways.get(spelling, 0.0))
