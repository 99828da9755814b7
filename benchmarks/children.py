"""Processes to measure: the CPU time of each, and what it wrote."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Done(NamedTuple):
    """A process that has ended well: its CPU seconds, user and system, and what it wrote."""

    seconds: float
    output: str
    error: str


def spent(command: Sequence[str], *, more: Mapping[str, str] | None = None) -> Done:
    """Run a process with ``more`` in its environment. Raises CalledProcessError if it fails: it has no speed then."""
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as out,
        tempfile.TemporaryFile("w+", encoding="utf-8") as err,
    ):
        with subprocess.Popen(command, stdout=out, stderr=err, env={**os.environ, **(more or {})}) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command, out.read(), err.read())
        return Done(used.ru_utime + used.ru_stime, out.read(), err.read())
