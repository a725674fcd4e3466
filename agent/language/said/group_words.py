"""The words by which people name a group, an age or a phone, or leave one out: data only."""

from agent.language.brief import audience_words as who
from agent.language.brief.quoting import MASK

_BEGINS = rf"(?:(?<=[,;.\n、，。{MASK}])|^)[ \-–—]*"
_BEHIND = (
    r"(?= *(?:[,;.!、，。]|$|\d\d|[-–—] | (?:in|from|of|at|only|around|near|over|under|aged|mostly"
    r"|mainly|and|de|d['’]|en|à"
    r"|em|von|aus|ab|y|und|et|e) ?))"
)
_LOVERS = (
    r"lovers|fans|enthusiasts|bikers|hikers|runners|cyclists|surfers|climbers|gamers|readers|cooks|bakers|skaters|skiers"
    r"|golfers|gardeners|vegans|vegetarians|collectors|crafters|knitters|owners|riders|swimmers|yogis|foodies|commuters"
    r"|tourists|travell?ers|expats|locals|homeowners|renters|newlyweds|professionals|freelancers|founders|teachers"
    r"|nurses|doctors|lawyers|builders|farmers|drivers|couples|singles|families"
)
_KIN = (
    r"parents|mothers|fathers|mums|moms|dads|grandparents|grandmas|students|pupils|graduates|freshers|seniors"
    r"|pensioners|retirees|teens|teenagers|kids|millennials|gen z|boomers|toddlers"
)
_OTHERS = (
    r"estudiantes|universitari[oa]s|padres|madres|papás|mamás|jubilad[oa]s|jóvenes|adolescentes|amantes|aficionad[oa]s"
    r"|familias|studenten|studierende|schüler|eltern|väter|mütter|rentner|senioren|jugendliche|familien|liebhaber"
    r"|[a-zäöü]{3,20}fans|étudiant[e]?s|lycéens|mères|pères|retraité[e]?s|jeunes|familles|amateurs|fans"
    r"|estudantes|universitários|mães|pais|aposentados|jovens|famílias|galera d[oae] \w+|gamers|fãs"
)
_LED = r"(?:[\w'’-]+ ){0,2}"
GROUPS = (
    rf"{_BEGINS}{_LED}(?:{_LOVERS}|{_KIN}|{_OTHERS}){_BEHIND}",
    rf"(?:aimed at|for|to|reach|target|para|für|pour|dirigid[oa]s? a|an|aux?) {_LED}(?:{_KIN}|{_OTHERS}|{_LOVERS})"
    rf"(?= *(?:[,;.!]|$| (?:in|from|of|at|only|around|near|de|en|à|em|von|aus) ?))",
    rf"(?:{who.PEOPLE}|{who.WOMEN}|{who.MEN}) (?:\d\d\S{{0,4}} )?(?:who|that|which) (?:really |also )?"
    r"(?:likes?|loves?|enjoys?|plays?|owns?|has|have|speaks?|follows?|bu(?:y|ys)|cooks?|runs?|reads?|rides?|travels?)"
    r" [\w' -]{2,30}",
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{0,6}(?:家长|学生|宝妈|宝爸|妈妈|爸爸|父母|大学生|上班族|老人|白领|情侣|玩家|爱好者)"
    r"(?=[，。,、\s]|$)|的(?:家长|学生|妈妈|宝妈|父母)|(?:喜欢|热爱|爱)[\u4e00-\u9fff]{1,8}的(?=[，。,、\s]|$)",
    r"[\u3040-\u30ff\u4e00-\u9fff]{0,10}(?:の|いる)?(?:親|ママ|パパ|主婦|大学生|学生|会社員|高齢者|シニア|子育て世代)"
    r"(?=[、。,でにへ\s]|向け|だけ|$)|[\u3040-\u30ff\u4e00-\u9fff]{1,10}(?:好き|ファン)(?=[、。,\s]|向け|$)",
)
_TENS = (
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|veinte|treinta|cuarenta"
    r"|cincuenta|sesenta|zwanzig|dreißig|vierzig|fünfzig|sechzig|vingt|trente|quarante|cinquante|soixante|vinte|trinta"
    r"|quarenta|cinquenta|sessenta"
)
_NO_MONEY = (
    r"(?![\s-]*(?:\w+[\s-]){0,2}(?:dollars?|euros?|pounds?|bucks|quid|cents?|a day|per day|daily|days?|weeks?|percent"
    r"|minutes?|times|d[oó]lares|pesos|reais|al d[ií]a|am tag|par jour|por dia|usd|eur|gbp|in total|total))"
)
AGES = (
    rf"(?:between|aged?|over|under|above|entre|zwischen|über|unter|ab|mayores de|plus de|mais de) (?:the ages? of )?"
    rf"(?:{_TENS})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    rf"(?: (?:and|to|y|und|et|e) (?:{_TENS})(?:[ -]\w{{3,5}})?)?(?!\w){_NO_MONEY}",
    rf"{_BEGINS}(?:[\w'’]{{2,12}} ){{1,2}}(?:just |only |dos |de |von |les |los |from |ages? )?"
    r"(?:1[3-9]|[2-6]\d) ?(?:-|–|to|a|bis|à|aos|y) ?(?:1[3-9]|[2-6]\d)(?= *(?:[,;!]|\.?$))",
    r"(?:just|only|nur|solo|sólo|seulement|só|plutôt)? ?(?:the |die |los |les |os )?(?:1[3-9]|[2-6]\d) ?"
    r"(?:\+|plus(?! de))(?=\s*(?:[,;.!]|$))|over (?:1[3-9]|[2-6]\d)s(?!\w)|no age limit",
)
_PHONE = r"i-?phones?|i-?pads?|ios|androids?|samsungs?|huaweis?|tablets?"
PHONES = (
    rf"{_BEGINS}(?!(?:we|i|sent|von meinem|enviado|envoyé|gesendet|get outlook) )(?:[\w'’]{{1"
    rf",12}} ){{0,5}}(?:{_PHONE})(?: (?:as well|too|only|users?|people|phones?"
    rf"|please|pls|ppl|folks|owners|first))?(?= *(?:[,;.!]|$| in ))",
    rf"(?:quem tem|que teng[ao]n?|qui ont|die|mit|with|con|avec|com|wer) (?:an? |ein |un )?(?:{_PHONE})(?!\w)",
    rf"(?:{_PHONE}) (?:ppl|peeps|folks|too|as well)",
    r"苹果手机|安卓手机|(?:只[给投要]|给)(?:苹果|安卓)",
)
_DAY = (
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?|mon|tues?|wed|thurs?|fri|sat|sun"
    r"|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?"
    r"|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?"
    r"|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?"
    r"|segunda|terça|quarta|quinta|sexta"
)
_AND_DAYS = rf"(?: ?(?:,|and|&|to|-|–|through|or|y|a|al|und|bis|et|au|e) ?(?:{_DAY})(?!\w)){{1,6}}"
_PART = (
    r"mornings?|afternoons?|evenings?|nights?|lunch ?times?|abends?|morgens?|nachts|nachmittags?"
    r"|mittags?|soirs?|matins?"
    r"|à noite|de manhã|à tarde|por la (?:mañana|tarde|noche)"
)
DAYS = (
    rf"(?:on |only |nur |de |du |le |am )?(?:{_DAY})(?:{_AND_DAYS})? (?:{_PART})",
    rf"(?<!starts )(?<!start )(?:only |nur |de |du )?(?:{_DAY}){_AND_DAYS}(?: only)?",
    rf"(?:on )?week-?(?:day|end)s? (?:{_PART})|(?:only )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days only",
    r"(?:nur )?(?:mon|diens|donners|frei|sams|sonn)tags(?: und \w+tags)?|(?:nur )?(?:am )?wochenende",
    r"on (?:black friday|cyber monday|christmas|halloween|easter)[ \w]{0,5} only",
    r"(?:na semana d[aeo]|in the week of|in der woche vo[nm]|la semana de|la semaine d[eu]) [\w ]{3,15}",
    r"(?:星期|周|週|礼拜)[一二三四五六日天](?:到|至|和|、|-)(?:星期|周|週|礼拜)?[一二三四五六日天]|(?:平日|周末|週末|工作日)"
    r"(?:の|的)?(?:夜|朝|昼|夕方|晚上|早上|上午|下午)|[月火水木金土日]曜?日?(?:から|〜|と)[月火水木金土日]曜日?",
)
LOCAL = (r"(?:just |only )?(?:a)?round here|(?:just |only )?(?:near|around) (?:me|us|my (?:shop|store|place|town))",)
_LARGE = (
    r"(?:the )?(?:europe|(?:the )?eu|european union|emea|apac|latam|latin america|(?:south|central|north) america"
    r"|asia|africa"
    r"|oceania|middle east|scandinavia|nordics|benelux|dach|balkans|baltics|caribbean|americas|mena)"
    r"|(?:la )?(?:europa|unión europea|ue|áfrica|latinoam[ée]rica|(?:américa|latinoamérica) (?:latina|del sur|central)"
    r"|sudamérica|centroamérica|norteamérica|escandinavia)|(?:der |dem |den )?(?:eu|europäischen union|europa"
    r"|lateinamerika"
    r"|südamerika|afrika|asien|skandinavien|dach-?raum|dach-?region|naher osten)|(?:l['’]|la |le )?(?:europe"
    r"|union européenne"
    r"|amérique (?:latine|du sud|centrale)|afrique|asie|scandinavie|moyen-orient)|(?:união europeia"
    r"|américa (?:latina|do sul"
    r"|central)|europa|áfrica|ásia)"
)
_INTO = (
    r"in|all over|across|throughout|within|only|just|target(?:ing)?|show(?: it)? in|en|solo en|por|toda|nur in|im"
    r"|in der|dans"
    r"|dans toute|em|na|no|toda a"
)
_LETTERS = r"(?:[a-zÀ-ɏ]+[Ѐ-ӿͰ-Ͽ]|[Ѐ-ӿͰ-Ͽ]+[a-zÀ-ɏ])\w*"
# Places too large for the table to have, or written with letters of another alphabet, or put beside a place: unknown.
REGIONS = (
    rf"(?:(?:only|just|nur|solo|sólo|seulement|só) )?(?:{_INTO}) (?:all of |the whole of |toda |ganz )?(?:{_LARGE})",
    rf"(?:{_INTO}|for|to|a|para|nach) {_LETTERS}",
    r"(?:在|面向|投放到|只投)?(?:欧洲|歐洲|欧盟|亚洲|非洲|拉美|南美|东南亚)(?=投放|的|[，。,\s]|$)"
    r"|(?:ヨーロッパ|欧州|アジア|南米|アフリカ|EU)(?:で|に|全域|だけ|のみ|向け)",
)
_EXCEPT = r"(?:not|never|excluding|exclude|except(?: for)?|but not|other than|(?:any|every)where but|outside(?: of)?)"
_EXCEPT_ABROAD = r"(?:außer|nicht|pas|não|ausgenommen|excepto|salvo|menos|sauf|excepté|hors de|exceto)"
_WHOM = rf"(?:{who.WOMEN}|{who.MEN}|{_KIN}|{_OTHERS}|{_PHONE}|(?:under|over) \d\d)"
EXCLUDED = (
    rf"(?:{_EXCEPT}|{_EXCEPT_ABROAD}|no|keine?) (?!(?:just|only|nur|solo) )(?:(?:{who.SMALL}) ){{0,2}}{_WHOM}(?!\w)",
    r"(?:nobody|no one|none|not any(?:one|body)|nadie|niemand|personne|ninguém|keiner) (?:(?:who is|de|of|von"
    r"|unter) )?"
    r"(?:under|over|below|above|younger than|older than|menor(?:es)? de|mayor(?:es)? de|unter|über|de moins de"
    r"|de plus de"
    r"|com menos de|com mais de|abaixo de|acima de|menos de|más de)? ?\d\d(?!\w)",
    r"(?:no|not|sin|keine|pas de|sem|exclude|excluding) (?:for |to |any |para )?(?:minors|menores|minderjährigen?"
    r"|mineurs"
    r"|underage|under ?age|(?:under|over)[ -]?\d\ds?|unter \d\d|moins de \d\d)(?!\w)"
    r"|(?:no|not for|not to) people (?:under|over|below|above) \d\d(?!\w)",
    r"(?:不要|不投|除了)(?!音乐|音樂|配乐|bgm|了|钱|再)[\u4e00-\u9fff]{1,8}|[\u3040-\u30ff\u4e00-\u9fff]{1,10}(?:以外|を除く|除外)",
)
# A shop of one's own, whose place may be where the ad is to be shown.
SHOP = (
    r"(?<!\w)(?:my|our|mi|nuestr[oa]|mein(?:e[nr]?)?|unser(?:e[nr]?)?|mon|ma|notre|meu|minha|nossa?)\s+(?:[\w'’-]{1,20}\s+){0,2}?"
    r"(?:shops?|stores?|caf[eé]s?|bakery|restaurants?|studio|gym|salon|bar|pub|florist|tienda|cafetería|panadería|restaurante"
    r"|floristería|peluquería|laden|geschäft|bäckerei|[a-zäöü]{3,12}laden|boutique|boulangerie|magasin|loja|padaria)\s+"
    r"(?:in|en|à|em|no|na)\s+"
)
