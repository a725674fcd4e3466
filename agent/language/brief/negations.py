"""What a message says no to: days on which an ad shall not begin."""

import re

from agent.language.brief import negation_words as words
from tools.core.patterns import lazily

_NEAR = 80
_NO_BEFORE = lazily(
    rf"(?<![\w'’])(?:not|nicht|no|pas|não)\s+(?P<leads>(?:{words.DAYS})\s+(?:the |el |le |dem )?)?$", re.IGNORECASE
)
_DAY_LEADS = lazily(rf"(?:{words.DAYS})(?!\w)", re.IGNORECASE)


def is_no_day(before: str, day: str) -> bool:
    """Say whether a day, with the words that lead to it or without, is named only to say no to it: ``not from`` it."""
    found = _NO_BEFORE.search(before[-_NEAR:])
    return found is not None and (found["leads"] is not None or _DAY_LEADS.match(day) is not None)
