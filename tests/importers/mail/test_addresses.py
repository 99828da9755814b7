"""Senders and receivers as they are written, and who of them is a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.importers.mail.addresses import Mailbox, mailboxes, same_address
from cordially.importers.mail.senders import person_of
from cordially.proposals import PersonSeen


def people(field: str) -> list[PersonSeen | None]:
    return [person_of(box) for box in mailboxes(field)]


@pytest.mark.parametrize(
    ("field", "name", "address"),
    [
        ("Dana Reyes <dana@n.example>", "Dana Reyes", "dana@n.example"),
        ('"Dana Reyes" <dana@n.example>', "Dana Reyes", "dana@n.example"),
        ("dana@n.example (Dana Reyes)", "Dana Reyes", "dana@n.example"),
        ("dana@n.example", None, "dana@n.example"),
        ("<Dana@N.example>", None, "Dana@N.example"),
        ("'Dana Reyes' <dana@n.example>", "Dana Reyes", "dana@n.example"),
        ("'dana@n.example' <dana@n.example>", None, "dana@n.example"),
        ("dana <dana@n.example>", None, "dana@n.example"),
        ("=?utf-8?Q?Zo=C3=AB_Okafor?= <zoe@n.example>", "Zoë Okafor", "zoe@n.example"),
        ("=?UTF-8?B?5bGx5pys?= =?UTF-8?B?5aSq6YOO?= <t@n.example>", "山本太郎", "t@n.example"),
        ('"=?iso-8859-1?q?J=F6rg?= Kraus" <j@n.example>', "Jörg Kraus", "j@n.example"),
        ('"Reyes, Dana" <dana.reyes@n.example>', "Dana Reyes", "dana.reyes@n.example"),
        ("Reyes, Dana <dreyes@n.example>", "Dana Reyes", "dreyes@n.example"),
        ('"Müller, Jörg" <joerg.mueller@n.example>', "Jörg Müller", "joerg.mueller@n.example"),
        ('"Reyes, Dana (Northwind)" <reyes.dana@n.example>', "Dana Reyes", "reyes.dana@n.example"),
        ('"Reyes, Dana" <info77@n.example>', "Reyes, Dana", "info77@n.example"),
        ("Ann Lee, PhD <ann.lee@n.example>", "Ann Lee, PhD", "ann.lee@n.example"),
        ("Dana Reyes [EXT] <dana@n.example>", "Dana Reyes", "dana@n.example"),
        ("Dana Reyes </O=EXCHANGE/CN=DANA>", "Dana Reyes", None),
    ],
)
def test_a_person_is_named(field: str, name: str | None, address: str | None) -> None:
    [person] = people(field)
    assert person is not None
    assert (person.name, person.email) == (name, address)


def test_a_name_turned_round_has_its_parts() -> None:
    [person] = people('"van der Berg, Ana" <ana.vanderberg@n.example>')
    assert person is not None
    assert (person.given, person.family, person.name) == ("Ana", "van der Berg", "Ana van der Berg")


@pytest.mark.parametrize(
    "field",
    [
        "no-reply@n.example",
        "Northwind <noreply@n.example>",
        "Northwind Careers <careers@n.example>",
        "Dana Reyes <jobs@n.example>",
        "info@n.example",
        "Bewerbung <bewerbung@n.example>",
        "MAILER-DAEMON@n.example",
        "bounces+12-ab@n.example",
        "Northwind Recruiting Team <no-reply@greenhouse.io>",
        "Northwind Hiring via Greenhouse <x1@us.greenhouse-mail.io>",
        "notifications.de@n.example",
    ],
)
def test_a_post_or_a_machine_is_nobody(field: str) -> None:
    assert people(field) == [None]


@pytest.mark.parametrize(
    "field",
    [
        "Dana Reyes <no-reply@us.greenhouse-mail.io>",
        "Dana Reyes <reply+ab12cd34@n.example>",
        "Dana Reyes via Ashby <hiring-x@ashbyhq.com>",
        "\"'Dana Reyes' via Jobs\" <jobs@n.example>",
        "Dana Reyes <0123456789abcdef0123@hire.lever.co>",
    ],
)
def test_who_writes_through_a_relay_has_a_name_only(field: str) -> None:
    assert people(field) == [PersonSeen(name="Dana Reyes")]


def test_a_quoted_single_name_through_a_group_is_a_name() -> None:
    assert people("\"'Dana' via Jobs\" <jobs@n.example>") == [PersonSeen(name="Dana")]


def test_the_answering_address_tells_who_writes_through_a_relay() -> None:
    [box] = mailboxes("Dana Reyes <no-reply@us.greenhouse-mail.io>")
    assert person_of(box, mailboxes("dana.reyes@n.example")) == PersonSeen(
        name="Dana Reyes", email="dana.reyes@n.example"
    )
    assert person_of(box, mailboxes("jobs@n.example, ben@n.example")) == PersonSeen(name="Dana Reyes")


def test_somebody_who_works_for_a_job_board_has_an_address() -> None:
    [person] = people("Dana Reyes <dana.reyes@linkedin.com>")
    assert person == PersonSeen(name="Dana Reyes", email="dana.reyes@linkedin.com")


def test_groups_and_strange_separators_are_read() -> None:
    found = mailboxes("Panel: a@n.example, Cleo <c@n.example>;, b@n.example; d@n.example,")
    assert [box.address for box in found] == ["a@n.example", "c@n.example", "b@n.example", "d@n.example"]
    assert mailboxes("undisclosed-recipients:;") == []


def test_a_comma_in_quotes_does_not_part_people() -> None:
    assert mailboxes('"Lima, Ana" <a@n.example>, Ben <b@n.example>') == [
        Mailbox('"Lima, Ana"', "a@n.example"),
        Mailbox("Ben", "b@n.example"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Robin@Vale.example", "robin@vale.example", True),
        ("robin+jobs@vale.example", "robin@vale.example", True),
        ("r.obin@gmail.com", "robin@googlemail.com", True),
        ("r.obin@vale.example", "robin@vale.example", False),
    ],
)
def test_spellings_of_one_address_are_known(one: str, other: str, *, same: bool) -> None:
    assert (same_address(one) == same_address(other)) is same


@given(st.text(alphabet="ab@<>(),;:\"\\ '=?Q.", max_size=80))
def test_no_field_is_too_broken(field: str) -> None:
    for box in mailboxes(field):
        person_of(box)
