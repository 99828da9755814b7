"""The user's own résumé as JSON (jsonresume.org): its present form, 1.0.0, and the ones before.

Few files keep to the schema. Texts may be numbers, lists or null, and people write dates as they like; an entry is kept
as far as it can be understood, and what has no field of its own is kept beside it.
"""

from __future__ import annotations

from cordially.importers.json_resume.reading import looks_like_resume, read_resume

__all__ = ["looks_like_resume", "read_resume"]
