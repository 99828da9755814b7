"""Verdicts in order of caution, and what a wait waits for."""

from __future__ import annotations

from typing import Final

NOT_APPLICABLE: Final = 0
AVOID: Final = 1
WAIT: Final = 2
DO_WITH_CARE: Final = 3
DO: Final = 4

VERDICTS: Final = ("not_applicable", "avoid", "wait", "do_with_care", "do")
"""Verdict words by code. ``not_applicable`` (0) stands outside the order of caution; the others rise from 1 to 4."""

UNTIL: Final = ("decision", "consent", "met", "contact_allowed", "personal_note", "profile_proofed", "date")
"""What a wait can wait for, in the order in which a true one is preferred."""

COMES_ABOUT: Final[dict[str, tuple[dict[str, str], ...]]] = {
    "decision": ({"stage": "offered"}, {"stage": "hired"}, {"stage": "rejected"}),
    "consent": ({"consent": "granted"},),
    "met": ({"met": "yes"},),
    "contact_allowed": ({"consent": "none"}, {"consent": "open_door"}, {"consent": "granted"}),
    "personal_note": ({"note": "personal"},),
    "profile_proofed": ({"profile": "proofed"},),
    "date": ({"elapsed": "longer"},),
}
"""The facts that change when a wait is over. Where several are listed, the verdict must improve with each of them."""

OVER: Final = ("offered", "hired", "rejected", "withdrawn")
"""Stages at which there is no decision left to wait for."""
