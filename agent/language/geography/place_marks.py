"""What stands around the places of a line: words that lead to one, say no to it, or only tell of a shop there."""

from bisect import bisect_left
from collections import defaultdict
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from agent.language.geography.written import Written
from agent.language.ground.grammars import grammar, listed, own_words, words
from agent.language.ground.pieces import TIES
from agent.language.ground.shapes import Shapes

_MOST_READ = 2000  # tokens; who writes more has said by then where the ad is to be shown
_LONGEST_CLAUSE = 40
_PAUSES = frozenset({"comma", "stop", "ask", "quote"})
_DASHES = frozenset({"|", "/", "•"})
_INSIDE_PATHS = frozenset({".", "/"})  # these part nothing where a word is right behind them
_SIGNS = frozenset("/&+")  # between places
_SOME = "<word>|<number>|<other>"
_PARTS = {
    "gap": f"({_SOME})+4",
    "ages": "<comma>? <word>? <number> (<word>|<other>)? <number>? <word>?",
    "leading": "(<between>|<show>|<article>)+6",
    "dropping": "<drop> <article>?",
}
_ALONE = (  # marks that a list of words is by itself
    *("whole", "only_behind", "signed", "turn", "we", "beside", "of_city", "of_state", "whole_behind", "yes"),
    *("city", "state", "country"),
)
_OURS = {
    **{kind: (f"<{kind}>",) for kind in _ALONE},
    "before_name": ("(<whole>|<article>|<kind>)+3",),
    "joint": ("(<comma>|<sign>|<comma>? <joint>) <inside>?",),
    "namely": ("(<comma>|:) <namely>? <article>?", "<namely> <article>?"),
    "stated": ("<stated>+4",),
    "after_all": ("<after_all>+4",),
    "small": ("<small>+4",),
    "ad": ("<ad>|<aimed>|<group>|<show>|<people>|<wish>|<only>|<label>|<stated>|<number>",),
    "between": ("(<comma>|<joint>|<beside>|<inside>|<only>)+5",),
    "tied": ("(<label>|<asked>) <tie>",),
    "dropped": ("<dropping>",),
    "then": ("<then>+3",),
    "rather": ("<comma>? <rather>",),
    **{f"{kind}_behind": (f"<comma>? <these>*4 <{kind}_behind>",) for kind in ("city", "state", "country")},
    **{f"{all_of}_behind": (f"<comma>? <these>*4 <{all_of}>",) for all_of in ("cities", "states", "countries")},
}


class Mark(NamedTuple):
    """Words of one kind: the tokens from `start` up to `end`."""

    kind: str
    start: int
    end: int


class Marks:
    """The marks of a line by where they begin and where they end."""

    def __init__(self, line: Written) -> None:
        """Find them."""
        self.line = line
        self._from: dict[int, list[Mark]] = defaultdict(list)
        self._to: dict[int, list[Mark]] = defaultdict(list)
        ties = {("tie", at): (at + 1,) for at, token in enumerate(line.tokens) if token.text in TIES}
        ties |= {("sign", at): (at + 1,) for at, token in enumerate(line.tokens) if token.text in _SIGNS}
        read = _shapes().line(line.tokens, ties | own_words("places", line.text, line.tokens))
        for at, found in _shapes().find(read):
            if at >= _MOST_READ:
                break
            mark = Mark(found.kind, at, found.end)
            self._from[at].append(mark)
            self._to[found.end].append(mark)

    def ending(self, kind: str, at: int) -> Mark | None:
        """Give the longest mark of a kind that ends before a token."""
        return min((one for one in self._to.get(at, ()) if one.kind == kind), key=lambda one: one.start, default=None)

    def beginning(self, kind: str, at: int) -> Mark | None:
        """Give the longest mark of a kind that begins with a token."""
        return max((one for one in self._from.get(at, ()) if one.kind == kind), key=lambda one: one.end, default=None)

    def all_beginning(self, kind: str, at: int) -> list[int]:
        """Give every place where a mark of a kind ends that begins with a token."""
        return [one.end for one in self._from.get(at, ()) if one.kind == kind]

    def of(self, kind: str) -> list[Mark]:
        """Give every mark of a kind, in their order."""
        return [one for marks in self._from.values() for one in marks if one.kind == kind]

    def covers(self, kind: str, start: int, end: int) -> bool:
        """Say whether a mark of a kind goes from one token to another."""
        return any(one.kind == kind and one.end == end for one in self._from.get(start, ()))

    def knows(self, word: str) -> bool:
        """Say whether a word stands in any pattern."""
        return _shapes().knows(word)

    def is_tied(self, at: int) -> bool:
        """Say whether a label and a sign that ties something to it stand before a token, and open their piece."""
        tied = self.ending("tied", at)
        return tied is not None and self.begins_piece(tied.start) == tied.start

    def leads_on(self, at: int) -> bool:
        """Say whether a name in small letters is looked for here: behind words of ours, or where a piece begins."""
        return bool(self._to.get(at)) or self.begins_piece(at) == at

    def is_told(self, at: int) -> bool:
        """Say whether what stands before a token only tells of a shop or a journey."""
        if self.ending("told", at) is not None:
            return True
        return any(self._is_told_by(place) for place in range(at, self._clause(at), -1))

    def names_an_ad(self, lead: Mark) -> bool:
        """Say whether a piece speaks of an ad up to words that lead to a place."""
        return any(self.beginning("ad", at) is not None for at in self._before(lead))

    def speaks_of_ads(self, lead: Mark) -> bool:
        """Say whether a piece speaks of an ad up to words that lead to a place, or says nothing strange."""
        before = (self.line.tokens[at] for at in self._before(lead))
        return self.names_an_ad(lead) or all(one.kind != "word" or self.knows(one.text) for one in before)

    def _before(self, lead: Mark) -> range:
        return range(max(self.begins_piece(lead.start), lead.start - _LONGEST_CLAUSE), lead.end)

    def _is_told_by(self, at: int) -> bool:
        """Say whether somebody speaks of themselves: ``we moved``, but not ``we want``."""
        if self.ending("own", at) is not None:
            return True
        if at == len(self.line.tokens) or self.ending("we", at) is None:
            return False
        return self.line.tokens[at].kind == "word" and self.line.tokens[at].text not in words("places", "wish")

    @cached_property
    def _pauses(self) -> tuple[int, ...]:
        """Give the tokens that part the pieces of a line, the places before and behind it among them."""
        return (-1, *(at for at in range(len(self.line.tokens)) if self.parts(at)), len(self.line.tokens))

    @cached_property
    def pieces(self) -> int:
        """Count the pieces that say something."""
        return sum(after - before > 1 for before, after in pairwise(self._pauses))

    def begins_piece(self, at: int) -> int:
        """Give where the piece of a line begins that a token stands in."""
        return self._pauses[bisect_left(self._pauses, at) - 1] + 1

    def ends_piece(self, at: int) -> int:
        """Give where the piece of a line ends that goes on with a token."""
        return self._pauses[bisect_left(self._pauses, at)]

    def parts(self, at: int) -> bool:
        """Say whether a token parts one piece of a line from the next."""
        token = self.line.tokens[at]
        if token.text in _INSIDE_PATHS and self.line.text[token.end : token.end + 1].isalnum():
            return False
        return token.kind in _PAUSES or token.text in _DASHES

    def _clause(self, at: int) -> int:
        start, first = at, max(0, at - _LONGEST_CLAUSE)
        while start > first and not self.parts(start - 1) and self.beginning("turn", start - 1) is None:
            start -= 1
        return start


@cache
def _shapes() -> Shapes:
    return grammar("places", ("tie", "sign"), parts=_PARTS | {"group": listed("wishes", "group")}, more=_OURS)
