"""The whole demo, counted back from one moment: the files of an export, its ZIP, and the log beside it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cordially.demo.crowd import crowd
from cordially.demo.export import files
from cordially.demo.members import Member, told_in
from cordially.demo.noted import LogLine, Newcomer, Pursued, newcomers, noted, pursued
from cordially.demo.workdays import HOME, Workdays

_TOLD = ("cast", "colleagues", "recruiters", "peers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A fictional job search as of ``now``.

    ``archive`` maps the paths inside the export's ZIP to their contents; ``log`` is what was noted beside it, oldest
    first. ``pursued`` are the processes the log speaks of, ``newcomers`` the people it names whom the export does not
    know, ``cast`` those of the story whom it does, each with a role.
    """

    now: datetime
    archive: dict[str, bytes]
    log: tuple[LogLine, ...]
    pursued: tuple[Pursued, ...]
    newcomers: tuple[Newcomer, ...]
    cast: tuple[Member, ...] = field(repr=False)

    @property
    def file_name(self) -> str:
        """The name the export would arrive under, labelled with the day at home."""
        return f"Complete_LinkedInDataExport_{self.now.astimezone(HOME):%m-%d-%Y}.zip"

    def zip(self) -> bytes:
        """Return the export as a ZIP: stored, not deflated, so that the bytes do not depend on the compressor."""
        packed = io.BytesIO()
        stamp = self.now.astimezone(UTC).timetuple()[:6]
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            for path, content in self.archive.items():
                entry = zipfile.ZipInfo(path, date_time=stamp)
                entry.create_system = 0  # as in the real ones, and the same on every platform
                archive.writestr(entry, content)
        return packed.getvalue()


def build(now: datetime) -> Demo:
    """Build the demo as of ``now`` (aware). The same moment gives the same bytes; every working day moves it along.

    Raises ``ValueError`` if ``now`` has no time zone: office hours could not be told.
    """
    if now.tzinfo is None:
        raise ValueError("The demo needs a moment with a time zone.")
    now = now.astimezone(UTC).replace(microsecond=0)
    days = Workdays(now=now)
    told = tuple(member for name in _TOLD for member in told_in(name, days))
    return Demo(
        now=now,
        archive=files((*told, *crowd(days)), days),
        log=noted(days),
        pursued=pursued(),
        newcomers=newcomers(),
        cast=tuple(member for member in told if member.role),
    )
