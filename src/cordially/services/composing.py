"""Writing to somebody: what is known and from where, what is missing, what advice says, what was written so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.errors import BadInputError
from cordially.etiquette.situation import Situation
from cordially.etiquette.situation import parse as parse_situation
from cordially.services.drafting import KIND_OF_MOVE, Wish, known_facts, move_of, worded
from cordially.services.live_check import about_reader
from cordially.services.people_advice import about_person
from cordially.writing.drafting import (
    AIMS,
    FACT_NAMES,
    draft,
    parse_draft_facts,
    parse_habits,
    parse_occasion,
)
from cordially.writing.drafting.occasion import DRAFTED
from cordially.writing.messages import KINDS

if TYPE_CHECKING:
    from cordially.etiquette.advice import Advice, Adviser
    from cordially.journal import Journal, KeptDraft
    from cordially.people import Person, Process
    from cordially.writing.drafting import Draft
    from cordially.writing.messages import Kind

_ORDER: Final = ("do", "do_with_care", "wait", "avoid", "not_applicable")
_PAGES: Final = {"proof_profile": "/profile"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """Somebody who is not in the journal: what was typed of them, for one message."""

    name: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    situation: Situation = field(default_factory=Situation)


class KnownFact(NamedTuple):
    """A fact that a message may use, and where it comes from in a few words. ``told``: the user said it and may take it back."""

    fact: str
    value: str
    source: str
    told: bool


class Choice(NamedTuple):
    """A message that could be written to somebody, with what advice says of the move it makes."""

    kind: Kind
    aim: str | None
    label: str
    advice: Advice
    best: bool


class Instead(NamedTuple):
    """What to do in the place of sending: in words, and the message to write for it, if it is one."""

    label: str
    kind: str | None
    aim: str | None
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """All that is shown beside a message. ``draft`` is what facts alone would make of it now, None for a kind without drafts.

    ``problem`` says why there is none although the kind has some: what it thanks for is not in the journal. ``known`` are the
    facts at hand; ``advice`` is on sending it now, with what to do ``instead`` where that is not a yes.
    """

    draft: Draft | None
    problem: BadInputError | None
    known: tuple[KnownFact, ...]
    advice: Advice | None
    instead: tuple[Instead, ...]


def compose(
    journal: Journal,
    adviser: Adviser,
    person: Person,
    process: Process | None,
    kind: Kind,
    wish: Wish,
    *,
    now: datetime,
    zone: tzinfo,
    temperament: str,
) -> Composition:
    """Gather what a message to somebody in the journal needs; nothing is kept."""
    drafted, problem = None, None
    if kind in DRAFTED:
        try:
            known = about_reader(journal, person, process, kind, now=now, zone=zone)
            drafted = worded(journal, person, process, kind, wish, now=now, zone=zone, known=known)
        except BadInputError as error:
            if error.code != "not-known":
                raise
            problem = error
    move = move_of(kind, drafted.aim if drafted else wish.aim)
    advice: Advice | None = None
    instead: tuple[Instead, ...] = ()
    if move:
        counsel = about_person(
            journal, adviser, person, process, now=now, zone=zone, temperament=temperament, moves=[move]
        ).counsel
        advice = counsel.about(move)
        instead = tuple(
            _instead(adviser, each)
            for each in dict.fromkeys((*advice.instead, *counsel.best))
            if each != move
        )
    return Composition(
        draft=drafted,
        problem=problem,
        known=tuple(facts_known(journal, person, process, kind)),
        advice=advice,
        instead=instead[:3],
    )


def compose_for_stranger(
    adviser: Adviser, stranger: Stranger, kind: Kind, wish: Wish, *, own: Mapping[str, str], temperament: str
) -> Composition:
    """Do the same for somebody who is not in the journal. ``own`` are the facts told once for all messages."""
    facts = {**own, **stranger.facts}
    drafted = None
    if kind in DRAFTED:
        occasion = parse_occasion(
            {
                "kind": kind,
                "aim": wish.aim,
                "situation": stranger.situation.known(),
                "to": {"name": stranger.name} if stranger.name else None,
                "tone": wish.tone,
                "length": wish.length,
                "channel": wish.channel,
                "account": wish.account,
                "key": stranger.name or "",
            }
        )
        drafted = draft(
            occasion,
            parse_draft_facts({name: value for name, value in facts.items() if name in FACT_NAMES}),
            parse_habits({"greeting": facts.get("greeting"), "sign_off": facts.get("sign_off")}),
        )
    move = move_of(kind, drafted.aim if drafted else wish.aim)
    advice: Advice | None = None
    instead: tuple[Instead, ...] = ()
    if move and stranger.situation.known():
        counsel = adviser.advise(stranger.situation, temperament, [move])
        advice = counsel.about(move)
        instead = tuple(
            _instead(adviser, each)
            for each in dict.fromkeys((*advice.instead, *counsel.best))
            if each != move
        )
    return Composition(
        draft=drafted,
        problem=None,
        known=tuple(
            KnownFact(
                name, value, "for this message" if name in stranger.facts else "for all messages", told=True
            )
            for name, value in facts.items()
        ),
        advice=advice,
        instead=instead[:3],
    )


def _instead(adviser: Adviser, move: str) -> Instead:
    kind, aim = KIND_OF_MOVE.get(move, (None, None))
    return Instead(adviser.book.moves[move].label, kind, aim, _PAGES.get(move))


def choices(
    journal: Journal,
    adviser: Adviser,
    person: Person,
    process: Process | None,
    *,
    now: datetime,
    zone: tzinfo,
    temperament: str,
) -> list[Choice]:
    """Return what could be written to somebody, what is best first, what does not fit how things stand last."""
    counsel = about_person(
        journal,
        adviser,
        person,
        process,
        now=now,
        zone=zone,
        temperament=temperament,
        moves=list(KIND_OF_MOVE),
    ).counsel
    found = [
        Choice(kind, aim, adviser.book.moves[move].label, counsel.about(move), move in counsel.best)
        for move, (kind, aim) in KIND_OF_MOVE.items()
    ]
    best = [*counsel.best]

    def rank(choice: Choice) -> tuple[int, int]:
        move = choice.advice.move
        return (best.index(move) if move in best else len(best), _ORDER.index(choice.advice.verdict))

    return sorted(found, key=rank)


def facts_known(journal: Journal, person: Person, process: Process | None, kind: str) -> list[KnownFact]:
    """Return the facts at hand for a message, each with where it comes from."""
    of_all = journal.told()
    of_process = journal.told(process=process.id) if process else {}
    of_person = journal.told(person=person.id)
    found: list[KnownFact] = []
    for name, value in known_facts(journal, person, process, kind).items():
        keys = (name, f"{name}:{kind}")
        if any(of_person.get(key) == value and of_all.get(key) != value for key in keys):
            source, told = "you said so, for them", True
        elif of_process.get(name) == value and of_all.get(name) != value:
            source, told = "you said so, for this process", True
        elif of_all.get(name) == value:
            source, told = "you said so, for all messages", True
        elif name == "own_name":
            source, told = "from your profile", False
        elif process:
            source, told = "from the process", False
        else:
            source, told = "where they work, as far as known", False
        found.append(KnownFact(name, value, source, told))
    return found


def unfinished(
    journal: Journal, person: Person, process: Process | None, kind: str, aim: str | None
) -> KeptDraft | None:
    """Return the draft of that kind to somebody that is still to be sent, None without one."""
    for kept in journal.drafts(person=person.id):
        if (
            kept.sent_at is None
            and kept.kind == kind
            and (process is None or kept.process in (None, process.id))
            and (aim is None or kept.details.get("aim") in (None, aim))
        ):
            return kept
    return None


def wish_of(kept: KeptDraft) -> Wish:
    """Return what was wished of a kept draft."""
    wished = kept.details.get("wish") or {}
    return Wish(
        kind=known_kind(kept.kind),
        aim=kept.details.get("aim"),
        tone=wished.get("tone"),
        length=wished.get("length"),
        channel=wished.get("channel"),
        account=wished.get("account"),
    )


def stranger_of(kept: KeptDraft) -> Stranger:
    """Return what was typed of the reader of a kept draft to nobody in the journal."""
    told = kept.details.get("stranger") or {}
    return Stranger(
        name=told.get("name"),
        facts=dict(told.get("facts") or {}),
        situation=parse_situation(told.get("situation") or {}),
    )


def details(
    base: Mapping[str, Any], *, wish: Wish, stranger: Stranger | None = None, waved: Sequence[str] = ()
) -> dict[str, Any]:
    """Return what is kept beside the text of a message: how it was made (``base``), what was wished, what was waved through."""
    told: dict[str, Any] = {
        **base,
        "wish": {
            name: value
            for name in ("tone", "length", "channel", "account")
            if (value := getattr(wish, name)) is not None
        },
        "waved": sorted(set(waved)),
    }
    if stranger is not None:
        told["stranger"] = {
            "name": stranger.name,
            "facts": dict(stranger.facts),
            "situation": stranger.situation.known(),
        }
    return told


def known_kind(word: str) -> Kind:
    """Return a kind of message. Raises UnknownWordError."""
    from cordially.errors import unknown_word  # noqa: PLC0415

    for kind in KINDS:
        if kind == word:
            return kind
    raise unknown_word(word, KINDS, what="kind of message", field="kind")


def known_aim(kind: Kind, aim: str | None) -> str | None:
    """Return an aim that the kind serves, None for one it does not."""
    return aim if aim in AIMS.get(kind, ()) else None
