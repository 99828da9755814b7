"""The job seeker's own files: profile, career, skills and what goes with them, addresses, applications."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cordially.demo.export.sheet import flat, long_utc, month, pacific, sheet
from cordially.demo.members import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cordially.demo.workdays import Workdays

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On"
EDUCATION = "School Name,Start Date,End Date,Notes,Degree Name,Activities"
CERTIFICATIONS = "Name,Url,Authority,Started On,Finished On,License Number"
PROJECTS = "Title,Description,Url,Started On,Finished On"
VOLUNTEERING = "Company Name,Role,Cause,Started On,Finished On,Description"
ORGANIZATIONS = "Name,Description,Position,Started On,Finished On"
APPLICATIONS = "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers"
SAVED_JOBS = "Saved Date,Job Url,Job Title,Company Name"


def own_files(days: Workdays) -> dict[str, bytes]:
    """Return the job seeker's own files by their paths."""
    told = table("owner")
    return {
        "Profile.csv": _profile(told["profile"]),
        "Profile Summary.csv": b"Profile Summary\n\n",  # what comes even for those who have one
        "Positions.csv": sheet(POSITIONS, (_position(job, days) for job in told["position"])),
        "Education.csv": sheet(EDUCATION, (_school(school, days) for school in told["education"])),
        **_pursuits(told, days),
        **_lists(told["lists"], days),
        **_addresses(told["applications"], days),
        **_applications(told["applications"], days),
    }


def _profile(me: dict[str, str]) -> bytes:
    row = (
        me["given"],
        me["family"],
        "",
        "",
        me["birth"],
        me["headline"],
        flat(me["summary"]),
        me["industry"],
        me["zip"],
        me["place"],
        "",
        me["sites"],
        "",
    )
    return sheet(PROFILE, [row])


def _position(job: dict[str, Any], days: Workdays) -> tuple[str, ...]:
    return (job["company"], job["title"], flat(job["description"]), job["place"], *_span(job, days))


def _span(told: dict[str, Any], days: Workdays) -> tuple[str, str]:
    return _month(told["from"], days), _month(told["to"], days) if "to" in told else ""


def _month(told: list[int], days: Workdays) -> str:
    years, number = told
    return month(days.today.year - years, number)


def _school(school: dict[str, Any], days: Workdays) -> tuple[str, ...]:
    began, ended = (str(days.today.year - school[end]) for end in ("from", "to"))
    return (school["school"], began, ended, school["notes"], school["degree"], school["activities"])


def _pursuits(told: dict[str, Any], days: Workdays) -> dict[str, bytes]:
    certificates = (
        (one["name"], one.get("url", ""), one["authority"], *_span(one, days), one.get("number", ""))
        for one in told["certification"]
    )
    projects = (
        (one["title"], flat(one["description"]), one["url"], *_span(one, days)) for one in told["project"]
    )
    helping = (
        (one["company"], one["role"], one["cause"], *_span(one, days), flat(one["description"]))
        for one in told["volunteering"]
    )
    groups = (
        (one["name"], one["description"], one["position"], *_span(one, days)) for one in told["organization"]
    )
    return {
        "Certifications.csv": sheet(CERTIFICATIONS, certificates),
        "Projects.csv": sheet(PROJECTS, projects),
        "Volunteering.csv": sheet(VOLUNTEERING, helping),
        "Organizations.csv": sheet(ORGANIZATIONS, groups),
    }


def _lists(told: dict[str, Any], days: Workdays) -> dict[str, bytes]:
    follows = ((company, long_utc(days.moment(at))) for company, at in told["follows"])
    return {
        "Skills.csv": sheet("Name", ((skill,) for skill in told["skills"])),
        "Languages.csv": sheet("Name,Proficiency", told["languages"]),
        "Company Follows.csv": sheet("Organization,Followed On", follows, last_newline=False),
    }


def _addresses(told: dict[str, Any], days: Workdays) -> dict[str, bytes]:
    since = pacific(days.ago(1200, "20:10"))
    emails = [(told["email"], "Yes", "Yes", since), ("l.vilarinho@marlwhistle.example", "No", "No", since)]
    phones = [("", told["phone"], "Mobile"), ("", "", "")]
    return {
        "Email Addresses.csv": sheet(
            "Email Address,Confirmed,Primary,Updated On", emails, last_newline=False
        ),
        "PhoneNumbers.csv": sheet("Extension,Number,Type", phones),
    }


def _applications(told: dict[str, Any], days: Workdays) -> dict[str, bytes]:
    def sent() -> Iterable[tuple[str, ...]]:
        for at, company, title, job, resume, answers in told["sent"]:
            contact = (told["email"], told["phone"])
            yield (pacific(days.moment(at)), *contact, company, title, _job(job), resume, answers)

    saved = (
        (pacific(days.moment(at)), _job(job), title, company) for at, job, title, company in told["saved"]
    )
    return {
        "Jobs/Job Applications.csv": sheet(APPLICATIONS, sent()),
        "Jobs/Saved Jobs.csv": sheet(SAVED_JOBS, saved),
    }


def _job(number: str) -> str:
    return f"http://www.linkedin.com/jobs/view/{number}"
