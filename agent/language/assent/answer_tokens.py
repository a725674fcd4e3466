"""An answer as it is heard: its tokens as they were meant, and where a sign opens a question."""

from collections.abc import Iterator, Sequence

from agent.language.assent.answer_grammar import grammar
from agent.language.ground.pieces import Piece, tokens_of
from tools.core.patterns import lazily

NOTHING = Piece("", 0, 0, "stop")
_SILENT = frozenset("/／&+<>=|#[]-¬☐□")  # signs without a sound
_WRAPPED = lazily(r"^\s*[“„«「\"'](?P<inside>[^“”„«»「」\"']*)[”“»」\"']\s*$")


def unwrapped(text: str) -> str:
    """Give an answer without quotes around the whole of it."""
    wrapped = _WRAPPED.match(text)
    return wrapped["inside"] if wrapped else text


def heard(said: str) -> tuple[Piece, ...]:
    """Give the tokens that can be heard; a colon that hands something over is copy, and no pause."""
    tokens = tuple(one for one in tokens_of(said) if one.text not in _SILENT)
    around = zip((NOTHING, *tokens), tokens, (*tokens[1:], NOTHING), strict=False)
    return grammar().spelt(
        one._replace(kind="quote") if one.text == ":" and _hands_over(before, one, behind) else one
        for before, one, behind in around
    )


def _hands_over(before: Piece, colon: Piece, behind: Piece) -> bool:
    """Say whether a colon hands something over; ":d" is a smile."""
    is_close = before.kind == "word" and before.end == colon.start
    return behind.kind in ("word", "number", "quote") and (is_close or behind.start > colon.end)


def opening_questions(said: str, tokens: Sequence[Piece]) -> Iterator[int]:
    """Give the tokens before which a sign opens a question; one inside of a quote opens none."""
    for opens in (at for at, char in enumerate(said) if char == "¿"):
        behind = next((place for place, token in enumerate(tokens) if token.end > opens), None)
        if behind is not None and tokens[behind].start > opens:
            yield behind
