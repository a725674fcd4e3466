"""Whether a line is talk or words of an ad, guessed from how it is said: a guess chooses to ask, and drops nothing."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from agent.language.ground.pieces import IS_UNSPACED, pieces_of
from agent.language.learned.features import compared, feature, features_of
from agent.language.learned.weights import learned, shares

TALK, COPY = "TALK", "COPY"
_NAME = "talk"
_REMEMBERED = 256  # of one message this is asked several times
_SAID = frozenset({"word", "number"})
_ENDS = ".!?。！？…"
_OPENS = " \t\n¿¡"
_MOST_COUNTED = 14  # words
_LETTERS_OF_A_WORD = 3  # where no blanks part words
_FIRST_LETTERS, _LAST_LETTERS = 3, 4


@lru_cache(_REMEMBERED)
def guessed_talk(said: str) -> float:
    """Say how likely a line is talk rather than words that an ad could say."""
    weights = learned(_NAME)
    return shares(weights.scores(features_of_talk(said)))[weights.classes.index(TALK)]


def features_of_talk(said: str) -> tuple[int, ...]:
    """Give the features of a line, as the numbers under which weights are kept."""
    pieces = pieces_of(said)
    words = [compared(one) for one in pieces if one.kind in _SAID]
    named = (*_of_its_looks(said, words), *_of_its_ends(said, words))
    return tuple(dict.fromkeys((*features_of(pieces), *(feature(f"t{one}") for one in named))))


def _of_its_looks(said: str, words: Sequence[str]) -> Iterator[str]:
    """Say how long a line is, how it ends, and whether it begins in small letters."""
    many = min(len(words) // (_LETTERS_OF_A_WORD if IS_UNSPACED.search(said) else 1), _MOST_COUNTED)
    last = said.rstrip()[-1:]
    end = last if last in _ENDS else ""
    begins = "small" if said.lstrip(_OPENS)[:1].islower() else "large"
    yield from (f"many {many}", f"end {end}", f"begins {begins}", f"{many} {end}", f"{begins} {end}")


def _of_its_ends(said: str, words: Sequence[str]) -> Iterator[str]:
    """Give the words, or the letters where no blanks part them, by which a line begins and ends."""
    if not words:
        return
    if not IS_UNSPACED.search(said):
        yield from (f"first {words[0]}", f"first {' '.join(words[:2])}", f"last {words[-1]}")
        return
    letters = "".join(words)
    yield from (f"first {letters[:many]}" for many in range(1, _FIRST_LETTERS + 1))
    yield from (f"last {letters[-many:]}" for many in range(1, _LAST_LETTERS + 1))
