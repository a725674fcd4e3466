"""Copy in more than one line: where it begins and ends, and which lines behind it are surely something else."""

import re
import unicodedata
from collections.abc import Callable

from agent.language.brief.cue import Cue
from agent.language.brief.cues import WORDED, Recognised, find, line_end, skip_space
from agent.language.brief.field_line import field_line
from agent.language.brief.labels import field_named
from agent.language.ground.pieces import pieces_of
from agent.language.ground.quoting import MASK
from agent.language.wants.acts import acts_beside_copy
from agent.language.wants.sentence_kinds import is_bare_reply, is_question, is_request, is_wish
from agent.language.wants.talk import sounds_like_talk
from agent.language.wants.topics import asks_about_the_work, asks_to_be_shown, topics_in
from tools.core.patterns import lazily

_WORDS = frozenset({"word", "quote"})
_OF_A_LIST = lazily(r"^\s*[(\[]?(?:[a-z]|[ivx]{1,4}|\d{1,2})[)\].]\s+", re.IGNORECASE)  # "(b)", "iv."
_VISIBLE = lazily(r"\S")
_WRITTEN = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "So"})  # letters, numbers, emoji
_MOST_LINES = 10  # of copy; one break is enough to be asked about
_MOST_STRAY_WORDS = 2
_IN_PASSING = ("called", "beside")  # whoever names a campaign in a sentence goes on with the next one


def begin_of_value(cue: Cue, blank: str) -> int:
    """Give where a value begins: copy that a colon announces may stand in the next line."""
    begin = field_line(blank).behind_words("pointing", skip_space(blank, cue.end))
    is_below = cue.field in WORDED and begin == line_end(blank, begin) and blank[:begin].rstrip().endswith(":")
    below = _next_line(blank, begin) if is_below else begin
    return begin if is_below and _names_a_field(blank[below : line_end(blank, below)]) else below


def end_over_lines(cue: Cue, blank: str, end: int, ends_from: Callable[[int], int], recognised: Recognised) -> int:
    """Give where copy ends that the lines below go on with; what may be more of it is not dropped unasked."""
    if cue.field not in WORDED or (cue.field == "campaign_name" and cue.surety in _IN_PASSING):
        return end
    for _ in range(_MOST_LINES):
        below = _next_line(blank, end)
        if "\n" not in blank[end:below] or _names_a_field(blank[below : line_end(blank, below)]):
            break
        end_below = ends_from(below)
        if not _is_more(blank[below:end_below], cue.field, recognised):
            break
        end = end_below
    return end


def _next_line(blank: str, end: int) -> int:
    """Give where the next line that says something begins."""
    return find(_VISIBLE, blank, end, len(blank))


def _is_more(line: str, field: str, recognised: Recognised) -> bool:
    is_ruled = all(unicodedata.category(char) not in _WRITTEN for char in line)
    if is_ruled or line.startswith(MASK):
        return False
    return not (_is_spoken_to_us(line, field) or recognised.decides(line))


def _names_a_field(line: str) -> bool:
    """Say whether a line begins with a label, which may be numbered, or is the name of a field and nothing else."""
    line = _OF_A_LIST.sub("", line)
    first = next((piece.start for piece in pieces_of(line) if piece.kind in _WORDS), len(line))
    is_labelled = any(cue.surety == "hard" and cue.start <= first for cue in field_line(line).cues)
    return is_labelled or field_named(line) is not None


def _is_spoken_to_us(line: str, field: str) -> bool:
    if is_bare_reply(line) or is_wish(line) or is_request(line) or sounds_like_talk(line, field):
        return True
    asks = asks_about_the_work(line) or asks_to_be_shown(line) or (is_question(line) and bool(topics_in([line])))
    return asks or bool(acts_beside_copy(line, stray=_MOST_STRAY_WORDS))
