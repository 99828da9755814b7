"""The user's own profile beside Profile, Positions and Education: skills, languages, addresses, verifications."""

from __future__ import annotations

from datetime import date

from cordially.importers.linkedin.dialects import bare_commas
from cordially.importers.linkedin.items import Cell, ItemFile, Who, months, times, words
from cordially.importers.moments import day_or_month, network_minute, pacific_minute, utc_day

_NOT_AVAILABLE = frozenset({"N/A"})
_YEARS = {"started": months("started on", "start date"), "finished": months("finished on", "end date")}


def _day(cell: str) -> date | None:
    return utc_day(cell).value


def _whole_day(cell: str) -> date | None:
    """Read a day of whatever year; a mere month is none."""
    told = day_or_month(cell)
    return date.fromisoformat(told) if told and len(told) == len("2024-04-09") else None


def _named_only(file: str, kind: str, stem: str, *more: str) -> ItemFile:
    """Declare a file whose columns nobody has described: any name or title will do, the rest is kept as it is."""
    return ItemFile(
        file=file,
        kind=kind,
        stems=(stem,),
        vague=("name", "title", *more),
        name=words("name", "title", *more),
        details={
            "description": words("description"),
            "url": words("url"),
            "issued": Cell(("issued on", "date"), day_or_month),
            **_YEARS,
        },
        key=("name", "issued|started"),
    )


FILES = (
    ItemFile(
        file="profile_summary",
        kind="profile_summary",
        stems=("profilesummary",),
        vague=("profile summary",),
        details={"text": words("profile summary")},
        key=(),
    ),
    ItemFile(
        file="certifications",
        kind="certification",
        stems=("certifications",),
        columns=("name, authority, license number",),
        name=words("name"),
        details={
            "authority": words("authority"),
            "license_number": words("license number"),
            "url": words("url"),
            **_YEARS,
        },
        key=("name", "authority", "started"),
    ),
    ItemFile(
        file="projects",
        kind="project",
        stems=("projects",),
        columns=("title, description, url, started on, finished on",),
        vague=("title, description, url, start date, end date",),
        name=words("title"),
        details={"description": words("description"), "url": words("url"), **_YEARS},
        key=("name", "started"),
    ),
    ItemFile(
        file="honors",
        kind="honor",
        stems=("honors",),
        columns=("title, description, issued on", "title, description, issuer, issue date"),
        name=words("title"),
        details={
            "description": words("description"),
            "issuer": words("issuer"),
            "issued": Cell(("issued on", "issue date"), day_or_month),
        },
        key=("name", "issued"),
    ),
    ItemFile(
        file="publications",
        kind="publication",
        stems=("publications",),
        columns=("name, published on, description, publisher, url",),
        name=words("name"),
        at=Cell(("published on",), _whole_day, soft=True),
        details={
            "published": Cell(("published on",), day_or_month),
            "publisher": words("publisher"),
            "description": words("description"),
            "url": words("url"),
        },
        key=("name", "published"),
    ),
    ItemFile(
        file="organizations",
        kind="organization",
        stems=("organizations",),
        columns=("name, position, started on, finished on",),
        name=words("name"),
        details={"position": words("position"), "description": words("description"), **_YEARS},
        key=("name", "position", "started"),
    ),
    ItemFile(
        file="volunteering",
        kind="volunteering",
        stems=("volunteering", "volunteerexperiences"),
        columns=("company name, role, cause",),
        name=words("company name"),
        details={
            "role": words("role"),
            "cause": words("cause"),
            "description": words("description"),
            **_YEARS,
        },
        key=("name", "role", "started"),
    ),
    ItemFile(
        file="languages",
        kind="language",
        stems=("languages",),
        columns=("name, proficiency",),
        flat=True,
        name=words("name"),
        details={"proficiency": words("proficiency")},
        key=("name",),
    ),
    ItemFile(
        file="courses",
        kind="course",
        stems=("courses",),
        vague=("name, number",),
        flat=True,
        name=words("name"),
        details={"number": words("number")},
        key=("name", "number"),
    ),
    ItemFile(
        file="skills",
        kind="skill",
        stems=("skills",),
        vague=("name",),
        flat=True,
        mend=bare_commas,
        name=words("name"),
        key=("name",),
    ),
    ItemFile(
        file="causes",
        kind="cause",
        stems=("causesyoucareabout",),
        columns=("supported cause",),
        flat=True,
        mend=bare_commas,
        name=words("supported cause"),
        key=("name",),
    ),
    ItemFile(
        file="member_hashtags",
        kind="member_hashtag",
        stems=("memberhashtags",),
        columns=("member posts about hashtags",),
        flat=True,
        mend=bare_commas,
        name=words("member posts about hashtags"),
        key=("name",),
    ),
    _named_only("patents", "patent", "patents", "patent title"),
    _named_only("test_scores", "test_score", "testscores", "test name"),
    _named_only("trainings", "training", "trainings", "training name", "course name"),
    _named_only("groups", "group", "groups", "group name"),
    ItemFile(
        file="language_scores",
        kind="language_score",
        stems=("duolingo",),
        columns=("language, score, proficiency level",),
        flat=True,
        name=words("language"),
        details={"score": words("score"), "proficiency": words("proficiency level")},
        key=("name",),
    ),
    ItemFile(
        file="email_addresses",
        kind="email_address",
        stems=("emailaddresses",),
        columns=("email address, confirmed, primary",),
        name=words("email address"),
        at=Cell(("updated on",), pacific_minute),
        details={"confirmed": words("confirmed"), "primary": words("primary")},
        key=("name",),
    ),
    ItemFile(
        file="whatsapp_numbers",
        kind="whatsapp_number",
        stems=("whatsappphonenumbers",),
        columns=("number, extension, is whatsapp number",),
        flat=True,
        name=words("number"),
        details={"extension": words("extension"), "whatsapp": words("is whatsapp number")},
        key=("extension", "name"),
    ),
    ItemFile(
        file="phone_numbers",
        kind="phone_number",
        stems=("phonenumbers",),
        columns=("extension, number, type",),
        flat=True,
        name=words("number"),
        details={"extension": words("extension"), "type": words("type")},
        key=("extension", "name"),
    ),
    ItemFile(
        file="verifications",
        kind="verification",
        stems=("verifications",),
        columns=("verification type, verified date",),
        nothing=_NOT_AVAILABLE,
        name=words("organization name", "verification type"),
        at=Cell(("verified date",), _day),
        details={
            "type": words("verification type"),
            "email": words("email address"),
            "document": words("document type"),
            "issuer": words("issuing authority"),
            "service": words("verification service provider"),
            "expires": times(_day, "expiry date"),
        },
        key=("type", "name", "at"),
    ),
    ItemFile(
        file="receipts",
        kind="receipt",
        stems=("receipts", "receiptsv2"),
        columns=("transaction made at, invoice number, total amount",),
        name=words("description"),
        at=Cell(("transaction made at",), network_minute),
        details={
            "total": words("total amount"),
            "currency": words("currency code"),
            "invoice": words("invoice number"),
        },
        key=("invoice|at", "name"),
    ),
    ItemFile(
        file="registration",
        kind="registration",
        stems=("registration",),
        columns=("registered at, subscription types", "registration date, subscription types"),
        at=Cell(("registered at", "registration date"), pacific_minute),
        person=Who(given="invited by (first name)", family="invited by (last name)"),
        details={"subscriptions": words("subscription types")},
        key=(),
    ),
)
