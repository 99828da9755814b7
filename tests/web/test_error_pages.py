"""What an error page says: what happened and what to do next, without a command to type."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from cordially.web.wording import month, without_commands


@pytest.mark.parametrize("address", ["/compose/d99", "/import/b99", "/compose?person=p9999"])
def test_what_is_gone_is_said_without_a_command(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "It may have been deleted or taken back." in answer.text
    for command in (
        "cordially draft",
        "&#39;imports&#39;",
        "&#39;people&#39;",
        "&#39;processes&#39;",
        "--list",
    ):
        assert command not in answer.text


def test_an_address_that_only_takes_forms_says_what_to_do(client: TestClient) -> None:
    answer = client.get("/settings/days")
    assert answer.status_code == 405
    assert "press its button" in answer.text


@pytest.mark.parametrize(
    ("hint", "shown"),
    [
        ("List the people with 'people'.", ""),
        ("Begin the process first: cordially processes add COMPANY.", "Begin the process first."),
        ("To take that back: cordially today undo s1", ""),
        ("It may no longer apply. See: cordially today --all", "It may no longer apply."),
        ("Give two letters, such as 'de'.", "Give two letters, such as 'de'."),
        ("Add them again on the page Import.", "Add them again on the page Import."),
    ],
)
def test_a_hint_keeps_what_can_be_done_on_a_page(hint: str, shown: str) -> None:
    assert without_commands(hint) == shown


@pytest.mark.parametrize(
    ("kept", "shown"), [("2022-03", "March 2022"), ("2022", "2022"), (None, ""), ("2022-13", "2022-13")]
)
def test_a_month_is_in_words_where_it_is_one(kept: str | None, shown: str) -> None:
    assert month(kept) == shown


def test_broken_rules_of_ones_own_leave_every_page_usable_and_are_told_there(
    client: TestClient, demo_home: Path
) -> None:
    rules = demo_home / "rulebook"
    rules.mkdir()
    (rules / "mine.toml").write_text("[[position]\n", "utf-8")
    for address in ("/today", "/processes/pr1", "/people/p301", "/compose?person=p301", "/profile"):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "Your own rules cannot be read" in answer.text, address
    (rules / "mine.toml").unlink()
    assert "Your own rules cannot be read" not in client.get("/today").text


def test_settings_that_cannot_be_read_lead_from_today_to_their_page(
    client: TestClient, demo_home: Path
) -> None:
    (demo_home / "settings.toml").write_text("[[[", "utf-8")
    answer = client.get("/today")
    assert answer.status_code == 400
    assert "is no valid TOML" in answer.text
    main = answer.text.split("<main")[1].split("</main>")[0]
    assert 'href="/settings"' in main
    assert 'href="/today"' not in main
    assert client.get("/settings").status_code == 200
