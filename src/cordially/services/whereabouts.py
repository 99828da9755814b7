"""Names of time zones and countries as people type them, against the tables of the time zone database."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cordially.errors import UnknownWordError, nearest

_SHOWN: Final = 4
_PART: Final = re.compile(r"[A-Z0-9]{1,3}")


def zone_named(text: str, *, field: str = "zone") -> str:
    """Return the name of a time zone, in its own spelling. Raises UnknownWordError with the one that may be meant."""
    wanted = text.strip().replace(" ", "_")
    names = {name.casefold(): name for name in _zones()}
    found = names.get(wanted.casefold())
    if found is not None and _is_there(found):
        return found
    raise UnknownWordError(
        f"'{text}' is not a time zone.", hint=f"{_meant(wanted)}Zones look like 'Asia/Tokyo'.", field=field
    )


def country_named(text: str, *, field: str = "country") -> str:
    """Return the code of a country, perhaps with its part (``DE-BY``), from a code or the name of a country.

    Raises UnknownWordError with the one that may be meant.
    """
    countries = _countries()
    code, dash, part = text.strip().upper().partition("-")
    if code in countries and (not dash or _PART.fullmatch(part)):
        return f"{code}{dash}{part}"
    by_name = {name.casefold(): code for code, name in countries.items()} | {"uk": "GB"}
    wanted = text.strip().casefold()
    if wanted in by_name:
        return by_name[wanted]
    near = nearest(wanted, by_name, closeness=0.7)
    meant = f"Did you mean '{by_name[near]}' ({countries[by_name[near]]})? " if near else ""
    raise UnknownWordError(
        f"'{text}' is not a country.", hint=f"{meant}Countries look like 'JP' or 'DE-BY'.", field=field
    )


def zones() -> list[str]:
    """Return the time zones that somebody lives in, to choose from."""
    return sorted({zone for _, zone in _places()})


def countries() -> dict[str, str]:
    """Return the names of countries by code, to choose from."""
    return dict(_countries())


def only_zone_of(country: str) -> str | None:
    """Return the time zone of a country that has only one, else None."""
    zones = [zone for code, zone in _places() if code == country.partition("-")[0]]
    return zones[0] if len(zones) == 1 else None


def _meant(wanted: str) -> str:
    city = wanted.rpartition("/")[2].casefold()
    cities = {zone.rpartition("/")[2].casefold(): zone for _, zone in _places()}
    near = cities.get(city) or nearest(wanted, _zones(), closeness=0.75)
    if near is None and (spelt := nearest(city, cities, closeness=0.75)):
        near = cities[spelt]
    if near:
        return f"Did you mean '{near}'? "
    there = [
        zone for code, zone in _places() if _countries().get(code, "").casefold() == city.replace("_", " ")
    ]
    return f"Did you mean {' or '.join(repr(zone) for zone in there[:_SHOWN])}? " if there else ""


def _is_there(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@cache
def _zones() -> frozenset[str]:
    listed = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return frozenset(listed.split())


@cache
def _places() -> tuple[tuple[str, str], ...]:
    """Return each zone that somebody lives in, with the country it is in."""
    rows = (line.split("\t") for line in _lines("zone.tab"))
    return tuple((row[0], row[2]) for row in rows)


@cache
def _countries() -> dict[str, str]:
    return dict(line.split("\t", 1) for line in _lines("iso3166.tab"))


def _lines(table: str) -> list[str]:
    text = resources.files("tzdata").joinpath("zoneinfo", table).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def told(zone: str | None, country: str | None) -> tuple[str | None, str | None]:
    """Return both as they are to be kept: None stays None, an empty text stays empty; a country with one zone tells it.

    Raises UnknownWordError for what is neither.
    """
    kept_country = country_named(country) if country else country
    kept_zone = zone_named(zone) if zone else zone
    if kept_zone is None and kept_country:
        kept_zone = only_zone_of(kept_country)
    return kept_zone, kept_country
