"""Every rule's page has its headings, and its examples are true: what is said to be flagged is, what is fine is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from cordially.etiquette.rulebook.model import CLAIMS
from cordially.etiquette.situation import FACTS
from cordially.writing.checking import check
from cordially.writing.guidance import guidance
from cordially.writing.messages import KINDS, Message, parse_message
from cordially.writing.rules import Rule, page_of, rules

_EXAMPLE = re.compile(r"^(Flagged|Fine) \(([^)]*)\):\n((?:>.*\n?)+)", re.MULTILINE)


def _examples() -> Iterator[tuple[Rule, str, Message]]:
    for rule in rules().values():
        for wanted, told, quoted in _EXAMPLE.findall(page_of(rule.code)):
            kind, *further = told.split("; ")
            stated: dict[str, Any] = {
                "kind": kind,
                "text": "\n".join(line[2:] for line in quoted.splitlines()),
            }
            situation: dict[str, str] = {}
            for each in further:
                name, _, value = each.partition("=")
                (situation if name in FACTS else stated)[name] = value
            stated["facts"] = {"situation": situation}
            yield rule, wanted, parse_message(stated)


_ALL = list(_examples())


@pytest.mark.parametrize("understanding", [False, True], ids=["words", "model"])
@pytest.mark.parametrize(
    ("rule", "wanted", "message"), _ALL, ids=[f"{r.name}-{w}-{i}" for i, (r, w, _) in enumerate(_ALL)]
)
def test_an_example_on_a_page_is_true(rule: Rule, wanted: str, message: Message, understanding: bool) -> None:  # noqa: FBT001
    found = check(message, understanding=understanding)
    codes = [each.code for each in found.findings]
    if wanted == "Flagged":
        assert rule.code in codes
    else:
        assert rule.code not in codes
        assert found.verdict == "ready", found.findings


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: str(rule.name))
def test_a_page_says_what_why_and_shows_a_fine_example(rule: Rule) -> None:
    page = page_of(rule.code)
    assert "What it finds: " in page
    assert "Why: " in page
    assert any(r is rule and w == "Fine" for r, w, _ in _ALL)


def test_codes_and_names_are_unique_and_kinds_known() -> None:
    names = [rule.name for rule in rules().values()]
    assert len(set(names)) == len(names)
    assert all(rule.kinds <= set(KINDS) for rule in rules().values())


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: str(rule.name))
def test_every_source_of_a_rule_exists(rule: Rule) -> None:
    assert rule.sources
    assert set(rule.sources) <= {*CLAIMS, *guidance()}
