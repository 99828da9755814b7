"""Reads the demo's files the plain way, so that its tests do not depend on the importer."""

from __future__ import annotations

import csv
import io
import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cordially.demo import Demo


def decoded(demo: Demo, path: str) -> str:
    return demo.archive[path].decode("utf-8")


def rows(demo: Demo, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(decoded(demo, path), newline=""), strict=True))


def connections(demo: Demo) -> list[dict[str, str]]:
    table = decoded(demo, "Connections.csv").split("\n\n", 1)[1]
    return list(csv.DictReader(io.StringIO(table, newline=""), strict=True))


def invitations(demo: Demo) -> list[dict[str, str]]:
    return rows(demo, "Invitations.csv")


def messages(demo: Demo) -> list[dict[str, str]]:
    return rows(demo, "messages.csv")


def posts(demo: Demo) -> list[EmailMessage]:
    """The mails, as the standard library reads them."""
    parts = re.split(rb"^From \S+@xxx .*\n", demo.mail, flags=re.MULTILINE)[1:]
    return [message_from_bytes(part, EmailMessage, policy=default) for part in parts]


def entries(demo: Demo) -> list[dict[str, str]]:
    """The entries of the calendar: what stands before each value's colon, without parameters, and the value."""
    lines = demo.calendar.decode().replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
    found = [line.split("\r\n") for line in lines]
    return [
        {name.partition(";")[0]: value for name, _, value in (line.partition(":") for line in entry)}
        for entry in found
    ]
