"""Work that takes longer than a page may: one thread, one job at a time, and what can be said of it meanwhile."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.errors import CordiallyError

State: TypeAlias = Literal["waiting", "running", "done", "failed", "stopped"]
ENDED: Final = ("done", "failed", "stopped")
_CUT_OFF: Final = 2
"""Seconds that a job which only reads is given to end."""

_UNFORESEEN: Final = CordiallyError(
    "Something went wrong here.",
    hint="Nothing was changed; the terminal that runs Cordially shows what happened. Try again.",
)


class StoppedError(Exception):
    """Raised inside a job that is to end early."""


class Progress(NamedTuple):
    """How far a job is: in words, and ``done`` of ``total`` where that is known."""

    words: str
    done: int = 0
    total: int | None = None


@dataclass
class Job:
    """One piece of work, given its job so that it can say how far it is. ``error`` is why it failed.

    What is ``writing`` is waited for when the app ends; anything else may be cut off.
    """

    work: Callable[[Job], None]
    writing: bool = False
    state: State = "waiting"
    progress: Progress = field(default_factory=lambda: Progress("Waiting for its turn"))
    error: CordiallyError | None = None
    _stop: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def ended(self) -> bool:
        """Whether nothing more comes of it."""
        return self.state in ENDED

    def says(self, words: str, done: int = 0, total: int | None = None) -> None:
        """Say how far it is. Raises StoppedError where it is to end: call it only while nothing is half written."""
        if self._stop.is_set():
            raise StoppedError
        self.progress = Progress(words, done, total)

    def stop(self) -> None:
        """Ask it to end where that leaves nothing half done."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Wait for its end; tell whether it came."""
        return self._over.wait(seconds)

    def run(self) -> None:
        """Do the work; whatever comes of it is kept, nothing is raised."""
        self.state = "running"
        try:
            self.says("Beginning")
            self.work(self)
            self.state = "done"
        except StoppedError:
            self.state = "stopped"
        except CordiallyError as error:
            self.error, self.state = error, "failed"
        except Exception:
            logging.getLogger("cordially.web").exception("A job failed")
            self.error, self.state = _UNFORESEEN, "failed"
        finally:
            self._over.set()


class Jobs:
    """Does one job after the other, in a thread that begins with the first."""

    def __init__(self) -> None:
        self._waiting: deque[Job] = deque()
        self._current: Job | None = None
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def add(self, job: Job) -> None:
        """Do a job when its turn comes."""
        with self._changed:
            self._waiting.append(job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="cordially-jobs", daemon=True)
                self._thread.start()
            self._changed.notify()

    def close(self, *, patience: float = 60) -> None:
        """Drop what waits, and let what is being written come to an end. ``patience`` is in seconds."""
        writes = False
        with self._changed:
            self._closed = True
            for job in self._waiting:
                job.stop()
            if self._current is not None:
                self._current.stop()
                writes = self._current.writing
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(patience if writes else min(patience, _CUT_OFF))

    def _work(self) -> None:
        while True:
            with self._changed:
                self._current = None
                while not self._waiting and not self._closed:
                    self._changed.wait()
                if not self._waiting:
                    return
                self._current = self._waiting.popleft()
            self._current.run()
