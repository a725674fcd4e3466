"""In which language a person asks to be answered, where they ask: about the talk, never about the ad."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from agent.language.aims.called import tongues_called
from agent.language.ground import tongues
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import tokens_of
from agent.language.ground.shapes import Match, Shapes, words_in
from agent.language.speakers.evidence import OUTSIDE, without_quotes

# What a clause is in any language, after how surely it asks for one: the words of all may stand side by side.
_SHAPES = {
    "asks": "<lead>+ <speak> <between>* <towards>? <tongue> <behind>*",
    "wishes": "<lead>* <speak> <between>* <towards>? <tongue> <behind>*"
    "| <lead>+ <between>* <towards>? <tongue> <behind>* | <between>* <towards>? <tongue> <behind>+",
    "names": "<between>* <towards>? <tongue>",
    "lacks": "<lead>* <lacks> <between>* <towards>? <tongue>? <behind>* | <tongue> <lacks> <behind>*",
    "small": "(<lead>|<small>)+",
}
_PARTS = ("lead", "speak", "between", "towards", "tail", "please", "small", "lacks")
_BETWEEN_CLAUSES = ("stop", "comma", "ask")
_MOST_TOKENS = 24  # of a clause that asks for a language; a longer one says something else


class _Clause(NamedTuple):
    kind: str  # of the shape that fits the whole clause; nothing where none does
    code: str | None = None


def wished_in(said: str, *, is_copy_awaited: bool = False) -> str | None:
    """Name the language that is asked for, OUTSIDE where nobody speaks it here; None where none is asked for."""
    line = _line(said)
    clauses = tuple(_clauses(line))
    is_all = all(one.kind for one in clauses)
    is_talk = not is_copy_awaited or _is_polite(line) or any(one.kind == "lacks" for one in clauses)
    sure = ("asks", "wishes", "names" if is_all else "") if is_talk else ("asks",)
    wished = [one.code for one in clauses if one.kind in sure and one.code is not None]
    return (wished[-1] if wished[-1] in tongues.codes() else OUTSIDE) if wished else None


def is_only_a_wish(said: str, *, is_copy_awaited: bool = False) -> bool:
    """Say whether a message asks for a language and says nothing else."""
    is_wish = wished_in(said, is_copy_awaited=is_copy_awaited) is not None
    return is_wish and all(one.kind for one in _clauses(_line(said)))


def _line(said: str) -> Utterance:
    return Utterance(tokens_of(without_quotes(said)))


def _clauses(line: Utterance) -> Iterator[_Clause]:
    begin = 0
    for at, token in enumerate(line.tokens):
        if token.kind in _BETWEEN_CLAUSES:
            yield from _clause(line, begin, at)
            begin = at + 1
    yield from _clause(line, begin, len(line.tokens))


def _clause(line: Utterance, begin: int, end: int) -> Iterator[_Clause]:
    if begin < end:
        matches = _shapes().matches(line, begin) if end - begin <= _MOST_TOKENS else ()
        whole = {one.kind: one for one in matches if one.end == end}
        fits = next((whole[kind] for kind in _SHAPES if kind in whole), None)
        yield _Clause(fits.kind, _code_in(fits)) if fits else _Clause("")


def _code_in(fits: Match) -> str | None:
    return fits.captures[0].slot if fits.captures else None


def _is_polite(line: Utterance) -> bool:
    """Say whether a line begs or asks: where copy is awaited, the bare name of a language is copy."""
    return any(token.kind == "ask" or any(_politeness().matches(line, at)) for at, token in enumerate(line.tokens))


@cache
def _shapes() -> Shapes:
    parts = {part: _in_every_language(part) for part in _PARTS}
    named = _names_of_tongues()
    parts |= {f"called {code}": words_in(names) for code, names in named.items()}
    parts |= {
        "tongue": "|".join(f"<called {code} as {code}>" for code in named),
        "lead": f"{parts['lead']}|{parts['please']}",
        "behind": "<tail>|<please>|<speak>",
        "small": f"{parts['small']}|{parts['please']}",
    }
    return Shapes(parts, {kind: [shape] for kind, shape in _SHAPES.items()})


@cache
def _politeness() -> Shapes:
    return Shapes({}, {"please": [_in_every_language("please")]})


def _in_every_language(part: str) -> str:
    said = (cast("str", tongues.section(code, "speaking").get(part, "")) for code in tongues.codes())
    return words_in(" ".join(said))


def _names_of_tongues() -> dict[str, str]:
    """Give what all languages are called in all of ours, by their codes."""
    named = {code: told["called"] for code, told in tongues.outside().items()}
    for code in tongues.codes():
        for other, names in tongues_called(code).items():
            named[other] = f"{named.get(other, '')} {names.lower()}"
    return named
