"""As many fictitious people as wanted, with the untidiness of real networks, and what becomes of them later."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from unicodedata import combining, normalize

from cordially.demo.members import Member, table

if TYPE_CHECKING:
    from random import Random

_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "\u0131": "i"})
_DIGITS = "0123456789abcdef"


class Crowd:
    """Makes people up, never two with one address. Everything follows from ``chance``, in the order of asking."""

    def __init__(self, chance: Random) -> None:
        told = table("large")
        self._chance = chance
        self._cultures: list[dict[str, Any]] = told["culture"]
        self._weights = list(accumulate(culture["weight"] for culture in self._cultures))
        self._families = [_families(culture) for culture in self._cultures]
        self._credentials: list[str] = told["credentials"]
        self._companies = _companies(told["companies"])
        self._shares = list(accumulate(1 / rank**0.8 for rank in range(1, len(self._companies) + 1)))
        self._others: list[str] = told["companies"]["others"]
        self._posts: dict[str, list[str]] = told["posts"]
        self._taken: set[str] = set()

    def somebody(self) -> Member:
        """Return a new person who is not connected with anybody yet."""
        chance = self._chance
        culture = chance.choices(range(len(self._cultures)), cum_weights=self._weights)[0]
        given = chance.choice(self._cultures[culture]["given"])
        family = chance.choice(self._families[culture])
        luck = chance.random()
        if luck < 0.3:
            given = f"{given} {chance.choice('ABCDEFGHIJKLMNOPRSTUVWYZ')}."
        elif luck < 0.6:
            given = f"{given} {chance.choice(self._cultures[culture]['given'])}"
        elif luck < 0.8:
            family = f"{family}{chance.choice(('-', ' '))}{chance.choice(self._families[culture])}"
        slug = self._new_slug(given, family)
        return self.at_work(
            Member(
                given=f"{given} " if chance.random() < 0.004 else given,
                family=self._as_written(family),
                slug=slug,
                email=self._email(given, family) if chance.random() < 0.03 else "",
            )
        )

    def at_work(self, member: Member) -> Member:
        """Return the person in another job, or in none that they tell."""
        if self._chance.random() < 0.02:
            return replace(member, company="", position="")
        company = self.company()
        spaced = f"{company} " if self._chance.random() < 0.02 else company
        return replace(member, company=spaced, position=self.position())

    def readdressed(self, member: Member) -> Member:
        """Return the person under a new profile address."""
        return replace(member, slug=self._new_slug(member.given, member.family))

    def renamed(self, member: Member) -> Member:
        """Return the person under a new family name, their address as it was."""
        return replace(member, family=self._chance.choice(self._chance.choice(self._families)))

    def company(self) -> str:
        """Return a company: a few have many people, most have one or two."""
        if self._chance.random() < 0.03:
            return self._chance.choice(self._others)
        return self._chance.choices(self._companies, cum_weights=self._shares)[0]

    def position(self) -> str:
        """Return what somebody calls their work."""
        if self._chance.random() < 0.08:
            return self._chance.choice(self._posts["others"])
        return self._chance.choice(self._posts["levels"]) + self._chance.choice(self._posts["crafts"])

    def _as_written(self, family: str) -> str:
        luck = self._chance.random()
        if luck < 0.05:
            return family + self._chance.choice(self._credentials)
        if luck < 0.07:
            return "."  # what those write who do not want to be found
        return f"{family[:1]}." if luck < 0.08 else family

    def _email(self, given: str, family: str) -> str:
        host = self._chance.choice(("mail", "post", "inbox", "quillmere", "tarnvale"))
        return f"{_plain(given)}.{_plain(family)}@{host}.example".lower() if _plain(given) else ""

    def _new_slug(self, given: str, family: str) -> str:
        """Return an address nobody has; few keep letters beyond ASCII in it."""
        words = f"{given} {family}".replace(".", "").replace(",", "").casefold()
        if not words.isascii() and self._chance.random() > 0.28:
            words = _plain(words)
        stem = "-".join(words.split()) or "member"
        while True:
            slug = stem if self._chance.random() < 0.2 else f"{stem}-{self._number()}"
            if slug not in self._taken:
                self._taken.add(slug)
                return slug

    def _number(self) -> str:
        return "".join(self._chance.choices(_DIGITS, k=self._chance.choice((7, 8, 9))))


def _plain(text: str) -> str:
    """Return a text in ASCII, without what cannot be written so."""
    apart = normalize("NFKD", text.casefold().translate(_PLAIN))
    kept = "".join(c for c in apart if c.isascii() and not combining(c))
    return " ".join(kept.replace("'", "").replace(".", "").split()).replace(" ", "-")


def _families(culture: dict[str, Any]) -> list[str]:
    made = [start + end for start in culture.get("starts", ()) for end in culture.get("ends", ())]
    return [*culture["family"], *made]


def _companies(told: dict[str, list[str]]) -> list[str]:
    """Return all companies, the largest first. Some appear in two spellings, as people write what they like."""
    starts, middles, ends = told["starts"], told["middles"], told["ends"]
    names: dict[str, None] = {}
    for turn in range(len(middles)):
        for number, start in enumerate(starts):
            bare = f"{start} {middles[(turn + number) % len(middles)]}".strip()
            names[bare + ends[(turn * 7 + number * 3) % len(ends)]] = None
            if (turn + number) % 5 == 0:
                names[bare] = None
    return list(names)
