"""A shape that was found among the pieces of a message, with the field that it names."""

from collections.abc import Iterator
from typing import NamedTuple

from agent.language.brief.field_shapes import field_shapes
from agent.language.ground.matching import Utterance


class FieldPhrase(NamedTuple):
    """A shape that was found: its pieces, and the field it names with the place of the name."""

    start: int
    end: int
    field: str = ""
    name_end: int = 0


def phrases_at(line: Utterance, at: int) -> Iterator[tuple[str, FieldPhrase]]:
    """Give every shape that is found at a piece, by its kind."""
    for one in field_shapes().matches(line, at):
        named = next((each for each in one.captures if each.slot != "cue"), None)
        start = next((each.start for each in one.captures if each.slot == "cue"), at)
        yield one.kind, FieldPhrase(start, one.end, named.slot if named else "", named.end if named else 0)


def earliest(phrases: tuple[FieldPhrase, ...]) -> Iterator[FieldPhrase]:
    """Leave of phrases that end at one place the one that begins first: an article belongs to the name."""
    begun: dict[tuple[int, str], FieldPhrase] = {}
    for one in phrases:
        begun.setdefault((one.end, one.field), one)
    yield from begun.values()
