"""An amount that is the most a result may cost: never the budget, and the budget never that."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import JsonValue

from agent.language.amounts.money import amounts_at
from agent.language.amounts.money_values import PlacedAmount
from agent.language.ground.grammar import HeardLine, Phrase, hear
from tools.core.results import RESULTS

_MATTER, _TABLE = "further", "capped"
_FAR = 1  # tokens between what says that an amount is a cap and the amount
_OF_ALL = "result"


class Capped(NamedTuple):
    """A cost cap as it is said: its arguments, and where its words begin and end."""

    arguments: Mapping[str, JsonValue]
    start: int
    end: int


def caps_in(sentence: str) -> Iterator[Capped]:
    """Find amounts behind words for a cost cap, or before words for one result."""
    line = hear(sentence)
    leads = line.find(_MATTER, _TABLE, *(f"cap_{one}" for one in RESULTS))
    tails = line.find(_MATTER, _TABLE, *(f"per_{one}" for one in RESULTS))
    if not leads and not tails:
        return
    for amount in amounts_at(sentence):
        at = _token_at(line, amount.number_start)
        lead = _nearest(line, leads, at)
        tail = _behind(line, tails, amount.number_end, max(amount.phrase.stop, amount.number_end))
        if (lead or tail) and _is_meant(amount) and not _is_earned(line, at):
            start = _begin(line, amount.phrase.start)
            start = start if lead is None else min(start, line.tokens[lead.start].start)
            end = max(amount.phrase.stop, *([line.tokens[tail.end - 1].end] if tail else []), amount.number_end)
            yield Capped(_arguments(amount.said.number, lead, tail), start, end)


def _begin(line: HeardLine, start: int) -> int:
    """Give where the words begin that limit an amount and are no part of it yet."""
    limits = (one for one in line.find(_MATTER, _TABLE, "at_most") if one.end < len(line.tokens))
    return next((line.tokens[one.start].start for one in limits if line.tokens[one.end].start == start), start)


def _is_meant(amount: PlacedAmount) -> bool:
    is_of_this_ad = not (amount.is_none_of_this_ad or amount.is_of_another or amount.is_unwanted)
    return is_of_this_ad and amount.said.is_sure and not amount.said.mode


def _token_at(line: HeardLine, start: int) -> int:
    """Give the place of the token that a letter is of, or of the next behind it."""
    return next((at for at, one in enumerate(line.tokens) if one.end > start), len(line.tokens))


def _is_earned(line: HeardLine, at: int) -> bool:
    """Say whether words of the clause say that somebody gets the amount: ``we get 10 dollars a sale``."""
    begins = max((place + 1 for place in range(at) if line.tokens[place].kind in ("stop", "comma")), default=0)
    return any(begins <= one.start and one.end <= at for one in line.find(_MATTER, _TABLE, "earned"))


def _arguments(number: str, lead: Phrase | None, tail: Phrase | None) -> Mapping[str, JsonValue]:
    kinds = (one.kind.partition("_")[2] for one in (tail, lead) if one is not None)
    return {"cost_cap": number, "cost_cap_per": next((one for one in kinds if one != _OF_ALL), _OF_ALL)}


def _nearest(line: HeardLine, leads: tuple[Phrase, ...], at: int) -> Phrase | None:
    """Find words for a cost cap that an amount stands behind, at most a few words further."""
    before = [one for one in leads if one.end <= at and at - one.end <= _FAR]
    near = [
        one
        for one in before
        if not any(token.kind in ("stop", "comma") and token.text != ":" for token in line.tokens[one.end : at])
    ]
    return max(near, key=lambda one: (one.end, one.end - one.start), default=None)


def _behind(line: HeardLine, tails: tuple[Phrase, ...], number_end: int, phrase_end: int) -> Phrase | None:
    """Find words for one result that stand right behind an amount and its currency."""
    found = [one for one in tails if number_end <= line.tokens[one.start].start and _is_near(line, one, phrase_end)]
    return max(found, key=lambda one: (-one.start, one.end), default=None)


def _is_near(line: HeardLine, one: Phrase, phrase_end: int) -> bool:
    before = line.tokens[one.start - 1] if one.start else None
    return before is None or before.start < phrase_end
