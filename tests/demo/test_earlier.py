"""The earlier archive tells the same story, as far as it had come, and what has changed since."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, datetime

import pytest
from tests.demo.reading import connections, invitations, messages

from cordially.demo import Demo, build
from cordially.demo.export.sheet import PACIFIC

NOWS = (datetime(2026, 3, 18, 16, 30, tzinfo=UTC), datetime(2027, 1, 2, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="module", params=NOWS, ids=str)
def demo(request: pytest.FixtureRequest) -> Demo:
    return build(request.param)


def before(demo: Demo, path: str) -> list[dict[str, str]]:
    text = demo.earlier[path].decode()
    table = text.split("\n\n", 1)[1] if path == "Connections.csv" else text
    return list(csv.DictReader(io.StringIO(table, newline=""), strict=True))


def jobs(table: list[dict[str, str]]) -> dict[str, tuple[str, str]]:
    return {row["URL"]: (row["Company"], row["Position"]) for row in table if row["URL"]}


def test_nothing_in_it_came_about_later(demo: Demo) -> None:
    written = [row["DATE"] for row in before(demo, "messages.csv")]
    sent = [
        datetime.strptime(row["Sent At"], "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)
        for row in before(demo, "Invitations.csv")
    ]
    connected = [
        datetime.strptime(row["Connected On"], "%d %b %Y").replace(tzinfo=UTC)
        for row in before(demo, "Connections.csv")
    ]
    assert max(written) <= f"{demo.earlier_at:%Y-%m-%d %H:%M:%S UTC}"
    assert max(sent) <= demo.earlier_at
    assert max(connected) <= demo.earlier_at


def test_one_connection_has_gone_since_and_two_have_other_jobs(demo: Demo) -> None:
    then, now = jobs(before(demo, "Connections.csv")), jobs(connections(demo))
    assert [url.rpartition("/")[2] for url in then.keys() - now.keys()] == ["cressida-holloway-adomako-demo"]
    moved = {url.rpartition("/")[2] for url in then.keys() & now.keys() if then[url] != now[url]}
    assert moved == {"eoghan-tierney-walsh-demo", "lachlan-auldhouse-demo"}
    assert len(now) > len(then) + 30, "many came"


def test_what_was_written_then_is_written_still(demo: Demo) -> None:
    told = before(demo, "messages.csv")
    assert len(told) > 80
    assert all(row in messages(demo) for row in told)


def test_an_invitation_that_was_pending_then_was_accepted_later(demo: Demo) -> None:
    accepted = {row["URL"]: row["Connected On"] for row in connections(demo)}
    then = {row["URL"] for row in before(demo, "Connections.csv")}
    pending = [
        row["inviteeProfileUrl"] for row in before(demo, "Invitations.csv") if row["Direction"] == "OUTGOING"
    ]
    assert any(url in accepted and url not in then for url in pending)
    assert {row["Sent At"] for row in before(demo, "Invitations.csv")} & {
        row["Sent At"] for row in invitations(demo)
    }


def test_it_arrives_as_the_smaller_archive_dated_then(demo: Demo) -> None:
    with zipfile.ZipFile(io.BytesIO(demo.earlier_zip())) as opened:
        assert set(opened.namelist()) == set(demo.earlier) < set(demo.archive)
        assert {entry.date_time for entry in opened.infolist()} == {demo.earlier_at.timetuple()[:6]}
    assert demo.earlier_name.startswith("Basic_LinkedInDataExport_")
