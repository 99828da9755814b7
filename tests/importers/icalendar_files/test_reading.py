"""Calendar files as a whole: what is recognised, what damage costs, what is counted, which version counts."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from tests.importers.icalendar_files.calendars import (
    BRIEF,
    DANA,
    FROM_DANA,
    NOW,
    ROBIN,
    SELF,
    calendar,
    event,
    invitation,
    meetings,
    names,
    only,
    read,
    utc,
)

from cordially.importers.brief import Brief
from cordially.importers.contents import Entry
from cordially.importers.icalendar_files import looks_like_calendar, read_calendar
from cordially.importers.keys import digest
from cordially.proposals import MeetingSeen, Origin

KEY = f"meeting:{digest('one@calendar.example')}"


@pytest.mark.parametrize(
    "head",
    [
        b"BEGIN:VCALENDAR\r\nVERSION:2.0",
        b"\xef\xbb\xbfBEGIN:VCALENDAR\n",
        b"\r\n\r\nbegin:vcalendar\r\n",
        "\ufeffBEGIN:VCALENDAR\r\n".encode("utf-16-le"),
        b"BEGIN:VEVENT\nUID:1",
    ],
)
def test_a_calendar_is_known_by_how_it_begins(head: bytes) -> None:
    assert looks_like_calendar(head)


@pytest.mark.parametrize(
    "head",
    [b"", b"BEGIN:VCARD\r\n", b"From: a@b.example\r\n\r\nBEGIN:VCALENDAR", b"Subject,Start", b"\xff\xfe\x00"],
)
def test_what_begins_otherwise_is_no_calendar(head: bytes) -> None:
    assert not looks_like_calendar(head)


def test_an_entry_says_what_when_who_and_where() -> None:
    [one] = meetings(
        calendar(
            event(
                "DTEND:20260512T130000Z",
                "SUMMARY:Northwind - Interview",
                "LOCATION:Harbour House\\, 4 Quay Street",
                FROM_DANA,
                DANA,
                SELF,
            )
        )
    )
    assert (one.key, one.uid, one.origin) == (
        KEY,
        "one@calendar.example",
        Origin(file="calendar.ics", line=4),
    )
    assert (one.title, one.starts, one.ends) == (
        "Northwind - Interview",
        utc(2026, 5, 12, 12),
        utc(2026, 5, 12, 13),
    )
    assert (one.kind, one.company, one.place) == ("interview", "Northwind", "Harbour House, 4 Quay Street")
    assert names(one) == ["Dana Reyes"]
    assert one.extra == (("domain", "northwind.example"), ("own answer", "accepted"))


def test_one_bad_entry_does_not_cost_the_others() -> None:
    bad = "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:soon\r\nEND:VEVENT\r\n"
    reading = read(calendar(event(uid="1"), bad, event(uid="3")))
    assert [each.uid for each in reading.proposals if isinstance(each, MeetingSeen)] == ["1", "3"]
    assert [(each.line, "starts" in each.reason) for each in reading.problems] == [(8, True)]


def test_an_entry_that_is_never_closed_is_one_problem() -> None:
    reading = read(calendar("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260512\r\n", event(uid="2")))
    assert [each.line for each in reading.problems] == [4]
    assert len(reading.proposals) == 1


def test_a_file_cut_off_in_the_middle_keeps_what_came_before() -> None:
    whole = calendar(event(uid="1"), event("SUMMARY:Coffee with Ana", uid="2"))
    reading = read(whole[: whole.index("Coffee")])
    assert [each.line for each in reading.problems] == [8]
    assert len(reading.proposals) == 1


def test_an_entry_whose_beginning_is_lost_is_reported_where_it_ends() -> None:
    reading = read(calendar("UID:1\r\nDTSTART:20260512\r\nEND:VEVENT\r\n", event(uid="2")))
    assert [each.line for each in reading.problems] == [6]
    assert len(reading.proposals) == 1


def test_an_alarm_that_is_never_closed_does_not_swallow_the_next_entry() -> None:
    broken = event("BEGIN:VALARM", "TRIGGER:-PT10M", uid="1")
    assert [each.uid for each in meetings(calendar(broken, event(uid="2")))] == ["1", "2"]


def test_what_an_alarm_says_is_not_what_the_entry_says() -> None:
    alarm = ("BEGIN:VALARM", "SUMMARY:Alarm", "ATTENDEE:mailto:x@elsewhere.example", "END:VALARM")
    one = only(calendar(event(*alarm, "SUMMARY:Dentist")))
    assert (one.title, one.people) == ("Dentist", ())


def test_tasks_journals_and_free_times_are_counted_and_left() -> None:
    others = "".join(
        f"BEGIN:{name}\r\nUID:x\r\nEND:{name}\r\n" for name in ("VTODO", "VTODO", "VJOURNAL", "VFREEBUSY")
    )
    reading = read(calendar(others, event()))
    assert len(reading.proposals) == 1
    assert reading.read.note == "1 list of free times, 1 journal entry and 2 tasks left out."


def test_several_calendars_in_one_file_are_all_read() -> None:
    assert len(meetings(calendar(event(uid="1")) + calendar(event(uid="2")))) == 2


def test_each_calendar_has_its_own_method_and_zone() -> None:
    answered = calendar(event(uid="1"), head="METHOD:REPLY")
    called_off = calendar(event(uid="2"), head="METHOD:CANCEL")
    kept = calendar(event(uid="3", start="DTSTART:20260512T090000"), head="X-WR-TIMEZONE:Asia/Tokyo")
    reading = read(answered + called_off + kept)
    two, three = (each for each in reading.proposals if isinstance(each, MeetingSeen))
    assert (two.uid, two.cancelled, three.starts) == ("2", True, utc(2026, 5, 12, 0))
    assert reading.read.note == "1 answer to invitations left out."


def test_of_two_versions_the_later_one_counts_wherever_it_stands() -> None:
    later = event("SEQUENCE:2", "SUMMARY:Now at five", start="DTSTART:20260512T170000Z")
    reading = read(calendar(later, event("SEQUENCE:1", "SUMMARY:At noon")))
    [one] = reading.proposals
    assert isinstance(one, MeetingSeen)
    assert (one.title, one.key) == ("Now at five", KEY)
    assert reading.read.note == "1 older version of entries left out."


def test_of_two_versions_with_one_number_the_one_written_later_counts() -> None:
    first, second = (
        event("DTSTAMP:20260501T000000Z", "SUMMARY:A"),
        event("DTSTAMP:20260502T000000Z", "SUMMARY:B"),
    )
    assert only(calendar(second, first)).title == "B"


def test_a_moved_meeting_keeps_its_key() -> None:
    noon, five = only(calendar(event())), only(calendar(event(start="DTSTART:20260513T170000Z")))
    assert (noon.key, noon.starts != five.starts) == (five.key, True)


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("METHOD:CANCEL", ()),
        ("", ("STATUS:CANCELLED",)),
        ("", ("SUMMARY:Canceled: Interview",)),
        ("", ("SUMMARY:Abgesagt: Vorstellungsgespräch",)),
        ("", ("SUMMARY:Annulé : Entretien",)),
    ],
)
def test_a_cancelled_interview_is_marked(head: str, lines: tuple[str, ...]) -> None:
    assert only(calendar(event(*lines), head=head)).cancelled


def test_calling_off_wins_over_an_invitation_of_the_same_number() -> None:
    called_off = event("STATUS:CANCELLED", "SEQUENCE:1")
    assert only(calendar(called_off, event("SEQUENCE:1"))).cancelled


def test_an_invitation_after_the_cancellation_stands_again() -> None:
    assert not only(calendar(event("STATUS:CANCELLED", "SEQUENCE:1"), event("SEQUENCE:2"))).cancelled


def test_an_entry_without_uid_has_a_key_of_its_content() -> None:
    bare = "BEGIN:VEVENT\r\nDTSTART:20260512\r\nSUMMARY:{}\r\nEND:VEVENT\r\n"
    one, two = meetings(calendar(bare.format("Dentist"), bare.format("Gym")))
    [again] = meetings(calendar(bare.format("Gym")))
    assert one.key != two.key == again.key


def test_the_text_passwords_and_whole_links_are_not_kept() -> None:
    secret = "DESCRIPTION:Join https://us02web.zoom.us/j/8412?pwd=hunter2\\nPasscode: 993311\\nAsk Ana about salary"
    bad = (
        f"BEGIN:VEVENT\r\nUID:2\r\n{secret}\r\nLOCATION:https://zoom.us/j/8412?pwd=hunter2\r\nEND:VEVENT\r\n"
    )
    reading = read(
        calendar(event(secret, "LOCATION:https://zoom.us/j/8412?pwd=hunter2 Passcode: 993311"), bad)
    )
    kept = repr(reading.proposals) + "".join(each.raw for each in reading.problems)
    assert not any(word in kept for word in ("hunter2", "993311", "8412", "salary"))
    assert isinstance(reading.proposals[0], MeetingSeen)
    assert reading.proposals[0].call == "zoom.us"


def test_problems_name_nobody() -> None:
    bad = f"BEGIN:VEVENT\r\nSUMMARY:Coffee with Ana\r\n{DANA}\r\nEND:VEVENT\r\n"
    [problem] = read(calendar(bad)).problems
    assert not any(word in problem.reason + problem.hint for word in ("Ana", "Dana", "northwind"))


def test_an_end_before_the_start_is_left_out_of_the_meeting() -> None:
    reading = read(calendar(event("DTEND:20260512T110000Z")))
    [one], [problem] = reading.proposals, reading.problems
    assert isinstance(one, MeetingSeen)
    assert (one.ends, problem.cell, problem.line) == (None, "DTEND", 4)


def test_texts_of_windows_are_read_and_noted() -> None:
    reading = read(calendar(event("SUMMARY:Café")).encode("cp1252"))
    [one] = reading.proposals
    assert isinstance(one, MeetingSeen)
    assert (one.title, "Windows" in reading.read.note) == ("Café", True)


def test_utf_16_is_read() -> None:
    assert only(calendar(event("SUMMARY:面接")).encode("utf-16")).title == "面接"


def test_a_character_folded_in_its_middle_is_whole_again() -> None:
    raw = calendar(event("SUMMARY:Gespräch")).encode().replace("ä".encode(), b"\xc3\r\n \xa4")
    assert only(raw).title == "Gespräch"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_any_line_end_will_do(end: str) -> None:
    content = calendar(event("SUMMARY:Coffee with", "  Ana Lima"), event(uid="2")).replace("\r\n", end)
    one, two = meetings(content)
    assert (one.title, one.origin.line, two.origin.line) == ("Coffee with Ana Lima", 4, 10)


def test_a_text_broken_without_folding_belongs_to_its_property() -> None:
    assert only(calendar(event("DESCRIPTION:Dear Robin", "we look forward", "SUMMARY:Chat"))).title == "Chat"


def test_old_calendars_in_quoted_printable_are_read() -> None:
    old = "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDTSTART:20260512T120000Z\r\n"
    old += "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Vorstellungsgespr=C3=A4ch =\r\nNorthwind\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert only(old).title == "Vorstellungsgespräch Northwind"


def test_control_characters_do_not_reach_a_title() -> None:
    assert only(calendar(event("SUMMARY:Chat\x1b]0;gone\x07 \u202eevil"))).title == "Chat evil"


def test_a_file_that_cannot_be_opened_is_a_problem() -> None:
    def refuse() -> io.BytesIO:
        raise OSError

    reading = read_calendar(Entry(name="c.ics", size=1, as_of=None, open=refuse), "c.ics", BRIEF)
    assert [(each.line, "damaged" in each.reason) for each in reading.problems] == [(None, True)]


def test_an_answer_of_a_guest_is_no_meeting() -> None:
    for method in ("REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"):
        assert invitation(calendar(event(), head=f"METHOD:{method}")) == []


def test_an_invitation_in_a_mail_is_read_at_the_line_of_the_mail() -> None:
    [one] = invitation(calendar(event("SUMMARY:Interview", FROM_DANA), head="METHOD:REQUEST"))
    assert (one.origin, one.kind, one.key) == (Origin(file="inbox.mbox", line=7), "interview", KEY)


def test_a_cancellation_in_a_mail_has_the_key_of_the_invitation() -> None:
    [asked] = invitation(calendar(event(), head="METHOD:REQUEST"))
    [off] = invitation(calendar(event("SEQUENCE:1"), head="METHOD:CANCEL"))
    assert (off.key, off.cancelled, asked.cancelled) == (asked.key, True, False)


def test_a_broken_invitation_is_nothing() -> None:
    assert invitation("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1") == []


def test_the_user_is_whose_name_the_calendar_has() -> None:
    nobody_told = Brief(now=NOW)
    one = only(calendar(event(SELF, DANA), head=f"X-WR-CALNAME:{ROBIN}"), nobody_told)
    assert names(one) == ["Dana Reyes"]


def test_a_calendar_of_somebody_else_does_not_make_them_the_user() -> None:
    one = only(calendar(event(SELF, DANA), head="X-WR-CALNAME:dana.reyes@northwind.example"))
    assert names(one) == ["Dana Reyes"]


def test_a_second_address_of_the_user_is_known_by_the_calendar_called_by_it() -> None:
    second = "ATTENDEE:mailto:robin.vale@second.example"
    assert only(calendar(event(second), head="X-WR-CALNAME:robin.vale@second.example")).people == ()


def test_the_user_is_who_is_invited_to_nearly_everything() -> None:
    others = [f"ATTENDEE;CN=Guest {n}:mailto:guest{n % 5}@firm{n % 5}.example" for n in range(10)]
    whole = calendar(*(event(SELF, other, uid=str(n)) for n, other in enumerate(others)))
    assert all(ROBIN not in repr(each.people) for each in meetings(whole, Brief(now=NOW)))
    assert len(meetings(whole, Brief(now=NOW))[0].people) == 1


def test_nobody_is_taken_for_the_user_on_little_evidence() -> None:
    one = only(calendar(event(SELF, DANA)), replace(BRIEF, own=frozenset()))
    assert len(one.people) == 2
