"""What is written in a very large network: notes, letters and adverts, put together from sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.demo.members import table

if TYPE_CHECKING:
    from random import Random

    from cordially.demo.large_crowd import Crowd

LONGEST_NOTE = 300
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Dienstag", "jeudi", "martes", "水曜日")
_SENTENCES = (1, 2, 3, 4, 6, 9, 40)
_SENTENCES_WEIGHTS = (34, 22, 18, 12, 8, 5.8, 0.2)


class Words:
    """Draws texts. Everything follows from ``chance``, in the order of asking."""

    def __init__(self, chance: Random, crowd: Crowd) -> None:
        self._told: dict[str, list[str]] = table("large")["letters"]
        self._chance = chance
        self._crowd = crowd

    def note(self, who: str) -> str:
        """Return a note for an invitation, to somebody of that first name."""
        return self._drawn("notes", who)[:LONGEST_NOTE]

    def subject(self, who: str) -> str:
        """Return the subject of a message to a stranger."""
        return self._drawn("subjects", who)

    def group(self) -> str:
        """Return the title of a conversation of several."""
        return self._drawn("groups", "")

    def advert(self) -> str:
        """Return an advertisement, in HTML."""
        return self._drawn("adverts", "")

    def letter(self, who: str, *, first: bool) -> str:
        """Return a message, on one line or on several; one in twenty has no words."""
        chance = self._chance
        if chance.random() < 0.05:
            return ""
        count = chance.choices(_SENTENCES, weights=_SENTENCES_WEIGHTS)[0]
        body = [self._drawn("sentences", who) for _ in range(count)]
        if chance.random() < (0.7 if first else 0.2):
            body.insert(0, self._drawn("opening", who))
        if chance.random() < 0.2:
            body.append(self._drawn("closing", who))
        if chance.random() < 0.6:
            return " ".join(body)
        return ("\n\n" if chance.random() < 0.5 else "\n").join(body)

    def _drawn(self, kind: str, who: str) -> str:
        text = self._chance.choice(self._told[kind])
        if "{" not in text:
            return text
        return text.format(
            who=who.strip(),
            company=self._crowd.company(),
            post=self._crowd.position(),
            day=self._chance.choice(_DAYS),
            number=self._chance.randrange(10**9),
        )
