"""Who could introduce the user at a company: in what order, and how they are asked."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.network.portraits import NOW, House, dealings, insider
from tests.network.portraits_of_dealings import HOUSES
from tests.network.portraits_of_more_dealings import MORE_HOUSES

from cordially.network.introductions import Insider, could_introduce

WARM = dealings(30, 30, "2022-01-01", "2026-05-01", connected=True)
STRANGER = dealings(connected=True)


def ways(*people: Insider) -> list[tuple[str | None, str]]:
    asked = could_introduce(people, company="Fernwood", now=NOW)
    return [(introduction.person.name, introduction.way) for introduction in asked]


def test_each_is_asked_in_their_own_way() -> None:
    silent = dealings(50, 50, "2012-01-01", "2020-01-01", connected=True, recommended_me=True)
    assert ways(
        insider("Hye-jin", STRANGER),
        insider("Ravi", dealings(4, 4, "2026-01-01", "2026-06-01", met="2026-06-01")),
        insider("Tove", silent),
        insider("Ama", WARM, there=False),
        insider("Bruno", STRANGER, role="recruiter"),
        insider("Noa", dealings(5, 0, "2025-01-01", "2026-01-01")),
        insider("Kofi", WARM),
    ) == [
        ("Kofi", "ask_now"),
        ("Ama", "ask_former"),
        ("Tove", "reconnect_first"),
        ("Ravi", "ask_for_a_talk"),
        ("Bruno", "ask_directly"),
        ("Hye-jin", "last_resort"),
        ("Noa", "never_answered"),
    ]


def test_who_hires_is_written_to_directly_even_by_a_friend() -> None:
    assert ways(insider("Kofi", WARM, role="hiring_manager")) == [("Kofi", "ask_directly")]


def test_who_interviews_you_is_asked_no_favour() -> None:
    (asked,) = could_introduce([insider("Kofi", WARM, role="interviewer")], company="Fernwood", now=NOW)
    assert "ask no favour" in asked.how


def test_a_refusal_is_respected_however_warm_it_was() -> None:
    assert ways(insider("Kofi", dealings(90, 90, "2020-01-01", "2026-06-01", refused=True))) == []


def test_it_is_said_who_they_are_and_whether_they_are_still_there() -> None:
    (asked,) = could_introduce([insider("Ama", WARM, there=None)], company="Fernwood", now=NOW)
    assert asked.says == (
        "Ama is or was at Fernwood (ask whether they still are), and you know each other well."
    )


def test_a_long_silence_is_said() -> None:
    silent = dealings(50, 50, "2012-01-01", "2020-01-01", recommended_me=True)
    (asked,) = could_introduce([insider("Tove", silent)], company="Fernwood", now=NOW)
    assert asked.says.endswith("but you have not been in touch for three years.")


@given(st.randoms(use_true_random=False), st.sampled_from([*HOUSES, *MORE_HOUSES]))
def test_the_order_in_which_they_are_found_does_not_matter(chance: random.Random, house: House) -> None:
    people = list(house.people)
    chance.shuffle(people)
    assert tuple(name for name, _ in ways(*people)) == house.order
