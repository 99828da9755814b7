"""What surrounds the rules: ignores, choices, echoes, places, and texts that nobody would write."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.errors import UnknownWordError
from cordially.writing.checking import Selection, check, text_to_send
from cordially.writing.messages import KINDS, Message, parse_message
from cordially.writing.rules import rules

_THANKS = "Dear Dana, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more, as I ran such handovers for six years."


def names(stated: dict[str, Any]) -> list[str]:
    return [each.name for each in check(parse_message(stated), understanding=False).findings]


def test_a_message_is_the_same_with_or_without_the_line_that_ignores() -> None:
    text = "# cordially: ignore[wrong-name]\nHi Tomasz, I came across [Company] in Gdynia."
    found = check(Message(kind="connection_note", text=text, to="Dana Reyes"), understanding=False)
    gap = next(each for each in found.findings if each.name == "placeholder-left")
    assert gap.span
    assert text[slice(*gap.span)] == "[Company]"
    assert text_to_send(text) == "Hi Tomasz, I came across [Company] in Gdynia."
    assert "wrong-name" not in [each.name for each in found.findings]


def test_an_ignore_without_names_waves_everything_through() -> None:
    text = "Hi Dana, I would like to add you to my professional network.\n# cordially: ignore"
    assert check(Message(kind="connection_note", text=text)).verdict == "ready"


def test_the_beginning_of_a_code_chooses_a_family_and_ignore_goes_before_select() -> None:
    chosen = Selection(select=("TO",), ignore=("begging",))
    assert chosen.applies("TO02")
    assert not chosen.applies("TO01")
    assert not chosen.applies("CO01")
    with pytest.raises(UnknownWordError, match="begging"):
        Selection(ignore=("beging",))


def test_a_fault_is_said_once() -> None:
    found = names(
        {"kind": "connection_note", "text": "I'd like to add you to my professional network on LinkedIn."}
    )
    assert found == ["generic-invitation"]


def test_two_of_a_panel_do_not_get_one_note() -> None:
    other = _THANKS.replace("Dana", "Priya")
    assert "same-note-twice" in names(
        {"kind": "thank_you_email", "text": _THANKS, "facts": {"others": [other]}}
    )
    different = "Dear Priya, thank you for the tour of the depot and for the story of the first tide gate. I would like to plan for a yard that keeps such stories."
    assert "same-note-twice" not in names(
        {"kind": "thank_you_email", "text": _THANKS, "facts": {"others": [different]}}
    )


@pytest.mark.parametrize(
    ("met", "now", "late"),
    [("2026-03-17T15:00", "2026-03-18T09:00", False), ("2026-03-17T15:00", "2026-03-18T16:00", True), ("2026-03-17", "2026-03-18", False), ("2026-03-17", "2026-03-19", True), (None, "2026-03-19", False)],
)  # fmt: skip
def test_thanks_are_late_after_a_day(met: str | None, now: str, late: bool) -> None:  # noqa: FBT001
    found = names({"kind": "thank_you_email", "text": _THANKS, "facts": {"dates": {"met": met, "now": now}}})
    assert ("late-thanks" in found) is late


@pytest.mark.parametrize(
    ("now", "early"), [("2026-03-20", True), ("2026-03-19", True), ("2026-03-21", False)]
)
def test_a_follow_up_waits_for_the_date_they_named(now: str, early: bool) -> None:  # noqa: FBT001
    stated = {
        "kind": "follow_up",
        "text": "Dear Dana, you named this Friday for news about the planner role in Gdynia. Is there any?",
    }
    dates = {"dates": {"promised": "2026-03-20", "now": now}}
    assert ("before-the-date" in names({**stated, "facts": dates})) is early
    asked = {**dates, "they_asked": ["write whenever you like"]}
    assert "before-the-date" not in names({**stated, "facts": asked})


@pytest.mark.parametrize(("minutes", "early"), [("15:40", True), ("18:30", False)])
def test_a_request_within_the_hour_is_too_soon(minutes: str, early: bool) -> None:  # noqa: FBT001
    facts = {
        "dates": {"met": "2026-03-17T15:00+01:00", "now": f"2026-03-17T{minutes}+01:00"},
        "situation": {"stage": "interviewing"},
    }
    text = "Hi Dana, thank you for showing me how the night shift hands over. I would like to stay in touch."
    assert (
        "request-within-the-hour" in names({"kind": "connection_note", "text": text, "facts": facts})
    ) is early


def test_an_offer_makes_looking_forward_right() -> None:
    text = "Hi Dana, thank you for everything. I look forward to joining the night crew in Gdynia!"
    stated = {"kind": "connection_note", "text": text}
    assert "presuming-the-outcome" in names(stated)
    assert "presuming-the-outcome" not in names({**stated, "facts": {"situation": {"stage": "offered"}}})


def test_what_they_asked_for_may_be_sent() -> None:
    text = "Hi Dana, just checking in."
    stated = {"kind": "follow_up", "text": text}
    assert "bare-bump" in names(stated)
    assert "bare-bump" not in names({**stated, "facts": {"they_asked": ["follow up next week"]}})


def test_a_message_in_another_language_gets_what_does_not_depend_on_it() -> None:
    text = "Liebe Dana,\n\nvielen Dank für das Gespräch am Dienstag. Es hat mir gezeigt, wie die Nachtschicht übergibt, und ich möchte sehr gerne mitarbeiten.\n\nViele Grüße\nTomasz"
    assert names({"kind": "thank_you_email", "text": text, "to": "Dana Reyes"}) == ["not-in-english"]
    assert "wrong-name" in names({"kind": "thank_you_email", "text": text, "to": "Petra Huber"})


def test_an_unknown_subject_is_not_an_empty_one() -> None:
    stated = {"kind": "thank_you_email", "text": _THANKS}
    assert "subject-missing" not in names(stated)
    assert "subject-missing" in names({**stated, "subject": ""})


def test_other_messages_get_the_universal_checks_only() -> None:
    universal = {rule.code for rule in rules().values() if "other" in rule.kinds}
    assert {"ST01", "ST02", "NA01", "TO01", "TO09"} <= universal
    assert not {"CO03", "CO05", "AS01", "ST07"} & universal


@given(kind=st.sampled_from(KINDS), text=st.text(max_size=300), to=st.none() | st.text(max_size=30))
def test_no_text_is_too_odd(kind: Any, text: str, to: str | None) -> None:
    found = check(Message(kind=kind, text=text, to=to, subject=to), understanding=False)
    for each in found.findings:
        if each.span:
            assert 0 <= each.span[0] <= each.span[1] <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "thank you ",
        "could you give me ",
        "[",
        "\n",
        "Dana,",
        "\ud800 hi",
        "i would appreciate it if ",
        "<name ",
    ],
)
def test_endless_texts_come_to_an_end(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert check(Message(kind="connection_note", text=text), understanding=False).verdict == "do_not_send"
