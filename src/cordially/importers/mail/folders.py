"""Which folder a mail lay in, and what that says: sent, a draft, spam, thrown away."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from cordially.correspondence.recognising import folded
from cordially.importers.mail.fields import decoded
from cordially.people.person import as_shown

if TYPE_CHECKING:
    from cordially.importers.mail.fields import Header

Use: TypeAlias = Literal["inbox", "sent", "drafts", "spam", "trash", "state", "other"]

SPAM: Final = "SPAM"
"""The folder of spam, as every medium calls it."""

_ENDING: Final = re.compile(r"(?:\.(?:mbox|mbx|sbd|partial))+$", re.IGNORECASE)
_NAMES: Final[dict[Use, str]] = {
    "inbox": (
        "inbox|posteingang|eingang|boîte de réception|réception|recibidos|bandeja de entrada|caixa de entrada|posta in arrivo|postvak in|inkorgen"
        "|indbakke|innboks|odebrane|skrzynka odbiorcza|gelen kutusu|受信トレイ|受信箱|收件箱|收件匣|받은편지함|받은 편지함|входящие"
    ),
    "sent": (
        "sent|sent mail|sent items|sent messages|outbox|gesendet|gesendete elemente|gesendete objekte|postausgang|messages envoyés|éléments envoyés|envoyés"
        "|enviados|elementos enviados|correo enviado|mensagens enviadas|itens enviados|e-mails enviados|inviati|posta inviata|verzonden|verzonden items"
        "|skickat|skickade objekt|skickade mail|sendt|sendte mails|sendt post|sendte elementer|wysłane|elementy wysłane|gönderilmiş postalar|gönderilmiş öğeler"
        "|gönderilenler|送信済み|送信済みメール|送信済みアイテム|已发邮件|已发送|已发送邮件|寄件備份|보낸편지함|보낸 편지함|отправленные"
    ),
    "drafts": (
        "drafts|draft|templates|entwürfe|vorlagen|brouillons|borradores|rascunhos|bozze|concepten|utkast|kladder|wersje robocze|robocze|taslaklar"
        "|下書き|草稿|草稿箱|임시보관함|임시 보관함|черновики"
    ),
    "spam": (
        "spam|junk|junk e-mail|junk email|junk mail|bulk mail|spamverdacht|werbung (spam)|courrier indésirable|indésirables|pourriel|correo no deseado"
        "|lixo eletrônico|posta indesiderata|ongewenste e-mail|skräppost|uønsket mail|søppelpost|wiadomości-śmieci|istenmeyen|önemsiz|迷惑メール"
        "|垃圾邮件|垃圾郵件|스팸함|정크 메일|спам"
    ),
    "trash": (
        "trash|bin|deleted|deleted items|deleted messages|papierkorb|gelöschte elemente|gelöscht|corbeille|éléments supprimés|papelera|elementos eliminados"
        "|lixeira|lixo|itens excluídos|cestino|posta eliminata|prullenbak|verwijderde items|papperskorgen|borttagna objekt|papirkurv|slettet post|kosz"
        "|elementy usunięte|çöp kutusu|silinmiş öğeler|ゴミ箱|削除済みアイテム|已删除邮件|已删除|废纸篓|垃圾桶|휴지통|지운편지함|корзина"
    ),
    "state": (
        "opened|unread|read|important|starred|archived|all mail|all mail including spam and trash|mbox|archive|geöffnet|ungelesen|gelesen|wichtig|markiert|archiviert"
        "|ouvert|non lus|lus|important|suivis|archivés|abierto|no leídos|leídos|importantes|destacados|archivados|aberto|não lidas|importante|com estrela"
        "|aperti|non letti|importanti|speciali|archiviati|geopend|ongelezen|belangrijk|met ster|gearchiveerd|開封済み|未読|重要|スター付き|已打开|未读|重要邮件"
        "|已加星标|열림|읽지않음|중요|별표편지함|category personal|category updates|category promotions|category social|category forums|chat|mail|messages"
    ),
}
_USES: Final = {folded(name): use for use, names in _NAMES.items() for name in names.split("|")}


_NO_NAMES: Final = frozenset({"mbox", "mail", "messages"})
"""What a file in a folder is called that has the name."""


class Folder(NamedTuple):
    """A folder as it is called (``SPAM`` for spam, whatever it is called), None if that says nothing, and its use."""

    name: str | None
    uses: frozenset[Use]


NOWHERE: Final = Folder(None, frozenset())


def folder_of(path: str) -> Folder:
    """Return the folder that a mailbox is named after: ``Mail/Sent.mbox``, ``INBOX.mbox/mbox``, ``.Papierkorb``."""
    parts = [part for part in path.split("/") if part]
    while parts:
        name = _ENDING.sub("", parts.pop())
        name = (
            name.removeprefix("[Gmail]").strip(". ").rpartition(".")[2]
            if name.startswith(".")
            else name.strip()
        )
        use = _use_of(name)
        if use != "state" or name.casefold() not in _NO_NAMES:
            return NOWHERE if use == "state" else _folder([(name, use)])
    return NOWHERE


def labelled(header: Header) -> Folder:
    """Return the folder by the labels that Google writes into a mail."""
    labels = " ".join(decoded(header.first("x-gmail-labels")).split())
    if not labels:
        return NOWHERE
    names = next(csv.reader([labels[:4096]], skipinitialspace=True), [])
    return _folder([(as_shown(name), _use_of(name)) for name in names if name.strip()])


def _use_of(name: str) -> Use:
    return _USES.get(" ".join(folded(name).split()), "other")


def _folder(named: list[tuple[str, Use]]) -> Folder:
    uses = frozenset(use for _, use in named)
    if "spam" in uses:
        return Folder(SPAM, uses)
    for wanted in ("sent", "drafts", "inbox", "other"):
        for name, use in named:
            if use == wanted:
                return Folder(name, uses)
    return Folder(None, uses)
