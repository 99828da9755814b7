"""A short form is no wrong name; a slip, and somebody else's, are."""

from __future__ import annotations

import pytest

from cordially.writing.naming import naming


@pytest.mark.parametrize(
    ("named", "to"),
    [
        ("Bob", "Robert Nwosu"), ("Mike", "Michael Sand"), ("Seun", "Oluwaseun Ade"), ("Kasia", "Katarzyna Wójcik"), ("Nacho", "Ignacio Ruiz"),
        ("Dr. Angstrom", "Zoë Ångström"), ("Mr. Mueller", "Jürgen Müller"), ("Ms Haddad", "Samira Haddad-Cole"), ("Jean", "Jean-Luc Moreau"),
        ("Tanaka-san", "Ken Tanaka"), ("Mehmet Bey", "Mehmet Kaya"), ("An", "Nguyễn Văn An"), ("Dana and Tom", "Dana Reyes"), ("Dana", "REYES, Dana, PhD"),
        ("Ms. van der Berg", "Anna van der Berg"), ("Dr Owusu-Afriyie", "Josephine Owusu-Afriyie"), ("Sir Ed", "Eduardo Ybañez"), ("Xiaoming", "Wang Xiao-Ming"),
    ],
)  # fmt: skip
def test_the_reader_is_meant(named: str, to: str) -> None:
    assert naming(named, to) == "reader"


@pytest.mark.parametrize(
    ("named", "to"),
    [
        ("Ms. Reyez", "Dana Reyes"),
        ("Diana", "Dana Reyes"),
        ("Micheal", "Michael Sand"),
        ("Katherine", "Catherine Hill"),
        ("Sara", "Sarah Kim"),
    ],
)
def test_a_slip_in_the_name_is_seen(named: str, to: str) -> None:
    assert naming(named, to) == "misspelt"


@pytest.mark.parametrize(
    ("named", "to"), [("Tomasz", "Dana Reyes"), ("Dave", "Dana Reyes"), ("Ms. Smith", "Dana Reyes")]
)
def test_somebody_else_is_somebody_else(named: str, to: str) -> None:
    assert naming(named, to) == "another"


@pytest.mark.parametrize(
    ("named", "to"),
    [
        ("Tanaka-san", "田中 健"),
        ("Professor", "Ana Li"),
        ("Hiring Manager", "Dana Reyes"),
        ("Sir or Madam", "Dana Reyes"),
        ("Katka", "Katarína Urbanová"),
        ("gorgeous", "Nadia Romero"),
        ("Dee", "Deirdre Walsh"),
        ("TJ", "Tomas Jensen"),
    ],
)
def test_what_cannot_be_compared_is_let_be(named: str, to: str) -> None:
    assert naming(named, to) == "unclear"
