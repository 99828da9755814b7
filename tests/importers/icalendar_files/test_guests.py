"""Who comes: attendees and organiser as real calendars write them, without the user, rooms, offices and programs."""

from __future__ import annotations

import pytest
from tests.importers.icalendar_files.calendars import (
    BRIEF,
    DANA,
    FROM_DANA,
    ROBIN,
    SELF,
    calendar,
    event,
    names,
    only,
)

from cordially.importers.brief import Brief
from cordially.proposals import Attendee, PersonSeen


def people(*lines: str, brief: Brief = BRIEF) -> tuple[Attendee, ...]:
    return only(calendar(event(*lines)), brief).people


def test_organiser_and_attendee_of_one_address_are_one_person() -> None:
    [dana] = people(FROM_DANA, DANA.replace("dana.reyes@", "Dana.Reyes@"), SELF)
    assert dana == Attendee(
        person=PersonSeen(name="Dana Reyes", email="dana.reyes@northwind.example"),
        organiser=True,
        answer="accepted",
    )


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("ACCEPTED", "accepted"),
        ("DECLINED", "declined"),
        ("TENTATIVE", "tentative"),
        ("NEEDS-ACTION", None),
        ("X", None),
    ],
)
def test_the_answer_of_each_is_kept(written: str, answer: str | None) -> None:
    [one] = people(f"ATTENDEE;PARTSTAT={written}:mailto:a@b.example")
    assert one.answer == answer


@pytest.mark.parametrize(
    "line",
    [
        SELF,
        f"ATTENDEE:MAILTO:{ROBIN.upper()}",
        "ATTENDEE:mailto:robin.vale+jobs@mail.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Quay 4:mailto:quay4@northwind.example",
        "ATTENDEE;CUTYPE=RESOURCE:mailto:c_1888@resource.calendar.google.com",
        "ATTENDEE;CUTYPE=GROUP:mailto:everybody@northwind.example",
        "ORGANIZER;CN=Jobs:mailto:a1b2c3@group.calendar.google.com",
        "ORGANIZER:mailto:unknownorganizer@calendar.google.com",
        "ORGANIZER;CN=Calendly:mailto:invite@calendly.com",
        "ORGANIZER;CN=Northwind Recruiting:mailto:no-reply@northwind.example",
        "ATTENDEE:mailto:talent-acquisition@northwind.example",
        "ATTENDEE:mailto:hr@northwind.example",
        "ATTENDEE:mailto:northwind-interviews@northwind.example",
        "ATTENDEE:invalid:nomail",
        "ATTENDEE:",
    ],
)
def test_the_user_rooms_offices_and_programs_are_nobody(line: str) -> None:
    assert people(line) == ()


def test_dots_and_tags_of_a_google_address_are_the_same_user() -> None:
    brief = Brief(now=BRIEF.now, own=frozenset({"robin.vale@gmail.com"}))
    assert people("ATTENDEE:mailto:robinvale+cv@googlemail.com", brief=brief) == ()


@pytest.mark.parametrize(
    ("line", "name", "email"),
    [
        ("ATTENDEE;CN=dana@b.example:mailto:dana@b.example", None, "dana@b.example"),
        ("ATTENDEE;CN='Dana Reyes':mailto:d@b.example", "Dana Reyes", "d@b.example"),
        ('ATTENDEE;CN="Reyes, Dana":mailto:dana.reyes@b.example', "Dana Reyes", "dana.reyes@b.example"),
        ('ATTENDEE;CN="Reyes, Dana":mailto:x7@b.example', "Reyes, Dana", "x7@b.example"),
        ('ATTENDEE;CN="Dana Reyes (Northwind)":mailto:d@b.example', "Dana Reyes", "d@b.example"),
        ('ATTENDEE;CN=Dana "Dee" Reyes;RSVP=TRUE:mailto:d@b.example', 'Dana "Dee" Reyes', "d@b.example"),
        ("ATTENDEE;CN=Zo^'e R:mailto:z@b.example", 'Zo"e R', "z@b.example"),
        ("ATTENDEE;CN==?utf-8?B?WsO8bGFs?=:mailto:z@b.example", "Zülal", "z@b.example"),
        ("ATTENDEE;CN=Dana;EMAIL=dana@b.example:urn:uuid:1-2", "Dana", "dana@b.example"),
        ("ATTENDEE;CN=Dana Reyes:/o=Org/ou=Exchange/cn=dreyes", "Dana Reyes", None),
        ("ATTENDEE;CN=李娜:mailto:lina@b.example", "李娜", "lina@b.example"),
        ("ATTENDEE:MAILTO:  d@b.example ", None, "d@b.example"),
        ('ORGANIZER;SENT-BY="mailto:pa@b.example";CN=Dana:mailto:d@b.example', "Dana", "d@b.example"),
    ],
)
def test_names_and_addresses_as_calendars_write_them(line: str, name: str | None, email: str | None) -> None:
    [one] = people(line)
    assert (one.person.name, one.person.email) == (name, email)


def test_a_name_before_the_address_of_a_program_is_a_person_without_address() -> None:
    [one] = people('ORGANIZER;CN="Priya Nair via Greenhouse":mailto:no-reply@us.greenhouse-mail.io')
    assert one.person == PersonSeen(name="Priya Nair")


def test_a_firm_before_the_address_of_a_program_is_nobody() -> None:
    assert people("ORGANIZER;CN=Blue Bottle:mailto:no-reply@ashbyhq.com") == ()


def test_without_guests_the_title_may_name_somebody() -> None:
    one = only(calendar(event("SUMMARY:Interview with Dana Reyes (Northwind)")))
    assert (names(one), one.company) == (["Dana Reyes"], "Northwind")


def test_with_guests_the_title_names_nobody_else() -> None:
    one = only(calendar(event("SUMMARY:Interview with Ana Lima", DANA, SELF)))
    assert names(one) == ["Dana Reyes"]


def test_of_very_many_guests_some_are_kept_and_the_others_counted() -> None:
    lines = [f"ATTENDEE:mailto:guest.{chr(97 + n % 26)}.x{n}@firm.example" for n in range(1000)]
    one = only(calendar(event(*lines)))
    assert (len(one.people), ("guests left out", "800") in one.extra) == (200, True)


@pytest.mark.parametrize(
    ("address", "company", "domain"),
    [
        ("dana@talent.northwind.example", "northwind", "talent.northwind.example"),
        ("dana@northwind.co.uk", "northwind", "northwind.co.uk"),
        ("dana.reyes@gmail.com", None, "gmail.com"),
        ("dana@naver.com", None, "naver.com"),
    ],
)
def test_the_company_may_be_told_by_the_domain(address: str, company: str | None, domain: str) -> None:
    one = only(calendar(event("SUMMARY:Interview", f"ORGANIZER:mailto:{address}", SELF)))
    assert (one.company, dict(one.extra)["domain"]) == (company, domain)


def test_guests_of_several_domains_tell_no_company() -> None:
    one = only(calendar(event("SUMMARY:Budget", DANA, "ATTENDEE:mailto:x@fernwood.example", SELF)))
    assert (one.company, one.extra) == (None, (("own answer", "accepted"),))


def test_that_the_user_declined_is_kept() -> None:
    one = only(calendar(event(DANA, SELF.replace("ACCEPTED", "DECLINED"))))
    assert ("own answer", "declined") in one.extra
