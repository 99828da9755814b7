"""Skills, pastimes, languages, towns: when two names mean one thing, and when they say nothing."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.network.commonplaces import is_crowded, is_nowhere, rarity
from cordially.network.places import is_broad, same_place
from cordially.network.private_matters import private_matter
from cordially.network.pursuits import PursuitKind, same_pursuit

KINDS: tuple[PursuitKind, ...] = ("skill", "certification", "interest", "language")


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("skill", "JavaScript", "js"),
        ("skill", "K8s", "Kubernetes"),
        ("skill", "Python (Programming Language)", "python"),
        ("skill", "Amazon Web Services (AWS)", "AWS"),
        ("skill", "Advanced Cardiac Life Support (ACLS)", "ACLS"),
        ("skill", "Node.js", "NodeJS"),
        ("skill", ".NET", "dotnet"),
        ("skill", "CI/CD", "ci cd"),
        ("skill", "Front-end Development", "Frontend Development"),
        ("skill", "Databases", "Database"),
        ("skill", "Organisational Behaviour", "Organizational Behavior"),
        ("skill", "機械学習", "Machine Learning"),
        ("certification", "Project Management Professional (PMP)®", "PMP®"),
        ("interest", "Board games", "board-game"),
        ("interest", "Wandern", "Randonnée"),
        ("interest", "Fußball", "soccer"),
        ("interest", "playing chess", "Échecs"),
        ("interest", "Go", "바둑"),
        ("language", "Deutsch", "German (Austria)"),
        ("language", "Farsi", "Persian"),
    ],
)
def test_two_names_of_one_thing_are_the_same(kind: PursuitKind, one: str, other: str) -> None:
    assert same_pursuit(one, other, kind) == same_pursuit(other, one, kind) == "same"


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("interest", "Hiking", "Hiring"),
        ("interest", "Biking", "Baking"),
        ("interest", "Chess", "将棋"),
        ("interest", "Rugby union", "Rugby league"),
        ("skill", "Java", "JavaScript"),
        ("skill", "C", "C++"),
        ("skill", "C++", "C#"),
        ("skill", "R", "R&D"),
        ("skill", "Go (Programming Language)", "Go (game)"),
        ("skill", "Filing", "Filling"),
        ("skill", "iOS", "IO"),
        ("skill", "NLP", "Natural Language Processing"),
        ("skill", "Swift (Programming Language)", "SWIFT Payments"),
        ("certification", "Scrum Master I", "Scrum Master II"),
        ("language", "Slovak", "Slovenian"),
        ("skill", "", ""),
        ("skill", "...", "..."),
    ],
)
def test_likeness_of_letters_says_nothing(kind: PursuitKind, one: str, other: str) -> None:
    assert same_pursuit(one, other, kind) == same_pursuit(other, one, kind) == "different"


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("interest", "Football", "Soccer"),
        ("interest", "football", "Fußball"),
        ("interest", "Football", "American football"),
        ("language", "Chinese", "Cantonese"),
        ("skill", "Physical Therapy (PT)", "PT"),
        ("certification", "Certified Public Accountant (CPA)", "Customs Practice Adviser (CPA)"),
    ],
)
def test_a_word_for_two_things_is_asked_about(kind: PursuitKind, one: str, other: str) -> None:
    assert same_pursuit(one, other, kind) == same_pursuit(other, one, kind) == "maybe"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Austin, TX", "Austin, Texas, United States", "same"),
        ("New York, NY", "New York City Metropolitan Area", "same"),
        ("Munich, Upper Bavaria, Germany", "München, Bayern, Deutschland", "same"),
        ("東京都", "Tokyo, Japan", "same"),
        ("Bengaluru, Karnataka, India", "Bangalore", "same"),
        ("Copenhagen", "København", "same"),
        ("Estados Unidos", "USA", "same"),
        ("Springfield, Illinois", "Springfield", "maybe"),
        ("Paris", "Paris, Texas", "maybe"),
        ("Cambridge, England, United Kingdom", "Cambridge, Massachusetts, United States", "different"),
        ("Lyon", "Lyons Falls", "different"),
        ("Mexico", "Mexico City", "different"),
        ("", "", "different"),
    ],
)
def test_towns_are_the_same_where_what_stands_beside_them_agrees(
    one: str, other: str, verdict: Literal["same", "maybe", "different"]
) -> None:
    assert same_place(one, other) == same_place(other, one) == verdict


@pytest.mark.parametrize("name", ["Kenya", "Deutschland", "Estados Unidos", "Europe"])
def test_a_country_is_broad(name: str) -> None:
    assert is_broad(name)


@pytest.mark.parametrize("name", ["Nairobi, Kenya", "Lyon", "Greater Lyon Area", "Singapore"])
def test_a_town_is_not(name: str) -> None:
    assert not is_broad(name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Self-Employed", "work"),
        ("Freelance Illustrator", "work"),
        ("(Confidential)", "work"),
        ("フリーランス", "work"),
        ("AUTÓNOMO", "work"),
        ("Selbständig", "work"),
        ("High School", "school"),
        ("-", "school"),
        ("Remote", "place"),
    ],
)
def test_what_stands_where_a_name_should_is_no_name(name: str, kind: str) -> None:
    assert is_nowhere(name, kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Freelance.example GmbH", "school"),
        ("Fernwood High School", "school"),
        ("Private Bank Kauri", "work"),
    ],
)
def test_a_name_that_only_contains_such_a_word_is_one(name: str, kind: str) -> None:
    assert not is_nowhere(name, kind)


def test_where_everybody_learns_alone_nobody_meets() -> None:
    assert is_crowded("coursera", "school")
    assert not is_crowded("Hillside College", "school")


def test_what_everybody_lists_is_told_from_a_tool_of_the_trade_and_a_rare_art() -> None:
    assert [rarity(name, "skill") for name in ("MS Excel", "Python 3", "Bookbinding")] == [
        "everybody",
        "of_a_trade",
        "rare",
    ]


@pytest.mark.parametrize(
    ("name", "matter"),
    [
        ("St. Olga's Parish", "faith"),
        ("Junge Christliche Unternehmer", "faith"),
        ("Young Democrats of Westmarch", "politics"),
        ("Kauri Cancer Survivors", "health"),
        ("Alcoholics Anonymous", "health"),
        ("Queer in Tech", "private life"),
        ("Latinas in Science", "origin"),
    ],
)
def test_a_private_matter_is_seen(name: str, matter: str) -> None:
    assert private_matter(name) == matter


@pytest.mark.parametrize(
    "name",
    [
        "Oncology Nursing Society",
        "Cancer Research Scientists",
        "Parishville Rowers",
        "Data Recovery Engineers",
        "Tennis Singles",
        "Golf Handicap Committee",
        "Union of Chess Clubs",
        "Party Planners Guild",
        "Ministry of Silly Hats Fans",
        "Black & White Photographers",
        "Prideaux Readers",
    ],
)
def test_an_everyday_word_is_no_private_matter(name: str) -> None:
    assert private_matter(name) is None


@given(st.text(), st.text(), st.sampled_from(KINDS))
def test_it_does_not_matter_which_name_comes_first(one: str, other: str, kind: PursuitKind) -> None:
    assert same_pursuit(one, other, kind) == same_pursuit(other, one, kind)
    assert same_place(one, other) == same_place(other, one)


@given(st.text(alphabet=st.characters(categories=("L", "N")), min_size=1), st.sampled_from(KINDS))
def test_every_name_is_its_own(name: str, kind: PursuitKind) -> None:
    assert same_pursuit(name, name, kind) == same_pursuit(name.title(), name.title(), kind) == "same"
    private_matter(name)


def test_many_names_of_the_longest_kind_are_compared_in_no_time() -> None:
    names = [f"{'(' * 100}{n}{'s.' * 100}" for n in range(60)]
    assert all(
        same_pursuit(one, other, "skill") == ("same" if one == other else "different")
        for one in names
        for other in names
    )
