"""Fields that the words name: ``text: ...``, ``the button should be ...``, ``called ...``."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from agent.models.offline.quoting import MASK, Quote
from agent.models.offline.smallwords import (
    CONNECTED,
    CORRECTED,
    NAME_END,
    POLITE_END,
    REMARK,
    VALUE_END,
    is_question,
    opens_as_a_question,
    sentences_at,
)
from agent.models.offline.vocabulary import (
    BESIDE,
    CLICKED,
    DASHED,
    DELIVERED,
    DEMANDS,
    GAPPED,
    HARD,
    NAMED,
    SAYING,
    STATED,
    TIED,
    TURNED,
    opens_with_a_label,
    without_closing,
)
from agent.reading.languages import SPACED, either
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
_PAUSE = re.compile(r"[,;，、|]\s*(?!\d)|\s//?\s|(?<=[.!?])\s+|\s[-–—]\s")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_CORRECTS = re.compile(rf"[\s,.;–—-]*{CORRECTED}[\s,.:–—-]+(?:make (?:it|that) |call it )?", re.IGNORECASE)
# What is called so is a track, not the campaign: "the song called Beat", "the one that is called Beat".
_OF_A_TRACK = re.compile(
    rf"(?<!\w)(?:{either(lambda one: one.fields['music'], SPACED)}|(?:the|that) one"
    r"|(?:la|el|die|das|celle|celui|a|o) (?:que|qui)?)"
    r"(?:\s+(?:what|that|which|it's|is|que|se|qui|s'appelle|namens))*\s*$",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r"\s(?i:with|for|con|para|mit|für|avec|pour|com)\s(?P<words>[A-ZÀ-ÖØ-Þ][^,.;!?\n\ue000]*)")
_LISTED = re.compile(r"[,;，、|]|\s//?\s")
_DELIVERY = ("schedule", "locations", "audience")
_FULL_STOP = re.compile(r"(?<!\.)\.$")
_LOOSE_TEXT = re.compile(r"(?:line|words)\s+$", re.IGNORECASE)
_BARE_NAME = re.compile(
    r"(?:name|title|nombre|t[ií]tulo|nom|titre|nome)\s+$|(?<=[,;|/.!] )campaign\s+$|^campaign\s+$",
    re.IGNORECASE | re.MULTILINE,
)
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
            found.append(_corrected(text, blank, spans, taken, recognised) or taken)
    return tuple(found)


def _corrected(
    text: str, blank: str, spans: Sequence[Quote], taken: Labelled, recognised: Recognised
) -> Labelled | None:
    """Take what a value is corrected to in the same breath: ``name it Gin, no wait, Tonic``."""
    correction = _CORRECTS.match(blank, taken.end)
    if correction is None:
        return None
    again = taken.cue.model_copy(update={"end": correction.end()})
    better = _quoted_value(blank, spans, again) or _bare_value(text, blank, again, (), recognised)
    if better is None or better.is_quoted:
        return better
    if taken.cue.field in WORDED:
        return better if recognised.by_itself(better.words) is None else None
    return better if recognised.as_value(taken.cue.field, better.words) else None


def without_labelled_copy(blank: str) -> str:
    """Cut announced copy out of a message: what it asks or tells is said to those who see the ad."""
    kept = blank
    for field in WORDED:
        for start, end in reversed([found.span() for found in HARD[field].finditer(kept)]):
            kept = f"{kept[:start]}{kept[_line_end(kept, end) :]}" if start < len(kept) else kept
        for start, end in reversed(list(_announced_at(kept, field))):
            kept = f"{kept[:start]}{kept[_find(_SENTENCE_END, kept, end, _line_end(kept, end)) :]}"
    return kept


def _announced_at(blank: str, field: str) -> Iterator[tuple[int, int]]:
    for pattern in (TURNED[field], STATED[field]):
        for found in pattern.finditer(blank):
            if pattern is TURNED[field] or DEMANDS.search(found[0]) is not None:
                yield found.span()


def _hard_cues(blank: str) -> Iterator[Cue]:
    # A dash may also be a pause in copy, so it ends none.
    tables: tuple[tuple[Surety, dict[str, re.Pattern[str]]], ...] = (("hard", HARD), ("hard", TIED), ("stated", DASHED))
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
        for cue in _cues_in(sentence, begin):
            if asks and not _demands(cue, blank):
                continue
            if cue.surety != "beside" or _stands_beside(cue, blank, quoted_at, recognised):
                yield cue


def _demands(cue: Cue, blank: str) -> bool:
    """Say whether copy is announced so clearly that a question mark behind it is the copy's own."""
    is_stated = cue.surety == "stated" and DEMANDS.search(blank, cue.start, cue.end) is not None
    return cue.field in WORDED and (is_stated or cue.surety == "turned")


def _cues_in(sentence: str, begin: int) -> Iterator[Cue]:
    tables: tuple[tuple[Surety, dict[str, re.Pattern[str]]], ...] = (
        ("turned", TURNED),
        ("turned", GAPPED if any(pattern.search(sentence) for pattern in TURNED.values()) else {}),
        ("stated", STATED),
        ("called", {"campaign_name": NAMED, "text": SAYING, "cta": CLICKED}),
        ("beside", BESIDE),
    )
    for surety, patterns in tables:
        for field, pattern in patterns.items():
            for found in pattern.finditer(sentence):
                start, end = found.span("cue" if "cue" in pattern.groupindex else 0)
                if pattern is NAMED and _OF_A_TRACK.search(sentence[:start]):
                    continue
                yield Cue(field=field, start=begin + start, end=begin + end, surety=surety)


def _stands_beside(cue: Cue, blank: str, quoted_at: set[int], recognised: Recognised) -> bool:
    if _skip_space(blank, cue.end) in quoted_at:
        return True
    if cue.field not in WORDED:
        return _is_readable(cue, blank, recognised)
    follows_a_comma = blank[: cue.start].rstrip(" \t").endswith((",", ";", "，"))
    if cue.field == "text":
        return follows_a_comma and _LOOSE_TEXT.search(blank, cue.start, cue.end) is None
    return _names_first(cue, blank, recognised)


def _names_first(cue: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether a bare name opens a list of fields: ``name Autumn Deal, objective traffic``."""
    is_plain = _BARE_NAME.search(blank[: cue.end]) is not None and not _NO_NAME.match(blank, cue.end)
    line_end = _line_end(blank, cue.end)
    name_end = min(_find(end, blank, cue.end, line_end) for end in (_LISTED, _SENTENCE_END))
    return is_plain and name_end < line_end and recognised.by_itself(blank[cue.end : name_end]) is None


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
    words = without_closing(cue.field, blank[cue.start : cue.end], words)
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
    if cue.field in DELIVERED:
        return _end_before_values(cue, blank, begin, limit, recognised)
    if cue.field not in WORDED:
        return _find(VALUE_END, blank, begin, limit)
    if cue.surety == "hard" or cue.field == "text":
        return _end_before_values(cue, blank, begin, limit, recognised)
    return _end_of_name(blank, begin, limit, recognised)


def _end_of_name(blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    """End a name before what is no longer the name; "Latin for Grown Ups" is one, "Latin for our shop" is not."""
    end = _find(NAME_END, blank, begin, limit)
    more = _NAME_GOES_ON.match(blank, end, limit)
    while more is not None and recognised.by_itself(more["words"]) is None and not opens_with_a_label(more["words"]):
        end = _find(NAME_END, blank, more.start("words"), limit)
        more = _NAME_GOES_ON.match(blank, end, limit)
    return end


def _end_before_values(cue: Cue, blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    """End copy where nothing but values of other fields follows."""
    for pause in _PAUSE.finditer(blank, begin, limit):
        pieces = [piece for piece in _PAUSE.split(blank[pause.end() : limit]) if piece.strip(" .!\t")]
        fields = [recognised.by_itself(piece) for piece in pieces]
        if None in fields or not fields or fields[0] in _DELIVERY:
            continue
        if cue.field != "text" or _is_no_copy([field for field in fields if field not in _DELIVERY]):
            return pause.start()
    return limit


def _is_no_copy(fields: Sequence[str | None]) -> bool:
    # Copy often closes with the words of a button, or with a day; a name does not.
    return len(fields) > 1 or fields != ["cta"]


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
