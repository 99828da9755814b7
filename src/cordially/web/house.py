"""What the web app keeps between requests: the journal, the demo beside it, the adviser, the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from cordially.etiquette.rulebook.findings import RulebookError
from cordially.services import demonstration, places, rulebook_shelf, rulebooks
from cordially.services.journals import open_journal
from cordially.web.intakes import Intakes

if TYPE_CHECKING:
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal

_PATIENCE: Final = 60.0
"""Seconds that a form waits while an import is written, rather than losing what was typed."""


@dataclass
class House:
    """One running app. ``now`` reads the clock (an aware moment in UTC), ``zone`` is where the user's days begin and end.

    ``only_demo``: the data directory is the demo's own, so that everything shown is invented.
    """

    now: Callable[[], datetime]
    zone: tzinfo
    only_demo: bool = False
    _journals: dict[bool, Journal] = field(default_factory=dict)
    _adviser: Adviser | None = None
    _faulty: str | None = None
    _lock: Lock = field(default_factory=Lock)

    def journal(self, *, demo: bool) -> Journal:
        """Return the user's journal, or the demo's beside it. Raises StoreError when it cannot be used."""
        with self._lock:
            if demo not in self._journals:
                self._journals[demo] = self._demo() if demo else open_journal(self.now(), busy_for=_PATIENCE)
            return self._journals[demo]

    def _demo(self) -> Journal:
        from cordially.journal import Journal  # noqa: PLC0415  # as late as the store

        present = self.now()
        made = demonstration.prepare(present)
        address = f"sqlite:///{Path(made.home, 'cordially.sqlite')}"
        return Journal.open(address, now=present, home=Path(made.home), busy_for=_PATIENCE)

    @property
    def adviser(self) -> Adviser:
        """The rulebook with the user's own rules on top, and without them for as long as they cannot be read."""
        if self._faulty and self._faulty != rulebooks.fingerprint():
            self.forget_rules()
        if self._adviser is None:
            try:
                self._adviser = rulebooks.adviser()
            except RulebookError:
                self._faulty = rulebooks.fingerprint()
                self._adviser = rulebook_shelf.shipped_adviser()
        return self._adviser

    @property
    def rules_faulty(self) -> bool:
        """Whether the user's own rules are left out because they cannot be read."""
        return self._faulty is not None

    def forget_rules(self) -> None:
        """Read the rulebook anew on next use: the user's own rules changed."""
        self._adviser = None
        self._faulty = None

    @property
    def home(self) -> Path:
        """The data directory."""
        return Path(places.home())

    @cached_property
    def intakes(self) -> Intakes:
        """The files on their way in."""
        return Intakes(lambda: self.home)

    def close(self) -> None:
        """Let what is being imported come to an end, and let go of the stores."""
        self.intakes.close()
        self.__dict__.pop("intakes", None)
        self.let_go()

    def let_go(self) -> None:
        """Close the stores; the next visit opens them again."""
        with self._lock:
            for journal in self._journals.values():
                journal.close()
            self._journals.clear()
