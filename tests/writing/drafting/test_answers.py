"""What users answer, in every shape, and what may be done to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.writing.drafting.answers import Fault, read_answer
from cordially.writing.drafting.facts import FACT_NAMES
from cordially.writing.drafting.shapes import Shape, shape_of


@pytest.mark.parametrize(
    ("answer", "shape"),
    [
        ("how you moved nights to two teams", "how"),
        ("How you moved nights to two teams.", "how"),
        ("You said that nights are the bottleneck.", "sentence"),
        ("nights are the bottleneck", "sentence"),
        ("I liked the way you plan", "mine"),
        ("I've run a kitchen", "mine"),
        ("My six years on wards taught me to plan nights", "sentence"),
        ("Your team draws its own rota", "sentence"),
        ("When I asked about nights, you drew the whole rota", "sentence"),
        ("The first week is hard. Then it gets easier", "sentence"),
        ("the night shift you run in Ghent", "thing"),
        ("your plan to open a second lab in Porto", "thing"),
        ("your sales figures for May", "thing"),
        ("Lund University", "thing"),
        ("freedom to plan", "thing"),
        ("Dr. Okonkwo's ward", "thing"),
        ("six years of night shifts", "amount"),
        ("6 years on wards", "amount"),
        ("ten years in tile works, five of them as a lead", "amount"),
        ("over ten years at sea", "amount"),
        ("moving nights to two teams", "doing"),
        ("engineering at Delft", "thing"),
        ("ran night shifts at two hospitals", "did"),
        ("Planned the rota for a ward", "did"),
        ("experienced nurse with six years on wards", "thing"),
        ("that the teams draw the rota, which is what they like", "that"),
        ("that talk on nights", "thing"),
        ("that your planners start with a month on the ward", "that"),
        ("the way your group shares its instruments", "thing"),
        ("the month every planner spends at the kilns", "thing"),
        ("your unit lets nurses draw their own rota", "sentence"),
        ("your cocoa driers run on their own husks", "unsure"),
        ("because you train your own planners", "because"),
        ("to lead nights one day", "to"),
        ("to the team in Ghent", "with"),
        ("with two teams", "with"),
        ("How long does the training take?", "question"),
        ("how do you train new drivers", "question"),
        ("whether the rota is fixed", "how"),
        ("the team ships every Friday", "unsure"),
        ("what the job is really like", "unsure"),
        ("", "unsure"),
    ],
)
def test_the_shape_of_an_answer_is_told(answer: str, shape: Shape) -> None:
    assert shape_of(answer) == shape


@pytest.mark.parametrize(
    ("fact", "told", "words"),
    [
        ("learned", "“how you plan nights.”", "how you plan nights"),
        ("learned", "„how you plan nights“", "how you plan nights"),
        ("learned", "« how you plan nights »", "how you plan nights"),
        ("learned", "- how you plan\n  nights …", "how you plan nights"),
        ("learned", "I said “nights”, you said “days”", "I said “nights”, you said “days”"),
        ("learned", "liked hearing how you plan", "how you plan"),
        ("learned", "about the new depot", "the new depot"),
        ("learned", "I keep thinking about the new depot.", "I keep thinking about the new depot."),
        ("reason", "because I want to plan", "I want to plan"),
        ("reason", "I am writing because I want to plan", "I want to plan"),
        ("reason", "What draws me is the night rota", "the night rota"),
        ("helped_with", "Thank you for introducing me to Amara", "introducing me to Amara"),
        ("helped_with", "thanks so much for the introduction!", "the introduction"),
        ("question", "I would like to ask how long it takes", "how long it takes"),
        ("news", "Since then, I finished the course", "I finished the course"),
        ("common_ground", "We both sang in the choir", "We both sang in the choir"),
        ("common_ground", "both sang in the choir", "sang in the choir"),
        ("their_work", "read your paper on reefers", "your paper on reefers"),
        ("role_title", "the Night Planner position.", "Night Planner"),
        ("role_title", "Night Planner (m/f/d)", "Night Planner (m/f/d)"),
        ("company", "at Northwind Inc.", "Northwind Inc."),
        ("company", "Yahoo!", "Yahoo"),
        ("promised", "by Friday", "Friday"),
        ("learned", "the plan for St. Ives at 6 a.m.", "the plan for St. Ives at 6 a.m."),
    ],
)
def test_only_lead_in_quotation_marks_and_last_stop_are_taken_away(fact: str, told: str, words: str) -> None:
    answer = read_answer(fact, told)
    assert answer is not None
    assert answer.words.removeprefix("the ") == words.removeprefix("the ")


@pytest.mark.parametrize(
    "told", ["", "   ", "n/a", "-", "…", "None", "?", "\n\t", "\u200b", "not sure", "TODO: ask"]
)
def test_what_is_no_answer_is_none(told: str) -> None:
    answer = read_answer("learned", told)
    assert answer is None or answer.fault == "placeholder"


@pytest.mark.parametrize(
    ("fact", "told", "fault"),
    [
        ("learned", "[what they said]", "placeholder"),
        ("fit", "{skills}", "placeholder"),
        ("company", "<Company>", "placeholder"),
        ("role_title", "____", "placeholder"),
        ("learned", "a lot", "vague"),
        ("learned", "The role.", "vague"),
        ("learned", "she runs nights", "third_person"),
        ("learned", "Dana's view of nights", "third_person"),
        ("their_work", "https://blog.example/nights", "link"),
        ("reason", "impact", "vague"),
        ("learned", "moved nights to two teams", "no_subject"),
        ("promised", "they said that I would probably hear next week", "no_day"),
        ("fit", "ten years " * 71, "too_long"),
    ],
)
def test_an_answer_that_would_spoil_the_message_is_faulty(fact: str, told: str, fault: Fault) -> None:
    answer = read_answer(fact, told, reader=("dana", "reyes"))
    assert answer is None if told == "____" else answer is not None
    if answer is not None:
        assert answer.fault == fault


@pytest.mark.parametrize("told", ["Her team trains planners", "She gave me the job"])
def test_other_people_may_be_spoken_of_where_the_fact_is_not_about_the_reader(told: str) -> None:
    answer = read_answer("news", told)
    assert answer is not None
    assert answer.fault is None


@pytest.mark.parametrize(
    ("told", "inside"),
    [
        ("How you plan", "how you plan"),
        ("Night shifts in two teams", "night shifts in two teams"),
        ("Lund's tram plan", "Lund's tram plan"),
        ("I liked it", "I liked it"),
        ("iPhone repairs", "iPhone repairs"),
        ("NHS wards", "NHS wards"),
        ("Ghent", "Ghent"),
    ],
)
def test_a_capital_is_lost_only_where_it_is_no_name(told: str, inside: str) -> None:
    answer = read_answer("learned", told)
    assert answer is not None
    assert answer.inside == inside


def letters(text: str) -> Iterator[str]:
    return (c for c in text if c.isalnum())


@given(st.sampled_from(FACT_NAMES), st.text(max_size=300))
def test_nothing_is_ever_added_to_an_answer(fact: str, told: str) -> None:
    answer = read_answer(fact, told)
    if answer is not None:
        given_letters = letters(told)
        assert all(letter in given_letters for letter in letters(answer.words))
