"""Reads the demo's files the plain way, so that its tests do not depend on the importer."""

from __future__ import annotations

import csv
import io
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
