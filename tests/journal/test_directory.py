"""People and processes: kept, found, forgotten."""

from __future__ import annotations

import pytest
from tests.journal.readings import application, connection, message, reading, somebody
from tests.journal.stores import LATER, NOW, dump

from cordially.errors import BadInputError, NotFoundError, UnknownWordError
from cordially.importers.addresses import profile_of
from cordially.journal import Journal


def test_a_person_comes_back_as_written_and_ids_count_up(journal: Journal) -> None:
    dana = journal.add_person(
        "Dana Reyes", profile="dana-r", email="dana@example.org", company="Acme", position="CTO"
    )
    assert journal.add_person("Omar Haddad").id == "p2"
    assert journal.person("p1") == dana
    assert (dana.id, dana.profile, dana.company, dana.position) == ("p1", "dana-r", "Acme", "CTO")


@pytest.mark.parametrize("word", ["dana-r", "DANA@example.org", "dana reyes", "Dána", "dan", "reyes", "p1"])
def test_one_person_is_meant_by_many_words(journal: Journal, word: str) -> None:
    dana = journal.add_person("Dana Reyes", profile="dana-r", email="dana@example.org")
    journal.add_person("Omar Haddad")
    assert journal.person(word) == dana


def test_a_word_that_fits_several_names_them_and_what_tells_them_apart(journal: Journal) -> None:
    journal.add_person("Dana Reyes", company="Acme", position="Analyst", email="dana@example.org")
    journal.add_person("Dan Ito", company="Birch")
    journal.add_person("Dan Ito")
    with pytest.raises(BadInputError) as refused:
        journal.person("da")
    assert refused.value.code == "ambiguous"
    assert "Dana Reyes (p1, Analyst, Acme); Dan Ito (p2, Birch); Dan Ito (p3)." in refused.value.hint
    assert "example.org" not in str(refused.value)


def test_a_name_goes_before_the_profile_of_somebody_else(journal: Journal) -> None:
    journal.add_person("Ann Lee", profile="ann")
    assert journal.person("ann").id == "p1"
    journal.add_person("Ann Lee")
    with pytest.raises(BadInputError) as refused:
        journal.person("Ann")
    assert refused.value.code == "ambiguous"
    omar = journal.add_person("Omar Haddad", profile="kim")
    assert journal.person("kim") == omar
    kim = journal.add_person("Kim Lund")
    assert journal.person("kim") == kim


def test_a_profile_and_a_word_inside_of_another_name_are_not_told_apart(journal: Journal) -> None:
    journal.add_person("Omar Haddad", profile="cruz")
    journal.add_person("Ana Cruz")
    with pytest.raises(BadInputError) as refused:
        journal.person("cruz")
    assert refused.value.code == "ambiguous"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "   "}, "name"),
        ({"name": "\x1b[2J"}, "name"),
        ({"name": "p1"}, "name"),
        ({"name": " P12 "}, "name"),
        ({}, "name"),
        ({"name": "Dana Reyes", "email": "notanemail"}, "email"),
        ({"name": "Dana Reyes", "email": "dana@example"}, "email"),
        ({"name": "Dana Reyes", "profile": "javascript:alert(1)"}, "profile"),
        ({"name": "Dana Reyes", "profile": "https://example.org/in/dana"}, "profile"),
        ({"name": "Dana Reyes", "profile": "https://www.linkedin.com/company/acme"}, "profile"),
        ({"name": "Dana Reyes", "profile": "dana reyes"}, "profile"),
        ({"name": "Dana Reyes", "profile": ""}, "profile"),
    ],
)
def test_what_cannot_be_of_a_person_is_refused_with_the_field(
    journal: Journal, given: dict[str, str], field: str
) -> None:
    with pytest.raises(BadInputError) as refused:
        journal.add_person(**given)
    assert refused.value.field == field
    assert refused.value.hint
    assert journal.people() == []
    dana = journal.add_person("Dana Reyes")
    if given:
        with pytest.raises(BadInputError):
            journal.edit_person(dana.id, **given)
    assert journal.people() == [dana]


@pytest.mark.parametrize(
    ("written", "profile"),
    [
        ("Dana-Reyes", "dana-reyes"),
        ("https://www.linkedin.com/in/Dana-Reyes/", "dana-reyes"),
        ("de.linkedin.com/in/zo%C3%AB-m?trk=x", "zoë-m"),
        ("linkedin.com/mwlite/in/dana", "dana"),
    ],
)
def test_a_profile_may_be_given_by_its_address(journal: Journal, written: str, profile: str) -> None:
    dana = journal.add_person("Dana Reyes", profile=written)
    assert dana.profile == profile == profile_of(f"https://www.linkedin.com/in/{profile}")
    assert journal.person(profile) == dana


def test_what_would_act_on_a_page_is_not_written_down(journal: Journal) -> None:
    eve = journal.add_person("Eve \x1b]0;title\x07Mallory\u202e", company="Ac\x07me")
    assert (eve.name, eve.company) == ("Eve Mallory", "Acme")
    assert journal.person("eve mallory") == journal.people_at("acme")[0] == eve
    assert journal.edit_person(eve.id, name="Eve\nMallory").name == "Eve Mallory"
    assert journal.add_process("Ac\x1b[2Jme", "Lead\u2066").called == "Lead, Acme"


def test_a_whole_name_goes_before_the_beginning_of_a_longer_one(journal: Journal) -> None:
    journal.add_person("Dan Itoya")
    ito = journal.add_person("Dan Ito")
    assert journal.person("dan ito") == ito


@pytest.mark.parametrize("word", ["nobody", "p99", "", "%", "_"])
def test_a_word_that_fits_nobody_is_not_found(journal: Journal, word: str) -> None:
    journal.add_person("Dana Reyes")
    with pytest.raises(NotFoundError):
        journal.person(word)


def test_two_people_of_one_name_stay_two(journal: Journal) -> None:
    journal.add_person("Dana Reyes")
    journal.add_person("Dana Reyes")
    assert [person.id for person in journal.find_people("dana reyes")] == ["p1", "p2"]


def test_a_profile_belongs_to_one_person_only(journal: Journal) -> None:
    journal.add_person("Dana Reyes", profile="dana")
    with pytest.raises(BadInputError) as refused:
        journal.add_person("Dana R", profile="Dana")
    assert refused.value.field == "profile"


def test_searching_finds_names_companies_and_positions_names_first(journal: Journal) -> None:
    journal.add_person("Omar Haddad", company="Dana Foods")
    journal.add_person("Yordana Ilic")
    journal.add_person("Reyes Dana")
    journal.add_person("Dana Reyes")
    journal.add_person("Kim Lund", position="Head of Dana relations")
    found = [person.name for person in journal.find_people("dana")]
    assert found == ["Dana Reyes", "Reyes Dana", "Yordana Ilic", "Kim Lund", "Omar Haddad"]
    assert [person.name for person in journal.find_people("omar dana")] == ["Omar Haddad"]
    assert journal.find_people("  ") == []
    assert len(journal.find_people("dana", limit=2)) == 2


def test_the_beginning_of_a_name_goes_before_a_word_further_on_also_when_few_fit(journal: Journal) -> None:
    for name in ("Ana Lund", "Lund Moe", "Kim Alund", "Bo Lund"):
        journal.add_person(name)
    journal.add_person("Eva Sand", position="Lund office lead")
    found = [person.name for person in journal.find_people("lund")]
    assert found == ["Lund Moe", "Ana Lund", "Bo Lund", "Kim Alund", "Eva Sand"]
    assert [person.name for person in journal.find_people("lund", limit=3)] == found[:3]


def test_companies_are_found_as_written_those_with_most_people_first(journal: Journal) -> None:
    written = [
        "Birch Ltd",
        "Birch",
        "Birch",
        "Birch Foods",
        "Birch Foods",
        "Birch Foods",
        "Oak",
        "Silver Birch",
    ]
    for number, name in enumerate(written):
        journal.add_person(f"Person {number}", company=name)
    journal.add_person("Person Birch")
    found = [("Birch Foods", 3), ("Birch", 2), ("Birch Ltd", 1), ("Silver Birch", 1)]
    assert journal.find_companies("BÍRCH") == found
    assert journal.find_companies("birch silver") == found[3:]
    for limit in range(1, 4):
        assert journal.find_companies("birch", limit=limit) == found[:limit]
    assert journal.find_companies(" ") == []


def test_many_spellings_of_one_company_do_not_hide_another(journal: Journal) -> None:
    for number, name in enumerate(["Birch Ltd", "Birch Inc.", "Birch GmbH", "Birch Mill", "Birch Mill"]):
        journal.add_person(f"Person {number}", company=name)
    assert journal.find_companies("birch", limit=1) == [("Birch Mill", 2)]


def test_whom_you_know_at_a_company_is_not_fooled_by_parts_of_names(journal: Journal) -> None:
    journal.add_person("Dana Reyes", company="ACME, Inc.")
    journal.add_person("Omar Haddad", company="Pacmetal")
    assert [person.name for person in journal.people_at("acme")] == ["Dana Reyes"]


def test_an_edited_person_is_found_under_the_new_name_and_company(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes", company="Acme")
    edited = journal.edit_person(dana.id, name="Dana Reyes-Lund", company="Birch", profile="dana-rl")
    assert journal.person("reyes-lund") == journal.person("dana-rl") == edited
    assert journal.people_at("Acme") == []
    assert journal.people_at("birch") == [edited]


def test_everybody_or_some_in_the_order_asked_for(journal: Journal) -> None:
    ids = [journal.add_person(f"Person {n}").id for n in range(3)]
    assert [person.id for person in journal.people()] == ids
    assert [person.id for person in journal.people(["p3", "p1", "p9"])] == ["p3", "p1"]


def test_one_company_is_kept_once_for_all_its_processes(journal: Journal) -> None:
    first, second = journal.add_process("Acme Inc.", "Analyst"), journal.add_process("ACME", "Engineer")
    assert first.company == second.company
    assert [process.id for process in journal.processes()] == ["pr1", "pr2"]


def test_a_process_is_found_by_id_company_or_title(journal: Journal) -> None:
    analyst = journal.add_process("Acme Inc.", "Analyst")
    engineer = journal.add_process("Acme", "Engineer")
    birch = journal.add_process("Birch", pursuit="business")
    assert journal.process("pr1") == journal.process("anal") == analyst
    assert journal.process("engineer") == engineer
    assert journal.process("birch ltd") == birch
    with pytest.raises(BadInputError) as refused:
        journal.process("acme")
    assert "Analyst, Acme Inc. (pr1); Engineer, Acme Inc. (pr2)" in refused.value.hint
    with pytest.raises(NotFoundError):
        journal.process("nowhere")


def test_what_a_process_is_about_can_be_changed_and_its_log_stays(journal: Journal) -> None:
    process = journal.add_process("Acmee", "Analist")
    journal.record("applied", at=NOW, now=NOW, process=process.id)
    changed = journal.edit_process(
        process.id, company="Birch", title="Analyst", pursuit="business", advert="https://birch.example/1"
    )
    assert (changed.called, changed.pursuit, changed.advert) == (
        "Analyst, Birch",
        "business",
        "https://birch.example/1",
    )
    assert journal.process(process.id) == changed
    assert [event.kind for event in journal.events_of(process=process.id)] == ["applied"]


def test_another_spelling_of_a_company_corrects_it_for_all_its_processes(journal: Journal) -> None:
    first, second = journal.add_process("acme", "Analyst"), journal.add_process("acme", "Engineer")
    journal.edit_process(first.id, company="ACME Inc.", title="Analyst")
    assert journal.process(second.id).called == "Engineer, ACME Inc."


def test_a_change_needs_a_process_and_a_name(journal: Journal) -> None:
    process = journal.add_process("Acme")
    with pytest.raises(BadInputError):
        journal.edit_process(process.id, company=" ", title=None)
    with pytest.raises(NotFoundError):
        journal.edit_process("pr99", company="Acme", title=None)
    assert journal.process(process.id) == process


def test_a_process_needs_a_name_and_a_known_pursuit(journal: Journal) -> None:
    with pytest.raises(BadInputError):
        journal.add_process()
    with pytest.raises(UnknownWordError):
        journal.add_process("Acme", pursuit="busyness")  # type: ignore[arg-type]


def test_who_has_a_part_in_a_process_follows_from_the_log(journal: Journal) -> None:
    dana, omar = journal.add_person("Dana Reyes"), journal.add_person("Omar Haddad")
    acme, birch = journal.add_process("Acme"), journal.add_process("Birch")
    journal.involve(dana.id, acme.id, "recruiter", now=NOW)
    part = journal.involve(omar.id, acme.id, None, now=NOW)
    journal.involve(dana.id, birch.id, "peer", now=NOW)
    journal.involve(dana.id, acme.id, "interviewer", now=LATER)
    assert journal.people_in(acme.id) == [(dana, "interviewer"), (omar, None)]
    assert journal.processes_of(dana.id) == [acme, birch]
    journal.retract(part.id, now=LATER)
    assert journal.people_in(acme.id) == [(dana, "interviewer")]
    assert journal.processes_of(omar.id) == []


def test_a_part_without_a_role_leaves_the_role_that_is_known(journal: Journal) -> None:
    dana, acme = journal.add_person("Dana Reyes"), journal.add_process("Acme")
    journal.involve(dana.id, acme.id, "interviewer", now=NOW)
    assert journal.involve(dana.id, acme.id, None, now=LATER).kind == "takes_part"
    assert journal.people_in(acme.id) == [(dana, "interviewer")]
    assert journal.situation(dana, acme, now=LATER).role == "interviewer"


def test_a_role_told_in_general_is_the_same_wherever_it_is_asked_for(journal: Journal) -> None:
    dana, acme = journal.add_person("Dana Reyes"), journal.add_process("Acme")
    journal.record("role", at=NOW, now=NOW, person=dana.id, data={"role": "peer"})
    assert (journal.people_in(acme.id), journal.processes_of(dana.id)) == ([], [])
    journal.involve(dana.id, acme.id, None, now=NOW)
    assert journal.people_in(acme.id) == [(dana, "peer")]
    assert journal.processes_of(dana.id) == [acme]
    assert journal.situation(dana, acme, now=NOW).role == "peer"


def test_the_role_given_last_counts_however_it_was_given(journal: Journal) -> None:
    dana, acme = journal.add_person("Dana Reyes"), journal.add_process("Acme")
    journal.record("role", at=NOW, now=NOW, person=dana.id, process=acme.id, data={"role": "peer"})
    journal.involve(dana.id, acme.id, "interviewer", now=LATER)
    assert journal.people_in(acme.id) == [(dana, "interviewer")]
    assert journal.situation(dana, acme, now=LATER).role == "interviewer"


def test_everybody_with_a_part_somewhere_has_the_role_that_was_said_last(journal: Journal) -> None:
    dana, omar, kim = (journal.add_person(name) for name in ("Dana Reyes", "Omar Haddad", "Kim Lund"))
    acme, birch = journal.add_process("Acme"), journal.add_process("Birch")
    journal.involve(dana.id, acme.id, "recruiter", now=NOW)
    journal.involve(omar.id, acme.id, None, now=NOW)
    journal.involve(kim.id, acme.id, None, now=NOW)
    journal.record("role", at=NOW, now=NOW, person=omar.id, data={"role": "peer"})
    assert journal.roles(now=NOW) == {dana.id: "recruiter", omar.id: "peer"}
    later = journal.involve(dana.id, birch.id, "interviewer", now=LATER)
    assert journal.roles(now=LATER) == {dana.id: "interviewer", omar.id: "peer"}
    journal.retract(later.id, now=LATER)
    assert journal.roles(now=LATER)[dana.id] == "recruiter"


def test_employers_are_named_as_written_with_what_they_are_compared_by(journal: Journal) -> None:
    for number, name in enumerate(["Oak", "ACME, Inc.", "Birch", "Birch"]):
        journal.add_person(f"Person {number}", company=name)
    journal.add_person("Person 9")
    assert journal.employers() == [("Birch", "birch", 2), ("ACME, Inc.", "acme", 1), ("Oak", "oak", 1)]


def test_forgetting_a_person_leaves_nothing_that_tells_of_them(journal: Journal) -> None:
    dana, omar = somebody("Dana Reyes", email="dana@example.org"), somebody("Omar Haddad")
    journal.apply(
        reading(connection("Dana Reyes", email="dana@example.org"), connection("Omar Haddad")), now=NOW
    )
    journal.apply(
        reading(
            connection("Dana Reyes", email="dana@example.org", company="Danaport"),
            message("1", dana),
            message("2", omar, dana, direction="outgoing"),
        ),
        now=NOW,
    )
    acme = journal.add_process("Acme")
    journal.involve("p1", acme.id, "recruiter", now=NOW)
    event = journal.record("met", at=NOW, now=NOW, person="p1")
    journal.retract(event.id, now=NOW)
    forgotten = journal.forget_person("p1")
    assert (forgotten.events, forgotten.messages, forgotten.records) == (4, 1, 1)
    assert "dana" not in repr(dump(journal, without=set())).casefold()
    assert [person.name for person in journal.people()] == ["Omar Haddad"]
    assert len(journal.messages_with("p2")) == 1
    assert journal.troubles() == []
    with pytest.raises(NotFoundError):
        journal.forget_person("p1")


def test_forgetting_a_process_keeps_the_people(journal: Journal) -> None:
    journal.apply(reading(application("Acme", "Analyst"), connection("Dana Reyes")), now=NOW)
    birch = journal.add_process("Birch")
    journal.involve("p1", "pr1", "recruiter", now=NOW)
    journal.forget_process("pr1")
    assert journal.processes() == [birch]
    assert [person.name for person in journal.people()] == ["Dana Reyes"]
    assert "acme" not in repr(dump(journal)).casefold()
    assert journal.troubles() == []
