from __future__ import annotations

import hashlib
import json
import stat
from pathlib import Path
from typing import Any

import pytest

from cordially.errors import BadInputError
from cordially.web.request_safety import passwords
from cordially.web.request_safety.passwords import (
    LONGEST,
    PASSWORD_FILE,
    check_password,
    has_password,
    password_mark,
    require_password,
    set_password,
)

RIGHT = "violet ladder nine soup"


@pytest.fixture
def hashes(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Every hash that was made, with its cost; made cheaply here."""
    made: list[dict[str, Any]] = []
    scrypt = hashlib.scrypt

    def counted(password: bytes, **how: Any) -> bytes:
        made.append(how)
        return scrypt(password, **{**how, "n": 2, "p": 1})

    monkeypatch.setattr(hashlib, "scrypt", counted)
    return made


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.0.0.53"])
def test_at_this_machine_alone_no_password_is_needed(host: str) -> None:
    assert not require_password(host)
    assert not require_password(host, ["localhost:9000"])


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "", "192.168.1.5", "fd00::5", "desk.example", "localhost.example"]
)
def test_wherever_others_can_reach_it_one_is_needed(host: str) -> None:
    assert require_password(host)


def test_behind_a_proxy_with_a_public_name_one_is_needed_even_at_loopback() -> None:
    assert require_password("127.0.0.1", ["https://desk.example"])


@pytest.mark.usefixtures("hashes")
def test_the_password_that_was_set_is_right_and_no_other(tmp_path: Path) -> None:
    set_password(tmp_path, RIGHT)
    assert has_password(tmp_path)
    assert check_password(tmp_path, RIGHT)
    for wrong in ("", RIGHT + " ", RIGHT.upper(), RIGHT[:-1], "\0", "\ud800", RIGHT * 1000):
        assert not check_password(tmp_path, wrong)


def test_the_real_cost_works_on_this_machine(tmp_path: Path) -> None:
    set_password(tmp_path, RIGHT)
    assert check_password(tmp_path, RIGHT)
    assert not check_password(tmp_path, RIGHT + "x")


@pytest.mark.usefixtures("hashes")
def test_letters_with_accents_are_the_same_however_they_are_typed(tmp_path: Path) -> None:
    set_password(tmp_path, "caf\u00e9 caf\u00e9 caf\u00e9")
    assert check_password(tmp_path, "cafe\u0301 cafe\u0301 cafe\u0301")


def test_every_check_costs_one_hash_of_the_same_cost_whatever_the_reason_it_fails(
    tmp_path: Path, hashes: list[Any]
) -> None:
    def cost(password: str) -> list[tuple[int, int, int]]:
        hashes.clear()
        check_password(tmp_path, password)
        return [(how["n"], how["r"], how["p"]) for how in hashes]

    full = [(2**15, 8, 3)]
    assert cost(RIGHT) == full
    set_password(tmp_path, RIGHT)
    for password in (RIGHT, "wrong", "", "x" * (LONGEST + 1)):
        assert cost(password) == full
    (tmp_path / PASSWORD_FILE).write_text("damaged")
    assert cost(RIGHT) == full


@pytest.mark.usefixtures("hashes")
def test_nothing_is_right_where_no_password_is_set(tmp_path: Path) -> None:
    assert not has_password(tmp_path)
    for password in ("", RIGHT):
        assert not check_password(tmp_path, password)


def test_even_a_hash_that_fits_the_empty_record_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passwords, "_hash", lambda *_: b"\0" * 32)
    assert not check_password(tmp_path, "anything")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"scrypt": [2, 1, 1], "salt": "00", "hash": "00"}',
        '{"scrypt": [32768, 8, 3], "salt": "", "hash": ""}',
        '{"scrypt": [32768, 8, 3], "salt": 5, "hash": 5}',
    ],
)
@pytest.mark.usefixtures("hashes")
def test_a_damaged_file_is_no_password(tmp_path: Path, content: str) -> None:
    file = tmp_path / PASSWORD_FILE
    file.write_text(content)
    file.chmod(0o600)
    assert not has_password(tmp_path)
    assert not check_password(tmp_path, "")


@pytest.mark.usefixtures("hashes")
def test_only_a_salted_hash_is_kept_for_the_owner_only(tmp_path: Path) -> None:
    set_password(tmp_path, RIGHT)
    file = tmp_path / PASSWORD_FILE
    first = json.loads(file.read_text())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert RIGHT not in file.read_text()
    set_password(tmp_path, RIGHT)
    second = json.loads(file.read_text())
    assert first["salt"] != second["salt"]
    assert first["hash"] != second["hash"]


@pytest.mark.usefixtures("hashes")
def test_a_file_that_others_could_have_written_opens_nothing(tmp_path: Path) -> None:
    set_password(tmp_path, RIGHT)
    (tmp_path / PASSWORD_FILE).chmod(0o666)
    assert not check_password(tmp_path, RIGHT)


@pytest.mark.parametrize("password", ["", "x" * 9, "x" * (LONGEST + 1)])
def test_a_password_too_short_or_too_long_is_refused_without_repeating_it(
    tmp_path: Path, password: str
) -> None:
    with pytest.raises(BadInputError) as caught:
        set_password(tmp_path, password)
    assert not password or password not in str(caught.value)
    assert not has_password(tmp_path)


@pytest.mark.usefixtures("hashes")
def test_the_mark_in_sessions_changes_with_the_password(tmp_path: Path) -> None:
    assert password_mark(tmp_path) is None
    set_password(tmp_path, RIGHT)
    first = password_mark(tmp_path)
    assert first == password_mark(tmp_path)
    set_password(tmp_path, RIGHT)
    assert first != password_mark(tmp_path)
