"""What the languages' data say of the manners of people, all languages at once, and what of it a line says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from typing import NamedTuple

from agent.language.ground.grammars import each_with_its_own, lines, table
from agent.language.ground.matching import Capture, Utterance
from agent.language.ground.pieces import tokens_of
from agent.language.ground.shapes import Shapes
from agent.language.ground.tongues import section

_MATTERS = (
    *("acts", "beyond", "topics", "questions", "ordinals", "letting_go", "adding", "choosing", "former", "begun"),
    *("targets", "further", "copywriting"),
)
_PARTS = "parts"  # the table of a section that its shapes may name
_MOST_READ = 1000  # tokens; who writes more has said by then what is wanted
_REMEMBERED = 2048  # one message is asked about in many ways, and its sentences too


class Phrase(NamedTuple):
    """A clause that the data know: the tokens from `start` up to `end`."""

    kind: str
    start: int
    end: int
    captures: tuple[Capture, ...]


@dataclass(frozen=True)
class HeardLine(Utterance):
    """A line, and everything that the data name in it."""

    def find(self, matter: str, table: str, *kinds: str) -> tuple[Phrase, ...]:
        """Give what a table of a section names, in the order of the places; of some kinds, or of all."""
        found = self._found.get(f"{matter}.{table}", ())
        return tuple(one for one in found if one.kind in kinds) if kinds else tuple(found)

    @cached_property
    def _found(self) -> Mapping[str, Iterable[Phrase]]:
        found: dict[str, list[Phrase]] = {}
        for at in range(min(len(self.tokens), _MOST_READ)):
            for one in _grammar().matches(self, at):
                table, _, kind = one.kind.rpartition(".")
                found.setdefault(table, []).append(Phrase(kind, at, one.end, one.captures))
        return found


@lru_cache(_REMEMBERED)
def hear(said: str) -> HeardLine:
    """Read a line."""
    return HeardLine(tokens_of(said))


def longest(found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Leave out what a longer clause holds a part of: ``how long`` within ``how long does the review take``."""
    phrases, lengths = tuple(found), dict[int, int]()
    for one in phrases:
        for at in range(one.start, one.end):
            lengths[at] = max(lengths.get(at, 0), one.end - one.start)
    yield from (one for one in phrases if all(lengths[at] <= one.end - one.start for at in range(one.start, one.end)))


@cache
def _grammar() -> Shapes:
    return Shapes.together(each_with_its_own(partial(_in_one_language, matter)) for matter in _MATTERS)


def _in_one_language(matter: str, code: str) -> Shapes:
    tables = {name: table(code, matter, name) for name, said in section(code, matter).items() if isinstance(said, dict)}
    parts = {name: "|".join(lines(said)) for name, said in tables.pop(_PARTS, {}).items()}
    return Shapes(
        parts,
        {f"{matter}.{name}.{kind}": lines(said) for name, kinds in tables.items() for kind, said in kinds.items()},
    )
