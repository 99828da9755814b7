"""The commands, from a real log to a real server and back."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from tests.calendars.conftest import PASSWORD, USER, Radicale
from tests.calendars.strict import faults

from cordially.cli.main import main

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.setenv("CORDIALLY_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-18T16:30:00+00:00")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    for name in ("CORDIALLY_STORE", "CORDIALLY_CALDAV_PASSWORD"):
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str, status: int = 0) -> str:
        capsysbinary.readouterr()
        left = main(arguments)
        printed = capsysbinary.readouterr()
        assert left == status, printed.err.decode()
        return (printed.out if status == 0 else printed.err).decode()

    command("processes", "add", "Northwind", "--title", "Analyst")
    command("people", "add", "Amara Okafor")
    command("processes", "involve", "Northwind", "Amara Okafor", "--role", "interviewer")
    return command


@pytest.fixture
def interviewed(run: Run) -> Run:
    run(
        "log",
        "interviewed",
        "--person",
        "Amara Okafor",
        "--process",
        "Northwind",
        "how=video",
        "--at",
        "2026-03-18T14:00",
    )
    return run


def _settings(tmp_path: Path, url: str) -> None:
    (tmp_path / "home" / "settings.toml").write_text(
        f'[caldav]\nurl = "{url}"\nuser = "{USER}"\n', encoding="utf-8"
    )


def _parts(text: str | bytes, name: str) -> list[Any]:
    return list(Calendar.from_ical(text).walk(name))


def _thanks(text: str | bytes) -> list[Any]:
    return [
        part for part in _parts(text, "VTODO") if "Amara" in part["SUMMARY"] and "hank" in part["SUMMARY"]
    ]


def test_export_goes_to_standard_output_or_to_a_file_of_the_user(interviewed: Run, tmp_path: Path) -> None:
    printed = interviewed("calendar", "export")
    target = tmp_path / "steps.ics"
    interviewed("calendar", "export", "--output", str(target))
    written = target.read_bytes()
    assert faults(written) == []
    assert written.decode() == printed
    assert target.stat().st_mode & 0o777 == 0o600
    assert len(_thanks(written)) == 1
    interviewed("calendar", "export", "--output", str(target), status=1)
    interviewed("calendar", "export", "--output", str(target), "--force")


def test_export_leaves_names_out_on_request(interviewed: Run) -> None:
    printed = interviewed("calendar", "export", "--discreet", "--as", "both")
    assert "Amara" not in printed
    assert "Northwind" not in printed


def test_an_interview_to_come_is_in_the_calendar(run: Run) -> None:
    run("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-20T10:00+01:00")
    (event,) = _parts(run("calendar", "export"), "VEVENT")
    assert event["SUMMARY"] == "Interview: Analyst, Northwind"


def test_feed_prints_the_same_address_until_it_is_renewed(run: Run) -> None:
    first = json.loads(run("calendar", "feed", "--json"))["address"]
    assert run("calendar", "feed").splitlines()[0] == first
    assert first.startswith("http://127.0.0.1:8230/feed/")
    renewed = run("calendar", "feed", "--renew", "--port", "9000", "--as", "events", "--discreet", "--json")
    address = json.loads(renewed)["address"]
    assert address.endswith(".ics?as=events&discreet=1")
    assert address.partition("/feed/")[2] != first.partition("/feed/")[2]


def test_feed_knows_no_port_that_cannot_be(run: Run) -> None:
    assert ":65535/" in run("calendar", "feed", "--port", "65535")
    run("calendar", "feed", "--port", "65536", status=2)


def test_sync_without_a_server_or_a_password_says_what_to_write(run: Run, tmp_path: Path) -> None:
    assert "[caldav]" in run("calendar", "sync", status=1)
    _settings(tmp_path, "https://calendar.example/")
    assert "CORDIALLY_CALDAV_PASSWORD" in run("calendar", "sync", status=1)


def test_sync_with_nobody_there_says_so(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _settings(tmp_path, "http://127.0.0.1:9/")
    monkeypatch.setenv("CORDIALLY_CALDAV_PASSWORD", PASSWORD)
    assert "cannot be reached" in run("calendar", "sync", status=1)


def test_done_on_the_phone_is_done_here_and_in_the_log(
    interviewed: Run, radicale: Radicale, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _settings(tmp_path, radicale.home)
    monkeypatch.setenv("CORDIALLY_CALDAV_PASSWORD", PASSWORD)
    first = json.loads(interviewed("calendar", "sync", "--json"))
    assert first["written"] >= 1
    again = json.loads(interviewed("calendar", "sync", "--json"))
    assert (again["written"], again["removed"]) == (0, 0)

    listing = radicale.client.request("PROPFIND", first["collection"], headers={"Depth": "1"}).text
    addresses = [part.split("<")[0] for part in listing.split("<href>")[2:] if ".ics" in part.split("<")[0]]
    for address in addresses:
        url = f"{radicale.url.rstrip('/')}{address}"
        text = radicale.client.get(url).text
        if _thanks(text):
            ticked = text.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED")
            radicale.client.put(url, content=ticked.encode()).raise_for_status()

    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-18T19:30:00+00:00")
    said = interviewed("calendar", "sync")
    assert "Done in your calendar, so done here:" in said
    assert "Amara Okafor" in said
    logged = json.loads(interviewed("log", "--json"))
    assert [event["kind"] for event in logged].count("thanked") == 1
    assert _thanks(interviewed("calendar", "export")) == []
    quiet = json.loads(interviewed("calendar", "sync", "--json"))
    assert (quiet["done"], quiet["written"]) == ([], 0)
    status = json.loads(interviewed("calendar", "status", "--json"))
    assert status["exchanged"] == "2026-03-18T19:30:00+00:00"


def test_the_password_may_come_from_a_file_and_is_kept_nowhere(
    interviewed: Run, radicale: Radicale, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSWORD}\n", encoding="utf-8")
    _settings(tmp_path, radicale.home)
    settings = tmp_path / "home" / "settings.toml"
    settings.write_text(settings.read_text() + f'password_file = "{secret}"\n', encoding="utf-8")
    interviewed("calendar", "sync")
    kept = [path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert not any(PASSWORD.encode() in content for content in kept)


def test_a_wrong_password_changes_nothing_here(
    interviewed: Run, radicale: Radicale, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _settings(tmp_path, radicale.home)
    monkeypatch.setenv("CORDIALLY_CALDAV_PASSWORD", "wrong")
    assert "does not accept" in interviewed("calendar", "sync", status=1)
    assert json.loads(interviewed("calendar", "status", "--json"))["exchanged"] is None


def test_status_tells_what_is_set(run: Run, tmp_path: Path) -> None:
    assert "none is set" in run("calendar")
    _settings(tmp_path, "https://calendar.example/you/")
    said = run("calendar", "status")
    assert "https://calendar.example/you/" in said
    assert "password is not known" in said
