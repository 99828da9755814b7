"""Where people talk: conferencing links anywhere in an entry, and locations that are places."""

from __future__ import annotations

import pytest
from tests.importers.icalendar_files.calendars import calendar, event, only


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("LOCATION:https://us02web.zoom.us/j/84120000000?pwd=abc", "us02web.zoom.us"),
        ("DESCRIPTION:Join: https://meet.google.com/abc-defg-hij now", "meet.google.com"),
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", "meet.google.com"),
        (
            "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ameeting",
            "teams.microsoft.com",
        ),
        ("DESCRIPTION:<https://teams.live.com/meet/938>", "teams.live.com"),
        ("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://northwind.webex.com/meet/dana", "northwind.webex.com"),
        ("URL:https://whereby.com/northwind", "whereby.com"),
        ("DESCRIPTION:https://chime.aws/1234567890", "chime.aws"),
        (
            "DESCRIPTION:https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2F19&data=1",
            "teams.microsoft.com",
        ),
        ("DESCRIPTION:https://www.google.com/url?q=https://northwind.zoom.us/j/9&sa=D", "northwind.zoom.us"),
        ("DESCRIPTION:https://urldefense.com/v3/__https://zoom.us/j/9__;!!a", "zoom.us"),
        ("LOCATION:https://calendly.com/events/0e1f/google_meet", "meet.google.com"),
        ("LOCATION:zoom.us/j/123456", "zoom.us"),
        (
            'X-ALT-DESC;FMTTYPE=text/html:<a href="https://global.gotomeeting.com/join/1">',
            "global.gotomeeting.com",
        ),
        ("LOCATION:https://meeting.tencent.com/dm/x", "meeting.tencent.com"),
        ("DESCRIPTION:https://zoom.us.evil.example/j/1", None),
        ("DESCRIPTION:https://notzoom.us/j/1", None),
        ("DESCRIPTION:see https://northwind.example/jobs", None),
        ("LOCATION:Zoom", None),
    ],
)
def test_the_host_of_a_call_is_found(line: str, host: str | None) -> None:
    assert only(calendar(event(line))).call == host


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ("Harbour House\\, 4 Quay Street\\, Leeds", "Harbour House, 4 Quay Street, Leeds"),
        ("Room 4.1\\; https://zoom.us/j/1?pwd=x", "Room 4.1"),
        ("Friedrichstraße 12\\n10117 Berlin", "Friedrichstraße 12; 10117 Berlin"),
        ("〒150-0002 東京都渋谷区1-2-3", "〒150-0002 東京都渋谷区1-2-3"),
        ("Microsoft Teams Meeting", None),
        ("Microsoft Teams-Besprechung", None),
        ("Réunion Microsoft Teams", None),
        ("Reunión de Microsoft Teams", None),
        ("Google Meet", None),
        ("Zoom", None),
        ("Phone call", None),
        ("Telefonisch", None),
        ("Online", None),
        ("オンライン", None),
        ("TBD", None),
        ("+44 113 496 0000", None),
        ("Web conferencing details provided upon confirmation.", None),
        ("zoom.us/j/1?pwd=secret", None),
        ("Zoom Meeting ID: 812 000 111 Passcode: 99", None),
        ("", None),
    ],
)
def test_a_location_is_kept_if_it_is_a_place(location: str, place: str | None) -> None:
    assert only(calendar(event(f"LOCATION:{location}"))).place == place
