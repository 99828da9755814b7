"""Finding the command, helping with slips, and exit statuses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cordially import __version__
from cordially.cli.main import COMMANDS

from .conftest import Cordially


def test_the_overview_names_every_command(cordially: Cordially) -> None:
    told = cordially("--help")
    assert told.status == 0
    assert all(f"\n  {name} " in told.out for name in COMMANDS)
    assert max(map(len, told.out.splitlines())) <= 90
    assert cordially().out == told.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(cordially: Cordially, name: str) -> None:
    told = cordially(name, "--help")
    assert told.status == 0
    assert told.out.startswith(f"usage: cordially {name}")
    assert cordially("help", name).out == told.out


def test_the_version(cordially: Cordially) -> None:
    assert cordially("--version").out == f"cordially {__version__}\n"


def test_a_mistyped_command_is_answered_with_the_nearest(cordially: Cordially) -> None:
    told = cordially("advice")
    assert told.status == 2
    assert "Did you mean 'advise'?" in told.err
    assert told.out == ""


def test_a_mistyped_option_is_answered_with_the_nearest(cordially: Cordially) -> None:
    told = cordially("advise", "--rol", "recruiter")
    assert told.status == 2
    assert "Did you mean '--role'?" in told.err


def test_a_mistyped_word_is_answered_with_the_nearest(cordially: Cordially) -> None:
    told = cordially("advise", "--role", "recuiter")
    assert told.status == 2
    assert "Did you mean 'recruiter'?" in told.err


def test_errors_are_json_when_json_is_asked_for(cordially: Cordially) -> None:
    told = cordially("people", "show", "Nobody Atall", "--json")
    assert told.status == 3
    assert '"code": "not-found"' in told.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_scripts_know_the_commands(cordially: Cordially, shell: str) -> None:
    told = cordially("completion", shell)
    assert told.status == 0
    assert "processes" in told.out
    assert "rulebook" in told.out


HEAVY = ("numpy", "sqlalchemy", "rich", "dataclasses", "inspect", "pathlib", "tomllib", "click")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("advise", "--role", "interviewer", "--stage", "interviewing", "--met", "yes"),
        ("ask", "--role", "recruiter", "--json"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_cold_start_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "cordially", *arguments]
    subprocess.run(command, capture_output=True, check=True)  # the first one compiles the rulebook
    told = subprocess.run(command, capture_output=True, check=True, text=True).stderr
    imported = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in told.splitlines() if "|" in line}
    assert "cordially" in imported
    assert not imported.intersection(HEAVY)


@pytest.mark.parametrize("arguments", [("--version",), ("rulebook", "list", "--json")], ids=["short", "long"])
@pytest.mark.usefixtures("home")
def test_a_closed_pipe_is_no_error(arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        command = [sys.executable, "-m", "cordially", *arguments]
        told = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_an_argument_that_is_not_utf_8_is_told(cordially: Cordially) -> None:
    told = cordially("people", "add", "Dana \udcff")
    assert told.status == 1
    assert "not UTF-8" in told.err


def test_a_terminal_that_lacks_letters_shows_their_numbers(tmp_path: Path) -> None:
    environment = {**os.environ, "CORDIALLY_HOME": str(tmp_path), "PYTHONIOENCODING": "ascii"}
    line = [sys.executable, "-m", "cordially", "rulebook", "list"]
    told = subprocess.run(line, env=environment, capture_output=True, check=False)
    assert told.returncode == 0
    assert b"r\\xe9sum\\xe9" in told.stdout
