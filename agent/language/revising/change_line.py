"""The clauses of a line that change what a card shows, each as a whole: nothing else may stand in it."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from agent.language.amounts.money_words import language_of
from agent.language.dates.counting import Sense
from agent.language.dates.days import DAYS, SPANS, DayLine, Spotted, day_line
from agent.language.ground.matching import Capture, Utterance
from agent.language.ground.pieces import IS_UNSPACED, Piece
from agent.language.ground.shapes import Match
from agent.language.numerals.numbers import Number, numbers_in
from agent.language.revising.change_words import CHANGING, LOOSE, SaidSum, change_shapes, sums_in, values_of
from agent.language.wants.sentence_kinds import opens_as_a_question

MOST_READ = 120  # pieces; who writes more writes a brief
_REMEMBERED = 256
_PAUSES, _ENDS = frozenset({"stop", "comma", "ask"}), frozenset({"stop", "ask"})
_THERE, _LIKELY = "there", "or there"
_TOPICS = ("money", "people", "start", "end")


class ChangeClause(NamedTuple):
    """A clause that changes something: of what, how, and the pieces from `start` up to `end`."""

    of: str
    kind: str
    start: int
    end: int
    captures: tuple[Capture, ...]

    @property
    def needs_a_topic(self) -> bool:
        """Say whether its words alone leave open what they are of."""
        return self.kind.endswith(_THERE)

    @property
    def is_likely(self) -> bool:
        """Say whether they are of one thing where the line speaks of nothing else."""
        return self.kind.endswith(_LIKELY)

    def place(self, slot: str) -> tuple[int, int] | None:
        """Give the pieces that a slot keeps."""
        return next(((one.start, one.end) for one in self.captures if one.slot == slot), None)


@dataclass(frozen=True, eq=False)
class ChangeLine:
    """A line, and what it names of amounts, spans and changes."""

    said: str
    days: DayLine
    language: str
    sums: Mapping[tuple[int, int], SaidSum]
    numbers: Mapping[tuple[int, int], Number]
    line: Utterance

    @cached_property
    def topics(self) -> frozenset[str]:
        """Name what the line speaks of beside its changes."""
        inside = {at for meanings in self.clauses for at in range(meanings[0].start, meanings[0].end)}
        named = (said.kind.removeprefix("topics.") for at, said in self._found if at not in inside)
        money = ["money"] if any(said.currencies for (at, _), said in self.sums.items() if at not in inside) else []
        return frozenset((*(topic for topic in named if topic in _TOPICS), *money))

    @cached_property
    def changes_people(self) -> bool:
        """Say whether a change is plainly one of people."""
        plain = (one for meanings in self.clauses for one in meanings if not one.needs_a_topic)
        return any(one.of == "people" for one in plain)

    @cached_property
    def clauses(self) -> tuple[tuple[ChangeClause, ...], ...]:
        """Give the clauses that change something, from left to right, each with all that its words may mean."""
        starts, ends = self._starts, self._ends
        whole = [one for one in self._changing() if one.start in starts and one.end in ends and self._may_stand(one)]
        chosen: list[tuple[ChangeClause, ...]] = []
        reached = 0
        for one in sorted(whole, key=lambda one: (one.start, -one.end)):
            if one.start >= reached:
                reached = one.end
                chosen.append(_plainest([other for other in whole if other[2:4] == (one.start, one.end)]))
        return tuple(chosen)

    def span(self, place: tuple[int, int]) -> Sense | None:
        """Give the span of time that pieces name, where they name one."""
        senses = self.days.senses("", *place, SPANS)
        return senses[0] if len(set(map(_as_value, senses))) == 1 else None

    def days_beside(self, place: tuple[int, int]) -> Iterator[Spotted]:
        """Give the days that are named elsewhere in the line, those too that count only among words of time."""
        loose = (one for among in self.days.own.values() for one in among if one.sense.kind == LOOSE)
        for one in (*self.days.common, *loose):
            if one.sense.kind in DAYS and (one.ends <= place[0] or place[1] <= one.begins):
                yield self.days.at(one.begins, one.ends, [one.sense])

    def days_within(self, place: tuple[int, int]) -> Iterator[Spotted]:
        """Give the days that pieces name for themselves."""
        return (self.days.at(*one, self.days.senses("", *one, DAYS)) for one in self.days.places if one == place)

    def letters(self, one: ChangeClause) -> range:
        """Give where a clause stands in what was typed, with the reason that is given behind it."""
        end = one.end
        if self._begins_a_reason(one.end):
            end = min((at for at in self._ends if at > one.end and not self._begins_a_reason(at)), default=one.end)
        return range(self._pieces[one.start].start, self._pieces[end - 1].end)

    def _begins_a_reason(self, at: int) -> bool:
        return any(begins == at for begins, _ in self._edges("reason"))

    @property
    def _pieces(self) -> tuple[Piece, ...]:
        return self.days.pieces

    @cached_property
    def _found(self) -> tuple[tuple[int, Match], ...]:
        return tuple(change_shapes().find(self.line))

    def _changing(self) -> Iterator[ChangeClause]:
        for at, one in self._found:
            of, _, kind = one.kind.partition(".")
            if of in CHANGING:
                yield ChangeClause(of, kind, at, one.end, one.captures)

    def _edges(self, kind: str) -> Iterator[tuple[int, int]]:
        return ((at, one.end) for at, one in self._found if one.kind == f"edges.{kind}")

    @cached_property
    def _supposed(self) -> frozenset[int]:
        """Give where something is supposed, in the language of the line if that is known: Spanish has "se" too."""
        fine = {at for begins, ends in self._edges("fine") for at in range(begins, ends)}
        said = (at for at, one in self._found if one.kind == "edges.supposed" and self.language in ("", one.code))
        return frozenset(said) - fine

    @cached_property
    def _breaks(self) -> frozenset[int]:
        pairs = zip(self._pieces, self._pieces[1:], strict=False)
        apart = (at for at, (one, other) in enumerate(pairs, 1) if one.end < other.start and _are_unspaced(one, other))
        return frozenset(apart)

    @cached_property
    def _pauses(self) -> frozenset[int]:
        """Give where pauses stand, and the signs that number the points of a list."""
        return frozenset(
            at for at, one in enumerate(self._pieces) if one.kind in _PAUSES or _is_a_point(self.said[one.start])
        )

    @cached_property
    def _starts(self) -> frozenset[int]:
        behind = (at + 1 for at in self._pauses)
        return frozenset({0, *behind, *(end for _, end in self._edges("joint")), *self._breaks})

    @cached_property
    def _ends(self) -> frozenset[int]:
        joined = (at for kind in ("joint", "beside", "reason") for at, _ in self._edges(kind))
        return frozenset({len(self._pieces), *self._pauses, *joined, *self._breaks})

    def _may_stand(self, one: ChangeClause) -> bool:
        """Say whether a change is meant: not asked about, not supposed, not said no to in the words before."""
        first = next((at + 1 for at in range(one.start - 1, -1, -1) if self._pieces[at].kind in _ENDS), 0)
        last = next((at for at in range(one.end, len(self._pieces)) if self._pieces[at].kind in _ENDS), None)
        if any(first <= at < one.start for at in self._supposed):
            return False
        if one.start > first and self._pieces[one.start - 1].kind not in _PAUSES:
            clause = next((at + 1 for at in range(one.start - 1, -1, -1) if self._pieces[at].kind in _PAUSES), 0)
            if any(clause <= at < one.start for at, _ in self._edges("denied")):
                return False
        stop = self._pieces[last] if last is not None else None
        is_asked = stop is not None and stop.kind == "ask" and first < one.start
        return not is_asked or not opens_as_a_question(self.said[self._pieces[first].start :])


@lru_cache(_REMEMBERED)
def change_line(blank: str) -> ChangeLine | None:
    """Read a line in which quotes are blanked out; None where it is too long to be a change."""
    days = day_line(blank)
    if not 0 < len(days.pieces) <= MOST_READ:
        return None
    language = language_of(days.pieces)
    found = tuple(one for one in numbers_in(days.pieces, blank, language) if one.is_whole)
    numbers = {(one.start, one.end): one for one in found}
    sums = dict(sums_in(blank, days.pieces, found))
    line = change_shapes().line(days.pieces, values_of(days, numbers, sums))
    return ChangeLine(blank, days, language, sums, numbers, line)


def _plainest(meanings: list[ChangeClause]) -> tuple[ChangeClause, ...]:
    """Leave out what words mean only where a topic is spoken of, if they mean something without one."""
    plain = tuple(one for one in meanings if not one.needs_a_topic)
    return plain or tuple(meanings)


def _are_unspaced(one: Piece, other: Piece) -> bool:
    return all(IS_UNSPACED.match(each.text) or each.kind == "number" for each in (one, other))


def _is_a_point(letter: str) -> bool:
    """Say whether a digit is written as the number of a point: in a circle, or above the line."""
    return not letter.isdecimal() and unicodedata.digit(letter, None) is not None


def _as_value(sense: Sense) -> tuple[int, str]:
    return sense.numbers["count"], sense.words["unit"]
