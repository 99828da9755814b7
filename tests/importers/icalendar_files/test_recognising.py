"""What entries look like: the tables of titles, and the signs beside the title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importers.icalendar_files.calendars import DANA, FROM_DANA, SELF, calendar, event, only
from tests.importers.icalendar_files.titles import FIRST, SECOND, Case

from cordially.importers.icalendar_files.recognising import Signs, plain, recognised


@pytest.mark.parametrize("case", [*FIRST, *SECOND], ids=lambda case: str(case[0]))
def test_a_title_says_what_an_entry_is(case: Case) -> None:
    title, others, kind = case
    signs = Signs(
        title=title, company=others != "nobody", outside=others == "outside", hosted=others == "colleague"
    )
    assert recognised(signs).kind == kind


@given(st.text(max_size=200), st.text(max_size=400), st.booleans(), st.booleans())
def test_any_text_looks_like_something(title: str, text: str, outside: bool, hosted: bool) -> None:  # noqa: FBT001
    look = recognised(Signs(title=title, text=text, company=outside, outside=outside, hosted=hosted))
    assert look.kind in ("interview", "meeting", "other")


@given(st.text(max_size=100))
def test_plain_text_stays_as_it_is_made_plain_again(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_the_signs_are_said_in_words() -> None:
    link = "LOCATION:https://meet.google.com/abc-defg-hij"
    one = only(calendar(event("SUMMARY:Phone screen", FROM_DANA, link)))
    assert one.why == ("the title says 'phone screen'", "there is a link to meet.google.com")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi Robin\\, this is to confirm your phone interview for the Lead Welder role.", "interview"),
        ("Wir freuen uns auf das Vorstellungsgespräch mit Ihnen.", "interview"),
        ("このたびは一次面接のご案内です。", "interview"),
        (
            "You are scheduled to interview this candidate. Fill in your scorecard after the interview.",
            "meeting",
        ),
        ("Thanks for joining our user interview at ten.", "meeting"),
        ("Agenda: budget\\, staffing\\, any other business.", "meeting"),
    ],
)
def test_where_the_title_leaves_it_open_the_text_is_asked(text: str, kind: str) -> None:
    one = only(calendar(event("SUMMARY:Robin / Dana", f"DESCRIPTION:{text}", FROM_DANA, SELF)))
    assert one.kind == kind


def test_a_social_title_is_not_overruled_by_the_text() -> None:
    text = "DESCRIPTION:Looking forward to hearing about your interview with Fernwood!"
    assert only(calendar(event("SUMMARY:Coffee with Ana", text, DANA, SELF))).kind == "meeting"


@pytest.mark.parametrize(
    "organiser",
    [
        "no-reply@us.greenhouse-mail.io",
        "interviews@hire.lever.co",
        "no-reply@ashbyhq.com",
        "scheduling@goodtime.io",
        "noreply@candidates.workablemail.com",
        "notification@smartrecruiters.com",
        "northwind+autoreply@talent.icims.com",
    ],
)
def test_what_an_applicant_tracking_program_sends_is_an_interview(organiser: str) -> None:
    one = only(calendar(event("SUMMARY:Northwind: 45 minutes", f"ORGANIZER:mailto:{organiser}", SELF)))
    assert (one.kind, one.people) == ("interview", ())


def test_what_a_scheduling_program_sends_may_be_anything() -> None:
    one = only(calendar(event("SUMMARY:30 minutes", "ORGANIZER:mailto:invites@calendly.com", SELF, DANA)))
    assert one.kind == "meeting"


@pytest.mark.parametrize("location", ["Phone", "Telefonisch", "+44 113 496 0000", "Dana will call you"])
def test_that_it_is_by_telephone_is_said(location: str) -> None:
    one = only(calendar(event("SUMMARY:Interview", f"LOCATION:{location}", FROM_DANA)))
    assert (one.why, one.place) == (("the title says 'interview'", "it is by telephone"), None)


def test_the_candidate_of_an_interview_may_be_the_user() -> None:
    signs = Signs(title="Candidate interview - Robin Vale", company=True, outside=True, named=True)
    assert recognised(signs).kind == "interview"


def test_a_link_makes_a_meeting() -> None:
    assert only(calendar(event("SUMMARY:Town hall", "LOCATION:https://zoom.us/j/1"))).kind == "meeting"


def test_somebody_from_outside_makes_a_meeting() -> None:
    assert only(calendar(event("SUMMARY:Budget", DANA, SELF))).kind == "meeting"


def test_colleagues_alone_do_not() -> None:
    employed = "ATTENDEE:mailto:sam@mail.example"
    assert only(calendar(event("SUMMARY:Budget", employed, SELF))).kind == "other"


def test_an_interview_at_the_users_own_employer_is_that_of_somebody_else() -> None:
    hosted = "ORGANIZER:mailto:hr@mail.example"
    assert (
        only(calendar(event("SUMMARY:Interview (backend)", hosted, "ATTENDEE:mailto:sam@mail.example"))).kind
        == "other"
    )


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Entrevue Le Héron Bleu, sous-chef", "", "interview"),
        ("Return to work interview with Sandra", "", "meeting"),
        ("On-site interview: Ola Nowak for Shift Lead", "You are interviewing Ola Nowak.", "meeting"),
        ("Rozmowa kwalifikacyjna - kandydat Adam Kurek", "", "meeting"),
        ("Interview w/ Mayor Trish Donnelly", "", "meeting"),
        ("Interview with Coach House Hotel", "", "interview"),
    ],
)
def test_who_asks_the_questions_and_about_what(title: str, text: str, kind: str) -> None:
    assert recognised(Signs(title=title, text=text, outside=True)).kind == kind
