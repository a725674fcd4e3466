"""The words of a clause that edits a name or a text: what each is, where nothing else is said."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from agent.language.brief.cues import WORDED
from agent.language.brief.field_line import field_line
from agent.language.brief.standing import within
from agent.language.ground.grammars import kinds, shapes_listed
from agent.language.ground.pieces import IS_UNSPACED, Piece, in_pieces, pieces_of
from agent.language.ground.quoting import Quote
from agent.language.ground.shapes import Shapes
from agent.language.ground.smallwords import core

_LONGEST_OLD = 6  # pieces
_SHORTEST_STEM, _MOST_ENDING = 3, 2  # letters of a word that is nearly one of the copy
MARKS = {"mark_exclamation": "!", "mark_stop": ".", "mark_question": "?", "mark_comma": ",", "mark_dots": "..."}
_PAUSES = frozenset({"stop", "comma", "ask"})
_WORDS = frozenset({"word", "number", "quote"})
_CALLED = {"the_text": "text", "the_name": "campaign_name"}
EditRole = str  # a kind of the data's `edits`, or one of: field, old, near, letter, given, new


class EditPart(NamedTuple):
    """Words of a clause: what they are, the pieces they take, and the fields that they name or stand in."""

    role: EditRole
    start: int
    end: int
    said: str
    fields: frozenset[str] = frozenset()


class EditLine(NamedTuple):
    """A message of a draft, taken apart, and where its clauses begin and end among the pieces."""

    text: str
    blank: str
    pieces: tuple[Piece, ...]
    known: Mapping[str, str]
    parts: tuple[EditPart, ...]  # those that no draft is needed for
    clauses: tuple[tuple[int, int], ...]
    quotes: Mapping[int, str]

    def said(self, start: int, end: int) -> str:
        """Give the words of some pieces as they were typed, or what they quote."""
        first = self.pieces[start]
        if first.kind == "quote" and end == start + 1:
            return self.quotes.get(first.start, "")
        return self.text[first.start : self.pieces[end - 1].end]


def edit_line(text: str, blank: str, spans: Sequence[Quote], known: Mapping[str, str]) -> EditLine:
    """Take a message apart."""
    pieces = pieces_of(blank)
    line = _shapes().line(pieces)
    found = tuple(_part(one.kind, at, one.end) for at, one in _shapes().find(line))
    names = (EditPart("field", one.start, one.end, "", frozenset({one.field})) for one in field_line(blank).names)
    parts = (*found, *(one for one in names if next(iter(one.fields)) in WORDED))
    marks = {at for one in found if one.role.startswith("mark_") for at in range(one.start, one.end)}
    copy = {field: known[field] for field in WORDED if known.get(field)}
    quoted = {one.start: one.inside for one in spans}
    turns = {at for one in found if one.role == "turns" for at in range(one.start, one.end)}
    return EditLine(text, blank, pieces, copy, parts, tuple(_clauses(pieces, marks, turns)), quoted)


def _part(kind: str, start: int, end: int) -> EditPart:
    """Give what the data found; a sentence is what the ad says."""
    field = _CALLED.get(kind)
    return EditPart(kind, start, end, "") if field is None else EditPart("field", start, end, "", frozenset({field}))


def is_spoken_of(line: EditLine, *roles: EditRole) -> bool:
    """Say whether words of some kinds stand anywhere in a message."""
    return any(one.role in roles for one in line.parts)


def is_opinion(said: str) -> bool:
    """Say whether words only tell whose opinion follows: ``my wife thinks``."""
    pieces = pieces_of(said)
    found = _shapes().find(_shapes().line(pieces))
    ends = (one.end for at, one in found if one.kind == "opinion" and not core(said[: pieces[at].start]))
    return any(not core(said[pieces[end - 1].end :]) for end in ends)


def is_small_beside_copy(said: str) -> bool:
    """Say whether words only stand beside those that are edited: ``in the``."""
    line = _shapes().line(pieces_of(said))
    covered = {at for begin, one in _shapes().find(line) if one.kind == "around" for at in range(begin, one.end)}
    return not core(said) or covered >= set(range(len(line.tokens)))


def parts_of(line: EditLine, start: int, end: int) -> list[EditPart]:
    """Give what the words of a clause are, the longest first where several begin at one place; small words are none."""
    found: list[EditPart] = []
    at = start
    while at < end:
        part = _part_at(line, at, end)
        if part.role == "new" and found and found[-1].role == "new" and found[-1].end == at:
            before = found.pop()
            part = EditPart("new", before.start, part.end, line.said(before.start, part.end))
        found.append(part)
        at = part.end
    return [one for one in found if one.role != "around" and not (one.role == "new" and not core(one.said))]


def _part_at(line: EditLine, at: int, end: int) -> EditPart:
    here = [one for one in line.parts if one.start == at and one.end <= end]
    longest = max(here, key=lambda one: (one.end, one.role != "around"), default=None)
    old = None if line.pieces[at].kind not in _WORDS else _old_at(line, at, end)
    if longest is not None and (old is None or longest.end >= old.end):
        return longest
    if old is not None:
        return old
    return _strange(line, at)


def _strange(line: EditLine, at: int) -> EditPart:
    """Say what a piece is that neither the data nor the copy holds."""
    said, kind = line.said(at, at + 1), line.pieces[at].kind
    if kind == "quote" and (mark := next((role for role, sign in MARKS.items() if sign == said.strip()), None)):
        return EditPart(mark, at, at + 1, said)
    if len(said) == 1 and said.isalpha() and not IS_UNSPACED.match(said):
        return EditPart("letter", at, at + 1, said)
    if near := _near(said, line.known):
        return EditPart("near", at, at + 1, said, near)
    return EditPart("given" if kind in ("quote", "number") else "new", at, at + 1, said)


def _old_at(line: EditLine, at: int, end: int) -> EditPart | None:
    last = at + 1 if line.pieces[at].kind == "quote" else min(end, at + _LONGEST_OLD)
    for stop in range(last, at, -1):
        said = line.said(at, stop)
        fields = frozenset(field for field, value in line.known.items() if len(within(said, value)) == 1)
        if said and fields and (line.pieces[at].kind == "quote" or len(said) > 1):
            return EditPart("old", at, stop, said, _as_typed(said, fields, line.known))
    return None


def _as_typed(said: str, fields: frozenset[str], known: Mapping[str, str]) -> frozenset[str]:
    """Leave the fields that hold words letter for letter, where some do: ``Winter`` is not ``winter``."""
    exact = frozenset(field for field in fields if any(one[0] == said for one in within(said, known[field])))
    return exact or fields


def _near(said: str, known: Mapping[str, str]) -> frozenset[str]:
    """Name the fields of which one word is nearly this one, but for its ending."""
    near = {field for field, value in known.items() if len(words_near(said, value)) == 1}
    exact = {field for field in near if _is_near(words_near(said, known[field])[0], said)}
    return frozenset(exact or near)


def words_near(said: str, value: str) -> list[str]:
    """Give the words of a value that are nearly a word, but for their endings."""
    return [word for word in value.split() if _is_near(word.strip(".,!?").lower(), said.lower())]


def _is_near(word: str, said: str) -> bool:
    short, long = sorted((word, said), key=len)
    is_stem = len(short) >= _SHORTEST_STEM and long.startswith(short)
    return is_stem and 0 < len(long) - len(short) <= _MOST_ENDING and said.isalpha()


def _clauses(pieces: Sequence[Piece], marks: set[int], turns: set[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for at, piece in enumerate(pieces):
        if at in turns or (piece.kind in _PAUSES and at not in marks):
            if start < at:
                yield start, at
            start = at + 1
    if start < len(pieces):
        yield start, len(pieces)


@cache
def _shapes() -> Shapes:
    return Shapes({}, {kind: map(in_pieces, shapes_listed("edits", "said", kind)) for kind in kinds("edits", "said")})
