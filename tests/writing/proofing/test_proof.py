"""What ``proof`` finds, what it leaves alone, and what it says of each."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from cordially.writing.findings import Finding
from cordially.writing.proofing import LONGEST_TEXT, proof, read
from cordially.writing.proofing.lingotweaker_engine import is_installed
from cordially.writing.proofing.reading import alerts_on, sentences

needs_grammar = pytest.mark.skipif(not is_installed(), reason="the extra 'grammar' is not installed")


def only(text: str, **settings: object) -> Finding:
    settings.setdefault("grammar", False)
    [finding] = proof(text, **settings)  # type: ignore[arg-type]  # as given
    return finding


def fixed(text: str) -> str:
    finding = only(text)
    assert finding.span
    start, end = finding.span
    return f"{text[:start]}{finding.fix}{text[end:]}"


def test_a_misspelling_is_a_warning_with_a_safe_fix_and_its_place() -> None:
    finding = only("I recieved your note.")
    assert (finding.code, finding.name, finding.severity) == ("SP01", "misspelling", "warning")
    assert finding.span == (2, 10)
    assert (finding.fix, finding.safe) == ("received", True)
    assert finding.sources == ("G-typos",)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("I look forward to hear from you.", "I look forward to hearing from you."),
        ("I am interested in learn more.", "I am interested in learning more."),
        ("Thank you for you're time.", "Thank you for your time."),
        ("I would of liked to stay.", "I would have liked to stay."),
        ("I do not want to loose touch.", "I do not want to lose touch."),
        ("I will except the offer.", "I will accept the offer."),
        ("The hiring manger was kind.", "The hiring manager was kind."),
        ("My experience include three years at sea.", "My experience includes three years at sea."),
        ("I managed a team of six engineer.", "I managed a team of six engineers."),
        ("Last year I lead the move.", "Last year I led the move."),
        ("I worked as nurse for six years.", "I worked as a nurse for six years."),
        ("I would like talk to you.", "I would like to talk to you."),
        ("I met you on monday.", "I met you on Monday."),
        ("It depends of the weather.", "It depends on the weather."),
        ("I saw the the plant.", "I saw the plant."),
        ("We spoke about ferries ( and cranes).", "We spoke about ferries (and cranes)."),
    ],
)
def test_slips_that_spelling_checkers_miss_are_mended(written: str, right: str) -> None:
    assert fixed(written) == right


@pytest.mark.parametrize(
    "text",
    [
        "I look forward to Monday.",
        "Everything except the date was right.",
        "We saw a baby in a manger.",
        "The staff are happy and the team are agreed.",
        "I saw that that report was the one we had had.",
        "This can be used to build a model.",
        "I used to work nights, and I am used to working nights.",
        "It depends of course on the weather.",
        "Mr. al-Harthi and Dr. bin Saleh run the office.",
        "Oluwaseun Adeyemi, Xiuying and Tomasz Wiśniewski were there.",
        "We run PostgreSQL, Kafka and dbt on Kubernetes.",
        "I organised the programme, and she organized the program.",
        "See https://wrok.example/teh?q=recieve or write to teh@recieve.example.",
        "Registered Nurse, ICU and A&E",
        "I hold a B.Sc. and a Ph.D., and can do 9 a.m. or 4 p.m. on Tue. or Thu.",
        "I like hillwalking.",
    ],
)
def test_right_english_names_tools_and_addresses_are_left_alone(text: str) -> None:
    assert proof(text, grammar=False) == ()
    assert proof(text) == ()


def test_names_the_writer_knows_are_left_alone_in_any_shape() -> None:
    assert proof("We met at harbur's office.", grammar=False)
    assert proof("We met at harbur's office.", known=frozenset({"Harbur Systems"}), grammar=False) == ()


def test_the_words_known_to_one_writer_do_not_leak_to_another() -> None:
    text = "The enginers were kind."
    assert proof(text, known=frozenset({"enginers"}), grammar=False) == ()
    assert only(text).fix == "engineers"


def test_a_capitalised_word_one_letter_from_a_common_one_is_only_a_hint() -> None:
    finding = only("Senior Enginer for water plants")
    assert (finding.severity, finding.fix) == ("hint", "Engineer")


def test_a_capitalised_word_beside_a_name_is_a_name() -> None:
    assert proof("I thanked Michael Staton today.", grammar=False) == ()


def test_what_follows_a_greeting_may_begin_small() -> None:
    assert proof("Dear Leonor,\n\nthank you for your time. We met today.") == ()


def test_spans_count_code_points_across_paragraphs() -> None:
    text = "Grüße 🚢 from Åsa.\n\nI recieved it."
    finding = only(text)
    assert finding.span
    assert text[slice(*finding.span)] == "recieved"


@needs_grammar
def test_spans_of_the_larger_engine_count_code_points_too() -> None:
    text = "Zoë 🚢 Ångström: I am interesting in the rôle."
    [finding] = proof(text, grammar=True)
    assert finding.span
    assert text[slice(*finding.span)] == "interesting"


@needs_grammar
def test_the_larger_engine_finds_more() -> None:
    text = "It would be a honour to join."
    assert proof(text, grammar=False) == ()
    assert [finding.name for finding in proof(text, grammar=True)] == ["article"]


def test_findings_come_in_order_and_do_not_overlap() -> None:
    findings = proof("Teh the the manger of of sales recieved you're note on monday ,and i would of gone.")
    spans = [finding.span for finding in findings if finding.span]
    assert len(spans) >= 7
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "Ich freue mich sehr, Sie bald zu sehen und mit Ihnen zu sprechen.",
        "Je vous remercie pour votre temps et vos conseils.",
        "お時間をいただきありがとうございます。",
    ],
)
def test_another_language_is_left_alone_and_that_is_said(text: str) -> None:
    told = read(text, grammar=False)
    assert told.findings == ()
    assert told.unread


def test_one_paragraph_in_another_language_does_not_hide_the_others() -> None:
    told = read(
        "Sehr geehrte Frau Ikande, ich danke Ihnen für das Gespräch.\n\nI recieved your note.", grammar=False
    )
    assert [finding.name for finding in told.findings] == ["misspelling"]
    assert "German" in told.unread[0]


def test_a_language_nobody_here_reads_is_said_to_be_unread() -> None:
    told = read("Det var roligt att träffas och jag hoppas att vi ses snart.", language="xx")
    assert told.findings == ()
    assert told.unread


def test_asking_for_an_engine_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "cordially.writing.proofing.lingotweaker_engine.is_installed", lambda _language="en": False
    )
    told = read("I recieved it.", grammar=True)
    assert len(told.findings) == 1
    assert "grammar" in told.unread[0]


def test_nothing_is_written_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    proof("I am looking forward to meet the team.", grammar=False)
    assert capfd.readouterr().out == ""


def test_many_threads_may_proof_at_once() -> None:
    texts = [f"I recieved note {number} from the the team." for number in range(24)]
    ready = threading.Barrier(4)
    with ThreadPoolExecutor(4, initializer=ready.wait) as pool:

        def one(text: str) -> int:
            return len(proof(text, grammar=False))

        assert list(pool.map(one, texts)) == [2] * 24


def test_a_changed_paragraph_leaves_the_others_unread() -> None:
    first = "I recieved your note, number one."
    proof(f"{first}\n\nThe second is fine.", grammar=False)
    before = alerts_on.cache_info()
    proof(f"{first}\n\nThe second is fine now.", grammar=False)
    after = alerts_on.cache_info()
    assert after.misses - before.misses == 1
    assert after.hits - before.hits == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "\x00I am\x07 here.",
        "a" * 5000,
        "🚢" * 300,
        "e\u0301" * 50,
        "\u202eabc",
        "((((((",
        "I " * 3000,
    ],
)
def test_odd_texts_are_survived(text: str) -> None:
    for finding in proof(text, grammar=False):
        assert finding.span
        assert 0 <= finding.span[0] < finding.span[1] <= len(text)


def test_what_is_beyond_the_longest_text_is_said_to_be_unread() -> None:
    told = read("All is well here.\n\n" * (LONGEST_TEXT // 15), grammar=False)
    assert "characters" in told.unread[0]


def test_sentences_end_where_they_end_and_not_at_abbreviations() -> None:
    text = "I met Dr. Okonkwo at 9 a.m. On Monday? Yes! It was\nfine."
    told = list(sentences(text))
    assert "".join(sentence for _, sentence in told) == text
    assert [sentence.strip() for _, sentence in told] == [
        "I met Dr. Okonkwo at 9 a.m. On Monday?",
        "Yes!",
        "It was\nfine.",
    ]
    assert all(text[start:].startswith(sentence) for start, sentence in told)
