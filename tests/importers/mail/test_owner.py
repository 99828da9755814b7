"""Whose mails they are: by what was sent and delivered, else by who is in nearly all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.importers.mail.mails import (
    OWN,
    brief,
    mail,
    mbox,
    messages,
    read_box,
    sent,
)

from cordially.importers.mail import (
    find_own_addresses,
)
from cordially.importers.mail.fields import split

if TYPE_CHECKING:
    pass


def own(*mails: bytes, all_sent: bool = False) -> frozenset[str]:
    return find_own_addresses((split(each).header for each in mails), sent=all_sent)


def test_who_sent_what_is_labelled_as_sent_is_us() -> None:
    assert own(sent(X_Gmail_Labels="Sent"), mail(X_Gmail_Labels="Inbox")) == {OWN}
    assert own(sent(), all_sent=True) == {OWN}


def test_all_addresses_that_mails_are_delivered_to_are_ours() -> None:
    mails = [
        mail(Delivered_To=OWN),
        mail(Delivered_To="Robin.V@gmail.com"),
        mail(Delivered_To="robinv@gmail.com"),
    ]
    assert own(*mails) == {OWN, "robin.v@gmail.com", "robinv@gmail.com"}


def test_a_mailing_list_is_not_us() -> None:
    assert (
        own(mail(Delivered_To="choir@lists.example", List_Id="<choir>", To="choir@lists.example"))
        == frozenset()
    )


def test_else_who_is_in_nearly_every_mail_is_us() -> None:
    others = [mail(From=f"Ben <ben{n}@alder.example>") for n in range(4)]
    assert own(*others, sent()) == {OWN}


def test_one_correspondence_does_not_tell_the_two_apart() -> None:
    assert own(mail(), sent(), mail(), sent()) == frozenset()


def test_a_folder_of_mails_with_one_friend_does_not_make_the_friend_the_user() -> None:
    mails = [mail(To=f"Robin <robin{n % 2}@vale.example>") for n in range(8)]
    assert own(*mails, *(mail(Cc=f"Ben <ben{n}@alder.example>") for n in range(2))) == frozenset()


def test_an_address_known_before_is_joined_by_others_that_are_told() -> None:
    found = find_own_addresses(
        (split(each).header for each in [sent(X_Gmail_Labels="Sent")]), known=frozenset({"r@x.example"})
    )
    assert found == {"r@x.example", OWN}


def test_where_a_known_address_occurs_nobody_else_is_guessed() -> None:
    mails = [mail(To=f"Ben <ben{n}@alder.example>") for n in range(6)]
    headers = (split(each).header for each in [*mails, sent()])
    assert find_own_addresses(headers, known=frozenset({OWN})) == {OWN}


def test_the_direction_follows_from_the_owner_found() -> None:
    others = [mail(From=f"Ben <ben{n}@alder.example>", Message_ID=f"<{n}@a.example>") for n in range(4)]
    reading = read_box(mbox(*others, sent()), brief(own=None))
    assert [each.direction for each in messages(reading)] == ["incoming"] * 4 + ["outgoing"]
