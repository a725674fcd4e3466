"""Names of things, each found by its exact letters or by letters that nearly are."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from itertools import groupby

from agent.language.ground.pieces import IS_UNSPACED
from agent.language.ground.spelling import is_one_slip

_SIMILAR_ENOUGH = 0.8
_SAME_WORD = 0.6
_MOST_STRAY_LETTERS = 3
_SURE_LETTERS = 2  # in which nobody slips: a flower is no follower
_LONG_ENOUGH = 4  # of three letters, any two words are alike
_SHORT = 6  # letters
_TYPO_LENGTHS = range(5, 40)


@dataclass(frozen=True)
class NearSpelling:
    """A name with its different letters, which rule out most others before they are compared letter by letter."""

    name: str
    letters: frozenset[str]


@dataclass(frozen=True)
class NameIndex:
    """What names stand for; the spellings by length, number of words and the letters in which nobody slips."""

    meanings: Mapping[str, str]
    spellings: Mapping[tuple[int, int, str], tuple[NearSpelling, ...]]

    def meaning(self, said: str, *, typos: bool) -> str | None:
        """Give what is meant by a name, or by the one that it most resembles where typos are allowed."""
        if said in self.meanings:
            return self.meanings[said]
        if not typos or len(said) not in _TYPO_LENGTHS:
            return None
        # "salve" sells nothing; and where nothing stands between words, two letters more are a word more.
        is_near = len(said) > _SHORT and IS_UNSPACED.search(said) is None
        like = [one for one in self._like(said) if is_near or is_one_slip(one, said)]
        near = get_close_matches(said, like, n=1, cutoff=_SIMILAR_ENOUGH)
        return self.meanings[near[0]] if near else None

    def _like(self, said: str) -> list[str]:
        _, words, begins = _shape(said)
        letters = frozenset(said)
        lengths = range(len(said) - _MOST_STRAY_LETTERS, len(said) + _MOST_STRAY_LETTERS + 1)
        return [
            one.name
            for length in lengths
            for one in self.spellings.get((length, words, begins), ())
            # A letter that only one of two names has is one that cannot match.
            if (length + len(said) - len(one.letters ^ letters)) / (length + len(said)) >= _SIMILAR_ENOUGH
            and _word_by_word(one.name, said)
        ]


def names(meanings: Mapping[str, str]) -> NameIndex:
    """Take in names with what they stand for."""
    ordered = sorted(meanings, key=_shape)
    spelt = {
        shape: tuple(NearSpelling(one, frozenset(one)) for one in alike) for shape, alike in groupby(ordered, _shape)
    }
    return NameIndex(meanings, spelt)


def _shape(name: str) -> tuple[int, int, str]:
    return len(name), name.count("_"), name[:_SURE_LETTERS]


def _word_by_word(name: str, said: str) -> bool:
    """Say whether a typo could be meant: as many words, none of them another word."""
    return all(
        one == other
        or (max(len(one), len(other)) >= _LONG_ENOUGH and SequenceMatcher(None, one, other).ratio() >= _SAME_WORD)
        for one, other in zip(name.split("_"), said.split("_"), strict=True)
    )
