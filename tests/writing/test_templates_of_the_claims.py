"""What the articles offer as good messages is good here: ready, with no more than hints."""

from __future__ import annotations

from typing import Any

import pytest

from cordially.writing.checking import check
from cordially.writing.messages import parse_message

_TEMPLATES: dict[str, dict[str, Any]] = {
    "L13: thanks for their time, and why connect": {
        "kind": "connection_note",
        "text": "Hi Dana, thank you for your time on Tuesday. I would like to connect because I want to follow what your team does with night ferries.",
    },
    "L13: plainly": {
        "kind": "connection_note",
        "text": "Dear Ms. Reyes, thank you for taking the time to speak with me about the planner position. I would like to stay in touch.",
    },
    "L15: met you about the job at the company, and why I fit": {
        "kind": "connection_note",
        "text": "Hi Dana, I met with you yesterday about the Planner position at Wexcombe Rail. With six years in timetabling I believe I would be a good fit. I would like to connect.",
    },
    "L16: thanks after they accept, with a reminder of skills": {
        "kind": "after_accept",
        "text": "Hi Dana,\n\nThank you for accepting my invitation. As a reminder, I have planned timetables for six years and speak Polish and German. I look forward to staying in touch.\n\nBest regards,\nTomasz",
    },
    "L17: thanks for accepting and for meeting; anything else you need?": {
        "kind": "after_accept",
        "text": "Hi Dana, thank you for accepting my request, and for meeting with me last week. Is there anything else you need from me?",
    },
    "I07: the parts of a thank-you": {
        "kind": "thank_you_email",
        "subject": "Thank you for the interview",
        "text": "Dear Dana,\n\nThank you for taking the time to interview me for the Planner role yesterday. My six years in timetabling and my work with night crews have prepared me well for it. I was interested to learn that the team is moving to four-week rosters.\n\nSincerely,\nTomasz Lis",
    },
    "I08: an offer, looking forward to working together": {
        "kind": "connection_note",
        "text": "Hi Dana, I am delighted to have accepted the offer and look forward to working with you. I would like to connect.",
        "facts": {"situation": {"stage": "hired"}},
    },
    "I09: turned down, enjoyed meeting, to be considered again": {
        "kind": "connection_note",
        "text": "Hi Dana, I enjoyed meeting you and learning about Wexcombe Rail. I would like to connect and to be considered for future roles.",
        "facts": {"situation": {"stage": "rejected"}},
    },
    "T06: the invitation as a thank-you": {
        "kind": "connection_note",
        "text": "Hi Dana, thank you for the fair and friendly interviews for the planner role. I would be glad to stay connected.",
    },
    "M05: turned down, what could have gone better": {
        "kind": "after_rejection",
        "text": "Hi Dana, thank you for letting me know. If you have a moment, I would be grateful to hear what I could have done better, and to be told of later openings.",
    },
    "M07: fifteen minutes": {
        "kind": "informational_ask",
        "text": "Hi Dana, I saw that Wexcombe Rail is looking for a planner. Would you have fifteen minutes to tell me what you love about working there?",
    },
    "M01: introduce yourself, why this company, a small ask": {
        "kind": "introduction",
        "text": "Hi Dana, I am a timetable planner and applied to Wexcombe Rail because of its night trains. Could I ask you a question or two over a coffee or a short call?",
    },
    "I02: the position applied for and why it excites": {
        "kind": "connection_note",
        "text": "Hi Dana, I applied for the Planner position at Wexcombe Rail; night trains are why I chose this trade. I would be glad to connect.",
    },
}


@pytest.mark.parametrize("understanding", [False, True], ids=["words", "model"])
@pytest.mark.parametrize("name", _TEMPLATES)
def test_a_good_message_of_the_articles_is_ready(name: str, understanding: bool) -> None:  # noqa: FBT001
    found = check(parse_message({"to": "Dana Reyes", **_TEMPLATES[name]}), understanding=understanding)
    assert found.verdict == "ready", [(each.code, each.message) for each in found.findings]


def test_the_stock_sentence_is_not() -> None:
    for text in (
        "I'd like to add you to my professional network on LinkedIn.",
        "Hi Dana, I'd like to join your LinkedIn network.",
        "Please add me to your LinkedIn network.",
        "Hi, let's connect!",
    ):
        assert check(parse_message({"kind": "connection_note", "text": text})).verdict == "revise", text
