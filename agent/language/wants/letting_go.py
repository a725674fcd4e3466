"""Words by which a person lets go of what could not be recorded: of all of it, or of one thing alone."""

from collections.abc import Iterator, Mapping
from typing import Literal, cast

from agent.language.ground.grammar import hear, longest
from agent.language.ground.quoting import masked
from agent.language.wants.acts import adds_nothing
from agent.language.wants.sentence_kinds import is_question

Thing = Literal["places", "people", "devices", "interests", "hours", "bids"]

_OF_ALL = ("places", "people")  # which may be part of other words: ``for all`` of ``for all phones``
_PAUSES = frozenset({"stop", "comma"})
_FEW_WORDS = 5  # beside a clause that lets go: "too bad, then without"


def leaves_out(line: str) -> bool:
    """Say whether a line lets go of all that could not be recorded."""
    said = masked(line)
    most = 0 if things_left_open(line) else _FEW_WORDS  # who names a thing lets go of that alone
    return not _only_looks_so(said) and any(_lets_go(clause, said, most) for clause in _clauses(said))


def things_left_open(line: str) -> Mapping[Thing, str]:
    """Name the things that a line leaves open to all, with its words: ``worldwide`` says nothing of phones."""
    said = masked(line)
    heard = hear(said)
    found = () if _only_looks_so(said) else heard.find("letting_go", "to_all")
    whole = set(longest(found))
    named = (one for one in found if one in whole or one.kind not in _OF_ALL)
    return {
        cast("Thing", one.kind): said[heard.tokens[one.start].start : heard.tokens[one.end - 1].end]
        for one in sorted(named, key=lambda one: one.end - one.start)
    }


def _lets_go(clause: str, said: str, most_beside: int) -> bool:
    if is_question(clause):
        return False
    is_nearly_all = _words(said) - _words(clause) <= most_beside
    return any(
        one.kind == "anywhere" or (is_nearly_all and adds_nothing(clause, [range(one.start, one.end)]))
        for one in hear(clause).find("letting_go", "of_all")
    )


def _only_looks_so(said: str) -> bool:
    """Say whether words ask about going without, or refuse it: ``without that I do not want it``."""
    tokens = hear(said).tokens
    return bool(tokens) and (tokens[-1].kind == "ask" or bool(hear(said).find("letting_go", "unlike")))


def _clauses(said: str) -> Iterator[str]:
    start = 0
    for token in hear(said).tokens:
        if token.kind in _PAUSES:
            yield said[start : token.start]
            start = token.end
    yield said[start:]


def _words(said: str) -> int:
    return sum(token.kind == "word" for token in hear(said).tokens)
