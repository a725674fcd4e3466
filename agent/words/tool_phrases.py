"""By which words people ask for a tool, in all languages at once."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import tokens_of
from agent.language.ground.shapes import Shapes
from agent.language.ground.tongues import codes
from agent.words.sentences import ENGLISH, heard

Way = Literal["asked", "wanted", "named"]
_PARTS = {"rest": "(<word>|<number>|<other>|<quote>)+"}  # what no shape can say: a name, up to a pause


class Request(NamedTuple):
    """A tool that is asked for, with the arguments that were named; its tokens from `start` up to `end`."""

    tool: str
    arguments: dict[str, str]
    start: int
    end: int
    asks_with: str = ""  # the words before what was named; nothing where nothing was


def requests_in(said: str, way: Way) -> tuple[Request, ...]:
    """Find the tools that a sentence asks for, each once, in the order of the English file."""
    line, found = Utterance(tokens_of(said)), dict[str, Request]()
    for at in range(len(line.tokens)):
        for one in _read_at(said, line, at, way):
            known = found.get(one.tool)
            if known is None or (known.start == one.start and known.end < one.end):
                found[one.tool] = one
    return tuple(found[tool] for tool in heard(ENGLISH) if tool in found)


def _read_at(said: str, line: Utterance, at: int, way: Way) -> Iterator[Request]:
    for one in request_shapes(way).matches(line, at):
        spans = {kept.slot: (line.tokens[kept.start].start, line.tokens[kept.end - 1].end) for kept in one.captures}
        named = {slot: said[start:end] for slot, (start, end) in spans.items()}
        begins = min((start for start, _ in spans.values()), default=0)
        yield Request(one.kind, named, at, one.end, said[line.tokens[at].start : begins])


@cache
def request_shapes(way: Way) -> Shapes:
    """Read the words of all languages by which tools are asked for."""
    by_language = (heard(code) for code in codes())
    return Shapes.together(
        Shapes(_PARTS, {tool: words[way] for tool, words in tools.items() if way in words}) for tools in by_language
    )
