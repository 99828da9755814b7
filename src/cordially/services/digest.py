"""The agenda as an e-mail to oneself: plain text and simple HTML, sent through the user's own server or kept as a file."""

from __future__ import annotations

import html
import os
import smtplib
import ssl
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import blake2b
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.errors import BadInputError
from cordially.services.day_words import moment_in_words
from cordially.services.interviews import title_of
from cordially.services.passwords import password

if TYPE_CHECKING:
    from cordially.services.agenda import Day, Planned
    from cordially.services.interviews import Interview
    from cordially.services.settings import Mail

PASSWORD: Final = "CORDIALLY_MAIL_PASSWORD"  # noqa: S105  # the name of the variable
COLUMNS: Final = 72
MOST_WHENEVER: Final = 4
"""How many steps that are never too late are in one letter."""

_WHAT_YOU_DID: Final = "What you did: cordially today done KEY"
_HERE: Final = "Cordially <cordially@localhost>"
_PATIENCE: Final = 30
_STYLE: Final = "font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em"


class Digest(NamedTuple):
    """A day's agenda as a letter to oneself."""

    subject: str
    text: str
    html: str


class _Part(NamedTuple):
    """One heading with its items: what, and the lines below it."""

    title: str
    items: tuple[tuple[str, tuple[str, ...]], ...]


def digest(shown: Day, now: datetime, *, columns: int = COLUMNS) -> Digest:
    """Return a day as a letter; ``now`` is by the user's clock. Its plain text is wrapped to ``columns``."""
    parts = [part for part in _parts(shown, now) if part.items]
    title = f"{now:%A} {now.day} {now:%B %Y}"
    subject = (
        f"Your agenda for {now:%A} {now.day} {now:%B}: "
        f"{len(shown.pressing)} now, {len(shown.this_week)} this week"
    )
    nothing = "Nothing to do now, and nothing this week." if not parts else ""
    return Digest(subject, _text(title, parts, nothing, columns), _html(title, parts, nothing))


def _parts(shown: Day, now: datetime) -> Iterator[_Part]:
    yield _Part(title_of(shown.interviews), tuple(_interview(each, now) for each in shown.interviews))
    few = shown.whenever[:MOST_WHENEVER]
    for title, steps in (
        ("Now", shown.pressing),
        ("When you have time", few),
        ("This week", shown.this_week),
        ("Waiting", shown.waiting),
    ):
        yield _Part(title, tuple(_item(each) for each in steps))
        if steps is few and len(few) < len(shown.whenever):
            rest = len(shown.whenever) - len(few)
            yield _Part("", ((f"and {rest} more when you have time: cordially today --all", ()),))


def _interview(each: Interview, now: datetime) -> tuple[str, tuple[str, ...]]:
    people = ", ".join(person.called for person in each.people)
    below = (each.process.called, *((f"with {people}",) if people else ()))
    return moment_in_words(each.at, now, now.tzinfo or UTC), below


def _item(each: Planned) -> tuple[str, tuple[str, ...]]:
    about = f" ({each.process.called})" if each.process and each.process.called not in each.title else ""
    return f"{each.title}{about}", tuple(
        line for line in (each.when, each.why, f"Key: {each.step.key}") if line and line != "any time"
    )


def _text(title: str, parts: Sequence[_Part], nothing: str, columns: int) -> str:
    lines = [title]
    for part in parts:
        lines += ["", part.title] if part.title else []
        for what, below in part.items:
            lines += _wrapped(f"- {_plain(what)}", columns)
            for line in below:
                lines += _wrapped(f"  {_plain(line)}", columns)
    lines += ["", nothing] if nothing else ["", f"{_WHAT_YOU_DID}."]
    return "\n".join([*lines, ""])


def _wrapped(line: str, columns: int) -> list[str]:
    return wrap(line, columns, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _html(title: str, parts: Sequence[_Part], nothing: str) -> str:
    body = [f"<h1>{_safe(title)}</h1>"]
    for part in parts:
        items = "".join(
            f"<li><strong>{_safe(what)}</strong>{''.join(f'<br>{_safe(line)}' for line in below)}</li>"
            for what, below in part.items
        )
        body.append(f"{f'<h2>{_safe(part.title)}</h2>' if part.title else ''}<ul>{items}</ul>")
    body += [f"<p>{_safe(nothing or _WHAT_YOU_DID)}</p>"]
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_safe(title)}</title></head>'
        f'<body style="{_STYLE}">{"".join(body)}</body></html>\n'
    )


def _plain(text: str) -> str:
    """Return text on one line, without what could drive a terminal or a reader of mail."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _safe(text: str) -> str:
    return html.escape(_plain(text))


def message(made: Digest, mail: Mail | None, *, now: datetime) -> EmailMessage:
    """Return the letter as an e-mail from and to the user; without a server that is set, from here to here."""
    letter = EmailMessage(policy=SMTP)
    letter["Subject"] = _plain(made.subject)
    letter["Date"] = format_datetime(now)
    if mail is not None:
        letter["From"], letter["To"] = mail.sender, mail.to
        told = blake2b(f"{now.isoformat()}{made.text}".encode(), digest_size=12).hexdigest()
        letter["Message-ID"] = f"<{told}@{mail.sender.rpartition('@')[2]}>"
    else:
        letter["From"], letter["To"] = _HERE, _HERE
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(made.text)
    letter.add_alternative(made.html, subtype="html")
    return letter


def write(made: Digest, path: str, mail: Mail | None, *, now: datetime) -> Path:
    """Write the letter to a file for its owner only: text or HTML by its name (``.txt``, ``.html``), else as a mail.

    What was there is replaced. Raises BadInputError where it cannot be written.
    """
    file = Path(path).expanduser()
    whole = {".txt": made.text, ".html": made.html, ".htm": made.html}.get(file.suffix.casefold())
    content = message(made, mail, now=now).as_bytes() if whole is None else whole.encode()
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as written:
            written.write(content)
    except OSError as error:
        raise BadInputError(
            f"'{path}' cannot be written: {error.strerror}.", hint="Choose another place.", field="output"
        ) from None
    return file


def send(made: Digest, mail: Mail | None, *, now: datetime) -> str:
    """Send the letter through the user's own server and return whom it went to.

    Raises BadInputError, with what to do: nothing is set (``mail-not-set``), no password, the server cannot be reached
    (``mail-unreachable``), is not who it should be (``mail-insecure``), or refuses (``mail-refused``).
    """
    if mail is None:
        raise BadInputError(
            "No mail server is set.",
            hint="Write [mail] with host, from and user into settings.toml; the password goes into "
            + PASSWORD
            + ".",
            code="mail-not-set",
            field="mail",
        )
    secret = (
        password(PASSWORD, mail.password_file, what="your mail server", entry="mail.password_file")
        if mail.user
        else None
    )
    letter = message(made, mail, now=now)
    try:
        with _connected(mail) as server:
            if mail.user and secret is not None:
                server.login(mail.user, secret)
            server.send_message(letter)
    except smtplib.SMTPAuthenticationError:
        raise _refused(
            "Your mail server did not accept user and password.",
            "Check mail.user and the password.",
            "mail.user",
        ) from None
    except smtplib.SMTPNotSupportedError:
        raise BadInputError(
            "Your mail server offers no such way to sign in safely.",
            hint='Try security = "ssl" with port 465 under [mail].',
            code="mail-insecure",
            field="mail.security",
        ) from None
    except smtplib.SMTPRecipientsRefused:
        raise _refused(
            "Your mail server does not take mail for that address.", "Check mail.to.", "mail.to"
        ) from None
    except smtplib.SMTPSenderRefused:
        raise _refused(
            "Your mail server does not take mail from that address.", "Check mail.from.", "mail.from"
        ) from None
    except ssl.SSLError:
        raise BadInputError(
            "Your mail server could not prove who it is, so nothing was sent.",
            hint="Check mail.host, mail.port and mail.security.",
            code="mail-insecure",
            field="mail.host",
        ) from None
    except (OSError, smtplib.SMTPException):
        raise BadInputError(
            f"Your mail server '{mail.host}' cannot be reached, or did not answer as one.",
            hint="Check mail.host and mail.port, and your connection.",
            code="mail-unreachable",
            field="mail.host",
        ) from None
    return mail.to


def _refused(says: str, hint: str, field: str) -> BadInputError:
    return BadInputError(says, hint=hint, code="mail-refused", field=field)


def _connected(mail: Mail) -> smtplib.SMTP:
    """Return a connection that is safe before anything is said; it says nothing of this machine's name."""
    here = "[127.0.0.1]"
    if mail.security == "ssl":
        return smtplib.SMTP_SSL(
            mail.host, mail.port, local_hostname=here, timeout=_PATIENCE, context=ssl.create_default_context()
        )
    server = smtplib.SMTP(mail.host, mail.port, local_hostname=here, timeout=_PATIENCE)
    if mail.security == "starttls":
        try:
            server.starttls(context=ssl.create_default_context())
        except BaseException:
            server.close()
            raise
    return server
