from __future__ import annotations

import stat
from pathlib import Path

import pytest

from cordially.errors import StoreError
from cordially.web.request_safety.private_files import SECRET_FILE, session_secret


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_the_secret_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    secret = session_secret(home)
    assert len(secret) == 32
    assert session_secret(home) == secret
    assert mode(home / SECRET_FILE) == 0o600
    assert mode(home) == 0o700
    assert [file.name for file in home.iterdir()] == [SECRET_FILE]


def test_every_home_has_its_own(tmp_path: Path) -> None:
    assert session_secret(tmp_path / "a") != session_secret(tmp_path / "b")


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_damaged_secret_is_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / SECRET_FILE
    file.write_bytes(content)
    file.chmod(0o600)
    assert len(session_secret(tmp_path)) == 32
    assert file.read_bytes() == session_secret(tmp_path)


@pytest.mark.parametrize("open_to", [0o644, 0o640, 0o620, 0o606])
def test_a_secret_that_others_could_read_or_write_is_replaced(tmp_path: Path, open_to: int) -> None:
    secret = session_secret(tmp_path)
    (tmp_path / SECRET_FILE).chmod(open_to)
    assert session_secret(tmp_path) != secret
    assert mode(tmp_path / SECRET_FILE) == 0o600


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_bytes(b"k" * 32)
    target.chmod(0o600)
    home = tmp_path / "home"
    home.mkdir()
    (home / SECRET_FILE).symlink_to(target)
    with pytest.raises(StoreError):
        session_secret(home)


def test_a_home_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(StoreError) as caught:
        session_secret(tmp_path / "home")
    assert "CORDIALLY_HOME" in caught.value.hint
