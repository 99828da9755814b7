"""Drafts for somebody in the journal: what is known goes in, what is missing is asked, every version is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.errors import BadInputError
from cordially.services import checking, json_lines
from cordially.services.people_advice import about_person
from cordially.services.reader_facts import process_with, reader_facts
from cordially.writing.checking import Checked, Selection
from cordially.writing.drafting import (
    Draft,
    draft,
    parse_draft_facts,
    parse_habits,
    parse_occasion,
)
from cordially.writing.messages import Account, Kind, parse_message

if TYPE_CHECKING:
    from cordially.etiquette.advice import Advice, Adviser
    from cordially.journal import Journal, KeptDraft
    from cordially.people import Person, Process

EXAMPLE: Final = '{"id": "d1", "occasion": {"kind": "connection_note", "to": "…"}, "facts": {}}'

OWN_FACTS: Final = ("fit", "sign_off", "own_name", "greeting")
"""What is told once for all messages; everything else is about one person or one process."""
PROCESS_FACTS: Final = ("role_title", "company")
"""What is told for everybody in one process."""

ONE_OFF_FACTS: Final = ("reason", "question", "news", "helped_with", "promised")
"""What means something else in another kind of message: told for one kind, it is not taken for another."""

KIND_OF_MOVE: Final[Mapping[str, tuple[Kind, str | None]]] = {
    "connect": ("connection_note", None),
    "thank_by_email": ("thank_you_email", None),
    "thank_by_letter": ("thank_you_letter", None),
    "thank_for_help": ("thank_you_email", "help"),
    "thank_for_connecting": ("after_accept", None),
    "follow_up": ("follow_up", None),
    "keep_in_touch": ("follow_up", "keep_in_touch"),
    "ask_for_feedback": ("after_rejection", "feedback"),
    "ask_for_call": ("informational_ask", None),
    "introduce_yourself": ("introduction", "yourself"),
    "ask_for_introduction": ("introduction", "asking_referrer"),
    "step_out": ("thank_you_email", "stepping_out"),
}
"""What is written to make a move, and with which aim."""


_MOVE_OF_KIND: Final[Mapping[str, str]] = {
    "connection_note": "connect",
    "thank_you_email": "thank_by_email",
    "thank_you_letter": "thank_by_letter",
    "after_accept": "thank_for_connecting",
    "after_rejection": "ask_for_feedback",
    "informational_ask": "ask_for_call",
    "follow_up": "follow_up",
    "introduction": "introduce_yourself",
}
_MOVE_OF_AIM: Final[Mapping[str, str]] = {
    "help": "thank_for_help",
    "stepping_out": "step_out",
    "keep_in_touch": "keep_in_touch",
    "asking_referrer": "ask_for_introduction",
}

_SENT: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "connection_note": ("invited", {"note": "personal"}),
    "thank_you_email": ("thanked", {"by": "email"}),
    "thank_you_letter": ("thanked", {"by": "letter"}),
    "after_accept": ("thanked", {"by": "connecting"}),
    "after_rejection": ("asked_feedback", {}),
    "follow_up": ("followed_up", {}),
    "informational_ask": ("wrote", {"how": "message"}),
    "introduction": ("wrote", {"how": "message"}),
    "other": ("wrote", {"how": "message"}),
}
"""What the log holds once a message was sent."""


class Wish(NamedTuple):
    """What the user wishes of a draft; None where it follows from the rest."""

    kind: Kind | None = None
    aim: str | None = None
    tone: str | None = None
    length: str | None = None
    channel: str | None = None
    account: Account | None = None


class Made(NamedTuple):
    """A draft for somebody: as drafted, as kept and checked (None while facts are missing), and what advice says of the move."""

    draft: Draft
    kept: KeptDraft | None
    checked: Checked | None
    advice: Advice | None


def make(
    journal: Journal,
    adviser: Adviser,
    person: Person,
    wish: Wish,
    *,
    now: datetime,
    zone: tzinfo,
    temperament: str = "cautious",
) -> Made:
    """Draft a message to a person from what the journal knows, keep it and check it.

    Raises BadInputError where no message fits what is best now and none was named.
    """
    process = process_with(journal, person, now=now, zone=zone)
    kind, aim = (
        (wish.kind, wish.aim)
        if wish.kind
        else best_kind(journal, adviser, person, process, now=now, zone=zone, temperament=temperament)
    )
    drafted = worded(journal, person, process, kind, wish._replace(aim=wish.aim or aim), now=now, zone=zone)
    kept, checked = None, None
    if drafted.text is not None:
        kept = journal.keep_draft(
            kind=kind,
            text=drafted.text,
            subject=drafted.subject,
            person=person.id,
            process=process.id if process else None,
            details=details_of(drafted),
            now=now,
        )
        checked = check_kept(journal, kept, account=wish.account, now=now, zone=zone)
    counsel = about_person(
        journal,
        adviser,
        person,
        process,
        now=now,
        zone=zone,
        temperament=temperament,
        moves=[_MOVE_OF_AIM.get(drafted.aim) or _MOVE_OF_KIND[kind]],
    ).counsel
    return Made(drafted, kept, checked, next(iter(counsel.advice), None))


def worded(
    journal: Journal,
    person: Person,
    process: Process | None,
    kind: Kind,
    wish: Wish,
    *,
    now: datetime,
    zone: tzinfo,
    known: Mapping[str, Any] | None = None,
) -> Draft:
    """Draft a message about one process from what the journal knows; nothing is kept.

    ``known`` is what ``reader_facts`` says, where that was asked already.
    Raises BadInputError (``not-known``) for thanks for a meeting or a connection of which nothing tells.
    """
    known = known or reader_facts(journal, person, now=now, zone=zone, process=process)
    _fits_what_happened(person, kind, wish.aim, known["facts"])
    facts = known_facts(journal, person, process, kind)
    occasion = parse_occasion(
        {
            "kind": kind,
            "aim": wish.aim,
            "situation": known["facts"]["situation"],
            "to": {"name": person.name, "given": person.given, "family": person.family},
            "tone": wish.tone,
            "length": wish.length,
            "channel": wish.channel,
            "account": wish.account,
            "key": person.id,
            "dates": known["facts"]["dates"],
            "others": written_to_others(journal, person, process, kind),
        }
    )
    habits = parse_habits({"greeting": facts.pop("greeting", None), "sign_off": facts.get("sign_off")})
    return draft(occasion, parse_draft_facts(facts), habits)


def details_of(drafted: Draft) -> dict[str, Any]:
    """Return what is kept beside a draft's text: how it was made."""
    return {"aim": drafted.aim, "tone": drafted.tone, "channel": drafted.channel}


def move_of(kind: str, aim: str | None) -> str | None:
    """Return the move that is made by sending a message, None for one that is no move."""
    return _MOVE_OF_AIM.get(aim or "") or _MOVE_OF_KIND.get(kind)


def best_kind(
    journal: Journal,
    adviser: Adviser,
    person: Person,
    process: Process | None,
    *,
    now: datetime,
    zone: tzinfo,
    temperament: str,
) -> tuple[Kind, str | None]:
    """Return what to write to somebody now, by the best move that is a message. Raises BadInputError where there is none."""
    found = about_person(journal, adviser, person, process, now=now, zone=zone, temperament=temperament)
    for move in found.counsel.best:
        if move in KIND_OF_MOVE:
            return KIND_OF_MOVE[move]
    raise BadInputError(
        "Nothing is to be written to them now.",
        hint=f'See: cordially advise --person "{person.called}". Or name the kind of message.',
        code="nothing-to-write",
        field="kind",
    )


def known_facts(journal: Journal, person: Person, process: Process | None, kind: str) -> dict[str, str]:
    """Return the facts for a message of a kind to somebody: what was told, and what the journal holds."""
    own = journal.own_profile()
    facts: dict[str, str] = {}
    if own.given or own.family:
        facts["own_name"] = " ".join(part for part in (own.given, own.family) if part)
    if process:
        if process.title:
            facts["role_title"] = process.title
        if process.company:
            facts["company"] = process.company.name
    elif person.company:
        facts["company"] = person.company
    for name, value in journal.told(person=person.id, process=process.id if process else None).items():
        fact, _, only_for = name.partition(":")
        if only_for in ("", kind):
            facts[fact] = value
    return facts


def _fits_what_happened(person: Person, kind: str, aim: str | None, facts: Mapping[str, Any]) -> None:
    """Refuse thanks for a meeting or a connection that the journal does not know of: whether it was is the user's to say."""
    situation = facts["situation"]
    thanks_for_meeting = kind in ("thank_you_email", "thank_you_letter") and aim not in (
        "help",
        "stepping_out",
    )
    if thanks_for_meeting and situation.get("met") is None:
        raise BadInputError(
            "Nothing says that you have met.",
            hint=f'If you have: cordially log met --person "{person.called}" how=video --at yesterday',
            code="not-known",
            field="met",
        )
    if kind == "after_accept" and situation.get("link") != "connected":
        raise BadInputError(
            "Nothing says that you are connected.",
            hint=f'If you are: cordially log connected --person "{person.called}"',
            code="not-known",
            field="link",
        )


def remember(
    journal: Journal,
    told: Mapping[str, str],
    person: Person,
    process: Process | None,
    kind: str,
    *,
    now: datetime,
) -> None:
    """Remember facts told for a message, each where it belongs: yours, the process's, the person's, this kind's.

    Raises UnknownWordError for a fact that no message knows.
    """
    parse_draft_facts({name: value for name, value in told.items() if name != "greeting"})
    for name, value in told.items():
        if name in OWN_FACTS:
            journal.tell({name: value}, now=now)
        elif name in PROCESS_FACTS and process:
            journal.tell({name: value}, process=process.id, now=now)
        else:
            key = f"{name}:{kind}" if name in ONE_OFF_FACTS else name
            journal.tell({key: value}, person=person.id, now=now)


def check_kept(
    journal: Journal, kept: KeptDraft, *, account: Account | None, now: datetime, zone: tzinfo
) -> Checked:
    """Check a kept draft as it stands, with what the journal knows of its reader."""
    known: dict[str, Any] = {"to": None, "facts": {}}
    if kept.person:
        person = journal.person(kept.person)
        known = reader_facts(journal, person, now=now, zone=zone)
        process = process_with(journal, person, now=now, zone=zone)
        known["facts"]["others"] = written_to_others(journal, person, process, kept.kind)
    message = parse_message(
        {"kind": kept.kind, "text": kept.text, "subject": kept.subject, "account": account, **known}
    )
    return checking.check(message, Selection())


def keep_own(
    journal: Journal, person: Person, kind: Kind, text: str, *, now: datetime, zone: tzinfo
) -> tuple[KeptDraft, Checked]:
    """Keep what the user wrote as a draft to somebody, and check it."""
    process = process_with(journal, person, now=now, zone=zone)
    kept = journal.keep_draft(
        kind=kind, text=text, person=person.id, process=process.id if process else None, hand="yours", now=now
    )
    return kept, check_kept(journal, kept, account=None, now=now, zone=zone)


def sent(journal: Journal, draft_id: str, *, now: datetime) -> KeptDraft:
    """Mark a draft as sent and write what follows into the log.

    Raises BadInputError where it was sent already, and where the log holds what contradicts it; then nothing is changed.
    """
    kept = journal.draft(draft_id)
    if not kept.text.strip():
        raise BadInputError(
            "The draft is empty.", hint=f"Write it first: cordially draft --edit {draft_id}", field="draft"
        )
    if kept.sent_at is None and kept.person:
        happened, data = _SENT[kept.kind]
        if kept.details.get("aim") == "help":
            data = {"by": "help"}
        journal.record(happened, at=now, now=now, person=kept.person, process=kept.process, data=data)
    return journal.mark_draft_sent(draft_id, at=now)


def unsent(journal: Journal, draft_id: str, *, now: datetime) -> KeptDraft:
    """Take back that a draft was sent, and the line of the log that says so. Raises BadInputError where it was not sent."""
    kept = journal.draft(draft_id)
    if kept.sent_at is not None and kept.person:
        happened, _ = _SENT[kept.kind]
        for event in reversed(journal.events_of(person=kept.person)):
            if event.kind == happened and event.at == kept.sent_at and event.id:
                journal.retract(event.id, now=now)
                break
    return journal.mark_draft_sent(draft_id, at=None)


def written_to_others(journal: Journal, person: Person, process: Process | None, kind: str) -> list[str]:
    """Return what was written of the same kind to others in the same process."""
    if process is None:
        return []
    return [
        each.text
        for each in journal.drafts()
        if each.process == process.id and each.kind == kind and each.person not in (None, person.id)
    ]


def answer_lines(lines: Iterable[str]) -> Iterator[json_lines.Answer]:
    """Draft messages in JSON Lines: ``occasion``, ``facts`` and ``habits`` in, the draft or its questions out."""

    def reply(asked: Mapping[str, Any]) -> dict[str, Any]:
        for name in ("occasion", "facts", "habits"):
            if not isinstance(asked.get(name) or {}, Mapping):
                raise BadInputError(f"'{name}' is no object.", hint=f"Such as {EXAMPLE}.", field=name)
        made = draft(
            parse_occasion(asked.get("occasion") or {}),
            parse_draft_facts(asked.get("facts") or {}),
            parse_habits(asked.get("habits") or {}),
        )
        return made.as_json()

    return json_lines.answer_lines(lines, reply, example=EXAMPLE)
