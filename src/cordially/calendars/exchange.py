"""Brings our collection on a calendar server and the plan together: first listens to the user, then writes.

Whoever is killed in between loses nothing: each write is announced in the memory before it begins, and what the user said
is written into the journal before it is remembered as heard.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, tzinfo
from typing import Final, NamedTuple, Protocol

from icalendar import Component

from cordially.calendars.caldav.multistatus import Answer
from cordially.calendars.entries import fingerprint, identity
from cordially.calendars.memory import Memory
from cordially.calendars.reconciling import Heard, Kept, Word, heard, moved
from cordially.calendars.remote import Remote, merged, moment, read, worded
from cordially.calendars.revisions import Revision
from cordially.calendars.trouble import ChangedMeanwhileError
from cordially.calendars.writing import component_of, resource_text

WIPED: Final = 3
"""So many entries gone at once, and none left: the calendar was emptied, which says nothing about each of them."""


class Collection(Protocol):
    """The part of ``caldav.server.Server`` that is needed here."""

    def entries(self, collection: str) -> list[Answer] | None: ...  # noqa: D102
    def put(self, collection: str, name: str, text: bytes, *, etag: str | None) -> None: ...  # noqa: D102
    def delete(self, collection: str, name: str, *, etag: str) -> None: ...  # noqa: D102


class Local(NamedTuple):
    """Our side: what is to be shown, what of it sleeps until later, and the user's last word on each step, by key."""

    revisions: tuple[Revision, ...]
    asleep: frozenset[str] = frozenset()
    words: Mapping[str, Word] = {}


@dataclass(slots=True)
class Exchanged:
    """What came of it.

    Entries ``written`` and ``removed``, what the user had said there (``told``; of that, ``deleted`` was said by deleting an
    entry once), and the interviews they ``moved``. ``clashes`` are entries that changed on the server in the very moment;
    the next exchange sees to them.
    """

    written: int = 0
    removed: int = 0
    told: list[tuple[str, Heard]] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    clashes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One exchange. ``look`` returns our side as it is now; ``tell`` writes into the journal what the user said there."""

    server: Collection
    memory: Memory
    store: str
    discreet: bool
    look: Callable[[], Local]
    tell: Callable[[str, Heard], None]
    now: datetime
    zone: tzinfo
    begins: time

    def run(self, collection: str, *, new: bool) -> Exchanged:
        """Listen, then write. ``new`` tells that the collection was made just now."""
        memory = self.memory
        if new or memory.collection != collection:
            memory.forget_all()
            memory.collection = collection
        result = Exchanged()
        there = self._there(collection)
        self._listen(there, result)
        self._write(collection, there, result)
        return result

    # listening

    def _there(self, collection: str) -> dict[str, Remote]:
        found = self.server.entries(collection) or []
        entries = (
            read(answer.text or "", href=answer.href, etag=answer.etag or "", zone=self.zone)
            for answer in found
        )
        return {one.uid: one for one in entries if one is not None and _is_named_after(one)}

    def _listen(self, there: Mapping[str, Remote], result: Exchanged) -> None:
        memory, local = self.memory, self.look()
        self._settle(there, local)
        wanted = {one.entry.key for one in local.revisions if one.entry.status == "open"}
        present = [kept for kept in memory.known.values() if kept.status == "open" and not kept.deleted]
        if len(present) >= WIPED and not any(kept.uid in there for kept in present):
            memory.forget_all()
        for key, kept in list(memory.known.items()):
            remote = there.get(kept.uid)
            word = local.words.get(key)
            said = None
            if remote is not None or key in wanted:  # what fell away here as well needs no word
                said = heard(
                    kept,
                    remote,
                    word,
                    now=self.now,
                    since=memory.exchanged,
                    begins=self.begins,
                    zone=self.zone,
                )
            if said is not None:
                self.tell(key, said)
                result.told.append((key, said))
                if remote is None and said.said == "snoozed":
                    result.deleted.append(key)
                memory.known[key] = _after(kept, remote, said)
                memory.save()
            elif remote is None and not kept.deleted:
                self._gone(key, kept)
            elif remote is not None and moved(kept, remote, self.zone):
                result.moved.append(key)
        memory.exchanged = self.now
        memory.save()

    def _settle(self, there: Mapping[str, Remote], local: Local) -> None:
        """Find out which of the writes begun arrived, and recognise entries of ours that the memory lost."""
        memory = self.memory
        for key, begun in memory.begun.items():
            remote = there.get(begun.uid)
            if remote is not None and (key not in memory.known or _agrees(begun, remote)):
                memory.known[key] = replace(begun, fingerprint="", due=_due(begun, remote))
        memory.begun.clear()
        for revision in local.revisions:
            uid = identity(self.store, revision.entry.key)
            if uid in there and revision.entry.key not in memory.known:
                ours = self._kept(revision)
                memory.known[revision.entry.key] = replace(ours, fingerprint="", due=_due(ours, there[uid]))

    def _gone(self, key: str, kept: Kept) -> None:
        if (
            kept.kind == "event" and kept.status == "open"
        ):  # an interview they do not want to see: not until it changes
            self.memory.known[key] = replace(kept, deleted=True)
        else:
            del self.memory.known[key]

    # writing

    def _write(self, collection: str, there: Mapping[str, Remote], result: Exchanged) -> None:
        memory, local = self.memory, self.look()
        current = {revision.entry.key: revision for revision in local.revisions}
        for key, revision in current.items():
            kept = memory.known.get(key)
            remote = there.get(identity(self.store, key))
            if revision.entry.status == "cancelled":
                continue
            if self._is_wanted(revision, kept, remote, asleep=key in local.asleep):
                self._counted(result, lambda r=revision, o=remote: self._put(collection, r, o, result))  # type: ignore[misc]
        for key, kept in list(memory.known.items()):
            shown = current.get(key)
            if shown is None or shown.entry.status == "cancelled":
                remote = there.get(kept.uid)
                self._counted(result, lambda k=key, o=remote: self._remove(collection, k, o, result))  # type: ignore[misc]

    def _is_wanted(
        self, revision: Revision, kept: Kept | None, remote: Remote | None, *, asleep: bool
    ) -> bool:
        entry = revision.entry
        if entry.status == "done":
            return kept is not None and kept.status == "open" and remote is not None
        if kept is None:
            return True
        changed = kept.fingerprint != fingerprint(self.store, entry)
        if kept.deleted:
            return changed if entry.kind == "event" else not asleep
        return changed

    @staticmethod
    def _counted(result: Exchanged, act: Callable[[], None]) -> None:
        try:
            act()
        except ChangedMeanwhileError:
            result.clashes += 1

    def _put(self, collection: str, revision: Revision, remote: Remote | None, result: Exchanged) -> None:
        memory, key = self.memory, revision.entry.key
        ours = component_of(revision, store=self.store, discreet=self.discreet)
        before = memory.known.get(key)
        kept = replace(self._kept(revision), deletions=before.deletions if before else 0, worded=worded(ours))
        if remote is not None:
            _outnumber(ours, remote.component)
            ended = revision.entry.status != "open"  # the names of what is over are not known here any more
            known = before.worded if before else ()
            ours = merged(ours, remote.component, before=("", "") if ended else known)
        memory.begun[key] = kept
        memory.save()
        self.server.put(
            collection, _name(kept.uid), resource_text(ours), etag=remote.etag if remote else None
        )
        del memory.begun[key]
        memory.known[key] = kept
        memory.save()
        result.written += 1

    def _remove(self, collection: str, key: str, remote: Remote | None, result: Exchanged) -> None:
        kept = self.memory.known[key]
        if remote is not None and kept.status == "open" and not remote.done:
            self.server.delete(collection, _name(kept.uid), etag=remote.etag)
            result.removed += 1
        del self.memory.known[key]
        self.memory.save()

    def _kept(self, revision: Revision) -> Kept:
        entry = revision.entry
        return Kept(
            uid=identity(self.store, entry.key),
            kind=entry.kind,
            fingerprint=fingerprint(self.store, entry),
            status=entry.status,
            due=None if entry.due is None else moment(entry.due, begins=self.begins, zone=self.zone),
            begins=entry.start if entry.kind == "event" else None,
            best=entry.best if entry.best != entry.due else None,  # who put it off may also take it up sooner
        )


def _name(uid: str) -> str:
    return f"{uid}.ics"


def _is_named_after(remote: Remote) -> bool:
    """Tell whether an entry lies where we put ours: a copy that a program made under another name is not ours."""
    return remote.href.rstrip("/").rsplit("/", 1)[-1] == _name(remote.uid)


def _after(kept: Kept, remote: Remote | None, said: Heard) -> Kept:
    """Return what is remembered once the user was heard, so that the same word is not heard twice."""
    if remote is None:
        return replace(kept, deleted=True, deletions=kept.deletions + 1)
    if said.said == "snoozed":
        return replace(kept, due=said.until, fingerprint="")
    return replace(kept, status={"done": "done", "skipped": "cancelled", "reopened": "open"}[said.said])


def _agrees(kept: Kept, remote: Remote) -> bool:
    return (kept.status == "done") == remote.done and (kept.due is None or kept.due == remote.due)


def _due(kept: Kept, remote: Remote) -> datetime | None:
    return remote.due if isinstance(remote.due, datetime) else kept.due


def _outnumber(ours: Component, theirs: Component) -> None:
    """Give our change a number above theirs, so that no program takes it for an older one."""
    try:
        number = int(str(theirs.get("SEQUENCE", 0))) + 1
    except ValueError:
        return
    if number > int(str(ours["SEQUENCE"])):
        ours["SEQUENCE"] = number
