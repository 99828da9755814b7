"""Mails in, messages and appointments out: files of one mail, mailboxes in one file (mbox), and Maildirs.

What is named here is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from cordially.importers.mail.owner import find_own_addresses
    from cordially.importers.mail.reading import read_mail, read_maildir, read_mbox
    from cordially.importers.mail.shapes import looks_like_mail, looks_like_mbox

__all__ = [
    "find_own_addresses",
    "looks_like_mail",
    "looks_like_mbox",
    "read_mail",
    "read_maildir",
    "read_mbox",
]

_MODULES: Final = {
    "find_own_addresses": "owner",
    "looks_like_mail": "shapes",
    "looks_like_mbox": "shapes",
    "read_mail": "reading",
    "read_maildir": "reading",
    "read_mbox": "reading",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
