"""When an ad is to run: the start and the end that a line says, counted from a day that is given."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from agent.language import tongues
from agent.language.counting import NO_SUCH_DAY, Asked, Sense, after_span
from agent.language.day_roles import Role, Said, is_doubtful, is_of_that_day, is_refused, said_alone, said_of_days
from agent.language.day_words import day_words
from agent.language.days import DAYS, SPANS, Calendar, DayLine, Spotted, day_line
from agent.language.digits import orders_in
from agent.language.hours import hour_of
from agent.language.matching import Utterance
from agent.language.pieces import pieces_of
from agent.language.shapes import Match
from tools.core.values import Value

_NO_END, _WITHIN = "none", "within"
_SMALL, _LEADING = 4, 8  # letters of a small word, and pieces of words that lead to a day
_EITHER, _MONTH = "either", "month"
_OF_A_MONTH = frozenset({"month", "year"})


class Timing(Value):
    """When an ad starts and ends, as ``update_draft`` takes it."""

    starts: str | None = None
    ends: str | None = None
    is_unsure: bool = False  # a day may be meant in two ways, or is none
    is_held: bool = False  # somebody waits until a day, so that nothing is set


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


def read_timing(text: str, calendar: Calendar, expected: Role | None = None) -> Timing:
    """Read when an ad is to run; where that was asked for, a day or a span alone says it too."""
    line = day_line(text)
    said = tuple(said_of_days(line)) or (tuple(said_alone(line, expected)) if expected else ())
    meant = tuple(one for one in said if not is_refused(one, line))
    if any(one.kind == "held" for one in meant):
        return Timing(is_held=True)
    timing = _Schedule(line, calendar, meant).timing()
    is_unsure = timing.is_unsure or any(is_doubtful(one, line) for one in meant)
    return timing.model_copy(update={"is_unsure": is_unsure})


def days_refused(text: str) -> tuple[range, ...]:
    """Give the letters that name days on which an ad shall not begin, or days of something else."""
    line = day_line(text)
    refused = (one for one in said_of_days(line) if is_refused(one, line))
    return tuple(range(line.pieces[one.begins].start, line.pieces[one.ends - 1].end) for one in refused)


def speaks_of_an_end(text: str) -> bool:
    """Say whether words of ending stand in a text, whatever day they are said of."""
    line = Utterance(pieces_of(text))
    return any(True for at in range(len(line.tokens)) for _ in _leading(line, at, "until"))


def leads_to_a_day(before: str) -> bool:
    """Say whether a text ends in words that a day of start or end follows, with a small word behind them or without."""
    line = Utterance(pieces_of(before))
    count = len(line.tokens)
    has_small = count > 1 and line.tokens[-1].kind == "word" and len(line.tokens[-1].text) <= _SMALL
    ends = {count, count - 1} if has_small else {count}
    reached = range(max(0, count - _LEADING), count)
    return any(one.end in ends for at in reached for name in ("until", "from") for one in _leading(line, at, name))


def _leading(line: Utterance, at: int, name: str) -> Iterator[Match]:
    for code in tongues.codes():
        yield from (one for one in day_words(code).leads.matches(line, at) if one.kind == name)


@dataclass(frozen=True)
class _Schedule:
    """What is meant, where what is said later counts."""

    line: DayLine
    calendar: Calendar
    meant: tuple[Said, ...]

    def timing(self) -> Timing:
        """Count the end from the start."""
        today = self.calendar.today
        starts = self._moment("starts", today) or self._moment(_WITHIN, today)
        base = starts.day if starts and starts.day else self.calendar.begins or today
        ends = self._moment("ends", base, is_end=True) or self._moment(_WITHIN, today, is_end=True)
        lasts = self._last_day(base)
        moments = tuple(one for one in (starts, ends, lasts) if one)
        days = tuple(one.day for one in moments if one.day)
        last = ends or lasts
        is_endless = any(one.kind == "open" for one in self.meant)
        return Timing(
            starts=starts.written if starts else None,
            ends=last.written if last else _NO_END if is_endless else None,
            is_unsure=not all(one.is_sure for one in moments)
            or any(day < today for day in days)
            or list(days) != sorted(days)
            or bool(ends and lasts and ends.day != lasts.day),
        )

    def _moment(self, slot: str, base: date, *, is_end: bool = False) -> _Moment | None:
        said = self._said(slot)
        if said is None:
            return None
        spotted = self._spotted(said, slot)
        if slot == _WITHIN and spotted.is_at_once:  # "show it now": so it is, where no start is said
            return None
        days = spotted.days(self._asked(said, base))
        hour = hour_of(self.line.hours(said.code, *said.slots[slot]))
        is_hour_sure = hour is None or (hour.is_sure and not (is_end and hour.is_midnight))
        is_a_start = slot == _WITHIN and days is not None and days.first == days.last
        return _Moment(
            day=days and (days.last if is_end else days.first),
            hour=hour.written if hour else None,
            is_sure=days is not None
            and days.is_sure
            and is_hour_sure
            and (not is_a_start or is_of_that_day(said, self.line)),
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
        return _Moment(found[0], None, is_sure=len(set(found)) == 1)


def _in_the_month_of(other: Sense, one: Sense) -> Sense:
    """Give a bare day the month of a later one."""
    if one.numbers.keys() != {"d"} or one.words or one.numbers["d"] > other.numbers.get("d", 0):
        return one
    months = {name: other.numbers[name] for name in _OF_A_MONTH & other.numbers.keys()}
    return one._replace(numbers={**one.numbers, **months})
