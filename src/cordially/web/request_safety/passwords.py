"""One password for whoever reaches Cordially from another machine. Only its scrypt hash is kept."""

from __future__ import annotations

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from cordially.errors import BadInputError
from cordially.web.request_safety.hosts import is_loopback, trusted_hosts
from cordially.web.request_safety.private_files import read_private, write_private

PASSWORD_FILE: Final = "web-password.json"  # noqa: S105  # a name of a file
SHORTEST: Final = 10
LONGEST: Final = 1000

# A third of a second and 32 MiB for each try, on the machine this was written on.
_N, _R, _P = 2**15, 8, 3
_MEMORY: Final = 2**27
_HASH_LENGTH: Final = 32
_SALT_LENGTH: Final = 16


class _Kept(NamedTuple):
    salt: bytes
    hashed: bytes


# Compared with where no password is set, so that this takes as long. No password has this hash but by a chance of 2**-256.
_NONE: Final = _Kept(b"\0" * _SALT_LENGTH, b"\0" * _HASH_LENGTH)


def require_password(host: str, named: Iterable[str] = ()) -> bool:
    """Say whether others can reach a server bound to ``host``, directly or by a ``named`` address of a proxy before it.

    Only this machine's own addresses and 'localhost' need none. Raises BadInputError for a name that cannot be read.
    """
    public = [known for known in trusted_hosts(named, port=80) if not is_loopback(known.host)]
    return bool(public) or not is_loopback(host)


def has_password(home: Path) -> bool:
    """Say whether a password is set in a data directory."""
    return _kept(home) is not None


def set_password(home: Path, password: str) -> None:
    """Keep a password in place of any before; whoever is signed in must sign in again.

    Raises BadInputError for one shorter than ``SHORTEST`` or longer than ``LONGEST`` characters, StoreError when it cannot be kept.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise BadInputError(
            f"The password must have {SHORTEST} to {LONGEST} characters.",
            hint="Four or five words that do not belong together are easy to keep and hard to guess.",
            field="password",
        )
    salt = secrets.token_bytes(_SALT_LENGTH)
    kept = {"scrypt": [_N, _R, _P], "salt": salt.hex(), "hash": _hash(password, salt).hex()}
    write_private(home / PASSWORD_FILE, json.dumps(kept).encode())


def check_password(home: Path, password: str) -> bool:
    """Say whether a password is the one that is set. Takes as long whether it is, is not, or none is set."""
    kept = _kept(home)
    salt, expected = kept or _NONE
    hashed = _hash(password[:LONGEST], salt)
    return secrets.compare_digest(hashed, expected) and kept is not None and len(password) <= LONGEST


def password_mark(home: Path) -> str | None:
    """Return what a session remembers of the password it was opened with: another one after every change; None without one."""
    kept = _kept(home)
    return hashlib.sha256(kept.salt + kept.hashed).hexdigest()[:32] if kept else None


def _hash(password: str, salt: bytes) -> bytes:
    # the same letters may be typed as different characters on a phone and on a computer
    typed = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(typed, salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY, dklen=_HASH_LENGTH)


def _kept(home: Path) -> _Kept | None:
    content = read_private(home / PASSWORD_FILE)
    if content is None:
        return None
    try:
        read = json.loads(content)
        salt, hashed = bytes.fromhex(read["salt"]), bytes.fromhex(read["hash"])
        known = read["scrypt"] == [_N, _R, _P]
    except (ValueError, TypeError, KeyError):
        return None
    return _Kept(salt, hashed) if known and len(hashed) == _HASH_LENGTH and salt else None
