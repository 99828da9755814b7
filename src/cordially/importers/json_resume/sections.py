"""What the sections of a résumé are, and what an entry of each becomes.

Keys are made as those of the LinkedIn export are, so that the same job or skill told by both is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cordially.importers.json_resume.entries import Entry
from cordially.importers.keys import digest_of
from cordially.proposals import ItemSeen, Origin, OwnEducationSeen, OwnPositionSeen, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BASICS: Final = ("basics", "bio")
"""The section about the user, by its present and its first name."""

SILENT: Final = frozenset({"$schema", "meta"})
"""Sections about the file, not about anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSection:
    """A section whose entries are items. Every name is followed by the fields it may stand in, the usual one first.

    ``months`` end up in the details as months, ``days`` as precisely as they are told. ``key`` lists what tells its
    entries apart: ``name`` or details.
    """

    kind: str
    name: tuple[str, ...]
    details: Mapping[str, tuple[str, ...]]
    months: Mapping[str, tuple[str, ...]] | None = None
    days: Mapping[str, tuple[str, ...]] | None = None
    key: tuple[str, ...] = ("name",)

    def item(self, entry: Entry, origin: Origin) -> ItemSeen | None:
        """Return what an entry says, None if it names nothing."""
        name = entry.text(*self.name)
        if not name:
            return None
        told: dict[str, str | None] = {
            detail: entry.lines(*fields) for detail, fields in self.details.items()
        }
        for detail, fields in (self.months or {}).items():
            told[detail] = entry.month(*fields, ends=detail == "finished")
        for detail, fields in (self.days or {}).items():
            told[detail] = entry.day(*fields)
        natural = digest_of(*((name if part == "name" else told[part]) for part in self.key))
        return ItemSeen(
            kind=self.kind,
            key=f"{self.kind}:{natural}",
            origin=origin,
            name=name,
            details=tuple((detail, text) for detail, text in told.items() if text),
            extra=entry.extra(),
        )


_YEARS: Final = {"started": ("startDate", "start"), "finished": ("endDate", "end")}
_URL: Final = ("url", "website")

_VOLUNTEERING: Final = ItemSection(
    kind="volunteering",
    name=("organization", "organisation", "name"),
    details={"role": ("position", "role"), "description": ("summary", "highlights"), "url": _URL},
    months=_YEARS,
    key=("name", "role", "started"),
)
_CERTIFICATE: Final = ItemSection(
    kind="certification",
    name=("name", "title"),
    details={"authority": ("issuer", "authority"), "url": _URL},
    months={"started": ("date", "startDate"), "finished": ("endDate", "expirationDate")},
    key=("name", "authority", "started"),
)
_INTEREST: Final = ItemSection(kind="interest", name=("name", "title"), details={})

ITEMS: Final[Mapping[str, ItemSection]] = {
    "volunteer": _VOLUNTEERING,
    "volunteering": _VOLUNTEERING,
    "awards": ItemSection(
        kind="honor",
        name=("title", "name"),
        details={"issuer": ("awarder", "issuer"), "description": ("summary",)},
        months={"issued": ("date", "awardDate")},
        key=("name", "issued"),
    ),
    "certificates": _CERTIFICATE,
    "certifications": _CERTIFICATE,
    "publications": ItemSection(
        kind="publication",
        name=("name", "title"),
        details={"publisher": ("publisher",), "description": ("summary",), "url": _URL},
        days={"published": ("releaseDate", "date")},
        key=("name", "published"),
    ),
    "languages": ItemSection(
        kind="language", name=("language", "name"), details={"proficiency": ("fluency", "level")}
    ),
    "projects": ItemSection(
        kind="project",
        name=("name", "title"),
        details={
            "description": ("description", "summary", "highlights"),
            "role": ("roles", "role"),
            "organization": ("entity",),
            "url": _URL,
        },
        months=_YEARS,
        key=("name", "started"),
    ),
    "skills": ItemSection(kind="skill", name=("name", "title"), details={"level": ("level",)}),
    "interests": _INTEREST,
    "hobbies": _INTEREST,
}


def position(entry: Entry, origin: Origin) -> OwnPositionSeen | None:
    """Return a job, None if the entry names neither the company nor the title."""
    company, title = entry.text("name", "company", "organization"), entry.text("position", "title")
    if not (company or title):
        return None
    started, finished = entry.month(*_YEARS["started"]), entry.month(*_YEARS["finished"], ends=True)
    return OwnPositionSeen(
        key=f"position:{digest_of(company, title, started)}",
        origin=origin,
        company=company,
        title=title,
        description=entry.lines("summary", "highlights"),
        location=entry.text("location") or entry.place("location"),
        started=started,
        finished=finished,
        extra=entry.extra(),
    )


def education(entry: Entry, origin: Origin) -> OwnEducationSeen | None:
    """Return a school, None if the entry names neither the school nor what was studied."""
    school = entry.text("institution", "school", "name")
    kind, area = entry.text("studyType", "degree"), entry.text("area", "field")
    if not (school or kind or area):
        return None
    started, finished = entry.month(*_YEARS["started"]), entry.month(*_YEARS["finished"], ends=True)
    return OwnEducationSeen(
        key=f"education:{digest_of(school, kind, started)}",
        origin=origin,
        school=school,
        degree=", ".join(part for part in (kind, area) if part) or None,
        started=started,
        finished=finished,
        notes=entry.text("courses"),
        activities=None,
        extra=entry.extra(),
    )


def reference(entry: Entry, origin: Origin) -> ItemSeen | None:
    """Return what somebody said of the user, None if there is neither the text nor whose it is."""
    name, said = entry.text("name"), entry.text("reference", "summary")
    if not (name or said):
        return None
    return ItemSeen(
        kind="reference",
        key=f"reference:{digest_of(name, said)}",
        origin=origin,
        name=None,
        person=PersonSeen(name=name) if name else None,
        details=(("text", said),) if said else (),
        extra=entry.extra(),
    )


SINGLE: Final[
    Mapping[str, Callable[[Entry, Origin], OwnPositionSeen | OwnEducationSeen | ItemSeen | None]]
] = {
    "work": position,
    "education": education,
    "references": reference,
    **{name: section.item for name, section in ITEMS.items()},
}
"""What an entry becomes, by the name of its section."""

WITH_KEYWORDS: Final = frozenset({"skills", "interests", "hobbies"})
"""Sections whose entries head a list of words, each of which is one more skill or interest."""

NAMES_ONLY: Final = {"skills": "name", "interests": "name", "hobbies": "name", "languages": "language"}
"""Sections whose entries may be mere texts, and the field that such a text stands for."""
