"""Where copy ends that runs on, without a pause, into the names of other fields and their values."""

from collections.abc import Iterator

from agent.language.brief.cue import Cue
from agent.language.brief.cues import WORDED, Recognised, row_labels
from agent.language.brief.music_said import last_of_music
from agent.language.brief.said_values import read_call_to_action
from agent.language.ground.smallwords import CONNECTED, core, is_small_behind

_LONGEST_VALUE = 8  # words: of an amount, a row of days
_LONGEST_REST = 16  # words of values that bear no name
_MOST_VALUES = 4  # of those
_MOST_LABELS = 10  # an ad has fewer fields
_LONGEST_BUTTON = 4  # words
_A_ROW = 2


def end_of_run_on(blank: str, begin: int, limit: int, recognised: Recognised, *, is_surely_over: bool) -> int:
    """Give where copy ends: before a row of names, each with its value, and nothing behind it.

    Copy may well close with the words of a button, so one name alone ends only what is surely over.
    """
    end, decided, is_sure = limit, 0, False
    for cue in reversed(_labels(blank, begin, limit)[-_MOST_LABELS:]):
        if (music := begin + last_of_music(blank[begin:end])) < end:
            end, decided, is_sure = music, decided + 1, False
        if cue.end > end or not blank[cue.end : end].strip():
            continue  # "visits to the site" ends in what may be the name of a field
        found = _decided(cue, blank[cue.end : end], recognised)
        if not found:
            continue  # the name of a field may be a word of another one's value: "objective visits to my site"
        is_sure = _is_sure(cue, blank[cue.end : end], recognised)
        end, decided = cue.start, decided + found
    if decided and (music := begin + last_of_music(blank[begin:end])) < end:
        end, decided = music, decided + 1
    before = CONNECTED.sub("", blank[begin:end])
    is_row = decided >= _A_ROW or (is_surely_over and is_sure)
    return begin + len(before) if is_row and before.strip() else limit


def end_before_music(blank: str, begin: int, limit: int) -> int:
    """End copy that runs on into a button and "no music", as in a breath without pauses."""
    end = begin + last_of_music(blank[begin:limit])
    if end == limit:
        return limit
    words = blank[begin:end].split()
    for size in range(min(_LONGEST_BUTTON, len(words) - 1), 1, -1):
        if read_call_to_action(" ".join(words[-size:]), typos=False) is not None:
            return begin + blank[begin:end].rstrip().rfind(words[-size])
    return limit


def _labels(blank: str, begin: int, limit: int) -> list[Cue]:
    """Give the names of fields among copy, one a place, the one that announces most."""
    return [one for one in row_labels(blank) if begin < one.start and one.end < limit and one.field not in WORDED]


def _is_sure(cue: Cue, said: str, recognised: Recognised) -> bool:
    return any(_is_known(cue.field, value, recognised) for value, _ in _cuts(said.split()))


def _decided(cue: Cue, said: str, recognised: Recognised) -> int:
    """Count the values that words are, of which the first bears a name; none where something else is said."""
    for value, rest in _cuts(CONNECTED.sub("", said).split()):
        is_value = _is_known(cue.field, value, recognised) or (cue.field == "music" and _may_be_a_title(value))
        if is_value and (more := _values(rest, recognised, _MOST_VALUES)) is not None:
            return 1 + more
    return 0


def _cuts(words: list[str]) -> Iterator[tuple[str, str]]:
    for size in range(min(_LONGEST_VALUE, len(words)), 0, -1):
        yield " ".join(words[:size]), " ".join(words[size:])


def _is_known(field: str, value: str, recognised: Recognised) -> bool:
    return recognised.as_value(field, value) or recognised.wholly(value) == (field,)


def _may_be_a_title(value: str) -> bool:
    """Say whether a word may be the title of a track; only the library knows."""
    title = core(value)
    return bool(title) and " " not in title and value.endswith(title)


def _values(rest: str, recognised: Recognised, most: int) -> int | None:
    """Count the values that words without a name are; None where they are something else."""
    if is_small_behind(rest):
        return 0
    if decided := recognised.wholly(rest):
        return len(decided)
    words = rest.split()
    if not most or len(words) > _LONGEST_REST:
        return None
    for value, others in _cuts(words):
        if others and (first := recognised.wholly(value)):
            more = _values(others, recognised, most - 1)
            return None if more is None else len(first) + more
    return None
