"""Errors of the settings as their page says them: a field has its label there, and nothing is said of the file's spelling."""

from __future__ import annotations

from typing import Final

from cordially.errors import CordiallyError

_LABELS: Final = {
    "zone": "Time zone",
    "country": "Country",
    "day_begins": "You like to begin at",
    "day_ends": "and to end at",
    "mail.host": "Server",
    "mail.security": "Security",
    "mail.port": "Port",
    "mail.user": "User name",
    "mail.from": "From",
    "mail.to": "To",
    "mail.password_file": "File with the password",
    "caldav.url": "Address",
    "caldav.user": "User name",
    "caldav.password_file": "File with the password",
}
_HINTS: Final = {
    "Write it in quotation marks, on one line.": "Write it in plain characters, on one line.",
    "Set day_begins and day_ends.": "Choose a later end, or an earlier beginning.",
    'Such as "09:00".': "Such as 09:00.",
}


def on_page(error: CordiallyError) -> CordiallyError:
    """Return an error of the settings in the words of their page."""
    label = _LABELS.get(error.field or "")
    message = error.message.replace(f"'{error.field}'", f"“{label}”") if label else error.message
    message = message.replace("” is no text.", "” cannot be read.")
    return CordiallyError(
        message, hint=_HINTS.get(error.hint, error.hint), field=error.field, code=error.code
    )
