"""What names of files say, and the files of an export that are known and not read."""

from __future__ import annotations

import re
from dataclasses import dataclass

_KEPT = """
    accountstatushistory adsclicked adtargeting coachmessages engagements guidemessages inferencesaboutyou
    inferredcredibilityscores lanadsengagement learningcoachmessages learningroleplaymessages loginattempts logins
    opportunities opprtunities privateidentityasset providers savedanswers securitychallenges
    verifiedexternalcapability
"""
KEPT = frozenset(_KEPT.split())
"""Names of files that are known, and kept as they are: they say nothing about people, work or habits."""

NAMED_FOR_CERTAIN = frozenset(
    {"connections", "invitations", "messages", "jobapplications", "profile", "positions", "education"}
)
"""Names that a file without the right columns cannot have by chance, or that matter too much to pass over it."""

_COPY = re.compile(r"\s*(?:\(\d+\)|-?\s*copy(?:\s*\(?\d+\)?)?)$", re.IGNORECASE)
_NUMBER = re.compile(r"_(\d+)$", re.ASCII)
_MOST_PARTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FileName:
    """What a file's name says: ``stem`` without the differences between exports, then part number or member id.

    ``whole`` is what all parts of one split file share; two copies of a file do not share it.
    """

    stem: str
    part: int
    member: str | None
    whole: str


def file_name(path: str) -> FileName:
    """Read a file name. ``_1`` to ``_999`` is a part of a split file, a longer number is the member's id."""
    folder, _, base = path.rpartition("/")
    bare = base.rpartition(".")[0] or base
    original = _COPY.sub("", bare)
    copy = bare[len(original) :]
    numbered = _NUMBER.search(original)
    digits = numbered[1] if numbered else ""
    stem = original[: numbered.start()] if numbered else original
    is_part = bool(digits) and len(digits) <= _MOST_PARTS
    return FileName(
        stem=re.sub(r"[\s_]+", "", stem).casefold(),
        part=int(digits) if is_part else 0,
        member=digits or None if not is_part else None,
        whole=f"{folder}/{stem.casefold()}{copy}",
    )
