"""One request: whose data, at which moment, with which settings."""

from __future__ import annotations

from datetime import datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from cordially.services.settings import Settings, habits, settings

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal
    from cordially.web.house import House


class Visit:
    """What a page needs to know about the request it answers. ``now`` is read once."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.house: House = request.app.state.house
        self.now: datetime = self.house.now()

    @property
    def demo(self) -> bool:
        """Whether the visitor looks around the demo."""
        return self.house.only_demo or bool(self.request.session.get("demo"))

    @cached_property
    def journal(self) -> Journal:
        """The store this visit reads and writes."""
        return self.house.journal(demo=bool(self.request.session.get("demo")) and not self.house.only_demo)

    @property
    def adviser(self) -> Adviser:
        """The rulebook."""
        return self.house.adviser

    @cached_property
    def settings(self) -> Settings:
        """What the user has set."""
        return settings()

    @cached_property
    def zone(self) -> tzinfo:
        """Where the user's days begin and end."""
        return self.habits.zone

    @property
    def temperament(self) -> str:
        """How disagreement is resolved."""
        return self.habits.temperament

    @cached_property
    def habits(self) -> Habits:
        """The user's days, country and temperament."""
        return habits(self.settings, self.house.zone)

    @property
    def wants_part(self) -> bool:
        """Whether htmx asks for a part of a page, to put into the one that is shown."""
        return self.request.headers.get("hx-request") == "true"

    def say(self, text: str, *, undo: str | None = None) -> None:
        """Leave a sentence for the next page, with the address to post to that takes it back."""
        self.request.session["said"] = {"text": text, "undo": undo}

    def heard(self) -> dict[str, Any] | None:
        """Return what was left for this page, once."""
        said: dict[str, Any] | None = self.request.session.pop("said", None)
        return said

    def back(self, otherwise: str) -> str:
        """Return the page of the app from which something was done, or another where the browser does not tell."""
        came = urlsplit(self.request.headers.get("referer", ""))
        if came.netloc != self.request.url.netloc or not came.path.startswith("/"):
            return otherwise
        return came.path.replace("//", "/") + (f"?{came.query}" if came.query else "")

    def go(self, address: str) -> Response:
        """Send the browser on after something was done: an address within the app."""
        return RedirectResponse(address, status_code=303)
