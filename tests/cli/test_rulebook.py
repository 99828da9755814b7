"""``rulebook``: the positions, and what follows from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Cordially


def test_coverage_is_complete(cordially: Cordially) -> None:
    told = cordially("rulebook", "coverage")
    assert told.status == 0
    assert "59 of 59 claims are carried." in told.out


def test_the_examples_and_invariants_hold(cordially: Cordially) -> None:
    told = cordially("rulebook", "test", "--json")
    assert told.status == 0
    assert told.json["cases"] >= 25
    assert told.json["failures"] == told.json["breaches"] == []


def test_a_failing_example_is_told(cordially: Cordially, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[[case]]\nname = "wrong on purpose"\ngiven = { role = "recruiter", stage = "applied", met = "no" }\n'
        'expect = { connect = "avoid" }\n',
        encoding="utf-8",
    )
    told = cordially("rulebook", "test", "--rulebook", str(tmp_path))
    assert told.status == 1
    assert "wrong on purpose" in told.out


def test_positions_are_listed_and_shown(cordially: Cordially) -> None:
    listed = cordially("rulebook", "list", "--move", "connect").out
    assert "sigerhall-wait-for-the-end" in listed
    shown = cordially("rulebook", "show", "sigerhall-wait-for-the-end").out
    assert "Tamara Sigerhall" in shown
    assert "claims: T04" in shown
    assert cordially("rulebook", "show", "sigerhall").out.count("Tamara Sigerhall") == 7
    missed = cordially("rulebook", "show", "sigerhal")
    assert missed.status == 3
    assert "Did you mean 'sigerhall'?" in missed.err


def test_the_audit_counts_every_situation(cordially: Cordially) -> None:
    told = cordially("rulebook", "audit", "--move", "accept_invitation", "--json").json
    [move] = told["moves"]
    assert move["situations"] == 31_104_000
    assert sum(move["verdicts"]["cautious"].values()) == move["situations"]
    assert told["never_in_effect"] == []


def test_a_difference_is_counted_with_an_example(cordially: Cordially, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[override.sigerhall-wait-for-the-end]\nstance = "care"\n', encoding="utf-8"
    )
    told = cordially("rulebook", "diff", str(tmp_path), "--json").json
    assert [move["move"] for move in told["moves"]] == ["connect"]
    assert told["moves"][0]["count"] > 0
    (tmp_path / "mine.toml").write_text("", encoding="utf-8")
    assert "Nothing changes" in cordially("rulebook", "diff", str(tmp_path)).out


@pytest.mark.parametrize("ending", ["json", "parquet"])
def test_tables_are_exported(cordially: Cordially, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"tables.{ending}"
    told = cordially("rulebook", "export", str(target), "--move", "accept_invitation")
    assert told.status == 0
    if ending == "json":
        written = json.loads(target.read_text(encoding="utf-8"))
        assert {row["move"] for row in written["rows"]} == {"accept_invitation"}
        assert sum(r["situations"] for r in written["rows"] if r["temperament"] == "bold") == 31_104_000
    else:
        import pyarrow.parquet as pq

        table = pq.read_table(target)
        assert set(table.column("temperament").to_pylist()) == {"cautious", "balanced", "bold"}
        assert sum(table.column("situations").to_pylist()) == 3 * 31_104_000


def test_an_export_of_another_kind_is_refused(cordially: Cordially, tmp_path: Path) -> None:
    assert cordially("rulebook", "export", str(tmp_path / "tables.xlsx")).status == 1


def test_the_schema_is_printed(cordially: Cordially) -> None:
    assert cordially("rulebook", "schema").json["title"] == "A Cordially rulebook file"
