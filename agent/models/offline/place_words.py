"""What places are called by people, beside the English name that the platform lists: data only."""

# English name -> other names, in lower case and parted by "; ".
OTHER_NAMES = {
    "United States": (
        "usa; u.s.a.; u.s.; us; the states; america; estados unidos; eeuu; ee. uu.; ee.uu.; vereinigte staaten"
        "; états-unis; etats-unis; 美国; 美國; アメリカ; 米国"
    ),
    "United Kingdom": (
        "uk; u.k.; great britain; britain; reino unido; vereinigtes königreich; großbritannien; royaume-uni"
        "; 英国; イギリス"
    ),
    "Canada": "canadá; kanada; 加拿大; カナダ",
    "Germany": "alemania; deutschland; allemagne; alemanha; 德国; 德國; ドイツ",
    "France": "francia; frankreich; frança; 法国; 法國; フランス",
    "Spain": "españa; spanien; espagne; espanha; 西班牙; スペイン",
    "Portugal": "葡萄牙; ポルトガル",
    "Italy": "italia; italien; italie; itália; 意大利; イタリア",
    "Austria": "österreich; autriche; áustria; 奥地利; オーストリア",
    "Switzerland": "suiza; schweiz; der schweiz; suisse; suíça; 瑞士; スイス",
    "Belgium": "bélgica; belgien; belgique; 比利时; ベルギー",
    "Netherlands": (
        "holland; países bajos; holanda; niederlande; den niederlanden; pays-bas; países baixos; 荷兰; オランダ"
    ),
    "Ireland": "irlanda; irland; irlande; 爱尔兰; アイルランド",
    "Denmark": "dinamarca; dänemark; danemark; 丹麦; デンマーク",
    "Norway": "noruega; norwegen; norvège; 挪威; ノルウェー",
    "Sweden": "suecia; schweden; suède; suécia; 瑞典; スウェーデン",
    "Finland": "finlandia; finnland; finlande; finlândia; 芬兰; フィンランド",
    "Poland": "polonia; polen; pologne; polônia; 波兰; ポーランド",
    "Brazil": "brasil; brasilien; brésil; 巴西; ブラジル",
    "Mexico": "méxico; mexiko; mexique; 墨西哥; メキシコ",
    "Argentina": "argentinien; argentine; 阿根廷; アルゼンチン",
    "Colombia": "kolumbien; colombie; colômbia; 哥伦比亚; コロンビア",
    "Chile": "chili; 智利; チリ",
    "Peru": "perú; pérou; 秘鲁; ペルー",
    "Japan": "japón; japon; japão; 日本",
    "China": "chine; 中国",
    "South Korea": "korea; corea del sur; südkorea; corée du sud; coreia do sul; 韩国; 韓國; 韓国",
    "Singapore": "singapur; singapour; singapura; 新加坡; シンガポール",
    "Thailand": "tailandia; thaïlande; tailândia; 泰国; タイ",
    "Vietnam": "viet nam; 越南; ベトナム",
    "Indonesia": "indonesien; indonésie; indonésia; 印度尼西亚; インドネシア",
    "Malaysia": "malasia; malaisie; malásia; 马来西亚; マレーシア",
    "Philippines": "filipinas; philippinen; 菲律宾; フィリピン",
    "India": "indien; inde; índia; 印度; インド",
    "Australia": "australien; australie; austrália; 澳大利亚; オーストラリア",
    "New Zealand": "nueva zelanda; neuseeland; nouvelle-zélande; nova zelândia; 新西兰; ニュージーランド",
    "South Africa": "sudáfrica; südafrika; afrique du sud; áfrica do sul; 南非; 南アフリカ",
    "Turkey": "turquía; türkei; der türkei; turquie; turquia; 土耳其; トルコ",
    "Saudi Arabia": "arabia saudita; saudi-arabien; arabie saoudite; arábia saudita; 沙特阿拉伯; サウジアラビア",
    "United Arab Emirates": "uae; emirates; emiratos árabes unidos; vereinigte arabische emirate; 阿联酋",
    "California": "kalifornien; californie; califórnia; 加利福尼亚; カリフォルニア",
    "New York": "nueva york; nova york; 纽约; ニューヨーク",
    "Texas": "tejas; 得克萨斯; テキサス",
}

_PEOPLE = r"people|users|folks|viewers|everyone|everybody|women|men|shoppers|customers|audiences?"
# Words that end where a place begins.
TARGETS = (
    r"(?:only|just|solely|exclusively)(?: (?:to|for) (?:people|users|folks|viewers|everyone))?"
    r"(?: (?:run|show|target)(?: it)?)? (?:in|for|within|across|to)"
    r"|(?:show(?:n|ing)?|runs?|running|display(?:ed)?|target(?:ing|ed)?|aim(?:ed|ing)?|limit(?:ed)?)(?: [\w'+-]+){0,4}?"
    r" (?:in|to|at|across|within)(?: only| just)?"
    rf"|(?:{_PEOPLE})(?:,? (?:aged )?\d\d\S*(?: to \d\d)?)?(?: (?:living|who live|based))? (?:in|from|across)"
    r"|(?:locations?|places?|countr(?:y|ies)|regions?|markets?)(?: (?:is|are|to|should be|must be))"
    r"|(?:s[oó]lo|solamente|únicamente)(?: (?:para|a) \w+)? (?:en|para)|mu[eé]str\w+(?: \w+){0,3} en"
    r"|(?:gente|personas|usuarios|mujeres|hombres) (?:en|de)"
    r"|nur (?:in|für)|(?:zeig|schalt)\w*(?: \w+){0,3} in|(?:leute|menschen|frauen|männer) (?:in|aus)"
    r"|(?:seulement|uniquement)(?: \w+)? (?:en|au|aux)|(?:montr|diffus)\w+(?: \w+){0,3} (?:en|au|aux)"
    r"|(?:só|somente|apenas) (?:no|na|nos|nas|em)|mostr\w+(?: \w+){0,3} (?:no|na|nos|em)"
)
# Likewise, where a place that is known by its name follows.
TARGETS_KNOWN = r"only|just|target(?:ing)?|s[oó]lo|nur|seulement|só"
TARGETS_UNSPACED = r"[只仅僅]?[在向]|投放到?|面向"
TARGETS_BEHIND = r"だけ|のみ|で(?:配信|表示|見せ|公開)|投放|に配信"
INSIDE = r"in|within|en|au|aux|no|na|nos|em"
ONLY = r"only|alone|solamente|nada más|nur|seulement|uniquement|apenas"
NO_PLACE = (
    rf"{_PEOPLE}|adults?|teens?|mujeres|hombres|personas|frauen|männer|menschen|femmes|hommes|mulheres|homens|pessoas"
    r"|tik ?tok|traffic|conversions|practice|sandbox"
)
AND = r"and|or|plus|as well as|y|und|oder|et|e|和|及|と|や"
