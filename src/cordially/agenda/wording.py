"""Steps in words: what to do, when, what it waits for, and what was taken for granted about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from typing import Final

from cordially.agenda.reach import REACHING
from cordially.agenda.steps import Step
from cordially.people import Person, Process

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_ABOUT_PERSON: Final = {
    "connect": "Send {name} a connection request with a note",
    "ask_to_connect": "Ask {name} at the goodbye whether connecting is welcome",
    "accept_invitation": "Accept the invitation of {name}",
    "decline_invitation": "Decline the invitation of {name}",
    "withdraw_invitation": "Take back your request to {name}",
    "introduce_yourself": "Write to {name} and introduce yourself",
    "ask_for_call": "Ask {name} for a short call",
    "ask_for_introduction": "Ask {name} to introduce you",
    "thank_by_email": "Thank {name} by e-mail",
    "thank_by_letter": "Thank {name} by letter",
    "thank_for_help": "Thank {name} for helping you",
    "thank_for_connecting": "Thank {name} for connecting",
    "follow_up": "Ask {name} for news",
    "ask_for_feedback": "Ask {name} for feedback",
    "answer_them": "Answer {name}",
    "keep_in_touch": "Write to {name}, asking for nothing",
    "engage_with_posts": "Respond to something {name} posted",
    "step_out": "Tell {name} that you are stepping out",
    "view_profile": "Look at the profile of {name}",
    "view_profile_anonymously": "Look at the profile of {name} without being seen",
}
_ABOUT_PROCESS: Final = {
    "ask_to_connect": "Ask at the goodbye whether connecting is welcome",
    "look_up_company": "Read up on {company}",
    "follow_company": "Follow {company}",
    "report_interview": "Say how the interview went ({process})",
    "let_go": "Close {process}, or say what happened",
    "log_decision": "Write down what you decided ({process})",
    "find_contact": "Find out who hires at {company}",
    "await_news": "Keep {process} in view",
    "share_job": "Tell your network about {process}",
    "publish": "Publish something of your own",
    "proof_profile": "Proofread your profile",
}
_WAITS: Final = {
    "decision": "waits until there is a decision",
    "consent": "waits until they have said yes",
    "met": "waits until you have met, and have said so",
    "contact_allowed": "waits until contact is allowed",
    "personal_note": "waits until you have written a personal note",
    "profile_proofed": "waits until your profile is proofread",
    "news": "waits for their news",
    "next_step": "waits for your next step",
    "your_decision": "waits for what you decide",
    "date": "waits until some time has passed",
}
_GRANTED: Final = {
    "zone": "Their time zone is not known; yours was taken.",
    "send": "It is night for you then: write it beforehand and schedule it.",
    "account": "A free account was assumed: five invitations with a note a month.",
    "met": "Nothing says that you have met.",
    "allowance": "The invitations with a note that are left this month are kept for others.",
}
_PARTS_OF_DAY: Final = ((12, "morning"), (17, "afternoon"), (24, "evening"))


PRESSING: Final = ("follow_up", "report_interview", "log_decision")
"""What has no last day, and is not to be left lying either."""


def say(step: Step, person: Person | None = None, process: Process | None = None) -> str:
    """Return what is to be done, as a title: ``Thank Dana Reyes by e-mail``."""
    if person is not None and step.kind in _ABOUT_PERSON:
        return _ABOUT_PERSON[step.kind].format(name=person.called)
    company = process.company.name if process is not None and process.company is not None else "the company"
    called = process.called if process is not None else "the process"
    template = _ABOUT_PROCESS.get(step.kind) or _ABOUT_PERSON.get(step.kind)
    if template is not None and process is not None and process.pursuit == "business":
        template = template.replace("interview", "meeting")
    if template is None:
        return step.kind.replace("_", " ").capitalize()
    return template.format(name="them", company=company, process=called)


def when(step: Step, now: datetime, zone: tzinfo, theirs: tzinfo | None = None) -> str:
    """Return when a step is to be done, by the clock of ``zone``.

    ``today until 18:00`` · ``this week`` · ``any time`` · ``from Tuesday 3 March, 09:00 (their morning)``. With ``theirs``, the zone of
    who is reached, the time of day there is added where it differs. What waits without a date says what for.
    """
    window = step.window
    if window is None:
        return waits(step)
    today = now.astimezone(zone).date()
    if step.state == "now":
        if window.latest is None:
            return "this week" if step.kind in PRESSING else "any time"
        ends = window.latest.astimezone(zone)
        theirs_then = _clock_there(window.latest, zone, theirs) if step.kind in REACHING else ""
        until = f"today until {ends:%H:%M}" if ends.date() == today else f"until {_moment(ends, today)}"
        return f"{until}{theirs_then}"
    begins = window.earliest.astimezone(zone)
    if step.kind == "ask_to_connect":
        begins = window.best.astimezone(zone)
        return _moment(begins, today)
    there = _there(window.earliest, zone, theirs)
    return (
        f"today from {begins:%H:%M}{there}"
        if begins.date() == today
        else f"from {_moment(begins, today)}{there}"
    )


def waits(step: Step) -> str:
    """Return what a step waits for, or nothing for one that waits for its time only."""
    return _WAITS.get(step.waits_for or "", "")


def granted(step: Step) -> Iterator[str]:
    """Yield, in sentences, what was taken for granted about a step."""
    for name, value in sorted(step.assumed.items()):
        if name == "country":
            if value == "unknown":
                yield "Their country is not known, so neither are their public holidays."
            elif "zone" not in step.assumed:
                yield "Their country is not known; yours was taken for public holidays."
        elif name in _GRANTED:
            yield _GRANTED[name]


def _moment(moment: datetime, today: date) -> str:
    days = (moment.date() - today).days
    if days == 0:
        return f"today, {moment:%H:%M}"
    if days == 1:
        return f"tomorrow, {moment:%H:%M}"
    year = f" {moment.year}" if abs(days) > 300 else ""
    clock = "" if moment.time() == time(0) else f", {moment:%H:%M}"
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}{year}{clock}"


def day_in_words(day: date, today: date) -> str:
    """Return a day as it is written on a page: ``Wednesday 1 April``, with the year where it is far."""
    return _moment(datetime.combine(day, time(0)), today).replace("tomorrow, 00:00", "tomorrow")


def _clock_there(moment: datetime, zone: tzinfo, theirs: tzinfo | None) -> str:
    if theirs is None or moment.astimezone(theirs).utcoffset() == moment.astimezone(zone).utcoffset():
        return ""
    return f" ({moment.astimezone(theirs):%H:%M} there)"


def _there(moment: datetime, zone: tzinfo, theirs: tzinfo | None) -> str:
    if theirs is None or moment.astimezone(theirs).utcoffset() == moment.astimezone(zone).utcoffset():
        return ""
    hour = moment.astimezone(theirs).hour
    part = next(name for until, name in _PARTS_OF_DAY if hour < until)
    return f" (their {part})"
