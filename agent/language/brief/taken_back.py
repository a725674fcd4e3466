"""Values that are taken back in the same breath: ``30 a day, sorry, 35 a day``; what is said later stands."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from agent.language.aims.audience import Reach, read_audience
from agent.language.amounts.money import read_amount
from agent.language.brief.adding import adds
from agent.language.brief.field_line import FieldLine, field_line
from agent.language.brief.field_phrases import FieldPhrase
from agent.language.dates.days import days_in, days_put_right
from agent.language.geography.places import (
    answered_places,
    places_alone,
    places_left_out,
    places_named,
    read_places,
)
from agent.language.ground.pieces import Piece
from agent.language.ground.quoting import MASK, masked
from agent.language.ground.smallwords import CONNECTED

_REMEMBERED = 256  # fields and claims ask about the same line
_PAUSES = frozenset({"comma", "stop", "ask"})
_LONGEST = 8  # pieces of a value


@lru_cache(_REMEMBERED)
def without_taken_back(text: str) -> str:
    """Leave out values that are taken back, with the words that take them back; copy stays as it is."""
    line = field_line(masked(text))
    for slip in line.found.get("slip", ()):
        left, right = _clause_before(line, slip), _clause_behind(line, slip)
        if left and right and not _announces_copy(line, left[0].start, right[-1].end):
            behind = line.pieces[slip.end : _end_of_sentence(line, slip.end)]
            said = _another_place(text, left, behind) or next(_restated(text, left, right), None)
            if said is not None:
                return without_taken_back(said)
    for one in days_put_right(line.blank):
        if not _announces_copy(line, one.start, one.end):
            return without_taken_back(f"{text[: one.start]}{one.meant}{text[one.end :]}")
    return text


def _restated(text: str, left: Sequence[Piece], right: Sequence[Piece]) -> Iterator[str]:
    """Put the value behind a slip in the place of one of its kind before."""
    better = text[right[0].start : right[-1].end]
    kind = _kind(better)
    if kind in (None, "day") or adds(better) or places_left_out(text[left[0].start : left[-1].end]):
        return
    if CONNECTED.fullmatch(text[right[0].start : right[0].end]):
        return
    numbers = [piece for piece in left if piece.kind == "number"]
    if len(right) == 1 and right[0].kind == "number" and len(numbers) == 1:
        if _kind(text[left[0].start : left[-1].end]) in ("amount", "number"):
            yield _joined(text, numbers[0].start, right, numbers[0].end, left[-1].end)
        return
    for length in sorted(range(1, min(len(left), _LONGEST) + 1), key=lambda length: abs(length - len(right))):
        if _kind(text[left[-length].start : left[-1].end]) == kind:
            yield _joined(text, left[-length].start, right)


def _another_place(text: str, left: Sequence[Piece], behind: Sequence[Piece]) -> str | None:
    """Put a place where one stood that is named with it: ``Bath and York, no wait, make York Leeds``."""
    before, better = (text[one[0].start : one[-1].end] for one in (left, behind))
    old = {one.name: one for one in places_named(before)}
    named = places_named(better)
    again, new = ([one for one in named if (one.name in old) is is_old] for is_old in (True, False))
    if len(again) != 1 or len(new) != 1 or places_alone(better):
        return None
    gone, start = old[again[0].name], left[0].start
    kept = f"{text[: start + gone.start]}{better[new[0].start : new[0].end]}{text[start + gone.end : left[-1].end]}"
    return f"{kept}{text[behind[-1].end :]}"


def _joined(text: str, start: int, right: Sequence[Piece], kept_from: int = 0, kept_to: int = 0) -> str:
    better = text[right[0].start : right[-1].end]
    return f"{text[:start]}{better}{text[kept_from:kept_to]}{text[right[-1].end :]}"


def _kind(said: str) -> str | None:
    if said.isdecimal():
        return "number"
    if read_audience(said) != Reach():
        return "people"
    if days_in(said):
        return "day"
    if answered_places(said) or read_places(said) or places_alone(said):
        return "place"
    amount = read_amount(said)
    return "amount" if amount is not None and (amount.mode or amount.currencies) else None


def _clause_before(line: FieldLine, slip: FieldPhrase) -> Sequence[Piece]:
    end, pauses = slip.start, _pauses(line)
    while end and line.pieces[end - 1].kind in _PAUSES:
        end -= 1
    begin = end
    while begin and begin - 1 not in pauses:
        begin -= 1
    return line.pieces[begin:end]


def _clause_behind(line: FieldLine, slip: FieldPhrase) -> Sequence[Piece]:
    begin = max((one.end for one in line.found.get("right", ()) if one.start == slip.end), default=slip.end)
    end, pauses = begin, _pauses(line)
    while end < len(line.pieces) and end not in pauses:
        end += 1
    return line.pieces[begin:end]


def _end_of_sentence(line: FieldLine, at: int) -> int:
    """Give where the sentence ends that a piece stands in, whatever commas it has."""
    ends = (place for place in range(at, len(line.pieces)) if line.pieces[place].kind in ("stop", "ask"))
    return next(ends, len(line.pieces))


def _pauses(line: FieldLine) -> frozenset[int]:
    """Give where pauses stand; the full stop within a day is none: ``am 1. Januar``."""
    days = [range(one.start, one.end) for one in days_in(line.blank)]
    pauses = (at for at, one in enumerate(line.pieces) if one.kind in _PAUSES)
    return frozenset(at for at in pauses if not any(line.pieces[at].start in day for day in days))


def _announces_copy(line: FieldLine, start: int, end: int) -> bool:
    """Say whether copy begins there, or a text that may go on: pauses do not end one."""
    texts = (cue for cue in line.cues if cue.field == "text" and line.blank[cue.end : cue.end + 1] != MASK)
    return any(start <= begin < end for begin, _ in line.copies) or any(cue.start < end for cue in texts)
