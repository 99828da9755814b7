"""Whether the domain of an e-mail address is that of a company."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from cordially.network.known_organisations import known_organisations, plain_key
from cordially.network.letters import spellings
from cordially.network.mailboxes import is_for_everybody, known_mail
from cordially.network.organisations import is_named, key_of, keys_of

_ADDED: Final = re.compile(
    r"(?:inc|llc|ltd|limited|corp|co|gmbh|ag|se|sa|sas|srl|spa|bv|nv|ab|as|oy|plc|kg|group|holding|holdings|hq|global|"
    r"international|intl|tech|technologies|software|labs|lab|digital|systems|solutions|services|consulting|online|app|"
    r"io|ai|uk|us|usa|de|fr|eu|india|mail|careers|jobs|team)$"
)
_IN_FRONT: Final = re.compile(r"^(?:get|try|use|go|join|team|my|the|we|hello|mail)")


@lru_cache(maxsize=65536)
def domain_of_company(domain: str, company: str) -> Literal["same", "maybe", "different"]:
    """Compare the domain of a mail address with the name of a company.

    ``same``: the domain is the name, or another name of the company. ``maybe``: it begins with it, adds a usual word to
    it or is made of its initials. Domains where everybody can have a mailbox are nobody's.

    >>> domain_of_company("eu.northwind.example", "Northwind GmbH"), domain_of_company("gmail.com", "Google")
    ('same', 'different')
    """
    label = label_of(domain)
    if label is None or is_for_everybody(domain) or not is_named(company, "company"):
        return "different"
    names = {name for key in keys_of(company, "company") for name in _as_labels(key, company)}
    known, key = known_organisations("company"), key_of(company, "company")
    listed = known.by_domain.get(_registered(domain)) or known.by_key.get(
        plain_key(label.replace("-", " "), "company")
    )
    if label in names or (listed and listed.key == key):
        return "same"
    if listed is not None:
        mine = known.by_key.get(key)
        return "maybe" if mine and (mine.keys & listed.wholes or listed.keys & mine.wholes) else "different"
    bare = label.replace("-", "")
    for shorter in (_ADDED.sub("", bare), _IN_FRONT.sub("", bare)):
        if shorter in names and len(shorter) > 2:
            return "maybe"
    if key not in known.by_key and any(_belongs(bare, name, company) for name in names):
        return "maybe"
    return "different"


def label_of(domain: str) -> str | None:
    """Return the part of a domain that its owner chose (``northwind`` of ``eu.northwind.co.uk``), None if there is none."""
    label = _registered(domain).partition(".")[0]
    if label.startswith("xn--"):
        try:
            label = label.removeprefix("xn--").encode("ascii").decode("punycode")
        except ValueError:
            return label
    return spellings(label)[0] if label else None


def _registered(domain: str) -> str:
    """Return a domain without what its owner put in front (``northwind.co.uk`` of ``eu.northwind.co.uk``), or nothing."""
    labels = [label for label in domain.strip().casefold().split(".") if label]
    if len(labels) < 2:
        return ""
    ending = 2 if len(labels) > 2 and labels[-2] in known_mail().shared_endings else 1
    return ".".join(labels[-ending - 1 :])


def _as_labels(key: str, company: str) -> set[str]:
    """Return how a name looks in a domain: joined or with hyphens, with and without ``and``, in each spelling."""
    written = {spellings(word)[0]: spellings(word)[-1] for word in re.findall(r"\w+", company)}
    words = [spellings(word)[0] for word in key.split()]
    looks = set()
    for chosen in (words, [word for word in words if word != "and"]):
        for separator in ("", "-"):
            looks.add(separator.join(chosen))
            looks.add(separator.join(written.get(word, word) for word in chosen))
    return looks - {""}


def _belongs(label: str, name: str, company: str) -> bool:
    """Whether one begins with all of the other, or the label is the initials of the name."""
    shorter, longer = sorted((label, name.replace("-", "")), key=len)
    if len(shorter) > 4 and longer.startswith(shorter):
        return True
    words = [spellings(word)[0] for word in re.findall(r"\w+", company)]
    initials = "".join(word[0] for word in words if word)
    return len(label) > 2 and label in (initials, initials[: len(words) - 1])
