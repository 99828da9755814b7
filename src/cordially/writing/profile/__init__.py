"""Proofing one's own profile: a checklist of what to mend, field by field, and what to look at oneself."""

from cordially.writing.profile.checklist import Entry, Review
from cordially.writing.profile.review import review
from cordially.writing.profile.sheet import Job, Piece, Schooling, Sheet

__all__ = ["Entry", "Job", "Piece", "Review", "Schooling", "Sheet", "review"]
