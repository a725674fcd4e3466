"""The small words around a value, and the shapes of a sentence: question, request, correction."""

import re
from collections.abc import Iterator

_OPENERS = r"(?:(?:and|but|so|ok|okay|oh|wait|no|yes|hey|hi|hmm|sorry|actually|also)[\s,.!]+)*"

LEAD_IN = re.compile(
    r"^(?:(?:and|or|also|then|so|oh|ok|okay|well|hi|hello|hey|yes|yeah|no|nope|wait|hang on|hold on|sorry|actually"
    r"|instead|but|please|pls|just|rather|maybe|um|now|a|an|the|my|it(?:['’]s)?|that|this|i(?:['’]d)?|we|you"
    r"|let['’]?s|us|to|for|with|using|as|in|on|of|use|make|take|choose|pick|select|set|switch|change|go|want|need"
    r"|would|like|prefer|should|be|is|create|run|do|start|have|get|give|me|put|add|can|could|new|tiktok"
    r"|con|y|un|una|hazlo|usa|mejor|quiero|para|de|und|mit|eine?|bitte|nimm|et|avec|une|e|com|uma?)"
    r"(?=[\s,.!]|$)[\s,.!]*)+",
    re.IGNORECASE,
)
TRAIL = re.compile(
    r"(?:[\s,.!?]+(?:please|instead|then|thanks|thank you|too|campaign|ads?|advert|one|objective|goal|button|cta"
    r"|call to action|campaña|anuncio|por favor|gracias|kampagne|anzeige|bitte|campagne|merci|campanha))*[\s,.!?]*$",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"\ue000+|,(?!\d)|[;:。，、\n•]|\.(?=\s|$)|(?<!\w)(?:and|with|plus|using|but|then|y|con|und|mit|et|avec|e|com|-|–|—)(?!\w)",
    re.IGNORECASE,
)
CONNECTED = re.compile(
    r"(?:[\s,;]|(?<!\w)(?:and|with|using|the|a|an|plus|y|con|el|la|und|mit|et|avec|e|com)(?!\w))+$", re.IGNORECASE
)
_JOINED = r"\s(?:with|using|and|con|y|mit|und|avec|et|com|e|-|–|—)\s"
_NO_MUSIC = r"\s(?:no|without|sin|ohne|sans|sem) mus"
VALUE_END = re.compile(rf"[,，](?!\d)|[;。、\n]|[.!?](?=\s|$)|{_JOINED}|{_NO_MUSIC}", re.IGNORECASE)
NAME_END = re.compile(
    rf"[,;，、\n]|[.!?](?=\s|$)|\s(?:with|using|for|con|mit|avec|com|–|—|-)\s|{_NO_MUSIC}"
    r"|\sand (?=(?:the|a|no|it|use|text|copy|music|cta)\b)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(
    r"(?<=[.!?])\s+|(?<=[。！？])|\n|,\s+(?=(?:and |but |also )?(?:what|which|where|when|why|how)(?!\w))", re.IGNORECASE
)
QUESTION = re.compile(
    rf"^\W*{_OPENERS}(?:what|which|who|where|when|why|how|is|are|was|were|does|do (?:i|you|we)|did|has|have you|can i"
    r"|(?:can|could) you (?:tell|show|list|explain|give)|could i|should i|may i|tell me|show me|list|explain"
    r"|qué|cuál(?:es)?|cuánto|cómo|dónde|por qué|welche[rs]?|warum|quel(?:le)?s?|pourquoi|qua(?:l|is))(?!\w)",
    re.IGNORECASE,
)
REQUEST = re.compile(
    rf"^\W*{_OPENERS}(?:(?:can|could|would|will|may|should|shall) (?:you|we|it)"
    r"|(?:can|could) i (?=change|make|switch|rename)) *(?:(?:please|just|also|instead|maybe) )*"
    r"(?:make|change|set|use|switch|put|add|take|call|name|rename|go|have|create|be|do|run|try)(?!\w)",
    re.IGNORECASE,
)
WISH = re.compile(
    rf"^\W*{_OPENERS}(?:(?:i|we)(?:['’]d| would| really|['’]m| am|['’]re| are)*"
    r" (?:want|wanna|need|like|love|wish|looking)|(?:my|our) (?:goal|aim) is)(?!\w)",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"^\W*(?:actually|no[,.! ]+wait|wait|no[,.!]|sorry|oops|scratch that|correction|i meant|on second thought|change"
    r"|set|switch|make it|rename|replace|update|mejor|cambia|ändere)(?!\w)",
    re.IGNORECASE,
)
_BARE_REPLY = re.compile(
    r"\W*(?:(?:yes|y|yeah|yep|yup|sure|okay|ok|k|fine|alright|all right|no|n|nope|nah|thanks|thank you|thx|ty|cheers"
    r"|please|hi|hello|hey|there|maybe|hmm+|um+|uh+|wait|hold on|skip|next|idk|dunno|i do(?: not|n['’]?t) know|not sure"
    r"|not yet|whatever|cool|great|nice|perfect|good|go on|go ahead|got it|sounds good|lol|oh"
    r"|good (?:morning|afternoon|evening)"
    r"|s[íi]|claro|hola|gracias|ja|nein|hallo|danke|oui|non|bonjour|merci|sim|não|olá|obrigad[oa]|好的?|是的?|不|谢谢|你好"
    r"|はい|いいえ|ありがとう|こんにちは)(?:\W+|$)){1,4}|\W*[👍👎👌✅🙏]\W*",
    re.IGNORECASE,
)
REMARK = re.compile(
    r"^(?:too|not|wrong|fine|ok|okay|good|bad|great|missing|perfect|still|already|very|a bit|boring|long|short|right"
    r"|incorrect|correct|more|less|better|worse|different|the same|it|there|optional|required|what|something|anything"
    r"|(?:a (?:bit|little) )?(?:shorter|longer|bigger|smaller|clearer|simpler|catchier|funnier|punchier|friendlier))"
    r"(?:[\s.,!?]|$)",
    re.IGNORECASE,
)


def core(piece: str) -> str:
    """Take the small words off both ends of a piece of a sentence."""
    return TRAIL.sub("", LEAD_IN.sub("", piece.strip())).strip()


def is_bare_reply(blank: str) -> bool:
    """Say whether a message is nothing but a yes, a no, thanks, a greeting or a hesitation."""
    return _BARE_REPLY.fullmatch(blank) is not None


def is_question(sentence: str) -> bool:
    """Say whether a sentence asks for knowledge rather than for something to be done."""
    if REQUEST.match(sentence):
        return False
    return sentence.rstrip().endswith(("?", "？")) or QUESTION.match(sentence) is not None


def sentences_at(blank: str) -> Iterator[tuple[int, str]]:
    """Give the sentences of a message, each with where it begins."""
    begin = 0
    for end in SENTENCE_END.finditer(blank):
        yield begin, blank[begin : end.start()]
        begin = end.end()
    yield begin, blank[begin:]
