"""Whether a line given where copy is awaited is that copy, something else, or could be both."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum

from agent.language.brief.cues import WORDED
from agent.language.brief.field_line import field_line
from agent.language.brief.field_shapes import delivered
from agent.language.brief.handed import hands_a_name, may_hand_over
from agent.language.brief.labelled import Labelled
from agent.language.brief.labels import asks_of_it
from agent.language.brief.music_said import is_music_alone, wants_no_music, wants_own_sound
from agent.language.brief.said_values import read_music
from agent.language.ground.quoting import MASK, Quote
from agent.language.ground.smallwords import JOINT, POLITE_END, core, sentences_at
from agent.language.wants.acts import is_titled
from agent.language.wants.sentence_kinds import hesitates, is_correction, is_request, is_wish
from tools.core.patterns import lazily

_FEW_WORDS = 4
_FIELDS_BY_CHANCE = 2  # a line of copy may sound like this many fields and still be copy
_NEAR = 30  # letters
_MOST_BETWEEN = 2  # pieces between two quotes: a comma, and "but"
_LOOKS_LIKE_DATA = lazily(r"\s*(?:\{.*\}|\[.*\])\s*", re.DOTALL)


class CopyReading(StrEnum):
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
    is_explained: bool,
) -> CopyReading:
    """Read a line by its labels, the values it mentions, whether values are all there is to it, and its shape."""
    if (
        _is_marked(blank, named, mentioned, awaiting)
        or _is_brief(spans, named, mentioned)
        or _wishes(blank, named, mentioned)
        or _only_turns_to_another(blank, named)
    ):
        return CopyReading.SOMETHING_ELSE
    if is_explained or (is_value and _is_a_choice(blank)):
        return CopyReading.SOMETHING_ELSE
    if (awaiting == "campaign_name" and may_hand_over(blank)) or any(_turns_down(one, blank) for one in spans):
        return CopyReading.EITHER
    is_handed = awaiting == "campaign_name" and hands_a_name(blank)
    is_doubtful = hesitates(blank) and not (is_titled(blank) or is_handed)
    if is_value or _LOOKS_LIKE_DATA.fullmatch(blank) or is_doubtful:
        return CopyReading.EITHER
    return CopyReading.COPY


def says_nothing(text: str) -> bool:
    """Say whether a text has nothing in it that could be read."""
    return all(unicodedata.category(char)[0] in "CPZ" for char in text)


def only_announces(blank: str) -> bool:
    """Say whether a line announces copy and gives none: ``the ad says``, with the copy to come, or a question."""
    announced = f"{blank.rstrip()} "
    line = field_line(announced + MASK)
    opening = [cue for cue in line.cues if cue.field in WORDED and not core(announced[: cue.start])]
    is_bare = any(cue.end == len(announced) and cue.kind != "saying_unless" for cue in opening)  # "Reading" is a name
    gives_none = is_bare or any(asks_of_it(announced[cue.end :]) for cue in opening)
    return MASK not in blank and (gives_none or field_line(blank).is_wholly("only_turns"))


def complains(blank: str) -> bool:
    """Say whether a line says of the copy that something is wrong with it: ``the text reads weird``."""
    named = [cue for cue in field_line(blank).cues if cue.field in WORDED and not core(blank[: cue.start])]
    tied = {cue.end: cue.kind == "tied" for cue in named if cue.surety != "hard" or cue.kind == "tied"}
    return any(field_line(blank[end:]).finds_fault(is_tied=is_tied) for end, is_tied in tied.items())


def _is_marked(blank: str, named: Sequence[Labelled], mentioned: Mapping[str, str], awaiting: str) -> bool:
    """Say whether labels mark a line as something other than the bare copy that was asked for."""
    ends = len(blank.rstrip(" .!"))
    if any(_is_sure(one, blank) or (one.is_quoted and _is_last(one, blank, ends)) for one in named):
        return True
    if any(_announces(one, blank, ends, awaiting) or _is_told(one, blank, mentioned) for one in named):
        return True
    line = field_line(blank)
    return any(line.goes_on(one) for one in line.found.get("names_a_campaign", ()))


def _is_last(one: Labelled, blank: str, ends: int) -> bool:
    """Say whether nothing but what closes the clause stands behind a value: ``die Kampagne soll "Luna" heißen``."""
    return one.end >= ends or field_line(blank[one.end :]).is_wholly("closing")


def _turns_down(quote: Quote, blank: str) -> bool:
    """Say whether a line only says what the copy is not: ``no, not "Gin"``."""
    return field_line(blank).is_refused(quote.start) and not core(blank[: quote.start])


def right_quote(blank: str, spans: Sequence[Quote]) -> int | None:
    """Give where the right quote begins in a line that opens by refusing another: ``not "Gin", but "Tonic"``."""
    if len(spans) != 2 or field_line(blank).opens_with("swap_rather") is None:
        return None
    between = field_line(blank[spans[0].end : spans[1].start]).pieces
    return spans[1].start if len(between) <= _MOST_BETWEEN else None


def _is_sure(one: Labelled, blank: str) -> bool:
    """Say whether a label and its colon are no part of a sentence: "ends:", but not "where it ends:"."""
    is_apart = not core(JOINT.split(blank[: one.cue.start])[-1])
    return one.cue.surety == "hard" and (is_apart or one.cue.field not in delivered())


def _announces(one: Labelled, blank: str, ends: int, awaiting: str) -> bool:
    """Say whether a label that opens the line announces its value, rather than being a word of the copy."""
    if one.cue.surety == "called":
        return _is_called(one, blank, awaiting)
    if core(blank[: one.cue.start]):
        return False
    if one.cue.surety == "beside":
        return one.end >= ends
    return one.cue.surety != "stated" or one.cue.field == awaiting or one.cue.demands


def _only_turns_to_another(blank: str, named: Sequence[Labelled]) -> bool:
    """Say whether nothing but small words stands before a readable value of another field: ``no wait, goal reach``."""
    first = named[0].cue if named else None
    is_value = first is not None and first.field not in WORDED and first.surety in ("beside", "stated")
    return first is not None and is_value and bool(blank[: first.start].strip()) and not core(blank[: first.start])


def _is_told(one: Labelled, blank: str, mentioned: Mapping[str, str]) -> bool:
    """Say whether a line opens by stating a known value of another field: ``the goal is traffic``."""
    return one.cue.surety == "stated" and one.cue.field in mentioned and not core(blank[: one.cue.start])


def _is_called(one: Labelled, blank: str, awaiting: str) -> bool:
    before = blank[: one.cue.start]
    is_awaited = not core(before) and one.cue.field == awaiting
    corrects = is_correction(before) and not core(before)
    return is_awaited or corrects or (len(before) <= _NEAR and field_line(before).closes_with("is_to_be") is not None)


def _is_brief(spans: Sequence[Quote], named: Sequence[Labelled], mentioned: Mapping[str, str]) -> bool:
    announced = {one.cue.field for one in named}
    return (len(announced) > 1 and bool(spans)) or len(announced | set(mentioned)) > _FIELDS_BY_CHANCE


def _is_a_choice(blank: str) -> bool:
    """Say whether words around a value show that somebody chooses it: ``let's go with ...``, ``... i guess``."""
    return field_line(blank).opens_with("chooses") is not None or POLITE_END.search(blank) is not None


def _wishes(blank: str, named: Sequence[Labelled], mentioned: Mapping[str, str]) -> bool:
    """Say whether a line asks for something that it also names: a wish, a request, a correction, or music alone."""
    sentences = [one for _, one in sentences_at(blank)]
    asks = any(is_wish(one) or is_request(one) or is_correction(one) for one in sentences)
    wants_none = wants_no_music(blank) or wants_own_sound(blank)
    is_music = is_music_alone(blank) if wants_none else read_music(blank) is not None
    names_a_value = bool(mentioned) or any(one.cue.surety != "called" for one in named)
    return (is_music and len(blank.split()) <= _FEW_WORDS) or (asks and names_a_value)
