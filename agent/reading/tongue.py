"""In which language a person writes, told by script and by small words."""

import re
from collections.abc import Iterator
from functools import cache

from agent.reading.accents import without_accents
from agent.reading.languages import LANGUAGES

_QUOTED = re.compile(r"[“„«「『\"][^“”„«»「」『』\"]*[”“»」』\"]")
_NAMED = re.compile(r"[^\s\u3000-\u9fff]*[_\d/][^\s\u3000-\u9fff]*")  # ids, paths and addresses are of no language
_KANA = re.compile(r"[\u3041-\u30fa]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_EVIDENCE = 2  # one word alone may be a name


def spoken_in(text: str, so_far: str = "en") -> str:
    """Name the language of a message; the one spoken so far where the message does not tell. Quotes are copy."""
    said = _NAMED.sub(" ", _QUOTED.sub(" ", text))
    if _KANA.search(said):
        return "ja"
    if _HAN.search(said):
        return so_far if so_far == "ja" else "zh"
    words = set(_WORD.findall(said.lower()))
    found = {code: len(words & hints) for code, hints in _hints().items()}
    best = max(found, key=lambda code: (found[code], code == so_far))
    is_clear = all(found[best] > count for code, count in found.items() if code != best)
    needed = 1 if so_far == "en" else _PLAIN_EVIDENCE
    return best if is_clear and found[best] >= needed else so_far


@cache
def _hints() -> dict[str, frozenset[str]]:
    return {one.code: frozenset(_spellings(one.hints)) for one in LANGUAGES if one.hints}


def _spellings(hints: str) -> Iterator[str]:
    for word in hints.split():
        yield from (word, *without_accents(word))
