"""Who is a person among senders and receivers: roles and relays are not, and display names have odd forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cordially.importers.mail.fields import decoded
from cordially.people.person import as_shown, folded
from cordially.proposals import PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cordially.importers.mail.addresses import Mailbox

_ROLES_NAMED: Final = """
    accounts admin administrator alert alerts announce announcements apply applications application billing
    bounce bounces calendar career careers contact customerservice customersupport daemon demandes digest
    donotreply do-not-reply editor editors enquiries enquiry events everyone feedback finance fraud general
    hello help helpdesk hi hiring hr human-resources humanresources info information inquiries invitations
    invitation invoice invoices it job jobalert jobalerts jobs jobalerts-noreply jobs-noreply list listserv
    mail mailer mailer-daemon mailerdaemon mailman marketing media members messages messages-noreply news
    newsletter no-reply no_reply noreply notification notifications notify office offers orders payroll
    people peopleops postmaster press privacy promo promotions reception recruit recruiter recruiters
    recruiting recruitment reply root sales security service services staff staffing subscriptions success
    support survey surveys talent talentacquisition team teams undisclosed update updates vacancies
    webmaster welcome work workwithus abteilung antwort anfrage anfragen ausbildung bewerbung bewerbungen
    bewerber buero empfang jobboerse karriere kontakt keine-antwort keineantwort kundenservice
    nicht-antworten personal personalabteilung rechnung redaktion sekretariat stellen verwaltung candidature
    candidatures contacter emploi emplois ne-pas-repondre nepasrepondre recrutement rh secretariat
    administracion atencion contacto candidatos candidaturas empleo empleos no-responder noresponder oficina
    recursoshumanos reclutamiento rrhh seleccion trabajo vagas contato emprego nao-responda naoresponda
    recrutamento selecao talentos amministrazione assunzioni curriculum cv lavoro non-rispondere
    nonrispondere risorseumane selezione segreteria nietbeantwoorden personeelszaken sollicitatie
    sollicitaties vacature vacatures werkenbij receptie biuro kadry kariera kontakt praca rekrutacja jobb
    karriar rekrytering ansokan rekruttering karriere stilling basvuru bilgi destek ik insankaynaklari
    iletisim kariyer saiyo saiyou jinji recruit-info zhaopin insa chaeyong
"""
_ROLES: Final = frozenset(_ROLES_NAMED.split())
_ROLE_SHAPE: Final = re.compile(
    r"(?:^|[._+-])(?:no|do|don'?t)[._-]?(?:not[._-]?)?(?:re?ply|respond|answer)(?:$|[._+=-])|noreply|donotreply"
    r"|^(?:bounces?|msprvs1|prvs|srs[01])[+=-]|^mailer-|-noreply$|^(?:notifications?|alerts?|updates?)[._+-]"
    r"|^(?:jobs?|careers?|talent|recruit\w*|hiring|hr)[._-](?:\w{2,3}|team|emea|apac|info|europe|global)$"
)
_RELAYS_NAMED: Final = """
    greenhouse.io greenhouse-mail.io lever.co ashbyhq.com workable.com workablemail.com smartrecruiters.com
    icims.com myworkday.com myworkdayjobs.com workday.com jobvite.com bamboohr.com recruitee.com
    teamtailor.com teamtailor-mail.com personio.de personio.com breezy.hr goodtime.io taleo.net
    successfactors.com successfactors.eu applytojob.com jazz.co pinpointhq.com comeet.com
    comeet-notifications.com zohorecruit.com dover.com gem.com rippling.com hirevue.com modernhire.com
    calendly.com softgarden.io softgarden.de join.com csod.com avature.net eightfold.ai welcomekit.co
    homerun.co freshteam.com trakstar.com cronofy.com cal.com paradox.ai phenompeople.com indeedemail.com
    indeed.com ziprecruiter.com linkedin.com xing.com wellfound.com otta.com welcometothejungle.com
    hibob.com polymer.co recruiterbox.com manatal.com jobscore.com
"""
_RELAYS: Final = frozenset(_RELAYS_NAMED.split())
_RELAY_LOCAL: Final = re.compile(
    r"^(?:reply|replies|message|conversation|candidate|inbound|incoming)[+=_-]|\+[0-9a-f]{12,}$|^[0-9a-f-]{20,}$"
)
_NOT_A_NAME: Final = re.compile(
    r"\b(?:team|teams|talent|recruiting|recruitment|recruiter|careers?|jobs?|hiring|hr|human resources|support|info|no-?reply"
    r"|newsletter|notifications?|service|services|group|inc|ltd|llc|gmbh|ag|sa|bv|oy|ab|plc|corp|company|university|college|hospital"
    r"|office|department|dept|people|admin|mailer|daemon|system|alerts?|news|the|via|from|karriere|personal|bewerbung"
    r"|recrutement|emploi|equipe|equipo|seleccion|candidaturas?|selezione|rekrutacja|linkedin|indeed|xing|calendar|kalender)\b"
)
_VIA: Final = re.compile(r"\s+(?:via|über|через)\s+\S.*$", re.IGNORECASE)
_BESIDE: Final = re.compile(r"\s*(?:\[[^\]]*\]|\|.*|(?<=\w )\([^()]*\))\s*$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*")
_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,6}")
_QUOTES: Final = "\"'`´‘’“”„«»"
_TWO_LETTERS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
_LONGEST_NAME: Final = 120
_LONGEST_FIELD: Final = 500


def is_role(address: str) -> bool:
    """Whether an address is that of a post or a machine (``jobs@``, ``no-reply@``), not of one person."""
    local = address.casefold().rpartition("@")[0]
    return local.partition("+")[0] in _ROLES or bool(_ROLE_SHAPE.search(local))


def is_relay(address: str) -> bool:
    """Whether an address belongs to a recruiting tool or a job board, which passes on mail between people."""
    domain = address.casefold().rpartition("@")[2]
    while domain:
        if domain in _RELAYS:
            return True
        domain = domain.partition(".")[2]
    return False


def is_personal_name(name: str) -> bool:
    """Whether a display name looks like that of one person: two to five words, none of them of an office."""
    if _EAST_ASIAN.fullmatch(name.replace(" ", "")):
        return True
    words = name.split()
    return (
        2 <= len(words) <= 5
        and all(_WORD.fullmatch(word) for word in words)
        and not _NOT_A_NAME.search(folded(name))
    )


def person_of(box: Mailbox, answers_to: Iterable[Mailbox] = ()) -> PersonSeen | None:
    """Return the person behind a mailbox, None if there is none (roles, machines, lists).

    Somebody who writes through a relay has no address of their own there; ``answers_to`` (Reply-To and the like) may
    tell it, where it spells their name.
    """
    written = as_shown(decoded(box.name[:_LONGEST_FIELD]))
    through = _VIA.search(written)
    name = _cleaned(written[: through.start()] if through else written)
    address = box.address
    if address is None:
        return PersonSeen(name=name) if name and is_personal_name(name) else None
    local = address.rpartition("@")[0].casefold()
    if through or _RELAY_LOCAL.search(local) or (is_relay(address) and not (name and _spells(local, name))):
        quoted = through is not None and written[:1] in _QUOTES and name and _WORD.fullmatch(name)
        if not name or not (is_personal_name(name) or quoted):
            return None
        own = [each.address for each in answers_to if each.address and _is_own(each.address, name)]
        return PersonSeen(name=name, email=own[0] if own else None)
    if is_role(address):
        return None
    if name is None or "@" in name or folded(name) == local:
        return PersonSeen(email=address)
    return _in_order(name, address)


def _cleaned(written: str) -> str | None:
    """Return a display name without quotation marks, notes in brackets and needless blanks."""
    name = " ".join(written.split()).strip(_QUOTES + " ")
    name = _BESIDE.sub("", name).strip(_QUOTES + " ,;") or name
    return name[:_LONGEST_NAME] or None


def _in_order(name: str, address: str) -> PersonSeen:
    """Turn ``Reyes, Dana`` round where the address says that these are a family and a given name."""
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and family and given and "," not in given and _supports(address, given, family):
        return PersonSeen(name=f"{given} {family}", given=given, family=family, email=address)
    return PersonSeen(name=name, email=address)


def _supports(address: str, given: str, family: str) -> bool:
    """Whether an address is made of a given and a family name: ``dana.reyes``, ``dreyes``, ``reyesd``, ``dana``."""
    local = _letters(address.rpartition("@")[0])
    for spelt in (_letters, _letters_apart):
        first, lasts = spelt(given.split()[0]), {spelt(family), *map(spelt, family.split())}
        forms = {
            form
            for last in lasts
            for form in (first + last, last + first, first[:1] + last, last + first[:1])
        }
        if first and all(lasts) and local in forms | {first}:
            return True
    return False


def _is_own(address: str, name: str) -> bool:
    local = address.rpartition("@")[0].casefold()
    return not (is_role(address) or is_relay(address) or _RELAY_LOCAL.search(local)) and _spells(local, name)


def _spells(local: str, name: str) -> bool:
    letters = _letters(local)
    return any(len(word) > 2 and word in letters for word in map(_letters, name.split()))


def _letters(text: str) -> str:
    return "".join(c for c in folded(text) if c.isalpha())


def _letters_apart(text: str) -> str:
    """Return the letters of a text with those that German and Nordic addresses spell with two so spelt."""
    return _letters(text.casefold().translate(_TWO_LETTERS))
