"""The page in a line, as a notification of the desktop, through what the system has for it. Nothing waits for it."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.errors import NotFoundError
from cordially.services.interviews import occasion

if TYPE_CHECKING:
    from cordially.services.agenda import Day

_PATIENCE: Final = 10
"""Seconds after which a program that shows notifications is left to itself."""

_NAMED: Final = 3
_MAC: Final = (
    "on run argv",
    "display notification (item 2 of argv) with title (item 1 of argv)",
    "end run",
)
_WINDOWS: Final = (
    "Add-Type -AssemblyName System.Windows.Forms; $n = New-Object System.Windows.Forms.NotifyIcon; "
    "$n.Icon = [System.Drawing.SystemIcons]::Information; $n.Visible = $true; "
    "$n.ShowBalloonTip(8000, $env:CORDIALLY_TITLE, $env:CORDIALLY_TEXT, 'Info'); Start-Sleep -Seconds 8; $n.Dispose()"
)


class Line(NamedTuple):
    """What a notification says."""

    title: str
    text: str


def of(shown: Day, now: datetime) -> Line | None:
    """Return what to say of a day, None where nothing presses now; ``now`` is by the user's clock."""
    titles = [
        f"{occasion(each.process).capitalize()} at {at.astimezone(now.tzinfo):%H:%M}, {each.process.called}"
        for each in shown.interviews
        if isinstance(at := each.at, datetime) and at.astimezone(now.tzinfo).date() == now.date()
    ]
    titles += [each.title for each in shown.pressing]
    if not titles:
        return None
    more = len(titles) - _NAMED
    text = "; ".join(titles[:_NAMED]) + (f"; and {more} more" if more > 0 else "")
    return Line(f"Cordially: {len(titles)} for now", text)


def show(line: Line) -> str:
    """Show a notification and return the program that did. Raises NotFoundError (``no-notifications``) where there is none."""
    for program, arguments, more in _ways(line):
        if shutil.which(program) and _ran([program, *arguments], more):
            return program
    raise NotFoundError(
        "This machine has nothing that shows notifications.",
        hint="On Linux install notify-send (libnotify). Or have the page by e-mail: cordially today digest --send",
        code="no-notifications",
    )


def _ways(line: Line) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    yield "notify-send", ["--app-name=Cordially", "--", line.title, html.escape(line.text, quote=False)], {}
    script = [part for each in _MAC for part in ("-e", each)]
    yield "osascript", [*script, line.title, line.text], {}
    told = {"CORDIALLY_TITLE": line.title, "CORDIALLY_TEXT": line.text}
    for shell in ("powershell.exe", "powershell"):
        yield shell, ["-NoProfile", "-NonInteractive", "-Command", _WINDOWS], told


def _ran(command: list[str], more: dict[str, str]) -> bool:
    """Tell whether a program did what was asked; one that takes too long is stopped."""
    try:
        finished = subprocess.run(  # noqa: S603  # its own words only, and ours as arguments
            command,
            env={**os.environ, **more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    except OSError:
        return False
    return finished.returncode == 0
