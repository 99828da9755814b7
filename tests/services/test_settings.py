"""What the user sets: read, refused with the entry's name, and written without losing a comment."""

from __future__ import annotations

import stat
from datetime import UTC, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cordially.errors import BadInputError
from cordially.services.passwords import password
from cordially.services.settings import Caldav, Mail, Settings, habits, settings, write

MAIL = '[mail]\nhost = "smtp.example.org"\nfrom = "ana@example.org"\n'


def set_to(home: Path, content: str) -> None:
    (home / "settings.toml").write_text(content, encoding="utf-8")


def test_nothing_set_leaves_the_ordinary_habits(home: Path) -> None:
    assert settings() == Settings()
    ordinary = habits(settings(), UTC)
    assert (ordinary.zone, ordinary.country, ordinary.temperament) == (UTC, None, "cautious")
    assert (ordinary.day_begins, ordinary.day_ends) == (time(9), time(18))
    assert not list(home.iterdir())


def test_everything_set_is_read(home: Path) -> None:
    set_to(
        home,
        'account = "free"\ntemperament = "bold"\nzone = "europe/vienna"\ncountry = "at"\n'
        'day_begins = "8:30"\nday_ends = 17:00:00\n[check]\nignore = ["TO"]\n'
        + MAIL
        + 'security = "ssl"\nuser = "ana"\npassword_file = "~/.mail"\n'
        + '[caldav]\nurl = "https://cal.example.org/ana/"\nuser = "ana"\n',
    )
    found = settings()
    assert (found.zone, found.country, found.ignore) == ("Europe/Vienna", "AT", ("TO",))
    assert found.mail == Mail(
        host="smtp.example.org",
        port=465,
        security="ssl",
        sender="ana@example.org",
        to="ana@example.org",
        user="ana",
        password_file="~/.mail",
    )
    assert found.caldav == Caldav(url="https://cal.example.org/ana/", user="ana")
    mine = habits(found, UTC)
    assert mine.zone == ZoneInfo("Europe/Vienna")
    assert (mine.account, mine.temperament, mine.country) == ("free", "bold", "AT")
    assert (mine.day_begins, mine.day_ends) == (time(8, 30), time(17))


@pytest.mark.parametrize(
    ("content", "field", "says"),
    [
        ('zone = "Europe/Vienne"', "zone", "Europe/Vienna"),
        ('zone = "Tokyo"', "zone", "Did you mean 'Asia/Tokyo'?"),
        ('zone = "Ethiopia"', "zone", "Did you mean 'Africa/Addis_Ababa'?"),
        ('country = "Austia"', "country", "AT"),
        ("zone = 3", "zone", "quotation marks"),
        ('temperament = "brave"', "temperament", "bold"),
        ('account = "fee"', "account", "free"),
        ('day_begins = "25:00"', "day_begins", "09:00"),
        ('day_begins = "19:00"', "day_ends", "day_begins"),
        ("chek = 1", "chek", "check"),
        ("mail = 3", "mail", "[mail]"),
        ('[mail]\nfrom = "ana@example.org"', "mail.host", "smtp"),
        ('[mail]\nhost = "smtp.example.org"', "mail.from", "your e-mail address"),
        (MAIL + 'to = "ana"', "mail.to", "ana@example.org"),
        (MAIL + 'to = "ana@example.org\\nBcc: eve@example.org"', "mail.to", "one line"),
        (MAIL + "port = 70000", "mail.port", "65535"),
        (MAIL + 'security = "none"', "mail.security", "starttls"),
        (MAIL + 'password = "x"', "mail.password", "CORDIALLY_MAIL_PASSWORD"),
        ('[caldav]\nurl = "http://cal.example.org/"', "caldav.url", "https"),
        ('[caldav]\nuser = "ana"', "caldav.url", "https"),
    ],
)
def test_an_entry_that_cannot_be_read_is_named_with_what_to_write(
    home: Path, content: str, field: str, says: str
) -> None:
    set_to(home, content)
    with pytest.raises(BadInputError) as refused:
        settings()
    assert refused.value.field == field
    assert says in str(refused.value)


def test_a_server_on_this_machine_may_go_without_security(home: Path) -> None:
    set_to(home, MAIL.replace("smtp.example.org", "localhost") + 'security = "none"\nport = 2525')
    mail = settings().mail
    assert mail is not None
    assert (mail.security, mail.port) == ("none", 2525)


def test_writing_keeps_comments_and_all_else(home: Path) -> None:
    set_to(home, '# mine\naccount = "free"  # until June\n\n[check]\nignore = ["TO"] # taste\n')
    found = write(
        {
            "account": "premium",
            "zone": "Asia/Tokyo",
            "day_begins": time(8, 30),
            "mail.host": "smtp.example.org",
            "mail.from": "ana@example.org",
        }
    )
    assert found == settings()
    assert (found.account, found.zone, found.day_begins) == ("premium", "Asia/Tokyo", time(8, 30))
    content = (home / "settings.toml").read_text(encoding="utf-8")
    for kept in ("# mine", 'account = "premium"  # until June', 'ignore = ["TO"] # taste'):
        assert kept in content
    assert write({"zone": None, "day_begins": "", "mail.user": None}).zone is None
    assert "Tokyo" not in (home / "settings.toml").read_text(encoding="utf-8")


def test_what_could_not_be_read_again_is_not_written(home: Path) -> None:
    set_to(home, '# mine\naccount = "free"\n')
    for wrong in ({"zone": "Atlantis"}, {"mail.host": "smtp.example.org"}, {"nonsense": "x"}):
        with pytest.raises(BadInputError):
            write(wrong)
    assert (home / "settings.toml").read_text(encoding="utf-8") == '# mine\naccount = "free"\n'
    assert [file.name for file in home.iterdir()] == ["settings.toml"]


def test_a_new_file_is_its_owners_only(home: Path) -> None:
    write({"temperament": "bold"})
    file = home / "settings.toml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert settings().temperament == "bold"


def test_writing_follows_a_link_to_the_file(home: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "kept.toml"
    elsewhere.write_text("# mine\n", encoding="utf-8")
    (home / "settings.toml").symlink_to(elsewhere)
    write({"temperament": "bold"})
    assert (home / "settings.toml").is_symlink()
    assert 'temperament = "bold"' in elsewhere.read_text(encoding="utf-8")


def test_a_password_comes_from_the_environment_or_a_file_of_its_own(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = home / "secret"
    file.write_text("from the file\nmore\n", encoding="utf-8")
    file.chmod(0o600)
    asked = {"what": "your mail server", "entry": "mail.password_file"}
    assert password("CORDIALLY_MAIL_PASSWORD", str(file), **asked) == "from the file"
    file.chmod(0o644)
    with pytest.raises(BadInputError) as refused:
        password("CORDIALLY_MAIL_PASSWORD", str(file), **asked)
    assert refused.value.code == "password-open"
    for nowhere in (None, str(home / "none")):
        with pytest.raises(BadInputError) as refused:
            password("CORDIALLY_MAIL_PASSWORD", nowhere, **asked)
        assert refused.value.code == "password-missing"
    monkeypatch.setenv("CORDIALLY_MAIL_PASSWORD", "from outside")
    assert password("CORDIALLY_MAIL_PASSWORD", str(file), **asked) == "from outside"
