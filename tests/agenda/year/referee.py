"""Who watches a simulated year and holds every plan against the rules, by reckonings of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Final

from tests.agenda.year.aftermath import Aftermath
from tests.agenda.year.cast import Somebody
from tests.agenda.year.companies import Course
from tests.agenda.year.deeds import ASKS, REACHES
from tests.agenda.year.occasions import asked_again, moment_of
from tests.agenda.year.pages import approaches_at_once, is_answered, out_of_view
from tests.agenda.year.places import disturbs
from tests.agenda.year.tally import Fault, Tally
from tests.agenda.year.world import Life, Planner

from cordially.agenda.planning import Known, Plan
from cordially.agenda.steps import HOUSEKEEPING, Step
from cordially.etiquette.advice import Adviser
from cordially.etiquette.moves import MOVES
from cordially.journal.situations import situation_of
from cordially.people import Event, History

QUOTA: Final = 5
_DAY: Final = timedelta(days=1)
_MAY_STILL: Final = frozenset({"thank_by_email", "thank_by_letter", "thank_for_help", "step_out"})
"""What may be said even to somebody who said no: thanks for their time, and that you leave."""
_NOT_AGAIN: Final = frozenset({"connect", "ask_to_connect"})
_PREPARES: Final = frozenset(
    {"look_up_company", "view_profile", "view_profile_anonymously", "ask_to_connect", "report_interview"}
)
_ANSWERS: Final = ("heard_from", "interviewed", "met", "connected", "declined", "consent_granted")
_ANSWERS_AFTER_NO: Final = ("heard_from", "interviewed", "met", "they_invited")
_ASKED: Final = ("invited", "followed_up", "wrote", "asked_feedback")
_THANKS: Final = ("thank_by_email", "thank_by_letter")


class Referee:
    """Watches one seeker's year."""

    def __init__(
        self, seed: int, tally: Tally, planner: Planner, adviser: Adviser, *, again: float = 0.03
    ) -> None:
        self._seed, self._tally = seed, tally
        self._planner, self._adviser = planner, adviser
        self._again = again
        self._dice = Random(seed)  # dice, not secrets
        self._seen: dict[tuple[str, str], list[datetime]] = {}
        """When a step of a kind about a person or process was shown, as one for now or ahead."""
        self._looks: list[datetime] = []

    # --- while the year goes by

    def looks(self, life: Life, known: Known, plan: Plan, now: datetime) -> None:
        self._tally.seen["looks"] += 1
        self._looks.append(now)
        self._tally.seen["steps"] += len(plan.steps)
        keys: set[str] = set()
        marks = {mark.step: mark for mark in known.marks}
        for step in plan.steps:
            say = self._speaker(life, step, now)
            if step.key in keys:
                say("one key", "the plan holds two steps with this key")
            keys.add(step.key)
            self._shape(step, now, say)
            one = life.people[step.person] if step.person is not None else None
            if one is not None and step.kind in REACHES:
                self._polite(life, step, one, now, say)
                self._welcome(life, step, one, say)
            if one is not None and step.kind == "ask_to_connect" and (one.refused or one.declined):
                say("no means no", "asks somebody who said no")
            if step.kind in _PREPARES and step.process is not None and life.courses[step.process].over:
                say("over is over", "prepares for an interview of a process that has ended")
            if step.kind == "answer_them" and one is not None and (why := is_answered(life, one)):
                say("answers the unanswered", why)
            mark = marks.get(step.key)
            if mark is not None and mark.how in ("done", "skipped"):
                say("done is done", f"was {mark.how} at {mark.at}")
            if mark is not None and mark.until is not None and step.state == "now" and mark.until > now:
                say("snoozed is hidden", f"snoozed until {mark.until}")
            if step.state != "waiting":
                for about in filter(None, (step.person, step.process)):
                    self._seen.setdefault((step.kind, about), []).append(now)
            if step.state == "now":
                self._tally.seen[f"now {step.kind}"] += 1
                if (why := asked_again(life, step, now)) is not None:
                    say("once per occasion" if step.kind != "follow_up" else "two at most", why)
        self._one_ask(life, plan, now)
        self._quota(life, plan, now)
        for step, beside in approaches_at_once(known, plan):
            self._speaker(life, step, now)("one approach at a time", f"beside {beside}")
        for process, stage in out_of_view(life, known, plan):
            what = f"nothing on it: {stage}"
            self._tally.add(Fault("in view", self._seed, life.seeker.number, now, process, what))
        self._one_mind(life, plan, now)
        if self._dice.random() < self._again:
            self._same_again(life, known, plan, now)

    def acts(self, step: Step) -> None:
        self._tally.seen[f"did {step.kind}"] += 1

    def _speaker(self, life: Life, step: Step, now: datetime) -> Callable[[str, str], None]:
        def say(rule: str, what: str) -> None:
            local = now.astimezone(life.seeker.zone)
            place = life.seeker.place.zone
            shown = f"{step.key} ({step.state}, {_shown(step)})"
            self._tally.add(
                Fault(
                    rule, self._seed, life.seeker.number, now, shown, f"{what} [{local:%a %H:%M} in {place}]"
                )
            )

        return say

    def _shape(self, step: Step, now: datetime, say: Callable[[str, str], None]) -> None:
        if step.kind not in MOVES and step.kind not in HOUSEKEEPING:
            say("shape", "is neither a move nor housekeeping")
        if not step.because.strip():
            say("shape", "gives no reason")
        window = step.window
        if step.state == "waiting":
            if window is None and not step.waits_for:
                say("shape", "waits for nothing")
            return
        if window is None:
            say("in its window", "has no window")
            return
        if any(at is not None and at.utcoffset() != timedelta(0) for at in window):
            say("shape", f"its window is not in UTC: {window}")
        if not window.earliest <= window.best or (window.latest is not None and window.best > window.latest):
            say("in its window", "its window is out of order")
        if step.state == "now" and not window.earliest <= now <= (window.latest or now):
            say("in its window", f"now is outside {window}")
        if step.state == "ahead" and window.earliest <= now:
            say("in its window", f"is ahead, yet {window.earliest} has come")

    def _polite(
        self, life: Life, step: Step, one: Somebody, now: datetime, say: Callable[[str, str], None]
    ) -> None:
        moments = [now] if step.state == "now" else []
        if step.state == "ahead" and step.window is not None:
            moments = [step.window.earliest, step.window.best]
        zone = one.told.zone or life.seeker.zone
        if one.told.zone is None and moments and "zone" not in step.assumed:
            say("assumed is said", "their zone is unknown, and nothing says that yours was taken")
        for moment in moments:
            why = disturbs(moment, zone, one.told.country)
            if why is not None and not (one.told.country is None and why == "their weekend"):
                say("polite there", f"{moment.astimezone(zone):%a %Y-%m-%d %H:%M} in {zone}: {why}")
                return

    def _welcome(self, life: Life, step: Step, one: Somebody, say: Callable[[str, str], None]) -> None:
        if one.refused and (step.kind in _NOT_AGAIN or step.kind not in _MAY_STILL):
            self._said_no(life, step, one, "refused", say)
        if one.declined and (step.kind in _NOT_AGAIN or step.kind not in _MAY_STILL | {"follow_up"}):
            self._said_no(life, step, one, "declined", say)
        if step.state == "waiting" or step.kind == "step_out":
            return
        if one.shut and not (
            one.opens is not None
            and step.state == "ahead"
            and step.window
            and step.window.earliest >= one.opens
        ):
            say("the door is closed", "they asked for no contact")
        for course in self._shut_courses(life, one):
            if step.process in (None, course.process.id):
                say("the door is closed", f"{course.process.id} asked for no contact before the decision")

    def _said_no(
        self, life: Life, step: Step, one: Somebody, how: str, say: Callable[[str, str], None]
    ) -> None:
        """Hold a step against somebody's no: no request ever again, and nothing at all until they are in touch."""
        told = life.diary.of_person[one.id]
        no = max(moment_of(e) for e in told if e.kind in ("consent_refused", "declined"))
        heard = [e for e in told if e.kind in _ANSWERS_AFTER_NO and moment_of(e) > no]
        if step.kind in _NOT_AGAIN or not heard:
            say("no means no", f"they {how}")

    def _shut_courses(self, life: Life, one: Somebody) -> Iterator[Course]:
        for process in life.diary.parts[one.id]:
            if life.courses[process].shut:
                yield life.courses[process]

    def _one_ask(self, life: Life, plan: Plan, now: datetime) -> None:
        asks: dict[str, Step] = {}
        messages: dict[str, Step] = {}
        for step in plan.steps:
            if step.state == "now" and step.kind in REACHES and step.person is not None:
                if step.person in messages:
                    beside = messages[step.person].key
                    self._speaker(life, step, now)("one message at a time", f"beside {beside}")
                messages[step.person] = step
            if step.state != "now" or step.kind not in ASKS:
                continue
            for about in filter(None, (step.person, step.process if step.kind == "follow_up" else None)):
                if about in asks:
                    self._speaker(life, step, now)("one ask at a time", f"beside {asks[about].key}")
                asks[about] = step
            last = _last_ask(life, step.person) if step.person else None
            if last is not None and now - moment_of(last) < 2 * _DAY:
                self._speaker(life, step, now)(
                    "one ask at a time", f"{last.kind} at {last.at} is not answered yet"
                )

    def _one_mind(self, life: Life, plan: Plan, now: datetime) -> None:
        """Nobody is told to close a process and to ask for news in it on the same page."""
        closing = {step.process for step in plan.steps if step.kind == "let_go" and step.state == "now"}
        for step in plan.steps:
            if step.kind == "follow_up" and step.state != "waiting" and step.process in closing:
                self._speaker(life, step, now)("of one mind", "the same plan says to let the process go")

    def _quota(self, life: Life, plan: Plan, now: datetime) -> None:
        if life.seeker.habits.account != "free":
            return
        zone = life.seeker.zone
        month = now.astimezone(zone).strftime("%Y-%m")
        used = sum(
            event.kind == "invited" and moment_of(event).astimezone(zone).strftime("%Y-%m") == month
            for event in life.diary.events
        )
        wanted = [step for step in plan.steps if step.kind == "connect" and _falls_in(step, month, life)]
        self._tally.seen["months with five"] += used == QUOTA
        if wanted and used + len(wanted) > QUOTA:
            self._speaker(life, wanted[-1], now)(
                "five a month", f"{used} were sent, {len(wanted)} are planned"
            )

    def _same_again(self, life: Life, known: Known, plan: Plan, now: datetime) -> None:
        self._tally.seen["planned again"] += 1
        dice = self._dice
        raw = dice.sample(life.diary.events, len(life.diary.events))
        mixed = known._replace(
            history=History.of(raw, now=now, zone=life.seeker.zone),
            processes=tuple(dice.sample(known.processes, len(known.processes))),
            people=dict(dice.sample(list(known.people.items()), len(known.people))),
            situations=dict(dice.sample(list(known.situations.items()), len(known.situations))),
            whereabouts=dict(dice.sample(list(known.whereabouts.items()), len(known.whereabouts))),
        )
        self._is_fair(life, known, mixed.history, raw)
        for whose, input_ in (("the same", known), ("shuffled", mixed)):
            again = self._planner(input_, self._adviser, now=now, habits=life.seeker.habits)
            if again != plan:
                odd = [step for step in again.steps if step not in plan.steps] or list(plan.steps[:1])
                for step in odd[:1]:
                    self._speaker(life, step, now)("same again", f"{whose} input gave another plan")

    def _is_fair(self, life: Life, known: Known, history: History, raw: list[Event]) -> None:
        """Check that the quick diary tells the planner what the product's own functions would."""
        assert history == known.history, "the diary keeps another history than the product"
        for (person, process), situation in known.situations.items():
            found = situation_of(
                raw,
                person=known.people[person],
                process=life.courses[process].process if process else None,
                now=history.now,
                zone=life.seeker.zone,
            )
            assert found == situation, f"the diary derives another situation of {person} in {process}"

    def ends(self, life: Life, now: datetime) -> None:
        Aftermath(self._seed, self._tally, life, self._seen, self._looks).judge(now)


def _shown(step: Step) -> str:
    if step.window is None:
        return f"waits for {step.waits_for}"
    latest = f"{step.window.latest:%m-%d %H:%M}" if step.window.latest else "ever"
    return f"{step.window.earliest:%m-%d %H:%M} to {latest}"


def _last_ask(life: Life, person: str) -> Event | None:
    last = None
    for event in life.diary.of_person.get(person, ()):
        if event.kind in _ASKED:
            last = event
        elif event.kind in _ANSWERS:
            last = None
    return last


def _falls_in(step: Step, month: str, life: Life) -> bool:
    if step.state == "now":
        return True
    if step.state != "ahead" or step.window is None:
        return False
    return step.window.best.astimezone(life.seeker.zone).strftime("%Y-%m") == month
