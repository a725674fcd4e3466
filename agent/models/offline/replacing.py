"""Old values named together with what takes their place: ``change "Gin Co" to "Tonic Co"``."""

import re
from collections.abc import Mapping

from agent.models.offline.labelled import WORDED
from agent.models.offline.quoting import Quote, unwrapped
from agent.reading.languages import SPACED, either

_TURNS = rf"(?<!\w)(?:{either(lambda one: one.turns, SPACED)})\s+(?:the |el |la |den |die |das |le |o |a )?(?:\w+ )?"
_INTO = rf"(?:{either(lambda one: one.into, SPACED)})"
_BETWEEN_QUOTES = re.compile(rf"\s+{_INTO}\s+", re.IGNORECASE)
_OPEN, _CLOSE = "[\"'“„«‹「]?", "[\"'”“»›」]?"


def replaced(text: str, blank: str, spans: tuple[Quote, ...], known: Mapping[str, str]) -> dict[str, str]:
    """Find the worded field whose value, or quoted part of it, is to become another."""
    decided = {field: value for field in WORDED if (value := known.get(field))}
    for field, value in decided.items():
        pattern = rf"{_TURNS}{_OPEN}{re.escape(value)}{_CLOSE}\s+{_INTO}\s+(?P<new>.+)$"
        if (found := re.search(pattern, text.strip(), re.IGNORECASE)) is not None:
            return {field: unwrapped(found["new"].strip().removesuffix("."))}
    return _part(blank, spans, decided)


def _part(blank: str, spans: tuple[Quote, ...], decided: Mapping[str, str]) -> dict[str, str]:
    if len(spans) != 2 or _BETWEEN_QUOTES.fullmatch(blank, spans[0].end, spans[1].start) is None:
        return {}
    old, new = spans[0].inside, spans[1].inside
    holding = [field for field, value in decided.items() if old and value.count(old) == 1]
    return {holding[0]: decided[holding[0]].replace(old, new)} if len(holding) == 1 else {}
