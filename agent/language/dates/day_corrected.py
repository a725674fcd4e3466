"""Days that take the place of others in the same breath: ``the 3rd, no wait, the 4th``; and how long an ad runs.

The words that correct are those that correct an amount or a name. Nothing but small words may stand between them and
either day.
"""

from collections import defaultdict
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
_SAYING = ("sets", "range")  # kinds of what is said of days
_OF_A_DAY = ("starts", "ends", "lasts")
_NEAR, _FAR = 10, 30  # pieces between a day, or what is said of it, and the words that correct it
_BARE, _SPAN = "bare", "span"  # a number that may count anything, and how long something is


class _Correction(NamedTuple):
    """A day, and the one that takes its place."""

    one: Naming
    behind: Naming
    code: str  # the language of the words that correct
    kept: range = range(0)  # words behind the first that say what the second is: ``12日から、いや、13日``


class _Role(NamedTuple):
    """Where days stand of which is said that an ad starts or ends, and where that is said to its end."""

    ends: int
    slots: Mapping[str, int]


class PutRight(NamedTuple):
    """Letters that count no more together with those of the day that does, and what is meant."""

    start: int
    end: int
    meant: str


@dataclass(frozen=True)
class SaidTwice:
    """A line in which days may be put right, and the days that it names."""

    line: Utterance  # with its days, as shapes may name them
    days: Mapping[str, Sequence[Naming]]  # and spans, by language

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

    def in_letters(self, said: str) -> Iterator[PutRight]:
        """Give the same as letters of what was said."""
        tokens = self.line.tokens
        for one in self._corrections():
            day = tokens[one.behind.begins : one.behind.ends]
            kept = tokens[one.kept.start : one.kept.stop]
            month = self._month_of(one)
            is_unspaced = bool(month and IS_UNSPACED.search(month[-1].text))
            parts = (month, day, kept) if is_unspaced else (day, month, kept)
            meant = ("" if is_unspaced else " ").join(said[part[0].start : part[-1].end] for part in parts if part)
            yield PutRight(tokens[self._begin_of(one)].start, day[-1].end, meant)

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
        for at, words in self._correcting:
            named = [
                one
                for one in self.days.get(words.code, ())
                if one.sense.kind != _BARE and at - _FAR <= one.ends and one.begins <= words.end + _NEAR
            ]
            before = [one for one in named if self._is_near(self._said_to(one, at), at, words.code)]
            behind = [one for one in named if self._is_near(words.end, one.begins, words.code)]
            if before and behind:
                yield from self._pair(max(before, key=_reach), _first(behind), at, words.code)

    def _pair(self, one: Naming, behind: Naming, at: int, code: str) -> Iterator[_Correction]:
        """Take two days for the same one where not one is a start and the other an end: ``金曜から、では日曜まで``."""
        if (one.sense.kind == _SPAN) != (behind.sense.kind == _SPAN):
            return
        roles, others = ({slot for slot, _ in self._roles_of(day)} for day in (one, behind))
        if not roles or not others or roles & others or self._range_before(one, behind):
            yield _Correction(one, behind, code, range(one.ends, one.ends if others else self._said_to(one, at)))

    @cached_property
    def _correcting(self) -> Sequence[tuple[int, Match]]:
        return tuple(day_shapes().corrects.find(self.line))

    def _is_near(self, begins: int, ends: int, code: str) -> bool:
        """Say whether nothing but small words and pauses stands between two places."""
        if not 0 <= ends - begins <= _NEAR:
            return False
        small = self._small.get(code, {})
        while begins < ends:
            begins = begins + 1 if self.line.tokens[begins].kind in _PAUSES else small.get(begins, ends + 1)
        return begins == ends

    @cached_property
    def _small(self) -> Mapping[str, Mapping[int, int]]:
        """Give by language where small words begin and end; what joins two days puts none right."""
        small: dict[str, dict[int, int]] = {}
        hints = tuple(day_shapes().hints.find(self.line))
        joins = {(one.code, at) for at, one in hints if one.kind == "joins"}
        beside = ((at, one) for at, one in hints if one.kind == "beside" and (one.code, at) not in joins)
        for at, one in (*beside, *self._correcting):
            small.setdefault(one.code, {})[at] = max(one.end, small.get(one.code, {}).get(at, 0))
        return small

    def _said_to(self, day: Naming, stop: int) -> int:
        """Give where it ends what is said of a day."""
        return max((one.ends for _, one in self._roles_of(day) if one.ends <= stop), default=day.ends)

    def _roles_of(self, day: Naming) -> Sequence[tuple[str, _Role]]:
        return [
            (slot, one)
            for slot, begins, one in self._roles.get(day.ends, ())
            if begins <= day.begins and slot in _OF_A_DAY
        ]

    def _begin_of(self, pair: _Correction) -> int:
        """Give where what counts no more begins."""
        return min(self._range_before(pair.one, pair.behind), default=pair.one.begins)

    def _range_before(self, one: Naming, behind: Naming) -> Sequence[int]:
        """Give where a start and an end begin that are both said anew."""
        starts, ends = (
            [
                role.slots["starts"]
                for slot, role in self._roles_of(day)
                if slot == which and {"starts", "ends"} <= role.slots.keys()
            ]
            for day, which in ((one, "ends"), (behind, "starts"))
        )
        return starts if ends else ()

    @cached_property
    def _roles(self) -> Mapping[int, Sequence[tuple[str, int, _Role]]]:
        """Give what is said of days that an ad starts or ends, by where such a day ends."""
        roles: dict[int, list[tuple[str, int, _Role]]] = defaultdict(list)
        for _, one in day_shapes().roles.find(self.line):
            role = _Role(one.end, {each.slot: each.start for each in one.captures})
            for each in one.captures if one.kind in _SAYING or len(role.slots) > 1 else ():
                roles[each.end].append((each.slot, each.start, role))
        return roles

    def _in_its_month(self, pair: _Correction) -> tuple[Piece, ...]:
        """Give the day that counts, in the month of the other where it names none, and with what is said of that."""
        day = self.line.tokens[pair.behind.begins : pair.behind.ends]
        kept = _moved(self.line.tokens[pair.kept.start : pair.kept.stop], day[-1].end - 1)
        month = self._month_of(pair)
        if month and IS_UNSPACED.search(month[-1].text):
            return (*_moved(month, day[0].start), *day, *kept)
        return (*day, *_moved(month, day[-1].end - 1), *kept)

    def _month_of(self, pair: _Correction) -> tuple[Piece, ...]:
        if pair.behind.sense.numbers.keys() != {"d"} or pair.behind.sense.words:
            return ()
        months = (
            self.line.tokens[one.begins : one.ends]
            for one in self.days[pair.code]
            if one.sense.numbers.keys() == {"month"} and pair.one.begins <= one.begins and one.ends <= pair.one.ends
        )
        return next(months, ())


def corrects(line: Utterance) -> bool:
    """Say whether any words of a line put something right."""
    return any(True for _ in day_shapes().corrects.find(line))


def _moved(pieces: Sequence[Piece], to: int) -> Iterator[Piece]:
    """Let pieces stand at a letter of the line, which readers look up."""
    return (one._replace(start=to, end=to + 1) for one in pieces)


def _first(days: Sequence[Naming]) -> Naming:
    """Give the day that stands first, as far as it goes: not ``am 4.`` of ``am 4. Januar``."""
    stop = min(days, key=lambda one: (one.begins, -one.ends)).ends
    return max((one for one in days if one.begins < stop), key=_reach)


def _reach(one: Naming) -> tuple[int, int]:
    return one.ends, -one.begins
