"""Copy that something announces, cut out of a message."""

from collections.abc import Iterator

from agent.language.brief.cues import SENTENCE_STOP, WORDED, find, line_end
from agent.language.brief.field_line import field_line


def without_labelled_copy(blank: str) -> str:
    """Cut announced copy out of a message: what it asks or tells is said to those who see the ad."""
    kept, cut_to = [], 0
    for start, end in sorted(_announced_at(blank)):
        if start >= cut_to:
            kept.append(blank[cut_to:start])
        cut_to = max(cut_to, end)
    return "".join((*kept, blank[cut_to:]))


def _announced_at(blank: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of copy that something announces, each with its announcement."""
    for cue in field_line(blank).cues:
        if cue.field not in WORDED:
            continue
        if cue.surety == "hard":
            yield cue.start, line_end(blank, cue.end)
        elif cue.surety == "turned" or (cue.surety == "stated" and cue.demands):
            yield cue.start, find(SENTENCE_STOP, blank, cue.end, line_end(blank, cue.end))
