"""A kept draft becomes a mail file, an address or a printed letter, and no file is lost for it."""

from __future__ import annotations

import io
import re
import sys
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pypdf import PdfReader

from cordially.errors import BadInputError
from cordially.journal import KeptDraft
from cordially.services.delivery import Envelope, letter_file, mail_address, mail_file, write_file
from cordially.services.letter import Paper

DAY = date(2026, 5, 12)
NOW = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
SENTENCE = "The berths were moved first and the crews second, which saved a day. "
EDITED = f"Dear Dana,\n\nThank you for {{nb}} **minutes** of your office hours. {SENTENCE}\n\nKind regards,\nZoë Vale"
ZOE = Envelope(
    reader="Dana Reyes",
    company="Northwind",
    to="dana@northwind.example",
    own_name="Zoë Vale",
    sender="zoe@vale.example",
)


def kept(text: str = EDITED, subject: str | None = "Thank you for Tuesday") -> KeptDraft:
    return KeptDraft(
        id="d1",
        kind="thank_you_letter",
        person="p1",
        process=None,
        text=text,
        subject=subject,
        version=2,
        hand="yours",
        made_at=NOW,
        changed_at=NOW,
    )


def printed(
    text: str = EDITED, envelope: Envelope = ZOE, *, paper: Paper = "a4", subject: str | None = None
) -> PdfReader:
    return PdfReader(io.BytesIO(letter_file(kept(text, subject), envelope, day=DAY, paper=paper)))


def page_lines(reader: PdfReader) -> list[list[str]]:
    return [
        [line.strip() for line in page.extract_text().split("\n") if line.strip()] for page in reader.pages
    ]


def words(reader: PdfReader) -> list[str]:
    """Return the words of all pages without what directs letters and no reader sees."""
    text = " ".join(" ".join(lines) for lines in page_lines(reader))
    return re.sub("[\u2066-\u2069]", "", text).split()


def test_the_text_as_it_was_edited_goes_into_the_mail_file() -> None:
    message = message_from_bytes(mail_file(kept(), ZOE), policy=default)
    assert message.get_content().replace("\r\n", "\n").strip() == EDITED
    assert str(message["To"]) == "Dana Reyes <dana@northwind.example>"
    assert message["Subject"] == "Thank you for Tuesday"


def test_the_text_as_it_was_edited_goes_into_the_address() -> None:
    fields = parse_qs(urlsplit(mail_address(kept(), ZOE)).query)
    assert fields["body"][0].replace("\r\n", "\n") == EDITED


def test_an_address_too_long_to_be_opened_is_refused_and_a_file_offered() -> None:
    with pytest.raises(BadInputError, match="--eml") as refused:
        mail_address(kept(SENTENCE * 40), ZOE)
    assert refused.value.code == "too-long"


def test_a_letter_has_everything_in_its_order() -> None:
    [lines] = page_lines(printed(subject="Thank you for Tuesday"))
    assert lines[:5] == ["12 May 2026", "Dana Reyes", "Northwind", "Thank you for Tuesday", "Dear Dana,"]
    assert (
        " ".join(lines[5:-2]) == f"Thank you for {{nb}} **minutes** of your office hours. {SENTENCE}".strip()
    )
    assert lines[-2:] == ["Kind regards,", "Zoë Vale"]


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Żółć-Święcicki",
        "Nguyễn Thị Minh Khai",
        "Γιώργος Παπαδόπουλος",
        "Наталія Ґудзь",
        "دانة الريس",
        "דנה לוי כהן",
    ],
)
def test_every_word_of_a_name_is_printed(name: str) -> None:
    envelope = Envelope(reader=name, own_name=name)
    found = words(
        printed(f"Dear \u2068{name}\u2069,\n\nThank you.\n\nBest regards,", envelope, subject=f"For {name}")
    )
    for word in name.split():
        assert sum(each.strip(",") == word for each in found) == 4  # address, subject, greeting, signature


def places(reader: PdfReader) -> dict[str, float]:
    """Return how far from the left edge each piece of the first page begins."""
    found: dict[str, float] = {}

    def see(text: str, _user: object, matrix: list[float], *_font: object) -> None:
        for word in text.split():
            found.setdefault(word, matrix[4])

    reader.pages[0].extract_text(visitor_text=see)
    return found


def test_names_written_from_right_to_left_are_read_from_right_to_left() -> None:
    at = places(printed("Dear \u2068דנה כהן\u2069,\n\nThank you.", Envelope(reader="דנה כהן")))
    assert at["כהן"] < at["דנה"]
    assert at["12"] == pytest.approx(at["Dear"])


def test_a_letter_written_from_right_to_left_stands_to_the_right() -> None:
    reader = printed("שלום דנה,\n\nתודה Northwind על השיחה.", Envelope(reader="Dana Reyes"))
    at = places(reader)
    assert at["Dana"] > reader.pages[0].mediabox.width / 2
    assert at["השיחה"] < at["Northwind"] < at["תודה"]


def test_a_letter_says_what_it_is_by_whom_and_in_which_language() -> None:
    reader = printed(subject="Thank you for Tuesday")
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Thank you for Tuesday", "Zoë Vale")
    assert str(reader.root_object["/Lang"]) == "en"


def test_a_language_that_is_not_known_is_not_claimed() -> None:
    assert "/Lang" not in printed("Ngiyabonga.", Envelope()).root_object


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.28, 841.89)), ("letter", (612.0, 792.0))])
def test_the_paper_is_as_asked(paper: Paper, size: tuple[float, float]) -> None:
    box = printed(paper=paper).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("before", range(30))
def test_no_line_of_a_paragraph_is_alone_on_a_page(before: int) -> None:
    short = "\n\n".join(["A short line."] * (8 + before))
    long = "\n\n".join(SENTENCE.replace("berths", f"berths{n}") * 4 for n in range(6))
    reader = printed(f"Dear Dana,\n\n{short}\n\n{long}\n\nKind regards,\nZoë Vale")
    pages = page_lines(reader)
    assert len(pages) > 1
    assert pages[-1][-2:] == ["Kind regards,", "Zoë Vale"]
    assert len(pages[-1]) >= 4
    everything = [line for lines in pages for line in lines]
    starts = [
        n for n, line in enumerate(everything) if line == "A short line." or line.startswith("The berths")
    ]
    starts = [n for n in starts if everything[n - 1].endswith((".", "Dana,"))] + [len(everything) - 2]
    breaks = [sum(map(len, pages[:n])) for n in range(1, len(pages))]
    for each in breaks:
        start = max(n for n in starts if n <= each)
        end = min(n for n in starts if n > each)
        assert each == start or (each - start >= 2 and end - each >= 2)


def test_the_same_letter_on_the_same_day_has_the_same_bytes() -> None:
    first, again = (letter_file(kept(), ZOE, day=DAY, paper="a4") for _ in range(2))
    assert first == again
    assert first != letter_file(kept(), ZOE, day=date(2026, 5, 13), paper="a4")


def test_letters_without_a_shape_are_counted_and_a_mail_file_offered() -> None:
    with pytest.raises(BadInputError, match=r"2 of its letters.*--eml") as refused:
        printed("Dear 田中 田中,\n\nThank you.")
    assert refused.value.code == "letters-missing"
    assert "田" not in str(refused.value)


def test_what_has_no_shape_by_nature_is_not_missed() -> None:
    assert "reads" in words(printed("Dana \x00\ufeffre\u200bads\ufe0f it."))


@pytest.mark.parametrize("module", ["fpdf", "uharfbuzz"])
def test_without_the_extra_it_is_said_what_to_install(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(BadInputError, match=r"cordially\[letter\]") as refused:
        printed()
    assert refused.value.code == "extra-missing"


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "note.eml"
    target.write_bytes(b"mine")
    with pytest.raises(BadInputError, match="--force") as refused:
        write_file(str(target), b"new", force=False, field="eml")
    assert (refused.value.code, refused.value.field) == ("file-exists", "eml")
    assert target.read_bytes() == b"mine"


def test_a_file_is_replaced_when_that_is_wanted(tmp_path: Path) -> None:
    target = tmp_path / "note.eml"
    target.write_bytes(b"mine")
    assert write_file(str(target), b"new", force=True, field="eml") == target
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("force", [True, False])
def test_a_place_that_is_not_there_is_said(tmp_path: Path, *, force: bool) -> None:
    with pytest.raises(BadInputError, match="cannot be written"):
        write_file(str(tmp_path / "nowhere" / "note.eml"), b"new", force=force, field="eml")
    assert list(tmp_path.iterdir()) == []


def test_a_written_file_is_its_owners_only(tmp_path: Path) -> None:
    for force in (False, True):
        assert write_file(str(tmp_path / "n.eml"), b"", force=force, field="eml").stat().st_mode & 0o77 == 0
