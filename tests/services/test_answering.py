"""The answer as a page shows it: each voice once, facts in a steady order, every link a question of its own."""

from __future__ import annotations

from collections import Counter
from itertools import product
from urllib.parse import parse_qsl, urlsplit

import pytest

from cordially.etiquette.advice import Adviser
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import DEFINING, FACTS
from cordially.services import answering, asked, rulebooks
from cordially.services.rulebook_words import side
from cordially.services.scale import STOPS


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return rulebooks.built_in()


CONTESTED = asked.read([("role", "interviewer"), ("stage", "interviewing"), ("met", "yes")])


def read_back(address: str) -> asked.Asked:
    return asked.read(parse_qsl(urlsplit(address).query))


def every_tenth() -> list[asked.Asked]:
    facts = product(
        FACTS["role"], FACTS["stage"], FACTS["met"], ("connect", "follow_up", "accept_invitation")
    )
    return [
        asked.read([("role", role), ("stage", stage), ("met", met), ("move", move)])
        for role, stage, met, move in list(facts)[::10]
    ]


def test_every_voice_that_speaks_is_on_the_scale_exactly_once(adviser: Adviser) -> None:
    for question in every_tenth():
        answer = answering.answer(adviser, question)
        shown = Counter(each.anchor for each in answer.voices)
        assert not [anchor for anchor, times in shown.items() if times > 1]
        told = {reason.position for each in answer.voices for reason in each.reasons}
        assert told == {*answer.advice.favour, *answer.advice.against}
        assert [STOPS.index(each.stop) for each in answer.voices] == sorted(
            STOPS.index(each.stop) for each in answer.voices
        )


def test_a_position_set_aside_by_its_own_voice_is_shown_as_such_and_does_not_count(adviser: Adviser) -> None:
    lang = next(v for v in answering.answer(adviser, CONTESTED).voices if v.voice == "lang")
    aside = {reason.position: reason for reason in lang.reasons if reason.aside}
    assert set(aside) == {"lang-no-longer-strangers"}
    assert not aside["lang-no-longer-strangers"].counts
    assert lang.side == "against"


def test_the_house_does_not_count_where_voices_speak(adviser: Adviser) -> None:
    (house,) = [v for v in answering.answer(adviser, CONTESTED).voices if v.house]
    assert not house.counts
    assert house.name == "House rule"


def test_a_fact_on_record_counts_alone(adviser: Adviser) -> None:
    answer = answering.answer(adviser, CONTESTED.but(consent="granted"))
    assert answer.decided.startswith("A fact you gave settles it")
    assert [v.voice for v in answer.voices if v.counts]
    assert all(
        adviser.book.positions[r.position].settles for v in answer.voices for r in v.reasons if r.counts
    )


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"note": "blank"},
        {"consent": "granted", "note": "blank"},
        {"consent": "closed_door"},
        {"profile": "unproofed"},
    ],
)
def test_what_is_shown_as_counted_weighs_what_the_tally_says(adviser: Adviser, more: dict[str, str]) -> None:
    weight = {"first hand": 3, "reported": 2, "opinion": 1}
    for question in every_tenth():
        answer = answering.answer(adviser, question.but(**more))
        weighed: dict[str, dict[str, int]] = {"for": {}, "against": {}, "care": {}}
        for voice in answer.voices:
            for reason in voice.reasons:
                if reason.counts:
                    on = weighed[side(adviser.book.positions[reason.position].stance)]
                    on[voice.voice] = max(on.get(voice.voice, 0), weight[reason.evidence])
        assert tuple(sum(on.values()) for on in weighed.values()) == answer.tally, question


def test_each_temperament_is_told_what_it_would_say(adviser: Adviser) -> None:
    readings = answering.answer(adviser, CONTESTED).readings
    assert [(r.temperament, r.verdict) for r in readings] == [
        ("cautious", "wait"),
        ("balanced", "wait"),
        ("bold", "do_with_care"),
    ]
    assert [r.temperament for r in readings if r.chosen] == ["cautious"]
    assert read_back(readings[2].address) == CONTESTED.but(temperament="bold")


def test_what_each_temperament_would_say_is_what_it_says_when_asked(adviser: Adviser) -> None:
    for question in [*every_tenth()[::5], asked.read([("role", "recruiter")]), asked.read([("met", "no")])]:
        for reading in answering.answer(adviser, question).readings:
            answer = answering.answer(adviser, read_back(reading.address))
            assert answer.advice.verdict == reading.verdict, question


def test_following_a_change_brings_the_verdict_it_promised(adviser: Adviser) -> None:
    turns = answering.answer(adviser, CONTESTED).turns
    assert turns
    for turn in turns:
        assert answering.answer(adviser, read_back(turn.address)).advice.verdict == turn.verdict


def test_open_facts_keep_their_place_while_they_are_answered(adviser: Adviser) -> None:
    before = answering.answer(adviser, CONTESTED).fields
    after = answering.answer(adviser, CONTESTED.but(consent="granted")).fields
    assert [f.fact for f in before.open] == ["consent"]
    assert [f.fact for f in after.open] == ["consent"]
    assert before.open[0].taken_as == "nothing was said"
    assert after.open[0].stated


def test_every_fact_can_be_chosen_somewhere_exactly_once(adviser: Adviser) -> None:
    for fields in (answering.fields(CONTESTED), answering.answer(adviser, CONTESTED).fields):
        listed = [f.fact for f in (*fields.defining, *fields.open, *fields.more)]
        assert sorted(listed) == sorted(FACTS)
        assert tuple(f.fact for f in fields.defining) == DEFINING


def test_what_was_assumed_is_told_and_can_be_answered(adviser: Adviser) -> None:
    answer = answering.answer(adviser, CONTESTED)
    assert answer.assumed == (("consent", "nothing was said about connecting"),)


def test_a_business_contact_has_the_stages_of_business(adviser: Adviser) -> None:
    question = asked.read([("role", "business_contact"), ("stage", "interviewing"), ("met", "yes")])
    (stage,) = [f for f in answering.answer(adviser, question).fields.defining if f.fact == "stage"]
    assert [choice.label for choice in stage.choices if choice.chosen] == ["in talks"]


def test_a_draft_is_offered_for_what_is_written_and_advised(adviser: Adviser) -> None:
    waiting = answering.answer(adviser, CONTESTED)
    assert waiting.draft is None
    assert waiting.instead[0].draft == (
        "/compose?kind=thank_you_email&role=interviewer&stage=interviewing&met=yes"
    )
    granted = answering.answer(adviser, CONTESTED.but(consent="granted"))
    assert granted.draft is not None
    assert granted.draft.startswith("/compose?kind=connection_note&role=interviewer")


def test_a_move_that_makes_no_sense_has_no_voices_and_no_conditions(adviser: Adviser) -> None:
    answer = answering.answer(adviser, CONTESTED.but(move="accept_invitation"))
    assert answer.advice.verdict == "not_applicable"
    assert (answer.voices, answer.conditions) == ((), ())


def test_every_move_can_be_asked_about(adviser: Adviser) -> None:
    for move in MOVES:
        assert answering.answer(adviser, CONTESTED.but(move=move)).advice.move == move


def test_where_facts_contradict_each_other_nothing_is_closed_and_what_was_said_comes_first() -> None:
    fields = answering.fields(asked.read([("met", "no"), ("consent", "card_only")]))
    assert [f.fact for f in fields.open] == ["consent"]
    every = (*fields.defining, *fields.open, *fields.more)
    assert all(choice.possible for field in every for choice in field.choices)


def test_what_cannot_be_is_closed_while_the_rest_can() -> None:
    (consent,) = [f for f in answering.fields(asked.read([("met", "no")])).more if f.fact == "consent"]
    assert [choice.value for choice in consent.choices if not choice.possible] == ["card_only"]


def test_where_nobody_is_against_it_the_page_does_not_speak_of_a_dispute(adviser: Adviser) -> None:
    agreed = asked.read([("role", "recruiter"), ("stage", "rejected"), ("met", "yes")])
    assert answering.answer(adviser, agreed).decided == "Nobody in the rulebook speaks against it here."
