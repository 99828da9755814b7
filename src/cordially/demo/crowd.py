"""The rest of the network: people put together from tables of names, so that a year of invitations has numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count, islice
from typing import TYPE_CHECKING, Any
from unicodedata import combining, normalize

from cordially.demo.lots import clock, draw, pick
from cordially.demo.members import Invitation, Member, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.demo.workdays import Workdays

_YEAR = 256  # working days
_LAGS = (0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 6, 9, 14, 22)  # working days until an invitation is accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bare:
    """Invitations without a note: how many, whose, and how many in a hundred are accepted."""

    size: int
    outgoing: bool
    accepted: int


_BARE = (_Bare(size=70, outgoing=True, accepted=76), _Bare(size=36, outgoing=False, accepted=78))
_OLD_CONNECTIONS = 116


def crowd(days: Workdays) -> tuple[Member, ...]:
    """Return the people invited, inviting, or connected long ago. Their accepted notes are told elsewhere, in full."""
    names = table("crowd")
    strangers = _strangers(names)
    made = [invitation for batch in _BARE for invitation in _bare(batch, days)]
    made += [_in_vain(told, days, outgoing=True) for told in names["notes_out"]]
    made += [_in_vain(told, days, outgoing=False) for told in names["notes_in"]]
    invited = [
        replace(who, invitation=one, connected=one.accepted)
        for one, who in zip(made, strangers, strict=False)
    ]
    old = [
        replace(who, connected=days.ago(_YEAR + 5 + n * 13 + draw(who.slug, 11), clock(who.slug)))
        for n, who in enumerate(islice(strangers, _OLD_CONNECTIONS))
    ]
    return (*invited, *old)


def _bare(batch: _Bare, days: Workdays) -> Iterator[Invitation]:
    """Spread a batch over the year, denser towards now: the search gathers pace."""
    for n in range(batch.size):
        key = f"{'out' if batch.outgoing else 'in'} {n}"
        ago = 1 + int(_YEAR * ((n + 0.5) / batch.size) ** 1.5)
        sent, lag = days.ago(ago, _hour(key)), pick(f"lag {key}", _LAGS)
        accepted = None
        if draw(f"luck {key}", 100) < batch.accepted and lag < ago:
            later = days.ago(ago - lag, clock(f"later {key}"))
            accepted = later if lag else sent + timedelta(minutes=4 + draw(key, 170), seconds=draw(key, 60))
        yield Invitation(outgoing=batch.outgoing, sent=sent, accepted=accepted)


def _in_vain(told: tuple[int, str], days: Workdays, *, outgoing: bool) -> Invitation:
    ago, note = told
    return Invitation(outgoing=outgoing, sent=days.ago(ago, _hour(note)), note=note)


def _hour(key: str) -> str:
    """Return a time of day; a few write before work: late evening of the day before, in the zone the export uses."""
    return clock(key, 7, 8) if draw(key, 9) == 0 else clock(key)


def _strangers(names: dict[str, Any]) -> Iterator[Member]:
    cultures = names["culture"]
    for n in count():
        culture, turn = cultures[n % len(cultures)], n // len(cultures)
        given = culture["given"][turn % len(culture["given"])]
        family = culture["family"][turn % len(culture["family"])]
        first, last = (family, given) if culture.get("family_first") and draw(given, 2) else (given, family)
        yield _dressed(first, last, n, names)


def _dressed(first: str, last: str, n: int, names: dict[str, Any]) -> Member:
    """Give a name a company and a position, with the small untidiness real exports have."""
    key = f"{n} {first} {last}"
    blank = draw(key, 23) == 0
    company = "" if blank else pick(key, names["companies"])
    return Member(
        given=first,
        family=f"{last}{pick(f'letters {key}', names['credentials'])}",
        slug=_slug(first, last, n),
        company=f"{company} " if draw(key, 31) == 1 else company,
        position="" if blank else pick(f"post {key}", names["positions"]),
        email=f"member{n}@mail.example" if draw(f"mail {key}", 33) == 0 else "",
    )


def _slug(first: str, last: str, n: int) -> str:
    """Half of the people with letters beyond ASCII kept them in their address, the others did not."""
    words = "-".join(f"{first} {last}".replace(".", "").casefold().split())
    plain = "".join(c for c in normalize("NFKD", words) if c.isascii() and not combining(c))
    keeps = len(plain) < len(words) // 2 or draw(words, 2) == 0
    return f"{words if keeps else plain}-demo{n}"
