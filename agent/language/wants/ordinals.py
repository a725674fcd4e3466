"""One row of a list that was just shown: ``the second one``, ``la primera``, ``number 3``."""

from agent.language.ground.grammar import HeardLine, Phrase, hear
from agent.language.wants.acts import adds_nothing

_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "last": -1}
_MOST_DIGITS = 2


def number_alone(said: str) -> int | None:
    """Read a number that is all that is said, as it stands before a row; the first one is 0."""
    number = said.strip().rstrip(".)").lstrip("#")
    is_number = number.isdecimal() and len(number) <= _MOST_DIGITS and int(number) > 0
    return int(number) - 1 if is_number else None


def place_in_list(words: str) -> int | None:
    """Read which row a message names by its place, where it says nothing else; the last one is -1."""
    line = hear(words)
    named = [one for one in line.find("ordinals", "places") if adds_nothing(words, [range(one.start, one.end)])]
    longest = max(named, key=lambda one: one.end - one.start, default=None)
    return None if longest is None else place_of(longest, line)


def place_of(named: Phrase, line: HeardLine) -> int | None:
    """Give the place that some words name; the last one is -1."""
    if named.kind in _PLACES:
        return _PLACES[named.kind]
    number = line.tokens[named.captures[0].start].text
    return int(number) - 1 if number.isdecimal() and len(number) <= _MOST_DIGITS else None
