"""Calendar files (.ics): entries of any calendar in, meetings out.

What is read are the entries of Google, Apple, Outlook and Exchange calendars and the invitations that scheduling and
applicant tracking programs send. What is named here is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from cordially.importers.icalendar_files.beginning import looks_like_calendar
    from cordially.importers.icalendar_files.reading import read_calendar, read_invitation

__all__ = ["looks_like_calendar", "read_calendar", "read_invitation"]

_MODULES: Final = {
    "looks_like_calendar": "beginning",
    "read_calendar": "reading",
    "read_invitation": "reading",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
