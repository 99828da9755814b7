"""How close somebody is to the user, told by what passed between them.

Every sign counts for itself and adds to the others without ever exceeding 1: two halves make three quarters. The
weights are judgement, not measurement, and each has its reason. More two-way exchange never makes anybody less close,
nor does a later day.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import exp, exp2
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.network.background import Overlap, last_day_of
from cordially.people import When

Word: TypeAlias = Literal["close", "warm", "acquainted", "connected", "distant"]


class Weight(NamedTuple):
    """The most that a sign can add, between 0 and 1, and why."""

    most: float
    because: str


EXCHANGE: Final = Weight(
    0.60, "Writing to and fro for years makes a warm tie; a close one shows elsewhere too."
)
RECOMMENDED_ME: Final = Weight(0.40, "Whoever vouched for you in public would do so in private.")
RECOMMENDED_THEM: Final = Weight(0.25, "You vouched for them, which is remembered.")
WORKED: Final = Weight(0.45, "Colleagues of years know each other, even if not one message was sent.")
STUDIED: Final = Weight(0.35, "Fellow students know each other a little less well than colleagues.")
MET: Final = Weight(0.15, "A face and a voice are remembered.")
LINKED: Final = Weight(0.06, "Accepting a request is no acquaintance.")
WITH_A_NOTE: Final = Weight(0.02, "A note says at least why.")
THANKED: Final = Weight(0.03, "Thanks make the next letter easier.")
ENDORSED_ME: Final = Weight(0.08, "An endorsement takes one click.")
ENDORSED_THEM: Final = Weight(0.05, "An endorsement takes one click, and you know that you gave it.")
GROUPS: Final = Weight(0.05, "Members of a group rarely know each other.")
PERHAPS_TOGETHER: Final = Weight(0.05, "Who may have missed each other may be strangers.")
HEARD_ONLY: Final = Weight(
    0.05, "Whoever writes without an answer remembers the name, if it was not written to many."
)

THRESHOLDS: Final[tuple[tuple[Word, float, str], ...]] = (
    ("close", 0.60, "More than one strong sign: they would take your call."),
    ("warm", 0.35, "One strong sign: they would be glad to hear from you."),
    ("acquainted", 0.12, "More than a link: they know who you are."),
)
"""From which strength a word holds. Below the last, people are connected or distant."""

DORMANT_AFTER: Final = timedelta(days=3 * 365)
"""Three years without a word is where studies of dormant ties begin."""

_MANY_LETTERS: Final = 10.0
"""Pairs of letters, one each way, by which two thirds of what an exchange can add is there."""

_LONG_TOGETHER: Final = 18.0
"""Months side by side by which two thirds of what they can add is there."""

_ONE_DAY: Final = 0.25
"""What a burst of letters on one day is worth beside the same number over a year."""

_STILL_THERE: Final = 0.5
"""What is left of an old tie: trust survives silence, news does not."""

_LETTERS_FADE_IN: Final = 2.0
_WORK_FADES_IN: Final = 8.0
"""Years after which half of what can fade has faded."""

_IN_SILENCE: Final = 0.7
"""What the whole is worth after three silent years, or where no sign of life has a date."""

_MONTHS: Final = tuple(calendar.month_name)
"""Kept, as the calendar asks the system for each name anew."""

_SAME_TEAM: Final = {True: 1.0, None: 0.6, False: 0.3}
"""In one team people know each other; in one company they may not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealings:
    """What passed between the user and one person.

    ``written`` and ``heard`` count personal messages of the user's and of theirs, ``replied`` those of the user's that
    got an answer. Moments are aware, days are days, unknown ones None. ``same_team`` is whether they worked in one team, None
    while unknown. ``refused`` is whether they declined a request, or said no to contact. ``both_in_groups`` counts groups.
    """

    written: int = 0
    heard: int = 0
    conversations: int = 0
    first_at: When = None
    last_at: When = None
    replied: int = 0
    invited_with_note: bool = False
    connected: bool = False
    connected_on: date | None = None
    recommended_them: bool = False
    recommended_me: bool = False
    endorsed_me: int = 0
    endorsed_them: int = 0
    met: When = None
    thanked: When = None
    worked_together: Overlap | None = None
    same_team: bool | None = None
    studied_together: Overlap | None = None
    both_in_groups: int = 0
    refused: bool = False

    @property
    def is_connected(self) -> bool:
        """Whether they are connected: said so, or told by the day of it."""
        return self.connected or self.connected_on is not None

    @property
    def never_answered(self) -> bool:
        """Whether the user wrote more than once and heard nothing."""
        return self.written > 1 and self.heard < 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """How close somebody is: a strength from 0 to 1, a word for it, and the reasons, the weightiest first.

    ``dormant`` is whether there was something, and nothing for three years.
    """

    strength: float
    word: Word
    reasons: tuple[str, ...]
    dormant: bool = False


class _Sign(NamedTuple):
    adds: float
    says: str


def closeness(dealings: Dealings, *, now: datetime) -> Closeness:
    """Return how close somebody is at ``now``, an aware moment. What lies in the future counts as today."""
    today = now.astimezone(UTC).date()
    signs = [sign for sign in _signs(dealings, today) if sign.adds > 0]
    without = 1.0
    for sign in signs:
        without *= 1 - sign.adds
    last = _last_sign_of_life(dealings, today)
    strength = (1 - without) * _awake(last, today)
    word = next((word for word, least, _ in THRESHOLDS if strength >= least), None)
    dormant = word is not None and (last is None or today - last >= DORMANT_AFTER)
    said = [sign.says for sign in sorted(signs, key=lambda sign: -sign.adds) if sign.says]
    return Closeness(
        strength=strength,
        word=word or ("connected" if dealings.is_connected else "distant"),
        reasons=(*said, *_cautions(dealings, last if dormant else None)),
        dormant=dormant,
    )


def _signs(dealings: Dealings, today: date) -> Iterator[_Sign]:
    if dealings.written or dealings.heard:
        yield _exchange(dealings, today)
    if dealings.recommended_me:
        yield _Sign(RECOMMENDED_ME.most, "They recommended you.")
    if dealings.recommended_them:
        yield _Sign(RECOMMENDED_THEM.most, "You recommended them.")
    if dealings.worked_together:
        team = _SAME_TEAM[dealings.same_team]
        where = "in one team" if dealings.same_team else "at one employer at the same time"
        yield _together(dealings.worked_together, WORKED.most * team, f"worked {where}", today)
    if dealings.studied_together:
        did = "studied at one school at the same time"
        yield _together(dealings.studied_together, STUDIED.most, did, today)
    if met := _day(dealings.met, today):
        yield _Sign(MET.most * _fresh(met, today, _LETTERS_FADE_IN), f"You met in {_month(met)}.")
    if dealings.is_connected:
        since = f" since {_month(dealings.connected_on)}" if dealings.connected_on else ""
        yield _Sign(LINKED.most, f"You are connected{since}.")
    if dealings.invited_with_note:
        yield _Sign(WITH_A_NOTE.most, "The request to connect came with a note.")
    if dealings.thanked:
        yield _Sign(THANKED.most, "You have thanked them.")
    if dealings.endorsed_me:
        yield _few(dealings.endorsed_me, 5, ENDORSED_ME, "They endorsed you.")
    if dealings.endorsed_them:
        yield _few(dealings.endorsed_them, 5, ENDORSED_THEM, "You endorsed them.")
    if dealings.both_in_groups:
        yield _few(dealings.both_in_groups, 5, GROUPS, "You belong to a group together.")


def _exchange(dealings: Dealings, today: date) -> _Sign:
    """Return what the letters add: those that are answered by one the other way, over a time, not too long ago."""
    written, heard = max(0, dealings.written), max(0, dealings.heard)
    both_ways = min(written, heard)
    first, last = _day(dealings.first_at, today), _day(dealings.last_at, today)
    lasting = min(1.0, _ONE_DAY + 0.1 * max(0, dealings.conversations - 1))
    if first and last:
        lasting = max(lasting, min(1.0, _ONE_DAY + (1 - _ONE_DAY) * max(0, (last - first).days) / 365))
    fresh = _fresh(last, today, _LETTERS_FADE_IN) if last else _STILL_THERE
    exchange = EXCHANGE.most * (1 - exp(-both_ways / _MANY_LETTERS)) * lasting
    adds = max(exchange, HEARD_ONLY.most * (1 - exp(-heard / 3))) * fresh
    when = f", last in {_month(last)}" if last else ""
    says = f"You have written {_times(written)}, they {_times(heard)}{when}." if both_ways else ""
    if heard and not written:
        says = f"They have written {_times(heard)}{when}; you have not answered here."
    return _Sign(adds, says)


def _together(overlap: Overlap, most: float, did: str, today: date) -> _Sign:
    if not overlap.certain:
        return _Sign(PERHAPS_TOGETHER.most, f"You may have {did}.")
    months = overlap.months(today)
    ended = _end_of(overlap, today)
    fresh = _fresh(ended, today, _WORK_FADES_IN) if ended else _STILL_THERE
    adds = max(PERHAPS_TOGETHER.most, most * (1 - exp(-months / _LONG_TOGETHER)) * fresh)
    how_long = f" for {_years(months)} at least" if months >= 12 else ""
    until = f", until {ended.year}" if ended and not overlap.lasting else ""
    return _Sign(adds, f"You {did}{how_long}{until}.")


def _few(count: int, enough: int, weight: Weight, says: str) -> _Sign:
    return _Sign(weight.most * min(max(0, count), enough) / enough, says)


def _cautions(dealings: Dealings, quiet_since: date | None) -> Iterator[str]:
    if dealings.refused:
        yield "They said no to a request or to contact."
    if dealings.never_answered:
        yield f"You wrote {_times(dealings.written)} and heard nothing."
    if quiet_since:
        yield f"There was nothing between you since {quiet_since.year}: reconnect first."


def _last_sign_of_life(dealings: Dealings, today: date) -> date | None:
    """Return the last day on which there was something between the two; letters that nobody answered are nothing."""
    days = [_day(when, today) for when in (dealings.met, dealings.thanked, dealings.connected_on)]
    if dealings.heard > 0:
        days.append(_day(dealings.last_at, today))
    days += [
        _end_of(overlap, today)
        for overlap in (dealings.worked_together, dealings.studied_together)
        if overlap is not None and overlap.certain
    ]
    return max((day for day in days if day), default=None)


def _awake(last: date | None, today: date) -> float:
    """Return what the whole is worth: all of it for a year, then less, until three silent years have passed."""
    if last is None:
        return _IN_SILENCE
    silent_years = min(3.0, max(1.0, (today - last).days / 365))
    return 1 - (1 - _IN_SILENCE) * (silent_years - 1) / 2


def _fresh(day: date, today: date, half_faded_after: float) -> float:
    years = (today - day).days / 365.25
    return _STILL_THERE + (1 - _STILL_THERE) * exp2(-years / half_faded_after)


def _end_of(overlap: Overlap, today: date) -> date | None:
    if overlap.lasting:
        return today
    return _day(last_day_of(overlap.finished), today)


def _day(when: When, today: date) -> date | None:
    if when is None:
        return None
    return min(today, when.astimezone(UTC).date() if isinstance(when, datetime) else when)


def _month(day: date) -> str:
    return f"{_MONTHS[day.month]} {day.year}"


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _years(months: int) -> str:
    return "a year" if months < 24 else f"{months // 12} years"
