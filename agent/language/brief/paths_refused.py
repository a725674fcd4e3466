"""Which of the files that a message names are not to be used: ``never X``, ``X nicht``, ``instead of X``."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from agent.language.ground.grammars import shapes_listed
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import Piece, tokens_of
from agent.language.ground.shapes import Shapes

_FILE = "file"
_KINDS = ("before", "behind", "next", "last", "other", "alone", "apart", "none", "joins")
_ENDS_A_CLAUSE = frozenset({"stop", "ask"})
_MOST_READ = 1000  # tokens; what is said behind them of a file nobody reads
_TIES = frozenset({":", "(", ")"})  # do not end what a no is said of


class FilesSaid(NamedTuple):
    """A file where it is named."""

    start: int
    end: int
    path: str


class _Found(NamedTuple):
    kind: str
    places: range
    file: int | None = None  # the place of the file that a shape names


def files_refused(masked: str, named: Sequence[FilesSaid]) -> frozenset[FilesSaid]:
    """Give the files that are said not to be used; ``masked`` is the message with its files masked."""
    if not named:
        return frozenset()
    tokens = tokens_of(masked)[:_MOST_READ]
    at = {token.start: place for place, token in enumerate(tokens)}
    files = {one: at[one.start] for one in named if one.start in at}
    line = _Line(tokens, frozenset(files.values()))
    return frozenset(one for one in named if one not in files or files[one] in line.refused)


class _Line:
    """A message with its files, taken apart."""

    def __init__(self, tokens: tuple[Piece, ...], files: frozenset[int]) -> None:
        self.tokens, self.files = tokens, files
        line = Utterance(tokens, {(_FILE, place): (place + 1,) for place in files})
        found = [
            _Found(match.kind, range(at, match.end), next((one.start for one in match.captures), None))
            for at, match in _shapes().find(line)
        ]
        harmless = [one.places for one in found if one.kind == "none"]
        self.found = [one for one in found if not any(one.places.start in each for each in harmless)]
        self._joins = {place for one in self.found if one.kind == "joins" for place in one.places}
        self.refused = frozenset(place for clause in self._clauses() for place in self._refused_in(clause))

    def _of(self, kind: str, within: range) -> list[_Found]:
        return [one for one in self.found if one.kind == kind and one.places.start in within]

    def _refused_in(self, clause: range) -> Iterator[int]:
        here = [place for place in clause if place in self.files]
        for one in self._of("other", clause):
            yield from self._group(one.file)
        for one in self._of("next", clause):
            yield from self._group(next((place for place in here if place >= one.places.stop), None))
        for one in self._of("last", clause):
            yield from self._group(self._before(one.places.start))
        turned = [one.places for kind in ("before", "behind") for one in self._of(kind, clause)]
        for place in here:
            if any(self._reaches(no, place, clause) for no in turned):
                yield place
        for one in self._of("alone", clause):
            yield from (place for place in here if place < one.places.start)
        if not here and self._turns_down_what_was_said(clause, turned):
            yield from self._clause_of_the_last_file(clause)

    def _before(self, place: int) -> int:
        """Give what stands before a place, but for a colon: ``bad.mp4: no``."""
        return next((at for at in range(place - 1, -1, -1) if self.tokens[at].text not in _TIES), -1)

    def _reaches(self, no: range, place: int, clause: range) -> bool:
        """Say whether a no turns down a file of its clause: up to a `but`, and backwards only where it may."""
        kind = "behind" if place < no.start else "before"
        if not any(one.places == no for one in self._of(kind, clause)):
            return False
        if kind == "behind" and no.stop in self.files and no.start - 1 in self._joins:
            return False  # "fine.mp4 and not bad.mp4"
        between = range(min(no.stop, place), max(no.start, place))
        return not any(one.places.start in between for one in self._of("apart", clause))

    def _turns_down_what_was_said(self, clause: range, turned: Sequence[range]) -> bool:
        said = [place for place in clause if self.tokens[place].kind in ("word", "number")]
        covered = {place for places in turned for place in places}
        return bool(said) and (covered.issuperset(said) or bool(self._of("alone", clause)))

    def _clause_of_the_last_file(self, clause: range) -> Iterator[int]:
        last = max((place for place in self.files if place < clause.start), default=None)
        if last is not None:
            yield from (place for each in self._clauses() if last in each for place in each if place in self.files)

    def _group(self, file: int | None) -> Iterator[int]:
        """Give a file and those that are joined to it: ``a.mp4 and b.mp4``."""
        if file not in self.files:
            return
        for step in (-1, 1):
            place: int = file
            while place in self.files or place in self._joins:
                if place in self.files:
                    yield place
                place += step

    def _clauses(self) -> Iterator[range]:
        begin = 0
        for place, token in enumerate(self.tokens):
            if self._ends_a_clause(range(begin, place), token):
                yield range(begin, place)
                begin = place + 1
        yield range(begin, len(self.tokens))

    def _ends_a_clause(self, clause: range, token: Piece) -> bool:
        if token.kind == "comma":
            is_a_list = clause.stop - 1 in self.files or bool(self._of("before", clause))
            return not (is_a_list and self._goes_on_with_a_file(clause.stop + 1))
        return token.kind in _ENDS_A_CLAUSE and token.text not in _TIES

    def _goes_on_with_a_file(self, place: int) -> bool:
        return place in self.files or (place in self._joins and place + 1 in self.files)


@cache
def _shapes() -> Shapes:
    return Shapes({}, {kind: shapes_listed("files", "shapes", kind) for kind in _KINDS}, (_FILE,))
