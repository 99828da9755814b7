"""Every kind of question has a group and an answer of its own."""

from __future__ import annotations

from typing import get_args

from cordially.journal.questions import QuestionKind
from cordially.services.question_cards import _YES, GROUPS


def test_every_kind_of_question_is_shown_in_a_group_and_can_be_agreed_to() -> None:
    kinds = set(get_args(QuestionKind))
    assert {kind for kind, *_ in GROUPS} == kinds
    assert set(_YES) == kinds
