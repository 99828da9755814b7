"""What two people share: what is said, how it stands, and what is never said."""

from __future__ import annotations

import random
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.network.portraits import Pair, fact, same
from tests.network.portraits_of_more_pairs import MORE_PAIRS
from tests.network.portraits_of_pairs import PAIRS

from cordially.network.background import Background
from cordially.network.common_ground import LARGEST_CONVERSATION, Tie, common_ground
from cordially.network.matching import LONGEST_NAME
from cordially.network.mentioning import STANDINGS


def shared(
    mine: Background, theirs: Background, search: Literal["open", "confidential"] | None = None
) -> Tie:
    (tie,) = common_ground([mine], [theirs], same=same, search=search)
    return tie


@pytest.mark.parametrize(
    ("mine", "theirs", "says"),
    [
        (
            fact("school", "Hillside College", "2011", "2014"),
            fact("school", "Hillside College", "2010", "2014"),
            "You both studied at Hillside College, at the same time (2011-2014).",
        ),
        (
            fact("school", "Hillside College", "2011", "2014"),
            fact("school", "Hillside College", "2014", "2017"),
            "You both studied at Hillside College, perhaps at the same time.",
        ),
        (
            fact("school", "Hillside College", "2011", "2014"),
            fact("school", "Hillside College", "2015", "2017"),
            "You both studied at Hillside College, at different times.",
        ),
        (
            fact("school", "Hillside College", "2011", "2014"),
            fact("school", "Hillside College"),
            "You both studied at Hillside College.",
        ),
        (
            fact("work", "Tern Air", "2019-03", "2021"),
            fact("work", "Tern Air", "2018", current=True),
            "You have both worked at Tern Air, at the same time (March 2019 to 2021). They are still there.",
        ),
        (
            fact("work", "Tern Air", "2019-03", current=True),
            fact("work", "Tern Air", "2018", current=True),
            "You both work at Tern Air (since March 2019).",
        ),
        (
            fact("work", "Acme Inc.", "2019", "2020"),
            fact("work", "Acme Inc."),
            "You have both worked at Acme Inc.",
        ),
        (
            fact("school", "Hillside College", "2011", "2014"),
            fact("school", "Hillside University College", "2015", "2017"),
            "Is Hillside College the same as Hillside University College? If so, you both studied there, at different times.",
        ),
        (
            fact("school", "Hillside College", "2011", "2014"),
            fact("work", "Hillside College", "2001", "2020"),
            "You studied at Hillside College, where they worked, at the same time (2011-2014).",
        ),
        (
            fact("group", "Kauri Rowers", finished="2012"),
            fact("group", "Kauri Rowers"),
            "You have both belonged to Kauri Rowers.",
        ),
        (fact("group", "Kauri Rowers"), fact("group", "Kauri Rowers"), "You both belong to Kauri Rowers."),
    ],
)
def test_a_tie_is_said_in_one_plain_sentence(mine: Background, theirs: Background, says: str) -> None:
    assert shared(mine, theirs).says == says


def test_one_name_that_may_mean_two_things_is_asked_in_its_own_words() -> None:
    (tie,) = common_ground([fact("school", "UW")], [fact("school", "UW")], same=lambda *_: "maybe")
    assert tie.says == "Do you both mean the same UW? If so, you both studied there."
    assert not tie.sure


def test_the_name_is_as_the_user_writes_it() -> None:
    assert shared(fact("skill", "k8s"), fact("skill", "Kubernetes")).what == "k8s"


def test_several_jobs_at_one_employer_are_one_tie_over_all_of_them() -> None:
    mine = [fact("work", "Okonjo Mills", "2010", "2012"), fact("work", "OKONJO MILLS", "2012", "2015")]
    (tie,) = common_ground(mine, [fact("work", "Okonjo Mills", "2011", "2014")], same=same)
    assert tie.says == "You have both worked at Okonjo Mills, at the same time (2011-2014)."


def test_of_two_stays_the_one_that_was_surely_shared_is_told() -> None:
    theirs = [fact("work", "Tern Air", "2001", "2010"), fact("work", "Tern Air", "2015", "2020")]
    (tie,) = common_ground([fact("work", "Tern Air", "2010", "2018")], theirs, same=same)
    assert "(2015-2018)" in tie.says


def test_what_is_surely_one_thing_is_not_asked_about_as_another() -> None:
    mine = [fact("work", "Amberline"), fact("work", "Amberline Web Services")]
    ties = common_ground(mine, [fact("work", "Amberline")], same=same)
    assert [(tie.what, tie.sure) for tie in ties] == [("Amberline", True)]


@pytest.mark.parametrize(
    "name", ["Amber Church Choir", "Women's Mosque Circle", "Iglesia del Río", "教会の友"]
)
def test_faith_is_left_to_them(name: str) -> None:
    assert shared(fact("group", name), fact("group", name)).standing == "better_not"


def test_what_they_profess_themselves_is_kept_in_mind_and_no_more() -> None:
    mine, theirs = fact("group", "Amber Church Choir", professed=True), fact("group", "Amber Church Choir")
    assert shared(mine, theirs).standing == "better_not"
    assert shared(theirs, mine).standing == "keep_in_mind"


@pytest.mark.parametrize(
    "mine", [fact("work", "Northwind", "2019", current=True), fact("work", "Northwind", "2019")]
)
def test_what_may_be_the_present_employer_is_not_named_in_a_secret_search(mine: Background) -> None:
    assert shared(mine, fact("work", "Northwind", "2010", "2012"), "confidential").standing == "better_not"
    assert shared(mine, fact("work", "Northwind", "2010", "2012"), "open").standing == "mention"


def test_an_unreadable_finish_does_not_give_a_secret_search_away() -> None:
    mine = fact("work", "Northwind", "2019", "present")
    assert shared(mine, fact("work", "Northwind"), "confidential").standing == "better_not"


def test_a_present_employer_that_is_only_alike_is_not_named_either() -> None:
    mine = fact("work", "Amberline", current=True)
    assert shared(mine, fact("work", "Amberline Web Services"), "confidential").standing == "better_not"


def test_a_present_employer_where_they_studied_is_not_named_either() -> None:
    mine = fact("work", "Hillside College", current=True)
    assert shared(mine, fact("school", "Hillside College"), "confidential").standing == "better_not"


def test_a_doubtful_tie_is_never_to_be_opened_with() -> None:
    for pair in (*PAIRS, *MORE_PAIRS):
        for tie in common_ground(pair.mine, pair.theirs, same=same):
            assert tie.sure or tie.standing in ("keep_in_mind", "better_not")


def test_a_circular_to_many_ties_nobody() -> None:
    few, many = (tuple(f"Reader {n}" for n in range(count)) for count in (LARGEST_CONVERSATION, 9))
    assert len(common_ground([], [], same=same, conversations=[few])) == LARGEST_CONVERSATION
    assert common_ground([], [], same=same, conversations=[many]) == []


def test_what_is_longer_than_a_name_is_none() -> None:
    name = "x" * (LONGEST_NAME + 1)
    assert common_ground([fact("skill", name)], [fact("skill", name)], same=same) == []


def test_commands_to_the_terminal_are_not_shown() -> None:
    tie = shared(fact("skill", "Weld\x1b[31ming"), fact("skill", "Welding"))
    assert tie.what == "Welding"
    assert "\x1b" not in tie.says


@given(st.randoms(use_true_random=False), st.sampled_from([*PAIRS, *MORE_PAIRS]))
def test_the_order_of_the_facts_does_not_matter(chance: random.Random, pair: Pair) -> None:
    mine, theirs = list(pair.mine), list(pair.theirs)
    chance.shuffle(mine)
    chance.shuffle(theirs)
    assert common_ground(mine, theirs, same=same) == common_ground(pair.mine, pair.theirs, same=same)


facts = st.builds(
    Background,
    kind=st.sampled_from(
        [
            "work",
            "school",
            "group",
            "place",
            "certification",
            "skill",
            "interest",
            "language",
            "volunteering",
        ]
    ),
    name=st.one_of(
        st.text(max_size=30), st.sampled_from(["Chess", "Lyon", "Tern Air", "Excel", "JS (x)", "(", "()"])
    ),
    started=st.one_of(st.none(), st.text(max_size=8), st.just("2019")),
    finished=st.one_of(st.none(), st.text(max_size=8), st.just("2021-02")),
    current=st.sampled_from([None, True, False]),
)


@given(st.lists(facts, max_size=8), st.lists(facts, max_size=8))
def test_whatever_the_facts_are_ties_come_best_first_and_need_both_sides(
    mine: list[Background], theirs: list[Background]
) -> None:
    ties = common_ground(mine, theirs, same=same)
    standings = [STANDINGS.index(tie.standing) for tie in ties]
    assert standings == sorted(standings)
    assert {tie.kind for tie in ties} <= {each.kind for each in mine}
    assert common_ground(mine, [], same=same) == []
    assert common_ground([], theirs, same=same) == []
