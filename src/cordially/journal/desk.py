"""The desk: what you are writing, what you told for it, and what you said of the steps of your agenda."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any

from cordially.agenda.steps import How, Mark
from cordially.journal import drafts, marks, scenes
from cordially.journal.directory import Directory
from cordially.journal.drafts import Hand, KeptDraft
from cordially.journal.marks import Marked
from cordially.journal.scenes import Scene
from cordially.people import Happening


class Desk(Directory):
    """Drafts, every version of them, facts told once, and steps marked. A part of the journal (see ``Journal``)."""

    def keep_draft(
        self,
        *,
        kind: str,
        text: str,
        now: datetime,
        subject: str | None = None,
        person: str | None = None,
        process: str | None = None,
        hand: Hand = "drafted",
        details: Mapping[str, Any] | None = None,
    ) -> KeptDraft:
        """Keep a new draft."""
        with self._writing() as connection:
            return drafts.keep(
                connection,
                kind=kind,
                text=text,
                subject=subject,
                person=person,
                process=process,
                hand=hand,
                details=details or {},
                now=now,
            )

    def revise_draft(
        self,
        draft: str,
        *,
        text: str,
        now: datetime,
        subject: str | None = None,
        hand: Hand = "yours",
        details: Mapping[str, Any] | None = None,
    ) -> KeptDraft:
        """Add a version to a draft; earlier ones stay, and the same again adds none. Raises NotFoundError."""
        with self._writing() as connection:
            return drafts.revise(
                connection, draft, text=text, subject=subject, hand=hand, details=details, now=now
            )

    def describe_draft(self, draft: str, details: Mapping[str, Any]) -> KeptDraft:
        """Set what is kept beside a draft's text as it stands. Raises NotFoundError."""
        with self._writing() as connection:
            return drafts.describe(connection, draft, details)

    def draft(self, draft: str) -> KeptDraft:
        """Return a draft as it stands now. Raises NotFoundError."""
        with self._reading() as connection:
            return drafts.one(connection, draft)

    def draft_versions(self, draft: str) -> list[tuple[int, str, datetime]]:
        """Return the number, the text and the moment of each version, oldest first. Raises NotFoundError."""
        with self._reading() as connection:
            return drafts.versions(connection, draft)

    def drafts(self, *, person: str | None = None) -> list[KeptDraft]:
        """Return the drafts that were not discarded, the latest first; those for one person if asked."""
        with self._reading() as connection:
            return drafts.all_of_them(connection, person=person)

    def mark_draft_sent(self, draft: str, *, at: datetime | None) -> KeptDraft:
        """Mark a draft as sent, or (None) as not sent after all. Raises NotFoundError or BadInputError."""
        with self._writing() as connection:
            return drafts.mark(connection, draft, column="sent_at", at=at)

    def discard_draft(self, draft: str, *, at: datetime | None) -> KeptDraft:
        """Put a draft away, or (None) back on the desk. Nothing is deleted. Raises NotFoundError or BadInputError."""
        with self._writing() as connection:
            return drafts.mark(connection, draft, column="discarded_at", at=at)

    def tell(
        self,
        facts: Mapping[str, str],
        *,
        now: datetime,
        person: str | None = None,
        process: str | None = None,
    ) -> None:
        """Remember facts told for messages: of a person, a process, both, or (neither) of your own. Empty ones are forgotten."""
        with self._writing() as connection:
            for name, value in facts.items():
                drafts.tell(connection, name, value, person=person, process=process, now=now)

    def told(self, *, person: str | None = None, process: str | None = None) -> dict[str, str]:
        """Return the facts told, the last word on each, your own included."""
        with self._reading() as connection:
            return drafts.told(connection, person=person, process=process)

    # the agenda

    def scene(self, *, now: datetime, zone: tzinfo = UTC) -> Scene:
        """Return what is under way, with everybody who has a part in it and the few others who matter now.

        ``zone`` is where the user's days begin and end.
        """
        with self._reading() as connection:
            return scenes.scene(connection, now=now, zone=zone)

    def marks(self) -> list[Mark]:
        """Return what you last said of each step and did not take back, in the order of saying."""
        with self._reading() as connection:
            return [marked.mark for marked in marks.standing(connection).values()]

    def mark(
        self,
        step: str,
        how: How,
        *,
        now: datetime,
        until: datetime | None = None,
        reason: str | None = None,
        happened: Sequence[Happening] = (),
    ) -> Marked:
        """Write down that a step was done, skipped or snoozed, and with it what ``happened`` into the log.

        Raises BadInputError as ``record`` does; then nothing is written.
        """
        with self._writing() as connection:
            return marks.add(connection, step, how, now=now, until=until, reason=reason, happened=happened)

    def unmark(self, step: str, *, now: datetime) -> Marked:
        """Take back the last mark of a step, with the lines of the log it wrote, and return it. Raises NotFoundError."""
        with self._writing() as connection:
            return marks.take_back(connection, step, now=now)
