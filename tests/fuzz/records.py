"""Damaged calendars, contact cards and mails: sound records first, or around the damage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.fuzz.damage import damaged_bytes, damaged_text, nasty
from tests.fuzz.inputs import Input

_RECORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSeed:
    """A file of records of several lines. ``odd`` are lines that make trouble where they are put in.

    ``alone``: the file holds one record.
    """

    name: str
    record: str
    before: str = ""
    after: str = ""
    odd: tuple[str, ...] = ()
    alone: bool = False

    def numbered(self, first: int, last: int) -> list[str]:
        """The records from one number up to another."""
        return [self.record.replace("{n}", f"{n}{n}{n}{n}") for n in range(first, last)]


def damaged_records(seeds: Sequence[RecordSeed], chance: Random) -> Input:
    """One of the seeds, damaged in one of many ways."""
    seed = chance.choice(seeds)
    end = chance.choice(("\n", "\r\n", "\r\n"))
    if seed.alone:
        return _damaged_anywhere(seed, end, seeds, chance)
    luck = chance.random()
    if luck < 0.2:
        return _damaged_inside(seed, end, chance)
    if luck < 0.35:
        text = seed.before + "".join(seed.numbered(1, 3)) + seed.after
        return Input(name=seed.name, content=damaged_bytes(_bytes(text, end, chance), chance))
    return _damaged_at_the_end(seed, end, seeds, chance)


def _damaged_at_the_end(seed: RecordSeed, end: str, seeds: Sequence[RecordSeed], chance: Random) -> Input:
    intact = _bytes(seed.before + "".join(seed.numbered(1, chance.randint(1, 3))), end, None)
    between = _bytes(seed.numbered(7, 8)[0], end, None)  # what follows a record may be meant as part of it
    bad = _damaged_records("".join(seed.numbered(4, chance.randint(5, _RECORDS + 1))), seed, seeds, chance)
    rest = _bytes(bad + (seed.after if chance.random() < 0.8 else ""), end, None)
    if chance.random() < 0.3:
        rest = damaged_bytes(rest, chance)
    return Input(name=seed.name, content=intact + between + rest, intact=intact)


def cut_short(seed: RecordSeed, at: int) -> Input:
    """Two sound records and part of a third, which ends after so many bytes."""
    intact = _bytes(seed.before + "".join(seed.numbered(1, 3)), "\r\n", None)
    more = _bytes("".join(seed.numbered(4, 5)) + seed.after, "\r\n", None)
    return Input(name=seed.name, content=intact + more[:at], intact=intact)


def _damaged_anywhere(seed: RecordSeed, end: str, seeds: Sequence[RecordSeed], chance: Random) -> Input:
    """The only record of a file, damaged; nothing in it is out of reach."""
    content = _bytes(_damaged_records(seed.numbered(4, 5)[0], seed, seeds, chance), end, chance)
    return Input(name=seed.name, content=damaged_bytes(content, chance) if chance.random() < 0.3 else content)


def _damaged_records(text: str, seed: RecordSeed, seeds: Sequence[RecordSeed], chance: Random) -> str:
    for _ in range(chance.randrange(4)):
        text = _with_odd_line(text, seed.odd, chance)
    if chance.random() < 0.8:
        text = damaged_text(text, "".join(chance.choice(seeds).numbered(5, 6)), chance)
    return text


def _damaged_inside(seed: RecordSeed, end: str, chance: Random) -> Input:
    """A record in which values are nasty, or lines of trouble stand, but whose beginning and end are sound."""
    lines = seed.numbered(4, 5)[0].split("\n")
    inner = [
        at for at, line in enumerate(lines) if ":" in line and not line.startswith(("BEGIN", "END", "From "))
    ]
    for _ in range(chance.randint(1, 3)):
        at = chance.choice(inner)
        lines[at] = lines[at].partition(":")[0] + ":" + nasty(chance)
    good = seed.numbered(1, 3)
    text = seed.before + good[0] + "\n".join(lines) + good[1] + seed.after
    intact = seed.before + "".join(good) + seed.after
    return Input(
        name=seed.name,
        content=_bytes(text, end, None),
        intact=_bytes(intact, end, None),
        same_lines=False,
    )


def _with_odd_line(text: str, odd: Sequence[str], chance: Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines.insert(at, chance.choice(odd).replace("{big}", "9" * chance.choice((3, 8, 30))))
    return "\n".join(lines)


def _bytes(text: str, end: str, chance: Random | None) -> bytes:
    encoding = "utf-8"
    if chance is not None:
        encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1"))
    return text.replace("\n", end).encode(encoding, "replace")


_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Qzx//Calendar//EN
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""
_EVENT = """BEGIN:VEVENT
UID:qzx-{n}@mail.example
DTSTAMP:20260301T100000Z
DTSTART{zone}
DTEND{later}
SUMMARY:Interview with Zoë Qzx (Alder plc) {n}
ORGANIZER;CN=Zoë Qzx:mailto:zoe{n}@alder.example
ATTENDEE;CN="Qzx, Robin";PARTSTAT=ACCEPTED:mailto:robin@qzx.example
ATTENDEE;CN=Ọlá Qzx;PARTSTAT=DECLINED;ROLE=OPT-PARTICIPANT:mailto:ola@alde
 r.example
LOCATION:Leeds\\, room 4
DESCRIPTION:Join https://meet.example/abc-{n}\\nSee you\\, Qzx
SEQUENCE:1
{more}END:VEVENT
"""
_ODD_IN_CALENDARS = (
    "RRULE:FREQ=SECONDLY", "RRULE:FREQ=DAILY;INTERVAL=0", "RRULE:FREQ=YEARLY;BYDAY=99MO", "RRULE:FREQ=MINUTELY;COUNT={big}",
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "RRULE:FREQ=WEEKLY;UNTIL={big}", "RRULE:", "RRULE:FREQ=DAILY;COUNT=-1",
    "RRULE:FREQ=HOURLY;BYSETPOS=366;BYSECOND=61", "RDATE:20260401T100000Z,{big}", "RDATE;VALUE=PERIOD:20260401T100000Z/P{big}D",
    "EXDATE:19990101", "EXDATE;TZID=Nowhere/Zone:20260401T100000", "RECURRENCE-ID:20260401T100000Z",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260401T100000Z", "DURATION:P{big}W", "DURATION:-PT1S", "DTEND:00000101T000000Z",
    "DTSTART;TZID=Nowhere/Zone:20260401T100000", "DTSTART;TZID=../../etc/passwd:20260401T100000", "DTSTART:99999999T999999Z",
    "DTSTART;VALUE=DATE:20260401", "DTSTART:20260401T100000Z", 'DTSTART;TZID="":20260401T100000', "STATUS:CANCELLED",
    "METHOD:CANCEL", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "END:VCALENDAR", "BEGIN:VCALENDAR", "BEGIN:VTODO",
    "BEGIN:VTIMEZONE", "END:VTIMEZONE", "BEGIN:", "END:", "SEQUENCE:{big}", "SEQUENCE:x", "DTSTAMP:x", "UID:", "UID:other",
    "ATTENDEE:", "ATTENDEE;CN=:mailto:", 'ATTENDEE;CN="a', "ATTENDEE;=x;;:y", "ORGANIZER:mailto:mailto:", "X-A;B=" + "c" * 500 + ":d",
    "ATTACH;ENCODING=BASE64;VALUE=BINARY:////", "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:=C3=", " continued", "\tcontinued", ":", ";:", "A",
    "BEGIN:VEVENT\nBEGIN:VEVENT\nBEGIN:VEVENT", "TRANSP:OPAQUE", "X-GOOGLE-CONFERENCE:https://[", "CREATED:00000000T000000Z",
    "RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5;BYSECOND=0,1,2,3;COUNT={big}", "EXRULE:FREQ=DAILY",
)  # fmt: skip


def _event(zone: str, later: str, more: str = "") -> str:
    return _EVENT.replace("{zone}", zone).replace("{later}", later).replace("{more}", more)


_EVENTS = (
    _event(":20260401T100000Z", ":20260401T110000Z"),
    _event(";TZID=W. Europe Standard Time:20260401T100000", ";TZID=W. Europe Standard Time:20260401T110000"),
    _event(";VALUE=DATE:20260401", ";VALUE=DATE:20260402", "STATUS:CONFIRMED\n"),
    _event(
        ";TZID=Europe/Berlin:20260301T100000",
        ";TZID=Europe/Berlin:20260301T110000",
        "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20260308T100000\n",
    ),
    _event(
        ":20260401T100000", ":20260401T110000", "BEGIN:VALARM\nTRIGGER:-PT15M\nACTION:DISPLAY\nEND:VALARM\n"
    ),
)
CALENDARS = tuple(
    RecordSeed(
        name="invite.ics", before=_CALENDAR, record=event, after="END:VCALENDAR\n", odd=_ODD_IN_CALENDARS
    )
    for event in _EVENTS
)

_ODD_IN_CARDS = (
    "BEGIN:VCARD", "END:VCARD", "BEGIN:VCARD\nVERSION:2.1", "VERSION:9", "N:", "N:;;;;", "N:a;b;c;d;e;f;g", "FN:", "TEL;TYPE=:",
    "EMAIL;PREF=x:", "EMAIL;TYPE=PREF;PREF=1:@", "PHOTO;ENCODING=b;TYPE=JPEG:////", "PHOTO;BASE64:\n AAAA\n\n", "NOTE;CHARSET=x:a",
    "NOTE;ENCODING=QUOTED-PRINTABLE:a=\nb=\n", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-16:=ZZ=", "AGENT:BEGIN:VCARD\nFN:x\nEND:VCARD",
    "item1.EMAIL:a@b.example", "item1.X-ABLabel:_$!<Other>!$_", "....EMAIL:a", "ORG:;;;", "ORG:\\;\\,\\n", "URL:https://[", "URL:",
    "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/%00", "UID:", "KIND:group", "KIND:", "X-ABShowAs:COMPANY", "BDAY:00000000",
    "ADR:;;;;;;;;;;;", ":", ";", "A", " continued", "REV:x", "TEL;VALUE=uri:tel:+{big}", "CATEGORIES:a\\,b,,c", "LABEL:\\", "GEO:x",
    "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=FC=;=", "SOUND:", "KEY:", 'X-A;B="c:d', 'EMAIL;X="a;b":q@b.example',
)  # fmt: skip
CARDS = (
    RecordSeed(
        name="contacts.vcf",
        record="BEGIN:VCARD\nVERSION:3.0\nN:Qzx {n};Zoë;;;\nFN:Zoë Qzx {n}\nORG:Alder plc;Yard\nTITLE:Lead\n"
        "item1.EMAIL;type=INTERNET:zoe{n}@alder.example\nitem1.X-ABLabel:work\nTEL;type=CELL:+44 1{n}\nNOTE:Likes\\, tea\n"
        "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/zoe-qzx-{n}\nUID:uid-qzx-{n}\nEND:VCARD\n",
        odd=_ODD_IN_CARDS,
    ),
    RecordSeed(
        name="contacts.vcf",
        record="BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Qzx {n};Zo=C3=AB;;;\n"
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB =\nQzx {n}\nTEL;CELL:+44 1{n}\nEMAIL;PREF;INTERNET:z{n}@alder.example\n"
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRg\n ABAQAAAQABAAD\n\nEND:VCARD\n",
        odd=_ODD_IN_CARDS,
    ),
    RecordSeed(
        name="contacts.vcf",
        record="BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Ọlá Qzx {n}\nN:Qzx;Ọlá;;;\nEMAIL;PREF=1:ola{n}@alder.example\n"
        "TEL;VALUE=uri:tel:+44-1{n}\nURL:https://www.linkedin.com/in/ola-qzx-{n}\nREV:20260301T100000Z\nEND:VCARD\n",
        odd=_ODD_IN_CARDS,
    ),
)

_MAIL = (
    'From: =?utf-8?Q?Zo=C3=AB?= Qzx <zoe@alder.example>\nTo: Robin Qzx <robin@qzx.example>, "Qzx, Ola" <o@alder.example>\n'
    "Date: Tue, 03 Mar 2026 10:00:00 +0100\nSubject: Your interview, Qzx {n}\nMessage-ID: <qzx-{n}@alder.example>\n"
)
_PLAIN = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nDear Robin,\n\nyour interview is on Tuesday, 12 May 2026 at 14:00 CET.\n\nZoë Qzx\n\n"
_PARTS = (
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b-{n}"\n\n--b-{n}\nContent-Type: text/html; charset=latin-1\n'
    "Content-Transfer-Encoding: quoted-printable\n\n<p>Hello=20Qzx</p>\n--b-{n}\nContent-Type: text/calendar; method=REQUEST\n\n"
    "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:m-{n}\nDTSTART:20260512T120000Z\nSUMMARY:Interview Qzx\n"
    "ATTENDEE:mailto:robin@qzx.example\nEND:VEVENT\nEND:VCALENDAR\n--b-{n}--\n\n"
)
_ODD_IN_MAILS = (
    "Date: Thu, 32 Foo 99999 25:61:61 +9999", "Date: ", "Date: Tue, 03 Mar 2026 10:00:00 -0000 (x", "Date: Mon, 01 Jan 0001 00:00:00 +0000",
    "From: ", "From: a <", "From: =?utf-8?B?////?=", "From: =?x?Q?=00?= <a@b>", "From: @,;:<>", "From: group: a@b, c@d;", "To: undisclosed-recipients:;",
    "To: " + "a@b.example, " * 300, "Subject: =?utf-16?B?AA==?=", "Subject: =?utf-8?Q?=?=", "Content-Type: ", "Content-Type: x", "Content-Type: text/plain; charset=nothing",
    "Content-Type: text/plain; charset*=utf-8''%FF", "Content-Type: multipart/mixed", "Content-Type: multipart/mixed; boundary=", "Content-Type: message/rfc822",
    "Content-Type: message/partial", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: uuencode", "Content-Transfer-Encoding: x", "Received: ", "Received: from x; bad",
    "Message-ID: ", "Message-ID: <>", "Message-ID: <a@[::1>", "In-Reply-To: <", "References: " + "<a@b> " * 200, "X: y", ":", "no colon", " continued", "", "--b-4444", "--b-4444--",
    ">From a", "From a@b.example Tue Mar  3 10:00:00 2026", "From ", "\x01: x", "Reply-To: \x00", "List-Unsubscribe: <mailto:x>", "Auto-Submitted: auto-generated", "Content-Length: {big}",
    "BEGIN:VCALENDAR", "RRULE:FREQ=SECONDLY", "Date: Tue, 03 Mar {big} 10:00:00 +0100", "Date: Tue, 03 Mar 2026 10:00:00 +{big}", "Precedence: bulk", "Status: RO", "X-Gmail-Labels: =?UTF-8?Q?",
)  # fmt: skip
_SEPARATOR = "From zoe@alder.example Tue Mar  3 10:00:00 2026\n"
MAILS = tuple(
    RecordSeed(name="one.eml", record=_MAIL + body, odd=_ODD_IN_MAILS, alone=True)
    for body in (_PLAIN, _PARTS)
)
MAILBOXES = tuple(
    RecordSeed(name="all.mbox", record=_SEPARATOR + _MAIL + body, odd=_ODD_IN_MAILS)
    for body in (_PLAIN, _PARTS)
)
