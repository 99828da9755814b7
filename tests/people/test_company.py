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
    "name",
    [
        "Nordwind S.à r.l.",
        "Nordwind GmbH & Co. KG",
        "Nordwind GmbH & Co. KGaA",
        "Nordwind Kabushiki Kaisha",
        "Nordwind sp. z o.o.",
        "Nordwind Sp. z o. o.",
        "Nordwind spółka z ograniczoną odpowiedzialnością",
        "Nordwind Pty Ltd",
        "Nordwind (Pty) Ltd.",
        "Nordwind S.A. de C.V.",
        "Nordwind, S. de R.L. de C.V.",
        "Nordwind S/A",
        "Nordwind A/S",
        "Nordwind A.Ş.",
        "Nordwind Sanayi ve Ticaret A.Ş.",
        "Nordwind Ltd. Şti.",
        "Nordwind, spol. s r.o.",
        "Nordwind S.p.A.",
        "Nordwind Sdn. Bhd.",
        "Nordwind Private Limited",
        "Nordwind d.d.",
        "Nordwind e.V.",
        "Nordwind Oy Ab",
        "ООО «Nordwind»",
        "株式会社Nordwind",
        "Nordwind（株）",
        "㈱Nordwind",
        "주식회사 Nordwind",
        "Nordwind有限公司",
        "Công ty TNHH Nordwind",
        "The Nordwind Company",
    ],
)
def test_legal_forms_of_many_countries_are_no_part_of_the_name(name: str) -> None:
    assert company_key(name) == "nordwind"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Company", "company"),
        ("The Limited", "the limited"),
        ("The Company", "the company"),
        ("SA Recycling", "sa recycling"),
        ("AS Roma", "as roma"),
        ("Co-op", "co op"),
        ("Zen Spa", "zen spa"),
        ("Tesla EV", "tesla ev"),
        ("Amazon UK", "amazon uk"),
        ("株式会社", "株式会社"),
    ],
)
def test_what_is_the_name_itself_stays(name: str, key: str) -> None:
    assert company_key(name) == key


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
