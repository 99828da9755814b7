"""The demo as a whole: always the same for the same moment, always current, never about real people or firms."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.demo.reading import connections, invitations, messages, posts, rows

from cordially.demo import Demo, build
from cordially.demo.export.sheet import PACIFIC
from cordially.etiquette.situation import FACTS

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
MOMENTS = (
    NOW,
    datetime(2026, 3, 21, 0, 5, tzinfo=UTC),  # a Saturday
    datetime(2026, 3, 29, 23, 55, tzinfo=UTC),  # the Sunday on which clocks change: Monday at home
    datetime(2026, 11, 2, 6, 0, tzinfo=UTC),  # a Monday
    datetime(2027, 1, 1, 12, 0, tzinfo=UTC),
    datetime(2028, 2, 29, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo")),
)
REAL_FIRMS = [
    "accenture",
    "acme",
    "adobe",
    "airbnb",
    "amazon",
    "apple",
    "atlassian",
    "barclays",
    "bosch",
    "capgemini",
    "cisco",
    "contoso",
    "deloitte",
    "ericsson",
    "facebook",
    "google",
    "ibm",
    "infosys",
    "intel",
    "intercom",
    "linkedin",
    "maersk",
    "meta",
    "microsoft",
    "mckinsey",
    "netflix",
    "northwind",
    "nokia",
    "nvidia",
    "oracle",
    "pfizer",
    "randstad",
    "salesforce",
    "samsung",
    "sap",
    "shopify",
    "siemens",
    "spotify",
    "stripe",
    "tesla",
    "twitter",
    "uber",
    "unilever",
    "vodafone",
    "walmart",
]


@pytest.fixture(scope="module", params=MOMENTS, ids=str)
def demo(request: pytest.FixtureRequest) -> Demo:
    return build(request.param)


def test_the_same_moment_gives_the_same_bytes() -> None:
    first, second = build(NOW), build(NOW)
    assert first == second
    assert first.zip() == second.zip()
    assert first.earlier_zip() == second.earlier_zip()


def test_the_zone_in_which_a_moment_is_told_makes_no_difference() -> None:
    assert build(NOW.astimezone(ZoneInfo("Pacific/Auckland"))).zip() == build(NOW).zip()


def test_the_next_working_day_moves_the_demo_along() -> None:
    assert build(NOW + timedelta(days=1)).archive != build(NOW).archive


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        build(NOW.replace(tzinfo=None))


def test_the_zip_opens_and_holds_the_archive_without_directories() -> None:
    demo = build(NOW)
    with zipfile.ZipFile(io.BytesIO(demo.zip())) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == demo.archive
        assert not any(entry.is_dir() for entry in opened.infolist())
    assert demo.file_name == "Complete_LinkedInDataExport_03-18-2026.zip"


def test_nothing_in_the_export_lies_in_the_future(demo: Demo) -> None:
    sent = [
        datetime.strptime(r["Sent At"], "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)
        for r in invitations(demo)
    ]
    written = [
        datetime.strptime(r["DATE"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC) for r in messages(demo)
    ]
    connected = [
        datetime.strptime(r["Connected On"], "%d %b %Y").replace(tzinfo=UTC) for r in connections(demo)
    ]
    applied = [
        datetime.strptime(r["Application Date"], "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)
        for r in rows(demo, "Jobs/Job Applications.csv")
    ]
    assert max(sent + written + connected + applied) <= demo.now
    assert max(written) > demo.now - timedelta(days=10), "the demo should be current"


def test_the_log_is_over_except_for_what_was_promised_or_arranged(demo: Demo) -> None:
    assert max(line.at for line in demo.log) <= demo.now
    assert list(demo.log) == sorted(demo.log, key=lambda line: line.at)
    ahead = {
        line.kind
        for line in demo.log
        for name, told in line.data.items()
        if (name == "at" and datetime.fromisoformat(told) > demo.now)
        or (name == "by" and told[0].isdigit() and told > demo.now.date().isoformat())
    }
    assert ahead == {"interview_scheduled", "promised_date"}


def test_people_write_and_meet_on_working_days_in_waking_hours(demo: Demo) -> None:
    home = ZoneInfo("Europe/Dublin")
    written = [
        datetime.strptime(r["DATE"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC) for r in messages(demo)
    ]
    for moment in (*written, *(line.at for line in demo.log)):
        local = moment.astimezone(home)
        assert local.weekday() < 5
        assert 6 <= local.hour < 21


def test_the_decision_is_promised_for_next_week(demo: Demo) -> None:
    [promise] = [x for x in demo.log if x.kind == "promised_date" and x.process == "quillmere-data-engineer"]
    by, today = (
        datetime.fromisoformat(promise.data["by"]).date(),
        demo.now.astimezone(ZoneInfo("Europe/Dublin")).date(),
    )
    assert by.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


def test_the_cast_has_fifteen_people_or_more_in_every_role(demo: Demo) -> None:
    roles = {line.person: line.data["role"] for line in demo.log if line.kind == "role"}
    assert len(roles) >= 15
    assert set(roles.values()) == set(FACTS["role"])


def test_the_cast_of_the_export_plays_the_role_the_log_gives_it() -> None:
    demo = build(NOW)
    roles = {line.person: line.data["role"] for line in demo.log if line.kind == "role"}
    assert {member.name: member.role for member in demo.cast}.items() <= roles.items()


def test_names_come_in_many_shapes() -> None:
    names = [line.person for line in build(NOW).log if line.person]
    assert any(" " not in name for name in names), "one name only"
    assert any(re.search("[\u0600-\u06ff]", name) for name in names), "written from right to left"
    assert any(len(name.split()) > 4 for name in names), "long double surnames"
    assert sum(not name.isascii() for name in names) > 5, "diacritics"
    assert {"Trịnh Thảo Vy", "Yoon Hae-ram"} <= set(names), "family name first"


def test_everybody_in_the_log_is_in_the_export_or_declared_new(demo: Demo) -> None:
    known = {f"{r['First Name']} {r['Last Name']}".strip() for r in connections(demo)}
    known |= {name for r in invitations(demo) for name in (r["From"], r["To"])}
    known |= {r["FROM"] for r in messages(demo)}
    newcomers = {newcomer.name for newcomer in demo.newcomers}
    assert {line.person for line in demo.log if line.person} <= known | newcomers
    assert not newcomers & known
    assert newcomers <= {line.person for line in demo.log}


def test_the_processes_are_those_the_log_speaks_of() -> None:
    demo = build(NOW)
    assert {line.process for line in demo.log if line.process} == {pursued.slug for pursued in demo.pursued}
    assert {pursued.pursuit for pursued in demo.pursued} == {"job", "business"}


def test_applications_and_log_call_companies_and_titles_alike() -> None:
    demo = build(NOW)
    applied = {(r["Company Name"], r["Job Title"]) for r in rows(demo, "Jobs/Job Applications.csv")}
    shared = {(p.company, p.title) for p in demo.pursued} & applied
    assert {company for company, _ in shared} == {
        "Quillmere Freight",
        "Tarnvale Water",
        "Wexcombe Rail",
        "Kestervane Studio",
    }


def test_no_company_is_called_like_a_real_one() -> None:
    demo = build(NOW)
    companies = {r["Company"] for r in connections(demo)} | {p.company for p in demo.pursued}
    companies |= {r["Company Name"] for r in rows(demo, "Jobs/Job Applications.csv")}
    companies |= {r["Company Name"] for r in rows(demo, "Positions.csv")}
    words = {word for company in companies for word in re.findall(r"\w+", company.casefold())}
    assert not words & set(REAL_FIRMS)


def test_every_address_is_one_that_can_belong_to_nobody(demo: Demo) -> None:
    text = everything(demo)
    hosts = re.findall(r"[\w.-]+@([\w.-]+\w)", text)
    assert len(hosts) > 60
    assert {host for host in hosts if not host.endswith(".example")} <= {"xxx"}, (
        "what mail services put there"
    )
    assert all(re.search(r"-demo\d*$", slug) for slug in re.findall(r"linkedin\.com/in/([^\s\",]+)", text))


def test_every_link_leads_nowhere(demo: Demo) -> None:
    hosts = set(re.findall(r"https?://([\w.-]+\w)", everything(demo)))
    assert {host for host in hosts if not host.endswith(".example")} <= {
        "www.linkedin.com",
        "meet.google.com",
    }
    assert set(re.findall(r"meet\.google\.com/(\S+)", everything(demo))) == {"made-up-here"}


def test_every_telephone_number_has_digits_that_are_given_to_nobody(demo: Demo) -> None:
    found = re.findall(r"(?<![\d=-])\+\d[\d ]{8,}\d", everything(demo))
    assert len(found) >= 8
    assert all(re.fullmatch(r"\+35[13] 20 910 01\d\d", number) for number in found)


def everything(demo: Demo) -> str:
    """All texts of all files, lines of calendar and address book unfolded, mails decoded."""
    beside = (demo.calendar + demo.contacts).decode().replace("\r\n ", "")
    mails = "\n".join(
        part.get_content() for post in posts(demo) for part in post.walk() if not part.is_multipart()
    )
    headers = "\n".join(f"{name}: {value}" for post in posts(demo) for name, value in post.items())
    tables = [content.decode() for files in (demo.archive, demo.earlier) for content in files.values()]
    return "\n".join((*tables, beside, mails.replace("\n ", ""), headers))


def test_messages_name_no_weekday_month_or_year_that_would_date_them(demo: Demo) -> None:
    dated = re.compile(
        r"\b(?:\w+sday|monday|friday|saturday|sunday|january|february|april|june|july|august|october|(?:sept|nov|dec)ember|20\d\d)\b"
    )
    said = [r["CONTENT"] for r in messages(demo)] + [line.data.get("text", "") for line in demo.log]
    assert [text for text in said if dated.search(text.casefold().replace("thirtieth of february", ""))] == []
