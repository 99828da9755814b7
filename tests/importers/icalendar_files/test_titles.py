"""Companies and people that titles name, and those they only seem to name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.importers.icalendar_files.titles import bare, company_in, people_in

OWN = frozenset({"robin", "vale"})


@pytest.mark.parametrize(
    ("title", "company"),
    [
        ("Northwind - Interview", "Northwind"),
        ("Interview @ Northwind", "Northwind"),
        ("Northwind | Technical round", "Northwind"),
        ("Interview bei Northwind GmbH", "Northwind GmbH"),
        ("Vorstellungsgespräch Northwind GmbH & Co. KG", "Northwind GmbH & Co. KG"),
        ("Rozmowa kwalifikacyjna – Northwind Sp. z o.o.", "Northwind Sp. z o.o."),
        ("Intervju Northwind AB", "Northwind AB"),
        ("Entretien chez Northwind", "Northwind"),
        ("Colloquio presso Officine Bruni", "Officine Bruni"),
        ("Interview with Dana Reyes (Northwind)", "Northwind"),
        ("Interview with Ifeoma Adeyemi at eBay", "eBay"),
        ("Robin Vale - Northwind - Interview", "Northwind"),
        ("Phone screen: Robin Vale / Fernwood", "Fernwood"),
        ("Fernwood Labs: Phone screen", "Fernwood Labs"),
        ("Superday - Alder Bank", "Alder Bank"),
        (
            "Updated invitation: Northwind | Interview @ Tue 12 May 2026 2pm - 3pm (BST) (robin.vale@mail.example)",
            "Northwind",
        ),
        ("Canceled: Interview - Acme", "Acme"),
        ("一次面接（ノースウィンド株式会社）", "ノースウィンド株式会社"),
        ("株式会社北風 最終面接", "株式会社北風"),
        ("面试 - 北风科技", "北风科技"),
    ],
)
def test_a_company_is_found_in_a_title(title: str, company: str) -> None:
    assert company_in(title, own=OWN, people=(), labels=(), place=None) == company


@pytest.mark.parametrize(
    "title",
    [
        "Interview",
        "Interview with Northwind",
        "Northwind Interview",
        "Dana - Interview",
        "Dana Reyes - Interview",
        "Robin Vale - Interview",
        "Interview - Backend Engineer",
        "Interview | Robin Vale | Staff Nurse",
        "Round 2 - Interview",
        "Interview - Zoom",
        "Interview at 3pm",
        "Interview (Berlin)",
        "Interview (Remote)",
        "Interview - Tuesday",
        "Bewerbungsgespräch bei der Stadt",
        "Entrevista - Analista de Datos",
        "HOLD: Interview",
        "Final round: product manager",
    ],
)
def test_what_may_be_a_person_a_job_or_a_place_is_no_company(title: str) -> None:
    assert company_in(title, own=OWN, people=(), labels=(), place=None) is None


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Interview with Northwind", "northwind"),
        ("Northwind Interview", "northwind"),
        ("Blue Bottle: chat with Dana", "bluebottle"),
        ("Sollicitatiegesprek Northwind", "northwind"),
    ],
)
def test_a_word_that_agrees_with_the_domain_is_the_company(title: str, label: str) -> None:
    found = company_in(title, own=OWN, people=("Dana Reyes",), labels=(label,), place=None)
    assert found is not None
    assert found.replace(" ", "").casefold() == label


def test_where_it_is_held_is_no_company() -> None:
    assert company_in("Interview at Leeds", own=OWN, people=(), labels=(), place="Leeds") is None


def test_who_comes_is_no_company() -> None:
    assert company_in("Xóchitl - Interview", own=OWN, people=("Xóchitl Paz",), labels=(), place=None) is None


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Interview with Dana Reyes (Northwind)", ("Dana Reyes",)),
        ("Coffee w/ Ana Lima", ("Ana Lima",)),
        ("Kaffee mit Ayşe", ("Ayşe",)),
        ("Dana <> Robin", ("Dana",)),
        ("Robin x Priya Nair: chat", ("Priya Nair",)),
        ("Catch-up: Robin / Dana", ("Dana",)),
        ("30 Minute Meeting between Robin Vale and Leila Haddad", ("Leila Haddad",)),
        ("Leila Haddad and Robin Vale", ("Leila Haddad",)),
        ("Interview w/ Maria de la Cruz - Zoom", ("Maria de la Cruz",)),
        ("田中さんとランチ", ("田中",)),
        ("민준님과 점심", ("민준",)),
        ("Northwind <> Robin", ()),
        ("Lunch with Mum", ()),
        ("Call with Fernwood Labs", ()),
        ("Interview with Northwind", ()),
        ("Dana <> Priya", ()),
        ("Interview", ()),
        ("Coffee with Robin", ()),
    ],
)
def test_people_are_named_where_it_is_unmistakable(title: str, people: tuple[str, ...]) -> None:
    assert people_in(title, own=OWN) == people


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Invitation: Chat @ Tue May 12, 2026 2pm - 3pm (GMT+2) (robin.vale@mail.example)", "Chat"),
        ("Re: FW: Chat", "Chat"),
        ("[HOLD] Chat", "Chat"),
        ("Abgesagt: Chat", "Chat"),
        ("Chat: next steps", "Chat: next steps"),
    ],
)
def test_what_mail_programs_add_to_a_title_is_taken_off(title: str, rest: str) -> None:
    assert bare(title) == rest


@given(st.text(max_size=120))
def test_any_title_can_be_asked(title: str) -> None:
    company = company_in(title, own=OWN, people=(), labels=("northwind",), place=None)
    assert company is None or company
    assert len(people_in(title, own=OWN)) <= 4
