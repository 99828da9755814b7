"""What happened with somebody, in the words in which it is said back to the user."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final

from cordially.people.kinds import KINDS
from cordially.services.plain_words import ROLE_NAMES, VALUE_WORDS

if TYPE_CHECKING:
    from cordially.network.background import Background
    from cordially.people import Event

_WITH_PERSON: Final = {
    "met": "you met {who}",
    "not_met": "you have not met {who} yet",
    "heard_from": "you heard from {who}",
    "wrote": "you wrote to {who}",
    "thanked": "you thanked {who}",
    "followed_up": "you asked {who} for news",
    "asked_feedback": "you asked {who} for feedback",
    "viewed_profile": "you looked at the profile of {who}",
    "invited": "you asked {who} to connect",
    "they_invited": "{who} asked you to connect",
    "connected": "you and {who} are connected",
    "declined": "{who} declined your request",
    "not_linked": "there is no request between you and {who}",
    "cards_exchanged": "you and {who} exchanged cards",
    "open_door": "{who} invites contact",
    "asked_no_contact": "{who} asked for no direct contact",
    "consent_granted": "{who} said yes to connecting",
    "consent_refused": "{who} said no to connecting",
    "not_asked": "connecting has not come up with {who}",
    "note": "a note about {who}",
}
_WITH_PROCESS: Final = {
    "exploring": "you are interested in {where}",
    "applied": "you applied: {where}",
    "interview_scheduled": "an interview is arranged: {where}",
    "interviewed": "you were interviewed: {where}",
    "offered": "they made an offer: {where}",
    "hired": "you were hired: {where}",
    "rejected": "they said no: {where}",
    "withdrawn": "you stepped out: {where}",
    "promised_date": "they promised news: {where}",
    "heard_from": "you heard from them: {where}",
    "followed_up": "you asked for news: {where}",
    "note": "a note about {where}",
}
_THANKED: Final = {"letter": " by letter", "help": " for helping you", "connecting": " for connecting"}
_HOW: Final = {
    "in_person": "in person",
    "phone": "by phone",
    "video": "by video",
    "email": "by e-mail",
    "message": "by message",
    "letter": "by letter",
}


def sentence(kind: str, data: Mapping[str, Any], *, who: str | None = None, where: str | None = None) -> str:
    """Return what happened in half a sentence that begins with a small letter.

    >>> sentence("thanked", {"by": "letter"}, who="Dana Reyes")
    'you thanked Dana Reyes by letter'
    """
    if who is not None and kind in _WITH_PERSON:
        said = _WITH_PERSON[kind].format(who=who)
    elif where is not None and kind in _WITH_PROCESS:
        said = _WITH_PROCESS[kind].format(where=where)
    else:
        words = KINDS[kind].says
        said = f"{words[0].lower()}{words[1:]}"
    if kind == "thanked":
        said += _THANKED.get(str(data.get("by")), "")
    elif data.get("how") in _HOW:
        said += f" {_HOW[data['how']]}"
    return said


def month(when: datetime | date, zone: tzinfo) -> str:
    """Return the month of a day or moment: what is years ago needs no weekday.

    >>> from datetime import UTC
    >>> month(date(2021, 3, 4), UTC)
    'March 2021'
    """
    day = when.astimezone(zone) if isinstance(when, datetime) else when
    return f"{day:%B %Y}"


def told_month(prefix: str) -> str:
    """Return the month or the year of the beginning of an ISO day, as files tell the times of a life.

    >>> told_month("2026-03"), told_month("2019"), told_month("long ago")
    ('March 2026', '2019', 'long ago')
    """
    try:
        return f"{date.fromisoformat(f'{prefix[:7]}-01'):%B %Y}"
    except ValueError:
        return prefix


def since_until(told: Background) -> str:
    """Return from when to when something of a life was: what is not known is left out."""
    began = told_month(told.started) if told.started else ""
    ended = "now" if told.current and not told.finished else told_month(told.finished or "")
    if began and ended:
        return f"{began} – {ended}"
    if began:
        return f"from {began}"
    return f"until {ended}" if ended else ""


def line(event: Event) -> str:
    """Return an entry of the log in a few words, on the page of whom it is about: without names, days and notes.

    Days and the text of a note are for the page to show, as it knows how days are written.
    """
    data = event.data
    if event.kind == "role":
        return f"Their part: {ROLE_NAMES.get(str(data.get('role')), 'somebody in it')}"
    if event.kind in ("rapport", "culture", "ties", "purpose", "search"):
        return (
            f"{KINDS[event.kind].says}: {VALUE_WORDS[event.kind].get(str(data.get(event.kind)), 'unknown')}"
        )
    said = KINDS[event.kind].says
    if event.kind == "thanked":
        return said + _THANKED.get(str(data.get("by")), "")
    if event.kind == "invited" and data.get("note"):
        return f"{said}, {'with a note of your own' if data['note'] == 'personal' else 'without a note'}"
    if event.kind == "asked_no_contact" and data.get("until") == "decision":
        return f"{said}, until there is a decision"
    return f"{said} {_HOW[data['how']]}" if data.get("how") in _HOW else said
