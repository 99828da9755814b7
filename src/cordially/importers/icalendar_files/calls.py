"""Where a meeting is held: the host of a conferencing link, or a place. Whole links and passwords are never kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cordially.people import as_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

_CONFERENCING_WRITTEN = """
zoom.us zoomgov.com zoom.com.cn zoom.com teams.microsoft.com teams.live.com teams.cloud.microsoft
teams.microsoft.us meet.google.com hangouts.google.com g.co/meet webex.com whereby.com appear.in chime.aws
gotomeeting.com gotomeet.me meet.goto.com bluejeans.com jit.si 8x8.vc 8x8.com/meet skype.com meet.lync.com
ringcentral.com facetime.apple.com meeting.tencent.com voovmeeting.com vc.feishu.cn vc.larksuite.com
meeting.dingtalk.com telemost.yandex.ru salutejazz.ru dialpad.com/conference meetings.dialpad.com
uberconference.com join.me around.co gather.town starleaf.com livestorm.co lifesize.com lifesizecloud.com
meetings.vonage.com freeconferencecall.com meet.zoho.com meet.zoho.eu meeting.zoho.com meeting.zoho.eu
hirevue.com hirevue.eu sparkhire.com karat.io willo.video tuple.app pop.com app.slack.com/huddle demodesk.com
meet.jitsi.si bigbluebutton.org jazz.sber.ru kmeet.infomaniak.com visio.numerique.gouv.fr talky.io jiomeet.com
pexip.me line.me/r/meeting
"""
_CONFERENCING = tuple(_CONFERENCING_WRITTEN.split())
_LINK = re.compile(r"(?:https?|msteams|zoommtg)://[^\s<>\"')\]]{3,2000}", re.IGNORECASE)
_HOST = re.compile(r"://(?:[^/@\s]{0,100}@)?([a-z0-9.-]{3,253})(?::\d+)?(/[^\s?#<>\"]{0,40})?", re.IGNORECASE)
_NAMED_ROOM = {"google_meet": "meet.google.com", "zoom": "zoom.us", "teams": "teams.microsoft.com"}
_PROMISED = re.compile(r"calendly\.com/events/[^\s/]{1,80}/(google_meet|zoom|teams)", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w.@-])((?:[a-z0-9-]{1,40}\.){0,2}(?:zoom\.us|webex\.com|whereby\.com)|meet\.google\.com|teams\.microsoft\.com)/",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\S)\S{1,200}(?:\.[a-z]{2,24}/|@)\S*", re.IGNORECASE)
_NOT_A_PLACE = re.compile(
    r"(?:[^\W\d_]+ ){1,3}(?:microsoft teams|google meet|webex|skype|zoom)|"
    r"(?:microsoft |ms |google |cisco )?(?:teams|zoom|webex|skype|meet|hangouts?|whereby|facetime|chime|jitsi|gotomeeting|"
    r"ringcentral|lark|feishu|voov|腾讯会议|飞书|钉钉)"
    r"(?:[ -](?:for business|meeting|call|video|link|besprechung|reuni[oóã]o?n?|r[ée]union|riunione|vergadering|spotkanie|"
    r"m[öo]te|toplant[ıi]s[ıi]|会議|会议|회의|conference|einladung|meetings?|webinar|video call|invite))*|"
    r"(?:video|telephone|phone|audio|web|online|virtual|remote|conference)(?:[ -]?(?:call|conference|conferencing|interview|meeting|screen|chat|link))*|"
    r"t[ée]l[ée]phone|telefon(?:isch|at|o|icamente|iczn[ai]e?)?|telefoon|tel[ée]fono|visio(?:conf[ée]rence)?|videollamada|videochiamata|"
    r"videokonferenz|videocall|videogespr[äa]ch|videoanruf|en ligne|en l[íi]nea|em linha|per video|per telefon|on-?line|"
    r"tbd|tba|tbc|n/?a|none|-+|see (?:below|description|link|invite|notes)(?: .*)?|link (?:below|in description|to follow)|"
    r"オンライン|電話|线上|電話面談|电话|온라인|전화|онлайн|по телефону|"
    r"(?:web conferencing details provided upon confirmation\.?|this is an? .{0,40}(?:web conference|video call)\.?|"
    r"dial[- ]?in.*|.* will call you.*|call (?:me|you|\+?\d).*)",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"(?:pass ?(?:code|word)|kenncode|kennwort|passwort|contrase[ñn]a|senha|mot de passe|code secret|wachtwoord|has[łl]o|l[öo]senord|"
    r"parola|\bpin\b|meeting[- ]?(?:id|number|code)|id (?:de|da|della|du)\b|besprechungs-id|conference id|access code|"
    r"パスコード|パスワード|密码|会议号|会议id|암호|비밀번호|пароль|"
    r"(?:\+\d|\b0\d)[\d\s().-]{6,}|[\d\s]{9,}#)",
    re.IGNORECASE,
)
_LONGEST_PLACE = 300
_LOOKED_THROUGH = 16_000


def call_of(texts: Iterable[str]) -> str | None:
    """Return the host of the first conferencing link in the texts, also where mail filters have wrapped it."""
    for text in texts:
        looked = text[:_LOOKED_THROUGH]
        promised = _PROMISED.search(looked)
        if promised:
            return _NAMED_ROOM[promised[1].casefold()]
        for link in _LINK.finditer(looked):
            host = _host_in(link[0])
            if host:
                return host
        bare = _BARE.search(looked)
        if bare:
            return bare[1].casefold()
    return None


def _host_in(link: str) -> str | None:
    for _ in range(3):
        for found in _HOST.finditer(link):
            host = found[1].casefold().strip(".")
            if any(_is_at(host, found[2] or "", known) for known in _CONFERENCING):
                return host
        if "%" not in link:
            break
        link = unquote(link)
    return None


def _is_at(host: str, path: str, known: str) -> bool:
    domain, slash, below = known.partition("/")
    if host != domain and not host.endswith("." + domain):
        return False
    return not slash or path.casefold().startswith(f"/{below}")


def place_of(location: str) -> str | None:
    """Return a location if it is a place: no link, no name of a program, no telephone number."""
    text = _ADDRESS.sub(" ", _LINK.sub(" ", location[:_LOOKED_THROUGH]))
    secret = _SECRET.search(text)
    if secret:
        text = text[: secret.start()]
    parts = (" ".join(as_shown(part).split()) for part in re.split(r"[;\n|]+", text))
    kept = [part for each in parts if (part := each.strip(" ,-:()<>")) and not _NOT_A_PLACE.fullmatch(part)]
    place = "; ".join(kept)
    return place[:_LONGEST_PLACE] if any(c.isalnum() for c in place) else None
