"""What public guides ask of messages, each rule with the id by which sentences and questions point at it.

The count says on how many distinct public pages the rule was found; it tells how usual it is, not that it is right.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Guidance(NamedTuple):
    """A rule of public guides in our words, and on how many pages it was found."""

    says: str
    pages: int


GUIDANCE: Final[dict[str, Guidance]] = {
    "G-reason": Guidance("A request says why it goes to this reader.", 20),
    "G-specific": Guidance("A message has one thing in it that is this reader's alone.", 20),
    "G-thanks": Guidance("Thank them for their time.", 14),
    "G-talk": Guidance("A thank-you names one thing from the conversation.", 21),
    "G-fit": Guidance("A thank-you recalls the writer's qualifications in a sentence or two.", 12),
    "G-names": Guidance("Names are right.", 15),
    "G-each": Guidance("Everybody of a panel gets a note of their own.", 11),
    "G-subject": Guidance("The subject says thank you, and the role or the name.", 4),
    "G-note-length": Guidance("A note has at most 300 characters, 200 on a free account.", 22),
    "G-accept-thanks": Guidance("Thank them for connecting, briefly, and pitch nothing.", 6),
    "G-reject-thanks": Guidance("Answer a rejection with thanks, and keep the door open.", 10),
    "G-feedback": Guidance(
        "Ask for feedback once at most, one narrow question, easy to leave unanswered.", 8
    ),
    "G-short-call": Guidance("Name a short time, fifteen to twenty minutes.", 11),
    "G-advice": Guidance("Ask for advice, not for a job.", 6),
    "G-found": Guidance("Say first what you share or how you found them.", 5),
    "G-topic": Guidance("Say what you want to ask.", 12),
    "G-easy-out": Guidance("Leave an easy way out, once.", 6),
    "G-new": Guidance("A follow-up brings something new, or the date they gave.", 5),
    "G-once": Guidance("Follow up once, then stop.", 7),
    "G-no-pressure": Guidance("Put no pressure on timing.", 3),
    "G-offer-date": Guidance("Another offer is told plainly, with its date and without a demand.", 1),
    "G-referrer": Guidance("Say whom you want to meet and why, and make it easy to decline.", 4),
    "G-help": Guidance("Thank for help by naming what they did and what came of it.", 5),
    "G-gracious": Guidance("Stepping out: thank them, say it plainly, keep the door open.", 3),
    "G-reconnect": Guidance("Recall where you know each other from before anything else.", 5),
}
"""Every rule of public guides that a part of a draft follows."""
