"""A line with its tokens, and the names of places that it holds."""

from typing import NamedTuple

from agent.language.ground.pieces import Piece, tokens_of

UNSPACED_FROM = "\u3005"  # the letters of languages that set no spaces


class PlaceName(NamedTuple):
    """A place that a line names: the tokens of its words, and its name."""

    start: int
    end: int
    name: str
    kind: str = ""  # of place, where that is said
    members: tuple[str, ...] = ()  # the ids of those that a group has


class Written(NamedTuple):
    """A line with its tokens."""

    text: str
    tokens: tuple[Piece, ...]
    has_codes: bool = False  # in a line of nothing but places letters may stand for one

    def said(self, start: int, end: int) -> str:
        """Give the words from a token up to another, as they were typed."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def is_capital(self, at: int) -> bool:
        """Say whether a token begins with a capital letter."""
        return self.text[self.tokens[at].start].isupper()


def written(text: str, *, has_codes: bool = False) -> Written:
    """Take a line apart."""
    return Written(text, tokens_of(text), has_codes)
