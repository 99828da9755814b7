"""Drafts are kept in every version; facts told once are not asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import Journal, schema

_NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
_LATER = _NOW + timedelta(hours=1)


def test_every_version_of_a_draft_is_kept(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    draft = journal.keep_draft(kind="connection_note", text="Hi Dana, …", person=dana.id, now=_NOW)
    revised = journal.revise_draft(draft.id, text="Hi Dana, your talk stayed with me.", now=_LATER)
    assert (revised.version, revised.hand, revised.changed_at) == (2, "yours", _LATER)
    assert [text for _, text, _ in journal.draft_versions(draft.id)] == [
        "Hi Dana, …",
        "Hi Dana, your talk stayed with me.",
    ]


def test_the_same_text_again_is_no_new_version(journal: Journal) -> None:
    draft = journal.keep_draft(kind="follow_up", text="Dear Dana", subject="News", now=_NOW)
    assert journal.revise_draft(draft.id, text="Dear Dana", subject="News", now=_LATER).version == 1
    assert journal.revise_draft(draft.id, text="Dear Dana", subject="Any news", now=_LATER).version == 2


def test_a_discarded_draft_leaves_the_desk_and_can_come_back(journal: Journal) -> None:
    draft = journal.keep_draft(kind="follow_up", text="Dear Dana", now=_NOW)
    journal.discard_draft(draft.id, at=_LATER)
    assert journal.drafts() == []
    with pytest.raises(BadInputError):
        journal.discard_draft(draft.id, at=_LATER)
    journal.discard_draft(draft.id, at=None)
    assert [each.id for each in journal.drafts()] == [draft.id]


def test_a_draft_is_marked_as_sent_once_and_may_be_unsent(journal: Journal) -> None:
    draft = journal.keep_draft(kind="follow_up", text="Dear Dana", now=_NOW)
    assert journal.mark_draft_sent(draft.id, at=_LATER).sent_at == _LATER
    with pytest.raises(BadInputError):
        journal.mark_draft_sent(draft.id, at=_LATER)
    assert journal.mark_draft_sent(draft.id, at=None).sent_at is None


def test_an_unknown_draft_is_an_error_that_says_where_to_look(journal: Journal) -> None:
    with pytest.raises(NotFoundError, match="d99"):
        journal.draft("d99")


def test_what_is_told_of_a_person_goes_before_what_is_told_of_yourself(journal: Journal) -> None:
    dana, tom = journal.add_person("Dana Reyes"), journal.add_person("Tom Berg")
    journal.tell({"sign_off": "All the best", "fit": "I ran berths."}, now=_NOW)
    journal.tell({"sign_off": "Saludos"}, person=dana.id, now=_LATER)
    assert journal.told(person=dana.id) == {"sign_off": "Saludos", "fit": "I ran berths."}
    assert journal.told(person=tom.id)["sign_off"] == "All the best"
    journal.tell({"fit": ""}, now=_LATER)
    assert "fit" not in journal.told()


def test_forgetting_somebody_forgets_what_was_written_to_them(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    draft = journal.keep_draft(kind="connection_note", text="Hi Dana", person=dana.id, now=_NOW)
    journal.revise_draft(draft.id, text="Hi Dana!", now=_LATER)
    journal.tell({"learned": "nights"}, person=dana.id, now=_NOW)
    journal.forget_person(dana.id)
    with journal._reading() as connection:
        for table in (schema.drafts, schema.draft_texts, schema.told_facts):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0


def test_forgetting_a_process_keeps_the_drafts_of_its_people(journal: Journal) -> None:
    process = journal.add_process("Wexcombe Rail", title="Planner")
    draft = journal.keep_draft(kind="follow_up", text="Dear Dana", process=process.id, now=_NOW)
    journal.tell({"promised": "2026-12-01"}, process=process.id, now=_NOW)
    journal.forget_process(process.id)
    assert journal.draft(draft.id).process is None
    assert journal.told() == {}
