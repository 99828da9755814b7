"""The answer in one plain sentence, naming the leading voice."""

from collections.abc import Sequence
from typing import Final

from cordially.etiquette.rulebook.model import HOUSE, Rulebook
from cordially.etiquette.verdicts import AVOID, DO, DO_WITH_CARE, NOT_APPLICABLE, WAIT


def because(
    book: Rulebook,
    move: str,
    code: int,
    until: str | None,
    decided_by: str,
    favour: Sequence[str],
    against: Sequence[str],
) -> str:
    """Return the verdict in one plain sentence, naming the leading voice and how many stand on either side."""
    if code == NOT_APPLICABLE and decided_by != "not applicable":
        return "Nobody in the rulebook speaks of it here."
    if code == NOT_APPLICABLE:
        rules = book.moves[move].applies
        return rules[0][1] if rules else "It makes no sense here."
    winning, losing = (favour, against) if code >= DO_WITH_CARE and favour else (against, favour)
    opening = {
        DO: "Yes",
        DO_WITH_CARE: "Yes, with care" if favour else "Possible, with care",
        WAIT: f"Not yet; wait until {UNTIL_WORDS[until]}" if until else "Not yet",
        AVOID: "No",
    }[code]
    lead = _leading(book, winning, decided_by, until)
    if lead is None:
        return f"{opening}."
    leader = book.positions[lead].voice
    others = len({book.positions[p].voice for p in winning} - {leader, HOUSE})
    said = f"{opening}: {_reason(book, lead)} ({_who(book, lead)}{f' and {others} more' if others else ''}"
    if code == DO_WITH_CARE and favour:
        caution = _leading(book, losing, "", None)
        return f"{said}); but {_reason(book, caution)} ({_who(book, caution)})." if caution else f"{said})."
    dissent = len({book.positions[p].voice for p in losing} - {leader, HOUSE})
    return (
        f"{said}; {dissent} {'sees' if dissent == 1 else 'see'} it differently)." if dissent else f"{said})."
    )


def _reason(book: Rulebook, position: str) -> str:
    """Return a position's reason as it stands within a sentence."""
    reason = book.positions[position].because.rstrip(".")
    return reason if reason.split(" ", 1)[0] in ("I", "LinkedIn", "HR") else reason[0].lower() + reason[1:]


def _who(book: Rulebook, position: str) -> str:
    voice = book.voices[book.positions[position].voice]
    return "a house rule" if voice.id == HOUSE else voice.name


UNTIL_WORDS: Final = {
    "decision": "there is a decision",
    "consent": "they have said yes",
    "met": "you have met",
    "contact_allowed": "direct contact is allowed",
    "personal_note": "you have written a personal note",
    "profile_proofed": "your profile is proofread",
    "date": "some time has passed",
}


def _leading(book: Rulebook, ids: Sequence[str], decided_by: str, until: str | None) -> str | None:
    """Return the position to quote: a fact on record or a gate first, then harm, then the strongest evidence."""
    strength = {"first_hand": 0, "reported": 1, "opinion": 2}

    def rank(position_id: str) -> tuple[bool, bool, bool, bool, int]:
        position = book.positions[position_id]
        return (
            position.settles != (decided_by == "a fact on record"),
            position.gate != (decided_by == "the note or the profile"),
            position.voice == HOUSE,
            until is not None and position.until != until,
            strength[position.evidence] - position.harm,
        )

    return min(ids, key=rank, default=None)
