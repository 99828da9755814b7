"""One alert where several overlap: the most trusted is kept, and what two agree on is surer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from cordially.writing.proofing.alerts import Alert

_TRUST: Final = {"own": 0, "lingotweaker": 1, "harper": 2}


def merged(alerts: Iterable[Alert]) -> list[Alert]:
    """Return the alerts in order of place, none overlapping another."""
    kept: list[Alert] = []
    for alert in sorted(alerts, key=lambda a: (_TRUST[a.engine], a.start, a.end - a.start)):
        other = next((i for i, one in enumerate(kept) if _overlap(one, alert)), None)
        if other is None:
            kept.append(alert)
        elif kept[other].engine != alert.engine:
            kept[other] = _agreeing(kept[other], alert)
    return sorted(kept, key=lambda a: (a.start, a.end))


def _overlap(one: Alert, other: Alert) -> bool:
    return one.start < max(other.end, other.start + 1) and other.start < max(one.end, one.start + 1)


def _agreeing(kept: Alert, other: Alert) -> Alert:
    same_place = (kept.start, kept.end) == (other.start, other.end)
    suggestions = kept.suggestions or (other.suggestions if same_place else ())
    return replace(kept, suggestions=suggestions, sure=kept.sure or other.sure)
