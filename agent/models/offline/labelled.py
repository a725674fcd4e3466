"""Fields that the words name: ``text: ...``, ``the button should be ...``, ``called ...``."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from agent.models.offline.quoting import Quote
from agent.models.offline.smallwords import CONNECTED, NAME_END, REMARK, VALUE_END, is_question, sentences_at
from agent.models.offline.vocabulary import BESIDE, HARD, NAMED, SAYING, STATED, TURNED
from tools.core.values import Value

WORDED = ("campaign_name", "text")

# How surely words announce a value: a colon, a phrase of assignment, or the bare name of the field beside the value.
Surety = Literal["hard", "turned", "stated", "called", "beside"]
Readable = Callable[[str, str], bool]


class Cue(Value):
    """A place where words announce the value of a field."""

    field: str
    start: int
    end: int
    surety: Surety


class Labelled(Value):
    """A field with the words given for it, and the stretch of the message that this took."""

    cue: Cue
    words: str
    end: int
    is_quoted: bool


def labelled(text: str, blank: str, spans: Sequence[Quote], readable: Readable) -> tuple[Labelled, ...]:
    """Find the fields that a message names, in the order of the message."""
    cues = sorted((*_hard_cues(blank), *_soft_cues(blank, spans, readable)), key=lambda cue: (cue.start, -cue.end))
    found: list[Labelled] = []
    for position, cue in enumerate(cues):
        if found and cue.start < found[-1].end:
            continue
        taken = _quoted_value(blank, spans, cue) or _bare_value(text, blank, cue, cues[position + 1 :])
        if taken is not None:
            found.append(taken)
    return tuple(found)


def _hard_cues(blank: str) -> Iterator[Cue]:
    for field, pattern in HARD.items():
        for found in pattern.finditer(blank):
            yield Cue(field=field, start=found.start(), end=found.end(), surety="hard")


def _soft_cues(blank: str, spans: Sequence[Quote], readable: Readable) -> Iterator[Cue]:
    quoted_at = {span.start for span in spans}
    for begin, sentence in sentences_at(blank):
        if is_question(sentence):
            continue
        for cue in _cues_in(sentence, begin):
            if cue.surety != "beside" or _stands_beside(cue, blank, quoted_at, readable):
                yield cue


def _cues_in(sentence: str, begin: int) -> Iterator[Cue]:
    tables: tuple[tuple[Surety, dict[str, re.Pattern[str]]], ...] = (
        ("turned", TURNED),
        ("stated", STATED),
        ("called", {"campaign_name": NAMED, "text": SAYING}),
        ("beside", BESIDE),
    )
    for surety, patterns in tables:
        for field, pattern in patterns.items():
            for found in pattern.finditer(sentence):
                yield Cue(field=field, start=begin + found.start(), end=begin + found.end(), surety=surety)


def _stands_beside(cue: Cue, blank: str, quoted_at: set[int], readable: Readable) -> bool:
    if _skip_space(blank, cue.end) in quoted_at:
        return True
    if cue.field not in WORDED:
        return readable(cue.field, blank[cue.end : _find(VALUE_END, blank, cue.end, _line_end(blank, cue.end))])
    return cue.field == "text" and blank[: cue.start].rstrip(" \t").endswith((",", ";", "，"))


def _quoted_value(blank: str, spans: Sequence[Quote], cue: Cue) -> Labelled | None:
    begin = _skip_space(blank, cue.end)
    span = next((one for one in spans if one.start == begin), None)
    return None if span is None else Labelled(cue=cue, words=span.inside, end=span.end, is_quoted=True)


def _bare_value(text: str, blank: str, cue: Cue, later: Sequence[Cue]) -> Labelled | None:
    begin = _skip_space(blank, cue.end)
    line_end = _line_end(blank, begin)
    # Prose inside labelled copy is copy: only another hard label ends what follows a hard one.
    is_prose = cue.surety == "hard" and cue.field in WORDED
    on_this_line = (one for one in later if begin <= one.start < line_end)
    rival = next((one for one in on_this_line if one.surety == "hard" or not is_prose), None)
    end = _end_of(cue, blank, begin, rival.start if rival else line_end)
    words = text[begin:end].strip()
    if end < line_end:
        words = CONNECTED.sub("", words)
    if not words or (cue.surety in ("turned", "stated") and cue.field in WORDED and REMARK.match(words)):
        return None
    return Labelled(cue=cue, words=words, end=end, is_quoted=False)


def _end_of(cue: Cue, blank: str, begin: int, limit: int) -> int:
    if cue.field not in WORDED:
        return _find(VALUE_END, blank, begin, limit)
    if cue.surety == "hard" or cue.field == "text":
        return limit
    return _find(NAME_END, blank, begin, limit)


def _find(pattern: re.Pattern[str], blank: str, begin: int, limit: int) -> int:
    found = pattern.search(blank, begin, limit)
    return found.start() if found else limit


def _line_end(blank: str, begin: int) -> int:
    newline = blank.find("\n", begin)
    return len(blank) if newline < 0 else newline


def _skip_space(blank: str, position: int) -> int:
    while position < len(blank) and blank[position] in " \t":
        position += 1
    return position
