"""What a draft is for: the kind of message, the situation, and the aim where one kind serves several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias, get_args

from cordially.errors import BadInputError, unknown_word
from cordially.etiquette.situation import Situation, parse
from cordially.writing.drafting.greeting import Channel, Tone
from cordially.writing.drafting.readers import Reader, parse_reader
from cordially.writing.messages import ACCOUNTS, KINDS, Account, Dates, Kind, parse_facts

Length: TypeAlias = Literal["short", "full"]
TONES: Final[tuple[Tone, ...]] = get_args(Tone)
LENGTHS: Final[tuple[Length, ...]] = get_args(Length)
CHANNELS: Final[tuple[Channel, ...]] = get_args(Channel)

DRAFTED: Final[tuple[Kind, ...]] = tuple(kind for kind in KINDS if kind != "other")
"""The kinds of message that are drafted."""

AIMS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "connection_note": (
        "before_applying", "after_applying", "before_meeting", "after_meeting", "offered", "hired", "turned_down",
        "withdrawn", "business_meeting", "after_event", "reconnecting", "interest",
    ),
    "thank_you_email": ("interview", "business_meeting", "help", "advice", "stepping_out"),
    "thank_you_letter": ("interview", "business_meeting", "help", "advice", "stepping_out"),
    "after_accept": ("met", "not_met", "hired", "turned_down", "business"),
    "after_rejection": ("feedback", "thanks"),
    "informational_ask": ("call",),
    "follow_up": ("promised_date", "silence", "after_applying", "keep_in_touch"),
    "introduction": ("yourself", "asking_referrer"),
}  # fmt: skip
"""What each kind serves, the names fixed."""

FOR_MOVES: Final[Mapping[str, tuple[Kind, str | None]]] = {
    "connect": ("connection_note", None),
    "introduce_yourself": ("introduction", "yourself"),
    "ask_for_call": ("informational_ask", None),
    "ask_for_introduction": ("introduction", "asking_referrer"),
    "thank_by_email": ("thank_you_email", None),
    "thank_by_letter": ("thank_you_letter", None),
    "thank_for_help": ("thank_you_email", "help"),
    "follow_up": ("follow_up", None),
    "ask_for_feedback": ("after_rejection", "feedback"),
    "thank_for_connecting": ("after_accept", None),
    "keep_in_touch": ("follow_up", "keep_in_touch"),
    "step_out": ("thank_you_email", "stepping_out"),
}
"""The kind and aim of message by which a move is made; an aim that is None follows from the situation."""

CHANNELS_OF: Final[Mapping[Kind, tuple[Channel, ...]]] = {
    "connection_note": ("note",),
    "thank_you_email": ("email", "message"),
    "thank_you_letter": ("letter",),
    "after_accept": ("message", "email"),
    "after_rejection": ("email", "message"),
    "informational_ask": ("message", "email"),
    "follow_up": ("email", "message"),
    "introduction": ("message", "email"),
}
"""Where each kind is sent, the usual one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What a draft is for. ``aim``, ``tone``, ``channel`` are None where they follow from the rest.

    ``key`` chooses among equal wordings: the same key gives the same draft, other keys (such as another person's id) another
    wording. ``others`` are texts for other people of the same panel. ``dates.now`` lets days be called by their names.
    """

    kind: Kind
    aim: str | None = None
    situation: Situation = field(default_factory=Situation)
    to: Reader = field(default_factory=Reader)
    tone: Tone | None = None
    length: Length = "full"
    channel: Channel | None = None
    account: Account | None = None
    key: str = ""
    dates: Dates = field(default_factory=Dates)
    others: tuple[str, ...] = ()

    @property
    def settled_aim(self) -> str:
        """Return the aim, derived from the situation where none was given."""
        return self.aim or _derived_aim(self.kind, self.situation)

    @property
    def settled_channel(self) -> Channel:
        """Return the channel, the kind's usual one where none was given."""
        return self.channel or CHANNELS_OF[self.kind][0]

    @property
    def settled_tone(self) -> Tone:
        """Return the tone: formal for letters and formal cultures, warm where rapport is, else plain."""
        if self.tone:
            return self.tone
        if self.situation.culture == "formal" or self.settled_channel == "letter":
            return "formal"
        return "warm" if self.situation.rapport == "warm" else "plain"


def parse_occasion(stated: Mapping[str, Any]) -> Occasion:
    """Read an occasion from plain values; null or absent means unknown.

    Raises BadInputError, UnknownWordError and ImpossibleSituationError, naming the field.
    """
    kind = _word(stated, "kind", DRAFTED, what="kind of draft")
    if kind is None:
        raise BadInputError(
            "The kind of message is missing.", hint=f"One of: {', '.join(DRAFTED)}.", field="kind"
        )
    situation, others, key = stated.get("situation") or {}, stated.get("others") or [], stated.get("key")
    if not isinstance(situation, Mapping):
        raise BadInputError("'situation' is no object.", field="situation")
    if not isinstance(others, list | tuple) or not all(isinstance(text, str) for text in others):
        raise BadInputError("'others' is no list of texts.", field="others")
    if key is not None and not isinstance(key, str):
        raise BadInputError("'key' is no text.", field="key")
    return Occasion(
        kind=kind,
        aim=_word(stated, "aim", AIMS[kind], what=f"aim for {kind}"),
        situation=parse(situation),
        to=parse_reader(stated.get("to")),
        tone=_word(stated, "tone", TONES, what="tone"),
        length=_word(stated, "length", LENGTHS, what="length") or "full",
        channel=_word(stated, "channel", CHANNELS_OF[kind], what=f"channel for a {kind}"),
        account=_word(stated, "account", ACCOUNTS, what="kind of account"),
        key=key or "",
        dates=parse_facts({"dates": stated.get("dates")}).dates,
        others=tuple(others),
    )


def _word(stated: Mapping[str, Any], name: str, known: tuple[Any, ...], *, what: str) -> Any:
    value = stated.get(name)
    if value is not None and value not in known:
        raise unknown_word(value, known, what=what, field=name)
    return value


def _derived_aim(kind: Kind, situation: Situation) -> str:
    business = situation.role == "business_contact" or situation.purpose == "business"
    if kind == "connection_note":
        return _aim_of_note(situation, business=business)
    if kind in ("thank_you_email", "thank_you_letter"):
        if situation.stage == "withdrawn":
            return "stepping_out"
        if business:
            return "business_meeting"
        if situation.role == "referrer":
            return "help"
        learning = situation.purpose == "learn" or situation.stage in ("none", "exploring")
        return "advice" if learning else "interview"
    if kind == "after_accept":
        if situation.stage in ("hired", "rejected"):
            return "hired" if situation.stage == "hired" else "turned_down"
        if business:
            return "business"
        return "met" if situation.met == "yes" else "not_met"
    if kind == "follow_up":
        if situation.stage == "applied":
            return "after_applying"
        if situation.stage in ("none", "hired", "rejected", "withdrawn"):
            return "keep_in_touch"
        return "silence" if situation.stage == "silent" else "promised_date"
    if kind == "introduction":
        return "asking_referrer" if situation.role == "referrer" else "yourself"
    return AIMS[kind][0]


_AIM_BY_STAGE: Final = {
    "applied": "after_applying", "interview_scheduled": "before_meeting", "interviewing": "after_meeting",
    "offered": "offered", "hired": "hired", "rejected": "turned_down", "withdrawn": "withdrawn",
}  # fmt: skip


def _aim_of_note(situation: Situation, *, business: bool) -> str:
    if situation.purpose == "reconnect":
        return "reconnecting"
    if business:
        return "business_meeting" if situation.met == "yes" else "interest"
    if situation.stage == "exploring" and situation.purpose in (None, "opening"):
        return "before_applying"
    if situation.stage == "silent":
        return "after_meeting" if situation.met == "yes" else "after_applying"
    if situation.stage in (None, "none", "exploring"):
        if situation.ties == "close":
            return "reconnecting"
        return "after_event" if situation.met == "yes" else "interest"
    if situation.stage == "applied" and situation.met == "yes":
        return "after_meeting"
    return _AIM_BY_STAGE[situation.stage]
