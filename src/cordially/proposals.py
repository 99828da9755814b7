"""What an importer may propose: plain values, each with where it was read and a natural key.

The key makes imports idempotent: the same fact read again, from the same or a later archive, has the same key.
All times are aware and in UTC; dates without a time are dates. A missing value is None, never an empty string.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from dataclasses import dataclass as row
    from datetime import date, datetime

    from cordially.correspondence.purposes import Says
else:

    def row(*, frozen: bool, slots: bool, kw_only: bool) -> object:
        """Make a dataclass whose instances come a hundred thousand at a time.

        To the type checker it is ``dataclass``, frozen and all. While the program runs nothing refuses a change, as a
        frozen instance takes three times as long to make.
        """
        return dataclass(slots=slots, kw_only=kw_only, unsafe_hash=frozen)


Direction: TypeAlias = Literal["outgoing", "incoming", "unknown"]
Medium: TypeAlias = Literal["linkedin", "email"]

Extra: TypeAlias = tuple[tuple[str, str], ...]
"""Filled columns without a field of their own, as (column heading, cell): nothing in a row is lost."""


@row(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where something was read: the file as named in the archive, and the 1-based line its row starts at."""

    file: str
    line: int


@row(frozen=True, slots=True, kw_only=True)
class PersonSeen:
    """Somebody as named by one row.

    ``profile`` is the decoded, case-folded last part of a profile address and the only certain identity; it is None
    for hidden members, whose ``name`` is None too.
    """

    profile: str | None = None
    name: str | None = None
    given: str | None = None
    family: str | None = None
    email: str | None = None
    company: str | None = None
    position: str | None = None


@row(frozen=True, slots=True, kw_only=True)
class ConnectionSeen:
    """A first-degree connection. ``connected_on`` is the UTC calendar date of acceptance."""

    key: str
    origin: Origin
    person: PersonSeen
    connected_on: date | None
    extra: Extra = ()


@row(frozen=True, slots=True, kw_only=True)
class InvitationSeen:
    """An invitation, sent or received. Whether it was accepted is not in the row. ``note`` is None when blank."""

    key: str
    origin: Origin
    person: PersonSeen
    direction: Direction
    sent_at: datetime
    note: str | None
    extra: Extra = ()


@row(frozen=True, slots=True, kw_only=True)
class MessageSeen:
    """One message. ``others`` are its other parties (sender first if incoming); drafts were never sent.

    ``advert`` marks what was sent to many, such as newsletters. ``says`` is set for the user's own messages only.
    ``content`` of an e-mail is None unless the user wants bodies kept.
    """

    key: str
    origin: Origin
    conversation: str | None
    direction: Direction
    others: tuple[PersonSeen, ...]
    sent_at: datetime
    subject: str | None
    content: str | None
    folder: str | None
    draft: bool = False
    advert: bool = False
    medium: Medium = "linkedin"
    says: Says | None = None
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationSeen:
    """A job applied for through the network. ``applied_at`` assumes US Pacific time, which is likely but unproved.

    ``job`` is the number in the job's address, or the whole address where it has none.
    """

    key: str
    origin: Origin
    company: str | None
    title: str | None
    job: str | None
    applied_at: datetime | None
    resume: str | None
    answers: tuple[tuple[str, str], ...] = ()
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerSeen:
    """The user's own profile as exported; ``profile`` comes from the invitations, as the profile file has none."""

    key: str
    origin: Origin
    given: str | None
    family: str | None
    profile: str | None
    headline: str | None
    summary: str | None
    industry: str | None
    location: str | None
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPositionSeen:
    """A job in the user's own profile. Months are ISO prefixes (``2019-03`` or ``2019``); no finish means current."""

    key: str
    origin: Origin
    company: str | None
    title: str | None
    description: str | None
    location: str | None
    started: str | None
    finished: str | None
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEducationSeen:
    """A school in the user's own profile; dates as in ``OwnPositionSeen``."""

    key: str
    origin: Origin
    school: str | None
    degree: str | None
    started: str | None
    finished: str | None
    notes: str | None
    activities: str | None
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSeen:
    """A row that needs no treatment of its own: a skill, a followed company, a recommendation, a reaction, a search.

    ``kind`` says which (singular, snake_case: ``skill``, ``company_follow``, ``recommendation_received``); ``name`` is
    its main word (the skill, the company, the title); ``at`` when it came about; months such as ``2019-03`` and spans of them
    are in ``details`` (``started``, ``finished``). ``person`` is whom else it is about, if anybody. ``details`` are its
    other filled columns under stable snake_case names; what has no such name is in ``extra``.
    """

    kind: str
    key: str
    origin: Origin
    name: str | None
    at: datetime | date | None = None
    person: PersonSeen | None = None
    details: tuple[tuple[str, str], ...] = ()
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSeen:
    """An entry of an address book. It says that somebody exists, not that the user knows them well.

    ``person.email`` is the first of ``emails``; addresses are as written. ``profiles`` are those of the network found
    among the sites. ``employers`` are (company, position) pairs, the first also in ``person``.
    """

    key: str
    origin: Origin
    person: PersonSeen
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    employers: tuple[tuple[str | None, str | None], ...] = ()
    places: tuple[str, ...] = ()
    note: str | None = None
    extra: Extra = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody invited to a meeting, other than the user, a room or a device."""

    person: PersonSeen
    organiser: bool = False
    answer: Literal["accepted", "declined", "tentative"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSeen:
    """A calendar entry, or an appointment named in a mail. One occurrence of a recurring entry is one of these.

    ``starts`` is an aware moment in UTC, or a day for entries that last all day. ``kind`` is what it looks like and
    ``why`` lists the signs, in words fit to be shown (``the title says 'interview'``); nothing is decided by it.
    ``company`` is the company named in the title or behind the organiser's address, as far as it can be told;
    ``call`` the host of a conferencing link. ``ends`` of whole days is the last of them. ``version`` counts up with every
    change, where the file tells.
    """

    key: str
    origin: Origin
    uid: str
    title: str | None
    starts: datetime | date
    ends: datetime | date | None
    kind: Literal["interview", "meeting", "other"]
    why: tuple[str, ...] = ()
    people: tuple[Attendee, ...] = ()
    company: str | None = None
    place: str | None = None
    call: str | None = None
    cancelled: bool = False
    recurring: bool = False
    version: int = 0
    extra: Extra = ()


Proposal: TypeAlias = (
    ConnectionSeen
    | InvitationSeen
    | MessageSeen
    | ApplicationSeen
    | OwnerSeen
    | OwnPositionSeen
    | OwnEducationSeen
    | ItemSeen
    | ContactSeen
    | MeetingSeen
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A row or file that could not be read. ``reason`` names no values of other people; ``hint`` says what to do.

    With ``cell``, the heading of a column, only that cell was left out: the rest of the row became a proposal.
    ``raw`` is the row as it stands in the file, kept in the store and shown nowhere else.
    """

    file: str
    line: int | None
    reason: str
    hint: str = ""
    cell: str | None = None
    raw: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What was recognised in one file: ``kind`` is the canonical name, ``rows`` the data rows read (bad ones too).

    Every row is either a proposal or a problem with a line and no cell. ``note`` warns of what was mended while reading; ``as_of``
    is the day the file was written (in an unknown time zone), if that is known. ``digest`` tells files of other content
    apart. ``same`` is set for a file that was imported before: so many of its rows were taken in then, and none is proposed.
    """

    file: str
    kind: str
    rows: int
    note: str = ""
    as_of: date | None = None
    digest: str | None = None
    same: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A file that was imported before: in which batch, how many rows it has, and how many of them were taken in."""

    batch: str
    rows: int
    taken: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFile:
    """A file nobody understands (yet), kept as it is."""

    file: str
    content: bytes
    reason: str


@dataclass(slots=True)
class Reading:
    """All that was read from what the user gave: proposals, problems, and files kept raw. Nothing is dropped.

    ``owner`` is the user's own profile (the last part of its address), where the files tell it. ``own_addresses`` are
    the user's own e-mail addresses, case-folded, as far as files of the export or a résumé name them.
    """

    files: list[FileRead] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    raw: list[RawFile] = field(default_factory=list)
    owner: str | None = None
    own_addresses: frozenset[str] = frozenset()

    @property
    def nothing_good(self) -> bool:
        """Whether there were rows to read and not one of them could be."""
        return not self.proposals and any(read.rows and read.same is None for read in self.files)
