"""Names that must be places, known or not, for the words before them say so; and slips of known ones."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from agent.language.dates.days import days_in
from agent.language.geography.place_marks import Mark, Marks
from agent.language.geography.place_runs import PlaceRun, run_at, runs_in
from agent.language.geography.written import PlaceName
from agent.language.ground.grammars import words
from agent.language.ground.pieces import Piece
from tools.gazetteer.table import names_like

_SIMILAR_ENOUGH = 0.8
_SHORTEST_SLIP = 4
_REMEMBERED = 1024  # words that people took for names


def all_runs(marks: Marks) -> list[PlaceRun]:
    """Find every run of places of a line, from left to right."""
    known = list(runs_in(marks))
    sure = list(_after_sure_words(marks, {at for run in known for at in range(run.start, run.end)}))
    taken = {at for run in sure for at in range(run.start, run.end)}
    apart = [run for run in known if taken.isdisjoint(range(run.start, run.end))]
    return sorted((*apart, *sure), key=lambda run: run.start)


def _after_sure_words(marks: Marks, taken: set[int]) -> Iterator[PlaceRun]:
    """Read what must be a place, known or not: behind ``only in``; known ones may follow in its list."""
    reached = 0
    tied = [one for one in marks.of("tied") if marks.is_tied(one.end)]
    for sure in sorted((*marks.of("sure"), *tied), key=lambda one: (one.start, one.end)):
        if sure.end in taken or sure.end < reached or not taken.isdisjoint(range(sure.start, sure.end)):
            continue
        run = run_at(marks, sure.end, any_name=True) or _slip_at(marks, sure)
        if run is not None and taken.isdisjoint(range(run.start, run.places[0].end)):
            reached = run.end
            yield run


def _slip_at(marks: Marks, sure: Mark) -> PlaceRun | None:
    """Take a word in small letters for a place where it is nearly the name of one; which one, the person says."""
    at = max((sure.end, *marks.all_beginning("before_name", sure.end)))
    if at >= len(marks.line.tokens) or not _may_be_a_slip(marks.line.tokens[at], marks):
        return None
    word = marks.line.tokens[at].text
    if not get_close_matches(word, _likely(word), 1, _SIMILAR_ENOUGH):
        return None
    return PlaceRun(sure.end, (PlaceName(at, at + 1, marks.line.said(at, at + 1)),))


def _may_be_a_slip(token: Piece, marks: Marks) -> bool:
    is_a_word = token.kind == "word" and len(token.text) >= _SHORTEST_SLIP
    if not is_a_word or marks.knows(token.text) or days_in(token.text):
        return False
    return not any(token.text in words("places", listed) for listed in ("also_words", "no_place"))


@lru_cache(_REMEMBERED)
def _likely(name: str) -> tuple[str, ...]:
    return tuple(names_like(name, own=True))
