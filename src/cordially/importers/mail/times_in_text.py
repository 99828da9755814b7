"""Days and times of day as people write them into a mail, in many languages.

A moment is given only where the text leaves one reading: 05/12 without more is no day, and 2:00 may be night or day.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final, NamedTuple

from cordially.importers.mail.calendar_words import MONTHS, TODAY, TOMORROW, WEEKDAYS, zone_named

_LONGEST_AHEAD: Final = timedelta(days=200)
"""A day without a year is the next such day; one farther away was meant to be the last."""

_AFTER_DAY, _BEFORE_DAY = 60, 40
MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted((name for name in WEEKDAYS if len(name) > 1), key=len, reverse=True))
_SOON: Final = "|".join(sorted(TODAY | TOMORROW, key=len, reverse=True))
_DAY: Final = re.compile(
    r"(?<![\d./-])(?<!\d:)(?:"
    r"(?P<iso>20\d\d-\d\d-\d\d)(?!\d)"
    r"|(?:(?P<cjk_year>20\d\d) ?[年년] ?)?(?P<cjk_month>\d{1,2}) ?[月월] ?(?P<cjk_day>\d{1,2}) ?[日号號일]"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª°])?,? (?:of |de |d')?(?P<month>{MONTH})\b\.?(?:,? (?:de |del )?(?P<year>20\d\d)\b)?"
    rf"|\b(?P<month_first>{MONTH})\b\.? (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:,? (?P<year_after>20\d\d)\b)?"
    r"|(?P<dotted>\d{1,2}\. ?\d{1,2}\.(?: ?20\d\d|\d\d(?!\d))?)(?!\d)"
    r"|(?P<slashed>\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?|\d{1,2}-\d{1,2}-20\d\d)(?![\d/:-])"
    rf"|(?P<weekday>(?:(?:next|nachste[nr]?|kommende[nr]?|this|diesen|coming) )?\b(?:{_WEEKDAY})\b(?:-feira)?(?: next week)?)"
    rf"|(?P<soon>(?<!guten )(?:{_SOON}))(?!\w*-)"
    r")"
)
_HALF: Final = r"(?:[ap]\.?m\b\.?)"
_ZONE: Final = (
    r"(?P<zone>(?:utc|gmt)(?: ?[+−-] ?\d{1,2}(?::?\d\d)?)?"
    r"|[ecmp][sd]?t|cest|mesz?|mez|eest|eet|wes?t|msk|trt|jst|kst|sgt|hkt|gst|pkt|aest|aedt|nz[sd]t|wat|sast|eat|brt|art|ist|bst"
    r"|(?:eastern|central|mountain|pacific)(?= (?:standard |daylight )?time)|(?:europe|america|asia|africa|australia|pacific)/[a-z_/]+"
    r"|[a-z]+(?: [a-z]+)?(?= time\b)|(?:hora|heure|ora|horario) (?:de|di|do|da) [a-z]+(?: [a-z]+)?)\b"
)
_CLOCK: Final = re.compile(
    r"(?<![\d:.,/+-])(?:"
    r"(?P<noon>午前|午後|上午|下午|오전|오후) ?(?P<noon_hour>\d{1,2})(?:[時时点點시:] ?(?:(?P<noon_minute>\d{1,2})分?|(?P<noon_half>半))?)?"
    r"|(?P<cjk_hour>\d{1,2}) ?[時时点點시] ?(?:(?P<cjk_minute>\d{1,2}) ?[分분]|(?P<cjk_half>半))?"
    rf"|(?P<hour>\d{{1,2}})(?:(?: (?=h))?(?P<sign>[:.h]) ?(?P<minute>\d\d)(?!\d|[.]\d))? ?(?P<half>{_HALF})?(?P<unit> ?(?:uhr|uur|hrs?|hs|horas|heures?|h|ч)\b)?"
    r")"
    rf"(?: ?(?:-|–|—|~|〜|to|till|until|bis|tot|a|al|as|alle|до|do|til) ?(?P<to_hour>\d{{1,2}})(?:[:.h時时点시] ?(?P<to_minute>\d\d)?)? ?(?P<to_half>{_HALF})?(?P<to_unit> ?(?:uhr|uur|hrs?|hs|horas|h)\b)?(?! ?[./-]\d))?"
)
CLOCK_LIKE: Final = re.compile(
    r"\d[:.h]\d\d|\d ?(?:[ap]\.?m|uhr|uur|h\b|hs|hrs|heure|horas|[時时点點시])|(?:alle|ore|las|kl\.?|saat|godz\.?) \d"
)
"""What every time of day in a text looks like, among other things: a quick test."""

_BEFORE_CLOCK: Final = re.compile(
    r"(?:\bum|\bkl\.?|\bklo|\ba las?|\bas|\ba|\balle(?: ore)?|\bore|\bom|\bvan|\bvon|\bfrom|\bdalle(?: ore)?|\bfran|\bfra|\bsaat|\bgodz\w*\.?|\bat|\bв|\btime:|\buhrzeit:|\bheure ?:|\bhora:) ?$"
)
_HERE: Final = ("local", "your", "your local")
_BEFORE_DATE: Final = ("am ", "den ", "dem ", "vom ", "zum ", "der ", "d. ")
_ZONE_AFTER: Final = re.compile(rf" ?(?:uhr|hrs|h)?,? ?[(\[]?(?:[a-z]+ - )?{_ZONE}")
_FRENCH: Final = re.compile(r"\b(?:votre|vous|nous|notre|entretien|entrevue)\b")
_UNTIL: Final = re.compile(
    r"\b(?:by|before|until|no later than|bis(?: spatestens)?(?: zum)?|spatestens|avant(?: le)?|antes d[eo]l?|entro(?: il)?|voor|uiterlijk|till|do) $"
)


class Moment(NamedTuple):
    """A time found in a text: in UTC, with its end if that is told, and where in the text it stands."""

    starts: datetime
    ends: datetime | None
    place: int
    by_weekday: bool


def only_moment(text: str, written: datetime, zone: tzinfo) -> Moment | None:
    """Return the one moment after ``written`` that a folded text names, None if there is none or a choice.

    ``written`` is when the text was sent, in the sender's own offset. ``zone`` is meant where the text names none. The
    same moment told in several zones is one.
    """
    days = _days(text, written)
    found: list[Moment] = []
    for number, (start, end, day, by_weekday) in enumerate(days):
        first = days[number - 1].end if number else 0
        last = days[number + 1].start if number + 1 < len(days) else len(text)
        if _UNTIL.search(text[max(0, start - 20) : start]):
            continue
        after = list(_clocks(text, end, min(last, end + _AFTER_DAY)))
        clocks = after or list(_clocks(text, max(first, start - _BEFORE_DAY), start))[-1:]
        for clock in clocks:
            moment = None if day is None else _moment(day, clock, written, zone)
            if moment is None:
                return None
            found.append(Moment(*moment, place=start, by_weekday=by_weekday))
    ahead = [each for each in found if each.starts > written]
    if not ahead or len(ahead) < len(found) or len({each.starts for each in ahead}) > 1:
        return None
    return ahead[0]


class _Day(NamedTuple):
    start: int
    end: int
    day: date | None
    by_weekday: bool


def _days(text: str, written: datetime) -> list[_Day]:
    """Return the days named in a text; those that cannot be told for certain without their date.

    A day of the week beside a date is one with it, and must agree.
    """
    found: list[_Day] = []
    for each in _DAY.finditer(text):
        weekday = _weekday(each["weekday"]) if each["weekday"] else None
        if weekday is not None:
            day = _next_weekday(each["weekday"], weekday, written.date())
        elif each["soon"]:
            day = written.date() + timedelta(days=int(each["soon"] in TOMORROW))
        else:
            beside = _beside(text, each)
            if each["dotted"] and beside is None and not _is_date(each["dotted"], text[: each.start()]):
                continue
            day = _date(each, beside, written.date())
            if found and found[-1].by_weekday and each.start() - found[-1].end <= 6:
                start = found.pop().start
                found.append(_Day(start, each.end(), day, by_weekday=False))
                continue
        if weekday is not None and found and not found[-1].by_weekday and each.start() - found[-1].end <= 3:
            continue
        found.append(
            _Day(each.start(), each.end(), day, by_weekday=weekday is not None or bool(each["soon"]))
        )
    return found


def _is_date(dotted: str, before: str) -> bool:
    """Whether ``12.05.`` is a day; without a year it may be a time of day that ends a sentence."""
    return (dotted.count(".") == 2 and not dotted.endswith(".")) or before.endswith(_BEFORE_DATE)


def _weekday(text: str) -> int:
    return next(WEEKDAYS[word] for word in text.split() if word in WEEKDAYS)


def _next_weekday(text: str, weekday: int, today: date) -> date | None:
    ahead = (weekday - today.weekday()) % 7
    if ahead == 0:
        return None
    if "next week" in text:
        return today + timedelta(days=7 - today.weekday() + weekday)
    if text.startswith(("next", "nachste")) and today.weekday() < weekday:
        return None
    return today + timedelta(days=ahead)


def _beside(text: str, found: re.Match[str]) -> int | None:
    """Return the day of the week that stands right before or after a date."""
    before = re.search(
        r"([^\W\d_]+(?:-feira)?)[.,]? ?(?:(?:the|den|dem|der|le|el|il|dia|d\.) ?){0,2}$",
        text[max(0, found.start() - 24) : found.start()],
    )
    after = re.match(r"[ ,]{0,2}[(（]?([^\W\d_]+)", text[found.end() : found.end() + 16])
    for each in (before, after):
        if each and each[1] in WEEKDAYS:
            return WEEKDAYS[each[1]]
        if each and each is after and each[1][:1] in WEEKDAYS and each[1][1:] in ("曜", "曜日", "요일"):
            return WEEKDAYS[each[1][:1]]
    return None


def _date(found: re.Match[str], weekday: int | None, today: date) -> date | None:
    readings: list[tuple[str | None, int, int]]
    if found["iso"]:
        year, month, day = found["iso"].split("-")
        readings = [(year, int(month), int(day))]
    elif found["cjk_month"]:
        readings = [(found["cjk_year"], int(found["cjk_month"]), int(found["cjk_day"]))]
    elif found["month"]:
        readings = [(found["year"], MONTHS[found["month"]], int(found["day"]))]
    elif found["month_first"]:
        readings = [(found["year_after"], MONTHS[found["month_first"]], int(found["day_after"]))]
    else:
        numbers = re.findall(r"\d+", found["dotted"] or found["slashed"])
        first, second, year = int(numbers[0]), int(numbers[1]), (numbers[2] if len(numbers) > 2 else None)
        readings = [(year, second, first)]
        if found["slashed"] and first != second:
            readings.append((year, first, second))
    days = {
        day
        for reading in readings
        if (day := _resolved(*reading, today)) and weekday in (None, day.weekday())
    }
    return days.pop() if len(days) == 1 else None


def _resolved(year: str | None, month: int, day: int, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        this = date(today.year, month, day)
        nearest = this if this >= today else date(today.year + 1, month, day)
    except ValueError:
        return None
    return nearest if nearest - today <= _LONGEST_AHEAD else None


class _Clock(NamedTuple):
    start: time
    end: time | None
    zone: str | None


def _clocks(text: str, start: int, end: int) -> list[_Clock | None]:
    """Return the times of day between two places; None for one that may be before or after noon."""
    found: list[_Clock | None] = []
    for each in _CLOCK.finditer(text, start, end):
        hour, minute = each["hour"], each["minute"]
        preceded = bool(_BEFORE_CLOCK.search(text[max(0, each.start() - 12) : each.start()]))
        if hour and not (
            each["half"]
            or each["unit"]
            or each["to_half"]
            or each["to_unit"]
            or (each["sign"] == ":" and minute)
            or (each["sign"] == "h")
            or preceded
        ):
            continue
        if not hour:
            hour, minute = each["noon_hour"] or each["cjk_hour"], each["noon_minute"] or each["cjk_minute"]
            minute = "30" if each["noon_half"] or each["cjk_half"] else minute
        half = _half(each["half"] or (each["to_half"] if each["hour"] else None) or each["noon"])
        zone = _ZONE_AFTER.match(text, each.end())
        if zone and zone["zone"] == "est" and _FRENCH.search(text):
            zone = None  # the verb
        begins = _time(hour, minute, half)
        clear = (
            half or each["unit"] or each["to_unit"] or each["sign"] == "h" or int(hour) > 7 or len(hour) == 2
        )
        if begins is None or not clear:
            found.append(None)
            continue
        ends = (
            _time(each["to_hour"], each["to_minute"], _half(each["to_half"]) or half)
            if each["to_hour"]
            else None
        )
        found.append(_Clock(begins, ends if ends and ends > begins else None, zone["zone"] if zone else None))
    return found


def _half(text: str | None) -> str:
    if not text:
        return ""
    return "p" if text[0] == "p" or text in ("午後", "下午", "오후") else "a"


def _time(hour: str, minute: str | None, half: str) -> time | None:
    value = int(hour)
    if half and value <= 12:
        value = value % 12 + (12 if half == "p" else 0)
    try:
        return time(value, int(minute or 0))
    except ValueError:
        return None


def _moment(
    day: date, clock: _Clock | None, written: datetime, zone: tzinfo
) -> tuple[datetime, datetime | None] | None:
    if clock is None:
        return None
    where: tzinfo | None = zone
    if clock.zone and clock.zone not in _HERE:
        where = zone_named(clock.zone, written)
    if where is None:
        return None
    ends = datetime.combine(day, clock.end, where).astimezone(UTC) if clock.end else None
    return datetime.combine(day, clock.start, where).astimezone(UTC), ends
