"""A letter to print, as PDF. The fonts lie beside this module; what sets the text is an extra, imported only here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, cast

from cordially.errors import BadInputError

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

    from cordially.writing.drafting.delivery import LetterParts

Paper: TypeAlias = Literal["a4", "letter"]

PAPERS: Final = ("a4", "letter")

# All lengths are in points, 72 to the inch.
_MARGIN: Final = 25 / 25.4 * 72
_SIZE: Final = 11.0
_LEADING: Final = 16.0
_BETWEEN_PARAGRAPHS: Final = 8.0
_BETWEEN_PARTS: Final = 24.0
_ROOM_FOR_SIGNATURE: Final = 44.0

_FONTS: Final = Path(__file__).parent / "fonts"
_STYLES: Final = (("", ""), ("B", "-Bold"))
_DIRECTING: Final = frozenset("\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
"""What joins and directs letters and has no shape of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Everything on a letter; what is None is left out. ``language`` is a two-letter code for programs that read aloud."""

    parts: LetterParts
    day: date
    reader: str | None = None
    company: str | None = None
    subject: str | None = None
    own_name: str | None = None
    language: str | None = None


class _Line(NamedTuple):
    """A line as it stands on a page: the room above it, and whether the next line must stand on the same page."""

    text: str
    direction: Literal["ltr", "rtl"]
    to_the_right: bool
    above: float
    stays: bool
    bold: bool = False


def printed(letter: Letter, paper: Paper = "a4") -> bytes:
    """Return the letter as PDF; the same letter gives the same bytes.

    Raises BadInputError where the extra is not installed (``extra-missing``) or the fonts lack letters (``letters-missing``).
    """
    pdf = _new_document(paper)
    try:
        return _set_on_pages(pdf, letter)
    finally:
        for font in _fonts_of(pdf):
            font.ttfont.close()


def _set_on_pages(pdf: FPDF, letter: Letter) -> bytes:
    _check_letters(pdf, letter)
    pdf.set_title(_settable(letter.subject or (f"Letter to {letter.reader}" if letter.reader else "Letter")))
    if letter.own_name:
        pdf.set_author(_settable(letter.own_name))
    if letter.language:
        pdf.set_lang(letter.language)
    pdf.set_creation_date(datetime.combine(letter.day, time(), UTC))
    pdf.add_page()  # nothing can be measured without one
    for number, page in enumerate(_pages(list(_set_lines(pdf, letter)), pdf.h - 2 * _MARGIN)):
        if number:
            pdf.add_page()
        top = _MARGIN
        for line in page:
            top += line.above if line is not page[0] else 0
            _choose(pdf, line.direction, bold=line.bold)
            pdf.set_xy(_MARGIN, top)
            pdf.cell(w=pdf.epw, h=_LEADING, text=line.text, align="R" if line.to_the_right else "L")
            top += _LEADING
    return bytes(pdf.output())


def _new_document(paper: Paper) -> FPDF:
    try:
        import uharfbuzz  # noqa: F401, PLC0415  # fpdf shapes with it and finds out late that it is missing
        from fpdf import FPDF  # noqa: PLC0415
    except ImportError:
        raise BadInputError(
            "A letter to print needs fpdf2 and uharfbuzz.",
            hint="Install cordially[letter], or write it as an e-mail with --eml FILE.",
            code="extra-missing",
        ) from None
    pdf = FPDF(unit="pt", format=paper)
    pdf.set_margin(_MARGIN)
    pdf.set_auto_page_break(auto=False)
    pdf.c_margin = 0
    pdf.alias_nb_pages("")  # otherwise "{nb}" in a text becomes the number of pages
    for style, ending in _STYLES:
        pdf.add_font("serif", style, _FONTS / f"DejaVuSerif{ending}.ttf")
        pdf.add_font("sans", style, _FONTS / f"DejaVuSans{ending}.ttf")
    pdf.set_fallback_fonts(["sans"])
    return pdf


def _fonts_of(pdf: FPDF) -> list[TTFFont]:
    from fpdf.fonts import TTFFont  # noqa: PLC0415

    return [font for font in pdf.fonts.values() if isinstance(font, TTFFont)]


def _choose(pdf: FPDF, direction: Literal["ltr", "rtl"], *, bold: bool) -> None:
    pdf.set_font("serif", "B" if bold else "", _SIZE)
    pdf.set_text_shaping(use_shaping_engine=True, direction=direction)


def _check_letters(pdf: FPDF, letter: Letter) -> None:
    known = {code for font in _fonts_of(pdf) for code in font.cmap}
    texts = [letter.reader, letter.company, letter.subject, letter.parts.leave, *letter.parts.signed]
    texts += [line for paragraph in letter.parts.paragraphs for line in paragraph]
    missing = {
        c for text in texts for c in _settable(text or "") if ord(c) not in known and c not in _DIRECTING
    }
    if missing:
        count = f"{len(missing)} of its letters have" if len(missing) > 1 else "One of its letters has"
        raise BadInputError(
            f"The letter cannot be printed: {count} no shape in the fonts at hand.",
            hint="Write it as an e-mail with --eml FILE, and print that.",
            code="letters-missing",
            field="pdf",
        )


def _set_lines(pdf: FPDF, letter: Letter) -> Iterator[_Line]:
    """Yield the lines of the letter, broken to the width of the page."""
    parts = letter.parts
    turned = _direction(" ".join(line for paragraph in parts.paragraphs for line in paragraph)) == "rtl"
    yield from _set(pdf, [f"{letter.day.day} {letter.day:%B %Y}"], 0, turned=turned)
    yield from _set(pdf, [letter.reader, letter.company], _BETWEEN_PARTS, turned=turned)
    yield from _set(pdf, [letter.subject], _BETWEEN_PARTS, turned=turned, bold=True)
    above = _BETWEEN_PARTS
    for number, paragraph in enumerate(parts.paragraphs, 1):
        *lines, last = _set(pdf, paragraph, above)
        count = len(lines) + 1
        yield from (line._replace(stays=not _may_break(n, count)) for n, line in enumerate(lines, 1))
        greets = number == 1 and len(paragraph) == 1
        yield last._replace(stays=greets or number == len(parts.paragraphs))
        above = _BETWEEN_PARAGRAPHS
    yield from _set(pdf, [parts.leave], above, turned=turned)
    yield from _set(pdf, parts.signed, _ROOM_FOR_SIGNATURE, turned=turned)


def _set(
    pdf: FPDF, texts: Iterable[str | None], above: float, *, turned: bool | None = None, bold: bool = False
) -> list[_Line]:
    """Return texts in lines that stay together. ``turned`` puts them to the right, else that follows their direction."""
    found: list[_Line] = []
    for text in filter(None, (_settable(each or "") for each in texts)):
        direction = _direction(text)
        to_the_right = direction == "rtl" if turned is None else turned
        _choose(pdf, direction, bold=bold)
        for broken in _broken(pdf, text):
            found.append(_Line(broken, direction, to_the_right, 0 if found else above, stays=True, bold=bold))
    return found


def _may_break(line: int, lines: int) -> bool:
    """Say whether a page may end within a paragraph after this line: never with a lone line on either side."""
    return 2 <= line <= lines - 2


def _broken(pdf: FPDF, text: str) -> list[str]:
    broken = cast("list[str]", pdf.multi_cell(w=pdf.epw, text=text, align="L", dry_run=True, output="LINES"))
    return [line for each in broken if (line := each.strip())]


def _pages(lines: Sequence[_Line], room: float) -> Iterator[list[_Line]]:
    """Yield the lines page by page, each page as full as can be."""
    start = 0
    while start < len(lines):
        end, used = start, 0.0
        while end < len(lines):
            used += _LEADING + (lines[end].above if end > start else 0)
            if used > room:
                break
            end += 1
        cut = end
        while end < len(lines) and cut > start and lines[cut - 1].stays:
            cut -= 1
        end = cut if cut > start else end  # what belongs together is longer than a page
        yield list(lines[start:end])
        start = end


def _direction(text: str) -> Literal["ltr", "rtl"]:
    """Return the direction of a text by its first letter outside an isolated name."""
    depth = 0
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        depth = depth + 1 if kind in ("LRI", "RLI", "FSI") else max(0, depth - (kind == "PDI"))
        if not depth and kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


def _settable(text: str) -> str:
    """Return a text in composed letters and single spaces, without what neither shows nor directs."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(
        c
        for c in composed
        if c in _DIRECTING or not (unicodedata.category(c) in ("Cc", "Cf") or "\ufe00" <= c <= "\ufe0f")
    )
