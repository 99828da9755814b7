"""One mail: who wrote to whom, when, in which conversation, and whether it was meant for the user alone."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from tests.importers.mail.mails import (
    DANA,
    OWN,
    ROBIN,
    brief,
    mail,
    mbox,
    meetings,
    message,
    messages,
    parts,
    read,
    read_box,
    sent,
)

from cordially.proposals import PersonSeen

DANA_SEEN = PersonSeen(name="Dana Reyes", email="dana.reyes@northwind.example")
BEN = PersonSeen(name="Ben Okoye", email="ben@alder.example")


def test_a_received_mail_has_its_sender_first() -> None:
    one = message(mail(Cc="Ben Okoye <ben@alder.example>, jobs@northwind.example"))
    assert (one.direction, one.others, one.medium) == ("incoming", (DANA_SEEN, BEN), "email")
    assert one.sent_at == datetime(2026, 5, 4, 7, tzinfo=UTC)
    assert (one.subject, one.content, one.folder, one.draft, one.advert) == (
        "Hello",
        None,
        None,
        False,
        False,
    )


def test_a_sent_mail_has_all_its_receivers() -> None:
    one = message(sent(Cc=ROBIN, Bcc="Ben Okoye <ben@alder.example>"))
    assert (one.direction, one.others) == ("outgoing", (DANA_SEEN, BEN))


def test_a_label_after_a_plus_is_still_us() -> None:
    assert message(mail(To="robin+jobs@vale.example")).others == (DANA_SEEN,)
    assert message(sent(From="Robin <Robin+work@VALE.example>")).direction == "outgoing"


def test_of_a_mail_from_nobody_the_other_receivers_are_not_the_senders() -> None:
    one = message(mail(From="jobs@northwind.example", Cc="Ben Okoye <ben@alder.example>"))
    assert one.others == (PersonSeen(), BEN)
    assert message(mail(From="jobs@northwind.example")).others == ()


def test_without_any_sign_of_the_owner_the_direction_is_unknown() -> None:
    one = message(mail(), brief(own=None))
    assert (one.direction, one.says) == ("unknown", None)
    assert one.others == (DANA_SEEN, PersonSeen(name="Robin Vale", email=OWN))


def test_where_it_was_delivered_tells_whose_it_is() -> None:
    assert message(mail(Delivered_To=OWN), brief(own=None)).direction == "incoming"
    assert message(sent(), brief(own=None), "Sent/1.eml").direction == "outgoing"


def test_what_we_wrote_is_heard() -> None:
    text = "Thank you for taking the time to meet with me today."
    assert message(sent(text)).says == "thanks_after_meeting"
    assert message(mail(text)).says is None
    assert message(sent(text, X_Mozilla_Draft_Info="internal/draft; vcard=0")).says is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"Date": "4 May 2026 09:00 +0200"}, 7),
        ({"Date": "Mon, 4 May 2026 09:00:00 CEST"}, 7),
        ({"Date": "Mon, 4 May 2026 09:00:00 GMT"}, 9),
        ({"Date": "Mon, 4 May 2026 09:00:00 -0000"}, 9),
        ({"Date": "Mon, 4 May 2026 09:00:00"}, 7),
        ({"Date": "Mon, 4 May 2026 09:00:00 +0200 (Mitteleuropäische Sommerzeit)"}, 7),
        ({"Date": None, "Received": "from a by b; Mon, 4 May 2026 07:30:00 +0000"}, 7),
        ({"Date": "lun., 4 mai 2026 09:00", "Received": "from a by b;\n Mon, 4 May 2026 07:30:00 +0000"}, 7),
        ({"Date": "Mon, 40 May 2026 09:00:00 +0200", "Received": "by b; Mon, 4 May 2026 07:30:00 +0000"}, 7),
    ],
)
def test_the_date_is_read_else_when_it_was_received(fields: dict[str, str | None], expected: int) -> None:
    assert message(mail(**fields)).sent_at.replace(minute=0) == datetime(2026, 5, 4, expected, tzinfo=UTC)


def test_a_date_without_zone_is_meant_where_the_user_is() -> None:
    told = brief(zone=ZoneInfo("Africa/Lagos"))
    assert message(mail(Date="Mon, 4 May 2026 09:00:00"), told).sent_at.hour == 8


def test_a_mail_without_any_date_is_reported() -> None:
    reading = read(mail(Date="someday"))
    assert [(each.line, "date" in each.reason) for each in reading.problems] == [(1, True)]
    assert reading.proposals == []


def test_the_header_is_read_in_any_encoding() -> None:
    raw = mail(Subject="@").replace(b"Subject: @", "Subject: Gr\xfc\xdfe".encode("latin-1"))
    assert message(raw).subject == "Grüße"
    japanese = mail(Subject="@", Content_Type="text/plain; charset=shift_jis")
    assert message(japanese.replace(b"Subject: @", "Subject: 面接".encode("shift_jis"))).subject == "面接"
    words = "=?utf-8?B?6Z2i?= =?utf-8?B?5o6l?=\n =?us-ascii?q?_and?= more =?nonsense?x?y?="
    assert message(mail(Subject=words)).subject == "面接 and more =?nonsense?x?y?="


def test_an_encoded_character_cut_in_two_is_put_together() -> None:
    assert message(mail(Subject="=?utf-8?B?6Z0=?= =?utf-8?B?og==?=")).subject == "面"


def test_a_subject_commands_no_terminal() -> None:
    assert message(mail(Subject="=?utf-8?q?=1B]0;x=07Hi=0A_there?=")).subject == "Hi there"


ADVERT_SIGNS: list[dict[str, str | None]] = [
    {"List_Unsubscribe": "<mailto:off@northwind.example>"},
    {"List_Id": "<news.northwind.example>"},
    {"Precedence": "bulk"},
    {"Precedence": " List"},
    {"Auto_Submitted": "auto-replied"},
    {"From": "no-reply@northwind.example", "X_Auto_Response_Suppress": "All"},
]


@pytest.mark.parametrize("fields", ADVERT_SIGNS)
def test_what_is_sent_to_many_or_by_a_machine_is_marked(fields: dict[str, str | None]) -> None:
    assert message(mail(**fields)).advert


@pytest.mark.parametrize(
    "fields",
    [
        {"Auto_Submitted": "no"},
        {"X_Auto_Response_Suppress": "All"},
        {
            "From": "Dana Reyes <no-reply@us.greenhouse-mail.io>",
            "Subject": "Interview with Northwind",
            "List_Unsubscribe": "<mailto:off@greenhouse-mail.io>",
        },
        {"List_Unsubscribe": "<mailto:off@northwind.example>", "In_Reply_To": "<two@vale.example>"},
    ],
)
def test_what_somebody_wrote_to_us_is_no_advert(fields: dict[str, str | None]) -> None:
    assert not message(mail(**fields)).advert


def test_an_advert_about_interviews_is_one() -> None:
    fields = {
        "From": "Job News <news@jobs.example>",
        "Subject": "Ace your interview",
        "List_Unsubscribe": "<x>",
    }
    assert message(mail(**fields)).advert


def test_what_we_sent_ourselves_is_never_an_advert() -> None:
    assert not message(sent(Precedence="bulk")).advert


def test_a_mail_and_its_copy_in_another_folder_have_one_key() -> None:
    first, second = messages(read_box(mbox(mail(), mail(X_Gmail_Labels="Inbox"))))
    assert first.key == second.key
    assert message(mail(Message_ID="<other@northwind.example>")).key != first.key


def test_without_message_id_date_sender_and_subject_name_it() -> None:
    plain = message(mail(Message_ID=None))
    assert plain.key == message(mail("Other text", Message_ID="")).key
    assert plain.key != message(mail(Message_ID=None, Subject="Other")).key
    assert plain.key.startswith("email:")


def test_answers_belong_to_the_conversation_they_answer() -> None:
    root, reply, again = messages(
        read_box(
            mbox(
                mail(),
                sent(In_Reply_To="<one@northwind.example>", Subject="Re: Hello"),
                mail(Message_ID="<3@n.example>", In_Reply_To="<two@vale.example>", Subject="Re: Hello"),
            )
        )
    )
    assert root.conversation == reply.conversation == again.conversation
    late = message(mail(Message_ID="<9@n.example>", References="<one@northwind.example> <two@vale.example>"))
    assert late.conversation == root.conversation


def test_an_answer_that_names_nothing_is_known_by_subject_and_parties() -> None:
    first, answer, other = messages(
        read_box(
            mbox(
                mail(Subject="The post"),
                sent(Subject="AW: The post"),
                sent(
                    Subject="Re: The post", To="Ben Okoye <ben@alder.example>", Message_ID="<4@vale.example>"
                ),
            )
        )
    )
    assert first.conversation == answer.conversation != other.conversation


def test_two_mails_of_one_subject_are_two_conversations() -> None:
    first, second = messages(read_box(mbox(mail(), mail(Message_ID="<5@n.example>"))))
    assert first.conversation != second.conversation


def test_googles_thread_number_tells_the_conversation() -> None:
    first, second = messages(read_box(mbox(mail(X_GM_THRID="17"), sent(X_GM_THRID="17"))))
    assert first.conversation == second.conversation


def test_text_is_kept_only_if_asked_for_and_only_what_is_new() -> None:
    raw = mail("New words.\n\nOn 4 May 2026 Robin wrote:\n> Old\n-- \nDana Reyes")
    assert message(raw).content is None
    assert message(raw, brief(keep_bodies=True)).content == "New words."


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"Content_Transfer_Encoding": "quoted-printable", "text": "Gr=C3=BC=\n=C3=9Fe"}, "Grüße"),
        ({"Content_Transfer_Encoding": "base64", "text": "R3LDvMOf\nZQ=="}, "Grüße"),
        ({"Content_Transfer_Encoding": "base64", "text": "R3LDvMOfZQ="}, "Grüße"),
        ({"Content_Type": "text/html", "text": "<p>Gr&uuml;&szlig;e</p>"}, "Grüße"),
        ({"Content_Type": "text/plain; charset=no-such", "text": "Grüße"}, "Grüße"),
        ({"Content_Type": "text/plain; charset=us-ascii", "text": "Grüße"}, "Grüße"),
        ({"Content_Type": "text/plain; charset=punycode", "text": "Grüße"}, "Grüße"),
        ({"Content_Type": "text", "text": "Grüße"}, "Grüße"),
        (
            parts("Content-Type: text/html\n\n<b>No</b>", "Content-Type: text/plain; charset=utf-8\n\nGrüße"),
            "Grüße",
        ),
        (parts("\nGrüße", kind="mixed"), "Grüße"),
        (
            parts("Content-Type: text/plain\nContent-Disposition: attachment\n\nNo", "\nGrüße", kind="mixed"),
            "Grüße",
        ),
        (parts("\nGrüße", "Content-Type: application/pgp-signature\n\nxyz", kind="signed"), "Grüße"),
        (parts("Content-Type: application/octet-stream\n\nx", kind="encrypted"), None),
        ({"Content_Type": "multipart/mixed", "text": "Grüße"}, None),
        (
            {
                "Content_Type": 'multipart/mixed; boundary*0="ed"; boundary*1=ge',
                "text": "--edge\n\nGrüße\n--edge--",
            },
            "Grüße",
        ),
    ],
)
def test_the_text_is_found_and_decoded(fields: dict[str, str | None], text: str | None) -> None:
    assert message(mail(**fields), brief(keep_bodies=True)).content == text


def test_line_ends_of_windows_make_no_difference() -> None:
    raw = mail(**parts("\nOne\n\ntwo", kind="mixed"))
    told = brief(keep_bodies=True)
    assert message(raw.replace(b"\n", b"\r\n"), told).content == message(raw, told).content == "One\n\ntwo"


def test_parts_nested_a_thousand_deep_are_not_looked_into() -> None:
    deep = "".join(f'--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n\n' for n in range(1000))
    assert message(mail(deep, Content_Type='multipart/mixed; boundary="b0"')).subject == "Hello"


def test_a_mail_of_apple_has_its_number_of_bytes_before_it() -> None:
    raw = mail()
    kept = b"%d      \n%s<?xml version='1.0'?><plist></plist>\n" % (len(raw), raw)
    assert message(kept, brief(keep_bodies=True), "1.emlx").content == "Hello Robin."


def test_what_is_no_mail_is_reported() -> None:
    for raw in (b"", b"\n\n", b"just words\nand more", b"\xff\xfe\x00"):
        assert [problem.line for problem in read(raw).problems] == [1]


def test_a_calendar_part_makes_a_meeting_and_a_row() -> None:
    event = (
        "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1@northwind.example\nSUMMARY:Interview\n"
        "DTSTART:20260512T120000Z\nDTEND:20260512T130000Z\nEND:VEVENT\nEND:VCALENDAR"
    )
    raw = mail(
        **parts(
            "Content-Type: text/plain\n\nYour interview is confirmed: Tuesday 12 May at 14:00.",
            f"Content-Type: text/calendar; method=REQUEST\n\n{event}",
            f'Content-Type: application/ics; name="invite.ics"\n\n{event}',
        ),
        List_Unsubscribe="<x>",
    )
    reading = read(raw)
    assert reading.read.rows == 2
    assert [each.starts for each in meetings(reading)] == [datetime(2026, 5, 12, 12, tzinfo=UTC)]
    assert not messages(reading)[0].advert


def test_nothing_private_stands_beside_a_message() -> None:
    one = message(mail("My secret", In_Reply_To="<x@y.example>", X_Originating_IP="10.0.0.1"))
    assert one.extra == ()
    assert "secret" not in repr(one)
    assert DANA not in one.key
