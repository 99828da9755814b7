"""What is new in a message, in the ways programs quote."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.correspondence.history import without_history, without_signature
from cordially.importers.mail.hypertext import words_of


@pytest.mark.parametrize(
    "quoted",
    [
        "On Mon, May 4, 2026 at 9:00 AM Dana Reyes <dana@northwind.example> wrote:\n> Old",
        "On Mon, May 4, 2026 at 9:00 AM Dana Reyes <\ndana@northwind.example> wrote:\n\n> Old",
        "On Monday, 4 May 2026, Dana Reyes wrote:\n\nOld",
        "Am Mo., 4. Mai 2026 um 09:00 Uhr schrieb Dana Reyes <dana@northwind.example>:\n\n> Old",
        "Le lun. 4 mai 2026 à 09:00, Dana Reyes <dana@northwind.example> a écrit :\n\n> Old",
        "El lun, 4 may 2026 a las 9:00, Dana Reyes (<dana@northwind.example>) escribió:\n\n> Old",
        "Em seg., 4 de mai. de 2026 às 09:00, Dana Reyes escreveu:\n\n> Old",
        "Il giorno lun 4 mag 2026 alle ore 09:00 Dana Reyes ha scritto:\n\n> Old",
        "Op ma 4 mei 2026 om 09:00 schreef Dana Reyes <dana@northwind.example>:\n\n> Old",
        "pon., 4 maj 2026 o 09:00 Dana Reyes napisał(a):\n\n> Old",
        "Den mån 4 maj 2026 kl 09:00 skrev Dana Reyes <dana@northwind.example>:\n\n> Old",
        "4 May 2026 Pzt 09:00 tarihinde Dana Reyes <dana@northwind.example> şunu yazdı:\n\n> Old",
        "2026年5月4日(月) 9:00 Dana Reyes <dana@northwind.example>:\n\n> Old",
        "Dana Reyes <dana@northwind.example> 于2026年5月4日周一 09:00写道：\n\n> Old",
        "2026년 5월 4일 (월) 오전 9:00, Dana Reyes <dana@northwind.example>님이 작성:\n\n> Old",
        "-----Original Message-----\nFrom: Dana\nOld",
        "-----Ursprüngliche Nachricht-----\nOld",
        "________________________________\nFrom: Dana Reyes\nSent: Monday\nOld",
        "From: Dana Reyes\nSent: Monday, 4 May 2026\nTo: Robin Vale\nSubject: Old\n\nOld",
        "Von: Dana Reyes\nGesendet: Montag, 4. Mai 2026\nAn: Robin Vale\nBetreff: Old\n\nOld",
        "De : Dana Reyes\nEnvoyé : lundi 4 mai 2026\nÀ : Robin Vale\nObjet : Old",
        "差出人: Dana\n送信日時: 2026年5月4日\n宛先: Robin\nOld",
        "---------- Forwarded message ---------\nFrom: Dana\nOld",
        "Begin forwarded message:\n\nOld",
    ],
)
def test_history_is_left_out(quoted: str) -> None:
    assert without_history(f"Thank you for this.\n\n{quoted}") == "Thank you for this."


def test_answers_between_quoted_lines_are_kept() -> None:
    text = "On 4 May 2026 Dana Reyes wrote:\n> When?\nOn Tuesday.\n> Where?\nIn Leeds."
    assert without_history(text).split("\n") == ["On Tuesday.", "In Leeds."]


@pytest.mark.parametrize(
    "text", ["As Ada wrote:\nbridges are patient.", "From: the heart\nI thank you.", "To: do\nby Friday"]
)
def test_what_only_resembles_a_quotation_is_kept(text: str) -> None:
    assert without_history(text) == text


@pytest.mark.parametrize(
    "signature",
    ["-- \nRobin Vale\nWelder", "Sent from my iPhone", "Von meinem iPhone gesendet", "iPhoneから送信"],
)
def test_a_marked_signature_is_left_out(signature: str) -> None:
    assert without_signature(f"See you.\n\n{signature}") == "See you."


def test_a_quotation_in_html_is_no_new_text() -> None:
    markup = "<p>Thank you.</p><blockquote><p>Old</p><blockquote>Older</blockquote></blockquote><p>Bye &amp; thanks</p>"
    assert words_of(markup).split() == ["Thank", "you.", "Bye", "&", "thanks"]


def test_styles_scripts_and_comments_are_no_text() -> None:
    markup = "<head><title>T</title></head><style>p{}</style><!-- <p>no</p> --><script>x()</script><p>Yes</p><!-- open"
    assert words_of(markup) == "Yes"


def test_blocks_are_lines() -> None:
    assert words_of("<div>One<br>two</div><div>three</div>").split() == ["One", "two", "three"]
    assert "\n" in words_of("<div>One</div><div>two</div>")


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "<blockquote>", "> ", "On 2026 wrote:\n", "_" * 40, " "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    before = time.process_time()
    without_signature(without_history(text))
    words_of(text)
    assert time.process_time() - before < 2


@given(st.text(alphabet="<>/ab- \n", max_size=200))
def test_no_markup_is_too_broken(markup: str) -> None:
    words_of(markup)


@given(st.text(max_size=200))
def test_without_history_nothing_more_can_be_left_out(text: str) -> None:
    assert without_history(without_history(text)) == without_history(without_history(without_history(text)))
