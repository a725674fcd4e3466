"""Edits of the words that an ad has: ``an exclamation mark at the end of the text``, ``take the s off hands``."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import NamedTuple

from agent.language.brief.edit_acts import (
    LetterCase,
    in_case,
    in_place_of,
    with_mark,
    with_mark_at,
    with_words,
    with_words_at,
    without_letter,
    without_mark,
    without_words,
)
from agent.language.brief.edit_words import MARKS, EditLine, EditPart, edit_line, is_spoken_of, parts_of, words_near
from agent.language.brief.restated_copy import restated
from agent.language.brief.reworded import put_anew, swapped
from agent.language.ground.quoting import MASK, Quote
from agent.language.ground.smallwords import sentences_at
from agent.language.wants.sentence_kinds import is_question

_MOST_READ = 60  # pieces; who writes more than that edits nothing by the way
_CASES: tuple[LetterCase, ...] = ("capital", "capitals", "small")
_SAID_AT_THE_END = "text"  # a mark that ends something, where nothing is named: a name has none
_SHORTEST_PLAIN = 4  # letters of a word that is taken out though no field is named


class Edited(NamedTuple):
    """What a message makes of the copy, and what else it says."""

    fields: dict[str, str]
    rest: str


class _Act(NamedTuple):
    """What a clause wants done, by the roles of its words."""

    parts: Sequence[EditPart]
    spoken_of: frozenset[str]  # fields that the message names
    is_of_an_ending: bool  # singular or plural is spoken of

    def of(self, *roles: str) -> list[EditPart]:
        return [one for one in self.parts if one.role in roles]

    def has(self, *roles: str) -> bool:
        return bool(self.of(*roles))

    def only(self, *roles: str) -> EditPart | None:
        """Give the one part of some roles, where there is just one."""
        found = self.of(*roles)
        return found[0] if len(found) == 1 else None

    @property
    def mark(self) -> str | None:
        part = self.only(*MARKS)
        return None if part is None else MARKS[part.role]

    def field(self, *holding: EditPart | None) -> str | None:
        """Give the one field that is named, or else that alone holds the words."""
        named = frozenset().union(*(one.fields for one in self.of("field"))) or self.spoken_of
        held = [one.fields for one in holding if one is not None]
        fits = reduce(frozenset.__and__, held, named) if named else reduce(frozenset.__and__, held or [frozenset()])
        return next(iter(fits)) if len(fits) == 1 else None


def edited(
    text: str, blank: str, spans: Sequence[Quote], known: Mapping[str, str], *, spoken_of: str = ""
) -> Edited | None:
    """Read what a message edits of a name or a text; what it gives whole again stands over it.

    ``spoken_of`` is the field that words before the message have named.
    """
    line = edit_line(text, blank, spans, known)
    if spoken_of:
        line = line._replace(parts=(*line.parts, EditPart("field", -1, -1, "", frozenset({spoken_of}))))
    if not line.known or not 0 < len(line.pieces) <= _MOST_READ:
        return None
    asked = [one for one in sentences_at(blank) if is_question(one[1])]
    stated = [one for one in line.clauses if not _lies_in(asked, line.pieces[one[0]].start)]
    fields: dict[str, str] = {}
    read: list[tuple[int, int]] = []
    for start, end in stated:
        now = line._replace(known={**line.known, **fields})
        made = swapped(now, start, end) or _edit(parts_of(now, start, end), now)
        if made is not None:
            fields |= made
            read.append((start, end))
    whole = restated(line, stated, fields) or (None if fields else put_anew(line, stated))
    if whole is None:
        return Edited(fields, _rest(line, read)) if fields else None
    if fields.get(whole.field, whole.new) != whole.new:
        return None  # it is asked which of them is meant
    return Edited({**fields, whole.field: whole.new}, _rest(line, [*read, (whole.start, whole.end)]))


def _lies_in(sentences: Sequence[tuple[int, str]], at: int) -> bool:
    return any(begin <= at < begin + len(said) for begin, said in sentences)


def _rest(line: EditLine, read: Sequence[tuple[int, int]]) -> str:
    said = line.text
    for start, end in read:
        first, last = line.pieces[start].start, line.pieces[end - 1].end
        said = f"{said[:first]}{MASK * (last - first)}{said[last:]}"
    return said.replace(MASK, " ")


def _edit(parts: Sequence[EditPart], line: EditLine) -> dict[str, str] | None:
    """Give the field that a clause edits, with its new value."""
    named = frozenset().union(*(one.fields for one in line.parts if one.role == "field"))
    act = _Act(parts, named if len(named) == 1 else frozenset(), is_spoken_of(line, "singular", "plural"))
    if act.has("never", "each", "faulted", "misfits"):
        return None
    made = next((one for one in _readings(act, line.known) if one is not None), None)
    return made if made and all(line.known[field] != value for field, value in made.items()) else None


def _readings(act: _Act, known: Mapping[str, str]) -> Iterator[dict[str, str] | None]:
    if act.mark is not None:
        yield _of_a_mark(act, act.mark, known)
    elif act.has(*_CASES):
        yield _of_letters(act, known)
    elif act.has("letter"):
        yield _of_a_letter(act, known)
    elif act.has("near"):
        yield _of_an_ending(act, known)
    else:
        yield _of_words(act, known)


def _made(field: str | None, value: str | None) -> dict[str, str] | None:
    return {field: value} if field and value else None


def _of_a_mark(act: _Act, mark: str, known: Mapping[str, str]) -> dict[str, str] | None:
    """Put a mark where it is wanted, or take it off."""
    old = act.only("old")
    if act.has("new", "given", "near", "letter") or len(act.of("old")) > 1:
        return None
    if act.has("takes"):
        holding = frozenset(field for field, value in known.items() if without_mark(value, mark))
        field = act.field(EditPart("mark", 0, 0, mark, holding), old)
        return _made(field, field and without_mark(known[field], mark))
    if old is not None and act.has("behind", "before"):
        field = act.field(old)
        return _made(field, field and with_mark_at(known[field], mark, old.said, behind=act.has("behind")))
    field = act.field(old) or (_SAID_AT_THE_END if act.has("at_end") else None)
    wants = act.has("puts", "at_end") and old is None and not act.has("at_front", "before", "behind")
    is_placed = mark != "," or act.has("at_end")
    return _made(field, with_mark(known[field], mark)) if field and wants and is_placed and field in known else None


def _of_letters(act: _Act, known: Mapping[str, str]) -> dict[str, str] | None:
    """Write a word, or the whole, in capital or in small letters."""
    cases, old = [case for case in _CASES if act.has(case)], act.only("old")
    if act.has("near", "new", "given") or len(act.of("old")) > 1:
        return None
    case = _turned(cases[0]) if act.has("takes") else cases[0]
    field = act.field(old)
    if case is None or field is None or field not in known or (old is None and not act.has("field")):
        return None
    return _made(field, in_case(known[field], None if old is None else old.said, case))


def _turned(case: LetterCase) -> LetterCase | None:
    """Give the letters that are wanted where some are not: ``without the capital``."""
    return None if case == "small" else "small"


def _of_a_letter(act: _Act, known: Mapping[str, str]) -> dict[str, str] | None:
    """Put a letter to a word, or take one off."""
    old, letter = act.only("old"), act.only("letter")
    field = act.field(old)
    if old is None or letter is None or field is None or act.has("new", "given", "near"):
        return None
    new = without_letter(old.said, letter.said) if act.has("takes") else None
    if act.has("puts") and not act.has("takes"):
        new = f"{letter.said}{old.said}" if act.has("at_front") else f"{old.said}{letter.said}"
    return _made(field, new and in_place_of(known[field], old.said, new))


def _of_an_ending(act: _Act, known: Mapping[str, str]) -> dict[str, str] | None:
    """Put a word in the place of one that it nearly is: ``hand in the singular``."""
    near = act.only("near")
    if near is None or act.has("new", "given", "puts", "takes") or not (act.is_of_an_ending or act.has("is")):
        return None
    field = act.field(near, *act.of("old"))
    value = known.get(field or "", "")
    old = words_near(near.said, value)
    return _made(field, in_place_of(value, old[0].strip(".,!?"), near.said)) if len(old) == 1 else None


def _of_words(act: _Act, known: Mapping[str, str]) -> dict[str, str] | None:
    """Take words out, or put others beside them."""
    old, given = act.only("old"), act.only("given")
    if act.has("takes") and not act.has("puts", "given", "new") and old is not None:
        field = act.field(old)
        is_plain = act.has("field") or len(old.said) >= _SHORTEST_PLAIN
        return _made(field, without_words(known[field], old.said)) if field and is_plain else None
    if given is None or act.has("new", "takes") or not act.has("puts"):
        return None
    field = act.field(old)
    if field is None or field not in known:
        return None
    if old is not None:
        is_beside = act.has("behind") != act.has("before")
        value = with_words_at(known[field], given.said, old.said, behind=act.has("behind")) if is_beside else None
        return _made(field, value)
    at_end, at_front = act.has("at_end", "behind"), act.has("at_front", "before")
    return _made(field, with_words(known[field], given.said, at_end=at_end)) if at_end != at_front else None
