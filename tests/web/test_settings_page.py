"""Settings: written into the user's file, refused with what to write instead, read-only in the demo; data taken along or deleted."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from cordially.services import calendar_feed


def token(visitor: TestClient) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', visitor.get("/import").text)
    assert found
    return found[1]


def save(visitor: TestClient, which: str, **fields: str | list[str]) -> str:
    given = {name.replace("__", "."): value for name, value in fields.items()}
    return visitor.post(f"/settings/{which}", data={"csrf": token(visitor), **given}).text


def test_the_temperaments_differ_in_the_examples(newcomer: TestClient) -> None:
    cards = newcomer.get("/settings").text.split('class="temperament"')[1:]
    answers = [tuple(re.findall(r'<span class="verdict is-(\w+)"', card)) for card in cards]
    assert len(answers) == 3
    assert len(set(answers)) == 3


def test_what_is_saved_stands_in_the_file_beside_what_was_there(
    newcomer: TestClient, empty_home: Path
) -> None:
    empty_home.mkdir(exist_ok=True)
    (empty_home / "settings.toml").write_text('# mine\naccount = "free"\n', encoding="utf-8")
    assert "Saved." in save(newcomer, "advice", temperament="bold")
    assert "Saved." in save(newcomer, "writing", account="premium", check__ignore=["shouting", "flattery"])
    text = (empty_home / "settings.toml").read_text("utf-8")
    assert text.startswith("# mine\n")
    assert 'temperament = "bold"' in text
    assert 'ignore = ["shouting", "flattery"]' in text
    shown = newcomer.get("/settings").text
    assert re.search(r'value="bold" checked', shown)
    assert re.search(r'value="shouting" checked', shown)


def test_what_cannot_be_read_is_refused_and_stays_to_be_mended(
    newcomer: TestClient, empty_home: Path
) -> None:
    text = save(newcomer, "days", zone="Europe/Viena", country="AT", day_begins="", day_ends="")
    assert "is not a time zone" in text
    assert "Did you mean &#39;Europe/Vienna&#39;?" in text
    assert 'value="Europe/Viena"' in text
    assert 'aria-describedby="zone-help zone-error" aria-invalid="true" autofocus' in text
    assert not (empty_home / "settings.toml").exists()


def test_a_mail_server_is_set_and_removed_and_no_password_is_asked_for(newcomer: TestClient) -> None:
    assert 'type="password"' not in newcomer.get("/settings").text
    text = save(newcomer, "mail", mail__host="smtp.example.org", mail__port="2525", mail__from="ana")
    assert 'id="mail.from-error"' in text
    save(
        newcomer,
        "mail",
        mail__host="smtp.example.org",
        mail__port="2525",
        mail__security="starttls",
        mail__from="ana@example.org",
    )
    assert 'value="2525"' in newcomer.get("/settings").text
    assert "Saved." in save(newcomer, "mail", mail__host="", mail__from="ana@example.org")
    assert 'value="2525"' not in newcomer.get("/settings").text


def test_a_broken_file_is_named_and_nothing_can_be_set(newcomer: TestClient, empty_home: Path) -> None:
    empty_home.mkdir(exist_ok=True)
    (empty_home / "settings.toml").write_text("zone = \n", encoding="utf-8")
    text = newcomer.get("/settings").text
    assert "is no valid TOML" in text
    assert ">Save<" not in text


def test_in_the_demo_beside_one_s_own_data_settings_are_only_read(
    newcomer: TestClient, empty_home: Path
) -> None:
    newcomer.post("/demo/enter", data={"csrf": token(newcomer)})
    text = newcomer.get("/settings").text
    assert "can be read here and not changed" in text
    assert ">Save<" not in text
    assert "Leave the demo" in save(newcomer, "advice", temperament="bold")
    assert not (empty_home / "settings.toml").exists()


def test_the_address_of_the_feed_is_made_on_request_and_answers(newcomer: TestClient) -> None:
    newcomer.get("/settings")
    assert not calendar_feed.token_path().exists()
    text = newcomer.post("/settings/feed/renew", data={"csrf": token(newcomer)}).text
    address = re.search(r'readonly value="([^"]+)"', text)
    assert address
    before = newcomer.get(address[1])
    assert before.text.startswith("BEGIN:VCALENDAR")
    assert "set-cookie" not in before.headers
    assert before.headers["referrer-policy"] == "no-referrer"
    assert newcomer.get(address[1], headers={"If-None-Match": before.headers["etag"]}).status_code == 304
    assert newcomer.get(f"{address[1]}?as=nonsense").status_code == 400
    newcomer.post("/settings/feed/renew", data={"csrf": token(newcomer)})
    assert newcomer.get(address[1]).status_code == 404


def test_a_wrong_word_finds_no_feed(newcomer: TestClient) -> None:
    for address in ("/feed/nonsense.ics", "/feed/nonsense.ics?as=nonsense"):
        assert newcomer.get(address).status_code == 404


def test_the_feed_of_the_demo_s_visitor_is_their_own(newcomer: TestClient) -> None:
    word = calendar_feed.renew()
    newcomer.post("/demo/enter", data={"csrf": token(newcomer)})
    assert "SUMMARY" not in newcomer.get(f"/feed/{word}.ics").text


def test_a_backup_is_a_sound_store_and_leaves_nothing_behind(client: TestClient, demo_home: Path) -> None:
    told = client.get("/settings/backup")
    assert 'filename="cordially-2026-03-18.sqlite"' in told.headers["content-disposition"]
    copy = demo_home.parent / "copy.sqlite"
    copy.write_bytes(told.content)
    with closing(sqlite3.connect(copy)) as store:
        assert store.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert store.execute("SELECT count(*) FROM people").fetchone()[0] > 100
    assert list((demo_home / "uploads").iterdir()) == []


def test_people_come_as_a_table(client: TestClient) -> None:
    told = client.get("/settings/people.csv")
    assert told.text.startswith("\ufeffid,name,position,company")


@pytest.mark.parametrize("typed", ["", "forget", "yes"])
def test_nothing_is_forgotten_by_a_slip(client: TestClient, demo_home: Path, typed: str) -> None:
    told = client.post("/settings/forget", data={"csrf": token(client), "typed": typed})
    assert told.status_code == 400
    assert "Nothing was deleted." in told.text
    assert (demo_home / "cordially.sqlite").stat().st_size > 100_000


def test_everything_is_forgotten_after_it_was_listed_and_typed_out(
    client: TestClient, demo_home: Path
) -> None:
    (demo_home / "settings.toml").write_text('temperament = "bold"\n', encoding="utf-8")
    (demo_home / "mine.txt").write_text("not ours", encoding="utf-8")
    assert re.search(r'<span class="number">\d+</span> people', client.get("/settings/forget").text)
    told = client.post("/settings/forget", data={"csrf": token(client), "typed": " Forget  everything "})
    assert "Everything is deleted." in told.text
    assert "Nothing yet." in client.get("/import").text
    assert (demo_home / "settings.toml").exists()
    assert (demo_home / "mine.txt").exists()
    client.post(
        "/settings/forget",
        data={"csrf": token(client), "typed": "forget everything", "settings_too": "yes"},
    )
    assert not (demo_home / "settings.toml").exists()


@pytest.mark.parametrize(
    ("which", "fields", "said", "never"),
    [
        ("days", {"day_begins": "20:00", "day_ends": "08:00"}, "Choose a later end", "day_begins and"),
        ("mail", {"mail__host": "smtp.example.org"}, "“From” is missing", "mail.from&#39;"),
        ("days", {"zone": "x\u202ey"}, "“Time zone” cannot be read", "quotation marks"),
    ],
)
def test_what_is_wrong_is_said_with_the_label_of_the_field(
    newcomer: TestClient, which: str, fields: dict[str, str], said: str, never: str
) -> None:
    text = save(newcomer, which, **fields)
    assert said in text
    assert never not in text
