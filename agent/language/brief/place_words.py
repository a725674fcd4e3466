"""The words around places by which people say where an ad is to be shown, in all languages at once: data only."""

_PEOPLE = r"people|users|folks|viewers|everyone|everybody|women|men|shoppers|customers|audiences?"
# Words that end where a place begins.
TARGETS = (
    r"(?:only|just|solely|exclusively)(?: (?:to|for) (?:people|users|folks|viewers|everyone))?"
    r"(?: (?:run|show|target)(?: it)?)? (?:in|for|within|across|to|around|near)"
    r"|(?:show(?:n|ing)?|runs?|running|display(?:ed)?|target(?:ing|ed)?|aim(?:ed|ing)?"
    r"|limit(?:ed)?)(?: [\w'+-]+){0,4}?"
    r" (?:in|to|at|across|within|around|near)(?: only| just)?"
    rf"|(?:{_PEOPLE})(?:,? (?:aged )?\d\d\S*(?: to \d\d)?)?(?: (?:living|who live|based))?"
    r" (?:up in|over in|down in|in|from|across|around|round|near)"
    r"|(?:locations?|places?|countr(?:y|ies)|regions?|markets?|cit(?:y|ies))(?: (?:is|are|to|should be|must be))"
    r"|(?:s[oó]lo|solamente|únicamente)(?: (?:para|a) \w+)? (?:en|para)|mu[eé]str\w+(?: \w+){0,3} en"
    r"|(?:gente|personas|usuarios|mujeres|hombres) (?:en|de)"
    r"|nur (?:in|für)|(?:zeig|schalt)\w*(?: \w+){0,3} in|(?:leute|menschen|frauen|männer) (?:in|aus)"
    r"|(?:seulement|uniquement)(?: \w+)? (?:en|au|aux|à)|(?:montr|diffus)\w+(?: \w+){0,3} (?:en|au|aux|à)"
    r"|(?:só|somente|apenas) (?:no|na|nos|nas|em)|mostr\w+(?: \w+){0,3} (?:no|na|nos|em)"
)
# Likewise, where a place that is known by its name follows.
TARGETS_KNOWN = (
    r"only|just|location|target(?:ing)?|s[oó]lo|nur|seulement|só|in|near|around|round|across|throughout|within|for|to|from"
    r"|en|para|em|no|na|nos|nas|in der|in den|im|für|nach|um|bei|rund um|aus|au|aux|à|a|dans|pour|de|cerca de"
    r"|alrededor de|autour de|près de|perto de|ao redor de|hacia"
)
TARGETS_UNSPACED = r"[只仅僅就]?[在向]|[只仅僅就]?投(?:放)?[到在给]?|面向|针对|[只就]给|[只就]限|[只就]要"
TARGETS_BEHIND = (
    r"だけ|のみ|限定|で(?:配信|表示|見せ|公開)|投放|に配信|[のに](?:住む|いる)?(?:人|女性|男性|方"
    r"|ユーザー|\d)|向け|で(?=[\s、。,]|$)|的(?:家长|学生|妈妈|人|女性|男性|用户|顾客)|周辺|周边"
)
# What may stand before the name of a place in a piece of a brief that is otherwise nothing but it, and behind it.
STATED = (
    r"(?:and |but )?(?:we (?:want|need|target)|it'?s (?:for|in)|show(?: it)?(?: in)?|target(?:ing)?"
    r"|location|place|city|region"
    r"|all over|all of|whole of)|ort|lugar|ubicación|lieu|ciudad|ville|stadt|cidade|地区|地域|城市"
)
SMALL_BEHIND = (
    r"please|pls|thanks|lang|only|state|city|area|region|province|county|first|mostly|mainly|and around"
    r"|inteir[oa]|entera|por favor|bitte|nur|stp|svp|市|県|省|州"
)
SIGNED = (
    r"thanks|thank you|thx|cheers|regards|best|wishes|hi|hey|hello|dear|love|yours|gracias|danke|merci|obrigad[oa]"
    r"|(?:un )?saludos?|abrazos?|grüße|gruß|lg|vg|mfg|cordialement|bien à vous|abraços?|att|from|by"
)
INSIDE = r"in|within|en|au|aux|no|na|nos|em|à|near|around"
ONLY = r"only|alone|solamente|nada más|nur|seulement|uniquement|apenas"
NO_PLACE = (
    rf"{_PEOPLE}|adults?|teens?|mujeres|hombres|personas|frauen|männer|menschen|femmes|hommes|mulheres|homens|pessoas"
    r"|américa|(?:latin|south|central|north) america|america latina"
    r"|tik ?tok|traffic|conversions|practice|sandbox"
)
AND = r"and|or|plus|as well as|y|und|oder|et|e|和|及|と|や"
# What a place may stand behind without the ad being limited to it: a shop, its goods, a journey, a language.
BESIDE = (
    r"shops?|stores?|cafés?|cafes?|coffee|bakery|bakeries|restaurants?|studios?|gyms?|salons?|business|company|agency"
    r"|office|market|events?|festival|concert|party|based|located|born|grown|produced|made|hotels?|school|clinic|bars?"
    r"|workshops?|opening|branch|trips?|flights?|holidays?|tours?|apartments?|flats?|homes?|houses?|rooms?|jobs?|back"
    r"|garden|barber|pub|brewery|bookshop|florist|place|class(?:es)?|lessons?|courses?|i'?m|i am|we'?re|we are|am|are"
    r"|live|work|moved|hello|greetings|hi|imported|wine|oil|cheese|beans|going|go|come|travel|travelling|visit"
    r"|tiendas?|cafetería|panadería|restaurante|negocio|empresa|peluquería|floristería|estoy|estamos|vivo|vengo|soy"
    r"|laden|geschäft|bäckerei|firma|bin|sind|wohne|sitzen|komme|boutique|boulangerie|magasin|entreprise|suis|sommes"
    r"|habite|loja|padaria|empresa|estou|moro|sou|店|店铺|咖啡馆|会社|カフェ"
)
# Clauses that tell of a business rather than of its ad.
OWN = (
    r"(?:i|we|they|he|she)(?:'ve| also| only| just)? (?:sell|make|have|own|run|offer|deliver|serve|ship|bake|grow"
    r"|rent|teach"
    r"|opened|open|started|got|manage|cater|repair)|vend(?:o|emos)|tengo|tenemos|hacemos|ofrecemos|abrimos"
    r"|verkaufen?|haben?|biete[n]?|machen?|vends|vendons|avons|j'ai|proposons|tenho|temos|fazemos|oferecemos"
)
WHAT_WE_ARE = (
    r"(?:i am|i'm|we are|we're) (?:an?|the|from|based|in|at)|s(?:oy|omos|ou)|(?:bin|sind) (?:eine?|das|die"
    r"|der|aus|in|vom)"
    r"|suis|sommes"
)
WHOLE = r"the whole of|all of|all|whole|everyone in|toute?|todo|toda|ganz|alle in"
KIND = r"cit(?:y|ies) of|state of|town of|greater|raum|stadt|großraum|ciudad de|ville de|région de|cidade de|estado de"
KINDS = {
    "city": r"\b(?:city|town|ciudad|stadt|ville|cidade)\b|城市|都市|市",
    "state": r"\b(?:state|province|region|estado|provincia|región|bundesland|bundesstaat|kanton|état|région"
    r"|província)\b|州|省|県",
    "country": r"\b(?:country|país|land|pays)\b|国",
}
# Names of places that mean something else in small letters, and mostly at the beginning of a sentence too.
_ALSO_WORDS = (
    "reading nice mobile orange split tours bath nancy essen man san post sale march may june april august love date"
    " bar car care cash home men hit most many same like free main best best star well wells ball bell ale lead leads"
    " male nan pan van pen pet pat pau paul sur sucre leon mary maria victoria santa sandy salt sand surprise union"
    " liberty independence progress columbia enterprise eden hope friendship paradise black white green brown rose"
    " chance center central canal buy shop store video music text image click clicks traffic budget total day days"
    " week weeks month year today tomorrow weekend winter summer spring autumn fall christmas easter offer spring hill"
    " luz sol mar luna vida rio mil son las los una uno por con sin que este esta todo toda todos nada gente bien"
    " gut alle alles nur mit von zum zur den dem des ein eine haus hagen singen wedel ulm hof halle kiel esse halt"
    " mans sens vire vichy cannes lens pour tous tout toute moins plus fin semaine bon bonne mois jours jour lundi"
    " para pato patos natal manga moda bela barra feira ponte campo campos santos vitoria vitória palmas planalto"
    " sold old young wide world asia europe africa male kids boys girls mata mala kota data chat chats phone phones"
    " hola hallo marta jenny much ever even over under from here there good great sales deal deals gift gifts pretty"
    " perfect"
)
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
