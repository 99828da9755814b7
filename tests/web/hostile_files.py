"""An export, an address book, a calendar and a mailbox in which every text that others write tries to do harm."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Final

LONG: Final = "Maximiliana" * 910
"""A name of 10,010 letters."""

PAYLOADS: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "{{7*191}}{% raw %}${7*191}",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/x",
    "\u202egnp.exe\u2066\u200b\u200d\ufeff",
    "\x1b]0;owned\x07\x08\x7f\x85",
    "null\x00byte",
    '=HYPERLINK("https://evil.example")',
    "@SUM(1+1)|cmd",
    "😀👩‍👩‍👧‍👦 Zoë́̂̃ ﷽",
    "a/../../b?c#d%2e%2e%2f;e&amp;f",
    "line\r\nSet-Cookie: owned=1\r\n\r\n<b>",
    "</title></textarea></style></script><script>alert(1)</script>",
    'x" autofocus onfocus=alert(1) y="',
    "%3Cscript%3Ealert(1)%3C/script%3E &lt;script&gt;alert(1)&lt;/script&gt;",
    "https://evil.example/?q=1 www.evil.example",
    LONG,
)
"""Texts that would be code, markup, addresses, formulas or commands anywhere they are not taken for text."""

ADDRESSES: Final = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/in/somebody",
    "https://evil.example/in/somebody",
    "https://www.linkedin.com.evil.example/in/somebody",
    "https://www.linkedin.com/in/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "https://www.linkedin.com/in/..%2f..%2fevil",
    "https://www.linkedin.com/in/javascript:alert(1)",
    "https://www.linkedin.com@evil.example/in/somebody",
)
"""Addresses of profiles and adverts that lead elsewhere or run something."""

FILE_NAMES: Final = (
    '../../../evil"; filename="x',
    "<img src=x onerror=alert(1)>.vcf",
    "..\\..\\evil\r\nX: y.vcf",
    "'\";--\u202efcv.exe",
)


def _table(*rows: tuple[str, ...]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()


def _address(number: int) -> str:
    if number % 2:
        return ADDRESSES[number % len(ADDRESSES)]
    return f"https://www.linkedin.com/in/hostile-{number}"


def archive() -> bytes:
    """Return an export in which every text of others, and the owner's own, is hostile."""
    each = list(enumerate(PAYLOADS))
    after = [*PAYLOADS[1:], PAYLOADS[0]]
    files = {
        "Connections.csv": _table(
            ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"),
            *((t, after[n], _address(n), f"a{n}@{t}", t, after[n], "18 Mar 2025") for n, t in each),
            *(
                ("Plain", t, f"https://www.linkedin.com/in/plain-{n}", "", t, t, "19 Mar 2025")
                for n, t in each
            ),
        ),
        "Invitations.csv": _table(
            ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"),
            *(
                (
                    t,
                    "Own Er",
                    "3/17/26, 8:21 AM",
                    t,
                    "INCOMING",
                    f"https://www.linkedin.com/in/inviter-{n}",
                    "https://www.linkedin.com/in/owner",
                )
                for n, t in each
            ),
        ),
        "messages.csv": _table(
            (
                "CONVERSATION ID",
                "CONVERSATION TITLE",
                "FROM",
                "SENDER PROFILE URL",
                "TO",
                "RECIPIENT PROFILE URLS",
                "DATE",
                "SUBJECT",
                "CONTENT",
                "FOLDER",
                "ATTACHMENTS",
                "IS MESSAGE DRAFT",
                "IS CONVERSATION DRAFT",
            ),
            *(
                (
                    f"c{n}{t[:40]}",
                    t,
                    f"Plain {t}",
                    f"https://www.linkedin.com/in/plain-{n}",
                    "Own Er",
                    "https://www.linkedin.com/in/owner",
                    f"2026-03-{n % 17 + 1:02} 10:00:00 UTC",
                    t,
                    f"{t} interview on Thursday {t}",
                    "INBOX",
                    t,
                    "No",
                    "No",
                )
                for n, t in each
            ),
        ),
        "Profile.csv": _table(
            (
                "First Name",
                "Last Name",
                "Maiden Name",
                "Address",
                "Birth Date",
                "Headline",
                "Summary",
                "Industry",
                "Zip Code",
                "Geo Location",
                "Twitter Handles",
                "Websites",
                "Instant Messengers",
            ),
            (
                "Own",
                "Er",
                "",
                PAYLOADS[0],
                "Mar 9",
                PAYLOADS[1],
                "\n".join(PAYLOADS[:-1]),
                PAYLOADS[2],
                PAYLOADS[3],
                PAYLOADS[5],
                "",
                f"[PORTFOLIO:{PAYLOADS[4]}]",
                "",
            ),
        ),
        "Positions.csv": _table(
            ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
            *((t, after[n], t, t, f"Mar {2000 + n}", f"Mar {2001 + n}") for n, t in each),
        ),
        "Education.csv": _table(
            ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"),
            *((t, "2001", "2004", t, t, t) for _, t in each),
        ),
        "Skills.csv": _table(("Name",), *((t,) for _, t in each)),
        "Languages.csv": _table(("Name", "Proficiency"), *((t, t) for _, t in each)),
        "Recommendations_Received.csv": _table(
            ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"),
            *(("Plain", t, t, t, t, "08/28/25, 02:05 AM", "VISIBLE") for _, t in each),
        ),
        "Jobs/Job Applications.csv": _table(
            (
                "Application Date",
                "Contact Email",
                "Contact Phone Number",
                "Company Name",
                "Job Title",
                "Job Url",
                "Resume Name",
                "Question And Answers",
            ),
            *(
                ("2/27/26, 12:35 AM", "own@er.example", "", t, after[n], ADDRESSES[n % len(ADDRESSES)], t, t)
                for n, t in each
            ),
        ),
        "Jobs/Saved Jobs.csv": _table(
            ("Saved Date", "Job Url", "Job Title", "Company Name"),
            *(("2/25/26, 10:10 AM", ADDRESSES[n % len(ADDRESSES)], t, t) for n, t in each),
        ),
        "Company Follows.csv": _table(
            ("Organization", "Followed On"), *((t, "Mon Mar 09 12:10:00 UTC 2026") for _, t in each)
        ),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as written:
        for name, content in files.items():
            written.writestr(name, content)
        written.writestr("<script>alert(1)</script>.csv", "a,b\n1,2\n")
        written.writestr("../../evil.csv", "a,b\n1,2\n")
    return packed.getvalue()


def _line(text: str) -> str:
    """Return a text as a value of a content line: line breaks and signs escaped, everything else as it is."""
    return (
        text.replace("\\", "\\\\")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace(",", "\\,")
        .replace(";", "\\;")
    )


def address_book() -> bytes:
    """Return cards whose every field is hostile."""
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{_line(text)}\r\nN:{_line(text)};{_line(text)};;;\r\nORG:{_line(text)}\r\n"
        f"TITLE:{_line(text)}\r\nEMAIL:card{n}@card.example\r\nURL:{_line(ADDRESSES[n % len(ADDRESSES)])}\r\n"
        f"NOTE:{_line(text)}\r\nEND:VCARD\r\n"
        for n, text in enumerate(PAYLOADS)
    ).encode("utf-8", "replace")


def calendar() -> bytes:
    """Return interviews to come whose every field is hostile."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}{_line(text[:60])}\r\nDTSTAMP:20260301T100000Z\r\nDTSTART:202603{n % 9 + 20}T1{n % 8}0000Z\r\n"
        f"DTEND:202603{n % 9 + 20}T1{n % 8}3000Z\r\nSUMMARY:Interview: {_line(text)}\r\nLOCATION:{_line(text)}\r\n"
        f"DESCRIPTION:{_line(text)}\r\nURL:{_line(ADDRESSES[n % len(ADDRESSES)])}\r\n"
        f'ORGANIZER;CN="{_line(text).replace(chr(34), "")}":mailto:organiser{n}@firm{n}.example\r\n'
        f"ATTENDEE;CN=Own Er;PARTSTAT=ACCEPTED:mailto:own@er.example\r\nEND:VEVENT\r\n"
        for n, text in enumerate(PAYLOADS)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n{events}END:VCALENDAR\r\n".encode(
        "utf-8", "replace"
    )


def mailbox() -> bytes:
    """Return letters about interviews whose subjects, names and texts are hostile."""
    letters = []
    for n, text in enumerate(PAYLOADS):
        one = " ".join(text.split())[:900]
        letters.append(
            f"From x@firm{n}.example Wed Jan 28 14:18:00 2026\r\nDate: Wed, 28 Jan 2026 14:{n:02}:00 +0000\r\n"
            f"Message-ID: <{n}@firm{n}.example>\r\nSubject: Interview for {one} at {one}\r\n"
            f'From: "{one.replace(chr(34), "")}" <recruiter{n}@firm{n}.example>\r\nTo: Own Er <own@er.example>\r\n'
            f"Content-Type: text/plain; charset=utf-8\r\n\r\nYour interview for the role {text} is booked for Thursday, "
            f"26 March 2026 at 11:00 at {text}.\r\n\r\nKind regards\r\n{text}\r\n\r\n"
        )
    return "".join(letters).encode("utf-8", "replace")
