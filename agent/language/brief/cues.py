"""Where words announce the value of a field: by a label, by an assignment, or by standing beside it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from agent.language.brief.vocabulary import (
    BESIDE,
    CLICKED,
    DASHED,
    DEMANDS,
    GAPPED,
    HARD,
    NAMED,
    SAYING,
    STATED,
    TIED,
    TURNED,
    apt,
)
from agent.language.languages import SPACED, either
from agent.language.quoting import MASK, Quote
from agent.language.sentence_kinds import is_question, opens_as_a_question
from agent.language.smallwords import VALUE_END, sentences_at
from tools.core.patterns import lazily
from tools.core.values import Value
from tools.fields import copy_fields

WORDED = copy_fields()

# How surely words announce a value: a colon, a phrase of assignment, or the bare name of the field beside the value.
Surety = Literal["hard", "turned", "stated", "called", "beside"]


@dataclass(frozen=True)
class Recognised:
    """What can be read as a value: words given for a field, and the field that words by themselves decide."""

    as_value: Callable[[str, str], bool]
    by_itself: Callable[[str], str | None]


_WINDOW = 80  # so far back a cue looks, however long the message is
SENTENCE_STOP = lazily(r"[.!?](?=\s|$)")
# What is called so is a track, not the campaign: "the song called Beat", "the one that is called Beat".
_OF_A_TRACK = lazily(
    rf"(?<!\w)(?:{either(lambda one: one.fields['music'], SPACED)}|(?:the|that) one"
    r"|(?:la|el) que|cel(?:le|ui) qui)"
    r"(?:\s+(?:what|that|which|it's|is|que|se|qui|s'appelle|namens))*\s*$",
    re.IGNORECASE,
)
_LISTED = lazily(r"[,;，、|]|\s//?\s")
_LOOSE_TEXT = lazily(r"(?:line|words)\s+$", re.IGNORECASE)
_BARE_NAME = lazily(
    r"(?:name|title|nombre|t[ií]tulo|nom|titre|nome)\s+$"
    r"|(?:^|(?<=[,;|/.!] ))(?:campaign|campaña|campa[nñ]a|kampagne|campagne|campanha)\s+$",
    re.IGNORECASE | re.MULTILINE,
)
_NO_NAME = lazily(
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


def cues_in(blank: str, spans: Sequence[Quote], recognised: Recognised) -> list[Cue]:
    """Find every cue of a message, in its order, the longest first where several begin at one place."""
    return sorted((*_hard_cues(blank), *_soft_cues(blank, spans, recognised)), key=lambda cue: (cue.start, -cue.end))


def _hard_cues(blank: str) -> Iterator[Cue]:
    # A dash may also be a pause in copy, so it ends none.
    tables: tuple[tuple[Surety, dict[str, re.Pattern[str]]], ...] = (
        ("hard", apt(HARD, blank)),
        ("hard", TIED if MASK in blank else {}),
        ("stated", apt(DASHED, blank)),
    )
    for surety, patterns in tables:
        for field, pattern in patterns.items():
            for found in pattern.finditer(blank):
                yield Cue(field=field, start=found.start(), end=found.end(), surety=surety)


def _soft_cues(blank: str, spans: Sequence[Quote], recognised: Recognised) -> Iterator[Cue]:
    quoted_at = {span.start for span in spans}
    for begin, sentence in sentences_at(blank):
        asks = is_question(sentence)
        if asks and opens_as_a_question(sentence):
            continue
        for cue in _soft_cues_of(sentence, begin):
            if asks and not _demands(cue, blank):
                continue
            if cue.surety != "beside" or _stands_beside(cue, blank, quoted_at, recognised):
                yield cue


def _demands(cue: Cue, blank: str) -> bool:
    """Say whether copy is announced so clearly that a question mark behind it is the copy's own."""
    is_stated = cue.surety == "stated" and DEMANDS.search(blank, cue.start, cue.end) is not None
    return cue.field in WORDED and (is_stated or cue.surety == "turned")


def _soft_cues_of(sentence: str, begin: int) -> Iterator[Cue]:
    turned = apt(TURNED, sentence)
    tables: tuple[tuple[Surety, dict[str, re.Pattern[str]]], ...] = (
        ("turned", turned),
        ("turned", GAPPED if any(pattern.search(sentence) for pattern in turned.values()) else {}),
        ("stated", apt(STATED, sentence)),
        ("called", {"campaign_name": NAMED, "text": SAYING, "cta": CLICKED}),
        ("beside", apt(BESIDE, sentence)),
    )
    for surety, patterns in tables:
        for field, pattern in patterns.items():
            for found in pattern.finditer(sentence):
                start, end = found.span("cue" if "cue" in pattern.groupindex else 0)
                if pattern is NAMED and _OF_A_TRACK.search(sentence[max(0, start - _WINDOW) : start]):
                    continue
                yield Cue(field=field, start=begin + start, end=begin + end, surety=surety)


def _stands_beside(cue: Cue, blank: str, quoted_at: set[int], recognised: Recognised) -> bool:
    if skip_space(blank, cue.end) in quoted_at:
        return True
    if cue.field not in WORDED:
        return is_readable(cue, blank, recognised)
    follows_a_comma = blank[max(0, cue.start - _WINDOW) : cue.start].rstrip(" \t").endswith((",", ";", "，"))
    if cue.field == "text":
        return follows_a_comma and _LOOSE_TEXT.search(blank, cue.start, cue.end) is None
    return _names_first(cue, blank, recognised)


def _names_first(cue: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether a bare name opens a list of fields: ``name Autumn Deal, objective traffic``."""
    is_plain = _BARE_NAME.search(blank[max(0, cue.start - 3) : cue.end]) is not None and not _NO_NAME.match(
        blank, cue.end
    )
    end_of_line = line_end(blank, cue.end)
    name_end = min(find(end, blank, cue.end, end_of_line) for end in (_LISTED, SENTENCE_STOP))
    return is_plain and name_end < end_of_line and recognised.by_itself(blank[cue.end : name_end]) is None


def is_readable(cue: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether the words behind a label are a value, up to the next pause or the next label."""
    end = find(VALUE_END, blank, cue.end, line_end(blank, cue.end))
    labels = (pattern.search(blank, cue.end, end) for pattern in apt(BESIDE, blank).values())
    next_label = min((label.start() for label in labels if label is not None), default=end)
    return any(recognised.as_value(cue.field, blank[cue.end : stop]) for stop in (end, next_label))


def find(pattern: re.Pattern[str], blank: str, begin: int, limit: int) -> int:
    """Find where a pattern begins; the limit where it does not."""
    found = pattern.search(blank, begin, limit)
    return found.start() if found else limit


def line_end(blank: str, begin: int) -> int:
    """Find where the line ends."""
    newline = blank.find("\n", begin)
    return len(blank) if newline < 0 else newline


def skip_space(blank: str, position: int) -> int:
    """Find the next character that is no blank."""
    while position < len(blank) and blank[position] in " \t":
        position += 1
    return position
