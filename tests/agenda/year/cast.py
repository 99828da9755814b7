"""Who is in a simulated year: the seekers with their habits, and the people they have to do with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from random import Random
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from tests.agenda.year.places import PLACES, Place

from cordially.agenda.habits import UNTOLD, Habits, Whereabouts
from cordially.people import Person

GIVEN: Final = [
    "Amina",
    "Bao",
    "Chidi",
    "Daiyu",
    "Elif",
    "Farid",
    "Grażyna",
    "Hiroshi",
    "Ingrid",
    "Joana",
    "Kofi",
    "Leilani",
    "Mateus",
    "Noor",
    "Oleksandr",
    "Priya",
    "Quang",
    "Rania",
    "Sung-min",
    "Tariq",
    "Ulrike",
    "Valeria",
    "Wanjiru",
    "Ximena",
    "Yosef",
    "Zsófia",
]
FAMILY: Final = [
    "Abara",
    "Bergström",
    "Castillo",
    "Delgado",
    "Eze",
    "Fonseca",
    "Ghosh",
    "Haddad",
    "Ivanenko",
    "Jansen",
    "Kimura",
    "Lindqvist",
    "Mwangi",
    "Nakamura",
    "Okafor",
    "Petrov",
    "Quispe",
    "Rahman",
    "Suzuki",
    "Tanaka",
    "Usman",
    "Vargas",
    "Wójcik",
    "Xu",
    "Yilmaz",
    "Zieliński",
]


class Ways(NamedTuple):
    """How somebody goes about it: days between looks, and how often a step is done, skipped or snoozed when seen.

    ``heeds_alarm``: how often they come when their calendar calls at the best time of a step.
    """

    gap: tuple[int, ...]
    does: float
    skips: float
    snoozes: float
    reports_unasked: float
    heeds_alarm: float


DILIGENT: Final = Ways(gap=(1, 1, 2), does=1.0, skips=0.0, snoozes=0.0, reports_unasked=0.5, heeds_alarm=1.0)
STEADY: Final = Ways(
    gap=(1, 2, 3, 4), does=0.85, skips=0.03, snoozes=0.06, reports_unasked=0.3, heeds_alarm=0.5
)
LAZY: Final = Ways(
    gap=(2, 5, 7, 10), does=0.6, skips=0.08, snoozes=0.12, reports_unasked=0.2, heeds_alarm=0.3
)


@dataclass(slots=True, kw_only=True)
class Seeker:
    """A fictitious job seeker. ``place`` is where they live; ``ways`` how they use the plan."""

    number: int
    place: Place
    habits: Habits
    ways: Ways
    zone: ZoneInfo

    @classmethod
    def of(cls, number: int, dice: Random) -> Seeker:
        place = dice.choice(PLACES)
        begins = dice.choice((8, 9, 9, 9, 10))
        return cls(
            number=number,
            place=place,
            habits=Habits(
                zone=place.clock,
                country=place.country if dice.random() < 0.8 else None,
                account=dice.choice(("free", "free", "premium", None)),
                temperament=dice.choice(("cautious", "cautious", "cautious", "balanced", "balanced", "bold")),
                day_begins=time(begins),
                day_ends=time(begins + dice.choice((3, 8, 9, 9, 10))),
            ),
            ways=dice.choice((DILIGENT, STEADY, STEADY, LAZY)),
            zone=place.clock,
        )


@dataclass(slots=True, kw_only=True)
class Somebody:
    """A person as they really are: where they live, what of it the seeker was told, and what they have said.

    ``shut`` while they want no contact; ``opens`` is when that ends, None where no end was named.
    """

    person: Person
    place: Place
    told: Whereabouts
    role: str
    refused: bool = False
    declined: bool = False
    granted: bool = False
    shut: bool = False
    opens: datetime | None = None

    @property
    def id(self) -> str:
        return self.person.id

    @classmethod
    def of(cls, number: int, role: str, dice: Random, near: Place, company: str) -> Somebody:
        place = near if dice.random() < 0.8 else dice.choice(PLACES)
        given, family = dice.choice(GIVEN), dice.choice(FAMILY)
        told = dice.choices(
            (
                Whereabouts(zone=place.clock, country=place.country),
                Whereabouts(zone=place.clock, country=None),
                Whereabouts(zone=None, country=place.country),
                UNTOLD,
            ),
            (7, 1, 1, 2),
        )[0]
        return cls(
            person=Person(
                id=f"p{number}",
                name=f"{given} {family}",
                given=given,
                family=family,
                email=f"p{number}@people.example",
                company=company,
                position=role.replace("_", " "),
            ),
            place=place,
            told=told,
            role=role,
        )


class Appointment(NamedTuple):
    """An interview that was held and that the seeker has not written down yet."""

    at: datetime
    panel: tuple[Somebody, ...]
