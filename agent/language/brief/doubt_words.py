"""What stands beside an amount and says that it is not the plain amount it looks like: data only."""

_EACH = r"(?:an?|per|each|every|/|a la|al|por|cada|pro|je|im|in der|die|par|la|ao|à)\s?"
_OTHER = (
    r"(?:every (?:other|second)|alle (?:zwei|2)|tous les (?:deux|2)|toutes les (?:deux|2)|(?:a )?cada (?:dos"
    r"|dois|duas|2))"
)
# How long the time is for which an amount is said -> its days. The first that fits counts.
PERIODS: tuple[tuple[str, str], ...] = (
    (r"(?:every (?:two|2|other|second)|alle (?:zwei|2)|tous les (?:deux|2)|(?:a )?cada (?:dos|dois|2)) "
     r"(?:days?|tage?|jours|d[ií]as?)|每(?:两|2)天|2日ごと", "2"),
    (rf"{_OTHER} (?:weeks?|wochen|semaines|semanas)|(?:{_EACH})?fortnight(?:ly)?|quincenal(?:es)?|每(?:两|2)周", "14"),
    (r"every (?:three|3) days|alle (?:drei|3) tage|tous les (?:trois|3) jours|(?:a )?cada (?:tres|três"
     r"|3) d[ií]as", "3"),
    (rf"(?:{_EACH})(?:hour|hora|stunde|heure)|hourly|stündlich|每(?:小时|个小时)|(?:1|一|毎)時間(?:あたり)?", "1/24"),
    (rf"(?:{_EACH})(?:weeks?|wk|semana|woche|semaine)|weekly|seman(?:al(?:es)?|ais)|wöchentlich\w*|wochen(?=budget)"
     r"|hebdomadaires?|每(?:周|週|星期|个星期)|/(?:周|週)|(?:毎|1|一)週(?:間)?(?:あたり)?|週に", "7"),
    (rf"(?:{_EACH})(?:months?|mo|mth|mes|monat|mois|mês)|monthly|p\.m\.|pcm|mensual(?:es)?|mensuels?|mensuelle|mensa(?:l|is)"
     r"|monatlich\w*|monats(?=budget)|每(?:个)?月|/月|毎月|(?:1|一)[かヶケカ]月(?:あたり)?|月に|月額", "30"),
    (rf"(?:{_EACH})(?:quarter|trimestre|quartal)|quarterly|trimestral(?:es)?|每季度?|四半期", "90"),
    (rf"(?:{_EACH})(?:years?|yr|año|jahr|an(?:née)?|ano)|yearly|annual(?:ly)?|anual(?:es)?|jährlich\w*|annuels?|anuais"
     r"|每年|/年|毎年|年間|年に", "365"),
)  # fmt: skip
# A time for which an amount is said in all, or for each day of it: only where neither is said.
SPANS: tuple[tuple[str, str], ...] = (
    (r"(?:for|over|during) (?:the |this |a |one |next )?(?:whole |entire |full )?week|(?:para"
     r"|por) (?:toda )?(?:la|esta|una) semana"
     r"|für (?:die|diese|eine)(?: ganze)? woche|pour (?:toute )?(?:la|cette|une) semaine|para (?:toda )?(?:a|esta"
     r"|uma) semana", "7"),
    (r"(?:for|over|during) (?:the |this |a |one |next )?(?:whole |entire |full )?month|(?:para"
     r"|por) (?:todo )?(?:el|este|un) mes"
     r"|für (?:den|diesen|einen)(?: ganzen)? monat|pour (?:tout )?(?:le|ce|un) mois|para (?:todo )?(?:o|este"
     r"|um) mês", "30"),
)  # fmt: skip
# A time of another length, for which an amount is hardly said a day: which it is, the person says.
MORE_SPANS = (
    r"(?:for|over|during|in) (?:the )?(?:whole |entire |full )?(?:month of )?(?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december)|for everything"
    r"|(?:for|over) the (?:whole |entire |full )?(?:run|campaign|period|time)"
    r"|(?:split |spread )?(?:for|over|across) (?:the )?(?:\d{1,3}|two|three|four|five|six|seven|ten)"
    r" (?:days|weeks|months)"
    r"|(?:para|por) (?:todo|toda la campaña|(?:\d{1,3}|dos|tres|cuatro) (?:días|semanas|meses))"
    r"|für (?:alles|die ganze kampagne|(?:\d{1,3}|zwei|drei|vier) (?:tage|wochen|monate))"
    r"|pour (?:tout|toute la campagne|(?:\d{1,3}|deux|trois|quatre) (?:jours|semaines|mois))"
    r"|para (?:tudo|toda a campanha|(?:\d{1,3}|duas|dois|três|quatro) (?:dias|semanas|meses))"
)
# What an amount is reckoned with, which nobody does here.
RECKONED_BEFORE = (
    r"(?<![\d.,])\d[\d.,]{0,6}\s?%\s*(?:of|off|de[l]?|von|des?|do|の)?\s*|[½¼¾⅓⅔⅛]\s*(?:of|de|von)?\s*|(?:^|(?<=[\s:=]))[-−]\s?"
    r"|(?<![\d.,])\d[\d.,]{0,12}\s?[+*×]\s?"
)
# What makes an amount the end of all spending, for which an ad has no field.
STOPS = (
    r"(?<!\w)(?:stop(?:s|ping)?(?: it| the ad)?|pause(?: it)?) (?:after|at|when it (?:hits|reaches))\s*"
    r"|(?:p[áa]ralo|para|det[ée]nlo) (?:a los|tras|al llegar a)\s*|stopp?(?:e|en sie)?(?: es)? (?:nach|bei)\s*"
    r"|arrête(?:z)?(?:-la)? (?:à|après)\s*"
)
RECKONED_BEHIND = (
    r"\s*[+*×÷]\s?\d[\d.,]{0,12}%?|\s?[/x]\s?\d[\d.,]{0,12}(?!\w)"
    r"|\s*,?\s*(?:[-−]|minus|less|plus|times|menos|más|moins|weniger|abzüglich|mal|mais|减去?|加上?|マイナス|引く)"
    r"\s*\d[\d.,]{0,12}\s?(?:%|percent|prozent|por ciento|pour cent|por cento)?"
)
# The hundredth part of money.
CENTS = (
    r"\s?(?:cents?|¢|centavos?|c[ée]ntimos?|centimes?|pence|pennies)"
    r"(?: (?:a|per|al|pro|am|par|por) (?:day|d[ií]a|tag|jour))?"
)
# What multiplies a number by more than is read of it.
MAGNITUDES = (
    r"\s?(?:milliards?|milliarden?|mrd\.?|billions?|billionen?|billones|bilhões|bn|trillions?|millions?|millionen|millón"
    r"|millones|milhão|milhões|mio\.?|mln|mill?|lakhs?|crores?|lacs?|dozens?|gros|亿|億|兆"
    rf"|(?:and|y|con|und|et|e) \d{{1,2}}{CENTS}|{CENTS})"
)
# Words of other money: no account has it.
COINS = (
    r"\s?(?:bitcoins?|btc|usdt|usdc|eth(?:er(?:eum)?)?|doge(?:coins?)?|xrp|比特币|ビットコイン|credits?|créditos"
    r"|points?|coins?)"
)
# Three capital letters before a number that are no code of a currency.
NO_CODE = frozenset(
    {"CTA", "ADS", "MAX", "MIN", "DAY", "THE", "FOR", "AND", "USE", "SET", "BIS", "PRO", "ALL", "NOT", "OFF"}
)
# Words that may follow a number where the name of a currency would stand, without being one.
NO_CURRENCY = (
    r"max(?:imum|imal|imo|imum)?|min(?:imum|imal|imo)?|tops|only|ish|ok|okay|please|pls|thanks|or|and|is|fine|works|good"
    r"|nur|maximal|höchstens|mindestens|bitte|máximo|mínimo|solo|nada|por|gracias|seulement|merci|apenas|obrigad[oa]"
    r"|for|from|until|till|to|in|starting|start|ending|days?|weeks?|months?|tage?n?|wochen?|días?|semanas?|jours?|dias?"
    r"|dieser|today|tomorrow|now|flat|exactly|roughly|about|approx|around|instead|again|per|pro|par|al|am|the|a|an|no"
    r"|sin|sem|ohne|sans|traffic|if|then|etc|cap|limit|total|daily|also|too|though|aprox"
)
