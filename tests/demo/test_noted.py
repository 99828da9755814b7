"""The log speaks the journal's language, and leads where the story says."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from cordially.demo import LogLine, build
from cordially.people.events import Event, Happening
from cordially.people.history import History
from cordially.people.kinds import check
from cordially.people.stage import stage_of

NOWS = [datetime(2026, 3, 14 + day, 12, 0, tzinfo=UTC) for day in range(7)]
STAGES = {
    "quillmere-data-engineer": "interviewing",
    "wexcombe-analytics-lead": "interview_scheduled",
    "ostrapel-analytics-engineer": "applied",
    "tarnvale-bi-developer": "rejected",
    "lumbrook-data-platform-lead": "exploring",
    "sorrelby-reporting": "interviewing",
    "kestervane-data-storyteller": "withdrawn",
}


@pytest.mark.parametrize("line", build(NOWS[0]).log, ids=lambda line: f"{line.kind} {line.at:%j%H%M}")
def test_every_line_is_one_the_journal_takes(line: LogLine) -> None:
    check(Happening(kind=line.kind, at=line.at, person=line.person, process=line.process, data=line.data))


@pytest.mark.parametrize("now", NOWS, ids=lambda now: f"{now:%A}")
@pytest.mark.parametrize(("process", "stage"), STAGES.items())
def test_a_process_stands_where_the_story_says_on_every_weekday(
    now: datetime, process: str, stage: str
) -> None:
    events = [
        Event(id=n, kind=x.kind, at=x.at, recorded_at=x.at, person=x.person, process=x.process, data=x.data)
        for n, x in enumerate(build(now).log, start=1)
    ]
    assert stage_of(History.of(events, now=now), process) == stage


def test_a_note_follows_what_it_is_about() -> None:
    log = build(NOWS[0]).log
    for before, line in pairwise(log):
        if line.kind == "note":
            assert (before.at, before.person, before.process) == (line.at, line.person, line.process)


def test_somebody_may_not_be_written_to_and_somebody_said_no() -> None:
    said = {(line.kind, line.person) for line in build(NOWS[0]).log}
    assert ("asked_no_contact", "Magdalena Wiśniewska-Zając") in said
    assert ("consent_refused", "Henrike Vosskamp") in said
    assert ("consent_granted", "Oluwaseun Adéyẹmí-Quinn") in said
