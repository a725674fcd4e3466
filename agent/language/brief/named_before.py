"""The name of a campaign that stands before the words which say what it is: ``Blue Hour is the name``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agent.language.brief.field_line import FieldLine, field_line
from agent.language.brief.field_phrases import FieldPhrase, earliest
from agent.language.ground.pieces import Piece
from agent.language.ground.quoting import Quote
from agent.language.ground.smallwords import ENDS_WITH_A_JOINT, JOINT_WORD, LEAD_IN, core
from agent.language.wants.sentence_kinds import is_question

_MOST = 7  # pieces of a name; more of them are a sentence
_PAUSES = frozenset({"stop", "comma", "ask"})
_PARTS = frozenset({"|", "/", "•"})


class NamedBefore(NamedTuple):
    """A name, where it begins, and where the words behind it end."""

    start: int
    end: int
    words: str
    is_quoted: bool


def named_before(text: str, blank: str, spans: Sequence[Quote]) -> Iterator[NamedBefore]:
    """Find the names that a message gives so; what is written small is too likely to be talk."""
    line = field_line(blank)
    for one in earliest(line.found.get("named_behind", ())):
        if one.start and _ends_a_clause(line, one):
            found = _quoted(line, one, spans) or _bare(line, one, text)
            if found is not None:
                yield found


def _ends_a_clause(line: FieldLine, one: FieldPhrase) -> bool:
    behind = line.behind(one)
    if behind is None or (behind.kind in _PAUSES and behind.text != ":") or behind.text in _PARTS:
        return behind is None or behind.kind != "ask"
    return JOINT_WORD.match(line.blank, line.pieces[one.end - 1].end) is not None


def _quoted(line: FieldLine, one: FieldPhrase, spans: Sequence[Quote]) -> NamedBefore | None:
    before, end = line.pieces[one.start - 1], line.pieces[one.end - 1].end
    span = next((each for each in spans if before.kind == "quote" and each.start == before.start), None)
    return None if span is None else NamedBefore(span.start, end, span.inside, is_quoted=True)


def _bare(line: FieldLine, one: FieldPhrase, text: str) -> NamedBefore | None:
    first = next((at + 1 for at in range(one.start - 1, -1, -1) if _parts(line.pieces[at])), 0)
    begin, end = line.pieces[first].start, line.pieces[one.start - 1].end
    while begin < end and line.blank[begin].islower() and (small := LEAD_IN.match(line.blank[begin:end])) is not None:
        begin += small.end()
    words = text[begin:end].strip()
    is_name = words[:1].isupper() or words[:1].isdecimal()
    count = sum(begin <= piece.start < end for piece in line.pieces[first : one.start])
    is_sentence = is_question(line.blank[begin : line.pieces[one.end - 1].end]) or ENDS_WITH_A_JOINT.search(words)
    if not is_name or count > _MOST or not core(words) or is_sentence:
        return None
    return NamedBefore(begin, line.pieces[one.end - 1].end, words, is_quoted=False)


def _parts(piece: Piece) -> bool:
    return piece.kind in _PAUSES or piece.kind == "quote" or piece.text in _PARTS
