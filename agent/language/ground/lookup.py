"""Phrases with what they mean, found among the words of a line: the longest that stands at a place."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from agent.language.ground.accents import without_accents
from agent.language.ground.pieces import tokens_of

T = TypeVar("T")


class Meant(NamedTuple, Generic[T]):
    """A phrase that stands in a line: where it ends, and what it means."""

    end: int
    meaning: T


class Lookup(Generic[T]):
    """Phrases by the word they begin with; each is known without its accents, too."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        """Take phrases apart, `_` between the words of one; of two alike, the first counts."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, meaning in phrases:
            written = phrase.replace("_", " ")
            for way in (written, *without_accents(written)):
                words = words_of(way)
                if words not in seen:
                    seen.add(words)
                    self._by_first.setdefault(words[0], []).append((words, meaning))
        for alike in self._by_first.values():
            alike.sort(key=lambda one: -len(one[0]))

    def firsts(self) -> Iterable[str]:
        """Give the words with which phrases begin."""
        return self._by_first

    def alone(self, word: str) -> T | None:
        """Give what a word means by itself."""
        return next((meaning for words, meaning in self._by_first.get(word, ()) if len(words) == 1), None)

    def at(self, words: Sequence[str], start: int) -> Meant[T] | None:
        """Find the longest phrase that begins at a place."""
        for phrase, meaning in self._by_first.get(words[start], ()):
            end = start + len(phrase)
            if tuple(words[start:end]) == phrase:
                return Meant(end, meaning)
        return None


def words_of(phrase: str) -> tuple[str, ...]:
    """Take a phrase apart as a line is."""
    return (phrase,) if phrase.isascii() and phrase.isalpha() else tuple(token.text for token in tokens_of(phrase))
