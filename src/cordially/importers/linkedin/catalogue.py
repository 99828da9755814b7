"""The files that an export may hold, by normalised name: those that are read elsewhere, and all others known."""

from __future__ import annotations

import re
from dataclasses import dataclass

READ = {
    "connections": "connections",
    "invitations": "invitations",
    "messages": "messages",
    "jobapplications": "job_applications",
    "profile": "profile",
    "positions": "positions",
    "education": "education",
}
"""Names of the files that are read, with their kinds. Used for messages only: content decides."""

_KNOWN = """
    accountstatushistory adsclicked adtargeting articles calendar causesyoucareabout certifications coachmessages
    comments companyfollows contacts courses duolingo emailaddresses endorsementgiveninfo endorsementreceivedinfo
    engagements events groups guidemessages hashtagfollows honors importedcontacts inferencesaboutyou
    inferredcredibilityscores instantreposts jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses
    jobseekerpreferences lanadsengagement languages learning learningcoachmessages learningroleplaymessages likes
    loginattempts logins memberfollows memberhashtags notes onlinejobpostings opportunities opprtunities organizations
    patents phonenumbers privateidentityasset profilesummary projects providers publications reactions receipts
    receiptsv2 recommendationsgiven recommendationsreceived registration reviews richmedia savedanswers saveditems
    savedjobalerts savedjobs searchqueries securitychallenges shares skills testscores trainings
    verifiedexternalcapability verifications videos volunteerexperiences volunteering votes whatsappphonenumbers
"""
KNOWN = frozenset(_KNOWN.split())
"""Names of the files that are known and kept as they are."""

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
