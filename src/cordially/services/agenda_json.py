"""The agenda as plain values for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cordially.people.stage import awaits_report, stage_of
from cordially.services.people_advice import OPEN_STAGES, promised_news

if TYPE_CHECKING:
    from cordially.services.agenda import Day, Planned


def day_json(shown: Day, numbers: Mapping[str, int] | None = None) -> dict[str, Any]:
    """Return the agenda as plain values; moments are in UTC. ``numbers`` are those of the page that the user sees, if any."""
    if numbers is None:
        numbers = {each.step.key: number for number, each in enumerate(shown.every, start=1)}
    groups = ("now", "this_week", "waiting", "later", "snoozed")
    return {
        **{group: [step_json(each, numbers) for each in getattr(shown, group)] for group in groups},
        "processes": list(_processes(shown)),
        "interviews": [
            {
                "process": each.process.id,
                "title": each.process.called,
                "at": each.at.isoformat(),
                "people": [person.id for person in each.people],
            }
            for each in shown.interviews
        ],
        "panels": [
            {
                "process": panel.process,
                "at": panel.at.isoformat(),
                "members": list(panel.members),
                "thanked": list(panel.thanked),
                "to_thank": list(panel.to_thank),
            }
            for panel in shown.panels
        ],
        "allowance": {
            "of": shown.allowance.of,
            "used": shown.allowance.used,
            "kept_for": list(shown.allowance.kept_for),
            "renews": shown.allowance.renews.isoformat(),
        },
    }


def step_json(planned: Planned, numbers: Mapping[str, int]) -> dict[str, Any]:
    """Return one step as plain values."""
    step, window = planned.step, planned.step.window
    return {
        "number": numbers.get(step.key),
        "key": step.key,
        "kind": step.kind,
        "state": step.state,
        "title": planned.title,
        "when": planned.when,
        "earliest": window.earliest.isoformat() if window else None,
        "best": window.best.isoformat() if window else None,
        "latest": window.latest.isoformat() if window and window.latest else None,
        "waits_for": step.waits_for,
        "snoozed_until": planned.until.isoformat() if planned.until else None,
        "why": planned.why,
        "verdict": step.verdict,
        "for": list(step.favour),
        "against": list(step.against),
        "assumed": dict(step.assumed),
        "granted": list(planned.granted),
        "person": step.person,
        "name": planned.person.name if planned.person else None,
        "process": step.process,
        "process_title": planned.process.called if planned.process else None,
    }


def _processes(shown: Day) -> Iterator[dict[str, Any]]:
    """Yield what is under way: where it stands, by when they promised news, which interview nobody has told about."""
    if shown.scene is None:
        return
    history = shown.scene.history
    for process in shown.scene.processes:
        stage = stage_of(history, process.id)
        if stage is not None and stage not in OPEN_STAGES:
            continue
        promised = promised_news(history.in_process(process.id), history.now, history.zone)
        unreported = awaits_report(history, process.id)
        yield {
            "process": process.id,
            "title": process.called,
            "stage": stage,
            "promised": promised.isoformat() if promised else None,
            "unreported": unreported.isoformat() if unreported else None,
        }
