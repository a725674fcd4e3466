"""Set phrases whose words mislead one by one, each with what the whole does. Order matters: the first to match is taken."""

import re

from agent.reading.lexicon import Word

_PRAISE = r"(?:good|great|fine|perfect|right|ok|okay|correct|cool|nice|excellent|accurate)"
_IT = r"(?:it|that|this|so|them)"
_ALL = rf"(?:{_IT}|everything|all(?: of (?:it|that|this))?)"
_FOLK = r"(?:me|us)"
_PERSON = r"(?:i|we|you)(?: (?:have|had|just|really|exactly))*"
_WISHED = r"(?:(?:am |are |was )?(?:want|wanted|said|meant|need|needed|asked for|have|got|discussed|looking for))(?: it)?(?: to do| earlier)?"
_THING = r"(?:ad|ads|campaign|plan|order|booking|reservation|request|appointment|payment|transfer)"
_END = r"(?=\s*(?:$|[.!,;]))"
_END_OR_MORE = r"(?=\s*(?:$|[.!,;?]|and\b|please\b|thank))"

_PHRASES = (
    # sounds like a yes and is none
    (rf"^yeah right{_END}|\bgive {_FOLK} a (?:sec|second|minute|moment|day)\b", Word.HOLD),
    (rf"\b(?:hold|hang) on\b|\blet me (?!know)|\blet us (?!know|do|go|proceed|publish|submit)|\bnot (?:sure|yet|now)\b|\bin a (?:sec|bit|minute|moment|while)\b", Word.HOLD),
    (rf"\bwould be better\b|^well\b|\b(?:that|this|it) was {_PRAISE}|\bwas better\b", Word.HOLD),
    (rf"\btoo {_PRAISE}\b|\bcool (?:it|off|down)\b", Word.HOLD),
    (r"\btal vez\b|\bno s[eé]\b|\bpeut[- ]être\b|\bno estoy segur[oa]\b", Word.HOLD),
    (r"\bhow about\b|\bwhat if\b|\bon second thoughts?\b|\bchanged? my mind\b", Word.CHANGE),
    (rf"\b(?:make|do) {_IT} (?:{_PRAISE}|better)\b", Word.CHANGE),
    (r"\ben lugar\b|\bal lieu\b|\ben vez\b", Word.MARKER),
    (r"\bsiempre que\b|\ba condici[oó]n\b", Word.CONDITION),
    # a denial that denies nothing
    (r"\bor not\b|\bno (?:need for |more )?changes?(?: needed| necessary| required)?\b|\bnothing (?:else|more)\b", Word.FILLER),
    (r"\bnothing (?:else )?to (?:change|add)\b|\bno need to (?:change|add) (?:anything|it)\b|\bby the way\b", Word.FILLER),
    (r"\bno (?:problems?|issues?|worries|objections?|complaints|doubt)(?: at all)?\b|\bwithout a doubt\b", Word.YES),
    (r"\b(?:sin|ningún|ningun|kein|pas de|sem) (?:problemas?|problème|duda)\b|\bcómo no\b", Word.YES),
    # agreement in several words
    (r"\blet us (?:go|do|proceed|publish|submit)(?: (?:with|for))?\b|\bsounds like a plan\b|\bjust the ticket\b|\bin order\b", Word.YES),
    (rf"\b(?:make|create|place) (?:the|this|that|my) {_THING}{_END_OR_MORE}", Word.YES),
    (r"\b(?:go|move) (?:right )?(?:ahead|on|for it|forward)\b|\bgo with (?:it|that|this)\b|\bto proceed\b", Word.YES),
    (rf"\b(?:do|run|try) {_IT}\b|\b(?:make|let) {_IT} (?:so|happen|live|go)\b|\bmake it{_END}|^go{_END}", Word.YES),
    (r"\bof course\b|\byou bet\b|\bby all means\b|\bspot on\b|\bnailed it\b|\ball set\b|\bgood to go\b|\bthumbs up\b", Word.YES),
    (r"\byou (?:have )?got (?:it|that)\b(?: right)?|\bpermission granted\b|\bsure (?:do|am|is|thing)\b", Word.YES),
    (rf"^(?:i (?:do|am)|(?:it|that|this) is){_END}|\babout (?:it|right)\b|\b(?:a |one )?(?:100|hundred) ?(?:%|percent)", Word.YES),
    (rf"\b{_IT} is (?:just |exactly |precisely )?(?:it|the (?:one|plan|deal|ticket|right one)){_END_OR_MORE}", Word.YES),
    (rf"\b{_ALL} (?:will |would )?(?:all |just )*(?:works?|suits?|fits?|do)\b(?: {_FOLK})?(?: (?:out|well|fine|great|perfectly))*|\bsuits? {_FOLK}\b", Word.YES),
    (rf"\bi (?:would |really )?(?:like|love|want|need) (?:it|that|this){_END_OR_MORE}", Word.YES),
    (rf"\b{_IT} (?:is|was) (?:exactly |just |precisely )?what {_PERSON} {_WISHED}\b", Word.YES),
    (rf"\b{_PRAISE} (?:to|with|for|by) {_FOLK}\b(?: (?:too|both|all))?", Word.YES),
    # agreement in other languages
    (r"\bsí señor\b|\bde acuerdo\b|\bpor supuesto\b|\bd'accord\b|\bbien sûr\b|\bin ordnung\b|\bvas-y\b|\ballez-y\b", Word.YES),
    (r"\bme (?:parece (?:muy )?bien|gusta)\b|\btudo bem\b|\bpode (?:enviar|publicar)\b|\bmach (?:das|es)\b", Word.YES),
    (r"^si(?=\s*(?:$|[,.!]|por favor|claro|gracias|confirmo|adelante|perfecto|correcto))|\bça marche\b", Word.YES),
    # says nothing by itself
    (r"\bthank(?:s| you)(?: (?:so|very) much| a (?:lot|ton|bunch|million))?(?: for (?:your help|checking|asking|confirming))?", Word.FILLER),
    (rf"\b(?:for|with|by|from) {_FOLK}\b(?: (?:too|both|all))?|\bwith (?:{_ALL}|(?:(?:the|this|my) )?{_THING})\b|\b(?:that|this|right) one\b", Word.FILLER),
    (r"\bright (?:now|away)\b|\bas (?:is|shown|planned|written|discussed)\b|\bbased on\b", Word.FILLER),
    (rf"\b(?:what|all|how|the way) {_PERSON} {_WISHED}\b|\bpara m[ií]\b|\bc'est\b|\bs'il vous plaît\b", Word.FILLER),
)
_COMPILED = tuple((re.compile(pattern), f" @{kind.value} ") for pattern, kind in _PHRASES)
_MARKED = {f"@{kind.value}": kind for kind in Word}


def mark(spoken: str) -> str:
    """Replace every set phrase by a mark that says what it does."""
    for pattern, marked in _COMPILED:
        spoken = pattern.sub(marked, spoken)
    return spoken


def kind_of_mark(word: str) -> Word | None:
    """Say what a mark stands for; None for a word."""
    return _MARKED.get(word)
