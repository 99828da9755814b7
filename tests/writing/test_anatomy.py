"""A message is taken apart into greeting, sentences and sign-off, whatever its shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.writing.anatomy import anatomy, plain


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Hi Dana, thank you.", "Dana"),
        ("Dear Dr. Okonkwo, thank you.", "Dr. Okonkwo"),
        ("Hi J. Smith,\nthank you.", "J. Smith"),
        ("Dana, thank you for the call.", "Dana"),
        ("Good morning Ms. Reyes - I saw your advert.", "Ms. Reyes"),
        ("Hey Priya! So glad we met.", "Priya"),
        ("Hi Dana and Tom, thanks to both of you.", "Dana and Tom"),
        ("Dear María José García, gracias.", "María José García"),
        ("Hello! I saw your advert.", None),
        ("Hi there, I saw your advert.", None),
        ("Thanks, that was a good talk.", None),
        ("Yesterday, I saw your advert.", None),
        ("To whom it may concern,\nI saw your advert.", None),
    ],
)
def test_who_is_greeted(text: str, named: str | None) -> None:
    found = anatomy(text).named
    assert (text[slice(*found)] if found else None) == named


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Hi Dana, we met at 3 p.m. on Friday. It was good.",
            ["we met at 3 p.m. on Friday.", "It was good."],
        ),
        ("We met Dr. Li in St. Gallen. Good.", ["We met Dr. Li in St. Gallen.", "Good."]),
        ("Thanks... it helped! Did it? Yes.", ["Thanks...", "it helped!", "Did it?", "Yes."]),
        ("Three things:\n- nights\n- crews", ["Three things:", "- nights", "- crews"]),
        (
            "A line that is wrapped by a mail program after some seventy letters or\nso goes on.",
            ["A line that is wrapped by a mail program after some seventy letters or\nso goes on."],
        ),
        ("您好。谢谢您的时间。", ["您好。", "谢谢您的时间。"]),
    ],
)
def test_sentences_end_where_they_end(text: str, sentences: list[str]) -> None:
    assert [each.text for each in anatomy(text).sentences] == sentences


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (
            "It was good.\n\nKind regards,\nTomasz Lis\n+48 555 0101",
            "Kind regards,\nTomasz Lis\n+48 555 0101",
        ),
        ("It was good. Best, Tomasz", "Best, Tomasz"),
        ("It was good. Tomasz", "Tomasz"),
        ("It was good.\nTomasz Lis", "Tomasz Lis"),
        ("It was good. Best wishes, Li", "Best wishes, Li"),
        ("It was good to hear of Gdynia.", None),
        ("Thanks!", None),
    ],
)
def test_the_sign_off_is_no_part_of_the_body(text: str, signed: str | None) -> None:
    found = anatomy(text).sign_off
    assert (text[slice(*found)] if found else None) == signed


@given(st.text(max_size=400))
def test_every_span_is_where_it_says(text: str) -> None:
    found = anatomy(text)
    assert len(plain(text)) == len(text)
    last = 0
    for each in found.sentences:
        assert text[each.start : each.end] == each.text
        assert last <= each.start < each.end
        last = each.end
