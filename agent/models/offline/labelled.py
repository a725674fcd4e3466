"""Fields that the words name: ``text: ...``, ``the button should be ...``, ``called ...``."""

import re
from collections.abc import Iterator, Sequence

from agent.models.offline.quoting import Quote
from agent.models.offline.smallwords import CONNECTED, JOINT, REMARK, SENTENCE_END, is_question
from agent.models.offline.vocabulary import BESIDE, HARD, NAMED, SAYING, STATED, TURNED
from tools.core.values import Value

WORDED = ("campaign_name", "text")


class Cue(Value):
    """A place where words announce the value of a field."""

    field: str
    start: int
    end: int
    is_hard: bool = False


class Labelled(Value):
    """A field with the words given for it, and the stretch of the message that this took."""

    field: str
    words: str
    start: int
    end: int
    is_quoted: bool
    is_hard: bool


def labelled(text: str, blank: str, spans: Sequence[Quote]) -> tuple[Labelled, ...]:
    """Find the fields that a message names, in the order of the message."""
    cues = sorted((*_hard_cues(blank), *_soft_cues(blank, spans)), key=lambda cue: (cue.start, -cue.end))
    found: list[Labelled] = []
    for position, cue in enumerate(cues):
        if found and cue.start < found[-1].end:
            continue
        taken = _value(text, blank, spans, cue, cues[position + 1 :])
        if taken is not None:
            found.append(taken)
    return tuple(found)


def _hard_cues(blank: str) -> Iterator[Cue]:
    for field, pattern in HARD.items():
        for found in pattern.finditer(blank):
            yield Cue(field=field, start=found.start(), end=found.end(), is_hard=True)


def _soft_cues(blank: str, spans: Sequence[Quote]) -> Iterator[Cue]:
    quoted_at = {span.start for span in spans}
    for begin, sentence in sentences_at(blank):
        asks = is_question(sentence)
        for field, start, end, is_beside in _matches(sentence):
            before_quote = _skip_space(blank, begin + end) in quoted_at
            if asks or (is_beside and field in WORDED and not before_quote):
                continue
            yield Cue(field=field, start=begin + start, end=begin + end)


def _matches(sentence: str) -> Iterator[tuple[str, int, int, bool]]:
    for patterns in (STATED, TURNED, BESIDE):
        for field, pattern in patterns.items():
            for found in pattern.finditer(sentence):
                yield field, found.start(), found.end(), patterns is BESIDE
    for field, pattern in (("campaign_name", NAMED), ("text", SAYING)):
        for found in pattern.finditer(sentence):
            yield field, found.start(), found.end(), False


def sentences_at(blank: str) -> Iterator[tuple[int, str]]:
    """Give the sentences of a message, each with where it begins."""
    begin = 0
    for end in SENTENCE_END.finditer(blank):
        yield begin, blank[begin : end.start()]
        begin = end.end()
    yield begin, blank[begin:]


def _value(text: str, blank: str, spans: Sequence[Quote], cue: Cue, later: Sequence[Cue]) -> Labelled | None:
    begin = _skip_space(blank, cue.end)
    span = next((one for one in spans if one.start == begin), None)
    if span is not None:
        return _taken(cue, span.inside, span.end, is_quoted=True)
    end = _line_end(blank, begin)
    following = [one for one in later if begin <= one.start < end and (one.is_hard or not cue.is_hard)]
    if following:
        end = following[0].start
    if not cue.is_hard and cue.field in WORDED:
        end = _clause_end(blank, begin, end, is_name=cue.field == "campaign_name")
    words = text[begin:end].strip()
    if following or cue.field not in WORDED or not cue.is_hard:
        words = CONNECTED.sub("", words) if cue.field != "text" or following else words
    if not words or (not cue.is_hard and cue.field in WORDED and REMARK.match(words)):
        return None
    return _taken(cue, words, end, is_quoted=False)


def _taken(cue: Cue, words: str, end: int, *, is_quoted: bool) -> Labelled:
    return Labelled(
        field=cue.field, words=words, start=cue.start, end=end, is_quoted=is_quoted, is_hard=cue.is_hard
    )


def _clause_end(blank: str, begin: int, end: int, *, is_name: bool) -> int:
    """End an unquoted name at a comma or a joint, and unquoted copy at its line only."""
    if not is_name:
        return end
    joint = next((found for found in _NAME_ENDS.finditer(blank, begin, end) if found.start() > begin), None)
    return joint.start() if joint else end


def _line_end(blank: str, begin: int) -> int:
    newline = blank.find("\n", begin)
    return len(blank) if newline < 0 else newline


def _skip_space(blank: str, position: int) -> int:
    while position < len(blank) and blank[position] in " \t":
        position += 1
    return position


_NAME_ENDS = re.compile(
    r"[,;，、]|[.!?](?=\s|$)|\s(?:with|using|and (?:the|a|no|it|use|text|music|cta)|for|saying|that says|con|mit|avec|com|-|–|—)(?=\s)",
    re.IGNORECASE,
)
