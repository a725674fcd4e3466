"""Set phrases whose words mislead one by one, each with what the whole does; the first to match is taken."""

import re

from agent.reading.languages import words_of
from agent.reading.lexicon import Word

_PRAISE = r"(?:good|great|fine|perfect|right|ok|okay|correct|cool|nice|excellent|accurate)"
_IT = r"(?:it|that|this|so|them)"
_ALL = rf"(?:{_IT}|everything|all(?: of (?:it|that|this))?)"
_THING = r"(?:(?:the |this |that |my )?(?:ad|ads|campaign|plan|order|booking|reservation|request|appointment|payment))"
_FOLK = r"(?:me|us)(?: (?:too|both|all)\b)?"
_PERSON = r"(?:i|we|you)(?: (?:am|are|was|have|had|just|really|exactly))*"
_WISHED = (
    r"(?:want|wanted|said|meant|need|needed|asked for|have|got|discussed|looking for|hoping for|after"
    r"|trying to (?:do|get|say))(?: it)?(?: to do| earlier)?"
)
_SOMEHOW = r"(?: (?:out|well|fine|great|perfectly))*"
_NEVER = r"\b(?:do not|never|will not|cannot|can not|not going to)"
_ACT = r"(?:go|do|proceed|publish|submit|send|create|confirm|book)"
_FIELD = r"(?:(?:the |campaign |ad )*(?:name|objective|text|copy|button|cta|call to action|music|track|budget|account))"
_OUGHT = r"(?:should|must|has to|ought to|needs to)(?: (?:not|rather|now|really|actually))*"
_JUST = r"(?:just |exactly |precisely )?"
_END = r"(?=\s*(?:$|[.!,;]))"
_END_OR_MORE = r"(?=\s*(?:$|[.!,;?]|and\b|please\b|thank))"

_LOOKS_LIKE_A_YES = (
    rf"^yeah right{_END}",
    r"^well\b",
    r"\bwould be better\b",
    r"\bwas better\b",
    rf"\b{_IT} was {_PRAISE}\b",
    rf"\btoo {_PRAISE}\b",
    r"\bcool (?:it|off|down)\b",
)
_NOT_NOW = (
    r"\b(?:hold|hang) on\b",
    rf"\bgive {_FOLK} a (?:sec|second|minute|moment|day)\b",
    r"\bin a (?:sec|bit|minute|moment|while)\b",
    r"\blet me (?!know)",
    rf"\blet us (?!know|{_ACT})",
    r"\bnot (?:sure|yet|now)\b",
    r"\btal vez\b",
    r"\bno s[eé]\b",
    r"\bno estoy segur[oa]\b",
    r"\bpeut[- ]être\b",
    r"\b(?:pas encore|noch nicht|todavía no|aún no|ainda não)\b",
    r"\b(?:ich )?weiß (?:es )?(?:noch )?nicht(?: so recht)?\b",
    r"\bje ne sais pas\b",
    r"\b(?:eu )?não sei\b",
    r"\bd[eé]jame pensar(?:lo)?\b",
    r"^alles gut$",
    r"不知道|还没|還沒|再想想|等一下|等等",
    r"わかりません|まだ|考え",
)
_FORBIDS = (
    r"\blieber nicht\b",
    r"(?:不要|别|別|不能)(?:提交|发布|發布|发送|發送)",
    rf"{_NEVER} (?:go ahead|go|submit|send|publish|post|launch)\b(?: {_IT})?",
    rf"{_NEVER} (?:proceed|continue|confirm|approve|do|book)\b(?: {_IT})?",
)
_CHANGES = (
    rf"\b{_OUGHT} (?:say|read|be (?:called|named))\b",
    rf"\b{_OUGHT} be (?!(?:all |just |perfectly |completely |totally )*(?:{_PRAISE}|all|it|enough|possible|ready)\b)",
    r"\bhow about\b",
    r"\bwhat if\b",
    r"\bon second thoughts?\b",
    r"\bchanged? my mind\b",
    rf"\b(?:make|do) {_IT} (?:{_PRAISE}|better)\b",
)
_BEGINS_ANEW = (
    words_of(lambda one: "|".join(one.acts.get("undo", ()))),
    words_of(lambda one: "|".join(one.acts.get("start_over", ()))),
)
_IN_PLACE_OF = (r"\ben lugar\b", r"\bal lieu\b", r"\ben vez\b")
_ON_CONDITION = (r"\bsiempre que\b", r"\ba condici[oó]n\b")
_DENIES_NOTHING = (
    r"\bor not\b",
    r"\bno (?:need for |more )?changes?(?: needed| necessary| required)?\b",
    r"\bno need to (?:change|add) (?:anything|it)\b",
    r"\bnothing (?:else )?to (?:change|add)\b",
    r"\bnothing (?:else|more)\b",
)
_NO_OBJECTION = (
    r"\bno (?:problems?|issues?|worries|objections?|complaints|doubt)(?: at all)?\b",
    r"\bwithout a doubt\b",
    r"\b(?:sin|ningún|ningun|kein|pas de|sem) (?:problemas?|problème|duda)\b",
    r"\bcómo no\b",
)
_AGREES = (
    rf"\blet us {_ACT}\b(?: (?:with|for)\b)?",
    r"\b(?:go|move) (?:right )?(?:ahead|on|for it|forward)\b",
    rf"\bgo with {_IT}\b",
    rf"^go{_END}",
    r"\bto proceed\b",
    rf"\b(?:do|try) {_IT}\b",
    rf"\b(?:make|let) {_IT} (?:so|happen|go)\b",
    rf"\b{_IT} should (?:work|suit|do)\b{_SOMEHOW}",
    r"\bjust the ticket\b",
    rf"\bcreate it{_END_OR_MORE}",
    rf"^please do{_END}",
    r"\bgreen light\b",
    r"\bmy (?:approval|blessing|ok|okay|go-ahead)\b",
    r"\broger(?: that)?\b",
    rf"\b{_ALL} checks? out\b",
    r"\b(?:could|can) not be better\b",
    rf"\bmake it{_END}",
    rf"\b(?:make|create|place) {_THING}{_END_OR_MORE}",
    r"\bof course\b",
    r"\byou bet\b",
    r"\bby all means\b",
    r"\bspot on\b",
    r"\bnailed it\b",
    r"\ball set\b",
    r"\bgood to go\b",
    r"\bthumbs up\b",
    r"\bsounds like a plan\b",
    r"\bin order\b",
    r"\bsure (?:do|am|is|thing)\b",
    r"\babout (?:it|right)\b",
    r"\b(?:a |one )?(?:100|hundred) ?(?:%|percent)",
    r"\byou (?:have )?got (?:it|that)\b(?: right)?",
    rf"^(?:i (?:do|am)|{_IT} is){_END}",
    rf"\b{_IT} is {_JUST}(?:it|the (?:one|plan|deal|right one)){_END_OR_MORE}",
    rf"\b{_IT} (?:is|was) {_JUST}(?:what|how|the one) {_PERSON} {_WISHED}\b",
    rf"\b{_ALL} (?:will |would )?(?:all |just )*(?:works?|suits?|fits?|do)\b(?: {_FOLK})?{_SOMEHOW}",
    rf"\bsuits? {_FOLK}",
    rf"\bi (?:would |really )?(?:like|love|want|need) {_IT}{_END_OR_MORE}",
    rf"\b{_PRAISE} (?:to|with|for|by) {_FOLK}",
)
_AGREES_ELSEWHERE = (
    r"^si(?=\s*(?:$|[,.!]|por favor|claro|gracias|confirmo|adelante|perfecto|correcto|dale|vale|envía))",
    r"\bsí señor\b",
    r"\bde acuerdo\b",
    r"\bpor supuesto\b",
    r"\bme (?:parece (?:muy )?bien|gusta)\b",
    r"\bd'accord\b",
    r"\bbien sûr\b",
    r"\b(?:vas|allez)-y\b",
    r"\bça marche\b",
    r"\bin ordnung\b",
    r"\bmach (?:das|es)\b",
    r"\btudo bem\b",
    r"\bpode (?:enviar|publicar|mandar)\b",
    r"\b(?:t[aá]|está) (?:bom|certo|ótimo)\b",
    r"\bc'est (?:bon|parfait|d'accord)\b|\bça me va\b",
    r"\b(?:sieht|klingt) gut aus\b|\b(?:schick|sende)(?:e|en sie)? (?:es|sie|das) (?:ab|los)\b",
    r"\best[aá] (?:todo )?(?:bien|perfecto|correcto)\b|\bqueda (?:bien|perfecto)\b",
    r"(?:提交|发布|發布|发送|發送|确认|發出|发出)(?:吧|了吧)",
)
_SAYS_NOTHING = (
    r"\bthank(?:s| you)(?: (?:so|very) much| a (?:lot|ton|bunch|million))?(?: for (?:your help|checking|asking))?",
    r"\bby the way\b",
    r"\b(?:from|on) my (?:side|end|part)\b",
    rf"\b{_FIELD} (?:is|are|looks|sounds) {_JUST}{_PRAISE}{_END_OR_MORE}",
    rf"\b(?:for|with|by|from) {_FOLK}",
    rf"\bwith (?:{_ALL}|{_THING})\b",
    r"\b(?:that|this|right) one\b",
    r"\bright (?:now|away)\b",
    r"\bas (?:is|shown|planned|written|discussed)\b",
    rf"\b(?:what|all|how|the way) {_PERSON} {_WISHED}\b",
    r"\bpara m[ií]\b",
    r"\bc'est\b",
    r"\bs'il vous plaît\b",
)

_MEANINGS = (
    (Word.HOLD, _LOOKS_LIKE_A_YES),
    (Word.HOLD, _NOT_NOW),
    (Word.NO, _FORBIDS),
    (Word.CHANGE, (*_CHANGES, *_BEGINS_ANEW)),
    (Word.MARKER, _IN_PLACE_OF),
    (Word.CONDITION, _ON_CONDITION),
    (Word.FILLER, _DENIES_NOTHING),
    (Word.YES, _NO_OBJECTION),
    (Word.YES, _AGREES),
    (Word.YES, _AGREES_ELSEWHERE),
    (Word.FILLER, _SAYS_NOTHING),
)
_COMPILED = tuple((re.compile("|".join(phrases)), f" @{kind.value} ") for kind, phrases in _MEANINGS)
_MARKED = {f"@{kind.value}": kind for kind in Word}


def mark(spoken: str) -> str:
    """Replace every set phrase by a mark that says what it does."""
    for pattern, marked in _COMPILED:
        spoken = pattern.sub(marked, spoken)
    return spoken


def kind_of_mark(word: str) -> Word | None:
    """Say what a mark stands for; None for a word."""
    return _MARKED.get(word)
