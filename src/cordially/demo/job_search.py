"""The whole demo, counted back from one moment: two exports, other files of the job seeker's, and the log beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from cordially.demo.calendar_file import calendar
from cordially.demo.contact_file import contacts
from cordially.demo.crowd import crowd
from cordially.demo.earlier import earlier
from cordially.demo.export import earlier_files, files
from cordially.demo.mail_file import mail
from cordially.demo.members import Member, told_in
from cordially.demo.noted import Fact, LogLine, Newcomer, Pursued, facts, newcomers, noted, pursued
from cordially.demo.packing import packed
from cordially.demo.workdays import HOME, Workdays

_TOLD = ("cast", "colleagues", "recruiters", "peers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A fictional job search as of ``now``.

    ``archive`` maps the paths inside the export's ZIP to their contents, ``earlier`` those of one that was asked for at
    ``earlier_at``; ``calendar``, ``contacts`` and ``mail`` are files of the job seeker's own. ``log`` is what was noted
    beside them, oldest first, ``facts`` what was learnt of people's lives. ``pursued`` are the processes the log speaks
    of, ``newcomers`` the people it names whom the export does not know, ``cast`` those of the story whom it does, each
    with a role.
    """

    now: datetime
    archive: dict[str, bytes]
    earlier_at: datetime
    earlier: dict[str, bytes]
    calendar: bytes
    contacts: bytes
    mail: bytes
    log: tuple[LogLine, ...]
    facts: tuple[Fact, ...]
    pursued: tuple[Pursued, ...]
    newcomers: tuple[Newcomer, ...]
    cast: tuple[Member, ...] = field(repr=False)

    @property
    def file_name(self) -> str:
        """The name the export would arrive under, labelled with the day at home."""
        return f"Complete_LinkedInDataExport_{self.now.astimezone(HOME):%m-%d-%Y}.zip"

    @property
    def earlier_name(self) -> str:
        """The name the earlier one arrived under."""
        return f"Basic_LinkedInDataExport_{self.earlier_at.astimezone(HOME):%m-%d-%Y}.zip"

    def zip(self) -> bytes:
        """Return the export as a ZIP."""
        return packed(self.archive, self.now)

    def earlier_zip(self) -> bytes:
        """Return the earlier export as a ZIP."""
        return packed(self.earlier, self.earlier_at)


def build(now: datetime) -> Demo:
    """Build the demo as of ``now`` (aware). The same moment gives the same bytes; every working day moves it along.

    Raises ``ValueError`` if ``now`` has no time zone: office hours could not be told.
    """
    if now.tzinfo is None:
        raise ValueError("The demo needs a moment with a time zone.")
    now = now.astimezone(UTC).replace(microsecond=0)
    days = Workdays(now=now)
    told = tuple(member for name in _TOLD for member in told_in(name, days))
    members = (*told, *crowd(days))
    then = earlier(members, days)
    return Demo(
        now=now,
        archive=files(members, days),
        earlier_at=then.at,
        earlier=earlier_files(then, days),
        calendar=calendar(days),
        contacts=contacts(),
        mail=mail(days),
        log=noted(days),
        facts=facts(days),
        pursued=pursued(),
        newcomers=newcomers(),
        cast=tuple(member for member in told if member.role),
    )
