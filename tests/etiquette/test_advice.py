"""Advice: the contract's example first, then what every answer promises, on the shipped rulebook and on small ones."""

from __future__ import annotations

import random
from itertools import product

import pytest
from tests.etiquette.shipped import shipped_files
from tests.etiquette.small_books import bits_of, position, small_book

from cordially.errors import ImpossibleSituationError, UnknownWordError
from cordially.etiquette.advice import Advice, Adviser, Counsel
from cordially.etiquette.bits import Bits, compile_rulebook
from cordially.etiquette.cases import run_case
from cordially.etiquette.cells import cells, own_masks
from cordially.etiquette.coverage import unexampled
from cordially.etiquette.moves import ALTERNATIVES, MOVES
from cordially.etiquette.ordinary import ordinary
from cordially.etiquette.rulebook.model import AGAINST, FOR, Case, Position, Rulebook
from cordially.etiquette.rulebook.reading import read_rulebook
from cordially.etiquette.situation import FACTS, TEMPERAMENTS, Situation, parse
from cordially.etiquette.verdicts import COMES_ABOUT, NOT_APPLICABLE, UNTIL, VERDICTS, WAIT

AFTER_THE_INTERVIEW = {"role": "interviewer", "stage": "interviewing", "met": "yes"}


def ask(adviser: Adviser, temperament: str = "cautious", move: str = "connect", **facts: str) -> Advice:
    return adviser.advise(parse(facts), temperament, [move]).about(move)


def test_the_example_of_the_contract_comes_out_exactly(adviser: Adviser) -> None:
    counsel = adviser.advise(parse(AFTER_THE_INTERVIEW), "cautious", ["connect"])
    [advice] = counsel.advice
    said = advice.as_json()
    assert {field: said[field] for field in said if field not in ("for", "against", "because")} | {
        "best": list(counsel.best)
    } == {
        "move": "connect",
        "verdict": "wait",
        "until": "decision",
        "settled": False,
        "ask": ["consent"],
        "assumed": {"consent": "none"},
        "conditions": ["personal_note", "profile_proofed"],
        "instead": ["thank_by_email", "ask_to_connect"],
        "changes": [
            {"if": {"consent": "granted"}, "verdict": "do"},
            {"if": {"stage": "offered"}, "verdict": "do"},
        ],
        "best": ["thank_by_email", "view_profile"],
        **{field: said[field] for field in ("set_aside", "tally", "confidence", "supposing")},
    }
    assert said["for"]
    assert said["against"]
    assert said["because"].endswith(".")
    assert said["because"].count(". ") == 0


def test_the_example_shows_the_manager_and_the_consultant_who_would_wait_and_those_who_would_not(
    adviser: Adviser, book: Rulebook
) -> None:
    advice = ask(adviser, **AFTER_THE_INTERVIEW)
    voices_for = {book.positions[name].voice for name in advice.favour}
    voices_against = {book.positions[name].voice for name in advice.against}
    assert "sigerhall" in voices_against
    assert "lang" in voices_for & voices_against


# --- Whatever is asked -----------------------------------------------------------------------------------------------


def random_situations(count: int) -> list[tuple[Situation, str]]:
    chance = random.Random(59)
    drawn: list[tuple[Situation, str]] = []
    while len(drawn) < count:
        share = chance.uniform(0.35, 1)
        stated = {fact: chance.choice(values) for fact, values in FACTS.items() if chance.random() < share}
        try:
            drawn.append((parse(stated), chance.choice(TEMPERAMENTS)))
        except ImpossibleSituationError:
            continue
    return drawn


@pytest.fixture(scope="module")
def counsels(adviser: Adviser) -> list[Counsel]:
    return [adviser.advise(situation, temperament) for situation, temperament in random_situations(100)]


@pytest.fixture(scope="module")
def answers(counsels: list[Counsel]) -> list[tuple[Counsel, Advice]]:
    return [(counsel, advice) for counsel in counsels for advice in counsel.advice]


def test_all_moves_are_answered_in_their_order_when_none_is_named(counsels: list[Counsel]) -> None:
    for counsel in counsels:
        assert tuple(advice.move for advice in counsel.advice) == MOVES


def test_there_is_always_something_to_do_and_never_more_than_three(counsels: list[Counsel]) -> None:
    for counsel in counsels:
        assert 1 <= len(counsel.best) <= 3, counsel.situation
        assert all(counsel.about(move).verdict in ("do", "do_with_care") for move in counsel.best)


def test_the_best_names_at_most_one_of_each_group_of_alternatives(counsels: list[Counsel]) -> None:
    for counsel in counsels:
        for group in ALTERNATIVES:
            assert len(set(group) & set(counsel.best)) <= 1


def test_a_wait_says_until_when_and_nothing_else_does(answers: list[tuple[Counsel, Advice]]) -> None:
    for counsel, advice in answers:
        if advice.verdict == "wait":
            assert advice.until in UNTIL, (advice.move, counsel.temperament, counsel.situation.known())
        else:
            assert advice.until is None


def test_a_wait_and_an_avoid_say_what_to_do_meanwhile_or_instead(
    answers: list[tuple[Counsel, Advice]],
) -> None:
    for counsel, advice in answers:
        if advice.verdict in ("wait", "avoid"):
            assert 1 <= len(advice.instead) <= 3, (advice.move, counsel.situation.known())
            assert advice.move not in advice.instead
            assert all(counsel.about(move).verdict in ("do", "do_with_care") for move in advice.instead)
        else:
            assert advice.instead == ()


def test_positions_stand_on_their_own_side(answers: list[tuple[Counsel, Advice]], book: Rulebook) -> None:
    for _, advice in answers:
        assert all(book.positions[name].stance in FOR for name in advice.favour)
        assert all(book.positions[name].stance in (*AGAINST, "care") for name in advice.against)
        assert all(book.positions[name].move == advice.move for name in (*advice.favour, *advice.against))
        assert set(advice.set_aside) <= {*advice.favour, *advice.against}


def test_where_a_move_makes_no_sense_there_is_nothing_to_weigh(answers: list[tuple[Counsel, Advice]]) -> None:
    for _, advice in answers:
        if advice.verdict == "not_applicable":
            assert (advice.changes, advice.instead, advice.tally) == ((), (), (0, 0, 0))


def test_only_what_is_unknown_is_asked_assumed_or_made_a_condition(
    answers: list[tuple[Counsel, Advice]],
) -> None:
    names = {"personal_note": "note", "profile_proofed": "profile"}
    for counsel, advice in answers:
        unknown = set(counsel.situation.unknown())
        assert set(advice.ask) <= unknown - {"link", "note", "profile"}
        assert set(advice.assumed) == set(advice.ask) - {"role", "stage", "met"}
        assert {names[condition] for condition in advice.conditions} <= unknown


def test_an_answer_that_is_settled_asks_nothing_and_one_that_is_not_does(
    answers: list[tuple[Counsel, Advice]],
) -> None:
    for counsel, advice in answers:
        assert advice.settled == (not advice.ask), (advice.move, counsel.situation.known())


def test_improvements_come_before_what_makes_it_worse_and_none_is_no_change(
    answers: list[tuple[Counsel, Advice]],
) -> None:
    for _, advice in answers:
        assert len(advice.changes) <= 5
        here = VERDICTS.index(advice.verdict)
        steps = [VERDICTS.index(change.verdict) for change in advice.changes]
        assert here not in steps
        better = [step > here for step in steps]
        assert better == sorted(better, reverse=True)
        improvements = [step for step in steps if step > here]
        assert improvements == sorted(improvements, reverse=True)


def test_a_change_never_turns_back_what_is_known(answers: list[tuple[Counsel, Advice]]) -> None:
    order = FACTS["elapsed"]
    for counsel, advice in answers:
        known = counsel.situation.known()
        for change in advice.changes:
            assert known.get(change.fact) != change.value
            if change.fact in known:
                assert change.fact not in ("role", "rapport", "culture", "ties", "purpose", "search")
                assert (change.fact, known["met"] if change.fact == "met" else "no") != ("met", "yes")
            if change.fact == "elapsed" and "elapsed" in known:
                assert order.index(change.value) > order.index(known["elapsed"])


@pytest.mark.parametrize("move", range(len(MOVES)), ids=MOVES)
def test_once_what_is_waited_for_has_come_about_the_verdict_is_better(
    move: int, adviser: Adviser, bits: Bits
) -> None:
    """In one situation of every cell of a move's conditions; of the many cells of a large move, every fiftieth."""
    found = cells(own_masks(bits, move))
    for cell in found[:: 50 if len(found) > 5000 else 1]:
        for temperament in TEMPERAMENTS:
            if bits.verdict(cell.bits, move, temperament) == WAIT:
                facts = cell.situation().known()
                until = ask(adviser, temperament, MOVES[move], **facts).until
                assert until is not None, (temperament, facts)
                after = [
                    bits.verdict(bits.of_move(bits.holding({**facts, **change}), move), move, temperament)
                    for change in COMES_ABOUT[until]
                    if any(facts[fact] != value for fact, value in change.items())
                ]
                applicable = [code for code in after if code != NOT_APPLICABLE]
                assert applicable, (until, temperament, facts)
                assert min(applicable) > WAIT, (until, temperament, facts)


def complete(situation: Situation) -> dict[str, str] | None:
    """Fill in the ordinary; None where that cannot be."""
    facts = {"role": "hiring_manager", "stage": "interviewing", "met": "yes", **situation.known()}
    facts = {fact: facts.get(fact) or ordinary(fact, facts["role"], facts["stage"]).value for fact in FACTS}
    try:
        parse(facts)
    except ImpossibleSituationError:
        return None
    return facts


def test_everything_known_leaves_nothing_open(adviser: Adviser) -> None:
    for situation, temperament in random_situations(60):
        facts = complete(situation)
        if facts is not None:
            for advice in adviser.advise(parse(facts), temperament).advice:
                assert (advice.settled, advice.ask, advice.assumed, advice.conditions) == (True, (), {}, ())


def test_the_reason_is_one_plain_sentence(answers: list[tuple[Counsel, Advice]]) -> None:
    for _, advice in answers:
        assert advice.because.endswith((".", "?", "!")), advice.because
        assert advice.because[0].isupper(), advice.because
        assert "  " not in advice.because
        assert ".." not in advice.because


def test_confidence_is_how_one_sided_it_was(answers: list[tuple[Counsel, Advice]]) -> None:
    for _, advice in answers:
        assert 0 <= advice.confidence <= 1
        if advice.tally[0] == 0 or advice.tally[1] + advice.tally[2] == 0:
            assert advice.confidence == 1


# --- The same question has the same answer ---------------------------------------------------------------------------


def test_the_same_question_has_the_same_answer_from_a_fresh_rulebook_in_any_order(
    counsels: list[Counsel],
) -> None:
    fresh = read_rulebook(shipped_files())
    again = Adviser(fresh, Bits(compile_rulebook(fresh)))
    for counsel in reversed(counsels[:40]):
        assert again.advise(counsel.situation, counsel.temperament) == counsel


def test_asking_about_one_move_gives_the_answer_given_among_all(
    counsels: list[Counsel], adviser: Adviser
) -> None:
    for counsel in counsels[:12]:
        for move in MOVES:
            alone = adviser.advise(counsel.situation, counsel.temperament, [move])
            assert alone.advice == (counsel.about(move),)
            assert alone.best == counsel.best


def test_moves_are_answered_in_the_order_asked(adviser: Adviser) -> None:
    counsel = adviser.advise(Situation(), "cautious", ["publish", "connect"])
    assert [advice.move for advice in counsel.advice] == ["publish", "connect"]
    with pytest.raises(KeyError):
        counsel.about("follow_up")


def test_a_move_that_does_not_exist_is_refused_with_the_nearest_one(adviser: Adviser) -> None:
    with pytest.raises(UnknownWordError) as refused:
        adviser.advise(Situation(), "cautious", ["conect"])
    assert refused.value.field == "moves"
    assert "Did you mean 'connect'?" in refused.value.hint


def test_what_cannot_be_is_refused_even_when_it_was_never_parsed(adviser: Adviser) -> None:
    with pytest.raises(ImpossibleSituationError):
        adviser.advise(Situation(stage="offered", met="no", rapport="cold"))


def test_nothing_said_at_all_is_answered_and_asks_what_defines_the_question_first(adviser: Adviser) -> None:
    advice = ask(adviser)
    assert set(advice.ask[:3]) == {"role", "stage", "met"}
    assert not advice.settled


# --- What the sources say shows up -----------------------------------------------------------------------------------


def test_every_position_that_carries_a_claim_stands_in_some_example(book: Rulebook) -> None:
    assert unexampled(book) == ()


def test_an_example_cites_positions_on_the_side_they_take(book: Rulebook) -> None:
    for case in book.cases:
        assert all(book.positions[name].stance in FOR for name in case.cites), case.name
        assert all(book.positions[name].stance in (*AGAINST, "care") for name in case.against), case.name


@pytest.mark.parametrize("name", [case.name for case in read_rulebook(shipped_files()).cases])
def test_the_examples_of_the_rulebook_come_out(name: str, book: Rulebook, adviser: Adviser) -> None:
    for case in book.cases:
        if case.name == name:
            assert [str(failure) for failure in run_case(case, adviser)] == []


# --- On small rulebooks ----------------------------------------------------------------------------------------------


def adviser_of(*positions: Position, cases: tuple[Case, ...] = ()) -> Adviser:
    return Adviser(small_book(*positions, cases=cases), bits_of(*positions))


def test_the_most_cautious_of_all_roles_is_assumed_and_the_role_is_asked() -> None:
    small = adviser_of(
        position("ada-for", "favour"),
        position("dee-wait", "wait", when={"role": ("executive",)}, until="met"),
    )
    advice = ask(small, stage="applied", met="no")
    assert (advice.verdict, advice.settled, advice.ask) == ("wait", False, ("role",))
    assert (advice.favour, advice.against) == (("ada-for",), ("dee-wait",))
    assert ask(small, stage="applied", met="no", role="peer").verdict == "do"


def test_a_circumstance_is_taken_as_ordinary_and_said_so() -> None:
    small = adviser_of(
        position("ada-for", "favour"), position("dee-wait", "wait", when={"culture": ("formal",)})
    )
    advice = ask(small, **AFTER_THE_INTERVIEW)
    assert (advice.verdict, advice.settled) == ("do", False)
    assert (advice.ask, advice.assumed) == (("culture",), {"culture": "mixed"})
    assert ask(small, **AFTER_THE_INTERVIEW, culture="informal").settled


def test_what_the_user_would_have_mentioned_does_not_unsettle_an_answer() -> None:
    for fact, value in (("consent", "refused"), ("consent", "closed_door"), ("link", "declined")):
        small = adviser_of(
            position("ada-for", "favour"), position("dee-no", "avoid", when={fact: (value,)}, settles=True)
        )
        advice = ask(small, **AFTER_THE_INTERVIEW)
        assert (advice.verdict, advice.settled, advice.ask) == ("do", True, ())


def test_a_permission_that_may_have_gone_unsaid_is_asked_for() -> None:
    small = adviser_of(
        position("dee-wait", "wait", until="consent", unless=({"consent": ("granted",)},)),
        position("ada-for", "favour"),
    )
    advice = ask(small, **AFTER_THE_INTERVIEW)
    assert (advice.verdict, advice.until) == ("wait", "consent")
    assert (advice.ask, advice.assumed) == (("consent",), {"consent": "none"})
    assert [(change.fact, change.value, change.verdict) for change in advice.changes] == [
        ("consent", "granted", "do")
    ]


def test_what_is_in_your_hands_is_a_condition_and_no_question() -> None:
    gate = position("gil-note", "wait", gate=True, until="personal_note", when={"note": ("blank",)})
    small = adviser_of(position("ada-for", "favour"), gate)
    advice = ask(small, **AFTER_THE_INTERVIEW)
    assert (advice.verdict, advice.settled, advice.ask, advice.conditions) == (
        "do",
        True,
        (),
        ("personal_note",),
    )
    blank = ask(small, **AFTER_THE_INTERVIEW, note="blank")
    assert (blank.verdict, blank.until, blank.conditions) == ("wait", "personal_note", ())


def test_until_names_what_really_ends_the_wait_before_what_is_only_said_to() -> None:
    small = adviser_of(
        position("dee-wait", "wait", until="consent", when={"stage": ("interviewing",)}),
        position("ada-for", "favour"),
    )
    assert ask(small, **AFTER_THE_INTERVIEW).until == "decision"


def test_after_a_decision_nobody_waits_for_the_decision() -> None:
    small = adviser_of(
        position("dee-wait", "wait", until="consent", when={"stage": ("offered",)}),
        position("ada-for", "favour"),
    )
    assert ask(small, role="interviewer", stage="offered", met="yes").until != "decision"


def test_different_untils_are_no_difference() -> None:
    small = adviser_of(
        position("dee-wait", "wait", until="decision", when={"culture": ("formal",)}),
        position("eva-wait", "wait", until="consent"),
    )
    assert ask(small, **AFTER_THE_INTERVIEW).settled


def test_of_two_questions_the_one_that_settles_more_comes_first() -> None:
    small = adviser_of(
        position("ada-for", "favour"),
        position("dee-wait", "wait", when={"ties": ("none", "some")}),
        position("eva-wait", "wait", when={"culture": ("formal",), "ties": ("close",)}),
    )
    assert ask(small, **AFTER_THE_INTERVIEW).ask == ("ties", "culture")


def test_a_voice_whose_wider_word_was_set_aside_does_not_count_as_seeing_it_differently() -> None:
    small = adviser_of(position("ada-for", "favour"), position("ada-not-now", "wait", when={"met": ("yes",)}))
    assert "differently" not in ask(small, **AFTER_THE_INTERVIEW).because


def test_a_verdict_without_a_voice_needs_none() -> None:
    assert ask(adviser_of(), **AFTER_THE_INTERVIEW).verdict == "not_applicable"


def test_every_role_stage_and_temperament_has_something_to_do(adviser: Adviser) -> None:
    for role, stage, met in product(FACTS["role"], FACTS["stage"], FACTS["met"]):
        for temperament in TEMPERAMENTS:
            situation = Situation(role=role, stage=stage, met=met)
            assert adviser.advise(situation, temperament, ["publish"]).best


def test_a_change_of_stage_is_what_asking_again_would_find(adviser: Adviser) -> None:
    situation = parse({"role": "recruiter", "stage": "interviewing", "met": "yes", "consent": "none"})
    [advice] = adviser.advise(situation, "cautious", ["thank_by_email"]).advice
    [change] = [change for change in advice.changes if change.fact == "stage"]
    assert (advice.verdict, change.value, change.verdict) == ("do", "silent", "do_with_care")
    [again] = adviser.advise(situation.but(stage="silent"), "cautious", ["thank_by_email"]).advice
    assert again.verdict == change.verdict
