"""One row of a list that was just shown: ``the second one``, ``la primera``, ``number 3``."""

from agent.language.ground.grammar import HeardLine, Phrase, hear
from agent.language.wants.acts import adds_nothing

_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "last": -1}
_MOST_DIGITS = 2


def place_in_list(words: str) -> int | None:
    """Read which row a message names by its place, where it says nothing else; the last one is -1."""
    line = hear(words)
    named = [one for one in line.find("ordinals", "places") if adds_nothing(words, [range(one.start, one.end)])]
    longest = max(named, key=lambda one: one.end - one.start, default=None)
    return None if longest is None else _place(longest, line)


def _place(named: Phrase, line: HeardLine) -> int | None:
    if named.kind in _PLACES:
        return _PLACES[named.kind]
    number = line.tokens[named.captures[0].start].text
    return int(number) - 1 if number.isdecimal() and len(number) <= _MOST_DIGITS else None
