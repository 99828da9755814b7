"""messages.csv: every field quoted, one conversation after the other, newest first, line breaks kept."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from cordially.demo.export.owner import owner
from cordially.demo.export.sheet import sheet, utc_seconds
from cordially.demo.lots import draw, pick
from cordially.demo.members import Letter, Member, read_script, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cordially.demo.workdays import Workdays

MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
_NOBODY = ("LinkedIn Member", "")  # deleted members and advertisers have no address


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    """One row. Parties are names with profile addresses."""

    sender: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    at: datetime
    content: str
    thread: str = ""
    title: str = ""
    subject: str = ""
    folder: str = "INBOX"
    attachments: str = ""
    draft: bool = False

    def row(self) -> tuple[str, ...]:
        names, urls = ", ".join(name for name, _ in self.to), ",".join(url for _, url in self.to)
        about = (utc_seconds(self.at), self.subject, self.content, self.folder, self.attachments)
        return (
            self.thread,
            self.title,
            *self.sender,
            names,
            urls,
            *about,
            "Yes" if self.draft else "No",
            "No",
        )


def messages(members: Iterable[Member], days: Workdays, *, until: datetime | None = None) -> bytes:
    """Write all conversations, the one with the latest message first; of those after ``until`` nothing is told."""
    by_slug = {m.slug: m for m in members}
    odd = table("inbox")
    threads = [list(_talk(m)) for m in by_slug.values() if m.letters]
    threads += [[_advert(told, days)] for told in odd["advert"]]
    threads.append(list(_group(odd["group"], by_slug, days)))
    threads.append(list(_with_nobody(odd["deleted"], days)))
    threads.append([_draft(odd["draft"], by_slug, days)])
    end = until or days.now
    told = [[m for m in thread if m.at <= end] for thread in threads]
    newest_first = [sorted(thread, key=lambda m: m.at, reverse=True) for thread in told if thread]
    newest_first.sort(key=lambda thread: thread[0].at, reverse=True)
    return sheet(MESSAGES, (m.row() for thread in newest_first for m in thread), quoted=True)


def _talk(member: Member) -> Iterator[_Message]:
    them, thread = (member.name, member.url), _thread_id(member.slug)
    folder = "ARCHIVE" if draw(f"folder {member.slug}", 6) == 0 else "INBOX"
    for letter in member.letters:
        sender, to = _parties(letter, them)
        yield _Message(
            thread=thread,
            title=member.subject,
            sender=sender,
            to=(to,),
            at=_to_the_second(letter.at, letter.text),
            subject=member.subject,
            content=letter.text,
            folder=folder,
            attachments=_attachment(letter),
        )


def _parties(letter: Letter, them: tuple[str, str]) -> tuple[tuple[str, str], tuple[str, str]]:
    me = (owner().name, owner().url)
    return (me, them) if letter.mine else (them, me)


def _attachment(letter: Letter) -> str:
    return (
        f"https://www.linkedin.com/dms/prv/image/demo{draw(letter.text, 10**8):08}"
        if "ttached" in letter.text
        else ""
    )


def _advert(told: dict[str, Any], days: Workdays) -> _Message:
    return _Message(
        thread=_thread_id(told["subject"]),
        title="Sponsored Conversation",
        sender=_NOBODY,
        to=((owner().name, owner().url),),
        at=_to_the_second(days.moment(told["at"]), told["html"]),
        subject=told["subject"],
        content=told["html"],
        folder=told.get("folder", "INBOX"),
    )


def _group(told: dict[str, Any], by_slug: dict[str, Member], days: Workdays) -> Iterator[_Message]:
    everybody = {slug: (by_slug[slug].name, by_slug[slug].url) for slug in told["members"]}
    everybody["me"] = (owner().name, owner().url)
    for line in told["script"].strip().splitlines():
        slug, ago, clock, text = line.split(" ", 3)
        yield _Message(
            thread=_thread_id(told["title"]),
            title=told["title"],
            sender=everybody[slug],
            to=tuple(party for other, party in everybody.items() if other != slug),
            at=_to_the_second(days.ago(int(ago), clock), text),
            content=text,
        )


def _with_nobody(told: dict[str, Any], days: Workdays) -> Iterator[_Message]:
    for letter in read_script(told["script"], days):
        sender, to = _parties(letter, _NOBODY)
        at = _to_the_second(letter.at, letter.text)
        yield _Message(thread=_thread_id("nobody"), sender=sender, to=(to,), at=at, content=letter.text)


def _draft(told: dict[str, str], by_slug: dict[str, Member], days: Workdays) -> _Message:
    """Drafts have neither a conversation nor a recipient nor a folder."""
    assert told["to"] in by_slug, "a draft is meant for somebody"
    me, at = (owner().name, owner().url), days.moment(told["at"])
    return _Message(sender=me, to=(), at=at, content=told["text"], folder="", draft=True)


def _to_the_second(at: datetime, text: str) -> datetime:
    """Add the seconds people do not plan; notes of accepted invitations already have theirs."""
    return at if at.second else at + timedelta(seconds=1 + draw(text, 58))


def _thread_id(key: str) -> str:
    number = UUID(int=sum(draw(f"{key} {part}", 2**32) << 32 * part for part in range(4)), version=4)
    return "2-" + b64encode(f"{number}_{pick(key, ('000', '010', '012', '100'))}".encode()).decode()
