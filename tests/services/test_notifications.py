"""The page in a line, through whatever the machine has for notifications."""

from __future__ import annotations

import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.services.days import day, planned

from cordially.errors import NotFoundError
from cordially.people import Process
from cordially.services.interviews import Interview
from cordially.services.notifications import Line, of, show

NOW = datetime(2026, 3, 18, 8, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with nothing on it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder: Path, name: str, does: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize("name", ["notify-send", "osascript"])
def test_the_line_goes_to_the_program_as_it_is(path: Path, tmp_path: Path, name: str) -> None:
    program(path, name, f'for each in "$@"; do echo "$each"; done > "{tmp_path}/told"')
    text = 'Thank "Dana" $(touch hacked); and 1 more'
    assert show(Line("Cordially: 2 for now", text)) == name
    *_, title, told = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    assert (title, told) == ("Cordially: 2 for now", text)
    assert not list(tmp_path.glob("**/hacked"))


def test_on_windows_the_line_is_no_part_of_the_script(path: Path, tmp_path: Path) -> None:
    program(
        path, "powershell.exe", f'echo "$CORDIALLY_TEXT" > "{tmp_path}/told"; echo "$@" >> "{tmp_path}/told"'
    )
    assert show(Line("Cordially", "Thank O'Neil'; exit")) == "powershell.exe"
    told, script = (tmp_path / "told").read_text(encoding="utf-8").split("\n", 1)
    assert told == "Thank O'Neil'; exit"
    assert "Neil" not in script


def test_a_name_is_no_markup(path: Path, tmp_path: Path) -> None:
    program(path, "notify-send", f'for each in "$@"; do echo "$each"; done > "{tmp_path}/told"')
    show(Line("Cordially", "Thank <a href='x'>R&D</a>"))
    assert "&lt;a href='x'&gt;R&amp;D" in (tmp_path / "told").read_text(encoding="utf-8")


def test_where_nothing_shows_notifications_that_is_said(path: Path) -> None:
    program(path, "notify-send", "exit 1")
    with pytest.raises(NotFoundError) as told:
        show(Line("Cordially", "Thank Dana"))
    assert told.value.code == "no-notifications"
    assert "digest" in told.value.hint


def test_a_program_that_hangs_is_left(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cordially.services.notifications._PATIENCE", 0.2)
    program(path, "notify-send", "exec /bin/sleep 30")
    with pytest.raises(NotFoundError):
        show(Line("Cordially", "Thank Dana"))


def test_the_line_names_what_comes_first_and_counts_the_rest() -> None:
    titles = ("Thank Dana Reyes", "Ask Ravi for news", "Thank Aiko", "Thank Bo")
    line = of(day(now=tuple(planned(title) for title in titles)), NOW)
    assert line == Line("Cordially: 4 for now", "Thank Dana Reyes; Ask Ravi for news; Thank Aiko; and 1 more")
    assert of(day(this_week=(planned("Thank Dana"),)), NOW) is None


def test_an_interview_today_comes_first() -> None:
    process = Process(id="pr1", title="Data Engineer")
    ahead = (
        Interview(process, NOW + timedelta(hours=2), 1),
        Interview(process, NOW + timedelta(days=1), 2),
        Interview(process, date(2026, 3, 18), 3),
    )
    line = of(day(interviews=ahead, now=(planned("Thank Dana"),)), NOW)
    assert line is not None
    assert line.text == "Interview at 10:30, Data Engineer; Thank Dana"
