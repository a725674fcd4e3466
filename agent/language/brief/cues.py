"""Which of the places where words may announce a value of a field do."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from agent.language.brief.cue import Cue
from agent.language.brief.field_line import field_line
from agent.language.brief.field_shapes import delivered, field_shapes, listed
from agent.language.brief.music_said import decided_at, moods_in
from agent.language.ground.pieces import IS_UNSPACED, UNSPACED, Piece, pieces_of
from agent.language.ground.quoting import Quote
from agent.language.ground.smallwords import BEFORE_A_GOAL, CONNECTED, VALUE_END, sentences_at
from agent.language.wants.acts import Act, acts_beside_copy
from agent.language.wants.sentence_kinds import is_question, opens_as_a_question
from tools.core.patterns import lazily
from tools.fields import copy_fields

WORDED = copy_fields()


@dataclass(frozen=True)
class Recognised:
    """What can be read as a value: words given for a field, and the field that words by themselves decide."""

    as_value: Callable[[str, str], bool]
    by_itself: Callable[[str], str | None]
    wholly: Callable[[str], tuple[str, ...]]  # the fields that words decide, where they do nothing else
    decides: Callable[[str], bool]  # whether words, read as a message, decide anything


SENTENCE_STOP = lazily(r"[.!?](?=\s|$)")
_LISTED = lazily(r"[,;，、|]|\s//?\s")
_APART = lazily(rf"(?<=\w)\s+(?=[{UNSPACED}])")  # who needs no blanks makes a pause by one
_PAUSED = lazily(r"[,.;:!?\n]")
_A_ROW = 2  # fields with their values
_OPENS_A_CLAUSE = frozenset({"stop", "comma", "ask"})
_OPENS_TOO = frozenset({"|", "/"})
_REMEMBERED = 64  # of one message, and of pieces of it, this is asked several times
_LINE_BEGINS = lazily(r"(?m)^[^\w\n]*(?=\w)")
_A_ROW_OF_LINES = 3
_LONGEST_GOAL = 3  # words
_LONG = 9  # letters of a name that is a word for nothing else: "Kampagnenname"
_NEAR = 30  # letters behind a name that tell what it is


def cues_in(blank: str, spans: Sequence[Quote], recognised: Recognised) -> list[Cue]:
    """Find every cue of a message, in its order, the longest first where several begin at one place."""
    every = [cue for cue in field_line(blank).cues if not (_only_stops(cue, blank) or _asks_how(cue, blank))]
    sure = [cue for cue in every if not cue.is_prose]
    prose = _prose_cues([cue for cue in every if cue.is_prose], blank, spans, recognised)
    return sorted((*sure, *prose), key=lambda cue: (cue.start, -cue.end))


def _prose_cues(cues: Sequence[Cue], blank: str, spans: Sequence[Quote], recognised: Recognised) -> Iterator[Cue]:
    quoted_at = {span.start for span in spans}
    for sentence, inside in _by_sentence(cues, blank):
        asks = is_question(sentence)
        if asks and opens_as_a_question(sentence):
            continue
        turns = any(cue.surety == "turned" and cue.kind != "gapped" for cue in inside)
        for cue in inside:
            if (asks and not _demands(cue)) or (cue.kind == "gapped" and not turns):
                continue
            if cue.surety != "beside" or _stands_beside(cue, blank, quoted_at, recognised):
                yield cue


def _only_stops(cue: Cue, blank: str) -> bool:
    """Say whether what looks like a name and its value is a way to say stop: `call it off`."""
    end = find(VALUE_END, blank, cue.end, line_end(blank, cue.end))
    return cue.kind == "called" and Act.CANCEL in acts_beside_copy(blank[cue.start : end])


def _asks_how(cue: Cue, blank: str) -> bool:
    """Say whether a word that asks stands before what announces a name: ``no sé cómo se llama``."""
    before = field_line(blank).piece_before(cue) if cue.surety == "called" else None
    return before is not None and before.text in listed("asking")


def _by_sentence(cues: Sequence[Cue], blank: str) -> Iterator[tuple[str, list[Cue]]]:
    ordered = sorted(cues, key=lambda cue: cue.start)
    starts = [cue.start for cue in ordered]
    for begin, sentence in _clauses_at(blank):
        inside = ordered[bisect_left(starts, begin) : bisect_left(starts, begin + len(sentence))]
        if inside:
            yield sentence, inside


def _clauses_at(blank: str) -> Iterator[tuple[int, str]]:
    """Give the sentences; what copy behind a colon asks is said to those who see the ad, and not before it."""
    copies = [cue.start for cue in field_line(blank).cues if cue.surety == "hard" and cue.field in WORDED]
    for begin, sentence in sentences_at(blank):
        stops = sorted({0, len(sentence), *(at - begin for at in copies if begin < at < begin + len(sentence))})
        yield from ((begin + one, sentence[one:other]) for one, other in pairwise(stops))


def _demands(cue: Cue) -> bool:
    """Say whether copy is announced so clearly that a question mark behind it is the copy's own."""
    return cue.field in WORDED and ((cue.surety == "stated" and cue.demands) or cue.surety == "turned")


def _stands_beside(cue: Cue, blank: str, quoted_at: set[int], recognised: Recognised) -> bool:
    if skip_space(blank, cue.end) in quoted_at:
        return True
    if cue.field not in WORDED or cue.kind == "linked":
        return cue.field not in WORDED and is_readable(cue, blank, recognised)
    if _heads_a_row(cue, blank):
        return True
    names = [piece.text for piece in pieces_of(blank[cue.start : cue.end])]
    before = field_line(blank).piece_before(cue)
    if cue.field == "text":
        is_apart = before is not None and before.text in (",", ";")
        is_in_a_row = is_apart or _follows_a_value(cue, blank, recognised) or is_dictated(cue, blank, recognised)
        return names[-1] not in listed("loose") and is_in_a_row
    return _names_first(cue, blank, recognised, names, before)


def _heads_a_row(cue: Cue, blank: str) -> bool:
    """Say whether a name begins one of several lines that each begin with another: ``name Luna``, ``button ...``."""
    if cue.start not in _line_begins(blank) or not blank[cue.end : line_end(blank, cue.end)].strip():
        return False
    return len({one.field for one in row_labels(blank) if one.start in _line_begins(blank)}) >= _A_ROW_OF_LINES


@lru_cache(_REMEMBERED)
def _line_begins(blank: str) -> frozenset[int]:
    return frozenset(found.end() for found in _LINE_BEGINS.finditer(blank))


def _follows_a_value(cue: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether nothing but another field, its name and its value, stands before: ``goal traffic text ...``."""
    before = [one for one in row_labels(blank) if one.end < cue.start][-1:]
    words = CONNECTED.sub("", blank[before[0].end : cue.start]) if before else ""
    is_one = bool(words) and before[0].field not in WORDED and VALUE_END.search(words) is None
    return is_one and recognised.as_value(before[0].field, words)


def is_dictated(cue: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether a text stands behind a name in a row without a pause: ``name Luna text ... button ... goal ...``."""
    rows = row_labels(blank)
    before = [one.field for one in rows if one.end < cue.start]
    behind = [one for one in rows if one.start > cue.end and one.field not in WORDED]
    is_row = before == ["campaign_name"] and not _PAUSED.search(blank.rstrip(" .!"))
    return is_row and sum(is_readable(one, blank, recognised) for one in behind) >= _A_ROW


def _next_field(cue: Cue, blank: str, recognised: Recognised, end: int) -> int:
    """Give where another field, its name and its value, begins behind a name; the end where none does."""
    others = [one for one in row_labels(blank) if cue.end < one.start < end]
    is_next = (one for one in others if _is_another(one, blank, recognised))
    return next((one.start for one in is_next), end)


def _is_another(cue: Cue, blank: str, recognised: Recognised) -> bool:
    if cue.field in WORDED:
        return cue.field == "text" and cue.surety == "beside" and is_dictated(cue, blank, recognised)
    return is_readable(cue, blank, recognised)


def _names_first(cue: Cue, blank: str, recognised: Recognised, names: Sequence[str], before: Piece | None) -> bool:
    """Say whether a bare name opens a list of fields: ``name Autumn Deal, objective traffic``."""
    opens = before is None or before.kind in _OPENS_A_CLAUSE or before.text in _OPENS_TOO
    is_first = opens and (names[0] in listed("bare") or (len(names) == 1 and names[0] in listed("bare_first")))
    is_bare = names[-1] in listed("bare") or is_first
    is_led = any(_is_followed(kind, blank[cue.end :]) for kind in ("unless.bare", "gives"))
    if not is_bare or (is_led and not blank[cue.end :].strip(" ")[:1].isupper()):
        return False
    end_of_line = line_end(blank, cue.end)
    name_end = min(find(end, blank, cue.end, end_of_line) for end in (_LISTED, SENTENCE_STOP))
    name_end = end_before_a_goal(blank, cue.end, _next_field(cue, blank, recognised, name_end), recognised)
    begins = blank[skip_space(blank, cue.end) :][:1]
    is_written_as_one = begins.isupper() or (blank[cue.end - 1].isspace() and IS_UNSPACED.match(begins) is not None)
    is_last = (
        before is not None or len(names) > 1 or len(names[0]) > _LONG
    ) and is_written_as_one  # "..., name Rooftop Honey"
    return (name_end < end_of_line or is_last) and not _is_a_value(blank[cue.end : name_end], recognised)


def end_before_a_goal(blank: str, begin: int, limit: int, recognised: Recognised) -> int:
    """End a name before the objective that it is for: ``Bloom for traffic``, but not ``Bread for All``."""
    for found in BEFORE_A_GOAL.finditer(blank, begin, limit):
        words = found["words"].split()[:_LONGEST_GOAL]
        said = (" ".join(words[:size]) for size in range(len(words), 0, -1))
        if found.start() > begin and any(recognised.by_itself(one) == "objective" for one in said):
            return found.start()
    return limit


def _is_a_value(words: str, recognised: Recognised) -> bool:
    """Say whether words are a value of another field, rather than a name that ends in a day: ``Fit bis Ostern``."""
    field, (first, _, rest) = recognised.by_itself(words), words.strip().partition(" ")
    is_one_behind = field in delivered() and recognised.by_itself(rest) == field
    return field is not None and not (is_one_behind and first.istitle() and recognised.by_itself(first) is None)


def _is_followed(kind: str, rest: str) -> bool:
    line = field_shapes().line(pieces_of(rest[:_NEAR]))
    return bool(line.tokens) and any(one.kind == kind for one in field_shapes().matches(line, 0))


def is_readable(cue: Cue, blank: str, recognised: Recognised) -> bool:
    """Say whether the words behind a label are a value, up to the next pause or the next label."""
    end = find(VALUE_END, blank, cue.end, line_end(blank, cue.end))
    stops = (end, *stops_in(blank, cue.end, end))
    words = blank[cue.end : end]
    is_a_mood = cue.field == "music" and words == words.lower() and bool(moods_in(words))  # a title is written large
    return is_a_mood or any(recognised.as_value(cue.field, blank[cue.end : stop]) for stop in stops)


def stops_in(blank: str, begin: int, end: int) -> Iterator[int]:
    """Give where a value may end that nothing visible ends: at the name of a field, and at a blank in Chinese."""
    names = field_line(blank).bare_names
    name = bisect_left(names, begin + 1)
    if name < len(names) and names[name] < end:
        yield names[name]
    if (apart := _APART.search(blank, begin, end)) is not None:
        yield apart.start()


@lru_cache(_REMEMBERED)
def row_labels(blank: str) -> tuple[Cue, ...]:
    """Give where fields are named before what may be a value, one a place: the longest; "no music" is a value."""
    longest = {cue.start: cue for cue in sorted(field_line(blank).cues, key=lambda cue: cue.end)}
    inside = {at for cue in longest.values() for at in range(cue.start + 1, cue.end)}
    inside |= {at for start, end in decided_at(blank) for at in range(start, end)}
    return tuple(longest[at] for at in sorted(longest) if at not in inside)


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
