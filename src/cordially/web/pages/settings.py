"""Settings: how you are advised, when you work, where your plans go, and your data: to take along or to delete."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from shutil import rmtree
from typing import Any, Final

from starlette.background import BackgroundTask
from starlette.datastructures import FormData
from starlette.responses import FileResponse, Response

from cordially import __version__
from cordially.calendars.entries import SHOWN
from cordially.errors import BadInputError, CordiallyError, StoreError
from cordially.services import (
    calendar_feed,
    calendar_status,
    exporting,
    forgetting_everything,
    places,
    temperaments,
    whereabouts,
)
from cordially.services import settings as set_
from cordially.services.calendar_sync import PASSWORD as CALDAV_PASSWORD
from cordially.services.digest import PASSWORD as MAIL_PASSWORD
from cordially.web.app import form_route, route
from cordially.web.rendering import STATIC, page
from cordially.web.request_safety import can_sign_out
from cordially.web.settings_words import on_page
from cordially.web.visit import Visit
from cordially.writing.messages import ACCOUNTS
from cordially.writing.rules import rules

_SECTION: Final = "settings"
_ENTRIES: Final = {
    "advice": ("temperament",),
    "days": ("zone", "country", "day_begins", "day_ends"),
    "writing": ("account", "check.ignore"),
    "mail": (
        "mail.host",
        "mail.port",
        "mail.security",
        "mail.user",
        "mail.from",
        "mail.to",
        "mail.password_file",
    ),
    "caldav": ("caldav.url", "caldav.user", "caldav.password_file"),
}
"""What each form of the page writes."""

_TOGETHER: Final = {"mail": "mail.host", "caldav": "caldav.url"}
"""Without this entry the others of its form mean nothing, and are removed with it."""

_RULE_GROUPS: Final = {
    "AS": "What you ask for",
    "CO": "What it says",
    "NA": "Names",
    "ST": "Form and length",
    "TI": "Timing",
    "TO": "Tone",
}


def settings(visit: Visit) -> Response:
    """Show everything that can be set."""
    return _settings(visit)


def _settings(
    visit: Visit, *, typed: Mapping[str, Any] | None = None, error: CordiallyError | None = None
) -> Response:
    broken = None
    try:
        chosen = set_.settings()
    except BadInputError as found:
        chosen, broken = set_.Settings(), found
    ignored = typed["check.ignore"] if typed and "check.ignore" in typed else chosen.ignore
    return page(
        visit,
        "settings.html",
        status=400 if error else 200,
        section=_SECTION,
        values={**_values(chosen), **(typed or {})},
        error=on_page(error) if error else None,
        broken=broken,
        read_only=_read_only(visit) or broken is not None,
        looking_around=_read_only(visit),
        temperaments=temperaments.MEANINGS,
        examples=temperaments.examples(visit.adviser),
        accounts=ACCOUNTS,
        security=set_.SECURITY,
        zones=whereabouts.zones(),
        countries=whereabouts.countries(),
        house_zone=str(visit.house.zone),
        rules=_rules(ignored),
        feed=_feed(visit),
        mail_password=MAIL_PASSWORD,
        caldav_password=CALDAV_PASSWORD,
        settings_file=set_.path(),
        home=places.home(),
        version=__version__,
        licences=licences(),
        exchanged=_exchanged(chosen),
        signed_in=can_sign_out(visit.request),
    )


def _read_only(visit: Visit) -> bool:
    """Tell whether it is the demo beside the user's own data, which has no settings of its own."""
    return visit.demo and not visit.house.only_demo


def _exchanged(chosen: set_.Settings) -> datetime | None:
    """Return when the calendar server was last brought up to date, as far as that can be told."""
    try:
        return calendar_status.status(chosen).exchanged
    except StoreError:
        return None


def _values(chosen: set_.Settings) -> dict[str, Any]:
    mail, caldav = chosen.mail, chosen.caldav

    def clock(value: time | None) -> str:
        return value.isoformat("minutes") if value else ""

    return {
        "temperament": chosen.temperament or "cautious",
        "account": chosen.account or "",
        "zone": chosen.zone or "",
        "country": chosen.country or "",
        "day_begins": clock(chosen.day_begins),
        "day_ends": clock(chosen.day_ends),
        "mail.host": mail.host if mail else "",
        "mail.port": str(mail.port) if mail else "",
        "mail.security": mail.security if mail else "starttls",
        "mail.user": (mail.user if mail else "") or "",
        "mail.from": mail.sender if mail else "",
        "mail.to": mail.to if mail else "",
        "mail.password_file": (mail.password_file if mail else "") or "",
        "caldav.url": caldav.url if caldav else "",
        "caldav.user": (caldav.user if caldav else "") or "",
        "caldav.password_file": (caldav.password_file if caldav else "") or "",
    }


def _rules(ignored: tuple[str, ...] | list[str]) -> dict[str, list[tuple[str, str, bool]]]:
    """Return the checks in groups: name, what they say, and whether they are left out."""
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for code, rule in rules().items():
        out = any(rule.name == each or code.startswith(each.upper()) for each in ignored)
        found.setdefault(_RULE_GROUPS.get(code[:2], "Else"), []).append((rule.name, rule.message, out))
    return found


def _feed(visit: Visit) -> dict[str, Any]:
    asked = visit.request.query_params
    shown = asked.get("as") if asked.get("as") in SHOWN else "todos"
    discreet = asked.get("discreet") == "1"
    if _read_only(visit) or not calendar_feed.token_path().exists():
        return {"address": None, "shown": shown, "discreet": discreet}
    told = [f"as={shown}"] if shown != "todos" else []
    told += ["discreet=1"] if discreet else []
    base = str(visit.request.base_url).rstrip("/")
    address = f"{base}/feed/{calendar_feed.token()}.ics" + (f"?{'&'.join(told)}" if told else "")
    return {"address": address, "shown": shown, "discreet": discreet, "open": "as" in asked}


def licences() -> list[tuple[str, str, str]]:
    """Return what others made and is shipped with the app: package, version, licence."""
    table = (STATIC / "vendor" / "README.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table if line.startswith("| `")]
    return [(package, version, licence.partition(" (")[0]) for _, package, version, licence in rows]


def save(visit: Visit, form: FormData) -> Response:
    """Write the entries of one form into the settings; what was typed stays where it cannot be read."""
    which = visit.request.path_params["form"]
    if which not in _ENTRIES:
        return visit.go("/settings")
    _must_be_own(visit)
    typed: dict[str, Any] = {name: str(form.get(name) or "").strip() for name in _ENTRIES[which]}
    if "check.ignore" in typed:
        typed["check.ignore"] = [str(name) for name in form.getlist("check.ignore")]
    changes = {name: value or None for name, value in typed.items()}
    if str(changes.get("mail.port") or "").isdecimal():
        changes["mail.port"] = int(typed["mail.port"])
    needed = _TOGETHER.get(which)
    if needed and not changes[needed]:
        changes = dict.fromkeys(changes)
    try:
        set_.write(changes)
    except BadInputError as error:
        return _settings(visit, typed=typed, error=error)
    visit.say("Saved.")
    return visit.go(f"/settings#{which}")


def renew_feed(visit: Visit, _: FormData) -> Response:
    """Make an address for the feed; the one before answers nobody any more."""
    _must_be_own(visit)
    before = calendar_feed.token_path().exists()
    calendar_feed.renew()
    visit.say(
        "There is a new address; the old one answers nobody any more."
        if before
        else "There is an address now."
    )
    return visit.go("/settings?as=todos#calendar")


def backup(visit: Visit) -> Response:
    """Send a copy of the store as it is at this moment."""
    places.make_home()
    folder = visit.house.intakes.new_folder(visit.now)
    try:
        folder.mkdir(mode=0o700, parents=True)
        target = visit.journal.backup(folder / "backup.sqlite")
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
    day = visit.now.astimezone(visit.zone).date()
    return FileResponse(
        target,
        media_type="application/vnd.sqlite3",
        filename=f"cordially-{day.isoformat()}.sqlite",
        background=BackgroundTask(rmtree, folder, ignore_errors=True),
    )


def people(visit: Visit) -> Response:
    """Send everybody as a table for a spreadsheet."""
    day = visit.now.astimezone(visit.zone).date()
    return Response(
        "\ufeff" + exporting.people_table(visit.journal),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="people-{day.isoformat()}.csv"'},
    )


def ask_forget(visit: Visit) -> Response:
    """Say what there is and would be gone."""
    return _ask_forget(visit)


def _ask_forget(visit: Visit, *, error: CordiallyError | None = None) -> Response:
    _must_be_own(visit)
    return page(
        visit,
        "forget.html",
        status=400 if error else 200,
        section=_SECTION,
        kept=forgetting_everything.kept(visit.journal),
        also=forgetting_everything.also(settings_too=False),
        word=forgetting_everything.WORD,
        error=error,
    )


def forget(visit: Visit, form: FormData) -> Response:
    """Delete everything, if it was typed out."""
    _must_be_own(visit)
    typed = str(form.get("typed") or "")
    if " ".join(typed.casefold().split()) == forgetting_everything.WORD:
        visit.house.close()
    try:
        forgetting_everything.forget_everything(typed, settings_too=form.get("settings_too") == "yes")
    except BadInputError as error:
        return _ask_forget(visit, error=error)
    visit.house.forget_rules()
    visit.say("Everything is deleted. Nothing about your search is kept here any more.")
    return visit.go("/welcome")


def _must_be_own(visit: Visit) -> None:
    if _read_only(visit):
        raise BadInputError(
            "Settings are those of your own data; nothing was changed.", hint="Leave the demo to change them."
        )


ROUTES: Final = (
    route("/settings", settings),
    route("/settings/backup", backup),
    route("/settings/people.csv", people),
    route("/settings/forget", ask_forget),
    form_route("/settings/forget", forget),
    form_route("/settings/feed/renew", renew_feed),
    form_route("/settings/{form}", save),
)
