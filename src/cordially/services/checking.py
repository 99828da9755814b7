"""Checks of messages, for programs and for people: what is found, what it means, who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.errors import NotFoundError
from cordially.services import json_lines
from cordially.writing import checking
from cordially.writing.checking import Checked, Selection, text_to_send
from cordially.writing.checks.over_the_limit import LIMIT, length_of
from cordially.writing.findings import Finding
from cordially.writing.guidance import Guidance, guidance
from cordially.writing.messages import Kind, Message, parse_message
from cordially.writing.proofing.categories import CATEGORIES
from cordially.writing.proofing.glance import glance
from cordially.writing.rules import Rule, page_of, rules

if TYPE_CHECKING:
    from cordially.etiquette.rulebook.model import Rulebook

_SURE_SLIPS: Final = ("SP01", "TY01")
_LONG_WORD: Final = 5
EXAMPLE: Final = '{"id": "m1", "kind": "connection_note", "text": "…"}'


def answer_lines(
    lines: Iterable[str], selection: Selection, account: str | None = None
) -> Iterator[json_lines.Answer]:
    """Check messages in JSON Lines, in the format of the contract; ``account`` is the user's where a line names none."""

    def reply(asked: Mapping[str, Any]) -> dict[str, Any]:
        message = parse_message(asked)
        if message.account is None and account is not None:
            message = parse_message({**asked, "account": account})
        return as_json(check(message, selection))

    return json_lines.answer_lines(lines, reply, example=EXAMPLE)


def check(
    message: Message,
    selection: Selection,
    *,
    known: frozenset[str] = frozenset(),
    typing: bool = False,
    thorough: bool = False,
) -> Checked:
    """Check a message, with a quick look for slips of spelling, or (``thorough``) with spelling and grammar in full.

    ``known`` are words the user knows; while somebody is ``typing``, the word at the end is left alone.
    """
    typos: tuple[Finding, ...] = ()
    if selection.applies("proofing"):
        names = {*known, *message.facts.known_names, *([message.to] if message.to else [])}
        text = text_to_send(message.text)
        found = _proofed(text, names) if thorough else glance(text, known=frozenset(names), typing=typing)
        typos = tuple(_beside(each, text) for each in found)
    return checking.check(message, selection, proofing=typos)


def _proofed(text: str, names: set[str]) -> tuple[Finding, ...]:
    from cordially.writing.proofing import proof  # noqa: PLC0415  # its engines take a while to load

    return proof(text, known=frozenset(names))


def _beside(finding: Finding, text: str) -> Finding:
    """Return a finding of spelling or grammar as a check of a message weighs it.

    Only a slip that leaves no doubt, one letter from the word that is meant, asks to revise: a dish or a stone that no dictionary
    has must not.
    """
    word = text[slice(*finding.span)] if finding.span else ""
    sure = (
        finding.safe
        and finding.code in _SURE_SLIPS
        and len(word) >= _LONG_WORD
        and _is_a_slip(word, finding.fix or "")
    )
    return finding if sure or finding.severity != "warning" else replace(finding, severity="hint")


def _is_a_slip(word: str, meant: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # only where a slip was found

    return OSA.distance(word.casefold(), meant.casefold()) <= 1


def as_json(found: Checked) -> dict[str, Any]:
    """Return what was found in the format of the contract."""
    return {"verdict": found.verdict, "findings": [each.as_json() for each in found.findings]}


def likely_kind(text: str) -> Kind:
    """Return the kind a text most likely is where nobody says: a short one is a connection note, by its opening words else.

    It is told to the user, who may say otherwise.
    """
    from cordially.correspondence.recognising import says  # noqa: PLC0415  # only for people, who wait less for it

    body = text_to_send(text)
    purpose = says(None, body)
    if length_of(body) <= LIMIT and "\n\n" not in body.strip():
        return "after_accept" if purpose == "thanks_for_connecting" else "connection_note"
    if purpose == "thanks_after_meeting":
        return "thank_you_email"
    if purpose == "thanks_for_connecting":
        return "after_accept"
    return "follow_up" if purpose == "follow_up" else "other"


class Source(NamedTuple):
    """Who says so: an id, and words to show."""

    id: str
    says: str


def sources(ids: Iterable[str], book: Rulebook) -> list[Source]:
    """Return who stands behind a rule: voices of the articles, or public guidance with the number of pages that say it."""
    found: list[Source] = []
    for each in ids:
        if (public := guidance().get(each)) is not None:
            found.append(Source(each, f"{public.says} ({_backing(public)})"))
        else:
            found.append(Source(each, _claim(each, book)))
    return found


def _backing(public: Guidance) -> str:
    if not public.pages:
        return "our own common sense"
    against = f", {public.against} say otherwise" if public.against else ""
    return f"{public.pages} public page{'s' if public.pages > 1 else ''}{against}"


def _claim(claim: str, book: Rulebook) -> str:
    from cordially.etiquette.coverage import coverage  # noqa: PLC0415

    for carrier in coverage(book).carried.get(claim, ()):
        voice = book.voices.get(carrier.voice)
        name = voice.name if voice else carrier.voice
        return f"{name}: {carrier.says}"
    return claim


def rule_called(word: str) -> Rule:
    """Return the rule of a code or a name. Raises NotFoundError naming the nearest."""
    from cordially.errors import nearest  # noqa: PLC0415

    for rule in rules().values():
        if word.casefold() in (rule.code.casefold(), rule.name.casefold()):
            return rule
    near = nearest(word, [*rules(), *(rule.name for rule in rules().values())])
    raise NotFoundError(
        f"There is no check called '{word}'.",
        hint=f"Did you mean '{near}'?" if near else "See 'cordially check --list'.",
    )


def of_proofing(word: str) -> str | None:
    """Return what a code or a name of proofing means, None for what is none."""
    for name, category in CATEGORIES.items():
        if word.casefold() in (category.code.casefold(), name):
            return f"{name} ({category.code}): {category.says.format('…')} {category.why}"
    return None


def page(rule: Rule) -> str:
    """Return a rule's public page."""
    return page_of(rule.code).strip()
