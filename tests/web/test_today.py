"""Today: long groups are shown in part, and all of it is one click away."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from cordially.web.pages import today


def test_a_long_group_shows_its_first_steps_and_a_way_to_all(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "AT_ONCE", 1)
    part = client.get("/today").text
    assert 'href="/today?all=1#' in part
    every = client.get("/today?all=1").text
    assert "/today?all=1" not in every
    assert 0 < part.count('class="step card') < every.count('class="step card')


def test_everything_that_is_led_to_is_there(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(today, "AT_ONCE", 0)
    part = client.get("/today").text
    every = client.get("/today?all=1").text
    named = {piece.split('"')[0] for piece in part.split("/today?all=1#")[1:]}
    assert named
    for name in named:
        assert f'id="{name}"' in every
