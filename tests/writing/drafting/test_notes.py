"""Connection notes: never over the limit, never cut."""

from __future__ import annotations

import pytest
from tests.writing.drafting.told import EVERYTHING, drafted, text_of

from cordially.writing.drafting.occasion import AIMS

LONG = "how you moved the night shift of two wards into one team without losing a single nurse to the agencies over two winters"


@pytest.mark.parametrize("aim", AIMS["connection_note"])
@pytest.mark.parametrize("account", [None, "free", "premium"])
def test_a_note_fits_the_account(aim: str, account: str | None) -> None:
    text = text_of(drafted("connection_note", aim, account=account))
    assert len(text) <= (300 if account == "premium" else 200)
    assert text.endswith((".", "?"))
    assert "…" not in text


@pytest.mark.parametrize("aim", AIMS["connection_note"])
def test_a_note_has_no_subject_and_no_signature(aim: str) -> None:
    made = drafted("connection_note", aim)
    assert (made.subject, made.sign_off, made.own_name) == (None, None, None)


def test_the_least_worth_goes_first_and_is_said() -> None:
    made = drafted("connection_note", "after_applying", facts={"role_title": "Night Planner", "reason": EVERYTHING["reason"],
                   "fit": "I ran night shifts at two hospitals for six years, and taught planning at a college in Ghent for two more."})  # fmt: skip
    assert "reason" in {each.part for each in made.sentences}
    assert [(each.fact, each.why) for each in made.left_out] == [("fit", "length")]
    assert any("300" in limit and "fit" in limit for limit in made.limits)


def test_a_premium_account_holds_what_a_free_one_does_not() -> None:
    made = drafted("connection_note", "after_applying", account="premium", facts={"role_title": "Night Planner",
                   "reason": EVERYTHING["reason"], "fit": "I ran night shifts at two hospitals for six years, and taught planning at a college in Ghent for two more."})  # fmt: skip
    assert "fit" in {each.part for each in made.sentences}


def test_a_fact_that_is_too_long_is_asked_for_in_so_many_characters() -> None:
    made = drafted("connection_note", "after_meeting", facts={"learned": LONG})
    assert made.text is None
    question = made.missing[0]
    assert (question.fact, question.needed) == ("learned", True)
    assert f"{len(LONG)} characters" in question.question
    room = int(question.question.split("say it in ")[1].split("?")[0])
    shorter = drafted("connection_note", "after_meeting", facts={"learned": ("how " + "x" * 200)[:room]})
    assert len(text_of(shorter)) <= 200
    assert any("premium" in limit for limit in made.limits)


def test_a_note_never_loses_all_that_is_its_readers_own() -> None:
    facts = {
        "role_title": "Senior Planner for Regional Night and Weekend Operations (all wards)",
        "reason": LONG,
    }
    made = drafted("connection_note", "before_applying", facts=facts)
    assert made.text is None
    assert "characters" in made.missing[0].question


def test_characters_are_counted_as_networks_count() -> None:
    text = text_of(
        drafted("connection_note", "after_meeting", facts={"learned": "how the 🚀 team plans nights"})
    )
    made = drafted("connection_note", "after_meeting", facts={"learned": "how the 🚀 team plans nights"})
    assert made.characters == len(text) + 1


def test_a_note_has_one_hook_and_not_the_whole_context() -> None:
    made = drafted("connection_note", "before_applying", account="premium")
    hooks = [each for each in made.sentences if each.part in ("helper", "their_work", "common_ground")]
    assert len(hooks) == 1
