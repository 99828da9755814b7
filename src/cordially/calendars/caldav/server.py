"""Talks with a calendar server: finds or makes our collection, reads it, writes single entries on conditions.

Nothing outside that collection is ever written. The password goes to the address the user gave and to no other.
"""

from __future__ import annotations

from types import TracebackType
from typing import Final, Literal, Self
from urllib.parse import quote, unquote

import httpx2

from cordially.calendars.caldav import bodies
from cordially.calendars.caldav.multistatus import Answer, answers, not_caldav
from cordially.calendars.trouble import CalendarServerError, ChangedMeanwhileError

_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
_COMPONENTS: Final[tuple[Literal["VTODO", "VEVENT"], ...]] = ("VTODO", "VEVENT")
_TOO_MUCH: Final = 20_000_000
_REDIRECTS: Final = (301, 302, 303, 307, 308)


class Server:
    """A connection to one collection; ``home`` is the address the user gave. Use it in a ``with`` block.

    Every method raises CalendarServerError, which says what to do.
    """

    def __init__(
        self, url: str, user: str, password: str, *, transport: httpx2.BaseTransport | None = None
    ) -> None:
        self._url = _checked(url)
        self._user = user
        self._client = httpx2.Client(
            auth=httpx2.BasicAuth(user, password),
            trust_env=False,
            follow_redirects=False,
            timeout=httpx2.Timeout(20.0, connect=10.0),
            transport=transport,
            headers={"User-Agent": "Cordially"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def collection(self, name: str) -> tuple[str, bool]:
        """Return the address of the collection ``name`` of ours, and whether it was made just now."""
        home = self._home()
        address = self._below(f"{home.rstrip('/')}/{quote(name)}/")
        found = self._ask("PROPFIND", address, bodies.WHAT_IS_IT, depth="0", missing=True)
        if found is None:
            self._make(address)
            return address, True
        if not any(answer.is_calendar for answer in found):
            raise CalendarServerError(
                f"'{name}' on the calendar server is no calendar.", hint="Rename it there, and try again."
            )
        return address, False

    def entries(self, collection: str) -> list[Answer] | None:
        """Return every entry of a collection, with tag and text; None where the collection is gone."""
        found: list[Answer] = []
        for component in _COMPONENTS:
            part = self._ask("REPORT", collection, bodies.entries(component), depth="1", missing=True)
            if part is None:
                return None
            found += [answer for answer in part if answer.etag and answer.text]
        return found

    def put(self, collection: str, name: str, text: bytes, *, etag: str | None) -> None:
        """Write one entry: a new one, or the one that still has ``etag``. Raises ChangedMeanwhileError where that is not so."""
        condition = {"If-Match": etag} if etag is not None else {"If-None-Match": "*"}
        self._write("PUT", f"{collection}{quote(name)}", condition, text)

    def delete(self, collection: str, name: str, *, etag: str) -> None:
        """Delete the entry that still has ``etag``; one that is gone already is as well. Raises ChangedMeanwhileError."""
        self._write("DELETE", f"{collection}{quote(name)}", {"If-Match": etag}, None)

    def _home(self) -> str:
        """Return where the user's calendars are: what the server says, or else the address the user gave."""
        found = self._ask("PROPFIND", self._url, bodies.WHOSE, depth="0", missing=True)
        if found is None:
            raise CalendarServerError(
                "The calendar server knows nothing at that address.",
                hint="Look in your calendar's settings for its CalDAV address, and put it into settings.toml under [caldav] url.",
                code="not-caldav",
            )
        home = next((answer.calendar_home for answer in found if answer.calendar_home), None)
        principal = next((answer.principal for answer in found if answer.principal), None)
        if home is None and principal is not None and self._is_below(principal):
            told = self._ask("PROPFIND", self._absolute(principal), bodies.WHOSE, depth="0", missing=True)
            home = next((answer.calendar_home for answer in told or () if answer.calendar_home), None)
        return self._absolute(home) if home is not None and self._is_below(home) else self._url

    def _make(self, address: str) -> None:
        answer = self._send("MKCALENDAR", address, content=bodies.MAKE, headers={"Content-Type": _XML})
        if answer.status_code not in (200, 201):
            raise CalendarServerError(
                f"The calendar server does not let us make a calendar there ({answer.status_code}).",
                hint="Does [caldav] url end where your own calendars are, such as https://calendar.example/you/?",
            )

    def _ask(
        self,
        method: Literal["PROPFIND", "REPORT"],
        address: str,
        body: bytes,
        *,
        depth: str,
        missing: bool = False,
    ) -> list[Answer] | None:
        headers = {"Depth": depth, "Content-Type": _XML}
        answer = self._send(method, address, content=body, headers=headers)
        if answer.status_code == 404 and missing:
            return None
        if answer.status_code != 207:
            raise not_caldav()
        return answers(answer.content)

    def _write(
        self, method: Literal["PUT", "DELETE"], address: str, condition: dict[str, str], text: bytes | None
    ) -> None:
        headers = {**condition, **({"Content-Type": "text/calendar; charset=utf-8"} if text else {})}
        answer = self._send(method, address, content=text, headers=headers)
        if answer.status_code in (409, 412):
            raise ChangedMeanwhileError
        if method == "DELETE" and answer.status_code in (404, 410):
            return
        if answer.status_code not in (200, 201, 204):
            raise CalendarServerError(
                f"The calendar server refused an entry ({answer.status_code}).",
                hint=_REFUSED.get(answer.status_code, "Try again later; nothing is lost here."),
            )

    def _send(
        self, method: str, address: str, *, content: bytes | None, headers: dict[str, str]
    ) -> httpx2.Response:
        try:
            with self._client.stream(method, address, content=content, headers=headers) as answer:
                body = bytearray()
                for part in answer.iter_bytes():
                    body += part
                    if len(body) > _TOO_MUCH:
                        raise not_caldav()
                complete = httpx2.Response(
                    answer.status_code, headers=_plain(answer.headers), content=bytes(body)
                )
        except httpx2.TimeoutException:
            raise CalendarServerError(
                "The calendar server does not answer.",
                hint="Try again later; nothing is lost here.",
                code="unreachable",
            ) from None
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise CalendarServerError(
                f"The calendar server cannot be reached: {_reason(error)}.",
                hint="Is it running, are you online, and is [caldav] url in settings.toml right?",
                code="unreachable",
            ) from None
        _check_welcome(complete)
        return complete

    def _absolute(self, address: str) -> str:
        return str(httpx2.URL(self._url).join(address))

    def _is_below(self, address: str) -> bool:
        """Tell whether an address lies on the same server, in or below the one the user gave."""
        base, other = httpx2.URL(self._url), httpx2.URL(self._absolute(address))
        if (base.scheme, base.host, base.port) != (other.scheme, other.host, other.port):
            return False
        path = unquote(other.path)
        return ".." not in path.split("/") and f"{path.rstrip('/')}/".startswith(base.path.rstrip("/") + "/")

    def _below(self, address: str) -> str:
        if not self._is_below(address):
            raise not_caldav()
        return self._absolute(address)


_XML: Final = "application/xml; charset=utf-8"
_REFUSED: Final = {
    403: "It may not keep things to do: see whether it offers a list of tasks, or use 'cordially calendar feed' instead.",
    507: "It has no room left: make some there, and try again.",
}


def _plain(headers: httpx2.Headers) -> dict[str, str]:
    return {name: headers[name] for name in ("location", "content-type") if name in headers}


def _reason(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__


def _check_welcome(answer: httpx2.Response) -> None:
    if answer.status_code == 401:
        raise CalendarServerError(
            "The calendar server does not accept your name or password.",
            hint="Check [caldav] user in settings.toml and CORDIALLY_CALDAV_PASSWORD; many servers want a password made for one app.",
            code="not-welcome",
        )
    if answer.status_code in _REDIRECTS:
        raise CalendarServerError(
            "The calendar server sends us to another address.",
            hint=f"If you trust it, put it into settings.toml under [caldav] url: {answer.headers.get('location', '(not told)')}",
            code="moved",
        )
    if answer.status_code >= 500 and answer.status_code != 507:
        raise CalendarServerError(
            f"The calendar server has trouble of its own ({answer.status_code}).",
            hint="Try again later; nothing is lost here.",
        )


def _checked(url: str) -> str:
    try:
        address = httpx2.URL(url)
    except httpx2.InvalidURL:
        address = httpx2.URL("")
    if address.scheme not in ("https", "http") or not address.host or address.userinfo:
        raise CalendarServerError(
            "[caldav] url is no address of a server.",
            hint="Such as https://calendar.example/you/, without name or password in it.",
            code="bad-address",
        )
    if address.scheme == "http" and address.host not in _LOOPBACK:
        raise CalendarServerError(
            "Your password would travel where others can read it.",
            hint="Use https:// in [caldav] url.",
            code="bad-address",
        )
    return f"{str(address.copy_with(query=None, fragment=None)).rstrip('/')}/"
