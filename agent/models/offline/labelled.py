"""Fields that the words name: ``text: ...``, ``the button should be ...``, ``called ...``."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from agent.models.offline.quoting import MASK, Quote
from agent.models.offline.smallwords import (
    CONNECTED,
    NAME_END,
    POLITE_END,
    REMARK,
    VALUE_END,
    is_question,
    sentences_at,
)
from agent.models.offline.vocabulary import BESIDE, CLICKED, HARD, NAMED, SAYING, STATED, TURNED
from tools.core.values import Value

WORDED = ("campaign_name", "text")

# How surely words announce a value: a colon, a phrase of assignment, or the bare name of the field beside the value.
Surety = Literal["hard", "turned", "stated", "called", "beside"]


@dataclass(frozen=True)
class Recognised:
    """What can be read as a value: words given for a field, and the field that words by themselves decide."""

    as_value: Callable[[str, str], bool]
    by_itself: Callable[[str], str | None]


_PAUSES = (",", ";", "、", "|", "/")
_PAUSE = re.compile(r"[,;，、|]\s*(?!\d)|\s/\s|(?<=[.!?])\s+|\s[-–—]\s")
_LISTED = re.compile(r"[,;，、]")
_FULL_STOP = re.compile(r"(?<!\.)\.$")
_LOOSE_TEXT = re.compile(r"(?:line|words)\s+$", re.IGNORECASE)
_BARE_NAME = re.compile(r"(?:name|title)\s+$", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:is|are|was|should|must|to|of|for|and|the|a|an|your|my|our|can|could|will|would|it|me|us|called|named|with|about|that|which"
    r"|de|para|con|que|es|llamad[ao]|für|mit|namens|ist|pour|avec|est|nommée|appelée|com|é|chamada)(?!\w)",
    re.IGNORECASE,
)


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


def labelled(text: str, blank: str, spans: Sequence[Quote], recognised: Recognised) -> tuple[Labelled, ...]:
    """Find the fields that a message names, in the order of the message."""
    cues = sorted((*_hard_cues(blank), *_soft_cues(blank, spans, recognised)), key=lambda cue: (cue.start, -cue.end))
    found: list[Labelled] = []
    for position, cue in enumerate(cues):
        if found and cue.start < found[-1].end:
            continue
        taken = _quoted_value(blank, spans, cue) or _bare_value(text, blank, cue, cues[position + 1 :], recognised)
        if taken is not None:
            found.append(taken)
    return tuple(found)


def without_labelled_copy(blank: str) -> str:
    """Cut copy behind a colon out of a message: what it asks or tells is said to those who see the ad."""
    kept = blank
    for field in WORDED:
        cues = [found.span() for found in HARD[field].finditer(kept)]
        for start, end in reversed(cues):
            kept = f"{kept[:start]}{kept[_line_end(kept, end) :]}" if start < len(kept) else kept
    return kept


def _hard_cues(blank: str) -> Iterator[Cue]:
    for field, pattern in HARD.items():
        for found in pattern.finditer(blank):
            yield Cue(field=field, start=found.start(), end=found.end(), surety="hard")


def _soft_cues(blank: str, spans: Sequence[Quote], recognised: Recognised) -> Iterator[Cue]:
    quoted_at = {span.start for span in spans}
    for begin, sentence in sentences_at(blank):
        if is_question(sentence):
            continue
        for cue in _cues_in(sentence, begin):
            if cue.surety != "beside" or _stands_beside(cue, blank, quoted_at, recognised):
                yield cue


def _cues_in(sentence: str, begin: int) -> Iterator[Cue]:
    tables: tuple[tuple[Surety, dict[str, re.Pattern[str]]], ...] = (
        ("turned", TURNED),
        ("stated", STATED),
        ("called", {"campaign_name": NAMED, "text": SAYING, "cta": CLICKED}),
        ("beside", BESIDE),
    )
    for surety, patterns in tables:
        for field, pattern in patterns.items():
            for found in pattern.finditer(sentence):
                yield Cue(field=field, start=begin + found.start(), end=begin + found.end(), surety=surety)


def _stands_beside(cue: Cue, blank: str, quoted_at: set[int], recognised: Recognised) -> bool:
    if _skip_space(blank, cue.end) in quoted_at:
        return True
    if cue.field not in WORDED:
        return _is_readable(cue, blank, recognised)
    follows_a_comma = blank[: cue.start].rstrip(" \t").endswith((",", ";", "，"))
    if cue.field == "text":
        return follows_a_comma and _LOOSE_TEXT.search(blank, cue.start, cue.end) is None
    return _names_first(cue, blank)


def _names_first(cue: Cue, blank: str) -> bool:
    """Say whether a bare name opens a list of fields: ``name Autumn Deal, objective traffic``."""
    is_plain = _BARE_NAME.search(blank, cue.start, cue.end) is not None and not _NO_NAME.match(blank, cue.end)
    line_end = _line_end(blank, cue.end)
    return is_plain and _find(_LISTED, blank, cue.end, line_end) < line_end


def _is_readable(cue: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether the words behind a label are a value, up to the next pause or the next label."""
    end = _find(VALUE_END, blank, cue.end, _line_end(blank, cue.end))
    labels = (pattern.search(blank, cue.end, end) for pattern in BESIDE.values())
    next_label = min((label.start() for label in labels if label is not None), default=end)
    return any(recognised.as_value(cue.field, blank[cue.end : stop]) for stop in (end, next_label))


def _quoted_value(blank: str, spans: Sequence[Quote], cue: Cue) -> Labelled | None:
    begin = _skip_space(blank, cue.end)
    span = next((one for one in spans if one.start == begin), None)
    return None if span is None else Labelled(cue=cue, words=span.inside, end=span.end, is_quoted=True)


def _bare_value(text: str, blank: str, cue: Cue, later: Sequence[Cue], recognised: Recognised) -> Labelled | None:
    begin = _skip_space(blank, cue.end)
    line_end = _line_end(blank, begin)
    on_this_line = (one for one in later if begin <= one.start < line_end)
    rival = next((one for one in on_this_line if _ends(cue, one, blank, recognised)), None)
    end = _end_of(cue, blank, begin, rival.start if rival else line_end, recognised)
    words = text[begin:end].strip()
    if end < line_end:
        words = _FULL_STOP.sub("", text[begin : begin + len(CONNECTED.sub("", blank[begin:end]))])
    if cue.field == "campaign_name" and cue.surety != "hard":
        words = POLITE_END.sub("", words)
    if not words or (cue.surety in ("turned", "stated") and cue.field in WORDED and REMARK.match(words)):
        return None
    return Labelled(cue=cue, words=words, end=end, is_quoted=False)


def _ends(cue: Cue, rival: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether a later label ends a value; prose inside copy is copy, so there it must also make sense."""
    if rival.surety == "hard" or not (cue.field == "text" or (cue.surety == "hard" and cue.field in WORDED)):
        return True
    is_prose = cue.surety == "hard"
    is_quoted = blank.startswith(MASK, _skip_space(blank, rival.end))
    begins_anew = blank[: rival.start].rstrip(" \t").endswith((*_PAUSES, ".", *(() if is_prose else (" and", " with"))))
    if rival.field not in WORDED:
        return begins_anew and _is_readable(rival, blank, recognised)
    return begins_anew and (is_quoted or not is_prose)


def _end_of(cue: Cue, blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    if cue.field not in WORDED:
        return _find(VALUE_END, blank, begin, limit)
    if cue.surety == "hard" or cue.field == "text":
        return _end_before_values(cue, blank, begin, limit, recognised)
    return _find(NAME_END, blank, begin, limit)


def _end_before_values(cue: Cue, blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    """End copy where nothing but values of other fields follows."""
    for pause in _PAUSE.finditer(blank, begin, limit):
        pieces = [piece for piece in _PAUSE.split(blank[pause.end() : limit]) if piece.strip(" .!\t")]
        fields = [recognised.by_itself(piece) for piece in pieces]
        if None in fields or not fields:
            continue
        # Copy often closes with the words of a button; a name does not.
        if cue.field == "campaign_name" or len(fields) > 1 or fields != ["cta"]:
            return pause.start()
    return limit


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
