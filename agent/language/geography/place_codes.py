"""Places that are named by letters: ``Markets: GB, DE and FR``, ``RS, SC e PR``; those beside them tell which."""

from collections.abc import Iterable, Sequence
from functools import cache

from agent.language.geography.written import PlaceName, Written
from agent.language.ground.grammars import table as table_of
from agent.language.ground.grammars import words
from agent.language.ground.shapes import words_in
from agent.language.ground.tongues import codes
from tools.core.patterns import lazily
from tools.gazetteer.short import SHORT
from tools.gazetteer.table import KnownPlace, places_by_code, places_called, table

_WORDS = lazily(r"[\s,;/&+|、，・]+")
_PIECES = lazily(r"\s*[,;/&+|、，・]\s*")
_ALSO = {"UK": "GB"}
_Sort = tuple[str, str]  # a country, or a state of one


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


def told_by_each_other(line: Written, named: Sequence[PlaceName]) -> Sequence[PlaceName]:
    """Give the ids of the places that letters in a list mean, where all of them can be of one sort alone."""
    spelled = [one for one in named if not places_by_code(one.name)]
    lettered = [one for one in named if one not in spelled]
    common = set.intersection(*(_sorts(one, places_by_code(one.name)) for one in lettered)) if lettered else set()
    beside = [_sorts(one, places_called(one.name)) for one in spelled]
    likely = {sort for sort in common if all(sort in sorts for sorts in beside)} or common
    likely = likely if len(likely) == 1 else likely & _at_home(line)
    if len(likely) != 1 or len(named) == 1:
        return named
    (sort,) = likely
    return [_of_a_sort(one, sort) if one in lettered else one for one in named]


def _of_a_sort(one: PlaceName, sort: _Sort) -> PlaceName:
    found = next(each for each in places_by_code(one.name) if _sort(each) == sort)
    return one._replace(name=found.id, kind=found.kind)


def _sorts(one: PlaceName, found: Iterable[KnownPlace]) -> set[_Sort]:
    return {_sort(each) for each in found if one.kind in ("", each.kind)}


def _sort(one: KnownPlace) -> _Sort:
    return (one.kind, "" if one.kind == "country" else one.country)


def _at_home(line: Written) -> set[_Sort]:
    """Name the states that letters mean first to those who speak the language of the words between them."""
    said = {one.text for one in line.tokens}
    joints = {code: set(words_in(table_of(code, "places", "words").get("joint", "")).split("|")) for code in codes()}
    home = (table_of(code, "places", "codes").get("states_of") for code in codes() if said & joints[code])
    return {("state", country) for country in home if country}


def is_a_code(line: Written, at: int) -> bool:
    """Say whether letters stand for a place."""
    return not is_a_word(line, at) and bool(places_by_code(line.said(at, at + 1)))


def is_a_word(line: Written, at: int) -> bool:
    """Say whether letters are a word, as some are outside a list; a yes or no opens none: ``OK, Texas``."""
    letters, before = line.tokens[at].text, line.tokens[max(0, at - 2)].text
    is_answer = letters in words("places", "answers")
    joints = [line.tokens[each] for each in (at - 1, at + 1) if is_joint(line, each)]
    if any(one.kind != "comma" for one in joints):
        return False
    is_listed = bool(joints) and (
        not is_answer or (is_joint(line, at - 1) and before not in words("places", "answers"))
    )
    return (is_answer or letters in words("places", "no_codes")) and not is_listed


def is_joint(line: Written, at: int) -> bool:
    """Say whether a token stands between the places of a list."""
    return 0 <= at < len(line.tokens) and line.tokens[at].text in {",", "、", *words("places", "joint")}
