"""A name under an answer: capital letters on a last line of its own, and nothing that says anything else."""

from collections.abc import Mapping, Sequence

from agent.language.assent.answer_grammar import grammar
from agent.language.assent.restated import NAME, SIGNATURE
from agent.language.ground.pieces import Piece
from agent.language.ground.tongues import vocabulary
from tools.gazetteer.table import places_called

_LONGEST = 3  # words, without titles and small words
_STOPS = ("stop",)
_LONG_ANSWER = 8  # tokens: who writes so much writes a mail


def signed_in(said: str, tokens: Sequence[Piece]) -> Mapping[tuple[str, int], tuple[int, ...]]:
    """Give the name that closes an answer, and what kind of a name it is."""
    end = _without_stops(tokens, len(tokens))
    line = max((at + 1 for at in range(end) if tokens[at].text == "\n"), default=0)
    found: dict[tuple[str, int], tuple[int, ...]] = {}
    begins = range(line, end) if line else range(max(0, end - _LONGEST), end)
    for at in begins:
        name = tokens[at:end]
        if not _is_name(said, name):
            continue
        found[NAME, at] = (end,)
        is_on_its_own = at == line and line > 0
        if _is_somebody(name) or (is_on_its_own and (_begins_as_names_do(name) or line >= _LONG_ANSWER)):
            found[SIGNATURE, at] = (end,)
    return found


def _without_stops(tokens: Sequence[Piece], end: int) -> int:
    while end and tokens[end - 1].kind in _STOPS and not _is_initial(tokens[end - 2 : end - 1]):
        end -= 1
    return end


def _is_initial(tokens: Sequence[Piece]) -> bool:
    """Say whether the first token is a letter, whatever it is short for elsewhere: "q" is Spanish for "que"."""
    return bool(tokens) and tokens[0].kind == "word" and tokens[0].end - tokens[0].start == 1


def _is_somebody(name: Sequence[Piece]) -> bool:
    """Say whether a first name stands before another one."""
    return len(name) > 1 and name[0].text in grammar().names


def _begins_as_names_do(name: Sequence[Piece]) -> bool:
    """Say whether a first name or an initial is part of it; one word alone is a first name."""
    words = [one for one in name if one.kind == "word"]
    return any(one.text in grammar().names for one in words) or (
        len(words) > 1 and any(_is_initial((one,)) for one in words)
    )


def _is_name(said: str, name: Sequence[Piece]) -> bool:
    """Say whether tokens are a name: capital words that no language knows, initials with their full stops."""
    small = grammar().between_names
    words = [one for one in name if one.kind == "word" and one.text not in small]
    stops = [at for at, one in enumerate(name) if one.kind != "word"]
    if not 1 <= len(words) <= _LONGEST or name[0].text in small or len(name) > 2 * _LONGEST:
        return False
    if any(name[at].text != "." or not _is_initial(name[max(0, at - 1) : at]) for at in stops):
        return False
    longer = [one for one in words if not _is_initial((one,))]
    if not longer or not all(_is_written_large(said[one.start : one.end]) for one in words):
        return False
    is_known = grammar().knows if _is_somebody(name) else vocabulary().__contains__
    strange = [one.text for one in words if one.text not in grammar().names and not _is_initial((one,))]
    return not any(map(is_known, strange)) and not _is_place(longer)


def _is_written_large(typed: str) -> bool:
    return typed[:1].isupper() and (len(typed) == 1 or not typed.isupper())


def _is_place(words: Sequence[Piece]) -> bool:
    """Say whether words name a place: Prado is a town, and Lucía Prado somebody."""
    if places_called(" ".join(one.text for one in words)):
        return True
    if len(words) > 1 and words[0].text in grammar().names:
        return False
    return any(places_called(one.text) for one in words)
