"""The layers of a message: greeting, sentences of the body, sign-off. Every part knows where it stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cordially.writing.findings import Span

_PLAIN: Final = str.maketrans("’‘`´“”„«»–—\u00a0\u202f", '\'\'\'\'"""""--  ')
_ABBREVIATED: Final = re.compile(
    r"\b(?:dr|drs|mr|mrs|ms|mx|prof|st|jr|sr|sra|srta|dra|hon|rev|capt|col|gen|lt|sgt|hr|fr|mme|dott|ing|inc|ltd|co|corp|bros|dept|univ|approx|vs|etc|e\.g|i\.e|z\.b|cf|no|nr|vol|ed|fig|al|a\.m|p\.m"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|ph\.d|u\.s|u\.k|[a-z])\.$"
)
_NEEDS_NO_MORE: Final = re.compile(r"\b(?:inc|ltd|co|corp|etc|a\.m|p\.m|ph\.d|u\.s|u\.k|jr|sr)\.$")
_END: Final = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|[。！？]+|(?<=\S)\s+[-–—]\s+(?=[A-Z]\w+ [A-Z]\w+$)")
_BULLET: Final = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s+")
_TITLES: Final = (
    r"dr|mr|mrs|ms|mx|miss|prof|professor|doctor|sir|madam|ma'am|herr|frau|senor|senora|senorita|señor|señora|srta?|sra|don|doña|dona|monsieur|madame|mme|mlle|signora?|signor|dott(?:oressa)?"
    r"|pan|pani|captain|capt|chef|coach|rev|reverend|father|sister|brother|judge|justice|hon|ambassador|minister|councillor|dean|principal|rabbi|imam|sheikh|attorney|director|major|colonel|sergeant|officer|nurse|matron|chief"
)
_SALUTE: Final = (
    r"hi(?:ya)?|hello|hey|heya|hallo|dear(?:est)?|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|g'day|howdy|yo|respected|esteemed|attention|attn|"
    r"bonjour|hola|ciao|ol[aá]|salut|guten tag|hej|moin|liebe[r]?|lieber|sehr geehrter?|buongiorno|buenos d[ií]as|dzie[nń] dobry|namaste|salaam|salam|kia ora|selam|merhaba|shalom|aloha|to whom it may concern|to the hiring (?:manager|team|committee)"
)
_GREETING: Final = re.compile(
    rf"\s*(?:(?:{_SALUTE})(?:\s+(?:again|there))?\b(?P<named>[^\n,!:;?。，！：]{{0,70}}?)(?:,|!|:|;|，|！|：|。|\.(?=\s|$)|\s[-–—]+(?=\s)|[-–—]+(?=\s)|(?=\n)|$))",
    re.IGNORECASE,
)
_SALUTATION: Final = re.compile(
    r"\s*(?:[^\W\d_]+ )?(?P<named>[^\W\d_a-z][\w'’-]*(?:,? [^\W\d_a-z][\w'’-]*){0,2})[,!]\s*(?:\n|(?=[^\W\d_a-z]))"
)
"""A greeting in words we do not know, "Hei Santeri!": a word or two and a name, then a line end or a capital."""
_TITLE_DOT: Final = re.compile(rf"\b(?:{_TITLES}|[a-z])$", re.IGNORECASE)
_NAME_ONLY: Final = re.compile(
    rf"\s*(?P<named>(?:(?:{_TITLES})\.?[ \t]+)?[^\W\d_a-z][\w'’.-]*(?:[ \t]+(?:(?:&|and|de|van|der|von|al|bin|da|dos|di|del|la|el|y|e|ten|ter)[ \t]+)*[^\W\d_a-z][\w'’.-]*){{0,3}})[ \t]*(?:[,:]|[-–—]+(?=\s))\s*(?=\n|$|\S)",
)
_VERB_AFTER: Final = re.compile(
    r"\s*(?:i|i'm|i'd|i've|we|my|thank|thanks|it|this|just|hope|great|good|would|could|your|the|as|a|congratulations|congrats|lovely|really|so|sorry|following|on|after|at|in|after)\b",
    re.IGNORECASE,
)
_NO_NAME: Final = re.compile(
    r"^(?:thanks?|thank you|yes|no|ok|okay|great|well|so|also|hope|sorry|please|today|yesterday|tomorrow|recently|currently|first|last|finally|however|congratulations|congrats|wow|cheers|regards|best|as|after|before|since|while|when|if|in|at|on|during|like|following|although|though|because|with|by|for|from|having|being|speaking|given|monday|tuesday|wednesday|thursday|friday|welcome|lovely|good|update|subject|re|hiring|quick)\b",
    re.IGNORECASE,
)
_VALEDICTION: Final = re.compile(
    r"(?:(?:with |my |many |kind(?:est)?|warm(?:est)?|best|very |all |and |again,? )*\s*)?(?:regards|wishes|best|sincerely|yours(?: (?:truly|sincerely|faithfully|ever))?|sincerely yours|respectfully(?: yours)?|cordially|cheers|thanks(?: (?:again|so much|a lot|in advance|and regards|and best))?|thank you(?: (?:again|so much|very much|in advance))?|many thanks|gratefully|warmly|kindly|faithfully|take care|gratitude|appreciation|all the best|looking forward|bien à vous|cordialement|saludos(?: cordiales)?|un saludo|mit freundlichen gr[uü][sß]+en|viele gr[uü][sß]+e|beste gr[uü][sß]+e|lg|mfg|br|kr|abrazos?|atentamente|atenciosamente|cordiali saluti|med v[aä]nlig h[aä]lsning|mvh|pozdrawiam|met vriendelijke groet)"
    r"(?: from [\w ]{2,30})?\s*(?:[,.!–—-]+|$)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?<=[.!?…])\s+((?:[-–—]\s*)?(?:"
    + _VALEDICTION.pattern
    + r")\s*)?(?:[-–—]\s*)?[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’.-]*){0,3}\s*$",
    re.IGNORECASE,
)
_SIGNATURE: Final = re.compile(
    r"(?<=[.!?…])\s+(?P<signed>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’-]*){0,3}, [^.!?\n]{2,40})\s*$"
)
"""A name with a trade or a town behind the last sentence: "Luz Dary, keeper"."""
_LONGEST: Final = 20_000
_LONGEST_SENTENCE: Final = 600
_SHORT_LINE: Final = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body: ``text`` is the original from ``start`` to ``end`` (code points).

    ``plain`` is the same, position by position, in lower case and with plain quotation marks and dashes. ``paragraph``
    counts from 0.
    """

    text: str
    plain: str
    start: int
    end: int
    paragraph: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return (self.start, self.end)

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark."""
        return self.text.rstrip("\"')”’ ").endswith(("?", "？"))


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A message in its layers.

    ``greeting`` spans the salutation with its punctuation, ``named`` the words in it that name the reader; both None where
    there is none. ``sign_off`` spans everything from the closing formula on. ``plain`` is the whole text as in ``Sentence``.
    """

    plain: str
    greeting: Span | None
    named: Span | None
    sentences: tuple[Sentence, ...]
    sign_off: Span | None

    @property
    def body(self) -> Span:
        """From the first sentence to the last; an empty span where there is none."""
        if not self.sentences:
            return (0, 0)
        return (self.sentences[0].start, self.sentences[-1].end)

    @property
    def words(self) -> int:
        """How many words the body has."""
        return sum(len(each.text.split()) for each in self.sentences)


def plain(text: str) -> str:
    """Return a text in lower case with plain quotation marks and dashes, position by position.

    >>> plain("I’d LOVE to – İzmir")
    "i'd love to - İzmir"
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    return lower.translate(_PLAIN)


@lru_cache(maxsize=64)
def anatomy(text: str) -> Anatomy:
    """Take a message apart."""
    text = text[:_LONGEST]
    greeting, named = _greeting(text)
    start = greeting[1] if greeting else 0
    end, sign_off = _sign_off(text, start)
    if not text[start:end].strip() and greeting is None:
        end, sign_off = len(text), None  # a lone "Thanks!" is what the message says, not how it ends
    whole = plain(text)
    return Anatomy(
        plain=whole,
        greeting=greeting,
        named=named,
        sentences=tuple(
            Sentence(text[a:b], whole[a:b], a, b, paragraph)
            for a, b, paragraph in _sentences(text, whole, start, end)
        ),
        sign_off=sign_off,
    )


def words_of_leave(line: str) -> str | None:
    """Return the closing formula with which a line begins, None where it begins with something else.

    >>> words_of_leave("Best regards, Tom")
    'Best regards,'
    """
    found = _VALEDICTION.match(line)
    return found.group().strip() if found else None


def _greeting(text: str) -> tuple[Span | None, Span | None]:
    found = _GREETING.match(text)
    if found:
        end = found.end()
        start, stop = found.span("named")
        if text[end - 1 : end] == "." and _TITLE_DOT.search(text[start : end - 1]):
            further = re.compile(r"[^\n,!:;?]{0,60}?(?:[,!:;]|\s[-–—](?=\s)|(?=\n)|$)").match(text, end)
            if further:
                end = further.end()
                stop = end - (text[end - 1] in ",!:;-–—")
        words = text[start:stop].split()
        if len(words) <= 8 and not (found.group()[-1:].isalnum() and end == len(text) and len(words) > 4):
            return (len(text) - len(text.lstrip()), end), _trimmed(text, start, stop)
    found = _NAME_ONLY.match(text)
    if found and not _NO_NAME.match(found["named"]) and found["named"][0].isupper():
        rest = text[found.end() :]
        if "\n" in found.group()[-4:] or not rest.strip() or rest.startswith("\n") or _VERB_AFTER.match(rest):
            return (found.start("named"), found.end()), found.span("named")
    found = _SALUTATION.match(text)
    if found and not _NO_NAME.match(found.group().strip()):
        return (len(text) - len(text.lstrip()), found.end()), _trimmed(text, *found.span("named"))
    return None, None


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    part = text[start:stop]
    stripped = part.strip(" \t,-–—")
    if not stripped:
        return None
    offset = part.index(stripped)
    return (start + offset, start + offset + len(stripped))


def _sign_off(text: str, start: int) -> tuple[int, Span | None]:
    """Return where the body ends, and the closing formula with what follows it."""
    lines = list(re.finditer(r"[^\n]+", text))
    for line in reversed(lines[-8:]):
        at = line.start() + (len(line.group()) - len(line.group().lstrip()))
        if at < start:
            break
        found = _VALEDICTION.match(text, at)
        rest = text[found.end() : line.end()].strip() if found else ""
        if (
            found
            and len(rest.split()) <= 4
            and not rest.endswith("?")
            and len(text[line.end() :].split()) <= 25
        ):
            return at, (at, len(text.rstrip()))
    leave = _leave(text, lines, start)
    if leave is not None:
        return leave, (leave, len(text.rstrip()))
    last = lines[-1] if lines else None
    if last and last.start() > start:
        words = last.group().strip(" -–—").split()
        if (
            1 <= len(words) <= 4
            and all(
                word[:1].isupper() or word in ("de", "van", "der", "al", "bin", "da", "dos") for word in words
            )
            and not last.group().rstrip().endswith((".", "?", "!"))
        ):
            return last.start(), (last.start(), len(text.rstrip()))
    tail = _TAIL.search(text)
    if (
        tail
        and tail.start() > start
        and _names_only(tail.group().strip(" -–—"), with_formula=bool(tail.group(1)))
    ):
        begin = tail.start() + len(tail.group()) - len(tail.group().lstrip())
        return begin, (begin, len(text.rstrip()))
    tail = _SIGNATURE.search(text)
    if tail and tail.start() > start:
        return tail.start("signed"), (tail.start("signed"), len(text.rstrip()))
    return len(text), None


def _leave(text: str, lines: list[re.Match[str]], start: int) -> int | None:
    """Return where the last lines begin that are no sentences: words of leave in any language, a name, a trade, a number."""
    begin: int | None = None
    for line in reversed(lines[-5:]):
        told = line.group().strip()
        words = told.split()
        if (
            line.start() < start
            or (line.start() == 0 and start == 0)
            or not 1 <= len(words) <= _SHORT_LINE
            or told.endswith((".", "?", "!", ":", ";"))
        ):
            break
        if begin is None and told.endswith(","):
            break
        if _BULLET.match(told) or (words[0][:1].islower() and not told.endswith(",")):
            break
        begin = line.start() + (len(line.group()) - len(line.group().lstrip()))
    if (
        begin is None
        or not text[start:begin].strip()
        or text[start:begin].rstrip()[-1:] not in ".?!…:;)\"'”’–—-😊🙂"
    ):
        return None
    return begin


def _names_only(tail: str, *, with_formula: bool) -> bool:
    words = tail.split()
    return with_formula or all(word[:1].isupper() for word in words)


def _sentences(text: str, whole: str, start: int, end: int) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    paragraph = 0
    for block in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text[start:end]):
        if not block.group().strip():
            continue
        for a, b in _lines(text, start + block.start(), start + block.end()):
            found += [(x, y, paragraph) for x, y in _split(text, whole, a, b)]
        paragraph += 1
    return found


def _lines(text: str, start: int, end: int) -> list[Span]:
    """Split a paragraph at list items and where a short line ends a thought; wrapped lines stay together."""
    spans: list[Span] = []
    begin = start
    for newline in re.finditer(r"\n", text[start:end]):
        at = start + newline.start()
        line_start = text.rfind("\n", start, at) + 1 or start
        if _BULLET.match(text, at + 1) or (
            at - line_start < 60 and text[line_start:at].rstrip()[-1:] in ".!?:…,"
        ):
            spans.append((begin, at))
            begin = at + 1
    return [*spans, (begin, end)]


def _in_pieces(text: str, start: int, end: int) -> list[Span]:
    """Cut what nobody would call a sentence any more: words are looked for in every one, and that must not take for ever."""
    pieces: list[Span] = []
    while end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + _LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _split(text: str, whole: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        stop = mark.end()
        if mark.group().startswith("."):
            before = whole[max(begin, mark.start() - 12) : mark.start() + 1]
            following = text[stop:end].lstrip()[:1]
            if _ABBREVIATED.search(before) and not (_NEEDS_NO_MORE.search(before) and following.isupper()):
                continue
            if following.islower() and mark.group() != "...":
                continue
        spans.append((begin, stop))
        begin = stop
    spans.append((begin, end))
    spans = [piece for span in spans for piece in _in_pieces(text, *span)]
    trimmed: list[Span] = []
    for a, b in spans:
        inner = text[a:b]
        inside = (a + len(inner) - len(inner.lstrip()), b - len(inner) + len(inner.rstrip()))
        if any(character.isalnum() for character in inner):
            trimmed.append(inside)
    return trimmed
