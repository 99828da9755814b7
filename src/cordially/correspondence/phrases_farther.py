"""Polish, Russian, Turkish, Japanese, Chinese and Korean."""

from __future__ import annotations

from typing import Final

from cordially.correspondence.phrases import Phrases

_DZIEKUJE: Final = r"\b(?:dzieki|dziekuj\w*|podziekow\w*|wdzieczn\w*)\b"
POLISH: Final = Phrases(
    thanks=_DZIEKUJE,
    met=(
        rf"{_DZIEKUJE}.{{0,30}}\bza (?:(?!(?:na|o|w|do|z|dotyczac\w+)\b)\w+ ){{0,4}}?(?:rozmow[ey]|spotkani[ea]|pogawedke|oprowadzenie)\b"
        rf"|{_DZIEKUJE}.{{0,30}}\bza (?:\w+ ){{0,2}}(?:poswiecony (?:\w+ )?czas|czas,? (?:\w+ ){{0,4}}poswiec\w+)"
    ),
    time=rf"{_DZIEKUJE}.{{0,20}}\bza (?:pana|pani|panstwa|twoj|swoj)? ?czas\b|{_DZIEKUJE}.{{0,20}}\bza mozliwosc\b",
    past=r"\b(?:milo (?:mi )?bylo|bylo mi (?:\w+ )?milo|ciesze sie, ze (?:moglem|moglam)|bardzo mi sie podobal\w*|przyjemnosc byl\w)\b",
    lately=r"\b(?:wczoraj\w*|dzis rano|w zeszlym tygodniu|ostatni\w*|niedawn\w*|przed chwila)\b",
    when=r"\b(?:dzis|dzisiaj|dzisiejsz\w*|we wtorek|w (?:poniedzialek|srode|czwartek|piatek))\b",
    ahead=r"\bpotwierdzam|\bpasuje mi|\bdo zobaczenia|\bodpowiada mi|\bbede obecn",
    not_that=r"\bzaprosz|\bz gory|\bumowienie|\bprzeczytan|\bw przyszlym|\brozpatrzenie|\?$",
    hoped=r"\bz gory|\bbyl(?:a)?bym\b|\?$",
    declined=r"\brezygnuj|\bodmow|\binn[aąe] oferte|\bnieodebran|\bnie moglem odebrac|\bnie moglam odebrac",
    help=rf"{_DZIEKUJE}.{{0,20}}\bza\b.{{0,40}}(?:\bpoleceni|\bpolecil|\brekomendacj|\bprzedstawien|\bporad|\brade\b|\brady\b|\bwskazowk|\bpomoc\b|\bprzekazani|\bskontaktowani|\breferencj)",
    connected=rf"{_DZIEKUJE}.{{0,20}}\bza (?:\w+ ){{0,2}}(?:przyjecie (?:\w+ )?zaproszenia(?! na)|zaakceptowanie|akceptacj|dodanie|zaproszenie do (?:sieci|kontaktow|znajomych))",
    asks=r"\bstatus (?:mojej|rekrutacji)|\bczy (?:sa|jest|cos|zapadl\w|wiadomo)\b.{0,30}(?:informacj|decyzj|wiadomo|nowego)|\bnie otrzymal[ae]m|\bdopytac\b|\bzapytac o (?:status|wynik|postep)",
    about=r"\b(?:aplikacj\w*|rekrutacj\w*|stanowisk\w*|rozmow\w*|oferty pracy|cv)\b",
    again=r"\b(?:jeszcze raz|ponownie)\b",
)

_SPASIBO: Final = r"(?:спасибо|благодар\w*|признател\w*)"
RUSSIAN: Final = Phrases(
    thanks=_SPASIBO,
    met=rf"{_SPASIBO}.{{0,30}}\bза (?:\w+ ){{0,4}}?(?:встречу|собеседование|разговор|беседу|интервью|экскурсию|уделенное|уделённое)",
    time=rf"{_SPASIBO}.{{0,20}}\bза (?:ваше|твое|твоё) время|{_SPASIBO}.{{0,20}}\bза возможность",
    past=r"\b(?:было (?:\w+ ){0,2}(?:приятно|интересно|здорово)|понравил\w*)\b",
    lately=r"\b(?:вчера\w*|утром|на прошлой неделе|недавн\w*|только что)\b",
    when=r"\b(?:сегодня\w*|сегодняшн\w*)\b",
    ahead=r"\bподтверждаю|\bмне подходит|\bдо встречи|\bбуду (?:вовремя|на месте)",
    not_that=r"\bприглаш|\bзаранее|\bна следующей|\bназначени|\?$",
    hoped=r"\bзаранее|\bбыл(?:а)? бы\b|\?$",
    declined=r"\bотказ|\bотозвать|\bдругое предложение|\bпропустил",
    help=rf"{_SPASIBO}.{{0,20}}\bза\b.{{0,30}}(?:рекоменд|знакомство с|познакомил|совет|помощь|передал\w* (?:мое|моё|резюме))",
    connected=rf"{_SPASIBO}.{{0,20}}(?:за добавление|за принятие|что приняли|что добавили|за контакт)",
    asks=r"\b(?:есть ли (?:\w+ ){0,2}(?:новости|решение|результат)|не получил\w* ответ|узнать о статусе|какие-нибудь новости)",
    about=r"(?:ваканси|отклик|собеседовани|должност|резюме|позици|кандидат)",
    again=r"\b(?:ещё раз|еще раз|снова)\b",
)

_TESEKKUR: Final = r"(?:tesekkur\w*|sag ?ol\w*|minnettar\w*)"
TURKISH: Final = Phrases(
    thanks=_TESEKKUR,
    met=(
        rf"\b(?:gorusme\w*|mulakat\w*|sohbet\w*|toplanti\w*|bulusma\w*) (?:icin|dolayi|adina)\b.{{0,30}}{_TESEKKUR}"
        rf"|\b(?:zaman|vakit|vaktinizi|zamaninizi)\b.{{0,20}}\b(?:ayir(?!ac)\w*|verdig\w*)\b.{{0,40}}{_TESEKKUR}"
        rf"|\bbenimle (?:gorustug|konustug|bulustug)\w*.{{0,30}}{_TESEKKUR}"
    ),
    time=rf"\b(?:gorusme|mulakat) (?:firsat|imkan)\w*.{{0,30}}{_TESEKKUR}|\b(?:zamaniniz|vaktiniz) icin\b.{{0,20}}{_TESEKKUR}",
    past=r"\b(?:keyif\w*|memnun oldum|guzeldi|cok iyiydi|keyifliydi|mutlu oldum)\b",
    lately=r"\b(?:dun\w*|bu sabah\w*|gecen hafta\w*|az once|demin)\b",
    when=r"\b(?:bugun\w*|(?:pazartesi|sali|carsamba|persembe|cuma) gunku)\b",
    ahead=r"\buygundur|\buygun\b|\bonayl|\bteyit|\bkatilacag|\borada olacag",
    not_that=r"\bdavet|\bsimdiden|\bincele|\bokudug|\byanit|\bcevab|\bayarladig|\bplanla|\?$",
    hoped=r"\bsimdiden|\bolurum\b|\bsevinirim|\?$",
    declined=r"\bgeri cek|\breddet|\bkabul edemey|\bbaska bir (?:teklif|is)|\bkacirdim",
    help=rf"(?:\boner(?:dig|diniz|in|iler)\w*|\btavsiye\w*|\btanistir\w*|\byardim\w*|\byonlendir\w*|\breferans\w*|\bilettig\w*).{{0,40}}{_TESEKKUR}",
    connected=rf"\b(?:baglanti|davet|istek|isteg|arkadaslik)\w*.{{0,20}}(?:\bkabul|\bonayla)\w*.{{0,30}}{_TESEKKUR}|\bagin\w* ekle\w*.{{0,30}}{_TESEKKUR}",
    asks=r"\b(?:gelisme|sonuc|haber|karar|durum)\w*\b.{0,40}\b(?:ogren|merak|var mi|sor|bilgi)\w*|\bdonus (?:alamad|yapil)",
    about=r"\b(?:basvuru\w*|pozisyon\w*|mulakat\w*|ise alim|is gorusme\w*)",
    again=r"\b(?:tekrar|yeniden|bir kez daha)\b",
)

_ARIGATO: Final = r"(?:ありがとう|有難う|有り難う|感謝|御礼|お礼)"
JAPANESE: Final = Phrases(
    thanks=_ARIGATO,
    met=(
        r"(?:(?:面接|面談|インタビュー|見学)(?:の(?:お時間|機会|場))?(?:を|して|を実施して)?|お時間を?(?:割いて|作って|取って)?|お話を?(?:お?聞かせ)?|お会い)"
        r"(?:いただ|頂|くださ|下さ|割い|伺|でき).{0,25}(?:ありがとうございました|有難うございました|御礼|お礼|感謝)"
        r"|(?:本日|昨日|先日|先ほど|先程|今朝).{0,40}(?:面接|面談|お話|お時間|見学|お会い).{0,12}(?:いただ|頂|くださ|下さ|割|伺|でき).{0,25}"
        + _ARIGATO
    ),
    time=r"(?:面接|面談)の(?:機会|お時間).{0,20}" + _ARIGATO,
    past=r"(?:よく分かりました|よくわかりました|勉強になりました|感じました|思いました|強くなりました|楽しかった|有意義)",
    lately=r"(?:昨日|先日|先ほど|先程|今朝|先週)",
    when=r"(?:本日|今日)",
    ahead=r"(?:伺います|参ります|お願いいたします.{0,6}(?:当日)|承知|よろしいでしょうか|楽しみにして)",
    not_that=r"(?:案内|日程|調整|ご連絡|返信|返事|招待|通知|前もって|応募|書類|お読み|詳細|資料|お送り|送付|メール)",
    hoped=r"(?:前もって|いただけますと|いただければ|頂ければ|幸いです)",
    declined=r"(?:辞退|お断り|出られず|出られなく)",
    help=r"(?:紹介|推薦|アドバイス|助言|ご相談|相談に|口添え|取り次).{0,25}" + _ARIGATO,
    connected=r"(?:申請|リクエスト|招待|つながり|繋がり).{0,12}(?:承認|承諾|受け|許可|いただき|くださり).{0,25}"
    + _ARIGATO
    + r"|(?:つながって|繋がって).{0,12}"
    + _ARIGATO,
    asks=r"(?:選考|面接|応募|合否).{0,20}(?:結果|状況|進捗|の件).{0,40}(?:伺い|お聞き|いかが|確認|問い合わせ|お尋ね|でしょうか)",
    about=r"(?:選考|面接|応募|採用|合否)",
    again=r"(?:改めて|再度)",
)

_XIEXIE: Final = r"(?:感谢|谢谢|多谢|感謝|謝謝|多謝)"
CHINESE: Final = Phrases(
    thanks=_XIEXIE,
    met=(
        _XIEXIE
        + r"[^。!?]{0,25}(?:今天|昨天|上午|下午|前天|上周|上週|刚才|剛才|抽出|抽空|抽时间|抽時間|百忙)[^。!?]{0,20}(?:面试|面試|交流|沟通|溝通|聊|交谈|交談|见面|見面|会面|會面|接待|分享)"
        r"|"
        + _XIEXIE
        + r"[^。!?]{0,12}(?:与我|和我|跟我|同我)[^。!?]{0,8}(?:交流|沟通|溝通|聊|交谈|交談|见面|見面|会面)"
        r"|(?:今天|昨天|上午|下午|前天|刚才|剛才)[^。!?]{0,15}(?:面试|面試|交流|聊|见面|見面)[^。!?]{0,20}"
        + _XIEXIE
    ),
    time=_XIEXIE + r"[^。!?]{0,12}(?:面试的机会|面試的機會|面试机会|您的时间|您的時間)",
    past=r"(?:受益匪浅|受益良多|收获很大|收穫很大|很愉快|非常愉快|很高兴认识|更加了解)",
    lately=r"(?:昨天|前天|上周|上週|刚才|剛才)",
    when=r"(?:今天|今早|上午|下午)",
    ahead=r"(?:确认|確認|届时|屆時|准时|準時|期待与您见面|参加)",
    not_that=r"(?:邀请|邀請|安排|通知|提前|回复|回覆|关注|關注|阅读|閱讀|查看|告知|邀约|简历|簡歷|[吗嗎]$)",
    hoped=r"(?:提前|如果|能否|可否|[吗嗎]\??$)",
    declined=r"(?:放弃|放棄|婉拒|拒绝|拒絕|另一份|其他公司的)",
    help=_XIEXIE
    + r"[^。!?]{0,15}(?:内推|內推|推荐我|推薦我|推荐信|的推荐|引荐|引薦|介绍我|介紹我|把我介绍|建议|建議|指点|指點|帮忙|帮助|幫忙|幫助|帮我|幫我|指导|指導|转发)",
    connected=_XIEXIE
    + r"[^。!?]{0,8}(?:接受|通过|通過|同意|添加|加我)[^。!?]{0,12}(?:邀请|邀請|申请|申請|好友|请求|請求|人脉|為好友)",
    asks=r"(?:跟进|跟進|进展|進展|进度|進度|结果|結果|消息|反馈|回音)[^。]{0,20}(?:吗|嗎|呢|如何|怎么样|怎麼樣|什么时候|\?)|(?:请问|請問|想问|想了解|询问|詢問)[^。!?]{0,20}(?:结果|結果|进展|進展|进度|進度|消息)",
    about=r"(?:面试|面試|申请|申請|应聘|應徵|职位|職位|岗位|招聘|录用|錄用|offer)",
    again=r"再次",
)

_GAMSA: Final = r"(?:감사|고맙|고마)"
KOREAN: Final = Phrases(
    thanks=_GAMSA,
    met=(
        r"(?:면접|미팅|면담|만남|커피챗|통화)(?:에서|을|를|때|도|에)?.{0,25}(?:시간|기회|말씀|이야기).{0,15}(?:주셔서|주신|나눌|내어|내).{0,20}"
        + _GAMSA
        + r"|(?:만나|좋은 말씀|이야기|대화|말씀).{0,8}(?:나눠|나누어|주셔서|나눌 수).{0,20}"
        + _GAMSA
        + r"|(?:어제|오늘|지난).{0,25}(?:시간|면접|미팅).{0,20}"
        + _GAMSA
    ),
    time=r"(?:시간|기회).{0,8}(?:내|할애|주).{0,12}" + _GAMSA,
    past=r"(?:좋았습니다|유익했|즐거웠|인상 깊|인상적)",
    lately=r"(?:어제|지난|아까|방금)",
    when=r"(?:오늘|금일)",
    ahead=r"(?:뵙겠|참석하겠|가능합니다|확인했)",
    not_that=r"(?:안내|일정|연락|답변|답장|제안|초대|조율|미리|확정|검토|읽어|수락|회신|알려|보내)",
    hoped=r"(?:미리|주시면|\?$)",
    declined=r"(?:포기|거절|사양|못 받아)",
    help=r"(?:추천|소개|조언|도움|도와|연결해|전달해).{0,15}" + _GAMSA,
    connected=r"(?:일촌|1촌|촌|연결|요청|신청|초대).{0,12}(?:수락|받아|맺).{0,15}" + _GAMSA,
    asks=r"(?:면접|지원|채용|전형|합격|서류).{0,15}(?:결과|상황|진행|소식).{0,30}(?:여쭙|여쭈|궁금|문의|알 수|어떻게|확인)",
    about=r"(?:면접|지원|채용|전형|합격|서류)",
    again=r"(?:다시 한번|다시 한 번)",
)
