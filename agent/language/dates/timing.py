"""When an ad is to run: the start and the end that a line says, counted from a day that is given."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from agent.language.dates.almanac import Days
from agent.language.dates.backwards import is_backwards, is_said_backwards
from agent.language.dates.counting import NO_SUCH_DAY, Asked, Sense, after_span
from agent.language.dates.day_roles import (
    Role,
    Said,
    is_doubtful,
    is_of_that_day,
    is_of_the_ad,
    is_refused,
    said_alone,
    said_of_days,
)
from agent.language.dates.day_words import day_shapes, day_words
from agent.language.dates.days import DAYS, SPANS, Calendar, DayLine, Spotted, day_line
from agent.language.dates.hours import hour_of
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import pieces_of
from agent.language.numerals.digits import orders_in
from tools.core.values import Value

_NO_END, _WITHIN = "none", "within"
_SMALL, _LEADING = 4, 8  # letters of a small word, and pieces of words that lead to a day
_SHORT_LINE = 16  # pieces
_LONGEST_SURE = timedelta(days=400)  # no ad is planned for longer without a second look
_A_LIFE = timedelta(days=1826)  # who says more tells of a life, or of a trade
_SOME_DAY = date(2027, 3, 1)  # before the next leap day, and within what the almanac knows
_EITHER, _MONTH = "either", "month"
_OF_A_MONTH = frozenset({"month", "year"})


class Timing(Value):
    """When an ad starts and ends, as ``update_draft`` takes it."""

    starts: str | None = None
    ends: str | None = None
    is_unsure: bool = False  # a day may be meant in two ways, or is none
    is_held: bool = False  # somebody waits until a day, so that nothing is set


class DaysSaid(NamedTuple):
    """Words that say when an ad starts or ends: their letters."""

    start: int
    end: int
    asks: bool  # for something, whatever was asked before
    is_end: bool
    is_rough: bool  # no day can be read off them


class _Moment(NamedTuple):
    """A day that was said, with its hour; no day where the calendar has none such."""

    day: date | None
    hour: str | None
    is_sure: bool

    @property
    def written(self) -> str | None:
        """Give it as ISO writes it."""
        if self.day is None:
            return None
        return f"{self.day.isoformat()}T{self.hour}" if self.hour else self.day.isoformat()


def read_timing(
    text: str, calendar: Calendar, expected: Role | None = None, *, may_stand_alone: bool = False
) -> Timing:
    """Read when an ad is to run; where that was asked for, or may be changed, days alone say it too."""
    line = day_line(text)
    said = said_of_days(line, may_stand_alone=may_stand_alone or expected is not None)
    if expected and all(one.kind == "alone" and one.slots.keys() == {_WITHIN} for one in said):
        said = tuple(said_alone(line, expected)) or said
    meant = tuple(one for one in said if not is_refused(one, line))
    if any(one.kind == "held" for one in meant):
        return Timing(is_held=True)
    timing = _Schedule(line, calendar, meant, said).timing()
    is_unsure = timing.is_unsure or any(is_doubtful(one, line) for one in _counting(meant))
    return timing.model_copy(update={"is_unsure": is_unsure})


def _counting(meant: Sequence[Said]) -> Sequence[Said]:
    """Keep what still counts: a start and an end in one say anew what was only about right."""
    whole = (at for at in range(len(meant) - 1, -1, -1) if {"starts", "ends"} <= meant[at].slots.keys())
    return meant[next(whole, 0) :]


def says_when(text: str) -> bool:
    """Say whether a text says when an ad is to run, or names days and nothing else; sure or not."""
    line = day_line(text)
    return any(not is_refused(one, line) for one in said_of_days(line, may_stand_alone=True))


def days_said(text: str) -> Iterator[DaysSaid]:
    """Find the words that say when an ad is to run, and in a short line those that name no certain day."""
    line = day_line(text)
    said = said_of_days(line, may_stand_alone=True)
    meant = tuple(one for one in said if not is_refused(one, line))
    for one in _counting(meant):
        days = [
            line.at(*place, senses) for place in one.slots.values() if (senses := line.senses(one.code, *place, DAYS))
        ]
        is_rough = (
            one.kind == "unsure" or any(_is_rough(each) for each in days) or is_said_backwards(one, line, _SOME_DAY)
        )
        if is_rough or not all(each.is_at_once for each in days):
            asks = is_rough or one.kind != "alone"
            is_end = one.slots.keys() == {"ends"}
            yield _days_said(line, (one.begins, one.ends), asks=asks, is_end=is_end, is_rough=is_rough)
    for begins, ends in line.places if len(line.pieces) <= _SHORT_LINE else ():
        is_told = any(one.begins < ends and begins < one.ends for one in said)
        if (
            not is_told
            and is_of_the_ad(begins, ends, line)
            and _is_rough(line.at(begins, ends, line.senses("", begins, ends, DAYS)))
        ):
            yield _days_said(line, (begins, ends), asks=True, is_end=False, is_rough=True)


def _days_said(line: DayLine, place: tuple[int, int], *, asks: bool, is_end: bool, is_rough: bool) -> DaysSaid:
    begins, ends = place
    return DaysSaid(line.pieces[begins].start, line.pieces[ends - 1].end, asks, is_end, is_rough)


def _is_rough(spotted: Spotted) -> bool:
    """Say whether words name no day, whenever they are said."""
    return spotted.days(Asked(_SOME_DAY, _SOME_DAY)) is None


def days_refused(text: str) -> tuple[range, ...]:
    """Give the letters that name days on which an ad shall not begin, or days of something else."""
    line = day_line(text)
    refused = (one for one in said_of_days(line) if is_refused(one, line))
    return tuple(range(line.pieces[one.begins].start, line.pieces[one.ends - 1].end) for one in refused)


def leads_to_a_day(before: str) -> bool:
    """Say whether a text ends in words that a day of start or end follows, with a small word behind them or without."""
    line = Utterance(pieces_of(before))
    count = len(line.tokens)
    has_small = count > 1 and line.tokens[-1].kind == "word" and len(line.tokens[-1].text) <= _SMALL
    ends = {count, count - 1} if has_small else {count}
    reached = range(max(0, count - _LEADING), count)
    return any(one.end in ends for at in reached for one in day_shapes().leads.matches(line, at))


@dataclass(frozen=True)
class _Schedule:
    """What is meant, where what is said later counts."""

    line: DayLine
    calendar: Calendar
    meant: tuple[Said, ...]
    said: tuple[Said, ...]  # the same, and what is refused or of something else

    def timing(self) -> Timing:
        """Count the end from the start."""
        today = self.calendar.today
        is_a_start = self._begins_within(today)
        starts = self._moment("starts", today) or self._moment(_WITHIN, today, is_a_start=is_a_start)
        base = starts.day if starts and starts.day else self.calendar.begins or today
        ends = self._moment("ends", base, is_end=True)
        if self._ends_before_it_starts(base):
            return Timing(is_unsure=True)
        if ends is None and not is_a_start:
            ends = self._moment(_WITHIN, today, is_end=True)
        lasts = self._last_day(base)
        moments = tuple(one for one in (starts, ends, lasts) if one)
        days = tuple(one.day for one in moments if one.day)
        last = ends or lasts
        is_endless = any(one.kind == "open" for one in self.meant)
        return Timing(
            starts=starts.written if starts else None,
            ends=last.written if last else _NO_END if is_endless else None,
            is_unsure=not all(one.is_sure for one in moments)
            or self._leaves_out_a_day
            or self._starts_twice
            or any(day < today for day in days)
            or list(days) != sorted(days)
            or bool(ends and lasts and ends.day != lasts.day),
        )

    def _ends_before_it_starts(self, base: date) -> bool:
        """Say whether the end that is said lies behind the start in another year alone."""
        starts, ends = self._said("starts"), self._said("ends")
        if starts is None or ends is None or not self._spotted(starts, "starts").is_numbered:
            return False
        return is_backwards(self._spotted(ends, "ends"), self._asked(ends, base))

    @property
    def _leaves_out_a_day(self) -> bool:
        """Say whether a line that is about the ad names another day; a feast may be its topic."""
        told = {at for one in self.said for at in range(one.begins, one.ends)}
        return bool(self.meant) and any(
            is_of_the_ad(begins, ends, self.line) and not self._may_be_left_out(begins, ends)
            for begins, ends in self.line.places
            if told.isdisjoint(range(begins, ends))
        )

    def _may_be_left_out(self, begins: int, ends: int) -> bool:
        """Say whether a day is a feast, or today, when an ad begins where nothing is said."""
        today = self.calendar.today
        spotted = self.line.at(begins, ends, self.line.senses("", begins, ends, DAYS))
        return spotted.is_a_feast or spotted.days(Asked(today, today)) == Days(today, today)

    @property
    def _starts_twice(self) -> bool:
        """Say whether days that stand alone begin an ad, and others do too."""
        begins = ((one, slot) for one in self.meant for slot in ("starts", _WITHIN) if slot in one.slots)
        starts = [one for one, slot in begins if not self._spotted(one, slot).is_at_once]
        return len(starts) > 1 and any(one.kind == "alone" for one in starts)

    def _begins_within(self, today: date) -> bool:
        """Say whether a single day is the first one: it goes on to an end, has an hour, or is counted from another."""
        said = self._said(_WITHIN)
        if said is None or self._said("starts") is not None:
            return False
        spotted = self._spotted(said, _WITHIN)
        days = spotted.days(self._asked(said, today))
        is_more_said = any(one.kind == "open" or one.slots.keys() & {"ends", "lasts"} for one in self.meant)
        is_begun = (spotted.is_counted_on or bool(self._hours(said, _WITHIN))) and not is_of_that_day(said, self.line)
        return (is_more_said or is_begun) and days is not None and days.first == days.last

    def _hours(self, said: Said, slot: str) -> Sequence[Sense]:
        return self.line.hours(said.code, *said.slots[slot])

    def _moment(self, slot: str, base: date, *, is_end: bool = False, is_a_start: bool = False) -> _Moment | None:
        said = self._said(slot)
        if said is None:
            return None
        spotted = self._spotted(said, slot)
        if slot == _WITHIN and spotted.is_at_once:  # "show it now": so it is, where no start is said
            return None
        days = spotted.days(self._asked(said, base))
        is_last_of_some = is_end and slot == _WITHIN
        hour = None if is_last_of_some else hour_of(self._hours(said, slot))
        is_hour_sure = hour is None or (hour.is_sure and not (is_end and hour.is_midnight))
        may_be_a_start = slot == _WITHIN and not is_a_start and days is not None and days.first == days.last
        return _Moment(
            day=days and (days.last if is_end else days.first),
            hour=hour.written if hour else None,
            is_sure=days is not None
            and days.is_sure
            and is_hour_sure
            and (not may_be_a_start or is_of_that_day(said, self.line)),
        )

    def _said(self, slot: str) -> Said | None:
        return next((one for one in reversed(self.meant) if slot in one.slots), None)

    def _spotted(self, said: Said, slot: str) -> Spotted:
        """Give the day of a slot; a bare number before another day is of its month: ``the 1st to the 15th of May``."""
        begins, ends = said.slots[slot]
        senses = self.line.senses(said.code, begins, ends, DAYS)
        if slot == "starts" and "ends" in said.slots:
            others = self.line.senses(said.code, *said.slots["ends"], DAYS)
            senses = [_in_the_month_of(others[0], one) for one in senses]
        return self.line.at(begins, ends, senses)

    def _asked(self, said: Said, base: date) -> Asked:
        order = day_words(said.code).order if said.code else _EITHER
        seen = orders_in(self.line.pieces)
        by_habit = self.calendar.month_first if order == _EITHER else order == _MONTH
        is_month_first = by_habit if len(seen) != 1 else seen == {True}
        return Asked(self.calendar.today, base, is_month_first, is_order_known=len(seen) == 1 or order != _EITHER)

    def _last_day(self, base: date) -> _Moment | None:
        said = self._said("lasts")
        if said is None:
            return None
        spans = self.line.senses(said.code, *said.slots["lasts"], SPANS)
        try:
            found = [after_span(base, one) - timedelta(days=1) for one in spans]
        except NO_SUCH_DAY:
            return _Moment(None, None, is_sure=False)
        if not found or found[0] - base > _A_LIFE:
            return None
        return _Moment(found[0], None, is_sure=len(set(found)) == 1 and found[0] - base <= _LONGEST_SURE)


def _in_the_month_of(other: Sense, one: Sense) -> Sense:
    """Give a bare day the month of a later one."""
    if one.numbers.keys() != {"d"} or one.words or one.numbers["d"] > other.numbers.get("d", 0):
        return one
    months = {name: other.numbers[name] for name in _OF_A_MONTH & other.numbers.keys()}
    return one._replace(numbers={**one.numbers, **months})
