"""Reads a calendar line by line as RFC 5545 has it, knowing nothing of the code that wrote it."""

import re

_LINE = re.compile(r'^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):(.*)$', re.DOTALL)
_NEEDED = {
    "VCALENDAR": {"VERSION", "PRODID"},
    "VTODO": {"UID", "DTSTAMP"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
}
_ONCE = {
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DUE",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "LAST-MODIFIED",
    "COMPLETED",
}
_TEXTS = {"SUMMARY", "DESCRIPTION", "UID"}
_MOMENT = re.compile(r"^\d{8}T\d{6}Z$")
_DAY = re.compile(r"^\d{8}$")


def faults(text: bytes) -> list[str]:  # noqa: PLR0915
    """Return everything in a calendar that the standard does not allow."""
    found = []
    if not text.endswith(b"\r\n"):
        found.append("does not end with CRLF")
    if re.search(rb"(?<!\r)\n|\r(?!\n)", text):
        found.append("a bare CR or LF")
    for number, line in enumerate(text.split(b"\r\n"), 1):
        if len(line) > 75:
            found.append(f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"line {number} is cut inside a letter")
    unfolded = text.decode("utf-8", "replace").replace("\r\n ", "").replace("\r\n\t", "")
    open_parts: list[tuple[str, list[str]]] = []
    values: dict[str, str] = {}
    identities: set[str] = set()
    for content in unfolded.removesuffix("\r\n").split("\r\n"):
        matched = _LINE.match(content)
        if matched is None:
            found.append(f"no content line: {content!r}")
            continue
        name, parameters, value = matched.groups()
        if re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value):
            found.append(f"a control character in {name}")
        if name == "BEGIN":
            open_parts.append((value, []))
            values = {} if value in ("VTODO", "VEVENT") else values
            continue
        if name == "END":
            part, names = open_parts.pop()
            if part != value:
                found.append(f"END:{value} closes {part}")
            found += [f"{part} lacks {n}" for n in sorted(_NEEDED.get(part, set()) - set(names))]
            found += [f"{part} has {n} twice" for n in _ONCE if names.count(n) > 1]
            if (
                part == "VTODO"
                and "DUE" in values
                and "DTSTART" in values
                and values["DUE"] <= values["DTSTART"]
            ):
                found.append("DUE is not after DTSTART")
            if part == "VEVENT" and "DTEND" in values and values["DTEND"] <= values["DTSTART"]:
                found.append("DTEND is not after DTSTART")
            if part in ("VTODO", "VEVENT"):
                if values.get("UID", "") in identities:
                    found.append("a UID stands twice")
                identities.add(values.get("UID", ""))
            continue
        open_parts[-1][1].append(name)
        if open_parts[-1][0] in ("VTODO", "VEVENT"):
            values[name] = value
        if name in ("DTSTART", "DTEND", "DUE", "DTSTAMP", "LAST-MODIFIED", "COMPLETED"):
            wanted = _DAY if "VALUE=DATE" in parameters else _MOMENT
            if not wanted.match(value):
                found.append(f"{name} is {value}")
        if name in _TEXTS and re.search(r"(?<!\\)(?:\\\\)*[;,]", value):
            found.append(f"{name} is not escaped")
        if name in _TEXTS and re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", value):
            found.append(f"{name} has an escape nobody knows")
    found += [f"{part} is not closed" for part, _ in open_parts]
    return found
