"""Signing in and out, where a password is needed. Nothing that was typed is ever shown again."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from cordially.web.request_safety.addresses import SIGN_IN, SIGN_OUT
from cordially.web.request_safety.csrf import csrf_token
from cordially.web.request_safety.doors import Door, door_of

_WRONG: Final = "That is not the password."


async def show(request: Request) -> Response:
    """Show the form; whoever is in already, or needs no password, goes on."""
    door = door_of(request)
    if door is None or await run_in_threadpool(door.is_inside, request.session):
        return RedirectResponse("/", status_code=303)
    return _form(request, door)


async def enter(request: Request) -> Response:
    """Take the password: on to the page that was wanted, or the form again, saying why."""
    door = door_of(request)
    if door is None:
        return RedirectResponse("/", status_code=303)
    form = await request.form(max_files=0, max_fields=5)
    password = form.get("password")
    client = request.client.host if request.client else ""
    wait = door.wait(client)
    if wait:
        said = f"Too many tries. Wait {_seconds(wait)}, then try again."
        return _form(request, door, said, status=429, headers={"Retry-After": str(wait)})
    address = await door.sign_in(request.session, password if isinstance(password, str) else "", client)
    if address is None:
        return _form(request, door, _WRONG, status=403)
    return RedirectResponse(address, status_code=303)


async def leave(request: Request) -> Response:
    """End the session and show the form."""
    door = door_of(request)
    if door is None:
        return RedirectResponse("/", status_code=303)
    door.sign_out(request.session)
    return RedirectResponse(SIGN_IN, status_code=303)


ROUTES: Final = [
    Route(SIGN_IN, show, methods=["GET"]),
    Route(SIGN_IN, enter, methods=["POST"]),
    Route(SIGN_OUT, leave, methods=["POST"]),
]


def _form(
    request: Request,
    door: Door,
    said: str = "",
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Response:
    text = (
        _environment()
        .get_template("sign_in.html")
        .render(csrf=csrf_token(request), said=said, stylesheets=door.stylesheets, address=SIGN_IN)
    )
    return HTMLResponse(text, status_code=status, headers=headers)


def _seconds(wait: int) -> str:
    if wait >= 120:
        return f"{-(-wait // 60)} minutes"
    return "1 second" if wait == 1 else f"{wait} seconds"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(loader=PackageLoader("cordially.web"), autoescape=True, undefined=StrictUndefined)
