"""What a message of the user's own is for: thanks after a meeting, for help or for connecting, or asking for news.

Only words that leave no doubt count. That a thank-you is missed costs a needless reminder; that one is seen where none
was said lets somebody go unthanked.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.correspondence.history import without_history, without_signature

if TYPE_CHECKING:
    from cordially.correspondence.phrases import Phrases
    from cordially.correspondence.purposes import Says

_LONGEST: Final = 8_000
"""Of a longer text only so many characters are read: what is said at such length is no thank-you note."""

_LONGEST_SENTENCE: Final = 400
_LETTERS: Final = {
    code: base
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (base := unicodedata.normalize("NFD", chr(code))[0]) != chr(code)
}
_FOLDS: Final = str.maketrans(
    _LETTERS
    | {ord(c): to for c, to in zip("łøđıæœ’‘`´", ("l", "o", "d", "i", "ae", "oe", *"''''"), strict=True)}
    | dict.fromkeys(range(0x300, 0x370))
)
_SHORTENED: Final = re.compile(
    r"\b(dr|mr|mrs|ms|prof|sr|sra|srta|dra|dott|sig|ing|hr|fr|mme|st|nr|e\.g|i\.e|z\.b|p\.s|dña|inz|mgr)\.(?=\s)"
)
_SENTENCES: Final = re.compile(r"(?<=[.!?;])\s+|(?<=[。！？；])|(?<=…)\s|\n\s*\n|\n(?=[-*•] )")
_REPLY: Final = re.compile(
    r"\s*(?:re|aw|sv|vs|antw|odp|ynt|ref|res|rif|fwd?|wg|tr|rv|enc|vb|vl|doorst|i|回复|回覆|答复|转发|轉寄|返信|転送|답장|전달)\s?(?:\[\d+\])?[:：]",
    re.IGNORECASE,
)
_AUTOMATIC: Final = re.compile(
    r"\b(?:out of (?:the )?office|automatic reply|auto-?reply|autoreply|on (?:annual |parental |maternity )?leave until|away from (?:my|the) (?:desk|office)"
    r"|abwesenheit\w*|automatische antwort|nicht im (?:buro|hause)|reponse automatique|absence du bureau|je suis absente?|respuesta automatica|fuera de la oficina"
    r"|resposta automatica|fora do escritorio|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezig\w*|autosvar|franvarande|fravaer|autoodpowiedz"
    r"|odpowiedz automatyczna|otomatik yanit|ofis disinda)\b|不在通知|自動応答|自动回复|自動回覆|부재중|자동 응답"
)


def says(subject: str | None, text: str) -> Says | None:
    """Return what a message is for, None where its words leave doubt. Quoted history and signature do not count.

    ``subject`` counts as a sentence unless it is that of a message replied to. Works in sixteen languages.

    >>> says(None, "Thank you for taking the time to meet with me today.")
    'thanks_after_meeting'
    >>> says(None, "Thank you for your time and consideration.") is None
    True
    """
    own_subject = "" if subject is None or is_reply(subject) else subject[:200]
    new = without_signature(without_history(text))[:_LONGEST]
    whole = folded(f"{own_subject}\n\n{new}")
    if _AUTOMATIC.search(whole) or _AUTOMATIC.search(folded((subject or "")[:200])):
        return None
    sentences = [
        " ".join(each.split())[:_LONGEST_SENTENCE] for each in _SENTENCES.split(_SHORTENED.sub(r"\1", whole))
    ]
    sentences = [each for each in sentences if each]
    heard = [_heard(language, whole, sentences) for language in _languages()]
    asks = any(each.asks for each in heard)
    if any(each.met for each in heard):
        return (
            "follow_up" if asks and all(each.again for each in heard if each.met) else "thanks_after_meeting"
        )
    if any(each.help for each in heard):
        return "thanks_for_help"
    if any(each.connected for each in heard):
        return "thanks_for_connecting"
    return "follow_up" if asks else None


def is_reply(subject: str) -> bool:
    """Whether a subject is that of a mail answered or passed on: ``Re:``, ``AW:``, ``回复:``."""
    return _REPLY.match(subject) is not None


def without_prefixes(subject: str) -> str:
    """Return a subject without ``Re:``, ``Fwd:`` and the like, however many there are."""
    place = 0
    while found := _REPLY.match(subject, place):
        place = found.end()
    return " ".join(subject[place:].split())


def folded(text: str) -> str:
    """Return a text without capitals, accents and typographic quotation marks; other scripts stay as they are."""
    return unicodedata.normalize("NFKC", text).casefold().translate(_FOLDS)


class _Heard(NamedTuple):
    """What a text says in one language; ``again`` is whether all thanks for a meeting are given once more."""

    met: bool = False
    again: bool = False
    help: bool = False
    connected: bool = False
    asks: bool = False


class _Language(NamedTuple):
    """The patterns of ``Phrases``, compiled."""

    thanks: re.Pattern[str]
    met: re.Pattern[str]
    time: re.Pattern[str]
    past: re.Pattern[str]
    lately: re.Pattern[str]
    when: re.Pattern[str]
    ahead: re.Pattern[str]
    not_that: re.Pattern[str]
    hoped: re.Pattern[str]
    declined: re.Pattern[str]
    help: re.Pattern[str]
    connected: re.Pattern[str]
    asks: re.Pattern[str]
    about: re.Pattern[str]
    again: re.Pattern[str]


@cache
def _languages() -> tuple[_Language, ...]:
    from cordially.correspondence import phrases_farther as farther  # noqa: PLC0415
    from cordially.correspondence import phrases_germanic as germanic  # noqa: PLC0415
    from cordially.correspondence import phrases_romance as romance  # noqa: PLC0415

    every: tuple[Phrases, ...] = (
        *(
            germanic.ENGLISH,
            germanic.GERMAN,
            germanic.DUTCH,
            germanic.SWEDISH,
            germanic.DANISH,
            germanic.NORWEGIAN,
        ),
        *(romance.FRENCH, romance.SPANISH, romance.PORTUGUESE, romance.ITALIAN),
        *(
            farther.POLISH,
            farther.RUSSIAN,
            farther.TURKISH,
            farther.JAPANESE,
            farther.CHINESE,
            farther.KOREAN,
        ),
    )
    return tuple(
        _Language(*(re.compile(getattr(each, name)) for name in _Language._fields)) for each in every
    )


def _heard(language: _Language, whole: str, sentences: list[str]) -> _Heard:
    asks = bool(language.about.search(whole)) and any(language.asks.search(each) for each in sentences)
    asks = asks and not language.declined.search(whole)
    thanking = [
        each for each in sentences if language.thanks.search(each) and not language.hoped.search(each)
    ]
    if not thanking:
        return _Heard(asks=asks)
    meant = [each for each in thanking if not language.not_that.search(each)]
    has_been = any(language.past.search(each) for each in sentences)
    met = (
        []
        if language.declined.search(whole)
        else [each for each in meant if _thanks_for_meeting(language, each, whole, has_been=has_been)]
    )
    return _Heard(
        met=bool(met),
        again=all(language.again.search(each) for each in met),
        help=any(language.help.search(each) for each in thanking),
        connected=any(language.connected.search(each) for each in thanking),
        asks=asks,
    )


def _thanks_for_meeting(language: _Language, sentence: str, whole: str, *, has_been: bool) -> bool:
    """Whether a sentence of thanks is for a meeting that has been, not for one to come."""
    met = language.met.search(sentence)
    if not (met or language.time.search(sentence)):
        return False
    if has_been or language.lately.search(sentence):
        return True
    if language.ahead.search(whole):
        return False
    return bool(met) or bool(language.when.search(sentence))
