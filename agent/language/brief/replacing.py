"""Old values named together with what takes their place: ``change "Gin Co" to "Tonic Co"``."""

import re
from collections.abc import Mapping

from agent.language.brief.cues import WORDED
from agent.language.languages import SPACED, either
from agent.language.quoting import Quote, unwrapped
from tools.core.patterns import lazily
from tools.core.values import Value

_TURNS = rf"(?<!\w)(?:{either(lambda one: one.turns, SPACED)})\s+(?:the |el |la |den |die |das |le |o |a )?(?:\w+ )?"
_INTO = rf"(?:{either(lambda one: one.into, SPACED)})"
_BETWEEN_QUOTES = lazily(rf"\s+{_INTO}\s+", re.IGNORECASE)
_IT_IS = (
    r"(?:^|(?<=[\s,.!]))(?:it'?s|it is|(?:it )?should (?:be|say|read)|i meant|i said|make (?:it|that)|es|era|soll)\s+"
)
_NOT = r"(?:(?:and )?not|instead of|rather than|(?:y )?no|en (?:vez|lugar) de|nicht|statt|pas|au lieu de|não)"
_NUMBERS = lazily(rf"(?<!\w)(?P<new>\d{{2,}}),?\s+{_NOT}\s+(?P<old>\d{{2,}})(?!\w)", re.IGNORECASE)
_OPEN, _CLOSE = "[\"'“„«‹「]?", "[\"'”“»›」]?"


class Swap(Value):
    """What a message puts in the place of an old value, and what else it says."""

    fields: dict[str, str]
    rest: str


def replaced(text: str, blank: str, spans: tuple[Quote, ...], known: Mapping[str, str]) -> Swap | None:
    """Find the value that is named together with what takes its place."""
    decided = {field: value for field in WORDED if (value := known.get(field))}
    for field, value in decided.items():
        pattern = rf"{_TURNS}{_OPEN}{re.escape(value)}{_CLOSE}\s+{_INTO}\s+(?P<new>.+)$"
        contrast = rf"{_IT_IS}(?P<new>\S.*?),?\s+{_NOT}\s+{_OPEN}{re.escape(value)}{_CLOSE}[\s.!]*$"
        found = re.search(pattern, text.strip(), re.IGNORECASE) or re.search(contrast, text.strip(), re.IGNORECASE)
        if found is not None:
            return Swap(fields={field: unwrapped(found["new"].strip().removesuffix("."))}, rest="")
    return _part(blank, spans, decided) or _track(text, blank, known.get("music", ""))


def _part(blank: str, spans: tuple[Quote, ...], decided: Mapping[str, str]) -> Swap | None:
    if len(spans) != 2 or _BETWEEN_QUOTES.fullmatch(blank, spans[0].end, spans[1].start) is None:
        return None
    old, new = spans[0].inside, spans[1].inside
    holding = [field for field, value in decided.items() if old and value.count(old) == 1]
    if len(holding) != 1:
        return None
    return Swap(fields={holding[0]: decided[holding[0]].replace(old, new)}, rest=blank[spans[1].end :])


def _track(text: str, blank: str, track: str) -> Swap | None:
    """Read the short way to name two tracks: ``002, not 003``."""
    for found in _NUMBERS.finditer(blank):
        if track.endswith(found["old"]) and len(found["new"]) == len(found["old"]):
            rest = f"{text[: found.start()]}\n{text[found.end() :]}"
            return Swap(fields={"music": track.removesuffix(found["old"]) + found["new"]}, rest=rest)
    return None
