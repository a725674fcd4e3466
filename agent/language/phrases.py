"""Set phrases whose words mislead one by one, each with what the whole does; the first to match is taken."""

import re

from agent.language.languages import LANGUAGES, words_of
from agent.language.lexicon import Word

_PRAISE = r"(?:good|great|fine|perfect|right|ok|okay|correct|cool|nice|excellent|accurate)"
_JUDGED = r"(?:right|correct|accurate|ok|okay)"  # "the name is Great" gives a name
_IT = r"(?:it|that|this|so|them)"
_ALL = rf"(?:{_IT}|everything|all(?: of (?:it|that|this))?)"
_THING = r"(?:(?:the |this |that |my )?(?:ad|ads|campaign|plan|order|booking|reservation|request|appointment|payment))"
_FOLK = r"(?:me|us)(?: (?:too|both|all)\b)?"
_PERSON = r"(?:i|we|you)(?: (?:am|are|was|have|had|just|really|exactly))*"
_WISHED = (
    r"(?:want|wanted|would like|said|meant|need|needed|asked for|have|got|discussed|looking for|hoping for|after"
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
    rf"^(?:oh,? |ah,? )?y(?:eah|ea|eh|a|ah|e),? (?:right|yeah){_END}",
    rf"^(?:right,? right|sure,? sure){_END}",
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
    rf"\bcall {_IT}\b",
    r"\bwhat if\b",
    r"\bon second thoughts?\b",
    r"\bchanged? my mind\b",
    rf"\b(?:make|do) {_IT} (?:{_PRAISE}|better)\b",
)
_BEGINS_ANEW = (
    words_of(lambda one: "|".join(one.acts.get("undo", ()))),
    words_of(lambda one: "|".join(one.acts.get("start_over", ()))),
)
_EITHER_WAY = (r"\bor not\b",)
_DENIES_NOTHING = (
    r"\bno (?:need for |more )?changes?(?: needed| necessary| required)?\b",
    r"\bno need to (?:change|add) (?:anything|it)\b",
    r"\bnothing (?:else )?to (?:change|add)\b",
    r"\bnothing (?:else|more)\b",
    r"\bno (?:notes|edits|tweaks|comments|remarks|corrections)(?: from me)?\b",
)
_NO_OBJECTION = (
    r"\bno (?:problems?|issues?|objections?|complaints|doubt)(?: at all)?\b",
    r"\bwithout a doubt\b",
)
_ORDERS = (
    rf"\b(?:proceed|go on|go forward|continue|move on|carry on) with (?:the |this |your )?"
    rf"(?:submission|submitting|sending|publishing|{_IT})\b",
    rf"\b(?:send {_IT} (?:off|out|over|through|along)|(?:fire|kick) {_IT} off|roll {_IT} out){_END_OR_MORE}",
    rf"\b(?:roll|send) out{_END}|\bsend away{_END}|\bhit {_IT}{_END}|\bfull send\b",
    rf"\bship away\b|\bship{_END}",
    rf"\bdo (?:please )?(?:send|submit|publish|post) {_IT}(?: off| out| over)?\b",
    rf"\blet us {_ACT}\b(?: (?:with|for)\b)?",
    r"\bgo (?:right )?(?:ahead|on|for it|forward)\b|\bmove (?:right )?(?:ahead|forward)\b",
    rf"\bgo with {_IT}\b|\bon you go\b",
    rf"\b(?:do|try) {_IT}\b",
    rf"\b(?:make {_IT} so|(?:make|let) {_IT} happen)\b",
    rf"\bcreate it{_END_OR_MORE}",
    rf"\b(?:make|create|place) {_THING}{_END_OR_MORE}",
)
_PRAISES = (
    r"\bspot on\b",
    r"\ball set\b",
    r"\bgood to go\b",
    r"\bin order\b",
    r"\babout right\b",
    r"\b(?:a |one )?(?:100|hundred) ?(?:%|percent)",
    rf"\b{_PRAISE} (?:to|with|for|by) {_FOLK}",
)
_AGREES = (
    rf"\bi (?:am )?(?:quite |very |perfectly |really |more than )?(?:content|happy|satisfied|fine|pleased|okay|ok|good)"
    rf" with {_ALL}\b",
    rf"^bet{_END}|\b(?:yes|yeah|yep|yup|ok|okay),? bet\b",
    rf"\b(?:that|this) should (?:work|suit|do)\b{_SOMEHOW}",
    rf"\b(?:{_IT} is )?just the ticket\b",
    rf"^please do{_END}",
    rf"^y{_END}|^go{_END}",
    r"\bgreen light\b",
    r"\b(?:you have )?my (?:approval|blessing|ok|okay|go-ahead)\b",
    r"\broger(?: that)?\b",
    rf"\b{_ALL} checks? out\b",
    r"\b(?:could|can) not be better\b",
    r"\bof course\b",
    r"\byou bet\b",
    r"\bby all means\b",
    r"\byou nailed it\b|\bnailed it\b",
    r"\bthumbs up\b",
    r"\bsounds like a plan\b",
    r"\b(?:(?:i|we|you|it|that) )?sure (?:do|does|am|is|thing)\b",
    rf"\b{_IT} is about it\b",
    r"\byou (?:have )?got (?:it|that)\b(?: right)?",
    rf"^(?:i (?:do|am)|{_IT} is){_END}",
    rf"\b{_IT} is {_JUST}(?:it|the (?:one|plan|deal|right one)){_END_OR_MORE}",
    rf"\b{_IT} (?:is|was) {_JUST}(?:what|how|the one) {_PERSON} {_WISHED}\b",
    rf"\b{_ALL} (?:all |just )*(?:works?|suits?|fits?|does)\b(?: {_FOLK})?{_SOMEHOW}",
    rf"\b(?:that|this) (?:will|would) (?:all |just )*(?:work|suit|fit|do)\b(?: {_FOLK})?{_SOMEHOW}",
    rf"\bsuits? {_FOLK}",
    rf"\bi (?:really )?(?:like|love|want) {_IT}{_END_OR_MORE}",
)
_SAYS_NOTHING = (
    r"\bthank(?:s| you| u)(?: (?:so|very) much| a (?:lot|ton|bunch|million))?(?: for (?:your help|checking|asking))?",
    r"\bby the way\b",
    r"\bno worries\b",
    r"\bafter all\b",
    r"\b(?:from|on) my (?:side|end|part)\b",
    rf"\b{_FIELD} (?:(?:looks|sounds) {_JUST}{_PRAISE}|(?:is|are) {_JUST}{_JUDGED}){_END_OR_MORE}",
    rf"\b(?:for|by|from) {_FOLK}",
    rf"\bwith (?:{_ALL}|{_THING})\b",
    r"\b(?:that|this|right) one\b",
    r"\bright (?:now|away)\b",
    r"\bas (?:is|shown|planned|written|discussed|requested|agreed)\b",
)
_AS_WISHED = (
    r"\b(?:just |exactly )?as (?:i|we) (?:would )?(?:wish|want|like|asked|said|hoped)(?:ed)?(?: for)?(?: it)?\b",
    rf"\b(?:what|how|the way) {_PERSON} {_WISHED}\b",
)

# The mark that stands for a set phrase, what it does, and how it is said; only `yes` and `filler` are whole clauses.
_MEANINGS = (
    ("asks", Word.ASKS, ()),
    ("hold", Word.HOLD, (*_LOOKS_LIKE_A_YES, *_NOT_NOW)),
    ("no", Word.NO, _FORBIDS),
    ("change", Word.CHANGE, (*_CHANGES, *_BEGINS_ANEW)),
    ("marker", Word.MARKER, ()),
    ("contrast", Word.CONTRAST, ()),
    ("condition", Word.CONDITION, (r"\bas (?:long|soon) as\b",)),
    ("either", Word.FILLER, _EITHER_WAY),
    ("filler", Word.FILLER, _DENIES_NOTHING),
    ("order", Word.YES, _ORDERS),
    ("praise", Word.YES, _PRAISES),
    ("yes", Word.YES, (*_NO_OBJECTION, *_AGREES)),
    ("filler", Word.FILLER, _SAYS_NOTHING),
    ("wished", Word.FILLER, _AS_WISHED),
    ("opinion", Word.FILLER, ()),
)


def _elsewhere(name: str) -> str:
    """Give the set phrases that do this in the other languages."""
    return words_of(lambda one: "|".join(one.answers.get(name, ())))


def _compiled(name: str, phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Compile what is said in English, which is tried only where a word begins, and elsewhere."""
    english = (rf"(?<!\w)(?=\w)(?:{'|'.join(phrases)})",) if phrases else ()
    elsewhere = (_elsewhere(name),) if any(name in one.answers for one in LANGUAGES) else ()
    return re.compile("|".join((*english, *elsewhere)))


_COMPILED = tuple((_compiled(name, phrases), f" @{name} ") for name, _, phrases in _MEANINGS)
_MARKED = {f"@{name}": kind for name, kind, _ in _MEANINGS}


def mark(spoken: str) -> str:
    """Replace every set phrase by a mark that says what it does."""
    for pattern, marked in _COMPILED:
        spoken = pattern.sub(marked, spoken)
    return spoken


def kind_of_mark(word: str) -> Word | None:
    """Say what a mark stands for; None for a word."""
    return _MARKED.get(word)
