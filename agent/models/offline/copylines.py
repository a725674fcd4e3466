"""Whether a line given where copy is awaited is that copy, something else, or could be both."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum

from agent.models.offline.labelled import Labelled
from agent.models.offline.quoting import Quote
from agent.models.offline.smallwords import CORRECTION, HESITATION, REQUEST, WISH, core
from agent.models.offline.values import read_music

_FEW_WORDS = 4
_FIELDS_BY_CHANCE = 2  # a line of copy may sound like this many fields and still be copy
_NAMES_A_CAMPAIGN = re.compile(
    r"(?<!\w)(?:campaign|campaña|kampagne|campagne|campanha|ad)\s+(?:called|named|titled|llamada|namens)\s"
)
_DEMANDS = re.compile(r"(?<!\w)(?:should|shall|must|will|would)(?!\w)", re.IGNORECASE)
_IS_TO_BE = re.compile(r".{0,30}(?<!\w)(?:it|campaign|ad)\s+(?:(?:should|must|to|will)\s+be|is|gets)\s*", re.IGNORECASE)
_LOOKS_LIKE_DATA = re.compile(r"\s*(?:\{.*\}|\[.*\])\s*", re.DOTALL)


class Reading(StrEnum):
    """How a line is read where copy is awaited."""

    COPY = "copy"
    SOMETHING_ELSE = "something_else"
    EITHER = "either"  # the person has to say which


def read_line(
    blank: str,
    spans: Sequence[Quote],
    named: Sequence[Labelled],
    mentioned: Mapping[str, str],
    awaiting: str,
    *,
    is_value: bool,
) -> Reading:
    """Read a line by its labels, the values it mentions, whether it is a value of another field, and its shape."""
    if _is_marked(blank, named, awaiting) or _is_brief(spans, named, mentioned) or _wishes(blank, named, mentioned):
        return Reading.SOMETHING_ELSE
    if is_value or _LOOKS_LIKE_DATA.fullmatch(blank) or HESITATION.match(blank):
        return Reading.EITHER
    return Reading.COPY


def says_nothing(text: str) -> bool:
    """Say whether a text has nothing in it that could be read."""
    return all(unicodedata.category(char)[0] in "CPZ" for char in text)


def _is_marked(blank: str, named: Sequence[Labelled], awaiting: str) -> bool:
    """Say whether labels mark a line as something other than the bare copy that was asked for."""
    ends = len(blank.rstrip(" .!"))
    if any(one.cue.surety == "hard" or (one.is_quoted and one.end >= ends) for one in named):
        return True
    if any(_announces(one, blank, ends, awaiting) for one in named):
        return True
    return _NAMES_A_CAMPAIGN.search(blank) is not None


def _announces(one: Labelled, blank: str, ends: int, awaiting: str) -> bool:
    """Say whether a label that opens the line announces its value, rather than being a word of the copy."""
    if one.cue.surety == "called":
        return _is_called(one, blank, awaiting)
    if core(blank[: one.cue.start]):
        return False
    begins_the_line = not blank[: one.cue.start].strip()
    if one.cue.surety == "beside":
        return begins_the_line and one.end >= ends
    if one.cue.surety == "stated" and one.cue.field != awaiting:
        return _DEMANDS.search(blank, one.cue.start, one.cue.end) is not None
    return begins_the_line


def _is_called(one: Labelled, blank: str, awaiting: str) -> bool:
    before = blank[: one.cue.start]
    is_awaited = not before.strip() and one.cue.field == awaiting
    is_correction = CORRECTION.match(before) is not None and not core(before)
    return is_awaited or is_correction or _IS_TO_BE.fullmatch(before) is not None


def _is_brief(spans: Sequence[Quote], named: Sequence[Labelled], mentioned: Mapping[str, str]) -> bool:
    announced = {one.cue.field for one in named}
    return (len(announced) > 1 and bool(spans)) or len(announced | set(mentioned)) > _FIELDS_BY_CHANCE


def _wishes(blank: str, named: Sequence[Labelled], mentioned: Mapping[str, str]) -> bool:
    """Say whether a line asks for something that it also names: a wish, a request, a correction, or music alone."""
    asks = bool(WISH.match(blank) or REQUEST.match(blank) or CORRECTION.match(blank))
    is_music_alone = read_music(blank) is not None and len(blank.split()) <= _FEW_WORDS
    names_a_value = bool(mentioned) or any(one.cue.surety != "called" for one in named)
    return is_music_alone or (asks and names_a_value)
