"""Calendar files (.ics): entries of any calendar in, meetings out.

What is read are the entries of Google, Apple, Outlook and Exchange calendars and the invitations that scheduling and
applicant tracking programs send.
"""

from __future__ import annotations

from cordially.importers.icalendar_files.reading import looks_like_calendar, read_calendar, read_invitation

__all__ = ["looks_like_calendar", "read_calendar", "read_invitation"]
