"""Which steps reach another person, and which of them ask for something."""

from __future__ import annotations

from typing import Final

ASKING: Final = frozenset(
    {
        "connect",
        "introduce_yourself",
        "ask_for_call",
        "ask_for_introduction",
        "ask_for_feedback",
        "follow_up",
    }
)
"""Steps that wait for an answer: never more than one at a time with one person."""

THANKING: Final = frozenset({"thank_by_email", "thank_by_letter", "thank_for_help", "thank_for_connecting"})
"""Steps that answer something they did: they go before every ask."""

COURTESIES: Final = frozenset({"thank_by_email", "thank_by_letter", "thank_for_help", "step_out"})
"""What is owed even to somebody who does not want to be connected: thanks for their time, and word that you leave."""

REACHING: Final = (
    ASKING
    | THANKING
    | {"accept_invitation", "decline_invitation", "keep_in_touch", "step_out", "answer_them"}
)
"""Steps that the other person receives: made in office hours where they live.

To ask at the goodbye is not among them: it is part of a talk to which they came themselves.
"""

LOOKING: Final = ("view_profile", "view_profile_anonymously")
LETTERS: Final = ("thank_by_email", "thank_by_letter")
"""Two ways of the same thing: who did one need not do the other."""

INSTEAD: Final = {kind: group for group in (LOOKING, LETTERS) for kind in group}
"""For a step that has another way, both ways."""
