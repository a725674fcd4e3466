"""Where an ad is to be shown: the places to which a message limits it, by their English names where these are known."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from agent.models.offline import place_words as words
from agent.models.offline.dates import LEFT, MONTH, RIGHT, days_in

_ENGLISH = {
    **{english.lower(): english for english in words.OTHER_NAMES},
    **{other: english for english, others in words.OTHER_NAMES.items() for other in others.split("; ")},
}
_KNOWN = "|".join(re.escape(one) for one in sorted(_ENGLISH, key=len, reverse=True))
_ARTICLE = r"(?:(?:the|el|la|los|las|le|les|os?|as?|der|die|den) )?"
_CAPITALISED = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'-]+(?: [A-ZÀ-ÖØ-Þ][\w'-]+){0,3})"
_KNOWN_NAME = re.compile(rf"{_ARTICLE}(?P<name>{_KNOWN}){RIGHT}", re.IGNORECASE)
_ANY_NAME = re.compile(rf"{_ARTICLE}(?P<name>(?:{_KNOWN}){RIGHT}|{_CAPITALISED}|\d{{5,9}}(?!\d))", re.IGNORECASE)
_AND = re.compile(rf"\s*,?\s*{LEFT}(?:{words.AND}){RIGHT}\s*(?:(?:{words.INSIDE}) )?|\s*[,/&+、，]\s*", re.IGNORECASE)
_TARGETS = re.compile(
    rf"{LEFT}(?:{words.TARGETS})\s+|{LEFT}(?:{words.TARGETS_KNOWN})\s+(?={_ARTICLE}(?:{_KNOWN}){RIGHT})"
    rf"|(?:{words.TARGETS_UNSPACED})(?={_KNOWN})",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s*(?:{words.TARGETS_BEHIND})")
_PIECE = re.compile(r"[^,;\n.。!|]+")
_INSIDE = re.compile(rf"\s*(?:(?P<inside>{words.INSIDE})\s+)?", re.IGNORECASE)
_ONLY = re.compile(rf"\s*(?P<only>{words.ONLY})?\s*", re.IGNORECASE)
_NO_PLACE = re.compile(rf"(?:{words.NO_PLACE}|{MONTH})(?!\w)", re.IGNORECASE)
_WORD = re.compile(rf"{_ARTICLE}(?P<name>[^\W\d_]{{4,}})", re.IGNORECASE)
_SIMILAR_ENOUGH = 0.8


def read_places(text: str) -> tuple[str, ...]:
    """Find the places to which a message limits the ad; what is said later counts."""
    said = (*_behind_words(text), *_pieces(text), *_before_words(text))
    found = [names for _, names in sorted(said) if names]
    return found[-1] if found else ()


def listed_places(given: str) -> tuple[str, ...]:
    """Read words that were given as places, known or not."""
    parts = (re.sub(rf"{LEFT}(?:{words.ONLY}){RIGHT}", "", part, flags=re.IGNORECASE) for part in _AND.split(given))
    bare = (_INSIDE.sub("", part.partition("(")[0], count=1).strip(" .!\n") for part in parts)
    return tuple(dict.fromkeys(_english(re.sub(f"^{_ARTICLE}", "", part)) for part in bare if part))


def _behind_words(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for target in _TARGETS.finditer(text):
        yield target.start(), _names_at(text, target.end(), _ANY_NAME)[0] or _misspelt(text, target.end())


def _pieces(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Find pieces of a sentence that are nothing but ``in Spain`` or ``Spain only``."""
    for piece in _PIECE.finditer(text):
        inside = _INSIDE.match(piece[0])
        names, end = _names_at(piece[0], inside.end() if inside else 0, _KNOWN_NAME)
        only = _ONLY.fullmatch(piece[0], end)
        if only is not None and inside is not None and (inside["inside"] or only["only"]):
            yield piece.start(), names


def _before_words(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for known in _KNOWN_NAME.finditer(text):
        names, end = _names_at(text, known.start(), _KNOWN_NAME)
        if _BEHIND.match(text, end):
            yield known.start(), names


def _names_at(text: str, at: int, pattern: re.Pattern[str]) -> tuple[tuple[str, ...], int]:
    """Read names that follow each other from a position on; give them with where the last one ends."""
    names: list[str] = []
    joined = at
    while (found := pattern.match(text, joined)) is not None and _is_place(found, text):
        names.append(_english(found["name"]))
        at = found.end()
        joint = _AND.match(text, at)
        if joint is None:
            break
        joined = joint.end()
    return tuple(dict.fromkeys(names)), at


def _misspelt(text: str, at: int) -> tuple[str, ...]:
    """Take a word in small letters for a place where it is nearly the name of one; which one, the person says."""
    found = _WORD.match(text, at)
    is_near = found is not None and get_close_matches(found["name"].lower(), _ENGLISH, 1, _SIMILAR_ENOUGH)
    return (found["name"],) if found is not None and is_near else ()


def _is_place(found: re.Match[str], text: str) -> bool:
    name = found["name"]
    if name.lower() in _ENGLISH:
        return name.lower() != "us" or name == "US"  # the pronoun is no country
    is_day = any(one.start == 0 for one in days_in(text[found.start("name") :]))
    return not is_day and _NO_PLACE.match(name) is None


def _english(name: str) -> str:
    return _ENGLISH.get(name.lower(), name)
