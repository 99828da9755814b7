"""The web app: routes, static files, and errors that say what to do next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from cordially.errors import BadInputError, CordiallyError, NotFoundError, StoreError
from cordially.web.rendering import STATIC, page
from cordially.web.visit import Visit
from cordially.web.wording import without_commands

if TYPE_CHECKING:
    from cordially.web.house import House

PAGES: Final = (
    "start",
    "should_i_connect",
    "today",
    "processes",
    "process",
    "person",
    "compose",
    "network",
    "profile",
    "rulebook",
    "imports",
    "questions",
    "settings",
    "palette",
    "feed",
    "sign_in",
)
"""The modules of ``web.pages``; each has its ``ROUTES``."""

_STATUS: Final = ((StoreError, 503), (NotFoundError, 404), (BadInputError, 400), (CordiallyError, 400))
_TITLES: Final = {
    400: "That cannot be done as it stands",
    403: "That was not allowed",
    404: "There is nothing here",
    405: "That is not how to ask for this",
    413: "That is too large",
    500: "Something went wrong here",
    503: "The data store cannot be used",
}
_GONE: Final = "It may have been deleted or taken back. Search for it with Ctrl-K."
_HINTS: Final = {
    404: "Go back to Today, or search with Ctrl-K.",
    405: "This address takes what a form sends. Open the page of that form, and press its button there.",
}


def create_app(house: House) -> Starlette:
    """Return the app over a house; ``request_safety.protect`` goes around it."""

    @asynccontextmanager
    async def open_house(_: Starlette) -> AsyncIterator[None]:
        await run_in_threadpool(house.intakes.clear_up, house.now())
        yield
        house.close()

    app = Starlette(
        routes=[*_routes(), Mount("/static/{version}", StaticFiles(directory=STATIC), name="static")],
        lifespan=open_house,
        middleware=[Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)],
        exception_handlers={CordiallyError: _told, HTTPException: _refused, Exception: _broken},
    )
    app.state.house = house
    return app


def _routes() -> list[BaseRoute]:
    found: list[BaseRoute] = []
    for name in PAGES:
        found += import_module(f"cordially.web.pages.{name}").ROUTES
    return found


def route(path: str, answer: Callable[[Visit], Response], *methods: str) -> Route:
    """Return a route whose page is given a visit. It runs beside the others, in a thread of its own."""

    def endpoint(request: Request) -> Response:
        return answer(Visit(request))

    return Route(
        path, endpoint, methods=list(methods) or ["GET"], name=f"{answer.__module__}.{answer.__name__}"
    )


def form_route(path: str, answer: Callable[[Visit, Any], Response]) -> Route:
    """Return a route for a posted form: the page is given the visit and the form's fields (texts, stripped).

    For uploads a page reads ``request.form()`` itself.
    """

    async def endpoint(request: Request) -> Response:
        async with request.form(max_files=0) as form:  # a file where a text belongs is refused
            return await run_in_threadpool(answer, Visit(request), form)

    return Route(path, endpoint, methods=["POST"], name=f"{answer.__module__}.{answer.__name__}")


def _told(request: Request, error: Exception) -> Response:
    assert isinstance(error, CordiallyError)
    status = next(status for kind, status in _STATUS if isinstance(error, kind))
    hint = without_commands(error.hint) or (_GONE if status == 404 else "")
    return _error_page(request, status, error.message, hint)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _error_page(request, error.status_code, "", _HINTS.get(error.status_code, ""))


def _broken(request: Request, _: Exception) -> Response:
    return _error_page(
        request, 500, "", "Nothing was lost; the terminal that runs Cordially shows what happened. Try again."
    )


def _error_page(request: Request, status: int, message: str, hint: str) -> Response:
    visit = Visit(request)
    title = _TITLES.get(status, _TITLES[400])
    back = visit.back("/today")
    return page(visit, "error.html", status=status, title=title, message=message, hint=hint, back=back)
