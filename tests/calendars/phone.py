"""The user's side of a calendar server: a program on their phone, which knows nothing of ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import httpx2
from icalendar import Calendar, Component
from tests.calendars.portions import STORE, todo

from cordially.calendars.entries import identity


class Phone:
    """Reads and changes single entries of one collection."""

    def __init__(self, client: httpx2.Client, collection: str) -> None:
        self.client = client
        self.collection = collection

    def address(self, key: str) -> str:
        return f"{self.collection}{identity(STORE, key)}.ics"

    def find(self, key: str = todo().key) -> Any:
        answer = self.client.get(self.address(key))
        if answer.status_code == 404:
            return None
        answer.raise_for_status()
        return Calendar.from_ical(answer.content).subcomponents[0]

    def see(self, key: str = todo().key) -> Any:
        found = self.find(key)
        assert found is not None
        return found

    def tags(self) -> dict[str, str]:
        answer = self.client.request("PROPFIND", self.collection, headers={"Depth": "1"})
        parts = answer.text.split("<response>")[2:]
        return {p.split("<href>")[1].split("<")[0]: p.split("<getetag>")[1].split("<")[0] for p in parts}

    def change(self, how: Callable[[Any], None], key: str = todo().key) -> None:
        answer = self.client.get(self.address(key))
        calendar = Calendar.from_ical(answer.content)
        how(calendar.subcomponents[0])
        put = self.client.put(
            self.address(key),
            content=calendar.to_ical(),
            headers={"If-Match": answer.headers["etag"], "Content-Type": "text/calendar"},
        )
        put.raise_for_status()

    def tick(self, at: datetime | None, key: str = todo().key) -> None:
        def done(part: Component) -> None:
            _set(part, "status", "COMPLETED")
            if at is not None:
                _set(part, "completed", at)
                _set(part, "last-modified", at)

        self.change(done, key)

    def move(self, to: datetime | date, at: datetime | None = None, key: str = todo().key) -> None:
        def later(part: Component) -> None:
            _set(part, "due", to)
            if isinstance(to, datetime) is False:
                part.pop("dtstart", None)
            if at is not None:
                _set(part, "last-modified", at)

        self.change(later, key)

    def delete(self, key: str = todo().key) -> None:
        self.client.delete(self.address(key)).raise_for_status()


def _set(part: Component, name: str, value: Any) -> None:
    part.pop(name, None)
    part.add(name, value)
