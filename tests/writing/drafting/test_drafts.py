"""What a draft says, and what it never does: the failures that drafts are known for."""

from __future__ import annotations

import pytest
from tests.writing.drafting.told import EVERYTHING, drafted, text_of

from cordially.errors import BadInputError, UnknownWordError
from cordially.writing.drafting import DraftFacts, Habits, Occasion, Reader, draft, parse_draft_facts

INTERVIEWED = {"stage": "interviewing", "met": "yes", "role": "interviewer"}
FEW = {"learned": "how you plan nights", "own_name": "Robin Vale"}


def test_a_thank_you_has_the_parts_that_are_asked_for() -> None:
    made = drafted("thank_you_email", situation=INTERVIEWED)
    assert made.aim == "interview"
    assert made.subject == "Thank you: Night Planner interview"
    assert made.greeting == "Hello Dana,"
    assert [each.part for each in made.sentences][:2] == ["thanks", "learned"]
    assert "fit" in {each.part for each in made.sentences}
    assert text_of(made).endswith("Robin Vale")


@pytest.mark.parametrize("tone", ["plain", "warm", "formal"])
@pytest.mark.parametrize("key", ["p1", "p2", "p3", "p4", "p5"])
def test_a_full_thank_you_has_sixty_to_a_hundred_and_thirty_words(tone: str, key: str) -> None:
    facts = {
        fact: EVERYTHING[fact]
        for fact in ("learned", "fit", "reason", "role_title", "company", "met_on", "own_name")
    }
    assert (
        60
        <= len(text_of(drafted("thank_you_email", "interview", tone=tone, key=key, facts=facts)).split())
        <= 130
    )


def test_a_short_one_is_shorter() -> None:
    short = text_of(drafted("thank_you_email", "interview", length="short"))
    assert len(short.split()) < len(text_of(drafted("thank_you_email", "interview")).split())


def test_without_the_needed_fact_there_is_no_text_but_a_question() -> None:
    made = drafted("thank_you_email", "interview", facts={"own_name": "Robin Vale", "fit": "I ran wards."})
    assert made.text is None
    assert made.paragraphs == ()
    question = made.missing[0]
    assert (question.fact, question.needed) == ("learned", True)
    assert "Dana" in question.question
    assert question.sources == ("I07", "G-talk")


def test_an_optional_fact_that_is_missing_leaves_its_sentence_out_and_is_offered_as_a_question() -> None:
    made = drafted("thank_you_email", "interview", facts=FEW)
    assert "fit" not in {each.part for each in made.sentences}
    assert not next(each for each in made.missing if each.fact == "fit").needed


def test_without_a_name_to_greet_it_asks_whom_it_is_to() -> None:
    made = drafted("thank_you_email", "interview", to="🚀")
    assert (made.text, made.missing[0].fact) == (None, "to")


def test_a_placeholder_is_no_answer() -> None:
    made = drafted("thank_you_email", "interview", facts={**FEW, "learned": "[what you learned]"})
    assert made.text is None
    assert "placeholder" in made.missing[0].question


def test_an_optional_placeholder_is_left_out_and_said() -> None:
    made = drafted("thank_you_email", "interview", facts={**FEW, "fit": "[skills]"})
    assert "[" not in text_of(made)
    assert [(each.fact, each.why) for each in made.left_out] == [("fit", "unusable")]
    assert any(each.fact == "fit" and "placeholder" in each.question for each in made.missing)


def test_an_answer_that_speaks_of_the_reader_is_asked_for_again() -> None:
    made = drafted("thank_you_email", "interview", facts={**FEW, "learned": "she moved nights to two teams"})
    assert made.text is None
    assert "“you”" in made.missing[0].question


def test_a_full_sentence_stands_for_itself() -> None:
    text = text_of(
        drafted(
            "thank_you_email",
            "interview",
            facts={**FEW, "learned": "You said that nights are the bottleneck"},
        )
    )
    assert " You said that nights are the bottleneck." in text


def test_an_answer_that_repeats_the_lead_in_does_not_say_it_twice() -> None:
    facts = {"helped_with": "Thank you for introducing me to Amara.", "own_name": "Robin Vale"}
    assert text_of(drafted("thank_you_email", "help", facts=facts)).count("introducing me to Amara") == 1
    assert "for Thank" not in text_of(drafted("thank_you_email", "help", facts=facts))


def test_an_interviewer_who_is_deciding_is_not_asked_for_fifteen_minutes() -> None:
    for situation in (INTERVIEWED, {"stage": "silent", "met": "yes", "role": "hiring_manager"}):
        made = drafted("informational_ask", situation=situation)
        assert made.text is None
        assert made.declined is not None
        assert made.declined.instead in ("thank_by_email", "follow_up")


@pytest.mark.parametrize(
    ("kind", "situation"),
    [
        ("connection_note", {"link": "connected"}),
        ("connection_note", {"link": "declined"}),
        ("connection_note", {"consent": "refused"}),
        ("connection_note", {"consent": "closed_door"}),
        ("introduction", {"consent": "closed_door"}),
        ("after_accept", {"link": "you_invited"}),
        ("thank_you_email", {"met": "no", "stage": "interviewing"}),
        ("after_rejection", {"stage": "interviewing"}),
    ],
)
def test_what_would_harm_or_be_untrue_is_declined(kind: str, situation: dict[str, str]) -> None:
    made = drafted(kind, situation=situation)
    assert made.text is None
    assert made.declined is not None
    assert made.declined.sources


@pytest.mark.parametrize("aim", ["hired", "turned_down", "offered", "after_applying"])
def test_a_note_says_nothing_that_is_not_so_yet(aim: str) -> None:
    assert (
        drafted("connection_note", aim, situation={"stage": "interviewing", "met": "yes"}).declined
        is not None
    )


def test_a_stranger_is_not_told_that_you_have_met() -> None:
    text = text_of(drafted("connection_note", "interest", situation={"met": "no"}))
    assert "meet" not in text
    assert drafted("connection_note", "after_event", situation={"met": "no"}).declined is not None


def test_where_rapport_was_cold_nobody_says_they_enjoyed_it() -> None:
    for key in map(str, range(20)):
        text = text_of(drafted("thank_you_email", "interview", tone="warm", key=key,
                               situation={"met": "yes", "rapport": "cold"}))  # fmt: skip
        assert "enjoyed" not in text
        assert "pleasure" not in text


def test_an_agency_is_not_told_of_working_together() -> None:
    text = text_of(
        drafted("connection_note", "hired", situation={"stage": "hired", "role": "agency_recruiter"})
    )
    assert "working with you" not in text


def test_consent_is_recalled_only_where_it_was_given() -> None:
    granted = {"stage": "interviewing", "met": "yes", "consent": "granted"}
    said = {
        text_of(drafted("connection_note", "after_meeting", situation=granted, key=str(n))) for n in range(20)
    }
    assert any("As we said" in text or "agreeing" in text for text in said)
    plain = {
        text_of(drafted("connection_note", "after_meeting", situation=INTERVIEWED, key=str(n)))
        for n in range(20)
    }
    assert not any("As we said" in text or "agreeing" in text for text in plain)


def test_another_offer_is_told_without_a_demand() -> None:
    text = text_of(drafted("follow_up", "promised_date"))
    assert "I have another offer and must answer by Friday." in text
    assert not any(word in text for word in ("need", "deadline", "decide", "before then"))


def test_a_reminder_with_nothing_new_is_not_drafted() -> None:
    facts = {"role_title": "Night Planner", "own_name": "Robin Vale"}
    made = drafted("follow_up", "silence", facts=facts)
    assert made.text is None
    assert made.missing[0].fact == "news"


def test_a_rejection_is_answered_with_thanks_one_narrow_question_and_an_open_door() -> None:
    made = drafted("after_rejection", "feedback", facts={"own_name": "Robin Vale"})
    assert [each.part for each in made.sentences] == ["thanks", "question", "easy_out", "later_roles"]
    assert text_of(made).count("?") == 1


def test_an_ask_for_a_call_names_a_short_time_and_an_easy_way_out() -> None:
    made = drafted("informational_ask", "call")
    assert "fifteen minutes" in text_of(made)
    assert made.sentences[0].part in ("helper", "common_ground", "their_work")
    assert made.sentences[-1].part == "easy_out"
    assert text_of(made).count("?") <= 2


def test_what_was_told_and_not_used_is_said() -> None:
    made = drafted("thank_you_email", "help")
    left = {each.fact: each.why for each in made.left_out}
    assert left["promised"] == "not_for_this"
    assert "helped_with" not in left


def test_the_same_input_gives_the_same_draft_and_another_key_another_wording() -> None:
    assert drafted("thank_you_email", "interview", key="p7") == drafted(
        "thank_you_email", "interview", key="p7"
    )
    assert len({drafted("thank_you_email", "interview", key=str(n)).text for n in range(8)}) > 3


def test_habits_are_kept() -> None:
    habits = Habits(
        greeting="dear", sign_off="Cheers", phrases={"closing": "No need to reply."}, never=("time", "glad")
    )
    made = drafted("thank_you_email", "interview", habits=habits)
    text = text_of(made)
    assert text.startswith("Dear Dana,")
    assert "No need to reply." in text
    assert text.endswith("Cheers,\nRobin Vale")
    assert " time" not in text
    assert " glad" not in text


def test_a_title_of_a_role_is_left_whole() -> None:
    text = text_of(drafted("thank_you_email", "interview", facts={**FEW, "role_title": "Harbour Planner"}))
    assert "Harbour Planner" in text


def test_a_sign_off_that_is_told_stands_above_the_habit() -> None:
    made = drafted(
        "thank_you_email",
        "interview",
        facts={**FEW, "sign_off": "So long,"},
        habits=Habits(sign_off="Cheers"),
    )
    assert made.sign_off == "So long,"


def test_days_are_called_as_people_call_them() -> None:
    text = text_of(
        drafted(
            "thank_you_email", "interview", facts=FEW, dates={"met": "2026-05-11", "now": "2026-05-12T08:00"}
        )
    )
    assert "yesterday" in text
    late = drafted("follow_up", "promised_date", dates={"now": "2026-05-17"})
    assert "Friday" in text_of(late)


@pytest.mark.parametrize(
    ("promised", "said"),
    [
        ("Friday", "by Friday"),
        ("by friday", "by Friday"),
        ("end of May", "by the end of May"),
        ("within two weeks", "within two weeks"),
        ("2026-5-15", "by 15 May"),
        ("next week", "by next week"),
    ],
)
def test_a_promised_day_follows_its_own_preposition(promised: str, said: str) -> None:
    text = text_of(drafted("follow_up", "promised_date", facts={**EVERYTHING, "promised": promised}))
    assert f"Northwind {said}." in text


@pytest.mark.parametrize(
    ("met_at", "said"),
    [
        ("Zoom", "on Zoom"),
        ("phone", "on the phone"),
        ("Over coffee", "over coffee"),
        ("the fair", "at the fair"),
    ],
)
def test_a_place_follows_its_own_preposition(met_at: str, said: str) -> None:
    assert f" {said}" in text_of(drafted("thank_you_email", "interview", facts={**FEW, "met_at": met_at}))


def test_a_formal_culture_a_letter_and_warm_rapport_choose_the_tone() -> None:
    assert drafted("thank_you_email", "interview", situation={"culture": "formal"}).tone == "formal"
    assert drafted("thank_you_email", "interview", situation={"rapport": "warm", "met": "yes"}).tone == "warm"
    assert drafted("thank_you_letter", "interview").tone == "formal"


def test_facts_are_read_with_the_nearest_word_named() -> None:
    with pytest.raises(UnknownWordError, match="learned"):
        parse_draft_facts({"learnt": "x"})
    with pytest.raises(BadInputError, match="no text"):
        draft(Occasion(kind="follow_up", to=Reader(name="Dana")), {"news": 7})


def test_facts_may_be_given_typed_or_plain() -> None:
    occasion = Occasion(kind="thank_you_email", aim="interview", to=Reader(name="Dana Reyes"))
    assert draft(occasion, DraftFacts(**FEW)) == draft(occasion, FEW)


def test_a_draft_as_plain_values_has_everything() -> None:
    values = drafted("thank_you_email", "interview", facts={**FEW, "role_title": "Night Planner"}).as_json()
    assert values["text"].startswith("Hello Dana,")
    assert values["paragraphs"][0][0]["sources"] == ["I07", "L13", "G-thanks"]
    assert {"fact", "question", "example", "needed", "why", "sources"} == set(values["missing"][0])
    declined = drafted("connection_note", situation={"link": "connected"}).as_json()
    assert declined["declined"]["instead"] == "keep_in_touch"
