"""French, Spanish, Portuguese and Italian."""

from __future__ import annotations

from typing import Final

from cordially.correspondence.phrases import Phrases

_MERCI: Final = r"\b(?:merci|remerci\w*|reconnaissante?s?)\b"
FRENCH: Final = Phrases(
    thanks=_MERCI,
    met=(
        rf"{_MERCI}.{{0,40}}\b(?:pour|d[eu](?= (?:notre|cet|votre|ce|l')))\b\W*(?:(?!(?:de|d|a|du|des|sur|concernant|au)\b)\w+['\s-]+){{0,4}}?(?:entretien|echange|conversation|discussion|rencontre|entrevue|visite"
        r"|accueil|rendez-vous|appel)\b"
        rf"|{_MERCI}.{{0,50}}\b(?:m'avoir|m'avez|m'as|nous avoir) (?:\w+ ){{0,2}}?(?:recue?|accueillie?|rencontree?|parle|fait visiter|interviewee?)\b"
        rf"|{_MERCI}.{{0,50}}\b(?:temps|moment|heure)\b.{{0,40}}\b(?:consacree?|accordee?|passee?)s?\b"
        rf"|{_MERCI}.{{0,30}}\b(?:d'|m')avoir (?:pris|consacre|accorde) (?:\w+ ){{0,3}}(?:temps|moment)\b"
        r"|\b(?:entretien|echange|rendez-vous) que vous m'avez accorde"
    ),
    time=rf"{_MERCI}.{{0,30}}\b(?:pour|de) (?:votre|ton|tout ce) (?:\w+ )?temps\b|{_MERCI}.{{0,30}}\b(?:opportunite|occasion) (?:de|d')",
    past=(
        r"\bm'a (?:\w+ ){0,2}(?:plu|interesse|conforte)|\bai (?:\w+ ){0,2}(?:apprecie|aime)\b|\b(?:c'etait|ce fut|etait) (?:\w+ ){0,2}(?:plaisir|agreable|super|interessant)"
        r"|\bai ete (?:\w+ )?(?:ravi|heureu|enchante)"
    ),
    lately=r"\b(?:hier|ce matin|tout a l'heure|la semaine derniere|(?:lun|mar|mercre|jeu|vendre)di dernier|l'autre jour|cet apres-midi)\b",
    when=r"\b(?:aujourd'hui|ce jour|ce midi|(?:lun|mar|mercre|jeu|vendre)di)\b",
    ahead=r"\bconfirme\b|\bje serai\b|\bdisponible\b|\bconvient\b|\bme va (?:bien|tres)|\ba (?:lun|mar|mercre|jeu|vendre)di\b|\ba demain\b|\bau plaisir de (?:vous |te )?(?:rencontrer|voir|echanger|discuter)|\bhate de\b",
    not_that=r"\binvit|\bconvocation|\bconvie|\bproposition|\bpropose|\bd'avance|\bpar avance|\ba l'avance|\breponse\b|\brepondre\b|\blire\b|\bexaminer\b|\bconsacrere?z|\bprochaine?\b|\borganise|\bplanifi|\?$",
    hoped=r"\b(?:merci|remercie\w*) (?:\w+ )?de (?:(?:me|nous|m'|bien|vouloir|ne|pas) ?)*(?!avoir)\w+(?:er|ir|re)\b|\b(?:d'|par |a l')avance|\bserais\b|\?$",
    declined=r"\bdeclin|\brefuser\b|\bretirer ma candidature|\baccepte un(?:e)? autre|\bdonner suite\b|\bmanque (?:votre|ton) appel|\bn'ai pas pu (?:repondre|decrocher)",
    help=rf"{_MERCI}.{{0,30}}\b(?:pour|d'avoir|de m'avoir|m'avoir|de l'|que tu aies)\b.{{0,40}}(?:mise? en (?:relation|contact)|recommand|presentee? a|transmis|transfere|fait suivre|conseil|coup de (?:pouce|main)|(?:votre|ton) aide|aidee?\b|parrain|coopt|introduction)",
    connected=rf"{_MERCI}.{{0,30}}(?:\bacceptation\b|\baccepte (?:mon|ma) (?:invitation|demande)(?! a )|\bde (?:votre|ton) ajout|\bpour l'ajout|\bpour la connexion|\bajoutee? a (?:votre|ton) reseau|\bd'avoir rejoint mon reseau)",
    asks=(
        r"\brelancer\b|\bje me permets de revenir|\bou en est\b|\b(?:avez-vous|auriez-vous|as-tu|y a-t-il|avoir) (?:\w+ ){0,3}(?:nouvelles|retour|nouveau|reponse)"
        r"|\b(?:pas|sans) (?:\w+ ){0,3}(?:retour|nouvelles|reponse) de (?:votre|ta) part|\betat d'avancement|\bsuites? (?:donnee|reservee)"
    ),
    about=r"\b(?:candidature|poste|entretien|recrutement|processus|offre|cv|embauche)\b",
    again=r"\b(?:encore|nouveau)\b",
)

_GRACIAS: Final = r"\b(?:gracias|agradec\w*|agradezco|agradecid[oa]s?)\b"
SPANISH: Final = Phrases(
    thanks=_GRACIAS,
    met=(
        rf"{_GRACIAS}.{{0,40}}\b(?:por|(?<=agradecerle )la|(?<=agradecerte )la|(?<=agradezco )la) (?:(?!(?:para|a|de|del|sobre|con)\b)\w+ ){{0,4}}?(?:entrevista|conversacion|charla|reunion|platica|encuentro|visita|llamada de|recibirme"
        r"|haberme recibido|que me (?:haya|hayan) recibido|atenderme|entrevistarme|reunirse conmigo|reunirte conmigo|(?:hablar|conversar|charlar|platicar) conmigo)\b"
        rf"|{_GRACIAS}.{{0,50}}\btiempo\b.{{0,30}}\b(?:hablar|conversar|reunir\w*|entrevistar\w*|atender\w*|charlar|platicar|conocer\w*)\b"
        rf"|{_GRACIAS}.{{0,50}}\b(?:tiempo|rato) que (?:me|nos) (?:ha |has |han )?(?:dedic|brind|conced|regal)(?:o|aste|aron|asteis|ado)\b"
    ),
    time=rf"{_GRACIAS}.{{0,30}}\b(?:por|el) (?:su|tu|vuestro) (?:\w+ )?tiempo\b|{_GRACIAS}.{{0,30}}\boportunidad (?:de|para) (?:la entrevista|entrevist|conversar|conocer|reunir|hablar)",
    past=r"\b(?:disfrute|me (?:gusto|encanto|alegro|intereso)|(?:fue|ha sido) un (?:verdadero )?(?:placer|gusto)|encantad[oa] de haber|me (?:quedo|parecio))\b",
    lately=r"\b(?:ayer|esta manana|la semana pasada|hace un rato|anoche|(?:lunes|martes|miercoles|jueves|viernes) pasado)\b",
    when=r"\b(?:hoy|el (?:lunes|martes|miercoles|jueves|viernes)|esta tarde)\b",
    ahead=r"\bconfirmo\b|\bme viene (?:muy )?bien|\bestare\b|\bnos vemos\b|\bestoy disponible|\bespero (?:con ganas|nuestra|la) |\bhasta (?:el|manana)\b",
    not_that=r"\binvit|\bconvoca|\bde antemano|\bpor adelantado|\bagendar|\bcoordinar|\bprogramar|\bleer\b|\brevisar\b|\bproxim[oa]\b|\bagradeceria|\?$",
    hoped=r"\bde antemano|\bpor adelantado|\bagradeceria|\?$",
    declined=r"\bdeclin|\brechaz|\bretirar mi|\bacept(?:e|ado) otra|\bno puedo aceptar|\bllamada perdida|\bno pude (?:contestar|atender)",
    help=rf"{_GRACIAS}.{{0,30}}\b(?:por|la|el|tu|su)\b.{{0,40}}(?:recomend(?:arme|aste|ado|acion)|presentarme|haberme presentado|ponerme en contacto|referir|(?:tus|sus|los|vuestros|tu|su) consejos?|(?:tu|su|la|toda la|vuestra) ayuda|ayudarme|contactarme con|mi (?:cv|curriculum|hoja de vida)|hablar bien de mi|conectarme con|orientacion)",
    connected=rf"{_GRACIAS}.{{0,20}}\b(?:por|de) (?:haber )?(?:acept(?:ar|ado|arme) (?:mi )?(?:solicitud|invitacion(?! a (?!conectar))|peticion)|aceptarme|conectar(?!me)|agregarme|anadirme|la conexion|unirte a mi red|unirse a mi red)",
    asks=r"\b(?:hay|tienen?|tienes|habria|alguna?|sabe(?:n)?) (?:\w+ ){0,2}(?:novedad(?:es)?|noticias?|actualizacion|decision|respuesta)\b|\bestado de (?:mi|la)|\bdar(?:le)? seguimiento|\b(?:no he (?:recibido|tenido)|sin) (?:\w+ ){0,2}(?:noticias|respuesta)",
    about=r"\b(?:candidatura|solicitud|puesto|proceso|vacante|entrevista|postulacion|oferta|seleccion)\b",
    again=r"\b(?:nuevamente|de nuevo|otra vez|una vez mas)\b",
)

_OBRIGADO: Final = r"\b(?:obrigad[oa]s?|agradec\w*|agradeco|grat[oa]|valeu)\b"
PORTUGUESE: Final = Phrases(
    thanks=_OBRIGADO,
    met=(
        rf"{_OBRIGADO}.{{0,40}}\b(?:pel[oa]s?|por|(?<=agradecer )a|(?<=agradeco )a) (?:(?!(?:para|a|da|de|do|sobre)\b)\w+[ -]){{0,4}}?(?:conversa|entrevista|reuniao|papo|encontro|visita|chamada de|ligacao de|me receber(?:em)?"
        r"|receber-me|ter(?:em)? me recebido|me ter recebido|(?:falar|conversar) comigo|me entrevistar)\b"
        rf"|{_OBRIGADO}.{{0,50}}\btempo\b.{{0,30}}\b(?:conversar|falar comigo|me receber|me entrevistar|conhecer)\b"
        rf"|{_OBRIGADO}.{{0,50}}\btempo que (?:me )?(?:dedic|conced|reserv|disponibiliz)(?:ou|aste|aram)\b"
    ),
    time=rf"{_OBRIGADO}.{{0,30}}\bpelo (?:(?:seu|teu|vosso) )?tempo\b|{_OBRIGADO}.{{0,30}}\boportunidade (?:de|da) (?:entrevista|conversar|conhecer|participar)",
    past=r"\b(?:gostei|adorei|apreciei|foi um (?:enorme |grande )?prazer|foi (?:muito )?(?:bom|otimo)|prazer (?:em )?te(?:r|-lo|-la)? conhecido)\b",
    lately=r"\b(?:ontem|hoje (?:cedo|de manha|mais cedo)|esta manha|semana passada|mais cedo|ha pouco)\b",
    when=r"\b(?:hoje|na (?:segunda|terca|quarta|quinta|sexta)|esta tarde)\b",
    ahead=r"\bconfirmo\b|\bconfirmad[oa]\b|\bestarei\b|\bnos vemos\b|\bfica (?:otimo|bem)|\bestou disponivel|\bate (?:la|amanha|segunda|terca|quarta|quinta|sexta)\b",
    not_that=r"\bconvite|\bconvid|\bdesde ja|\bantecipad|\bagendar|\bagendamento|\bmarcar\b|\bler\b|\banalisar\b|\bproxim[oa]\b|\bagradeceria|\?$",
    hoped=r"\bdesde ja|\bantecipad|\bagradeceria|\bficaria\b|\?$",
    declined=r"\brecusar|\bdeclin|\bdesist|\bretirar (?:a )?minha|\baceitei outra|\bnao (?:posso|poderei) aceitar|\bligacao perdida",
    help=rf"{_OBRIGADO}.{{0,30}}\b(?:pel[oa]s?|por|a|as)\b.{{0,40}}(?:\bindica(?:r|cao)|\bter(?:em)? (?:me )?indicado|\brecomend|\bme apresentar|\bapresentacao a|\bdicas?\b|\bconselhos?\b|\bajuda|\bencaminh\w+ (?:o )?meu|\bem contat?o\b|\bconectar com|\breferencia)",
    connected=rf"{_OBRIGADO}.{{0,20}}\bpo?r? ?(?:por|pela|pelo)? ?(?:ter )?(?:aceit(?:ar|ado|e) (?:o )?(?:meu )?(?:convite|pedido)(?! para (?!conex))|me adicionar|adicionar-me|conexao|se conectar|conectar\b(?! com))",
    asks=r"\b(?:ha|tem|teria|existe|alguma?) (?:\w+ ){0,2}(?:novidades?|noticias?|retorno|atualizacao|decisao|posicao)\b|\bandamento d|\bstatus d[oa]|\b(?:ainda )?nao (?:tive|recebi) (?:\w+ ){0,2}(?:retorno|resposta)",
    about=r"\b(?:vaga|processo|candidatura|entrevista|selecao|oportunidade|curriculo)\b",
    again=r"\b(?:novamente|mais uma vez|outra vez)\b",
)

_GRAZIE: Final = r"\b(?:grazie|ringrazi\w*|grat[oaie])\b"
ITALIAN: Final = Phrases(
    thanks=_GRAZIE,
    met=(
        rf"{_GRAZIE}.{{0,40}}\bper (?:(?!(?:del|di|al|sul|dell|a|da)\b)\w+['’ ]){{0,4}}?(?:colloquio|chiacchierata|conversazione|incontro|intervista|telefonata di|visita|avermi (?:\w+ )?(?:ricevut|incontrat|accolt|parlat))"
        rf"|{_GRAZIE}.{{0,50}}\btempo\b.{{0,30}}\bdedicat"
    ),
    time=rf"{_GRAZIE}.{{0,30}}\bper (?:il )?(?:suo|tuo|vostro) (?:\w+ )?tempo\b|{_GRAZIE}.{{0,30}}\bopportunita di",
    past=r"\be stato (?:\w+ ){0,2}(?:piacere|bello|interessante|piacevole)|\bmi ha fatto (?:\w+ )?piacere|\bmi e piaciut|\bho (?:\w+ )?apprezzato",
    lately=r"\b(?:ieri|stamattina|questa mattina|la settimana scorsa|(?:lune|marte|mercole|giove|vener)di scorso|poco fa)\b",
    when=r"\b(?:oggi|odiern[oa]|(?:lune|marte|mercole|giove|vener)di)\b",
    ahead=r"\bconfermo\b|\bci vediamo\b|\bva (?:bene|benissimo)\b|\bsono disponibile|\ba (?:lune|marte|mercole|giove|vener)di\b|\ba domani\b",
    not_that=r"\binvit|\bconvoca|\banticip|\bprossim[oa]\b|\borganizza|\bfissa|\bleggere\b|\bvaluta|\?$",
    hoped=r"\banticip|\bsarei\b|\bringrazierei|\?$",
    declined=r"\brifiutare|\bdeclina|\britirare la|\baccettato un'? ?altr|\bnon posso accettare|\bchiamata persa",
    help=rf"{_GRAZIE}.{{0,30}}\bper\b.{{0,40}}(?:\bpresentat|\bpresentazione a|\braccomand|\bsegnala|\b(?:i|tuoi|suoi|vostri|il) (?:\w+ )?consigl|\b(?:tuo|suo|vostro) aiuto|\bavermi aiutat|\bmesso in contatto|\bmessa in contatto|\binoltrat|\bpassato il mio|\breferenz)",
    connected=rf"{_GRAZIE}.{{0,30}}\b(?:per|di)\b.{{0,20}}(?:\baccettat[oa] (?:la mia|il mio|l'invito)|\baccettazione|\baggiunt|\bcollegamento|\bconnessione|\bcontatto$)",
    asks=r"\b(?:ci sono|avete|avrebbe|ha|se ci fossero|qualche) (?:\w+ ){0,2}(?:novita|aggiornament\w|notizie)\b|\bnon (?:ho|avendo) (?:\w+ ){0,2}(?:ricevuto|avuto) (?:\w+ ){0,2}(?:riscontro|notizie|risposta)|\bstato della mia|\ba che punto",
    about=r"\b(?:candidatura|posizione|colloquio|selezione|lavoro|offerta|posto)\b",
    again=r"\b(?:ancora|nuovamente|di nuovo)\b",
)
