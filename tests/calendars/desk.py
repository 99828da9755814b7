"""Our side of an exchange, made of plain values: a plan, what was said of it, and the file that remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from pathlib import Path

from tests.calendars.conftest import Radicale
from tests.calendars.phone import Phone
from tests.calendars.portions import NOW, STORE

from cordially.calendars.entries import Entry
from cordially.calendars.exchange import Collection, Exchange, Exchanged, Local
from cordially.calendars.memory import Memory
from cordially.calendars.reconciling import Heard, Word
from cordially.calendars.revisions import Publication, revise


@dataclass
class Desk:
    """``plan`` is what there is to do; ``told`` everything the calendar had to say, in order."""

    radicale: Radicale
    path: Path
    plan: dict[str, Entry] = field(default_factory=dict)
    words: dict[str, Word] = field(default_factory=dict)
    until: dict[str, datetime] = field(default_factory=dict)
    published: dict[str, Publication] = field(default_factory=dict)
    told: list[tuple[str, Heard]] = field(default_factory=list)

    def say(self, key: str, how: str, at: datetime, until: datetime | None = None) -> None:
        self.words[key] = Word(how, at)
        self.until.pop(key, None)
        if until is not None:
            self.until[key] = until

    def look(self, now: datetime) -> Local:
        entries = []
        for key, entry in self.plan.items():
            word = self.words.get(key)
            if word is not None and word.how == "done":
                entries.append(
                    replace(entry, status="done", ended=word.at, start=None, due=None, title="Thank")
                )
            elif word is not None and word.how == "skipped":
                entries.append(replace(entry, status="cancelled"))
            elif key in self.until and self.until[key] > now:
                entries.append(replace(entry, start=None, due=self.until[key], best=self.until[key]))
            else:
                entries.append(entry)
        revised = revise(entries, self.published, store=STORE, now=now)
        self.published = revised.remembered
        asleep = frozenset(key for key, until in self.until.items() if until > now)
        return Local(revised.revisions, asleep, dict(self.words))

    def sync(
        self, now: datetime = NOW, *, around: Callable[[Collection], Collection] | None = None
    ) -> Exchanged:
        def tell(key: str, heard: Heard) -> None:
            self.told.append((key, heard))
            if heard.said == "reopened":
                self.words.pop(key, None)
            else:
                self.say(key, heard.said, now, heard.until)

        with self.radicale.server() as server:
            collection, new = server.collection("cordially-test")
            return Exchange(
                server=around(server) if around else server,
                memory=Memory.of(self.path),
                store=STORE,
                discreet=False,
                look=lambda: self.look(now),
                tell=tell,
                now=now,
                zone=UTC,
                begins=time(9),
            ).run(collection, new=new)

    @property
    def phone(self) -> Phone:
        return Phone(self.radicale.client, f"{self.radicale.home}cordially-test/")
