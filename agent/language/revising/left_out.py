"""What a line at the card holds that came into the draft nowhere, such as a number or a place: it is quoted back."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from pydantic import JsonValue

from agent.language.dates.days import Calendar, days_in
from agent.language.geography.places import places_named
from agent.language.ground.quoting import masked, quotes
from agent.language.ground.smallwords import sentences_at
from agent.language.numerals.numbers import digits_of
from agent.language.revising.change_line import change_line
from agent.language.revising.changed import read_changes
from agent.language.revising.shown import shown_of
from agent.language.wants.sentence_kinds import is_question
from tools.core.patterns import lazily
from tools.gazetteer.folding import folded
from tools.gazetteer.table import places_called

_NUMBER = lazily(r"\d+(?:[.,]\d+)*")
_OF_A_LIST = lazily(r"(?m)^\s*\(?\d{1,2}[.)](?:\s|$)")  # what numbers the points of a list counts nothing
_MOST_QUOTED = 4
_FEWEST_COUNTED = 12  # smaller numbers in words count anything: one, two days


def left_out(line: str, before: Mapping[str, JsonValue], now: Mapping[str, JsonValue], today: date) -> tuple[str, ...]:
    """Quote what a line holds beside what it changed and what the draft says, before or now."""
    rest = read_changes(line, shown_of(before), today).rest
    stated = "\n".join(one for _, one in sentences_at(_OF_A_LIST.sub("", masked(rest))) if not is_question(one))
    held = json.dumps((before, now), ensure_ascii=False)
    copy = tuple(one.inside for one in quotes(rest) if folded(one.inside) not in folded(held))
    missed = (*copy, *_days(stated, now, before, today), *_numbers(stated, held), *_places(stated, held))
    return tuple(dict.fromkeys(missed))[:_MOST_QUOTED]


def _days(stated: str, now: Mapping[str, JsonValue], before: Mapping[str, JsonValue], today: date) -> Iterator[str]:
    moments = [one for values in (before, now) for one in (shown_of(values).starts, shown_of(values).ends) if one]
    known = {one.date() for one in moments}
    for one in days_in(stated):
        read = {one.counted(Calendar(today=today, month_first=first), today) for first in (False, True)}
        if not one.is_at_once and known.isdisjoint(read):
            yield stated[one.start : one.end]


def _numbers(stated: str, held: str) -> Iterator[str]:
    """Give the numbers that no value holds; those of a day are judged with it."""
    line = change_line(stated)
    if line is None:
        return
    known = {digits.value for one in _NUMBER.findall(held) if (digits := digits_of(one)) is not None}
    known |= {Decimal(part) for one in _NUMBER.findall(held) for part in one.split(".") if part.isdecimal()}
    of_days = [range(one.start, one.end) for one in days_in(stated)]
    for (start, end), one in line.numbers.items():
        first, last = line.days.pieces[start].start, line.days.pieces[end - 1].end
        is_small = one.is_spelled and one.value <= _FEWEST_COUNTED
        if one.value not in known and not is_small and not any(first in day for day in of_days):
            yield stated[first:last]


def _places(stated: str, held: str) -> Iterator[str]:
    said = folded(held)
    for name in sorted({one.name for one in places_named(stated)}):
        is_known = any(one.id in held for one in places_called(name)) or folded(name) in said
        if not is_known and any(one.is_large for one in places_called(name)):
            yield name
