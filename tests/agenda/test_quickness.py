"""A plan for sixty processes and two hundred people is made while nobody notices."""

from __future__ import annotations

from time import process_time

from tests.agenda.searches import Search, adviser, moment

from cordially.agenda.planning import plan

ROLES = ("recruiter", "hiring_manager", "interviewer", "peer")


def busy() -> Search:
    made = Search()
    for number in range(60):
        process = f"pr{number}"
        made.process(process, f"Company {number}")
        day = f"2026-03-{1 + number % 20:02}"
        made.log(f"{day} 10:00", "applied", process=process)
        for place, role in enumerate(ROLES[: 3 + number % 2]):
            person = f"p{number * 4 + place}"
            made.person(
                person, role, process, zone="Asia/Tokyo" if place else None, country="JP" if place else None
            )
            if number % 3 == 0:
                made.log(f"{day} 14:00", "interviewed", person, process)
    return made


def test_sixty_processes_are_planned_within_milliseconds_each() -> None:
    made = busy()
    now = moment("2026-03-24 10:00")
    known = made.known(now)
    first = plan(known, adviser(), now=now, habits=made.habits)
    begun = process_time()
    again = plan(known, adviser(), now=now, habits=made.habits)
    spent = process_time() - begun
    assert again == first
    assert len(first.steps) > 100
    assert spent < 0.3, f"{spent:.3f} s"  # 0.03 s on an idle machine; ten times that while eight share it
