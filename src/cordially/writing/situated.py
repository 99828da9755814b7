"""What follows for a message from the dates and the situation beside it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from cordially.writing.reading import Reading

_MEETING: Final = re.compile(
    r"\b(?:met|meeting (?:you|with you)|meet you|spoke|speaking with you|talk(?:ed|ing) (?:to|with) you|our (?:\w+ )?(?:conversation|interview|chat|talk|call|discussion|meeting)|interview(?:ed|ing)?|your time (?:today|yesterday|on))\b"
)


def hours_since_met(reading: Reading, *, days_count_whole: bool = False) -> float | None:
    """Return the hours between the meeting and now, None where either is unknown or only a day is known.

    With ``days_count_whole`` two days count as full days between them.
    """
    met, now = reading.facts.dates.met, reading.facts.dates.now
    if met is None or now is None:
        return None
    if len(met) == 10 or len(now) == 10:
        if not days_count_whole:
            return None
        return (datetime.fromisoformat(now[:10]) - datetime.fromisoformat(met[:10])).days * 24.0
    return (_moment(now) - _moment(met)).total_seconds() / 3600


def met_recently(reading: Reading) -> bool:
    """Tell whether the text itself speaks of a meeting with the reader."""
    return any(_MEETING.search(sentence.plain) for sentence in reading.sentences)


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
