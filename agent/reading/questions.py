"""Where a question begins in a sentence, what it is about, and whether it is a request in disguise."""

from collections.abc import Sequence

from agent.reading.accents import accents_optional
from agent.reading.languages import SPACED, either, words_of
from agent.reading.languages.english import ENGLISH
from agent.reading.languages.language import Language
from agent.reading.lexicon import Word
from agent.reading.sentences import COMMA, kind_of
from tools.core.patterns import lazily

JOINTS = frozenset({COMMA, "and", "also", "but", "please", "oh", "then", "now", "so", "y", "pero", "und", "et", "e"})
_AUXILIARY = r"(?:is|are|was|were|am|do|does|did|can|could|will|would|may|shall|should|has|have|must)"
_SUBJECT = r"(?:it|this|that|they|there|you|i|we|the|my|our|any|anyone|these|those|he|she|their|your)"
_INVERTED = lazily(rf"^{_AUXILIARY} (?:not )?{_SUBJECT}\b|^when {_AUXILIARY}\b|^any\b")
_POLITE = r"(?:(?:please|also|and|just|kindly|oh|then|too|so|still) )*"
_MODAL = rf"(?:(?:can|could|will|would|may) (?:you|i|we) {_POLITE})"
_FACTS = (
    r"(?:address|number|phone|contact|cost|costs|price|prices|fee|rate|rates|rating|details?|info|information"
    r"|location|names?"
    r"|link|links|id|ids|times?|dates?|duration|length|total|email|status|report|reports|receipt|summary|explanation"
    r"|description|code|preview|overview|list|results?|statistics|stats|venue|genre|director|year|example|examples)"
)
_TO_OTHERS = r"(?! (?:it|this)(?: only| just)? (?:to|in) (?!me\b|us\b))"  # "show it to women" asks for no telling
_TELL = rf"(?:tell|explain|remind|show{_TO_OTHERS}|list|let me know|let us know|know|ask)"
_FETCH = r"(?:give|get|send|provide|find|share|have|see|need|list)"
_LOOK = r"(?:check|find out|verify|see|look|know)(?: (?:up|out|for me))? (?:if|whether|what|how|when|where|who|which)"
_WISH = rf"(?:i|we) (?:will |would |do )?{_POLITE}(?:need|want|like|love)"
_REQUEST = lazily(
    rf"^{_POLITE}(?:{_MODAL}?(?:{_TELL}\b|{_LOOK}\b|{_FETCH}\b.*\b{_FACTS}\b)"
    rf"|{_WISH} {_POLITE}to (?:know|see)\b|{_WISH}\b.*\b{_FACTS}\b|if (?:you|i) could {_TELL}\b)"
)
_ASKS_TO_DO = lazily(
    rf"^{_POLITE}(?:can|could|will|would|may|shall|should) (?P<subject>you|we|i|it|that) {_POLITE}(?P<verb>\w+)"
)
# "can i make another one after this?" asks about a further ad, not about this one.
_ANOTHER_AD = lazily(
    rf"\b(?:can|could|may|should|will) (?:i|we|you) {_POLITE}(?:later )?"
    r"(?:make|do|create|run|start|build|submit|set up) (?:me )?(?:another|a second|one more|more|a new|the next)\b"
)
_OTHER_ADS = lazily(r"\b(?:ads|adverts|campaigns)\b")
_FORETELLS = lazily(r"^will (?:it|that|this|they)\b")
_OTHERWISE = lazily(r"\b(?:instead|rather|actually)\b|@change\b")
_HARMLESS_OF_YOU = lazily(rf"^(?:{_TELL}|check|find|look|say|please|help|confirm|see|let|do|be|think)\b")
_CARD = lazily(
    r"\b(?:cost|costs|price|prices|budget|spend|pay|charged?|fees?|money|total|expensive|much|account|advertiser"
    r"|approves?|approved|approval|confirms?|yes"
    r"|text|copy"
    r"|caption|wording|objective|goal|button|cta|action|music|track|song|sound|landing|url|link|dates?|schedule"
    r"|starts?|ends?"
    r"|why|how come|how (?:long|often|old)(?:$|(?: \w+)? (?:i|we|they|the ad))|settings?|shorter|longer"
    r"|(?:any|what|which) (?:way|chance|days?|time|hours?)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|show me$|when|until|paused|live|named?|shown|seen|reach|city|cities"
    r"|places?|regions?|women|men|ages?|gender|devices?|bid"
    r"|country|audience|currency|target|sandbox|practice|real|campaign)\b"
)
_PLAN_ELSEWHERE = accents_optional(
    r"cu[aá]ndo|cuánto|empie\w+|arranca\w*|termina\w*|paus\w+|activ\w+|vivo|verdad|dinero|gast\w+|país|moneda|público"
    r"|wann|start\w*|beginn\w*|ende\w*|läuft|aktiv\w*|echt|geld|land|wie viel"
    r"|quand|commence\w*|fini\w*|actif|active|vrai\w*|argent|pays|combien"
    r"|por qué|warum|pourquoi|edad\w*|alt|âges?|idades?|paro|parar\w*|stopp\w*|arrêt\w*"
    r"|dónde (?:sale|se|aparece|corre)|ciudad\w*|lugar\w*|wo (?:läuft|erscheint|wird|ist)|stadt|städte\w*"
    r"|où (?:ça|elle|il|est)|villes?|onde (?:aparece|sai|roda|passa|vai)|cidades?"
    r"|quando|quanto|começa\w*|ativ\w+|verdade|dinheiro|moeda"
)
# Who sees, reads or allows it, and what a yes sets off: nothing is submitted before these are answered.
_PEOPLE_AND_WHAT_FOLLOWS = lazily(
    r"\b(?:who|whom|whose|people|anyone|anybody|someone|somebody|everyone|everybody|viewers|customers|boss|client"
    r"|husband|wife|partner|team)\b"
    r"|\bwhat (?:(?:will|would|does|is|are|we|i|you|going to|do) )*(?:happens?|happening|comes?|follows?|next|now)\b"
    r"|\b(?:then|now) what\b|(?<!\w)(?:"
    + accents_optional(
        r"quién(?:es)?|(?:qué|que|@asks) (?:pasa\w*|sigue|viene|ocurr\w+|suced\w+)|(?:luego|después) qué"
        r"|wer|wen|wem|wessen|(?:was|@asks) (?:passiert|geschieht|kommt)|weiter|qui|passe\w*|suite|et après|après quoi"
        r"|quem|(?:que|@asks) (?:acontec\w+|vem|rola)"
    )
    + r")(?!\w)|[谁誰]|接下[来來]|然[后後]|之[后後]|[会會](?:怎|发生|發生)|だれ|どなた|どうな[るり]|起[きこ]"
    r"|[のそ]の?後|次[はに]"
)
_TOPICS_OF_THE_CARD = ("cost", "accounts", "target")


def _named_on_the_card(one: Language) -> str:
    """Give what a language calls the things that are being approved; English has its own list."""
    topics = (said for topic in _TOPICS_OF_THE_CARD for said in one.topics.get(topic, ()))
    return "" if one is ENGLISH else "|".join((*one.fields.values(), *topics))


_CARD_ELSEWHERE = lazily(
    rf"(?<!\w)(?:{_PLAN_ELSEWHERE})(?!\w)|什么时候|何时|暂停|[钱錢]|多少|いくら|いつ|本当"
    r"|なぜ|どうして|何[歳才]|为什么|為什麼|几岁|幾歲|[止停]|" + words_of(_named_on_the_card)
)
_SPACED_ELSEWHERE = tuple(one for one in SPACED if one is not ENGLISH)
_REQUEST_ELSEWHERE = lazily(
    r"^(?:(?:y|e|et|und|lo|la|me|le|o|a|l') ?)*"
    rf"(?:{either(lambda one: one.requests, _SPACED_ELSEWHERE)})"
    rf"\W+(?!(?:{either(lambda one: one.tells, _SPACED_ELSEWHERE)}))\w+"
)
_IN_GENERAL = lazily(
    r"\b(?:may|can|could|must|should) (?:an?|another) (?:\w+ ){0,2}(?:text|copy|caption|name|button|track|song"
    r"|campaign)\b"
)
_OF_IT = lazily(
    rf"\b{_AUXILIARY} (?:not )?(?:it|this|that|everything|they (?:see|know|get|pay)|(?:the|my) ads?)\b"
    r"|\b(?:did|have|has|are|do) we\b|\b(?:did|have) you\b|^(?:what|how|why) (?:about|not)\b"
    r"|^qu[eé] tal\b|^@asks(?: \w+)?$|\bwie sieht es\b|^(?:was|@asks) ist mit\b"
)
# Verbs by which the other is asked about itself, where no word of asking begins the question.
_ASKS_YOU = lazily(
    r"\b(?:haces|hacen|tienes|tienen|sabes|conoces|(?:tu|vous) (?:fais|faites|as|avez|sais|savez|connais|connaissez)"
    r"|(?:você|vc|vocês) (?:faz|fazem|tem|têm|sabe|conhece)|(?:hast|kannst|machst|weißt|kennst) du"
    r"|(?:haben|machen|wissen|kennen) sie)\b"
)
_LATER = frozenset(
    {"later", "tomorrow", "soon", "luego", "después", "despues", "mañana", "später", "spater", "morgen", "demain"}
    | {"depois", "amanhã"}
)
_FIRST = lazily(r"\b(?:first|before|beforehand|primero|antes|zuerst|d'abord|primeiro)\b")


def question_start(words: Sequence[str]) -> int | None:
    """Find where a sentence turns into a question; None where it does not."""
    begins = next((i for i in range(len(words)) if _begins_question(words, i)), None)
    if begins is not None or not words or words[-1] != "?":
        return begins
    commas = [i for i, word in enumerate(words) if word == COMMA]
    return commas[-1] if commas else 0


def _begins_question(words: Sequence[str], start: int) -> bool:
    before = words[start - 1] if start else COMMA
    after_joint = before in JOINTS or before == "@filler" or kind_of(before) is Word.YES
    rest = " ".join(words[start:])
    if after_joint and (_INVERTED.match(rest) or _REQUEST.match(rest)):
        return True
    if kind_of(words[start]) is not Word.ASKS:
        return False
    return after_joint or all(kind_of(word) is not Word.UNKNOWN for word in words[:start])


def asks_for_change(words: Sequence[str]) -> bool:
    """Say whether a question asks for something to be done differently."""
    asked = " ".join(words)
    if _ANOTHER_AD.search(asked) and "instead" not in words:
        return False
    if _OTHERWISE.search(asked):
        return True
    if _REQUEST.match(asked) or "later" in words:
        return False
    request = None if _FORETELLS.match(asked) else _ASKS_TO_DO.match(asked)
    if request is None:
        return _REQUEST_ELSEWHERE.match(asked) is not None or any(kind_of(word) is Word.MARKER for word in words)
    if kind_of(request["verb"]) is Word.CHANGE or request["verb"] == "be":
        return True
    return request["subject"] == "you" and not _HARMLESS_OF_YOU.match(request["verb"])


def _asks_to_do_it(asked: str) -> bool:
    """Say whether something is to be done with the ad itself: "can we do Monday?"."""
    if _REQUEST.match(asked) or _ANOTHER_AD.search(asked) or _OTHER_ADS.search(asked):
        return False
    request = _ASKS_TO_DO.match(asked)
    if request is None or request["verb"] in ("have", "get"):
        return False
    return request["verb"] == "do" or not _HARMLESS_OF_YOU.match(request["verb"])


def is_about_the_plan(words: Sequence[str]) -> bool:
    """Say whether a question is about what is being approved, or must be answered before an approval counts."""
    asked = " ".join(words)
    if _IN_GENERAL.search(asked):
        return False
    if not ((words and _begins_question(words, 0)) or _ASKS_YOU.search(asked)) or _asks_to_do_it(asked):
        return True
    if _CARD_ELSEWHERE.search(asked) or _CARD_ELSEWHERE.search("".join(words)):
        return True
    if _PEOPLE_AND_WHAT_FOLLOWS.search(asked) or _PEOPLE_AND_WHAT_FOLLOWS.search("".join(words)):
        return True
    if _CARD.search(asked) or _OF_IT.search(asked) or _FIRST.search(asked):
        return True
    kinds = [kind_of(word) for word in words]
    doubts = [kind_of(word) for word in words[1:] if word not in _LATER]
    return (
        not {Word.NO, Word.CONTRAST}.isdisjoint(kinds)
        or Word.HOLD in doubts
        or not {Word.UNKNOWN, Word.CHANGE} & set(kinds)
    )
