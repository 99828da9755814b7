"""The forms of messages, one kind per file, phrasings and their sources side by side."""

from __future__ import annotations

from typing import Final

from cordially.writing.drafting.forms import Form
from cordially.writing.drafting.kinds import (
    after_accept,
    after_rejection,
    connection_beyond_process,
    connection_note,
    follow_up,
    informational_ask,
    introduction,
    thank_you,
)
from cordially.writing.messages import Kind

FORMS: Final[tuple[Form, ...]] = (
    *connection_note.FORMS,
    *connection_beyond_process.FORMS,
    *thank_you.FORMS,
    *after_accept.FORMS,
    *after_rejection.FORMS,
    *informational_ask.FORMS,
    *follow_up.FORMS,
    *introduction.FORMS,
)
"""Every form there is."""

_BY_NAME: Final = {(form.kind, form.aim): form for form in FORMS}


def form_for(kind: Kind, aim: str) -> Form:
    """Return the form for a kind and an aim. Raises KeyError for a pair that does not exist."""
    return _BY_NAME[kind, aim]
