"""Months, days of the week and time zones as they are written in mails, without capitals and accents."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier janv enero ene janeiro gennaio gen januari styczen stycznia ocak января janner",
            "february feb februar febr fevrier fevr febrero fevereiro fev febbraio februari luty lutego subat февраля feber",
            "march mar marz maerz mars marzo marco maart mrt marzec marca mart марта",
            "april apr avril avr abril abr aprile kwiecien kwietnia nisan апреля",
            "may mai mayo maio mag maggio mei maj maja mayis мая",
            "june jun juni juin junio junho giugno giu czerwiec czerwca haziran июня",
            "july jul juli juillet juil julio julho luglio lug lipiec lipca temmuz июля",
            "august aug aout agosto ago augustus augusti sierpien sierpnia agustos августа",
            "september sep sept septembre septiembre setembro settembre wrzesien wrzesnia eylul сентября set",
            "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika ekim октября",
            "november nov novembre noviembre novembro listopad listopada kasim ноября",
            "december dec dezember dez decembre diciembre dic dezembro dicembre desember des grudzien grudnia aralik декабря",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon montag lundi lunes segunda segunda-feira lunedi maandag poniedzialek mandag pazartesi понедельник mandagen 月 월",
            "tuesday tue tues dienstag mardi martes terca terca-feira martedi dinsdag wtorek tisdag tirsdag sali вторник 火 화",
            "wednesday wed mittwoch mercredi miercoles quarta quarta-feira mercoledi woensdag sroda srode onsdag carsamba среда среду 水 수",
            "thursday thu thur thurs donnerstag jeudi jueves quinta quinta-feira giovedi donderdag czwartek torsdag persembe четверг 木 목",
            "friday fri freitag vendredi viernes sexta sexta-feira venerdi vrijdag piatek fredag cuma пятница пятницу 金 금",
            "saturday sat samstag sonnabend samedi sabado sabato zaterdag sobota sobote lordag cumartesi суббота субботу 土 토",
            "sunday sun sonntag dimanche domingo domenica zondag niedziela niedziele sondag pazar воскресенье 日 일",
        )
    )
    for name in names.split()
}

TOMORROW: Final = frozenset(
    {
        "tomorrow",
        "morgen",
        "demain",
        "manana",
        "amanha",
        "domani",
        "jutro",
        "imorgen",
        "yarin",
        "завтра",
        "明日",
        "明天",
        "내일",
    }
)
TODAY: Final = frozenset(
    {
        "today",
        "heute",
        "aujourd'hui",
        "hoy",
        "hoje",
        "oggi",
        "vandaag",
        "dzisiaj",
        "idag",
        "bugun",
        "сегодня",
        "本日",
        "今日",
        "今天",
        "오늘",
    }
)

_LOCAL: Final = {
    name: zone
    for zone, names in {
        "America/New_York": "est edt et eastern",
        "America/Chicago": "cdt ct",
        "America/Denver": "mst mdt mt mountain",
        "America/Los_Angeles": "pst pdt pt pacific",
        "Europe/Berlin": "cet cest mez mesz",
        "Europe/London": "bst",
        "Europe/Helsinki": "eet eest",
        "Europe/Lisbon": "wet west",
        "Europe/Moscow": "msk",
        "Europe/Istanbul": "trt",
        "Asia/Tokyo": "jst",
        "Asia/Seoul": "kst",
        "Asia/Singapore": "sgt",
        "Asia/Hong_Kong": "hkt",
        "Asia/Dubai": "gst",
        "Asia/Karachi": "pkt",
        "Australia/Sydney": "aest aedt",
        "Pacific/Auckland": "nzst nzdt",
        "Africa/Lagos": "wat",
        "Africa/Johannesburg": "sast",
        "Africa/Nairobi": "eat",
        "America/Sao_Paulo": "brt brasilia",
        "America/Argentina/Buenos_Aires": "art",
    }.items()
    for name in names.split()
}
"""People write ``EST`` in summer too and mean the clock on the wall, so these are places, not offsets."""

_IN_WORDS: Final = {
    "uk": "Europe/London",
    "us eastern": "America/New_York",
    "us central": "America/Chicago",
    "us pacific": "America/Los_Angeles",
    "central european": "Europe/Berlin",
    "indian standard": "Asia/Kolkata",
    "india": "Asia/Kolkata",
    "japan": "Asia/Tokyo",
    "west africa": "Africa/Lagos",
    "east africa": "Africa/Nairobi",
    "nigerian": "Africa/Lagos",
    "german": "Europe/Berlin",
    "swiss": "Europe/Zurich",
}
_OF_A_CITY: Final = re.compile(r"^(?:hora|heure|ora|horario) (?:de|di|do|da) ")

_SEVERAL: Final = {
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "cst": ("America/Chicago", "Asia/Shanghai"),
    "central": ("America/Chicago",),
}
"""Names that mean several places: the one whose clock the mail itself was written by is meant, else it is not known."""

_CITIES_IN: Final = ("Europe", "America", "Asia", "Africa", "Australia", "Pacific")


def zone_named(name: str, written: datetime) -> tzinfo | None:
    """Return the zone that a mail written at ``written`` (with its own offset) means by a name, None if that is open."""
    name = _OF_A_CITY.sub("", name.strip(" ()").replace("−", "-"))
    if name[:3] in ("utc", "gmt"):
        return _offset(name[3:].replace(" ", ""))
    if key := _LOCAL.get(name) or _IN_WORDS.get(name):
        return _zone(key)
    if name in _SEVERAL:
        fitting = [zone for key in _SEVERAL[name] if (zone := _zone(key)) and _agrees(zone, written)]
        return fitting[0] if len(fitting) == 1 else None
    if "/" in name:
        return _zone(
            "/".join("_".join(word.capitalize() for word in part.split("_")) for part in name.split("/"))
        )
    return _zone_of_city(name.split()) or _zone_of_city(name.split()[:1])


def _zone_of_city(words: list[str]) -> tzinfo | None:
    city = "_".join(word.capitalize() for word in words)
    return next((zone for area in _CITIES_IN if (zone := _zone(f"{area}/{city}"))), None)


def _agrees(zone: tzinfo, written: datetime) -> bool:
    return written.astimezone(zone).utcoffset() == written.utcoffset()


@cache
def _zone(key: str) -> tzinfo | None:
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _offset(text: str) -> tzinfo | None:
    if not text:
        return UTC
    hours, _, minutes = text[1:].partition(":")
    if not minutes and len(hours) == 4:
        hours, minutes = hours[:2], hours[2:]
    if text[0] not in "+-" or not (hours.isdecimal() and (minutes or "0").isdecimal()):
        return None
    size = timedelta(hours=int(hours[:2]), minutes=int((minutes or "0")[:2]))
    return timezone(-size if text[0] == "-" else size) if size < timedelta(hours=15) else None
