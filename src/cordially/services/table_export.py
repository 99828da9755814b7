"""The decision tables as files: JSON for anything, Parquet to join in DuckDB, Spark or PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from cordially.errors import BadInputError, StoreError
from cordially.etiquette.bits import Bits, compile_rulebook
from cordially.etiquette.situation import FACTS
from cordially.services import rulebooks

ENDINGS: Final = (".json", ".parquet")


def write_tables(file: str, directories: Sequence[str], moves: Sequence[str]) -> int:
    """Write the tables of some moves; return how many rows. Every situation lies in one row per move and temperament.

    In Parquet every fact has its column, with all the values a row allows; in JSON a fact that allows all is left out.
    Raises BadInputError for another ending or a missing extra,
    StoreError when the file cannot be written; then nothing is left behind.
    """
    target = Path(file)
    if target.suffix not in ENDINGS:
        raise BadInputError(
            f"'{file}' ends in neither .json nor .parquet.", hint="Name such a file.", field="file"
        )
    rows = _rows(directories, moves)
    part = target.with_name(f".{target.name}.part")
    try:
        if target.suffix == ".json":
            body = {"facts": dict(FACTS), "rows": [_restricted(row) for row in rows]}
            part.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
        else:
            _write_parquet(part, rows)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(
            f"'{file}' cannot be written: {error.strerror}.", hint="Choose another place."
        ) from None
    return len(rows)


def _rows(directories: Sequence[str], moves: Sequence[str]) -> list[dict[str, Any]]:
    try:
        from cordially.etiquette import export, table  # noqa: PLC0415  # numpy is an extra
    except ImportError:
        raise BadInputError("Exports need numpy.", hint="Install cordially[table].") from None
    bits = Bits(compile_rulebook(rulebooks.rulebook(directories)))
    found: list[dict[str, Any]] = []
    for move in moves:
        built = table.build_move(bits, move)
        names = export.columns(built)
        for row in export.rows({move: built}, move):
            told = dict(zip(names, row, strict=True))
            facts = {fact: told.get(fact, list(values)) for fact, values in FACTS.items()}
            found.append({"move": move, **facts, **{name: told[name] for name in export.MEASURES}})
    return found


def _restricted(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in FACTS or len(value) < len(FACTS[name])}


def _write_parquet(path: Path, rows: list[dict[str, Any]]) -> None:
    try:
        import pyarrow as pa  # noqa: PLC0415  # an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        raise BadInputError("Parquet needs pyarrow.", hint="Install cordially[parquet].") from None
    pq.write_table(pa.Table.from_pylist(rows), path, compression="zstd")
