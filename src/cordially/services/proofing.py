"""Proofing for the doors: texts of programs line by line, safe fixes, and the words the user's journal knows."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from cordially.errors import BadInputError
from cordially.services import json_lines, places
from cordially.writing.proofing import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cordially.journal import Journal
    from cordially.writing.findings import Finding
    from cordially.writing.proofing import Proofed


def proof_lines(
    lines: Iterable[str],
    *,
    known: frozenset[str] = frozenset(),
    language: str = "en",
    grammar: bool | None = None,
) -> Iterator[json_lines.Answer]:
    """Answer JSON lines in order (``id``, ``text``, and if wanted ``language`` and ``known``); blank lines are skipped.

    A bad line gives an error with its id (null if unreadable) and the rest go on.
    """

    def reply(asked: Mapping[str, Any]) -> dict[str, Any]:
        return proofed_json(_read(asked, known, language, grammar=grammar))

    return json_lines.answer_lines(lines, reply, example='{"id": "t1", "text": "…"}')


def _read(asked: Mapping[str, Any], known: frozenset[str], language: str, *, grammar: bool | None) -> Proofed:
    text = asked.get("text")
    if not isinstance(text, str):
        raise BadInputError("The text is missing or no text.", hint="Give it as 'text'.", field="text")
    stated = asked.get("language")
    if stated is not None and not (isinstance(stated, str) and _is_language(stated)):
        raise BadInputError(
            "The language cannot be read.", hint="Give two letters, such as 'de'.", field="language"
        )
    more = asked.get("known")
    if more is not None and not (isinstance(more, list) and all(isinstance(word, str) for word in more)):
        raise BadInputError("'known' is no list of texts.", hint='For example ["…"].', field="known")
    return read(text, known=known | frozenset(more or ()), language=stated or language, grammar=grammar)


def _is_language(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isalpha() and text.islower()


def proofed_json(proofed: Proofed) -> dict[str, Any]:
    """Return findings in the format of the contract; ``unread`` only where something was left unread."""
    told: dict[str, Any] = {"findings": [finding.as_json() for finding in proofed.findings]}
    if proofed.unread:
        told["unread"] = list(proofed.unread)
    return told


def with_safe_fixes(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with every safe fix put in; findings that overlap one before them are left to the writer."""
    done = 0
    parts: list[str] = []
    for finding in sorted((f for f in findings if f.safe and f.span), key=lambda f: f.span or (0, 0)):
        start, end = finding.span or (0, 0)
        if start < done or finding.fix is None:
            continue
        parts += [text[done:start], finding.fix]
        done = end
    return "".join([*parts, text[done:]])


def has_journal() -> bool:
    """Say whether the user has a journal already; looking does not make one."""
    return bool(os.environ.get("CORDIALLY_STORE")) or os.path.exists(  # noqa: PTH110  # on the cold path
        places.store_address().removeprefix("sqlite:///")
    )


def words_of(journal: Journal) -> frozenset[str]:
    """Return the names and words the user's journal knows: people, companies, schools, own skills, own name."""
    found: set[str | None] = set()
    for person in journal.people():
        found.update((person.name, person.given, person.family, person.company))
    found.update(process.company.name for process in journal.processes() if process.company)
    return frozenset(name for name in found if name) | own_words_of(journal)


def own_words_of(journal: Journal) -> frozenset[str]:
    """Return the names and words of the user's own profile: companies, schools, skills, their own name."""
    own = journal.own_profile()
    found: set[str | None] = {own.given, own.family, own.location}
    for job in own.positions:
        found.update((job.company, job.location))
    for school in own.education:
        found.add(school.school)
    found.update(item.name for item in own.items if item.kind in _NAMED)
    return frozenset(name for name in found if name)


_NAMED = ("skill", "certification", "language", "organization", "group", "project", "patent", "test_score")
"""Kinds of one's own items whose names are names; the rest hold prose."""
