"""English, German, Dutch, Swedish, Danish and Norwegian."""

from __future__ import annotations

from typing import Final

from cordially.correspondence.phrases import Phrases

_THANKS: Final = r"\b(?:thank(?:s|ing|ful| you| u)?|thx|cheers(?= for)|grateful|appreciat\w+|gratitude)\b"
_ADJECTIVES: Final = (
    r"(?:(?!(?:about|of|for|to|from|on|in|with|during|regarding|at|before|booking|mock)\b)[\w'-]+,? ){0,4}?"
)
_TALK: Final = (
    r"(?:conversation|chat|discussion|interviews?|meeting|tour|phone call|video call|zoom|call|catch[- ]?up|visit|exchange|trial shift"
    r"|(?<!your )talk)(?=$|[^\w\s-]| - | (?:and|with|about|on|in|over|this|that|we|you|i|today|yesterday|earlier|last|afterwards|just|by"
    r"|regarding|during|so|it|for|of|as|the other|aboard|here|at (?:your|the))\b(?! (?:the forum|the list|next|mailing)))"
)
"""A meeting that is thanked for itself: what goes on with another noun (an interview slot, call notes) is not."""

_DAYS: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

ENGLISH: Final = Phrases(
    thanks=_THANKS,
    met=(
        rf"{_THANKS}.{{0,40}}\bfor (?:(?:\w+ly|so|both|all) )?(?:"
        r"(?:meeting|speaking|talking|chatting|sitting down|catching up|connecting|visiting)(?: up)? (?:with|to) (?:me|us)"
        r"|meeting me\b|(?:interviewing|seeing|hosting|welcoming) (?:me|us)\b|having (?:me|us) (?:at|in for|over|on site|visit|there)"
        r"|(?:showing|walking|taking) (?:me|us) (?:around|through|round)|grabbing (?:a )?(?:coffee|lunch) with me)"
        rf"|{_THANKS}.{{0,20}}\byou (?:hopping|jumping|getting) on (?:a|the) (?:\w+ )?(?:call|phone|zoom)\b"
        rf"|{_THANKS}.{{0,60}}\b(?:tak(?:e|ing)|mak(?:e|ing)|find(?:ing)?|spar(?:e|ing)|giv(?:e|ing)|spend(?:ing)?|carv(?:e|ing))\b"
        r".{0,30}\b(?:time|hours?|minutes|moments?|day)\b.{0,20}\b(?:to|for) (?:a |an |our |the )?"
        r"(?:meet|speak|talk|chat|interview|see|show|discuss|walk|tell|explain|host|visit|call|coffee|conversation)"
        rf"|{_THANKS}.{{0,40}}\b(?:time|hours?|minutes|day|afternoon|morning) (?:that )?you (?:all )?(?:gave|spent|took|made|spared)"
        rf"|{_THANKS}.{{0,90}}\bfor (?:the|our|a|an|such|that|this|your|today's|yesterday's|\w+day's|both|taking)\b (?:an? )?{_ADJECTIVES}{_TALK}"
        rf"|{_THANKS}.{{0,60}}\bfor (?:the|your) [\w ,]{{3,40}}\band (?:for )?(?:the|our) {_ADJECTIVES}{_TALK}"
        rf"|{_THANKS}.{{0,20}}\b(?:our|the|today's|yesterday's) {_ADJECTIVES}{_TALK}"
        rf"|\b(?:following|after) (?:our|the|my) {_ADJECTIVES}{_TALK}.{{0,40}}{_THANKS}"
        r"|\b(?:great|good|nice|lovely|wonderful|pleasure|fun|enjoyed)(?: to)? (?:be )?(?:meet|speak|talk|chat)(?:ing)?\b.{0,80}"
        rf"{_THANKS}"
    ),
    time=(
        rf"{_THANKS}.{{0,40}}\b(?:for|of) (?:all )?(?:of )?(?:the |your |all your )?(?:\w+ )?(?:time|hour|afternoon|morning|candou?r)\b"
        rf"|{_THANKS}.{{0,40}}\b(?:opportunity|chance|invitation|interview opportunity)\b.{{0,15}}"
        r"\b(?:interview|meet|speak|talk|visit|discuss|see|learn)"
        rf"|{_THANKS}.{{0,30}}\bfor (?:the )?(?:\w+ )?(?:coffee|lunch|breakfast|tea)(?=$|[^\w\s]| (?:and|with|today|yesterday|on|this|last)\b)"
        rf"|{_THANKS}.{{0,40}}\bfor (?:all )?(?:the |your |sharing |answering |explaining |taking |so much )"
        r".{0,20}(?:detail|insight|question|experience|story|candou?r|openness|hospitality|welcome|day)"
    ),
    past=(
        r"\b(?:was|were) (?:\w+ ){0,4}?(?:pleasure|great|nice|lovely|good|wonderful|delight\w*|fun|fascinating|inspiring|honou?r"
        r"|fantastic|helpful|interesting|useful|a joy)\b.{0,25}\b(?:meet|speak|talk|chat|hear|visit|discuss|interview|see (?:how|the))"
        r"|\b(?:great|good|nice|lovely|wonderful|pleasure) (?:meeting|speaking|talking|chatting)"
        r"|\b(?:enjoyed|loved|appreciated) (?:\w+ ){0,2}?(?:our|the|meeting|speaking|talking|chatting|learning|hearing|visiting|discussing"
        r"|seeing|getting) ?(?:\w+ ){0,2}?(?:conversation|chat|talk|discussion|interview|tour|about|how|with|you|to|meeting|the)\b"
        r"|\bthe (?:tour|interview|conversation|visit)\b.{0,30}\b(?:was|confirmed|made|showed|left)\b"
        r"|\b(?:our|the) (?:\w+ )?(?:talk|conversation|chat|interview|discussion|meeting|call)\b.{0,40}\b(?:made me|confirmed|left me|was)\b"
    ),
    lately=(
        r"\b(?:yesterday(?:'s)?|last (?:week|night|month|"
        + _DAYS
        + r")|earlier (?:today|this|on)|earlier\b|this morning|just now"
        r"|the other (?:day|week)|" + _DAYS + r"'s|during (?:the|our|my|your)|when we (?:met|spoke|talked))\b"
    ),
    when=rf"\b(?:today(?:'s)?|this (?:afternoon|evening|week)|on (?:the phone|{_DAYS}|zoom)|at the (?:plant|office|site|clinic))\b",
    ahead=(
        r"\b(?:look(?:ing)? forward to|excited (?:for|about)|can't wait for|before|ahead of) (?:our|the|speaking|talking|chatting|meeting|seeing)"
        r"(?: (?:upcoming |next )?(?:conversation|call|chat|meeting|interview|talk|discussion|with|to|you))"
        r"|\bsee you (?:on|at|then|there|tomorrow|next|"
        + _DAYS
        + r")|\b(?:works|suits?)\b.{0,25}\bme\b|\bsuits me"
        r"|\b(?:i am|i'm|i'd be|i will be|i'll be) (?:\w+ )?(?:available|free|there)\b|\bmy availability\b"
        r"|\b(?:i|we) (?:can |hereby |will |am happy to |would like to )?confirm\b|\bconfirmed\b|\bi will be at\b"
        r"|\bany (?:slot|time (?:on|next|that|between))\b|\bwould you (?:have|be)\b|\b(?:does|would|is|how about)\b.{0,40}(?:\bwork\b|\bsuit\b|\bok\b|\d).{0,10}\?"
        r"|\b(?:'d|would) (?:be )?(?:love|delighted|happy|glad|like|pleased) to (?:have|speak|talk|meet|chat|discuss|join)\b(?!.{0,20}\b(?:further|more|again)\b)"
    ),
    not_that=(
        r"\binvit(?:e|ing|ation)\b|\b(?:setting|set) (?:it |this )?up\b|\bschedul|\brearrang|\barrang(?:e|ing)"
        r"|\b(?:organi[sz]ing|confirming|moving|agreeing|offering|proposing|accepting|considering|attending|joining|coming|applying)\b"
        r"|\bopen to\b|\bour guest\b|\bwilling(?:ness)? to\b|\binterest in\b|\bnext (?:week|month|"
        + _DAYS
        + r")\b|\btomorrow\b|\bupcoming\b"
        r"|\b(?:booking|rescheduling|cancelling|details|flexibility|patience|mock)\b|\bto (?:read|review|consider|look|reply|respond|write|process)\b|\bthanks to \w+|\bminutes of\b|\bmissed\b"
    ),
    hoped=r"\bin advance\b|\bif you\b|\b(?:would|could|will|'d|might|can) (?:\w+ ){0,3}(?:appreciat|grateful|thank)|\b(?:would|could|can) you\b|\?$",
    declined=(
        r"\b(?:declin(?:e|ing|ed)|withdraw(?:ing|n)?|turn(?:ing)? (?:it|you|this|the offer|down)|accepted (?:another|a different|an offer|a position)"
        r"|not (?:be )?(?:able|going|in a position) to accept|sorry (?:that )?i missed|missed (?:it|your call|the call|you)|could not pick up"
        r"|couldn't pick up|call(?:ed)? you back|voice ?mail|unable to attend|could not (?:make|come|attend)|couldn't make it)\b"
    ),
    help=(
        rf"{_THANKS}.{{0,50}}\b(?:for|that you|you)\b.{{0,25}}(?:\bintroducing (?:me|us)|\b(?:the|your|that|this|making the|an) (?:\w+ )?intro(?:duction)?\b"
        r"|\breferr(?:ing|ed) me|\b(?:the|your|my) (?:\w+ )?referral|\brecommend(?:ing|ed) (?:me|my)\b"
        r"|\b(?:your|kind|lovely|generous|glowing|wonderful|warm|letter of|such a \w+) recommendation"
        r"|\bputting (?:me|us) in (?:touch|contact)|\bput (?:me|us) in touch|\bmock interview|\b(?:putting|passing|put|passed) (?:on )?my name\b|\blook(?:ing|ed)? over my (?:cv|resume|letter|portfolio)|\bgood word\b|\bputting in a word"
        r"|\bpass(?:ing|ed) (?:on |along )?my (?:cv|resume|details|profile|name|application)|\bforward(?:ing|ed) my (?:cv|resume|details|profile|name|application)"
        r"|\bshar(?:ing|ed) my (?:cv|resume|profile)|\bconnecting me (?:with|to)\b|\bvouch(?:ing|ed) for"
        r"|\b(?:your|the|all the|all your|this) (?:\w+ ){0,2}(?:advice|guidance|mentorship|pointers)\b|\bhelp(?:ing|ed)? me\b|\byour (?:\w+ )?help\b(?! with (?:the|that|this|our|a|an)\b)"
        r"|\ball the help\b|\b(?:advising|mentoring|coaching) me\b|\b(?:be|being|act|acting|serve|serving) (?:as )?(?:a |my )?(?:reference|referee)\b"
        r"|\breview(?:ing|ed) my (?:cv|resume|portfolio|cover letter|application)|\b(?:your|the) tips?\b.{0,20}\b(?:job|role|opening|position|vacancy|interview|cv|resume)"
        r"|\byour suggestions\b.{0,20}\b(?:cv|resume|portfolio|profile|letter)|\bnominating me)"
        rf"|\bappreciate (?:the|your) (?:\w+ )?(?:referral|introduction|intro|advice|recommendation)\b"
    ),
    connected=(
        rf"{_THANKS}.{{0,30}}\b(?:for|to) (?:\w+ly )?(?:connecting(?! with our)(?! (?:me|us|them|him|her|ben|the|two|people|our|my)\b)(?! \w+ (?:to|with)\b)"
        r"|accept(?:ing)? (?:my|the|this) (?:linkedin |connection |contact |friend |network )*(?:request|invitation|invite|connection)\b(?! to (?!connect|link|join))"
        r"|the (?:add|connect|connection)\b|adding me(?: to (?:your|the) (?:network|connections|contacts)| on linkedin| as a (?:connection|contact)|[.!,]|$)"
        r"|joining my network|linking (?:up|in)\b)|\bappreciate the connection\b"
    ),
    asks=(
        r"\b(?:follow(?:ing)?[- ]?up|check(?:ing)? (?:back )?in|circl(?:e|ing) back|touch(?:ing)? base|checking (?:on|whether|if)|writing again|nudge)\b"
        r"(?! (?:items|on your application|appointment|visit|questions?))(?!.{0,30}\b(?:say|send) (?:my |you )?(?:thank|a thank))(?!.{0,20}\bto thank)"
        r"|\b(?:any|an) (?:\w+ )?(?:update|news|word|progress|decision|feedback)s?\b(?! (?:is|are) (?:welcome|appreciated))"
        r"|(?:\bnot|n't|\byet to|\bnever) (?:yet )?(?:hear|heard|had|received) (?:\w+ )?(?:back|anything|any|from you|an answer|a reply)"
        r"|\b(?:status|state|progress) (?:of|on) (?:my|the) (?:\w+ )?(?:application|candidacy|position|process|role|hiring)|\bhave you heard (?:anything|back)|\bwhere (?:things|we|i|my application) (?:stand|are)s?\b"
        r"|\b(?:whether|if|have) (?:you|the team|a decision)\b.{0,20}\b(?:made|reached|come to|taken|decided)\b.{0,15}(?:decision|decided)?"
    ),
    about=r"\b(?:my application|application for|role|position|job|interview\w*|hiring|offer|candida\w+|recruit\w+|vacancy|opening|cv|resume|selection process)\b",
    again=r"\b(?:again|once more)\b",
)

_DANK: Final = r"(?:\bdanke?\b|\bmerci\b|\bdanken?\b|\bbedank\w*|\bdankbar\b|\bdankeschon\b)"
_FUR: Final = r"\bf(?:ur|uer|urs|uers)\b"
_GESPRACH: Final = r"(?:\w*gespra?e?ch\w*|unterhaltung|austausch|interview|treffen|telefonat|fu?e?hrung|rundgang|kennenlernen|probe(?:tag|arbeit\w*)|\w*hospitation\w*|besichtigung)\b"
_ADJEKTIVE: Final = (
    r"(?:(?!(?:dass|zum|zu|zur|uber|bezuglich|wegen|vor|nach|aus|von|vom|im|beim|auf)\b)\w+,? ){0,5}?"
)
_TAGE: Final = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"

GERMAN: Final = Phrases(
    thanks=_DANK,
    met=(
        rf"{_DANK}.{{0,50}}{_FUR} {_ADJEKTIVE}{_GESPRACH}|{_FUR} {_ADJEKTIVE}{_GESPRACH}.{{0,80}}{_DANK}"
        rf"|{_DANK}.{{0,60}}\bzeit\b.{{0,40}}\b(?:genommen|gefunden|geschenkt)"
        rf"|{_DANK}.{{0,40}}(?:\bempfangen haben|\bempfangen hast|\bherumgefuhrt)"
    ),
    time=rf"{_DANK}.{{0,40}}{_FUR} (?:ihre|deine|eure|die) (?:\w+ )?zeit\b|{_DANK}.{{0,40}}(?:gelegenheit|einblicke?|moglichkeit)\b",
    past=(
        r"\bwar (?:\w+ ){0,4}?(?:schon|schoen|toll|gut|angenehm|nett|freude|interessant|spannend|aufschlussreich)\w*\b.{0,40}(?:gespra|kennen|treffen|austausch|unterhalt|sprechen)"
        r"|gespra?e?ch\b.{0,50}\b(?:gefallen|gefreut|bestarkt|uberzeugt|beeindruckt)|hat mir (?:\w+ ){0,3}gefallen|\bhabe (?:\w+ ){0,4}genossen"
    ),
    lately=rf"\b(?:gestrig\w*|gestern|vorhin|soeben|neulich|heute (?:morgen|vormittag|fruh|nachmittag)|letzte\w* (?:woche|{_TAGE})|vergangene\w*)\b",
    when=rf"\b(?:heute|heutig\w*|am {_TAGE}|am telefon)\b",
    ahead=(
        r"\bfreue mich (?:schon |sehr )*(?:auf|darauf|,) ?(?:das|unser\w*|den|ein\w*|sie|dich) (?:\w+ )?(?:gespra|termin|treffen|interview|kennen|austausch|telefonat|personlich)"
        r"|\bbestatige|\bpasst (?:mir|gut|bei mir|bestens)|\bbis (?:dann|morgen|"
        + _TAGE
        + r")|nehme (?:\w+ ){0,3}(?:gerne|teil|wahr)"
    ),
    not_that=(
        r"\beinlad|\beingeladen|\bterminvorschl|\bterminbest|\bzusage|\bbewerbung\b.{0,30}\b(?:lesen|prufen|anzusehen|durchzu)"
        r"|\b(?:lesen|prufen|anzuschauen)\b|\bnachste\w* woche|\bmorgen um\b|\bruckmeldung\b|\?$"
    ),
    hoped=r"\bim (?:voraus|vorfeld)|\bw(?:u|ue)rde\b.{0,40}(?:freuen|dankbar)|\bware\b.{0,40}dankbar|\?$",
    declined=r"\babsag|abzusagen|zuruck(?:zu)?zieh|andere (?:stelle|position)|anderes angebot|nicht annehmen|ablehnen|verpasst",
    help=(
        rf"{_DANK}.{{0,80}}(?:\bempfehlung(?:sschreiben)?\b|\bempfohlen\b|\bvermittel|\bvermittlung\b|\bweiter(?:geleitet|gegeben|gereicht)|\bweiterleit"
        r"|\bvorgestellt (?:hast|haben)|\b(?:deine\w*|ihre\w*|eure\w*|den|die) (?:\w+ )?(?:rat|ratschlag\w*|ratschlage|tipps?|hilfe|hinweise)\b"
        r"|\breferenz|\bkontakt (?:hergestellt|zu\b)|\bbekannt ?gemacht|\bgeholfen|\bgutes wort)"
    ),
    connected=rf"{_DANK}.{{0,60}}(?:\bvernetz|\bannahme (?:meiner|der) (?:\w*anfrage|einladung)|\bkontakt(?:anfrage|annahme|bestatigung)|\b(?:anfrage|kontakteinladung).{{0,20}}(?:angenommen|bestatigt|akzeptier)|\bhinzugefugt|\bhinzufugen)",
    asks=(
        r"\b(?:stand|status) (?:meiner|der|zu meiner) bewerbung|\baktuellen? stand\b|\b(?:nachfragen|nachhaken|erkundigen|nachfassen)\b"
        r"|\b(?:keine|noch keine) (?:ruckmeldung|antwort|nachricht)|\b(?:nichts|noch nichts) (?:von ihnen|mehr) ?gehort"
        r"|\b(?:gibt es|haben sie|hast du|gibt's|ob es)\b.{0,20}\b(?:neuigkeiten|neues|entscheidung|ruckmeldung)"
    ),
    about=r"\b(?:bewerb\w*|stelle|position|vorstellungsgespra\w*|auswahl\w*|job)\b",
    again=r"\b(?:nochmals?|noch einmal|erneut)\b",
)

_BEDANKT: Final = r"(?:\bbedank\w*|\bdank\b|\bdank je|\bdankbaar|\bdankjewel|\bdankuwel)"
DUTCH: Final = Phrases(
    thanks=_BEDANKT,
    met=(
        rf"{_BEDANKT}.{{0,40}}\bvoor (?:(?!(?:over|voor|van|tot|naar|om|op)\b)\w+ ){{0,4}}?(?:\w*gesprek|kennismaking|ontmoeting|rondleiding|interview|afspraak van)\b"
        rf"|\bvoor (?:\w+ ){{0,4}}?(?:\w*gesprek|kennismaking)\b.{{0,30}}{_BEDANKT}|{_BEDANKT}.{{0,50}}\btijd\b.{{0,40}}\b(?:genomen|nam|vrijgemaakt|vrijmaakte|gemaakt)\b"
    ),
    time=rf"{_BEDANKT}.{{0,30}}\bvoor (?:uw|je|jullie|de) (?:\w+ )?tijd\b",
    past=r"\b(?:leuk|fijn|prettig|goed|interessant) (?:was|gesprek|om (?:je|u|jullie|met)).{0,40}(?:spreken|ontmoeten|kennen|praten|gesprek)|\bheb (?:\w+ ){0,3}genoten",
    lately=r"\b(?:gisteren|gistermiddag|vanmorgen|vanochtend|zojuist|zonet|vorige week|afgelopen)\b",
    when=r"\b(?:vandaag|vanmiddag|maandag|dinsdag|woensdag|donderdag|vrijdag)\b",
    ahead=r"\bbevestig|\bschikt\b|\bkomt (?:mij |me )?goed uit|\bpast (?:mij|me|goed)|\btot (?:dan|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag)\b|\bkijk uit naar (?:ons|het)",
    not_that=r"\buitnodig|\bbij voorbaat|\balvast\b|\bvolgende week|\binplannen|\bgeregeld|\blezen\b|\bzou\b.{0,30}(?:waarderen|fijn)|\?$",
    hoped=r"\bbij voorbaat|\balvast\b|\bzou\b.{0,40}(?:waarderen|fijn|dankbaar)|\?$",
    declined=r"\bafwijz|\bafzeggen|\bandere (?:baan|functie)|\bterugtrek|\bniet aanneem|\bgemist\b",
    help=rf"{_BEDANKT}.{{0,60}}(?:\b(?:je|uw|jullie|de|het) (?:\w+ )?(?:advies|adviezen|tips?|hulp)\b|\baanbevel|\baanbevolen|\bvoorgesteld aan|\bdoorgestuurd|\bdoorsturen|\bintroductie|\bintroduceren|\bgeholpen|\bvoordragen|\bvoorgedragen|\bin contact gebracht|\bgoed woordje)",
    connected=rf"{_BEDANKT}.{{0,50}}(?:\baccepteren\b|\bgeaccepteerd|\bconnectie|\bconnecten|\bverbinden|\btoevoegen|\btoegevoegd|\blinken\b)",
    asks=r"\bstand van zaken|\bal (?:\w+ )?(?:nieuws|iets bekend|een beslissing)|\bniets (?:meer )?(?:van u |van je |van jullie )?gehoord|\bstatus van mijn|\bnog geen (?:reactie|antwoord|bericht)",
    about=r"\b(?:sollicitatie\w*|vacature|functie|baan|procedure)\b",
    again=r"\b(?:nogmaals|opnieuw)\b",
)

_SCANDINAVIAN: Final = {
    "ahead": r"\bpasser? (?:bra|fint|godt|mig|meg|mycket)|\bbekraft|\bbekreft|\bkommer gerne|\bjeg kommer|\bvi ses\b|\bser fram emot (?:vart|intervjun|motet|att traffa)|\bser frem til (?:vores|vart|samtalen|intervjuet|at mode|a mote)",
    "declined": r"\btackar nej|\btakker nei|\btakke nej|\btrekke (?:meg|soknaden)|\bdra tillbaka|\btraekke|\bannat (?:jobb|erbjudande)|\bannen (?:jobb|stilling)|\bandet (?:job|tilbud)|\bmissade\b",
    "again": r"\b(?:igen|igjen|an en gang|enda en gang|endnu engang|nok en gang|en gang till)\b",
}
SWEDISH: Final = Phrases(
    thanks=r"\btack\w*\b",
    met=r"\btack\w*\b.{0,30}\bfor (?:(?!(?:om|till|av|infor|kring|pa)\b)\w+ ){0,4}?(?:samtal\w*|intervju\w*|mote\w*|pratstund\w*|rundtur\w*|traff\w*|rundvisning\w*)\b|\btack\w*\b.{0,50}\b(?:tog|tagit|avsatte|gav)\b.{0,10}\btid\b",
    time=r"\btack\w*\b.{0,20}\bfor (?:din|er|all) tid\b|\btack\w*\b.{0,20}\bfor (?:fikat?|lunchen|kaffet)\b",
    past=r"\b(?:trevligt|roligt|kul|intressant|givande) att (?:fa )?(?:traffa|prata|hora|ses|se)",
    lately=r"\b(?:igar|i gar|i morse|nyss|forra veckan|i mandags|i tisdags|i onsdags|i torsdags|i fredags|haromdagen|tidigare i dag|gardagens)\b",
    when=r"\b(?:i ?dag|dagens)\b",
    not_that=r"\binbjud|\bbjod in|\bbjuda in|\bpa forhand|\bi forvag|\bkallels|\bnasta vecka|\bboka|\blasa\b|\?$",
    hoped=r"\bpa forhand|\bi forvag|\bskulle\b|\?$",
    help=r"\btack\w*\b.{0,60}(?:\btipsade\b|\btipset\b|\btips\b|\brekommend|\bintroduc|\bhjalp|\b(?:dina|ditt|de|goda) rad\b|\bradet\b|\bvidarebefordra|\bgott ord|\bformedla|\breferens)",
    connected=r"\btack\w*\b.{0,50}(?:\baccepter|\bgodkan|\bkontaktforfragan|\blade till mig|\bla till mig|\bkontakten pa)",
    asks=r"\b(?:nagra nyheter|nagot nytt|nagot besked|hur det gar med|inte hort nagot|status pa min|hur ligger det till)\b",
    about=r"\b(?:ansokan|tjanst\w*|jobb\w*|intervju\w*|rekrytering\w*)\b",
    **_SCANDINAVIAN,
)
DANISH: Final = Phrases(
    thanks=r"\btak(?:ker|ke)?\b|\btusind tak\b",
    met=r"\btak(?:ker|ke)?\b.{0,30}\bfor (?:(?!(?:om|til|af|pa)\b)\w+ ){0,4}?(?:\w*samtale\w*|interview\w*|mode\w*|snak\w*|rundvisning\w*)\b|\btak(?:ker|ke)?\b.{0,50}\btog (?:\w+ )?tid\b",
    time=r"\btak(?:ker|ke)?\b.{0,20}\bfor (?:din|jeres|deres) tid\b|\btak\b.{0,20}\bfor kaffen\b",
    past=r"\b(?:hyggeligt|godt|rart|dejligt|spaendende) at (?:mode|tale|snakke|hilse|hore)",
    lately=r"\b(?:i gar|i morges|forleden|lige|i sidste uge|i mandags|i tirsdags|i onsdags|i torsdags|i fredags)\b",
    when=r"\bi dag\b",
    not_that=r"\bindkald|\binvitation(?:en)? til|\bindbyd|\bpa forhand|\bnaeste uge|\blaese\b|\?$",
    hoped=r"\bpa forhand|\bville\b|\?$",
    help=r"\btak(?:ker|ke)?\b.{0,60}(?:\bhjaelp|\banbefal|\bintrodu|\b(?:dine|dit|de) (?:gode )?rad\b|\bsendte mit cv|\bgodt ord|\btip(?:pet|set)?\b)",
    connected=r"\btak(?:ker|ke)?\b.{0,50}(?:\baccepter|\bgodkend|\bforbindelse|\bnetvaerk)",
    asks=r"\b(?:noget nyt|nyt om|status pa min|ikke hort (?:noget|fra)|horer, om)\b",
    about=r"\b(?:ansogning\w*|stilling\w*|job\w*|samtale\w*|rekruttering\w*)\b",
    **_SCANDINAVIAN,
)
NORWEGIAN: Final = Phrases(
    thanks=r"\btakk(?:er|e)?\b|\btusen takk\b",
    met=r"\btakk(?:er|e)?\b.{0,30}\bfor (?:(?!(?:om|til|av|pa)\b)\w+ ){0,4}?(?:\w*samtale\w*|intervju\w*|mote\w*|prat\w*|omvisning\w*)\b|\btakk(?:er|e)?\b.{0,50}\btok (?:\w+ )?tid\b",
    time=r"\btakk(?:er|e)?\b.{0,20}\bfor (?:din|deres|dykkar) tid\b|\btakk(?:er|e)?\b.{0,20}\bfor tiden\b|\btakk\b.{0,20}\bfor kaffen\b",
    past=r"\b(?:hyggelig|fint|godt|kjekt|spennende|artig) a (?:mote|snakke|prate|treffe|hilse|hore)",
    lately=r"\b(?:i gar|i morges|forrige uke|nettopp|her om dagen|pa mandag|tidligere i dag|gardagens)\b",
    when=r"\bi dag\b|\bdagens\b",
    not_that=r"\binvitasjon|\binnkall|\bpa forhand|\bneste uke|\blese\b|\?$",
    hoped=r"\bpa forhand|\bville\b|\?$",
    help=r"\btakk(?:er|e)?\b.{0,60}(?:\bhjelp|\banbefal|\bintrodu|\btips|\b(?:dine|de) (?:gode )?rad\b|\bgodt ord|\bsendte cv)",
    connected=r"\btakk(?:er|e)?\b.{0,50}(?:\baksepter|\bgodtok|\bkontaktforesporsel|\bla meg til)",
    asks=r"\b(?:noe nytt|status pa soknad|status for soknad|ikke hort (?:noe|fra))\b",
    about=r"\b(?:soknad\w*|stilling\w*|jobb\w*|intervju\w*)\b",
    **_SCANDINAVIAN,
)
