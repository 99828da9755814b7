from typing import Any

import pytest
from tests.people.told import ACME, BIRCH, DANA, OMAR, history

from cordially.people.consent import consent_of

NOW = "2026-03-10T12:00+00:00"
DOOR = ("asked_no_contact", "2026-03-01", {"person": DANA, "process": ACME, "until": "decision"})


@pytest.mark.parametrize(
    ("told", "consent"),
    [
        ([], None),
        ([("not_asked", "2026-03-01")], "none"),
        ([("cards_exchanged", "2026-03-01"), ("not_asked", "2026-03-02")], "card_only"),
        ([("open_door", "2026-03-01"), ("cards_exchanged", "2026-03-02")], "open_door"),
        ([("consent_granted", "2026-03-01"), ("open_door", "2026-03-02")], "granted"),
        ([DOOR, ("consent_granted", "2026-02-01")], "closed_door"),
        ([DOOR, ("consent_refused", "2026-02-01"), ("consent_granted", "2026-03-05")], "refused"),
        ([("consent_granted", "2026-03-01", {"person": OMAR})], None),
        ([DOOR, ("consent_granted", "2026-03-05")], "granted"),
        ([DOOR, ("consent_granted", "2026-03-05", {"person": OMAR})], "closed_door"),
    ],
)
def test_the_more_binding_word_counts(told: list[Any], consent: str | None) -> None:
    assert consent_of(history(NOW, *told), DANA, ACME) == consent


@pytest.mark.parametrize("decision", ["offered", "hired", "rejected", "withdrawn"])
def test_a_door_closed_until_the_decision_opens_with_it(decision: str) -> None:
    assert consent_of(history(NOW, DOOR, (decision, "2026-03-05")), DANA, ACME) is None
    granted = ("consent_granted", "2026-03-02")
    assert consent_of(history(NOW, DOOR, granted, (decision, "2026-03-05")), DANA, ACME) == "granted"


def test_a_decision_elsewhere_or_before_does_not_open_it() -> None:
    assert (
        consent_of(history(NOW, DOOR, ("rejected", "2026-03-05", {"process": BIRCH})), DANA, ACME)
        == "closed_door"
    )
    assert consent_of(history(NOW, DOOR, ("rejected", "2026-02-05")), DANA, ACME) == "closed_door"


def test_a_door_closed_by_the_advert_is_closed_for_everybody_in_that_process() -> None:
    door = ("asked_no_contact", "2026-03-01", {"process": ACME, "until": "decision"})
    assert consent_of(history(NOW, door), OMAR, ACME) == "closed_door"
    assert consent_of(history(NOW, door), OMAR, BIRCH) is None
    assert consent_of(history(NOW, door), OMAR, None) is None


@pytest.mark.parametrize(
    ("now", "consent"), [("2026-03-31T12:00Z", "closed_door"), ("2026-04-01T00:00Z", None)]
)
def test_a_door_closed_until_a_day_is_open_on_that_day(now: str, consent: str | None) -> None:
    door = ("asked_no_contact", "2026-03-01", {"person": DANA, "until": "2026-04-01"})
    assert consent_of(history(now, door), DANA, ACME) == consent


def test_a_door_closed_without_end_is_opened_only_by_a_later_yes_of_theirs() -> None:
    door = ("asked_no_contact", "2026-03-01", {"person": DANA})
    assert (
        consent_of(history("2030-01-01T00:00Z", door, ("rejected", "2026-03-05")), DANA, ACME)
        == "closed_door"
    )
    assert consent_of(history(NOW, door, ("consent_granted", "2026-02-05")), DANA, ACME) == "closed_door"
    assert consent_of(history(NOW, door, ("consent_granted", "2026-03-05")), DANA, ACME) == "granted"


@pytest.mark.parametrize("until", [{}, {"until": "decision"}, {"until": "2026-04-01"}])
def test_whoever_closed_a_door_opens_it_and_nobody_elses_yes_does(until: dict[str, str]) -> None:
    yes = ("consent_granted", "2026-03-05")
    theirs = ("asked_no_contact", "2026-03-01", {"person": DANA, **until})
    assert consent_of(history(NOW, theirs, yes), DANA, ACME) == "granted"
    everybodys = ("asked_no_contact", "2026-03-01", {"process": ACME, **until})
    assert consent_of(history(NOW, everybodys, yes), DANA, ACME) == "closed_door"
    assert consent_of(history(NOW, everybodys, theirs, yes), DANA, ACME) == "closed_door"
    assert consent_of(history(NOW, everybodys, yes), DANA, BIRCH) == "granted"
