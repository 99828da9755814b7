"""A résumé as JSON: every form of the schema, and what people write instead."""

from __future__ import annotations

import io
import json
import time
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.exports import EDUCATION, POSITIONS, read_file, sheet, unaccounted
from tests.importers.exports import seen as seen_in

from cordially.importers.brief import Brief, FileReading
from cordially.importers.contents import Entry
from cordially.importers.json_resume import looks_like_resume, read_resume
from cordially.proposals import ItemSeen, OwnEducationSeen, OwnerSeen, OwnPositionSeen, Reading

Seen = TypeVar("Seen")
BRIEF = Brief(now=datetime(2026, 6, 27, tzinfo=UTC))


def read(content: Any) -> FileReading:
    """Read a résumé given as bytes, as text, or as what its JSON stands for."""
    if not isinstance(content, bytes | str):
        content = json.dumps(content, ensure_ascii=False, indent=1)
    raw = content.encode() if isinstance(content, str) else content
    entry = Entry(name="resume.json", size=len(raw), as_of=None, open=lambda: io.BytesIO(raw))
    found = read_resume(entry, "resume.json", BRIEF)
    assert unaccounted(Reading(files=[found.read], proposals=found.proposals, problems=found.problems)) == {}
    assert len({proposal.key for proposal in found.proposals}) == len(found.proposals)
    return found


def seen(content: Any, kind: type[Seen]) -> list[Seen]:
    found = read(content)
    assert [problem.reason for problem in found.problems] == []
    return [proposal for proposal in found.proposals if isinstance(proposal, kind)]


def one(content: Any, kind: type[Seen]) -> Seen:
    [found] = seen(content, kind)
    return found


def items(content: Any) -> list[tuple[str, str | None]]:
    return [(item.kind, item.name) for item in seen(content, ItemSeen)]


# The user


def test_the_user_of_today() -> None:
    basics = {
        "name": "Robin Vale",
        "label": "Welder",
        "image": "data:image/png;base64,AAAA",
        "email": "robin@vale.example",
        "phone": "0113 496 0000",
        "url": "https://vale.example",
        "summary": "I weld.",
        "location": {
            "address": "",
            "postalCode": "",
            "city": "Leeds",
            "region": "Yorkshire",
            "countryCode": "GB",
        },
        "profiles": [
            {"network": "GitHub", "username": "rvale", "url": "https://github.example/rvale"},
            {"network": "LinkedIn", "username": "robin", "url": "https://www.linkedin.com/in/Robin-Vale/"},
        ],
    }
    owner = one({"basics": basics}, OwnerSeen)
    assert (owner.profile, owner.headline, owner.summary) == ("robin-vale", "Welder", "I weld.")
    assert owner.location == "Leeds, Yorkshire, GB"
    assert dict(owner.extra) == {
        "name": "Robin Vale",
        "image": "left out",
        "phone": "0113 496 0000",
        "url": "https://vale.example",
        "GitHub": "https://github.example/rvale",
    }
    assert items({"basics": basics}) == [("own_email", "robin@vale.example")]


def test_a_name_is_split_only_where_the_file_splits_it() -> None:
    owner = one({"basics": {"name": "Nagy Anna"}}, OwnerSeen)
    assert (owner.given, owner.family, owner.extra) == (None, None, (("name", "Nagy Anna"),))
    owner = one({"bio": {"firstName": "Anna", "lastName": "Nagy"}}, OwnerSeen)
    assert (owner.given, owner.family) == ("Anna", "Nagy")


@pytest.mark.parametrize(
    "basics",
    [
        {"profiles": [{"network": "linkedin", "username": "robin-vale"}]},
        {"profiles": [{"network": "LinkedIn", "url": "linkedin.com/in/robin-vale"}]},
        {"profiles": [{"network": "", "url": "https://uk.linkedin.com/in/robin-vale?x"}]},
        {"profiles": {"twitter": "rv", "linkedin": "robin-vale"}},
        {"url": "https://linkedin.com/in/robin-vale"},
    ],
)
def test_the_own_profile_is_found_however_it_is_written(basics: dict[str, Any]) -> None:
    assert one({"basics": basics}, OwnerSeen).profile == "robin-vale"


def test_a_name_in_place_of_a_profile_is_none() -> None:
    owner = one({"basics": {"profiles": [{"network": "LinkedIn", "username": "Robin Vale"}]}}, OwnerSeen)
    assert (owner.profile, owner.extra) == (None, (("LinkedIn", "Robin Vale"),))


def test_addresses_may_be_several_and_named() -> None:
    basics = {"email": {"work": "r@work.example", "personal": "r@vale.example", "old": "none"}}
    assert items({"bio": basics}) == [("own_email", "r@work.example"), ("own_email", "r@vale.example")]
    assert one({"basics": {"email": "on request"}}, OwnerSeen).extra == (("email", "on request"),)


# Work and school


def test_a_job_of_today() -> None:
    job = one(
        {
            "work": [
                {
                    "name": "Fernwood Ltd",
                    "location": "Leeds",
                    "description": "Makers of gates",
                    "position": "Welder",
                    "url": "https://fernwood.example",
                    "startDate": "2019-03-07",
                    "endDate": "2021-05",
                    "summary": "Led a team.",
                    "highlights": ["First", "Second"],
                }
            ]
        },
        OwnPositionSeen,
    )
    assert (job.company, job.title, job.location) == ("Fernwood Ltd", "Welder", "Leeds")
    assert (job.started, job.finished) == ("2019-03", "2021-05")
    assert job.description == "Led a team.\nFirst\nSecond"
    assert dict(job.extra) == {
        "description": "Makers of gates",
        "url": "https://fernwood.example",
        "startDate": "2019-03-07",
    }


def test_a_job_of_the_first_schema() -> None:
    job = one(
        {"work": [{"company": "Alder plc", "position": "Fitter", "website": "x", "startDate": "2011"}]},
        OwnPositionSeen,
    )
    assert (job.company, job.started, job.finished, job.extra) == (
        "Alder plc",
        "2011",
        None,
        (("website", "x"),),
    )


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("2019", "2019"),
        (2019, "2019"),
        ("2019-03", "2019-03"),
        ("2019-3", "2019-03"),
        ("2019/03/07", "2019-03"),
        ("2019-03-07T00:00:00.000Z", "2019-03"),
        ("03/2019", "2019-03"),
        ("Mar 2019", "2019-03"),
        ("März 2019", "2019-03"),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_read_as_people_write_them(written: Any, month: str | None) -> None:
    assert one({"work": [{"name": "A", "startDate": written}]}, OwnPositionSeen).started == month


@pytest.mark.parametrize(
    "still", ["Present", "current", "(heute)", "présent", "actualidad", "現在", "至今", "현재"]
)
def test_a_job_that_goes_on_has_no_end(still: str) -> None:
    job = one({"work": [{"name": "A", "endDate": still}]}, OwnPositionSeen)
    assert (job.finished, job.extra) == (None, ())


@pytest.mark.parametrize("date", ["soon", "2019-13", "2019-02-30", "0999", "9" * 5000, "present"])
def test_a_date_that_is_none_costs_only_itself(date: str) -> None:
    found = read({"work": [{"name": "A", "startDate": date}]})
    [job], [problem] = found.proposals, found.problems
    assert isinstance(job, OwnPositionSeen)
    assert (job.company, job.started, problem.cell, problem.line) == ("A", None, "startDate", 3)
    assert job.extra == (("startDate", date),)


def test_a_school_says_what_and_how_far() -> None:
    school = one(
        {
            "education": [
                {
                    "institution": "Hillside College",
                    "area": "Metallurgy",
                    "studyType": "Bachelor",
                    "startDate": "2011",
                    "endDate": "2014-06",
                    "score": "3.9",
                    "courses": ["Alloys", "Heat"],
                }
            ]
        },
        OwnEducationSeen,
    )
    assert (school.school, school.degree) == ("Hillside College", "Bachelor, Metallurgy")
    assert (school.started, school.finished, school.notes) == ("2011", "2014-06", "Alloys\nHeat")
    assert school.extra == (("score", "3.9"),)


def test_the_export_tells_the_same_job_school_and_skill() -> None:
    job = read_file(
        "Positions.csv", sheet(POSITIONS, ("Fernwood Ltd", "Welder", "", "Leeds", "Mar 2019", ""))
    )
    school = read_file("Education.csv", sheet(EDUCATION, ("Hillside College", "2011", "2014", "", "BSc", "")))
    resume = read(
        {
            "work": [{"name": "Fernwood Ltd", "position": "Welder", "startDate": "2019-03-07"}],
            "education": [{"institution": "hillside college", "studyType": "BSc", "startDate": "2011"}],
        }
    )
    theirs = [seen_in(job, OwnPositionSeen)[0].key, seen_in(school, OwnEducationSeen)[0].key]
    assert [proposal.key for proposal in resume.proposals] == theirs


def test_two_stints_that_look_alike_are_told_apart() -> None:
    first, second = seen({"work": [{"name": "A"}, {"name": "A"}]}, OwnPositionSeen)
    assert second.key == first.key + "#2"


# Everything else


@pytest.mark.parametrize(
    ("section", "entry", "kind", "name", "details"),
    [
        (
            "volunteer",
            {
                "organization": "Food Bank",
                "position": "Driver",
                "startDate": "2020-01-02",
                "highlights": ["Nights"],
            },
            "volunteering",
            "Food Bank",
            {"role": "Driver", "started": "2020-01", "description": "Nights"},
        ),
        (
            "awards",
            {"title": "Best Weld", "date": "2018-11-01", "awarder": "Guild", "summary": "For a gate"},
            "honor",
            "Best Weld",
            {"issuer": "Guild", "issued": "2018-11", "description": "For a gate"},
        ),
        ("awards", {"title": "Old Prize", "awardDate": "1989"}, "honor", "Old Prize", {"issued": "1989"}),
        (
            "certificates",
            {"name": "Coded Welder", "date": "2021-11-07", "issuer": "Board", "url": "https://b.example"},
            "certification",
            "Coded Welder",
            {"authority": "Board", "started": "2021-11", "url": "https://b.example"},
        ),
        (
            "publications",
            {
                "name": "On Seams",
                "publisher": "Forge",
                "releaseDate": "2014-10-01",
                "website": "https://f.example",
            },
            "publication",
            "On Seams",
            {"publisher": "Forge", "published": "2014-10-01", "url": "https://f.example"},
        ),
        (
            "languages",
            {"language": "Yorùbá", "fluency": "Native"},
            "language",
            "Yorùbá",
            {"proficiency": "Native"},
        ),
        ("languages", {"name": "Wolof", "level": "A2"}, "language", "Wolof", {"proficiency": "A2"}),
        (
            "projects",
            {
                "name": "Gate",
                "description": "A gate",
                "highlights": ["Won"],
                "roles": ["Lead"],
                "endDate": "2020",
            },
            "project",
            "Gate",
            {"description": "A gate\nWon", "role": "Lead", "finished": "2020"},
        ),
    ],
)
def test_every_section_has_its_kind(
    section: str, entry: dict[str, Any], kind: str, name: str, details: dict[str, str]
) -> None:
    item = one({section: [entry]}, ItemSeen)
    assert (item.kind, item.name, dict(item.details)) == (kind, name, details)


def test_keywords_are_skills_too_and_each_is_told_once() -> None:
    skills = [
        {"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]},
        {"keywords": ["css", "SQL"]},
        "Go",
    ]
    assert items({"skills": skills}) == [("skill", name) for name in ("Web", "HTML", "CSS", "SQL", "Go")]
    web, html, *_ = seen({"skills": skills}, ItemSeen)
    assert (dict(web.details), dict(html.details)) == ({"level": "Master"}, {"group": "Web"})


def test_skills_may_be_an_object_of_lists() -> None:
    assert items({"skills": {"Tools": ["Torch"], "Metals": "Steel"}}) == [
        ("skill", name) for name in ("Tools", "Torch", "Metals", "Steel")
    ]


@pytest.mark.parametrize("section", ["interests", "hobbies"])
def test_interests_are_named_and_detailed(section: str) -> None:
    told = items({section: [{"name": "Wildlife", "keywords": ["Ferrets"]}, "Chess"]})
    assert told == [("interest", "Wildlife"), ("interest", "Ferrets"), ("interest", "Chess")]


def test_a_reference_says_who_said_it() -> None:
    item = one({"references": [{"name": "Leila Haddad", "reference": "A fine welder."}]}, ItemSeen)
    assert item.person is not None
    assert (item.kind, item.person.name, item.details) == (
        "reference",
        "Leila Haddad",
        (("text", "A fine welder."),),
    )


def test_sections_no_schema_knows_are_problems_that_keep_them() -> None:
    found = read(
        {"meta": {"version": "v1"}, "$schema": "x", "theme": "flat", "pets": [], "boats": [{"name": "Ada"}]}
    )
    [problem] = found.problems
    assert (problem.line, problem.raw) == (8, '[{"name": "Ada"}]')
    assert "Ada" not in problem.reason
    assert found.read.note == "1 setting of other programs left out."


# Entries that are not as they should be


def test_templates_that_nobody_filled_in_are_left_out() -> None:
    found = read(
        {
            "basics": {"name": "", "location": {"city": ""}},
            "work": [{"name": "", "highlights": [""]}, None, {}],
        }
    )
    assert (found.proposals, found.problems, found.read.rows) == ([], [], 0)
    assert found.read.note == "3 empty entries left out."


def test_an_entry_of_the_wrong_type_is_a_problem_at_its_line() -> None:
    found = read('{"work": [\n {"name": "A"},\n 17,\n ["B"],\n {"summary": "who?"}\n ],\n "skills": null}')
    assert len(found.proposals) == 1
    assert [(problem.line, problem.raw) for problem in found.problems] == [
        (3, "17"),
        (4, "B"),
        (5, '{"summary": "who?"}'),
    ]


def test_texts_may_be_numbers_or_lists_and_other_things_are_kept() -> None:
    job = one(
        {"work": [{"name": 4711, "summary": ["a", "b"], "position": {"en": "Welder"}, "team": 7}]},
        OwnPositionSeen,
    )
    assert (job.company, job.description, job.title) == ("4711", "a\nb", None)
    assert dict(job.extra) == {"position": '{"en": "Welder"}', "team": "7"}


def test_numbers_stay_as_written() -> None:
    owner = one('{"basics": {"phone": 441134960000, "height": 1.70}}', OwnerSeen)
    assert owner.extra == (("phone", "441134960000"), ("height", "1.70"))


def test_one_entry_may_stand_without_its_list() -> None:
    assert one({"work": {"name": "Fernwood"}}, OwnPositionSeen).company == "Fernwood"
    assert read({}).read.rows == 0


def test_sections_of_the_same_name_are_all_read() -> None:
    assert len(seen('{"work": [{"name": "A"}], "work": [{"name": "B"}]}', OwnPositionSeen)) == 2


# The file


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_of_any_kind(encoding: str) -> None:
    content = '{"work": [{"name": "Müller"}]}'.encode(encoding)
    assert looks_like_resume(content, "resume.json")
    assert one(content, OwnPositionSeen).company == "Müller"


def test_letters_that_no_store_takes_are_replaced() -> None:
    job = one(
        '{"work": [{"name": "A\\ud800\\u0000", "\\udfff": "x", "startDate": NaN, "a": Infinity}]}',
        OwnPositionSeen,
    )
    assert (job.company, job.extra) == ("A\ufffd\ufffd", (("\ufffd", "x"),))


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ('{\n "basics": {},\n "work": [{"name": "A"},]\n}', "line 3, column 25"),
        ('{"work": [{"name": "A"}]', "line 1, column 25"),
        ('{"work": [{"name": "A"}]} more', "line 1, column 27"),
        ('{"work" [1]}', "line 1, column 9"),
        ("{work: []}", "line 1, column 2"),
        ("[]", "line 1, column 1"),
        (" ", "line 1, column 2"),
    ],
)
def test_broken_json_is_one_problem_that_says_where(content: str, where: str) -> None:
    [problem] = read(content).problems
    assert where in problem.reason
    assert "Open it" in problem.hint


def test_what_comes_before_the_fault_is_read() -> None:
    found = read('{"work": [{"name": "A"}],\n "skills": ["Go",,]}')
    assert len(found.proposals) == 1
    assert [problem.line for problem in found.problems] == [2]


@pytest.mark.parametrize(
    "content",
    [
        '{"work": ' + "[" * 200_000,
        '{"work": [{"name": "A", "deep": ' + '{"a":' * 300 + "1" + "}" * 300 + "}]}",
        '{"work": [' + '{"name": "A", "startDate": ' + "9" * 100_000 + "}]}",
        '{"work": [' + ",".join("[]" for _ in range(500_000)) + "]}",
        "{" + ",".join('"work": [1]' for _ in range(100_000)) + "}",
        '{"skills": [{"keywords": [' + ",".join(f'"{n}"' for n in range(200_000)) + "]}]}",
        '{"basics": {"profiles": [' + ",".join(f'"{n}"' for n in range(200_000)) + "]}}",
        '{"basics": {"name": "' + "x" * 5_000_000 + '"}}',
        " " * 9_000_000,
    ],
    ids=["deep", "nested", "digits", "many", "again", "keywords", "profiles", "long", "large"],
)
def test_monstrous_files_are_bounded(content: str) -> None:
    began = time.process_time()
    found = read(content)
    assert time.process_time() - began < 10
    assert len(found.proposals) + len(found.problems) < 25_000


def test_a_damaged_file_is_a_problem() -> None:
    def fail() -> io.BytesIO:
        raise OSError

    found = read_resume(Entry(name="r.json", size=1, as_of=None, open=fail), "r.json", BRIEF)
    assert [(problem.line, problem.reason) for problem in found.problems] == [(None, "The file is damaged.")]


@pytest.mark.parametrize(
    ("head", "name", "is_one"),
    [
        ('{"basics": {"name": "A"', "x.json", True),
        ('{"basics": {"image": "data:image/png;base64,' + "A" * 60_000, "x.json", True),
        ('\ufeff \n{"bio": {}, "work": []}', "x.json", True),
        ('{"work": [], "skills": []}', "x.json", True),
        ('{"work": []}', "resume.json", True),
        ('{"work": []}', "x.json", False),
        ('{"nested": {"basics": {}}}', "resume.json", False),
        ('{"name": "left-pad", "version": "1.0.0"}', "resume.json", False),
        ("[]", "resume.json", False),
        ("Name,Title\n", "resume.csv", False),
        ("", "resume.json", False),
    ],
)
def test_a_resume_is_known_by_its_sections(head: str, name: str, is_one: bool) -> None:  # noqa: FBT001
    assert looks_like_resume(head.encode(), name) is is_one


# Properties

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8) | st.just("2019-03"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "name",
                    "company",
                    "position",
                    "startDate",
                    "keywords",
                    "profiles",
                    "url",
                    "email",
                    "location",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
SECTIONS = st.sampled_from(
    ["basics", "work", "education", "skills", "languages", "references", "projects", "awards", "x"]
)
GOOD = '{"work": [{"name": "Fernwood"}], "basics": {"email": "r@vale.example", "profiles": [{}]}, "skills": ["Go"]}'


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(SECTIONS, JSON, max_size=4))
def test_any_json_is_read_without_a_fault_and_a_good_job_after_it(resume: dict[str, Any]) -> None:
    found = read(json.dumps({**resume, "volunteer": [{"organization": "Food Bank"}]}))
    assert any(isinstance(each, ItemSeen) and each.name == "Food Bank" for each in found.proposals)
    for proposal in found.proposals:
        str(proposal).encode()


@settings(max_examples=300, deadline=None)
@given(
    edits=st.lists(
        st.tuples(st.integers(0, 150), st.integers(0, 20), st.binary(max_size=8)), min_size=1, max_size=5
    )
)
def test_a_mutated_file_never_crashes_and_every_entry_is_accounted_for(
    edits: list[tuple[int, int, bytes]],
) -> None:
    content = GOOD.encode()
    for at, length, new in edits:
        start = at % (len(content) + 1)
        content = content[:start] + new + content[start + length :]
    read(content)
    looks_like_resume(content, "resume.json")
