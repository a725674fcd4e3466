"""What a message says no to: places where an ad shall not run, days on which it shall not begin."""

import re

from agent.language.brief import negation_words as words
from tools.core.patterns import lazily

_NEAR = 80
_NEGATED = lazily(
    rf"(?<![\w'’])(?:{words.NOT})(?:\s+(?:{words.BETWEEN})(?![\w'’])){{0,6}}\s*$|(?:{words.BEFORE_UNSPACED})$",
    re.IGNORECASE,
)
_NO = lazily(r"no\s+", re.IGNORECASE)
_INSIDE = lazily(rf"(?<![\w'’])(?:{words.INSIDE})\s+(?:(?:{words.LEADS})\s+)?$", re.IGNORECASE)
_BEHIND = lazily(words.BEHIND, re.IGNORECASE)
_PORTUGUESE = lazily(rf"(?<!\w)(?:{words.PORTUGUESE})(?!\w)", re.IGNORECASE)
_NO_BEFORE = lazily(
    rf"(?<![\w'’])(?:not|nicht|no|pas|não)\s+(?P<leads>(?:{words.DAYS})\s+(?:the |el |le |dem )?)?$", re.IGNORECASE
)
_DAY_LEADS = lazily(rf"(?:{words.DAYS})(?!\w)", re.IGNORECASE)


def negation_of(text: str, start: int, name: str, end: int, *, is_english: bool) -> int | None:
    """Say where the words begin that say no to the place between two positions; None where none do."""
    leads = text[start : max(start, end - len(name))]
    before = text[max(0, start - _NEAR) : start]
    if _NO.fullmatch(leads):
        is_no = is_english and not _PORTUGUESE.search(f"{before} {text[end : end + _NEAR]}")
        return start if is_no else None
    found = _NEGATED.search(before)
    if found is not None:
        return start - len(before) + found.start()
    return start if _INSIDE.search(leads) or _BEHIND.match(text, end) else None


def is_no_day(before: str, day: str) -> bool:
    """Say whether a day, with the words that lead to it or without, is named only to say no to it: ``not from`` it."""
    found = _NO_BEFORE.search(before[-_NEAR:])
    return found is not None and (found["leads"] is not None or _DAY_LEADS.match(day) is not None)
