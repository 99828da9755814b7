"""One person as text: what is known, where it comes from, what happened."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.cli.terminal import bullet, clean, heading, style

if TYPE_CHECKING:
    from cordially.journal import Journal, Told
    from cordially.network.background import Background
    from cordially.services.person_page import PersonPage


def person_text(journal: Journal, page: PersonPage, *, sources: bool) -> str:
    """Return everything known of a person; with ``sources`` each value says where it comes from."""
    from cordially.cli.commands.log_ import log_text

    person = page.person
    lines = [heading(f"{clean(person.called)} ({person.id})")]
    for field in (("name",) if sources else ()) + ("position", "company", "email", "profile"):
        if value := getattr(person, field):
            lines.append(bullet(f"{field}: {clean(value)}"))
            if sources:
                lines.append(style(bullet(_source(page.sources.get(field)), 6, "<"), "dim"))
    if page.whereabouts:
        told_places = (page.whereabouts.zone and page.whereabouts.zone.key, page.whereabouts.country)
        lines.append(bullet(f"lives: {', '.join(place for place in told_places if place)}"))
    lines += [bullet(_background(one, sources=sources)) for one in page.background]
    lines += [bullet(f"process: {clean(process.called)} ({process.id})") for process in page.processes]
    if page.contact:
        lines += [
            bullet(f"{what}: {_day(at)}")
            for what, at in (("last heard from", page.contact.heard), ("last written to", page.contact.wrote))
            if at
        ]
    for told in page.told:
        if told.kind not in _PLAIN:
            lines.append(bullet(clean(_row(told))))
    if len(page.records) > 1:
        others = ", ".join(page.records[1:])
        lines.append(bullet(f"one person under several records: {others} (undo: cordially people apart ID)"))
    if page.events:
        lines += ["", log_text(journal, page.events)]
    lines += ["", f'What to do: cordially advise --person "{clean(person.called)}"']
    lines.append(f'Common ground: cordially ties "{clean(person.called)}"')
    return "\n".join(lines)


_PLAIN = frozenset({"connection", "invitation", "contact"})
"""Rows that say no more than the fields and the log do."""


def _source(told: Told | None) -> str:
    if told is None:
        return "you wrote it"
    line = f", line {told.line}" if told.line else ""
    return clean(f"{told.file or 'an earlier import'}{line} (import {told.batch}, {_day(told.at)})")


def _background(one: Background, *, sources: bool) -> str:
    when = f", {one.started or '?'} to {one.finished or '?'}" if one.started or one.finished else ""
    role = f", {one.role}" if one.role else ""
    source = f" ({one.source})" if sources and one.source else ""
    return clean(f"{one.kind}: {one.name}{role}{when}{source}")


def _row(told: Told) -> str:
    what = told.kind.replace("_", " ")
    name = told.says.get("name") or told.says.get("title") or ""
    when = (told.says.get("at") or told.says.get("starts") or "")[:10]
    return ", ".join(part for part in (f"{what}: {name}" if name else what, when) if part)


def _day(at: datetime) -> str:
    return at.astimezone(clock.zone()).strftime("%Y-%m-%d")
