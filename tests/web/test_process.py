"""One process: its line of time, the quick log and the people in it, as a visitor has them without a script."""

from __future__ import annotations

import re
from html import unescape

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

DEMO = "/processes/pr2"


def post(visitor: TestClient, address: str, **fields: str | list[str]) -> Response:
    found = re.search(r'data-csrf="([^"]+)"', visitor.get("/processes").text)
    assert found
    answer = visitor.post(address, data={"csrf": found[1], **fields})
    assert isinstance(answer, Response)
    return answer


@pytest.fixture
def process(newcomer: TestClient) -> str:
    """The address of a process that was applied for."""
    begun = post(
        newcomer, "/processes/new", company="Northwind", title="Analyst", stage="applied", pursuit="job"
    )
    return begun.url.path


def undo_of(page: str) -> str:
    found = re.search(r'class="toast".*?action="([^"]+)"', page, re.DOTALL)
    assert found, "nothing to undo is offered"
    return unescape(found[1])


def line_of_time(page: str) -> str:
    """Return the words of the line of time, without its markup."""
    part = page[page.index('class="timeline"') : page.index('id="notes"')]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", part)).split())


def id_of(page: str, name: str) -> str:
    found = re.search(rf'/people/(p\d+)"><bdi>{name}', page)
    assert found, f"{name} takes no part"
    return found[1]


def test_the_past_comes_before_now_and_the_plan_after(client: TestClient) -> None:
    time = line_of_time(client.get(DEMO).text)
    past, _, plan = time.partition(" Now ")
    assert "You were interviewed" in past
    assert "Thank " in plan
    assert "waits until there is a decision" in plan


def test_the_same_thing_on_the_same_day_is_one_line(client: TestClient) -> None:
    time = line_of_time(client.get(f"{DEMO}?all=1").text)
    assert re.search(r"You were interviewed in person · \S.+? , .+? and ", time)


def test_people_have_their_best_move_and_the_verdict_on_connecting(client: TestClient) -> None:
    page = client.get(DEMO).text
    assert "Thank them by e-mail" in page
    assert "Not yet, until there is a decision" in page
    assert re.search(r'href="/compose\?person=p\d+&amp;process=pr2&amp;kind=thank_you_email"', page)


def test_whoever_interviewed_is_thanked_or_still_to_thank(client: TestClient) -> None:
    page = client.get(DEMO).text
    part = page[page.index("Who interviewed you") :]
    assert "Not thanked yet" in part
    assert "Thanked" in part


def test_who_else_is_there_leaves_out_who_takes_part(client: TestClient) -> None:
    page, part = client.get(DEMO).text, client.get(f"{DEMO}/known").text
    members = set(re.findall(r'"/people/(p\d+)"', page[page.index('id="people"') : page.index('id="time"')]))
    others = set(re.findall(r'"/people/(p\d+)"', part))
    assert others
    assert not others & members
    assert 'href="/network/companies/Quillmere%20Freight"' in part


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("heard_from", "You heard from them"),
        ("interviewed", "You were interviewed"),
        ("offered", "They made an offer"),
        ("rejected", "They said no"),
        ("withdrawn", "You stepped out"),
    ],
)
def test_one_click_writes_it_down_and_one_takes_it_back(
    newcomer: TestClient, process: str, kind: str, said: str
) -> None:
    written = post(newcomer, f"{process}/log", kind=kind)
    assert said in line_of_time(written.text)
    undone = post(newcomer, undo_of(written.text))
    assert said not in line_of_time(undone.text)


def test_something_of_another_day_is_written_under_that_day(newcomer: TestClient, process: str) -> None:
    assert "Thursday 12 March" in line_of_time(
        post(newcomer, f"{process}/log", kind="heard_from", at="2026-03-12").text
    )


def test_what_is_yet_to_come_is_refused_with_a_hint(newcomer: TestClient, process: str) -> None:
    refused = post(newcomer, f"{process}/log", kind="interviewed", at="2026-04-12")
    assert refused.status_code == 400
    assert "still to come" in refused.text
    assert "You were interviewed" not in line_of_time(newcomer.get(process).text)


def test_a_promised_day_and_an_arranged_interview_are_ahead(newcomer: TestClient, process: str) -> None:
    post(newcomer, f"{process}/log", kind="promised_date", dated="2026-03-25")
    page = post(newcomer, f"{process}/log", kind="interview_scheduled", dated="2026-03-24T10:00").text
    _, _, ahead = line_of_time(page).partition(" Now ")
    assert ahead.index("Interview Tuesday 24 March, 10:00") < ahead.index(
        "They promised news by Wednesday 25"
    )


def test_a_promise_without_a_day_asks_for_one(newcomer: TestClient, process: str) -> None:
    refused = post(newcomer, f"{process}/log", kind="promised_date", dated="")
    assert refused.status_code == 400
    assert "By which day" in refused.text


def test_an_interview_gone_by_is_asked_about_until_it_is_told(newcomer: TestClient, process: str) -> None:
    person = id_of(post(newcomer, f"{process}/people", q="Dana Reyes", role="interviewer").text, "Dana Reyes")
    page = post(newcomer, f"{process}/log", kind="interview_scheduled", dated="2026-03-18T10:00").text
    assert "How did it go?" in page
    assert "How did it go?" in newcomer.get("/processes").text
    found = re.search(r'name="at" value="([^"]+)"', page)
    assert found
    told = post(newcomer, f"{process}/log", kind="interviewed", at=found[1], person=[person]).text
    assert "How did it go?" not in told
    assert "You were interviewed · Dana Reyes today, 10:00" in line_of_time(told)
    assert "Who interviewed you" in told


def test_an_interview_that_was_put_off_is_asked_about_no_more(newcomer: TestClient, process: str) -> None:
    post(newcomer, f"{process}/log", kind="interview_scheduled", dated="2026-03-18T10:00")
    assert "How did it go?" not in post(newcomer, f"{process}/log", kind="interview_scheduled").text


def test_notes_are_kept_as_they_were_written_and_do_nothing(newcomer: TestClient, process: str) -> None:
    page = post(newcomer, f"{process}/log", kind="note", text="<script>alert(1)</script>").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("kind", ["retracted", "role", "connected", "", "<b>"])
def test_the_quick_log_writes_nothing_else(newcomer: TestClient, process: str, kind: str) -> None:
    assert post(newcomer, f"{process}/log", kind=kind).status_code == 400


def test_somebody_known_is_found_and_given_a_part(client: TestClient) -> None:
    found = client.get("/processes/pr16/people?q=philippa&role=peer", headers={"HX-Request": "true"}).text
    assert "<html" not in found
    person = re.search(r'name="person" value="(p\d+)"', found)
    assert person
    added = post(client, "/processes/pr16/people", person=person[1], role="peer").text
    assert id_of(added, "Philippa Stonehewer") == person[1]
    assert "Philippa Stonehewer</bdi></a></h3>" not in post(client, undo_of(added)).text


def test_somebody_new_is_added_with_the_company_and_is_gone_when_undone(
    newcomer: TestClient, process: str
) -> None:
    found = newcomer.get(f"{process}/people?q=Dana+Reyes").text
    assert "as somebody new" in found
    added = post(newcomer, f"{process}/people", q="Dana Reyes", role="recruiter", there="yes").text
    assert "Recruiter" in added
    post(newcomer, undo_of(added))
    assert 'name="person"' not in newcomer.get(f"{process}/people?q=Dana+Reyes").text


def test_a_role_is_changed_and_a_part_taken_away_and_given_back(newcomer: TestClient, process: str) -> None:
    person = id_of(post(newcomer, f"{process}/people", q="Dana Reyes", role="recruiter").text, "Dana Reyes")
    changed = post(newcomer, f"{process}/people/{person}/role", role="interviewer").text
    assert "Interviewer" in changed[changed.index('class="member"') : changed.index("part-forms")]
    left = post(newcomer, f"{process}/people/{person}/leave").text
    assert "Nobody yet" in left
    back = post(newcomer, undo_of(left)).text
    assert id_of(back, "Dana Reyes") == person


def test_a_process_whose_company_is_not_named_is_shown_too(newcomer: TestClient) -> None:
    begun = post(newcomer, "/processes/new", title="Analyst", stage="exploring", pursuit="job")
    assert "Company not named yet" in begun.text
    assert "Who else is at" not in begun.text


def test_an_address_that_a_file_smuggled_in_is_no_link(newcomer: TestClient, process: str) -> None:
    from tests.web.conftest import NOW

    from cordially.services.journals import open_journal

    with open_journal(NOW) as journal:
        asked = journal.process(process.rpartition("/")[2])
        journal.edit_process(asked.id, company="Northwind", title=None, advert="javascript:alert(1)")
    assert "javascript:" not in newcomer.get(process).text


def test_a_long_past_is_shown_when_it_is_asked_for(client: TestClient) -> None:
    short, whole = client.get(DEMO).text, client.get(f"{DEMO}?all=1").text
    assert re.search(r"Show \d+ earlier", short)
    assert len(line_of_time(whole)) > len(line_of_time(short))


def test_an_interview_with_nobody_named_asks_who_was_there(newcomer: TestClient, process: str) -> None:
    post(newcomer, f"{process}/people", q="Ravi Menon", role="interviewer")
    held = post(newcomer, f"{process}/log", kind="interviewed").text
    assert "Who was there?" in held
    who = re.search(r'type="checkbox" name="person" value="(p\d+)"', held)
    at = re.search(r'name="at" value="([^"]+)"><input type="hidden" name="kind" value="interviewed"', held)
    assert who
    assert at
    nobody = post(newcomer, f"{process}/log", kind="interviewed", at=at[1], named="yes").text
    assert "Nobody is ticked." in nobody
    told = post(newcomer, f"{process}/log", kind="interviewed", named="yes", at=at[1], person=who[1]).text
    assert "Who was there?" not in told
    assert "Not thanked yet" in told
