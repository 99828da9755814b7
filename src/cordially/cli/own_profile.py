"""``cordially proof --profile``: the checklist of one's own profile as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.cli.findings import finding_text
from cordially.cli.printing import print_json
from cordially.cli.terminal import bullet, clean, heading, paragraph, width
from cordially.services import profile_proofing
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.services.profile_proofing import ProofedProfile
    from cordially.writing.profile import Review


def proof_profile(arguments: Namespace) -> int:
    """Print the checklist; returns the exit status."""
    now = clock.now()
    with open_journal(now) as journal:
        told = profile_proofing.proof_profile(
            journal,
            now=now,
            today=now.astimezone(clock.zone()).date(),
            accept=arguments.accept,
            known=frozenset(arguments.know),
            language=arguments.language,
            grammar=arguments.grammar,
        )
    if arguments.json:
        print_json(profile_proofing.as_json(told))
    else:
        print(_text(told))
    return 0 if told.review.is_clean or told.event is not None else 1


def _text(told: ProofedProfile) -> str:
    return "\n\n".join([*_entries(told.review), *_asked(told.review), _outcome(told)])


def _entries(review: Review) -> list[str]:
    parts = [paragraph(sentence) for sentence in review.unread]
    parts += [
        finding_text(entry.text or "", entry.finding, width=width(), where=clean(entry.where))
        for entry in review.entries
    ]
    return parts


def _asked(review: Review) -> list[str]:
    return ["\n".join([heading("To look at yourself"), *(bullet(question) for question in review.asked)])]


def _outcome(told: ProofedProfile) -> str:
    left = sum(entry.finding.severity != "hint" for entry in told.review.entries)
    mend = "Nothing is left to mend." if not left else f"{left} to mend."
    if told.recorded and told.event:
        said = f"Written down: your profile is proofread (undo: cordially log --retract {told.event.id})."
    elif told.event:
        said = "Your profile counts as proofread already."
    else:
        said = (
            "Mend it there, import a new archive, or say that it is good: cordially proof --profile --accept"
        )
    return paragraph(f"{mend} {said}")
