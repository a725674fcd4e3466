"""Days in people's words: found in a line, and counted from a day that is given.

A language says in ``[days]`` of its data file what months, days of the week and feasts are called, and in
``[days.said]`` how a day is said. What it says is of a kind: a ``date``, a ``weekday`` or another ``day`` stands for
itself anywhere; ``loose`` and ``bare`` ones count only where the words around are about time (a month alone, "the
15th", "15"); a ``last`` is the end of what it names; a ``next`` weekday may be meant in two ways; one ``ahead`` is
counted from today; a ``vague`` one is asked about, and a ``past`` one where words say that an ad begins or ends on it;
a ``later`` one lies a week behind the day that is named, or the span that is said, and a ``fortnight`` two weeks; one
``after`` may as well be how long an ad runs; a ``span`` lasts; hours are of ``CLOCKS``; ``nothing`` only sounds so.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import product

from agent.language.dates.almanac import Days, is_yearly
from agent.language.dates.counting import Asked, Naming, Sense, days_of
from agent.language.dates.day_corrected import PutRight, SaidTwice, corrects
from agent.language.dates.day_words import DayWords, day_shapes, day_words, own_value
from agent.language.ground import tongues
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import Piece, pieces_of
from agent.language.ground.shapes import Match
from agent.language.numerals.digits import kind_of_digits, numbers_of
from tools.core.values import Value

MOST_READ = 1000  # pieces of a line; what stands behind them names no day
_REMEMBERED = 512  # one line is asked about by several fields
_ALIKE: Mapping[str, tuple[str, ...]] = {
    "date": ("date", "day"), "weekday": ("weekday", "day"), "last": ("day",), "next": ("day",), "vague": ("day",),
    "weekend": ("day",), "nth_weekend": ("day",), "later": ("day",), "fortnight": ("day",), "ahead": ("day",),
    "eve": ("day",), "morrow": ("day",),
}  # fmt: skip
# Days that lie beside the one that is named.
_BESIDE = frozenset({"weekend", "nth_weekend", "later", "fortnight", "eve", "morrow"})
_DIGITS = frozenset({"day_digits", "dotted"})
_COUNTED_ON = frozenset({"ahead", "later", "fortnight"})
AT_ONCE = "day+0"
_OWN = ("loose", "bare", "past", "after")
WEAK = ("rough", "loose", "bare")  # what any other reading of the same words comes before
CLOCKS = frozenset({"clock", "rough", "morning", "evening", "night", "noon", "midnight"})
SPANS = frozenset({"span"})
DAYS = frozenset({*_ALIKE, "day", *_OWN})


class Calendar(Value):
    """From which day relative dates are counted, and how a date in digits alone is read."""

    today: date
    begins: date | None = None  # when the ad is to start, where that is known
    month_first: bool = False

    def beginning(self, day: str) -> "Calendar":
        """Give the calendar of an ad that begins on a day in ISO."""
        return self.model_copy(update={"begins": date.fromisoformat(day[:10])})


@dataclass(frozen=True)
class Spotted:
    """A day that a line names, or an hour, or a span of time; which day, depends on what it is counted from."""

    start: int  # letters
    end: int
    senses: tuple[Sense, ...]

    @property
    def is_weekday(self) -> bool:
        """Say whether it is a plain day of the week."""
        return all(one.kind == "weekday" for one in self.senses)

    @property
    def is_fixed(self) -> bool:
        """Say whether it is a date of the calendar: the same one whenever it is said."""
        return all(
            one.kind not in _BESIDE
            and "unit" not in one.words
            and bool(_DIGITS & one.words.keys() or {"d", "month"} <= one.numbers.keys())
            for one in self.senses
        )

    @property
    def is_numbered(self) -> bool:
        """Say whether it has the number of a day, whichever month may be meant."""
        return all(
            one.kind not in _BESIDE and bool(_DIGITS & one.words.keys() or "d" in one.numbers) for one in self.senses
        )

    @property
    def is_counted_on(self) -> bool:
        """Say whether it is counted from today or from a day that is named: in two weeks, a week from Monday."""
        return all(one.kind in _COUNTED_ON for one in self.senses)

    @property
    def is_a_feast(self) -> bool:
        """Say whether it has a name that comes every year."""
        return all(is_yearly(one.words.get("named", AT_ONCE)) for one in self.senses)

    @property
    def is_at_once(self) -> bool:
        """Say whether it is no day but this moment."""
        return all(one.words.get("named") == AT_ONCE for one in self.senses)

    def days(self, asked: Asked) -> Days | None:
        """Give the days; None where the calendar has none such, or the words leave it open."""
        read = [days for one in self.senses if (days := days_of(one, asked)) is not None]
        if not read:
            return None
        return read[0] if len(set(read)) == 1 else read[0]._replace(is_sure=False)

    def counted(self, calendar: Calendar, base: date) -> date | None:
        """Give the first day, sought from the base on; None where the calendar has no such day."""
        found = self.days(Asked(calendar.today, base, calendar.month_first))
        return found.first if found else None


@dataclass(frozen=True, eq=False)
class DayLine:
    """A line in pieces, with the days, hours and spans that it names."""

    pieces: tuple[Piece, ...]
    common: tuple[Naming, ...]
    own: Mapping[str, tuple[Naming, ...]]  # by language: what counts only among words of it
    begun: dict[str, dict[int, list[Naming]]] = field(default_factory=dict)  # the same by where it begins

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Give where the days stand that stand for themselves, the longer one where two begin alike."""
        return tuple(self._places())

    @cached_property
    def inside(self) -> frozenset[int]:
        """Give the pieces with which no day begins, for they go on with one: March ``5`` to 9 April."""
        return frozenset(at for begins, ends in self.places for at in range(begins + 1, ends))

    def _places(self) -> Iterator[tuple[int, int]]:
        reached = 0
        for one in sorted(self.common, key=lambda one: (one.begins, -one.ends)):
            if one.begins >= reached:
                reached = one.ends
                if one.sense.kind in DAYS:
                    yield one.begins, one.ends

    def senses(self, code: str, begins: int, ends: int, kinds: frozenset[str]) -> list[Sense]:
        """Give what the first and longest words of these kinds may mean that stand between two places."""
        return [one.sense for one in self._first(code, range(begins, ends), kinds)]

    def hours(self, code: str, begins: int, ends: int) -> list[Sense]:
        """Give the hour that stands before or behind the day between two places."""
        day = self._first(code, range(begins, ends), DAYS)
        parts = (range(day[0].ends, ends), range(begins, day[0].begins)) if day else ()
        return next(([one.sense for one in hour] for part in parts if (hour := self._first(code, part, CLOCKS))), [])

    def _first(self, code: str, within: range, kinds: frozenset[str]) -> list[Naming]:
        near = self._begun(code)
        found = [
            ((_rank(one.sense.kind), at, -one.ends), one)
            for at in within
            for one in near.get(at, ())
            if one.sense.kind in kinds and one.ends <= within.stop and not self._is_an_hour(one, near, within.stop)
        ]
        first = min((key for key, _ in found), default=None)
        return [one for key, one in found if key == first]

    def _is_an_hour(self, one: Naming, near: Mapping[int, Sequence[Naming]], stop: int) -> bool:
        """Say whether the number behind a day is that of an hour: Friday 6 ``pm``."""
        inside = (other for at in range(one.begins + 1, one.ends) for other in near.get(at, ()))
        return any(other.sense.kind in CLOCKS and one.ends < other.ends <= stop for other in inside)

    def _begun(self, code: str) -> Mapping[int, Sequence[Naming]]:
        if code not in self.begun:
            self.begun[code] = defaultdict(list)
            for one in self.known(code):
                self.begun[code][one.begins].append(one)
        return self.begun[code]

    @cached_property
    def plain(self) -> Utterance:
        """Give the pieces alone."""
        return Utterance(self.pieces)

    def at(self, begins: int, ends: int, senses: Sequence[Sense]) -> Spotted:
        """Give senses with where their letters stand."""
        return Spotted(self.pieces[begins].start, self.pieces[ends - 1].end, tuple(senses))

    def known(self, code: str) -> tuple[Naming, ...]:
        """Give what counts among words of a language."""
        return (*self.common, *self.own.get(code, ()))

    @cached_property
    def days_and_spans(self) -> Mapping[str, Sequence[Naming]]:
        """Give them by language, without the hours."""
        return {code: [one for one in self.known(code) if one.sense.kind in DAYS | SPANS] for code in tongues.codes()}

    @cached_property
    def with_days(self) -> Utterance:
        """Give the pieces, with the same as values that shapes may name."""
        own = ((own_value(one.sense.kind, code), one) for code, among in self.own.items() for one in among)
        common = ((kind, one) for one in self.common for kind in _values_by(one.sense.kind))
        found: dict[tuple[str, int], list[int]] = defaultdict(list)
        for kind, one in (*common, *own):
            found[kind, one.begins].append(one.ends)
        return Utterance(self.pieces, {place: tuple(ends) for place, ends in found.items()})


def _rank(kind: str) -> int:
    return WEAK.index(kind) + 1 if kind in WEAK else 0


def _values_by(kind: str) -> tuple[str, ...]:
    return ("clock",) if kind in CLOCKS else _ALIKE.get(kind, (kind,))


def days_in(text: str) -> tuple[Spotted, ...]:
    """Find the days that a text names."""
    line = day_line(text)
    return tuple(line.at(begins, ends, line.senses("", begins, ends, DAYS)) for begins, ends in line.places)


@lru_cache(_REMEMBERED)
def day_line(said: str) -> DayLine:
    """Take a line apart and find the days in it; one that was put right in the same breath counts no more."""
    line = _day_line_as_said(said)
    kept = SaidTwice(line.with_days, line.days_and_spans).put_right() if corrects(line.plain) else line.pieces
    return line if kept == line.pieces else _days_among(kept, said)


def days_put_right(said: str) -> tuple[PutRight, ...]:
    """Find the days that others take the place of in the same breath."""
    line = _day_line_as_said(said)
    return tuple(SaidTwice(line.with_days, line.days_and_spans).in_letters(said)) if corrects(line.plain) else ()


@lru_cache(_REMEMBERED)
def _day_line_as_said(said: str) -> DayLine:
    return _days_among(_in_one_line(pieces_of(said)[:MOST_READ]), said)


def _days_among(pieces: tuple[Piece, ...], said: str) -> DayLine:
    numbers = tuple(numbers_of(said, pieces))
    values: dict[tuple[str, int], tuple[int, ...]] = {}
    for one in numbers:
        values[one.kind, one.begins] = (*values.get((one.kind, one.begins), ()), one.ends)
    digits = {at: kind for at, piece in enumerate(pieces) if (kind := kind_of_digits(piece))}
    values |= {(kind, at): (at + 1,) for at, kind in digits.items()}
    worth = {(one.begins, one.ends): one.value for one in numbers}
    line = Utterance(pieces, values)
    found: dict[str, list[Naming]] = {code: [] for code in tongues.codes()}
    for code, naming in _found(line, worth, said):
        found[code].append(naming)
    nothings = [one for among in found.values() for one in among if one.sense.kind == "nothing"]
    days = {code: [one for one in among if not _is_within(one, nothings)] for code, among in found.items()}
    in_digits = (
        Naming(at, at + 1, Sense("date", {}, {kind: pieces[at].text}))
        for at, kind in digits.items()
        if kind == "day_digits"
    )
    return DayLine(
        pieces=pieces,
        common=(*(one for among in days.values() for one in among if one.sense.kind not in _OWN), *in_digits),
        own={code: tuple(one for one in among if one.sense.kind in _OWN) for code, among in days.items()},
    )


def _in_one_line(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave out the end of a line behind the full stop of a number: "1.", and in the next line "Januar"."""
    before = zip(("", "", *(one.kind for one in pieces)), ("", *(one.text for one in pieces)), pieces, strict=False)
    return tuple(one for kind, text, one in before if (kind, text, one.text) != ("number", ".", "\n"))


def _is_within(one: Naming, others: Sequence[Naming]) -> bool:
    return any(other.begins <= one.begins and one.ends <= other.ends for other in others)


def _found(line: Utterance, worth: Mapping[tuple[int, int], int], said: str) -> Iterator[tuple[str, Naming]]:
    for at, match in day_shapes().days.find(line):
        words = day_words(match.code)
        if kind := words.kind_of(match, line.tokens, said):
            found = match._replace(kind=kind)
            yield from ((match.code, Naming(at, match.end, one)) for one in _senses(found, words, line.tokens, worth))


def _senses(
    match: Match, words: DayWords, pieces: Sequence[Piece], worth: Mapping[tuple[int, int], int]
) -> Iterator[Sense]:
    """Give what a match may mean: one sense, or one for each rule under which a name stands."""
    numbers: dict[str, int] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for slot, begins, ends in match.captures:
        name, _, number = slot.partition(" ")
        if name in words.rules:
            texts[name] = words.rules[name][int(number)]
        elif number or (begins, ends) in worth:
            numbers[name] = int(number or worth[begins, ends])
        else:
            texts[name] = (pieces[begins].text,)
    for said in product(*texts.values()):
        yield Sense(match.kind, numbers, dict(zip(texts, said, strict=True)))
