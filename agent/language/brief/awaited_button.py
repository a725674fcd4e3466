"""The button that a line means where one was asked for, and words said of a button that would be a text."""

from collections.abc import Iterable, Iterator
from functools import cache

from agent.language.aims.called import every_name
from agent.language.aims.stated import without_refused
from agent.language.brief.field_line import field_line
from agent.language.brief.labelled import Labelled
from agent.language.brief.labels import names_field
from agent.language.brief.said_values import read_call_to_action, windows
from agent.language.ground.pieces import IS_UNSPACED
from agent.language.ground.smallwords import JOINT, readings, sentences_at
from agent.language.wants.acts import says_no
from agent.language.wants.sentence_kinds import is_question, opens_as_a_question

_FEW_WORDS = 4
_LEAST_LETTERS = 3  # of a name that stands among letters without blanks
_MOST_BESIDE = 5  # words of a clause in which a single one may be a button
_SAYS = frozenset({"saying", "saying_unless"})


def awaited_button(rest: str) -> str | None:
    """Find the one button that answers which it is to be; a guess that asks, ``Shop now, no?``, answers it as well."""
    wanted = without_refused("cta", rest, lambda said, typos: read_call_to_action(said, typos=typos))
    sentences = [sentence for _, sentence in sentences_at(wanted)]
    said = " ".join(one for one in sentences if not is_question(one)).strip()
    return _stated(said) or _only(_named_in(one for asked in sentences for one in _suggested(asked)))


def without_words_of_a_button(named: tuple[Labelled, ...], *, is_awaited: bool) -> tuple[Labelled, ...]:
    """Leave out what would be a text and is said of a button: ``the one that says Get tickets``."""
    return tuple(one for one in named if not _is_of_a_button(one, is_awaited=is_awaited))


def _is_of_a_button(one: Labelled, *, is_awaited: bool) -> bool:
    if one.cue.field != "text" or one.cue.kind not in _SAYS or not (is_awaited or names_field(one.words, "cta")):
        return False
    return any(read_call_to_action(run, typos=False) for run in windows(one.words))


def _stated(said: str) -> str | None:
    is_short = len(said.split()) <= _FEW_WORDS
    if len(_names_in(said)) > 1:
        return None  # which of them is meant is asked
    runs = (run for run in windows(said) if is_short or " " in run)
    named = (read_call_to_action(run, typos=is_short) for run in runs)
    found = next((one for one in named if one is not None), None) or _only(_names_among_letters(said))
    return found or _only(_named_in(one for one in JOINT.split(said) if len(one.split()) <= _MOST_BESIDE))


def _suggested(asked: str) -> Iterator[str]:
    """Give what is suggested by a sentence that asks; of one that asks to be told something, nothing."""
    begin = field_line(asked).opens_with("suggested") or field_line(asked).opens_with("suggesting")
    if begin is not None:
        yield asked[begin:]
    elif is_question(asked) and not opens_as_a_question(asked):
        yield asked


def _named_in(pieces: Iterable[str]) -> set[str]:
    return {name for piece in pieces for name in _names_in(piece) or _names_in(piece, of_one_word=True)}


def _names_in(said: str, *, of_one_word: bool = False) -> set[str]:
    """Name the buttons whose names of several words, or of one, stand in what was said."""
    runs = (one for run in windows(said) for one in readings(run))
    named = (read_call_to_action(one, typos=False) for one in runs if of_one_word or " " in one)
    return {one for one in named if one is not None}


def _names_among_letters(said: str) -> set[str]:
    """Name the buttons that stand in words without blanks, where those say no to nothing."""
    named = [(words, name) for words, name in _unspaced_names() if words in said]
    inside = {words for words, _ in named for other, _ in named if words != other and words in other}
    return set() if says_no(said) else {name for words, name in named if words not in inside}


@cache
def _unspaced_names() -> tuple[tuple[str, str], ...]:
    return tuple(one for one in every_name("cta") if len(one[0]) >= _LEAST_LETTERS and IS_UNSPACED.match(one[0]))


def _only(named: set[str]) -> str | None:
    return next(iter(named)) if len(named) == 1 else None
