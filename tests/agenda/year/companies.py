"""What companies do, by dice: invite, move, stay silent, say no, offer, close and open doors, take a case up again."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from tests.agenda.year.cast import Appointment, Somebody
from tests.agenda.year.places import Place, at_work

from cordially.people import Process

if TYPE_CHECKING:
    from tests.agenda.year.world import Life

ROUNDS: Final = 4
_DAY: Final = timedelta(days=1)


class Course:
    """One process as it really goes. The seeker's log tells what they heard of it."""

    def __init__(self, life: Life, process: Process, place: Place, dice: Random) -> None:
        self.life, self.process, self.place, self.dice = life, process, place, dice
        self.people: list[Somebody] = []
        self.panel: tuple[Somebody, ...] = ()
        self.appointment: datetime | None = None
        self.unreported: list[Appointment] = []
        self.rounds = 0
        self.asked = 0
        self.shut = False
        """No direct contact with anybody before the decision."""
        self.over = False
        self.reopened = False

    def _later(self, now: datetime, first: int, last: int) -> datetime:
        after = now + self.dice.randint(first, last) * _DAY
        return at_work(after, self.place, (9, 17), self.dice.randint(0, 400))

    def _write(self, kind: str, when: datetime, /, *, who: Somebody | None = None, **more: object) -> None:
        self.life.diary.write(kind, when, person=who.id if who else None, process=self.process.id, **more)  # type: ignore[arg-type]

    def _meets(self, role: str) -> Somebody:
        one = self.life.somebody(role, self.place, self.process)
        self.people.append(one)
        return one

    def _takes_part(self, one: Somebody, at: datetime) -> None:
        if self.process.id not in self.life.diary.parts[one.id]:
            self._write("role", at, who=one, role=one.role)

    # --- acts, in the order in which they mostly come

    def begins(self, at: datetime) -> None:
        dice = self.dice
        for role, how_often in (
            ("recruiter", 0.6),
            ("agency_recruiter", 0.2),
            ("hiring_manager", 0.5),
            ("referrer", 0.25),
            ("peer", 0.25),
        ):
            if dice.random() < how_often:
                self._meets(role)
        if dice.random() < 0.75:
            self._write("exploring", at)
            for one in self.people:
                self._takes_part(one, at)
                if one.role in ("referrer", "peer") and dice.random() < 0.6:
                    self._write("ties", at, who=one, ties=dice.choice(("close", "some")))
                    self.life.diary.write("met", at - dice.randint(100, 900) * _DAY, noted=at, person=one.id)
                elif dice.random() < 0.3:
                    self.life.diary.write("not_met", at, person=one.id)
            if dice.random() < 0.1:
                self.life.at(at + dice.randint(20, 60) * _DAY, self.loses_interest)
            else:
                self.life.at(self._later(at, 1, 12), self.applies)
        else:
            self.applies(at)

    def loses_interest(self, at: datetime) -> None:
        self.withdraws(at)

    def applies(self, at: datetime) -> None:
        dice = self.dice
        if self.over:
            return
        self._write("applied", at)
        for one in self.people:
            self._takes_part(one, at)
        if dice.random() < 0.08:
            self.shut = True
            self._write("asked_no_contact", at, until="decision")
        for one in self.people:
            if dice.random() < 0.08:
                self.life.diary.write("open_door", at, person=one.id)
            elif dice.random() < 0.05:
                one.shut = True
                until = (at + 40 * _DAY).date().isoformat() if dice.random() < 0.3 else None
                self.life.shuts(one, at, until)
        fate = dice.random()
        if fate < 0.18:
            self.life.at(self._later(at, 5, 30), self.rejects)
        elif fate < 0.72:
            self.life.at(self._later(at, 3, 20), self.invites)
        if fate > 0.6 and self.people and dice.random() < 0.3:
            self.promises(at + timedelta(hours=5))

    def promises(self, at: datetime) -> None:
        by = (at + self.dice.randint(3, 14) * _DAY).astimezone(self.life.seeker.zone).date()
        self._write("promised_date", at, by=by.isoformat())

    def invites(self, at: datetime) -> None:
        dice = self.dice
        if self.over:
            return
        host = next((one for one in self.people if one.role in ("recruiter", "agency_recruiter")), None)
        if host is None:
            host = self._meets("recruiter")
        self._takes_part(host, at)
        self._write("heard_from", at, who=host, how="email")
        roles = ["hiring_manager", "interviewer", "interviewer", "executive", "recruiter"]
        wanted = dice.sample(roles, dice.choice((1, 1, 2, 3)))
        known = {one.role: one for one in self.people if one.role != "interviewer"}
        self.panel = tuple(known.get(role) or self._meets(role) for role in wanted)
        self._arranges(at, introduces=dice.random() < 0.7)
        if dice.random() < 0.12:
            self.life.at(at + timedelta(hours=20), self.moves)
        if dice.random() < 0.04:
            self.life.at(at + timedelta(hours=30), self.rejects)

    def _arranges(self, at: datetime, *, introduces: bool) -> None:
        when = self._later(at, 2, 12)
        if self.dice.random() < 0.04:  # at midnight, by the seeker's clock
            when = (
                when.astimezone(self.life.seeker.zone).replace(hour=0, minute=0).astimezone(at.tzinfo) + _DAY
            )
        self.appointment = when
        self._write("interview_scheduled", at, at=when.isoformat())
        if introduces:
            for one in self.panel:
                self._takes_part(one, at)
        self.life.at(when, self.holds)

    def moves(self, at: datetime) -> None:
        if not self.over and self.appointment is not None and self.appointment > at:
            self._arranges(at, introduces=True)

    def holds(self, at: datetime) -> None:
        if self.over or at != self.appointment:
            return
        self.rounds += 1
        self.asked = 0
        self.unreported.append(Appointment(at, self.panel))
        self.life.was_interviewed(self, at)
        if self.dice.random() < self.life.seeker.ways.reports_unasked:
            self.life.at(at + timedelta(hours=self.dice.randint(2, 9)), self.is_reported)
        fate = self.dice.random()
        if fate < 0.7:
            self.life.at(self._later(at, 3, 21), self.answers)

    def is_reported(self, now: datetime) -> None:
        """Write down how the interviews went: who was there, and what they said at the goodbye."""
        while self.unreported:
            self._reports(self.unreported.pop(0), now)

    def _reports(self, held: Appointment, now: datetime) -> None:
        dice = self.dice
        for one in held.panel:
            self._takes_part(one, now)
        for one in held.panel:
            self.life.diary.write(
                "interviewed", held.at, noted=now, person=one.id, process=self.process.id, how="video"
            )
            if dice.random() < 0.3:
                self._write("rapport", now, who=one, rapport=dice.choice(("warm", "warm", "neutral", "cold")))
            said = dice.random()
            if one.id in self.life.means_to_ask and not one.refused and not one.granted:
                if said < 0.5:
                    self.life.grants(one, now)
                elif said < 0.65:
                    self.life.refuses(one, now)
            elif said < 0.08 and not one.refused and not one.granted:
                self.life.grants(one, now)
        if dice.random() < 0.05 and not self.shut:
            self.shut = True
            self._write("asked_no_contact", now, until="decision")
        if dice.random() < 0.55 and not self.over and self.appointment == held.at:
            self.promises(now)

    def answers(self, at: datetime) -> None:
        if self.over or (self.appointment is not None and self.appointment > at):
            return
        fate = self.dice.random()
        if fate < 0.4 and self.rounds < ROUNDS:
            self.invites(at)
        elif fate < 0.75:
            self.rejects(at)
        else:
            self.offers(at)

    def rejects(self, at: datetime) -> None:
        if self.over:
            return
        if self.people and self.dice.random() < 0.5:
            self._write("heard_from", at, who=self.people[0], how="email")
        self._write("rejected", at)
        self._ends(at)
        if not self.reopened and self.dice.random() < 0.08:
            self.life.at(self._later(at, 8, 50), self.reopens)

    def offers(self, at: datetime) -> None:
        self._write("offered", at)
        self.shut = False
        self.life.at(self._later(at, 1, 9), self.is_settled)

    def is_settled(self, at: datetime) -> None:
        if self.over:
            return
        self._write("hired" if self.dice.random() < 0.6 else "withdrawn", at)
        self._ends(at)

    def withdraws(self, at: datetime) -> None:
        if not self.over:
            self._write("withdrawn", at)
            self._ends(at)

    def _ends(self, at: datetime) -> None:
        self.over, self.shut, self.appointment = True, False, None
        self.life.decided(self, at)

    def reopens(self, at: datetime) -> None:
        self.over, self.reopened, self.asked = False, True, 0
        self._write("reopened", at)
        if self.dice.random() < 0.7:
            self.life.at(self._later(at, 0, 4), self.invites)

    # --- answers to what the seeker does

    def is_asked_for_news(self, at: datetime, one: Somebody) -> None:
        self.asked += 1
        fate = self.dice.random()
        if fate < 0.15:
            self.life.at(self._later(at, 1, 5), self.rejects)
        elif fate < 0.3:
            self.life.at(self._later(at, 1, 6), self.invites_if_idle)
        elif fate < 0.45:
            self.life.at(self._later(at, 1, 4), lambda when: self.gives_date(when, one))

    def invites_if_idle(self, at: datetime) -> None:
        if self.rounds < ROUNDS and (self.appointment is None or self.appointment < at):
            self.invites(at)

    def gives_date(self, at: datetime, one: Somebody) -> None:
        if not self.over:
            self.asked = 0
            self._write("heard_from", at, who=one, how="email")
            self.promises(at)
