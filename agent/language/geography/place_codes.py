"""Countries that a list names by their codes: ``Markets: GB, DE and FR``."""

from functools import cache

from agent.language.ground.grammars import words
from tools.core.patterns import lazily
from tools.gazetteer.short import SHORT
from tools.gazetteer.table import places_called, table

_WORDS = lazily(r"[\s,;/&+|、，・]+")
_PIECES = lazily(r"\s*[,;/&+|、，・]\s*")
_ALSO = {"UK": "GB"}


def countries_by_code(given: str) -> tuple[str, ...]:
    """Read a list of nothing but codes and names of countries; letters that may all be states are left open."""
    bare = given.strip(" .!\n")
    letters = [one for one in _WORDS.split(bare) if one and one.lower() not in words("places", "joint")]
    are_codes = all(_is_a_code(one) for one in letters)
    pieces = letters if are_codes else [one for one in _PIECES.split(bare) if one]
    read = [_country(one) for one in pieces]
    is_meant = any(map(_is_a_code, pieces)) and all(read) and not all(one.lower() in SHORT for one in pieces)
    return tuple(dict.fromkeys(read)) if is_meant else ()


def _is_a_code(said: str) -> bool:
    return _ALSO.get(said, said) in table().countries


def _country(said: str) -> str:
    """Give the name of a country that is said by its code, or by a name that no state has."""
    if _is_a_code(said):
        return table().countries[_ALSO.get(said, said)].name
    if said.lower() in _states():
        return ""
    return next((one.name for one in places_called(said) if one.kind == "country"), "")


@cache
def _states() -> frozenset[str]:
    return frozenset(name for names in SHORT.values() for name in names)
