"""People told in one line, as the labelled pairs of identity tell them."""

from __future__ import annotations

import re
from datetime import date

from cordially.network.identity import Employment, Traits

_YEARS = re.compile(r"\s+(\d{4})?-(\d{4})?$")


def told(line: str) -> Traits:
    """Read ``Jane Smith; /in/jane; jane@x.example; +1 555 0100; at Northwind 2019-2021; in Leeds``; ``?`` is no name.

    A year is its first of January.
    """
    name, *facts = (part.strip() for part in line.split(";"))
    profiles, emails, phones, places, employers = set(), set(), set(), [], []
    for fact in facts:
        if fact.startswith("/in/"):
            profiles.add(fact.removeprefix("/in/"))
        elif "@" in fact:
            emails.add(fact)
        elif fact.startswith("in "):
            places.append(fact.removeprefix("in "))
        elif fact.startswith("at "):
            employers.append(_employment(fact.removeprefix("at ")))
        else:
            assert fact[0] in "+0123456789(", fact
            phones.add(fact)
    return Traits(
        profiles=frozenset(profiles),
        emails=frozenset(emails),
        phones=frozenset(phones),
        name=None if name == "?" else name,
        employers=tuple(employers),
        places=tuple(places),
    )


def _employment(fact: str) -> Employment:
    years = _YEARS.search(fact)
    if years is None:
        return Employment(fact)
    since, until = (date(int(year), 1, 1) if year else None for year in years.groups())
    return Employment(fact[: years.start()], since, until)
