"""The agenda as a letter to oneself, written to a file or sent through a server of one's own."""

from __future__ import annotations

import shutil
import stat
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from tests.services.days import day, planned
from tests.services.mail_sink import Sink, certificate, listening

from cordially.errors import BadInputError
from cordially.people import Person, Process
from cordially.services.digest import digest, send, write
from cordially.services.interviews import Interview
from cordially.services.settings import Mail, Security

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
MADE = digest(
    day(
        now=(
            planned("Thank Dana Reyes by e-mail", why="They gave you their time.", when="today until 18:00"),
        ),
        waiting=(planned("Connect with Söner <b>Åberg</b>", when="until there is a decision"),),
    ),
    NOW,
)

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture(autouse=True)
def _signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORDIALLY_MAIL_PASSWORD", "right")


def mail(sink: Sink, security: Security, *, user: str | None = "ana", to: str = "ana@example.org") -> Mail:
    return Mail(
        host="localhost", port=sink.port, security=security, sender="ana@example.org", to=to, user=user
    )


def read(content: bytes) -> EmailMessage:
    letter = message_from_bytes(content, policy=default)
    assert isinstance(letter, EmailMessage)
    return letter


def body(letter: EmailMessage, kind: str) -> str:
    part = letter.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_the_letter_says_what_is_to_be_done_in_text_and_in_html() -> None:
    assert MADE.subject == "Your agenda for Wednesday 18 March: 1 now, 0 this week"
    assert "- Thank Dana Reyes by e-mail\n  today until 18:00\n  They gave you their time.\n" in MADE.text
    assert "Söner <b>Åberg</b>" in MADE.text
    assert "Söner &lt;b&gt;Åberg&lt;/b&gt;" in MADE.html
    assert "<b>" not in MADE.html


def test_each_step_bears_the_key_by_which_to_say_that_it_is_done() -> None:
    assert "  Key: thank_by_email:pr1:p1:2026-03-17\n" in MADE.text
    assert MADE.text.endswith("\nWhat you did: cordially today done KEY.\n")
    assert "Key: thank_by_email:pr1:p1:2026-03-17" in MADE.html


def test_its_text_is_wrapped_and_says_who_is_at_an_interview() -> None:
    met = Interview(Process(id="pr1", title="Analyst"), NOW, 1, (Person(id="p1", name="Amara Okafor"),))
    text = digest(
        day(now=(planned("Thank Dana", why="word " * 40),), interviews=(met,)), NOW, columns=60
    ).text
    assert "- Wednesday 18 March, 16:30\n  Analyst\n  with Amara Okafor\n" in text
    assert max(map(len, text.splitlines())) <= 60


def test_a_letter_holds_a_few_steps_that_are_never_too_late() -> None:
    never = [planned(f"Follow firm {n}", key=f"follow_company:pr{n}:-:0", ends=False) for n in range(6)]
    made = digest(day(now=never), NOW)
    assert made.subject.endswith(": 0 now, 0 this week")
    assert "Follow firm 3" in made.text
    assert "Follow firm 4" not in made.text
    assert "and 2 more when you have time: cordially today --all" in made.text


def test_a_day_with_nothing_to_do_says_so() -> None:
    assert "Nothing to do now" in digest(day(), NOW).text


def test_a_title_cannot_add_a_line_to_the_letter() -> None:
    made = digest(day(now=(planned("Thank Eve\r\nBcc: mallory@example.org\x1b[2J"),)), NOW)
    assert "\nBcc" not in made.text
    assert "\x1b" not in made.text + made.html


@needs_openssl
@pytest.mark.parametrize("security", ["starttls", "ssl"])
def test_it_arrives_through_a_server_of_ones_own(
    tls: tuple[Path, Path], security: Security, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tls[0]))
    with listening(Sink(), tls, at_once=security == "ssl") as sink:
        assert send(MADE, mail(sink, security), now=NOW) == "ana@example.org"
    assert sink.safe_sign_in is True
    letter = read(sink.letters[0])
    assert (letter["From"], letter["To"]) == ("ana@example.org", "ana@example.org")
    assert letter["Subject"] == MADE.subject
    assert letter["Date"].datetime == NOW
    assert body(letter, "plain").rstrip() == MADE.text.rstrip()
    assert "Åberg" in body(letter, "html")
    assert "ehlo [127.0.0.1]" in sink.heard  # not the name of this machine


def test_a_server_on_this_machine_may_do_without_both() -> None:
    with listening(Sink()) as sink:
        send(MADE, mail(sink, "none", user=None), now=NOW)
    assert len(sink.letters) == 1
    assert not any(line.startswith("AUTH") for line in sink.heard)


@needs_openssl
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(tls: tuple[Path, Path]) -> None:
    with listening(Sink(), tls) as sink:
        refused(sink, mail(sink, "starttls"), "mail-insecure")


def test_a_server_without_tls_gets_no_password() -> None:
    with listening(Sink(offers_tls=False)) as sink:
        refused(sink, mail(sink, "starttls"), "mail-insecure")


def test_a_wrong_password_is_said_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORDIALLY_MAIL_PASSWORD", "hunter2-wrong")
    with listening(Sink()) as sink:
        told = refused(sink, mail(sink, "none"), "mail-refused")
    assert told.field == "mail.user"
    assert "hunter2-wrong" not in str(told)


def test_a_receiver_the_server_does_not_know_is_said() -> None:
    with listening(Sink()) as sink:
        assert refused(sink, mail(sink, "none", to="nobody@example.org"), "mail-refused").field == "mail.to"


def test_a_server_that_is_not_there_is_said() -> None:
    with listening(Sink()) as sink:
        gone = mail(sink, "none")
    refused(sink, gone, "mail-unreachable")


def test_without_settings_or_password_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInputError) as told:
        send(MADE, None, now=NOW)
    assert told.value.code == "mail-not-set"
    monkeypatch.delenv("CORDIALLY_MAIL_PASSWORD")
    with listening(Sink()) as sink:
        refused(sink, mail(sink, "none"), "password-missing")
    assert sink.heard == []


def refused(sink: Sink, through: Mail, code: str) -> BadInputError:
    with pytest.raises(BadInputError) as told:
        send(MADE, through, now=NOW)
    assert told.value.code == code
    assert told.value.hint
    assert sink.letters == []
    assert sink.safe_sign_in is not False or through.security == "none"
    return told.value


def test_it_is_written_to_a_file_for_its_owner_only(tmp_path: Path) -> None:
    file = write(MADE, str(tmp_path / "today.eml"), None, now=NOW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    letter = read(file.read_bytes())
    assert letter["From"] == letter["To"] == "Cordially <cordially@localhost>"
    assert "Dana Reyes" in body(letter, "plain")
    assert write(MADE, str(tmp_path / "today.txt"), None, now=NOW).read_text("utf-8") == MADE.text
    assert write(MADE, str(tmp_path / "today.html"), None, now=NOW).read_text("utf-8") == MADE.html
    with pytest.raises(BadInputError) as told:
        write(MADE, str(tmp_path / "none" / "today.txt"), None, now=NOW)
    assert told.value.field == "output"


def test_two_letters_of_different_days_are_not_one_thread() -> None:
    with listening(Sink()) as sink:
        for moment in (NOW, NOW + timedelta(days=1)):
            send(MADE, mail(sink, "none", user=None), now=moment)
    first, second = (read(letter)["Message-ID"] for letter in sink.letters)
    assert first != second
