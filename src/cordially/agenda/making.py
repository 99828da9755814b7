"""The making of steps: their keys, housekeeping, and an opinion put into a step."""

from __future__ import annotations

from cordially.agenda.opinions import Opinion
from cordially.agenda.steps import HOUSEKEEPING, State, Step, Window


def key_of(kind: str, process: str | None, person: str | None, occasion: str) -> str:
    """Return the key of a step: it stays the same however often the plan is made anew."""
    return f"{kind}:{process or '-'}:{person or '-'}:{occasion}"


def chore(kind: str, worth: float) -> Opinion:
    """Return the opinion on a housekeeping step, of which no voice speaks."""
    return Opinion(kind, "do", None, (), (), "", worth)


def made_step(
    opinion: Opinion,
    process: str | None,
    person: str | None,
    occasion: str,
    state: State,
    window: Window | None,
    because: str,
    assumed: dict[str, str],
    *,
    waits_for: str | None = None,
) -> Step:
    """Return a step with the opinion behind it; house rules are not listed as disagreeing with the advice."""
    favour, against = opinion.favour, opinion.against
    if opinion.verdict in ("wait", "avoid"):  # then those in favour are the ones who disagree
        favour = _voices_only(favour)
    else:
        against = _voices_only(against)
    return Step(
        key=key_of(opinion.move, process, person, occasion),
        kind=opinion.move,
        state=state,
        because=f"{because} {opinion.because}".strip(),
        person=person,
        process=process,
        window=window,
        waits_for=waits_for,
        verdict=None if opinion.move in HOUSEKEEPING else opinion.verdict,
        favour=favour,
        against=against,
        assumed=assumed,
        worth=round(opinion.worth, 2),
    )


def _voices_only(positions: tuple[str, ...]) -> tuple[str, ...]:
    """Return positions without the house rules, which are nobody who disagrees."""
    return tuple(each for each in positions if not each.startswith("house-"))
