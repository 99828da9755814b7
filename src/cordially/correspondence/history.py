"""The new words of a message: without what it quotes, without what it forwards, and without the signature."""

from __future__ import annotations

import re
from typing import Final

_FORWARDED: Final = re.compile(
    r"(?:-{2,}\s?(?:original(?:nachricht| message| appointment)?|ursprüngliche (?:nachricht|e-?mail)|weitergeleitete nachricht"
    r"|forwarded (?:message|by)|message (?:d'origine|original|transféré)|mensaje (?:original|reenviado)"
    r"|mensagem (?:original|encaminhada)|messaggio (?:originale|inoltrato)|(?:oorspronkelijk|doorgestuurd) bericht"
    r"|wiadomość (?:oryginalna|przekazana)|treść przekazanej wiadomości|(?:ursprungligt|vidarebefordrat) meddelande"
    r"|(?:oprindelig|videresendt) meddelelse|(?:opprinnelig|videresendt) melding|(?:özgün|yönlendirilen|iletilmiş) (?:i?leti|mesaj)"
    r"|orijinal mesaj|元のメッセージ|転送|原始邮件|原始郵件|转发|轉寄|원본 ?(?:메시지|메일)|전달된 메시지"
    r"|исходное сообщение|пересылаемое сообщение).*"
    r"|begin forwarded message:.*|anfang der weitergeleiteten nachricht:.*|début du message (?:réexpédié|transféré).*"
    r"|inicio del mensaje reenviado:.*|início da mensagem (?:re)?encaminhada:.*|inizio messaggio inoltrato:.*"
    r"|begin doorgestuurd bericht:.*|_{20,})",
    re.IGNORECASE,
)
"""The line above a mail that was quoted whole, by most programs in most languages."""

_FROM: Final = r"(?:from|von|de|da|van|od|från|fra|kimden|gönderen|差出人|送信元|发件人|寄件者|보낸 ?사람|от|von:|expéditeur)"
_SENT: Final = (
    r"(?:sent|date|to|gesendet|datum|an|envoyé|à|enviado(?: el)?|fecha|para|enviada em|data|inviato|a|verzonden|aan|wysłano|do"
    r"|skickat|till|sendt|til|gönderildi|tarih|kime|送信日時|日時|宛先|发送时间|日期|收件人|寄件日期|보낸 ?날짜|받는 ?사람|날짜"
    r"|отправлено|дата|кому)"
)
_BLOCK: Final = re.compile(rf"\*?{_FROM}\s?[:：]\*?\s?\S", re.IGNORECASE)
_BLOCK_AFTER: Final = re.compile(rf"\*?{_SENT}\s?[:：]\*?\s?\S", re.IGNORECASE)
_SAID: Final = re.compile(
    r"(?:\b(?:wrote|writes|a écrit|escribió|escreveu|ha scritto|napisał(?:a|\(a\))?|pisze|(?:şunu )?yazdı|пишет|написал(?:а|\(а\))?"
    r"|napsal(?:a|\(a\))?|kirjoitti|írta|έγραψε|a scris)|\b(?:schrieb|schreef|skrev)\b.*|のメール|書きました|写道|寫道|작성"
    r"|<[^<>\s]+@[^<>\s]+>)\s?(?:<.*>)?\s?[:：]\s*$",
    re.IGNORECASE,
)
"""How the line before a quotation ends: ``On … Dana wrote:``."""

_WHEN: Final = re.compile(r"\b(?:19|20)\d\d(?!\d)|\d[:.h時]\d\d|\d/\d")
_ATTRIBUTION_AT_MOST: Final = 4
_LONGEST_MARK: Final = 500
_COLONS: Final = (":", "：")
_SIGNATURE: Final = re.compile(
    r"--\s*|_{5,}\s*|(?:sent|get) (?:from|outlook).{0,60}|(?:von|gesendet mit|gesendet von) (?:meinem|mein|outlook).{0,60}"
    r"|envoyé (?:de|depuis|à partir d).{0,60}|enviado (?:desde|do|a partir d).{0,60}|inviato (?:da|dal).{0,60}"
    r"|verstuurd vanaf.{0,60}|wysłan[eo] z.{0,60}|skickat från.{0,60}|sendt fra.{0,60}|(?:\S+ )?(?:iphone|android)(?:'|’)?\S*(?: \S+)? gönderildi"
    r"|(?:iphone|ipad)から送信.*|发自我的.*|나의 (?:iphone|ipad)에서 보냄.*|отправлено с.{0,60}",
    re.IGNORECASE,
)


def without_history(text: str) -> str:
    r"""Return what is new in a message: lines that are quoted, and all from a forwarded mail on, are left out.

    >>> without_history("Thank you.\n\nOn Mon, 2 Mar 2026, Dana Reyes wrote:\n> Will you come?")
    'Thank you.'
    """
    lines = text.replace("\r\n", "\n").split("\n")
    kept: list[str] = []
    place = 0
    while place < len(lines):
        line = lines[place].strip()
        place += 1
        if line.startswith(">"):
            continue
        if len(line) > _LONGEST_MARK:
            kept.append(line)
            continue
        if _FORWARDED.fullmatch(line) or _starts_block(lines, place - 1):
            break
        if line[-1:] in _COLONS and _SAID.search(line) and (said := _attribution(line, kept)) is not None:
            del kept[len(kept) - said :]
            if not any(after.lstrip().startswith(">") for after in lines[place : place + 3]):
                break
            continue
        kept.append(line)
    return "\n".join(kept).strip()


def without_signature(text: str) -> str:
    """Return a text up to its signature, as far as one is marked; what a telephone adds is one too."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if place and len(line) <= _LONGEST_MARK and _SIGNATURE.fullmatch(line.strip()):
            return "\n".join(lines[:place]).strip()
    return text


def _starts_block(lines: list[str], place: int) -> bool:
    """Whether ``From: …`` begins the header of a quoted mail: two of ``Sent: …``, ``To: …`` and such follow soon."""
    if not _BLOCK.match(lines[place].strip()):
        return False
    return sum(bool(_BLOCK_AFTER.match(each.strip())) for each in lines[place + 1 : place + 6]) >= 2


def _attribution(line: str, before: list[str]) -> int | None:
    """Return how many lines before this one belong to ``On … wrote:``, None if that is said of something else.

    A date is part of it, if need be some lines before, as they are broken after 72 characters; or else an address.
    """
    said = line
    for lines in range(_ATTRIBUTION_AT_MOST):
        if _WHEN.search(said):
            return lines
        if lines >= len(before) or not before[-1 - lines]:
            break
        said = before[-1 - lines]
    return 0 if "@" in line else None
