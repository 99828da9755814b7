"""Drafts as text: the message itself first, then what was left out, what is missing, and what the checks say."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from cordially.cli.terminal import bullet, clean, heading, paragraph, style, table, wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cordially.etiquette.advice import Advice
    from cordially.journal import KeptDraft
    from cordially.services.drafting import Made
    from cordially.writing.checking import Checked
    from cordially.writing.drafting import Draft, Question


def made_text(made: Made, reader: str) -> str:
    """Return a fresh draft, or the questions to answer first."""
    draft = made.draft
    lines = [heading(f"{draft.kind.replace('_', ' ').capitalize()} to {clean(reader)}")]
    lines += _advised(made.advice)
    if draft.declined:
        lines += ["", paragraph(draft.declined.reason)]
        if draft.declined.instead:
            lines.append(paragraph(f"Instead: {draft.declined.instead.replace('_', ' ')}."))
        return "\n".join(lines)
    needed = [each for each in draft.missing if each.needed]
    if draft.text is None:
        lines += [
            "",
            paragraph(
                f'Your own words land best: cordially draft "{clean(reader)}" {draft.kind} --mine FILE keeps and checks them.'
            ),
            "",
            "For a draft, tell:",
            *_questions(needed),
            "",
            _how_to_tell(needed, reader, draft.kind),
        ]
        return "\n".join(lines)
    lines += ["", *_message(draft.text, draft.subject), "", _length(draft)]
    lines += [bullet(f"left out: {each.fact.replace('_', ' ')}. {each.reason}") for each in draft.left_out]
    optional = [each for each in draft.missing if not each.needed]
    if optional:
        lines += ["", "It would gain from:", *_questions(optional[:3])]
    if made.kept and made.checked:
        lines += ["", *_judged(made.checked, draft.text), *_next(made.kept)]
    return "\n".join(lines)


def kept_text(kept: KeptDraft, checked: Checked, reader: str) -> str:
    """Return a kept draft with what the checks say."""
    whose = "your words" if kept.hand == "yours" else "drafted"
    to = f" to {clean(reader)}" if reader else ""
    sent = f", sent {kept.sent_at.date().isoformat()}" if kept.sent_at else ""
    lines = [
        heading(f"{kept.kind.replace('_', ' ').capitalize()}{to}"),
        style(f"{kept.id}, version {kept.version}, {whose}{sent}", "dim"),
        "",
    ]
    lines += [*_message(kept.text, kept.subject), "", *_judged(checked, kept.text)]
    if not kept.sent_at:
        lines += _next(kept)
    return "\n".join(lines)


def list_text(drafts: Sequence[KeptDraft], names: Mapping[str, str]) -> str:
    """Return the drafts on the desk as a table, or what to do where there are none."""
    if not drafts:
        return paragraph(
            "Your desk is empty. Keep what you write with: cordially draft PERSON --mine FILE, or begin with: cordially draft PERSON"
        )
    rows = [
        (
            each.id,
            each.kind.replace("_", " "),
            names.get(each.person or "", ""),
            "sent" if each.sent_at else f"version {each.version}",
            " ".join(each.text.split()),
        )
        for each in drafts
    ]
    return table(("Id", "Kind", "To", "State", "Begins"), rows)


def versions_text(versions: Sequence[tuple[int, str, datetime]], zone: tzinfo) -> str:
    """Return every version of a draft, oldest first."""
    parts = [
        "\n".join([heading(f"Version {number}, {at.astimezone(zone):%Y-%m-%d %H:%M}"), *_message(text, None)])
        for number, text, at in versions
    ]
    return "\n\n".join(parts)


def _message(text: str, subject: str | None) -> list[str]:
    lines = [f"  Subject: {clean(subject)}", ""] if subject else []
    for line in text.split("\n"):
        lines += [f"  {part}" for part in wrap(clean(line), 76)] if line.strip() else [""]
    return lines


def _length(draft: Draft) -> str:
    words = len((draft.text or "").split())
    said = f"{draft.characters} characters" if draft.channel == "note" else f"{words} words"
    return style(
        paragraph(". ".join([f"{said}, {draft.tone}", *(each.rstrip(".") for each in draft.limits)]) + "."),
        "dim",
    )


def _questions(questions: Sequence[Question]) -> list[str]:
    lines: list[str] = []
    for each in questions:
        lines.append(bullet(f"{each.fact}: {each.question}"))
        lines.append(style(paragraph(f"such as: {each.example}", 4), "dim"))
    return lines


def _how_to_tell(needed: Sequence[Question], reader: str, kind: str) -> str:
    facts = [each.fact for each in needed if each.fact != "to"]
    if not facts:
        return paragraph("Say first what they are called: cordially people edit")
    told = " ".join(f'--tell {fact}="…"' for fact in facts)
    return style(paragraph(f'cordially draft "{clean(reader)}" {kind} {told}'), "dim")


def _advised(advice: Advice | None) -> list[str]:
    """Return what the rulebook says of the move, where it is not a plain yes: a draft must not talk anybody into it."""
    if advice is None or advice.verdict == "do":
        return []
    until = f" until {advice.until.replace('_', ' ')}" if advice.until else ""
    said = {
        "do_with_care": "with care",
        "wait": f"wait{until}",
        "avoid": "better not",
        "not_applicable": "it does not fit how things stand",
    }[advice.verdict]
    against = f" ({len(advice.against)} against, {len(advice.favour)} for)"
    return [style(paragraph(f"Advice on sending it now: {said}{against}. {advice.because}", 0, 2), "wait")]


def _judged(checked: Checked, text: str) -> list[str]:
    from cordially.cli.findings import finding_text, verdict_text
    from cordially.cli.terminal import width

    lines = [finding_text(text, each, width=width(), where="") + "\n" for each in checked.findings]
    return [*lines, verdict_text(checked.verdict)]


def _next(kept: KeptDraft) -> list[str]:
    return [
        style(
            paragraph(
                f"Kept as {kept.id}. Edit: cordially draft --edit {kept.id} · once sent: cordially draft --sent {kept.id}"
            ),
            "dim",
        )
    ]
