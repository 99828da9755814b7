from typing import Any

import pytest
from tests.people.told import DANA, OMAR, history

from cordially.people.contact import elapsed_of, met_of

NOW = "2026-03-10T12:00+00:00"


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ([], None),
        ([("not_met", "2026-03-01")], "no"),
        ([("met", "2026-03-01"), ("not_met", "2026-03-02")], "yes"),
        ([("interviewed", "2026-03-01", {"person": DANA})], "yes"),
        ([("interviewed", "2026-03-01")], None),
        ([("cards_exchanged", "2026-03-01")], "yes"),
        ([("heard_from", "2026-03-01", {"person": DANA, "how": "phone"})], "yes"),
        ([("heard_from", "2026-03-01", {"person": DANA, "how": "email"})], None),
        ([("met", "2026-03-01", {"person": OMAR})], None),
    ],
)
def test_you_have_met_whom_you_have_spoken_with(told: list[Any], met: str | None) -> None:
    assert met_of(history(NOW, *told), DANA) == met


@pytest.mark.parametrize(
    ("told", "elapsed"),
    [
        ([], None),
        ([("met", "2026-03-10T11:30Z")], "hour"),
        ([("met", "2026-01-10"), ("heard_from", "2026-03-09", {"person": DANA})], "day"),
        ([("met", "2026-01-10"), ("wrote", "2026-03-09", {"person": DANA})], "longer"),
        ([("interviewed", "2026-03-05", {"person": DANA})], "week"),
        ([("met", None)], None),
        ([("invited", "2026-03-09"), ("connected", "2026-03-10")], None),
    ],
)
def test_elapsed_counts_from_their_last_word_or_your_last_meeting(
    told: list[Any], elapsed: str | None
) -> None:
    assert elapsed_of(history(NOW, *told), DANA) == elapsed
