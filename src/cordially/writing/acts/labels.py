"""What a sentence of a message can do: the names, and the two letters that stand for them in training data."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Act: TypeAlias = Literal[
    "thanks",
    "specific",
    "reason",
    "about_self",
    "small_ask",
    "offer",
    "closing",
    "plain",
    "big_ask",
    "bends_rules",
    "begging",
    "pressure",
    "presuming",
    "flattery",
    "familiar",
    "selling",
    "arguing",
    "guilt",
    "sarcasm",
    "bump",
    "generic",
]
ACTS: Final[tuple[Act, ...]] = get_args(Act)
"""Every act, in the order of the model's outputs. A sentence may do several."""

FAULTS: Final[frozenset[Act]] = frozenset(ACTS[ACTS.index("big_ask") :])
"""The acts that a message is better without."""

CODES: Final[dict[str, Act]] = dict(
    zip(
        [
            "TH",
            "SP",
            "RE",
            "ME",
            "SA",
            "OF",
            "CL",
            "NO",
            "BA",
            "BR",
            "BE",
            "PR",
            "PO",
            "FL",
            "FA",
            "SE",
            "AR",
            "GU",
            "SC",
            "BU",
            "GE",
        ],
        ACTS,
        strict=True,
    )
)
"""The two letters of labelled sentences, and the act they stand for."""
