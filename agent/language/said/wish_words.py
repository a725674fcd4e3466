"""The words by which people narrow down who sees an ad, on what, when and for how much a result: data only."""

_WHO = (
    r"people|users|folks|viewers|everyone|anyone|women|men|moms?|mums?|dads?|parents|shoppers|gente|personas|usuarios"
    r"|mujeres|hombres|leute|menschen|personen|frauen|männer|nutzer|personnes|gens|femmes|hommes|pessoas|mulheres"
    r"|homens"
)
_PHONES = r"i-?phones?|i-?pads?|ios|androids?|samsungs?|huaweis?|pixels? phones?|desktops?|tablets?|smartphones?"
_HOLDERS = r"users?|owners?|devices?|phones?|people|only|alone|nutzer|geräte|besitzer|usuarios|móviles|dispositivos"
DEVICES = (
    rf"(?:{_PHONES})[\s-]+(?:{_HOLDERS})",
    rf"(?:only|just|nur|solo|sólo|seulement|uniquement|apenas|só)(?: (?:on|for|to|auf|für|en|para|sur|pour|no|em))?"
    rf"(?: (?:an?|the|el|los|les|das))? (?:{_PHONES})",
    rf"(?:{_HOLDERS}|usuarios de|nutzer von|utilisateurs d['’]|utilisateurs de|usuários de|people (?:with|on))"
    rf" ?(?:an? )?(?:{_PHONES})",
    rf"(?:on|for) (?:{_PHONES})(?=\s*(?:[,;.!]|$|and |please))",
    rf"(?:{_PHONES}) (?:only|nur|solamente|seulement|uniquement|apenas)",
    r"(?:only (?:on|over) )?wi-?fi only|only (?:on|over) wi-?fi|nur (?:im )?wlan|solo (?:con )?wi-?fi|mobile only"
    r"|desktop only",
    r"(?:只|仅|限)?(?:投放?给|面向|针对)?(?:苹果|安卓|iPhone|Android|iOS)(?:手机)?用户|只(?:投|在|给)?(?:苹果|安卓"
    r"|iPhone|Android|iOS)",
    r"(?:iPhone|Android|iOS|アンドロイド)(?:ユーザー)?(?:だけ|のみ|限定)|(?:iPhone|Android|iOS)(?:ユーザー|の人"
    r"|利用者)",
)
INTERESTS = (
    r"interest(?:ed in|s? ?(?::|in|are|such as)) ?[\w' -]{3,40}",
    rf"(?:{_WHO}) (?:who|that) (?:really )?(?:like|love|enjoy|are into|play|own|have|speak|follow|buy|bought|visited)"
    r" [\w' -]{2,40}",
    rf"(?:{_WHO}) into [\w' -]{{2,30}}",
    r"(?:target|reach|only|show (?:it )?to|aimed at) (?:[\w-]+ ){0,2}(?:lovers|fans|enthusiasts|speakers|owners|gamers"
    r"|hikers|runners|students|parents|mums|moms|dads|seniors|pensioners|teens|teenagers|kids|millennials|gen z|vegans"
    r"|homeowners|gardeners|cyclists|commuters|tourists|expats|newlyweds|professionals|retirees|couples|singles)",
    r"(?:(?<=[,;.\n])|^)\s*for (?:[\w-]+ )?(?:lovers|fans|enthusiasts|speakers|gamers|students|seniors|pensioners|teens"
    r"|teenagers|kids|millennials|gen z|homeowners|gardeners)(?=\s*(?:[,;.!]|$))",
    r"(?:women|men|people|ladies) in their (?:early |late |mid )?(?:teens|\w+ties)",
    r"(?:spanish|english|german|french|portuguese|chinese|japanese|italian)[- ]speak(?:ers|ing)(?: people| users)?",
    r"look-?alikes?(?: audience)?|custom audience|re-?target(?:ing)?(?: [\w' -]{2,30})?|followers of [\w' @-]{2,30}",
    r"interesad[oa]s? en [\w' -]{3,30}|(?:a )?quienes les gust[ae] [\w' -]{3,30}|que hablen? [\w]+"
    r"|amantes del? [\w ]{3,30}",
    r"(?:die|der) sich für [\w äöüß-]{3,30} interessieren|interess(?:e|iert) (?:an|für) [\w äöüß-]{3,30}"
    r"|[\w äöüß-]{3,20}fans",
    r"intéressé(?:e?s)? par [\w' é-]{3,30}|qui (?:aiment|s['’]intéressent à|parlent) [\w' é-]{3,30}"
    r"|passionné(?:e?s) de [\w' -]{3,30}",
    r"interessad[oa]s? (?:em|por) [\w' ã-]{3,30}|que (?:gostam de|falam|amam) [\w' -]{3,30}|amantes de [\w' -]{3,30}",
    r"对[\w]{1,10}感兴趣(?:的人|的用户)?|(?:喜欢|热爱)[\w]{1,10}的(?:人|用户)|(?:学生|宝妈|游戏玩家|上班族)(?:群体"
    r"|用户)",
    r"[\w]{1,12}(?:に興味(?:が|の)ある(?:人|方)?|(?:が)?好きな(?:人|方)|に関心(?:が|の)ある(?:人|方)?|ファン向け)",
)
BIDS = (
    r"(?:cost|bid|price|cpc|cpm|cpa|cpv)[ -]?(?:cap|limit|ceiling|target|control)s?(?: (?:of|at|is"
    r"|to))?[^,;.\n]{0,40}",
    r"(?:max(?:imum)?|highest|manual|target|top) (?:bid|cpc|cpm|cpa|cost per|price per|roas|cost)[^,;\n]{0,30}",
    r"(?:bid(?:ding)?|cpc|cpm|cpa|roas)(?: (?:of|at|is|under|below|up to"
    r"|max))? ?[$€£¥]?(?<!\d)\d[\d.,]{0,12}[^,;\n]{0,20}",
    r"[$€£¥]?(?<!\d)\d[\d.,]{0,12}[^,;.\n\d]{0,20}(?:per|a|an|each|/) ?(?:click|view|conversion|install|lead"
    r"|sale|result|mille"
    r"|thousand (?:views|impressions))",
    r"(?:\w+ ){1,2}(?:cents?|dollars?|euros?|pounds?|bucks) (?:per|a|an|each) (?:click|view|conversion|install|lead)",
    r"(?:puja|coste|costo|cpc)(?: (?:máxim[oa]|tope|límite|objetivo))?(?: (?:de|por|a))[^,;\n]{2,40}"
    r"|[^,;.\n]{0,20}\d[^,;.\n]{0,15}por clic",
    r"(?:höchst)?gebot(?:sobergrenze|slimit)?[^,;.\n]{0,40}|[^,;.\n]{0,20}\d[^,;.\n]{0,15}(?:pro|je) klick"
    r"|klickpreis[^,;.\n]{0,30}|kostenlimit[^,;.\n]{0,30}",
    r"enchère[^,;.\n]{0,40}|coût (?:max(?:imum|imal)? )?(?:par|cible)[^,;.\n]{0,30}|\d[^,;.\n]{0,15}(?:par|le) clic",
    r"lance (?:máximo|de)[^,;.\n]{0,40}|custo (?:máximo|por)[^,;.\n]{0,30}|\d[^,;.\n]{0,15}por clique",
    r"(?:最高)?出价[^，。,\n]{0,15}|(?:每次|单次)点击[^，。,\n]{0,12}\d[^，。,\n]{0,6}|点击(?:单价"
    r"|成本)[^，。,\n]{0,12}",
    r"入札[^、。,\n]{0,15}|クリック単価[^、。,\n]{0,12}|(?:1|一)クリック[^、。,\n]{0,12}",
)
_DAYS = r"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
_PARTS_OF_DAY = (
    r"mornings?|afternoons?|evenings?|nights?|lunch ?times?|lunch hours?|rush hours?|business hours|opening hours"
)
HOURS = (
    rf"(?:only|just)(?: (?:run|show)(?: it)?)? (?:in the|on|at|during|in)(?: the)? (?:{_PARTS_OF_DAY}|week-?ends?"
    rf"|week-?days?|night"
    rf"|{_DAYS})",
    rf"(?:in the|during(?: the)?|at) (?:{_PARTS_OF_DAY}) only|(?:{_PARTS_OF_DAY}|week-?ends?|week-?days?"
    rf"|{_DAYS}) only",
    r"(?:in the|during) (?:mornings|afternoons|evenings|nights)|during (?:business|opening|lunch) hours|(?:on"
    r"|at) week-?ends"
    r"|on week-?days",
    r"(?:(?<=[,;.\n])|^) *(?:week-?days|week-?ends|evenings|mornings|nights|afternoons)(?= *(?:[,;.!]|$))",
    r"(?:run|show|display|schedule)(?: it)?(?: (?:only|just))? (?:on |in the |at )?(?:week-?days|week-?ends"
    r"|evenings|nights"
    r"|mornings|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)",
    r"(?:only |just |between |from )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:-|–|to|and|till?"
    r"|until) ?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)",
    r"every (?:morning|evening|night|afternoon|week-?end|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    r"day-?parting[^,;.\n]{0,30}|(?:solo|sólo|solamente|únicamente|nada más)? ?por las? (?:mañanas?|tardes?|noches?)",
    r"(?:los )?fines de semana|entre semana|de \d{1,2} a \d{1,2} ?(?:h|horas|de la (?:mañana|tarde|noche))",
    r"(?:nur )?(?:abends|morgens|vormittags|nachmittags|nachts|mittags|werktags|wochentags)|nur (?:am|an) wochenenden?"
    r"|an wochenenden|unter der woche|(?:von |zwischen )?\d{1,2} (?:bis|und) \d{1,2} uhr",
    r"(?:seulement |uniquement )?(?:le soir|le matin|les soirs|en soirée|la nuit|l['’]après-midi)|les? week-?ends?"
    r"|en semaine|(?:de|entre) \d{1,2} ?h(?:eures)? (?:à|et) \d{1,2} ?h(?:eures)?",
    r"(?:só |apenas |somente )?(?:à noite|de manhã|à tarde|de madrugada)|(?:nos )?fins de semana|durante a semana"
    r"|(?:em )?dias úteis|das \d{1,2} às \d{1,2}",
    r"(?:只在|仅在|每天)(?:晚上|早上|上午|下午|夜间|中午)|(?:只在|仅在)(?:周末|工作日)|(?:晚上|早上|上午"
    r"|下午)?[\d一二三四五六七八九十]+点到"
    r"(?:晚上|下午)?[\d一二三四五六七八九十]+点",
    r"(?:夜|朝|昼|夕方|夜間|平日|週末|土日)(?:だけ|のみ|に配信|限定)|\d+時から\d+時",
)
DISTANCES = (
    r"(?:with)?in (?:a )?(?:radius of )?\d+ ?(?:km|kilomet(?:er|re)s?|miles?|mi|kms)(?: radius)?(?: (?:of|around"
    r"|from) [\w' -]{2,30})?",
    r"(?:radius(?: of)?|a) \d+ ?(?:km|kilomet(?:er|re)s?|miles?|mi)(?: (?:around|of|from|radius)(?: [\w' -]{2,30})?)?",
    r"\d+ ?-?(?:km|kilomet(?:er|re)s?|miles?|mi) (?:radius|around|from|of)(?: [\w' -]{2,30})?",
    r"(?:en un )?radio de \d+ ?(?:km|kilómetros)[^,;.\n]{0,30}|a \d+ ?km (?:de|a la redonda)[^,;.\n]{0,20}",
    r"(?:im )?umkreis (?:von )?\d+ ?(?:km|kilometern?)[^,;.\n]{0,30}|\d+ ?km (?:um|umkreis)[^,;.\n]{0,25}",
    r"(?:dans un )?rayon de \d+ ?(?:km|kilomètres)[^,;.\n]{0,30}|à \d+ ?km (?:de|autour)[^,;.\n]{0,25}",
    r"(?:num )?raio de \d+ ?(?:km|quilômetros)[^,;.\n]{0,30}",
    r"(?:方圆|周边|半径) ?\d+ ?(?:公里|千米)|\d+ ?(?:公里|キロ|km)(?:以内|范围|圏内)|半径 ?\d+ ?(?:km|キロ)",
    r"(?:post ?codes?|zip ?codes?|postleitzahl(?:en)?|code postal|códigos? posta(?:l|les)|邮编"
    r"|郵便番号) ?[\w -]{3,20}",
)
_MONTHS = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul"
    r"|aug"
    r"|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|januar"
    r"|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro"
)
_FEASTS = (
    r"black friday|cyber monday|christmas(?: day| eve)?|xmas|new year(?:'s)?(?: eve| day)?|easter|halloween"
    r"|thanksgiving"
    r"|valentine(?:'s)?(?: day)?|mother'?s day|father'?s day|navidad|nochevieja|semana santa|reyes|weihnachten|ostern"
    r"|silvester|neujahr|noël|pâques|natal|páscoa|ano novo|carnaval"
)
_DATE = (
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th|\.|º)? ?(?:of |de |de la )?)?(?:{_MONTHS})(?!\w)(?: \d{{1,2}}(?:st|nd|rd"
    rf"|th)?(?!\d))?"
    rf"|(?:next |this |el |le |am |nächsten |próxim[oa] |on )?(?:{_DAYS}|lunes|martes|miércoles|jueves|viernes|sábado"
    r"|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|segunda|terça|quarta|quinta|sexta)(?!\w)"
    rf"|(?:the )?(?:{_FEASTS})|tomorrow|next (?:week|month)|the (?:week-?end|end of the (?:week|month|year))"
    r"|the \w+(?:st|nd|rd|th)(?: of [a-z]+)?|mañana|morgen|demain|amanhã|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
)
DATES = (
    rf"(?:until|till|til|up to|through|ending(?: on)?|ends?(?: on)?|stop(?:s|ping)?(?: on)?|hasta(?: el)?"
    rf"|bis(?: zum)?|jusqu['’]?(?:au|à|en)?"
    rf"|até(?: o)?) (?:{_DATE})",
    rf"(?:starting(?: on| from)?|starts?(?: on)?|beginning(?: on)?|go(?:es|ing)? live(?: on)?|launch(?:es"
    rf"|ing)?(?: on)?|from|a partir del?"
    rf"|desde(?: el)?|ab(?: dem)?|à partir d[ue]|a partir d[eo]) (?:{_DATE})",
    r"[\w月日号]{2,8}(?:开始投放|为止|まで|から配信)|到[\d月日号一二三四五六七八九十]{3,8}(?:为止|结束)",
)
CLOCK = (
    r"(?:at|from|by|until|till) \d{1,2}(?::\d\d)? ?(?:am|pm)|(?:from|until) \d{1,2}:\d\d"
    r"|(?:starts?|starting|begins?|ends?|ending|live|launch|tomorrow|\w+day) at \d{1,2}:\d\d"
    r"|(?:um|ab|bis) \d{1,2}(?::\d\d)? uhr"
    r"|a las \d{1,2}(?::\d\d)?|à \d{1,2} ?h(?:\d\d)?(?!\w)|às \d{1,2}(?::\d\d|h)?|(?:上午|下午|晚上)\d{1,2}点(?!到)"
    r"|(?:午前|午後)\d{1,2}時",
)
