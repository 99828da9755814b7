"""Interviews named in the words of a mail: only where one settled time is unmistakable."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from tests.importers.mail.mails import DANA, brief, mail, meetings, messages, read, sent

from cordially import importers
from cordially.correspondence.recognising import folded
from cordially.importers import Brief
from cordially.importers.mail.times_in_text import only_moment
from cordially.proposals import MeetingSeen

MONDAY = datetime(2026, 5, 4, 9, tzinfo=timezone(timedelta(hours=2)))
TUESDAY_AT_TWO = datetime(2026, 5, 12, 12, tzinfo=UTC)


def moment(text: str, written: datetime = MONDAY) -> datetime | None:
    found = only_moment(" ".join(folded(text).split()), written, ZoneInfo("Europe/Berlin"))
    return found and found.starts


@pytest.mark.parametrize(
    "text",
    [
        "on Tuesday, 12 May 2026 at 14:00 CET",
        "2 PM on Tuesday, May 12th",
        "Tuesday, May 12, 2026, 2:00 p.m. to 3:00 p.m.",
        "2026-05-12 at 14:00",
        "May 12, 2026, 8:00 AM EST",
        "12 May, 13:00 (GMT+1)",
        "12 May at 12:00 UTC",
        "12 May at 1 pm Lagos time",
        "12 May at 13:00 Europe/London",
        "am 12.05.2026 um 14 Uhr",
        "Dienstag, den 12. Mai, um 14:00 Uhr (MESZ)",
        "le mardi 12 mai à 14h",
        "mardi 12/05 à 14h00",
        "el martes 12 de mayo a las 14:00",
        "terça-feira, 12 de maio, às 14h",
        "martedì 12 maggio alle ore 14",
        "dinsdag 12 mei om 14.00 uur",
        "we wtorek 12 maja o godz. 14:00",
        "tisdag den 12 maj kl. 14.00",
        "tirsdag 12. maj kl. 14",
        "12 Mayıs 2026 Salı saat 14:00",
        "во вторник 12 мая в 14:00",
        "2026年5月12日（火）14:00〜15:00",
        "5月12日(火)午後2時",
        "5月12日下午2点",
        "5월 12일(화) 오후 2시",
        "Tuesday 12/05/2026 at 14:00",
        "Tuesday 12 May at 14:00 CET / 8:00 AM EST",
        "Reply by Friday 5 pm. It is on 12 May at 14:00.",
        "Tuesday next week at 14:00",
    ],
)
def test_one_moment_is_read_in_many_languages(text: str) -> None:
    assert moment(text) == TUESDAY_AT_TWO


@pytest.mark.parametrize(
    "text",
    [
        "12/05/2026 at 14:00",
        "Tuesday 12 May at 2:00",
        "Tuesday 12 May at 10:00, 13:00 or 15:00",
        "12 May at 14:00 or 13 May at 14:00",
        "Wednesday 12 May 2026 at 14:00",
        "12 May 2026",
        "at 14:00",
        "next Tuesday at 14:00",
        "Monday at 14:00",
        "3 March at 14:00",
        "31 February at 14:00",
        "12 May at 14:00 IST",
        "12 May at 27:00",
    ],
)
def test_what_has_two_readings_or_none_is_no_moment(text: str) -> None:
    assert moment(text) is None


def test_a_day_of_the_week_is_the_next_after_the_mail() -> None:
    assert moment("on Thursday at 14:00") == datetime(2026, 5, 7, 12, tzinfo=UTC)
    assert moment("tomorrow at 10:30 am") == datetime(2026, 5, 5, 8, 30, tzinfo=UTC)


def test_a_day_without_a_year_may_lie_in_the_next() -> None:
    december = datetime(2026, 12, 20, 9, tzinfo=UTC)
    assert moment("12 January at 14:00", december) == datetime(2027, 1, 12, 13, tzinfo=UTC)


def test_a_name_of_several_zones_is_the_one_the_mail_was_written_in() -> None:
    indian = datetime(2026, 5, 4, 9, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert moment("12 May at 14:00 IST", indian) == datetime(2026, 5, 12, 8, 30, tzinfo=UTC)


SETTLED = [
    ("Interview", "Your interview is on Tuesday, 12 May 2026 at 14:00 CET. Please bring your licence."),
    (
        "Interview confirmation",
        "Hi Robin,\n\nDate: Tuesday, 12 May 2026\n\nTime: 14:00 - 15:00\n\nBring a pen.",
    ),
    (
        "Einladung zum Vorstellungsgespräch",
        "wir laden Sie herzlich zum Gespräch am 12.05.2026 um 14 Uhr ein.",
    ),
    ("Votre candidature", "Nous vous confirmons votre entretien le mardi 12 mai à 14h dans nos locaux."),
    ("Entrevista", "Le confirmamos su entrevista el martes 12 de mayo a las 14:00."),
    ("Colloquio", "La invitiamo a un colloquio martedì 12 maggio alle ore 14."),
    (
        "Uitnodiging",
        "Graag nodigen wij u uit. Het sollicitatiegesprek vindt plaats op 12 mei 2026 om 14.00 uur.",
    ),
    ("Zaproszenie", "Zapraszamy na rozmowę kwalifikacyjną 12 maja 2026 o godz. 14:00."),
    ("Intervju", "Välkommen på intervju tisdag den 12 maj kl. 14.00."),
    ("面接のご案内", "面接を下記の通り実施いたします。\n日時：2026年5月12日（火）14:00〜15:00"),
    ("面试通知", "我们安排您于2026年5月12日下午2点参加面试。"),
    ("면접 안내", "면접 일정을 안내드립니다. 5월 12일(화) 오후 2시"),
    (
        "Your phone screen",
        "Looking forward to speaking with you on Tuesday, 12 May at 2 pm for your phone screen.",
    ),
]


@pytest.mark.parametrize(("subject", "text"), SETTLED)
def test_a_settled_interview_is_a_meeting(subject: str, text: str) -> None:
    reading = read(mail(text, Subject=subject))
    [one] = meetings(reading)
    assert (one.starts, one.kind, one.cancelled, one.title) == (TUESDAY_AT_TWO, "interview", False, subject)
    assert [each.person.email for each in one.people] == ["dana.reyes@northwind.example"]
    assert one.why
    assert one.extra == (("domain", "northwind.example"),)
    assert reading.read.rows == 2


IN_OTHER_WORDS = [
    (
        "Next steps",
        "You are invited for an interview.\n\nDate: Monday 18 May 2026\nTime: 09:30\nVenue: Ward 6",
        "18T07:30",
    ),
    (
        "Invitation",
        "You are invited to attend an interview on Thursday, 14th May, 2026 by 11:00am.",
        "14T09:00",
    ),
    ("Reminder", "A reminder of your interview with Mei Tan tomorrow, May 5, at 3:30 PM (SGT).", "05T07:30"),
    ("Hello", "We've booked your phone screen with Ana for Wed 6 May, 11:00-11:30 BST.", "06T10:00"),
    (
        "Bestätigung",
        "hiermit bestätigen wir unser Vorstellungsgespräch am Mittwoch, 13.05., um 10:15 Uhr.",
        "13T08:15",
    ),
    ("Convocation", "Vous êtes convoquée à un entretien le 15/05/2026 à 10h30 au siège.", "15T08:30"),
    (
        "Confirmación",
        "Queda confirmada tu entrevista para el jueves 14 de mayo a las 16:30 h (hora de Madrid).",
        "14T14:30",
    ),
    ("Agendamento", "Sua entrevista foi agendada para quinta-feira, 14/05/2026, às 15h30.", "14T13:30"),
    (
        "Gesprek",
        "hierbij bevestig ik ons sollicitatiegesprek op woensdag 13 mei van 10.00 tot 11.00 uur.",
        "13T08:00",
    ),
    ("日程確定", "面接の日程が下記の通り確定いたしました。\n■日時：5月14日（木）15:30～16:30", "14T13:30"),
    (
        "Interview scheduled",
        "When\nFriday, May 8, 2026 10:00 AM – 11:00 AM Pacific Time\n\nWho\nSam Lee",
        "08T17:00",
    ),
    ("Davet", "13 Mayıs 2026 Çarşamba günü saat 14:30'da yapılacak mülakatınıza davetlisiniz.", "13T12:30"),
]


@pytest.mark.parametrize(("subject", "text", "starts"), IN_OTHER_WORDS)
def test_an_interview_is_settled_in_other_words(subject: str, text: str, starts: str) -> None:
    [one] = meetings(read(mail(text, Subject=subject)))
    assert one.starts.isoformat() == f"2026-05-{starts}:00+00:00"


OPEN = [
    ("Interviews", "Interviews will be held in May."),
    ("Interview", "Would Tuesday 12 May at 14:00 suit you for an interview?"),
    ("Interview", "We invite you to an interview on 12 May at 14:00 or on 13 May at 10:00."),
    ("Interview", "We invite you to an interview. How about Tuesday 12 May at 14:00?"),
    (
        "Interview",
        "We would like to invite you on Tuesday 12 May at 14:00. Let me know if this works for you.",
    ),
    ("Thanks", "Thank you for coming to the interview on Thursday at 10:30, we will confirm soon."),
    ("Workshop", "You are invited to our interview skills workshop on 12 May at 14:00."),
    ("User interview", "You are booked for the user interview on Tuesday 12 May at 14:00."),
    ("Lunch", "See you on Tuesday 12 May at 14:00!"),
    ("Interview", "Your interview is confirmed for 12 May."),
    (
        "Re: Interview",
        "Fine.\n\nOn 4 May 2026 at 9:00, Dana wrote:\n> Your interview is on Tuesday 12 May at 14:00.",
    ),
    ("Application deadline", "Applications close on 15 May 2026 at 17:00. Interviews follow in June."),
    ("Panel", "Please interview candidates with us. You are booked for 13 May 2026 at 10:00."),
    ("News", "The minister's interview will take place on 13 May 2026 at 20:00 on Channel 4."),
    ("Garage", "L'entretien de votre véhicule est confirmé le 13 mai 2026 à 10h."),
    ("Open times", "Please schedule your interview. Times open on 11 May 2026 at 9:00: select one."),
    ("Gespräch", "Passt Ihnen Dienstag, 12. Mai, um 14 Uhr für das Vorstellungsgespräch?"),
    ("Entretien", "Seriez-vous disponible pour un entretien le mardi 12 mai à 14h ?"),
    ("面接日程", "面接ですが、5月12日(火)14:00はいかがでしょうか。"),
]


@pytest.mark.parametrize(("subject", "text"), OPEN)
def test_what_is_not_settled_is_no_meeting(subject: str, text: str) -> None:
    assert meetings(read(mail(text, Subject=subject))) == []


CONFIRMED = "Your interview is confirmed for Tuesday 12 May 2026 at 14:00."


def test_only_what_others_write_personally_makes_an_appointment() -> None:
    assert len(meetings(read(mail(CONFIRMED)))) == 1
    assert meetings(read(mail(CONFIRMED, List_Id="<x>"))) == []
    assert meetings(read(mail(CONFIRMED, X_Gmail_Labels="Spam"))) == []
    assert meetings(read(sent(CONFIRMED))) == []


def test_an_interview_in_the_past_is_no_appointment() -> None:
    assert meetings(read(mail(CONFIRMED, Date="Wed, 13 May 2026 09:00:00 +0200"))) == []


def test_a_cancelled_interview_is_marked_and_keeps_its_key() -> None:
    [planned] = meetings(read(mail(CONFIRMED)))
    off = mail(
        "Your interview on Tuesday 12 May 2026 at 14:00 has been cancelled. It was confirmed too early.",
        Message_ID="<2@northwind.example>",
        References="<one@northwind.example>",
    )
    [cancelled] = meetings(read(off))
    assert (cancelled.cancelled, cancelled.key) == (True, planned.key)


def test_of_a_conference_only_the_host_is_kept() -> None:
    [one] = meetings(read(mail(f"{CONFIRMED} https://acme.zoom.us/j/123?pwd=secret")))
    assert one.call == "zoom.us"
    assert "secret" not in repr(one)


def test_its_end_is_read_too() -> None:
    [one] = meetings(read(mail("Your interview is confirmed: 12 May 2026, 2 pm - 3:30 pm.")))
    assert one.ends == datetime(2026, 5, 12, 13, 30, tzinfo=UTC)


def test_the_message_comes_first() -> None:
    reading = read(mail(CONFIRMED, From=DANA), brief())
    assert reading.proposals[0] == messages(reading)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Confirmando a nossa entrevista em 10 de novembro de 2026 às 14h30.",
        "Votre entretien est confirmé le mardi 10 novembre 2026 à 14 h 30.",
        "Je sollicitatiegesprek: 10 november 2026 om 14:30 uur.",
        "Confermo il colloquio di martedì 10 novembre 2026 alle ore 14:30.",
        "2026年11月10日14時30分より面接を行います。",
    ],
)
def test_a_time_without_a_zone_is_meant_where_the_sender_is(text: str) -> None:
    raw = (
        "From: Ana Lima <ana@birch.example>\r\nTo: robin@vale.example\r\nSubject: Re\r\n"
        f"Date: Mon, 02 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@birch.example>\r\n\r\n{text}\r\n"
    ).encode()
    asked = Brief(now=datetime(2026, 11, 3, tzinfo=UTC), own=frozenset({"robin@vale.example"}))
    told = importers.read_bytes("one.eml", raw, asked).proposals
    starts = [seen.starts for seen in told if isinstance(seen, MeetingSeen)]
    assert starts == [datetime(2026, 11, 10, 13, 30, tzinfo=UTC)]
