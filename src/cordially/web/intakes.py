"""Files on their way in: received, read, shown, and then taken in or left. They are removed after the answer."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from cordially.errors import BadInputError, NotFoundError
from cordially.services.serving_place import is_there
from cordially.web.jobs import Job, Jobs

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.proposals import Reading
    from cordially.web.uploads import Upload

Step: TypeAlias = Literal["reading", "ready", "writing", "done", "failed"]
_MOST_OPEN: Final = 3
_MOST_KEPT: Final = 20
_STALE: Final = 24 * 3600


@dataclass
class Intake:
    """What was given at once. ``would`` is its preview, ``batch`` the import it became."""

    id: str
    journal: Journal
    folder: Path
    names: tuple[str, ...]
    size: int
    job: Job
    reading: Reading | None = None
    would: dict[str, Any] | None = None
    batch: str | None = None
    confirmed: bool = False

    @property
    def step(self) -> Step:
        """How far it is."""
        if self.job.state in ("failed", "stopped"):
            return "failed"
        if self.confirmed:
            return "done" if self.job.state == "done" else "writing"
        return "ready" if self.job.state == "done" else "reading"


class Intakes:
    """All that is on its way in while the app runs."""

    def __init__(self, home: Callable[[], Path]) -> None:
        self._home = home
        self._jobs = Jobs()
        self._known: dict[str, Intake] = {}
        self._ours: set[str] = set()
        self._lock = threading.Lock()

    def new_folder(self, now: datetime) -> Path:
        """Return where an upload may be written; what an earlier run left behind is removed."""
        self.clear_up(now)
        # whose it is, so that a later run knows what nobody reads any more
        name = f"{os.getpid()}-{secrets.token_urlsafe(12)}"
        self._ours.add(name)
        return self._home() / "uploads" / name

    def clear_up(self, now: datetime) -> None:
        """Remove what a run that was killed left behind, and what is older than a day."""
        with suppress(OSError):
            for left in (self._home() / "uploads").iterdir():
                old = now.timestamp() - left.stat().st_mtime > _STALE
                if left.name not in self._known and (old or self._is_left_behind(left.name)):
                    _remove(left)

    def _is_left_behind(self, name: str) -> bool:
        process = name.partition("-")[0]
        if name in self._ours or not re.fullmatch(r"[1-9]\d{0,9}", process, re.ASCII):
            return False
        # one of our own number is that of an earlier run, too
        return int(process) == os.getpid() or not is_there(int(process))

    def begin(
        self,
        journal: Journal,
        upload: Upload,
        *,
        now: datetime,
        zone: tzinfo,
        own: tuple[str, ...] = (),
        keep_bodies: bool = False,
    ) -> Intake:
        """Read what was uploaded, in the background, and see what it would add."""
        made: list[Intake] = []

        def work(job: Job) -> None:
            from cordially.services import importing  # noqa: PLC0415  # only imports need the readers

            def progress(file: str, done: int, total: int) -> None:
                job.says(f"Reading {file}", done, total)

            intake = made[0]
            try:
                reading = importing.read(
                    journal,
                    [str(path) for path in upload.paths],
                    now=now,
                    zone=zone,
                    own=own,
                    keep_bodies=keep_bodies,
                    progress=progress,
                )
                job.says("Comparing with what is known")
                intake.would = importing.preview(journal, reading, now)
                intake.reading = reading
            finally:
                _remove(upload.folder)  # it is read, or never will be

        job = Job(work)
        names = tuple(path.name for path in upload.paths)
        intake = Intake(
            id=upload.folder.name,
            journal=journal,
            folder=upload.folder,
            names=names,
            size=upload.size,
            job=job,
        )
        made.append(intake)
        with self._lock:
            self._known[intake.id] = intake
            self._make_room()
        self._jobs.add(job)
        return intake

    def of(self, identity: str, journal: Journal) -> Intake:
        """Return one that is known. Raises NotFoundError."""
        found = self._known.get(identity)
        if found is None or found.journal is not journal:
            raise NotFoundError(
                "These files are no longer here.",
                hint="They are removed once you have decided, and when Cordially stops. Add them again on the page Import.",
            )
        return found

    def open(self, journal: Journal) -> list[Intake]:
        """Return what is not finished, the newest first."""
        ongoing = [each for each in self._known.values() if each.journal is journal]
        return [each for each in reversed(ongoing) if each.step in ("reading", "ready", "writing")]

    def confirm(self, intake: Intake, *, now: datetime) -> None:
        """Take it in, in the background. Raises BadInputError where it is not ready; a second time changes nothing."""
        with self._lock:
            if intake.confirmed:
                return
            reading = intake.reading
            if intake.step != "ready" or reading is None:
                raise BadInputError("It is not read yet.", hint="Wait until the preview is shown.")
            intake.confirmed = True

            def work(job: Job) -> None:
                from cordially.services import importing  # noqa: PLC0415  # only imports need the readers

                would = intake.would or {}
                rows = would.get("added", 0) + would.get("updated", 0)
                job.says(f"Writing {rows:,} entries" if rows != 1 else "Writing one entry")
                intake.batch = importing.take_in(intake.journal, reading, now)["batch"]
                intake.reading = None

            intake.job = Job(work, writing=True)
            self._jobs.add(intake.job)

    def discard(self, intake: Intake) -> None:
        """Leave it; what was read is forgotten. What is being written is not stopped."""
        with self._lock:
            if intake.confirmed and intake.step == "writing":
                return
            self._drop(intake)

    def close(self) -> None:
        """Let what is being written come to an end and remove the files."""
        self._jobs.close()
        with self._lock:
            for intake in list(self._known.values()):
                self._drop(intake)
                _remove(intake.folder)

    def _drop(self, intake: Intake) -> None:
        intake.job.stop()
        intake.reading = intake.would = None
        self._known.pop(intake.id, None)
        if intake.job.ended or intake.job.state == "waiting":
            _remove(intake.folder)

    def _make_room(self) -> None:
        ready = [each for each in self._known.values() if each.step == "ready"]
        over = [each for each in self._known.values() if each.step in ("done", "failed")]
        for each in (*ready[:-_MOST_OPEN], *over[:-_MOST_KEPT]):
            self._drop(each)


def _remove(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder, ignore_errors=True)
    else:
        folder.unlink(missing_ok=True)
