"""The tools that a message asks for, by the words that the languages' data hold under each tool's name."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from agent.language.brief.intent_words import NEGATED
from agent.language.brief.quoting import MASK, quotes
from agent.models.offline.scene import ProposedCall
from agent.words.tool_phrases import Way, arguments_of, request_for, requested_tools


def tools_asked(sentences: Sequence[str]) -> tuple[ProposedCall, ...]:
    """Give the calls that answer what is asked."""
    return _found("asked", sentences)


def tools_wanted(sentences: Sequence[str]) -> tuple[ProposedCall, ...]:
    """Give the calls that do what is ordered; what is not to be done is left."""
    return _found("wanted", [one for one in sentences if NEGATED.search(one) is None])


def without_orders(said: str) -> str:
    """Blank out the words that order a tool."""
    for pattern in _patterns("wanted").values():
        said = pattern.sub(" ", said)
    return said


def with_quotes(calls: Sequence[ProposedCall], text: str) -> Iterator[ProposedCall]:
    """Give quoted arguments what stands in the quotes; a call is left out where that is not plain."""
    spans = quotes(text)
    for call in calls:
        masked = [name for name, value in call.args.items() if MASK in str(value)]
        if not masked:
            yield call
        elif len(spans) == len(masked) == 1 and not str(call.args[masked[0]]).strip(MASK):
            yield ProposedCall(name=call.name, args={**call.args, masked[0]: spans[0].inside})


def as_written(calls: Sequence[ProposedCall], written: Callable[[str], str | None]) -> tuple[ProposedCall, ...] | None:
    """Give the arguments as they were written; None where that cannot be told."""
    args = [{name: written(str(value)) for name, value in call.args.items()} for call in calls]
    if any(None in one.values() for one in args):
        return None
    return tuple(ProposedCall(name=call.name, args={**one}) for call, one in zip(calls, args, strict=True))


def _found(way: Way, sentences: Sequence[str]) -> tuple[ProposedCall, ...]:
    first = ((tool, _first(pattern, sentences)) for tool, pattern in _patterns(way).items())
    return tuple(ProposedCall(name=tool, args={**arguments_of(found)}) for tool, found in first if found is not None)


def _first(pattern: re.Pattern[str], sentences: Sequence[str]) -> re.Match[str] | None:
    return next((found for one in sentences if (found := pattern.search(one)) is not None), None)


@cache
def _patterns(way: Way) -> dict[str, re.Pattern[str]]:
    return {tool: request_for(tool, way) for tool in requested_tools(way)}
