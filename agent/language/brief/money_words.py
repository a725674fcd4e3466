"""What people call money, in all languages at once: data only."""

# Words behind or before a number -> the currencies they may mean. A pattern of several is tried in this order.
CURRENCIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"u\.?s\.? ?dollars?|us ?\$|usd|us-dollars?|d[oó]lares (?:americanos|estadounidenses)|美元|美金|米ドル", ("USD",)),
    (r"canadian dollars?|ca ?\$|c\$|cad", ("CAD",)),
    (r"australian dollars?|a\$|aud", ("AUD",)),
    (r"加币|加幣|加元|piasses?", ("CAD",)),
    (r"台币|台幣|新台币|新台幣|twd|nt ?\$|ntd", ("TWD",)),
    (r"澳元|澳币|澳幣", ("AUD",)),
    (r"nzd|nz ?\$|kiwi dollars?|new zealand dollars?|纽币", ("NZD",)),
    (r"hkd|hk ?\$|港币|港元", ("HKD",)),
    (r"sgd|s\$|singapore dollars?|新币|新幣|坡币", ("SGD",)),
    (r"r\$|brl|rea(?:is|les)|real(?!\w)", ("BRL",)),
    (r"mxn|mx ?\$", ("MXN",)),
    (
        r"\$|dollars?|d[oó]lares?|d[oó]lar|bucks|ドル|刀",
        ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "COP", "CLP", "ARS"),
    ),
    (r"€|eur|euros?|balles|ユーロ|欧元|歐元", ("EUR",)),
    (r"(?:xof|xaf|(?:f|francs?) ?cfa|fcfa|cfa)", ("XOF", "XAF")),
    (r"£|gbp|quid|pounds?(?: sterling)?|libras?(?: esterlinas?)?|pfund|livres? sterling|英镑|ポンド", ("GBP", "EGP")),
    (r"chf|franken|swiss francs?|francs? suisses?|francos? suizos?|fr\.|francs?|瑞士法郎|フラン", ("CHF",)),
    (r"jpy|yen(?:es)?|円|日元|日圓|ienes?", ("JPY",)),
    (r"cny|rmb|yuan|renminbi|元|块|塊|人民币|人民幣", ("CNY", "TWD")),
    (r"¥|￥", ("JPY", "CNY")),
    (r"krw|won|₩|韩元|ウォン", ("KRW",)),
    (r"inr|rs\.?|rupees?|rupias?|rupien|roupies?|₹|卢比|ルピー", ("INR", "PKR", "LKR", "NPR")),
    (r"idr|rupiah", ("IDR",)),
    (r"pesos?|比索|ペソ", ("MXN", "COP", "CLP", "ARS", "UYU", "PHP")),
    (r"soles", ("PEN",)),
    (
        r"kr\.?|kronor|kroner|kronen|coronas|couronnes|coroas|krona|sek|nok|dkk|克朗|クローネ",
        ("SEK", "NOK", "DKK", "CZK"),
    ),
    (r"pln|z[lł]oty(?:ch|s)?|zł", ("PLN",)),
    (r"try|(?:turkish )?liras?|₺", ("TRY",)),
    (r"aed|dirhams?", ("AED", "MAD")),
    (r"sar|riyals?", ("SAR", "QAR")),
    (r"zar|rands?|(?-i:R)", ("ZAR",)),
    (r"thb|baht", ("THB",)),
    (r"vnd|dong|₫", ("VND",)),
    (r"php|₱", ("PHP",)),
    (r"rub|rubles?|roubles?|₽", ("RUB",)),
    (r"ils|shekels?|₪", ("ILS",)),
    (r"ngn|nairas?|₦", ("NGN",)),
    (r"kes|ksh\.?|kshs", ("KES",)),
    (r"ugx|ush\.?", ("UGX",)),
    (r"tzs|tsh\.?", ("TZS",)),
    (r"(?:kenyan |ugandan |tanzanian )?shillings?|schilling", ("KES", "UGX", "TZS")),
    (r"ghs|cedis?|₵", ("GHS",)),
    (r"gel|laris?|₾", ("GEL",)),
    (r"aoa|kwanzas?|kz", ("AOA",)),
    (r"mzn|meticais|metical", ("MZN",)),
    (r"egp|e£", ("EGP",)),
    (r"myr|rm|ringgits?|马币|令吉", ("MYR",)),
    (r"czk|kč|korunas?|koruny", ("CZK",)),
    (r"huf|ft|forints?", ("HUF",)),
    (r"ron|lei", ("RON",)),
    (r"bgn|lev(?:a|s)?", ("BGN",)),
    (r"uah|hryvni?as?|₴", ("UAH",)),
    (r"kzt|tenge|₸", ("KZT",)),
    (r"bdt|takas?|৳", ("BDT",)),
    (r"lkr|pkr|npr", ("LKR", "PKR", "NPR")),
    (r"pen|s/\.?", ("PEN",)),
    (r"cop", ("COP",)),
    (r"clp", ("CLP",)),
    (r"ars", ("ARS",)),
    (r"uyu", ("UYU",)),
    (r"crc|colones|₡", ("CRC",)),
    (r"pyg|guaran[ií]es|₲", ("PYG",)),
    (r"gtq|quetzales", ("GTQ",)),
    (r"dop", ("DOP",)),
    (r"bob|bolivianos", ("BOB",)),
    (r"kwd|bhd|jod|dinars?", ("KWD", "BHD", "JOD", "TND", "DZD")),
    (r"mnt|tugriks?|₮", ("MNT",)),
    (r"lak|kips?|₭", ("LAK",)),
    (r"khr|riels?|៛", ("KHR",)),
    (r"amd|drams?|֏", ("AMD",)),
    (r"azn|manats?|₼", ("AZN",)),
    (r"isk", ("ISK",)),
)

TIMES = {
    "k": 1000, "grand": 1000, "thousand": 1000, "mil": 1000, "tausend": 1000, "mille": 1000, "千": 1000,
    "hundred": 100, "hundert": 100, "百": 100, "万": 10_000, "萬": 10_000,
}  # fmt: skip
# What names an amount whole, and so no number that could be recorded: it is asked for in digits.
SLANG = (
    r"(?:an? |nen |'?n |einen? )?(?:tenners?|fivers?|zehner|fünfer|fuffi|fuffziger|zwanni|zwanziger|hunni|hunderter"
    r"|cinquentinha|cinquentão|vintinho|dezinho|cincuentita)"
    r"|(?:\d[\d.,]{0,9}|\w{3,12}) (?:lucas|pavos|pesitos|mangos|conto|contos|paus|pila|pilas)"
    r"|(?:go |put it |set it |switch |volver? a |vuelve a los? |zurück auf |reviens à "
    r"|volta para )(?:back to )?\d[\d.,]{0,9}(?=\s*(?:[,;.!]|$))"
    r"|half the budget|double (?:the|my) budget|la mitad del presupuesto|das halbe budget|la moitié du budget"
)
# A part of a number, which none of ours is: with one of these beside it, an amount is not understood whole.
PARTS = (
    r"halves|half|quarter|dozens?|few|several|medi[oa]s?|docenas?|unos pocos|halbe[rsn]?|halb|anderthalb|eineinhalb"
    r"|zweieinhalb|dutzend|paar|demie?|douzaine|quelques|mei[oa]|meia|dúzia|poucos|半|几|幾|数"
)
RANGE = r"-|–|—|to|till?|or|bis|oder|à|ou|o|a|hasta|até|到|至|〜|～|から|或|か"
BETWEEN, AND = "between|entre|zwischen", "and|y|und|et|e"
SPENDING = (
    r"budget|spend|spending|presupuesto|gastar|gasta|orçamento|gastar|ausgeben|dépenser|dépense|预算|預算|花费|予算"
)
# What sets an amount anew without a word of money.
SETS = (
    r"make (?:it|that)(?: just| only)?|(?:go |drop |put it )?back to|(?:go|raise|lower|increase|reduce|drop|cut"
    r"|bump|set|put)"
    r"(?: it)?(?: up| down)? (?:to|at)|stop(?: it)? (?:after|at)"
    r"|ponle|ponlo en|p[oó]n(?:lo)?|d[ée]jalo en|d[ée]jala en|s[úu]belo a|b[áa]jalo a|vuelve a|que sean"
    r"|mach(?:e|en sie)?(?: es| daraus)?|(?:geh|zurück)(?: zurück)? auf|setz(?:e|en sie)?(?: es)? auf"
    r"|stopp?(?: es)? (?:nach|bei)"
    r"|mets(?:-y| le à)?|mettez(?:-y)?|passe(?:z)? à|reviens à|revenez à|arrête(?:z)? (?:à|après)"
    r"|p[õo]e|coloca|bota|muda para|volta para|deixa em|改成|改为|換成|にして"
)
