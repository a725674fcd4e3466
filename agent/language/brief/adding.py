"""Places that are to come beside those the ad has: ``and also York``, ``add Bradford``."""

from collections.abc import Iterator

from agent.language.grammar import hear
from agent.language.places import Named, names_alone, places_said
from tools.gazetteer.table import places_called


def adds(said: str) -> bool:
    """Say whether a line puts something beside what there is, and in the place of nothing."""
    line = hear(said)
    words = line.places_of_words
    found = line.find("adding", "shapes")
    return any(
        (one.kind == "more" and one.start == words[0]) or (one.kind == "too" and one.end == words[-1] + 1)
        for one in found
    )


def added_places(said: str) -> list[Named]:
    """Read a line that only puts places of some size beside those there are."""
    line = hear(said)
    opens = max(
        (one.end for one in line.find("adding", "shapes", "opens") if one.start in line.places_of_words[:1]), default=0
    )
    if not 0 < opens < len(line.tokens):
        return []
    run, end = names_alone(said, line.tokens[opens].start)
    is_all = bool(run) and _says_no_more(said[end:])
    return run if is_all and all(any(each.is_large for each in places_called(one.name)) for one in run) else []


def unknown_beside(sentence: str) -> Iterator[Named]:
    """Find a name that no place has where one is put beside a place: ``in Berlin, and in Hogwarts``."""
    if not places_said(sentence):
        return
    line = hear(sentence)
    ends = {one.end for one in line.find("adding", "shapes", "and_in") if one.end < len(line.tokens)}
    for begins in sorted(line.tokens[end].start for end in ends):
        if not names_alone(sentence, begins)[0]:
            yield from names_alone(sentence, begins, any_name=True)[0]


def _says_no_more(rest: str) -> bool:
    line = hear(rest)
    words = line.places_of_words
    return not words or any(
        (one.start, one.end) == (words[0], words[-1] + 1) for one in line.find("adding", "shapes", "ends")
    )
