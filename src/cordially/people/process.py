"""One thing pursued with one company: a job, or a piece of business."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from cordially.people.company import Company

Pursuit: TypeAlias = Literal["job", "business"]

PURSUITS: Final[tuple[Pursuit, ...]] = ("job", "business")
"""What a process can be after. Both use the same ladder of stages; a business meeting shows other words for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """A job or a piece of business pursued with one company. Where it stands is not here: it follows from the log.

    ``id`` is short and stable (``pr3``). ``company`` is None while it is unknown (an agency's advert);
    ``advert`` is the address of the opening, if there is one.
    """

    id: str
    company: Company | None = None
    title: str | None = None
    pursuit: Pursuit = "job"
    advert: str | None = None

    @property
    def called(self) -> str:
        """What to call it on a page: title and company, as far as they are known."""
        company = self.company.name if self.company else None
        return ", ".join(part for part in (self.title, company) if part) or self.id
