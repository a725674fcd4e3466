"""How a sentence is meant: as a question, a request, a wish, a correction, or as a reply and nothing more."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from agent.language.ground.grammar import HeardLine, Phrase, hear

_REMEMBERED = 4096  # one message asks about the same few pieces again and again
_MOST_REPLIES = 4  # who strings more of them together says something
_IS_SAID = frozenset({"word", "number"})
_SIGNS_OF_A_REPLY = frozenset("👍👎👌✅🙏")


def is_question(sentence: str) -> bool:
    """Say whether a sentence asks for knowledge rather than for something to be done."""
    said = _read(sentence)
    return not said.is_request and (said.ends_as_one or said.is_opened_as_one)


def opens_as_a_question(sentence: str) -> bool:
    """Say whether the words that begin a sentence make it a question, whatever it ends with."""
    return _read(sentence).is_opened_as_one


def is_request(sentence: str) -> bool:
    """Say whether what looks like a question asks for something to be done."""
    return _read(sentence).is_request


def is_wish(sentence: str) -> bool:
    """Say whether a sentence begins by what its speaker wants."""
    return "wishes" in _read(sentence).led


def opens_a_clause(words: str) -> bool:
    """Say whether words begin as a clause of its own does: ``and we sell``, ``because it is``, not ``and the Sea``."""
    return "clauses" in _read(words).led


def is_correction(sentence: str) -> bool:
    """Say whether a sentence begins as one does that takes something back."""
    return "corrections" in _read(sentence).opened


def hesitates(sentence: str) -> bool:
    """Say whether a sentence begins by not knowing, or by asking for time."""
    return "hesitates" in _read(sentence).opened


def is_remark(words: str) -> bool:
    """Say whether words remark on a value instead of giving one: ``too long``, ``the same``."""
    return "remarks" in _read(words).opened


def is_bare_reply(said: str) -> bool:
    """Say whether a message is nothing but a yes, a no, thanks, a greeting or a hesitation."""
    return _read(said).is_reply


def opens_as_an_answer(said: str) -> bool:
    """Say whether a message begins with a yes or a no."""
    return "answers" in _read(said).opened


def speaks_to_us(said: str) -> bool:
    """Say whether a message begins as one does that is spoken to somebody: with an oops, a wait, a no."""
    return "speaks" in _read(said).opened


def begins_of(line: HeardLine) -> frozenset[int]:
    """Give the places where a sentence may be said to begin: its first word, and each behind what leads to it."""
    leads = line.find("questions", "kinds", "leads")
    return _begins(line, _next_said(line, 0), leads)


class _Manner(NamedTuple):
    """What of a sentence tells how it is meant."""

    opened: frozenset[str]  # the kinds that begin with its first word
    led: frozenset[str]  # likewise, or behind small words that may lead to it
    is_opened_as_one: bool  # a question
    ends_as_one: bool
    is_request: bool
    is_reply: bool


@lru_cache(_REMEMBERED)
def _read(sentence: str) -> _Manner:
    line = hear(sentence)
    kinds: dict[str, list[Phrase]] = {}
    for one in line.find("questions", "kinds"):
        kinds.setdefault(one.kind, []).append(one)
    first = _next_said(line, 0)
    begins = _begins(line, first, kinds.get("leads", []))
    none = {one.start for one in kinds.get("none", ())}
    covered = {at for one in kinds.get("none", ()) for at in range(one.start, one.end)}
    opens = any(one.start in begins and one.start not in none for one in kinds.get("opens", ()))
    return _Manner(
        opened=frozenset(kind for kind, ones in kinds.items() if any(one.start == first for one in ones)),
        led=frozenset(kind for kind, ones in kinds.items() if any(one.start in begins for one in ones)),
        is_opened_as_one=opens or any(one.start not in covered for one in kinds.get("anywhere", ())),
        ends_as_one=_ends_as_one(line, kinds.get("ends", [])),
        is_request=_is_request(line, begins, lambda kind: kinds.get(kind, [])),
        is_reply=_is_reply(line, kinds.get("replies", [])),
    )


def _next_said(line: HeardLine, at: int) -> int:
    return next((place for place in range(at, len(line.tokens)) if line.tokens[place].kind in _IS_SAID), -1)


def _begins(line: HeardLine, first: int, leads: Iterable[Phrase]) -> frozenset[int]:
    begins = {first}
    for one in leads:  # in the order of their places
        if one.start in begins:
            begins.add(_next_said(line, one.end))
    return frozenset(begins - {-1})


def _ends_as_one(line: HeardLine, ends: list[Phrase]) -> bool:
    last = next((at for at in reversed(range(len(line.tokens))) if line.tokens[at].kind != "stop"), -1)
    return last >= 0 and (line.tokens[last].kind == "ask" or any(one.end == last + 1 for one in ends))


def _ends_in(line: HeardLine, closes: list[Phrase]) -> bool:
    """Say whether nothing but marks stands behind one of these: Japanese asks for something at the end."""
    return any(_next_said(line, one.end) < 0 for one in closes)


def _is_request(line: HeardLine, begins: frozenset[int], of_kind: Callable[[str], list[Phrase]]) -> bool:
    """Say whether something is to be done: the longest of what says so and of what says the contrary wins."""
    asking = {_next_said(line, one.end) for one in of_kind("requests") if one.start in begins} - {-1}
    if _ends_in(line, of_kind("asks_for")):
        return True
    surely = max((one.end for one in of_kind("surely") if one.start in begins), default=0)
    tells = max((one.end for one in _behind(line, asking, of_kind("tells"))), default=0)
    return surely > tells or (bool(asking) and not tells)


def _behind(line: HeardLine, asking: frozenset[int] | set[int], tells: list[Phrase]) -> Iterator[Phrase]:
    """Give what asks to be told, next to the beginning of a request or behind a polite word."""
    near = {*asking, *(at + 1 for at in asking), *(at + 2 for at in asking)}
    return (one for one in tells if one.start in near and one.start < len(line.tokens))


def _is_reply(line: HeardLine, replies: list[Phrase]) -> bool:
    words = [at for at, token in enumerate(line.tokens) if token.kind in _IS_SAID]
    signs = {token.text for token in line.tokens if token.kind == "other"}
    if not words:
        return bool(signs) and signs <= _SIGNS_OF_A_REPLY
    reached = {words[0]: 0}
    for one in replies:  # in the order of their places
        if one.start in reached:
            end = _next_said(line, one.end)
            reached[end] = min(reached.get(end, len(words)), reached[one.start] + 1)
    return reached.get(-1, len(words)) <= _MOST_REPLIES and -1 in reached
