"""What marking a step as done writes into the log: the event each kind of step stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.agenda.interviews import interviews_of
from cordially.people import Happening
from cordially.people.moments import has_come
from cordially.people.stage import awaits_report
from cordially.services.day_words import moment_in_words

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.agenda.steps import Mark, Step
    from cordially.people import History


class _Writes(NamedTuple):
    """One line of the log; ``of_process``: about the process rather than the person."""

    kind: str
    data: Mapping[str, Any] = {}
    of_process: bool = False


_WROTE: Final = _Writes("wrote", {"how": "message"})
_STEPPED_OUT: Final = _Writes("withdrawn", of_process=True)
_WRITES: Final[Mapping[str, tuple[_Writes, ...]]] = {
    "connect": (_Writes("invited", {"note": "personal"}),),
    "accept_invitation": (_Writes("connected"),),
    "decline_invitation": (_Writes("you_declined"),),
    "withdraw_invitation": (_Writes("invitation_withdrawn"),),
    "introduce_yourself": (_WROTE,),
    "ask_for_call": (_WROTE,),
    "ask_for_introduction": (_WROTE,),
    "thank_by_email": (_Writes("thanked", {"by": "email"}),),
    "thank_by_letter": (_Writes("thanked", {"by": "letter"}),),
    "thank_for_help": (_Writes("thanked", {"by": "help"}),),
    "thank_for_connecting": (_Writes("thanked", {"by": "connecting"}),),
    "follow_up": (_Writes("followed_up"),),
    "ask_for_feedback": (_Writes("asked_feedback"),),
    "keep_in_touch": (_WROTE,),
    "step_out": (_STEPPED_OUT, _WROTE),
    "view_profile": (_Writes("viewed_profile"),),
    "view_profile_anonymously": (_Writes("viewed_profile"),),
    "proof_profile": (_Writes("profile_proofed"),),
    "let_go": (_STEPPED_OUT,),
    "answer_them": (_WROTE,),
}
"""Steps that are not here leave no trace but their mark: what they lead to is the other side's to say."""

STILL_TO_SAY: Final[Mapping[str, str]] = {
    "ask_to_connect": "What did they say? cordially log consent_granted --person {person} (or consent_refused, or not_asked)",
    "log_decision": "What was decided? cordially log offered --process {process} (or hired, rejected, withdrawn)",
    "find_contact": "Who is it? cordially people add NAME, then cordially processes involve {process} NAME --role recruiter",
    "report_interview": "Who else was there? cordially log interviewed --process {process} --person NAME --at {at}",
}
"""What only the user knows once a step is done, and how to say it."""

_OF_A_TALK: Final = ("report_interview", "ask_to_connect")
"""Steps that nobody can have done before the interview has begun; others can be done before their time."""


def happened(step: Step, history: History, *, now: datetime, others: Sequence[str] = ()) -> list[Happening]:
    """Return the lines that a done step writes; ``others`` are the people who were there, for a report of an interview."""
    return list(_lines(step, history, now, others))


def _lines(step: Step, history: History, now: datetime, others: Sequence[str]) -> Iterator[Happening]:
    if step.kind == "report_interview" and step.process:
        at = awaits_report(history, step.process) or now
        for person in dict.fromkeys([*([step.person] if step.person else []), *others]) or [None]:
            yield Happening(kind="interviewed", at=at, person=person, process=step.process)
        return
    for writes in _WRITES.get(step.kind, ()):
        if writes.of_process and step.process:
            yield Happening(kind=writes.kind, at=now, process=step.process, data=writes.data)
        elif not writes.of_process and (step.person or writes.kind in ("profile_proofed", "followed_up")):
            anybody = writes.kind == "profile_proofed"
            yield Happening(
                kind=writes.kind,
                at=now,
                person=None if anybody else step.person,
                process=None if anybody else step.process,
                data=writes.data,
            )


def yet_to_come(step: Step, history: History) -> datetime | date | None:
    """Return when the interview begins without which a step cannot have been done, None where nothing is in the way."""
    if step.kind not in _OF_A_TALK or step.process is None:
        return None
    of = step.key.rpartition(":")[2]
    for one in interviews_of(step.process, history.in_process(step.process), history.zone):
        meant = not one.held and one.day(history.zone).isoformat() == of
        if meant and not has_come(one.begins, history.now, history.zone):
            return one.begins
    return None


def still_to_say(step: Step, history: History) -> str | None:
    """Return what is left to write down by the user once a step is done, as a sentence with its command, or None."""
    said = STILL_TO_SAY.get(step.kind)
    if said is None:
        return None
    at = awaits_report(history, step.process) if step.process else None
    day = (at.astimezone(history.zone).date() if isinstance(at, datetime) else at) if at else "DAY"
    return said.format(person=step.person or "NAME", process=step.process or "NAME", at=day)


def ends_before(step: Step, until: datetime | None) -> bool:
    """Tell whether the time of a step is over by then."""
    latest = step.window.latest if step.window else None
    return until is not None and latest is not None and until > latest


def remark(step: Step, mark: Mark, habits: Habits, *, returns: bool) -> str | None:
    """Return what a friend would remark on a mark just made, as a sentence, or None.

    ``returns`` tells whether a step that is put off past its time is still to be done then.
    """
    if mark.how == "done" and step.state == "waiting":
        return "You were advised to wait; it is written down all the same."
    if mark.how != "snoozed" or not ends_before(step, mark.until) or step.window is None:
        return None
    ends = moment_in_words(step.window.latest or step.window.best, mark.at, habits.zone)
    if returns:
        return f"Its best time ends before that, {ends}: it comes back, but late."
    return f"Its time ends before that, {ends}: it will not come back. An earlier day: --until DAY."
