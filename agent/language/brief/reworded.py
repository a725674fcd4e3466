"""Other words for a name, a text or a word of one: ``swap the Warm of the text for Cosy``."""

from collections.abc import Sequence

from agent.language.brief.edit_acts import in_place_of
from agent.language.brief.edit_words import MARKS, EditLine, EditPart, parts_of
from agent.language.brief.restated_copy import Restated
from agent.language.brief.said_values import read_call_to_action
from agent.language.brief.standing import within
from agent.language.dates.days import days_in
from agent.language.ground.pieces import IS_UNSPACED
from agent.language.ground.smallwords import POLITE_END, core
from tools.gazetteer.table import is_known

_MOST_NEW = 6  # pieces
_SHORTEST_REPEATED = 4  # letters
_BESIDE = frozenset({"swaps", "into", "field", "old"})
_OF_ANOTHER_EDIT = frozenset(
    {*MARKS, "field", "singular", "plural", "capital", "capitals", "small", "each", "puts", "takes", "faulted"}
)
_BEHIND = frozenset({"field", "around", "closes"})


def swapped(line: EditLine, start: int, end: int) -> dict[str, str] | None:
    """Put words in the place of others of one field: ``change the hands in the text to fingers``."""
    olds = [one for one in parts_of(line, start, end) if one.role == "old"]
    named = [one.fields for one in _in(line, start, end) if one.role == "field"]
    fields = olds[0].fields.intersection(*named) if olds else frozenset()
    if len(fields) != 1:
        return None
    field, old = next(iter(fields)), olds[0].said
    into = (one for one in _between(line, olds[0], end) if _only_turns(line, start, one.start))
    runs = (_new(line, start, one, end) for one in into)
    new = next((line.said(*run) for run in runs if run is not None), None)
    value = line.known[field]
    if new is None or not core(new) or _stands_twice(new, value.replace(old, " ")):
        return None
    made = in_place_of(value, old, new)
    return {field: made} if made else None


def _new(line: EditLine, start: int, into: EditPart, end: int) -> tuple[int, int] | None:
    """Give the pieces of new words behind what leads to them; None where those are no words of copy alone."""
    last = _trimmed(line, into.end, end)
    is_closed = last < end and any(one.role == "closes" and one.start == last for one in line.parts)
    is_led = any(one.role == "swaps" and one.start < into.start for one in _in(line, start, end))
    is_plain = not any(one.role in _OF_ANOTHER_EDIT for one in _in(line, into.end, last))
    is_meant = into.role == "becomes" or is_led or is_closed
    return (into.end, last) if is_plain and is_meant and 0 < last - into.end <= _MOST_NEW else None


def _stands_twice(new: str, kept: str) -> bool:
    """Say whether new words say again what stays: then they are more than what takes the place of others."""
    return any(len(word) >= _SHORTEST_REPEATED and within(word, kept) for word in new.split())


def put_anew(line: EditLine, clauses: Sequence[tuple[int, int]]) -> Restated | None:
    """Find the words that are wanted where a message finds fault with those of the ad: ``too cold, say Cosy Days``."""
    for start, end in clauses:
        led = [one for one in line.parts if one.role == "anew" and one.start == start and one.end <= end]
        begin = max((one.end for one in led), default=0)
        field, old = _faulted(line, clauses[: clauses.index((start, end))])
        if not led or field is None:
            continue
        if begin == end and line.blank[line.pieces[end - 1].end :].lstrip()[:1] == ":":
            new = line.text[line.pieces[end].end :].strip()
            return Restated(field, new, start, len(line.pieces)) if new and "\n" not in new else None
        new = POLITE_END.sub("", line.said(begin, end)) if begin < end else ""
        if _may_be_copy(new):
            value = line.known[field]
            made = new if old is None else in_place_of(value, old, new)
            return Restated(field, made, start, end) if made else None
    return None


def _faulted(line: EditLine, clauses: Sequence[tuple[int, int]]) -> tuple[str | None, str | None]:
    """Give the field, and the word of it, with which the clauses before find fault."""
    for start, end in reversed(clauses):
        found = [one for one in _in(line, start, end) if one.role == "faulted"]
        if not found:
            continue
        parts = parts_of(line, start, end)
        named = [one for one in parts if one.role in ("field", "old")]
        fields = frozenset(line.known).intersection(*(one.fields for one in named)) if named else frozenset()
        olds = [one.said for one in parts if one.role == "old"]
        if len(fields) != 1 or len(olds) > 1:
            return None, None
        field = next(iter(fields))
        is_whole = not olds or olds[0].casefold() == line.known[field].casefold()
        return field, None if is_whole else olds[0]
    return None, None


def _may_be_copy(new: str) -> bool:
    """Say whether words may be a name or a text: they begin as one does, and mean nothing else."""
    begins = new[:1].isupper() or IS_UNSPACED.match(new[:1]) is not None
    return begins and bool(core(new)) and not (is_known(new) or days_in(new) or read_call_to_action(new))


def _between(line: EditLine, old: EditPart, end: int) -> list[EditPart]:
    into = (one for one in line.parts if one.role in ("into", "becomes") and old.end <= one.start and one.end < end)
    return sorted(into, key=lambda one: (one.start, -one.end))


def _only_turns(line: EditLine, start: int, end: int) -> bool:
    """Say whether nothing is said up to the new words but what is to be changed, and where."""
    return all(one.role in _BESIDE for one in parts_of(line, start, end))


def _in(line: EditLine, start: int, end: int) -> list[EditPart]:
    return [one for one in line.parts if start <= one.start and one.end <= end]


def _trimmed(line: EditLine, begin: int, end: int) -> int:
    """Give where new words end before what only says where, or closes."""
    ends = [one for one in line.parts if one.role in _BEHIND and one.start > begin]
    last = end
    while behind := [one.start for one in ends if one.end == last]:
        last = min(behind)
    return last
