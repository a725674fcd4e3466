"""What several places are called together: ``the Baltics``, ``DACH``."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from agent.language.geography.place_names import ends_of_names
from agent.language.geography.written import PlaceName, Written
from agent.language.ground.grammars import table as table_of
from agent.language.ground.tongues import codes
from tools.gazetteer.folding import folded
from tools.gazetteer.table import place, places_called, table

_LETTERS = 4  # so few may be a word: a roof is "Dach", and DACH three countries


def group_at(line: Written, at: int) -> PlaceName | None:
    """Read the longest name of a group of places that begins at a token."""
    if at >= len(line.tokens) or line.tokens[at].kind != "word":
        return None
    for end in ends_of_names(line, at):
        said = line.said(at, end)
        members = _groups().get(folded(said), ())
        if members and (len(said) > _LETTERS or said.isupper() or not said.isascii()):
            return PlaceName(at, end, said, members=members)
    return None


def names_a_group(line: Written) -> bool:
    """Say whether a group of places is named anywhere in a line."""
    return any(group_at(line, at) is not None for at in range(len(line.tokens)))


def one_by_one(named: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Give the places of a group, unless some of them are named beside it: ``the Nordics: Sweden and Norway``."""
    for one in named:
        others = (each for each in named if not each.members)
        if one.members and not any(_is_of(each, one.members) for each in others):
            yield from (PlaceName(one.start, one.end, number, _kind(number)) for number in one.members)
        elif not one.members:
            yield one


def but_for(refused: Iterable[str], names: Iterable[str]) -> list[str]:
    """Leave out of a group those of its places that are refused beside it: ``the Nordics but not Iceland``."""
    ids = {each.id for name in refused for each in places_called(name)}
    return [name for name in names if name not in ids]


def _is_of(one: PlaceName, members: Sequence[str]) -> bool:
    return any(each.id in members for each in places_called(one.name))


def _kind(number: str) -> str:
    known = place(number)
    return "" if known is None else known.kind


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    return {
        folded(name.replace("_", " ")): tuple(map(_id, members.split()))
        for code in codes()
        for members, names in table_of(code, "places", "groups").items()
        for name in names.split()
    }


def _id(member: str) -> str:
    return member if member.isdecimal() else table().countries[member].id
