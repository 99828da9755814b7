"""Placeholder left.

What it finds: a gap of a template that was never filled: ``[Company]``, ``{first_name}``, ``<role>``, ``XXX``, ``____``,
"INSERT NAME", "your company name here".

Why: it shows that the message was meant for anybody. Nothing else is read as carelessly.

Flagged (connection_note):
> Hi Dana, I saw that [Company] is hiring a planner for the Gdynia yard and would like to connect.

Flagged (thank_you_email):
> Dear Dana, thank you for the talk about the XXX position on Tuesday.

Flagged (introduction):
> Dear Dana, I have followed COMPANY NAME since your article on tidal turbines.

Fine (follow_up):
> Dear Dana, you named Friday for news about the planner role (ref. [GD-118]). Is there anything you still need?

Fine (connection_note):
> Hi Dana, your XXL poster at the Gdynia fair made me stop. I plan berths too and would like to connect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_WORDS = (
    r"name|nom|nombre|nome|vorname|firma|unternehmen|entreprise|empresa|azienda|first[ _]?name|last[ _]?name|full[ _]?name|company|firm|organi[sz]ation|role|position|job(?: title)?|title|date|day|time|topic|subject|skills?|school|university|industry|field|city|project|team|"
    r"department|interviewer|manager|recruiter|hiring manager|recipient|contact|person|product|article|event|reason|link|phone|e-?mail|signature|number|years?|x|achievement|experience|detail|something|specific\w*|mutual\w*|insert\w*|your\w*|their|his|her|add|fill|mention|describe|choose|example|placeholder"
)
_GAPS: Final = re.compile(
    rf"\[(?:[^\]\n]{{0,40}}\b)?(?:{_WORDS})\b[^\]\n]{{0,60}}\]"
    rf"|\{{\{{?[^{{}}\n]{{1,60}}\}}?\}}"
    rf"|<<?(?:[^<>\n@/]{{0,40}}\b)?(?:{_WORDS})\b[^<>\n@/]{{0,40}}>>?"
    rf"|\((?:insert|add|fill in|your) [^()\n]{{1,50}}\)"
    r"|(?<!\w)_{3,}(?!\w)|%[A-Za-z]\w+%|\$\{?[A-Z_]{3,}\}?|(?<!\w)\.{6,}(?!\w)"
    r"|\b(?:insert|fill in|add) (?:your |the |his |her |their |a )?(?:name|company|role|job title|position|topic|date|skill|detail)s?(?: here)?\b(?=\W*(?:here|$|[.,\])]))"
    r"|\b(?:lorem ipsum|your name here|company name here|job title here|name goes here)\b",
    re.IGNORECASE,
)
_SHOUTED: Final = re.compile(
    r"(?<![\w-])(?:X{2,}|TBD|TBC|NAME|FIRSTNAME|FIRST NAME|LAST NAME|COMPANY(?: NAME)?|JOB TITLE|ROLE|POSITION|TOPIC|INTERVIEWER|RECRUITER NAME|YOUR NAME|SKILL)(?![\w-])"
)
_MOSTLY_CAPITALS: Final = 0.6


def _finds(reading: Reading) -> Iterator[Hit]:
    texts = [(reading.message.text, True)]
    if reading.message.subject:
        texts.append((reading.message.subject, False))
    for text, here in texts:
        found = _GAPS.search(text) or (None if _is_shouted(text) else _SHOUTED.search(text))
        if found:
            yield Hit(
                found.span() if here else None,
                None if here else "The subject still holds a gap of a template.",
            )


def _is_shouted(text: str) -> bool:
    letters = [each for each in text if each.isalpha()]
    return sum(each.isupper() for each in letters) > _MOSTLY_CAPITALS * len(letters)


RULE = Rule(
    code="ST02",
    name="placeholder-left",
    severity="error",
    message="A gap of a template was left unfilled.",
    why="It tells the reader that the message was written for anybody.",
    fix="Fill it with the fact, or take the sentence out.",
    sources=("I07", "G-placeholders"),
    finds=_finds,
)
