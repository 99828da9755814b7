"""Mail addresses and domains: the user's own, public ones, those of programs that schedule, and those of employers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PUBLIC_BRANDS_WRITTEN = """
gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol icloud gmx proton protonmail yandex zoho
"""
_PUBLIC_BRANDS = frozenset(_PUBLIC_BRANDS_WRITTEN.split())
"""First labels of domains where anybody may have an address, whatever follows them (``yahoo.co.jp``)."""

_PUBLIC_WRITTEN = """
me.com mac.com pm.me web.de freenet.de t-online.de arcor.de posteo.de mailbox.org tutanota.com tutanota.de
tuta.io tuta.com fastmail.com fastmail.fm hey.com ya.ru mail.ru inbox.ru list.ru bk.ru rambler.ru mail.com
email.com inbox.com qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com
139.com naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp
i.softbank.jp nifty.com biglobe.ne.jp orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it
virgilio.it alice.it tiscali.it tin.it uol.com.br bol.com.br terra.com.br ig.com.br globo.com wp.pl onet.pl
o2.pl interia.pl op.pl gazeta.pl seznam.cz email.cz centrum.cz centrum.sk azet.sk post.cz freemail.hu
citromail.hu bluewin.ch hispeed.ch telenet.be skynet.be ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl
hetnet.nl btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net comcast.net verizon.net att.net
sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com rogers.com shaw.ca telus.net bigpond.com
optusnet.com.au iinet.net.au xtra.co.nz rediffmail.com sapo.pt abv.bg ukr.net i.ua privaterelay.appleid.com
duck.com walla.co.il telia.com bredband.net hush.com lycos.com excite.com aon.at chello.at
"""
_PUBLIC = frozenset(_PUBLIC_WRITTEN.split())
_APPLICANT_TRACKING_WRITTEN = """
greenhouse.io greenhouse-mail.io lever.co ashbyhq.com goodtime.io workable.com workablemail.com
smartrecruiters.com icims.com myworkday.com myworkdayjobs.com jobvite.com breezy.hr
recruitee.com teamtailor.com teamtailor-mail.com bamboohr.com applytojob.com jazz.co
modernloop.io prelude.co paradox.ai hirevue.com karat.com karat.io sparkhire.com taleo.net
avature.net eightfold.ai successfactors.com successfactors.eu softgarden.io softgarden.de onlyfy.io onlyfy.jobs
prescreen.io dvinci-easy.com rexx-systems.com umantis.com concludis.de coveto.de gupy.io gupy.com.br kenoby.com
welcomekit.co flatchr.io taleez.com homerun.co homerun.hr traffit.com erecruiter.pl hrmos.co herp.cloud
greetinghr.com ninehire.com mokahr.com beisen.com zohorecruit.com freshteam.com comeet.co
comeet.com pinpointhq.com gem.com tellent.com jobylon.com reachmee.com varbi.com hr-manager.net
talentadore.com laura.fi peoplehr.com jobscore.com jobdiva.com
bullhornmail.com eploy.net networxrecruitment.com trac.jobs tribepad.com hireroad.com pageuppeople.com
pageup.com snaphire.com livehire.com hackajob.co candidate.fyi
"""
_APPLICANT_TRACKING = frozenset(_APPLICANT_TRACKING_WRITTEN.split())
_SCHEDULING_WRITTEN = """
calendly.com calendlymail.com cal.com hubspotemail.net chilipiper.com savvycal.com acuityscheduling.com
youcanbook.me doodle.com zcal.co tidycal.com appoint.ly simplybook.me reclaim.ai koalendar.com oncehub.com
scheduleonce.com setmore.com cronofy.com calendar.google.com meetup.com lu.ma googlegroups.com
groups.io calendar.yahoo.com vimcal.com usemotion.com clockwise.com getclockwise.com fantastical.app timerex.net
spir.app
"""
_SCHEDULING = frozenset(_SCHEDULING_WRITTEN.split())
_ROLE = re.compile(
    # What no person is called, alone or with more before or after it
    r"(?:.*[._-])?(?:no-?_?reply|do-?_?not-?_?reply|nao-?responda|no-?responder|ne-?pas-?repondre|scheduling|scheduler|"
    r"notifications?|recruiting|recruitment|recrutement|reclutamiento|recrutamento|rekrutacja|careers?|karriere|"
    r"bewerbung(?:en)?|talent-?acquisition|interviews?|invitations?|bookings?|meeting-?rooms?|mailer-daemon)(?:[+._-].*)?|"
    # What may be somebody's name, so only alone or in front
    r"(?:calend[ae]rs?|kalender|schedule|notify|invites?|meetings?|events?|jobs?|recruiters?|talents?|hiring|hr|people|"
    r"human-?resources|personal(?:abteilung)?|rrhh|team|info|office|hello|hi|contact|kontakt|contato|support|service|help|"
    r"admin(?:istrator)?|postmaster|all|everyone|staff|company|group|lists?|rooms?|conference|conf|resources?|bot|system|"
    r"mailbox|webmaster|newsletter|marketing|sales|press|reply)(?:[+_-].*|\d+)?",
    re.IGNORECASE,
)
_MACHINE_MADE = re.compile(r"(?=.*\d.*\d)[0-9a-z_-]{25,}", re.IGNORECASE)
_SECOND_LEVEL_WRITTEN = """
co com org net ac edu gov gob gouv go or ne nom ltd plc nhs sch k12 in me info web
"""
_SECOND_LEVEL = frozenset(_SECOND_LEVEL_WRITTEN.split())
_DOMAIN = re.compile(r"(?!-)[\w-]{1,63}(?:\.[\w-]{1,63})+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Own:
    """The user as calendars know them: addresses in comparable form, domains nobody else has, words of the name."""

    addresses: frozenset[str]
    domains: frozenset[str] = field(default_factory=frozenset)
    names: frozenset[str] = field(default_factory=frozenset)

    def is_own(self, address: str) -> bool:
        """Whether an address is the user's."""
        return comparable(address) in self.addresses

    def is_outside(self, address: str) -> bool:
        """Whether an address is of another domain than the user's employer or own domain."""
        domain = domain_of(address)
        return domain is not None and registrable(domain) not in self.domains


def own_of(addresses: frozenset[str], names: frozenset[str] = frozenset()) -> Own:
    """Return the user of some addresses; domains where anybody may have one are not theirs."""
    known = frozenset(comparable(address) for address in addresses if domain_of(address))
    domains = (domain_of(address) for address in known)
    private = frozenset(registrable(domain) for domain in domains if domain and not is_public(domain))
    return Own(known, private, names)


def comparable(address: str) -> str:
    """Return an address in the form in which two spellings of it are equal: no case, no ``+tag``, no dots at Google."""
    local, _, domain = address.strip().casefold().rpartition("@")
    local = local.partition("+")[0] or local
    if domain in ("gmail.com", "googlemail.com"):
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}"


def domain_of(address: str) -> str | None:
    """Return the case-folded domain of an address, None if it is no address."""
    local, _, domain = address.strip().rpartition("@")
    domain = domain.casefold().rstrip(".>")
    return domain if local and len(domain) <= 253 and _DOMAIN.fullmatch(domain) else None


def registrable(domain: str) -> str:
    """Return the part of a domain that somebody registered.

    >>> registrable("talent.northwind.co.uk"), registrable("eu.mail.northwind.example")
    ('northwind.co.uk', 'northwind.example')
    """
    labels = domain.split(".")
    count = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-count:])


def label_of(domain: str) -> str | None:
    """Return the word that an employer's domain says, None for public ones and those of programs."""
    if is_public(domain) or is_tracking(domain) or is_scheduling(domain):
        return None
    return registrable(domain).partition(".")[0]


def is_public(domain: str) -> bool:
    """Whether anybody may have an address there."""
    own = registrable(domain)
    return own in _PUBLIC or domain in _PUBLIC or own.partition(".")[0] in _PUBLIC_BRANDS


def is_tracking(domain: str) -> bool:
    """Whether a domain is that of a program with which employers follow applications."""
    return registrable(domain) in _APPLICANT_TRACKING


def is_scheduling(domain: str) -> bool:
    """Whether a domain is that of a program that makes appointments, or of lists."""
    return registrable(domain) in _SCHEDULING or domain.endswith("calendar.google.com")


def is_role(address: str) -> bool:
    """Whether an address is nobody's own: of a program, an office, a list or a room."""
    domain = domain_of(address)
    local = address.strip().rpartition("@")[0]
    if domain is None or is_tracking(domain) or is_scheduling(domain):
        return True
    return _ROLE.fullmatch(local) is not None or _MACHINE_MADE.fullmatch(local) is not None
