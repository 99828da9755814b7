"""Our own rules: faults that both engines miss, found in drafts of applications, notes and profiles. English only.

A rule is here only if right English hardly ever matches it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cordially.writing.proofing.alerts import Alert
from cordially.writing.proofing.rules.rule import Rule, read_for_needs


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Return every rule, the groups in a fixed order."""
    from cordially.writing.proofing.rules import (  # noqa: PLC0415  # hundreds of patterns, needed only to read a text
        agreement,
        articles,
        capitals,
        clauses,
        collocations,
        look_alikes,
        missing_words,
        mix_ups,
        narrative,
        prepositions,
        sound_alikes,
        spacing,
        subjects,
        tenses,
        verb_forms,
    )

    groups = (
        verb_forms,
        mix_ups,
        sound_alikes,
        look_alikes,
        agreement,
        subjects,
        tenses,
        narrative,
        missing_words,
        articles,
        prepositions,
        collocations,
        spacing,
        clauses,
        capitals,
    )
    return tuple(rule for group in groups for rule in group.RULES)


def alerts_on(text: str) -> Iterator[Alert]:
    """Yield what our own rules say of a paragraph of English."""
    small = read_for_needs(text)
    for rule in rules():
        yield from rule.alerts_on(text, small)
