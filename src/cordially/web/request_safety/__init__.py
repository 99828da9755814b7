"""Local is not harmless: what keeps other pages, other names and other people out of the web app."""

from cordially.web.request_safety.csrf import csrf_token
from cordially.web.request_safety.doors import can_sign_out
from cordially.web.request_safety.passwords import (
    check_password,
    has_password,
    require_password,
    set_password,
)
from cordially.web.request_safety.private_files import session_secret
from cordially.web.request_safety.protecting import protect

__all__ = [
    "can_sign_out",
    "check_password",
    "csrf_token",
    "has_password",
    "protect",
    "require_password",
    "session_secret",
    "set_password",
]
