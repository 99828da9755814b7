"""Small exports, built in code: fictitious people, one quirk each."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from cordially import importers
from cordially.importers import Brief

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from cordially.proposals import Reading

Seen = TypeVar("Seen")

BRIEF = Brief(now=datetime(2026, 7, 1, tzinfo=UTC))
"""What the readers are told beside the files."""


def read(path: Path) -> Reading:
    """Read one ZIP, folder or file."""
    return importers.read([path], BRIEF)


def read_all(paths: Iterable[Path]) -> Reading:
    """Read several as one."""
    return importers.read(paths, BRIEF)


def read_bytes(name: str, content: bytes) -> Reading:
    """Read an uploaded file."""
    return importers.read_bytes(name, content, BRIEF)


OWNER_URL = "https://www.linkedin.com/in/robin-vale"
OWNER = "Robin Vale"

NOTES = (
    "Notes:\n"
    '"When exporting your data, some addresses may be missing. '
    'Members choose, so ""missing"" is normal; see help."\n\n'
)

CONNECTIONS_2018 = "First Name,Last Name,Email Address,Company,Position,Connected On"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
INVITATIONS_2018 = "From,To,Sent At,Message,Direction"
INVITATIONS_2023 = f"{INVITATIONS_2018},inviterProfileUrn,inviteeProfileUrn"
INVITATIONS = f"{INVITATIONS_2018},inviterProfileUrl,inviteeProfileUrl"
MESSAGES_2018 = "From,To,Date,Subject,Content,Direction,Folder"
MESSAGES_2021 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
MESSAGES_2023 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
MESSAGES_2024 = f"{MESSAGES_2023},IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
MESSAGES_2025 = f"{MESSAGES_2023},ATTACHMENTS"
MESSAGES_2026 = f"{MESSAGES_2025},IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
APPLICATIONS = "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers"
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)
PROFILE_2018 = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Contact Instructions,Headline,Summary,Industry,Country,"
    "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On"
EDUCATION = "School Name,Start Date,End Date,Notes,Degree Name,Activities"


def link(slug: str) -> str:
    """The address of a profile, as the export writes it."""
    return f"https://www.linkedin.com/in/{slug}"


def sheet(header: str, *rows: Sequence[str], quote_all: bool = False, end: str = "\n") -> str:
    """A header as written and rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL, lineterminator=end)
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def connection(given: str, family: str, slug: str, on: str = "07 Jun 2026", **more: str) -> tuple[str, ...]:
    """A row of today's Connections.csv."""
    company, position = more.get("company", "Fernwood Ltd"), more.get("position", "Engineer")
    return (given, family, link(slug) if slug else "", more.get("email", ""), company, position, on)


def sent_invitation(to: str, slug: str, at: str = "6/9/26, 11:30 PM", note: str = "") -> tuple[str, ...]:
    """A row of today's Invitations.csv, sent by the owner."""
    return (OWNER, to, at, note, "OUTGOING", OWNER_URL, link(slug))


def received_invitation(name: str, slug: str, at: str = "6/9/26, 8:05 AM", note: str = "") -> tuple[str, ...]:
    """A row of today's Invitations.csv, received by the owner."""
    return (name, OWNER, at, note, "INCOMING", link(slug), OWNER_URL)


def message(content: str = "Hello there", **cells: str) -> tuple[str, ...]:
    """A row of messages.csv as of 2023: from Ada Finch to the owner, unless told otherwise."""
    given = {
        "conversation": "2-c29tZXRoaW5n",
        "title": "",
        "name": "Ada Finch",
        "url": link("ada-finch"),
        "to": OWNER,
        "urls": OWNER_URL,
        "date": "2026-03-01 10:00:00 UTC",
        "subject": "",
        "content": content,
        "folder": "INBOX",
    } | cells
    return tuple(given.values())


def reply(content: str = "Thank you", **cells: str) -> tuple[str, ...]:
    """A row of messages.csv as of 2023: from the owner to Ada Finch."""
    ours = {"name": OWNER, "url": OWNER_URL, "to": "Ada Finch", "urls": link("ada-finch")}
    return message(content, **(ours | cells))


def zipped(path: Path, files: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> Path:
    """Write a ZIP as LinkedIn does: deflated, no entries for folders."""
    path.write_bytes(zip_of(files))
    return path


def unpacked(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the files into a folder."""
    path.mkdir(exist_ok=True)
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def small_export() -> dict[str, str]:
    """A whole export with one or two rows a file."""
    return {
        "Connections.csv": NOTES + sheet(CONNECTIONS, connection("Ada", "Finch", "ada-finch")),
        "Invitations.csv": sheet(
            INVITATIONS, sent_invitation("Ada Finch", "ada-finch", note="Good to meet you")
        ),
        "messages.csv": sheet(MESSAGES_2025, (*message(), ""), (*reply(), "")),
        "Profile.csv": sheet(
            PROFILE, ("Robin", "Vale", "", "", "Mar 9", "Welder", "", "", "", "Leeds", "", "", "")
        ),
        "Positions.csv": sheet(POSITIONS, ("Fernwood Ltd", "Welder", "", "Leeds", "Mar 2019", "")),
        "Education.csv": sheet(EDUCATION, ("Hillside College", "2011", "2014", "", "BSc", "")),
        "Jobs/Job Applications.csv": sheet(
            APPLICATIONS,
            (
                "6/1/26, 9:15 AM",
                "",
                "",
                "Alder plc",
                "Lead Welder",
                "http://www.linkedin.com/jobs/view/41",
                "cv.pdf",
                "",
            ),
        ),
        "Skills.csv": "Name\nWelding\n",
    }


def zip_of(files: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> bytes:
    """The bytes of such a ZIP."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items() if isinstance(files, Mapping) else files:
            info = zipfile.ZipInfo(name, date_time=(2026, 6, 27, 2, 30, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def unaccounted(reading: Reading) -> dict[str, int]:
    """Rows read that are neither proposed nor reported, or both, by file: must be empty.

    A problem with a cell is about a row that was proposed without it.
    """
    rows: Counter[str] = Counter()
    for file in reading.files:
        rows[file.file] += file.rows
    rows.subtract(Counter(proposal.origin.file for proposal in reading.proposals))
    lost = (problem for problem in reading.problems if problem.line is not None and problem.cell is None)
    rows.subtract(Counter(problem.file for problem in lost))
    return {file: count for file, count in rows.items() if count}


def read_file(name: str, content: str | bytes) -> Reading:
    """Read one file of an export; its rows must add up."""
    reading = read_bytes(name, content.encode() if isinstance(content, str) else content)
    assert unaccounted(reading) == {}
    return reading


def read_files(files: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]]) -> Reading:
    """Read a ZIP of these files; its rows must add up."""
    reading = read_bytes("export.zip", zip_of(files))
    assert unaccounted(reading) == {}
    return reading


def seen(reading: Reading, kind: type[Seen]) -> list[Seen]:
    """The proposals of one kind."""
    return [proposal for proposal in reading.proposals if isinstance(proposal, kind)]
