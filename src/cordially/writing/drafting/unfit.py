"""Situations in which a kind of message would do harm or make no sense, so that none is drafted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from cordially.writing.drafting.drafts import Declined
from cordially.writing.drafting.forms import Circumstances, holds
from cordially.writing.drafting.occasion import Occasion
from cordially.writing.messages import Kind

_FIRST_CONTACT: Final[tuple[Kind, ...]] = ("connection_note", "informational_ask", "introduction")
_JUDGES: Final = ("interviewer", "hiring_manager", "executive", "recruiter", "agency_recruiter")
_THANKS: Final[tuple[Kind, ...]] = ("thank_you_email", "thank_you_letter")


class _Unfit(NamedTuple):
    kinds: tuple[Kind, ...]
    when: Circumstances
    reason: str
    instead: str | None
    sources: tuple[str, ...]
    aims: tuple[str, ...] = ()


_UNFIT: Final = (
    _Unfit(("informational_ask",), {"stage": ("interviewing",), "role": _JUDGES},
           "They are deciding about you: a private call now would ask for what other candidates do not get.",
           "thank_by_email", ("I06", "T04")),
    _Unfit(("informational_ask",), {"stage": ("silent",), "met": ("yes",), "role": _JUDGES},
           "They may still be deciding about you: ask for news, not for a call.", "follow_up", ("I06", "T04")),
    _Unfit(("informational_ask",), {"stage": ("interview_scheduled",), "role": _JUDGES},
           "You will speak with them at the interview: keep your questions for it.", "look_up_company", ("T01", "I03")),
    _Unfit(("connection_note",), {"link": ("connected",)}, "You are connected already: write a message.",
           "keep_in_touch", ("L16",)),
    _Unfit(("connection_note",), {"link": ("declined",)}, "They declined your request; it is not repeated.", None, ("H10",)),
    _Unfit(("connection_note",), {"link": ("you_invited", "ignored")},
           "Your request is still open; a second one cannot be sent.", None, ("H10",)),
    _Unfit(("connection_note",), {"link": ("they_invited",)}, "They invited you: accept, and thank them.",
           "accept_invitation", ("L16",)),
    _Unfit(_FIRST_CONTACT, {"consent": ("refused",)}, "They said no to it, and that is final.", None, ("L08",)),
    _Unfit(_FIRST_CONTACT, {"consent": ("closed_door",)}, "They asked for no direct contact for now.",
           "follow_company", ("H11",)),
    _Unfit(("after_accept",), {"link": ("none", "you_invited", "ignored", "declined")}, "You are not connected yet.",
           "connect", ("L16",)),
    _Unfit(("after_accept",), {"link": ("they_invited",)}, "They invited you: accept first.", "accept_invitation", ("L16",)),
    _Unfit(_THANKS, {"met": ("no",)}, "You have not spoken yet, so there is no conversation to thank for.", None, ("I07",),
           ("interview", "business_meeting", "advice")),
    _Unfit(("connection_note",), {"met": ("no",)}, "You have not met yet, and the note would say that you have.", None,
           ("T01",), ("after_meeting", "after_event")),
)  # fmt: skip

_STAGES: Final[Mapping[tuple[Kind, str], tuple[str, ...]]] = {
    ("connection_note", "hired"): ("hired",),
    ("connection_note", "offered"): ("offered", "hired"),
    ("connection_note", "turned_down"): ("rejected",),
    ("connection_note", "withdrawn"): ("withdrawn",),
    ("connection_note", "before_applying"): ("none", "exploring"),
    ("connection_note", "after_applying"): ("applied", "silent"),
    ("connection_note", "before_meeting"): ("interview_scheduled", "interviewing"),
    ("after_accept", "hired"): ("hired",),
    ("after_accept", "turned_down"): ("rejected",),
    ("after_rejection", "feedback"): ("rejected",),
    ("after_rejection", "thanks"): ("rejected",),
    ("follow_up", "after_applying"): ("applied", "silent"),
    ("follow_up", "promised_date"): ("applied", "interview_scheduled", "interviewing", "silent", "offered"),
    ("follow_up", "silence"): ("applied", "interview_scheduled", "interviewing", "silent"),
}
"""The stages at which an aim tells the truth; a stage that is unknown contradicts nothing."""


def declined(occasion: Occasion) -> Declined | None:
    """Return why no such message is drafted, None where it may be."""
    aim = occasion.settled_aim
    for each in _UNFIT:
        if (
            occasion.kind in each.kinds
            and (not each.aims or aim in each.aims)
            and holds(each.when, occasion.situation)
        ):
            return Declined(reason=each.reason, instead=each.instead, sources=each.sources)
    stages = _STAGES.get((occasion.kind, aim))
    if stages and occasion.situation.stage is not None and occasion.situation.stage not in stages:
        reason = "The message would say something about the process that is not so, or not yet."
        return Declined(reason=reason, instead=None, sources=("T04",))
    return None
