"""A profile as its owner shows it, field by field. None and empty are unknown or not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One position. Months are ISO prefixes (``2019-03`` or ``2019``); no ``finished`` means it is the present one."""

    company: str | None = None
    title: str | None = None
    description: str | None = None
    started: str | None = None
    finished: str | None = None

    @property
    def called(self) -> str:
        """What to call it in a list."""
        return " at ".join(part for part in (self.title, self.company) if part) or "a position without a name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Schooling:
    """One school, with what is said about it."""

    school: str | None = None
    degree: str | None = None
    started: str | None = None
    finished: str | None = None
    notes: str | None = None
    activities: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Any further prose: the description of a project, of volunteering; ``where`` names it."""

    where: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole profile. ``jobs`` and ``schooling`` are in the order they were read."""

    given: str | None = None
    family: str | None = None
    headline: str | None = None
    summary: str | None = None
    location: str | None = None
    jobs: tuple[Job, ...] = ()
    schooling: tuple[Schooling, ...] = ()
    skills: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing of a profile was ever imported."""
        return not (self.headline or self.summary or self.jobs or self.schooling or self.skills)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield each field that holds prose: where it stands, and its text."""
        if self.headline:
            yield "headline", self.headline
        if self.summary:
            yield "summary", self.summary
        for number, job in enumerate(self.jobs, 1):
            if job.title:
                yield f"position {number}: title", job.title
            if job.description:
                yield f"position {number}: description", job.description
        for number, school in enumerate(self.schooling, 1):
            if school.notes:
                yield f"school {number}: notes", school.notes
            if school.activities:
                yield f"school {number}: activities", school.activities
        for piece in self.pieces:
            yield piece.where, piece.text
