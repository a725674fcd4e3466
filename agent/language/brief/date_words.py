"""What days, months and spans of time are called, in all languages at once: data only."""

MONTHS = (
    r"jan(?:uary)?|enero|januar|jänner|janvier|janv|janeiro",
    r"feb(?:ruary)?|febrero|februar|f[ée]vrier|févr|fevereiro",
    r"mar(?:ch)?|marzo|märz|mars|março",
    r"apr(?:il)?|abril|avril",
    r"may|mayo|mai|maio",
    r"june?|junio|juni|juin|junho",
    r"july?|julio|juli|juillet|julho",
    r"aug(?:ust)?|agosto|ao[ûu]t",
    r"sept?(?:ember)?|sep?tiembre|septembre|setembro",
    r"o[ck]t(?:ober)?|octubre|octobre|outubro",
    r"nov(?:ember)?|noviembre|novembre|novembro",
    r"de[cz](?:ember)?|diciembre|d[ée]cembre|dezembro",
)
# Short names of days are written with a capital: "mon" is French, "sun" and "sat" are words.
WEEKDAYS = (
    r"monday|(?-i:Mon)|lunes|montag|lundi|segunda(?:-feira)?|(?:星期|周|週)一|月曜日?",
    r"tuesday|(?-i:Tues?)|martes|dienstag|mardi|terça(?:-feira)?|(?:星期|周|週)二|火曜日?",
    r"wednesday|(?-i:Wed)|mi[ée]rcoles|mittwoch|mercredi|quarta(?:-feira)?|(?:星期|周|週)三|水曜日?",
    r"thursday|(?-i:Thu(?:rs)?)|jueves|donnerstag|jeudi|quinta(?:-feira)?|(?:星期|周|週)四|木曜日?",
    r"friday|(?-i:Fri)|viernes|freitag|vendredi|sexta(?:-feira)?|(?:星期|周|週)五|金曜日?",
    r"saturday|(?-i:Sat)|s[áa]bado|samstag|sonnabend|samedi|(?:星期|周|週)六|土曜日?",
    r"sunday|(?-i:Sun)|domingo|sonntag|dimanche|(?:星期|周|週)[日天]|日曜日?",
)
# Days that only sound like one of the week.
NO_WEEKDAY_BEFORE = r"(?<!black )(?<!good )(?<!cyber )(?<!casual )(?<!ash )(?<!palm )(?<!super )"

# How many days from today; the longer name first.
FROM_TODAY = (
    (
        2,
        r"(?:the )?day after tomorrow|pasado mañana|übermorgen|après-demain|depois de amanhã|后天|後天|明後日|あさって",
    ),
    (1, r"tomorrow|(?<!la )mañana|morgen|demain|amanhã|明天|明日"),
    (0, r"today|tonight|right (?:now|away)|now|immediately|hoy|ahora mismo|heute|sofort|aujourd['’]hui|hoje|今天|今日"),
)
NEXT_WEEK = (
    r"next week|(?:la )?(?:próxima semana|semana que viene|semana que vem)|nächste woche|semaine prochaine"
    r"|下周|下週|来週"
)
NEXT_MONTH = (
    r"next month|(?:el )?(?:próximo mes|mes que viene)|nächsten monat|mois prochain|próximo mês|下个月|下個月|来月"
)
END_OF_MONTH = (
    r"(?:the )?end of (?:the |this )?month|month['’]?s? end|fin(?:al)? de mes|monatsende|ende des monats|fin du mois"
    r"|fim do mês|月底|月末"
)
NAMED_DAYS = (
    (12, 24, r"christmas eve|nochebuena|heiligabend|véspera de natal"),
    (12, 25, r"christmas(?: day)?|xmas|navidad|weihnachten|noël|natal|圣诞节?|聖誕節?|クリスマス"),
    (
        12,
        31,
        r"new year['’]?s eve|nochevieja|silvester|(?:the )?end of (?:the |this )?year|fin de año|jahresende"
        r"|年底|年末|大晦日",
    ),
    (1, 1, r"new year(?:['’]?s)?(?: day)?|año nuevo|neujahr|nouvel an|ano novo|元旦"),
    (2, 14, r"valentine['’]?s(?: day)?|san valentín|valentinstag|saint-valentin|情人节|バレンタイン"),
    (10, 31, r"halloween"),
)

# Days in a unit; a month is counted by the calendar.
DAYS, WEEKS, FORTNIGHTS, MONTH_UNIT = (
    r"days?|d[íi]as?|tage?n?|jours?|天|日",
    r"weeks?|semanas?|wochen?|semaines?|(?:个|個)?(?:周|週|星期)",
    r"fortnights?|quincenas?",
    r"months?|mes(?:es)?|monate?n?|mois|mês|(?:个|個)月|[かヶカ]月",
)
IN_FRONT_OF_A_SPAN = r"in|within|dentro de|en|dans|daqui a|em"
BEHIND_A_SPAN = r"from (?:now|today)|later|后|後"
LASTING = (
    r"for|lasting|lasts?|over|during|runs?|running|run it|durante|por|dure|für|pendant|durant|sur|投放|持续|为期|共"
)
LASTING_BEHIND = r"[\s-]long|\slang(?!\w)|[\s-](?:run|flight)(?!\w)|間|间"
THE_NEXT = r"(?:the (?:next|coming|first) |next |another |los próximos |las próximas |die nächsten |les |os próximos )?"
NEXT = r"next|this(?: coming)?|coming|(?:el |la )?próxim[oa]|kommenden?|nächsten?|diesen|下|下个|来|この|今度の"
PREVIOUS_ARTICLES = r"the|on|el|la|los|le|les|o|am|dem|den|zum|día|dia|a"
HOUR_MARKS = r"at|@|a las?|um|à|às"
NOON, MIDNIGHT = r"noon|midday|mediodía|mittag|midi|meio-dia", r"midnight|medianoche|mitternacht|minuit|meia-noite"

# What stands before a day on which the ad starts or ends, and behind it where a language puts it there.
_IT = r"(?: (?:it|this|the ad|the campaign|date|day|running|showing|there))*"
STARTS = (
    rf"from|start(?:s|ing)?{_IT}(?: (?:is|to|on|from|at|should be))*|begin(?:s|ning)?{_IT}(?: on)?|as of|since"
    rf"|(?:goes? |be )live(?: on)?|launch(?:es|ing)?{_IT}(?: on)?|between|desde|a partir del?|emp(?:ez|iez|iec)\w+"
    r"|com(?:ienz|ienc|enz)\w+|ab|vo[mn]|beginn\w*|startet?(?: es)?|dès|à partir d[ue]|commen[cç]\w+|começ\w+"
)
ENDS = (
    rf"until|till|['’]?til|through|thru|up to|end(?:s|ing)?{_IT}(?: (?:is|to|on|at|should be))*|stop\w*{_IT}(?: on)?"
    rf"|finish\w*{_IT}(?: on)?|hasta|termin\w+|acab\w+|bis|endet?|jusqu['’](?:au|à|en)|até"
)
STARTS_UNSPACED, ENDS_UNSPACED = r"从|從|自|由", r"到|至|直到|截止"
STARTS_BEHIND, ENDS_BEHIND = r"から|より|起|开始|開始", r"まで|为止|為止|截止|结束|終了"
OPENS_A_RANGE = r"de|del|du|des|to|dates?(?: are| is)?|runs?(?: it)?|running"
JOINS_A_RANGE = r"-|–|—|to|and|a|al|y|und|au|et|à|e|ao|到|至|～|〜|~"
PARTS_OF_DAY = (
    r"mornings|afternoons|evenings?|nights?|abends?|morgens|nachts|nachmittags?|à noite|de manhã|à tarde|soirs?"
    r"|por la (?:mañana|tarde|noche)|晚上|早上|の夜|夜"
)
NO_END = (
    r"(?:no|without(?: an?| any)?) (?:fixed )?end(?: ?date)?|open[- ]ended|indefinitely|until (?:i|we) (?:pause|stop)"
    r"|sin (?:fecha de )?fin(?:al)?|indefinidamente|ohne ende|unbefristet|sans fin|sem (?:data de )?fim|不设结束|长期"
    r"|終了日なし|無期限"
)
NO_END_AS_ANSWER = r"forever|ongoing|never|siempre|nunca|nie|jamais|没有|なし"
