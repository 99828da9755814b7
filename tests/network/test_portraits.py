"""Little portraits of people: what they share, how close they are, whom to ask."""

from __future__ import annotations

import pytest
from tests.network.portraits import NOW, Acquaintance, House, Pair, same
from tests.network.portraits_of_dealings import ACQUAINTANCES, HOUSES
from tests.network.portraits_of_more_dealings import MORE_ACQUAINTANCES, MORE_HOUSES
from tests.network.portraits_of_more_pairs import MORE_PAIRS
from tests.network.portraits_of_pairs import PAIRS

from cordially.network.closeness import closeness
from cordially.network.common_ground import Tie, common_ground
from cordially.network.introductions import could_introduce


def told(tie: Tie) -> str:
    return f"{tie.standing}{'' if tie.sure else '?'} {tie.kind} {tie.what}"


@pytest.mark.parametrize("pair", [*PAIRS, *MORE_PAIRS], ids=lambda pair: pair.story)
def test_what_two_people_share_stands_as_a_friend_would_sort_it(pair: Pair) -> None:
    ties = common_ground(
        pair.mine, pair.theirs, same=same, search=pair.search, conversations=pair.conversations
    )
    assert tuple(told(tie) for tie in ties) == pair.expected


@pytest.mark.parametrize("person", [*ACQUAINTANCES, *MORE_ACQUAINTANCES], ids=lambda person: person.story)
def test_a_friend_would_use_the_same_word(person: Acquaintance) -> None:
    assert closeness(person.dealings, now=NOW).word in person.words


@pytest.mark.parametrize("house", [*HOUSES, *MORE_HOUSES], ids=lambda house: house.story)
def test_a_friend_would_turn_to_them_in_this_order(house: House) -> None:
    asked = could_introduce(house.people, company="Fernwood", now=NOW)
    assert tuple(introduction.person.name for introduction in asked) == house.order
