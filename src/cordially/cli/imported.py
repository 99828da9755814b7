"""An import as text: what was recognised, what became of the rows, what could not be read."""

from __future__ import annotations

from typing import Any, Final

from cordially.cli.terminal import bullet, clean, heading, table

_SHOWN: Final = 12
"""How many problems or raw files the text names; the rest is counted, and all are in --json."""

_LISTED_APART: Final = 8
"""So many files of one kind in one folder have a line each; more of them, such as single mails, one together."""


def import_text(done: dict[str, Any], title: str, *, rows_apart: bool = False) -> str:
    """Return an import, done or to be done, as it is shown; ``rows_apart`` says what became of the rows of each file."""
    counts = f"{done['added']} new, {done['updated']} changed, {done['unchanged']} known already"
    lines = [f"{heading(title)}: {counts}"]
    if done["files"] and rows_apart:
        lines += ["", _rows_apart([*done["files"], *done["raw"]])]
    elif done["files"]:
        rows = [
            (f["file"], f["kind"].replace("_", " "), str(f["rows"]), f["note"])
            for f in _together(done["files"])
        ]
        lines += ["", table(("File", "Kind", "Rows", "Note"), rows)]
    if done["problems"]:
        lines += ["", *_problems(done["problems"])]
    if done["kept_raw"]:
        names = ", ".join(clean(name) for name in done["kept_raw"][:_SHOWN])
        more = f" and {len(done['kept_raw']) - _SHOWN} more" if len(done["kept_raw"]) > _SHOWN else ""
        lines += ["", bullet(f"Kept as they are, not read yet: {names}{more}.", 0, "*")]
    if done.get("questions"):
        count = done["questions"]
        ask = "question" if count == 1 else "questions"
        would = "There are" if done["batch"] else "There would be"
        lines += ["", bullet(f"{would} {count} {ask} only you can answer: cordially questions", 0, "*")]
    if done["batch"] and not done.get("taken_back_at"):
        lines += ["", f"Take it back with: cordially import --undo {done['batch']}"]
    return "\n".join(lines)


def _rows_apart(files: list[dict[str, Any]]) -> str:
    rows = [
        (
            f["file"],
            *(str(f[name]) for name in ("rows", "added", "updated", "unchanged", "problems", "raw")),
            f["note"],
        )
        for f in files
    ]
    return table(("File", "Rows", "New", "Changed", "Known", "Bad", "Raw", "Note"), rows)


def _problems(problems: list[dict[str, Any]]) -> list[str]:
    rows_lost = sum(1 for p in problems if p["row"] and not p["cell"])
    lines = [
        heading(f"{rows_lost} rows could not be read; the rest went on" if rows_lost else "Worth a look")
    ]
    for problem in problems[:_SHOWN]:
        where = f"{problem['file']}:{problem['row']}" if problem["row"] else problem["file"]
        lines.append(bullet(clean(f"{where}: {problem['reason']} {problem['hint']}".strip())))
    if len(problems) > _SHOWN:
        lines.append(f"  … and {len(problems) - _SHOWN} more (all of them with --json)")
    return lines


def _together(files: list[dict[str, Any]]) -> list[dict[str, Any]]:
    alike: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for file in files:
        alike.setdefault((file["file"].rpartition("/")[0], file["kind"]), []).append(file)
    lines: list[dict[str, Any]] = []
    for (folder, kind), group in alike.items():
        if len(group) <= _LISTED_APART:
            lines += group
        else:
            rows = sum(file["rows"] for file in group)
            note = next((file["note"] for file in group if file["note"]), "")
            lines.append(
                {"file": f"{folder or '.'}/ ({len(group)} files)", "kind": kind, "rows": rows, "note": note}
            )
    return lines
