"""What a message of the user's own says: three tables of labelled messages, and single traps."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.correspondence.recognising import is_reply, says, without_prefixes

DATA = Path(__file__).parent / "data"
LABELS = {
    "meeting": "thanks_after_meeting",
    "help": "thanks_for_help",
    "connecting": "thanks_for_connecting",
    "follow_up": "follow_up",
    "none": None,
}


def labelled(name: str) -> list[tuple[str | None, str | None, str]]:
    """The messages of a table: what each says, its subject, its text."""
    table = []
    for block in re.split(r"^= ", (DATA / name).read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, text = block.partition("\n")
        label, _, subject = head.partition("|")
        table.append((LABELS[label.strip()], subject.strip() or None, text.strip()))
    return table


@pytest.mark.parametrize(
    ("name", "least", "misses"),
    [("first_batch.txt", 170, 0), ("second_batch.txt", 100, 1), ("third_batch.txt", 70, 0)],
)
def test_nothing_is_heard_that_was_not_said_and_hardly_anything_missed(
    name: str, least: int, misses: int
) -> None:
    table = labelled(name)
    assert len(table) >= least
    heard = [(told, says(subject, text), text) for told, subject, text in table]
    assert [text for told, found, text in heard if found not in (None, told)] == []
    assert len([text for told, found, text in heard if told and found is None]) <= misses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thank you for your e-mail.", None),
        ("Thanks in advance!", None),
        ("Thank you for considering my application.", None),
        ("Thank you for your time and consideration.", None),
        ("Thank you for your time today.", "thanks_after_meeting"),
        ("Thank you for the interview.", "thanks_after_meeting"),
        ("Thank you for the interview invitation.", None),
        ("Thank you for the interview yesterday, but I must decline the offer.", None),
    ],
)
def test_a_word_makes_the_difference(text: str, told: str | None) -> None:
    assert says(None, text) == told


def test_thanks_in_quoted_history_are_not_ours() -> None:
    quoted = (
        "Fine by me.\n\nOn Mon, 4 May 2026 at 9:00, Dana Reyes wrote:\n> Thank you for the interview today."
    )
    assert says("Re: Monday", quoted) is None
    assert says(
        "Re: Monday", quoted.replace("> ", "").replace("Fine by me.", "Thank you for the interview.")
    ) == ("thanks_after_meeting")


def test_the_subject_of_an_answer_is_somebody_elses() -> None:
    assert says("Thank you for the interview", "Hope to hear from you.") == "thanks_after_meeting"
    assert says("AW: Thank you for the interview", "Hope to hear from you.") is None


def test_thanks_given_again_while_asking_for_news_is_asking() -> None:
    asking = "Is there any update on my application?"
    assert says(None, f"Thank you again for the interview last week. {asking}") == "follow_up"
    assert says(None, f"Thank you for the interview last week. {asking}") == "thanks_after_meeting"


def test_accents_and_capitals_make_no_difference() -> None:
    assert (
        says(None, "MERCI POUR L’ENTRETIEN D’HIER") == says(None, "merci pour l'entretien d'hier") is not None
    )
    assert says(None, "Tesekkurler, dunku mulakat icin tesekkur ederim") == "thanks_after_meeting"


def test_an_automatic_answer_says_nothing() -> None:
    text = "Thank you for the interview today."
    assert says("Automatic reply: Interview", text) is None
    assert says("Abwesenheitsnotiz: Gespräch", text) is None


@pytest.mark.parametrize(
    "prefix", ["Re:", "RE :", "AW:", "WG:", "Fwd:", "Sv:", "回复：", "Re[2]:", "Antw:", "Re: AW: Fwd:"]
)
def test_a_subject_is_known_for_an_answers_in_many_languages(prefix: str) -> None:
    assert is_reply(f"{prefix} Our talk")
    assert without_prefixes(f"{prefix} Our talk") == "Our talk"


def test_a_subject_with_a_colon_is_no_answer() -> None:
    assert not is_reply("Interview: your questions")


@given(st.text(max_size=400))
def test_any_text_can_be_heard(text: str) -> None:
    says(text[:50], text)


def test_hearing_needs_no_mail() -> None:
    code = "import sys, cordially.correspondence.recognising; sys.exit('email' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
