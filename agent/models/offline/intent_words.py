"""The words by which acts and topics are recognised, one phrase a line."""

import re

_OPENERS = r"^\W*(?:(?:ok|okay|hi|hello|hey|wait|hmm|so|and|but|sorry)[\s,]+)*"
_THE_AD = r"(?:it|this|that|now|everything|(?:the |my )?(?:ad|campaign|draft))"
_MAKE = r"(?:make|create|run|place|start|set up|launch|do|build|have|get)"
_AN_AD = (
    r"(?:an?|some|my|our)(?: (?:new|first|tik ?tok|simple))* (?:ads?|adverts?|advertisements?|campaigns?)"
    r"(?:,? please| (?:on tik ?tok|for (?:my|our|the|a)) ?[^.!?,;\n]{0,40})?"
)

_ACTS = {
    "start_over": (
        r"start (?:all )?(?:over|again|afresh|from (?:the )?(?:scratch|beginning))",
        r"from scratch|begin again|reset(?: everything)?|new draft",
        r"(?:forget|clear|delete|scrap|discard) (?:it all|everything|all of it|the draft|the (?:whole )?ad)",
        r"empe(?:zar|cemos|ce|za) de nuevo|von vorne?|neu anfangen|recommencer|começar de novo|重新开始|最初から",
    ),
    "same_again": (
        r"same (?:(?:thing|one|ad) )?(?:again|but|with|except|as before)",
        r"do it again|duplicate (?:it|this|that)|lo mismo",
    ),
    "another": (
        r"another (?:one|ad|campaign)|one more",
        r"(?:a |one )?(?:second|new|more) (?:one|ad|campaign)",
        r"otro anuncio|otra campaña",
    ),
    "submit": (
        rf"(?:submit|publish|launch|post|ship|send) {_THE_AD}|submit|resubmit|go ahead",
        r"try (?:it )?again|retry|once more",
        r"env[ií]al[oa]|publ[ií]cal[oa]|abschicken|veröffentlichen|envoyer|enviar",
    ),
    "cancel": (
        r"cancel(?: (?:it|that|this|everything))?|never ?mind|forget (?:it|that)|abort|stop|quit",
        r"cancelar|abbrechen|annuler",
    ),
    "log_in": (
        r"log ?(?:me )?in(?: again)?|sign (?:me )?in|re-?connect|authori[sz]e(?: me)?",
        r"connect (?:my |the )?(?:tiktok|account|ad account)|iniciar sesión|anmelden",
    ),
    "begin": (
        rf"(?:i|we)(?:['’]d| would)?(?: really)? (?:want|wanna|need|like)(?: to {_MAKE})? {_AN_AD}",
        rf"(?:let['’]?s |please |can (?:you |we |i ))*{_MAKE}(?: me| us)? {_AN_AD}",
    ),
    "greet": (r"hi|hello|hey|good (?:morning|afternoon|evening)|hola|hallo|bonjour|olá|你好|こんにちは",),
    "thank": (r"thanks?|thank you|thx|cheers|gracias|danke|merci|obrigad[oa]|谢谢|ありがとう",),
}

_TOPICS = {
    "why": (
        r"why|how come|what happened|what went wrong|por qué|warum|pourquoi",
        r"what(?:['’]s| is|s)? (?:the )?(?:wrong|problem|matter)",
    ),
    "outcome": (
        r"did (?:it|that|the ad|my ad)(?: actually)? (?:go|work|get|succeed|submit)\w*",
        r"(?:is|was|has) (?:it|the ad|my ad)(?: been)? (?:submitted|live|out|published|sent|done|online|gone)",
        r"se envió|salió",
    ),
    "progress": (
        r"where (?:are|were) we|how far|status|recap|summary",
        r"what(?:['’]s| is|s)? (?:in |with )?(?:the|my) (?:draft|ad|plan)|(?:the|my) draft",
        r"what(?:['’]s| is|s)? (?:still )?(?:missing|left|next|needed|open)",
        r"what (?:now|happens (?:next|now|then)|comes next|do i do (?:now|next))",
        r"what (?:else )?do (?:you|i) (?:still )?need|what have (?:we|i|you) (?:got|so far|decided)",
        r"(?:show|see|summari[sz]e)(?: me)? (?:the |my )?(?:draft|ad)|qué falta|dónde estábamos|was fehlt",
    ),
    "objectives": (r"objectives?|goals?|campaign types?|objetivos?|ziele",),
    "ctas": (r"ctas?|calls?[ -]to[ -]actions?|buttons?|botones|llamadas? a la acción",),
    "music": (r"music|tracks?|songs?|sounds?|soundtracks?|library|música|canciones|musik",),
    "cost": (r"costs?|price|pay|charged?|spend|expensive|free|how much(?! text)|cuánto cuesta|kostet",),
    "accounts": (r"(?:ad )?accounts?|advertisers?|cuentas?|konten|konto",),
    "ads": (
        r"(?:my|existing|other|all|the|list) (?:of )?ads|(?:which|what|how many) ads|my campaigns|mis anuncios",
    ),
    "target": (r"real|practice|sandbox|tiktok itself|production|pretend|simulat\w+",),
    "check": (r"(?:is|check|validate|does|would) (?:the |my |this )?(?:text|copy|caption)",),
    "rules": (r"rules?|limits?|how long|allowed|emojis?|characters|requirements?|reglas|regeln",),
    "options": (r"options?|choices|choose from|(?:what )?can i (?:choose|use|pick|say)|examples?|opciones",),
    "help": (
        r"help|what (?:can|could|do) (?:you|it|this(?: \w+)?|i)(?: \w+)? do",
        r"can (?:you|it|this) (?:make|create|help|do)|how does (?:this|it) work|how do i (?:start|begin|make|use)",
        r"(?:who|what) are you|ayuda|hilfe|aide",
    ),
}  # fmt: skip

_ABOUT_THE_WORK = (
    r"(?:what|which|show me|list)(?: other| all| the| my| your| are| is|['’]s)* (?:calls? to action|ctas?|buttons"
    r"|objectives?|music|tracks|songs|options|rules|limits?|missing|left|next|needed)",
    r"where (?:are|were) we|did (?:it|the ad) go out|how long (?:can|may) (?:it|the text|the name) be",
    r"what (?:should|can|do) (?:i|you) (?:write|say|need|do)|what can (?:it|this(?: \w+)?) do",
    r"(?:what['’]?s? (?:is )?(?:in )?|show(?: me)? )(?:the|my) (?:draft|ad|plan)\W*$",
    r"can (?:you|it|this) (?:make|create|do) (?:\w+ ){0,3}(?:ads?|campaigns?|videos?)\W*$",
    r"(?:why(?: not| is that)?|help|status)\W*$",
)


def _compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


ACT_WORDS = {act: _compiled(phrases) for act, phrases in _ACTS.items()}
TOPIC_WORDS = {topic: _compiled(phrases) for topic, phrases in _TOPICS.items()}

# Where copy is awaited, only a question that is about the work itself is one; all else may be copy.
ABOUT_THE_WORK = re.compile(rf"{_OPENERS}(?:{'|'.join(_ABOUT_THE_WORK)})(?!\w)", re.IGNORECASE)
BEFORE_AN_ACT = re.compile(_OPENERS, re.IGNORECASE)
ASKS_TO_SHOW = re.compile(
    r"^\W*(?:please )?(?:list|show|help|status|recap|summary|options|search|find)(?!\w)", re.IGNORECASE
)
NEGATED = re.compile(r"n['’]t\b|\b(?:not|never|dont|no)\b", re.IGNORECASE)
