"""Which place of a name is meant: by its kind where that is said, and by the places that it is listed with."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from unicodedata import normalize

from agent.language.geography.written import PlaceName
from tools.gazetteer.folding import folded
from tools.gazetteer.table import KnownPlace, around, meant, place, places_by_code, places_called

_A_STATE_AND_ITS_CITY = 2
_WHOLE_COUNTRY = 0.8  # of the people, and a city is the country
_ALIKE = 0.6
_NOT_MUCH_LARGER = 2  # times as many people
_NOT_SO_MUCH_LESS = 3  # times as many people, and a place elsewhere is what a list means all the same


def names_of(listed: Sequence[PlaceName]) -> list[str]:
    """Give the names of a list, and the id instead where several have a name and one of them alone is meant here."""
    likely = [_likely(one) for one in listed]
    return [
        one.name if len(places_by_code(one.name)) > 1 else _name(one, _narrowed(at, likely, one.name))
        for at, one in enumerate(listed)
    ]


def lies_in(name: str, larger: str) -> bool:
    """Say whether a place is a part of another one."""
    ids = {one.id for one in _called(larger)}
    return any(not ids.isdisjoint(_around(one)) for one in _called(name))


def _called(name: str) -> Sequence[KnownPlace]:
    one = place(name)
    return meant(name, places_called(name)) if one is None else (one,)


def _around(one: KnownPlace) -> Iterator[str]:
    outer = around(one)
    while outer is not None:
        yield outer.id
        outer = around(outer)


def _name(one: PlaceName, found: Sequence[KnownPlace]) -> str:
    is_plain = meant(one.name, places_called(one.name)) == tuple(found)
    return one.name if is_plain or len(found) != 1 else found[0].id


def _likely(one: PlaceName) -> Sequence[KnownPlace]:
    """Give what a name may mean by itself: of the kind that is said, and no city that a larger place is meant for."""
    called = places_called(one.name)
    found = meant(one.name, _of_a_kind(one.kind, called) or called)
    larger = [each for each in found if each.kind != "city"]
    return [
        each for each in found if each.kind != "city" or not any(_is_instead(state, each, one.name) for state in larger)
    ]


def _of_a_kind(kind: str, called: Sequence[KnownPlace]) -> Sequence[KnownPlace]:
    """Keep those of a kind, or take what lies there and has the usual name of one: ``Luxemburg, die Stadt``."""
    own = [each for each in called if each.kind == kind]
    namesakes = (
        other for each in called if kind for other in places_called(each.name) if other.country == each.country
    )
    return own or list(dict.fromkeys(other for other in namesakes if other.kind == kind))


def _is_instead(larger: KnownPlace, city: KnownPlace, said: str) -> bool:
    """Say whether a larger place is meant by its name, not the city: Bahia, not Salvador; Singapore."""
    if larger.kind == "country":
        return larger.country == city.country and city.thousands >= _WHOLE_COUNTRY * larger.thousands
    is_its_name = folded(larger.name) == folded(said)
    return is_its_name and city.state == larger.id and not _are_named_alike(larger, city)


def _are_named_alike(one: KnownPlace, other: KnownPlace) -> bool:
    return SequenceMatcher(None, folded(one.name), folded(other.name)).ratio() >= _ALIKE


def _narrowed(at: int, likely: Sequence[Sequence[KnownPlace]], said: str) -> Sequence[KnownPlace]:
    found, others = likely[at], [one for place, one in enumerate(likely) if place != at]
    countries = _countries(likely, others)
    most = max((one.thousands for one in found), default=0)
    beside = [
        one for one in places_called(said) if one.country in countries and one.thousands * _NOT_SO_MUCH_LESS >= most
    ]
    near = [one for one in found if one.country in countries] or beside or found
    near = _written_so(said, near) or (_city_called(said, near) if _are_cities(others) else ()) or near
    if len(near) != _A_STATE_AND_ITS_CITY or not _is_a_state_with_its_city(near):
        return near
    wanted = "city" if _are_cities(others) else "state" if _are_states(others) else ""
    return [one for one in near if one.kind == wanted] or near


def _written_so(said: str, found: Sequence[KnownPlace]) -> Sequence[KnownPlace]:
    """Keep the one that is written as it was typed, with its marks, if the others lie elsewhere: not Munster."""
    typed = normalize("NFC", said).casefold()
    own = () if typed.isascii() else [one for one in found if one.name.casefold() == typed]
    if len(own) != 1:
        return ()
    others = [one for one in found if one is not own[0]]
    return own if all(_is_only_like(one, own[0]) for one in others) else ()


def _is_only_like(one: KnownPlace, own: KnownPlace) -> bool:
    """Say whether a place elsewhere is called alike but for the marks, and is not much larger; none is a country."""
    is_alike = one.kind != "country" and one.country != own.country and folded(one.name) == folded(own.name)
    return is_alike and one.thousands < own.thousands * _NOT_MUCH_LARGER


def _city_called(said: str, found: Sequence[KnownPlace]) -> Sequence[KnownPlace]:
    """Keep the one city that has the name, where the region around it is called by another: Valencia."""
    called = [one for one in found if folded(one.name) == folded(said)]
    are_in_one = len({one.country for one in found}) == 1
    return called if are_in_one and len(called) == 1 and called[0].kind == "city" else ()


def _countries(likely: Sequence[Sequence[KnownPlace]], others: Sequence[Sequence[KnownPlace]]) -> set[str]:
    """Name the countries of the places that are sure, or else the one that all may lie in."""
    sure = {one[0].country for one in others if len(one) == 1}
    return sure or set.intersection(*({each.country for each in one} for one in likely))


def _is_a_state_with_its_city(found: Sequence[KnownPlace]) -> bool:
    state, city = sorted(found, key=lambda one: one.kind, reverse=True)
    return (
        (state.kind, city.kind) == ("state", "city") and state.country == city.country and _are_named_alike(state, city)
    )


def _are_states(others: Sequence[Sequence[KnownPlace]]) -> bool:
    return bool(others) and all(bool(one) and all(each.kind == "state" for each in one) for one in others)


def _are_cities(others: Sequence[Sequence[KnownPlace]]) -> bool:
    """Say whether cities are listed: one at least, and no state."""
    is_city = [any(each.kind == "city" for each in one) for one in others]
    is_state = [bool(one) and all(each.kind == "state" for each in one) for one in others]
    return any(is_city) and not any(is_state)
