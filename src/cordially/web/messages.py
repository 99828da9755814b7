"""A message as it came in from the page or from the store, and keeping it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from cordially.errors import BadInputError
from cordially.etiquette.situation import parse as parse_situation
from cordially.services import composing, delivery, drafting, live_check
from cordially.services.composing import Composition, Stranger
from cordially.services.drafting import Wish
from cordially.services.proofing import own_words_of
from cordially.services.reader_facts import process_with
from cordially.writing.drafting import FACT_NAMES
from cordially.writing.drafting.occasion import CHANNELS_OF, LENGTHS, TONES
from cordially.writing.messages import ACCOUNTS

if TYPE_CHECKING:
    from starlette.datastructures import FormData

    from cordially.journal import KeptDraft
    from cordially.journal.drafts import Hand
    from cordially.people import Person, Process
    from cordially.web.visit import Visit
    from cordially.writing.checking import Checked
    from cordially.writing.drafting import Draft
    from cordially.writing.messages import Kind

_SITUATION: tuple[str, ...] = ("role", "stage", "met")


@dataclass(slots=True, kw_only=True)
class Written:
    """A message being written: to whom, of which kind, with which words and facts. ``kept`` is the draft, once there is one."""

    kind: Kind
    wish: Wish
    person: Person | None = None
    process: Process | None = None
    stranger: Stranger = field(default_factory=Stranger)
    text: str = ""
    subject: str | None = None
    waved: tuple[str, ...] = ()
    kept: KeptDraft | None = None

    @classmethod
    def asked(cls, visit: Visit) -> Written:
        """Read what to write from the address of the page."""
        told = visit.request.query_params
        return cls._of(visit, told, kept=None)

    @classmethod
    def kept_as(cls, visit: Visit, kept: KeptDraft) -> Written:
        """Read a message from a draft."""
        wish = composing.wish_of(kept)
        return cls(
            kind=composing.known_kind(kept.kind),
            wish=wish._replace(account=wish.account or visit.settings.account),
            person=visit.journal.person(kept.person) if kept.person else None,
            process=visit.journal.process(kept.process) if kept.process else None,
            stranger=Stranger() if kept.person else composing.stranger_of(kept),
            text=kept.text,
            subject=kept.subject,
            waved=tuple(kept.details.get("waved") or ()),
            kept=kept,
        )

    @classmethod
    def posted(cls, visit: Visit, form: FormData, *, remember: bool = True) -> Written:
        """Read a message from the form of the page, and remember the facts that were told with it.

        Raises BadInputError for one that was sent already, NotFoundError for a draft or a person that is not there.
        """
        draft = str(form.get("draft", ""))
        kept = visit.journal.draft(draft) if draft else None
        if kept and kept.sent_at:
            raise BadInputError(
                "This was sent; what was sent stays as it is.",
                hint="Take back that it was sent, or begin a new one.",
                field="draft",
            )
        told = {name: value for name, value in form.multi_items() if isinstance(value, str)}
        written = cls._of(visit, told, kept=kept)
        written.text = _plain(told.get("text", kept.text if kept else ""))
        written.subject = kept.subject if kept else None
        if "subject" in told:
            written.subject = _plain(told["subject"]).strip() or None
        written.waved = tuple(str(each) for each in form.getlist("waved") if each)
        if remember:
            written.remember(visit, _facts(told))
        return written

    @classmethod
    def _of(cls, visit: Visit, told: Mapping[str, str], *, kept: KeptDraft | None) -> Written:
        kind = composing.known_kind(kept.kind if kept else told.get("kind") or "connection_note")
        account = told.get("account")
        wish = Wish(
            kind=kind,
            aim=composing.known_aim(kind, told.get("aim")),
            tone=_one_of(told.get("tone"), TONES),
            length=_one_of(told.get("length"), LENGTHS),
            channel=_one_of(told.get("channel"), CHANNELS_OF.get(kind, ())),
            account=next((each for each in ACCOUNTS if each == account), visit.settings.account),
        )
        named = kept.person if kept else told.get("person")
        person = visit.journal.person(named) if named else None
        process = _process(visit, person, kept.process if kept else told.get("process"))
        stranger = Stranger()
        if person is None:
            stranger = Stranger(
                name=(told.get("fact_to") or told.get("to") or "").strip() or None,
                facts={name: value for name, value in _facts(told).items() if value},
                situation=parse_situation({name: told[name] for name in _SITUATION if told.get(name)}),
            )
        return cls(kind=kind, wish=wish, person=person, process=process, stranger=stranger, kept=kept)

    def saying(self, text: str, subject: str | None) -> Written:
        """Return the message with other words."""
        return replace(self, text=text, subject=subject)

    def waving(self, key: str) -> Written:
        """Return the message with a finding waved through."""
        return replace(self, waved=(*self.waved, key))

    @property
    def to(self) -> str:
        """What to call the reader, empty while nobody knows."""
        return self.person.called if self.person else self.stranger.name or ""

    @property
    def address(self) -> str:
        """The address of the page where this is written, before it is kept."""
        told = {
            "person": self.person.id if self.person else None,
            "process": self.process.id if self.process else None,
            "kind": self.kind,
            "aim": self.wish.aim,
            "tone": self.wish.tone,
            "length": self.wish.length,
            "channel": self.wish.channel,
        }
        return "/compose?" + urlencode(
            {name: value for name, value in told.items() if value}, quote_via=quote
        )

    def words(self, visit: Visit) -> frozenset[str]:
        """Return the names that proofing leaves alone."""
        return own_words_of(visit.journal) | {name for name in (self.to,) if name}

    def look(
        self, visit: Visit, *, typing: bool = False, unfinished: str = "", thorough: bool = False
    ) -> Checked:
        """Return what there is to look at in the message."""
        chosen = visit.settings
        return live_check.look(
            visit.journal,
            text=self.text,
            kind=self.kind,
            subject=self.subject if self.subject is not None or not self.has_subject else "",
            person=self.person.id if self.person else None,
            process=self.process.id if self.process else None,
            to=self.stranger.name,
            account=self.wish.account,
            waved=self.waved,
            selection=live_check.selection_of(chosen.select, chosen.ignore),
            typing=typing,
            unfinished=unfinished,
            thorough=thorough,
            now=visit.now,
            zone=visit.zone,
        )

    @property
    def has_subject(self) -> bool:
        """Whether such a message carries a subject."""
        return self.channel == "email"

    @property
    def channel(self) -> str:
        """Where it is sent: as wished, as drafted, or as is usual."""
        made = str(self.kept.details.get("channel") or "") if self.kept else ""
        usual = CHANNELS_OF.get(self.kind, ("message", "email"))
        return self.wish.channel or (made if made in usual else usual[0])

    def keep(self, visit: Visit, *, drafted: Draft | None = None) -> KeptDraft | None:
        """Keep the message as a draft, or as the next version of it; nothing is kept of an empty one."""
        journal = visit.journal
        if self.kept is None and not self.text.strip():
            return None
        base: Mapping[str, Any] = dict(self.kept.details) if self.kept else {"aim": self.wish.aim}
        if drafted is None and self.kept is None:
            drafted = self._as_drafted(visit)
        if drafted is not None:
            base = {**base, **drafting.details_of(drafted)}
        told = composing.details(
            base, wish=self.wish, stranger=None if self.person else self.stranger, waved=self.waved
        )
        hand: Hand = "drafted" if drafted is not None and drafted.text == self.text else "yours"
        if self.kept is None:
            self.kept = journal.keep_draft(
                kind=self.kind,
                text=self.text,
                subject=self.subject,
                person=self.person.id if self.person else None,
                process=self.process.id if self.process else None,
                hand=hand,
                details=told,
                now=visit.now,
            )
        elif (self.kept.text, self.kept.subject) != (self.text, self.subject):
            self.kept = journal.revise_draft(
                self.kept.id, text=self.text, subject=self.subject, hand=hand, details=told, now=visit.now
            )
        elif dict(self.kept.details) != told:
            self.kept = journal.describe_draft(self.kept.id, told)
        return self.kept

    def _as_drafted(self, visit: Visit) -> Draft | None:
        found = composition_of(visit, self).draft
        return found if found is not None and found.text == self.text else None

    def remember(self, visit: Visit, facts: Mapping[str, str]) -> None:
        """Remember what was told and differs from what was known; a blank answer takes back only what was told."""
        if self.person is None:
            return
        known = {
            each.fact: each
            for each in composing.facts_known(visit.journal, self.person, self.process, self.kind)
        }
        fresh = {
            name: value
            for name, value in facts.items()
            if (known[name].value != value and (value or known[name].told) if name in known else value)
        }
        if fresh:
            drafting.remember(visit.journal, fresh, self.person, self.process, self.kind, now=visit.now)
            live_check.forget(visit.journal)

    def mailto(self, visit: Visit) -> str | None:
        """Return the address that opens a mail program with the message, None where it goes elsewhere or is too long."""
        if self.kept is None or self.channel not in ("email", "message"):
            return None
        if self.channel == "message" and not (self.person and self.person.email):
            return None
        try:
            return delivery.mail_address(self.kept, delivery.envelope_of(visit.journal, self.kept))
        except BadInputError:
            return None


def composition_of(visit: Visit, written: Written) -> Composition:
    """Return what is known and missing for a message, and what advice says of it."""
    if written.person:
        return composing.compose(
            visit.journal,
            visit.adviser,
            written.person,
            written.process,
            written.kind,
            written.wish,
            now=visit.now,
            zone=visit.zone,
            temperament=visit.temperament,
        )
    told = visit.journal.told()
    own: dict[str, str] = {name: told[name] for name in drafting.OWN_FACTS if name in told}
    profile = visit.journal.own_profile()
    named = " ".join(part for part in (profile.given, profile.family) if part)
    if named:
        own.setdefault("own_name", named)
    return composing.compose_for_stranger(
        visit.adviser,
        written.stranger,
        written.kind,
        written.wish,
        own=own,
        temperament=visit.temperament,
    )


def _facts(told: Mapping[str, str]) -> dict[str, str]:
    return {
        name: _plain(told[f"fact_{name}"]).strip()
        for name in (*FACT_NAMES, "greeting")
        if f"fact_{name}" in told
    }


def _process(visit: Visit, person: Person | None, named: str | None) -> Process | None:
    if named:
        return visit.journal.process(named)
    return process_with(visit.journal, person, now=visit.now, zone=visit.zone) if person else None


def _one_of(value: str | None, known: tuple[str, ...]) -> str | None:
    return value if value in known else None


def _plain(text: str) -> str:
    """Return a text with the line ends of a form made plain."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
