"""A message somebody is about to send, and what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, TypeAlias, get_args

from cordially.errors import BadInputError, unknown_word
from cordially.etiquette.situation import Situation, parse

Kind: TypeAlias = Literal[
    "connection_note",
    "thank_you_email",
    "thank_you_letter",
    "after_accept",
    "after_rejection",
    "informational_ask",
    "follow_up",
    "introduction",
    "other",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""Every kind of message; ``other`` gets the universal checks only."""

Account: TypeAlias = Literal["free", "premium"]
ACCOUNTS: Final[tuple[Account, ...]] = get_args(Account)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Days and moments around a message, ISO texts: when they met, by when news was promised, when it is sent.

    A text with a time of day is a moment, one without is a day. None means unknown.
    """

    met: str | None = None
    promised: str | None = None
    now: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known beside the text: the situation, what the reader asked the writer to do, dates, names.

    ``known_names`` are names the writer knows and that proofing leaves alone. ``others`` are texts sent to other people of
    the same panel.
    """

    situation: Situation = field(default_factory=Situation)
    they_asked: tuple[str, ...] = ()
    dates: Dates = field(default_factory=Dates)
    known_names: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. ``to`` is the reader's name, ``account`` the writer's kind of account, ``subject`` an e-mail's.

    Each is None while unknown: a check that needs it stays silent. An absent subject is not an empty one.
    """

    kind: Kind
    text: str
    to: str | None = None
    account: Account | None = None
    subject: str | None = None
    facts: Facts = field(default_factory=Facts)


def parse_message(stated: Mapping[str, Any]) -> Message:
    """Read a message from plain values (the contract's input of ``check``); null or absent means unknown.

    Further fields are the caller's own. Raises BadInputError naming the field that is missing or of the wrong type, UnknownWordError for a word outside the
    vocabulary and ImpossibleSituationError for facts that cannot hold together.
    """
    kind = stated.get("kind")
    if kind is None:
        raise BadInputError(
            "The kind of message is missing.", hint=f"One of: {', '.join(KINDS)}.", field="kind"
        )
    if kind not in KINDS:
        raise unknown_word(kind, KINDS, what="kind of message", field="kind")
    text = stated.get("text")
    if not isinstance(text, str):
        raise BadInputError(
            "The text is missing or no text.", hint="Give the message as 'text'.", field="text"
        )
    account = stated.get("account")
    if account is not None and account not in ACCOUNTS:
        raise unknown_word(account, ACCOUNTS, what="kind of account", field="account")
    return Message(
        kind=kind,
        text=text,
        to=_text(stated, "to"),
        account=account,
        subject=_text(stated, "subject"),
        facts=parse_facts(_mapping(stated, "facts")),
    )


def parse_facts(stated: Mapping[str, Any]) -> Facts:
    """Read the facts beside a message from plain values. Raises as ``parse_message`` does."""
    dates = _mapping(stated, "dates")
    return Facts(
        situation=parse(_mapping(stated, "situation")),
        they_asked=_texts(stated, "they_asked"),
        dates=Dates(met=_day(dates, "met"), promised=_day(dates, "promised"), now=_day(dates, "now")),
        known_names=_texts(stated, "known_names"),
        others=_texts(stated, "others"),
    )


def _text(stated: Mapping[str, Any], name: str) -> str | None:
    value = stated.get(name)
    if value is None or isinstance(value, str):
        return value
    raise BadInputError(f"'{name}' is no text.", hint="Give a text, or leave it out.", field=name)


def _texts(stated: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = stated.get(name)
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise BadInputError(f"'{name}' is no list of texts.", hint='For example ["…"].', field=f"facts.{name}")


def _mapping(stated: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = stated.get(name)
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    raise BadInputError(f"'{name}' is no object.", hint='For example {"…": "…"}.', field=name)


def _day(stated: Mapping[str, Any], name: str) -> str | None:
    value = stated.get(name)
    if value is None:
        return None
    try:
        date.fromisoformat(str(value)[:10])
    except ValueError:
        raise BadInputError(
            f"The date '{name}' cannot be read.",
            hint="Write it as 2026-11-22 or 2026-11-22T15:30.",
            field=f"facts.dates.{name}",
        ) from None
    return str(value)
