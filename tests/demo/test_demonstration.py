"""The demo goes through the real importers without a complaint, and its stories hold in the journal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cordially.demo import build
from cordially.journal import Journal
from cordially.people.history import History
from cordially.people.link import link_of
from cordially.services import acquaintance, importing
from cordially.services.demonstration import Demonstration, prepare

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
HOME = ZoneInfo("Europe/Dublin")
DEMO = build(NOW)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CORDIALLY_HOME", str(tmp_path_factory.mktemp("home")))
        yield prepare(NOW)


@pytest.fixture
def journal(made: Demonstration) -> Iterator[Journal]:
    with Journal.open(f"sqlite:///{made.home}/cordially.sqlite", now=NOW) as opened:
        yield opened


def test_each_file_is_an_import_of_its_own_without_problems(journal: Journal) -> None:
    batches = journal.batches()
    assert [len(batch.files) > 1 for batch in batches] == [True, True, False, False, False]
    assert [batch.files[0].read.file for batch in batches[2:]] == [
        "contacts.vcf",
        "mail.mbox",
        "calendar.ics",
    ]
    assert [problem for batch in batches for problem in batch.problems] == []
    assert all(batch.added for batch in batches)


def test_the_earlier_archive_was_taken_in_at_its_own_time(journal: Journal) -> None:
    earlier, later, *_ = journal.batches()
    assert later.at - earlier.at > timedelta(days=100)
    assert later.unchanged > 200


def test_the_files_stay_beside_the_journal_as_they_were_written(made: Demonstration) -> None:
    home = Path(made.home)
    assert Path(made.export).read_bytes() == DEMO.zip()
    assert (home / DEMO.earlier_name).read_bytes() == DEMO.earlier_zip()
    assert (home / "mail.mbox").read_bytes() == DEMO.mail
    assert (home / "mail.mbox").stat().st_mtime == NOW.timestamp()


def test_the_export_once_more_changes_nothing(made: Demonstration, journal: Journal) -> None:
    plan = journal.preview(importing.read(journal, [made.export], now=NOW, zone=HOME), now=NOW)
    assert (plan.added, plan.updated, plan.new_people, plan.new_questions) == (0, 0, 0, 0)


def test_everybody_of_the_story_is_one_person(journal: Journal) -> None:
    names = Counter(person.name for person in journal.people())
    story = {line.person for line in DEMO.log if line.person} | {member.name for member in DEMO.cast}
    assert {name: names[name] for name in story if names[name] != 1} == {}


@pytest.mark.parametrize("name", ["Trịnh Thảo Vy", "Tanvi Raghunathan", "Rasmus Tvedebæk"])
def test_a_thank_you_after_an_interview_is_found_in_the_mail(journal: Journal, name: str) -> None:
    told = [
        event
        for event in journal.events_of(person=journal.person(name).id)
        if (event.kind, event.source) == ("thanked", "messages")
    ]
    assert [event.data for event in told] == [{"by": "email"}]


def test_nobody_was_thanked_who_was_not(journal: Journal) -> None:
    for name in ("Suharti", "Oluwaseun Adéyẹmí-Quinn", "Camila Brandão dos Anjos"):
        events = journal.events_of(person=journal.person(name).id)
        assert "thanked" not in {event.kind for event in events}


def test_the_interview_that_was_moved_is_asked_about_once_at_its_new_hour(journal: Journal) -> None:
    about = [q for q in journal.questions() if "Ostrapel" in str(q.payload.get("title"))]
    [question] = about
    [process] = [p for p in journal.processes() if p.company and p.company.name == "Ostrapel Energy"]
    assert isinstance(question.at, datetime)
    assert question.at.astimezone(HOME).strftime("%A %H:%M") == "Tuesday 15:00"
    assert question.payload["process"] == process.id


def test_what_was_cancelled_or_stands_in_the_log_is_not_asked_about(journal: Journal) -> None:
    asked = [q.payload["title"] for q in journal.questions() if q.kind == "interview"]
    assert asked == ["First interview: Ostrapel Energy, Analytics Engineer"]
    kinds = Counter(e.kind for e in journal.log() if e.kind in ("interviewed", "interview_scheduled"))
    noted = Counter(x.kind for x in DEMO.log if x.kind in ("interviewed", "interview_scheduled"))
    assert kinds == noted, "and nothing is told twice"


def test_two_or_three_questions_are_left_to_try(journal: Journal) -> None:
    assert {q.kind for q in journal.questions()} == {"interview", "same_person", "met"}
    assert len(journal.questions()) == 3


def test_somebody_whom_the_newest_archive_lacks_is_no_connection_any_more(journal: Journal) -> None:
    person = journal.person("Cressida Holloway-Adomako")
    history = History.of(journal.events_of(person=person.id), now=NOW, zone=HOME)
    assert history.with_person(person.id, "connection_gone")
    assert link_of(history, person.id) == "declined"
    assert journal.connected_since([person.id], now=NOW) == {}


def test_who_has_another_job_now_is_known_to_have_worked_there(journal: Journal) -> None:
    was_there = {journal.people([who])[0].name: told for who, told in journal.formerly_at("Wexcombe Rail")}
    assert was_there["Eoghan Tierney-Walsh"].role == "Data Analyst"
    assert journal.person("Eoghan Tierney-Walsh").company == "Brindlewick Analytics"


def test_an_address_book_entry_with_the_address_of_a_connection_is_that_connection(journal: Journal) -> None:
    kwabena = journal.person("Kwabena Asamoah-Frimpong")
    assert kwabena.profile == "kwabena-asamoah-frimpong-demo"
    facts = journal.backgrounds_of([kwabena.id])[kwabena.id]
    assert {(fact.kind, fact.name) for fact in facts} >= {("work", "Marlwhistle Insurance")}


def test_a_short_form_of_a_name_at_the_same_company_is_asked_about(journal: Journal) -> None:
    [question] = [q for q in journal.questions() if q.kind == "same_person"]
    names = {person.name for person in journal.people(question.people)}
    assert names == {"Philippa Stonehewer", "Pippa Stonehewer"}


def test_a_namesake_is_somebody_else_and_a_company_is_nobody(journal: Journal) -> None:
    names = Counter(person.name for person in journal.people())
    assert names["Lautaro Ocampo"] == 2
    assert names["Wexcombe Rail"] == 0


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Tanvi Raghunathan", {"school", "interest"}),
        ("Camila Brandão dos Anjos", {"school", "work"}),
        ("Trịnh Thảo Vy", {"interest"}),
    ],
)
def test_there_is_something_to_open_a_conversation_with(journal: Journal, name: str, kinds: set[str]) -> None:
    found = acquaintance.ties(journal, journal.person(name), now=NOW, zone=HOME).found
    assert {tie.kind for tie in found if tie.standing == "open_with"} == kinds
    assert all(tie.overlap and tie.overlap.certain for tie in found if tie.kind in ("school", "work"))


@pytest.mark.parametrize(
    "now",
    [datetime(2026, 3, 29, 23, 55, tzinfo=UTC), datetime(2026, 11, 7, 6, 0, tzinfo=UTC)],
    ids=["the night on which clocks change", "a Saturday"],
)
def test_on_another_day_the_same_is_asked(
    now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CORDIALLY_HOME", str(tmp_path))
    made = prepare(now)
    with Journal.open(f"sqlite:///{made.home}/cordially.sqlite", now=now) as journal:
        assert {q.kind for q in journal.questions()} == {"interview", "same_person", "met"}
        assert [problem for batch in journal.batches() for problem in batch.problems] == []
