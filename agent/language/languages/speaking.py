"""How people ask to be answered in a language, in all languages at once: data only, as alternatives."""

from collections.abc import Mapping

# Ours by their codes; what nobody speaks here by nothing.
TONGUES: Mapping[str, str] = {
    "en": r"english|ingl[eé]s|inglês|englische?|anglais|英语|英文|英語",
    "es": r"spanish|espa(?:ñ|n)ol|castellano|spanisch|espagnol|espanhol|西班牙[语語文]|スペイン語",
    "de": r"german|alem[aá]n|deutsch|allemand|alem[ãa]o|德[语語文]|ドイツ語",
    "fr": r"french|franc[eéê]s|franz(?:ö|oe|o)sisch|fran[cç]ais|法[语語文]|フランス語",
    "pt": r"portuguese|portugu[eéê]s|portugiesisch|portugais|brazilian portuguese|葡萄牙?[语語文]|ポルトガル語",
    "zh": (
        r"chinese|mandarin|chino|mandar[ií]n|chinesisch|chinois|chin[êe]s|中文|[汉漢][语語]|普通[话話]|[国國][语語]|中国語"
    ),
    "ja": r"japanese|japon[eéê]s|japanisch|japonais|日[语語文]|日本[语語]",
    "": (
        r"italian|italiano|italienisch|italien|dutch|nederlands|polish|polski|turkish|t[uü]rk(?:ç|c)e|swedish|svenska|"
        r"danish|norwegian|finnish|russian|korean|arabic|hindi|greek|hebrew|thai|vietnamese|ukrainian|czech|romanian|"
        r"по[- ]русски|русский|한국어|العربية|हिन्दी|意大利[语語]|韩[语文]|俄[语文]|韓国語|イタリア語|ロシア語"
    ),
}

PLEASE = (
    r"please|pls|por ?fa(?:vor)?|bitte|s['’]il (?:te|vous) pla[iî]t|svp|stp|thanks|thank you|gracias|danke|merci|"
    r"obrigad[oa]|thx"
)

# What may stand before such a wish in its clause.
LEADS = (
    rf"{PLEASE}|can (?:you|we)|could (?:you|we)|would you(?: mind)?|will you|do you|may we|shall we|let'?s|let us|"
    r"i(?:'d| would)? (?:prefer|rather|like)(?: to)?|i only|just|sorry|and|but|ok(?:ay)?|hi|hello|hey|maybe|now|"
    r"(?:me )?puedes?|podemos|podr[ií]a(?:s|mos)?|quiero|prefiero|vamos a|mejor|s[oó]lo|y|pero|perd[oó]n|hola|¿|"
    r"k(?:ö|oe|o)nn(?:en|ten|t) (?:wir|sie|ihr)|kann(?:st)? (?:du|man)|k(?:ö|oe|o)nntest du|"
    r"lass(?:en sie)? uns|ich m(?:ö|oe)chte|ich will|ich w(?:ü|ue)rde|ich spreche nur|lieber|und|aber|entschuldigung|"
    r"peux[- ]tu|tu peux|pouvez[- ]vous|vous pouvez|on peut|peut[- ]on|je pr[ée]f[èe]re(?:rais)?|je voudrais|et|mais|"
    r"pardon|d[ée]sol[ée]e?|bonjour|pode(?:mos|ria|r[ií]amos)?|voc[êe] pode|vamos|prefiro|quero|desculpa|ol[áa]|oi"
)

SPEAK = (
    r"speak|talk|answer|reply|respond|write|continue|go on|switch|change|do|chat|"
    r"habl(?:as?|ar|e|emos)|h[aá]blame|respond(?:e|er)|resp[oó]ndeme|contest[ae]r?|cont[eé]stame|escr[ií]beme|"
    r"sig(?:ue|amos)|seguimos|contin[uú](?:a|ar|emos)|cambi(?:a|ar|emos)|hacer(?:lo)?|"
    r"sprich(?:st du)?|sprechen(?: sie| wir)?|rede|reden(?: wir)?|antworte|antworten(?: sie)?|"
    r"schreib|schreiben(?: sie)?|"
    r"mach|machen(?: wir)?|wechsle|wechseln(?: wir)?|weitermachen|"
    r"parl(?:e|es|ez|er|ons)(?:[- ](?:moi|tu|vous))?|r[ée]pon(?:ds|dez|dre)(?:[- ]moi)?|"
    r"[ée]cri(?:s|vez|re)(?:[- ]moi)?|"
    r"continu(?:e|ez|er|ons)|pass(?:e|ez|er|ons)|faire|"
    r"fal(?:a|e|ar|emos)|respond(?:a|er)|escrev(?:a|er)|"
    r"continu(?:ar|emos)|mud(?:a|e|ar)|troc(?:a|ar)|troque"
)

BETWEEN = (
    r"to me|with me|me|this|it|that|all|over|back|the language|language|from now on|only|"
    r"conmigo|esto|todo|el idioma|das|mir|mit mir|jetzt|doch|weiter|lieber|auch|nur|[çc]a|cela|avec moi|isso|tudo|"
    r"comigo|o idioma|por favor|bitte"
)

TOWARDS = r"in|into|to|en|a|al|auf|zu|à l['’]|em|para(?: o)?|pro"

TAILS = (
    rf"{PLEASE}|now|from now on|instead|with me|to me|only|ok|then|ahora|mejor|conmigo|jetzt|weiter|ab jetzt|"
    r"maintenant|agora|comigo"
)

# Where words are not spaced.
UNSPACED_BEFORE = (
    r"(?:请|請|能|可以|可不可以|能不能|我们|我們|咱们|麻烦|麻煩|你|您|还是|"
    r"すみません|これからは?|できれば|では)*+"
)
UNSPACED_SPEAK = r"(?:说|說|讲|講|改用|用|换成|換成|切换到|切換到|以)(?:一下)?"
UNSPACED_AFTER = (
    r"(?:吧|吗|嗎|回答|回复|回覆|交流|说|說|聊|沟通|好吗|可以吗|谢谢|就好)*+|"
    r"(?:で|を|に|が)?(?:お?話し?て?|話せ|お?願い|答えて?|返事|書いて|切り替えて?|変えて|して|頼み|いい|もらえ|くださ|下さ|"
    r"できますか?|します|ます|たい|です|か|い|し)*+"
)
