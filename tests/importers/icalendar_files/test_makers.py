"""Files as the usual programs write them: calendars, mail programs, schedulers, applicant tracking."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.importers.icalendar_files.calendars import BRIEF, invitation, meetings, names, read, utc

from cordially.proposals import MeetingSeen

DATA = Path(__file__).parent / "data"


def written(name: str) -> str:
    """A file with the line ends that it has in the wild."""
    return (DATA / f"{name}.ics").read_text(encoding="utf-8").replace("\n", "\r\n")


def one_of(name: str) -> MeetingSeen:
    reading = read(written(name))
    assert reading.problems == []
    first = reading.proposals[0]
    assert isinstance(first, MeetingSeen)
    return first


def test_an_invitation_of_google() -> None:
    one = one_of("google_invitation")
    assert (one.kind, one.company, one.call, one.place) == ("interview", "Northwind", "meet.google.com", None)
    assert (one.starts, one.ends, names(one)) == (
        utc(2026, 5, 12, 13),
        utc(2026, 5, 12, 13, 45),
        ["Dana Reyes"],
    )


def test_an_export_of_google() -> None:
    series = meetings(written("google_export"), BRIEF)
    assert [(each.starts, each.kind) for each in series] == [
        (utc(2026, 3, 3, 9), "meeting"),
        (utc(2026, 3, 10, 9), "meeting"),
        (utc(2026, 3, 31, 8), "meeting"),
        (utc(2026, 4, 7, 8), "meeting"),
        (utc(2026, 4, 14, 8), "meeting"),
        (utc(2026, 3, 25, 11), "other"),
        (date(2026, 5, 19), "other"),
    ]
    assert series[0].people[0].answer == "tentative"


def test_an_invitation_of_exchange() -> None:
    one = one_of("exchange_invitation")
    assert (one.starts, one.kind, one.company) == (utc(2026, 5, 12, 12), "interview", "Elbtal Logistik GmbH")
    assert (one.call, one.place) == ("teams.microsoft.com", None)
    assert names(one) == ["Ayşe Yıldız", "Jonas Brandt"]


def test_its_cancellation_has_the_same_key() -> None:
    [off] = invitation(written("exchange_cancellation"))
    assert (off.key, off.cancelled, off.starts) == (
        one_of("exchange_invitation").key,
        True,
        utc(2026, 5, 12, 12),
    )


def test_both_in_one_folder_of_mail_end_as_called_off() -> None:
    [one] = read(written("exchange_invitation") + written("exchange_cancellation")).proposals
    assert isinstance(one, MeetingSeen)
    assert one.cancelled


def test_a_calendar_saved_by_outlook() -> None:
    one, leave = meetings(written("outlook_saved"))
    assert (one.starts, one.kind, one.company) == (utc(2026, 5, 12, 13, 30), "interview", "Alder plc")
    assert (one.place, names(one)) == ("Alder plc, 12 Foundry Lane, Sheffield", ["Tomasz Zielinski"])
    assert (leave.kind, leave.starts, leave.ends) == ("other", date(2026, 5, 1), date(2026, 5, 1))


def test_a_calendar_of_apple() -> None:
    lunch, *birthdays = meetings(written("apple"))
    assert (lunch.kind, names(lunch), lunch.starts) == ("meeting", ["Camille Aubert"], utc(2026, 5, 14, 10))
    assert lunch.place == "Café de la Gare; 3 Place de la Gare, 69003 Lyon, France"
    assert [(each.starts, each.kind) for each in birthdays] == [
        (date(year, 6, 7), "other") for year in (2023, 2024, 2025, 2026)
    ]


def test_an_invitation_of_calendly() -> None:
    one = one_of("calendly")
    assert (one.kind, names(one), one.call, one.place) == (
        "meeting",
        ["Leila Haddad"],
        "fernwood.zoom.us",
        None,
    )
    assert one.company == "fernwood"


@pytest.mark.parametrize(
    ("name", "people", "company", "call"),
    [
        ("greenhouse", [], "Northwind", "northwind.zoom.us"),
        ("lever", ["Kwame Mensah"], "Fernwood Labs", None),
        ("ashby", ["Ifeoma Adeyemi"], "Harbour Trust", "meet.google.com"),
        ("goodtime_onsite", ["Chen Wei"], "northwind", None),
        ("workable", ["Zofia Kowalska"], "Alder", None),
        ("teamtailor_swedish", ["Elin Sand"], "Fjällverk AB", None),
        ("gupy_portuguese", ["Beatriz Souza"], "Oficina Sol Ltda.", "teams.microsoft.com"),
        ("japanese", ["佐藤 花子"], "株式会社北風", "us06web.zoom.us"),
        ("feishu_chinese", ["李娜"], "北风科技", "vc.feishu.cn"),
        ("thunderbird", [], "Huta Wschód Sp. z o.o.", None),
    ],
)
def test_invitations_to_interviews(
    name: str, people: list[str], company: str | None, call: str | None
) -> None:
    one = one_of(name)
    assert (one.kind, names(one), one.company, one.call) == ("interview", people, company, call)


def test_every_entry_of_a_day_on_site_is_read() -> None:
    design, lunch = meetings(written("goodtime_onsite"))
    assert (design.ends, lunch.starts) == (utc(2026, 5, 20, 8, 45), utc(2026, 5, 20, 9))


def test_a_tentative_invitation_says_so() -> None:
    assert ("status", "tentative") in one_of("workable").extra


def test_a_meeting_booked_through_hubspot() -> None:
    one = one_of("hubspot")
    assert (one.kind, names(one), one.call) == ("meeting", ["Mateo Cruz"], "whereby.com")


def test_a_meeting_booked_through_zoom() -> None:
    one = one_of("zoom_scheduler")
    assert (one.kind, names(one), one.starts) == ("meeting", ["Tunde"], utc(2026, 5, 26, 14))


def test_a_series_of_nextcloud() -> None:
    found = meetings(written("nextcloud_series"))
    assert [each.starts for each in found] == [utc(2026, 3, 5, 18), utc(2026, 4, 2, 17), utc(2026, 5, 7, 17)]
    assert (found[0].kind, names(found[0])) == ("meeting", ["Sanne"])


def test_an_answer_is_no_meeting() -> None:
    assert invitation(written("reply")) == []
    assert read(written("reply")).read.note == "1 answer to invitations left out."


@pytest.mark.parametrize("path", sorted(DATA.glob("*.ics")), ids=lambda path: path.stem)
def test_reading_twice_gives_the_same(path: Path) -> None:
    assert read(path.read_bytes()).proposals == read(path.read_bytes()).proposals


@pytest.mark.parametrize("path", sorted(DATA.glob("*.ics")), ids=lambda path: path.stem)
def test_the_keys_of_a_file_are_all_different(path: Path) -> None:
    keys = [proposal.key for proposal in read(path.read_bytes()).proposals]
    assert len(set(keys)) == len(keys)
