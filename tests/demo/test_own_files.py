"""Calendar, address book and mail look like those of real programs and agree with the log."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parseaddr

import pytest
from tests.demo.reading import entries, posts

from cordially.demo import Demo, build
from cordially.demo.content_lines import content_lines, escaped

NOWS = (
    datetime(2026, 3, 18, 16, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 23, 55, tzinfo=UTC),  # the Sunday on which clocks change: Monday at home
    datetime(2026, 11, 7, 6, 0, tzinfo=UTC),  # a Saturday
)


@pytest.fixture(scope="module", params=NOWS, ids=str)
def demo(request: pytest.FixtureRequest) -> Demo:
    return build(request.param)


def starts(entry: dict[str, str]) -> datetime:
    return datetime.strptime(entry["DTSTART"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def test_a_line_that_is_too_wide_is_broken_between_letters() -> None:
    whole = f"SUMMARY:{'ß' * 60}, {'花' * 40}"
    lines = content_lines([whole]).split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines)
    assert b"".join([lines[0], *(line[1:] for line in lines[1:])]).decode() == whole


def test_commas_semicolons_and_line_breaks_mean_themselves() -> None:
    assert escaped("a, b; c\\d\ne") == r"a\, b\; c\\d\ne"


def test_calendar_and_address_book_have_lines_of_the_usual_width(demo: Demo) -> None:
    for content in (demo.calendar, demo.contacts):
        lines = content.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert not any(b"\n" in line for line in lines)


def test_the_calendar_has_the_interviews_of_the_log_at_their_hour(demo: Demo) -> None:
    arranged = {
        datetime.fromisoformat(line.data["at"])
        for line in demo.log
        if line.kind == "interview_scheduled" and line.process != "tarnvale-bi-developer"
    }
    assert len(arranged) == 5
    assert arranged <= {starts(entry) for entry in entries(demo) if entry["DTSTART"].endswith("Z")}


def test_an_interview_that_the_calendar_lacks_is_in_the_mail(demo: Demo) -> None:
    [booked] = [
        datetime.fromisoformat(line.data["at"])
        for line in demo.log
        if line.kind == "interview_scheduled" and line.process == "tarnvale-bi-developer"
    ]
    invitation = next(
        post for post in posts(demo) if post["Subject"] == "Interview for BI Developer at Tarnvale Water"
    )
    assert f"{booked.day} {booked:%B %Y} at 11:00" in invitation.get_content()


def test_one_entry_was_cancelled_one_recurs_and_one_is_a_birthday(demo: Demo) -> None:
    told = entries(demo)
    assert [entry["SUMMARY"] for entry in told if entry["STATUS"] == "CANCELLED"] == [
        r"Interview at Yarrowmede Pharma\, Ringaskiddy"
    ]
    assert [entry["SUMMARY"] for entry in told if "EXDATE" in entry] == ["Coro: ensaio"]
    assert [entry["SUMMARY"] for entry in told if entry.get("RRULE") == "FREQ=YEARLY"] == ["Mãe faz anos"]


def test_the_choir_left_out_an_evening_on_which_it_would_have_sung(demo: Demo) -> None:
    choir = next(entry for entry in entries(demo) if "EXDATE" in entry)
    first, left_out = (datetime.strptime(choir[name], "%Y%m%dT%H%M%S") for name in ("DTSTART", "EXDATE"))  # noqa: DTZ007
    assert (left_out - first).days % 7 == 0
    assert left_out.time() == first.time()


def test_an_invitation_names_the_first_day_and_the_calendar_the_later_one(demo: Demo) -> None:
    post = next(
        post for post in posts(demo) if post["Subject"].startswith("Invitation: First interview: Ostrapel")
    )
    part = post.get_body(("calendar",)) or next(
        p for p in post.walk() if p.get_content_type() == "text/calendar"
    )
    assert part.get_param("method") == "REQUEST"
    invited = {line.partition(":")[0]: line.partition(":")[2] for line in part.get_content().splitlines()}
    [moved] = [entry for entry in entries(demo) if entry["UID"] == invited["UID"]]
    assert (invited["SEQUENCE"], moved["SEQUENCE"]) == ("0", "1")
    assert invited["DTSTART"] < moved["DTSTART"]


def test_mails_come_in_order_and_none_from_the_future(demo: Demo) -> None:
    dates = [post["Date"].datetime for post in posts(demo)]
    assert dates == sorted(dates)
    assert len(dates) == 14
    assert dates[-1] <= demo.now


def test_every_reply_is_between_the_same_two_and_quotes_what_it_answers(demo: Demo) -> None:
    by_id = {post["Message-ID"]: post for post in posts(demo)}
    replies = [post for post in posts(demo) if post["In-Reply-To"]]
    assert len(replies) == 4
    for reply in replies:
        first = by_id[reply["In-Reply-To"]]
        assert reply["Subject"] == f"Re: {first['Subject']}"
        between = {parseaddr(first[name])[1] for name in ("From", "To")}
        assert {parseaddr(reply[name])[1] for name in ("From", "To")} == between
        assert "\n> " in reply.get_content()


def test_somebody_is_thanked_by_mail_alone(demo: Demo) -> None:
    thanked = {line.person for line in demo.log if line.kind == "thanked"}
    assert not thanked & {"Tanvi Raghunathan", "Trịnh Thảo Vy"}
    to = {parseaddr(post["To"])[0] for post in posts(demo) if post["Subject"].startswith("Thank you for")}
    assert {"Tanvi Raghunathan", "Trịnh Thảo Vy"} <= to
