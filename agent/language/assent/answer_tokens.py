"""An answer as it is heard: its tokens as they were meant, and where a sign opens a question."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from agent.language.assent.answer_grammar import grammar
from agent.language.ground.pieces import IS_UNSPACED, Piece, tokens_of
from tools.core.patterns import lazily

NOTHING = Piece("", 0, 0, "stop")
_SILENT = frozenset("/／&+<>=|#[]-¬☐□")  # signs without a sound
_MARK = lazily(r"[.,;:!?…。、，；：！？．｡\n]")
_WRAPPED = lazily(r"^\s*[“„«「\"'](?P<inside>[^“”„«»「」\"']*)[”“»」\"']\s*$")


def unwrapped(text: str) -> str:
    """Give an answer without quotes around the whole of it, and with marks in the place of their names."""
    wrapped = _WRAPPED.match(text)
    return _undictated(wrapped["inside"] if wrapped else text)


def _undictated(said: str) -> str:
    """Write the marks that were dictated by name: who types any means the words."""
    if _MARK.search(said):
        return said
    sure, any_name = _dictated()
    marks = grammar().dictated
    return any_name.sub(lambda name: f"{marks[name[1].casefold()]} ", said) if sure.search(said) else said


@cache
def _dictated() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what finds the name of a mark that nobody says otherwise, and what finds all names beside one."""
    names = sorted(grammar().dictated, key=len, reverse=True)
    sure = [one for one in names if one not in grammar().also_words]
    return re.compile(_any_of(sure), re.IGNORECASE), re.compile(_any_of(names), re.IGNORECASE)


def _any_of(names: Sequence[str]) -> str:
    """Give a pattern of names as words of their own; between letters that are words by themselves nothing is asked."""
    written = (re.escape(one) if IS_UNSPACED.search(one) else rf"\b{re.escape(one)}\b" for one in names)
    return rf"\s*({'|'.join(written)})"


def heard(said: str) -> tuple[Piece, ...]:
    """Give the tokens that can be heard; a colon that hands something over is copy, and no pause."""
    silent = _SILENT | grammar().pictures
    heard_ones = (one for one in tokens_of(said) if one.kind == "stop" or one.text not in silent)
    tokens = tuple(one._replace(text=",", kind="comma") if one.text in grammar().smiles else one for one in heard_ones)
    around = zip((NOTHING, *tokens), tokens, (*tokens[1:], NOTHING), strict=False)
    return grammar().spelt(
        one._replace(kind="quote") if one.text == ":" and _hands_over(before, one, behind) else one
        for before, one, behind in around
        if not (one.text == "." and _shortens(before, behind))
    )


def _shortens(before: Piece, behind: Piece) -> bool:
    """Say whether a full stop only shortens what stands before a name: "Dr. Weber", "J. M. Weber"."""
    known = grammar()
    shortens = before.text in known.before_names
    return shortens and (behind.text in known.names or behind.text in known.before_names)


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
