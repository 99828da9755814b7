"""Files made to hurt: they end soon, in little memory, and what is sound in them is still read."""

from __future__ import annotations

import io
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importers.icalendar_files.calendars import BRIEF, calendar, event, read
from tests.importers.icalendar_files.test_makers import DATA

from cordially.importers.contents import Entry
from cordially.importers.icalendar_files import looks_like_calendar, read_calendar, read_invitation
from cordially.importers.icalendar_files.content_lines import LONGEST, ContentLines
from cordially.proposals import MeetingSeen

SAMPLES = [path.read_bytes() for path in sorted(DATA.glob("*.ics"))]
GOOD = calendar(event("SUMMARY:Sound", uid="sound")).encode()


class Endless(io.RawIOBase):
    """A line without an end, as long as wanted, that takes no memory."""

    def __init__(self, size: int) -> None:
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = min(len(buffer), self._left)
        buffer[:count] = b"x" * count
        self._left -= count
        return count


def test_an_endless_line_takes_little_memory() -> None:
    def opened() -> io.BufferedReader:
        return io.BufferedReader(Endless(100 * 1024 * 1024))

    tracemalloc.start()
    lines = list(ContentLines(opened))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(lines[0].text) <= LONGEST
    assert peak < 8 * 1024 * 1024


@pytest.mark.parametrize(
    "more",
    [
        "DESCRIPTION:" + "x" * 2_000_000,
        "DESCRIPTION:x" + "\r\n " * 200_000,
        "DESCRIPTION:x" + "\r\n y" * 200_000,
        "ATTENDEE:mailto:a@b.example\r\n" * 20_000 + "X-END:1",
        "X-LINK:https://zoom.example/\r\n" * 20_000 + "X-END:1",
        "BEGIN:X\r\n" * 20_000 + "X-END:1",
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "RRULE:FREQ=SECONDLY;COUNT=1000000000",
        "RRULE:FREQ=DAILY;INTERVAL=99999999999999999999",
        "RRULE:FREQ=YEARLY;COUNT=" + "9" * 5000,
        "EXDATE:" + "20260512T120000Z," * 20_000,
        "SUMMARY:" + "interview " * 5_000,
        "SUMMARY:" + "a" * 30_000,
        "SUMMARY:" + "-" * 30_000,
        "SUMMARY:Interview with " + "Dana " * 5_000,
        "LOCATION:" + "zoom " * 6_000,
        "LOCATION:" + "https://" * 4_000,
        "DESCRIPTION:" + "https://a%25" * 2_500,
        "ATTENDEE;CN=" + ";CN=" * 8_000 + ":mailto:a@b.example",
        'ATTENDEE;CN="' + "a," * 15_000 + ":mailto:a@b.example",
        "ATTENDEE;CN=x:mailto:" + "no-reply." * 3_000 + "@b.example",
        "DURATION:P" + "9" * 4000 + "D",
        "SEQUENCE:" + "9" * 5000,
    ],
    ids=lambda more: more[:24],
)
def test_an_entry_with_too_much_in_it_is_read_with_the_others(more: str) -> None:
    body = calendar(event(more, uid="heavy"), event(uid="light"))
    uids = {each.uid for each in read(body).proposals if isinstance(each, MeetingSeen)}
    assert "light" in uids


def test_a_time_zone_made_to_hurt_is_bounded() -> None:
    part = (
        "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ={}\r\nEND:STANDARD\r\n"
    )
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Z\r\n"
        + part.format("DAILY") * 300
        + part.format("SECONDLY")
        + "END:VTIMEZONE\r\n"
    )
    assert len(read(calendar(zone, event(start="DTSTART;TZID=Z:20260512T120000"))).proposals) == 1


def test_many_entries_with_many_dates_are_bounded_together() -> None:
    body = calendar(
        *(
            event("RRULE:FREQ=DAILY;COUNT=999999", uid=str(n), start="DTSTART:16040101T120000Z")
            for n in range(300)
        )
    )
    assert read(body).read.rows <= 300 * 60


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damage_never_costs_the_calendar_after_it(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        how = data.draw(st.sampled_from(["flip", "cut", "insert", "double"]))
        if how == "flip":
            content[at] = data.draw(st.integers(0, 255))
        elif how == "cut":
            del content[at : at + data.draw(st.integers(1, 60))]
        elif how == "insert":
            content[at:at] = data.draw(st.binary(max_size=20))
        else:
            content[at:at] = content[at : at + 200]
        if not content:
            content += b"x"
    reading = read(bytes(content) + b"\r\n" + GOOD)
    assert "sound" in {each.uid for each in reading.proposals if isinstance(each, MeetingSeen)}


@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(content: bytes) -> None:
    looks_like_calendar(content)
    read(content)
    read_invitation(content, "mail.eml", 1, BRIEF)


@given(st.lists(st.sampled_from(["BEGIN", "END"]), max_size=12), st.data())
def test_any_order_of_beginnings_and_ends_adds_up(verbs: list[str], data: st.DataObject) -> None:
    names = st.sampled_from(["VCALENDAR", "VEVENT", "VTODO", "VALARM", "VTIMEZONE", "STANDARD"])
    lines = "".join(f"{verb}:{data.draw(names)}\r\nDTSTART:20260512T120000Z\r\n" for verb in verbs)
    begun = sum(line == "BEGIN:VEVENT" for line in lines.split("\r\n"))
    assert read(lines).read.rows >= min(begun, 1)


def test_damage_in_the_stream_keeps_what_came_before() -> None:
    class Damaged(io.BytesIO):
        def readinto(self, buffer: object) -> int:
            count = super().readinto(buffer)  # type: ignore[arg-type]
            if not count:
                raise OSError
            return count

    entry = Entry(name="c.ics", size=1, as_of=None, open=lambda: Damaged(GOOD))
    reading = read_calendar(entry, "c.ics", BRIEF)
    assert len(reading.proposals) == 1
    assert [each.line for each in reading.problems] == [None]
