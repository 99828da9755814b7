"""Interviews that a mail invites to or confirms in words, without a calendar part.

Only one settled time of the user's own counts: no choice of times, no question, no newsletter, nothing quoted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cordially.correspondence.history import without_history
from cordially.correspondence.recognising import folded
from cordially.importers.keys import digest_of
from cordially.importers.mail.times_in_text import CLOCK_LIKE, MONTH, only_moment
from cordially.proposals import Attendee, MeetingSeen

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from cordially.proposals import MessageSeen

INTERVIEW: Final = re.compile(
    r"\b(?:interviews?|phone screen(?:ing)?|screening call|recruiter (?:call|screen)|hiring manager (?:call|chat)|assessment (?:day|centre|center)"
    r"|bewerbungsgespra\w*|kennenlerngespra\w*|auswahlgespra\w*|jobinterview|telefoninterview|probearbeit\w*"
    r"|entretien|entrevue|entrevistas?|colloquio|sollicitatiegesprek|kennismakingsgesprek|rozmow\w* (?:kwalifikacyjn|rekrutacyjn)\w*"
    r"|intervju\w*|ansattningsintervju\w*|jobsamtale\w*|ansaettelsessamtale\w*|jobbintervju\w*|mulakat\w*|is gorusme\w*|собеседовани\w*)\b"
    r"|vorstellungsgespra|面接|面談|面试|面試|면접"
)
"""Words for the interview that somebody applies with."""

_NOT_THE_OWN: Final = re.compile(
    r"\b(?:webinar|workshop|podcast|newsletter|mock interview|interview (?:prep\w*|tips|training|coaching|skills|questions)|exit interview"
    r"|(?:user|tv|television|customer|research|media|press|radio|podcast) interview|interview (?:candidates?|applicants?)|interviewing (?:candidates?|for our)|unsubscribe"
    r"|interview panel(?:list)?s? (?:training|member)|entretien (?:de|du|d'|des) ?(?:votre |la |le |l')?(?:vehicule|voiture|chaudiere|climatisation|appareil|installation|moto|velo|chauffage|jardin)\w*"
    r"|entretien (?:annuel|individuel|professionnel)|mitarbeitergesprach)\b"
)
_SETTLED: Final = re.compile(
    r"\b(?:scheduled|confirm\w*|booked|arranged|set for|set up for|invit\w+|look(?:ing)? forward to (?:meeting|seeing|speaking|welcoming|talking)"
    r"|your (?:\w+ ){0,3}(?:interview|phone screen|call) (?:is|will|takes|with|on|at)|will (?:take place|be held|be conducted)|takes? place|interview details"
    r"|details of your interview|see you (?:on|at|then)|reminder|appointment"
    r"|bestatig\w*|einladen|eingeladen|einladung|laden (?:wir )?(?:sie|dich)|findet|stattfinden|freuen uns (?:auf|,)|termin\b"
    r"|convi\w+|convoqu\w*|convocation|aura lieu|rendez-vous|fixe\b|prevu\w*|recevoir|confirmamos|tendra lugar|convoc\w*|cita\b|agendad\w*|citamos"
    r"|(?:sua|tua|vossa|su|tu|il suo|il tuo|je|jouw|uw) (?:entrevista|colloquio|sollicitatiegesprek)|conferm\w*|il colloquio (?:di lavoro )?e\b"
    r"|marcad[oa]|agendament\w+|acontecera|sera realizad\w*|fissat\w*|si terra|avra luogo|appuntamento|uitnodig\w*|bevestig\w*|gepland|vindt plaats|afspraak"
    r"|zapraszam\w*|zaproszeni\w*|zaplanowan\w*|potwierdz\w*|odbedzie|inbjud\w*|bjuda in|bokad|bekrafta\w*|valkommen|ager rum|indbyd\w*|inviter\w*|bekraeft\w*"
    r"|velkommen|finder sted|bekreft\w*|finner sted|innkall\w*|davet\w*|planlan\w*|onayl\w*|gerceklesecek\w*|yapilacak\w*|приглаш\w*|назначен\w*|состоится|подтвержд\w*)\b"
    r"|ご案内|確定|実施|行います|お越し|お待ち|決定|下記の日程|安排|邀请|邀請|确认|確認|定于|안내|확정|예정|진행"
)
_OPEN: Final = re.compile(
    r"\b(?:are you (?:available|free)|would you be (?:available|free)|(?:does|would|will|do|could)\b[^.?!]{0,60}\b(?:work|suit|convenient|possible)|let (?:us|me) know (?:which|whether|if (?:this|that|it|you (?:are|can|would))|your availab)"
    r"|which of|choose|select (?:a|one|your)|pick (?:a|one)|propos\w+|suggest\w*|option\w*|alternativ\w*|how about|what about|tentativ\w*|could you"
    r"|passt (?:ihnen|dir|es)|konnten sie|ware[^.?!]{0,40}moglich|zur auswahl|terminvorschl\w*|hatten sie zeit|haben sie zeit"
    r"|seri(?:ez|ons)|etes-vous disponible|conviendrait|vous convient|convient-il|disponibilites|le viene bien|te viene bien|estaria|disponibilidad|podria|poderia|fica bem"
    r"|sarebbe|le va bene|disponibilita|schikt|komt (?:dit|dat|het|u|je)|kunt u|czy (?:pasuje|odpowiada)|pasowal\w*|passar det|passer det|kan du|musait|uygun mu|sizin icin uygun)\b"
    r"|いかが|ご都合|候補|方便吗|方便嗎|可以吗|可以嗎|是否|가능하신|괜찮"
)
_TO_THE_USER: Final = re.compile(
    r"\b(?:you|your|welcome|please|bitte|valkommen|velkommen|we|us|our|sie|ihr\w*|ihnen|dich|dein\w*|dir|wir|uns\w*|vous|votre|vos|nous|notre|usted|su|tu|le|te|nos|nuestr\w+|voce|sua|seu"
    r"|lhe|convidamos|noss[ao]s?|conferm(?:o|iamo)|la|lavoro|suo|tua|u|uw|je|jouw|jullie|wij|pan\w*|cie|zaprasza\w*|dig|din|er|ni|du|deg|vi|ons|onze|siz\w*|\w+(?:niza|nize|siniz|inizi)|вас|вам|ваше)\b"
    r"|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""Somebody speaks to somebody; in East Asian mails that goes without saying."""

_OVER: Final = re.compile(
    r"\b(?:thank(?:s| you) for (?:coming|attending|joining|the|your|taking|meeting)|was|were|attended|missed|gestern|hier\b(?= (?:matin|soir))|ayer|ontem|ieri|gisteren|wczoraj|igar)\b"
)
_CANCELLED: Final = re.compile(
    r"\b(?:cancell?ed|cancell?ation|called off|abgesagt|absagen|entfallt|annule\w*|cancelad[oa]\w*|cancelamos|annullat\w*|geannuleerd|odwolan\w*|installd|aflyst|avlyst|iptal|отменен\w*|отменено)\b"
    r"|中止|取消|취소"
)
_HOST: Final = re.compile(
    r"https?://(?:[\w-]+\.)*(zoom\.us|zoom\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|gotomeeting\.com|gotomeet\.me"
    r"|meet\.jit\.si|chime\.aws|bluejeans\.com|hirevue\.com|coderpad\.io|skype\.com|goto\.com|ringcentral\.com)(?=[/?#\s:]|$)",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(
    rf"(?<!\d)\.(?= |$)|(?<=\d)\.(?= (?!(?:{MONTH})\b|um\b|\d))|[!?](?= |$)|[。！？]|\|"
)
_AROUND = 320
_MOST: Final = 20_000


def appointment(
    message: MessageSeen, text: str, written: datetime, zone: tzinfo, domain: str | None
) -> MeetingSeen | None:
    """Return the interview that a mail invites to or confirms, None unless that is unmistakable.

    ``written`` is the date of the mail in its sender's own offset, ``zone`` is meant where the text names none,
    ``domain`` is the one that the mail comes from.
    """
    subject = folded(message.subject or "")
    # Paragraphs are told apart by a sign, so that sentences can be found after all blanks are made one.
    new = folded(without_history(text)[:_MOST]).replace("|", " ")
    body = " ".join(re.sub(r"\n\s*\n", " | ", new).split())
    if not (INTERVIEW.search(subject) or INTERVIEW.search(body)) or _NOT_THE_OWN.search(f"{subject} {body}"):
        return None
    if not CLOCK_LIKE.search(body):
        return None
    moment = only_moment(body.replace("| ", "  "), written, _meant(written, zone))
    if moment is None:
        return None
    before, after = _sentence(body, moment.place)
    sentence = body[before:after]
    around = body[max(0, moment.place - _AROUND) : moment.place + _AROUND]
    settled = (
        _SETTLED.search(sentence)
        or _SETTLED.search(subject)
        or (not moment.by_weekday and _SETTLED.search(around))
    )
    named = INTERVIEW.search(around) or INTERVIEW.search(subject)
    titled = _SETTLED.search(subject) and INTERVIEW.search(subject)
    if (
        not (settled and named and (titled or _TO_THE_USER.search(around)))
        or _OPEN.search(body[before : after + 120])
        or _OVER.search(sentence)
    ):
        return None
    if sentence.endswith("?") or "?" in body[after : after + 1]:
        return None
    call = _HOST.search(text)
    return MeetingSeen(
        key=f"meeting:{digest_of(message.conversation, moment.starts.isoformat())}",
        origin=message.origin,
        uid=message.key,
        title=message.subject,
        starts=moment.starts,
        ends=moment.ends,
        kind="interview",
        why=("the mail names one time and speaks of an interview",),
        people=tuple(Attendee(person=person) for person in message.others[:1]),
        call=call[1].lower() if call else None,
        extra=(("domain", domain),) if domain else (),
        cancelled=bool(_CANCELLED.search(f"{subject} {around}")),
    )


def _sentence(text: str, place: int) -> tuple[int, int]:
    """Return where the sentence around a place begins and ends."""
    begins = max((found.end() for found in _SENTENCE_END.finditer(text, 0, place)), default=0)
    ends = _SENTENCE_END.search(text, place)
    return begins, ends.start() + 1 if ends else len(text)


def _meant(written: datetime, zone: tzinfo) -> tzinfo:
    """Return the zone of a time that names none: the sender's, where the mail tells that it is another than the user's.

    Servers write in UTC wherever they are, so that tells nothing.
    """
    there = written.utcoffset()
    return (
        zone if not there or there == zone.utcoffset(written.replace(tzinfo=None)) else written.tzinfo or zone
    )
