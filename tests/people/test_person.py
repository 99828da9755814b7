import pytest

from cordially.people import Person, folded


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
