import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.people import Person, as_shown, folded


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Zoë  Ångström ", "zoe angstrom"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łukasz", "łukasz"),
        ("李 雷", "李 雷"),
        ("", ""),
    ],
)
def test_names_are_compared_without_case_accents_and_spare_spaces(written: str, compared: str) -> None:
    assert folded(written) == compared


def test_somebody_without_a_name_is_called_by_their_profile_and_without_that_by_their_id() -> None:
    assert Person(id="p1", name="Dana Reyes", profile="dana").called == "Dana Reyes"
    assert Person(id="p1", profile="dana").called == "dana"
    assert Person(id="p1").called == "p1"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("  Dana Reyes ", "Dana Reyes"),
        ("Eve \x1b]0;pwned\x07\x1b[2JMallory", "Eve Mallory"),
        ("Eve \x1b[31;1mMallory\x1b[0m", "Eve Mallory"),
        ("Eve \x9b2JMallory", "Eve Mallory"),
        ("Eve\nMallory\tJones", "Eve Mallory Jones"),
        ("Eve\x00\x7f Mallory", "Eve Mallory"),
        ("Eve \u202eyrollaM\u202c \u2066x\u2069", "Eve yrollaM x"),
        ("Zoë Ångström 👩\u200d💻", "Zoë Ångström 👩\u200d💻"),
        ("سارة الأحمد", "سارة الأحمد"),
        ("\x1b[2J", ""),
    ],
)
def test_a_name_is_shown_without_what_acts_on_the_page(written: str, shown: str) -> None:
    assert as_shown(written) == shown


@given(st.text())
def test_what_is_shown_is_so_already(text: str) -> None:
    assert as_shown(as_shown(text)) == as_shown(text)
    assert not set(as_shown(text)) & {chr(n) for n in (*range(32), *range(127, 160), *range(0x202A, 0x202F))}
