"""Who people say an ad is for, in all languages at once: data only."""

WOMEN = (
    r"wom[ae]n|ladies|females?|girls|mujeres|chicas|frauen|femmes|filles|mulheres|女性|女生|女人|女|meufs?|nanas|gals"
)
MEN = (
    r"m[ae]n|guys|gentlemen|males?|boys|hombres|chicos|männer|hommes|homens|男性|男生|男人|男|blokes"
    r"|lads|dudes|mecs|jungs|rapazes"
)
EVERYONE = (
    r"everyone|everybody|all genders|both (?:sexes|genders)|any gender|todo el mundo|todos los géneros|alle"
    r"|tout le monde"
    r"|todo mundo|所有人|全员|みんな"
)
PEOPLE = (
    r"people|adults?|users|folks|viewers|shoppers|customers|everyone|everybody|anyone|audience|gente|personas|adultos"
    r"|usuarios|público|leute|menschen|erwachsene|personnes|adultes|pessoas|adultos|的?人|の人"
)
JOINED = r"and|&|y|und|et|e|和|と|or"

TO = r"-|–|—|to|and|till?|until|aos|a|y|bis|und|à|et|e|至|到|〜|～|~|から"
# What says that a number is an age: names of ages, small words between them and the number, and words behind it.
AGED = r"age[sd]?(?: (?:group|range))?|between the ages of|edad(?:es)?|alter|im alter|âges?|âgée?s|idades?|年龄|年齢"
LINKS = r"age[sd]?|between|from|of|who are|only|of age|de|entre|los|von|zwischen|im alter|im|les|des|dos"
YEARS = r"years?(?: old| of age)?|year[- ]olds?|y/?o|yrs?(?: old)?|años|jahren?|jahre alt|ans|anos|岁|歲|歳|才"
OVER = r"over|at least|older than|mayores de|más de|über|ab|mindestens|plus de|maiores de|mais de|acima de"
OVERS = r"mayores de|maiores de"  # said of people alone
UNDER = r"under|younger than|below|menores de|unter|moins de|menos de"
UP_TO = r"up to|hasta|bis|jusqu['’]à|até"
AND_OVER = (
    r"\+|\s?plus(?!\w)|\s*(?:and|or|y|o|und|et|e|ou) (?:over|older|up|above|más|mayores|älter|plus"
    r"|mais)|(?:岁|歲|歳)?以上"
)
AND_OLDER = r"\s*(?:and|or) older|\s*y mayores|\s*und älter|(?:岁|歲|歳)以上"  # said of people alone
AIMED = (
    r"only|just|target(?:ing)?(?: at)?|aim(?:ed|ing)?(?: it)? at|(?:show|run|display)(?:n|s)?(?: it| this| the ad)?"
    r"(?: only)? to(?: only)?|reach(?:ing)?|s[oó]lo(?: a| para)?|dirigid[oa] a|mu[eé]str\w+ (?:s[oó]lo )?a|nur(?: für)?"
    r"|seulement(?: les| pour les)?|só(?: para)?|apenas|面向|针对|只给"
)
FOR = r"for|para|für|pour(?: les)?"
ONLY_BEHIND = r"only|alone|solamente|nada más|nur|seulement|uniquement|apenas|だけ|のみ|向け"
MOSTLY = r"mostly|mainly|especially|please|principalmente|sobre todo|vor allem|surtout|principalement"
# What turns the words behind it into the people, places or phones that are not meant.
EXCEPT = (
    r"not|never|no|excluding|excludes?|except(?: for)?|but not|other than|anywhere but|everywhere but|outside(?: of)?"
    r"|außer|nicht|kein[e]?|pas|não|nunca|ausgenommen|ohne|excepto|salvo|menos|excluye(?:ndo)?|sauf|excepté|hors|exceto|除了|不要|不投"
)
SMALL = (
    r"just|only|the|for|in|to|at|any|für|an|in|die|den|der|nur|para|a|en|las|los|el|la|à|aux|les|no|na|nos|nas|em|os|as"
)
