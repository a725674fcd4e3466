"""A name and a text that words alone do not part from what is said around them: guessed, and set in quotes."""

from collections.abc import Callable, Container, Iterator, Mapping
from enum import StrEnum

from agent.language.brief.copy_signs import signs_in
from agent.language.brief.cues import line_end
from agent.language.brief.decisions import Decisions
from agent.language.brief.field_line import FieldLine, field_line
from agent.language.ground.quoting import MASK, masked, quotes
from agent.language.ground.smallwords import core
from agent.language.learned.copy_features import Signs
from agent.language.learned.copy_spans import GuessedCopy, guessed_copy
from agent.language.wants.sentence_kinds import is_bare_reply, is_question
from tools.core.values import Value

_NEAR = 3  # pieces between what names a field and its copy
_FEWEST_PIECES = 4  # who says less says no name and what it is
_MOST_PIECES = 400  # of a message; no guess is made of what is longer
_PAIRED = (("¿", "?"), ("¡", "!"))
_STOPS = " .,;:!?、。，；：！？"
_PAUSES = ("stop", "comma", "ask")
_SIGNS_OF_QUOTES = frozenset('"“”„«»‹›「」『』')


class _Finding(StrEnum):
    """What was found in the words before anything was guessed."""

    NOTHING = "nothing"
    RUNS_ON = "runs_on"  # what is guessed, and more behind it
    ANOTHER = "another"


# How much better than anything else a guess has to be; chosen on texts that it was not learned from.
_SURE: Mapping[tuple[str, _Finding], float] = {
    ("campaign_name", _Finding.NOTHING): 40.0,
    ("campaign_name", _Finding.RUNS_ON): 30.0,
    ("campaign_name", _Finding.ANOTHER): 35.0,
    ("text", _Finding.NOTHING): 45.0,
    ("text", _Finding.RUNS_ON): 40.0,
    ("text", _Finding.ANOTHER): 40.0,
}
_LEAST = min(_SURE.values())


class CopyGuesses(Value):
    """A message with the copy in quotes that is guessed, that copy by its fields, and the fields that are doubtful."""

    said: str
    copy_given: dict[str, str]
    doubtful: frozenset[str] = frozenset()  # what was found is guessed to be something else: which it is, is asked


def guess_copy(
    said: str, read: Decisions, known: Container[str], decides: Callable[[str], bool], *, is_answer: bool = False
) -> CopyGuesses:
    """Guess copy where none was found, or where what was found runs on; ``decides``: whether words decide anything."""
    sure = [*_sure(said, read, known, decides, is_answer=is_answer)]
    taken = [one for one, finding in sure if finding is not _Finding.ANOTHER]
    quoted = said
    for one in sorted(taken, key=lambda each: -each.start):
        quoted = f"{quoted[: one.start]}“{quoted[one.start : one.end]}”{quoted[one.end :]}"
    return CopyGuesses(
        said=quoted,
        copy_given={one.field: said[one.start : one.end] for one in taken},
        doubtful=frozenset(one.field for one, finding in sure if finding is _Finding.ANOTHER),
    )


def _sure(
    said: str, read: Decisions, known: Container[str], decides: Callable[[str], bool], *, is_answer: bool
) -> Iterator[tuple[GuessedCopy, _Finding]]:
    """Give the guesses that are sure and differ from what was found; what is quoted or known is not guessed."""
    blank = masked(said)
    line = field_line(blank)
    is_of_a_length = _FEWEST_PIECES <= len(line.pieces) <= _MOST_PIECES
    if not is_of_a_length or is_bare_reply(said) or is_question(blank) or line.found.get("slip"):
        return
    inside = {one.inside for one in quotes(said)}
    signs = signs_in(line)
    labelled = {cue.field for cue in line.cues if cue.kind == "hard"}  # what a label gives is whole
    for one in guessed_copy(said, line.pieces, signs, _LEAST):
        copy, found = said[one.start : one.end], read.fields.get(one.field, "")
        finding = _finding(copy, found)
        is_open = not copy.startswith(found or MASK) and found not in inside
        may_be_guessed = one.field not in known and (
            one.field not in labelled or _ends_a_name(one, found, copy, decides)
        )
        is_sure = one.margin >= _SURE[one.field, finding] and _may_be_whole(copy, said[: one.start])
        is_apart = one.field != "text" or _stands_apart(one, finding, line, signs, decides)
        is_led = not is_answer or (finding is _Finding.NOTHING and _is_announced(one, line, signs))
        if is_open and may_be_guessed and is_sure and is_apart and is_led:
            yield one, finding


def _is_announced(one: GuessedCopy, line: FieldLine, signs: Signs) -> bool:
    """Say whether a field was named shortly before: copy that was asked for may be all of a line."""
    first = next(at for at, piece in enumerate(line.pieces) if piece.end > one.start)
    return any(signs.announced.get(at) == one.field for at in range(first - _NEAR, first + 1))


def _ends_a_name(one: GuessedCopy, found: str, copy: str, decides: Callable[[str], bool]) -> bool:
    """Say whether a labelled name runs on into what says something else of the ad."""
    return one.field == "campaign_name" and found.startswith(copy) and decides(found.removeprefix(copy).lstrip(_STOPS))


def _finding(copy: str, found: str) -> _Finding:
    if not found:
        return _Finding.NOTHING
    return _Finding.RUNS_ON if found.startswith(copy) else _Finding.ANOTHER


def _may_be_whole(copy: str, before: str) -> bool:
    """Say whether no quote and no Spanish question is cut in two."""
    is_torn = any(before.count(opens) > before.count(closes) for opens, closes in _PAIRED)
    return _SIGNS_OF_QUOTES.isdisjoint(copy) and MASK not in copy and not is_torn


def _stands_apart(
    one: GuessedCopy, finding: _Finding, line: FieldLine, signs: Signs, decides: Callable[[str], bool]
) -> bool:
    """Say whether a text is no part of a longer one: nothing but what says something of the ad stands around it."""
    first = next(at for at, piece in enumerate(line.pieces) if piece.end > one.start)
    behind = next((at for at, piece in enumerate(line.pieces) if piece.start >= one.end), len(line.pieces))
    is_behind_a_comma = first > 0 and line.pieces[first - 1].kind == "comma" and first not in signs.ends
    if is_behind_a_comma:
        return False
    rest = line.blank[one.end : line_end(line.blank, one.end)].lstrip(_STOPS)
    if finding is _Finding.RUNS_ON:
        return decides(rest) and any(piece.kind in _PAUSES for piece in line.pieces[behind - 1 : behind + 1])
    names_a_field = any(sign.startswith("name.") for sign in signs.begins.get(behind, ()))
    return names_a_field or not core(rest) or decides(rest)
