"""Words around an amount that say what it is worth: taken back, no budget at all, or not decided yet."""

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from agent.language.amounts.money_line import MoneyLine
from agent.language.amounts.money_words import turns

_SENTENCE_ENDS = frozenset(".!?;…。\n")
_CLAUSE_ENDS = _SENTENCE_ENDS | frozenset(",、")


class _Turn(NamedTuple):
    """Words of one kind, from one token up to another."""

    kind: str
    start: int
    end: int


class Turns:
    """What the words of a line make of the amounts in it; each amount is named by the token that it begins at."""

    def __init__(self, reading: MoneyLine) -> None:
        """Find the words once, however many amounts stand in a line."""
        self._reading = reading
        found = turns().find(reading.line) if reading.numbers else ()
        self._found = [_Turn(one.kind, at, one.end) for at, one in found]

    def corrections(self) -> Iterator[range]:
        """Give where words stand in a line that correct what stands before them: ``no wait``."""
        tokens = self._reading.tokens
        for one in self._of("corrects"):
            yield range(tokens[one.start].start, tokens[one.end - 1].end)

    def is_price(self, start: int) -> bool:
        """Say whether an amount is what something sells for."""
        return start in self._prices

    def is_unwanted(self, start: int) -> bool:
        """Say whether words say no to an amount: ``not 50 a day``, ``is too much``."""
        return start in self._denied or self._clauses[start] in self._too_much

    def is_past(self, start: int) -> bool:
        """Say whether an amount was spent before: ``we spent``."""
        return self._clauses[start] in self._past

    def is_of_others(self, start: int) -> bool:
        """Say whether an amount is what somebody else pays: ``my neighbour spends``."""
        return self._clauses[start] in self._others

    def is_left_open(self, start: int) -> bool:
        """Say whether the sentence around an amount leaves it open, or goes on to another: ``then 60``."""
        sentence = self._sentences[start]
        is_first = start < self._last_steps.get(sentence, 0)
        return is_first or sentence in self._undecided or self._is_multiplied(start)

    def _is_multiplied(self, start: int) -> bool:
        """Say whether a star stands between a number and an amount; it is no token."""
        tokens = self._reading.tokens
        is_behind_a_number = start - 1 in self._reading.counted
        return is_behind_a_number and "*" in self._reading.said[tokens[start - 1].end : tokens[start].start]

    def _of(self, kind: str) -> Iterator[_Turn]:
        return (one for one in self._found if one.kind == kind)

    @cached_property
    def _prices(self) -> frozenset[int]:
        return frozenset(one.end for one in self._of("priced"))

    @cached_property
    def _denied(self) -> frozenset[int]:
        return frozenset(one.end for one in self._of("denied"))

    @cached_property
    def _too_much(self) -> frozenset[int]:
        return frozenset(self._clauses[one.start] for one in self._of("too_much"))

    @cached_property
    def _past(self) -> frozenset[int]:
        return frozenset(self._clauses[one.start] for one in self._of("past"))

    @cached_property
    def _others(self) -> frozenset[int]:
        return frozenset(self._clauses[one.start] for one in self._of("others"))

    @cached_property
    def _undecided(self) -> frozenset[int]:
        return frozenset(self._sentences[one.start] for one in self._of("undecided"))

    @cached_property
    def _last_steps(self) -> dict[int, int]:
        return {self._sentences[one.start]: one.start for one in self._of("stepped")}

    @cached_property
    def _clauses(self) -> list[int]:
        return self._counted(_CLAUSE_ENDS)

    @cached_property
    def _sentences(self) -> list[int]:
        return self._counted(_SENTENCE_ENDS)

    def _counted(self, ends: frozenset[str]) -> list[int]:
        """Number the parts of a line, and give the number of each token's."""
        return list(accumulate(int(one.text in ends) for one in self._reading.tokens))
