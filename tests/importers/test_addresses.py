"""Profile addresses in all the shapes that exports, browsers and people give them."""

from __future__ import annotations

import pytest

from cordially.importers.addresses import profile_of, profiles_of


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/ada-finch",
        "http://www.linkedin.com/in/ada-finch/",
        "www.linkedin.com/in/ada-finch",
        "linkedin.com/in/ada-finch",
        "https://de.linkedin.com/in/ada-finch/en?trk=x#y",
        "https://www.linkedin.com/mwlite/in/ada-finch",
        "HTTPS://WWW.LinkedIn.com/in/Ada-Finch",
        "  https://www.linkedin.com/in/ada-finch  ",
    ],
)
def test_every_shape_of_an_address_is_the_same_person(address: str) -> None:
    assert profile_of(address) == "ada-finch"


def test_a_percent_encoded_address_equals_the_decoded_one() -> None:
    encoded = profile_of("https://www.linkedin.com/in/zo%C3%AB-m%C3%BCller-12")
    assert encoded == profile_of("https://www.linkedin.com/in/Zoë-Müller-12") == "zoë-müller-12"


def test_letters_composed_or_not_are_equal() -> None:
    assert profile_of("linkedin.com/in/zoe%CC%88") == profile_of("linkedin.com/in/zo%C3%AB")


def test_an_old_pub_address_becomes_the_one_it_was_renamed_to() -> None:
    assert profile_of("https://www.linkedin.com/pub/ada-finch/a7/57/b5") == "ada-finch-0b5057a7"
    assert profile_of("https://www.linkedin.com/pub/ada-finch") == "ada-finch"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://www.linkedin.com/company/fernwood",
        "https://www.linkedin.com/in/",
        "https://notlinkedin.com/in/ada-finch",
        "https://linkedin.com.example.org/in/ada-finch",
        "Fernwood Ltd",
        "https://www.linkedin.com/in/ada\n2-another,row",
    ],
)
def test_what_is_no_profile_is_none(address: str) -> None:
    assert profile_of(address) is None


def test_lists_of_addresses_keep_order_and_leave_companies_out() -> None:
    listed = "https://www.linkedin.com/in/b,https://www.linkedin.com/company/c,https://www.linkedin.com/in/a"
    assert profiles_of(listed) == ("b", "a")
