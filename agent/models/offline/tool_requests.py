"""The tools that a message asks for, by the words that the languages' data hold under each tool's name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from agent.language.ground.pieces import tokens_of
from agent.language.ground.quoting import MASK, quotes
from agent.language.wants.acts import adds_nothing, says_no
from agent.models.offline.scene import ProposedCall
from agent.words.tool_phrases import Request, Way, requests_in


def tools_asked(sentences: Sequence[str]) -> tuple[ProposedCall, ...]:
    """Give the calls that answer what is asked."""
    return _found("asked", sentences)


def beside_tools(sentence: str) -> str:
    """Leave out the words that ask for a tool and lead to what it is asked with: no part of them asks about the ad."""
    for one in requests_in(sentence, "asked"):
        sentence = sentence.replace(one.asks_with, ", ", 1) if one.asks_with else sentence
    return sentence


def tools_wanted(sentences: Sequence[str]) -> tuple[ProposedCall, ...]:
    """Give the calls that do what is ordered; what is not to be done is left."""
    return _found("wanted", [clause for one in sentences for clause in _clauses_to_do(one)])


def is_only_an_order(said: str) -> bool:
    """Say whether a message orders a tool and says nothing beside."""
    orders = requests_in(said, "wanted")
    return bool(orders) and adds_nothing(said, [range(one.start, one.end) for one in orders])


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


def _clauses_to_do(sentence: str) -> list[str]:
    """Give a sentence without the clauses that say no: "no music, appear as Luna" orders one thing."""
    if not says_no(sentence):
        return [sentence]
    pauses = [one.end for one in tokens_of(sentence) if one.kind == "comma"]
    clauses = [sentence[start:end] for start, end in pairwise((0, *pauses, len(sentence)))]
    return [one for one in clauses if not says_no(one)]


def _found(way: Way, sentences: Iterable[str]) -> tuple[ProposedCall, ...]:
    found: dict[str, Request] = {}
    for sentence in sentences:
        for request in requests_in(sentence, way):
            found.setdefault(request.tool, request)
    return tuple(ProposedCall(name=tool, args={**one.arguments}) for tool, one in found.items())
