"""One row of a list that was just shown: ``the second one``, ``la primera``, ``number 3``."""

import re

from agent.language.brief.smallwords import core
from tools.core.patterns import lazily

_LAST = -1
_PLACES = (
    (0, r"first|1st|primer[oa]?|erste[nrs]?|premi(?:er|ère)|1(?:er|ère|re)|primeir[oa]|第一|一番目|1番目|最初"),
    (1, r"second|2nd|segund[oa]|zweite[nrs]?|deuxième|seconde|2(?:e|ème)|第二|二番目|2番目"),
    (2, r"third|3rd|tercer[oa]?|dritte[nrs]?|troisième|3(?:e|ème)|terceir[oa]|第三|三番目|3番目"),
    (3, r"fourth|4th|cuart[oa]|vierte[nrs]?|quatrième|4(?:e|ème)|quart[oa]|第四|四番目|4番目"),
    (4, r"fifth|5th|quint[oa]|fünfte[nrs]?|cinquième|5(?:e|ème)|第五|五番目|5番目"),
    (5, r"sixth|6th|sext[oa]|sechste[nrs]?|sixième|6(?:e|ème)|第六|六番目|6番目"),
    (_LAST, r"last|últim[oa]|letzte[nrs]?|derni(?:er|ère)|最后一?|最後"),
)
_ARTICLE = r"(?:(?:the|el|la|los|las|der|die|das|den|le|o|a) )?"
_TAKEN = (
    r"(?:(?:i'll|i will|we'll|i'd|let's|me|ich|je|eu) )?"
    r"(?:(?:take|have|go with|like|want|pick|quedo con|nehme|will|prends|veux|fico com|vou com) )?"
)
_KIND = (
    r"(?:\s*(?:one|track|song|account|ad|option|pista|canción|cuenta|opción|anuncio|titel|lied|konto|anzeige|morceau"
    r"|chanson|compte|annonce|faixa|música|conta|anúncio|[个個首条項]|の曲|の|のもの))*"
)
_TAIL = r"(?:\s*(?:を使う|を使って(?:ください)?|にして(?:ください)?|でお願いします|吧))?"
_NUMBERED = lazily(
    r"(?:number|no\.?|#|número|nummer|numéro|nº|第)\s*(?P<number>\d{1,2})(?:[个個首条番]目?)?", re.IGNORECASE
)
_NAMED = tuple(
    (place, lazily(rf"{_TAKEN}(?:用|选|選)?{_ARTICLE}(?:{words}){_KIND}{_TAIL}", re.IGNORECASE))
    for place, words in _PLACES
)


def place_in_list(words: str) -> int | None:
    """Read which row a message names by its place, where it says nothing else; the last one is -1."""
    said = core(words) or words.strip(" .!,。！")
    numbered = _NUMBERED.fullmatch(said)
    if numbered is not None:
        return int(numbered["number"]) - 1
    return next((place for place, pattern in _NAMED if pattern.fullmatch(said)), None)
