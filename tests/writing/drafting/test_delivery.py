"""A draft on its way to a mail program or a printer."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from textwrap import fill
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.writing.drafting.told import EVERYTHING, drafted, text_of

from cordially.errors import BadInputError
from cordially.writing.drafting.delivery import (
    LONGEST_ADDRESS,
    as_eml,
    is_mail_address,
    letter_parts,
    mailto_address,
)

MADE = drafted(
    "thank_you_email", "interview", facts={**EVERYTHING, "company": "Förde & Söhne", "own_name": "Zoë Vale"}
)
TEXT = text_of(MADE)
HEADERS = {
    "From", "To", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
}  # fmt: skip


def mail(text: str = TEXT, subject: str | None = MADE.subject, **who: str | None) -> EmailMessage:
    """Return a mail file as a mail program reads it."""
    known = {"to": "dana@northwind.example", "sender": "zoe@vale.example", "sender_name": "Zoë Vale", **who}
    return message_from_bytes(as_eml(text, subject, **known), policy=default)


def test_a_mail_address_gives_back_subject_and_text() -> None:
    address = mailto_address(TEXT, MADE.subject, "dana+jobs@northwind.example")
    assert address is not None
    parts = urlsplit(address)
    assert (parts.scheme, parts.path) == ("mailto", "dana+jobs@northwind.example")
    fields = parse_qs(parts.query, strict_parsing=True)
    assert fields["subject"] == [MADE.subject]
    assert fields["body"][0].replace("\r\n", "\n") == TEXT
    assert "+" not in parts.query
    assert address.isascii()


def test_a_mail_address_may_lack_its_reader() -> None:
    assert mailto_address("Hello", None, None) == "mailto:?body=Hello"


def test_an_address_too_long_to_be_opened_is_none() -> None:
    text = "ночь " * 120
    assert len(text) < LONGEST_ADDRESS
    assert mailto_address(text, None, "dana@northwind.example") is None


def test_a_mail_file_is_unsent_and_whole() -> None:
    message = mail(to_name="Łucja Żuk")
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == MADE.subject
    assert str(message["From"]) == "Zoë Vale <zoe@vale.example>"
    assert str(message["To"]) == "Łucja Żuk <dana@northwind.example>"
    assert set(message.keys()) == HEADERS
    assert message.get_content_charset() == "utf-8"
    assert message.get_content().replace("\r\n", "\n").strip() == TEXT


def test_who_is_not_known_is_left_out() -> None:
    assert set(mail(to=None, sender=None).keys()) == HEADERS - {"From", "To"}


def test_a_domain_in_other_letters_is_written_as_the_network_writes_it() -> None:
    assert str(mail(to="dana@förde.example")["To"]) == "dana@xn--frde-5qa.example"
    assert not is_mail_address("zoë@vale.example")  # a local part can only be carried by some


@pytest.mark.parametrize(
    "to",
    [
        " ",
        "dana",
        "@northwind.example",
        "dana@",
        "a@b@c.example",
        "a..b@c.example",
        "a@b.example, c@d.example",
        "a b@c.example",
        "a@b.example\r\nBcc: x@y.example",
    ],
)
def test_what_is_no_address_is_refused(to: str) -> None:
    assert not is_mail_address(to)
    with pytest.raises(BadInputError, match="mail address"):
        mailto_address(TEXT, None, to)
    with pytest.raises(BadInputError, match="mail address"):
        mail(to=to)


@given(
    name=st.text(st.characters(), max_size=80),
    subject=st.text(st.characters(), max_size=200),
    text=st.text(st.characters(), max_size=200),
)
@example(name="Zoë\r\nBcc: x@y.example", subject="Hi\nBcc: x@y.example", text="Hi\r\n\r\nBcc: x@y.example")
@example(name="\ud800", subject="\u2028Bcc: x\x0b\x85", text="\ud800")
def test_nothing_in_a_name_or_a_subject_begins_another_header(name: str, subject: str, text: str) -> None:
    message = mail(text, subject, to_name=name, sender_name=name)
    assert set(message.keys()) - {"Subject"} == HEADERS - {"Subject"}
    assert [address.addr_spec for address in message["To"].addresses] == ["dana@northwind.example"]
    assert [address.addr_spec for address in message["From"].addresses] == ["zoe@vale.example"]


def test_a_subject_cannot_smuggle_a_line_into_a_mail_address() -> None:
    address = mailto_address("Hello", "Thanks\r\nBcc: x@y.example", None)
    assert address is not None
    assert parse_qs(urlsplit(address).query)["subject"] == ["Thanks  Bcc: x@y.example"]


def test_a_draft_falls_into_the_parts_of_a_letter() -> None:
    made = drafted("thank_you_letter", "interview")
    parts = letter_parts(text_of(made), None)
    assert parts.paragraphs[0] == ("Dear Dana Reyes,",)
    assert (parts.leave, parts.signed) == (made.sign_off, (made.own_name,))
    told = ["\n".join(paragraph) for paragraph in parts.paragraphs]
    assert "\n\n".join([*told, f"{parts.leave}\n{parts.signed[0]}"]) == text_of(made)


@pytest.mark.parametrize(
    ("end", "leave", "signed"),
    [
        ("Best regards,\nZoë Vale\n+45 70 10 10 10", "Best regards,", ("Zoë Vale", "+45 70 10 10 10")),
        ("Best regards,", "Best regards,", ("Zoë Vale",)),
        ("Best, Zoë", "Best,", ("Zoë",)),
        ("Zoë", None, ("Zoë",)),
        ("I look forward to Tuesday.", None, ("Zoë Vale",)),
    ],
)
def test_a_letter_ends_with_a_name(end: str, leave: str | None, signed: tuple[str, ...]) -> None:
    parts = letter_parts(f"Dear Dana,\n\nThank you for the talk about berths.\n\n{end}", "Zoë Vale")
    assert (parts.leave, parts.signed) == (leave, signed)


def test_a_name_in_letters_without_capitals_is_not_put_twice() -> None:
    parts = letter_parts("שלום דנה,\n\nתודה על השיחה.\n\nיעל לוי", "יעל לוי")
    assert parts.signed == ("יעל לוי",)
    assert parts.paragraphs[-1] == ("תודה על השיחה.",)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_only_the_breaks_of_an_editor_are_undone(width: int) -> None:
    told = "The berths were moved first and the crews second, which saved us a day each time that the line was closed."
    text = f"Dear Dana,\n{fill(told, width)}\n- the page for delayed trains\n- the night shift"
    assert letter_parts(text, None).paragraphs == (
        ("Dear Dana,", told, "- the page for delayed trains", "- the night shift"),
    )
