"""What two people share, best to speak of first.

Before an interview, look for common ground to talk about: a shared school, sports, hobbies (claim M04: Craig Rosen,
interview coach). Nothing is invented: a tie needs the fact on both sides, and what is only alike is put as a question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal, TypeAlias

from cordially.network.background import (
    Background,
    BackgroundKind,
    Overlap,
    is_dated,
    joined,
    may_last,
    overlap,
)
from cordially.network.commonplaces import is_crowded, rarity
from cordially.network.matching import Match, SameOrganisation, matches, named
from cordially.network.mentioning import (
    ELSEWHERE,
    LEFT_TO_THEM,
    PRESENT_EMPLOYER,
    QUESTION,
    SAID_BY_THEM,
    STANDINGS,
    THIRD_PERSON,
    THIRD_PERSON_IN_SECRET,
    Judgement,
    Standing,
    judged,
)
from cordially.network.places import is_broad
from cordially.network.private_matters import private_matter
from cordially.network.tie_sentences import Times, asked, asked_crossed, crossed, shared
from cordially.people import as_shown, folded

Search: TypeAlias = Literal["open", "confidential"]

LARGEST_CONVERSATION: Final = 8
"""With more third people than this, a conversation is an announcement, and who else received it says nothing."""

_KINDS: Final = (
    "work",
    "school",
    "volunteering",
    "interest",
    "group",
    "place",
    "certification",
    "language",
    "skill",
    "person",
)
"""Of ties that stand equally well, the kind that gives more to talk about comes first."""

_ACROSS: Final[tuple[tuple[BackgroundKind, BackgroundKind], ...]] = (
    ("work", "school"),
    ("school", "work"),
    ("work", "volunteering"),
    ("volunteering", "work"),
)
"""An organisation can be known in two ways: one taught where the other studied."""

_PERSONAL: Final = ("group", "volunteering", "interest")
"""Kinds whose names can tell of a private matter. An employer or a school is no confession."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One thing that two people share.

    ``what`` is its name as the user writes it, ``says`` a sentence fit to be shown, a question where ``sure`` is False.
    ``standing`` is how good it is to mention in an interview, and ``why`` the reason. ``overlap`` is the time that they had
    in common, where both tell dates.
    """

    kind: BackgroundKind | Literal["person"]
    what: str
    says: str
    sure: bool
    standing: Standing
    why: str
    overlap: Overlap | None = None


def common_ground(
    mine: Iterable[Background],
    theirs: Iterable[Background],
    *,
    same: SameOrganisation,
    search: Search | None = None,
    conversations: Iterable[Collection[str]] = (),
) -> list[Tie]:
    """Return what two people share, best to speak of first; the order does not depend on that of the facts.

    ``same`` compares organisations. ``search`` says who may know that the user is looking. ``conversations`` are those in
    which the user and the other person both wrote, each as the names of the third people in it.
    """
    my_facts, their_facts = named(mine), named(theirs)
    ties = [
        tie
        for kind in _KINDS[:-1]
        for match in matches(kind, kind, my_facts, their_facts, same)
        if (tie := _tie(match, search)) is not None
    ]
    known = {folded(tie.what) for tie in ties if tie.sure}
    ties += [
        tie
        for my_kind, their_kind in _ACROSS
        for match in matches(my_kind, their_kind, my_facts, their_facts, same)
        if (tie := _tie(match, search)) is not None and folded(tie.what) not in known
    ]
    return sorted([*ties, *_people(conversations, search)], key=_rank)


def _rank(tie: Tie) -> tuple[object, ...]:
    times = 2 if tie.overlap is None else 0 if tie.overlap.certain else 1
    together = times if tie.kind in ("work", "school") else 0
    is_person = tie.kind == "person"  # those are counted: the order in which they come is theirs
    return (
        STANDINGS.index(tie.standing),
        not tie.sure,
        _KINDS.index(tie.kind),
        together,
        "" if is_person else folded(tie.what),
    )


def _tie(match: Match, search: Search | None) -> Tie | None:
    kind, their_kind = match.mine[0].kind, match.theirs[0].kind
    what, other = match.mine[0].name, match.theirs[0].name
    mine, theirs = joined(match.mine), joined(match.theirs)
    times = _times(mine, theirs)
    judgement = _judged(match, times, search)
    if judgement is None:
        return None
    now, still = _still(mine, theirs, kind)
    if kind != their_kind:
        says = (
            crossed(kind, their_kind, what, times)
            if match.sure
            else asked_crossed(kind, their_kind, what, other, times)
        )
    elif match.sure:
        says = shared(kind, what, times, now=now, still=still)
    else:
        says = asked(kind, what, other, times)
    return Tie(
        kind=kind,
        what=what,
        says=says,
        sure=match.sure,
        standing=judgement.standing,
        why=judgement.why,
        overlap=times.overlap if times.known else None,
    )


def _judged(match: Match, times: Times, search: Search | None) -> Judgement | None:
    kind, name = match.mine[0].kind, match.mine[0].name
    kinds = {kind, match.theirs[0].kind}
    if search == "confidential" and kind == "work" and any(may_last(fact) for fact in match.mine):
        return PRESENT_EMPLOYER
    matter = None
    if kinds & set(_PERSONAL):
        matter = next((m for fact in (*match.mine, *match.theirs) if (m := private_matter(fact.name))), None)
    if matter is not None:
        judgement = SAID_BY_THEM if any(fact.professed for fact in match.theirs) else LEFT_TO_THEM
        return Judgement(judgement.standing, judgement.why.format(matter=matter))
    usual = judged(
        kind,
        rarity=rarity(name, kind) if kind in ("skill", "interest", "language") else "rare",
        times=times.overlap if times.known else None,
        both_now=all(any(fact.current for fact in side) for side in (match.mine, match.theirs)),
        broad=is_broad(name) if kind == "place" else kind == "school" and is_crowded(name, kind),
    )
    if usual is None or match.sure:
        return ELSEWHERE if usual is not None and len(kinds) > 1 else usual
    return QUESTION


def _times(mine: list[Background], theirs: list[Background]) -> Times:
    """Return the best of the times that they had in common: a certain one, the longest."""
    dated = [(a, b) for a, b in product(mine, theirs) if is_dated(a) and is_dated(b)]
    found = [times for a, b in dated if (times := overlap(a, b)) is not None]
    best = max(found, key=_length, default=None)
    return Times(best, known=bool(dated))


def _length(times: Overlap) -> tuple[bool, bool, int]:
    first, last = (int(text[:4]) if text else 0 for text in (times.started, times.finished))
    return times.certain, times.lasting, last - first if first and last else 0


def _still(mine: list[Background], theirs: list[Background], kind: BackgroundKind) -> tuple[bool, str]:
    """Return whether both are still there, and else who alone is, in words."""
    if kind == "group":
        return all(any(may_last(fact) for fact in side) for side in (mine, theirs)), ""
    mine_now, theirs_now = (any(fact.current for fact in side) for side in (mine, theirs))
    if kind != "work" or mine_now == theirs_now:
        return mine_now and theirs_now, ""
    return False, "You are still there." if mine_now else "They are still there."


def _people(conversations: Iterable[Collection[str]], search: Search | None) -> Iterator[Tie]:
    """Yield the third people, those of most conversations first."""
    shown: dict[str, str] = {}
    times: Counter[str] = Counter()
    for conversation in conversations:
        names = {folded(name): " ".join(as_shown(name).split()) for name in conversation}
        names.pop("", None)
        if len(names) <= LARGEST_CONVERSATION:
            times.update(names.keys())
            for name, written in names.items():
                shown.setdefault(name, written)
    judgement = THIRD_PERSON_IN_SECRET if search == "confidential" else THIRD_PERSON
    for name, _ in sorted(times.items(), key=lambda item: (-item[1], item[0])):
        yield Tie(
            kind="person",
            what=shown[name],
            says=f"You have both written with {shown[name]}.",
            sure=True,
            standing=judgement.standing,
            why=judgement.why,
        )
