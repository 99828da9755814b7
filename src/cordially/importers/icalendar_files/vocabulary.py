"""What titles of entries say in many languages: job interviews, what only looks like them, meetings, private things.

Every line is a regular expression over plain text: lower case, single blanks, no accents on Latin, Greek and Cyrillic
letters (``recognising.plain``). Nothing here decides; ``recognising`` weighs what is found.
"""

from __future__ import annotations

from typing import Final

INTERVIEW: Final = (
    # English, and words that German, Dutch and the Nordic languages build with it
    r"\b\w*interviews?\b|\bint(?:er)?vw\b",
    r"\b(?:tele)?phone[- ]?screen(?:ing|er)?s?\b",
    r"\b(?:recruiter|recruitment|hr|hiring manager|hm|talent|tech(?:nical)?|initial|video|first|telephonic|coding) (?:pre-?)?screen(?:ing)?\b",
    r"\bscreening (?:call|chat|conversation|round)\b",
    r"\b(?:recruiter|hiring manager|hiring team|hm) (?:call|chat|conversation|intro|meeting|round|discussion|zoom|sync|w/|with)",
    r"\b(?:call|chat|meeting|intro|conversation|zoom|meet) (?:with|w/) (?:the |a |your |our )?(?:\w+ )?(?:recruiter|hiring manager|hiring team)\b",
    r"\b(?:virtual|remote|final|full|paid) on-?site\b",
    r"\bon-?site (?:loop|interview|round|panel|final)",
    r"\b(?:final|technical|tech|panel|coding|behaviou?ral|system design|culture|managerial|hiring manager|leadership) (?:round|stage|loop)\b",
    r"\b(?:first|second|third|1st|2nd|3rd|4th) (?:round|stage) (?:call|chat|meeting|with|w/|at|@|-|:)",
    r"\bpanel (?:round|presentation to|stage)\b|\bhiring panel\b|\bselection (?:panel|day|board|centre|center)\b",
    r"\bcase (?:study )?(?:presentation|round|discussion)\b",
    r"\b(?:culture|cultural|values|team)[- ](?:fit|add|match)\b|\bbar[- ]raiser\b|\bhiring loop\b",
    r"\bsuper ?day\b|\bassessment (?:centre|center)\b|\bassessment day\b|\bjob talk\b|\bwork(?:ing)? trial\b|\btrial (?:shift|lesson)\b",
    # German
    r"\b(?:vorstellungs|bewerbungs|einstellungs|auswahl)(?:gesprache?s?|gespraeche?s?|termin|tag)\b",
    r"\b(?:probearbeit(?:en|stag)?|probe(?:arbeits)?tag|schnuppertag|einstellungstest|hospitation)\b",
    # French
    r"\b(?:entretien|entrevue) (?:d ?'|d’|de )?(?:embauche|recrutement|selection|candidature|motivation|alternance|stage)\b",
    r"\bentretien (?:rh|drh|tel(?:ephonique)?|technique|visio|video|final|manager|chez|avec|pour|poste|operationnel|de groupe|collectif)\b",
    r"\b(?:1er|premier|2e|2eme|second|deuxieme|3e|3eme|troisieme|dernier|prochain) entretien\b|\bpre-?qualif\w*|\bjob dating\b",
    # Spanish, Portuguese, Catalan
    r"\bentrevistas?\b|\bprocesso seletivo\b|\bproceso de seleccion\b|\bprocesso de selecao\b",
    # Italian
    r"\bcolloqui(?:o)?\b(?= (?:di lavoro|conoscitivo|tecnico|di selezione|con|per|presso|hr|telefonico|individuale|motivazionale|finale)|[^\w]*$| ?[-–|:@(/])",
    r"\b(?:primo|secondo|terzo|ultimo) colloquio\b|\bgiornata di prova\b",
    # Dutch
    r"\b(?:sollicitatie|selectie)\w*\b|\b(?:meeloop|proef)dag\b|\bgesprek\w*\b.{0,40}\bvacature\b|\b\w*gesprek\b.{0,40}\b(?:vacature|functie)\b",
    # Polish, Czech, Slovak, Croatian, Hungarian, Romanian, Lithuanian, Estonian
    r"\brozmow\w* (?:kwalifikac|rekrutac|o prac|wstepn|techniczn)\w*|\brozmow\w* w sprawie pracy\b|\bspotkanie rekrutacyjne\b|\bdzien probny\b",
    r"\b(?:pracovn\w* |prijimac\w* |vyberov\w* )?pohovor\w*\b|\brazgovor\w* za posao\b|\bvyberove rizeni\b",
    r"\b\w*interju\w*\b|\binterviu\w*\b|\bdarbo pokalb\w*\b|\btoointervjuu?\w*\b|\bdarba intervija\w*",
    # Swedish, Norwegian, Danish, Finnish, Icelandic
    r"\b\w*intervju(?:n|er|et)?\b|\b(?:jobb?|ansaettelses|ansettelses|anstallnings|rekryterings)samtal(?:e|et|en)?\b|\bsamtal\w* om (?:stilling|jobb?|tjanst)\w*",
    r"\b\w*haastattelu\w*\b|\batvinnuvidtal\w*",
    # Turkish, Azerbaijani
    r"\b(?:is|ik|insan kaynaklari|teknik|yonetici) gorusme\w*|\bmulakat\w*",
    # Russian, Ukrainian, Bulgarian, Serbian, Greek
    r"\bсобеседовани\w*|\bспівбесід\w*|\bинтервю\b|\bразговор за посао\b|\bσυνεντευξη\w*",
    # Arabic, Hebrew, Persian, Hindi, Thai
    r"مقابلة (?:عمل|شخصية|وظيف\w*|توظيف)|مقابله|^\W*مقابلة|ראיון|مصاحبه|साक्षात्कार|इंटरव्यू|สัมภาษณ์",
    # Vietnamese, Indonesian, Malay
    r"\bphong van\b|\bwawancara\b|\btemu ?duga\b",
    # Japanese, Chinese, Korean
    r"面接|採用面談|カジュアル面談|(?:一次|二次|三次|最終|書類)選考|内定面談",
    r"面试|面試|(?:^|[^\w]|[一二三四五终初复])(?:[一二三四五终終初复複群]|技术|技術|hr)面(?=$|[^\w]|[试試])|笔试",
    r"면접|(?:채용|잡|1차|2차|최종|기술|직무|컬처핏) ?인터뷰|커피챗 ?면접",
)
"""A job interview, if nothing speaks against it."""

INTERVIEW_IF_OUTSIDE: Final = (
    r"\bon-?site\b(?! (?:visit|support|training|install\w*|repair|meeting|workshop|audit|inspection|at (?:client|customer)))",
    r"\b(?:first|second|third|1st|2nd|3rd|last|next|final) (?:round|stage|conversation)\b|\bround (?:[1-5]|one|two|three|four)\b",
    r"\bhr (?:call|chat|meeting|round|discussion|conversation)\b|\b(?:call|chat|meeting|conversa|gesprach) (?:with|w/|com|mit|con) (?:the |o |der )?(?:hr|rh)\b",
    r"\b\w+ loop\b|\bvg (?:bei|mit)\b|\bcase (?:study|interview)\b|\b(?:coding|technical|tech) (?:challenge|test|exercise|assessment|task|discussion|deep[- ]dive|session|chat|call)\b",
    r"\blive coding\b|\bpair(?:ed)? programming\b|\bsystem design\b|\bwhiteboard(?:ing)?\b|\btake-?home\b|\bportfolio (?:review|presentation|walk ?through)\b",
    r"\bscreening\b(?=.{0,60}\b(?:recruit|talent|role|position|candidate)\w*)|\bpre-?screen\w*|\bscreener\b",
    r"\b(?:erst|zweit|dritt|kennenlern|fach|folge)gesprach\w*\b.*[-–|:/@]|[-–|:/@].*\b(?:erst|zweit|dritt|fach|folge)gesprach|\b(?:zweit|fach)gesprach\b|\bkennenlern\w*\b.*\b(?:stelle|position|bewerbung)\b",
    r"\bentretien\b|\bentrevue\b|\bechange rh\b|\bcolloquio\b|\bprova tecnica\b|\bprueba tecnica\b|\bteste tecnico\b|\bdinamica (?:de grupo|grupal)\b",
    r"\b(?:eerste|tweede) gesprek\b|\barbeidsvoorwaardengesprek\b|\brekrutacj\w*|\brekrytering\w*|\brecrutement\b|\breclutamiento\b",
    r"\bинтервью\b|인터뷰|面談|选考|選考|مقابلة|\bmeet (?:the|your) (?:hiring )?team\b|\bfounder (?:chat|call|round)\b",
)
"""A job interview where somebody from outside is invited."""

OF_OTHERS: Final = (
    r"\b(?:user|customer|consumer|participant|research|usability|discovery|stakeholder|expert|podcast|press|media|radio|tv|television|magazine|newspaper|youtube|documentary|exit|stay|offboarding|informational|informative|info|information|mentor|alumni|jtbd|persona|field|ethnographic|qualitative|market research) (?:research |discovery |zoom |phone |video )?interviews?\b",
    r"\b(?:visa|embassy|consulate|green card|citizenship|naturali[sz]ation|immigration|asylum|police|parent[- ]teacher|parents?|nursery|daycare|admissions?|mba|college|scholarship|adoption|tenant|flatmate|roommate|nanny|babysitter|benefits?|jobcentre|insurance) (?:phone |video )?interviews?\b",
    r"\binterviews? ?(?:[-:–|]|for|with|on|at|about|by)? ?(?:(?:the|a|an|my|our|her|his) )?(?:\w+ )?(?:podcasts?|magazine|newspaper|gazette|radio|tv show|documentary|thesis|dissertation|school project|journalist|reporter|study participants?|users?|customers?|participants?)\b",
    r"\binterview\w* (?:\S+ ){0,4}about (?:the|my|our|their)\b|\binterview(?: at| @| -)?(?: the)? (?:\w+ )?(?:embassy|consulate|registry office|town hall)\b",
    r"\b(?:kunden|nutzer|user|experten|presse|radio|podcast|zeitungs|exit|austritts|visums?|zeitzeugen|leitfaden)-?(?:interview|gesprach)s?\b",
    r"\breturn(?:ing)? to work interview\b|\binterview (?:w/|with) (?:the )?(?:mayor|minister|senator|councill?or)\b",
    r"\bentretien (?:utilisateur|client|usager|de sortie|de depart|de carriere|parents?|expert|exploratoire|prenatal|infirmier)\w*",
    r"\bentrevistas? (?:a |con |com |de |para |na |no |en |en la |el )?(?:la |el |o |os |las |los )?(?:usuari|client|podcast|radio|prensa|imprensa|television|tv\b|medios|expert|salida|desligamento|visado|visto|visa|padres|pais\b|tutor|revista|jornal|periodic)\w*",
    r"\bcolloqui(?:o)? (?:scolastic\w*|(?:con )?(?:i |gli |le |la |il )?(?:prof|insegn|maestr|docent|genitor)\w*)|\bintervist[ae]\b(?! (?:di lavoro|conoscitiv))|\bwywiad\w*|\b(?:klant|gebruikers|exit)(?:interview|gesprek)\w*|\b(?:anvandar|kund|bruker|kunde|bruger)-?(?:intervju|interview)\w*",
    r"\b(?:проблемн|глубинн|продуктов)\w* интервью|\bинтервью (?:с пользовател|для подкаст|для журнал|с клиент)\w*",
    r"(?:ユーザー|顧客|社内|退職|三者|個人|保護者|1on1)(?:インタビュー|面談)|取材|インタビュー|采访|採訪|访谈|訪談|用户面试|家长面|面签|签证面试",
    r"(?:유저|사용자|고객|언론|팟캐스트|퇴사|비자) ?(?:인터뷰|면접)",
    # Talk about an interview
    r"\bdebrief(?:ing|s)?\b|\binterview (?:feedback|results?|outcome|recap|retro|notes|questions|expenses|reimbursement|availability|confirmation deadline)\b",
)
"""An interview, but not one for a job of the user's: it is a meeting if anybody else is there."""

OF_CANDIDATES: Final = (
    r"\binterviewing\b|\bkandydat\w*|\bkandidat(?:in|en|innen)?\b|\binterviewers?\b|\bcandidate interviews?\b|\binterviews? (?:with |of |the |a |our |new )?candidates?\b|\b(?:conduct|hold|run|running|conducting|doing) (?:\w+ )?interviews\b",
    r"\bshadow(?:ing)?\b.*\binterview|\binterview\b.*\b(?:shadow(?:ing)?|calibration|scorecards?|kit|panel training|rota)\b",
    r"\bhiring (?:sync|committee|huddle|stand-?up|kick-?off|plan|planning|review|meeting|update|pipeline|debrief)\b|\binterview (?:process|plan|planning|design|panel prep)\b",
    r"\bbewerber(?:in|innen)?-?(?:gesprach|interview)\w*|\bkandidat(?:en|in|innen)?-?(?:gesprach|interview)\w*|\b(?:interview|gesprach|vorstellungsgesprach)\w* (?:mit )?(?:kandidat|bewerber)\w*",
    r"\bentretiens? (?:d ?['’]embauche |avec (?:un |le |la )?|de )?candidat\w*|\bentrevistas? (?:a |al |con |com |de |ao |à )?(?:el |la |o |un )?candidat\w*|\bentrevistar\b|\bcolloqui(?:o)? (?:con )?(?:il )?candidat\w*",
    r"\b(?:gesprek|interview) (?:met )?kandida\w*|\brozmow\w* (?:kwalifikac\w* |rekrutac\w* )?z kandydat\w*|\b(?:intervju|samtal) (?:med )?kandidat\w*|\baday\w* (?:ile )?(?:gorusme|mulakat)\w*|\bсобеседовани\w* (?:с )?кандидат\w*",
    r"候補者|応募者|候选人|候選人|应聘者|面试官|面接官|후보자|지원자|면접관",
)
"""An interview in which the user asks the questions, unless the title names the user."""

APPRAISAL: Final = (
    r"\b(?:performance|annual|mid-?year|year-?end|probation) (?:review|appraisal|interview|conversation)\b|\bappraisal\b",
    r"\b(?:mitarbeiter|jahres|personal|entwicklungs|zielvereinbarungs|feedback)gesprach\w*|\b(?:functionerings|beoordelings|voortgangs|jaar)gesprek\w*",
    r"\bentretien (?:annuel|professionnel|individuel|semestriel|mi-annuel|d ?'?evaluation|d ?'objectifs)\b|\b(?:medarbetar|utvecklings|lone|medarbejder|mus|utviklings)-?samtal\w*",
    r"\bcolloquio (?:annuale|di valutazione|psicologico|clinico)\b|\brozmow\w* (?:roczn|ocen)\w*|\bevaluacion de desempeno\b|\bavaliacao de desempenho\b",
)
"""The employer and the employee talk about the work done."""

PRACTICE: Final = (
    r"\b(?:mock|practice|practise|dummy|rehears\w*|simulated|pretend) (?:\w+ )?(?:interview|screen|panel|onsite)\w*",
    r"\binterview (?:practice|simulation|rehearsal|role ?play|coaching)\b|\binterview\w*(?:training|simulation|ubung|coaching)\b|\b(?:probe|ubungs)(?:interview|vorstellungsgesprach|gesprach)",
    r"\bentretien blanc\b|\bsimulation d ?['’]entretien|\bsimulacro de entrevista|\bentrevista simulada|\bsimulacao de entrevista|\bsimulazione (?:di |del )?colloquio|\boefen(?:gesprek|sollicitatie)|\bprobna rozmowa|\b(?:ova|ovnings)\w* ?intervju|\bdeneme mulakat|\bтестовое собеседование|\bмок[- ]?(?:собеседование|интервью)",
    r"模拟面试|模擬面試|模擬面接|面接練習|모의 ?면접|면접 ?연습|면접 ?스터디",
)
"""Rehearsing an interview with somebody."""

PREPARATION: Final = (
    r"\b(?:prep|prepare|preparing|preparation|study for|studying|revise|revision|research|practi[cs]e|cram|warm[- ]?up) (?:for |the |my |time |call |session |w/ |with |on |and |block )*.{0,40}\b(?:interview|onsite|screen|panel|assessment)",
    r"\b(?:interview|onsite|panel|case(?: study)?|technical|superday)\w* ?(?:prep\w*|homework|workshop|training|course|class|webinar|seminar|skills|tips|techniques|masterclass|boot ?camp|study (?:group|session|time)|revision|club)\b",
    r"\b(?:workshop|webinar|seminar|course|class|training|masterclass|talk|book|article|video) ?(?:[:–-]|on|about|for)? ?.{0,30}\binterview",
    r"\bvorbereit\w*|\bbewerbungs(?:training|coaching|kurs|workshop|unterlagen)|\bprepara(?:r|cion|cao|tion|zione|ndo|t\w*)?\b.{0,40}\b(?:entrevist|entretien|colloqui)|\bpreparer\b|\b(?:entrevista|entretien|colloquio)\b.{0,10}\bprepara\w*",
    r"\bvoorbereid\w*|\bprzygotowa\w*|\bforbered\w*|\bvalmistau\w*|\bhazirli\w*|\bподготов\w*|\bпідготов\w*|\bpriprav\w*|\bfelkeszul\w*|\bpregatir\w*",
    r"面接対策|面接準備|面试准备|準備面試|准备面试|面试辅导|面试技巧|면접 ?준비|면접 ?특강|interview ?対策",
)
"""Getting ready for an interview: alone it is work, with somebody it is a meeting."""

AROUND: Final = (
    r"^(?:buy|get|iron|print|pack|send|write|email|pick up|collect|wash|choose|order|reply|respond|thank|chase|apply|submit|reschedule|research|read|finish|haircut|outfit|clothes|suit|shirt|hotel|taxi|uber|parking|commute|tickets?)\b.*\binterview",
    r"\b(?:thank[- ]?you|thanks|travel|train|flight|fly|drive|bus|taxi|walk|leave|leaving|hotel|clothes|outfit|suit|shirt|haircut|dry clean\w*|parking|time off|day off|leave of absence|babysitter)\b.{0,50}\b(?:for|before|after|to|from|re) (?:\w+ ){0,3}interview",
    r"\binterview (?:travel|outfit|clothes|suit|shirt|haircut|thank[- ]?yous?|follow[- ]?up (?:e-?mail|note)|deadline|commute)\b|\bfollow[- ]?up (?:after|from|re|on) .{0,30}\binterview",
    r"\b(?:fahrt|anreise|zugfahrt|flug|bahn)\b.{0,30}(?:vorstellungs|bewerbungs|interview)|\b(?:viaje|vuelo|tren|voyage|trajet|train|viagem|treno|viaggio|agradec\w*|remercie\w*|merci)\b.{0,30}(?:entrevista|entretien|colloquio)",
    r"面接お礼|お礼メール|移动.{0,6}面试|면접 ?(?:복장|감사)",
)
"""Errands around an interview."""

PRIVATE: Final = (
    r"\b(?:birth ?days?|b-?day|anniversary|wedding|funeral|baptism|christening|graduation|holidays?|vacation|annual leave|pto|day off|sick leave|out of office|ooo|focus time|focus block|deep work|do not book|dnb|no meetings?|lunch break|school run|nap)\b",
    r"\b(?:flight|flights|train to|check-?in|check-?out|hotel|airbnb|layover|boarding|car rental|ferry|commute|travel(?:ling|ing)? (?:time|to))\b",
    r"\b(?:dentist|dental|doctor|gp|physio\w*|therapy|therapist|optician|eye test|haircut|hairdresser|barber|vet|vaccin\w*|blood test|mammogram|check-?up|x-?ray|hospital|clinic|midwife|massage|gym|yoga|pilates|run|running|swim\w*|football|tennis|climbing|choir|church|mass|mosque|prayer|date night|bins?|laundry|groceries|shopping|pay (?:rent|bills?|tax\w*)|rent due|mot)\b",
    r"\b(?:cancer|health|film|movie|dental|breast|bowel|hearing|vision|skin|eye|documentary|cervical|medical|prenatal|credit|tenant|background) screening\b|\bscreening (?:of|room|clinic)\b",
    r"\b(?:geburtstag\w*|hochzeit\w*|jahrestag|urlaub|ferien|feiertag|abwesend|zahnarzt\w*|arzt(?:termin)?|friseur|frisor|tierarzt|sport|mullabfuhr|elternabend|impfung|physio|zug nach|flug|fokuszeit)\b",
    r"\b(?:anniversaire|mariage|conges?|vacances|ferie|dentiste|medecin|coiffeur|vol (?:pour|vers)|train pour|reunion parents)\b|\bentretien (?:de la |du |de )?(?:voiture|auto|chaudiere|menag\w*|jardin|moto|velo|maison|piscine|clim\w*|vehicule|toiture|menage)\b",
    r"\b(?:cumpleanos|aniversario|boda|vacaciones|festivo|feriado|dentista|medico|peluqueria|vuelo|gimnasio|casamento|ferias|voo|academia|compleanno|matrimonio|vacanze?|parrucchiere|volo|palestra)\b",
    r"\b(?:verjaardag|bruiloft|vakantie|tandarts|huisarts|kapper|vlucht|sportschool|urodziny|imieniny|slub|urlop|dentysta|lekarz|fryzjer|lot do|fodelsedag|brollop|semester|tandlakare?|lakare|frisor|bursdag|ferie|tannlege|fodselsdag|tandlaege|syntymapaiva|loma|hammaslaakari)\b",
    r"\b(?:dogum gunu|dugun|tatil|izin|dis(?:ci| hekimi)|doktor|kuafor|ucus|день рождения|отпуск|стоматолог|врач|narozeniny|svatek|dovolena|zubar|szuletesnap|szabadsag|fogorvos)\b",
    r"誕生日|祝日|休暇|有給|歯医者|歯科|病院|美容院|飛行機|フライト|生日|假期|休假|牙医|牙醫|医院|航班|理发|생일|휴가|치과|병원|미용실|비행기",
)
"""What concerns nobody at work."""

NAMES_OTHERS: Final = (
    r"\b(?:intro(?:duction|ductory)?|catch[- ]?up|networking|discovery|exploratory|informational|coffee|get[- ]to[- ]know|kick-?off|check-?in) (?:call|chat|meeting|session|conversation|zoom|breakfast|lunch|coffee)\b|\bcoffee chat\b|\bcatch[- ]?up\b",
    r"\b1 ?[:-] ?1\b|\b1on1\b|\bone[- ](?:on|to|2)[- ]one\b|\bmeet (?:and|&) greet\b|\bmeet-?up\b|\bmentor(?:ing)? (?:session|call|meeting|chat)\b|\bquick (?:chat|call)\b",
    r"\b(?:kennenlern|informations|netzwerk|mentoring)(?:gesprach|treffen|termin)\w*|\bcaf[e]-rencontre\b|\bkennismaking\w*\b|\bspotkanie (?:z|networkingowe)\b|\bgorusme\b|\bkaffeeklatsch\b|\bfika med\b",
    r"커피챗|情報交換|打ち合わせ|打合せ|会食|约见|聚餐",
)
"""A meeting, as the words need somebody else."""

WITH_SOMEBODY: Final = (
    r"\b(?:coffee|lunch|breakfast|brunch|dinner|drinks?|beers?|tea|pint|call|chat|phone|zoom|teams|skype|facetime|meet(?:ing|s)?|walk|catch|intro|session|talk|appointment|sync|discussion|conversation|interview prep|mentoring|mentor)\b",
    r"\b(?:kaffee|mittag(?:essen)?|fruhstuck|abendessen|essen|bier|telefonat|anruf|treffen|termin|gesprach|austausch|spaziergang|telefonieren|besprechung)\b",
    r"\b(?:cafe|dejeuner|diner|petit[- ]dej\w*|verre|appel|rdv|rendez-vous|reunion|echange|point|discussion)\b",
    r"\b(?:almuerzo|comida|desayuno|cena|cerveza|llamada|reunion|charla|cita|quedada|almoco|jantar|pequeno[- ]almoco|chamada|reuniao|conversa|bate-?papo|ligacao|pranzo|colazione|aperitivo|caffe|chiamata|telefonata|riunione|incontro|chiacchierata)\b",
    r"\b(?:koffie|lunch|borrel|diner|bellen|gesprek|afspraak|overleg|kawa|obiad|lunch|kolacja|piwo|spotkanie|telefon|rozmowa|kaffe|fika|middag|samtal|samtale|mote|frokost|kahvi|lounas|palaveri)\b",
    r"\b(?:kahve|yemek|ogle yemegi|kahvalti|toplanti|gorusme|bulusma|кофе|обед|ужин|звонок|встреча|созвон|spacer|kava|obed|schuzka|ebed|kave|talalkozo)\b",
    r"ランチ|ディナー|コーヒー|お茶|飲み|食事|電話|会議|面談|ミーティング|咖啡|午餐|晚餐|吃饭|喝茶|电话|見面|见面|会议|점심|저녁|커피|미팅|식사|통화",
)
"""What people do together: a meeting where the title says with whom."""

WITH: Final = (
    r"(?:\bwith\b|\bw/|\bmit\b|\bavec\b|\bcon\b|\bcom\b|\bmet\b|\bmed\b|\bz\b|\bze\b|\bs\b|\bile\b|\bс\b|\bkanssa\b|<>|<->|↔|\bvs?\.? |\bx\b|/|&|\band\b|\bund\b|\bbetween\b|さんと|さん|様|님|과|와|和|跟|与|與)",
)
"""What stands between an occasion and somebody's name."""

BY_TELEPHONE: Final = (
    r"\b(?:(?:tele)?phone|telephonic|by phone|dial|ring)\b|\b\w*telefon\w*|\btelephon\w*|\btelefoon\w*|\bpuhelin\w*|телефон|電話|电话|전화|^[\d\s()+./-]{8,}$|\bwill call you\b",
)
"""People talk by telephone."""

SOCIAL: Final = (
    r"\b(?:coffee|lunch|breakfast|brunch|dinner|drinks?|beers?|tea|pint|pub|party|picnic|kaffee|mittag(?:essen)?|fruhstuck|abendessen|bier|cafe|dejeuner|diner|almuerzo|comida|cena|cerveza|almoco|jantar|pranzo|caffe|aperitivo|koffie|borrel|kawa|obiad|piwo|fika|frokost|kahve|yemek|кофе|обед|ужин)\b|ランチ|コーヒー|飲み|咖啡|吃饭|점심|커피",
)
"""An occasion whose text is not asked what it is about."""

SAID_IN_TEXT: Final = (
    r"\b(?:your|the|this|an?|upcoming|scheduled|job|phone|video|first|second|final|initial|technical|for (?:an?|the|your)) (?:\w+ ){0,2}interview (?:with|for|at|is|has|will|on|process|details|confirmation|scheduled|schedule|round|invitation|loop|and|today|tomorrow)\b",
    r"\b(?:invite|invited|inviting|invitation|pleased|happy|scheduled|looking forward|confirm\w*) .{0,60}\b(?:to|for|your|an?) (?:\w+ ){0,3}interview\b|\bphone screen(?:ing)?\b|\bscreening call\b|\brecruiter (?:call|screen)\b|\binterview (?:type|stage|location|format|schedule)s?:",
    r"\binterview(?:s|ing)? (?:with|for) (?:the )?(?:role|position|post|job|vacancy)\b|\b(?:discuss|talk about) (?:the|your) (?:\w+ ){0,4}(?:role|position|application|candidacy|vacancy)\b|\byour application (?:for|as|to)\b|\byour candidacy\b",
    r"\b(?:vorstellungs|bewerbungs)gesprach\w*|\bihre? bewerbung\b|\bdeine bewerbung\b|\bentretien (?:d ?['’]embauche|de recrutement|telephonique|pour le poste)|\bvotre candidature\b|\bta candidature\b",
    r"\bentrevista (?:de trabajo|de emprego|laboral|para (?:el|la|o|a|o cargo|el puesto|a vaga))|\b(?:tu|su|sua) (?:candidatura|postulacion)\b|\bcolloquio (?:di lavoro|conoscitivo|per la posizione)|\bsua candidatura\b|\bsollicitatie\w*|\bjouw sollicitatie|\brozmow\w* (?:kwalifikac|rekrutac)\w*|\bpani? aplikacj\w*",
    r"\b\w*anstallningsintervju\w*|\bdin ansokan\b|\bis gorusmesi\b|\bmulakat\w*|\bсобеседовани\w*|面接|選考|面试|面試|면접|지원해|\bjobsamtale\w*|\btyohaastattelu\w*|\bpohovor\w*",
)
"""An invitation to a job interview, in the text of an entry whose title leaves it open."""

EMPLOYERS_SIDE: Final = (
    r"\byou (?:are|will be|'re) interviewing\b|\byou (?:are|have been|'re|will be) (?:scheduled|assigned|invited|asked) (?:to|as an?) interview(?:er)?\b|\binterview kit\b|\bscorecards?\b|\bsubmit (?:your )?feedback\b|\bcandidate(?:'s)? (?:profile|cv|resume|name|packet)\b|\bview candidate\b|\binterviewers? guide\b",
)
"""A text for those who ask the questions."""

CANCELLED_TITLE: Final = (
    r"^(?:\[?(?:cancell?ed(?: event)?|abgesagt|annule|annulee|cancelad[oa]|anulad[oa]|annullat[oa]|geannuleerd|odwolan[eoay]|installd|avlyst|aflyst|peruutettu|iptal(?: edildi)?|отменено|zruseno|elmarad|anulat|キャンセル|中止|已取消|取消|취소됨?|ملغي|dibatalkan)\]? ?[:：-]|\[(?:cancell?ed|abgesagt)\])",
)
"""How mail programs begin the title of an entry that was called off."""
