"""Kinds of messages, what they are for and the facts in them, in plain words."""

from __future__ import annotations

from typing import Final

KIND_WORDS: Final = {
    "connection_note": "A note with a connection request",
    "thank_you_email": "A thank-you by e-mail",
    "thank_you_letter": "A thank-you letter on paper",
    "after_accept": "A word after you connected",
    "after_rejection": "An answer to a no",
    "informational_ask": "Asking for a short call",
    "follow_up": "Asking for news, or keeping in touch",
    "introduction": "An introduction",
    "other": "Something else, in your own words",
}
AIM_WORDS: Final = {
    "before_applying": "before you apply",
    "after_applying": "after you applied",
    "before_meeting": "before you meet",
    "after_meeting": "after you met",
    "offered": "with an offer made",
    "hired": "now that you are hired",
    "turned_down": "after a no",
    "withdrawn": "after you stepped out",
    "business_meeting": "after a business meeting",
    "after_event": "after an event",
    "reconnecting": "being in touch again",
    "interest": "out of interest in their work",
    "interview": "after an interview",
    "help": "for their help",
    "advice": "for their advice",
    "stepping_out": "stepping out of the process",
    "met": "you have met",
    "not_met": "you have not met",
    "business": "about business",
    "feedback": "asking for feedback",
    "thanks": "thanking only",
    "call": "a short call",
    "promised_date": "the day they named has come",
    "silence": "they have been silent",
    "keep_in_touch": "keeping in touch, asking for nothing",
    "yourself": "introducing yourself",
    "asking_referrer": "asking them to introduce you",
}
TONE_WORDS: Final = {"plain": "plain", "warm": "warm", "formal": "formal"}
LENGTH_WORDS: Final = {"short": "short", "full": "full"}
CHANNEL_WORDS: Final = {
    "note": "connection request",
    "message": "message on the network",
    "email": "e-mail",
    "letter": "letter on paper",
}
ACCOUNT_WORDS: Final = {
    "free": "a free account (200 characters)",
    "premium": "a paid account (300 characters)",
}
FACT_WORDS: Final = {
    "to": "Their name",
    "learned": "What stayed with you",
    "fit": "What qualifies you",
    "reason": "Why you write",
    "common_ground": "What you share",
    "their_work": "Something of theirs",
    "role_title": "Position",
    "company": "Company",
    "met_at": "Where you met",
    "met_on": "When you spoke",
    "promised": "When they would let you know",
    "helped_with": "What they did for you",
    "helper": "Who pointed you to them",
    "wanted_person": "Whom you want to meet",
    "question": "What you would ask",
    "news": "What is new",
    "event": "The event",
    "other_offer": "Another offer",
    "sign_off": "How you take leave",
    "own_name": "How you sign",
    "greeting": "How you greet",
}
SEVERITY_WORDS: Final = {"error": "mend before sending", "warning": "better mended", "hint": "worth a look"}
VERDICT_WORDS: Final = {
    "ready": "Ready to send.",
    "revise": "Better revised before sending.",
    "do_not_send": "Not to be sent like this.",
}
