"""What the page of one message shows: the words, the facts beside them, and what there is to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cordially.services import draft_versions
from cordially.services.composing import Composition
from cordially.services.draft_versions import Version
from cordially.web.messages import Written, composition_of
from cordially.writing.checks.over_the_free_limit import FREE_LIMIT
from cordially.writing.checks.over_the_limit import LIMIT, length_of
from cordially.writing.drafting import AIMS
from cordially.writing.drafting.occasion import CHANNELS_OF, DRAFTED, LENGTHS, TONES
from cordially.writing.messages import ACCOUNTS

if TYPE_CHECKING:
    from cordially.web.visit import Visit
    from cordially.writing.checking import Checked
    from cordially.writing.drafting import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything on the page of one message."""

    written: Written
    composition: Composition
    text: str
    subject: str | None
    checked: Checked
    versions: tuple[Version, ...]
    mailto: str | None
    channel: str
    aims: tuple[str, ...]
    channels: tuple[str, ...]
    tones: tuple[str, ...] = TONES
    lengths: tuple[str, ...] = LENGTHS
    accounts: tuple[str, ...] = ACCOUNTS

    @property
    def needed(self) -> list[Question]:
        """The questions without whose answers there is no draft."""
        return [each for each in self.questions if each.needed]

    @property
    def wanted(self) -> list[Question]:
        """The questions whose answers would make it better."""
        return [each for each in self.questions if not each.needed]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions."""
        return self.composition.draft.missing if self.composition.draft else ()

    @property
    def asked(self) -> frozenset[str]:
        """The facts that are asked for, so that they are not shown twice."""
        return frozenset(each.fact for each in self.questions)

    @property
    def length(self) -> int:
        """Characters, as the network counts them."""
        return length_of(self.text)

    @property
    def limit(self) -> int | None:
        """Characters the message may have, None for one without a limit."""
        if self.written.kind != "connection_note":
            return None
        return FREE_LIMIT if self.written.wish.account == "free" else LIMIT


def sheet_of(visit: Visit, written: Written, *, anew: bool = False) -> Sheet:
    """Return everything the page of a message shows. With ``anew``, or where nothing is written yet, the text is drafted."""
    composition = composition_of(visit, written)
    drafted = composition.draft
    if (anew or not (written.kept or written.text)) and drafted and drafted.text is not None:
        written = written.saying(drafted.text, drafted.subject)
    return Sheet(
        written=written,
        composition=composition,
        text=written.text,
        subject=written.subject,
        checked=written.look(visit),
        versions=tuple(draft_versions.sittings(visit.journal, written.kept.id)) if written.kept else (),
        mailto=written.mailto(visit),
        channel=written.channel,
        aims=AIMS.get(written.kind, ()) if written.kind in DRAFTED else (),
        channels=CHANNELS_OF.get(written.kind, ()),
    )
