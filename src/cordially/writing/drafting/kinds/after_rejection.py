"""The answer to a no: thanks, at most one narrow question, and the door left open."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form, Need, Part, says
from cordially.writing.drafting.kinds import own_side
from cordially.writing.drafting.kinds.conversation import learned

_MET: Final = {"met": ("yes",)}

_THANKS: Final = Part(
    name="thanks",
    phrasings=(
        *says(
            "Thank you for letting me know about {the_role}, and for the time you gave me.",
            "Thank you for your news about {the_role}, and for your time.",
            unless={"met": ("no",)},
        ),
        *says("Thank you for letting me know, and for the time you gave me.", unless={"met": ("no",)}),
        *says("Thank you for letting me know about {the_role}, and for considering me.", unless=_MET),
        *says("Thank you for letting me know, and for considering me.", unless=_MET),
    ),
    sources=("I09", "G-reject-thanks"),
    needed=True,
)

_QUESTION: Final = Part(
    name="question",
    phrasings=(
        *says(
            "If you can say it in a line: which one skill or experience would have helped me most?",
            "One question, if you have a minute: what is the one thing you would have liked to see more of?",
        ),
    ),
    sources=("M05", "G-feedback"),
    worth=8,
    paragraph=1,
    unless_told=("question",),
)

_OWN_QUESTION: Final = Part(
    name="own_question",
    about="question",
    phrasings=(
        *says("May I ask one thing? {question:alone}", "One question, if you have a minute. {question:alone}",
              takes=("question", "mine", "sentence")),
        *says("If you have a minute, I would like to ask {question}.", takes=("how",)),
        *says("If you have a minute, I would value a line on {question}.", takes=("thing", "doing")),
        *says("One question, if you have a minute: {question}.", takes=("that", "because", "to", "with", "did", "unsure")),
    ),
    sources=("M05", "G-feedback"),
    worth=8,
    paragraph=1,
)  # fmt: skip

_EASY_OUT: Final = Part(
    name="easy_out",
    phrasings=says("I understand if you would rather not say.", "If you would rather not say, I understand."),
    sources=("G-feedback",),
    worth=7,
    paragraph=1,
)

_LATER: Final = Part(
    name="later_roles",
    phrasings=says(
        "If another role comes up that might fit, I would be glad to hear of it.",
        "Should another opening fit, I would be glad to be considered.",
        "I would be glad to be considered again when another role fits.",
    ),
    sources=("I09", "M05", "G-reject-thanks"),
    needed=True,
    paragraph=2,
)

_NEEDS: Final = (
    Need(any_of=("own_name",), why="Your name stands under it, as they know you.", sources=("G-names",)),
)
_SUBJECTS: Final = (*says("Thank you: {role_title}"), *says("Thank you for letting me know"))

FEEDBACK: Final = Form(
    kind="after_rejection",
    aim="feedback",
    parts=(_THANKS, learned(needed=False, worth=6), _QUESTION, _OWN_QUESTION, _EASY_OUT, _LATER),
    needs=_NEEDS,
    subjects=_SUBJECTS,
    most_words=(90, 150),
)

THANKS: Final = Form(
    kind="after_rejection",
    aim="thanks",
    parts=(_THANKS, learned(needed=False, worth=6), own_side.fit(sources=("L16",), worth=4), _LATER),
    needs=_NEEDS,
    subjects=_SUBJECTS,
    most_words=(80, 130),
)

FORMS: Final = (FEEDBACK, THANKS)
