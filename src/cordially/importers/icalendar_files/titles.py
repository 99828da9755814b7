"""Companies and people as titles of entries name them, where that is unmistakable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cordially.importers.icalendar_files.given_names import is_given_name
from cordially.importers.icalendar_files.recognising import Signs, plain, recognised, says_interview
from cordially.people import as_shown, company_key, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 300
_BEFORE = re.compile(
    r"^\W*(?:updated invitation|invitation|invite|accepted|declined|tentative(?:ly accepted)?|cancell?ed(?: event)?|confirmed|"
    r"confirmation|rescheduled|re-?scheduled|new time(?: proposed)?|reminder|hold|placeholder|tbc|fwd?|fw|re|aw|wg|tr|rv|sv|vs|"
    r"einladung|aktualisierte einladung|abgesagt|zugesagt|best[äa]tigt|verschoben|invitaci[óo]n|cancelad[oa]|convite|invito|"
    r"annullat[oa]|invitation mise [àa] jour|annul[ée]e?|confirm[ée]e?|uitnodiging|geannuleerd|zaproszenie|inbjudan|davet)"
    r"\W*(?::|：|\]|\s[-–—]\s)\s*",
    re.IGNORECASE,
)
_MAILED = re.compile(
    r"\s+@ \S{2,12}[., ].{0,60}\d{1,2}[:.h]?\d{0,2}.{0,80}\(\S+@\S+\)\s*$|\s+\(\S{1,100}@\S{1,100}\)\s*$"
)
_BETWEEN = re.compile(
    r"\s+[-–—|•·/~]+\s+|\s*[|•·]+\s*|\s+//\s+|:\s+|：|\s*<-?>\s*|\s*↔\s*|\s*[(（\[【][^)）\]】]*[)）\]】]\s*|,\s+|\s+[&+x×]\s+|\s+@\s*"
)
_BRACKETED = re.compile(r"[(（\[【「]([^()（）\[\]【】「」]{2,80})[)）\]】」]")
_AT = re.compile(
    r"(?:\s@\s*|\bat |\bbei(?: der| dem)? |\bbeim |\bchez |\bpresso |\bbij |\bhos )\s*(?=[^\W\d_])",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_][\w.'’&-]*"
_LEGAL = re.compile(
    rf"((?:(?:{_WORD}|&|\d[\w.]*)\s+){{1,5}}?)((?:GmbH|mbH|AG|SE|KG|KGaA|UG|e\.V\.|Inc\.?|LLC|Ltd\.?|Limited|plc|PLC|LLP|Corp\.?|"
    r"S\.?A\.?S?\.?|SARL|S\.?p\.?A\.?|S\.?r\.?l\.?|S\.?L\.?U?\.?|Ltda\.?|Lda\.?|B\.?V\.?|N\.?V\.?|AB|ASA?|A/S|ApS|Oyj?|"
    r"[Ss]p\.?\s?z\s?o\.?\s?o\.?|s\.r\.o\.|a\.s\.|[Kk]ft\.?|[Zz]rt\.?|A\.Ş\.|Pty|Pvt|K\.?K\.?)(?:\s(?:&\sCo\.?(?:\sKG(?:aA)?)?|Ltd\.?))?)(?!\w)"
)
_EASTERN = re.compile(
    r"(?:株式会社|有限会社|合同会社|\(株\)|（株）|주식회사\s?|\(주\)\s?)[^\s・:：|/()（）【】\[\]<>「」,、。-]{1,30}?(?=様|との|の|\s|面接|面談|選考|면접|인터뷰|[)）】\]」|:：/-]|$)"
    r"|[^\s・:：|/()（）【】\[\]<>「」,、。-]{1,30}(?:株式会社|有限公司|集团|科技公司|科技|银行|公司)"
)
_TITLED = re.compile(
    r"\b(?:with|w/|mit|avec|con|com|met|med|z|ze|between)\s+(?:frau |herrn? |mr\.? |ms\.? |mrs\.? |mme |m\. |dr\.? |prof\.? |sig\.?(?:ra)? |sra?\.? |pan(?:em|ią)? )*",
    re.IGNORECASE,
)
_PARTICLES_WRITTEN = """
van von der den de da do dos das del della di la le al el bin ibn abu ter ten zu af
"""
_PARTICLES = tuple(_PARTICLES_WRITTEN.split())
_NAME = re.compile(rf"({_WORD}(?:\s+(?:(?:{'|'.join(_PARTICLES)})\s+)*{_WORD}){{0,2}})")
_BOTH = re.compile(r"\s*(?:<-?>|↔)\s*|\s+(?:/|//|x|×|&|and|und|et|y|e|en|i|och|og|\+|\|)\s+|\s*/\s*")
_CALLED_JA = re.compile(r"([一-龥々]{1,4}|[ァ-ヶー]{2,10})(?:さん|様)|([가-힣]{2,4})님")
_ABOUT_INTERVIEWS = """
engineer engineering developer development dev manager management designer design analyst analytics director
lead head architect consultant intern internship teacher teaching nurse nursing welder assistant officer
specialist coordinator associate senior junior staff principal software backend frontend full stack fullstack
product project program data science scientist machine learning ml ai ios android mobile web devops sre qa test
tester security marketing sales finance financial accountant accounting legal counsel lawyer operations ops hr
people talent recruiter recruiting recruitment customer success support service executive vp cto ceo cfo coo
founder partner role position job vacancy stelle entwickler entwicklerin ingenieur ingenieurin leiter leiterin
pfleger pflegerin analista ingeniero ingeniera desarrollador gerente jefe analyste developpeur chef charge
responsable sviluppatore ingegnere verpleegkundige writer editor researcher research administrator apprentice
graduate trainee supervisor driver cook barista clerk interview interviews interviewer round screen screening
call chat meeting video phone telephone zoom teams meet google microsoft webex skype online onsite on-site site
virtual remote hybrid office person in-person technical tech coding code system case study panel final first
second third initial intro introduction introductory next last stage step part day loop behavioural behavioral
cultural culture values fit competency presentation challenge assessment hiring hold tentative confirmed prep
debrief follow-up follow up conversation discussion session review min mins minute minutes hour hours am pm bst
gmt cet cest est edt pst pdt utc uk us eu monday tuesday wednesday thursday friday saturday sunday jan feb mar
apr may jun jul aug sep oct nov dec today tomorrow new time date tbc tbd gesprach runde erste zweite vor ort
telefon telefonisch entretien entrevista colloquio rozmowa tecnica technique tecnico teknik visio presencial
candidate application bewerbung company unternehmen firma the a an my your our me you hq headquarters lobby
reception home general placeholder important urgent private confidential stadt gemeinde agentur verein calendar
event appointment termin einladung invitation school work career careers opportunity opening shift trial lunch
coffee dinner breakfast drinks team everyone all hands interviewing northern southern eastern western pre-screen
pre post with for and at of on in mit und bei
"""
"""Who does what and of what rank; which round it is, how and when it is held; words between."""

_NOT_A_COMPANY = frozenset(_ABOUT_INTERVIEWS.split())
_COMPANY_WORDS_WRITTEN = """
labs lab group bank systems health healthcare trust university college hospital solutions technologies
technology tech software studio studios partners capital ventures consulting foundation institute media motors
energy foods airlines insurance logistics robotics pharma pharmaceuticals bio therapeutics networks digital
interactive industries holdings council authority ministry museum press publishing agency bakery bank clinic
works workshop stores market markets nhs klinik klinikum universitat stadtwerke verlag werke sparkasse backerei
banque groupe mairie hopital universite banco grupo universidad universidade hospital ayuntamiento banca gruppo
comune officine ziekenhuis gemeente bedrijf szpital urzad kommun universitet sjukhus gmbh ag kg inc llc ltd plc
corp sa sas srl spa bv nv ab oy as co
"""
_COMPANY_WORDS = frozenset(_COMPANY_WORDS_WRITTEN.split())


def bare(title: str) -> str:
    """Return a title without what mail programs put around it (``Updated invitation: … @ Tue 12 May …``)."""
    text = " ".join(as_shown(title[:_LONGEST]).split())
    for _ in range(3):
        shorter = _BEFORE.sub("", text)
        if shorter == text or not shorter:
            break
        text = shorter
    return _MAILED.sub("", text).strip()


def company_in(
    title: str, *, own: frozenset[str], people: Iterable[str], labels: Iterable[str], place: str | None
) -> str | None:
    """Return the company that the title of an interview names, None unless it is unmistakable.

    ``own`` are folded words of the user's name, ``people`` the names of who comes, ``labels`` what the domains of
    their addresses say, ``place`` where it is held. A word that agrees with a domain is a company without further ado.
    """
    text = bare(title)
    known = {_joined(label) for label in labels}
    taken = own | {word for name in people for word in folded(name).split()}
    for candidate in _candidates(text, taken):
        chunk = candidate.text.strip(" ,:;-–!?'\"")
        words = chunk.split()
        if not 1 <= len(words) <= 8 or _is_all(chunk, taken):
            continue
        if _joined(chunk) in known or _joined(company_key(chunk)) in known:
            return chunk
        if candidate.certain or (candidate.likely and _is_company_like(words, taken, place)):
            return chunk
    return None


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    likely: bool = False
    certain: bool = False


def _candidates(text: str, taken: frozenset[str]) -> Iterator[_Candidate]:
    for found in _EASTERN.finditer(text):
        yield _Candidate(found[0], certain=True)
    for found in _LEGAL.finditer(text):
        words = found[1].split()
        while words and (_is_about(words[0]) or not (words[0][0].isupper() or words[0][0].isdigit())):
            del words[0]
        if words:
            yield _Candidate(" ".join((*words, found[2])), certain=True)
    for found in _AT.finditer(text):
        yield _Candidate(_until_next(text[found.end() :]), likely=True)
    with_whom = _TITLED.search(text)
    for found in _BRACKETED.finditer(text):
        follows_name = with_whom is not None and _person(text[with_whom.end() : found.start()]) is not None
        yield _Candidate(found[1], likely=follows_name)
    chunks = [chunk for chunk in _BETWEEN.split(text) if chunk and chunk.strip()]
    rest = [chunk for chunk in chunks if not (_is_about_the_interview(chunk) or _is_all(chunk, taken))]
    for chunk in rest:
        yield _Candidate(chunk, likely=len(rest) == 1 and len(chunks) > 1)
    for chunk in chunks:
        yield from (_Candidate(run) for run in _runs(chunk))


def _until_next(text: str) -> str:
    return _BETWEEN.split(f"{text} ")[0].strip()


def _runs(chunk: str) -> Iterator[str]:
    """Yield the words of a chunk that stand together between those about interviews, longest first."""
    run: list[str] = []
    for word in (*chunk.split(), ""):
        if word and not _is_about(word):
            run.append(word)
            continue
        for length in range(len(run), 0, -1):
            for begin in range(len(run) - length + 1):
                yield " ".join(run[begin : begin + length])
        run = []


def _is_about_the_interview(chunk: str) -> bool:
    """Whether part of a title says which interview it is, or for which job, and nothing else."""
    words = re.findall(r"[\w'-]+", chunk)
    if not words or _is_about(words[-1]) or all(any(c.isdigit() for c in word) for word in words):
        return True
    return recognised(Signs(title=chunk, company=True, outside=True)).kind == "interview"


def _is_about(word: str) -> bool:
    """Whether a word is one of jobs, of rounds or for an interview."""
    bare_word = plain(word.strip(".,:;!'\"()"))
    return bare_word in _NOT_A_COMPANY or says_interview(bare_word)


def _is_all(chunk: str, words: frozenset[str]) -> bool:
    return all(folded(word) in words for word in chunk.split())


def _is_company_like(words: list[str], taken: frozenset[str], place: str | None) -> bool:
    """Whether words read like a company and like nobody's name, job or place."""
    plainly = [plain(word.strip(".,'")) for word in words]
    if place and plain(" ".join(words)) in plain(place):
        return False
    if any(word in _NOT_A_COMPANY for word in plainly) or any(folded(word) in taken for word in words):
        return False
    if not (words[0][:1].isupper() or words[0][1:2].isupper()) or any(c.isdigit() for c in words[0]):
        return False
    if is_given_name(words[0]) and not _has_company_word(plainly):
        return False
    return len(words) == 1 or _has_company_word(plainly)


def _has_company_word(words: list[str]) -> bool:
    return len(words) > 1 and any(word in _COMPANY_WORDS for word in words)


def _joined(text: str) -> str:
    return re.sub(r"[\W_]+", "", folded(text))


def people_in(title: str, *, own: frozenset[str]) -> tuple[str, ...]:
    """Return the names of other people in a title, if any, where nothing else can be meant.

    They stand after *with*, or beside the user's own name, and begin with a common given name.
    """
    text = bare(title)
    eastern = _CALLED_JA.search(text)
    if eastern:
        return (eastern[1] or eastern[2],)
    found = [
        name for part in _parts_with_names(text, own) if (name := _person(part)) and not _is_own(name, own)
    ]
    return tuple(dict.fromkeys(found))[:4]


def _parts_with_names(text: str, own: frozenset[str]) -> Iterator[str]:
    with_whom = _TITLED.search(text)
    if with_whom:
        yield from _BOTH.split(text[with_whom.end() :])
        return
    for chunk in text.split(": "):
        parts = _BOTH.split(chunk)
        if len(parts) == 2 and any(_is_own(part.strip(), own) for part in parts):
            yield from parts


def _person(text: str) -> str | None:
    """Return the name at the start of a text, None if it is no common given name, or something follows it unexpectedly."""
    found = _NAME.match(text.strip())
    if found is None:
        return None
    words = found[1].split()
    while len(words) > 1 and (plain(words[-1]) in _NOT_A_COMPANY or not words[-1][0].isupper()):
        del words[-1]
    if (
        not words[0][0].isupper()
        or not is_given_name(words[0].strip(".'"))
        or _has_company_word([plain(w) for w in words])
    ):
        return None
    return " ".join(words).rstrip(".,'")


def _is_own(name: str, own: frozenset[str]) -> bool:
    words = folded(name).split()
    return bool(words) and words[0] in own and all(word in own or len(words) == 2 for word in words[1:])
