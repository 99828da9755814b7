"""What the log tells already is not written twice, whether few people are concerned or very many."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.journal.readings import MOMENT, connection, invitation, reading
from tests.journal.stores import LATER, NOW

from cordially.journal import Journal
from cordially.journal.intake import occasions


@pytest.mark.parametrize("count", [2, occasions._ASKED_SINGLY + 20])
def test_an_invitation_told_under_another_key_is_in_the_log_once(journal: Journal, count: int) -> None:
    names = [f"Person Nr{number}" for number in range(count)]
    first = [invitation(name) for name in names]
    journal.apply(reading(*map(connection, names), *first), now=NOW)
    told = [replace(one, key=f"{one.key}:other") for one in first]
    anew = invitation(names[0], MOMENT + timedelta(days=3))
    journal.apply(reading(*told, anew), now=LATER)
    invited = [event for event in journal.log() if event.kind == "invited"]
    assert len(invited) == count + 1
    assert sum(event.recorded_at == LATER for event in invited) == 1
