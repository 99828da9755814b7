"""What the user has set: a file ``settings.toml`` in the data directory, read and never rewritten.

```toml
account = "premium"          # how long a connection note may be: "free" or "premium"

[check]
ignore = ["stock-opening"]   # codes, names, or beginnings of codes
select = []                  # empty: all
```
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cordially.errors import BadInputError, unknown_word
from cordially.services import places
from cordially.writing.messages import ACCOUNTS, Account

_KNOWN = {"account", "check"}
_CHECK = {"select", "ignore"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything set; what is None or empty was not."""

    account: Account | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def settings() -> Settings:
    """Return the user's settings. Raises BadInputError naming the entry that cannot be read, with what to write instead."""
    path = Path(places.home(), "settings.toml")
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise BadInputError(f"'{path}' cannot be read: {error.strerror}.") from None
    import tomllib  # noqa: PLC0415  # only where there are settings

    try:
        stated = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInputError(f"'{path}' is no valid TOML: {error}.", hint="Mend or remove the line.") from None
    return _read(stated, path)


def _read(stated: dict[str, Any], path: Path) -> Settings:
    for name in stated:
        if name not in _KNOWN:
            raise unknown_word(name, _KNOWN, what=f"setting (in '{path}')", field=name)
    account = stated.get("account")
    if account is not None and account not in ACCOUNTS:
        raise unknown_word(account, ACCOUNTS, what="kind of account", field="account")
    chosen = stated.get("check", {})
    if not isinstance(chosen, dict):
        raise BadInputError(
            "'check' is no table.", hint="Write [check] and its entries below.", field="check"
        )
    for name in chosen:
        if name not in _CHECK:
            raise unknown_word(name, _CHECK, what="setting of checks", field=f"check.{name}")
    return Settings(account=account, select=_words(chosen, "select"), ignore=_words(chosen, "ignore"))


def _words(chosen: dict[str, Any], name: str) -> tuple[str, ...]:
    value = chosen.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise BadInputError(
            f"'check.{name}' is no list of words.",
            hint='For example ["TO", "stock-opening"].',
            field=f"check.{name}",
        )
    return tuple(value)
