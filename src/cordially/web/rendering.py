"""Pages from templates: everything is escaped, addresses of static files carry a version."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.responses import HTMLResponse

from cordially.people.person import as_shown
from cordially.services import plain_words
from cordially.web import wording
from cordially.web.request_safety import csrf_token

if TYPE_CHECKING:
    from cordially.web.visit import Visit

STATIC: Final = Path(__file__).parent / "static"

NAVIGATION: Final = (
    ("today", "/today", "Today"),
    ("processes", "/processes", "Processes"),
    ("network", "/network", "Network"),
    ("compose", "/compose", "Compose"),
    ("ask", "/should-i-connect", "Should I connect?"),
    ("profile", "/profile", "Profile"),
    ("rulebook", "/rulebook", "Rulebook"),
    ("import", "/import", "Import"),
    ("settings", "/settings", "Settings"),
)
"""The pages in the navigation: icon and name of the section, address, label."""


@lru_cache(maxsize=1)
def version() -> str:
    """Return what stands in the addresses of static files; it changes when one of them does."""
    files = sorted(path for path in STATIC.rglob("*") if path.is_file())
    content = blake2b(digest_size=6)
    for path in files:
        content.update(str(path.relative_to(STATIC)).encode())
        content.update(path.read_bytes())
    return f"v-{content.hexdigest()}"


def static_address(name: str) -> str:
    """Return the address of a static file. What a sheet or a script names beside itself has the same version."""
    return f"/static/{version()}/{name}"


@lru_cache(maxsize=256)
def icon(name: str) -> Markup:
    """Return an icon that goes with a text; readers aloud skip it."""
    return Markup(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>'
    ).format(static_address("icons.svg"), name)


@pass_context
def _csrf_field(context: Context) -> Markup:
    return Markup('<input type="hidden" name="csrf" value="{}">').format(context["csrf"])


@pass_context
def _day(context: Context, value: date | datetime | None) -> str:
    return wording.day(value, now=context["visit"].now, zone=context["visit"].zone)


@pass_context
def _moment(context: Context, value: date | datetime | None) -> str:
    return wording.moment(value, now=context["visit"].now, zone=context["visit"].zone)


@pass_context
def _iso(context: Context, value: date | datetime | None) -> str:
    if isinstance(value, datetime):
        value = value.astimezone(context["visit"].zone)
    return value.isoformat() if value else ""


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("cordially.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(
        static=static_address,
        icon=icon,
        csrf_field=_csrf_field,
        navigation=NAVIGATION,
        words=plain_words,
    )
    made.filters.update(day=_day, moment=_moment, iso=_iso, shown=as_shown, hint=wording.without_commands)
    return made


def page(visit: Visit, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Answer with a whole page. ``values`` are what the template names; ``section`` says where in the navigation it is."""
    values.setdefault("section", "")
    text = (
        _environment()
        .get_template(template)
        .render(visit=visit, said=visit.heard(), csrf=csrf_token(visit.request), **values)
    )
    return HTMLResponse(text, status_code=status)


def part(visit: Visit, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Answer with a part of a page, for a page that is shown already."""
    text = _environment().get_template(template).render(visit=visit, csrf=csrf_token(visit.request), **values)
    return HTMLResponse(text, status_code=status)
