"""Whether a line says that the one before it is copy of the ad: ``yes, that is the text``, or those words once more."""

from functools import cache

from agent.language.brief.field_shapes import called_in
from agent.language.ground.grammars import each_with_its_own, lines, table
from agent.language.ground.pieces import in_pieces, pieces_of
from agent.language.ground.shapes import Shapes
from agent.language.wants.acts import is_titled
from agent.language.wants.sentence_kinds import is_question
from agent.language.wants.talk import is_short, speaks_aside
from tools.fields import copy_fields

_SAID = frozenset({"word", "number", "quote"})
_MOST_PIECES = 24
_ASKS = ("?", "？")


def last_line_meant_as(said: str) -> str | None:
    """Name the field of which the line before was the copy, where every word of a line says so and nothing else."""
    every = pieces_of(said)
    pieces = tuple(piece for piece in every if piece.kind in _SAID)[: _MOST_PIECES + 1]
    if not pieces or any(piece.kind == "ask" for piece in every) or is_titled(said):
        return None
    whole = (one for one in _shapes().matches(_shapes().line(pieces), 0) if one.end == len(pieces))
    return next((one.kind for one in whole), None)


def says_again(said: str, before: str, field: str) -> bool:
    """Say whether a line is the one before once more, marks aside; a text may ask, what is said aside is no copy."""
    words = _words_of(said)
    is_same = bool(words) and words == _words_of(before)
    asks = field != "text" and (said.rstrip().endswith(_ASKS) or is_question(said))
    return is_same and not (asks or is_short(said) or speaks_aside(said))


def _words_of(said: str) -> tuple[str, ...]:
    return tuple(piece.text for piece in pieces_of(said) if piece.kind in _SAID)


@cache
def _shapes() -> Shapes:
    return each_with_its_own(_in_one_language)


def _in_one_language(code: str) -> Shapes:
    meant = table(code, "talk", "meant").get("last_line", "")
    names = {field: called_in(field) for field in copy_fields()}
    shapes = {field: [in_pieces(one.replace("<name>", f"<{field}>")) for one in lines(meant)] for field in names}
    return Shapes(names, shapes, code=code)
