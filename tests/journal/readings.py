"""What an importer could have read, about fictitious people, in few words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from cordially.proposals import (
    ApplicationSeen,
    Attendee,
    ConnectionSeen,
    ContactSeen,
    FileRead,
    InvitationSeen,
    ItemSeen,
    MeetingSeen,
    MessageSeen,
    Origin,
    OwnEducationSeen,
    OwnerSeen,
    OwnPositionSeen,
    PersonSeen,
    Problem,
    Proposal,
    RawFile,
    Reading,
)

HERE = Origin(file="made-up.csv", line=1)
DAY = date(2026, 2, 1)
MOMENT = datetime(2026, 2, 1, 9, 30, tzinfo=UTC)


def somebody(name: str | None, *, profile: str | None = "", **more: Any) -> PersonSeen:
    """A person; the profile follows from the name unless it is given (None: not exported)."""
    if profile == "":
        profile = name.casefold().replace(" ", "-") if name else None
    given, _, family = (name or "").partition(" ")
    return PersonSeen(name=name, profile=profile, given=given or None, family=family or None, **more)


def connection(name: str | None, on: date | None = DAY, *, nth: str = "", **more: Any) -> ConnectionSeen:
    person = somebody(name, **more)
    key = f"connection:{person.profile or f'name:{name}:{on}{nth}'}"
    return ConnectionSeen(key=key, origin=HERE, person=person, connected_on=on)


def invitation(
    name: str | None,
    at: datetime = MOMENT,
    *,
    direction: Any = "outgoing",
    note: str | None = None,
    **more: Any,
) -> InvitationSeen:
    person = somebody(name, **more)
    key = f"invitation:{direction}:{person.profile or name}:{at:%Y-%m-%dT%H:%MZ}"
    return InvitationSeen(key=key, origin=HERE, person=person, direction=direction, sent_at=at, note=note)


def message(
    key: str, *others: PersonSeen, at: datetime = MOMENT, direction: Any = "incoming", **more: Any
) -> MessageSeen:
    told = {"conversation": "talk", "subject": None, "content": "Good to talk.", "folder": "INBOX", **more}
    return MessageSeen(
        key=f"message:{key}", origin=HERE, direction=direction, others=others, sent_at=at, **told
    )


def application(
    company: str | None, title: str | None, at: datetime | None = MOMENT, **more: Any
) -> ApplicationSeen:
    told = {"job": "77", "resume": None, **more}
    return ApplicationSeen(
        key=f"application:{company}:{title}:{told['job']}",
        origin=HERE,
        company=company,
        title=title,
        applied_at=at,
        **told,
    )


def owner(**more: Any) -> OwnerSeen:
    told: dict[str, Any] = {
        "given": "Robin",
        "family": "Vale",
        "profile": "robin-vale",
        "headline": "Analyst",
        "summary": None,
        "industry": None,
        "location": "Graz",
        **more,
    }
    return OwnerSeen(key="owner", origin=HERE, **told)


def own_position(title: str) -> OwnPositionSeen:
    return OwnPositionSeen(
        key=f"position:{title}",
        origin=HERE,
        company="Birch Ltd",
        title=title,
        description=None,
        location=None,
        started="2019-03",
        finished=None,
    )


def own_education(school: str) -> OwnEducationSeen:
    return OwnEducationSeen(
        key=f"education:{school}",
        origin=HERE,
        school=school,
        degree="BSc",
        started="2012",
        finished="2015",
        notes=None,
        activities=None,
    )


def contact(name: str | None, *emails: str, uid: str = "", **more: Any) -> ContactSeen:
    """An entry of an address book; ``company`` and ``position`` are the present ones."""
    work = {field: more.pop(field) for field in ("company", "position") if field in more}
    person = somebody(name, profile=None, email=emails[0] if emails else None, **work)
    return ContactSeen(
        key=f"contact:{uid or (name, emails)}", origin=HERE, person=person, emails=emails, **more
    )


def meeting(
    key: str, starts: datetime | date, *people: PersonSeen, kind: Any = "interview", **more: Any
) -> MeetingSeen:
    told: dict[str, Any] = {"title": "Interview", "why": ("the title says 'interview'",), **more}
    return MeetingSeen(
        key=f"meeting:{key}",
        origin=HERE,
        uid=key,
        starts=starts,
        ends=None,
        kind=kind,
        people=tuple(Attendee(person=person) for person in people),
        **told,
    )


def mail(
    key: str, address: str, name: str | None = None, *, at: datetime = MOMENT, **more: Any
) -> MessageSeen:
    """An e-mail to or from one address; incoming unless told otherwise."""
    other = PersonSeen(email=address, name=name)
    return message(key, other, at=at, **{"medium": "email", "content": None, "subject": "Hello", **more})


def item(kind: str, name: str | None, person: PersonSeen | None = None, **more: Any) -> ItemSeen:
    return ItemSeen(
        kind=kind,
        key=f"{kind}:{name}:{person.name if person else ''}",
        origin=HERE,
        name=name,
        person=person,
        **more,
    )


def archive(day: date, *proposals: Proposal, note: str = "", problems: tuple[Problem, ...] = ()) -> Reading:
    """Connections as an archive of one day names them; each day's file has a name of its own."""
    file = f"Connections-{day}.csv"
    origin = Origin(file=file, line=1)
    return Reading(
        files=[FileRead(file=file, kind="connections", rows=len(proposals), as_of=day, note=note)],
        proposals=[replace(proposal, origin=origin) for proposal in proposals],
        problems=[replace(problem, file=file) for problem in problems],
    )


def reading(*proposals: Proposal, raw: tuple[RawFile, ...] = (), owner: str | None = None) -> Reading:
    return Reading(
        files=[FileRead(file="made-up.csv", kind="connections", rows=len(proposals), as_of=DAY)],
        proposals=list(proposals),
        problems=[Problem(file="made-up.csv", line=7, reason="The day cannot be read.")],
        raw=list(raw),
        owner=owner,
    )
