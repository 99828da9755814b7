"""Companies followed and jobs looked at: what shows interest before an application."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

from cordially.importers.lines import mended
from cordially.importers.linkedin.items import Cell, ItemFile, times, words
from cordially.importers.linkedin.job_applications import job_number
from cordially.importers.moments import pacific_minute, utc_moment

_PREFERENCES = (
    "locations",
    "industries",
    "company employee count",
    "preferred job types",
    "job titles",
    "open to recruiters",
    "dream companies",
    "profile shared with job poster",
    "job title for searching fast growing companies",
    "introduction statement",
    "phone number",
    "job seeker activity level",
    "preferred start time range",
    "commute preference starting address",
    "commute preference starting time",
    "mode of transportation",
    "maximum commute duration",
    "open candidate visibility",
    "job seeking urgency level",
    "semantic preferences",
)
_LISTED_2018 = re.compile(r"\[[^\[\]]*\](?:, ?\[[^\[\]]*\])*")
_KEYWORDS = re.compile(r"\bkeywords? ?[=:] ?([^,;&{}\[\]]{1,200})", re.IGNORECASE)


def listed(cell: str) -> str | None:
    """Return a list as it is written since 2024, ``a | b``; in 2018 it was ``[a], [b]``."""
    if _LISTED_2018.fullmatch(cell):
        return " | ".join(re.findall(r"\[([^\[\]]*)\]", cell)).strip() or None
    return cell


def _keywords(cell: str) -> str | None:
    """Return what a search was for, out of an address or a list of parameters."""
    found = _KEYWORDS.search(cell)
    return mended(unquote_plus(found[1])).strip() or None if found else None


def _questions(file: str, stem: str) -> ItemFile:
    return ItemFile(
        file=file,
        kind="saved_answer",
        stems=(stem,),
        vague=("question, answer",),
        name=words("question"),
        long_names=True,
        details={"answer": words("answer")},
        key=("name", "answer"),
    )


FILES = (
    ItemFile(
        file="company_follows",
        kind="company_follow",
        stems=("companyfollows",),
        columns=("organization, followed on",),
        name=words("organization"),
        at=Cell(("followed on",), utc_moment),
        key=("name",),
    ),
    ItemFile(
        file="saved_jobs",
        kind="saved_job",
        stems=("savedjobs",),
        columns=("saved date, job url",),
        name=words("job title"),
        at=Cell(("saved date",), pacific_minute),
        details={
            "company": words("company name"),
            "link": words("job url"),
            "job": Cell(("job url",), job_number, soft=True),
        },
        key=("job|link|name",),
    ),
    ItemFile(
        file="saved_job_alerts",
        kind="saved_job_alert",
        stems=("savedjobalerts",),
        columns=("alert parameters, saved search id", "saved search date, jobs search url"),
        name=Cell(("query context", "alert parameters", "jobs search url"), _keywords, soft=True),
        at=Cell(("saved search date",), pacific_minute),
        details={
            "search": words("saved search id"),
            "link": words("jobs search url"),
            "parameters": words("alert parameters"),
            "context": words("query context"),
        },
        key=("search|link",),
    ),
    _questions("saved_answers", "jobapplicantsavedanswers"),
    _questions("saved_screening_answers", "jobapplicantsavedscreeningquestionresponses"),
    ItemFile(
        file="job_preferences",
        kind="job_preferences",
        stems=("jobseekerpreferences",),
        columns=("locations, industries, job titles, open to recruiters",),
        details={column.replace(" ", "_"): Cell((column,), listed) for column in _PREFERENCES},
        key=(),
    ),
    ItemFile(
        file="job_postings",
        kind="job_posting",
        stems=("onlinejobpostings",),
        columns=("company name, title, employment status, job description",),
        name=words("title"),
        at=Cell(("create date",), pacific_minute),
        details={
            "company": words("company name"),
            "description": words("job description"),
            "location": words("location description"),
            "state": words("job state"),
            "listed": times(pacific_minute, "list date"),
            "closed": times(pacific_minute, "close date"),
            "expires": times(pacific_minute, "expiration date"),
        },
        key=("company", "name", "at"),
    ),
)
