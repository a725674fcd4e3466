"""The small words around a value, and the shapes of a sentence: question, request, correction."""

import re
from collections.abc import Iterator
from functools import lru_cache

from agent.language.languages import SPACED, UNSPACED, either
from tools.core.patterns import lazily

_REMEMBERED = 4096  # one message asks about the same few pieces again and again
_LONGEST_VALUE = 200  # letters; what is longer is prose, and no value of any field
_MOST_LEAD_INS = 50  # small words before a value; who writes more of them writes none
_OPENERS = (
    r"(?:(?:and|but|so|ok|okay|oh|ah|wait|well|no|yes|(?:hey|hi|hiya|heya|howdy|yo|hello)(?: there| all| team| folks)?"
    r"|hmm|sorry|actually|also|please|excuse me|i see|good (?:morning|afternoon|evening|day)|dear \w+|great|cool|nice"
    r"|perfect|thanks|thank you|hola|y|und|et|e)[\s,.!]+)*"
)


def _opening(pick: str) -> str:
    return either(lambda one: str(getattr(one, pick)), SPACED)


def _anywhere(pick: str) -> str:
    return either(lambda one: str(getattr(one, pick)), UNSPACED)


LEAD_IN = lazily(
    rf"^[\s,.!]*(?:(?:{_opening('lead_in')})(?=[\s,.!]|$)|(?:{_anywhere('lead_in')}))[\s,.!]*", re.IGNORECASE
)
_APART = r"(?<![\s,.!?])[\s,.!?]+"  # begun only where a pause begins: a long one would be tried from its every sign
TRAIL = lazily(
    rf"(?:{_APART}(?:{_opening('trail')})|(?:{_anywhere('trail')}))*(?:(?<![\s,.!?])[\s,.!?。]+)?$", re.IGNORECASE
)
_SEPARATORS = r",(?!\d)|[;:。、\n•|]|\s//?\s"
_JOINTS = _opening("joints")
JOINT = lazily(rf"\ue000+|{_SEPARATORS}|\.(?=\s|$)|(?<!\w)(?:{_JOINTS}|-|–|—)(?!\w)", re.IGNORECASE)
# In small letters only: "Plan A" and "Vitamina E" end in letters of their own.
CONNECTED = lazily(rf"(?:[\s,;|/、]|(?<!\w)(?:{_JOINTS}|the|a|an|el|la)(?!\w))+$")
_JOINED = rf"\s(?:{_JOINTS}|-|–|—)\s"
_NO_MUSIC = r"\s(?:no|without|sin|ohne|sans|sem) mus"
# What stands between a value and the one that takes its place in the same breath.
CORRECTED = (
    r"(?:(?:no|wait|hold on|hang on|oops|sorry|hmm|ugh|nah)[\s,.–—-]+)*"
    r"(?:i mean|make (?:it|that)|actually|rather|scratch that|correction|better|no,? wait|wait,? no|no,? espera"
    r"|mejor|digo|perd[oó]n|quiero decir|nein,? warte|besser|ich meine|non|plutôt|je veux dire|não,? espera|melhor"
    r"|quer dizer)"
)
_SLIP = r"[\s,]+(?:no,? wait|wait,? no|i mean|scratch that|no,? espera|nein,? warte|não,? espera)(?!\w)"
VALUE_END = lazily(rf"{_SEPARATORS}|[.!?](?=\s|$)|{_JOINED}|{_NO_MUSIC}|{_SLIP}", re.IGNORECASE)
NAME_END = lazily(
    rf"{_SLIP}|[,;、\n|]|\s//?\s|[.!?](?=\s|$)|\s(?:with|using|for|con|mit|avec|com|–|—|-)\s|{_NO_MUSIC}"
    r"|\sand (?=(?:the|a|no|it|use|text|copy|music|cta)\b)",
    re.IGNORECASE,
)
SENTENCE_END = lazily(
    r"(?<=[.!?])(?<!\brs\.)(?<!\bfr\.)(?<!\bkr\.)\s+|(?<=[。！？])|\n|,\s+(?=(?:and |but "
    r"|also )?(?:what|which|where|when|why|how)(?!\w))",
    re.IGNORECASE,
)
QUESTION = lazily(rf"^\W*{_OPENERS}(?:{_opening('questions')})(?!\w)|{_anywhere('questions')}", re.IGNORECASE)
_QUESTION_END = lazily(r"\?\s*$|(?:吗|嗎|呢|ですか|ますか|でしょうか)[。\s]*$")
REQUEST = lazily(
    rf"^\W*{_OPENERS}(?:{_opening('requests')})\W+(?!(?:(?:please|just|also)\s+)*(?:{_opening('tells')}))\w+",
    re.IGNORECASE,
)
WISH = lazily(rf"^\W*{_OPENERS}(?:(?:{_opening('wishes')})(?!\w)|{_anywhere('wishes')})", re.IGNORECASE)
CORRECTION = lazily(rf"^\W*(?:(?:{_opening('corrections')})(?!\w)|{_anywhere('corrections')})", re.IGNORECASE)
_BARE_REPLY = lazily(
    rf"\W*(?:(?:(?:{_opening('replies')})(?!\w)|{_anywhere('replies')})\W*){{1,4}}|\W*[👍👎👌✅🙏]\W*", re.IGNORECASE
)
HESITATION = lazily(
    r"^\W*(?:idk|dunno|hmm+|um+|uh+|erm?|not sure|no idea|i (?:do not|don't|dont) know|let me (?:think|see)|give me a"
    r"|one (?:sec|moment)|hang on|hold on|wait a|you (?:write|pick|choose|decide)|no s[eé]|ni idea|weiß nicht"
    r"|keine ahnung|je (?:ne )?sais pas|não sei|不知道|わからない|わかりません)(?!\w)",
    re.IGNORECASE,
)
POLITE_END = lazily(
    r"(?:[\s,]+(?:please|pls|thanks|thank you|first|instead|i guess|i think|i suppose|is fine|is good"
    r"|works|will do|then|for now|or something|por favor|porfa|gracias|bitte|danke|merci"
    r"|svp|s'il (?:te|vous) plaît|obrigad[oa]))+[\s.!]*$",
    re.IGNORECASE,
)
REMARK = lazily(
    r"^(?:previous|old|former|original|earlier|before|was|were|anterior|antiguo|era|estaba|vorige|alte|war|précédent|ancien"
    r"|était|too|not|wrong|fine|ok|okay|good|bad|great|missing|perfect|still|already|very|a bit|boring|long|short|right"
    r"|incorrect|correct|more|less|better|worse|different|the same|it|there|optional|required|what|something|anything"
    r"|(?:a (?:bit|little) )?(?:shorter|longer|bigger|smaller|clearer|simpler|catchier|funnier|punchier|friendlier))"
    r"(?:[\s.,!?]|$)",
    re.IGNORECASE,
)


@lru_cache(_REMEMBERED)
def readings(piece: str) -> tuple[str, ...]:
    """Give a piece of a sentence as it stands, and again with each small word before it taken off."""
    short = (said for said in _shorter_and_shorter(piece) if len(said) <= _LONGEST_VALUE)
    return tuple(one for said in short for one in dict.fromkeys((said.rstrip(" .,!?。"), _without_trail(said))))


def core(piece: str) -> str:
    """Take the small words off both ends of a piece of a sentence."""
    *_, shortest = ("", *_shorter_and_shorter(piece))
    bare = _without_trail(shortest)
    return bare if LEAD_IN.fullmatch(bare) is None else ""


def _shorter_and_shorter(piece: str) -> Iterator[str]:
    said, longer = piece.strip().strip("\"'()*").strip(), ""
    for _ in range(_MOST_LEAD_INS):
        if not said or said == longer:
            return
        yield said
        said, longer = LEAD_IN.sub("", said, count=1).strip(), said


def _without_trail(said: str) -> str:
    return TRAIL.sub("", said).strip()


def is_bare_reply(blank: str) -> bool:
    """Say whether a message is nothing but a yes, a no, thanks, a greeting or a hesitation."""
    return _BARE_REPLY.fullmatch(blank) is not None


@lru_cache(_REMEMBERED)
def is_question(sentence: str) -> bool:
    """Say whether a sentence asks for knowledge rather than for something to be done."""
    if REQUEST.match(sentence):
        return False
    return _QUESTION_END.search(sentence) is not None or QUESTION.search(sentence) is not None


def opens_as_a_question(sentence: str) -> bool:
    """Say whether the words that begin a sentence make it a question, whatever it ends with."""
    return QUESTION.search(sentence) is not None


def sentences_at(blank: str) -> Iterator[tuple[int, str]]:
    """Give the sentences of a message, each with where it begins."""
    begin = 0
    for end in SENTENCE_END.finditer(blank):
        yield begin, blank[begin : end.start()]
        begin = end.end()
    yield begin, blank[begin:]
