"""The moves somebody can make, by name. What makes a move applicable or valuable is rulebook data (``moves.toml``)."""

from __future__ import annotations

from typing import Final

MOVES: Final = (
    "connect",
    "ask_to_connect",
    "accept_invitation",
    "decline_invitation",
    "withdraw_invitation",
    "introduce_yourself",
    "ask_for_call",
    "ask_for_introduction",
    "thank_by_email",
    "thank_by_letter",
    "thank_for_help",
    "follow_up",
    "ask_for_feedback",
    "thank_for_connecting",
    "keep_in_touch",
    "step_out",
    "view_profile",
    "view_profile_anonymously",
    "look_up_company",
    "follow_company",
    "join_group",
    "share_job",
    "engage_with_posts",
    "publish",
    "proof_profile",
    "put_profile_link_on_resume",
)
"""Every move, in the fixed order of tables and exports."""

ALTERNATIVES: Final = (
    ("view_profile", "view_profile_anonymously"),
    ("thank_by_email", "thank_by_letter"),
    ("ask_to_connect", "connect"),
    ("accept_invitation", "decline_invitation"),
)
"""Groups of moves of which the best moves name at most one."""
