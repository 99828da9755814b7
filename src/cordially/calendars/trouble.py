"""What goes wrong between here and a calendar server, with what to do about it."""

from __future__ import annotations

from cordially.errors import CordiallyError


class CalendarServerError(CordiallyError):
    """The calendar server refuses, cannot be reached, or is none."""

    code = "calendar-server"


class ChangedMeanwhileError(CalendarServerError):
    """Somebody changed the same entry on the server between reading and writing it."""

    code = "changed-meanwhile"

    def __init__(self) -> None:
        super().__init__(
            "The calendar was changed while it was being brought up to date.",
            hint="Run 'cordially calendar sync' again.",
        )
