"""A draft on its way to a mail program or a printer."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.writing.drafting.told import EVERYTHING, drafted, text_of

from cordially.errors import BadInputError
from cordially.writing.drafting.delivery import (
    LONGEST_ADDRESS,
    as_eml,
    letter_parts,
    mailto_address,
    plain_text,
)

MADE = drafted(
    "thank_you_email", "interview", facts={**EVERYTHING, "company": "Förde & Söhne", "own_name": "Zoë Vale"}
)


def test_a_mail_address_gives_back_subject_and_text() -> None:
    address = mailto_address(MADE, "dana+jobs@northwind.example")
    assert address is not None
    parts = urlsplit(address)
    assert (parts.scheme, parts.path) == ("mailto", "dana+jobs@northwind.example")
    fields = parse_qs(parts.query, strict_parsing=True)
    assert fields["subject"] == [MADE.subject]
    assert fields["body"][0].replace("\r\n", "\n") == MADE.text
    assert "+" not in parts.query
    assert address.isascii()


def test_an_address_too_long_to_be_opened_is_none() -> None:
    made = drafted("thank_you_letter", "interview", facts={**EVERYTHING, "learned": "ночь " * 120})
    assert len(text_of(made)) < LONGEST_ADDRESS
    assert mailto_address(made, "dana@northwind.example") is None


def test_a_mail_file_is_unsent_and_whole() -> None:
    message = message_from_bytes(as_eml(MADE, "dana@northwind.example", "zoe@vale.example"), policy=default)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == MADE.subject
    assert str(message["From"]) == "Zoë Vale <zoe@vale.example>"
    assert message["Date"] is None
    assert message["Message-ID"] is None
    assert message.get_content_charset() == "utf-8"
    body = message.get_content()
    assert body.replace("\r\n", "\n").strip() == MADE.text


def test_date_and_id_are_the_callers() -> None:
    raw = as_eml(MADE, "dana@northwind.example", "zoe@vale.example", date="Tue, 12 May 2026 09:00:00 +0200",
                 message_id="<m1@vale.example>")  # fmt: skip
    message = message_from_bytes(raw, policy=default)
    assert message["Message-ID"] == "<m1@vale.example>"
    assert str(message["Date"]).startswith("Tue, 12 May 2026")


@pytest.mark.parametrize(
    "to",
    [
        "",
        "dana",
        "@northwind.example",
        "dana@",
        "a@b.example, c@d.example",
        "a b@c.example",
        "a@b.example\r\nBcc: x@y.example",
    ],
)
def test_what_is_no_address_is_refused(to: str) -> None:
    with pytest.raises(BadInputError, match="mail address"):
        mailto_address(MADE, to)
    with pytest.raises(BadInputError, match="mail address"):
        as_eml(MADE, to, "zoe@vale.example")


def test_a_name_cannot_smuggle_in_a_header() -> None:
    made = drafted(
        "thank_you_email", "interview", facts={**EVERYTHING, "own_name": "Zoë\r\nBcc: x@y.example"}
    )
    message = message_from_bytes(as_eml(made, "dana@northwind.example", "zoe@vale.example"), policy=default)
    assert message["Bcc"] is None


def test_a_letter_has_its_parts() -> None:
    made = drafted("thank_you_letter", "interview")
    parts = letter_parts(made)
    assert parts.greeting == "Dear Dana Reyes,"
    assert "\n\n".join(
        [parts.greeting, *parts.paragraphs, f"{parts.sign_off}\n{parts.own_name}"]
    ) == plain_text(made)


def test_without_a_text_nothing_is_delivered() -> None:
    with pytest.raises(BadInputError, match="no draft"):
        plain_text(drafted("thank_you_email", "interview", facts={}))
