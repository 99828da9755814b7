"""Impersonal greeting.

What it finds: "Dear interviewer", "Dear Hiring Manager", "Dear Sir or Madam", "To whom it may concern". Where the reader's name
is known it is a warning, else a hint to find it.

Why: a thank-you greets the interviewer by name; a title says that you did not keep it.

Flagged (thank_you_email; to=Dana Reyes):
> Dear Interviewer, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more.

Flagged (introduction):
> To whom it may concern, I have repaired marine radar for nine years and read your advert for a service engineer in Bergen.

Fine (thank_you_email; to=Dana Reyes):
> Hi Dana, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more.

Fine (thank_you_email; to=Dana Reyes):
> Dear Dana and team, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_TITLE: Final = re.compile(
    r"(?:the )?(?:interviewers?|hiring (?:manager|team|committee|department|lead)s?|recruiters?|recruitment (?:team|manager)|recruiting team|talent (?:team|acquisition(?: team)?)|hr(?: (?:team|manager|department))?|human resources(?: (?:team|manager|department))?"
    r"|sirs?(?:\s*(?:or|/|and)\s*madams?)?|madam|sir/madam|whom(?:ever)? it may concern|manager|employer|connection|contact|friend|professional|linkedin (?:user|member)|member|candidate|colleague|all|everyone|team)"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    greeting, named = reading.anatomy.greeting, reading.anatomy.named
    if greeting is None:
        return
    plain = reading.anatomy.plain
    whole = plain[slice(*greeting)]
    if not ("to whom it may concern" in whole or "to the hiring" in whole):
        if named is None or not _TITLE.fullmatch(plain[slice(*named)]):
            return
        if (
            plain[slice(*named)] in ("all", "everyone", "team", "friend", "colleague")
            and not reading.message.to
        ):
            return
    known = reading.message.to
    yield Hit(
        greeting,
        f"You know the name: {known}." if known else None,
        fix=f"Greet {known} by name." if known else None,
        severity="warning" if known else "hint",
    )


RULE = Rule(
    code="NA02",
    name="impersonal-greeting",
    severity="warning",
    message="The greeting names no person.",
    why="A greeting to a title says that you did not keep, or look for, the name.",
    fix="Find the name; ask whoever arranged the meeting.",
    sources=("I07", "G-names"),
    finds=_finds,
)
