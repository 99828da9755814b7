"""What a message can be for."""

from __future__ import annotations

from typing import Literal, TypeAlias

Says: TypeAlias = Literal["thanks_after_meeting", "thanks_for_help", "thanks_for_connecting", "follow_up"]
"""What a message of the user's own is for, where its words leave no doubt."""
