from dataclasses import replace
from typing import Any

import pytest
from tests.people.told import DANA, OMAR, line, log
from tests.people.told import at as moment_of

from cordially.errors import BadInputError
from cordially.people.contradictions import KINDS_CHECKED, check_against

AT = "2026-03-10T12:00Z"


@pytest.mark.parametrize(
    ("stands", "new", "code"),
    [
        (("consent_refused", "2026-03-01"), "consent_granted", "refused-stands"),
        (("consent_refused", None), "consent_granted", "refused-stands"),
        (("consent_refused", "2026-03-01"), "not_asked", "answer-stands"),
        (("consent_granted", "2026-03-01"), "not_asked", "answer-stands"),
        (("met", "2026-03-01"), "not_met", "met-stands"),
        (("interviewed", "2026-03-01", {"person": DANA}), "not_met", "met-stands"),
        (("heard_from", "2026-03-01", {"person": DANA, "how": "phone"}), "not_met", "met-stands"),
        (("connected", "2026-03-01"), "declined", "connected-stands"),
        (("connected", "2026-03-01"), "invitation_withdrawn", "connected-stands"),
    ],
)
def test_what_stands_is_named_with_the_way_to_take_it_back(stands: Any, new: str, code: str) -> None:
    told = [line(7, "note", "2026-03-01", person=DANA, text="x"), *log(stands)]
    with pytest.raises(BadInputError) as refused:
        check_against(told, line(9, new, AT))
    assert (refused.value.code, refused.value.field) == (code, "kind")
    assert "entry 1" in refused.value.message
    assert "cordially log --retract 1" in refused.value.hint


def test_the_words_for_a_refusal_that_stands() -> None:
    told = [line(369, "consent_refused", "2026-03-01")]
    with pytest.raises(BadInputError) as refused:
        check_against(told, line(370, "consent_granted", AT))
    hint = "Retract entry 369 first if they changed their mind: cordially log --retract 369"
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    ("told", "new", "at"),
    [
        ([("consent_refused", "2026-03-05")], "consent_granted", "2026-03-01"),
        ([("consent_refused", "2026-03-05", {"person": OMAR})], "consent_granted", AT),
        ([("consent_granted", "2026-03-05")], "consent_refused", AT),
        ([("cards_exchanged", "2026-03-05")], "not_asked", AT),
        ([("heard_from", "2026-03-05", {"person": DANA, "how": "email"})], "not_met", AT),
        ([("met", "2026-03-05")], "not_met", "2026-03-01"),
        ([("invited", "2026-03-05")], "declined", AT),
        ([("connected", "2026-03-05")], "invited", AT),
        (
            [("connected", "2026-03-01"), ("disconnected", "2026-03-02"), ("invited", "2026-03-05")],
            "declined",
            AT,
        ),
        ([("connected", "2026-03-05")], "declined", "2026-03-01"),
    ],
)
def test_what_can_hold_together_is_taken(told: list[Any], new: str, at: str) -> None:
    stands = [replace(event, recorded_at=moment_of(AT)) for event in log(*told)]
    check_against(stands, line(9, new, at, recorded_at=moment_of(AT)))


def test_at_an_unknown_time_what_stands_counts() -> None:
    with pytest.raises(BadInputError):
        check_against(log(("met", "2026-03-05")), line(9, "not_met", None))


def test_every_kind_that_is_checked_can_be_refused() -> None:
    assert KINDS_CHECKED == {"consent_granted", "not_asked", "not_met", "declined", "invitation_withdrawn"}
