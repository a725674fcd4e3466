"""Days that take the place of others in the same breath: ``the 3rd, no wait, the 4th``.

The words that correct are those that correct an amount or a name. Nothing but small words may stand between them and either day.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from agent.language.dates.counting import Naming
from agent.language.dates.day_words import day_shapes
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import IS_UNSPACED, Piece
from agent.language.ground.shapes import Match

_PAUSES = ("stop", "comma")
_SMALL = ("beside", "corrects")
_NEAR = 10  # pieces between a day and the words that correct it
_BARE = "bare"  # a number that may count anything


class _Correction(NamedTuple):
    """A day, and the one that takes its place."""

    one: Naming
    behind: Naming
    code: str  # the language of the words that correct
    kept: range = range(0)  # words behind the first that say what the second is: ``12日から、いや、13日``


class _Role(NamedTuple):
    """Where days stand of which is said that an ad starts or ends, and where that is said to its end."""

    ends: int
    slots: Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class SaidTwice:
    """A line in which days may be put right, and the days that it names."""

    line: Utterance  # with its days, as shapes may name them
    days: Mapping[str, Sequence[Naming]]  # by language

    def put_right(self) -> tuple[Piece, ...]:
        """Leave out the days that count no more, and the words up to those that take their place."""
        tokens = self.line.tokens
        kept: list[Piece] = []
        at = 0
        for one in self._corrections():
            if (begins := self._begin_of(one)) >= at:
                kept += (*tokens[at:begins], *self._in_its_month(one))
                at = one.behind.ends
        return (*kept, *tokens[at:])

    def _corrections(self) -> Iterator[_Correction]:
        """Give them from left to right; of two in a row, the first day goes and the last one stays."""
        held: _Correction | None = None
        for one in sorted(self._pairs(), key=lambda one: (one.one.begins, one.behind.begins)):
            if held is not None and held.behind.begins <= one.one.begins < held.behind.ends:
                held = held._replace(behind=one.behind)
            elif held is None or one.one.begins >= held.behind.ends:
                if held is not None:
                    yield held
                held = one
        if held is not None:
            yield held

    def _pairs(self) -> Iterator[_Correction]:
        for at, words in self._hints:
            if words.kind == "corrects":
                named = [one for one in self.days.get(words.code, ()) if one.sense.kind != _BARE]
                before = [one for one in named if self._is_near(self._said_to(one, at), at, words.code)]
                behind = [one for one in named if self._is_near(words.end, one.begins, words.code)]
                if before and behind:
                    one, other = max(before, key=_reach), _first(behind)
                    roles = self._roles_of(one), self._roles_of(other)
                    if not all(roles) or not roles[0].isdisjoint(roles[1]):
                        kept = range(one.ends, one.ends if roles[1] else self._said_to(one, at))
                        yield _Correction(one, other, words.code, kept)

    def _said_to(self, day: Naming, stop: int) -> int:
        """Give where it ends what is said of a day."""
        return max((one.ends for one in self._roles if _slot_of(day, one) and one.ends <= stop), default=day.ends)

    def _roles_of(self, day: Naming) -> set[str]:
        return {slot for one in self._roles if (slot := _slot_of(day, one))}

    @cached_property
    def _hints(self) -> Sequence[tuple[int, Match]]:
        return tuple(day_shapes().hints.find(self.line))

    def _is_near(self, begins: int, ends: int, code: str) -> bool:
        """Say whether nothing but small words and pauses stands between two places."""
        if not 0 <= ends - begins <= _NEAR:
            return False
        small = {at: one.end for at, one in self._hints if one.code == code and one.kind in _SMALL}
        joins = {at for at, one in self._hints if one.code == code and one.kind == "joins"}
        while begins < ends:
            if self.line.tokens[begins].kind in _PAUSES:
                begins += 1
            elif begins in small and begins not in joins:
                begins = small[begins]
            else:
                return False
        return begins == ends

    def _begin_of(self, pair: _Correction) -> int:
        """Give where what counts no more begins: with a start and an end where both are said anew."""
        ranges = [one for one in self._roles if {"starts", "ends"} <= one.slots.keys()]
        anew = any(_slot_of(pair.behind, one) == "starts" for one in ranges)
        before = [one.slots["starts"][0] for one in ranges if _slot_of(pair.one, one) == "ends"]
        return min(before) if anew and before else pair.one.begins

    @cached_property
    def _roles(self) -> Sequence[_Role]:
        found = day_shapes().roles.find(self.line)
        kept = (one for _, one in found if one.kind in ("sets", "range", "alone"))
        every = (_Role(one.end, {each.slot: (each.start, each.end) for each in one.captures}) for one in kept)
        return [one for one in every if one.slots.keys() & {"starts", "ends"}]

    def _in_its_month(self, pair: _Correction) -> tuple[Piece, ...]:
        """Give the day that counts, in the month of the other where it names none, and with what is said of that."""
        day = self.line.tokens[pair.behind.begins : pair.behind.ends]
        month = () if pair.behind.sense.numbers.keys() != {"d"} or pair.behind.sense.words else self._month_of(pair)
        kept = [self.line.tokens[at]._replace(start=day[-1].end, end=day[-1].end) for at in pair.kept]
        if month and IS_UNSPACED.search(month[-1].text):
            return (*(one._replace(start=day[0].start, end=day[0].start) for one in month), *day, *kept)
        return (*day, *(one._replace(start=day[-1].end, end=day[-1].end) for one in month), *kept)

    def _month_of(self, pair: _Correction) -> tuple[Piece, ...]:
        months = (
            self.line.tokens[one.begins : one.ends]
            for one in self.days[pair.code]
            if one.sense.numbers.keys() == {"month"} and pair.one.begins <= one.begins and one.ends <= pair.one.ends
        )
        return next(months, ())


def _slot_of(day: Naming, role: _Role) -> str | None:
    return next(
        (slot for slot, (begins, ends) in role.slots.items() if begins <= day.begins and ends == day.ends), None
    )


def _first(days: Sequence[Naming]) -> Naming:
    """Give the day that stands first, as far as it goes: not ``am 4.`` of ``am 4. Januar``."""
    stop = min(days, key=lambda one: (one.begins, -one.ends)).ends
    return max((one for one in days if one.begins < stop), key=_reach)


def _reach(one: Naming) -> tuple[int, int]:
    return one.ends, -one.begins
