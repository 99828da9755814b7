"""The conversations of a very large network: most are short, a few go on for years."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from cordially.demo.export.mailbox import MESSAGES
from cordially.demo.export.owner import owner
from cordially.demo.export.sheet import sheet, utc_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from cordially.demo.large_network import Network
    from cordially.demo.large_words import Words
    from cordially.demo.members import Member

ME = -1
"""The owner's place; everybody else's is that in the network."""
NOBODY = -2
"""Who left before the archive was asked for, or advertises."""

_LONGEST = 400
_NEW_SHARE = 0.5  # of what is written later, in conversations that are new, too
_KINDS = ("talk", "advert", "stranger", "nobody", "group", "draft")
_KINDS_WEIGHTS = (79, 9, 8, 2, 1, 1)


class Letter(NamedTuple):
    """One message: by whom, when, what."""

    by: int
    at: datetime
    text: str
    attachments: str = ""


@dataclass(slots=True, kw_only=True)
class Talk:
    """A conversation between the owner and ``others``, oldest letter first."""

    number: str
    others: tuple[int, ...]
    title: str = ""
    subject: str = ""
    folder: str = "INBOX"
    letters: list[Letter] = field(default_factory=list)


class Mailbox:
    """All conversations. Everything follows from ``chance``, in the order of asking."""

    def __init__(self, chance: Random, words: Words, network: Network) -> None:
        self.talks: list[Talk] = []
        self._chance = chance
        self._words = words
        self._network = network

    def fill(self, count: int) -> None:
        """Write so many messages in conversations that are new."""
        known = [place for place, member in enumerate(self._network.people) if member.slug]
        self._chance.shuffle(known)
        partners = cycle(known)
        while count > 0:
            kind = self._chance.choices(_KINDS, weights=_KINDS_WEIGHTS)[0]
            talk = self._begun(kind, partners) if known else self._begun("advert", partners)
            del talk.letters[count:]
            self.talks.append(talk)
            count -= len(talk.letters)

    def go_on(self, count: int, since: datetime) -> None:
        """Write so many messages after ``since``, half of them in conversations that are there."""
        alive = [talk for talk in self.talks if talk.number and talk.others != (NOBODY,)]
        answers = round(count * (1 - _NEW_SHARE)) if alive else 0
        for talk in self._chance.choices(alive, k=answers) if answers else ():
            after = max(since, talk.letters[-1].at)
            [at] = self._moments(after, 1)
            talk.letters.append(self._letter(talk, self._chance.choice((ME, *talk.others)), at))
        self.fill(count - answers)

    def sheet(self) -> bytes:
        """Write messages.csv: the conversation with the latest message first, newest first in each."""
        latest_first = sorted(self.talks, key=lambda talk: talk.letters[-1].at, reverse=True)
        rows = (self._row(talk, letter) for talk in latest_first for letter in reversed(talk.letters))
        return sheet(MESSAGES, rows, quoted=True)

    def _begun(self, kind: str, partners: Iterator[int]) -> Talk:
        if kind == "advert":
            talk = Talk(number=self._number(), others=(NOBODY,), title="Sponsored Conversation")
            talk.subject = self._words.subject("Leonor")
            talk.letters = [Letter(NOBODY, self._any_time(), self._words.advert())]
        elif kind == "draft":
            talk = Talk(number="", others=(), folder="")
            talk.letters = [Letter(ME, self._any_time(), self._words.letter("", first=True) or "Hello")]
        elif kind == "nobody":
            talk = self._talk((NOBODY,), None)
        elif kind == "group":
            others = {next(partners) for _ in range(self._chance.randint(2, 8))}
            talk = self._talk(tuple(sorted(others)), None)
            talk.title = self._words.group()
        elif kind == "stranger":
            place = self._network.stranger()
            talk = self._talk((place,), None)
            talk.subject = talk.title = self._words.subject("Leonor")
        else:
            place = next(partners)
            talk = self._talk((place,), self._network.people[place])
        return talk

    def _talk(self, others: tuple[int, ...], partner: Member | None) -> Talk:
        folder = self._chance.choices(("INBOX", "ARCHIVE", "SPAM"), weights=(90, 9, 1))[0]
        talk = Talk(number=self._number(), others=others, folder=folder)
        length = min(int(self._chance.paretovariate(0.95)), _LONGEST)
        asked = partner.invitation if partner else None
        if asked and asked.accepted and asked.note:  # the note opens the conversation when it is accepted
            talk.letters.append(Letter(ME if asked.outgoing else others[0], asked.accepted, asked.note))
            length -= 1
        start = (partner.connected if partner else None) or self._any_time()
        if not talk.letters:
            start += self._chance.random() ** 2 * (self._network.now - start)
        speaker = self._chance.choice((ME, *others))
        for at in self._moments(start, max(length, 1 - len(talk.letters))):
            talk.letters.append(self._letter(talk, speaker, at))
            if self._chance.random() < 0.75:
                speaker = self._chance.choice(others) if speaker == ME else ME
        return talk

    def _letter(self, talk: Talk, by: int, at: datetime) -> Letter:
        reader = talk.others[0] if by == ME else ME
        text = self._words.letter(self._first_name(reader), first=not talk.letters)
        attached = self._chance.random() < (0.4 if not text else 0.02)
        number = self._chance.randrange(10**8)
        return Letter(
            by, at, text, f"https://www.linkedin.com/dms/prv/image/demo{number:08}" if attached else ""
        )

    def _first_name(self, place: int) -> str:
        return "Leonor" if place < 0 else self._network.people[place].given

    def _moments(self, start: datetime, count: int) -> list[datetime]:
        """Return moments after ``start`` and not after now: answers come within hours, or after months."""
        gaps = [timedelta(minutes=self._chance.lognormvariate(5.5, 2.4)) for _ in range(count)]
        whole, room = sum(gaps, timedelta()), self._network.now - start
        pace = min(1.0, room / whole) if whole else 1.0
        moments, at = [], start
        for gap in gaps:
            at += gap * pace
            moments.append(at.replace(microsecond=0))
        return moments

    def _any_time(self) -> datetime:
        ago = timedelta(days=self._chance.random() ** 1.5 * 2500)
        return (self._network.now - ago).replace(microsecond=0)

    def _number(self) -> str:
        """Return an identifier of a conversation as the network writes them, 58 characters long."""
        number = UUID(int=self._chance.getrandbits(128), version=4)
        ending = self._chance.choice(("000", "010", "011", "012", "013", "100"))
        return "2-" + b64encode(f"{number}_{ending}".encode()).decode()

    def _row(self, talk: Talk, letter: Letter) -> tuple[str, ...]:
        everybody = () if not talk.number else (ME, *talk.others)
        to = [self._party(place) for place in everybody if place != letter.by]
        draft = "No" if talk.number else "Yes"
        return (
            talk.number,
            talk.title,
            *self._party(letter.by),
            ", ".join(name for name, _ in to),
            ",".join(url for _, url in to if url),
            utc_seconds(letter.at),
            talk.subject,
            letter.text,
            talk.folder,
            letter.attachments,
            draft,
            "No",
        )

    def _party(self, place: int) -> tuple[str, str]:
        if place == ME:
            return owner().name, owner().url
        if place == NOBODY or not (member := self._network.people[place]).slug:
            return "LinkedIn Member", ""
        return member.name, member.url
