"""The words by which acts and topics are recognised, in all languages at once."""

import re

from agent.language.languages import words_of
from tools.core.patterns import lazily

_OPENERS = r"^\W*(?:(?:ok|okay|hi|hello|hey|wait|hmm|so|and|but|sorry)[\s,]+)*"
_ABOUT_THE_WORK = (
    r"(?:what|which|show me|list)(?: other| all| the| my| your| are| is|'s)* (?:calls? to action|ctas?|buttons"
    r"|objectives?|music|tracks|songs|options|rules|limits?|missing|left|next|needed)",
    r"where (?:are|were) we|did (?:it|the ad) go out|how long (?:can|may) (?:it|the text|the name) be",
    r"what (?:should|can|do) (?:i|you) (?:write|say|need|do)|what can (?:it|this(?: \w+)?) do",
    r"(?:what'?s? (?:is )?(?:in )?|show(?: me)? )(?:the|my) (?:draft|ad|plan)\W*$",
    r"can (?:you|it|this) (?:make|create|do) (?:\w+ ){0,3}(?:ads?|campaigns?|videos?)\W*$",
    r"(?:quick |a |one |my )*question|tell me a joke",
    r"(?:why(?: not| is that)?|help|status)\W*$",
)
_ACTS = (
    "start_over", "same_again", "another", "submit", "cancel", "undo", "shorten", "write", "log_in", "begin", "greet",
    "thank",
)  # fmt: skip
_TOPICS = (
    "why", "outcome", "progress", "objectives", "ctas", "music", "cost", "delivery", "target", "rules", "options",
    "help",
)  # fmt: skip


def _compiled(table: str, name: str) -> re.Pattern[str]:
    return lazily(words_of(lambda one: "|".join(getattr(one, table).get(name, ()))), re.IGNORECASE)


ACT_WORDS = {name: _compiled("acts", name) for name in _ACTS}
TOPIC_WORDS = {name: _compiled("topics", name) for name in _TOPICS}

# Where copy is awaited, only a question that is about the work itself is one; all else may be copy.
ABOUT_THE_WORK = lazily(rf"{_OPENERS}(?:{'|'.join(_ABOUT_THE_WORK)})(?!\w)", re.IGNORECASE)
ASKS_TO_SHOW = lazily(
    r"^\W*(?:please )?(?:list|show|help|status|recap|summary|options|search|find|ayuda|hilfe|aide|ajuda"
    r"|mu[eé]stra(?:me)?|ens[eé][ñn]a(?:me)?|lista|zeig(?:e|en)?|liste|meine anzeigen|montre[sz]?(?:-moi)?|affiche[sz]?"
    r"|mostr[ea](?:-me)?|显示|看看|列出)(?!\w)",
    re.IGNORECASE,
)
TURNED_DOWN = lazily(
    r"n['’]t\b|\b(?:dont|not|never|nicht|nunca|pas|não)\b|\bno(?= [a-z])|不|别|しない|ないで", re.IGNORECASE
)
NEGATED = lazily(r"n't\b|\b(?:not|never|dont|no|nicht|kein|ne|pas|não|nunca)\b|不|别|ない|ません", re.IGNORECASE)
