"""How people of many names are greeted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.errors import BadInputError
from cordially.writing.drafting.greeting import greeting
from cordially.writing.drafting.readers import Reader, name_forms, parse_reader
from cordially.writing.drafting.voice import Habits


def greeted(
    name: str | Reader, tone: str = "plain", channel: str = "message", habits: Habits | None = None
) -> str | None:
    forms = name_forms(name if isinstance(name, Reader) else Reader(name=name))
    if forms is None:
        return None
    return greeting(forms, tone=tone, channel=channel, habits=habits or Habits())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "plain", "formal"),
    [
        ("Dana Reyes", "Hi Dana,", "Dear Dana Reyes,"),
        ("DANA REYES", "Hi Dana,", "Dear Dana Reyes,"),
        ("dana reyes", "Hi Dana,", "Dear Dana Reyes,"),
        ("Reyes, Dana", "Hi Dana,", "Dear Dana Reyes,"),
        ("Dana Reyes, Recruiter", "Hi Dana,", "Dear Dana Reyes,"),
        ("Dana Reyes (She/Her)", "Hi Dana,", "Dear Dana Reyes,"),
        ("✨Dana Reyes✨ | Hiring!", "Hi Dana,", "Dear Dana Reyes,"),
        ("Dana Reyes MBA", "Hi Dana,", "Dear Dana Reyes,"),
        ("Amara Okonkwo, PhD", "Hi Amara,", "Dear Amara Okonkwo,"),
        ("Dr. Amara Okonkwo", "Hello Dr. Okonkwo,", "Dear Dr. Okonkwo,"),
        ("Dr Amara Okonkwo", "Hello Dr. Okonkwo,", "Dear Dr. Okonkwo,"),
        ("Prof. Dr. Anke van den Berg", "Hello Prof. van den Berg,", "Dear Prof. van den Berg,"),
        ("Dr. Suharto", "Hello Dr. Suharto,", "Dear Dr. Suharto,"),
        (
            "Dr. Gabriel García Márquez",
            "Hello Dr. Gabriel García Márquez,",
            "Dear Dr. Gabriel García Márquez,",
        ),
        ("Ms. Dana Reyes", "Hello Ms. Reyes,", "Dear Ms. Reyes,"),
        ("Sir Ian Hale", "Hello Sir Ian,", "Dear Sir Ian,"),
        ("Suharto", "Hi Suharto,", "Dear Suharto,"),
        ("Wang Xiaoming", "Hi Xiaoming,", "Dear Wang Xiaoming,"),
        ("Xiaoming Wang", "Hi Xiaoming,", "Dear Xiaoming Wang,"),
        ("Nguyễn Thị Mai", "Hi Mai,", "Dear Nguyễn Thị Mai,"),
        ("Kim Min-jun", "Hi Min-jun,", "Dear Kim Min-jun,"),
        ("Kim Larsen", "Hi Kim,", "Dear Kim Larsen,"),
        ("Tanaka Yuki", "Hi Yuki,", "Dear Tanaka Yuki,"),
        ("Nagy Péter", "Hi Péter,", "Dear Nagy Péter,"),
        ("DUPONT Marie", "Hi Marie,", "Dear Marie Dupont,"),
        ("Marie DUPONT", "Hi Marie,", "Dear Marie Dupont,"),
        ("VAN DER BERG, ANNA", "Hi Anna,", "Dear Anna van der Berg,"),
        ("de la Cruz, María", "Hi María,", "Dear María de la Cruz,"),
        ("María José García López", "Hi María José,", "Dear María José García López,"),
        ("Abdul Rahman al-Farsi", "Hi Abdul Rahman,", "Dear Abdul Rahman al-Farsi,"),
        ("Mohammed bin Salem", "Hi Mohammed,", "Dear Mohammed bin Salem,"),
        ("FIONA MCALLISTER", "Hi Fiona,", "Dear Fiona McAllister,"),
        ("SEAN O'BRIEN", "Hi Sean,", "Dear Sean O'Brien,"),
        ("jean-pierre moreau", "Hi Jean-Pierre,", "Dear Jean-Pierre Moreau,"),
        ("JP Moreau", "Hi JP,", "Dear JP Moreau,"),
        ("J. Smith", "Hi J. Smith,", "Dear J. Smith,"),
        ("J. Robert Hale", "Hi Robert,", "Dear J. Robert Hale,"),
        ('Robert "Bob" Smith', "Hi Bob,", "Dear Robert Smith,"),
        ("Robert (Bob) Smith", "Hi Bob,", "Dear Robert Smith,"),
        ("王小明", "Hi 王小明,", "Dear 王小明,"),
        ("ندى حداد", "Hi \u2068ندى\u2069,", "Dear \u2068ندى حداد\u2069,"),
        ("Ludwig van Hoorn", "Hi Ludwig,", "Dear Ludwig van Hoorn,"),
    ],
)
def test_a_name_is_greeted_as_its_bearer_would_like(name: str, plain: str, formal: str) -> None:
    assert (greeted(name), greeted(name, "formal")) == (plain, formal)


@pytest.mark.parametrize(
    "name", ["", "🚀", "dana@northwind.example", "Jane & Tunde Okafor", "LinkedIn Member"]
)
def test_what_is_no_name_of_one_person_greets_nobody(name: str) -> None:
    assert greeted(name) is None


def test_where_either_order_is_usual_the_whole_name_is_used() -> None:
    assert greeted("Chen Lin") == "Hi Chen Lin,"


def test_an_order_that_is_told_is_believed() -> None:
    assert greeted(Reader(name="Chen Lin", family_first=True)) == "Hi Lin,"
    assert greeted(Reader(name="Chen Lin", family_first=False)) == "Hi Chen,"


def test_parts_that_are_told_are_believed() -> None:
    parts = Reader(name="Okonkwo Amara", given="Amara", family="Okonkwo", title="dr")
    assert greeted(parts, "formal") == "Dear Dr. Okonkwo,"
    assert greeted(Reader(given="Amara", family="Okonkwo")) == "Hi Amara,"


def test_an_email_says_hello_and_a_letter_dear() -> None:
    assert greeted("Dana Reyes", channel="email") == "Hello Dana,"
    assert greeted("Dana Reyes", channel="letter") == "Dear Dana,"


def test_a_habit_chooses_the_word_but_never_hi_with_a_title() -> None:
    assert greeted("Dana Reyes", habits=Habits(greeting="dear")) == "Dear Dana,"
    assert greeted("Dr. Amara Okonkwo", habits=Habits(greeting="hi")) == "Hello Dr. Okonkwo,"


def test_a_reader_of_the_wrong_type_is_refused() -> None:
    with pytest.raises(BadInputError, match="no name"):
        parse_reader(7)
    with pytest.raises(BadInputError, match="given"):
        parse_reader({"given": 7})
    with pytest.raises(BadInputError, match="family_first"):
        parse_reader({"name": "Dana", "family_first": "yes"})


@given(st.text(max_size=60), st.sampled_from(["plain", "warm", "formal"]))
def test_no_greeting_is_without_a_name(name: str, tone: str) -> None:
    found = greeted(name, tone)
    if found is not None:
        word, _, called = found.partition(" ")
        assert word in ("Hi", "Hello", "Dear")
        assert any(c.isalpha() for c in called.removesuffix(","))
        assert not called.startswith(("Dr.,", "Prof.,"))
