"""What the user has set: a file ``settings.toml`` in the data directory, theirs to edit; comments are kept.

```toml
account = "premium"          # how long a connection note may be: "free" or "premium"
temperament = "cautious"     # how to resolve disagreement: "cautious", "balanced" or "bold"
zone = "Europe/Vienna"       # where your days begin and end; left out: that of this machine
country = "AT"               # whose public holidays are yours; with its part if you like: "DE-BY"
day_begins = "09:00"         # when you like to work at your search
day_ends = "18:00"

[check]
ignore = ["stock-opening"]   # codes, names, or beginnings of codes
select = []                  # empty: all

[mail]                       # your own server, for the digest; the password is in CORDIALLY_MAIL_PASSWORD
host = "smtp.example.org"
port = 587                   # left out: 587, or 465 with "ssl"
security = "starttls"        # or "ssl"; "none" for a server on this machine only
user = "ana"
from = "ana@example.org"
to = "ana@example.org"       # left out: as from
password_file = "~/.mail"    # instead of the variable

[caldav]                     # your own calendar; the password is in CORDIALLY_CALDAV_PASSWORD
url = "https://cal.example.org/ana/"
user = "ana"
password_file = "~/.caldav"
```
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from cordially.errors import BadInputError, unknown_word
from cordially.services import places
from cordially.services.settings_entries import (
    address,
    clock_time,
    number,
    one_of,
    table,
    text,
    web_address,
    words,
)
from cordially.writing.messages import ACCOUNTS, Account

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits

Security: TypeAlias = Literal["starttls", "ssl", "none"]
SECURITY: Final = ("starttls", "ssl", "none")
TEMPERAMENTS: Final = ("cautious", "balanced", "bold")
_PORTS: Final = {"starttls": 587, "ssl": 465, "none": 25}
_HERE: Final = ("localhost", "127.0.0.1", "::1")
_KNOWN: Final = (
    "account",
    "temperament",
    "zone",
    "country",
    "day_begins",
    "day_ends",
    "check",
    "mail",
    "caldav",
)
_CHECK: Final = ("select", "ignore")
_MAIL: Final = ("host", "port", "security", "user", "from", "to", "password_file")
_CALDAV: Final = ("url", "user", "password_file")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """The user's own mail server. ``user`` is None where it asks for none; the password is never here."""

    host: str
    port: int
    security: Security
    sender: str
    to: str
    user: str | None = None
    password_file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caldav:
    """The user's own calendar server; the password is never here."""

    url: str
    user: str | None = None
    password_file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything set; what is None or empty was not. ``zone`` is the name of a time zone, times are by the user's clock."""

    account: Account | None = None
    temperament: str | None = None
    zone: str | None = None
    country: str | None = None
    day_begins: time | None = None
    day_ends: time | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    mail: Mail | None = field(default=None)
    caldav: Caldav | None = field(default=None)


def path() -> Path:
    """Return where the settings are, whether or not they are there yet."""
    return Path(places.home(), "settings.toml")


def settings() -> Settings:
    """Return the user's settings. Raises BadInputError naming the entry that cannot be read, with what to write instead."""
    content = _content(path())
    if content is None:
        return Settings()
    import tomllib  # noqa: PLC0415  # only where there are settings

    try:
        stated = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(error) from None
    return _read(stated)


def habits(chosen: Settings, zone: tzinfo) -> Habits:
    """Return the user's habits; ``zone`` is that of this machine, for who set none."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # only for the agenda

    from cordially.agenda.habits import Habits  # noqa: PLC0415

    told: dict[str, Any] = {
        "zone": ZoneInfo(chosen.zone) if chosen.zone else zone,
        "country": chosen.country,
        "account": chosen.account,
        "temperament": chosen.temperament,
        "day_begins": chosen.day_begins,
        "day_ends": chosen.day_ends,
    }
    return Habits(**{name: value for name, value in told.items() if value is not None})


def write(changes: Mapping[str, Any]) -> Settings:
    """Change entries of the file and return the settings as they are then; comments and all else stay.

    A name is that of an entry, with its table before it: ``mail.host``. None or an empty text removes it. The file is
    replaced as a whole or not at all. Raises BadInputError, naming the entry, where the outcome could not be read.
    """
    import tomlkit  # noqa: PLC0415  # only to write
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    target = path()
    try:
        document = tomlkit.parse(_content(target) or "")
    except TOMLKitError as error:
        raise _no_toml(error) from None
    for name, value in changes.items():
        _set(document, name, value.isoformat("minutes") if isinstance(value, time) else value)
    chosen = _read(document.unwrap())
    _replace(target, tomlkit.dumps(document))
    return chosen


def _set(document: Any, name: str, value: Any) -> None:
    *tables, entry = name.split(".")
    inside = document
    for each in tables:
        if each not in inside:
            if value in (None, ""):
                return
            inside[each] = {}
        inside = inside[each]
    if value in (None, ""):
        inside.pop(entry, None)
    else:
        inside[entry] = list(value) if isinstance(value, tuple) else value


def _replace(target: Path, content: str) -> None:
    places.make_home()
    whole = target.resolve()
    partial = whole.with_name(f"{whole.name}.new")
    try:
        with open(  # noqa: PTH123  # made for its owner only from the first byte on
            os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
        ) as written:
            written.write(content.encode())
            written.flush()
            os.fsync(written.fileno())
        partial.replace(whole)
    except OSError as error:
        raise BadInputError(f"'{target}' cannot be written: {error.strerror}.") from None


def _content(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadInputError(f"'{file}' cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError as error:
        raise _no_toml(error) from None


def _no_toml(error: Exception) -> BadInputError:
    return BadInputError(f"'{path()}' is no valid TOML: {error}.", hint="Mend or remove the line.")


def _read(stated: dict[str, Any]) -> Settings:
    for name in stated:
        if name not in _KNOWN:
            raise unknown_word(name, _KNOWN, what=f"setting (in '{path()}')", field=name)
    chosen = table(stated, "check", _CHECK)
    found = Settings(
        account=one_of(stated, "account", ACCOUNTS, what="kind of account"),
        temperament=one_of(stated, "temperament", TEMPERAMENTS, what="temperament"),
        zone=_place(stated, "zone"),
        country=_place(stated, "country"),
        day_begins=clock_time(stated, "day_begins"),
        day_ends=clock_time(stated, "day_ends"),
        select=words(chosen, "check.select"),
        ignore=words(chosen, "check.ignore"),
        mail=_mail(table(stated, "mail", _MAIL)) if stated.get("mail") else None,
        caldav=_caldav(table(stated, "caldav", _CALDAV)) if stated.get("caldav") else None,
    )
    if (found.day_ends or time(18)) <= (found.day_begins or time(9)):
        raise BadInputError(
            "Your day ends before it begins.", hint="Set day_begins and day_ends.", field="day_ends"
        )
    return found


def _place(stated: Mapping[str, Any], name: str) -> str | None:
    told = text(stated, name)
    if told is None:
        return None
    from cordially.services.whereabouts import country_named, zone_named  # noqa: PLC0415  # it reads tables

    return zone_named(told) if name == "zone" else country_named(told)


def _mail(stated: Mapping[str, Any]) -> Mail:
    security: Security = one_of(stated, "mail.security", SECURITY, what="kind of security") or "starttls"
    host = text(stated, "mail.host", needed="the name of your mail server, such as smtp.example.org")
    if security == "none" and host not in _HERE:
        raise BadInputError(
            "Without security, your password and your plans would travel in the open.",
            hint='Write security = "starttls" or "ssl"; "none" is for a server on this machine.',
            field="mail.security",
        )
    sender = address(stated, "mail.from", needed=True)
    return Mail(
        host=host or "",
        port=number(stated, "mail.port") or _PORTS[security],
        security=security,
        sender=sender or "",
        to=address(stated, "mail.to") or sender or "",
        user=text(stated, "mail.user"),
        password_file=text(stated, "mail.password_file"),
    )


def _caldav(stated: Mapping[str, Any]) -> Caldav:
    return Caldav(
        url=web_address(stated, "caldav.url"),
        user=text(stated, "caldav.user"),
        password_file=text(stated, "caldav.password_file"),
    )
