"""The board, the table and the forms of processes, as a visitor has them without a script."""

from __future__ import annotations

import re
from html import unescape

from httpx2 import Response
from starlette.testclient import TestClient

HOSTILE = '<img src=x onerror="alert(1)">\u202e'


def token(visitor: TestClient) -> str:
    found = re.search(r'data-csrf="([^"]+)"', visitor.get("/processes").text)
    assert found
    return found[1]


def post(visitor: TestClient, address: str, **fields: str | list[str]) -> Response:
    answer = visitor.post(address, data={"csrf": token(visitor), **fields})
    assert isinstance(answer, Response)
    return answer


def begin(visitor: TestClient, company: str, stage: str = "applied", **more: str) -> str:
    answer = post(visitor, "/processes/new", company=company, stage=stage, pursuit="job", **more)
    assert answer.status_code == 200, answer.text
    return str(answer.url.path).rpartition("/")[2]


def undo_of(page: str) -> str:
    found = re.search(r'class="toast".*?action="([^"]+)"', page, re.DOTALL)
    assert found, "nothing to undo is offered"
    return unescape(found[1])


def place_of(visitor: TestClient, process: str) -> str:
    page = visitor.get("/processes").text
    before = page[: page.index(f'id="card-{process}"')]
    return str(re.findall(r'data-stage="(\w+)"', before)[-1])


def test_the_first_day_says_what_a_process_is_and_how_to_begin(newcomer: TestClient) -> None:
    page = newcomer.get("/processes").text
    assert "one job, or one piece of business" in page
    assert 'href="/processes/new"' in page
    assert "sortable" not in page


def test_the_board_shows_every_place_and_where_each_process_lies(client: TestClient) -> None:
    page = client.get("/processes").text
    for place in ("Exploring", "Applied", "Interview booked", "Interviewing", "Offer made", "Turned down"):
        assert place in page
    assert "Wexcombe Rail" in page
    assert re.search(r"\d+ silent", page)


def test_a_process_is_begun_where_it_stands_and_can_be_undone(newcomer: TestClient) -> None:
    answer = post(
        newcomer,
        "/processes/new",
        company="Northwind",
        title="Data Engineer",
        pursuit="job",
        stage="applied",
        advert="jobs.northwind.example/42",
        at="2026-03-10",
    )
    process = answer.url.path.rpartition("/")[2]
    assert "is begun" in answer.text
    assert 'href="https://jobs.northwind.example/42"' in answer.text
    assert "You applied" in answer.text
    assert place_of(newcomer, process) == "applied"
    undo = undo_of(answer.text)
    assert undo.startswith(f"/processes/{process}/unbegin")
    assert "Nothing here yet" in post(newcomer, undo).text


def test_what_was_written_about_since_is_not_undone_without_a_question(newcomer: TestClient) -> None:
    answer = post(newcomer, "/processes/new", company="Northwind", stage="applied", pursuit="job")
    undo = undo_of(answer.text)
    process = answer.url.path.rpartition("/")[2]
    post(newcomer, f"/processes/{process}/log", kind="heard_from")
    asked = post(newcomer, undo)
    assert asked.url.path == f"/processes/{process}/delete"
    assert "cannot be undone" in asked.text


def test_a_form_with_something_wrong_keeps_what_was_typed(newcomer: TestClient) -> None:
    answer = post(
        newcomer,
        "/processes/new",
        company="Northwind",
        pursuit="job",
        stage="applied",
        advert="javascript:alert(1)",
    )
    assert answer.status_code == 400
    assert 'value="Northwind"' in answer.text
    assert 'aria-invalid="true" aria-describedby="advert-error"' in answer.text
    assert "Nothing here yet" in newcomer.get("/processes").text


def test_a_process_needs_a_company_or_a_title(newcomer: TestClient) -> None:
    answer = post(newcomer, "/processes/new", company=" ", stage="exploring", pursuit="job")
    assert answer.status_code == 400
    assert "needs a company or a title" in answer.text


def test_a_day_to_come_is_refused_and_nothing_is_kept(newcomer: TestClient) -> None:
    answer = post(
        newcomer, "/processes/new", company="Northwind", stage="applied", pursuit="job", at="2031-01-01"
    )
    assert answer.status_code == 400
    assert "Nothing here yet" in newcomer.get("/processes").text


def test_a_card_is_moved_by_its_form_and_the_move_is_undone_and_put_back(newcomer: TestClient) -> None:
    process = begin(newcomer, "Northwind")
    back = "%2Fprocesses%3Fq%3Dnorth"
    moved = post(newcomer, f"/processes/{process}/move?back={back}", to="offered")
    assert moved.url.path == "/processes"
    assert moved.url.query == b"q=north"
    assert "“Offer made” now" in moved.text
    assert place_of(newcomer, process) == "offered"
    undone = post(newcomer, undo_of(moved.text))
    assert "Taken back" in undone.text
    assert place_of(newcomer, process) == "applied"
    post(newcomer, undo_of(undone.text))
    assert place_of(newcomer, process) == "offered"


def test_a_move_that_makes_no_sense_says_why_and_changes_nothing(newcomer: TestClient) -> None:
    process = begin(newcomer, "Northwind", stage="exploring")
    refused = post(newcomer, f"/processes/{process}/move?back=%2Fprocesses", to="rejected")
    assert refused.status_code == 409
    assert "Nothing was sent yet" in refused.text
    assert place_of(newcomer, process) == "exploring"


def test_booking_an_interview_asks_for_its_time(newcomer: TestClient) -> None:
    process = begin(newcomer, "Northwind")
    asked = post(newcomer, f"/processes/{process}/move?back=%2Fprocesses", to="interview_scheduled")
    assert asked.url.path == f"/processes/{process}/arrange"
    assert 'type="datetime-local"' in asked.text
    booked = post(
        newcomer,
        f"/processes/{process}/move?back=%2Fprocesses",
        to="interview_scheduled",
        fixed="yes",
        interview="2026-03-24T10:30",
    )
    assert "Tue 24 Mar, 10:30" in booked.text
    assert place_of(newcomer, process) == "interview_scheduled"


def test_a_card_carried_back_from_a_booked_interview_calls_it_off(newcomer: TestClient) -> None:
    process = begin(newcomer, "Northwind", stage="interview_scheduled", interview="2026-03-24T10:30")
    moved = post(newcomer, f"/processes/{process}/move?back=%2Fprocesses", to="applied")
    assert "The interview is called off" in moved.text
    assert place_of(newcomer, process) == "applied"
    post(newcomer, undo_of(moved.text))
    assert place_of(newcomer, process) == "interview_scheduled"


def test_a_script_is_told_in_json_what_became_of_a_move(newcomer: TestClient) -> None:
    process = begin(newcomer, "Northwind")
    address = f"/processes/{process}/move?back=%2Fprocesses"
    asking = {"X-CSRF-Token": token(newcomer), "Accept": "application/json"}
    assert newcomer.post(address, data={"to": "interview_scheduled"}, headers=asking).json()["ask"]
    moved = newcomer.post(address, data={"to": "offered"}, headers=asking).json()
    assert moved["said"]
    refused = newcomer.post(address, data={"to": "applied"}, headers=asking).json()
    assert "They made an offer" in refused["refused"]
    assert newcomer.post(refused["mend"], headers=asking).json()["said"]
    assert place_of(newcomer, process) == "applied"


def test_a_script_is_given_the_board_alone(client: TestClient) -> None:
    part = client.get("/processes", headers={"HX-Request": "true"}).text
    assert part.lstrip().startswith('<div id="board"')
    assert "<html" not in part


def test_the_way_back_never_leads_elsewhere(newcomer: TestClient) -> None:
    for back in (
        "https://evil.example",
        "//evil.example",
        "/processes/..//evil",
        "/settings",
        "/processes\\@e",
    ):
        process = begin(newcomer, "Northwind")
        answer = newcomer.post(
            f"/processes/{process}/move",
            params={"back": back},
            data={"csrf": token(newcomer), "to": "interview_scheduled", "fixed": "no"},
            follow_redirects=False,
        )
        assert answer.headers["location"] == "/processes"


def test_the_state_of_the_table_is_in_the_address(client: TestClient) -> None:
    page = client.get("/processes?view=table&stage=silent&sort=-process&q=an").text
    assert 'aria-sort="descending"' in page
    assert '<option value="silent" selected>' in page
    assert 'value="an"' in page
    assert "Wexcombe Rail" not in page
    assert re.search(r"\d+ of \d+ processes", page)
    assert 'href="/processes?view=table&amp;q=an&amp;stage=silent&amp;sort=process"' in page


def test_a_search_that_finds_nothing_says_how_to_go_on(client: TestClient) -> None:
    page = client.get("/processes?view=table&q=zzzz").text
    assert "None of them fits" in page
    assert 'href="/processes?view=table"' in page


def test_hostile_names_are_shown_and_do_nothing(newcomer: TestClient) -> None:
    process = begin(newcomer, HOSTILE, title=HOSTILE)
    for address in (
        "/processes",
        "/processes?view=table",
        f"/processes/{process}",
        f"/processes/{process}/edit",
    ):
        page = newcomer.get(address).text
        assert "<img" not in page
        assert "&lt;img" in page
        assert "\u202e" not in page


def test_business_has_words_of_its_own(newcomer: TestClient) -> None:
    answer = post(newcomer, "/processes/new", company="Contoso", stage="interviewing", pursuit="business")
    assert "In talks" in answer.text
    board = newcomer.get("/processes?pursuit=business").text
    assert "Agreed in principle" in board
    assert "Offer made" not in board


def test_what_it_is_about_is_changed_and_changed_back(newcomer: TestClient) -> None:
    process = begin(newcomer, "Nortwind", title="Enginer")
    changed = post(
        newcomer,
        f"/processes/{process}/edit",
        company="Northwind",
        title="Engineer",
        pursuit="job",
        advert="",
    )
    assert "Northwind" in changed.text
    assert "Engineer" in changed.text
    undone = post(newcomer, undo_of(changed.text))
    assert "Nortwind" in undone.text
    assert "Enginer" in undone.text


def test_deleting_says_what_goes_and_what_stays(newcomer: TestClient) -> None:
    process = begin(newcomer, "Northwind")
    post(newcomer, f"/processes/{process}/log", kind="note", text="Third floor.")
    post(newcomer, f"/processes/{process}/people", q="Dana Reyes", role="recruiter")
    asked = newcomer.get(f"/processes/{process}/delete").text
    assert "1 entry" in asked
    assert "1 note" in asked
    assert "Who took part in it stays: 1 person" in asked
    assert "is deleted" in post(newcomer, f"/processes/{process}/delete").text
    assert newcomer.get(f"/processes/{process}").status_code == 404


def test_companies_are_suggested_a_few_at_a_time(client: TestClient) -> None:
    assert "Wexcombe Rail" in client.get("/processes/companies?company=wexc").text
    assert client.get("/processes/companies?company=a").text.strip() == ""
    assert client.get("/processes/companies?company=co").text.count("<option") <= 8


def test_an_unknown_process_is_not_found(client: TestClient) -> None:
    for process in ("pr999", "nonsense", "Wexcombe%20Rail"):
        assert client.get(f"/processes/{process}").status_code == 404


def test_what_an_archive_told_can_be_corrected_and_keeps_the_number_of_its_advert(client: TestClient) -> None:
    process = re.search(r"/processes/(pr\d+)\"><bdi>Quillmere Freight", client.get("/processes").text)
    assert process
    form = client.get(f"/processes/{process[1]}/edit").text
    assert 'name="advert" value=""' in form
    changed = post(
        client,
        f"/processes/{process[1]}/edit",
        company="Quillmere Freight",
        title="Senior Data Engineer",
        pursuit="job",
        advert="",
    )
    assert "Senior Data Engineer" in changed.text
    assert re.search(r'href="https://www\.linkedin\.com/jobs/view/\d+"', changed.text)
