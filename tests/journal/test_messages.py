from __future__ import annotations

from datetime import timedelta

from tests.journal.readings import DAY, MOMENT, connection, message, reading, somebody
from tests.journal.stores import NOW

from cordially.journal import Contact, Journal

DANA, OMAR = somebody("Dana Reyes"), somebody("Omar Haddad")


def test_the_last_word_of_each_side_is_known_without_a_line_in_the_log(journal: Journal) -> None:
    later = MOMENT + timedelta(days=2)
    journal.apply(
        reading(
            message("1", DANA),
            message("2", DANA, at=later),
            message("3", DANA, direction="outgoing", at=MOMENT - timedelta(days=9)),
            message("4", OMAR, DANA, direction="outgoing", at=MOMENT),
            message("5", OMAR, DANA, at=later + timedelta(days=1)),
        ),
        now=NOW,
    )
    contacts = journal.last_contacts(["p1", "p2", "p9"])
    assert contacts == {
        "p1": Contact(heard=later, wrote=MOMENT),
        "p2": Contact(heard=later + timedelta(days=1), wrote=MOMENT),
    }
    assert journal.log() == []


def test_drafts_adverts_and_spam_are_kept_but_are_no_contact(journal: Journal) -> None:
    journal.apply(
        reading(
            connection("Dana Reyes"),
            message("1", DANA, draft=True, direction="outgoing"),
            message("2", DANA, advert=True),
            message("3", DANA, folder="SPAM"),
            message("4", DANA, direction="unknown"),
        ),
        now=NOW,
    )
    assert journal.last_contacts(["p1"]) == {"p1": Contact()}
    assert len(journal.messages_with("p1")) == 4


def test_spam_and_adverts_introduce_nobody(journal: Journal) -> None:
    journal.apply(reading(message("1", DANA, advert=True), message("2", OMAR, folder="SPAM")), now=NOW)
    assert journal.people() == []


def test_elapsed_and_the_silence_of_a_process_hear_the_messages(journal: Journal) -> None:
    journal.apply(reading(message("1", DANA, at=NOW - timedelta(days=3))), now=NOW)
    dana, acme = journal.person("p1"), journal.add_process("Acme")
    journal.record("applied", at=NOW - timedelta(days=40), now=NOW, process=acme.id)
    assert journal.situation(dana, acme, now=NOW).stage == "silent"
    journal.involve(dana.id, acme.id, "recruiter", now=NOW)
    assert journal.situation(dana, acme, now=NOW).known() == {
        "role": "recruiter",
        "stage": "applied",
        "elapsed": "week",
    }


def test_the_thread_with_somebody_has_the_newest_first_and_includes_talks_of_several(
    journal: Journal,
) -> None:
    journal.apply(
        reading(
            message("1", DANA, content="first"),
            message("2", OMAR, DANA, at=MOMENT + timedelta(hours=1), content="to both", direction="outgoing"),
            message("3", OMAR, at=MOMENT + timedelta(hours=2), content="other"),
        ),
        now=NOW,
    )
    assert [m.content for m in journal.messages_with("p1")] == ["to both", "first"]
    assert [m.content for m in journal.messages_with("p1", limit=1)] == ["to both"]


def test_a_bare_name_is_who_bears_it_in_the_same_conversation(journal: Journal) -> None:
    journal.apply(
        reading(
            connection("Dana Reyes", profile="dana-one"),
            connection("Dana Reyes", profile="dana-two"),
            message("1", somebody("Dana Reyes", profile="dana-two"), conversation="a"),
            message("2", somebody("Dana Reyes", profile=None), conversation="a", direction="outgoing"),
            message("3", somebody("Dana Reyes", profile=None), conversation="b", direction="outgoing"),
        ),
        now=NOW,
    )
    assert len(journal.messages_with("p2")) == 2
    assert journal.messages_with("p1") == []


def test_a_bare_name_in_a_conversation_of_two_who_bear_it_is_nobodys(journal: Journal) -> None:
    one, two = somebody("Dana Reyes", profile="dana-one"), somebody("Dana Reyes", profile="dana-two")
    bare = somebody("Dana Reyes", profile=None)
    journal.apply(
        reading(message("1", one), message("2", two), message("3", bare, direction="outgoing")),
        now=NOW,
    )
    assert [len(journal.messages_with(person.id)) for person in journal.people()] == [1, 1]


def test_a_bare_name_that_only_one_person_bears_is_theirs_and_introduces_nobody(journal: Journal) -> None:
    journal.apply(
        reading(
            connection("Dana Reyes", DAY),
            message("1", somebody("Dana Reyes", profile=None)),
            message("2", somebody("Jo Unknown", profile=None)),
        ),
        now=NOW,
    )
    assert [person.name for person in journal.people()] == ["Dana Reyes"]
    assert len(journal.messages_with("p1")) == 1
