"""What an occasion is understood to be for."""

from __future__ import annotations

import pytest

from cordially.errors import BadInputError, ImpossibleSituationError, UnknownWordError
from cordially.etiquette.moves import MOVES
from cordially.writing.drafting import AIMS, FOR_MOVES, parse_occasion


@pytest.mark.parametrize(
    ("kind", "situation", "aim"),
    [
        ("connection_note", {"stage": "exploring", "purpose": "opening"}, "before_applying"),
        ("connection_note", {"stage": "exploring", "purpose": "learn"}, "interest"),
        ("connection_note", {"stage": "applied"}, "after_applying"),
        ("connection_note", {"stage": "interview_scheduled"}, "before_meeting"),
        ("connection_note", {"stage": "interviewing", "met": "yes"}, "after_meeting"),
        ("connection_note", {"stage": "silent", "met": "yes"}, "after_meeting"),
        ("connection_note", {"stage": "silent"}, "after_applying"),
        ("connection_note", {"stage": "offered"}, "offered"),
        ("connection_note", {"stage": "hired"}, "hired"),
        ("connection_note", {"stage": "rejected"}, "turned_down"),
        ("connection_note", {"stage": "withdrawn"}, "withdrawn"),
        ("connection_note", {"role": "business_contact", "met": "yes"}, "business_meeting"),
        ("connection_note", {"met": "yes", "stage": "none"}, "after_event"),
        ("connection_note", {"purpose": "reconnect"}, "reconnecting"),
        ("connection_note", {}, "interest"),
        ("thank_you_email", {"stage": "interviewing"}, "interview"),
        ("thank_you_email", {"stage": "withdrawn"}, "stepping_out"),
        ("thank_you_email", {"role": "referrer"}, "help"),
        ("thank_you_email", {"stage": "none", "purpose": "learn"}, "advice"),
        ("thank_you_letter", {"role": "business_contact"}, "business_meeting"),
        ("after_accept", {"met": "yes", "stage": "interviewing"}, "met"),
        ("after_accept", {"met": "no"}, "not_met"),
        ("after_accept", {"stage": "hired"}, "hired"),
        ("follow_up", {"stage": "interviewing"}, "promised_date"),
        ("follow_up", {"stage": "silent"}, "silence"),
        ("follow_up", {"stage": "applied"}, "after_applying"),
        ("follow_up", {"stage": "none"}, "keep_in_touch"),
        ("introduction", {"role": "referrer"}, "asking_referrer"),
        ("introduction", {"role": "hiring_manager"}, "yourself"),
        ("after_rejection", {"stage": "rejected"}, "feedback"),
        ("informational_ask", {}, "call"),
    ],
)
def test_the_aim_follows_from_the_situation(kind: str, situation: dict[str, str], aim: str) -> None:
    assert parse_occasion({"kind": kind, "situation": situation}).settled_aim == aim


@pytest.mark.parametrize(
    ("stated", "field"),
    [
        ({}, "kind"),
        ({"kind": "other"}, "kind"),
        ({"kind": "follow_up", "aim": "interview"}, "aim"),
        ({"kind": "connection_note", "channel": "email"}, "channel"),
        ({"kind": "follow_up", "tone": "loud"}, "tone"),
        ({"kind": "follow_up", "length": "long"}, "length"),
        ({"kind": "follow_up", "account": "gold"}, "account"),
        ({"kind": "follow_up", "to": 7}, "to"),
        ({"kind": "follow_up", "key": 7}, "key"),
        ({"kind": "follow_up", "others": "text"}, "others"),
        ({"kind": "follow_up", "situation": "silent"}, "situation"),
        ({"kind": "follow_up", "situation": {"stage": "late"}}, "stage"),
        ({"kind": "follow_up", "dates": {"met": "someday"}}, "facts.dates.met"),
    ],
)
def test_what_is_not_understood_is_named(stated: dict[str, object], field: str) -> None:
    with pytest.raises(BadInputError) as refused:
        parse_occasion(stated)
    assert refused.value.field == field


def test_the_moves_that_need_a_message_lead_to_its_form() -> None:
    for move, (kind, aim) in FOR_MOVES.items():
        assert move in MOVES
        assert aim is None or aim in AIMS[kind]


def test_the_nearest_word_is_offered() -> None:
    with pytest.raises(UnknownWordError, match="silence"):
        parse_occasion({"kind": "follow_up", "aim": "silenc"})


def test_facts_that_cannot_hold_together_are_refused() -> None:
    with pytest.raises(ImpossibleSituationError):
        parse_occasion({"kind": "follow_up", "situation": {"met": "no", "consent": "card_only"}})
