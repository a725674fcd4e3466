"""Whether names of places are a piece of a line by themselves, or all that it says."""

from agent.language.geography.place_marks import Marks
from agent.language.geography.place_runs import PlaceRun
from agent.language.ground.grammars import words
from tools.gazetteer.table import places_called

_SHORT = 3
_UNSPACED = "\u3005"
_FEWEST_PIECES = 3


def is_open(run: PlaceRun, marks: Marks) -> bool:
    """Say whether a name is all that a line says, and means another place to others who speak so."""
    is_it = marks.pieces == 1 and len(run.places) == 1 and is_alone(run, marks)
    return is_it and run.places[0].name.lower() in words("places", "open_names")


def is_alone(run: PlaceRun, marks: Marks) -> bool:
    """Say whether a piece of a line is nothing but names of places and small words."""
    begins = marks.begins_piece(run.start)
    leading = ("stated", "after_all")
    is_led = any(begins == at or any(marks.covers(kind, begins, at) for kind in leading) for at in run.leads)
    only_one = _without_stop(run.places[0].name) if len(run.places) == 1 else ""
    if 0 < len(only_one) <= _SHORT and only_one[0] < _UNSPACED:
        return begins == run.start and marks.ends_piece(run.end) == run.end and _is_a_code(only_one)
    is_word = only_one.lower() in words("places", "also_words")
    if only_one.lower() in words("places", "only"):
        return False  # "Solo, por favor": a city of Java is called so, too
    return (
        is_led
        and ends_with_small_words(run.end, marks)
        and not (is_word and not any(one.is_large for one in places_called(only_one)))
    )


def _is_a_code(name: str) -> bool:
    """Say whether a name is what a country is called in short: ``US``, and not ``us``."""
    is_word = name.lower() in words("places", "also_words")
    return name.isupper() and not is_word and any(one.kind == "country" for one in places_called(name))


def _without_stop(name: str) -> str:
    """Take off a stop that ends a sentence: ``Bon.`` is no place, ``U.S.`` is one."""
    return name.removesuffix(".") if name.count(".") == 1 else name


def ends_with_small_words(at: int, marks: Marks) -> bool:
    """Say whether a piece ends at a token, or goes on with small words alone."""
    ends = marks.ends_piece(at)
    return ends == at or marks.covers("small", at, ends)


def is_label_or_signature(run: PlaceRun, marks: Marks) -> bool:
    """Say whether a name is a label or behind one, stands before a quote of its own, or is a person's."""
    tokens = marks.line.tokens
    begins, behind = marks.begins_piece(run.start), tokens[run.end : run.end + 1]
    if any(one.kind == "quote" or one.text == ":" for one in behind) or (begins > 0 and tokens[begins - 1].text == ":"):
        return True
    if begins > 0 and marks.ending("signed", begins - 1) is not None:
        return True
    text = marks.line.text
    last = text.rfind("\n\n") if text.count("\n") >= _FEWEST_PIECES else -1
    return 0 <= last <= tokens[run.start].start and not _is_of_a_brief(run, marks)


def _is_of_a_brief(run: PlaceRun, marks: Marks) -> bool:
    """Say whether the line of a name speaks of an ad, as a signature does not: ``95 dollars daily, Illinois``."""
    tokens, text = marks.line.tokens, marks.line.text
    at = tokens[run.start].start
    begins, ends = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = (one.text for one in tokens if begins <= one.start and (ends < 0 or one.start < ends))
    return any(word in words("places", "ad") for word in line)
