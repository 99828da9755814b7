"""Writing to somebody in the browser: the page says what it knows, keeps what is written, and sends nothing."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import BASE, NOW

from cordially.journal import Journal
from cordially.services.journals import open_journal

FREIGHT = "Data Engineer, Quillmere Freight"
SLIP = "Hi Tanvi,\n\nThank you for the the talk about lorries. I was definately glad of it.\n\nBest,\nLeonor"
JSON = {"Accept": "application/json"}


@pytest.fixture
def journal(client: TestClient) -> Journal:
    """The store that the visitor's app uses."""
    del client
    return open_journal(NOW)


def person_in(journal: Journal, called: str, role: str) -> str:
    """Return the id of somebody with a role in a process."""
    process = next(one for one in journal.processes() if one.called == called)
    return next(one.id for one, theirs in journal.people_in(process.id) if theirs == role)


def token(client: TestClient) -> str:
    """Return the token of a page, as its script would read it."""
    found = re.search(r'<body data-csrf="([^"]+)"', client.get("/compose").text)
    assert found
    return found[1]


def write(client: TestClient, *, follow: bool = True, headers: dict[str, str] | None = None, **fields: str):  # type: ignore[no-untyped-def]
    """Post the form of a message."""
    return client.post(
        "/compose/write",
        data={"csrf": token(client), **fields},
        headers=headers or {},
        follow_redirects=follow,
    )


def draft_of(journal: Journal):  # type: ignore[no-untyped-def]
    """Return the one draft there is."""
    (kept,) = journal.drafts()
    return kept


def test_a_desk_without_drafts_says_what_it_is_for(newcomer: TestClient) -> None:
    shown = newcomer.get("/compose").text
    assert "Your desk is empty" in shown
    assert "every version of it" in shown


def test_somebody_is_found_by_a_part_of_their_name_with_and_without_a_script(client: TestClient) -> None:
    assert "Tanvi Raghunathan" in client.get("/compose?q=tanvi").text
    part = client.get("/compose/people?q=tanvi", headers={"HX-Request": "true"}).text
    assert "Tanvi Raghunathan" in part
    assert "<html" not in part


def test_a_search_without_an_answer_offers_to_write_all_the_same_and_is_escaped(client: TestClient) -> None:
    shown = client.get("/compose", params={"q": "<b>Nobody"}).text
    assert "<b>Nobody" not in shown
    assert "Write to them all the same" in shown


def test_what_is_best_comes_first_in_the_choice(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, "BI Developer, Tarnvale Water", "hiring_manager")
    shown = client.get(f"/compose?person={person}").text
    choices = shown[shown.index('class="choices') :]
    first = choices[: choices.index("</li>")]
    assert "best now" in first
    assert shown.index("best now") < shown.index("What does not fit how things stand")


def test_looking_at_a_draft_keeps_none(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, "Analytics Lead, Wexcombe Rail", "recruiter")
    shown = client.get(f"/compose?person={person}&kind=connection_note").text
    assert "Analytics Lead" in shown[shown.index("<textarea") :]
    assert journal.drafts() == []


def test_the_page_says_once_that_nothing_is_sent_from_here(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, "Analytics Lead, Wexcombe Rail", "recruiter")
    shown = client.get(f"/compose?person={person}&kind=connection_note").text
    assert shown.count("Cordially never does") == 1


def test_a_missing_fact_is_asked_for_and_its_answer_makes_the_draft(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    asked = client.get(f"/compose?person={person}&kind=thank_you_email").text
    assert "Tell this first" in asked
    assert 'name="fact_learned"' in asked
    assert "There is no draft yet" in write(client, person=person, kind="thank_you_email", do="draft").text
    answer = write(
        client,
        person=person,
        kind="thank_you_email",
        do="draft",
        fact_learned="how you moved the night shift to two teams",
    )
    kept = draft_of(journal)
    assert str(answer.url).endswith(f"/compose/{kept.id}")
    assert "night shift" in kept.text
    assert kept.hand == "drafted"
    again = client.get(f"/compose/{kept.id}").text
    assert "you said so, for them" in again.casefold()


def test_a_fact_from_the_import_is_named_with_where_it_comes_from(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    shown = client.get(f"/compose?person={person}&kind=thank_you_email").text
    assert "From your profile." in shown
    assert "From the process." in shown


def test_the_same_message_is_not_begun_twice(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    write(client, person=person, kind="thank_you_email", text=SLIP)
    kept = draft_of(journal)
    again = client.get(f"/compose?person={person}&kind=thank_you_email", follow_redirects=False)
    assert again.headers["location"] == f"/compose/{kept.id}"


def test_keeping_by_itself_answers_a_script_with_the_draft_and_the_time(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    told = write(
        client, headers=JSON, person=person, kind="thank_you_email", text=SLIP, subject="Thank you", do="keep"
    ).json()
    assert told["draft"] == draft_of(journal).id
    assert told["kept"] == "16:30"
    assert told["mailto"].startswith("mailto:")
    write(client, headers=JSON, draft=told["draft"], text=f"{SLIP} PS", subject="Thank you", do="keep")
    kept = draft_of(journal)
    assert (kept.version, kept.subject, kept.text) == (2, "Thank you", f"{SLIP} PS")


def test_line_ends_of_a_form_are_no_new_version(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    write(client, person=person, kind="thank_you_email", text=SLIP)
    kept = draft_of(journal)
    write(client, draft=kept.id, text=SLIP.replace("\n", "\r\n"), do="check")
    assert draft_of(journal).version == 1


def test_nothing_is_kept_of_an_empty_message(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    write(client, person=person, kind="thank_you_email", text="  ")
    assert journal.drafts() == []


def test_without_a_script_the_check_lists_what_there_is_to_look_at(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    shown = unescape(write(client, person=person, kind="thank_you_email", text=SLIP, do="check").text)
    assert "'definately' is misspelt." in shown
    assert "Better revised before sending." in shown


def test_plain_slips_are_mended_with_one_button(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    write(client, person=person, kind="thank_you_email", text=SLIP, do="mend")
    assert "the the" not in draft_of(journal).text
    assert "definitely" in draft_of(journal).text


def test_the_live_check_places_its_findings_in_code_points(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    text = "Hi Tanvi,\n\n\U0001f600 I was definately glad of your talk.\n"
    told = client.post(
        "/compose/check",
        data={"person": person, "kind": "thank_you_email", "text": text},
        headers={"X-CSRF-Token": token(client)},
    ).json()
    found = next(one for one in told["findings"] if one["code"] == "SP01")
    assert text[slice(*found["span"])] == "definately"
    assert found["fix"] == "definitely"
    assert "definately" in told["html"]


def test_what_is_ignored_here_stays_ignored_and_is_not_in_the_text(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    shown = write(client, person=person, kind="thank_you_email", text=SLIP, do="wave:SP01:definately").text
    assert "misspelt" not in shown
    kept = draft_of(journal)
    assert kept.text == SLIP
    assert "misspelt" not in client.get(f"/compose/{kept.id}").text
    assert "misspelt" in write(client, draft=kept.id, text=SLIP, do="look-again").text


def test_sending_is_said_by_the_user_written_into_the_log_and_can_be_undone(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    before = len(journal.events_of(person=person))
    shown = write(client, person=person, kind="thank_you_email", text=SLIP, do="sent").text
    kept = draft_of(journal)
    assert kept.sent_at == NOW
    assert [one.kind for one in journal.events_of(person=person)].count("thanked") >= 1
    undo = f"/compose/{kept.id}/unsent"
    assert undo in shown
    client.post(undo, data={"csrf": token(client)})
    assert draft_of(journal).sent_at is None
    assert len(journal.events_of(person=person)) == before


def test_what_was_sent_is_not_changed(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    write(client, person=person, kind="thank_you_email", text=SLIP, do="sent")
    kept = draft_of(journal)
    refused = write(client, draft=kept.id, text="Something else")
    assert refused.status_code == 400
    assert draft_of(journal).text == SLIP
    assert "<textarea" not in client.get(f"/compose/{kept.id}").text


def test_drafting_anew_keeps_what_was_there_and_undo_brings_it_back(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, "Analytics Lead, Wexcombe Rail", "recruiter")
    write(client, person=person, kind="connection_note", text="My own words.")
    kept = draft_of(journal)
    shown = write(client, draft=kept.id, text="My own words, better.", do="draft").text
    assert draft_of(journal).text.startswith("Hi Tamar")
    undo = re.search(r'action="(/compose/[^"]+/restore\?version=2)"', shown)
    assert undo
    client.post(undo[1], data={"csrf": token(client)})
    assert draft_of(journal).text == "My own words, better."


def test_a_draft_put_away_comes_back(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    write(client, person=person, kind="thank_you_email", text=SLIP)
    kept = draft_of(journal)
    shown = client.post(f"/compose/{kept.id}/discard", data={"csrf": token(client)}).text
    assert f"/compose/{kept.id}/put-back" in shown
    assert journal.drafts() == []
    client.post(f"/compose/{kept.id}/put-back", data={"csrf": token(client)})
    assert draft_of(journal).id == kept.id


def test_advice_to_wait_is_said_with_what_to_do_instead_and_writing_stays_possible(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, FREIGHT, "interviewer")
    shown = client.get(f"/compose?person={person}&kind=connection_note").text
    assert "Sending it now?" in shown
    assert "Instead:" in shown
    assert "Not yet" in shown or ">No<" in shown
    assert "<textarea" in shown


def test_somebody_who_is_in_no_journal_is_written_to_and_not_kept(newcomer: TestClient) -> None:
    told = {
        "csrf": token(newcomer),
        "kind": "connection_note",
        "role": "recruiter",
        "fact_to": "Dana Reyes",
        "fact_role_title": "Night Shift Lead",
        "fact_reason": "how much of the planning is left to the teams",
    }
    shown = newcomer.post("/compose/write", data={**told, "do": "draft"}).text
    text = unescape(shown[shown.index('<textarea id="text"') :])
    assert "Hi Dana" in text
    journal = open_journal(NOW)
    assert journal.drafts() == []
    newcomer.post("/compose/write", data={**told, "text": "Hi Dana, may I?", "do": "keep"})
    kept = draft_of(journal)
    assert kept.person is None
    assert "Dana Reyes" in newcomer.get("/compose").text
    assert "Night Shift Lead" in newcomer.get(f"/compose/{kept.id}").text


def test_the_note_counts_its_letters_against_what_the_account_allows(
    client: TestClient, journal: Journal
) -> None:
    person = person_in(journal, "Analytics Lead, Wexcombe Rail", "recruiter")
    shown = write(client, person=person, kind="connection_note", account="free", text="x" * 210).text
    assert "210 of 200 characters" in shown


def test_a_mail_and_a_letter_are_files_to_take_along(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    write(client, person=person, kind="thank_you_letter", text=SLIP)
    kept = draft_of(journal)
    letter = client.get(f"/compose/{kept.id}/letter.pdf")
    assert letter.content.startswith(b"%PDF")
    assert "attachment" in letter.headers["content-disposition"]
    mail = client.get(f"/compose/{kept.id}/message.eml")
    assert b"X-Unsent: 1" in mail.content


def test_hostile_words_are_shown_as_words(client: TestClient, journal: Journal) -> None:
    person = person_in(journal, FREIGHT, "hiring_manager")
    hostile = "</textarea><script>alert(1)</script>"
    shown = write(
        client, person=person, kind="thank_you_email", text=hostile, subject=hostile, fact_learned=hostile
    ).text
    assert "<script>alert" not in shown
    assert "<script>alert" not in client.get("/compose").text


def test_a_kind_that_is_none_is_refused_with_what_there_is(client: TestClient) -> None:
    answer = client.get("/compose?kind=haiku")
    assert answer.status_code == 400
    assert "connection_note" in answer.text


def test_a_draft_that_is_not_there_is_not_found(client: TestClient) -> None:
    assert client.get("/compose/d999").status_code == 404


def test_nothing_is_kept_without_the_token_of_a_page(client: TestClient, journal: Journal) -> None:
    answer = client.post("/compose/write", data={"kind": "other", "text": "x"}, headers={"Origin": BASE})
    assert answer.status_code == 403
    assert journal.drafts() == []
