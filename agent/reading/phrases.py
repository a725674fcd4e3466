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
    rf"\blet us (?!know|not|{_ACT})",
    r"\bnot (?:sure|yet|now)\b",
)
_FORBIDS = (
    r"\blet us not\b(?! (?:change|use|call|make|forget))",
    r"\b(?:not|no) (?:going ahead|proceeding|doing (?:this|it|that))\b",
    r"\b(?:shall|will) not be (?:proceeding|going ahead|submitting)\b",
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
_DENIES_NOTHING = (
    r"\bor not\b",
    r"\bno (?:need for |more )?changes?(?: needed| necessary| required)?\b",
    r"\bno need to (?:change|add) (?:anything|it)\b",
    r"\bnothing (?:else )?to (?:change|add)\b",
    r"\bnothing (?:else|more)\b",
    r"\bno (?:notes|edits|tweaks|comments|remarks|corrections)(?: from me)?\b",
)
_NO_OBJECTION = (
    r"\bno (?:problems?|issues?|worries|objections?|complaints|doubt)(?: at all)?\b",
    r"\bwithout a doubt\b",
)
_AGREES = (
    rf"\b(?:proceed|go on|go forward|continue|move on|carry on) with (?:the |this |your )?"
    rf"(?:submission|submitting|sending|publishing|{_IT})\b",
    rf"\bi (?:am )?(?:quite |very |perfectly |really |more than )?(?:content|happy|satisfied|fine|pleased|okay|ok|good)"
    rf" with {_ALL}\b",
    rf"\b(?:that|this|it) would be (?:just |really |so |very )?(?:lovely|great|perfect|wonderful|fine|good|splendid"
    rf"|nice|ideal|super|awesome|amazing|fantastic){_END_OR_MORE}",
    rf"\b(?:fire|send|kick|roll|whisk) {_IT} (?:off|out|over|through|away|along){_END_OR_MORE}",
    rf"\b(?:roll|send|fire) out{_END}|\bsend away{_END}|\bhit {_IT}{_END}|\bfull send\b",
    rf"^bet{_END}|\b(?:yes|yeah|yep|yup|ok|okay),? bet\b|\bship away\b|\bship{_END}",
    rf"\bdo (?:please )?(?:send|submit|publish|post) {_IT}(?: off| out| over)?\b",
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
    rf"^y{_END}",
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
_SAYS_NOTHING = (
    r"\bthank(?:s| you)(?: (?:so|very) much| a (?:lot|ton|bunch|million))?(?: for (?:your help|checking|asking))?",
    r"\bby the way\b",
    r"\bafter all\b",
    r"\b(?:from|on) my (?:side|end|part)\b",
    rf"\b{_FIELD} (?:is|are|looks|sounds) {_JUST}{_PRAISE}{_END_OR_MORE}",
    rf"\b(?:for|with|by|from) {_FOLK}",
    rf"\bwith (?:{_ALL}|{_THING})\b",
    r"\b(?:that|this|right) one\b",
    r"\bright (?:now|away)\b",
    r"\bas (?:is|shown|planned|written|discussed|requested|agreed)\b",
    r"\b(?:just |exactly )?as (?:i|we) (?:would )?(?:wish|want|like|asked|said|hoped)(?:ed)?(?: for)?(?: it)?\b",
    rf"\b(?:what|all|how|the way) {_PERSON} {_WISHED}\b",
)

_MEANINGS = (
    (Word.ASKS, ()),
    (Word.HOLD, (*_LOOKS_LIKE_A_YES, *_NOT_NOW)),
    (Word.NO, _FORBIDS),
    (Word.CHANGE, (*_CHANGES, *_BEGINS_ANEW)),
    (Word.MARKER, ()),
    (Word.CONTRAST, ()),
    (Word.CONDITION, ()),
    (Word.FILLER, _DENIES_NOTHING),
    (Word.YES, (*_NO_OBJECTION, *_AGREES)),
    (Word.FILLER, _SAYS_NOTHING),
)


def _elsewhere(kind: Word) -> str:
    """Give the set phrases that do this in the other languages."""
    return words_of(lambda one: "|".join(one.answers.get(kind.value, ())))


def _compiled(kind: Word, phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Compile what is said in English, which is tried only where a word begins, and elsewhere."""
    english = (rf"(?<!\w)(?=\w)(?:{'|'.join(phrases)})",) if phrases else ()
    return re.compile("|".join((*english, _elsewhere(kind))))


_COMPILED = tuple((_compiled(kind, phrases), f" @{kind.value} ") for kind, phrases in _MEANINGS)
_MARKED = {f"@{kind.value}": kind for kind in Word}


def mark(spoken: str) -> str:
    """Replace every set phrase by a mark that says what it does."""
    for pattern, marked in _COMPILED:
        spoken = pattern.sub(marked, spoken)
    return spoken


def kind_of_mark(word: str) -> Word | None:
    """Say what a mark stands for; None for a word."""
    return _MARKED.get(word)
