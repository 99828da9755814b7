import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.people import company_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "ACME, Inc."),
        ("Acme GmbH", "acme"),
        ("Hart & Co.", "Hart and Company"),
        ("Nordwind S.A.", "Nordwind SA"),
        ("Müller-Lüdenscheidt AG", "Muller Ludenscheidt"),
        ("O'Neil Ltd", "ONeil"),
    ],
)
def test_spellings_of_one_company_are_equal(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acme", "Pacmetal"), ("Acme", "Acme Labs"), ("Inc Media", "Media"), ("SAS", "AG"), ("+++", "***")],
)
def test_different_companies_stay_different(one: str, other: str) -> None:
    assert company_key(one) != company_key(other)


def test_a_name_that_is_only_a_legal_form_keeps_it() -> None:
    assert company_key("SAS") == "sas"
    assert company_key("S.E.") == "se"


@given(st.text(min_size=1))
def test_the_key_of_a_key_is_itself(name: str) -> None:
    key = company_key(name)
    assert company_key(key) == key
