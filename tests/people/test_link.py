from typing import Any

import pytest
from tests.people.told import DANA, OMAR, history, when

from cordially.people.link import connected_since, link_of

NOW = "2026-03-10T12:00+00:00"


@pytest.mark.parametrize(
    ("told", "link"),
    [
        ([], None),
        ([("not_linked", "2026-03-01")], "none"),
        ([("invited", "2026-03-01")], "you_invited"),
        ([("invited", None)], "you_invited"),
        ([("they_invited", "2025-03-01")], "they_invited"),
        ([("invited", "2026-03-01"), ("connected", "2026-03-02")], "connected"),
        ([("connected", None)], "connected"),
        ([("invited", "2026-03-01"), ("declined", "2026-03-02")], "declined"),
        ([("they_invited", "2026-03-01"), ("you_declined", "2026-03-02")], "none"),
        ([("invited", "2026-03-01"), ("invitation_withdrawn", "2026-03-02")], "none"),
        (
            [("invited", "2026-01-01"), ("invitation_withdrawn", "2026-02-02"), ("invited", "2026-03-02")],
            "you_invited",
        ),
        ([("connected", "2026-01-01"), ("disconnected", "2026-02-02")], "none"),
        ([("invited", "2026-03-01", {"person": OMAR})], None),
    ],
)
def test_the_link_follows_from_the_requests(told: list[Any], link: str | None) -> None:
    assert link_of(history(NOW, *told), DANA) == link


@pytest.mark.parametrize(
    ("now", "link"), [("2026-03-31T12:00Z", "you_invited"), ("2026-04-01T12:00Z", "ignored")]
)
def test_a_request_pending_for_more_than_thirty_days_is_ignored(now: str, link: str) -> None:
    assert link_of(history(now, ("invited", "2026-03-01T09:00Z")), DANA) == link


def test_a_request_that_seems_to_follow_the_connection_is_the_one_that_led_to_it() -> None:
    told = history("2026-06-01T00:00Z", ("connected", "2026-03-01"), ("invited", "2026-03-02T01:00Z"))
    assert link_of(told, DANA) == "connected"


@pytest.mark.parametrize(
    ("told", "since"),
    [
        ([], None),
        ([("invited", "2026-03-01")], None),
        ([("connected", "2020-02-17")], "2020-02-17"),
        ([("connected", "2020-02-17"), ("invited", "2020-02-18T09:00Z")], "2020-02-17"),
        ([("connected", "2020-02-17"), ("connected", "2026-03-09T10:00Z")], "2020-02-17"),
        ([("connected", None)], None),
        ([("connected", None), ("connected", "2020-02-17")], "2020-02-17"),
        ([("connected", "2020-02-17"), ("disconnected", "2021-01-01")], None),
        (
            [("connected", "2020-02-17"), ("disconnected", "2021-01-01"), ("connected", "2026-03-09T10:00Z")],
            "2026-03-09T10:00Z",
        ),
        ([("connected", "2020-02-17", {"person": OMAR})], None),
    ],
)
def test_a_connection_is_as_old_as_what_first_told_of_it(told: list[Any], since: str | None) -> None:
    assert connected_since(history(NOW, *told), DANA) == when(since)
