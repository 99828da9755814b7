"""An import that is killed, or runs out of room, has not happened, or has happened wholly."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import pytest
from tests.journal.stores import LATER, NOW, dump

from cordially import importers
from cordially.demo.large_export import write_large
from cordially.errors import StoreError
from cordially.importers import Brief
from cordially.journal import Journal

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]

SIZE = {"connections": 700, "messages": 900, "invitations": 250}
KILLS = 50
SIZES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """An import to be interrupted: the store it starts from, the archive, and the store before and after."""

    store: Path
    archive: Path
    before: Rows
    after: Rows
    seconds: float
    log_size: int
    pages: int


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Import:
    """An archive of some months later, for a store that holds the first one; imported once, to see what comes of it."""
    folder = tmp_path_factory.mktemp("killed")
    for name, later in (("first.zip", 0), ("second.zip", 4)):
        write_large(folder / name, seed=7, day=date(2025, 10, 9), later=later, **SIZE)
    store, archive = folder / "journal.sqlite", folder / "second.zip"
    take_in(store, folder / "first.zip")
    with Journal.open(store, now=NOW) as journal:
        journal.record("met", at=NOW, now=NOW, person="p1")
    copy = Path(shutil.copy(store, folder / "copy.sqlite"))
    began = time.monotonic()
    child = started(lambda: take_in(copy, archive))
    log_size = watched(child, copy)
    assert ended(child) == 0
    return Import(
        store=store,
        archive=archive,
        before=told(store),
        after=told(copy),
        seconds=time.monotonic() - began,
        log_size=log_size,
        pages=copy.stat().st_size // 4096,
    )


def test_the_import_to_be_interrupted_changes_the_store(planned: Import) -> None:
    assert planned.before != planned.after
    assert planned.log_size > 200_000


def test_killed_at_any_moment_it_has_happened_wholly_or_not_at_all(planned: Import, file: Path) -> None:
    chance, seconds, killed = Random(11), planned.seconds, 0
    for _ in range(6 * KILLS):  # on a busy machine many an import is done before its moment comes
        renewed(planned, file)
        moment, began = (killed + chance.random()) / KILLS * seconds, time.monotonic()
        child = started(lambda: take_in(file, planned.archive))
        watched(child, file, seconds=moment)
        if not kill(child):  # it was done already: it takes less time than was thought
            seconds = 0.97 * min(seconds, time.monotonic() - began)
        else:
            killed += 1
        assert told(file) in (planned.before, planned.after)
        if killed == KILLS:
            return
    raise AssertionError(f"only {killed} were killed in time")


def test_killed_while_it_is_being_written_it_has_happened_wholly_or_not_at_all(
    planned: Import, file: Path
) -> None:
    chance = Random(12)
    killed = 0
    for _ in range(SIZES):
        renewed(planned, file)
        child = started(lambda: take_in(file, planned.archive))
        watched(child, file, until=chance.randrange(planned.log_size))
        killed += kill(child)
        assert told(file) in (planned.before, planned.after)
    assert killed > SIZES / 3


def test_killed_again_and_again_it_can_still_be_done(planned: Import, file: Path) -> None:
    renewed(planned, file)
    for part in (0.3, 0.6, 0.8, 0.9, 100):
        child = started(lambda: take_in(file, planned.archive))
        watched(child, file, seconds=part * planned.seconds)
        kill(child)
        if told(file) == planned.after:
            return
    raise AssertionError("it was never done")


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9])
def test_when_the_disk_is_full_nothing_has_happened_and_that_is_said(
    planned: Import, file: Path, part: float
) -> None:
    renewed(planned, file)
    with Journal.open(file, now=NOW) as journal:
        with journal._engine.connect() as connection:
            there = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            most = int(there + part * (planned.pages - there))
            connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")
        with pytest.raises(StoreError) as caught:
            journal.apply(read(planned.archive), now=LATER)
        assert caught.value.code == "store-full"
        assert dump(journal, without=set()) == planned.before
        with journal._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        journal.apply(read(planned.archive), now=LATER)
        assert dump(journal, without=set()) == planned.after


@pytest.mark.parametrize("part", [0.0, 0.4, 0.95])
def test_when_the_file_may_not_grow_nothing_has_happened(planned: Import, file: Path, part: float) -> None:
    renewed(planned, file)
    limit = int(part * planned.log_size)

    def take_in_within_limits() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            take_in(file, planned.archive)
        except StoreError:
            return
        raise AssertionError("there was room enough")

    assert ended(started(take_in_within_limits)) == 0
    assert told(file) == planned.before
    take_in(file, planned.archive)
    assert told(file) == planned.after


def read(archive: Path) -> Any:
    return importers.read([archive], Brief(now=NOW))


def take_in(store: Path, archive: Path) -> None:
    now = LATER if archive.name == "second.zip" else NOW
    with Journal.open(store, now=NOW) as journal:
        journal.apply(read(archive), now=now)


def told(store: Path) -> Rows:
    """Everything in a store, which must be sound."""
    with Journal.open(store, now=NOW) as journal:
        assert journal.troubles() == []
        return dump(journal, without=set())


def renewed(planned: Import, file: Path) -> None:
    """The store as it was before, without what was left beside it."""
    for left in beside(file):
        left.unlink(missing_ok=True)
    shutil.copy(planned.store, file)


def beside(file: Path) -> Iterator[Path]:
    yield file.with_name(f"{file.name}-wal")
    yield file.with_name(f"{file.name}-shm")


def started(action: Callable[[], object]) -> int:
    """Do something in a process of its own; its number."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            action()
            status = 0
        finally:
            os._exit(status)
    return child


def ended(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill(child: int) -> bool:
    """Kill a process with -9, and tell whether that was what ended it."""
    os.kill(child, signal.SIGKILL)
    return ended(child) == -signal.SIGKILL


def watched(child: int, file: Path, *, until: int | None = None, seconds: float = 60) -> int:
    """Watch the log beside the store until it has a size, the process has ended, or time is up; its largest size."""
    log, _ = beside(file)
    largest, end = 0, time.monotonic() + seconds
    while os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None and time.monotonic() < end:
        try:
            largest = max(largest, os.stat(log).st_size)  # noqa: PTH116  # often, and at once
        except FileNotFoundError:
            continue
        if until is not None and largest > until:
            break
    return largest
