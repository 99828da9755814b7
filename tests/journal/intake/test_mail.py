"""E-mails: whom they make known, and how they are found when somebody comes to have the address."""

from __future__ import annotations

from datetime import timedelta

from tests.journal.readings import MOMENT, connection, contact, mail, reading
from tests.journal.stores import LATER, NOW

from cordially.journal import Journal

DANA = "dana@birch.example"


def test_whom_you_wrote_to_is_known_from_then_on(journal: Journal) -> None:
    journal.apply(
        reading(
            mail("1", DANA, "Dana Reyes", direction="outgoing"),
            mail("2", DANA, "Dana Reyes", at=MOMENT + timedelta(hours=2)),
        ),
        now=NOW,
    )
    (person,) = journal.people()
    contact_ = journal.last_contacts([person.id])[person.id]
    assert (person.name, person.email) == ("Dana Reyes", DANA)
    assert (contact_.wrote, contact_.heard) == (MOMENT, MOMENT + timedelta(hours=2))


def test_strangers_who_wrote_are_nobody_yet(journal: Journal) -> None:
    journal.apply(reading(mail("1", DANA, "Dana Reyes")), now=NOW)
    assert journal.people() == []


def test_who_comes_to_have_the_address_has_the_messages(journal: Journal) -> None:
    journal.apply(reading(mail("1", DANA, "Dana Reyes")), now=NOW)
    person = journal.add_person("Dana Reyes", email=DANA)
    assert [m.subject for m in journal.messages_with(person.id)] == ["Hello"]
    assert journal.last_contacts([person.id])[person.id].heard == MOMENT


def test_a_mail_belongs_to_the_connection_with_the_address(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", email=DANA)), now=NOW)
    journal.apply(reading(mail("1", DANA, "Dana Reyes")), now=LATER)
    assert journal.last_contacts(["p1"])["p1"].heard == MOMENT
    assert len(journal.people()) == 1


def test_somebody_answering_in_a_conversation_of_yours_is_known(journal: Journal) -> None:
    journal.apply(
        reading(
            mail("1", DANA, "Dana Reyes", direction="outgoing", conversation="mail:a"),
            mail("2", "omar@birch.example", "Omar Haddad", conversation="mail:a"),
            mail("3", "news@shop.example", "The Shop", conversation="mail:b", advert=True),
        ),
        now=NOW,
    )
    assert {p.name for p in journal.people()} == {"Dana Reyes", "Omar Haddad"}


def test_your_thank_you_is_told_by_the_message(journal: Journal) -> None:
    journal.apply(
        reading(mail("1", DANA, "Dana Reyes", direction="outgoing", says="thanks_after_meeting")), now=NOW
    )
    (event,) = journal.events_of(person="p1")
    assert (event.kind, event.data, event.at, event.source) == (
        "thanked",
        {"by": "email"},
        MOMENT,
        "messages",
    )


def test_a_draft_thanks_nobody(journal: Journal) -> None:
    journal.apply(reading(contact("Dana Reyes", DANA)), now=NOW)
    drafted = mail("1", DANA, "Dana Reyes", direction="outgoing", says="thanks_after_meeting", draft=True)
    journal.apply(reading(drafted), now=LATER)
    assert journal.events_of(person="p1") == []


def test_asking_for_news_is_told_by_the_message(journal: Journal) -> None:
    journal.apply(reading(mail("1", DANA, "Dana Reyes", direction="outgoing", says="follow_up")), now=NOW)
    assert [event.kind for event in journal.events_of(person="p1")] == ["followed_up"]
